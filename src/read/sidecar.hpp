// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "crosscheck/base/result.hpp"
#include "crosscheck/model/article.hpp"

namespace crosscheck::read {

/// The file that says what an article does not: `NAME.meta.toml`, where NAME is the file's
/// name with or without its ending; nothing if there is none.
std::optional<std::filesystem::path> find_sidecar(const std::filesystem::path& file);

/// Whether this is the name of such a file.
bool is_sidecar(const std::filesystem::path& file);
constexpr std::string_view kSidecarEnding = ".meta.toml";

/// The bytes of such a file, which is small.
Result<std::string> load_sidecar(const std::filesystem::path& sidecar);

/// Reads `publisher`, `published` (a date), `title`, `authors` (a list) and puts them in place
/// of what the article says. Gives the reason, naming the place, on broken TOML, unknown keys
/// and values of a wrong kind; the article is then as it was.
std::optional<std::string> apply_sidecar(std::string_view toml, Article& article);

}  // namespace crosscheck::read
