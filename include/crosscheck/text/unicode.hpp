// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crosscheck {

/// The offset of the first byte that breaks UTF-8 (RFC 3629: no surrogates, no overlong
/// forms, at most U+10FFFF); nothing if all is well.
std::optional<std::size_t> find_invalid_utf8(std::string_view bytes) noexcept;

/// A code point and how many bytes it takes.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;
};

/// The code point that begins at `offset`. Preconditions: valid UTF-8, `offset` lies
/// before the end and between code points.
CodePoint code_point_at(std::string_view text, std::size_t offset) noexcept;

/// The code point that ends before `offset`; precondition: 0 < offset <= size.
CodePoint code_point_before(std::string_view text, std::size_t offset) noexcept;

void append_code_point(std::string& out, char32_t value);

bool is_letter(char32_t c) noexcept;
bool is_upper(char32_t c) noexcept;
bool is_lower(char32_t c) noexcept;
bool is_digit(char32_t c) noexcept;  ///< Unicode Nd, any script
/// The value of a digit in any script ("٣" is 3); nothing for anything else.
std::optional<int> digit_value(char32_t c) noexcept;
/// White space: Unicode White_Space, and the zero-width space and joiners.
bool is_space(char32_t c) noexcept;
/// One of " “ ” „ « » ' ‘ ’ ‚ ‹ › and the like.
bool is_quotation_mark(char32_t c) noexcept;

/// What English calls a language by its code in BCP 47: "German"; the code if it has no name.
std::string language_name(std::string_view code);

/// Simple case mapping of each code point.
std::string to_lower(std::string_view text);
/// For comparing words: NFKD, case-folded, without diacritics, curly marks and dashes
/// made plain, runs of white space made one blank, none at the ends. "Škoda’s" is
/// "skoda's".
std::string fold(std::string_view text);
/// The text with each run of ASCII white space as one blank, and none at the ends.
std::string one_line(std::string_view text);

}  // namespace crosscheck
