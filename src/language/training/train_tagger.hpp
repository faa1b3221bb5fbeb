// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "language/tagger.hpp"
#include "language/training/perceptron.hpp"
#include "language/training/treebank.hpp"

namespace crosscheck::language {

/// The pairs of tags that the model can give; rare ones are joined to what they are most like.
class TagInventory {
 public:
  explicit TagInventory(const Treebank& treebank);
  std::uint8_t number(const TreebankWord& word) const;
  const TagPair& pair(std::uint8_t number) const { return pairs_[number]; }
  std::size_t size() const noexcept { return pairs_.size(); }
  std::string section() const;

 private:
  std::vector<TagPair> pairs_;
  std::map<std::pair<Xpos, Upos>, std::uint8_t> numbers_;
};

/// A sentence ready for training.
struct TaggerExample {
  std::vector<WordForm> forms;
  std::vector<std::uint8_t> tags;  ///< the right ones
};

/// The words that have one tag in all but one of a thousand places, and 20 or more.
std::map<std::string, std::uint8_t> sure_tags(const Treebank& treebank,
                                              const TagInventory& inventory);

Perceptron train_tagger(const std::vector<const TaggerExample*>& examples, std::size_t tag_count,
                        unsigned rounds, float margin, std::uint64_t seed);

/// Tags with the averaged weights, without making a file of them.
std::vector<std::uint8_t> tag_with(const Perceptron& tagger, std::span<const WordForm> forms);

}  // namespace crosscheck::language
