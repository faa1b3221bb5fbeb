// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

constexpr std::uint64_t kEmptyNameHash = 0xCBF29CE484222325ULL;

/// The hash of a text, given that of what stands before it: FNV-1a, the same on every machine.
constexpr std::uint64_t name_hash(std::string_view text,
                                  std::uint64_t before = kEmptyNameHash) noexcept {
  for (const char c : text) before = (before ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return before;
}

/// What a NameTable says of a key beside what it is Known as (the lower 16 bits).
enum NameFlag : std::uint32_t {
  kBeginsName = 1u << 16,    ///< a longer name begins with these words
  kUsuallyLower = 1u << 17,  ///< a word that is nearly always written small
  kFemaleName = 1u << 18,    ///< a first name of women, of men, or of both
  kMaleName = 1u << 19,
};

/// Bits for each folded key of all the large lists, found by the hash of the key in one or
/// two steps and used where its bytes lie: slots of eight bytes, the lower half of the mixed
/// hash and the bits (none: the slot is free). A key lies at the place that the hash gives,
/// or in the next free slot. Two keys in 2^32 cannot be told apart: what is asked for by
/// chance may be found, a hundred million words in.
class NameTable {
 public:
  /// `slots` must outlive the table. Precondition: they are those of `bytes_of`, 8-byte aligned.
  explicit NameTable(std::string_view slots) noexcept;

  /// Whether the bytes can be searched: slots, one of them free.
  static bool is_table(std::string_view slots) noexcept;

  /// The bits of the key with this name_hash; 0 if it is not listed.
  std::uint32_t find(std::uint64_t hash) const noexcept;
  std::uint32_t find(std::string_view key) const noexcept { return find(name_hash(key)); }

  /// The table of these keys; with three slots for two keys, one at least stays free.
  static std::string bytes_of(const std::map<std::string, std::uint32_t>& keys);

 private:
  struct Slot {
    std::uint32_t check = 0;
    std::uint32_t bits = 0;
  };
  const Slot* slots_ = nullptr;
  std::uint64_t count_ = 0;
};

}  // namespace crosscheck
