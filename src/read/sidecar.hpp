// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>

#include "crosscheck/base/result.hpp"
#include "crosscheck/model/article.hpp"

namespace crosscheck::read {

/// The file that says what an article does not: `NAME.meta.toml`, where NAME is the file's
/// name with or without its ending; nothing if there is none.
std::optional<std::filesystem::path> find_sidecar(const std::filesystem::path& file);

/// Whether this is the name of such a file.
bool is_sidecar(const std::filesystem::path& file);

/// Reads `publisher`, `published` (a date), `title`, `authors` (a list) and puts them in place
/// of what the article says. Fails, naming the place, on broken TOML, unknown keys and values
/// of a wrong kind; the article is then as it was.
std::optional<Error> apply_sidecar(const std::filesystem::path& sidecar, Article& article);

}  // namespace crosscheck::read
