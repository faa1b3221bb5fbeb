// SPDX-License-Identifier: Apache-2.0
// One entity for the whole corpus. Candidates come from keys, never from comparing all with
// all; a cluster never holds two full names that contradict each other.
//
//   same name      "Ann Lee" here and there; "U.S." and "United States"; "Ondřej" and
//                  "Ondrej"; the "Day Without a Train" and the "Day Without Trains"
//   long and short "HSB" in one article, "Harbour Safety Board" in the other; "Solvind" and
//                  "Solvind Ferries ASA", if there is only one such
//   with "the"     "the Orne" is the "Orne River" of another article
//   parts of names "Ann M. Lee", "A. Lee", "Annie Lee", if only one full name fits
//   bare names     "Mr Lee": the one bearer that the corpus has and that gender and office
//                  allow, if the two articles have other names in common
//
// "Mayor Lee" stays alone beside "Ann Lee" and "Tom Lee", if neither is a mayor.
#include <algorithm>
#include <map>
#include <set>

#include "annotate/name_mentions.hpp"
#include "crosscheck/language/gazetteers.hpp"
#include "crosscheck/match/match.hpp"
#include "match/entity_clusters.hpp"
#include "match/entity_nodes.hpp"
#include "match/linked_entities.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kFewCandidates = 64;  ///< behind one key, to be compared two by two
constexpr std::size_t kCommonCompany = 2;   ///< names that two articles must share
constexpr std::uint32_t kNobody = 0xFFFFFFFF;

std::string quoted(const std::string& name) { return "\"" + name + "\""; }

class EntityMatcher {
 public:
  EntityMatcher(std::span<const Document> documents, const KnownEntities& known)
      : documents_(documents),
        known_(known),
        nodes_(entity_nodes(documents, known.judgements)),
        clusters_(nodes_) {}

  std::vector<LinkedEntity> match() {
    join_aliases();
    join_same_names();
    join_parts_of_names();
    join_other_forms();
    join_short_forms();
    join_waters();
    learn_company();
    join_bare_names();
    return linked_entities(documents_, nodes_, clusters_, told_);
  }

 private:
  using Index = std::map<std::string, std::vector<std::uint32_t>, std::less<>>;

  static bool is_body(EntityKind kind) noexcept {
    return kind != EntityKind::Person && kind != EntityKind::Place && kind != EntityKind::Group;
  }

  /// The row of the alias file that an entity is in: by its fullest form, else by another one
  /// that is not a surname alone.
  std::optional<std::size_t> row_of(
      std::uint32_t node, const std::map<std::string, std::size_t, std::less<>>& rows) const {
    const Ref ref = nodes_[node].ref;
    const Entity& entity = documents_[index_of(ref.article)].entities[ref.index];
    if (const auto it = rows.find(name_key(entity.name)); it != rows.end()) return it->second;
    for (const std::string& alias : entity.aliases) {
      if (entity.kind == EntityKind::Person && !person_name(alias).full()) continue;
      if (const auto it = rows.find(name_key(alias)); it != rows.end()) return it->second;
    }
    return std::nullopt;
  }

  /// What a person has put down goes first: no text is asked.
  void join_aliases() {
    std::map<std::string, std::size_t, std::less<>> rows;
    for (std::size_t r = 0; r < known_.aliases.size(); ++r) {
      rows.emplace(name_key(known_.aliases[r].name), r);
      for (const std::string& form : known_.aliases[r].also) rows.emplace(name_key(form), r);
    }
    if (rows.empty()) return;
    std::vector<std::uint32_t> first(known_.aliases.size(), kNobody);
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      const auto row = row_of(i, rows);
      if (!row) continue;
      std::uint32_t& one = first[*row];
      if (one == kNobody)
        one = i;
      else
        clusters_.join_as_told(one, i,
                               "the alias file names both " + quoted(known_.aliases[*row].name));
    }
    for (std::size_t r = 0; r < first.size(); ++r) {
      if (first[r] != kNobody) told_.push_back({first[r], known_.aliases[r].name});
    }
  }

  /// A word that no list knows means one thing, whatever a recogniser takes it for.
  static bool may_share_key(const EntityNode& a, const EntityNode& b) {
    if (kinds_fit(a.kind, b.kind)) return true;
    const bool several = a.key.find(' ') != std::string::npos;
    return several || !known_as(a.key).any();
  }

  void join_same_names() {
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].bare) continue;
      std::vector<std::uint32_t>& same = by_key_[nodes_[i].key];
      bool joined = false;
      for (const std::uint32_t other : same) {
        if (!may_share_key(nodes_[other], nodes_[i])) continue;
        joined = clusters_.join(other, i, "both articles name " + quoted(nodes_[i].name));
        if (joined) break;
      }
      if (!joined && same.size() < kFewCandidates) same.push_back(i);
    }
  }

  // -- persons

  void join_parts_of_names() {
    Index by_surname;
    for (const auto& [key, nodes] : by_key_) {
      for (const std::uint32_t n : nodes) {
        if (nodes_[n].kind == EntityKind::Person) by_surname[nodes_[n].person.surname].push_back(n);
      }
    }
    for (const auto& [surname, bearers] : by_surname) {
      for (const std::uint32_t n : bearers) by_given_[nodes_[n].person.given.front()].push_back(n);
      if (bearers.size() <= kFewCandidates) {
        join_alike(bearers);
        continue;
      }
      Index by_given;
      for (const std::uint32_t n : bearers) by_given[nodes_[n].person.given.front()].push_back(n);
      for (const auto& [given, few] : by_given) {
        if (few.size() <= kFewCandidates) join_alike(few);
      }
    }
    bearers_ = std::move(by_surname);
  }

  void join_alike(const std::vector<std::uint32_t>& bearers) {
    std::vector<std::vector<std::size_t>> alike(bearers.size());
    std::vector<bool> ambiguous(bearers.size(), false);
    const auto fit = [&](std::size_t a, std::size_t b) {
      return may_be_one(nodes_[bearers[a]], nodes_[bearers[b]]);
    };
    for (std::size_t a = 0; a < bearers.size(); ++a) {
      for (std::size_t b = 0; b < bearers.size(); ++b) {
        if (a == b || !fit(a, b)) continue;
        for (const std::size_t other : alike[a]) ambiguous[a] = ambiguous[a] || !fit(other, b);
        alike[a].push_back(b);
      }
    }
    for (std::size_t a = 0; a < bearers.size(); ++a) {
      for (const std::size_t b : alike[a]) {
        if (ambiguous[a] || ambiguous[b] || b < a) continue;
        clusters_.join(bearers[a], bearers[b],
                       quoted(nodes_[bearers[b]].name) + " is a form of " +
                           quoted(nodes_[bearers[a]].name) + " that fits nobody else");
      }
    }
  }

  // -- bodies

  /// Forms that an article itself ties to the name: "Harbour Safety Board (HSB)".
  void join_other_forms() {
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      for (const std::string& key : nodes_[i].other) {
        const auto it = by_key_.find(key);
        if (it == by_key_.end()) continue;
        for (const std::uint32_t other : it->second) {
          if (!kinds_fit(nodes_[i].kind, nodes_[other].kind)) continue;
          const std::string why = "one article calls " + quoted(nodes_[i].name) + " what the " +
                                  "other calls " + quoted(nodes_[other].name);
          // Two full names of one person contradict each other, but for a text that says so.
          const bool told =
              nodes_[i].kind == EntityKind::Person && may_be_one(nodes_[i], nodes_[other]);
          if (!clusters_.join(i, other, why) && told) clusters_.join_as_told(i, other, why);
        }
      }
    }
  }

  void join_short_forms() {
    Index by_initials, by_words;
    for (const auto& [key, nodes] : by_key_) {
      for (const std::uint32_t n : nodes) {
        if (!is_body(nodes_[n].kind)) continue;
        for (const std::string& letters : nodes_[n].initials) by_initials[letters].push_back(n);
        for (std::size_t at = key.find(' '); at != std::string::npos; at = key.find(' ', at + 1)) {
          by_words[key.substr(0, at)].push_back(n);
        }
        if (nodes_[n].kind == EntityKind::Media && key.find(' ') != std::string::npos) {
          by_words[key.substr(key.rfind(' ') + 1)].push_back(n);
        }
      }
    }
    for (const auto& [key, nodes] : by_key_) {
      for (const std::uint32_t n : nodes) {
        if (!is_body(nodes_[n].kind)) continue;
        if (key.find(' ') == std::string::npos && !nodes_[n].acronyms.empty()) {
          join_only(n, by_initials, nodes_[n].acronyms.front(), "the initials of");
        }
        join_only(n, by_words, key, "short for");
      }
    }
  }

  /// "the Orne" here is the "Orne River" there; if there is none, the "Orne".
  void join_waters() {
    Index by_the;
    for (const auto& [key, nodes] : by_key_) {
      const std::string the = "the " + key.substr(0, key.rfind(' '));
      if (is_water_or_range_of(the, key)) by_the[the] = nodes;
    }
    for (const auto& [key, nodes] : by_key_) {
      if (!key.starts_with("the ")) continue;
      for (const std::uint32_t n : nodes) {
        if (by_the.contains(key))
          join_only(n, by_the, key, "short for");
        else
          join_only(n, by_key_, key.substr(4), "one with");
      }
    }
  }

  /// Joins `node` with the one cluster behind `key`, if there is but one that it can mean.
  void join_only(std::uint32_t node, const Index& index, const std::string& key,
                 const std::string& relation) {
    const auto it = index.find(key);
    if (it == index.end() || it->second.size() > kFewCandidates) return;
    std::set<std::uint32_t> roots;
    for (const std::uint32_t other : it->second) {
      if (kinds_fit(nodes_[node].kind, nodes_[other].kind)) roots.insert(clusters_.find(other));
    }
    roots.erase(clusters_.find(node));
    if (roots.size() != 1) return;
    const EntityNode& full = nodes_[*roots.begin()];
    clusters_.join(node, *roots.begin(),
                   quoted(nodes_[node].name) + " is " + relation + " " + quoted(full.name) +
                       " and of nothing else here");
  }

  // -- surnames and first names alone

  /// For each article the sorted clusters of its names; for each cluster its first articles
  /// and its offices.
  void learn_company() {
    company_.resize(documents_.size());
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].bare) continue;
      const std::uint32_t root = clusters_.find(i);
      company_[index_of(nodes_[i].ref.article)].push_back(root);
      auto& articles = articles_[root];
      if (articles.size() < kFewArticles) articles.push_back(nodes_[i].ref.article);
      auto& offices = offices_[root];
      offices.insert(nodes_[i].offices.begin(), nodes_[i].offices.end());
    }
    for (auto& names : company_) {
      std::sort(names.begin(), names.end());
      names.erase(std::unique(names.begin(), names.end()), names.end());
    }
  }

  bool share_company(ArticleId a, ArticleId b) const {
    const auto& x = company_[index_of(a)];
    const auto& y = company_[index_of(b)];
    std::size_t common = 0;
    for (std::size_t i = 0, j = 0; i < x.size() && j < y.size() && common < kCommonCompany;) {
      if (x[i] == y[j]) ++common, ++i, ++j;
      else if (x[i] < y[j]) ++i;
      else ++j;
    }
    return common >= kCommonCompany;
  }

  bool in_company(std::uint32_t node, std::uint32_t root) const {
    const auto it = articles_.find(root);
    if (it == articles_.end()) return false;
    return std::any_of(it->second.begin(), it->second.end(), [&](ArticleId article) {
      return article == nodes_[node].ref.article || share_company(article, nodes_[node].ref.article);
    });
  }

  void join_bare_names() {
    Index strangers;  // bare names that mean nobody by full name
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (!nodes_[i].bare) continue;
      const std::uint32_t root = bearer_of(i);
      if (root != kNobody) {
        clusters_.join(root, i, quoted(nodes_[root].name) + " is the one bearer of the name " +
                                    quoted(nodes_[i].name) + " that is meant here");
        continue;
      }
      std::vector<std::uint32_t>& same = strangers[nodes_[i].key];
      bool joined = false;
      for (std::size_t s = 0; s < same.size() && s < kFewArticles && !joined; ++s) {
        const bool same_kind = share_company(nodes_[same[s]].ref.article, nodes_[i].ref.article);
        if (!same_kind || bearers_.contains(nodes_[i].person.surname)) continue;
        joined = clusters_.join(same[s], i, "both articles, which have other names in common, "
                                            "name " + quoted(nodes_[i].name));
      }
      if (!joined) same.push_back(i);
    }
  }

  /// Who has the name as a surname; if nobody does, as a first name.
  const std::vector<std::uint32_t>* bearers_of(std::uint32_t node) const {
    const auto surname = bearers_.find(nodes_[node].person.surname);
    if (surname != bearers_.end()) return &surname->second;
    const auto given = by_given_.find(nodes_[node].person.surname);
    return given != by_given_.end() ? &given->second : nullptr;
  }

  bool one_given_name(const std::vector<std::uint32_t>& bearers) const {
    return std::all_of(bearers.begin(), bearers.end(), [&](std::uint32_t n) {
      return nodes_[n].person.given.front() == nodes_[bearers.front()].person.given.front();
    });
  }

  std::uint32_t bearer_of(std::uint32_t node) {
    const std::vector<std::uint32_t>* bearers = bearers_of(node);
    if (bearers == nullptr || bearers->size() > kFewCandidates) return kNobody;
    std::set<std::uint32_t> fitting, same_office, same_suffix;
    for (const std::uint32_t bearer : *bearers) {
      const std::uint32_t root = clusters_.find(bearer);
      if (!may_be_one(nodes_[node], nodes_[bearer])) continue;
      fitting.insert(root);
      // "Lee" is the father, "Lee Jr." the son.
      if (nodes_[node].person.suffix == nodes_[bearer].person.suffix) same_suffix.insert(root);
      for (const std::string& office : nodes_[node].offices) {
        if (offices_[root].contains(office)) same_office.insert(root);
      }
    }
    if (same_office.size() == 1) return *same_office.begin();
    if (fitting.size() > 1 && same_suffix.size() == 1 && one_given_name(*bearers)) {
      fitting = same_suffix;
    }
    // Two bearers of the name in its own article, and the article did not tell them apart.
    if (fitting.size() != 1 || bearers_in_article(node) > 1) return kNobody;
    return in_company(node, *fitting.begin()) ? *fitting.begin() : kNobody;
  }

  std::size_t bearers_in_article(std::uint32_t node) {
    std::set<std::uint32_t> roots;
    for (const std::uint32_t bearer : *bearers_of(node)) {
      const std::uint32_t root = clusters_.find(bearer);
      const auto& company = company_[index_of(nodes_[node].ref.article)];
      if (std::binary_search(company.begin(), company.end(), root) &&
          may_be_one(nodes_[node], nodes_[bearer])) {
        roots.insert(root);
      }
    }
    return roots.size();
  }

  static constexpr std::size_t kFewArticles = 8;

  std::span<const Document> documents_;
  const KnownEntities& known_;
  std::vector<EntityNode> nodes_;
  EntityClusters clusters_;
  Index by_key_;   ///< one node of each cluster of same names
  Index bearers_;  ///< of a surname, by full name
  Index by_given_;  ///< by first name, which is the family's in "Kim Soo-jin"
  std::vector<std::vector<std::uint32_t>> company_;
  std::map<std::uint32_t, std::vector<ArticleId>> articles_;
  std::map<std::uint32_t, std::set<std::string>> offices_;
  std::vector<NameByAlias> told_;
};

}  // namespace

std::vector<LinkedEntity> match_entities(std::span<const Document> documents,
                                         const KnownEntities& known) {
  return EntityMatcher(documents, known).match();
}

}  // namespace crosscheck
