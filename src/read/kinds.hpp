// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "read/yield.hpp"

namespace crosscheck::read {

/// A kind of file: how it is recognised and who reads it. A further kind is one more row in
/// kinds.cpp and one more file.
struct Kind {
  std::string_view name;                      ///< as in "read are feeds, PDF, text"
  std::span<const std::string_view> endings;  ///< lower case, with the period
  /// Whether these first bytes are of that kind and no other; null: only the ending tells.
  bool (*recognises)(std::string_view head);
  /// `part` are the bytes as they are.
  void (*read)(Part part, Yield& yield);
  /// It holds parts that are read as files of their own: how deep they nest is limited.
  bool container = false;
};

std::span<const Kind> kinds();

/// How many first bytes of a file `kind_of` looks at.
constexpr std::size_t kHeadSize = 1024;

/// By content, else by ending; null: no kind that is read.
const Kind* kind_of(const std::filesystem::path& file, std::string_view head);

/// What a file that is no text seems to be: "a PDF document"; empty: it may be a text.
std::string_view foreign_kind(std::string_view head);

/// "HTML pages, Markdown, text": for messages.
std::string known_kinds();

}  // namespace crosscheck::read
