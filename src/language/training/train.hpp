// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "language/training/knowledge.hpp"
#include "language/training/treebank.hpp"

namespace crosscheck::language {

struct TrainingOptions {
  unsigned tagger_rounds = 10;
  unsigned jackknife_parts = 5;
  unsigned jackknife_rounds = 6;
  unsigned parser_rounds = 12;
  float tagger_margin = 50;    ///< half of what an update changes a score by
  float parser_margin = 100;
  std::size_t action_entries = 1'200'000;
  std::size_t tagger_entries = 350'000;
  std::size_t relation_entries = 120'000;
  std::size_t final_entries = 250'000;
  std::uint64_t seed = 1;
};

/// Learns a model of words in sentences and gives the bytes of its file. `log` gets a line
/// about each step.
std::string train_language_model(const Treebank& treebank, const Knowledge& knowledge,
                                 const TrainingOptions& options,
                                 const std::function<void(const std::string&)>& log);

/// Numbers from a seed, the same with every library.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() noexcept;
  /// In [0, bound).
  std::size_t below(std::size_t bound) noexcept { return static_cast<std::size_t>(next() % bound); }
  bool chance(unsigned percent) noexcept { return next() % 100 < percent; }
  template <typename List>
  void shuffle(List& list) {
    for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
  }

 private:
  std::uint64_t state_;
};

/// Runs the tasks on up to `threads` threads.
void run_tasks(std::vector<std::function<void()>>& tasks, unsigned threads);

}  // namespace crosscheck::language
