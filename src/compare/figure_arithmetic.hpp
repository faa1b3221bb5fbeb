// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "compare/rules.hpp"

namespace crosscheck {

/// Two figures that stand side by side and a third, in another article, that they make.
struct Sum {
  Ref first;
  Ref second;
  Ref whole;
  bool difference = false;  ///< the whole is the one less the other
  double shared = 0;        ///< Scenes::shared of the whole and its nearer part
};

/// A finding that only confirms: `sum` says what makes what, `parts` what goes together, and
/// `values` is what the key tells it by from others on `subject`.
Draft arithmetic_draft(const Evidence& evidence, Ref subject, const std::set<Ref>& members,
                       const std::string& parts, const std::string& sum,
                       const std::string& values);

/// A whole and its part can be of one thing: two nouns of one kind, people, sums of money.
bool goes_together(const FigureScene& whole, const FigureScene& part);

std::vector<Sum> find_sums(const Evidence& evidence);

}  // namespace crosscheck
