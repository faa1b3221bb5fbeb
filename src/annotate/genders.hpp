// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "crosscheck/annotate/words.hpp"
#include "crosscheck/model/entity.hpp"

namespace crosscheck {

/// 'f', 'm', or 0 where nothing tells.
char gender_of_pronoun(std::string_view folded) noexcept;

/// What the text tells of each entity: by "Mr" and "Ms", by a role ("spokeswoman"), else by a
/// first name that is given to one gender.
std::vector<char> genders_of(const Words& words, std::span<const Entity> entities);

}  // namespace crosscheck
