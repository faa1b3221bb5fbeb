// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "crosscheck/base/result.hpp"
#include "crosscheck/model/judgement.hpp"

namespace crosscheck {

/// Reads an alias file:
///
///     [[alias]]
///     name = "Harbour Safety Board"
///     also = ["HSB", "the Board"]
///
/// An unknown key, a missing one or a value of a wrong kind is an error that names file, line
/// and column and what would be right.
Result<std::vector<Alias>> read_aliases(const std::filesystem::path& file);
/// The same for a text; `name` stands for the file in errors.
Result<std::vector<Alias>> parse_aliases(std::string_view toml, std::string_view name);

/// Reads a judgement file:
///
///     [[judgement]]
///     names = ["Ann Lee", "Anna Lee"]
///     answer = "same"                    # same, not-the-same, unsure
///     note = "She signs either way."     # may be left out
Result<std::vector<Judgement>> read_judgements(const std::filesystem::path& file);
Result<std::vector<Judgement>> parse_judgements(std::string_view toml, std::string_view name);

}  // namespace crosscheck
