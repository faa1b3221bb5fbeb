// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace crosscheck::read {

/// What the class, id and role of an element say of its text; bits, as it may be several.
enum PageWord : std::uint8_t {
  kFurnitureWord = 1,
  kCommentWord = 2,
  kCreditWord = 4,
  kCaptionWord = 8,
  kStandfirstWord = 16,
  kTitleWord = 32,
  kContentWord = 64,
};

/// Reads `names` by data/lexicons/page_words.tsv. Cost: linear.
std::uint8_t page_words(std::string_view names);

}  // namespace crosscheck::read
