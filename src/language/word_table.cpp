// SPDX-License-Identifier: Apache-2.0
#include "language/word_table.hpp"

#include <cstring>

namespace crosscheck::language {

Result<WordTable> WordTable::from_bytes(std::string_view section) {
  constexpr std::size_t kHeaderSize = 16;
  const Error damaged{"", "model file is damaged: the word table does not fit together"};
  if (section.size() < kHeaderSize) return damaged;
  std::uint32_t bits;
  std::memcpy(&bits, section.data(), sizeof(bits));
  if (bits > 24 || section.size() != kHeaderSize + (sizeof(Slot) << bits)) return damaged;
  WordTable table;
  table.mask_ = (std::uint64_t{1} << bits) - 1;
  table.slots_ = reinterpret_cast<const Slot*>(section.data() + kHeaderSize);
  for (std::uint64_t i = 0; i <= table.mask_; ++i) {
    if (table.slots_[i].used == 0) return table;  // a lookup ends at a free slot
  }
  return damaged;
}

void WordTable::look_up(WordForm& form) const noexcept {
  const auto check = static_cast<std::uint32_t>(form.lower >> 32);
  for (std::uint64_t i = form.lower & mask_; slots_[i].used != 0; i = (i + 1) & mask_) {
    const Slot& slot = slots_[i];
    if (slot.check != check) continue;
    form.cluster = slot.cluster;
    form.coarse = slot.coarse;
    form.uses = slot.uses;
    form.sure_tag = slot.sure_tag;
    return;
  }
}

}  // namespace crosscheck::language
