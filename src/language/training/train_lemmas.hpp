// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "language/training/treebank.hpp"

namespace crosscheck::language {

/// The bytes of a Lemmatiser: for each ending and tag the script that most words have, as
/// far as it is not what a shorter ending says, and the words that differ from that.
std::string lemma_section(const Treebank& treebank);

}  // namespace crosscheck::language
