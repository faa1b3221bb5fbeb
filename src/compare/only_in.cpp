// SPDX-License-Identifier: Apache-2.0
//
// Rule only-in. What matters and one article alone says: people dead, hurt or held, money,
// votes, verdicts of courts, the words of a named person, and figures of the title and the
// first sentences. The five weightiest of an article.
//
//     only-in   Forty-four ballots were torn.         no other article has the number
//     nothing   the same number in another article; a figure that a finding shows already
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "compare/subject_words.hpp"
#include "compare/subjects.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kMostAnArticle = 5;
/// A figure of another article that is so near is told of the same thing.
constexpr double kTold = 0.55;

constexpr int kQuoteWeight = 4;
constexpr int kChanceWeight = 4;

struct Alone {
  int weight = 0;
  Ref ref;
  bool quote = false;
};

/// "Puts the chance of a deal at 60 percent".
bool is_chance(const Document& document, const Figure& figure) {
  static constexpr std::array<std::string_view, 5> kWords = {"chance", "likelihood", "odds",
                                                             "probability", "risk"};
  constexpr std::uint32_t kReach = 10;  // tokens before
  if (figure.kind != FigureKind::Percent && figure.kind != FigureKind::Share) return false;
  const Sentence& sentence = document.sentences[figure.sentence];
  std::uint32_t at = sentence.first;
  while (at < sentence.last && document.tokens[at].span.end <= figure.span.begin) ++at;
  for (std::uint32_t t = at; t-- > sentence.first && at - t <= kReach;) {
    const std::string word = fold(document.article.body[document.tokens[t].span]);
    if (std::binary_search(kWords.begin(), kWords.end(), word)) return true;
  }
  return false;
}

int weight_of(const Evidence& evidence, Ref ref) {
  const Figure& figure = evidence.figure(ref);
  const FigureScene& scene = evidence.scenes.figure(ref);
  if (scene.group.empty() || figure.kind == FigureKind::Age ||
      figure.kind == FigureKind::Duration) {
    return 0;
  }
  int weight = 0;
  if (is_one_of(scene.scene.event, {"kill", "injure", "miss"})) weight = 8;
  if (is_one_of(scene.scene.event, {"sentence", "convict", "acquit", "charge", "fine", "ban"})) {
    weight = 7;
  }
  if (is_one_of(scene.scene.event, {"arrest", "detain", "deport", "hospital", "displace"}))
    weight = 6;
  if (figure.kind == FigureKind::Vote || is_one_of(scene.scene.event, {"vote", "elect"})) {
    weight = std::max(weight, 5);
  }
  if (figure.kind == FigureKind::Money) weight = std::max(weight, figure.value >= 1e6 ? 5 : 3);
  if (is_chance(evidence.document(ref), figure)) weight = std::max(weight, kChanceWeight);
  if (weight > 0 && scene.human) ++weight;
  if (is_leading(evidence.document(ref), figure.sentence)) weight += weight > 0 ? 2 : 3;
  return weight;
}

/// One of the questions before the value is answered with no, or two are open.
bool is_of_another_thing(const Evidence& evidence, const Candidate& candidate) {
  const Answers answers = ask_all(pair_of(evidence, candidate.a, candidate.b), evidence.rates);
  const auto count = [&](Answer wanted) {
    return std::count_if(answers.steps.begin(), answers.steps.end() - 1,
                         [&](const Step& step) { return step.answer == wanted; });
  };
  return count(Answer::No) > 0 || count(Answer::Unsure) > 1;
}

class Finder {
 public:
  Finder(const Evidence& evidence, std::span<const Draft> found) : evidence_(evidence) {
    for (const Draft& draft : found) {
      for (const Member& member : draft.finding.members) {
        shown_.insert(member.where);
        if (member.kind != MemberKind::Figure) continue;
        const Figure& figure = evidence.figure({member.where.article, member.index});
        values_.insert({member.where.article, figure.value, figure.unit});
      }
    }
    for (const Candidate& candidate : evidence.matches.figures) {
      if (candidate.alike < kTold || candidate.a.article == candidate.b.article) continue;
      if (told_.contains(candidate.a) && told_.contains(candidate.b)) continue;  // no news
      if (is_of_another_thing(evidence, candidate)) continue;
      told_.insert({candidate.a, candidate.b});
    }
    for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
      const auto article = static_cast<ArticleId>(d);
      for (const Quote& quote : evidence.documents[d].quotes) {
        if (const auto speaker = evidence.linked(article, quote.speaker)) {
          quoting_[*speaker].insert(article);
        }
      }
    }
    for (const QuoteMatch& match : evidence.matches.quotes) quoted_.insert({match.a, match.b});
    for (const ReusedPassage& passage : evidence.matches.reused) {
      reused_.insert({passage.a, passage.b});
    }
  }

  std::vector<Draft> find() {
    std::vector<Draft> drafts;
    for (std::uint32_t d = 0; d < evidence_.documents.size(); ++d) {
      std::vector<Alone> alone = alone_in(d);
      std::stable_sort(alone.begin(), alone.end(),
                       [](const Alone& x, const Alone& y) { return x.weight > y.weight; });
      keep_one_of_each_sentence(d, alone);
      if (alone.size() > kMostAnArticle) alone.resize(kMostAnArticle);
      for (const Alone& a : alone) drafts.push_back(draft_of(a));
    }
    return drafts;
  }

 private:
  std::vector<Alone> alone_in(std::uint32_t d) {
    std::vector<Alone> result;
    const auto article = static_cast<ArticleId>(d);
    const Document& document = evidence_.documents[d];
    std::set<std::pair<double, std::string>> values;  // and one a value: headlines repeat
    std::set<std::uint32_t> speakers;                 // and one a speaker
    for (std::uint32_t f = 0; f < document.figures.size(); ++f) {
      const Ref ref{article, f};
      const Figure& figure = document.figures[f];
      if (!evidence_.scenes.figure(ref).content || told_.contains(ref)) continue;
      if (is_shown({article, figure.span})) continue;
      // The headline has it too.
      if (values_.contains({article, figure.value, figure.unit})) continue;
      const int weight = weight_of(evidence_, ref);
      if (weight == 0 || !values.emplace(figure.value, figure.unit).second) continue;
      result.push_back({weight, ref, false});
    }
    for (std::uint32_t q = 0; q < document.quotes.size(); ++q) {
      const Quote& quote = document.quotes[q];
      const Ref ref{article, q};
      if (quote.kind != QuoteKind::Direct || !quote.speaker.entity || quoted_.contains(ref))
        continue;
      if (document.entities[*quote.speaker.entity].kind != EntityKind::Person) continue;
      const Segment& segment =
          document.article.segments[document.sentences[quote.sentence].segment];
      if (!is_content(segment.kind) || is_shown({article, quote.words})) continue;
      if (!speakers.insert(*quote.speaker.entity).second) continue;
      result.push_back({kQuoteWeight, ref, true});
    }
    return result;
  }

  /// The weightiest, which come first.
  void keep_one_of_each_sentence(std::uint32_t d, std::vector<Alone>& alone) const {
    const Document& document = evidence_.documents[d];
    std::set<std::uint32_t> sentences;
    std::erase_if(alone, [&](const Alone& a) {
      const std::uint32_t sentence = a.quote ? document.quotes[a.ref.index].sentence
                                             : document.figures[a.ref.index].sentence;
      return !sentences.insert(sentence).second;
    });
  }

  bool is_shown(const Citation& where) const {
    if (shown_.contains(where)) return true;
    // A passage that another article has is no scoop.
    auto next = reused_.upper_bound({where.article, {where.span.begin, 0xFFFFFFFF}});
    for (int steps = 0; next != reused_.begin() && steps < 4; ++steps) {
      --next;
      if (next->article == where.article && next->span.contains(where.span)) return true;
    }
    return false;
  }

  bool is_quoted_elsewhere(Ref ref) const {
    const auto speaker =
        evidence_.linked(ref.article, evidence_.document(ref).quotes[ref.index].speaker);
    const auto articles = speaker ? quoting_.find(*speaker) : quoting_.end();
    return articles != quoting_.end() && articles->second.size() > 1;
  }

  Draft draft_of(const Alone& alone) const {
    Draft draft;
    Finding& finding = draft.finding;
    finding.verdict = Verdict::OnlyIn;
    finding.severity = Severity::Info;
    finding.confidence = 0.6;
    const std::string source = evidence_.source(alone.ref.article);
    if (alone.quote) {
      const Quote& quote = evidence_.document(alone.ref).quotes[alone.ref.index];
      const std::string who = evidence_.name(alone.ref.article, quote.speaker);
      const std::string words(evidence_.text(alone.ref.article, quote.words));
      finding.subject = "words of " + who;
      finding.message = "Only " + source +
                        (is_quoted_elsewhere(alone.ref) ? " has these words of " : " quotes ") +
                        who + ".";
      finding.members = {{{alone.ref.article, quote.words}, MemberKind::Quote, alone.ref.index,
                          who + ": \"" + words + "\""}};
      draft.key = "quote|" + who + "|" + words.substr(0, 60);
    } else {
      finding.subject = subject_of(evidence_, alone.ref);
      finding.members = {figure_member(evidence_, alone.ref)};
      finding.message = "Only " + source + " has " + finding.members.front().understood + ": “" +
                        words_around(evidence_.document(alone.ref), evidence_.figure(alone.ref), "") +
                        "”.";
      draft.key = key_of(evidence_, alone.ref) + "|" + finding.members.front().understood;
    }
    finding.explanation = {{"Who says so", Answer::Yes, "No other article of the run does."}};
    return draft;
  }

  const Evidence& evidence_;
  std::set<Citation> shown_;
  std::set<std::tuple<ArticleId, double, std::string>> values_;  ///< of shown figures
  std::map<std::uint32_t, std::set<ArticleId>> quoting_;  ///< the articles that quote an entity
  std::set<Ref> told_;
  std::set<Ref> quoted_;
  std::set<Citation> reused_;
};

}  // namespace

std::vector<Draft> find_only_in(const Evidence& evidence, std::span<const Draft> found) {
  return Finder(evidence, found).find();
}

}  // namespace crosscheck
