// SPDX-License-Identifier: Apache-2.0
#include "language/training/name_classes.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <utility>

#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"
#include "language/name_table.hpp"
#include "language/training/clusters.hpp"

namespace crosscheck {

Result<std::vector<LabelledSentence>> read_tagged_texts(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::filesystem::path& path = entry.path();
    if (path.extension() == ".txt" && path.filename() != "categories.txt") files.push_back(path);
  }
  std::sort(files.begin(), files.end());
  std::vector<LabelledSentence> sentences;
  for (const auto& path : files) {
    std::ifstream in(path);
    if (!in) return Error{path.string(), "cannot be opened"};
    for (std::string line; std::getline(in, line);) {
      LabelledSentence sentence;
      for (const std::string_view item : split(line, ' ')) {
        const std::size_t bar = item.rfind('_');
        if (bar == std::string_view::npos || bar == 0) continue;
        LabelledWord word;
        word.text = item.substr(0, bar);
        sentence.push_back(std::move(word));
      }
      if (!sentence.empty()) sentences.push_back(std::move(sentence));
    }
  }
  return sentences;
}

std::string name_classes(std::span<const LabelledSentence> sentences) {
  constexpr std::size_t kLeastCount = 3;
  constexpr std::uint16_t kClasses = 256;
  constexpr unsigned kRounds = 10;
  std::map<std::string, std::size_t> counts;
  for (const LabelledSentence& sentence : sentences) {
    for (const LabelledWord& word : sentence) ++counts[fold(word.text)];
  }
  // 0 is the border of sentences, 1 the rare words.
  std::map<std::string, std::uint32_t> numbers;
  for (const auto& [word, count] : counts) {
    if (count >= kLeastCount) numbers.emplace(word, static_cast<std::uint32_t>(numbers.size() + 2));
  }
  std::vector<std::uint32_t> stream = {0};
  for (const LabelledSentence& sentence : sentences) {
    for (const LabelledWord& word : sentence) {
      const auto found = numbers.find(fold(word.text));
      stream.push_back(found == numbers.end() ? 1 : found->second);
    }
    stream.push_back(0);
  }
  const std::vector<std::uint16_t> classes = language::cluster_words(
      stream, static_cast<std::uint32_t>(numbers.size() + 2), kClasses, kRounds);
  std::map<std::string, std::uint32_t> keys;
  for (const auto& [word, number] : numbers) keys[word] = classes[number] + 1U;
  return NameTable::bytes_of(keys);
}

}  // namespace crosscheck
