// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "read/yield.hpp"

namespace crosscheck::read {

/// The members of a zip that is one document in many parts, by name.
using Package = std::map<std::string, std::string, std::less<>>;

/// A member, or "" if there is none.
std::string_view member(const Package& package, std::string_view name);

/// A book: each document of its spine is an article.
void read_epub(const Package& package, const std::string& path, Yield& yield);
/// Documents of word processors: one article.
void read_docx(const Package& package, const std::string& path, Yield& yield);
void read_odt(const Package& package, const std::string& path, Yield& yield);

}  // namespace crosscheck::read
