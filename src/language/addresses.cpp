// SPDX-License-Identifier: Apache-2.0
//
// A web address begins with a scheme or "www." and goes on to a blank, a quotation mark or
// an angle bracket; the period, comma or bracket that closes the sentence around it is not
// part of it: "(see https://example.org/a_(b).)" holds "https://example.org/a_(b)".
#include "language/addresses.hpp"

#include <algorithm>
#include <array>

#include "crosscheck/text/unicode.hpp"

namespace crosscheck::language {
namespace {

bool is_mail_character(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '_' || c == '%' || c == '+' || c == '-';
}

bool starts_with_folded(std::string_view text, std::string_view plain) noexcept {
  if (text.size() < plain.size()) return false;
  return std::equal(plain.begin(), plain.end(), text.begin(), [](char p, char c) {
    return p == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  });
}

}  // namespace

std::size_t Addresses::end_of_address(std::size_t at) noexcept {
  constexpr auto kBeginnings =
      std::to_array<std::string_view>({"http://", "https://", "ftp://", "mailto:", "www."});
  const std::string_view rest = text_.substr(at);
  if (!rest.empty() && (rest[0] == 'h' || rest[0] == 'H' || rest[0] == 'w' || rest[0] == 'W' ||
                        rest[0] == 'f' || rest[0] == 'm')) {
    for (const std::string_view beginning : kBeginnings) {
      if (!starts_with_folded(rest, beginning)) continue;
      const std::size_t end = end_of_path(at);
      if (end > at + beginning.size()) return end;
    }
  }
  return end_of_mail(at);
}

std::size_t Addresses::end_of_path(std::size_t at) const noexcept {
  std::size_t end = at;
  int open = 0;
  while (end < text_.size()) {
    const CodePoint c = code_point_at(text_, end);
    if (is_space(c.value) || c.value == U'<' || c.value == U'>' || c.value == U'"' ||
        (c.value >= 0x80 && is_quotation_mark(c.value)) || c.value == U'{' || c.value == U'}' ||
        c.value == U'[' || c.value == U']' || c.value == U'|') {
      break;
    }
    if (c.value == U'(') ++open;
    if (c.value == U')' && --open < 0) break;
    end += c.size;
  }
  while (end > at) {
    const char c = text_[end - 1];
    const bool closes = c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\'';
    if (!closes) break;
    --end;
  }
  return end;
}

std::size_t Addresses::end_of_mail(std::size_t at) noexcept {
  if (at < no_mail_before_) return at;
  std::size_t end = at;
  while (end < text_.size() && is_mail_character(text_[end])) ++end;
  const std::size_t host = end + 1;
  if (end == at || end >= text_.size() || text_[end] != '@') {
    no_mail_before_ = end;
    return at;
  }
  end = host;
  while (end < text_.size() && is_mail_character(text_[end])) ++end;
  while (end > host && (text_[end - 1] == '.' || text_[end - 1] == '-')) --end;
  if (end == host) {
    no_mail_before_ = host;
    return at;
  }
  return end;
}

}  // namespace crosscheck::language
