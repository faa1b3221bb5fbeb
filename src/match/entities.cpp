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
#include <array>
#include <map>
#include <set>

#include "annotate/name_mentions.hpp"
#include "crosscheck/language/gazetteers.hpp"
#include "crosscheck/match/match.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/entity_clusters.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kFewCandidates = 64;  ///< behind one key, to be compared two by two
constexpr std::size_t kCommonCompany = 2;   ///< names that two articles must share
constexpr std::uint32_t kNobody = 0xFFFFFFFF;

/// "a day without trains" and "day without an train": without articles and plurals.
std::string loose_key(std::string_view printed) {
  std::string key;
  const std::string words = name_key(printed);
  for (std::string_view word : split(words, ' ')) {
    if (word == "a" || word == "an" || word == "the") continue;
    if (word.size() > 3 && word.ends_with('s')) word.remove_suffix(1);
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

std::string key_of(EntityKind kind, const std::string& printed) {
  switch (kind) {
    case EntityKind::Place: {
      const std::string_view country = place_of(fold(printed));
      if (!country.empty()) return std::string(country);
      return (printed.starts_with("the ") ? "the " : "") + name_key(printed);
    }
    case EntityKind::Event:
    case EntityKind::Operation:
    case EntityKind::Group:
      return loose_key(printed);
    case EntityKind::Organization:
    case EntityKind::Media:
    case EntityKind::Facility:
      return body_key(printed);
    case EntityKind::Product:
      return product_key(printed);
    case EntityKind::Person: {
      const PersonName name = person_name(printed);
      std::string key;
      for (const std::string& given : name.given) key += given + ' ';
      key += name.surname;
      if (!name.suffix.empty()) key += ' ' + name.suffix;
      std::replace(key.begin(), key.end(), '-', ' ');  // "Kim Soo-jin", "Kim Soo Jin"
      return key;
    }
    case EntityKind::Law:
      return law_key(printed);
    case EntityKind::Disease:
      break;
  }
  return name_key(printed);
}

/// By the honorifics of all its mentions, else by the first name.
char gender_of(const Document& document, const Entity& entity, const PersonName& name) {
  for (const Span mention : entity.mentions) {
    if (const char gender = gender_by_honorific(document.article.body, mention)) return gender;
  }
  return name.full() ? gender_of_first_name(name.given.front()) : '\0';
}

/// "Grüner" as it is written without the marks: "Gruener".
std::string spelled_out(const std::string& printed) {
  static constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "Ae"}, {"Ö", "Oe"}, {"Ü", "Ue"},
      {"ø", "oe"}, {"Ø", "Oe"}, {"å", "aa"}, {"Å", "Aa"}};
  std::string result = printed;
  for (const auto& [mark, letters] : kPairs) {
    for (std::size_t at = result.find(mark); at != std::string::npos; at = result.find(mark, at)) {
      result.replace(at, mark.size(), letters);
    }
  }
  return result;
}

/// By the age behind a name, "Ann Lee, 34,", and the day of the article; 0 if it is not said.
int birth_year_of(const Document& document, const Entity& entity) {
  if (entity.kind != EntityKind::Person || !document.article.published) return 0;
  const std::string_view view = document.article.body.view();
  constexpr std::size_t kFewMentions = 16;
  for (std::size_t m = 0; m < std::min(entity.mentions.size(), kFewMentions); ++m) {
    const std::string_view behind = view.substr(entity.mentions[m].end, 6);
    if (!behind.starts_with(", ") && !behind.starts_with(" (")) continue;
    std::size_t end = 2;
    int age = 0;
    while (end < behind.size() && behind[end] >= '0' && behind[end] <= '9') {
      age = 10 * age + (behind[end++] - '0');
    }
    const bool closed = end < behind.size() && (behind[end] == ',' || behind[end] == ')');
    if (end != 4 || !closed) continue;
    return static_cast<int>(
               std::chrono::year_month_day{*document.article.published}.year()) - age;
  }
  return 0;
}

EntityNode node_of(const Document& document, const Entity& entity, Ref ref) {
  EntityNode node;
  node.ref = ref;
  node.kind = entity.kind;
  node.name = entity.name;
  node.key = key_of(entity.kind, entity.name);
  node.mentions = entity.mentions.size();
  if (entity.kind == EntityKind::Person) {
    node.person = person_name(entity.name);
    node.bare = !node.person.full();
    node.gender = gender_of(document, entity, node.person);
  } else {
    node.initials = initials_of(entity.name);
    std::vector<std::string> forms = entity.aliases;
    forms.push_back(entity.name);
    for (const std::string& form : forms) {
      std::string letters = acronym_letters(form);
      if (letters.size() >= 2) node.acronyms.push_back(std::move(letters));
      // What everybody knows: "UN".
      const std::string_view long_form = long_form_of(form);
      if (looks_like_acronym(form) && !long_form.empty()) {
        node.other.push_back(name_key(long_form));
      }
    }
  }
  for (const std::string& alias : entity.aliases) {
    std::string key = key_of(entity.kind, alias);
    // Of a person only another full name: "Ann Berg" of Ann Lee. "Lee" could be anybody.
    const bool tells = entity.kind != EntityKind::Person ||
                       (person_name(alias).full() && node.person.full() &&
                        fit_of(person_name(alias), node.person) == NameFit::Different);
    if (key != node.key && tells) node.other.push_back(std::move(key));
  }
  if (std::string spelled = spelled_out(entity.name); spelled != entity.name) {
    node.other.push_back(key_of(entity.kind, spelled));
  }
  node.born = birth_year_of(document, entity);
  for (const Role& role : entity.roles) {
    node.offices.push_back(role.text.substr(role.text.rfind(' ') + 1));
  }
  std::sort(node.offices.begin(), node.offices.end());
  node.offices.erase(std::unique(node.offices.begin(), node.offices.end()), node.offices.end());
  return node;
}

std::string quoted(const std::string& name) { return "\"" + name + "\""; }

class EntityMatcher {
 public:
  EntityMatcher(std::span<const Document> documents, const KnownEntities& known)
      : documents_(documents), known_(known),
        nodes_(judged(settled(nodes_of(documents)), known.judgements)), clusters_(nodes_) {}

  std::vector<LinkedEntity> match() {
    join_aliases();
    join_same_names();
    join_parts_of_names();
    join_other_forms();
    join_short_forms();
    join_waters();
    learn_company();
    join_bare_names();
    return linked();
  }

 private:
  using Index = std::map<std::string, std::vector<std::uint32_t>, std::less<>>;

  static std::vector<EntityNode> nodes_of(std::span<const Document> documents) {
    std::vector<EntityNode> nodes;
    for (std::uint32_t d = 0; d < documents.size(); ++d) {
      const std::vector<Entity>& entities = documents[d].entities;
      for (std::uint32_t e = 0; e < entities.size(); ++e) {
        nodes.push_back(node_of(documents[d], entities[e], {static_cast<ArticleId>(d), e}));
      }
    }
    return nodes;
  }

  static bool is_body(EntityKind kind) noexcept {
    return kind != EntityKind::Person && kind != EntityKind::Place && kind != EntityKind::Group;
  }

  /// A single word that no list knows as a place or body is of one kind in all articles, the
  /// one that it mostly has; unless somebody bears it as a surname.
  static std::vector<EntityNode> settled(std::vector<EntityNode> nodes) {
    using Votes = std::array<std::size_t, 11>;
    std::map<std::string, Votes, std::less<>> votes;
    std::set<std::string, std::less<>> surnames;
    for (const EntityNode& node : nodes) {
      if (node.kind == EntityKind::Person && !node.bare) surnames.insert(node.person.surname);
      // What a longer name begins with is of its kind: "Solvind" of "Solvind Rail".
      const std::string_view first = std::string_view(node.key).substr(0, node.key.find(' '));
      const bool body = node.kind == EntityKind::Organization;
      if (body || first.size() == node.key.size()) {
        votes[std::string(first)][static_cast<std::size_t>(node.kind)] += node.mentions;
      }
    }
    for (EntityNode& node : nodes) {
      const auto it = votes.find(node.key);
      if (it == votes.end() || surnames.contains(node.key)) continue;
      const KnownAs known = known_as(node.key);
      if (known.is_place() || known.has(Known::Demonym) || known.has(Known::Organization)) continue;
      const auto top = std::max_element(it->second.begin(), it->second.end());
      const auto kind = static_cast<EntityKind>(top - it->second.begin());
      if (kind == node.kind || kind == EntityKind::Person) continue;
      node.kind = kind;
      node.bare = false;
      node.gender = 0;
    }
    return nodes;
  }

  static std::vector<EntityNode> judged(std::vector<EntityNode> nodes,
                                        std::span<const Judgement> judgements) {
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> sides;
    for (std::uint32_t j = 0; j < judgements.size(); ++j) {
      if (judgements[j].answer != Sameness::NotTheSame) continue;
      sides[name_key(judgements[j].a)].push_back(2 * j);
      sides[name_key(judgements[j].b)].push_back(2 * j + 1);
    }
    for (EntityNode& node : nodes) {
      const auto it = sides.find(name_key(node.name));
      if (it != sides.end()) node.apart = it->second;
    }
    return nodes;
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
      if (one == kNobody) one = i;
      else clusters_.join_as_told(one, i, "the alias file names both " +
                                              quoted(known_.aliases[*row].name));
    }
    for (std::size_t r = 0; r < first.size(); ++r) {
      if (first[r] != kNobody) told_.emplace_back(first[r], known_.aliases[r].name);
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
          const bool told = nodes_[i].kind == EntityKind::Person && may_be_one(nodes_[i], nodes_[other]);
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
        if (by_the.contains(key)) join_only(n, by_the, key, "short for");
        else join_only(n, by_key_, key.substr(4), "one with");
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

  // -- the result

  std::vector<LinkedEntity> linked() {
    std::vector<LinkedEntity> entities;
    std::vector<std::uint32_t> place(nodes_.size(), kNobody);
    std::vector<std::array<std::size_t, 11>> kinds;
    std::vector<std::set<std::string>> forms;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      const std::uint32_t root = clusters_.find(i);
      if (place[root] == kNobody) {
        place[root] = static_cast<std::uint32_t>(entities.size());
        entities.emplace_back();
        entities.back().why = clusters_.why(root);
        kinds.emplace_back();
        forms.emplace_back();
      }
      LinkedEntity& entity = entities[place[root]];
      const Entity& member = documents_[index_of(nodes_[i].ref.article)].entities[nodes_[i].ref.index];
      entity.members.push_back(nodes_[i].ref);
      kinds[place[root]][static_cast<std::size_t>(member.kind)] += member.mentions.size();
      forms[place[root]].insert(member.name);
      forms[place[root]].insert(member.aliases.begin(), member.aliases.end());
      if (entity.name.empty() || is_fuller_form(member.name, entity.name)) entity.name = member.name;
    }
    for (const auto& [node, name] : told_) {
      LinkedEntity& entity = entities[place[clusters_.find(node)]];
      forms[place[clusters_.find(node)]].insert(entity.name);
      entity.name = name;
    }
    for (std::size_t e = 0; e < entities.size(); ++e) {
      entities[e].kind = static_cast<EntityKind>(
          std::max_element(kinds[e].begin(), kinds[e].end()) - kinds[e].begin());
      forms[e].erase(entities[e].name);
      entities[e].aliases.assign(forms[e].begin(), forms[e].end());
    }
    return entities;
  }

  static constexpr std::size_t kFewArticles = 8;

  std::span<const Document> documents_;
  const KnownEntities& known_;
  std::vector<EntityNode> nodes_;
  EntityClusters clusters_;
  Index by_key_;   ///< one node of each cluster of same names
  Index bearers_;   ///< of a surname, by full name
  Index by_given_;  ///< by first name, which is the family's in "Kim Soo-jin"
  std::vector<std::vector<std::uint32_t>> company_;
  std::map<std::uint32_t, std::vector<ArticleId>> articles_;
  std::map<std::uint32_t, std::set<std::string>> offices_;
  std::vector<std::pair<std::uint32_t, std::string>> told_;  ///< a node and its name by alias
};

}  // namespace

std::vector<LinkedEntity> match_entities(std::span<const Document> documents,
                                         const KnownEntities& known) {
  return EntityMatcher(documents, known).match();
}

std::vector<JudgedPair> judged_pairs(std::span<const LinkedEntity> entities,
                                     std::span<const Judgement> judgements) {
  std::map<std::string, std::uint32_t, std::less<>> by_form;
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    by_form.emplace(name_key(entities[e].name), e);
  }
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    for (const std::string& alias : entities[e].aliases) by_form.emplace(name_key(alias), e);
  }
  std::vector<JudgedPair> pairs;
  for (const Judgement& judgement : judgements) {
    const auto a = by_form.find(name_key(judgement.a));
    const auto b = by_form.find(name_key(judgement.b));
    if (a == by_form.end() || b == by_form.end() || a->second == b->second) continue;
    pairs.push_back({std::min(a->second, b->second), std::max(a->second, b->second),
                     judgement.answer, judgement.note});
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const JudgedPair& x, const JudgedPair& y) {
    return std::pair(x.a, x.b) < std::pair(y.a, y.b);
  });
  return pairs;
}

}  // namespace crosscheck
