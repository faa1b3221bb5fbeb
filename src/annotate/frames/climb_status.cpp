// SPDX-License-Identifier: Apache-2.0
//
// What makes a figure a target, a forecast or a denial stands on auxiliaries and negations beside
// each verb, and on verbs and nouns above: "will arrest", "ordered to", "expected to", "goal of".
#include "annotate/frames/climb.hpp"

namespace crosscheck::frames {

bool Climb::is_denied(std::uint32_t verb) const {
  for (const std::uint32_t c : tree_.children(verb)) {
    if (status_beside(tree_.word(c)) == FigureStatus::Denied && !tree_.spares(c)) return true;
  }
  return false;
}

/// "may not drive for nine years", "is not to be left for an hour": a rule, and no denial.
bool Climb::forbids(std::uint32_t verb) const {
  bool perfect = false;
  bool rule = false;
  for (const std::uint32_t c : tree_.children(verb)) {
    const std::string& word = tree_.word(c);
    perfect |= word == "have" || word == "had";
    rule |=
        (tree_[c].deprel == Deprel::Aux && (word == "may" || word == "must" || word == "should")) ||
        (tree_[c].deprel == Deprel::Mark && word == "to");
  }
  return rule && !perfect && figure_.dimension != "count";
}

void Climb::look_beside(std::uint32_t verb) {
  for (const std::uint32_t c : tree_.children(verb)) {
    if (in_figure(c)) continue;
    switch (tree_[c].deprel) {
      case Deprel::Aux: case Deprel::AuxPass: case Deprel::Advmod: case Deprel::Mark:
      case Deprel::Cop: case Deprel::Cc: case Deprel::Case:
        if (const auto status = status_beside(tree_.word(c))) {
          // "1,000 had not come back" denies their coming, not their number.
          const bool denies = *status == FigureStatus::Denied;
          if (tree_.word(c) == "may" && is_denied(verb) && forbids(verb)) break;
          // "without looking up from a page of 400 lines" denies the looking, not the lines.
          const auto object = tree_.child(verb, Deprel::Obj);
          if (denies && tree_.word(c) == "without" && !(object && in_figure(*object))) break;
          if (denies && (is_subject_ || tree_.spares(c) || !before_figure(c))) break;
          take(denies && forbids(verb) ? FigureStatus::Limit : *status, c);
        }
        break;
      default:
        break;
    }
  }
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

}  // namespace crosscheck::frames
