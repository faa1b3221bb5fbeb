// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "compare/rules.hpp"

namespace crosscheck {

/// The shares of rule figure-arithmetic: those whose part and whole the same text gives, and those
/// that another text gives as a part and a whole. Cost: shares times the parts with a whole of the
/// neighbouring articles.
std::vector<Draft> find_shares(const Evidence& evidence);

}  // namespace crosscheck
