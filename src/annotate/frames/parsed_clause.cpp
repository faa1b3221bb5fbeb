// SPDX-License-Identifier: Apache-2.0
//
// From the figure's noun up to the verb or event noun that governs it:
//
//   The agency reported arresting [310 people] and deporting [42].
//     people <-obj- arresting <-xcomp- reported;  actor: the subject of "reported"
//   a quota of [3,000 arrests] a day        the noun is the event; "quota" makes it a target
//   The toll was [ten].                      the subject of the copula is the predicate
//
// Statuses are looked for on the way (climb_status.cpp).
#include <algorithm>
#include <array>

#include "annotate/frames/asides.hpp"
#include "annotate/frames/climb.hpp"
#include "annotate/frames/lost_links.hpp"
#include "annotate/frames/vocabulary.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

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

}  // namespace

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
    // Parsers mix up the two kinds of subject; the auxiliary tells.
    const bool passive = tree_.child(at, Deprel::AuxPass).has_value();
    auto subject = tree_.child(at, Deprel::Nsubj);
    if (!subject) subject = tree_.child(at, Deprel::NsubjPass);
    if (subject && passive) return std::nullopt;
    if (subject && !in_figure(*subject)) {
      const std::string& word = tree_.word(*subject);
      const bool relative = word == "who" || word == "which" || word == "that";
      if (!relative) return subject;
      const auto head = tree_.head(at);
      if (head && !tree_.is_verb(*head) && *head < *subject) return head;
      const auto noun = subject_before(tree_, *subject);
      return noun && !in_figure(*noun) ? noun : subject;
    }
    if (passive || subject) return std::nullopt;
    if (const auto lost = lost_subject(at)) return lost;
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
    if (!tree_.is_verb(at) && !tree_.child(at, Deprel::Cop) && !tree_.child(at, Deprel::Nsubj)) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

/// A noun before a finite verb that the parse takes for an oblique without a preposition.
std::optional<std::uint32_t> Climb::lost_subject(std::uint32_t verb) const {
  const Deprel relation = tree_[verb].deprel;
  const bool finite = tree_[verb].xpos == Xpos::Vbd || tree_[verb].xpos == Xpos::Vbz ||
                      tree_[verb].xpos == Xpos::Vbp || tree_[verb].xpos == Xpos::Unknown;
  if (!finite || relation == Deprel::Xcomp || relation == Deprel::Acl ||
      tree_.child(verb, Deprel::AuxPass)) {
    return std::nullopt;
  }
  const auto subject = subject_before(tree_, verb);
  if (!subject || in_figure(*subject)) return std::nullopt;
  // "rose and brought": the subject of the first verb serves the second.
  if (relation == Deprel::Conj && tree_.head(*subject) == tree_.head(verb) && verb > 0 &&
      tree_[verb - 1].upos == Upos::Cconj) {
    return std::nullopt;
  }
  return subject;
}

void Climb::read_verb(std::uint32_t verb, Deprel entered_by, std::uint32_t from) {
  const bool noun_event = clause_.event.has_value();
  clause_.verb = verb;
  const std::uint32_t deed = past_auxiliary(tree_, past_aside(tree_, verb, figure_));
  set_event(deed, lemma_of_verb(deed));
  const bool as_subject = entered_by == Deprel::Nsubj || entered_by == Deprel::NsubjPass;
  is_subject_ = as_subject;
  for (const std::uint32_t c : tree_.children(verb)) {
    if (tree_[c].deprel == Deprel::OblAgent && c != from) clause_.actor = c;
  }
  // "Growers expect a harvest of 9 tonnes": who expects does not harvest.
  const bool foreseen = noun_event && status_over(tree_.word(verb)).has_value();
  if (!clause_.actor && !as_subject && !foreseen) clause_.actor = subject_above(verb);
  if (clause_.actor && (*clause_.actor == from || in_figure(*clause_.actor) ||
                        is_counted(*clause_.actor))) {
    clause_.actor.reset();
  }
  if (!noun_event) {
    const bool passive = tree_.child(verb, Deprel::AuxPass).has_value();
    for (const Deprel relation : {Deprel::Obj, Deprel::NsubjPass}) {
      if (relation == Deprel::NsubjPass && !passive) continue;
      const auto whom = tree_.child(verb, relation);
      if (whom && *whom != from && !in_figure(*whom)) clause_.patient = whom;
    }
  }
  look_over(verb);
  if (deed != verb) look_over(deed);
  if (const auto status = status_for(tree_.word(verb)); status && is_behind_for(verb)) {
    take(*status, verb);  // "asked for nine looms"
  }
  // "could be seen in a protest of 500": what is possible is the seeing.
  const bool aside = noun_event && (entered_by == Deprel::Obl || entered_by == Deprel::Advmod);
  if (!aside) climb_verbs(verb);
}

Clause Climb::read() {
  const auto top = tree_.top(figure_.span);
  if (!top) return clause_;
  // The thing counted is itself an event: "3,000 arrests".
  const auto [first, last] = tree_.range(figure_.frame.counted_span);
  for (std::uint32_t i = first; i < last; ++i) {
    const auto event = event_word(tree_.word(i));
    // "two arrest warrants" are no arrests.
    const bool modifies = i + 1 < last && tree_[i + 1].upos == Upos::Noun;
    if (event && event->noun && tree_[i].upos != Upos::Verb && !modifies) {
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
  if (const auto harmed = numbered_before(tree_, figure_); harmed && !clause_.event) {
    // "The injured number 412, of whom 96 lie in hospital": whatever the parse hangs it on.
    const auto event = event_word(tree_.word(*harmed));
    set_event(*harmed, event ? std::string(event->lemma) : tree_.word(*harmed));
    return clause_;
  }
  read_with();
  const bool measures = read_dimension();
  std::uint32_t at = *top;
  for (int step = 0; step < kHighest; ++step) {
    const Deprel relation = tree_[at].deprel;
    const auto head = tree_.head(at);
    if (tree_.is_verb(at) && at != *top) {
      read_verb(at, relation, at);
      break;
    }
    if (tree_.child(at, Deprel::Cop)) {
      read_copula(at);
      break;
    }
    if (head && relation != Deprel::Parataxis && relation != Deprel::Appos &&
        parted_by_dash(tree_, *top, *head)) {
      break;
    }
    if (!head) {
      if (tree_.is_verb(at)) look_beside(at);
      // "This loom cost $700", where the parse takes the verb for a noun.
      const auto event = event_word(tree_.word(at));
      const bool noun = tree_.child(at, Deprel::Nummod) || tree_.child(at, Deprel::NmodPoss);
      if (event && event->verb && !noun && !in_figure(at) && before_figure(at)) {
        set_event(at, std::string(event->lemma));
        look_over(at);
      }
      break;
    }
    if (tree_.is_verb(*head)) {
      read_verb(*head, relation, at);
      break;
    }
    if (relation == Deprel::Nsubj || relation == Deprel::NsubjPass) {
      // The subject of a nominal or adjectival predicate: "two people are dead".
      const Upos upos = tree_[*head].upos;
      if (upos != Upos::Noun && upos != Upos::Propn && upos != Upos::Adj && upos != Upos::Adv)
        break;
      // "were in the building": a place, and nothing that was built
      const std::string where = whereabouts(*head);
      const bool place = !where.empty() && tree_.child(*head, Deprel::Det);
      const auto event = place ? std::nullopt : event_word(tree_.word(*head));
      set_event(*head, event               ? std::string(event->lemma)
                       : upos == Upos::Adv ? tree_.word(*head)
                                           : where + tree_.lemma(*head));
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
    } else if (is_bound(*head) && relation == Deprel::Nmod) {
      set_event(*head, tree_.lemma(*head));
    }
    at = *head;
  }
  if (!clause_.event) read_behind();
  if (!clause_.event) read_before();
  // "It is the home of 90 weavers"
  if (const auto copula = tree_.child(at, Deprel::Cop); copula && !clause_.event) {
    set_event(*copula, "be");
  }
  if (measures) clause_.actor.reset();  // "They found a crack 2 inches wide": they are not wide
  return clause_;
}

/// "are [under ]water", "are [out of ]work": the words that bring a noun in as a predicate.
std::string Climb::whereabouts(std::uint32_t noun) const {
  const auto preposition = tree_.child(noun, Deprel::Case);
  if (!preposition || *preposition > noun || !tree_.child(noun, Deprel::Cop)) return {};
  std::string words = tree_.word(*preposition) + ' ';
  if (tree_.word(*preposition + 1) == "of") words += "of ";
  return words;
}

/// "a limit of 60 mph" reads as "The limit is 60 mph" does.
bool Climb::is_bound(std::uint32_t noun) const {
  return figure_.dimension != "count" && tree_[noun].upos == Upos::Noun && !in_figure(noun) &&
         status_over(tree_.word(noun)).has_value();
}

/// "with 30 weavers singing": what they do stands behind them.
void Climb::read_with() {
  const auto [first, last] = tree_.range(figure_.span);
  if (first == 0 || tree_.word(first - 1) != "with" || last >= tree_.size()) return;
  if (tree_[last].xpos == Xpos::Vbg && tree_[last].upos == Upos::Verb) {
    set_event(last, lemma_of_verb(last));
    is_subject_ = true;
  }
}

/// "a crack 2 inches wide", "is 12 feet (4 metres) high": the measure is of the adjective, whatever
/// the verb. Whether it is so.
bool Climb::read_dimension() {
  if (clause_.event || (figure_.dimension != "length" && figure_.dimension != "duration")) {
    return false;
  }
  const std::uint32_t behind = past_brackets(tree_, tree_.range(figure_.span).second);
  if (behind >= tree_.size()) return false;
  constexpr std::array<std::string_view, 11> kDimensions = {
      "long", "wide", "high", "deep", "tall", "thick", "broad", "old", "late", "early", "across"};
  const std::string& word = tree_.word(behind);
  const bool known = std::find(kDimensions.begin(), kDimensions.end(), word) != kDimensions.end();
  if (known) set_event(behind, word);
  return known;
}

/// "The limit was 60": what is said to be the figure.
void Climb::read_copula(std::uint32_t at) {
  look_beside(at);
  // "is 12 feet aft", "is worth $5 million": the adjective says what is measured.
  const auto [first, last] = tree_.range(figure_.span);
  if (figure_.dimension != "count") {
    if (last < tree_.size() && tree_[last].upos == Upos::Adj) set_event(last, tree_.word(last));
    if (first > 0 && tree_.word(first - 1) == "worth") set_event(first - 1, "worth");
  }
  auto subject = tree_.child(at, Deprel::Nsubj);
  if (!subject) subject = subject_before(tree_, *tree_.child(at, Deprel::Cop));
  if (subject && !in_figure(*subject)) {
    const auto event = event_word(tree_.word(*subject));
    // "Of the 90 looms, [nine looms] are broken": the subject has a number of its own.
    if (tree_.child(*subject, Deprel::Nummod) && !in_figure(at)) set_event(at, tree_.lemma(at));
    // "Marsh is third with 240": a name says nothing of a figure.
    if (tree_[*subject].upos == Upos::Noun || event) {
      set_event(*subject, event ? std::string(event->lemma) : tree_.lemma(*subject));
    }
    look_over(*subject);
    for (const std::uint32_t c : tree_.children(*subject)) {
      if (tree_[c].deprel == Deprel::Amod || tree_[c].deprel == Deprel::Nmod) look_over(c);
    }
  }
  climb_verbs(at);
}

/// "Dozens of weavers, most of them old, sang", where the parse does not join the two.
void Climb::read_behind() {
  const auto verb = predicate_behind(tree_, figure_);
  if (!verb) return;
  set_event(*verb, lemma_of_verb(*verb));
  is_subject_ = true;
  look_beside(*verb);
}

void Climb::read_before() {
  const auto verb = predicate_before(tree_, figure_);
  if (!verb) return;
  set_event(*verb, lemma_of_verb(*verb));
  look_over(*verb);
  look_beside(*verb);
}

namespace {

bool is_harm(std::string_view word) {
  return is_one_of(word, {"injured", "dead", "killed", "wounded", "hurt", "missing", "arrested",
                          "detained", "displaced", "died", "drowned", "deported"});
}

}  // namespace

std::optional<std::uint32_t> event_behind(const SentenceTree& tree, const Figure& figure) {
  if (figure.dimension != "count") return std::nullopt;
  std::uint32_t at = tree.range(figure.span).second;
  for (const std::string_view skipped : {"were", "was", "are", "is", "have", "has", "had", "been",
                                         "others", "more", "who", "reported", "confirmed"}) {
    if (at < tree.size() && tree.word(at) == skipped) ++at;
  }
  if (at >= tree.size()) return std::nullopt;
  return is_harm(tree.word(at)) ? std::optional(at) : std::nullopt;
}

std::optional<std::uint32_t> numbered_before(const SentenceTree& tree, const Figure& figure) {
  std::uint32_t at = tree.range(figure.span).first;
  if (figure.dimension != "count" || at < 3) return std::nullopt;
  if (!is_one_of(tree.word(at - 1), {"number", "numbered"})) return std::nullopt;
  at -= 2;
  while (at > 1 && is_one_of(tree.word(at), {"already", "now", "still"})) --at;
  const bool the = at > 0 && is_one_of(tree.word(at - 1), {"the", "those"});
  return the && (is_harm(tree.word(at)) || tree.word(at) == "homeless") ? std::optional(at)
                                                                        : std::nullopt;
}

Clause parsed_clause(const SentenceTree& tree, const Figure& figure) {
  return Climb(tree, figure).read();
}

}  // namespace crosscheck::frames
