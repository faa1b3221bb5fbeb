// SPDX-License-Identifier: Apache-2.0
#include "annotate/figures/people.hpp"

#include "crosscheck/text/unicode.hpp"

namespace crosscheck::figures {

bool counts_people(const Line& line, const Number& number) {
  std::size_t done = number.last;
  // "two of the six died"
  if (line.is(done, "of") && line.is(done + 1, "the")) {
    const auto whole = read_number(line, done + 2, Context::Plain);
    if (whole && whole->form != NumberForm::Unreadable) done = whole->last;
  }
  const bool who = line.is(done, "who");
  while (line.is_one_of(done, {"were", "was", "are", "is", "have", "has", "had", "been", "people",
                               "others", "other", "more", "who"})) {
    ++done;
  }
  // "43 dead swans"
  const Token* next = line.tagged && line.word(done + 1) ? line.token(done + 1) : nullptr;
  const bool of_noun = next != nullptr && next->upos == Upos::Noun;
  const bool harmed = (!of_noun && (line.is(done, kDone) || line.is(done, "dead"))) ||
                      line.is(done, kDeed) || line.is(done, "died") ||
                      (line.is(done, "in") && line.is(done + 1, "hospital"));
  // "injured more than 900"
  std::size_t hedge = number.first;
  while (hedge > 0 && line.is_one_of(hedge - 1, {"about", "almost", "around", "as", "at", "least",
                                                 "many", "more", "most", "nearly", "over", "than",
                                                 "another", "some", "up", "to"})) {
    --hedge;
  }
  const bool killing =
      hedge > 0 && line.is_one_of(hedge - 1, {"killing", "killed", "kills", "injures", "injuring",
                                              "injured", "wounded", "wounding", "arresting",
                                              "arrested"});
  const bool group = number.first > 1 && line.is(number.first - 1, "of") &&
                     line.is(number.first - 2, kGroupNoun);
  // "drew thousands to it": a crowd, unless it continues a comparison.
  constexpr double kLargestCrowd = 1e9;  // "billions" are money
  const bool crowd = number.value < kLargestCrowd && number.form == NumberForm::Vague &&
                     number.last == number.first + 1 && !line.is(number.last, "of") &&
                     number.first > 0 &&
                     !line.is_one_of(number.first - 1, {"the", "to", "from", "or"});
  return who || harmed || killing || group || crowd;
}

void join_men_and_women(const Line& line, Head& head) {
  const auto is_sort = [&](std::size_t at) {
    return line.is_one_of(at, {"boys", "children", "girls", "men", "women"});
  };
  if (head.part || head.last == 0 || !is_sort(head.last - 1)) return;
  std::uint32_t last = head.last;
  while (line.mark(last, U',') && is_sort(last + 1)) last += 2;
  if (line.mark(last, U',')) ++last;
  if (!line.is(last, "and") || !is_sort(last + 1)) return;
  head.last = last + 2;
  head.noun = head.last - 1;
  head.counted = head.lemma = "person";
}

std::optional<std::string> child_of_parent(const Line& line, const Number& number) {
  const std::size_t at = number.first;
  if (at <= 3 || !line.dash(at - 1) || !line.is(at - 2, "of") || !line.dash(at - 3)) {
    return std::nullopt;
  }
  return to_lower(line.of(at - 4)).starts_with("grand") ? "grandchild" : "child";
}

}  // namespace crosscheck::figures
