// SPDX-License-Identifier: Apache-2.0
#include "language/word_lists.hpp"

#include <array>
#include <utility>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"

namespace crosscheck::language {
namespace {

constexpr auto kKinds = std::to_array<std::pair<std::string_view, unsigned>>({
    {"title", kTitle},
    {"abbreviation", kAbbreviation},
    {"numbered", kNumbered},
    {"starter", kStarter},
    {"prefix", kPrefix},
    {"unit", kUnit},
    {"currency", kCurrency},
    {"whole", kWhole},
    {"domain", kDomain},
    {"day", kDay},
});

}  // namespace

const WordLists& WordLists::standard() {
  static const WordLists lists(embedded_file("lexicons/tokens.tsv"));
  return lists;
}

WordLists::WordLists(std::string_view tsv) {
  for (const auto& row : rows(tsv)) {
    if (row.size() < 2) continue;
    const std::vector<std::string_view> forms = split(row[1], ' ');
    if (row[0] == "contraction") {
      std::vector<unsigned>& parts = contractions_[std::string(forms[0])];
      for (std::size_t i = 1; i < forms.size(); ++i) {
        parts.push_back(static_cast<unsigned>(forms[i].size()));
      }
      continue;
    }
    for (const auto& [name, kind] : kKinds) {
      if (name != row[0]) continue;
      for (const std::string_view form : forms) kinds_[form] |= kind;
    }
  }
}

unsigned WordLists::kinds(std::string_view word) const noexcept {
  const auto found = kinds_.find(word);
  return found == kinds_.end() ? 0 : found->second;
}

const std::vector<unsigned>* WordLists::parts(std::string_view word) const noexcept {
  const auto found = contractions_.find(std::string(word));
  return found == contractions_.end() ? nullptr : &found->second;
}

ListForm::ListForm(std::string_view word) noexcept {
  for (std::size_t i = 0; i < word.size(); ++i) {
    char c = word[i];
    if (word.substr(i).starts_with("’")) {
      c = '\'';
      i += 2;
    } else if (c >= 'A' && c <= 'Z') {
      c = static_cast<char>(c - 'A' + 'a');
    }
    if (size_ == kLongest || (c & 0x80) != 0) {
      size_ = 0;
      return;
    }
    letters_[size_++] = c;
  }
}

}  // namespace crosscheck::language
