// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace crosscheck::read {

/// The language of a text as BCP 47; nothing where it is not clear. Looks at the first 16 KiB at
/// most.
std::optional<std::string> detected_language(std::string_view text);

/// The same; "en" where it is not clear.
std::string text_language(std::string_view text);

}  // namespace crosscheck::read
