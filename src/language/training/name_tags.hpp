// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/base/result.hpp"

namespace crosscheck::language {

/// A file with a token and a tag of names a line, a blank line behind each sentence: IOB2
/// with numbered tokens, or columns parted by tabs or blanks, the token first and the tag in
/// the second column. "# newdoc" and "-DOCSTART-" begin a document.
struct NameTagFile {
  struct Word {
    std::size_t line = 0;  ///< index into lines
    std::string form;
    std::string tag;
  };
  using SentenceOfWords = std::vector<Word>;

  std::vector<std::string> lines;
  std::vector<std::vector<SentenceOfWords>> documents;
  bool numbered = false;
  char separator = '\t';
};

Result<NameTagFile> read_name_tags(std::string_view bytes);

struct NameScore {
  std::size_t gold = 0;
  std::size_t found = 0;
  std::size_t right = 0;  ///< same words, same kind
};

/// Exact spans by kind (PER, LOC, ORG), and "all" for the three together. Names of other
/// kinds are left out on both sides; a place counts as LOC, whatever its size.
std::map<std::string, NameScore> compare_names(const NameTagFile& file);

/// The lines of the file with the program's tags in the place of its own.
std::string with_predicted_names(const NameTagFile& file);

}  // namespace crosscheck::language
