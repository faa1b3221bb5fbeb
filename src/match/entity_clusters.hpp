// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "crosscheck/annotate/name_forms.hpp"
#include "crosscheck/model/match.hpp"

namespace crosscheck {

/// One entity of one article, as matching sees it.
struct EntityNode {
  Ref ref;
  EntityKind kind = EntityKind::Person;
  std::string name;                ///< its fullest form as printed
  std::string key;                 ///< of that form; two nodes of one key are one thing
  PersonName person;               ///< of a person
  std::vector<std::string> other;  ///< keys of its other forms
  std::vector<std::string> acronyms;  ///< letters of forms that are acronyms: "hsb"
  std::vector<std::string> initials;  ///< what its long form can be shortened to
  std::vector<std::string> offices;   ///< last words of its roles, sorted, unique
  std::size_t mentions = 0;
  char gender = 0;                 ///< 'f', 'm' or 0
  int born = 0;                    ///< the year, by a stated age; 0 if none is
  bool bare = false;               ///< a person by surname or first name alone
  std::vector<std::uint32_t> apart;  ///< sides of judgements; 2j and 2j + 1 are not the same
};

/// Whether two nodes may be one entity: their fullest forms do not contradict each other.
/// "Ann Lee" and "A. Lee" may, "Ann Lee" and "Tom Lee" may not; "Solvind" and "Solvind
/// Ferries" may, "Solvind Rail" and "Solvind Ferries" may not.
bool may_be_one(const EntityNode& a, const EntityNode& b);

/// Groups of nodes that only grow where no two of their full forms contradict each other.
class EntityClusters {
 public:
  explicit EntityClusters(const std::vector<EntityNode>& nodes);

  std::uint32_t find(std::uint32_t node);
  /// Joins the clusters of two nodes unless a form of one contradicts a form of the other;
  /// `why` is kept. Cost: the product of the numbers of distinct forms, which are few.
  bool join(std::uint32_t a, std::uint32_t b, const std::string& why);
  /// Joins them whatever their forms, for a person or a text says so; from then on the cluster
  /// takes what fits any of its forms. Two that are judged not to be the same stay two.
  bool join_as_told(std::uint32_t a, std::uint32_t b, const std::string& why);

  /// The reasons of the cluster that `root` stands for, in the order in which they came.
  const std::vector<std::string>& why(std::uint32_t root) const { return why_[root]; }
  /// One node for each distinct form of the cluster.
  const std::vector<std::uint32_t>& forms(std::uint32_t root) const { return forms_[root]; }

 private:
  bool may_join(std::uint32_t a, std::uint32_t b) const;
  void unite(std::uint32_t a, std::uint32_t b, const std::string& why);

  const std::vector<EntityNode>& nodes_;
  std::vector<bool> told_;  ///< of a root: by a person
  std::vector<std::uint32_t> parents_;
  std::vector<std::vector<std::uint32_t>> forms_;
  std::vector<std::set<ArticleId>> named_in_;  ///< articles that name its person in full
  std::vector<std::vector<std::string>> why_;
};

}  // namespace crosscheck
