// SPDX-License-Identifier: Apache-2.0
#include "language/training/knowledge.hpp"

#include <algorithm>
#include <bit>
#include <fstream>
#include <thread>
#include <utility>

#include "crosscheck/text/rows.hpp"
#include "language/features.hpp"
#include "language/training/clusters.hpp"
#include "language/word_form.hpp"
#include "language/word_table.hpp"

namespace crosscheck::language {
namespace {

/// The cells of a line of CSV; a cell in quotation marks may hold commas.
std::vector<std::string> csv_cells(std::string_view line) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') {
      if (quoted && i + 1 < line.size() && line[i + 1] == '"') {
        cells.back() += '"';
        ++i;
      } else {
        quoted = !quoted;
      }
    } else if (line[i] == ',' && !quoted) {
      cells.emplace_back();
    } else {
      cells.back() += line[i];
    }
  }
  return cells;
}

/// Adds a word to a sentence; one with a hyphen in pieces, as the tokeniser parts it, and
/// then without a tag, for that belongs to the whole.
void add_word(std::vector<TaggedWord>& sentence, std::string_view form, std::string_view tag) {
  const std::size_t hyphen = form.find('-');
  if (hyphen == std::string_view::npos || hyphen == 0 || hyphen + 1 == form.size()) {
    if (!form.empty()) sentence.push_back({std::string(form), std::string(tag)});
    return;
  }
  const std::vector<std::string_view> parts = split(form, '-');
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) sentence.push_back({"-", ""});
    if (!parts[i].empty()) sentence.push_back({std::string(parts[i]), ""});
  }
}

/// For each word the tags that it takes, most frequent first: "NN VB". A tag counts from a
/// tenth of the uses; at most three.
std::map<std::string, std::string> tags_of_words(const std::vector<TaggedText>& texts,
                                                 std::map<std::string, std::size_t>& uses) {
  std::map<std::string, std::map<std::string, std::size_t>> counts;
  for (const TaggedText& text : texts) {
    for (const auto& sentence : text) {
      for (const TaggedWord& word : sentence) {
        if (!word.tag.empty()) ++counts[normal_form(word.form)][word.tag];
      }
    }
  }
  std::map<std::string, std::string> result;
  for (const auto& [word, tags] : counts) {
    std::vector<std::pair<std::size_t, std::string>> ranked;
    std::size_t total = 0;
    for (const auto& [tag, count] : tags) {
      ranked.emplace_back(count, tag);
      total += count;
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::string all;
    for (std::size_t i = 0; i < std::min<std::size_t>(ranked.size(), 3); ++i) {
      if (i > 0 && ranked[i].first * 10 < total) break;
      if (!all.empty()) all += ' ';
      all += ranked[i].second;
    }
    uses[all] += total;
    result[word] = all;
  }
  return result;
}

/// Numbers the 250 most frequent lists of tags from 1; a rarer one counts as its beginning.
std::map<std::string, std::uint8_t> number_uses(const std::map<std::string, std::size_t>& uses) {
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (const auto& [tags, count] : uses) ranked.emplace_back(count, tags);
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::map<std::string, std::uint8_t> numbers;
  for (std::size_t i = 0; i < std::min<std::size_t>(ranked.size(), 250); ++i) {
    numbers[ranked[i].second] = static_cast<std::uint8_t>(i + 1);
  }
  for (std::size_t i = 250; i < ranked.size(); ++i) {
    std::string_view tags = ranked[i].second;
    while (!numbers.contains(std::string(tags)) && tags.find(' ') != std::string_view::npos) {
      tags = tags.substr(0, tags.rfind(' '));
    }
    const auto found = numbers.find(std::string(tags));
    numbers[ranked[i].second] = found == numbers.end() ? std::uint8_t{0} : found->second;
  }
  return numbers;
}

}  // namespace

Result<TaggedText> read_masc(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return Error{file.string(), "cannot be read"};
  TaggedText text;
  std::string line;
  while (std::getline(in, line)) {
    std::vector<TaggedWord> sentence;
    for (const std::string_view item : split(line, ' ')) {
      const std::size_t bar = item.rfind('_');
      if (bar == std::string_view::npos) continue;
      add_word(sentence, item.substr(0, bar), item.substr(bar + 1));
    }
    if (!sentence.empty()) text.push_back(std::move(sentence));
  }
  return text;
}

Result<TaggedText> read_gmb(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return Error{file.string(), "cannot be read"};
  TaggedText text;
  std::string line;
  std::getline(in, line);  // the names of the columns
  while (std::getline(in, line)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    const std::vector<std::string> cells = csv_cells(line);
    if (cells.size() < 3) continue;
    if (!cells[0].empty() || text.empty()) text.emplace_back();
    add_word(text.back(), cells[1], cells[2]);
  }
  return text;
}

TaggedText untagged(const Treebank& treebank) {
  TaggedText text;
  for (const TreebankSentence& sentence : treebank) {
    text.emplace_back();
    for (const TreebankWord& word : sentence.words) text.back().push_back({word.form, ""});
  }
  return text;
}

Knowledge learn_knowledge(const std::vector<TaggedText>& texts, const KnowledgeOptions& options) {
  std::map<std::string, std::size_t> counts;
  for (const TaggedText& text : texts) {
    for (const auto& sentence : text) {
      for (const TaggedWord& word : sentence) ++counts[normal_form(word.form)];
    }
  }
  // 0 is the border of sentences, 1 the rare words.
  std::map<std::string, std::uint32_t> numbers;
  for (const auto& [word, count] : counts) {
    if (count >= options.least_count) {
      const auto number = static_cast<std::uint32_t>(numbers.size() + 2);
      numbers[word] = number;
    }
  }
  std::vector<std::uint32_t> stream = {0};
  for (const TaggedText& text : texts) {
    for (const auto& sentence : text) {
      for (const TaggedWord& word : sentence) {
        const auto found = numbers.find(normal_form(word.form));
        stream.push_back(found == numbers.end() ? 1 : found->second);
      }
      stream.push_back(0);
    }
  }
  const auto word_count = static_cast<std::uint32_t>(numbers.size() + 2);
  std::vector<std::uint16_t> coarse;
  std::jthread beside(
      [&] { coarse = cluster_words(stream, word_count, options.coarse, options.rounds); });
  const std::vector<std::uint16_t> fine =
      cluster_words(stream, word_count, options.clusters, options.rounds);
  beside.join();

  Knowledge knowledge;
  for (const auto& [word, number] : numbers) {
    WordKnowledge& known = knowledge[word];
    known.cluster = static_cast<std::uint16_t>(fine[number] + 1);
    known.coarse = static_cast<std::uint8_t>(coarse[number] + 1);
  }
  std::map<std::string, std::size_t> uses;
  const auto tags = tags_of_words(texts, uses);
  const auto numbered = number_uses(uses);
  for (const auto& [word, list] : tags) {
    if (const auto count = counts.find(word); count == counts.end() || count->second < 2) continue;
    knowledge[word].uses = numbered.at(list);
  }
  return knowledge;
}

std::string word_table_section(const Knowledge& knowledge,
                               const std::map<std::string, std::uint8_t>& sure) {
  std::map<std::string, WordTable::Slot> words;
  for (const auto& [word, known] : knowledge) {
    WordTable::Slot& slot = words[word];
    slot.cluster = known.cluster;
    slot.coarse = known.coarse;
    slot.uses = known.uses;
  }
  for (const auto& [word, tag] : sure) words[word].sure_tag = tag;

  const auto bits = static_cast<std::uint32_t>(std::bit_width(words.size() + words.size() / 4 + 1));
  std::vector<WordTable::Slot> slots(std::size_t{1} << bits);
  for (auto& [word, slot] : words) {
    const std::uint64_t hash = hash_of(word);
    slot.check = static_cast<std::uint32_t>(hash >> 32);
    slot.used = 1;
    std::size_t at = hash & (slots.size() - 1);
    while (slots[at].used != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = slot;
  }
  std::string bytes(16, '\0');
  std::copy_n(reinterpret_cast<const char*>(&bits), sizeof(bits), bytes.begin());
  bytes.append(reinterpret_cast<const char*>(slots.data()), slots.size() * sizeof(slots[0]));
  return bytes;
}

}  // namespace crosscheck::language
