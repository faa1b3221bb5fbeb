// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include "read/page.hpp"
#include "read/page_lines.hpp"

namespace crosscheck::read {

/// The element that holds a gallery of numbered pictures, "1/50 …", "2/50 …"; 0 if there is none,
/// or if it is what the page is about. `prose` is the bytes of prose in each element and below it.
/// Cost: linear.
std::uint32_t gallery_of(const Page& page, const PageText& text, std::span<const double> prose);

}  // namespace crosscheck::read
