// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace crosscheck {

/// A word that may mean the same as another one of the run.
struct WordKin {
  std::uint32_t word = 0;
  float strength = 0;  ///< in (0, 1]: 1 for synonyms and derived forms, less for a kind of
};

/// For each word of a run, by number, the others of that run that may mean the same: "halt" and
/// "stop", "evacuate" and "evacuation", "drown" and "die" (WordNet 3.0). Sorted by word.
/// `passed` marks those that have none, as names do. Cost: a search for each word, then the
/// pairs that have a synset in common.
std::vector<std::vector<WordKin>> find_word_kin(std::span<const std::string> words,
                                                const std::vector<bool>& passed);

}  // namespace crosscheck
