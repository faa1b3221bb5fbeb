// SPDX-License-Identifier: Apache-2.0
// One article calls one thing by one kind of name. "Solvind said" may be a person or a firm,
// but "Solvind, the ferry company," and "shares in Solvind" tell, and count for all of them.
// In a headline, "Solvind Sinks Plan", the name is known from the text below.
#include "language/name_memory.hpp"

#include <algorithm>

namespace crosscheck {

void NameMemory::add(std::span<const NameWord> words, const FoundName& name,
                     std::uint32_t weight) {
  const std::string key = crosscheck::key_of(words, name.begin, name.end);
  ++counts_[key];
  votes_[key][static_cast<std::size_t>(name.kind)] += weight;
  std::size_t& longest = longest_[words[name.begin].folded];
  longest = std::max(longest, name.end - name.begin);
  const NameWord& first = words[name.begin];
  const std::string& last = words[name.end - 1].folded;
  if (name.kind == EntityKind::Product && last.find_first_of("0123456789") != std::string::npos) {
    votes_[last][static_cast<std::size_t>(name.kind)] += weight;  // "Q80" after "Solvar Q80"
    longest_.try_emplace(last, 1);
  }
  // "Tarn City Council" is the council of Tarn, and Tarn no body.
  const bool local = name.end - name.begin > 2 &&
                     is_local_body(words[name.end - 2].folded, words[name.end - 1].folded);
  if (name.kind == EntityKind::Organization && name.end - name.begin > 1 && !local &&
      first.capital() &&
      !first.known.is_place() && !first.known.has(Known::Demonym) && first.roles.bits() == 0) {
    bodies_.insert(first.folded);
    ++counts_[first.folded];
  }
  if (name.kind == EntityKind::Organization || name.kind == EntityKind::Media) {
    std::string initials;  // "HSB" after "Harbour Safety Board"
    for (std::size_t i = name.begin; i < name.end; ++i) {
      if (words[i].capital()) initials += words[i].folded.front();
    }
    if (initials.size() >= 3) {
      longest_.try_emplace(initials, 1);
      acronyms_.insert(std::move(initials));
    }
  }
  if (name.kind == EntityKind::Person && name.end - name.begin > 1) {
    const std::string& surname = words[name.end - 1].folded;
    ++surnames_[surname];
    longest_.try_emplace(surname, 1);
  }
}

std::optional<EntityKind> NameMemory::kind_of(std::string_view key) const {
  const auto it = votes_.find(key);
  if (it == votes_.end()) return std::nullopt;
  const auto top = std::max_element(it->second.begin(), it->second.end());
  return static_cast<EntityKind>(top - it->second.begin());
}

std::size_t NameMemory::count_of(std::string_view key) const {
  const auto it = counts_.find(key);
  return it == counts_.end() ? 0 : it->second;
}

std::vector<FoundName> NameMemory::find(std::span<const NameWord> words,
                                        std::span<const FoundName> names) const {
  constexpr std::size_t kLongest = 12;
  std::vector<FoundName> found;
  std::size_t next = 0;  // the first of `names` that does not end before the word
  for (std::size_t i = 0; i < words.size();) {
    while (next < names.size() && names[next].end <= i) ++next;
    if (next < names.size() && names[next].begin <= i) {
      i = names[next].end;
      continue;
    }
    const auto longest = longest_.find(words[i].folded);
    const bool may_begin = words[i].capital() || words[i].shape == WordShape::Number;
    if (longest == longest_.end() || !may_begin) {
      ++i;
      continue;
    }
    std::size_t end = std::min({i + std::min(longest->second, kLongest), words.size(),
                                next < names.size() ? names[next].begin : words.size()});
    for (; end > i; --end) {
      if (!words[end - 1].capital()) continue;
      auto kind = kind_of(crosscheck::key_of(words, i, end));
      if (end - i == 1) {
        const std::string& word = words[i].folded;
        if (!kind && is_surname(word)) kind = EntityKind::Person;
        if (!kind && words[i].shape == WordShape::Upper && acronyms_.contains(word)) {
          kind = EntityKind::Organization;
        }
        if (kind == EntityKind::Person && begins_body(word) && !is_surname(word)) {
          kind = EntityKind::Organization;
        }
      }
      if (!kind) continue;
      found.push_back({i, end, *kind});
      break;
    }
    i = std::max(end, i + 1);
  }
  return found;
}

}  // namespace crosscheck
