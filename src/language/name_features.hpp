// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/name_table.hpp"
#include "language/name_words.hpp"

namespace crosscheck {

/// What a label of the name model says of a word: a kind, and its place in the name (BILOU).
/// Label 0 is "outside", label 1 + 4 * kind + place the others; places in the order B I L U.
constexpr std::size_t kNameClasses = 4;  ///< person, organization, place, group
constexpr std::size_t kNameLabels = 1 + 4 * kNameClasses;

/// Whether label `next` may stand behind `label`; kNameLabels stands for the border.
constexpr bool may_follow(std::size_t label, std::size_t next) noexcept {
  const auto goes_on = [](std::size_t l) {  // B or I: the name goes on behind it
    return l != 0 && l < kNameLabels && (l - 1) % 4 < 2;
  };
  const auto continued = [](std::size_t l) {  // I or L
    return l != 0 && l < kNameLabels && ((l - 1) % 4 == 1 || (l - 1) % 4 == 2);
  };
  if (goes_on(label) != continued(next)) return false;
  return !goes_on(label) || (label - 1) / 4 == (next - 1) / 4;
}

/// The hashed features of one sentence's words, word by word; none for a word that cannot
/// be part of a name, being small and not beside a capital.
struct NameFeatures {
  std::vector<std::uint32_t> ids;     ///< of all words, one after the other
  std::vector<std::uint32_t> begins;  ///< where a word's begin; one more than words
  std::span<const std::uint32_t> of(std::size_t word) const noexcept {
    return std::span(ids).subspan(begins[word], begins[word + 1] - begins[word]);
  }
  bool active(std::size_t word) const noexcept { return begins[word] != begins[word + 1]; }
};

/// `classes` gives the class of a word that is alike in its neighbours, as bits of a key.
NameFeatures name_features(std::span<const NameWord> words, const NameTable& classes);

}  // namespace crosscheck
