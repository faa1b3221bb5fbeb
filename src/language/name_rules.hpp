// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/model/entity.hpp"
#include "language/name_words.hpp"

namespace crosscheck {

/// The words [begin, end) of a sentence that are a name.
struct FoundName {
  std::size_t begin = 0;
  std::size_t end = 0;
  EntityKind kind = EntityKind::Person;
  friend bool operator==(const FoundName&, const FoundName&) = default;
};

/// Names that are made after a pattern: laws, operations, events, media, groups. In reading
/// order, without overlap.
std::vector<FoundName> find_patterned_names(std::span<const NameWord> words);

/// The names that `name` is made of: "Port Office and HSB" is two, "Trade and Industry Board"
/// one.
std::vector<FoundName> parted(std::span<const NameWord> words, const FoundName& name);

/// `name` with the capital word behind it that makes it another: "Hale" and "River".
FoundName with_head(std::span<const NameWord> words, FoundName name);

/// Gives the names of an enumeration ("Hale, Norburg, Lund and Veldt") one kind where the
/// most have it and the lists allow it for the others.
void settle_enumerations(std::span<const NameWord> words, std::vector<FoundName>& names);

/// `name` as the model found it, cut to what is name ("Mayor Ann Lee": "Ann Lee") and with
/// the kind that its words tell ("Harrow Bridge" is a facility); empty if nothing is left.
FoundName refined(std::span<const NameWord> words, FoundName name);

/// A month or a day of the week, folded, long or short.
bool is_day(std::string_view word) noexcept;

/// Adds to `names` those of `more` that overlap none of them, and keeps the order.
void add_where_free(std::vector<FoundName>& names, std::span<const FoundName> more);

/// The words of a name as one key: folded, parted by blanks, hyphens and "'s" glued.
std::string key_of(std::span<const NameWord> words, std::size_t begin, std::size_t end);

}  // namespace crosscheck
