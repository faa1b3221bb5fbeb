// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace crosscheck::read {

/// The language of a text by its script and its small words (data/lexicons/languages.tsv), as
/// BCP 47; "en" where nothing else is clear. Looks at the first 600 words at most.
std::string text_language(std::string_view text);

}  // namespace crosscheck::read
