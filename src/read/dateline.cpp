// SPDX-License-Identifier: Apache-2.0
//
// A dateline stands before a dash: a place, perhaps its region, a day, an agency in brackets.
// At least one of these must show that it is one: the place in capitals, the agency, a day.
//
//     SKERRY, Northland, April 30 (NWA) - A ferry ran aground …
//     Oslo, 3 May 2024 — The board of Nordvik …
//     Peace talks - the third round - broke down.        none
#include "read/dateline.hpp"

#include <algorithm>

#include "crosscheck/text/unicode.hpp"
#include "read/days.hpp"
#include "read/line_shape.hpp"
#include "read/people.hpp"
#include "read/wording.hpp"

namespace crosscheck::read {
namespace {

constexpr std::size_t kLongest = 110;     // bytes before the dash
constexpr std::size_t kMostPlaceWords = 6;

/// Where the dash begins and where the text after it does.
struct Dash {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::optional<Dash> find_dash(std::string_view text) {
  for (std::size_t i = 0; i < text.size() && i < kLongest;) {
    const CodePoint c = code_point_at(text, i);
    std::size_t end = i + c.size;
    if (c.value == U'\n') return std::nullopt;
    const bool long_dash = c.value == U'—' || c.value == U'–' || c.value == U'―';
    if (c.value == U'-') {
      while (end < text.size() && text[end] == '-') ++end;
    }
    const bool after_space = i > 0 && (is_space(code_point_before(text, i).value) || text[i - 1] == ')');
    const bool before_space = end < text.size() && is_space(code_point_at(text, end).value);
    if ((long_dash && (after_space || before_space)) ||
        (c.value == U'-' && after_space && before_space)) {
      while (end < text.size() && is_space(code_point_at(text, end).value)) {
        end += code_point_at(text, end).size;
      }
      return Dash{i, end};
    }
    i = end;
  }
  return std::nullopt;
}

std::string_view bare(std::string_view text) {
  constexpr std::string_view kMarks = "*_ ,.:;|/";
  while (!text.empty() && kMarks.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && kMarks.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return trimmed(text);
}

}  // namespace

std::optional<Dateline> read_dateline(std::string_view paragraph) {
  const std::optional<Dash> dash = find_dash(paragraph);
  if (!dash) return std::nullopt;
  std::string_view head = bare(paragraph.substr(0, dash->begin));
  Dateline line;
  line.size = dash->end;
  if (head.ends_with(')')) {
    const std::size_t open = head.rfind('(');
    if (open == std::string_view::npos) return std::nullopt;
    const std::string_view inside = bare(head.substr(open + 1, head.size() - open - 2));
    if (!looks_like_name(inside) || words_of(inside).size() > 4) return std::nullopt;
    line.agency = std::string(inside);
    head = bare(head.substr(0, open));
  }
  const std::vector<WrittenDay> days = find_days(head);
  if (!days.empty()) {
    line.day = days.front().day;
    if (!bare(head.substr(days.front().span.end)).empty()) return std::nullopt;
    head = bare(head.substr(0, days.front().span.begin));
  }
  // "(BGN)" alone, or "April 30 (BGN)", is a dateline without a place.
  const std::vector<std::string_view> words = words_of(head);
  if (words.size() > kMostPlaceWords || (!head.empty() && !looks_like_name(head))) return std::nullopt;
  if (has_digit(head)) return std::nullopt;
  const bool capitals = !words.empty() && is_all_caps(bare(words.front())) && bare(words.front()).size() >= 3;
  if (!capitals && line.agency.empty() && days.empty()) return std::nullopt;
  // A dash in the first words of a headline-like sentence: "BREAKING - …".
  if (capitals && is_credit_word(words.front(), CreditWord::Section)) return std::nullopt;
  line.place = std::string(head);
  return line;
}

}  // namespace crosscheck::read
