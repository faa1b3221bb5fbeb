// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "compare/rules.hpp"

namespace crosscheck {

/// An age that a text gives a person.
struct Age {
  Ref figure;
  double years = 0;
  std::optional<Day> day;  ///< as of when
};

/// The ages of each linked person of a run.
std::map<std::uint32_t, std::vector<Age>> ages_of(const Evidence& evidence);

/// Ages that do not fit the day or year in which a text has the person born.
std::vector<Draft> find_birth_ages(const Evidence& evidence,
                                   const std::map<std::uint32_t, std::vector<Age>>& ages);

}  // namespace crosscheck
