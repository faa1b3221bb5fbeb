// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crosscheck::read {

/// A page made safe for a parser whose time grows with the square of nesting, and smaller.
struct LimitedPage {
  std::string html;                  ///< without comments, scripts, styles, pictures, addresses
  std::vector<std::string> json_ld;  ///< what the scripts of type application/ld+json hold
  bool scripted = false;             ///< there were other scripts
  bool framed = false;               ///< its text is in frames, which are other files
};

/// How deep elements nest, how many formatting elements are open at once, how many attributes
/// a tag has and how many tags a page has; what is beyond is left out, its text stays. A block
/// element that is too deep becomes a line break, a tag too many a blank.
constexpr std::size_t kDeepestElement = 512;
constexpr std::size_t kMostFormatting = 32;
constexpr std::size_t kMostAttributes = 256;
constexpr std::size_t kMostTags = 1'000'000;

/// Cost: one pass; an end tag costs at most kDeepestElement steps.
LimitedPage limit_page(std::string_view html);

}  // namespace crosscheck::read
