// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "crosscheck/base/result.hpp"
#include "language/training/treebank.hpp"

namespace crosscheck::language {

/// Sentences with Penn tags, or with none.
struct TaggedWord {
  std::string form;
  std::string tag;
};
using TaggedText = std::vector<std::vector<TaggedWord>>;

/// MASC: "word_TAG word_TAG" a sentence a line.
Result<TaggedText> read_masc(const std::filesystem::path& file);
/// The Groningen Meaning Bank subset: "Sentence #,Word,POS,Tag".
Result<TaggedText> read_gmb(const std::filesystem::path& file);
TaggedText untagged(const Treebank& treebank);

/// What texts without trees tell of a word. See WordForm.
struct WordKnowledge {
  std::uint16_t cluster = 0;
  std::uint8_t coarse = 0;
  std::uint8_t uses = 0;
};

/// By normal_form(). The order of the keys is that of their letters.
using Knowledge = std::map<std::string, WordKnowledge>;

struct KnowledgeOptions {
  std::size_t least_count = 3;  ///< of a word that gets a class
  std::uint16_t clusters = 256;
  std::uint16_t coarse = 32;
  unsigned rounds = 12;
};
Knowledge learn_knowledge(const std::vector<TaggedText>& texts, const KnowledgeOptions& options);

/// The bytes of a WordTable. `sure` gives the tag of words that always have the same.
std::string word_table_section(const Knowledge& knowledge,
                               const std::map<std::string, std::uint8_t>& sure);

}  // namespace crosscheck::language
