// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/model/entity.hpp"
#include "language/name_words.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {

/// The words [begin, end) of a sentence that are a name.
struct FoundName {
  std::size_t begin = 0;
  std::size_t end = 0;
  EntityKind kind = EntityKind::Person;
  friend bool operator==(const FoundName&, const FoundName&) = default;
};

/// "of", "and", "the": joins the capitals of a name.
bool joins(const NameWord& word) noexcept;

/// Whether it can be a word of a person's name.
bool may_be_personal(const NameWord& word) noexcept;
/// "van", "bin": small, and a part of one.
bool is_particle(const NameWord& word) noexcept;

/// A month or a day of the week, folded, long or short.
bool is_day(std::string_view word) noexcept;

constexpr std::size_t kLongestCapitals = 12;  ///< words; what is longer is a headline

/// The begin of the run of capitals, joined by small words, that ends before `end`.
std::size_t run_begin(std::span<const NameWord> words, std::size_t end);
/// The end of the run of capitals, joined by small words, from `begin` on.
std::size_t run_end(std::span<const NameWord> words, std::size_t begin);

/// Adds to `names` those of `more` that overlap none of them, and keeps the order.
void add_where_free(std::vector<FoundName>& names, std::span<const FoundName> more);

/// The words of a name as one key: folded, parted by blanks, hyphens and "'s" glued.
std::string key_of(std::span<const NameWord> words, std::size_t begin, std::size_t end);

}  // namespace crosscheck
