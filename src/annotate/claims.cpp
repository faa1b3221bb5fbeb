// SPDX-License-Identifier: Apache-2.0
//
// Claims put what the passes have found into one list: who or what it is about, what is
// said, and on whose word. A figure, a quote and a role make one each. A date makes one
// with the event that hangs on it, a clause with a subject makes a statement:
//
//     The lock, closed since May, reopened on Friday.    date: lock | reopen | Friday
//     The strike is not over.                            statement: strike | be over, denied
//
// The span of a date holds the verb if that stands next to it: "reopened on Friday".
#include "crosscheck/annotate/claims.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "annotate/clauses.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

/// A verb further from its date than that, in bytes, is left out of the span.
constexpr std::uint32_t kNextTo = 30;

bool is_in_content(const Document& document, std::uint32_t sentence) {
  return is_content(document.article.segments[document.sentences[sentence].segment].kind);
}

/// Entities by where they are mentioned or referred to.
class Mentions {
 public:
  explicit Mentions(const Document& document) : list_(namings_of(document.entities)) {
    std::erase_if(list_, [](const Naming& naming) { return naming.inner; });
  }

  /// The entity that is named at `offset`, the one of the longest name.
  std::optional<std::uint32_t> at(std::uint32_t offset) const {
    auto next = std::upper_bound(
        list_.begin(), list_.end(), offset,
        [](std::uint32_t place, const Naming& naming) { return place < naming.span.begin; });
    if (next == list_.begin() || (--next)->span.end <= offset) return std::nullopt;
    return next->entity;
  }

 private:
  std::vector<Naming> list_;
};

/// The attributions that hold a span.
class Sources {
 public:
  explicit Sources(std::span<const Attribution> attributions) : attributions_(attributions) {}

  /// The outermost first.
  std::vector<const Attribution*> of(Span span) const {
    constexpr int kFewNested = 8;
    auto next = std::upper_bound(attributions_.begin(), attributions_.end(), span.begin,
                                 [](std::uint32_t place, const Attribution& a) {
                                   return place < a.content.begin;
                                 });
    std::vector<const Attribution*> holders;
    for (int steps = 0; next != attributions_.begin() && steps < kFewNested; ++steps) {
      --next;
      if (next->content.contains(span)) holders.push_back(&*next);
    }
    std::reverse(holders.begin(), holders.end());
    return holders;
  }

 private:
  std::span<const Attribution> attributions_;
};

/// Whether two phrases mean one source: the same words or the same entity.
bool is_same_source(const Participant& a, const Participant& b) noexcept {
  if (a.entity && b.entity) return *a.entity == *b.entity;
  return !a.span.empty() && !b.span.empty() && a.span.overlaps(b.span);
}

class Finder {
 public:
  Finder(const Document& document, std::span<const Attribution> attributions)
      : document_(document), mentions_(document), sources_(attributions) {
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
      clauses_.push_back(is_in_content(document, s)
                             ? find_clauses(document, document.sentences[s])
                             : std::vector<Clause>{});
    }
  }

  std::vector<Claim> find() && {
    add_figures();
    add_quotes();
    add_roles();
    add_dates();
    add_statements();
    std::stable_sort(claims_.begin(), claims_.end(),
                     [](const Claim& a, const Claim& b) { return a.span < b.span; });
    return std::move(claims_);
  }

 private:
  /// With the chain of who says it: the innermost source has it, the others tell that he does.
  void add(Claim claim) {
    const std::vector<const Attribution*> holders = sources_.of(claim.span);
    if (!holders.empty() && !claim.attributed_to.known()) {
      const Attribution& innermost = *holders.back();
      claim.attributed_to = innermost.cited.known() ? innermost.cited : innermost.source;
    }
    const auto inner = std::find_if(holders.rbegin(), holders.rend(), [&](const Attribution* a) {
      return is_same_source(claim.attributed_to, a->source) ||
             is_same_source(claim.attributed_to, a->cited);
    });
    if (inner != holders.rend()) {
      claim.document = (*inner)->document;
      claim.through = tellers_of(**inner, claim.attributed_to, {holders.begin(), inner.base()});
    }
    claims_.push_back(std::move(claim));
  }

  /// Who tells what `inner` gives: those in whose words its own cue stands, "the Courier reported
  /// [that the board said …]", and the source that cites it.
  static std::vector<Participant> tellers_of(const Attribution& inner, const Participant& source,
                                             std::span<const Attribution* const> holders) {
    std::vector<Participant> tellers;
    for (const Attribution* holder : holders) {
      const Participant& teller = holder->source;
      const bool outer = holder != &inner && !inner.cue.empty() &&
                         holder->content.contains(inner.cue);
      const bool cites = holder == &inner && is_same_source(source, inner.cited);
      const auto is_teller = [&](const Participant& who) { return is_same_source(who, teller); };
      if ((!outer && !cites) || !teller.known() || is_teller(source)) continue;
      if (std::none_of(tellers.begin(), tellers.end(), is_teller)) tellers.push_back(teller);
    }
    return tellers;
  }

  void add_figures() {
    for (std::uint32_t f = 0; f < document_.figures.size(); ++f) {
      const Figure& figure = document_.figures[f];
      if (!is_in_content(document_, figure.sentence)) continue;
      Claim claim;
      claim.kind = ClaimKind::Figure;
      claim.span = figure.span;
      claim.sentence = figure.sentence;
      claim.index = f;
      claim.subject = figure.frame.actor.known() ? figure.frame.actor : figure.frame.patient;
      claim.predicate = figure.frame.predicate;
      claim.object = figure.frame.counted;
      claim.attributed_to = figure.frame.attributed_to;
      claim.polarity = figure.frame.status == FigureStatus::Denied ? Polarity::Denied
                                                                   : Polarity::Affirmed;
      claim.hedged = figure.frame.status == FigureStatus::Hypothetical;
      add(std::move(claim));
    }
  }

  void add_quotes() {
    for (std::uint32_t q = 0; q < document_.quotes.size(); ++q) {
      const Quote& quote = document_.quotes[q];
      if (!is_verbatim(quote.kind)) continue;
      if (!is_in_content(document_, quote.sentence)) continue;
      Claim claim;
      claim.kind = ClaimKind::Quote;
      claim.span = quote.words;
      claim.sentence = quote.sentence;
      claim.index = q;
      claim.subject = quote.speaker;
      claim.predicate = "say";
      claim.attributed_to = quote.speaker;
      add(std::move(claim));
    }
  }

  void add_roles() {
    for (std::uint32_t e = 0; e < document_.entities.size(); ++e) {
      for (const Role& role : document_.entities[e].roles) {
        const auto sentence = sentence_at(role.span.begin);
        if (!sentence || !is_in_content(document_, *sentence)) continue;
        Claim claim;
        claim.kind = ClaimKind::Role;
        claim.span = role.span;
        claim.sentence = *sentence;
        claim.subject = {role.span, e};
        claim.predicate = "be";
        claim.object = role.text;
        add(std::move(claim));
      }
    }
  }

  void add_dates() {
    for (std::uint32_t d = 0; d < document_.dates.size(); ++d) {
      const DateMention& date = document_.dates[d];
      const bool told = date.type == DateType::Date || date.type == DateType::Time;
      if (!told || !date.days || !is_in_content(document_, date.sentence)) continue;
      Claim claim;
      claim.kind = ClaimKind::Date;
      claim.span = date.span;
      claim.sentence = date.sentence;
      claim.index = d;
      if (const Clause* clause = clause_of(date)) {
        claim.predicate = clause->predicate;
        claim.object = clause->object;
        claim.subject = subject_of(*clause);
        claim.polarity = clause->denied ? Polarity::Denied : Polarity::Affirmed;
        claim.hedged = clause->hedged;
        const Span both = date.span.joined(document_.tokens[clause->head].span);
        if (both.size() <= date.span.size() + kNextTo) claim.span = both;
      }
      add(std::move(claim));
    }
  }

  void add_statements() {
    for (std::uint32_t s = 0; s < clauses_.size(); ++s) {
      for (const Clause& clause : clauses_[s]) {
        if (!clause.subject) continue;
        Claim claim;
        claim.kind = ClaimKind::Statement;
        claim.span = clause.span;
        claim.sentence = s;
        claim.subject = subject_of(clause);
        claim.predicate = clause.predicate;
        claim.object = clause.object;
        claim.polarity = clause.denied ? Polarity::Denied : Polarity::Affirmed;
        claim.hedged = clause.hedged;
        add(std::move(claim));
      }
    }
  }

  Participant subject_of(const Clause& clause) const {
    if (!clause.subject) return {};
    if (const auto noun = antecedent_of(clause)) {
      const Span phrase = phrase_before(*noun);
      return {phrase, entity_of(*noun, phrase)};
    }
    return {clause.subject_span, entity_of(*clause.subject, clause.subject_span)};
  }

  /// The noun right before "who" and "which": "the minister, who had turned it down".
  std::optional<std::uint32_t> antecedent_of(const Clause& clause) const {
    const std::string subject = fold(document_.article.body[clause.subject_span]);
    if (subject != "who" && subject != "which") return std::nullopt;
    const std::uint32_t first = document_.sentences[*sentence_at(clause.subject_span.begin)].first;
    std::uint32_t t = *clause.subject;
    if (t > first && document_.article.body[document_.tokens[t - 1].span] == ",") --t;
    if (t == first) return std::nullopt;
    const Upos upos = document_.tokens[t - 1].upos;
    return upos == Upos::Noun || upos == Upos::Propn ? std::optional(t - 1) : std::nullopt;
  }

  /// A noun with the nouns and adjectives before it and the names behind: "Justice Secretary".
  Span phrase_before(std::uint32_t noun) const {
    const auto is_nominal = [&](std::uint32_t t) {
      const Upos upos = document_.tokens[t].upos;
      return upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Adj;
    };
    const Token& last = document_.tokens[noun];
    const Sentence& sentence = document_.sentences[*sentence_at(last.span.begin)];
    std::uint32_t begin = noun;
    std::uint32_t end = noun + 1;
    while (begin > sentence.first && is_nominal(begin - 1)) --begin;
    while (end < sentence.last && document_.tokens[end].upos == Upos::Propn) ++end;
    return document_.tokens[begin].span.joined(document_.tokens[end - 1].span);
  }

  /// The entity that a noun names; of a title the one who bears it: "Judge [Carla Wenz]".
  std::optional<std::uint32_t> entity_of(std::uint32_t noun, Span phrase) const {
    constexpr std::uint32_t kLongestTitle = 4;
    const std::vector<Token>& tokens = document_.tokens;
    for (std::uint32_t t = noun; t < tokens.size() && t <= noun + kLongestTitle; ++t) {
      const bool name = tokens[t].upos == Upos::Propn || tokens[t].upos == Upos::Noun;
      if (t > noun && (!name || !phrase.contains(tokens[t].span))) break;
      const auto entity = mentions_.at(tokens[t].span.begin);
      if (t == noun && entity) return entity;
      if (entity) {
        const bool person = document_.entities[*entity].kind == EntityKind::Person;
        return person ? entity : std::nullopt;
      }
    }
    return std::nullopt;
  }

  std::optional<std::uint32_t> sentence_at(std::uint32_t offset) const {
    const auto next = std::upper_bound(
        document_.sentences.begin(), document_.sentences.end(), offset,
        [](std::uint32_t place, const Sentence& s) { return place < s.span.begin; });
    if (next == document_.sentences.begin()) return std::nullopt;
    const auto index = static_cast<std::uint32_t>(next - document_.sentences.begin() - 1);
    if (document_.sentences[index].span.end <= offset) return std::nullopt;
    return index;
  }

  /// The clause whose head the date's words hang on, else the nearest before the date.
  const Clause* clause_of(const DateMention& date) const {
    const Sentence& sentence = document_.sentences[date.sentence];
    const std::vector<Clause>& clauses = clauses_[date.sentence];
    if (clauses.empty()) return nullptr;
    const auto first = document_.tokens.begin() + sentence.first;
    const auto last = document_.tokens.begin() + sentence.last;
    const auto token = std::partition_point(
        first, last, [&](const Token& t) { return t.span.end <= date.span.begin; });
    std::uint32_t at = static_cast<std::uint32_t>(token - document_.tokens.begin());
    for (int steps = 0; steps < 16 && at != kNoHead && at < sentence.last; ++steps) {
      const auto found = std::lower_bound(
          clauses.begin(), clauses.end(), at,
          [](const Clause& clause, std::uint32_t head) { return clause.head < head; });
      if (found != clauses.end() && found->head == at) return &*found;
      at = document_.tokens[at].head;
    }
    return nullptr;
  }

  const Document& document_;
  Mentions mentions_;
  Sources sources_;
  std::vector<std::vector<Clause>> clauses_;
  std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> find_claims(const Document& document,
                               std::span<const Attribution> attributions) {
  return Finder(document, attributions).find();
}

}  // namespace crosscheck
