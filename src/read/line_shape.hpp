// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/text/span.hpp"

namespace crosscheck::read {

/// Without white space at the ends.
std::string_view trimmed(std::string_view text) noexcept;
/// The same for a stretch of a text.
Span trimmed(std::string_view text, Span span) noexcept;

/// Without ASCII white space at the ends; for bytes that need not be UTF-8.
std::string_view trimmed_bytes(std::string_view bytes) noexcept;

/// The parts between blanks, punctuation kept.
std::vector<std::string_view> words_of(std::string_view text);

/// How many words there are, counted up to `most`: long texts cost no more than short ones.
std::size_t count_words(std::string_view text, std::size_t most) noexcept;

/// Whether the last mark, closing quotes and brackets apart, ends a sentence: . ! ? …
bool ends_sentence(std::string_view text) noexcept;

/// No lower-case letter, and two upper-case ones at least.
bool is_all_caps(std::string_view text) noexcept;

/// Whether the first letter or digit is an upper-case letter.
bool starts_upper(std::string_view text) noexcept;
bool starts_lower(std::string_view text) noexcept;
bool has_digit(std::string_view text) noexcept;

/// ASCII letters compared without case.
bool starts_with_word(std::string_view text, std::string_view lower_word) noexcept;

/// Prose: a paragraph of sentences, as against a heading, a credit or a label.
bool is_prose(std::string_view text);

}  // namespace crosscheck::read
