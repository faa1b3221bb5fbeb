// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "language/training/treebank.hpp"

namespace crosscheck::language {

struct StopTraining {
  unsigned rounds = 20;
  float margin = 20;
  std::size_t entries = 12'000;
  std::uint64_t seed = 1;
};

/// Learns where the sentences of the treebank end from their raw text, and gives the bytes of
/// the file of a StopModel.
std::string train_stop_model(const Treebank& treebank, const StopTraining& training);

}  // namespace crosscheck::language
