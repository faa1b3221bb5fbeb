// SPDX-License-Identifier: Apache-2.0
//
// Rule revision. A text that says what a figure or a day was before tells how the one of
// another article has changed:
//
//     evolves   The repairs may cost $40 million. / … $70 million, raised from $40 million.
//     evolves   The fair opens on 3 June. / The fair was moved from 3 June to 17 June.
//     evolves   They broke in on 11 April. / The break-in was on 2 April, not 11 April.
//
// The old value must stand in the other article, the new one must not: else both tell of the
// change.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "compare/subjects.hpp"
#include "crosscheck/model/names.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/day_moves.hpp"

namespace crosscheck {
namespace {

constexpr double kConfidence = 0.7;
constexpr double kOneStory = 0.1;   ///< of Stories::closeness
constexpr double kTelling = 13;     ///< smaller numbers meet by chance
constexpr std::uint32_t kReach = 12;  ///< tokens between the two values
/// What the sentences share, in the measure of Scenes::shared; a sum of money needs nothing.
constexpr double kSomeWords = 0.2;
constexpr double kManyWords = 0.8;  ///< of smaller numbers
constexpr double kLikely = 0.5;     ///< of two days to be of one event (one_event.hpp)

using Words = std::vector<std::string>;

bool has(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_any(const Words& words, std::initializer_list<std::string_view> any) {
  return std::any_of(any.begin(), any.end(), [&](std::string_view w) { return has(words, w); });
}

/// The first token of a sentence that begins at `offset` or behind it.
std::uint32_t token_from(const Document& document, const Sentence& sentence, std::uint32_t offset) {
  const auto first = document.tokens.begin() + sentence.first;
  const auto token =
      std::partition_point(first, document.tokens.begin() + sentence.last,
                           [&](const Token& t) { return t.span.begin < offset; });
  return sentence.first + static_cast<std::uint32_t>(token - first);
}

/// The words of a sentence from `begin` to `end`, in bytes; none if they are too many.
std::optional<Words> words_of(const Document& document, const Sentence& sentence,
                              std::uint32_t begin, std::uint32_t end) {
  Words words;
  for (std::uint32_t t = token_from(document, sentence, begin); t < sentence.last; ++t) {
    const Span span = document.tokens[t].span;
    if (span.end > end) break;
    if (words.size() == kReach) return std::nullopt;
    words.push_back(fold(document.article.body[span]));
  }
  return words;
}

/// The last words of a sentence before `end`.
Words words_before(const Document& document, const Sentence& sentence, std::uint32_t end) {
  constexpr std::uint32_t kFew = 2;
  const std::uint32_t last = token_from(document, sentence, end);
  Words words;
  for (std::uint32_t t = std::max(sentence.first, last - std::min(last, kFew)); t < last; ++t) {
    words.push_back(fold(document.article.body[document.tokens[t].span]));
  }
  return words;
}

/// The first words of a sentence behind `begin`.
Words words_behind(const Document& document, const Sentence& sentence, std::uint32_t begin) {
  constexpr std::uint32_t kFew = 5;
  const std::uint32_t first = token_from(document, sentence, begin);
  Words words;
  for (std::uint32_t t = first; t < std::min(sentence.last, first + kFew); ++t) {
    words.push_back(fold(document.article.body[document.tokens[t].span]));
  }
  return words;
}

/// The lemmas of a sentence; none if it is a list.
Words lemmas_of(const Document& document, const Sentence& sentence) {
  constexpr std::uint32_t kMost = 200;  // words
  Words words;
  if (sentence.last - sentence.first > kMost) return words;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    words.push_back(fold(document.tokens[t].lemma));
  }
  return words;
}

bool tells_of_correction(const Document& document, const Sentence& sentence) {
  return has_any(lemmas_of(document, sentence),
                 {"amend", "correct", "correction", "mistake", "revise", "wrong", "wrongly"});
}

enum class Order : std::uint8_t { None, NewFirst, OldFirst };

/// Which of two values the words call the old one.
Order order_of(const Document& document, const Sentence& sentence, Span first, Span second) {
  const auto between = words_of(document, sentence, first.end, second.begin);
  if (!between) return Order::None;
  const bool from = has(*between, "from");
  if (from && has_any(*between, {"up", "down", "raised", "revised", "lowered", "cut"})) {
    return Order::NewFirst;
  }
  if ((has(*between, "rather") && has(*between, "than")) ||
      (has(*between, "instead") && has(*between, "of"))) {
    return Order::NewFirst;
  }
  // "twelve are trapped, not fourteen", "58 billion, against the 46 billion of a fortnight ago"
  if (!between->empty() && between->back() == "not" && tells_of_correction(document, sentence)) {
    return Order::NewFirst;
  }
  if (has_any(*between, {"against", "from"}) && has_any(words_behind(document, sentence, second.end),
                                                        {"ago", "earlier", "before", "previously"})) {
    return Order::NewFirst;
  }
  // "The shares ended at 244 pence, having fallen to 231 on the day"
  if (has(*between, "having") && has_any(*between, {"been", "fallen", "risen"})) {
    return Order::NewFirst;
  }
  // "valued at 4.1 million, where it had first been put at 2.5", "… the first reckoning was 640"
  if (has(*between, "first") && has_any(*between, {"had", "was"}) &&
      has_any(*between, {"against", "where", "which", "while"})) {
    return Order::NewFirst;
  }
  // "44 million when it was announced, now stands at 57", "12 per cent, and came down to 10"
  const bool at_present = has(*between, "now") || (has(*between, "at") && has(*between, "present"));
  const bool moved = has(*between, "to") && has_any(*between, {"came", "come", "fell", "grew",
                                                               "grown", "moved", "risen", "rose"});
  const bool at_first =
      has_any(*between, {"initially", "originally", "outset", "start"}) && has(*between, ",");
  if (at_present || moved || at_first) return Order::OldFirst;
  const Words before = words_before(document, sentence, first.begin);
  // "has risen to 230, from 190"
  if (from && has(before, "to")) return Order::NewFirst;
  return has(before, "from") && has(*between, "to") ? Order::OldFirst : Order::None;
}

/// "On 2 April, not 11 April".
bool sets_right(const Document& document, const Sentence& sentence, Span first, Span second) {
  const auto between = words_of(document, sentence, first.end, second.begin);
  return between && *between == Words{",", "not"};
}

struct Revision {
  Ref now;
  Ref was;                  ///< in the same sentence
  std::vector<Ref> before;  ///< in other articles
};

struct Values {
  double value = 0;
  std::string unit;
  auto operator<=>(const Values&) const = default;
};

/// The figures of each article, by value and unit.
std::vector<std::map<Values, std::vector<std::uint32_t>>> figures_by_value(
    const Evidence& evidence) {
  std::vector<std::map<Values, std::vector<std::uint32_t>>> result;
  for (const Document& document : evidence.documents) {
    auto& values = result.emplace_back();
    for (std::uint32_t f = 0; f < document.figures.size(); ++f) {
      const Ref ref{static_cast<ArticleId>(result.size() - 1), f};
      const Figure& figure = evidence.figure(ref);
      if (evidence.scenes.figure(ref).content) values[{figure.value, figure.unit}].push_back(f);
    }
  }
  return result;
}

bool is_of_one_thing(const Evidence& evidence, Ref a, Ref b, double words) {
  const FigureScene& p = evidence.scenes.figure(a);
  const FigureScene& q = evidence.scenes.figure(b);
  if (p.group != q.group || evidence.figure(a).rate != evidence.figure(b).rate) return false;
  const bool nouns = !p.head.empty() && !q.head.empty();
  if (p.group == "count" && nouns && kinship(p.head, q.head) == Kinship::None) return false;
  const bool sum = p.group == "money" && words <= kSomeWords;
  return sum || evidence.scenes.shared(p.scene, q.scene) >= words;
}

std::vector<Revision> figure_revisions(const Evidence& evidence) {
  const auto by_value = figures_by_value(evidence);
  std::vector<Revision> revisions;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    const Document& document = evidence.documents[d];
    const auto article = static_cast<ArticleId>(d);
    for (std::uint32_t f = 0; f + 1 < document.figures.size(); ++f) {
      const Figure& a = evidence.figure({article, f});
      const Figure& b = evidence.figure({article, f + 1});
      if (a.sentence != b.sentence || a.dimension != b.dimension || a.change != b.change ||
          a.value == b.value) {
        continue;
      }
      const Order order = order_of(document, document.sentences[a.sentence], a.span, b.span);
      if (order == Order::None) continue;
      Revision revision{{article, order == Order::NewFirst ? f : f + 1},
                        {article, order == Order::NewFirst ? f + 1 : f},
                        {}};
      const Figure& now = evidence.figure(revision.now);
      const Figure& was = evidence.figure(revision.was);
      if (now.unit != was.unit) continue;
      for (const Neighbour& neighbour : evidence.scenes.stories().neighbours(d)) {
        if (neighbour.closeness < kOneStory) continue;
        const auto& values = by_value[neighbour.article];
        const auto old = values.find({was.value, was.unit});
        if (old == values.end() || values.contains({now.value, now.unit})) continue;
        for (const std::uint32_t figure : old->second) {
          const Ref ref{static_cast<ArticleId>(neighbour.article), figure};
          const double needed = was.value < kTelling ? kManyWords : kSomeWords;
          if (is_of_one_thing(evidence, revision.now, ref, needed)) revision.before.push_back(ref);
        }
      }
      if (!revision.before.empty()) revisions.push_back(std::move(revision));
    }
  }
  return revisions;
}

const DateMention& date_of(const Evidence& evidence, Ref claim) {
  return evidence.document(claim).dates[evidence.claim(claim).index];
}

bool is_day(const DateMention& date) {
  return date.days && date.days->days() == 1 && date.alternatives.empty();
}

/// The claims of kind Date that give one day, of each article.
std::vector<std::vector<std::uint32_t>> day_claims(const Evidence& evidence) {
  std::vector<std::vector<std::uint32_t>> result;
  for (const Document& document : evidence.documents) {
    auto& claims = result.emplace_back();
    for (std::uint32_t c = 0; c < document.claims.size(); ++c) {
      const Claim& claim = document.claims[c];
      if (claim.kind == ClaimKind::Date && is_day(document.dates[claim.index])) claims.push_back(c);
    }
  }
  return result;
}

std::vector<Revision> date_revisions(const Evidence& evidence) {
  const auto claims = day_claims(evidence);
  std::vector<Revision> revisions;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    const Document& document = evidence.documents[d];
    const auto article = static_cast<ArticleId>(d);
    for (std::size_t i = 0; i + 1 < claims[d].size(); ++i) {
      const Ref a{article, claims[d][i]};
      const Ref b{article, claims[d][i + 1]};
      const std::uint32_t s = evidence.claim(a).sentence;
      const Sentence& sentence = document.sentences[s];
      if (evidence.claim(b).sentence != s) continue;
      const Span first = date_of(evidence, a).span;
      const Span second = date_of(evidence, b).span;
      Order order = sets_right(document, sentence, first, second) ? Order::NewFirst : Order::None;
      if (order == Order::None && tells_of_move(lemmas_of(document, sentence))) {
        order = order_of(document, sentence, first, second);
      }
      if (order == Order::None) continue;
      Revision revision{order == Order::NewFirst ? a : b, order == Order::NewFirst ? b : a, {}};
      const DayRange now = *date_of(evidence, revision.now).days;
      const DayRange was = *date_of(evidence, revision.was).days;
      if (now == was) continue;
      for (const Neighbour& neighbour : evidence.scenes.stories().neighbours(d)) {
        if (neighbour.closeness < kOneStory) continue;
        std::vector<Ref> old;
        bool knows = false;
        for (const std::uint32_t c : claims[neighbour.article]) {
          const Ref ref{static_cast<ArticleId>(neighbour.article), c};
          const DayRange& days = *date_of(evidence, ref).days;
          knows = knows || days == now;
          const double shared = evidence.scenes.shared(evidence.scenes.claim(revision.now),
                                                       evidence.scenes.claim(ref));
          const auto [low, high] = std::minmax(revision.was, ref);
          const bool one = evidence.date_likelihood(low, high) >= kLikely;
          if (days == was && (one || shared >= kSomeWords)) old.push_back(ref);
        }
        if (!knows) revision.before.insert(revision.before.end(), old.begin(), old.end());
      }
      if (!revision.before.empty()) revisions.push_back(std::move(revision));
    }
  }
  return revisions;
}

Member date_member(const Evidence& evidence, Ref ref) {
  const Claim& claim = evidence.claim(ref);
  return {{ref.article, claim.span}, MemberKind::Date, claim.index,
          long_dates(*date_of(evidence, ref).days)};
}

Draft draft_of(const Evidence& evidence, std::vector<Member> before, Member now,
               std::string subject, Stake stake) {
  Draft draft;
  Finding& finding = draft.finding;
  finding.verdict = Verdict::Evolves;
  finding.confidence = kConfidence;
  finding.severity = severity_of(Verdict::Evolves, stake, kConfidence);
  finding.subject = std::move(subject);
  const std::string change = before.front().understood + ", now " + now.understood;
  finding.message = "Over time, " + finding.subject + ": " + change + ".";
  finding.explanation = {
      {"Thing counted and unit", Answer::Yes,
       evidence.source(now.where.article) + " gives both, and calls one of them the older."},
      {"Value", Answer::No, change + "."}};
  draft.key = fold(finding.subject) + "|" + change;
  finding.members = std::move(before);
  finding.members.push_back(std::move(now));
  draft.explains = true;
  return draft;
}

}  // namespace

std::vector<Draft> find_revisions(const Evidence& evidence) {
  std::vector<Draft> drafts;
  for (const Revision& revision : figure_revisions(evidence)) {
    std::vector<Member> before;
    for (const Ref& ref : revision.before) before.push_back(figure_member(evidence, ref));
    before.push_back(figure_member(evidence, revision.was));
    drafts.push_back(draft_of(evidence, std::move(before), figure_member(evidence, revision.now),
                              subject_of(evidence, revision.now),
                              stake_of(evidence, revision.now)));
  }
  for (const Revision& revision : date_revisions(evidence)) {
    std::vector<Member> before;
    for (const Ref& ref : revision.before) before.push_back(date_member(evidence, ref));
    before.push_back(date_member(evidence, revision.was));
    const Claim& claim = evidence.claim(revision.now);
    drafts.push_back(draft_of(evidence, std::move(before), date_member(evidence, revision.now),
                              "when: " + claim.predicate, Stake::Little));
  }
  return drafts;
}

}  // namespace crosscheck
