// SPDX-License-Identifier: Apache-2.0
//
// A sentence ends behind ".", "?", "!" or "..." together with the quotation marks and
// brackets that close behind it, unless what follows goes on in lower case:
//
//     | "Will it rain?" she asked. | "It will," he said. |
//
// The period of an abbreviation ends a sentence if the next word begins with a capital and
// is one that begins sentences ("The", "He"): "in the U.S. The" but "the U.S. Senate",
// "Acme Inc. In". A title's never does: "Dr. The". A blank line ends a sentence, and so
// does the dateline of an agency: "HARBOUR CITY (AP) — | The mayor resigned."
#include "crosscheck/language/sentences.hpp"

#include <algorithm>

#include "crosscheck/text/unicode.hpp"
#include "language/word_lists.hpp"

namespace crosscheck {
namespace {

using language::ListForm;
using language::WordLists;

enum class Stop { None, Full, Abbreviation, Title, Ellipsis };

class Splitter {
 public:
  Splitter(const SourceText& text, std::span<const Span> tokens) : text_(text), tokens_(tokens) {}

  std::vector<std::uint32_t> run() && {
    const auto count = static_cast<std::uint32_t>(tokens_.size());
    std::vector<std::uint32_t> ends;
    if (const std::uint32_t dateline = end_of_dateline(); dateline > 0 && dateline < count) {
      ends.push_back(dateline);
    }
    for (std::uint32_t i = ends.empty() ? 0 : ends.back(); i < count;) {
      const std::uint32_t next = behind_closing_marks(i);
      if (next == count || parted_by_blank_line(i) || ends_sentence(i, next)) {
        const std::uint32_t end = parted_by_blank_line(i) ? i + 1 : next;
        ends.push_back(end);
        i = end;
      } else {
        ++i;
      }
    }
    return ends;
  }

 private:
  std::string_view word(std::uint32_t i) const noexcept { return text_[tokens_[i]]; }
  char32_t first(std::uint32_t i) const noexcept { return code_point_at(word(i), 0).value; }
  bool touches_next(std::uint32_t i) const noexcept {
    return i + 1 < tokens_.size() && tokens_[i].end == tokens_[i + 1].begin;
  }

  bool parted_by_blank_line(std::uint32_t i) const noexcept {
    if (i + 1 >= tokens_.size()) return false;
    const std::string_view gap = text_[{tokens_[i].end, tokens_[i + 1].begin}];
    const std::size_t line = gap.find('\n');
    return line != std::string_view::npos && gap.find('\n', line + 1) != std::string_view::npos;
  }

  Stop stop_at(std::uint32_t i) const noexcept {
    const std::string_view token = word(i);
    const char last = token.back();
    if (token == "…" || (token.size() > 1 && token.find_first_not_of('.') == std::string_view::npos)) {
      return Stop::Ellipsis;
    }
    if (last != '.' && last != '?' && last != '!') return Stop::None;
    if (token.find_first_not_of(".?!") == std::string_view::npos) return Stop::Full;
    if (last != '.') return Stop::None;
    const ListForm form(token.substr(0, token.size() - 1));
    const unsigned kinds = WordLists::standard().kinds(form.view());
    if ((kinds & (language::kTitle | language::kNumbered)) != 0) return Stop::Title;
    if (is_digit(first(i))) return Stop::Title;  // "1." begins an item
    return Stop::Abbreviation;
  }

  /// Behind the marks that close what stands before: `."`, `.)`. They touch the stop.
  std::uint32_t behind_closing_marks(std::uint32_t i) const noexcept {
    if (stop_at(i) == Stop::None) return i + 1;
    while (touches_next(i) && closes(i + 1)) ++i;
    return i + 1;
  }

  bool closes(std::uint32_t i) const noexcept {
    const std::string_view mark = word(i);
    if (mark == ")" || mark == "]" || mark == "”" || mark == "’" || mark == "»" || mark == "''") {
      return true;
    }
    // A plain mark closes if a blank or the end follows.
    return (mark == "\"" || mark == "'") && (!touches_next(i) || closes(i + 1));
  }

  static bool opens(std::string_view mark) noexcept {
    return mark == "\"" || mark == "“" || mark == "‘" || mark == "'" || mark == "(" ||
           mark == "[" || mark == "«" || mark == "``" || mark == "—" || mark == "-" ||
           mark == "–" || mark == "--" || mark == "•" || mark == "*";
  }

  bool ends_sentence(std::uint32_t stop, std::uint32_t next) const noexcept {
    const Stop kind = stop_at(stop);
    if (kind == Stop::None || kind == Stop::Title) return false;
    std::uint32_t begin = next;
    while (begin + 1 < tokens_.size() && begin - next < 3 && opens(word(begin))) ++begin;
    const char32_t c = first(begin);
    if (is_lower(c)) return kind == Stop::Full && begin == next && ends_before_lower(stop, next);
    const bool letter = is_letter(c) || is_digit(c);
    switch (kind) {
      case Stop::None:
      case Stop::Title:
        return false;
      case Stop::Full:
        return letter || c == U'$' || c == U'£' || c == U'€' || c == U'#' || c == U'@' ||
               opens(word(begin));
      case Stop::Ellipsis:
        return letter && !touches_next(next - 1);
      case Stop::Abbreviation:
        return letter && (next > stop + 1 || starts_sentence(begin) || begin > next);
    }
    return false;
  }

  /// People who write without capitals end sentences all the same: "I left. they stayed".
  /// Not behind a quotation ("No!" he said), a name that ends in a mark (Yahoo! is), or what
  /// may be an abbreviation that is not listed (Natl. park).
  bool ends_before_lower(std::uint32_t stop, std::uint32_t next) const noexcept {
    if (stop == 0 || next != stop + 1 || touches_next(stop)) return false;
    const std::string_view before = word(stop - 1);
    if (before.size() < 2 || before.find('.') != std::string_view::npos) return false;
    if (word(stop) != "." && word(stop) != "?") return false;
    return is_lower(first(stop - 1)) || is_digit(first(stop - 1)) || before == ")";
  }

  bool starts_sentence(std::uint32_t i) const noexcept {
    return is_upper(first(i)) &&
           WordLists::standard().is(ListForm(word(i)).view(), language::kStarter);
  }

  /// "HARBOUR CITY, Ontario (AP) —" or "Port Orin, Ontario —": a place in capitals or parted
  /// by a comma, then a dash with a blank on each side.
  std::uint32_t end_of_dateline() const noexcept {
    constexpr std::uint32_t kLongest = 16;
    if (tokens_.empty() || tokens_[0].size() < 3 || !is_upper(first(0))) return 0;
    bool place = std::none_of(word(0).begin(), word(0).end(),
                              [](char c) { return c >= 'a' && c <= 'z'; });
    for (std::uint32_t i = 1; i < tokens_.size() && i < kLongest; ++i) {
      const std::string_view mark = word(i);
      if (mark == "—" || mark == "–" || mark == "--" || mark == "-") {
        const bool parts = !touches_next(i) && !touches_next(i - 1);
        return place && parts && i + 1 < tokens_.size() && !is_lower(first(i + 1)) ? i + 1 : 0;
      }
      place |= mark == ",";
      if (mark == "." || is_lower(first(i)) || mark == "?" || mark == "!" || mark == ":") return 0;
    }
    return 0;
  }

  const SourceText& text_;
  std::span<const Span> tokens_;
};

}  // namespace

std::vector<std::uint32_t> find_sentence_ends(const SourceText& text,
                                              std::span<const Span> tokens) {
  return Splitter(text, tokens).run();
}

}  // namespace crosscheck
