// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace crosscheck {

/// The present participle of an English verb: "take" gives "taking", "die" "dying", "admit"
/// "admitting". `lemma` is lower case; "" gives "". Spelling as in R. Huddleston and
/// G. Pullum, The Cambridge Grammar of the English Language, 2002, 18 §2.
std::string present_participle(std::string_view lemma);

}  // namespace crosscheck
