// SPDX-License-Identifier: Apache-2.0
//
// Small words make up a third of a text, and each language has its own. A language is taken
// for another than English only if its words are many, and clearly more than the English ones:
// a table of results has few of any, and names and quotes bring some of each.
#include "read/text_language.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <vector>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck::read {
namespace {

constexpr std::size_t kMostWords = 600;
constexpr std::size_t kMostBytes = 16 << 10;
constexpr double kFewestWords = 4;     // small ones
constexpr double kLeastShare = 0.12;   // of the words
constexpr double kClearly = 1.5;       // times the words of English

struct Script {
  char32_t first;
  char32_t last;
  std::string_view language;
};
// Kana is looked at before the signs that Japanese shares with Chinese.
constexpr auto kScripts = std::to_array<Script>({
    {0x3040, 0x30FF, "ja"}, {0xAC00, 0xD7AF, "ko"}, {0x4E00, 0x9FFF, "zh"}, {0x0400, 0x04FF, "ru"},
    {0x0600, 0x06FF, "ar"}, {0x0590, 0x05FF, "he"}, {0x0370, 0x03FF, "el"}, {0x0E00, 0x0E7F, "th"},
    {0x0900, 0x097F, "hi"},
});

using Languages = std::vector<std::string_view>;

const std::unordered_map<std::string_view, Languages>& languages_of_words() {
  static const auto table = [] {
    std::unordered_map<std::string_view, Languages> words;
    for (const auto& row : rows(embedded_file("lexicons/languages.tsv"))) {
      if (row.size() < 2) continue;
      for (const std::string_view word : split(row[1], ' ')) words[word].push_back(row[0]);
    }
    return words;
  }();
  return table;
}

struct Counts {
  std::map<std::string_view, std::size_t> small_words;  // by language
  std::array<std::size_t, kScripts.size()> signs{};
  std::size_t words = 0;
  std::size_t letters = 0;
};

Counts count(std::string_view text) {
  Counts counts;
  std::string word;
  const auto close = [&] {
    if (word.empty()) return;
    ++counts.words;
    if (const auto found = languages_of_words().find(to_lower(word)); found != languages_of_words().end()) {
      for (const std::string_view language : found->second) ++counts.small_words[language];
    }
    word.clear();
  };
  for (std::size_t i = 0; i < text.size() && i < kMostBytes && counts.words < kMostWords;) {
    const CodePoint c = code_point_at(text, i);
    if (is_letter(c.value)) {
      word += text.substr(i, c.size);
      ++counts.letters;
      for (std::size_t s = 0; s < kScripts.size(); ++s) {
        if (c.value >= kScripts[s].first && c.value <= kScripts[s].last) ++counts.signs[s];
      }
    } else {
      close();
    }
    i += c.size;
  }
  close();
  return counts;
}

}  // namespace

std::string text_language(std::string_view text) {
  const Counts counts = count(text);
  for (std::size_t s = 0; s < kScripts.size(); ++s) {
    // Japanese mixes its kana with the signs of Chinese.
    const std::size_t least = kScripts[s].language == "ja" ? counts.letters / 10 : counts.letters / 2;
    if (counts.signs[s] > least) return std::string(kScripts[s].language);
  }
  const auto number = [&](std::string_view language) {
    const auto found = counts.small_words.find(language);
    return found == counts.small_words.end() ? 0.0 : static_cast<double>(found->second);
  };
  std::string_view best = "en";
  for (const auto& [language, words] : counts.small_words) {
    if (number(language) > number(best)) best = language;
  }
  const bool many = number(best) >= kFewestWords &&
                    number(best) >= kLeastShare * static_cast<double>(counts.words);
  return std::string(many && number(best) >= kClearly * number("en") ? best : "en");
}

}  // namespace crosscheck::read
