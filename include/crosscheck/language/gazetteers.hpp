// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace crosscheck {

/// What a list knows a name as. Bits, for a name may be many things: "Georgia".
enum class Known : std::uint32_t {
  City = 1 << 0,
  Region = 1 << 1,     ///< a state, province, county, continent, sea, river
  Country = 1 << 2,
  Demonym = 1 << 3,    ///< a people, faith or party by the names of its members
  Organization = 1 << 4,
  Media = 1 << 5,
  Law = 1 << 6,
  Disease = 1 << 7,
  Person = 1 << 8,     ///< the full name of someone in public office
  FirstName = 1 << 9,
  Surname = 1 << 10,
};

/// A set of Known.
class KnownAs {
 public:
  constexpr bool has(Known what) const noexcept {
    return (bits_ & static_cast<std::uint32_t>(what)) != 0;
  }
  constexpr void add(Known what) noexcept { bits_ |= static_cast<std::uint32_t>(what); }
  constexpr void add(KnownAs other) noexcept { bits_ |= other.bits_; }
  static constexpr KnownAs from_bits(std::uint32_t bits) noexcept {
    KnownAs known;
    known.bits_ = bits;
    return known;
  }
  constexpr bool any() const noexcept { return bits_ != 0; }
  constexpr std::uint32_t bits() const noexcept { return bits_; }
  constexpr bool is_place() const noexcept {
    return has(Known::City) || has(Known::Region) || has(Known::Country);
  }

 private:
  std::uint32_t bits_ = 0;
};

/// What the lists know of a whole name, given folded: "new york" is a City and a Region.
/// First names and surnames are looked up for single words only.
KnownAs known_as(std::string_view folded_name);

/// What the lists say of folded words.
struct Listed {
  KnownAs known;               ///< of the words as a name
  bool continues = false;      ///< a longer name begins with them
  bool usually_lower = false;  ///< a word that is nearly always written small
};

/// All that the lists say of folded words by their name_hash: two or three reads of memory.
Listed listed_as(std::uint64_t name_hash);

/// Of an acronym or a short form as printed ("DHS", "U.N."), the folded long form, and the
/// other way round; empty if there is none. For bodies that texts do not explain.
std::string_view long_form_of(std::string_view printed);

/// The country, folded, that a folded name stands for ("u.s." is "united states", "usa"
/// too); a state for its abbreviation ("n.b." is "new brunswick"). Empty if it is neither.
std::string_view place_of(std::string_view folded_name);

/// The country of a demonym ("lithuanian": "lithuania"), empty if it is none or of several.
std::string_view country_of_demonym(std::string_view folded_name);

/// 'f' or 'm' for a folded first name that is given to one gender, 0 for all others.
char gender_of_first_name(std::string_view folded);

/// Whether one first name is a short form of the other, both folded: "bernie", "bernard".
bool is_nickname_of(std::string_view one, std::string_view other);

}  // namespace crosscheck
