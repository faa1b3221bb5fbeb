// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/model/entity.hpp"
#include "language/name_runs.hpp"

namespace crosscheck {

/// What an article has called its names so far: how often each was taken for which kind.
class NameMemory {
 public:
  /// Counts a name found in running text; `weight` is larger where the kind is sure.
  void add(std::span<const NameWord> words, const FoundName& name, std::uint32_t weight);

  /// The kind that the article mostly gives the name, if it has it.
  std::optional<EntityKind> kind_of(std::string_view key) const;

  /// How often the article has the name in running text.
  std::size_t count_of(std::string_view key) const;

  /// Whether a person of several names ends in this word: "lee" after "Ann Lee".
  bool is_surname(std::string_view word) const {
    return surnames_.contains(word) && !no_surnames_.contains(word);
  }

  /// Notes that a word by itself is no person, as its sentence tells: "the chairman of
  /// Solvind", "the ferry Hale".
  void add_no_surname(const std::string& word) { no_surnames_.insert(word); }

  /// Whether a body of several names begins with this word: "solvind" after "Solvind Rail".
  bool begins_body(std::string_view word) const { return bodies_.contains(word); }

  /// Known names among the words that lie in no name of `names`, longest first.
  std::vector<FoundName> find(std::span<const NameWord> words,
                              std::span<const FoundName> names) const;

 private:
  static constexpr std::size_t kKinds = 11;
  using Votes = std::array<std::uint32_t, kKinds>;
  std::map<std::string, Votes, std::less<>> votes_;
  std::map<std::string, std::size_t, std::less<>> counts_;
  std::map<std::string, std::uint32_t, std::less<>> surnames_;
  std::set<std::string, std::less<>> acronyms_;  ///< initials of bodies: "hsb"
  std::set<std::string, std::less<>> bodies_;
  std::set<std::string, std::less<>> no_surnames_;
  std::map<std::string, std::size_t, std::less<>> longest_;  ///< by first word, in words
};

}  // namespace crosscheck
