// SPDX-License-Identifier: Apache-2.0
#include "language/name_table.hpp"

#include <cassert>
#include <cstring>

namespace crosscheck {
namespace {

/// All bits depend on all bits, which FNV-1a does not see to.
constexpr std::uint64_t mixed(std::uint64_t x) noexcept {
  x ^= x >> 32;
  x *= 0xD6E8FEB86659FD93ULL;
  x ^= x >> 32;
  x *= 0xD6E8FEB86659FD93ULL;
  return x ^ x >> 32;
}

/// The slot in which the search begins, by the upper half of the mixed hash.
std::uint64_t home_of(std::uint64_t hash, std::uint64_t slots) noexcept {
  return (hash >> 32) * slots >> 32;
}

}  // namespace

NameTable::NameTable(std::string_view slots) noexcept
    : slots_(reinterpret_cast<const Slot*>(slots.data())), count_(slots.size() / sizeof(Slot)) {
  assert(reinterpret_cast<std::uintptr_t>(slots.data()) % alignof(Slot) == 0);
}

bool NameTable::is_table(std::string_view slots) noexcept {
  if (slots.empty() || slots.size() % sizeof(Slot) != 0) return false;
  const NameTable table(slots);
  for (std::uint64_t i = 0; i < table.count_; ++i) {
    if (table.slots_[i].bits == 0) return true;
  }
  return false;
}

std::uint32_t NameTable::find(std::uint64_t hash) const noexcept {
  const std::uint64_t spread = mixed(hash);
  const auto check = static_cast<std::uint32_t>(spread);
  std::uint64_t i = home_of(spread, count_);
  while (slots_[i].bits != 0) {
    if (slots_[i].check == check) return slots_[i].bits;
    i = i + 1 == count_ ? 0 : i + 1;
  }
  return 0;
}

std::string NameTable::bytes_of(const std::map<std::string, std::uint32_t>& keys) {
  std::vector<Slot> slots(keys.size() + keys.size() / 2 + 1);
  for (const auto& [key, bits] : keys) {
    if (bits == 0) continue;
    const std::uint64_t spread = mixed(name_hash(key));
    std::uint64_t i = home_of(spread, slots.size());
    while (slots[i].bits != 0) i = i + 1 == slots.size() ? 0 : i + 1;
    slots[i] = {static_cast<std::uint32_t>(spread), bits};
  }
  std::string bytes(slots.size() * sizeof(Slot), '\0');
  std::memcpy(bytes.data(), slots.data(), bytes.size());
  return bytes;
}

}  // namespace crosscheck
