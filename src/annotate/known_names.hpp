// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// Names that are known to be some from elsewhere, by their words as printed, and the search
/// for them in an article that does not show by itself that they are names.
class KnownNames {
 public:
  /// Whether the kind of a known name goes before the one that the text seems to give it.
  enum class Kinds : std::uint8_t { Likely, Sure };
  explicit KnownNames(Kinds kinds) : kinds_(kinds) {}

  /// `form`: words parted by single blanks.
  void add(const std::string& form, EntityKind kind);
  /// The same for a word that is a name only behind "the": "the Courier".
  void add_behind_the(const std::string& word, EntityKind kind);

  /// Puts into `document.names` the known names that it has at places where it has none, and
  /// in place of names that lie inside of them. A longer one goes before a shorter one. A
  /// single word counts only where no other capital stands beside it, and not as the first
  /// of a sentence if it is usually written small. Cost: linear in the text.
  void find_in(Document& document) const;

 private:
  struct Form {
    std::vector<std::string> words;
    EntityKind kind;
    bool behind_the = false;
  };
  void add(Form form);
  Kinds kinds_;
  std::map<std::string, std::vector<Form>, std::less<>> by_first_;  ///< longest form first
};

}  // namespace crosscheck
