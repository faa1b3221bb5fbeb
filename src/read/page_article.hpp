// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include "read/page.hpp"

namespace crosscheck::read {

/// The element that the page itself calls its article, in this order of trust: itemprop
/// articleBody, a class like "entry-content", <article>, <main>; the first element of the page
/// if none of them holds enough. Of several it is the one with the headline, `title` (0: none is
/// known), or with most of the prose. `prose` is the bytes of prose in each element and below it.
/// Precondition: the page has elements. Cost: linear.
std::uint32_t marked_article(const Page& page, std::uint32_t title, std::span<const double> prose);

/// The smallest element below `root` that holds nearly all of its prose. What is left out is
/// of another kind than what is kept: the search stops where a part of the article would be.
/// `text` is the bytes of all text in each element.
std::uint32_t narrowed_article(const Page& page, std::uint32_t root, std::span<const double> prose,
                               std::span<const double> text);

}  // namespace crosscheck::read
