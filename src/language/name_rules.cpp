// SPDX-License-Identifier: Apache-2.0
//
// What the model finds is cut to what is name, gets the kind that its words tell, and is parted
// where it is several:
//
//   Mayor Ann Lee                   [Ann Lee], person
//   Harrow Bridge                   facility, by its last word
//   Port Office and HSB             two bodies
//   Hale, Norburg, Lund and Veldt   one kind for an enumeration
#include "language/name_rules.hpp"

#include <algorithm>

namespace crosscheck {
namespace {

using Words = std::span<const NameWord>;

std::size_t without_titles(Words words, std::size_t begin, std::size_t end) {
  std::size_t behind = begin;
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (words[i].roles.is_title()) behind = i + 1;
    else if (!words[i].roles.has(NameRole::Modifier)) break;
  }
  return behind;
}

/// "Executive Officer of Solvind" is an office, and a name from "Solvind" on.
std::size_t behind_office(Words words, const FoundName& name) {
  std::size_t i = name.begin;
  bool office = false;
  while (i < name.end && (words[i].roles.is_title() || words[i].roles.has(NameRole::Modifier))) {
    if (words[i].roles.has(NameRole::OrganizationFirst)) return name.begin;
    office = words[i].roles.is_title();
    ++i;
  }
  return office && i + 1 < name.end && words[i].folded == "of" ? i + 1 : name.begin;
}

/// "Nov. 18", "Monday", "Rep." and "I" alone.
bool is_no_name(Words words, const FoundName& name) {
  const NameWord& first = words[name.begin];
  if (name.end - name.begin == 1) {
    // "Prime" before "Minister", "Sheikh" before a name, cut off by their titles.
    const bool before_name = name.end < words.size() && words[name.end].capital();
    const bool of_title = first.roles.is_title() || first.roles.has(NameRole::Modifier);
    if (before_name && of_title && first.place == 'O') return true;
    const bool title = first.roles.is_title() && name.kind != EntityKind::Person;
    return is_day(first.folded) || title || first.folded == "i" ||
           (first.roles.is_title() && first.folded.back() == '.');
  }
  return is_day(first.folded) && words[name.begin + 1].shape == WordShape::Number;
}

/// A listed country that is no name of a person: "US", but not "Jordan".
bool is_country(Words words, const FoundName& name) {
  const NameWord& first = words[name.begin];
  const bool whole = name.end - name.begin == 1 ? first.place == 'U'
                                                : first.place == 'B' && words[name.end - 1].place == 'L';
  return whole && first.phrase.has(Known::Country) && !first.phrase.has(Known::FirstName) &&
         !first.phrase.has(Known::Surname) && !first.phrase.has(Known::Person);
}

/// A listed town or region that no list of people has: "Tromso", but not "Houston".
bool is_place_alone(Words words, const FoundName& name) {
  const NameWord& first = words[name.begin];
  return name.end - name.begin == 1 && first.place == 'U' && first.phrase.is_place() &&
         !first.phrase.has(Known::FirstName) && !first.phrase.has(Known::Surname) &&
         !first.phrase.has(Known::Organization) && !first.phrase.has(Known::Media);
}

/// Whether the words can be the name of a person but for their last: "Berry Academy" is not.
bool ends_as_body(const NameWord& last) {
  const EntityKind kind = kind_by_last_word(last.roles).value_or(EntityKind::Person);
  return (kind == EntityKind::Organization || kind == EntityKind::Facility) &&
         !last.known.has(Known::Surname);
}

}  // namespace

FoundName refined(std::span<const NameWord> words, FoundName name) {
  while (name.begin < name.end && (words[name.begin].folded == "the" ||
                                   words[name.begin].shape == WordShape::Mark)) {
    ++name.begin;
  }
  while (name.begin < name.end && (words[name.end - 1].shape == WordShape::Mark ||
                                   words[name.end - 1].folded == "'s" || joins(words[name.end - 1]))) {
    --name.end;
  }
  name.begin = behind_office(words, name);
  if (name.begin == name.end || is_no_name(words, name)) return {};
  const NameWord& last = words[name.end - 1];
  const bool several = name.end - name.begin > 1;
  if (is_country(words, name) || is_place_alone(words, name)) {
    name.kind = EntityKind::Place;
    return name;
  }
  if (several && last.capital() && last.roles.has(NameRole::LawLast) &&
      last.folded != "bill" && last.folded != "law" && last.folded != "article") {
    name.kind = EntityKind::Law;
    return name;
  }
  if (name.kind == EntityKind::Person && several && ends_as_body(last)) {
    name.kind = kind_by_last_word(last.roles).value_or(EntityKind::Organization);
    return name;
  }
  if (name.kind == EntityKind::Person) {
    name.begin = without_titles(words, name.begin, name.end);
    // "Coast Guard finds Ann Lee Friday": a headline puts the day behind.
    while (name.end - name.begin > 2 && is_day(words[name.end - 1].folded)) --name.end;
    return name;
  }
  // A person stands for "none": no last word makes one.
  const EntityKind by_last = several ? kind_by_last_word(last.roles).value_or(EntityKind::Person)
                                     : EntityKind::Person;
  if (name.kind == EntityKind::Organization) {
    if (by_last == EntityKind::Media || words[name.begin].phrase.has(Known::Media)) {
      name.kind = EntityKind::Media;
    }
    if (by_last == EntityKind::Place) name.kind = EntityKind::Place;
    const bool body = by_last == EntityKind::Organization ||
                      words[name.begin].roles.has(NameRole::OrganizationFirst);
    if (by_last == EntityKind::Facility && !body) name.kind = EntityKind::Facility;
  }
  if (name.kind == EntityKind::Place) {
    const bool by_first = several && words[name.begin].roles.has(NameRole::FacilityFirst);
    if (by_last == EntityKind::Facility || by_first) {
      name.kind = EntityKind::Facility;
    }
    if (by_last == EntityKind::Organization) name.kind = EntityKind::Organization;
  }
  return name;
}

FoundName with_head(std::span<const NameWord> words, FoundName name) {
  if (name.kind == EntityKind::Group || name.end >= words.size()) return name;
  const NameWord& head = words[name.end];
  if (head.shape != WordShape::Capital || words[name.end - 1].shape == WordShape::Initial) return name;
  const EntityKind kind = kind_by_last_word(head.roles).value_or(EntityKind::Person);
  const bool makes = kind == EntityKind::Place || kind == EntityKind::Facility ||
                     kind == EntityKind::Organization;
  if (!makes || head.roles.is_title()) return name;
  return {name.begin, name.end + 1, kind};
}

std::vector<FoundName> parted(std::span<const NameWord> words, const FoundName& name) {
  // "Hale Town Manager Ann Lee": a title inside parts what has it from who bears it.
  for (std::size_t i = name.end - 1; i-- > name.begin;) {
    const NameRoles roles = words[i].roles;
    if (!roles.has(NameRole::Office) && !roles.has(NameRole::Rank)) continue;
    bool personal = true;
    for (std::size_t j = i + 1; j < name.end; ++j) {
      personal = personal && (may_be_personal(words[j]) || is_particle(words[j]));
    }
    if (!personal) break;
    std::size_t end = i;
    while (end > name.begin && (words[end - 1].roles.has(NameRole::Modifier) ||
                                words[end - 1].roles.is_title())) {
      --end;
    }
    std::vector<FoundName> parts;
    const EntityKind kind = name.kind == EntityKind::Person ? EntityKind::Organization : name.kind;
    if (end > name.begin) parts.push_back({name.begin, end, kind});
    parts.push_back({i + 1, name.end, EntityKind::Person});
    return parts;
  }
  // "Ann Lee of Harbour First": what stands before "of" makes no body.
  if (name.kind == EntityKind::Organization) {
    std::size_t of = name.begin;
    while (of < name.end && may_be_personal(words[of]) &&
           !kind_by_first_word(words[of].roles).has_value() &&
           !words[of].phrase.has(Known::Demonym) && !words[of].phrase.is_place()) {
      ++of;
    }
    if (of - name.begin == 2 && of + 1 < name.end && words[of].folded == "of") {
      return {{name.begin, of, EntityKind::Person}, {of + 1, name.end, name.kind}};
    }
  }
  // "Solvind boss Ann Lee": no word of a person's name is small.
  if (name.kind == EntityKind::Person) {
    for (std::size_t i = name.end; i-- > name.begin;) {
      if (words[i].capital() || is_particle(words[i])) continue;
      std::vector<FoundName> parts;
      if (i > name.begin && words[name.begin].capital() && words[i].shape == WordShape::Lower) {
        parts.push_back({name.begin, i, EntityKind::Organization});
      }
      if (i + 1 < name.end) parts.push_back({i + 1, name.end, EntityKind::Person});
      return parts;
    }
  }
  for (std::size_t i = name.begin + 1; i + 1 < name.end; ++i) {
    if (words[i].folded != "and" && words[i].folded != "&") continue;
    const auto acronym = [&](std::size_t begin, std::size_t end) {
      return end - begin == 1 && words[begin].shape == WordShape::Upper;
    };
    const auto complete = [&](std::size_t begin, std::size_t end) {
      return end - begin > 1 && kind_by_last_word(words[end - 1].roles).has_value();
    };
    const auto headed = [&](std::size_t begin, std::size_t end) {
      for (std::size_t j = begin + 1; j < end; ++j) {
        if (words[j].capital() && kind_by_last_word(words[j].roles).has_value()) return true;
      }
      return false;
    };
    if (name.kind == EntityKind::Person || name.kind == EntityKind::Place) {
      // People and places hold no "and" but for listed countries.
      if (known_as(key_of(words, name.begin, name.end)).any()) break;
      const bool two_names = i - name.begin == 2 && may_be_personal(words[name.begin]) &&
                             may_be_personal(words[i - 1]);
      const EntityKind left = headed(i + 1, name.end) && two_names ? EntityKind::Person : name.kind;
      std::vector<FoundName> parts{{name.begin, i, left}};
      const auto rest = parted(words, {i + 1, name.end, name.kind});
      parts.insert(parts.end(), rest.begin(), rest.end());
      return parts;
    }
    const bool left_whole = acronym(name.begin, i) || complete(name.begin, i) ||
                            known_as(key_of(words, name.begin, i)).any();
    const bool right_first = kind_by_first_word(words[i + 1].roles).has_value();
    const bool right_whole = acronym(i + 1, name.end) || complete(i + 1, name.end) ||
                             right_first || known_as(key_of(words, i + 1, name.end)).any() ||
                             (complete(name.begin, i) && headed(i + 1, name.end));
    const bool right_has_head = name.end - i > 3 || acronym(i + 1, name.end);
    if (!left_whole || !right_whole || !(right_has_head || complete(name.begin, i))) continue;
    std::vector<FoundName> parts{{name.begin, i, name.kind}};
    const auto rest = parted(words, {i + 1, name.end, name.kind});
    parts.insert(parts.end(), rest.begin(), rest.end());
    return parts;
  }
  return {name};
}

namespace {

bool allows(Words words, const FoundName& name, EntityKind kind) {
  const NameWord& word = words[name.begin];
  const bool single = name.end - name.begin == 1;
  if (kind == EntityKind::Place) return word.phrase.is_place();
  if (kind == EntityKind::Person) {
    return single && (word.known.has(Known::Surname) || word.known.has(Known::Person));
  }
  return false;
}

}  // namespace

void settle_enumerations(std::span<const NameWord> words, std::vector<FoundName>& names) {
  const auto follows = [&](const FoundName& a, const FoundName& b) {
    std::size_t gap = b.begin - a.end;
    if (gap == 0 || gap > 2) return false;
    for (std::size_t i = a.end; i < b.begin; ++i) {
      const std::string& word = words[i].folded;
      if (word != "," && word != "and" && word != "or" && word != ";") return false;
    }
    return true;
  };
  for (std::size_t begin = 0; begin < names.size();) {
    std::size_t end = begin + 1;
    while (end < names.size() && follows(names[end - 1], names[end])) ++end;
    if (end - begin >= 3) {
      for (const EntityKind kind : {EntityKind::Place, EntityKind::Person}) {
        const auto first = names.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = names.begin() + static_cast<std::ptrdiff_t>(end);
        const auto have = std::count_if(first, last, [&](const FoundName& n) { return n.kind == kind; });
        if (2 * have < last - first) continue;
        for (auto it = first; it != last; ++it) {
          if (allows(words, *it, kind)) it->kind = kind;
        }
        break;
      }
    }
    begin = end;
  }
}

}  // namespace crosscheck
