// SPDX-License-Identifier: Apache-2.0
//
// Lines that say what they are. The phrases are general: they stand on pages of many houses,
// and each must fill the line, open it or close it, so that prose which merely mentions
// cookies or a newsletter stays prose.
//
//     Read more: Council delays vote            furniture
//     Comments (12)                             comments begin
//     A tug at anchor. [NWA Photo/Ana Lund]     caption
#include "read/wording.hpp"

#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"
#include "read/line_shape.hpp"

namespace crosscheck::read {
namespace {

constexpr std::size_t kLongestStart = 300;
constexpr std::size_t kLongestHas = 160;

template <typename Value>
using Phrases = std::unordered_map<std::string_view, Value>;

std::optional<CreditWord> credit_from_name(std::string_view name) {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"outlet", "body", "role", "tagline", "place", "particle", "section", "release",
       "house"});
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<CreditWord>(i);
  }
  return std::nullopt;
}

Wording wording_from_name(std::string_view name) {
  if (name == "furniture") return Wording::Furniture;
  if (name == "related") return Wording::Related;
  if (name == "comments") return Wording::Comments;
  if (name == "contact") return Wording::Contact;
  if (name == "caption") return Wording::Caption;
  return name == "credit" ? Wording::Credit : Wording::None;
}

struct Lexicon {
  Phrases<Wording> lines;
  Phrases<std::vector<std::pair<std::string_view, Wording>>> starts;  // by first word
  std::vector<std::pair<std::string_view, Wording>> ends;
  std::vector<std::pair<std::string_view, Wording>> inside;

  Lexicon() {
    for (const auto& row : rows(embedded_file("lexicons/furniture.tsv"))) {
      if (row.size() < 3) continue;
      const Wording wording = wording_from_name(row[1]);
      if (row[0] == "line") lines.emplace(row[2], wording);
      if (row[0] == "start") {
        starts[row[2].substr(0, row[2].find(' '))].emplace_back(row[2], wording);
      }
      if (row[0] == "end") ends.emplace_back(row[2], wording);
      if (row[0] == "has") inside.emplace_back(row[2], wording);
    }
  }
};

const Lexicon& lexicon() {
  static const Lexicon instance;
  return instance;
}

bool is_word_byte(char c) noexcept {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Marks that stand around a label: "» Read more …", "*Share:*", "→".
std::string_view without_marks(std::string_view folded) {
  const auto mark = [](char32_t c) {
    return !is_letter(c) && !is_digit(c) && c != U'©' && c != U'(' && c != U'[' && c != U')' &&
           c != U']' && c != U'-';
  };
  while (!folded.empty()) {
    const CodePoint c = code_point_at(folded, 0);
    if (!mark(c.value)) break;
    folded.remove_prefix(c.size);
  }
  while (!folded.empty()) {
    const CodePoint c = code_point_before(folded, folded.size());
    if (!mark(c.value)) break;
    folded.remove_suffix(c.size);
  }
  return folded;
}

Wording start_of(std::string_view line, std::string_view bare) {
  // The key of a phrase is its first word as printed, a colon included: "watch:".
  const auto& starts = lexicon().starts;
  const std::string_view first = bare.substr(0, bare.find(' '));
  const auto group = starts.find(first);
  if (group == starts.end()) return Wording::None;
  for (const auto& [phrase, wording] : group->second) {
    if (!bare.starts_with(phrase)) continue;
    const bool whole = bare.size() == phrase.size() || !is_word_byte(phrase.back()) ||
                       !is_word_byte(bare[phrase.size()]);
    if (!whole) continue;
    // "More in sorrow than in anger, she signed." is prose.
    if (wording != Wording::Related || !is_prose(line)) return wording;
  }
  return Wording::None;
}

/// "comments (2)", "214 comments", "comments 57".
bool is_comment_count(std::string_view bare) {
  bool comments = false;
  for (const std::string_view word : words_of(bare)) {
    if (word == "comments" || word == "comment") {
      comments = true;
    } else if (!has_digit(word) || word.size() > 7) {
      return false;
    }
  }
  return comments;
}

/// "[AP Photo/…]" at the end of a line.
bool ends_with_photo_credit(std::string_view folded) {
  if (folded.empty() || (folded.back() != ']' && folded.back() != ')')) return false;
  const std::size_t open = folded.find_last_of(folded.back() == ']' ? '[' : '(');
  if (open == std::string_view::npos || folded.size() - open > 100) return false;
  const std::string_view inside = folded.substr(open);
  for (const std::string_view word : {"photo", "image", "picture", "via ap", "screenshot", "credit:"}) {
    if (inside.find(word) != std::string_view::npos) return true;
  }
  return false;
}

/// "+++ WATCH OUR VIDEO +++", "=== AD ===".
bool is_banner(std::string_view line) {
  for (const std::string_view bar : {"+++", "===", "***", "###", ">>>"}) {
    if (line.starts_with(bar) && (line.ends_with(bar) || line.size() == bar.size())) return true;
  }
  return false;
}

}  // namespace

bool is_credit_word(std::string_view word, CreditWord kind) {
  static const Phrases<unsigned> words = [] {
    Phrases<unsigned> table;
    for (const auto& row : rows(embedded_file("lexicons/credits.tsv"))) {
      const auto kind_of_row = row.size() < 2 ? std::nullopt : credit_from_name(row[0]);
      if (!kind_of_row) continue;
      for (const std::string_view entry : split(row[1], ' ')) {
        table[entry] |= 1u << static_cast<unsigned>(*kind_of_row);
      }
    }
    return table;
  }();
  while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
  const auto found = words.find(to_lower(word));
  return found != words.end() && (found->second >> static_cast<unsigned>(kind) & 1u) != 0;
}

bool is_agency(std::string_view words) {
  static const Phrases<bool> agencies = [] {
    Phrases<bool> table;
    for (const auto& row : rows(embedded_file("lexicons/sources.tsv"))) {
      for (const std::string_view form : row) table.emplace(form, true);
    }
    return table;
  }();
  return agencies.contains(words);
}

Wording wording_of(std::string_view line) {
  line = trimmed(line);
  if (line.empty() || line.size() > kLongestStart) return Wording::None;
  if (is_banner(line)) return Wording::Furniture;
  const std::string folded = fold(line);
  const std::string_view bare = without_marks(folded);
  if (bare.empty()) return Wording::Furniture;  // a line of marks
  if (const auto found = lexicon().lines.find(bare); found != lexicon().lines.end()) {
    return found->second;
  }
  // "- Advertisement -"
  if (bare.size() > 4 && bare.starts_with("- ") && bare.ends_with(" -")) {
    const auto found = lexicon().lines.find(bare.substr(2, bare.size() - 4));
    if (found != lexicon().lines.end()) return found->second;
  }
  if (is_comment_count(bare)) return Wording::Comments;
  // "Contact:" and "© 2024" begin with a mark or end with one that counts.
  for (const std::string_view form : {bare, std::string_view(folded)}) {
    if (const Wording found = start_of(line, form); found != Wording::None) return found;
  }
  for (const auto& [phrase, wording] : lexicon().ends) {
    if (bare.ends_with(phrase)) return wording;
  }
  if (ends_with_photo_credit(folded)) return Wording::Caption;
  if (line.size() <= kLongestHas) {
    for (const auto& [phrase, wording] : lexicon().inside) {
      if (bare.find(phrase) != std::string_view::npos) return wording;
    }
  }
  return Wording::None;
}

}  // namespace crosscheck::read
