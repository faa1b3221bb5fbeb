// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "compare/deeds.hpp"
#include "compare/rules.hpp"

namespace crosscheck {

/// What each article tells, in the order of the articles.
using DeedsOfArticles = std::vector<std::vector<Deed>>;

/// What one text denies and another tells: "no prisoner escaped", "one prisoner did escape".
/// Cost: near-linear; deeds meet by their events.
std::vector<Draft> find_denied_deeds(const Evidence& evidence, const DeedsOfArticles& deeds);

/// One deed of two who cannot both be meant: "it was her deputy who took the petition".
/// Cost: near-linear.
std::vector<Draft> find_two_doers(const Evidence& evidence, const DeedsOfArticles& deeds);

}  // namespace crosscheck
