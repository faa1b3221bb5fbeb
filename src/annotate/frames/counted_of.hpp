// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "annotate/frames/sentence_tree.hpp"
#include "crosscheck/model/figure.hpp"

namespace crosscheck::frames {

/// "of the crew" of "nine members of the crew", "on the council" of "nine seats on the council":
/// without it the noun counts another thing. Empty if there is none.
std::string counted_of(const SentenceTree& tree, const Figure& figure);

}  // namespace crosscheck::frames
