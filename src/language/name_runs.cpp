// SPDX-License-Identifier: Apache-2.0
#include "language/name_runs.hpp"

namespace crosscheck {

bool joins(const NameWord& word) noexcept {
  return is_one_of(word.folded, {"of", "the", "and", "for", "on", "to", "in", "-", "'s", "an", "a",
                                 "de", "&", "'", "with", "against"});
}

bool may_be_personal(const NameWord& word) noexcept {
  const bool shaped = word.shape == WordShape::Capital || word.shape == WordShape::Mixed ||
                      word.shape == WordShape::Initial;
  return shaped && !word.usually_lower && !word.roles.is_title() && !is_day(word.folded) &&
         !kind_by_last_word(word.roles).has_value();
}

bool is_particle(const NameWord& word) noexcept {
  static constexpr std::string_view kParticles[] = {"van", "von", "der", "den", "de", "del", "da",
                                                    "di", "la", "bin", "al", "el", "ibn", "-", "'"};
  return is_one_of(word.folded, kParticles);
}

bool is_day(std::string_view word) noexcept {
  static constexpr std::string_view kDays[] = {
      "january", "february", "april", "june", "july", "august", "september", "october",
      "november", "december", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.",
      "sept.", "oct.", "nov.", "dec.", "monday", "tuesday", "wednesday", "thursday", "friday",
      "saturday", "sunday"};
  return is_one_of(word, kDays);
}

std::string key_of(std::span<const NameWord> words, std::size_t begin, std::size_t end) {
  std::string key;
  for (std::size_t i = begin; i < end; ++i) {
    const bool glued = words[i].folded == "-" || words[i].folded == "'s" ||
                       (i > begin && words[i - 1].folded == "-");
    if (i > begin && !glued) key += ' ';
    key += words[i].folded;
  }
  return key;
}

std::size_t run_begin(std::span<const NameWord> words, std::size_t end) {
  std::size_t begin = end;
  for (std::size_t i = end; i-- > 0 && end - i <= kLongestCapitals;) {
    if (words[i].capital()) {
      begin = i;
      continue;
    }
    if (!joins(words[i]) || words[i].folded == "in" || words[i].folded == "to") break;
    // Two joining words at most: "Freedom of the Press Act".
    if (begin - i > 2) break;
  }
  // "Berg's Harbour Safety Act" begins behind the possessive, "Megan's Law" with it.
  for (std::size_t i = end; i-- > begin;) {
    if (words[i].folded != "'s") continue;
    if (i + 2 < end) begin = i + 1;
    break;
  }
  // "The Harbour Act" begins behind "The"; "But Berg Act" hardly exists.
  while (begin < end && words[begin].first && words[begin].usually_lower) ++begin;
  return begin;
}

std::size_t run_end(std::span<const NameWord> words, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t i = begin; i < words.size() && i - begin < kLongestCapitals; ++i) {
    if (words[i].capital()) {
      end = i + 1;
    } else if (!joins(words[i]) || i - end >= 2) {
      break;
    }
  }
  return end;
}

void add_where_free(std::vector<FoundName>& names, std::span<const FoundName> more) {
  // Both are in order and each without overlap: merge them.
  std::vector<FoundName> merged;
  merged.reserve(names.size() + more.size());
  std::size_t at = 0;
  for (const FoundName& name : more) {
    while (at < names.size() && names[at].end <= name.begin) merged.push_back(names[at++]);
    if (at == names.size() || names[at].begin >= name.end) merged.push_back(name);
  }
  merged.insert(merged.end(), names.begin() + static_cast<std::ptrdiff_t>(at), names.end());
  names = std::move(merged);
}

}  // namespace crosscheck
