// SPDX-License-Identifier: Apache-2.0
// What matching asks of an entity, worked out once: its keys, its other forms, whether it is
// a surname alone, when somebody was born.
#include "match/entity_nodes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "crosscheck/language/gazetteers.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

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
      {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "Ae"}, {"Ö", "Oe"},
      {"Ü", "Ue"}, {"ø", "oe"}, {"Ø", "Oe"}, {"å", "aa"}, {"Å", "Aa"}};
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
    return static_cast<int>(std::chrono::year_month_day{*document.article.published}.year()) - age;
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

std::vector<EntityNode> nodes_of(std::span<const Document> documents) {
  std::vector<EntityNode> nodes;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const std::vector<Entity>& entities = documents[d].entities;
    for (std::uint32_t e = 0; e < entities.size(); ++e) {
      nodes.push_back(node_of(documents[d], entities[e], {static_cast<ArticleId>(d), e}));
    }
  }
  return nodes;
}

/// A single word that no list knows as a place or body is of one kind in all articles, the
/// one that it mostly has; unless somebody bears it as a surname.
std::vector<EntityNode> settled(std::vector<EntityNode> nodes) {
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

std::vector<EntityNode> judged(std::vector<EntityNode> nodes,
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

}  // namespace

std::vector<EntityNode> entity_nodes(std::span<const Document> documents,
                                     std::span<const Judgement> judgements) {
  return judged(settled(nodes_of(documents)), judgements);
}

}  // namespace crosscheck
