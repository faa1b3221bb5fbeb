// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/text/unicode.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cassert>

namespace crosscheck {
namespace {

/// The plain form of a mark or space that is typed in several ways; 0: as it is.
char32_t plain_form(char32_t c) noexcept {
  switch (c) {
    case U'‘': case U'’': case U'‚': case U'‛': case U'′': case U'`': case U'´': case U'ʼ':
      return U'\'';
    case U'“': case U'”': case U'„': case U'‟': case U'″': case U'«': case U'»':
      return U'"';
    case U'‐': case U'‑': case U'‒': case U'–': case U'—': case U'―': case U'−':
      return U'-';
    case U'ß': return 0;
    // Letters that NFKD does not take apart.
    case U'ø': case U'Ø': return U'o';
    case U'ł': case U'Ł': return U'l';
    case U'đ': case U'Đ': return U'd';
    case U'ı': return U'i';
    default: return 0;
  }
}

std::string fold_ascii(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else {
      out += c == '`' ? '\'' : c;
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool is_ascii(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view bytes) noexcept {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const std::size_t size = bytes.size();
  std::size_t i = 0;
  while (i < size) {
    if (data[i] < 0x80) {
      ++i;
      continue;
    }
    // U8_NEXT counts in 32 bits; four bytes are enough for one code point.
    std::int32_t used = 0;
    UChar32 c = 0;
    U8_NEXT(data + i, used, static_cast<std::int32_t>(std::min<std::size_t>(4, size - i)), c);
    if (c < 0) return i;
    i += static_cast<std::size_t>(used);
  }
  return std::nullopt;
}

CodePoint code_point_at(std::string_view text, std::size_t offset) noexcept {
  assert(offset < text.size());
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead < 0x80) return {lead, 1};
  const auto next = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[offset + i]) & 0x3F);
  };
  if (lead < 0xE0) return {static_cast<char32_t>(lead & 0x1F) << 6 | next(1), 2};
  if (lead < 0xF0) {
    return {static_cast<char32_t>(lead & 0x0F) << 12 | next(1) << 6 | next(2), 3};
  }
  return {static_cast<char32_t>(lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4};
}

CodePoint code_point_before(std::string_view text, std::size_t offset) noexcept {
  assert(offset > 0 && offset <= text.size());
  std::size_t begin = offset - 1;
  while (begin > 0 && (text[begin] & 0xC0) == 0x80) --begin;
  return code_point_at(text, begin);
}

void append_code_point(std::string& out, char32_t value) {
  char buffer[U8_MAX_LENGTH];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(reinterpret_cast<std::uint8_t*>(buffer), size, static_cast<UChar32>(value));
  out.append(buffer, static_cast<std::size_t>(size));
}

bool is_letter(char32_t c) noexcept {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return u_isalpha(static_cast<UChar32>(c));
}

bool is_upper(char32_t c) noexcept {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isUUppercase(static_cast<UChar32>(c)) != 0;
}

bool is_lower(char32_t c) noexcept {
  return c < 0x80 ? c >= 'a' && c <= 'z' : u_isULowercase(static_cast<UChar32>(c)) != 0;
}

std::optional<int> digit_value(char32_t c) noexcept {
  if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
  if (c < 0x80) return std::nullopt;
  const std::int32_t value = u_charDigitValue(static_cast<UChar32>(c));
  if (value < 0) return std::nullopt;
  return value;
}

bool is_digit(char32_t c) noexcept { return digit_value(c).has_value(); }

bool is_space(char32_t c) noexcept {
  if (c < 0x80) return c == U' ' || (c >= U'\t' && c <= U'\r');
  return u_isUWhiteSpace(static_cast<UChar32>(c)) || (c >= 0x200B && c <= 0x200D) || c == 0xFEFF;
}

bool is_quotation_mark(char32_t c) noexcept {
  switch (c) {
    case U'"': case U'\'': case U'“': case U'”': case U'„': case U'‟': case U'‘': case U'’':
    case U'‚': case U'‛': case U'«': case U'»': case U'‹': case U'›': case U'「': case U'」':
    case U'＂':
      return true;
    default:
      return false;
  }
}

std::string language_name(std::string_view code) {
  UChar name[100];
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t size = uloc_getDisplayLanguage(std::string(code).c_str(), "en", name, 100, &status);
  std::string utf8;
  if (U_SUCCESS(status)) icu::UnicodeString(name, size).toUTF8String(utf8);
  return utf8.empty() ? std::string(code) : utf8;
}

std::string to_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    append_code_point(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.value))));
    i += c.size;
  }
  return out;
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) return fold_ascii(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  std::string out;
  out.reserve(text.size());
  const auto append = [&out](char32_t c) {
    if (is_space(c)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
      return;
    }
    if (u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK) return;
    const char32_t plain = plain_form(c);
    const auto folded = u_foldCase(static_cast<UChar32>(plain ? plain : c), U_FOLD_CASE_DEFAULT);
    append_code_point(out, static_cast<char32_t>(folded));
  };
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    i += c.size;
    if (c.value == U'ß') {
      out += "ss";
      continue;
    }
    icu::UnicodeString parts;
    if (c.value >= 0x80 && U_SUCCESS(status) && plain_form(c.value) == 0 &&
        nfkd->getDecomposition(static_cast<UChar32>(c.value), parts)) {
      for (std::int32_t k = 0; k < parts.length(); k = parts.moveIndex32(k, 1)) {
        append(static_cast<char32_t>(parts.char32At(k)));
      }
    } else {
      append(c.value);
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool blank = false;
  for (const char c : text) {
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      blank = !out.empty();
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    out += c;
  }
  return out;
}

}  // namespace crosscheck
