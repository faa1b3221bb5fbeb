// SPDX-License-Identifier: Apache-2.0
//
// Without a parse the words in the figure's own stretch must do:
//
//   [Nine walkers] were killed | and [31] injured.     the event behind the figure
//   The storm drove [70 people] out of the hall.      the event before it
//   a quota of [3,000 arrests] a day                   "quota" stands before it
#include "annotate/frames/clause.hpp"
#include "annotate/frames/vocabulary.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kReach = 12;

bool parts(const std::string& word) {
  for (const std::string_view mark : {",", ";", ":", "(", ")", "-", "\"", "and", "but", "while",
                                      "when", "after", "which", "who", "because", "that", "or"}) {
    if (word == mark) return true;
  }
  return false;
}

}  // namespace

Clause window_clause(const SentenceTree& tree, const Figure& figure) {
  Clause clause;
  const auto [first, last] = tree.range(figure.span);
  const auto set_event = [&](std::uint32_t i) {
    const auto event = event_word(tree.word(i));
    if (!event || clause.event) return;
    clause.event = i;
    clause.predicate = std::string(event->lemma);
  };
  const auto [noun, noun_end] = tree.range(figure.frame.counted_span);
  for (std::uint32_t i = noun; i < noun_end; ++i) {
    const auto event = event_word(tree.word(i));
    if (event && event->noun) set_event(i);
  }
  if (const auto behind = event_behind(tree, figure)) set_event(*behind);
  const auto take = [&](std::optional<FigureStatus> status, std::uint32_t at) {
    if (!status || graver(clause.status, *status) == clause.status) return;
    clause.status = *status;
    clause.cue = at;
  };
  const auto is_month = [&](std::uint32_t at) {
    return at > 0 && tree.capital(at) && tree.word(at) == "may";
  };
  const std::uint32_t from = first > kReach ? first - kReach : 0;
  std::uint32_t at = first;
  bool infinitive = false;
  for (; at > from && !parts(tree.word(at - 1)); --at) {
    const std::uint32_t here = at - 1;
    set_event(here);
    infinitive |= tree.word(here) == "to" && clause.event && *clause.event == here + 1;
    take(status_over(tree.word(here)), here);
    if (infinitive) take(status_to(tree.word(here)), here);
    if (!is_month(here) && !tree.spares(here)) take(status_beside(tree.word(here)), here);
  }
  // "ordering the guards and the wardens to arrest 300": the order stands farther off.
  for (; infinitive && at > from && clause.status == FigureStatus::Actual; --at) {
    take(status_to(tree.word(at - 1)), at - 1);
  }
  for (std::uint32_t i = last; i < tree.size() && i < last + kReach && !parts(tree.word(i)); ++i) {
    set_event(i);
    const auto status = status_beside(tree.word(i));
    if (status != FigureStatus::Denied && !is_month(i)) take(status, i);
  }
  return clause;
}

}  // namespace crosscheck::frames
