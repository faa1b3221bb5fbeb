// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "compare/deeds.hpp"
#include "compare/rules.hpp"

namespace crosscheck {

/// How rare a lemma is among the sentences of a run: 1 for once, near 0 for everywhere.
class Rarities {
 public:
  explicit Rarities(std::span<const Document> documents);
  double of(const std::string& lemma) const;

 private:
  std::unordered_map<std::string, std::size_t> counts_;
  double sentences_ = 0;
  double most_ = 1;
};

/// A deed and its article.
struct DeedOf {
  ArticleId article{};
  const Deed& deed;
};

/// By what the events of deeds meet: the word, what it may mean, the kind of step against people.
std::vector<std::string> event_keys(const std::string& event);

/// Some deeds of an article, by what their events meet by.
class DeedsByEvent {
 public:
  void add(const Deed& deed, std::uint32_t index);
  /// The indexes of those that an event meets, in rising order.
  std::set<std::uint32_t> meeting(const std::string& event) const;

 private:
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_key_;
};

/// Whether what is denied is what is told.
class DeniedPairs {
 public:
  explicit DeniedPairs(const Evidence& evidence)
      : evidence_(evidence), rarities_(evidence.documents) {}

  /// How telling it is what both have in common; nothing if what is told may be true beside it.
  /// `denied` is denied, `told` is not, and their events have a key in common.
  std::optional<double> common(DeedOf denied, DeedOf told) const;

 private:
  struct Found;
  bool find_part(const DeedPart& part, DeedOf denied, DeedOf told, Found& found) const;
  bool has_counterpart(const DeedPart& part, DeedOf denied, DeedOf told) const;
  std::optional<std::uint32_t> linked(ArticleId article, const DeedPart& part) const {
    return evidence_.linked(article, {{}, part.entity});
  }
  bool is_named_in(ArticleId other, ArticleId mine, const DeedPart& part) const;

  const Evidence& evidence_;
  Rarities rarities_;
};

}  // namespace crosscheck
