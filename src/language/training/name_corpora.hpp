// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "crosscheck/base/result.hpp"
#include "language/name_features.hpp"

namespace crosscheck {

/// The classes of the name model, and what corpora have beyond them.
enum class NameClass : std::uint8_t { Person, Organization, Place, Group, None };

/// A sentence of a corpus: words, and for each the class of its name and whether one begins.
struct LabelledWord {
  std::string text;
  NameClass name = NameClass::None;
  bool begins = false;
  bool opens_document = false;  ///< the first word of a document
};
struct LabelledSentence : std::vector<LabelledWord> {
  using std::vector<LabelledWord>::vector;
  bool by_machine = false;  ///< who has labelled it
};

/// "token tag" lines in some column order, a blank line between sentences; tags IOB or IO.
struct ColumnFormat {
  std::size_t token = 0;
  std::size_t tag = 1;
  char separator = '\t';
};
Result<std::vector<LabelledSentence>> read_columns(const std::filesystem::path& path,
                                                   const ColumnFormat& format);

/// The GMB table of Sentence, Word, POS, Tag with quoted cells.
Result<std::vector<LabelledSentence>> read_gmb(const std::filesystem::path& path);

/// Named entities of GUM: the words of a mention's head that are proper nouns.
Result<std::vector<LabelledSentence>> read_gum(const std::filesystem::path& folder);

/// Brings corpora under one roof: hyphenated words are parted as in UD English, titles are
/// no part of a person's name, peoples and nationalities are groups wherever they stand,
/// "the" begins no name.
void harmonise(std::vector<LabelledSentence>& sentences);

/// The BILOU labels of a sentence.
std::vector<std::uint8_t> labels_of(const LabelledSentence& sentence);

struct LabelledSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  NameClass name = NameClass::None;
  friend bool operator==(const LabelledSpan&, const LabelledSpan&) = default;
};
std::vector<LabelledSpan> spans_of(const LabelledSentence& sentence);
std::vector<LabelledSpan> spans_of(std::span<const std::uint8_t> labels);

}  // namespace crosscheck
