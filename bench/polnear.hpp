// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "crosscheck/text/span.hpp"

namespace polnear {

using crosscheck::Span;

/// One attribution as annotated: the pieces of each part, in bytes. Only a cue is never missing.
struct Gold {
  std::vector<Span> source, cue, content;
};

/// An article of a folder in the layout of PolNeAR: text/NAME.txt and attributions/NAME.ann, brat
/// stand-off with Source, Cue and Content and offsets in code points.
struct GoldArticle {
  std::string name;
  std::string bytes;
  std::vector<Gold> attributions;  ///< those that have a content
};

/// All articles of the folder, by name.
std::vector<GoldArticle> read_folder(const std::filesystem::path& folder);

}  // namespace polnear
