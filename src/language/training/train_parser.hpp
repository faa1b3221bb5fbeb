// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "language/arc_hybrid.hpp"
#include "language/training/action_perceptron.hpp"
#include "language/training/perceptron.hpp"

namespace crosscheck::language {

struct ParserExample {
  std::vector<ParseWord> words;
  std::vector<std::int32_t> heads;  ///< the right ones; -1 for the root
  std::vector<Deprel> relations;
};

struct TrainedParser {
  ActionPerceptron actions;
  Perceptron relations{static_cast<unsigned>(Deprel::Xcomp) + 1};
  Perceptron final{static_cast<unsigned>(Deprel::Xcomp) + 1};
};

/// Learns to parse with a dynamic oracle (Goldberg and Nivre 2012, 2013): the parser follows
/// its own actions nine times of ten, and is told at each step which actions lose no arc that
/// can still be had. The best of these shall beat the best other one by `margin`.
TrainedParser train_parser(const std::vector<ParserExample>& examples, unsigned rounds,
                           float margin, std::uint64_t seed);

}  // namespace crosscheck::language
