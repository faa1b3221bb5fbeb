// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace crosscheck::language {

/// Puts words into classes so that a word's class tells as much as can be of the word
/// before and the word behind it: the exchange algorithm (Martin, Liermann and Ney 1998),
/// two-sided. `text` holds word numbers below `word_count`, sentences parted by number 0.
/// The classes count from 0; the same text gives the same classes.
/// Cost: rounds x (different pairs of words) x classes.
std::vector<std::uint16_t> cluster_words(std::span<const std::uint32_t> text,
                                         std::uint32_t word_count, std::uint16_t class_count,
                                         unsigned rounds);

}  // namespace crosscheck::language
