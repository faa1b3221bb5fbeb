// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "crosscheck/base/result.hpp"
#include "language/word_form.hpp"

namespace crosscheck::language {

/// What is known of frequent words from texts without a tree: classes of words with alike
/// neighbours, and the tags that a word takes. Used where its bytes lie:
///
///     0   4  n: there are 2^n slots
///     4   12 0
///     16  …  slots: check (4), cluster (2), coarse (1), uses (1), sure tag (1), used (1), 0 (2)
///
/// A word lies in the slot that the lower bits of WordForm::lower name, or in the next free
/// one; check is the upper half of the hash.
class WordTable {
 public:
  static Result<WordTable> from_bytes(std::string_view section);

  /// Fills in cluster, coarse, uses and sure_tag.
  void look_up(WordForm& form) const noexcept;

  struct Slot {
    std::uint32_t check = 0;
    std::uint16_t cluster = 0;
    std::uint8_t coarse = 0;
    std::uint8_t uses = 0;
    std::uint8_t sure_tag = WordForm::kNoTag;
    std::uint8_t used = 0;
    std::uint16_t zero = 0;
  };

 private:
  const Slot* slots_ = nullptr;
  std::uint64_t mask_ = 0;
};

}  // namespace crosscheck::language
