// SPDX-License-Identifier: Apache-2.0
#include "language/training/train_lemmas.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "language/lemmatiser.hpp"

namespace crosscheck::language {
namespace {

/// Strip, keeps case, what is put at the end.
using Script = std::tuple<std::size_t, bool, std::string>;
using ScriptCounts = std::map<Script, std::size_t>;

Script script_from(const std::string& base, const std::string& lemma, bool keeps_case) {
  std::size_t same = 0;
  while (same < base.size() && same < lemma.size() && base[same] == lemma[same]) ++same;
  while (same > 0 && same < base.size() && (base[same] & 0xC0) == 0x80) --same;
  return {base.size() - same, keeps_case, lemma.substr(same)};
}

/// The shorter of the two ways to make the lemma; lower case if they are alike.
Script script_of(const std::string& form, const std::string& lemma) {
  const Script lower = script_from(Lemmatiser::lower_form(form), lemma, false);
  const Script kept = script_from(Lemmatiser::plain_form(form), lemma, true);
  const auto cost = [](const Script& s) { return std::get<0>(s) + std::get<2>(s).size(); };
  return cost(kept) < cost(lower) ? kept : lower;
}

const Script& most_frequent(const ScriptCounts& counts) {
  return std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
           return a.second < b.second;
         })->first;
}

/// Whether a script can be stored in a LemmaScript.
bool fits(const Script& script) {
  return std::get<0>(script) < 256 && std::get<2>(script).size() < 65536;
}

class Lemmas {
 public:
  explicit Lemmas(const Treebank& treebank) {
    std::map<std::pair<Xpos, std::string>, ScriptCounts> words;
    for (const TreebankSentence& sentence : treebank) {
      for (const TreebankWord& word : sentence.words) {
        if (word.lemma == "_" && word.form != "_") continue;
        const Script script = script_of(word.form, word.lemma);
        if (fits(script)) ++words[{word.xpos, Lemmatiser::lower_form(word.form)}][script];
      }
    }
    for (const auto& [key, counts] : words) word_scripts_[key] = most_frequent(counts);
    learn_endings();
    for (const auto& [key, script] : word_scripts_) {
      if (by_ending(key.first, key.second) != script) {
        entries_.emplace_back(Lemmatiser::word_key(key.second, key.first), number(script));
      }
    }
  }

  std::string section() {
    const auto bits =
        static_cast<std::uint32_t>(std::bit_width(entries_.size() + entries_.size() / 4 + 1));
    std::vector<Lemmatiser::Slot> slots(std::size_t{1} << bits);
    for (const auto& [key, script] : entries_) {
      std::size_t at = key & (slots.size() - 1);
      while (slots[at].used != 0) at = (at + 1) & (slots.size() - 1);
      slots[at] = {static_cast<std::uint32_t>(key >> 32), script, 1};
    }
    std::string strings;
    std::vector<LemmaScript> scripts;
    for (const Script& script : scripts_) {
      const auto& [strip, keeps_case, end] = script;
      scripts.push_back({static_cast<std::uint8_t>(strip), keeps_case,
                         static_cast<std::uint16_t>(end.size()),
                         static_cast<std::uint32_t>(strings.size())});
      strings += end;
    }
    const std::uint32_t header[4] = {bits, static_cast<std::uint32_t>(scripts.size()),
                                     static_cast<std::uint32_t>(strings.size()), 0};
    std::string bytes(reinterpret_cast<const char*>(header), sizeof(header));
    bytes.append(reinterpret_cast<const char*>(slots.data()), slots.size() * sizeof(slots[0]));
    bytes.append(reinterpret_cast<const char*>(scripts.data()), scripts.size() * sizeof(scripts[0]));
    return bytes + strings;
  }

 private:
  /// From the shortest endings on; each word counts once.
  void learn_endings() {
    for (std::size_t size = 0; size <= Lemmatiser::kLongestEnding; ++size) {
      std::map<std::pair<Xpos, std::string>, ScriptCounts> counts;
      for (const auto& [key, script] : word_scripts_) {
        const auto& [tag, word] = key;
        if (word.size() >= size) ++counts[{tag, word.substr(word.size() - size)}][script];
      }
      for (const auto& [key, scripts] : counts) {
        const Script& script = most_frequent(scripts);
        if (size > 0 && scripts.at(script) < 2) continue;
        const Script* shorter = find_ending(key.first, key.second, size);
        if (shorter != nullptr && *shorter == script) continue;
        endings_[key] = script;
        entries_.emplace_back(Lemmatiser::ending_key(key.second, key.first), number(script));
      }
    }
  }

  /// The longest known ending that is shorter than `below`.
  const Script* find_ending(Xpos tag, const std::string& word, std::size_t below) const {
    for (std::size_t size = std::min(below, word.size() + 1); size-- > 0;) {
      const auto found = endings_.find({tag, word.substr(word.size() - size)});
      if (found != endings_.end()) return &found->second;
    }
    return nullptr;
  }

  Script by_ending(Xpos tag, const std::string& word) const {
    const Script* script = find_ending(tag, word, Lemmatiser::kLongestEnding + 1);
    return script == nullptr ? Script{} : *script;
  }

  std::uint16_t number(const Script& script) {
    const auto [at, added] = numbers_.emplace(script, static_cast<std::uint16_t>(scripts_.size()));
    if (added) scripts_.push_back(script);
    return at->second;
  }

  std::map<std::pair<Xpos, std::string>, Script> word_scripts_;
  std::map<std::pair<Xpos, std::string>, Script> endings_;
  std::map<Script, std::uint16_t> numbers_;
  std::vector<Script> scripts_;
  std::vector<std::pair<Feature, std::uint16_t>> entries_;
};

}  // namespace

std::string lemma_section(const Treebank& treebank) { return Lemmas(treebank).section(); }

}  // namespace crosscheck::language
