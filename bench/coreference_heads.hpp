// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "crosscheck/model/document.hpp"

namespace crosscheck::bench {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// The tokens [first, last) that a span touches.
std::pair<std::uint32_t, std::uint32_t> tokens_in(const Document& document, Span span);

/// The token that a noun phrase hangs on: its last noun before a preposition, a comma, a
/// relative clause or a verb. kNone of an empty span.
std::uint32_t head_of(const Document& document, Span span);

/// Lower case; empty of kNone.
std::string lemma_of(const Document& document, std::uint32_t token);

/// What kind of word a place hangs on.
enum class Sort : std::uint8_t { Name, Noun, He, She, It, They, We, I, Which, Who };

/// By the folded word; Noun if it is no pronoun.
Sort sort_of_pronoun(std::string_view word);

}  // namespace crosscheck::bench
