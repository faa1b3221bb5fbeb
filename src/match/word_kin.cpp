// SPDX-License-Identifier: Apache-2.0
#include "match/word_kin.hpp"

#include <algorithm>
#include <unordered_map>

#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

constexpr float kKindOf = 0.6F;
/// A synset that so many words of a run share is too general to tie two of them.
constexpr std::size_t kMostBearers = 24;

struct Bearer {
  std::uint32_t word = 0;
  bool own = false;  ///< it may stand for the synset; else the synset is above it
};

}  // namespace

std::vector<std::vector<WordKin>> find_word_kin(std::span<const std::string> words,
                                                const std::vector<bool>& passed) {
  std::unordered_map<std::uint32_t, std::vector<Bearer>> bearers;
  for (std::uint32_t word = 0; word < words.size(); ++word) {
    if (passed[word] || is_stop_word(words[word])) continue;
    const Meanings meanings = meanings_of(words[word]);
    for (const std::uint32_t synset : meanings.own) bearers[synset].push_back({word, true});
    for (const std::uint32_t synset : meanings.above) bearers[synset].push_back({word, false});
  }
  std::vector<std::vector<WordKin>> kin(words.size());
  for (const auto& [synset, list] : bearers) {
    if (list.size() > kMostBearers) continue;
    for (const Bearer& a : list) {
      for (const Bearer& b : list) {
        // Two kinds of one thing are two things: to drown and to starve.
        if (a.word == b.word || (!a.own && !b.own)) continue;
        kin[a.word].push_back({b.word, a.own && b.own ? 1.0F : kKindOf});
      }
    }
  }
  for (std::vector<WordKin>& list : kin) {
    std::sort(list.begin(), list.end(), [](const WordKin& a, const WordKin& b) {
      return a.word != b.word ? a.word < b.word : a.strength > b.strength;
    });
    const auto same = [](const WordKin& a, const WordKin& b) { return a.word == b.word; };
    list.erase(std::unique(list.begin(), list.end(), same), list.end());
  }
  return kin;
}

}  // namespace crosscheck
