// SPDX-License-Identifier: Apache-2.0
// Which names of one article mean the same. First whatever has the same key; then
//
//   persons    "Ann M. Lee" and "Ann Lee" by their parts; "Lee" and "Annie" by the one bearer
//              that the article has; of two bearers the one whom the title tells ("Mayor
//              Lee"), or the gender ("Ms Lee"), or who was named in the same paragraph or
//              the one before and alone there; else "Lee" stays by itself
//   bodies     the long form and its initials: "Harbour Safety Board (HSB)", or without the
//              brackets if only one body has them; first words or, for an outlet, the last:
//              "Solvind" for "Solvind Ferries", "the Courier" for the "Hale Courier"
//   both       "Ann Lee, formerly Ann Berg,": what the text says are two names of one
//   places     "the Orne" is the "Orne River", not the town "Orne"
//
// "Mayor Ann Lee" and "Tom Lee, no kin of hers" stay two. What could be either is left apart.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "annotate/name_mentions.hpp"
#include "annotate/other_names.hpp"
#include "crosscheck/annotate/name_forms.hpp"
#include "crosscheck/language/gazetteers.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kFewBearers = 64;  ///< of one surname, to be compared two by two
constexpr std::uint32_t kNobody = 0xFFFFFFFF;

/// Union-find over groups; the smaller number wins, so the order of the text is kept.
class Sets {
 public:
  std::uint32_t add() {
    parents_.push_back(static_cast<std::uint32_t>(parents_.size()));
    return parents_.back();
  }
  std::uint32_t find(std::uint32_t i) {
    while (parents_[i] != i) i = parents_[i] = parents_[parents_[i]];
    return i;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    parents_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parents_;
};

/// Names with one key and fitting kinds.
struct Group {
  EntityKind kind;
  std::string key;
  std::string printed;
  PersonName person;   ///< of a person
  std::uint32_t first_mention = 0;
  char gender = 0;
};

class Grouper {
 public:
  Grouper(const Words& words, std::span<const NameMention> mentions,
          std::span<const FoundRole> roles)
      : words_(words), mentions_(mentions), roles_(roles), group_of_(mentions.size(), kNobody) {}

  std::vector<std::uint32_t> group() {
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      const NameMention& m = mentions_[i];
      const bool bare = m.kind == EntityKind::Person && !person_name(m.printed).full();
      if (!bare) add_by_key(i);
    }
    join_bearers();
    join_bodies();
    join_other_names();
    join_waters();
    resolve_bare_names();
    return numbered();
  }

 private:
  void add_by_key(std::uint32_t mention) {
    const NameMention& m = mentions_[mention];
    std::vector<std::uint32_t>& same = by_key_[m.key];
    for (const std::uint32_t g : same) {
      if (!kinds_fit(groups_[g].kind, m.kind)) continue;
      group_of_[mention] = g;
      note_gender(g, mention);
      return;
    }
    const std::uint32_t g = sets_.add();
    groups_.push_back({m.kind, m.key, m.printed, {}, mention, 0});
    if (m.kind == EntityKind::Person) groups_[g].person = person_name(m.printed);
    same.push_back(g);
    group_of_[mention] = g;
    note_gender(g, mention);
  }

  void note_gender(std::uint32_t group, std::uint32_t mention) {
    if (groups_[group].kind != EntityKind::Person) return;
    char& gender = groups_[group].gender;
    if (gender == 0) gender = gender_by_honorific(words_.text, mentions_[mention].span);
    const PersonName& name = groups_[group].person;
    if (gender == 0 && name.full()) gender = gender_of_first_name(name.given.front());
  }

  /// Persons: "Ann M. Lee" and "Ann Lee".
  void join_bearers() {
    for (std::uint32_t g = 0; g < groups_.size(); ++g) {
      if (groups_[g].kind == EntityKind::Person) bearers_[groups_[g].person.surname].push_back(g);
    }
    for (const auto& [surname, bearers] : bearers_) {
      if (bearers.size() > kFewBearers) continue;
      std::vector<std::vector<std::uint32_t>> alike(bearers.size());
      std::vector<bool> ambiguous(bearers.size(), false);
      for (std::size_t a = 0; a < bearers.size(); ++a) {
        for (std::size_t b = 0; b < bearers.size(); ++b) {
          if (a == b) continue;
          const NameFit fit = fit_of(groups_[bearers[a]].person, groups_[bearers[b]].person);
          // An article that has both "Ann Lee" and "Ann Lee Jr." means two.
          if (groups_[bearers[a]].person.suffix != groups_[bearers[b]].person.suffix &&
              groups_[bearers[a]].person.given == groups_[bearers[b]].person.given) {
            continue;
          }
          if (fit != NameFit::Same && fit != NameFit::Alike) continue;
          // A short form that fits two full names is nobody's: "A. Lee" of Ann and Amy.
          for (const std::uint32_t other : alike[a]) {
            ambiguous[a] = ambiguous[a] || fit_of(groups_[bearers[other]].person,
                                                  groups_[bearers[b]].person) ==
                                               NameFit::Different;
          }
          alike[a].push_back(static_cast<std::uint32_t>(b));
        }
      }
      for (std::size_t a = 0; a < bearers.size(); ++a) {
        for (const std::uint32_t b : alike[a]) {
          if (!ambiguous[a] && !ambiguous[b]) sets_.join(bearers[a], bearers[b]);
        }
      }
    }
  }

  static bool is_body(EntityKind kind) noexcept {
    return kind != EntityKind::Person && kind != EntityKind::Place && kind != EntityKind::Group;
  }

  void join_bodies() {
    join_bracketed();
    // By initials and by first and last word, so that candidates are found by look-up.
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_word;
    for (std::uint32_t g = 0; g < groups_.size(); ++g) {
      const Group& group = groups_[g];
      const std::size_t blank = group.key.find(' ');
      if (!is_body(group.kind) || blank == std::string::npos) continue;
      for (std::size_t at = blank; at != std::string::npos; at = group.key.find(' ', at + 1)) {
        by_word[group.key.substr(0, at)].push_back(g);
      }
      by_word[group.key.substr(group.key.rfind(' ') + 1)].push_back(g);
      for (std::string& letters : initials_of(group.printed)) {
        by_initials_[std::move(letters)].push_back(g);
      }
    }
    for (std::uint32_t g = 0; g < groups_.size(); ++g) {
      if (is_body(groups_[g].kind)) join_short_form(g, by_word);
    }
  }

  /// "Harbour Safety Board (HSB)", "HSB (Harbour Safety Board)".
  void join_bracketed() {
    for (std::uint32_t i = 0; i + 1 < mentions_.size(); ++i) {
      const NameMention& a = mentions_[i];
      const NameMention& b = mentions_[i + 1];
      if (b.first != a.last + 1 || a.sentence != b.sentence) continue;
      if (words_.of(words_.tokens[a.last]) != "(" || b.last >= words_.tokens.size() ||
          words_.of(words_.tokens[b.last]) != ")") {
        continue;
      }
      const bool brief = looks_like_acronym(a.printed) != looks_like_acronym(b.printed);
      if (!brief || group_of_[i] == kNobody || group_of_[i + 1] == kNobody) continue;
      if (!is_body(a.kind) || !is_body(b.kind)) continue;
      const std::string_view acronym = looks_like_acronym(a.printed) ? a.printed : b.printed;
      const std::string_view full = looks_like_acronym(a.printed) ? b.printed : a.printed;
      // The brackets explain it; one letter in common is enough: "YWCA".
      if (fold(full).front() == fold(acronym).front() ||
          fold(full).find(std::string(" ") + fold(acronym).front()) != std::string::npos) {
        sets_.join(group_of_[i], group_of_[i + 1]);
        explained_.push_back(acronym == a.printed ? group_of_[i] : group_of_[i + 1]);
      }
    }
    std::sort(explained_.begin(), explained_.end());
  }

  /// "Ann Lee, formerly Ann Berg,", "Solvind (now Norvik)": the text says that they are one.
  void join_other_names() {
    for (std::uint32_t i = 0; i + 1 < mentions_.size(); ++i) {
      const NameMention& a = mentions_[i];
      const NameMention& b = mentions_[i + 1];
      if (group_of_[i] == kNobody || group_of_[i + 1] == kNobody || !kinds_fit(a.kind, b.kind))
        continue;
      if (are_called_one(words_, a, b)) sets_.join(group_of_[i], group_of_[i + 1]);
    }
  }

  template <typename Index>
  void join_short_form(std::uint32_t g, const Index& by_word) {
    if (std::binary_search(explained_.begin(), explained_.end(), g)) return;
    const Group& brief = groups_[g];
    std::vector<std::uint32_t> full;
    const std::string letters = acronym_letters(brief.printed);
    if (const auto it = by_initials_.find(letters); it != by_initials_.end()) {
      std::copy_if(it->second.begin(), it->second.end(), std::back_inserter(full),
                   [&](std::uint32_t other) { return is_body(groups_[other].kind); });
    }
    if (const std::string_view known = long_form_of(brief.printed);
        full.empty() && !letters.empty() && !known.empty()) {
      if (const auto it = by_key_.find(name_key(known)); it != by_key_.end()) full = it->second;
    }
    if (full.empty()) {
      const auto it = by_word.find(brief.key);
      if (it != by_word.end() && it->second.size() <= kFewBearers) {
        for (const std::uint32_t other : it->second) {
          if (kinds_fit(brief.kind, groups_[other].kind) &&
              is_short_form_of(brief.key, groups_[other].key, groups_[other].kind)) {
            full.push_back(other);
          }
        }
      }
    }
    // Of several it is the one that the others are forms of; else it is nobody's.
    for (std::size_t i = 1; i < full.size(); ++i) {
      if (sets_.find(full[i]) == sets_.find(full[0])) continue;
      if (!groups_[full[i]].key.starts_with(groups_[full[0]].key) &&
          !groups_[full[0]].key.starts_with(groups_[full[i]].key)) {
        return;
      }
    }
    for (const std::uint32_t other : full) sets_.join(g, other);
  }

  /// "the Orne" and "Orne River". Whether "the Orne" is "Orne" the other articles may tell.
  void join_waters() {
    std::map<std::string, std::uint32_t, std::less<>> with_the;
    for (std::uint32_t g = 0; g < groups_.size(); ++g) {
      const Group& group = groups_[g];
      if (group.kind == EntityKind::Place && group.key.starts_with("the ")) with_the[group.key] = g;
    }
    if (with_the.empty()) return;
    for (std::uint32_t g = 0; g < groups_.size(); ++g) {
      const std::string& key = groups_[g].key;
      const auto it = with_the.find("the " + key.substr(0, key.rfind(' ')));
      if (it != with_the.end() && is_water_or_range_of(it->first, key)) sets_.join(it->second, g);
    }
  }

  // -- surnames and first names alone

  void resolve_bare_names() {
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_first;
    for (std::uint32_t g = 0; g < groups_.size(); ++g) {
      const Group& group = groups_[g];
      if (group.kind == EntityKind::Person) by_first[group.person.given.front()].push_back(g);
    }
    for (const FoundRole& r : roles_) {
      const std::uint32_t g = group_of_[r.holder];
      if (g != kNobody) offices_.emplace(sets_.find(g), office_of(r.text));
    }
    std::size_t role = 0;
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      while (role < roles_.size() && roles_[role].holder < i) ++role;
      if (group_of_[i] != kNobody) {
        last_named_[sets_.find(group_of_[i])] = i;
        continue;
      }
      const std::string bare = person_name(mentions_[i].printed).surname;
      const auto bearers = bearers_.find(bare);
      const auto named = by_first.find(bare);
      std::uint32_t who = kNobody;
      if (bearers != bearers_.end()) who = choose(i, role, bearers->second);
      else if (named != by_first.end()) who = choose(i, role, named->second);
      if (who == kNobody) {
        add_by_key(i);
        continue;
      }
      group_of_[i] = who;
      note_gender(who, i);
      last_named_[sets_.find(who)] = i;
    }
  }

  /// The distinct entities among `bearers`.
  std::vector<std::uint32_t> distinct(std::span<const std::uint32_t> bearers) {
    std::vector<std::uint32_t> result;
    for (const std::uint32_t g : bearers) result.push_back(sets_.find(g));
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
  }

  std::uint32_t choose(std::uint32_t mention, std::size_t role,
                       std::span<const std::uint32_t> bearers) {
    if (bearers.size() > kFewBearers) return kNobody;
    std::vector<std::uint32_t> people = distinct(bearers);
    const char gender = gender_by_honorific(words_.text, mentions_[mention].span);
    if (gender != 0) {
      std::erase_if(people, [&](std::uint32_t g) {
        return groups_[g].gender != 0 && groups_[g].gender != gender;
      });
    }
    if (people.empty()) return kNobody;
    if (people.size() == 1) return people.front();
    // "Lee" is the father, "Lee Jr." the son.
    const std::string suffix = person_name(mentions_[mention].printed).suffix;
    std::vector<std::uint32_t> same;
    std::copy_if(people.begin(), people.end(), std::back_inserter(same),
                 [&](std::uint32_t g) { return groups_[g].person.suffix == suffix; });
    if (same.size() == 1 && one_given_name(people)) return same.front();
    if (role < roles_.size() && roles_[role].holder == mention) {
      const auto has_role = [&](std::uint32_t person) {
        return offices_.contains({person, office_of(roles_[role].text)});
      };
      std::vector<std::uint32_t> fit;
      std::copy_if(people.begin(), people.end(), std::back_inserter(fit), has_role);
      if (fit.size() == 1) return fit.front();
    }
    return most_recent(mention, people);
  }

  bool one_given_name(std::span<const std::uint32_t> people) const {
    return std::all_of(people.begin(), people.end(), [&](std::uint32_t g) {
      return groups_[g].person.given.front() == groups_[people.front()].person.given.front();
    });
  }

  /// The last word of a role is its office: "acting director" and "director" are the same.
  static std::string office_of(const std::string& role) {
    return role.substr(role.rfind(' ') + 1);
  }

  /// The one of them who was named in this paragraph or the one before, if the others were not.
  std::uint32_t most_recent(std::uint32_t mention, std::span<const std::uint32_t> people) const {
    const std::uint32_t here = words_.sentences[mentions_[mention].sentence].segment;
    std::uint32_t who = kNobody;
    for (const std::uint32_t person : people) {
      const auto it = last_named_.find(person);
      if (it == last_named_.end()) continue;
      const std::uint32_t there = words_.sentences[mentions_[it->second].sentence].segment;
      if (there + 1 < here) continue;
      if (who != kNobody) return kNobody;
      who = person;
    }
    return who;
  }

  std::vector<std::uint32_t> numbered() {
    std::vector<std::uint32_t> numbers(groups_.size(), kNobody);
    std::vector<std::uint32_t> result;
    std::uint32_t next = 0;
    for (const std::uint32_t g : group_of_) {
      std::uint32_t& number = numbers[sets_.find(g)];
      if (number == kNobody) number = next++;
      result.push_back(number);
    }
    return result;
  }

  const Words& words_;
  std::span<const NameMention> mentions_;
  std::span<const FoundRole> roles_;
  Sets sets_;
  std::vector<Group> groups_;
  std::vector<std::uint32_t> group_of_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_key_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> bearers_;  ///< by surname
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_initials_;
  std::set<std::pair<std::uint32_t, std::string>> offices_;  ///< of persons, the last words
  std::map<std::uint32_t, std::uint32_t> last_named_;
  std::vector<std::uint32_t> explained_;  ///< acronyms in brackets
};

}  // namespace

std::vector<std::uint32_t> group_mentions(const Words& words,
                                          std::span<const NameMention> mentions,
                                          std::span<const FoundRole> roles) {
  return Grouper(words, mentions, roles).group();
}

}  // namespace crosscheck
