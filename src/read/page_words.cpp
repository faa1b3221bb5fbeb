// SPDX-License-Identifier: Apache-2.0
#include "read/page_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"

namespace crosscheck::read {
namespace {

constexpr std::size_t kLongestNames = 2000;  // bytes of one element's classes
constexpr std::size_t kShortestPrefix = 4;

struct Lexicon {
  std::unordered_map<std::string_view, std::uint8_t> words;
  std::unordered_map<std::string_view, std::uint8_t> prefixes;

  Lexicon() {
    constexpr auto kKinds = std::to_array<std::string_view>(
        {"furniture", "comment", "credit", "caption", "standfirst", "title", "content"});
    for (const auto& row : rows(embedded_file("lexicons/page_words.tsv"))) {
      if (row.size() < 2) continue;
      const auto kind = std::find(kKinds.begin(), kKinds.end(), row[0]) - kKinds.begin();
      const auto bit = static_cast<std::uint8_t>(1u << kind);
      for (std::string_view word : split(row[1], ' ')) {
        auto& table = word.ends_with('*') ? prefixes : words;
        if (word.ends_with('*')) word.remove_suffix(1);
        table[word] |= bit;
      }
    }
  }

  std::uint8_t look_up(std::string_view word) const {
    std::uint8_t bits = 0;
    if (const auto found = words.find(word); found != words.end()) bits |= found->second;
    for (std::size_t size = kShortestPrefix; size <= word.size() && size <= 12; ++size) {
      const auto found = prefixes.find(word.substr(0, size));
      if (found != prefixes.end()) bits |= found->second;
    }
    return bits;
  }
};

/// "most-readBox" is "most", "read", "box".
std::vector<std::string> parts_of(std::string_view names) {
  std::vector<std::string> parts;
  std::string part;
  bool small = false;  // the last letter was one
  const auto close = [&] {
    if (!part.empty()) parts.push_back(std::move(part));
    part.clear();
  };
  for (const char c : names) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool letter = upper || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    if (!letter || (upper && small)) close();
    if (c == ' ' && (parts.empty() || !parts.back().empty())) parts.emplace_back();  // a border
    if (letter) part += upper ? static_cast<char>(c - 'A' + 'a') : c;
    small = letter && !upper;
  }
  close();
  return parts;
}

}  // namespace

std::uint8_t page_words(std::string_view names) {
  static const Lexicon lexicon;
  if (names.empty()) return 0;
  const std::vector<std::string> parts = parts_of(names.substr(0, kLongestNames));
  std::uint8_t bits = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].empty()) continue;
    bits |= lexicon.look_up(parts[i]);
    if (i + 1 < parts.size() && !parts[i + 1].empty()) bits |= lexicon.look_up(parts[i] + parts[i + 1]);
  }
  return bits;
}

}  // namespace crosscheck::read
