// SPDX-License-Identifier: Apache-2.0
#include "language/training/treebank.hpp"

#include <charconv>
#include <fstream>
#include <optional>

#include "crosscheck/model/names.hpp"
#include "crosscheck/text/rows.hpp"

namespace crosscheck::language {
namespace {

std::optional<std::int32_t> number(std::string_view text) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

struct Reader {
  Treebank treebank;
  TreebankSentence sentence;
  std::string document;
  bool paragraph = false;
  std::int32_t range_end = 0;      ///< the last word of a range like "3-4"
  bool space_after_range = true;

  void comment(std::string_view line) {
    if (line.starts_with("# newdoc")) {
      if (const auto at = line.find(" = "); at != std::string_view::npos) {
        document = line.substr(at + 3);
      }
      paragraph = true;
    }
    if (line.starts_with("# newpar")) paragraph = true;
  }

  bool row(std::string_view line) {
    const std::vector<std::string_view> cells = split(line, '\t');
    if (cells.size() < 8) return false;
    const bool space = cells.size() < 10 || cells[9].find("SpaceAfter=No") == std::string_view::npos;
    if (cells[0].find('.') != std::string_view::npos) return true;
    if (const auto dash = cells[0].find('-'); dash != std::string_view::npos) {
      const auto end = number(cells[0].substr(dash + 1));
      if (!end) return false;
      range_end = *end;
      space_after_range = space;
      return true;
    }
    const auto id = number(cells[0]);
    const auto head = number(cells[6]);
    const auto upos = upos_from_name(cells[3]);
    const auto relation = deprel_from_name(cells[7]);
    if (!id || !head || !upos || !relation) return false;
    TreebankWord word;
    word.form = cells[1];
    word.lemma = cells[2];
    word.upos = *upos;
    word.xpos = xpos_from_name(cells[4]).value_or(Xpos::Unknown);
    word.relation = *relation;
    word.head = *head - 1;
    word.space_after = *id < range_end ? false : *id == range_end ? space_after_range : space;
    sentence.words.push_back(std::move(word));
    return true;
  }

  void end_sentence() {
    if (!sentence.words.empty()) {
      sentence.document = document;
      sentence.begins_paragraph = paragraph;
      treebank.push_back(std::move(sentence));
      paragraph = false;
    }
    sentence = {};
    range_end = 0;
  }
};

}  // namespace

Result<Treebank> read_treebank(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return Error{file.string(), "cannot be read"};
  Reader reader;
  reader.document = file.stem().string();
  std::string line;
  for (std::size_t count = 1; std::getline(in, line); ++count) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) {
      reader.end_sentence();
    } else if (line.front() == '#') {
      reader.comment(line);
    } else if (!reader.row(line)) {
      return Error{file.string(), "line " + std::to_string(count) + " is no row of CoNLL-U"};
    }
  }
  reader.end_sentence();
  return std::move(reader.treebank);
}

}  // namespace crosscheck::language
