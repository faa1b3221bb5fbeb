// SPDX-License-Identifier: Apache-2.0
//
// A number that stands for what the sentence before counted:
//
//   The storm felled 90 elms. [Nine] have been planted again, and [the other 81] will not be.
//   The guild found 90 looms broken. The owners counted [40].
//
// Only where the number itself says that it counts something: "another", "of them", before its
// verb, behind a verb of counting. A clock time or a score does not. It is for a reader: what is
// compared with what is found with more care (match/taken_up.cpp). But "the number of people
// killed has risen to 23" says itself what it is of.
#include <algorithm>

#include "annotate/figures/heads.hpp"
#include "annotate/figures/kinds.hpp"
#include "annotate/figures/reader.hpp"
#include "annotate/figures/units.hpp"

namespace crosscheck::figures {
namespace {

constexpr std::uint32_t kMemory = 2;  // sentences over which a number reaches back

bool is_bare(const Figure& figure) {
  return figure.kind == FigureKind::Count && figure.unit.empty() && may_count(figure);
}

/// "the [other] four", "[another] 26", "a [further] six"
bool is_rest(const Line& line, std::size_t first) {
  return first > 0 && line.is_one_of(first - 1, {"another", "further", "other", "remaining"});
}

/// "five [others]"
bool is_others(const Line& line, std::size_t last) { return line.is(last, "others"); }

/// "all but 40 [of them]"
bool has_pronoun(const Line& line, std::size_t last) {
  return line.is(last, "of") && line.is_one_of(last + 1, {"them", "these", "those"});
}

/// "[Three] are cold.", "and [nine] of the 40 sank"
bool is_subject(const Line& line, std::size_t first, std::size_t last) {
  const bool begins = line.starts(first) || line.is_one_of(first - 1, {"and", "but", "the"});
  if (!begins) return false;
  std::size_t verb = last;
  while (verb < last + 2 && line.is_one_of(verb, {"all", "also", "now", "still"})) ++verb;
  const Token* token = line.word(verb) ? line.token(verb) : nullptr;
  if (token == nullptr) return false;
  // "Fourteen is a mandate": a number, not so many
  const bool singular = token->xpos == Xpos::Vbz || line.is(verb, "was");
  return !singular && (token->upos == Upos::Aux || token->xpos == Xpos::Vbd ||
                       token->xpos == Xpos::Vbp);
}

/// Numbers on one thing are seldom further apart than that.
bool are_near(double a, double b) {
  constexpr double kMostApart = 5;
  return std::min(a, b) > 0 && std::max(a, b) <= kMostApart * std::min(a, b);
}

/// "counted [40]", "still says [130]"
bool is_reckoned(const Line& line, std::size_t first) {
  std::size_t verb = first;
  while (verb > 0 && verb + 2 > first && line.is_one_of(verb - 1, {"around", "about", "of"})) {
    --verb;
  }
  return verb > 0 &&
         line.is_one_of(verb - 1, {"count", "counted", "counts", "found", "had", "has",
                                   "have", "held", "holds", "say", "said", "says",
                                   "speak", "spoke", "spoken", "write", "writes", "wrote"});
}

/// "The number of people killed has risen to [23]", "raised the number of people charged with crimes
/// to [23]": what the number is of.
std::optional<Head> number_of(const Line& line, std::size_t first) {
  constexpr std::size_t kReach = 20;
  if (first < 4 || !line.is_one_of(first - 1, {"at", "exceeded", "is", "passed", "reached", "to",
                                               "was"})) {
    return std::nullopt;
  }
  for (std::size_t i = first - 1; i > 1 && first - i < kReach; --i) {
    if (line.digits(i) || line.mark(i, U';')) return std::nullopt;
    if (line.is(i - 1, "of") && line.is(i - 2, "number") && i >= 3 && line.is(i - 3, "the")) {
      return read_noun_phrase(line, i);
    }
  }
  return std::nullopt;
}

/// "limits pickets to [ten]", "held the boats to [nine]": how many of them there are to be.
std::string held_to(const Line& line, std::size_t first) {
  if (first < 3 || !line.is(first - 1, "to")) return {};
  const Token* noun = line.word(first - 2) ? line.token(first - 2) : nullptr;
  if (noun == nullptr || noun->upos != Upos::Noun || noun->xpos != Xpos::Nns) return {};
  const std::size_t verb = line.is(first - 3, "the") ? first - 4 : first - 3;
  const Token* above = line.has(verb) && line.word(verb) ? line.token(verb) : nullptr;
  return above != nullptr && above->upos == Upos::Verb ? noun->lemma : std::string();
}

/// "whose boat was one of [94]": the noun is that of the one.
std::string one_of(const Line& line, std::size_t first) {
  if (first < 4 || !line.is(first - 1, "of") || !line.is(first - 2, "one")) return {};
  if (!line.is_one_of(first - 3, {"are", "is", "was", "were"}) || !line.word(first - 4)) return {};
  const Token* noun = line.token(first - 4);
  return noun != nullptr && noun->upos == Upos::Noun ? noun->lemma : std::string();
}

}  // namespace

void recall_nouns(const Line& line, std::uint32_t sentence, std::span<Figure> figures,
                  std::optional<Remembered>& last) {
  if (!line.tagged || line.segment == SegmentKind::Table) return;
  const std::optional<Remembered> before = last;
  for (Figure& figure : figures) {
    if (is_bare(figure)) {
      const std::size_t first = line.piece_at(figure.number.begin);
      if (const auto head = number_of(line, first)) {
        figure.frame.counted = head->counted;
        figure.frame.counted_head = head->lemma;
        figure.frame.counted_span = line.span(head->first, head->last);
        figure.unit = is_human(head->lemma) ? "people" : plural(head->lemma);
        continue;
      }
      for (const auto noun_of : {held_to, one_of}) {
        if (figure.frame.counted.empty()) figure.frame.counted = noun_of(line, first);
      }
      if (!figure.frame.counted.empty()) continue;
      if (!before || sentence - before->sentence > kMemory) continue;
      const std::size_t end = line.piece_at(figure.number.end);
      const bool meant = is_rest(line, first) || is_others(line, end) || has_pronoun(line, end) ||
                         is_subject(line, first, end) ||
                         (is_reckoned(line, first) && are_near(figure.value, before->value));
      if (meant) figure.frame.counted = before->counted;
      continue;
    }
    const bool counts = figure.dimension == "count" && !figure.frame.counted.empty();
    if (counts) {
      last = {figure.frame.counted, figure.value, sentence};
    }
  }
}

}  // namespace crosscheck::figures
