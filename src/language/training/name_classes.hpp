// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "crosscheck/base/result.hpp"
#include "language/training/name_corpora.hpp"

namespace crosscheck {

/// The sentences of the texts "word_TAG word_TAG", a sentence a line, of a folder (MASC).
Result<std::vector<LabelledSentence>> read_tagged_texts(const std::filesystem::path& folder);

/// The bytes of a NameTable that gives each word that is seen often enough, folded, the number
/// of its class: words of a class have alike neighbours (cluster_words). What a name is can be
/// told from a word that no labelled text has, if it is in the class of one that has.
std::string name_classes(std::span<const LabelledSentence> sentences);

}  // namespace crosscheck
