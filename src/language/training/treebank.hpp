// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "crosscheck/base/result.hpp"
#include "crosscheck/model/token.hpp"

namespace crosscheck::language {

/// A word of a treebank, with the answers of its annotators.
struct TreebankWord {
  std::string form;
  std::string lemma;
  Upos upos = Upos::X;
  Xpos xpos = Xpos::Unknown;
  Deprel relation = Deprel::Dep;
  std::int32_t head = -1;      ///< index in the sentence; -1 for the root
  bool space_after = true;
};

struct TreebankSentence {
  std::vector<TreebankWord> words;
  std::string document;        ///< `# newdoc id`, or the name of the file
  bool begins_paragraph = false;
};

using Treebank = std::vector<TreebankSentence>;

/// Reads a CoNLL-U file (https://universaldependencies.org/format.html). Empty nodes are
/// left out, ranges tell where no blank stands. Fails on a row that is not one.
Result<Treebank> read_treebank(const std::filesystem::path& file);

}  // namespace crosscheck::language
