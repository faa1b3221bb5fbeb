// SPDX-License-Identifier: Apache-2.0
//
// The text is read once from left to right. White space parts tokens and is never in one.
// At a letter or digit a word, a number or an address begins; everything else is a mark:
//
//   - Letters, digits, marks of accent, and an apostrophe or a period between letters make
//     a word: "O'Brien", "U.S.", "notes.doc". "said.The" is three tokens: a blank is missing.
//   - A hyphen parts words, unless a prefix stands before it: "co-founder", "anti-war", but
//     "10 - year", "left - wing". Dashes always part.
//   - Clitics are tokens: "do n't", "it 's", "they 're"; "cannot" is "can not".
//   - Digits go together over a comma before three digits, and a period, colon or slash
//     before a digit: "3,000", "6.4", "7:30", "9/11". A unit after them is a token: "24 km",
//     "$ 1.86 bn"; an ordinal or decade is not: "21st", "1980s". Telephone numbers and
//     dates in figures keep their hyphens: "555-0142", "2021-03-05"; a score or a range does
//     not: "217 - 215".
//   - A period belongs to the word before it if that is an abbreviation, an initial or a
//     month with a number behind it: "Jan. 30", "J. Doe", "H.R. 4437"; else it is a mark.
//   - Marks that repeat are one token: "...", "--", "?!". Others stand alone.
#include "crosscheck/language/tokens.hpp"

#include <algorithm>
#include <cassert>

#include "crosscheck/text/unicode.hpp"
#include "language/addresses.hpp"
#include "language/word_lists.hpp"

namespace crosscheck {
namespace {

using language::ListForm;
using language::WordLists;

bool is_apostrophe(char32_t c) noexcept { return c == U'\'' || c == U'’' || c == U'`' || c == U'‘'; }

bool is_combining(char32_t c) noexcept {
  return (c >= 0x300 && c <= 0x36F) || c == 0xAD || c == 0x2060;
}

bool is_word_character(char32_t c) noexcept {
  return is_letter(c) || is_digit(c) || c == U'_' || is_combining(c);
}

class Scanner {
 public:
  Scanner(std::string_view text, Span where)
      : text_(text.substr(0, where.end)), begin_(where.begin), at_(where.begin), addresses_(text_) {}

  std::vector<Span> run() && {
    tokens_.reserve((text_.size() - at_) / 5 + 1);
    while (at_ < text_.size()) {
      const CodePoint c = code_point_at(text_, at_);
      if (is_space(c.value)) {
        at_ += c.size;
      } else if (is_letter(c.value) || is_digit(c.value) || is_combining(c.value)) {
        read_word();
      } else {
        read_mark(c);
      }
    }
    return std::move(tokens_);
  }

 private:
  /// The code point at `at`, 0 behind the end.
  char32_t peek(std::size_t at) const noexcept {
    return at < text_.size() ? code_point_at(text_, at).value : U'\0';
  }
  std::size_t after(std::size_t at) const noexcept {
    return at < text_.size() ? at + code_point_at(text_, at).size : at;
  }
  std::string_view between(std::size_t begin, std::size_t end) const noexcept {
    return text_.substr(begin, end - begin);
  }
  bool letter_at(std::size_t at) const noexcept { return is_letter(peek(at)); }
  bool digit_at(std::size_t at) const noexcept { return is_digit(peek(at)); }
  unsigned kinds(std::size_t begin, std::size_t end) const noexcept {
    return lists_.kinds(ListForm(between(begin, end)).view());
  }

  void emit(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    tokens_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    at_ = end;
  }

  void read_word() {
    if (const std::size_t end = addresses_.end_of_address(at_); end > at_) return emit(at_, end);
    if (digit_at(at_)) return read_number();
    const std::size_t begin = at_;
    std::size_t end = end_of_letters(begin);
    // "AT&T", "R&D"
    while (peek(end) == U'&' && is_upper(peek(end + 1)) && is_upper(peek(begin)) &&
           end - begin <= 4) {
      end = end_of_letters(end + 1);
    }
    if (peek(end) == U'$' && (kinds(begin, end) & language::kCurrency) != 0) {
      return emit(begin, end + 1);  // "US$"
    }
    if (peek(end) == U'/' && (kinds(begin, after_slash(end)) & language::kWhole) != 0) {
      return emit(begin, after_slash(end));  // "w/o"
    }
    end = join_prefixes(begin, end);
    end = join_domain(begin, end);
    finish_word(begin, end);
  }

  std::size_t after_slash(std::size_t at) const noexcept {
    ++at;
    while (is_letter(peek(at)) && peek(at) < 0x80) ++at;
    return at;
  }

  /// Letters and digits, with apostrophes and periods between them.
  std::size_t end_of_letters(std::size_t begin) const noexcept {
    std::size_t end = begin;
    std::size_t part = begin;  // where the letters after the last period begin
    while (end < text_.size()) {
      const CodePoint c = code_point_at(text_, end);
      if (is_word_character(c.value)) {
        end += c.size;
      } else if (is_apostrophe(c.value) && end > begin && letter_at(end + c.size)) {
        end += c.size;
      } else if (c.value == U'.' && end > part && goes_on_after_period(part, end)) {
        end += 1;
        part = end;
      } else {
        break;
      }
    }
    return end;
  }

  /// Is the period at `dot`, behind the letters from `part`, inside a word? "U.S", "p.m",
  /// "notes.doc"; not "said.The".
  bool goes_on_after_period(std::size_t part, std::size_t dot) const noexcept {
    const char32_t next = peek(dot + 1);
    if (!is_letter(next) && !is_digit(next)) return false;
    const bool initial = after(part) == dot;
    if (initial || is_lower(next)) return true;
    if (is_digit(next)) return is_digit(code_point_before(text_, dot).value);
    return !is_lower(code_point_before(text_, dot).value) ||
           dot - part <= 2;  // "Ph.D", "L.L.C"
  }

  /// Takes in "-founder" behind "co", as long as prefixes go on: "non-co-founder".
  std::size_t join_prefixes(std::size_t begin, std::size_t end) const noexcept {
    std::size_t part = begin;
    while (peek(end) == U'-' && (letter_at(end + 1) || digit_at(end + 1)) &&
           (kinds(part, end) & language::kPrefix) != 0) {
      part = end + 1;
      end = end_of_letters(part);
      if (end == part) return part - 1;
    }
    return end;
  }

  /// "example.com/path" is one token.
  std::size_t join_domain(std::size_t begin, std::size_t end) const noexcept {
    if (peek(end) != U'/') return end;
    const std::size_t dot = between(begin, end).rfind('.');
    if (dot == std::string_view::npos) return end;
    if ((kinds(begin + dot + 1, end) & language::kDomain) == 0) return end;
    return addresses_.end_of_path(end);
  }

  /// Splits off clitics and takes in the period of an abbreviation.
  void finish_word(std::size_t begin, std::size_t end) {
    const ListForm form(between(begin, end));
    if (lists_.is(form.view(), language::kWhole)) return emit(begin, end);
    if (const auto* parts = lists_.parts(form.view());
        parts != nullptr && form.view().size() == end - begin) {
      for (const unsigned size : *parts) emit(at_, at_ + size);
      return;
    }
    if (peek(end) == U'.' && peek(end + 1) != U'.' && period_belongs(begin, end)) {
      return emit(begin, end + 1);
    }
    const std::size_t clitic = begin_of_clitic(begin, end);
    emit(begin, clitic);
    emit(clitic, end);
  }

  /// "n't" of "don't", "'s" of "Kim's"; `end` if there is none.
  std::size_t begin_of_clitic(std::size_t begin, std::size_t end) const noexcept {
    // The letters behind the last apostrophe: at most two.
    std::size_t letters = end;
    std::size_t count = 0;
    while (letters > begin && count < 3) {
      const CodePoint c = code_point_before(text_, letters);
      if (is_apostrophe(c.value)) {
        const ListForm form(between(letters, end));
        const std::size_t apostrophe = letters - c.size;
        const std::string_view clitic = form.view();
        if (clitic == "t") {
          if (apostrophe <= begin + 1) return end;
          const CodePoint n = code_point_before(text_, apostrophe);
          return n.value == U'n' || n.value == U'N' ? apostrophe - n.size : end;
        }
        const bool known = clitic == "s" || clitic == "re" || clitic == "ve" || clitic == "ll" ||
                           clitic == "d" || clitic == "m";
        return known && apostrophe > begin ? apostrophe : end;
      }
      letters -= c.size;
      ++count;
    }
    return end;
  }

  bool period_belongs(std::size_t begin, std::size_t end) const noexcept {
    const ListForm form(between(begin, end));
    const unsigned kinds = lists_.kinds(form.view());
    const char32_t next = peek(end + 1);
    std::size_t word = end + 1;
    while (is_space(peek(word)) && word - end < 8) word = after(word);
    const char32_t behind = peek(word);
    if (behind == 0 && word >= text_.size()) {
      // Nothing follows: it ends the sentence, and belongs to what has periods within.
      return form.view().find('.') != std::string_view::npos ||
             (kinds & language::kAbbreviation) != 0;
    }
    if ((kinds & language::kTitle) != 0) {
      const bool plain = form.view().size() > 1 || is_lower(peek(begin)) || is_upper(behind);
      return plain && (is_space(next) || next == U',' || next == U')');
    }
    if ((kinds & language::kNumbered) != 0) {
      return is_digit(behind) || next == U',' ||
             (is_upper(peek(begin)) && is_lower(behind) && form.view() != "no");
    }
    if ((kinds & language::kAbbreviation) != 0) {
      // "Ill." and "Ind." are abbreviations, "ill." and "ind." are words.
      return form.view().find('.') != std::string_view::npos || is_upper(peek(begin)) ||
             form.view().size() <= 3 || next == U',';
    }
    const std::string_view letters = between(begin, end);
    if (is_upper(peek(begin)) && after(begin) == end) return begin_ == begin || !is_space(next) || is_upper(behind);
    if (letters.find('.') != std::string_view::npos) return is_acronym(letters);
    return false;
  }

  /// "H.R", "Ph.D": parts of at most two letters.
  static bool is_acronym(std::string_view letters) noexcept {
    std::size_t part = 0;
    for (const char c : letters) {
      part = c == '.' ? 0 : part + 1;
      if (part > 2 || (c >= '0' && c <= '9')) return false;
    }
    return true;
  }

  void read_number() {
    const std::size_t begin = at_;
    std::size_t end = end_of_hyphened_digits(begin);
    if (end == begin) end = end_of_digits(begin);
    if (tokens_.empty() && peek(end) == U'.' && end - begin <= 2 && is_space(peek(end + 1))) {
      return emit(begin, end + 1);  // "1. " begins an item of a list
    }
    if (!letter_at(end)) {
      // "1980's"
      if (is_apostrophe(peek(end)) && peek(after(end)) == U's' &&
          !is_word_character(peek(after(end) + 1)) && code_point_before(text_, end).value == U'0') {
        end = after(end) + 1;
      }
      return emit(begin, end);
    }
    std::size_t word = end;
    while (letter_at(word)) word = after(word);
    if (peek(word) == U'.' && letter_at(word + 1)) word = end_of_letters(end);  // "7a.m"
    const bool unit = (kinds(end, word) & language::kUnit) != 0 && !digit_at(word) &&
                      !(word == end + 1 && is_upper(peek(end)) && peek(end) != U'M' &&
                        peek(end) != U'B' && peek(end) != U'K' && peek(end) != U'T');
    if (unit) {
      emit(begin, end);
      return finish_word(end, word);
    }
    finish_word(begin, end_of_letters(begin));
  }

  /// Digits over , . : / between digits.
  std::size_t end_of_digits(std::size_t begin) const noexcept {
    std::size_t end = begin;
    for (;;) {
      while (digit_at(end)) end = after(end);
      const char32_t c = peek(end);
      if (c == U',' && count_digits(end + 1) == 3) {
        end += 4;
      } else if ((c == U'.' || c == U':' || c == U'/') && digit_at(end + 1)) {
        end += 1;
      } else {
        return end;
      }
    }
  }

  /// How many ASCII digits follow; 4 stands for more than three.
  std::size_t count_digits(std::size_t at) const noexcept {
    std::size_t count = 0;
    while (count < 4 && at + count < text_.size() && text_[at + count] >= '0' &&
           text_[at + count] <= '9') {
      ++count;
    }
    return count;
  }

  /// "555-0142", "1-800-555-0142", "2021-03-05": the end of the last group, or `begin`.
  std::size_t end_of_hyphened_digits(std::size_t begin) const noexcept {
    std::size_t groups = 0;
    std::size_t end = begin;
    std::size_t first = 0;
    std::size_t last = 0;
    while (groups < 6) {
      const std::size_t group = end;
      while (end < text_.size() && text_[end] >= '0' && text_[end] <= '9' && end - group < 5) ++end;
      if (end == group) return begin;
      last = end - group;
      if (groups++ == 0) first = last;
      if (peek(end) != U'-' || !digit_at(end + 1)) break;
      ++end;
    }
    if (is_word_character(peek(end)) || peek(end) == U'-') return begin;
    const bool telephone = groups == 2 && first == 3 && last == 4;
    return groups >= 3 || telephone ? end : begin;
  }

  void read_mark(CodePoint c) {
    const std::size_t begin = at_;
    if (is_apostrophe(c.value)) return read_apostrophe(c);
    if ((c.value == U'#' || c.value == U'@') && letter_at(begin + 1)) {
      return emit(begin, end_of_letters(begin + 1));
    }
    if (c.value == U'.' && digit_at(begin + 1) && !touches_word(begin)) {
      return emit(begin, end_of_digits(begin + 1));  // ".227"
    }
    if (const std::size_t face = end_of_face(begin); face > begin) return emit(begin, face);
    std::size_t end = begin + c.size;
    const bool ends = c.value == U'.' || c.value == U'?' || c.value == U'!';
    while (end < text_.size()) {
      const char32_t next = peek(end);
      const bool more = ends ? next == U'.' || next == U'?' || next == U'!'
                             : next == c.value && repeats(c.value);
      if (!more) break;
      end = after(end);
    }
    emit(begin, end);
  }

  /// ":-)", ";(" with nothing behind, or `begin`.
  std::size_t end_of_face(std::size_t begin) const noexcept {
    if (peek(begin) != U':' && peek(begin) != U';') return begin;
    std::size_t mouth = begin + 1;
    if (peek(mouth) == U'-') ++mouth;
    if (peek(mouth) != U')' && peek(mouth) != U'(') return begin;
    const bool alone = begin == begin_ || is_space(code_point_before(text_, begin).value);
    return alone && (mouth + 1 == text_.size() || is_space(peek(mouth + 1))) ? mouth + 1 : begin;
  }

  bool touches_word(std::size_t at) const noexcept {
    return at > begin_ && is_word_character(code_point_before(text_, at).value);
  }

  static bool repeats(char32_t c) noexcept {
    switch (c) {
      case U'-': case U'*': case U'_': case U'=': case U'~': case U'<': case U'>': case U'…':
      case U'—': case U'–': case U'+': case U'#':
        return true;
      default:
        return false;
    }
  }

  void read_apostrophe(CodePoint c) {
    const std::size_t begin = at_;
    const std::size_t next = begin + c.size;
    if (peek(next) == c.value) return emit(begin, next + c.size);  // '' and ``
    if (!touches_word(begin)) {
      // "'98", "'60s"
      if (count_digits(next) == 2) {
        std::size_t end = next + 2;
        if (peek(end) == U's') ++end;
        if (!is_word_character(peek(end))) return emit(begin, end);
      }
      std::size_t end = next;
      while (letter_at(end) && end - next < 8) end = after(end);
      const ListForm form(between(begin, end));
      if ((lists_.kinds(form.view()) & language::kWhole) != 0) return emit(begin, end);
      if (const auto* parts = lists_.parts(form.view()); parts != nullptr) {
        const std::size_t first = begin + parts->front() + c.size - 1;
        emit(begin, first);
        return emit(first, end);
      }
    }
    if (begin > begin_ && !is_space(code_point_before(text_, begin).value)) {
      // A mark stood before it: "U.S.'s", "(A)'s".
      std::size_t end = next;
      while (letter_at(end) && end - next < 3) end = after(end);
      const std::string_view clitic = between(next, end);
      if (clitic == "s" || clitic == "S") return emit(begin, end);
    }
    emit(begin, next);
  }

  std::string_view text_;  ///< up to the end of the stretch
  std::size_t begin_;
  std::size_t at_;
  language::Addresses addresses_;
  const WordLists& lists_ = WordLists::standard();
  std::vector<Span> tokens_;
};

}  // namespace

std::vector<Span> find_tokens(const SourceText& text, Span where) {
  assert(where.begin <= where.end && where.end <= text.size());
  return Scanner(text.view(), where).run();
}

}  // namespace crosscheck
