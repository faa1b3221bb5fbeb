// SPDX-License-Identifier: Apache-2.0
#include "read/line_shape.hpp"

#include "crosscheck/text/unicode.hpp"

namespace crosscheck::read {
namespace {

// measured on news text: a lede is 20 to 40 words, a headline 5 to 16 without a final period.
constexpr std::size_t kProseWords = 12;
constexpr std::size_t kSurelyProseWords = 28;

bool closes(char32_t c) noexcept {
  return is_quotation_mark(c) || c == U')' || c == U']' || c == U'*' || c == U'_';
}

}  // namespace

Span trimmed(std::string_view text, Span span) noexcept {
  while (!span.empty()) {
    const CodePoint c = code_point_at(text, span.begin);
    if (!is_space(c.value)) break;
    span.begin += c.size;
  }
  while (!span.empty()) {
    const CodePoint c = code_point_before(text, span.end);
    if (!is_space(c.value)) break;
    span.end -= c.size;
  }
  return span;
}

std::string_view trimmed(std::string_view text) noexcept {
  const Span span = trimmed(text, Span{0, static_cast<std::uint32_t>(text.size())});
  return text.substr(span.begin, span.size());
}

std::string_view trimmed_bytes(std::string_view bytes) noexcept {
  constexpr std::string_view kBlanks = " \t\r\n\f\v";
  const std::size_t begin = bytes.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return bytes.substr(begin, bytes.find_last_not_of(kBlanks) - begin + 1);
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size();) {
    const CodePoint c = i < text.size() ? code_point_at(text, i) : CodePoint{U' ', 1};
    if (is_space(c.value)) {
      if (i > begin) words.push_back(text.substr(begin, i - begin));
      begin = i + c.size;
    }
    i += c.size;
  }
  return words;
}

std::size_t count_words(std::string_view text, std::size_t most) noexcept {
  std::size_t count = 0;
  bool in_word = false;
  for (std::size_t i = 0; i < text.size() && count < most;) {
    const CodePoint c = code_point_at(text, i);
    const bool space = is_space(c.value);
    count += !space && !in_word ? 1 : 0;
    in_word = !space;
    i += c.size;
  }
  return count;
}

bool ends_sentence(std::string_view text) noexcept {
  std::size_t end = text.size();
  while (end > 0) {
    const CodePoint c = code_point_before(text, end);
    if (c.value == U'.' || c.value == U'!' || c.value == U'?' || c.value == U'…' ||
        c.value == U'。') {
      return true;
    }
    if (!closes(c.value) && !is_space(c.value)) return false;
    end -= c.size;
  }
  return false;
}

bool is_all_caps(std::string_view text) noexcept {
  int upper = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (is_lower(c.value)) return false;
    upper += is_upper(c.value) ? 1 : 0;
    i += c.size;
  }
  return upper >= 2;
}

namespace {

char32_t first_sign(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (is_letter(c.value) || is_digit(c.value)) return c.value;
    i += c.size;
  }
  return 0;
}

}  // namespace

bool starts_upper(std::string_view text) noexcept { return is_upper(first_sign(text)); }
bool starts_lower(std::string_view text) noexcept { return is_lower(first_sign(text)); }

bool has_digit(std::string_view text) noexcept {
  for (const char c : text) {
    if (c >= '0' && c <= '9') return true;
  }
  return false;
}

bool starts_with_word(std::string_view text, std::string_view lower_word) noexcept {
  if (text.size() < lower_word.size()) return false;
  for (std::size_t i = 0; i < lower_word.size(); ++i) {
    const char c = text[i];
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (lower != lower_word[i]) return false;
  }
  if (text.size() == lower_word.size()) return true;
  const char32_t next = code_point_at(text, lower_word.size()).value;
  return !is_letter(next) && !is_digit(next);
}

bool is_prose(std::string_view text) {
  const std::size_t count = count_words(text, kSurelyProseWords);
  return count >= kSurelyProseWords || (count >= kProseWords && ends_sentence(text));
}

}  // namespace crosscheck::read
