// SPDX-License-Identifier: Apache-2.0
#include "language/training/train_tagger.hpp"

#include <algorithm>
#include <utility>

#include "language/training/train.hpp"

namespace crosscheck::language {

TagInventory::TagInventory(const Treebank& treebank) {
  constexpr std::size_t kLeast = 3;
  std::map<std::pair<Xpos, Upos>, std::size_t> counts;
  for (const TreebankSentence& sentence : treebank) {
    for (const TreebankWord& word : sentence.words) ++counts[{word.xpos, word.upos}];
  }
  for (const auto& [pair, count] : counts) {
    if (count < kLeast) continue;
    numbers_[pair] = static_cast<std::uint8_t>(pairs_.size());
    pairs_.push_back({pair.first, pair.second});
  }
  // A rare pair counts as the most frequent one with its universal tag, or as the first.
  for (const auto& [pair, count] : counts) {
    if (count >= kLeast) continue;
    std::size_t most = 0;
    std::uint8_t best = 0;
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      const std::size_t n = counts[{pairs_[i].xpos, pairs_[i].upos}];
      if (pairs_[i].upos == pair.second && n > most) {
        most = n;
        best = static_cast<std::uint8_t>(i);
      }
    }
    numbers_[pair] = best;
  }
}

std::uint8_t TagInventory::number(const TreebankWord& word) const {
  const auto found = numbers_.find({word.xpos, word.upos});
  return found == numbers_.end() ? std::uint8_t{0} : found->second;
}

std::string TagInventory::section() const {
  std::string bytes;
  for (const TagPair& pair : pairs_) {
    bytes += static_cast<char>(pair.xpos);
    bytes += static_cast<char>(pair.upos);
  }
  return bytes;
}

std::map<std::string, std::uint8_t> sure_tags(const Treebank& treebank,
                                              const TagInventory& inventory) {
  std::map<std::string, std::map<std::uint8_t, std::size_t>> counts;
  for (const TreebankSentence& sentence : treebank) {
    for (const TreebankWord& word : sentence.words) {
      ++counts[normal_form(word.form)][inventory.number(word)];
    }
  }
  std::map<std::string, std::uint8_t> sure;
  for (const auto& [word, tags] : counts) {
    std::size_t total = 0;
    std::pair<std::size_t, std::uint8_t> best{};
    for (const auto& [tag, count] : tags) {
      total += count;
      best = std::max(best, {count, tag});
    }
    if (total >= 20 && best.first * 1000 >= total * 999) sure[word] = best.second;
  }
  return sure;
}

Perceptron train_tagger(const std::vector<const TaggerExample*>& examples, std::size_t tag_count,
                        unsigned rounds, float margin, std::uint64_t seed) {
  Perceptron tagger(static_cast<unsigned>(tag_count));
  std::vector<const TaggerExample*> order = examples;
  Dice dice(seed);
  for (unsigned round = 0; round < rounds; ++round) {
    dice.shuffle(order);
    for (const TaggerExample* example : order) {
      const Casing casing = casing_of(example->forms);
      std::uint8_t last = TagFeatures::kNone;
      std::uint8_t last_but_one = TagFeatures::kNone;
      for (std::size_t i = 0; i < example->forms.size(); ++i) {
        std::uint8_t tag = example->forms[i].sure_tag;
        if (tag == WordForm::kNoTag) {
          TagFeatures features(example->forms, i, casing);
          features.behind(last, last_but_one);
          tag = static_cast<std::uint8_t>(tagger.learn(features.all(), example->tags[i], margin));
        }
        last_but_one = std::exchange(last, tag);
      }
    }
  }
  tagger.average();
  return tagger;
}

std::vector<std::uint8_t> tag_with(const Perceptron& tagger, std::span<const WordForm> forms) {
  std::vector<std::uint8_t> tags;
  const Casing casing = casing_of(forms);
  std::uint8_t last = TagFeatures::kNone;
  std::uint8_t last_but_one = TagFeatures::kNone;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    std::uint8_t tag = forms[i].sure_tag;
    if (tag == WordForm::kNoTag) {
      TagFeatures features(forms, i, casing);
      features.behind(last, last_but_one);
      tag = static_cast<std::uint8_t>(tagger.best_class(features.all()));
    }
    tags.push_back(tag);
    last_but_one = std::exchange(last, tag);
  }
  return tags;
}

}  // namespace crosscheck::language
