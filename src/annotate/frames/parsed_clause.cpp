// SPDX-License-Identifier: Apache-2.0
//
// From the figure's noun up to the verb or event noun that governs it:
//
//   The agency reported arresting [310 people] and deporting [42].
//     people <-obj- arresting <-xcomp- reported;  actor: the subject of "reported"
//   a quota of [3,000 arrests] a day        the noun is the event; "quota" makes it a target
//   The toll was [ten].                      the subject of the copula is the predicate
//
// Statuses are looked for on the way: on auxiliaries and negations beside each verb, and on
// verbs and nouns above ("ordered to", "expected to", "goal of").
#include <array>

#include "annotate/frames/clause.hpp"
#include "annotate/frames/vocabulary.hpp"

namespace crosscheck::frames {
namespace {

constexpr int kHighest = 12;  // steps up a tree; news sentences need no more

bool is_nominal_link(Deprel relation) {
  switch (relation) {
    case Deprel::Nummod: case Deprel::Amod: case Deprel::Det: case Deprel::Compound:
    case Deprel::Flat: case Deprel::Appos: case Deprel::Nmod: case Deprel::NmodDesc:
    case Deprel::NmodPoss: case Deprel::NmodUnmarked: case Deprel::Case: case Deprel::Fixed:
    case Deprel::Dep: case Deprel::Goeswith: case Deprel::List: case Deprel::Orphan:
    case Deprel::Advmod: case Deprel::Parataxis:
      return true;
    default:
      return false;
  }
}

class Climb {
 public:
  Climb(const SentenceTree& tree, const Figure& figure) : tree_(tree), figure_(figure) {}

  Clause read();

 private:
  void take(FigureStatus status, std::uint32_t cue) {
    const FigureStatus both = graver(clause_.status, status);
    if (both != clause_.status) {
      clause_.status = both;
      clause_.cue = cue;
    }
  }
  bool in_figure(std::uint32_t i) const { return tree_[i].span.overlaps(figure_.span); }
  bool before_figure(std::uint32_t i) const {
    return tree_[i].span.end <= figure_.span.begin;
  }
  void look_over(std::uint32_t i) {
    if (in_figure(i)) return;
    // "the towns most targeted" are no target.
    const std::string& word = tree_.word(i);
    if (tree_.is_verb(i) && (word == "target" || word == "targets")) return;
    if (const auto status = status_over(tree_.word(i))) take(*status, i);
  }
  void look_beside(std::uint32_t verb);
  void set_event(std::uint32_t i, std::string lemma) {
    if (clause_.event) return;
    clause_.event = i;
    clause_.predicate = std::move(lemma);
  }
  void read_noun_event(std::uint32_t noun);
  void read_verb(std::uint32_t verb, Deprel entered_by, std::uint32_t from);
  void climb_verbs(std::uint32_t verb);
  void climb_object(std::uint32_t noun);
  bool is_counted(std::uint32_t i) const {
    return tree_[i].span.overlaps(figure_.frame.counted_span);
  }
  std::optional<std::uint32_t> subject_above(std::uint32_t verb) const;

  const SentenceTree& tree_;
  const Figure& figure_;
  Clause clause_;
  bool is_subject_ = false;  ///< the figure is the subject of the verb
};

void Climb::look_beside(std::uint32_t verb) {
  for (const std::uint32_t c : tree_.children(verb)) {
    if (in_figure(c)) continue;
    switch (tree_[c].deprel) {
      case Deprel::Aux: case Deprel::AuxPass: case Deprel::Advmod: case Deprel::Mark:
      case Deprel::Cop: case Deprel::Cc: case Deprel::Case:
        if (const auto status = status_beside(tree_.word(c))) {
          // "1,000 had not come back" denies their coming, not their number.
          const bool denies = *status == FigureStatus::Denied;
          if (denies && (is_subject_ || tree_.spares(c) || !before_figure(c))) break;
          take(*status, c);
        }
        break;
      default:
        break;
    }
  }
}

/// Who did it, for an event that is a noun: "its arrests", "arrests by the agency".
void Climb::read_noun_event(std::uint32_t noun) {
  if (const auto owner = tree_.child(noun, Deprel::NmodPoss)) clause_.actor = owner;
  for (const std::uint32_t c : tree_.children(noun)) {
    if (tree_[c].deprel != Deprel::Nmod && tree_[c].deprel != Deprel::Obl) continue;
    const auto preposition = tree_.child(c, Deprel::Case);
    if (preposition && tree_.word(*preposition) == "by" && !in_figure(c)) clause_.actor = c;
  }
}

/// The subject of the verb, or of the one it hangs on: "ICE reported arresting …".
std::optional<std::uint32_t> Climb::subject_above(std::uint32_t verb) const {
  std::uint32_t at = verb;
  for (int step = 0; step < kHighest; ++step) {
    if (const auto subject = tree_.child(at, Deprel::Nsubj); subject && !in_figure(*subject)) {
      const std::string& word = tree_.word(*subject);
      const bool relative = word == "who" || word == "which" || word == "that";
      const auto head = tree_.head(at);
      if (relative && head && !tree_.is_verb(*head)) return head;
      return subject;
    }
    if (tree_.child(at, Deprel::NsubjPass)) return std::nullopt;
    const auto head = tree_.head(at);
    if (!head) return std::nullopt;
    switch (tree_[at].deprel) {
      case Deprel::Xcomp: case Deprel::Advcl: case Deprel::Conj: case Deprel::Ccomp:
        // "ordered the police to arrest": the object is the one who arrests.
        if (tree_[at].deprel == Deprel::Xcomp) {
          if (const auto object = tree_.child(*head, Deprel::Obj); object && !in_figure(*object)) {
            return object;
          }
        }
        at = *head;
        break;
      case Deprel::Acl: {
        // "his goal of deporting 300": the goal deports nobody.
        if (const auto owner = tree_.child(*head, Deprel::NmodPoss)) return owner;
        const auto mark = tree_.child(at, Deprel::Mark);
        if (in_figure(*head) || (mark && tree_.word(*mark) != "to")) return std::nullopt;
        return tree_[at].xpos == Xpos::Vbn ? std::nullopt : head;
      }
      case Deprel::AclRelcl:
        return in_figure(*head) ? std::nullopt : head;
      default:
        return std::nullopt;
    }
    if (!tree_.is_verb(at) && !tree_.child(at, Deprel::Cop)) return std::nullopt;
  }
  return std::nullopt;
}

void Climb::read_verb(std::uint32_t verb, Deprel entered_by, std::uint32_t from) {
  const bool noun_event = clause_.event.has_value();
  clause_.verb = verb;
  set_event(verb, tree_.lemma(verb));
  const bool as_subject = entered_by == Deprel::Nsubj || entered_by == Deprel::NsubjPass;
  is_subject_ = as_subject;
  for (const std::uint32_t c : tree_.children(verb)) {
    if (tree_[c].deprel == Deprel::OblAgent && c != from) clause_.actor = c;
  }
  if (!clause_.actor && !as_subject) clause_.actor = subject_above(verb);
  if (clause_.actor && (*clause_.actor == from || in_figure(*clause_.actor) ||
                        is_counted(*clause_.actor))) {
    clause_.actor.reset();
  }
  if (!noun_event) {
    for (const Deprel relation : {Deprel::Obj, Deprel::NsubjPass}) {
      const auto whom = tree_.child(verb, relation);
      if (whom && *whom != from && !in_figure(*whom)) clause_.patient = whom;
    }
  }
  look_over(verb);
  // "could be seen in a protest of 500": what is possible is the seeing.
  const bool aside = noun_event && (entered_by == Deprel::Obl || entered_by == Deprel::Advmod);
  if (!aside) climb_verbs(verb);
}

/// "ordered the guards and the wardens to arrest 300", where the parse hangs the infinitive on
/// the police.
void Climb::climb_object(std::uint32_t noun) {
  std::uint32_t at = noun;
  for (int step = 0; step < kHighest; ++step) {
    const auto head = tree_.head(at);
    if (!head) return;
    if (tree_[at].deprel == Deprel::Conj) {
      at = *head;
      continue;
    }
    if (tree_[at].deprel != Deprel::Obj && tree_[at].deprel != Deprel::Iobj) return;
    if (const auto status = status_to(tree_.word(*head))) take(*status, *head);
    return;
  }
}

/// Verbs above the verb: "was ordered to", "may begin to", "denied that".
void Climb::climb_verbs(std::uint32_t verb) {
  std::uint32_t at = verb;
  look_beside(at);
  for (int step = 0; step < kHighest; ++step) {
    const auto head = tree_.head(at);
    if (!head) return;
    switch (tree_[at].deprel) {
      case Deprel::Xcomp:
        if (const auto status = status_to(tree_.word(*head))) take(*status, *head);
        look_over(*head);
        look_beside(*head);
        at = *head;
        break;
      case Deprel::Acl:
        // "an order to arrest 300"
        if (const auto status = status_to(tree_.word(*head))) take(*status, *head);
        look_over(*head);
        climb_object(*head);
        return;
      case Deprel::Ccomp:
        if (const auto status = status_over(tree_.word(*head));
            status && *status != FigureStatus::Target) {
          take(*status, *head);
        }
        if (status_over(tree_.word(*head))) look_beside(*head);
        return;
      case Deprel::Advcl:
        // "ordered the police, to arrest 300": parsers waver between the two.
        if (tree_.child(at, Deprel::Mark) && tree_.word(*tree_.child(at, Deprel::Mark)) == "to") {
          if (const auto status = status_to(tree_.word(*head));
              status && *status == FigureStatus::Target && tree_.child(*head, Deprel::Obj)) {
            take(*status, *head);
          }
        }
        return;
      case Deprel::Conj: {
        // "will arrest and deport 500": an auxiliary serves both unless the second has its own.
        const bool own = tree_.child(at, Deprel::Aux) || tree_.child(at, Deprel::Nsubj) ||
                         tree_.child(at, Deprel::NsubjPass) || tree_.child(at, Deprel::AuxPass);
        if (own) return;
        look_beside(*head);
        at = *head;
        break;
      }
      default:
        return;
    }
  }
}

Clause Climb::read() {
  const auto top = tree_.top(figure_.span);
  if (!top) return clause_;
  // The thing counted is itself an event: "3,000 arrests".
  const auto [first, last] = tree_.range(figure_.frame.counted_span);
  for (std::uint32_t i = first; i < last; ++i) {
    const auto event = event_word(tree_.word(i));
    if (event && event->noun && tree_[i].upos != Upos::Verb) {
      set_event(i, std::string(event->lemma));
      read_noun_event(i);
    }
  }
  if (const auto event = event_word(figure_.frame.counted_head); event && event->noun) {
    // "they averaged 80", of flights
    if (first < last) set_event(first, std::string(event->lemma));
  }
  if (const auto behind = event_behind(tree_, figure_); behind && !clause_.event) {
    const auto event = event_word(tree_.word(*behind));
    set_event(*behind, std::string(event->lemma));
  }
  std::uint32_t at = *top;
  for (int step = 0; step < kHighest; ++step) {
    const Deprel relation = tree_[at].deprel;
    const auto head = tree_.head(at);
    if (tree_.is_verb(at) && at != *top) {
      read_verb(at, relation, at);
      break;
    }
    // "The limit was 60": what is said to be the figure.
    if (const auto copula = tree_.child(at, Deprel::Cop)) {
      look_beside(at);
      if (const auto subject = tree_.child(at, Deprel::Nsubj); subject && !in_figure(*subject)) {
        const auto event = event_word(tree_.word(*subject));
        if (tree_[*subject].upos != Upos::Pron) {
          set_event(*subject, event ? std::string(event->lemma) : tree_.lemma(*subject));
        }
        look_over(*subject);
        for (const std::uint32_t c : tree_.children(*subject)) {
          if (tree_[c].deprel == Deprel::Amod || tree_[c].deprel == Deprel::Nmod) look_over(c);
        }
      }
      climb_verbs(at);
      break;
    }
    if (!head) {
      if (tree_.is_verb(at)) look_beside(at);
      break;
    }
    if (tree_.is_verb(*head)) {
      read_verb(*head, relation, at);
      break;
    }
    if (relation == Deprel::Nsubj || relation == Deprel::NsubjPass) {
      // The subject of a nominal or adjectival predicate: "two people are dead".
      const auto event = event_word(tree_.word(*head));
      set_event(*head, event ? std::string(event->lemma) : tree_.lemma(*head));
      is_subject_ = true;
      look_beside(*head);
      look_over(*head);
      climb_verbs(*head);
      break;
    }
    if (!is_nominal_link(relation) && relation != Deprel::Conj && relation != Deprel::Obl &&
        relation != Deprel::Obj && relation != Deprel::OblUnmarked && relation != Deprel::Acl) {
      break;
    }
    look_over(*head);
    if (const auto event = event_word(tree_.word(*head));
        event && event->noun && relation == Deprel::Nmod && !in_figure(*head)) {
      set_event(*head, std::string(event->lemma));
      read_noun_event(*head);
    }
    at = *head;
  }
  return clause_;
}

}  // namespace

FigureStatus graver(FigureStatus a, FigureStatus b) noexcept {
  constexpr auto rank = [](FigureStatus status) {
    switch (status) {
      case FigureStatus::Actual: return 0;
      case FigureStatus::Estimate: return 1;
      case FigureStatus::Forecast: return 2;
      case FigureStatus::Limit: return 3;
      case FigureStatus::Target: return 4;
      case FigureStatus::Hypothetical: return 5;
      case FigureStatus::Denied: return 6;
    }
    return 0;
  };
  return rank(b) > rank(a) ? b : a;
}

std::optional<std::uint32_t> event_behind(const SentenceTree& tree, const Figure& figure) {
  if (figure.dimension != "count") return std::nullopt;
  std::uint32_t at = tree.range(figure.span).second;
  for (const std::string_view skipped : {"were", "was", "are", "is", "have", "has", "had", "been",
                                         "others", "more", "who", "reported", "confirmed"}) {
    if (at < tree.size() && tree.word(at) == skipped) ++at;
  }
  if (at >= tree.size()) return std::nullopt;
  const std::string& word = tree.word(at);
  constexpr std::array<std::string_view, 12> kHarm = {
      "injured", "dead", "killed", "wounded", "hurt", "missing", "arrested", "detained",
      "displaced", "died", "drowned", "deported"};
  for (const std::string_view harm : kHarm) {
    if (word == harm) return at;
  }
  return std::nullopt;
}

Clause parsed_clause(const SentenceTree& tree, const Figure& figure) {
  return Climb(tree, figure).read();
}

}  // namespace crosscheck::frames
