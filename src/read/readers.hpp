// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "read/yield.hpp"

namespace crosscheck::read {

// One pair a kind: whether the first bytes of a file are of it, and its reader. The table in
// kinds.cpp says which is asked when.

/// Objects with a text, lists of them, JSON lines and JSON Feed.
bool is_json(std::string_view head);
void read_json(Part part, Yield& yield);

/// RSS, RDF and Atom.
bool is_feed(std::string_view head);
void read_feed(Part part, Yield& yield);

}  // namespace crosscheck::read
