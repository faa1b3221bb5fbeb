// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/text/source_text.hpp"

#include <limits>

#include "crosscheck/text/unicode.hpp"

namespace crosscheck {

Result<SourceText> SourceText::from_utf8(std::string bytes) {
  if (bytes.size() >= std::numeric_limits<std::uint32_t>::max()) {
    return Error{"", "larger than 4 GiB"};
  }
  if (const auto place = find_invalid_utf8(bytes)) {
    return Error{"", "not valid UTF-8 at byte " + std::to_string(*place)};
  }
  return SourceText(std::move(bytes));
}

}  // namespace crosscheck
