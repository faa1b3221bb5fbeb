// SPDX-License-Identifier: Apache-2.0
// The large lists are sorted when they are made and searched where they lie in the binary.
// The small ones are written by hand and put into a table at the first look-up.
#include "crosscheck/language/gazetteers.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <unordered_map>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

std::string_view key_of(std::string_view line) noexcept {
  return line.substr(0, line.find('\t'));
}

struct Lists {
  SortedList places{embedded_file("gazetteers/places.tsv")};
  SortedList countries{embedded_file("gazetteers/countries.tsv")};
  SortedList first_names{embedded_file("gazetteers/first_names.tsv")};
  SortedList surnames{embedded_file("gazetteers/surnames.tsv")};
  SortedList given_names{embedded_file("gazetteers/given_names.tsv")};
  SortedList people{embedded_file("gazetteers/people.tsv")};
};

const Lists& lists() {
  static const Lists all;
  return all;
}

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept {
    return std::hash<std::string_view>{}(text);
  }
};
template <typename Value>
using Table = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

/// What is written by hand: looked up, never walked, so its order reaches no result.
struct Written {
  Table<KnownAs> names;
  Table<std::string> long_forms;  ///< printed short form or folded long form -> folded other
  Table<std::string> places;      ///< "u.s." -> "united states"
  Table<std::string> nicknames;   ///< "bill" -> "william", several parted by '|'
  std::set<std::string, std::less<>> beginnings;

  void add(std::string name, Known what) {
    for (std::size_t blank = name.find(' '); blank != std::string::npos;
         blank = name.find(' ', blank + 1)) {
      beginnings.insert(name.substr(0, blank));
    }
    names[std::move(name)].add(what);
  }
};

void add_organizations(Written& written) {
  for (const auto& row : rows(embedded_file("lexicons/organizations.tsv"))) {
    const Known what = row[0] == "media"     ? Known::Media
                       : row[0] == "law"     ? Known::Law
                       : row[0] == "disease" ? Known::Disease
                                             : Known::Organization;
    const std::string brief = fold(row[1]);
    const std::string full = row.size() > 2 ? fold(row[2]) : std::string();
    written.add(brief, what);
    if (full.empty()) continue;
    written.add(full, what);
    written.long_forms.emplace(row[1], full);
    written.long_forms.emplace(full, brief);
  }
}

void add_groups(Written& written) {
  for (const auto& row : rows(embedded_file("lexicons/groups.tsv"))) {
    for (const std::string_view name : split(row[1], '|')) {
      written.add(std::string(name), Known::Demonym);
      written.add(std::string(name) + "s", Known::Demonym);
    }
  }
}

void add_places(Written& written) {
  for (const auto& row : rows(embedded_file("lexicons/place_words.tsv"))) {
    const Known what = row[0] == "country" ? Known::Country : Known::Region;
    for (const std::string_view cell : split(row[1], '|')) {
      const std::size_t equals = cell.find('=');
      const std::string name(cell.substr(0, equals));
      written.add(name, what);
      if (equals != std::string_view::npos) {
        written.places.emplace(name, cell.substr(equals + 1));
      }
    }
  }
}

void add_nicknames(Written& written) {
  for (const auto& row : rows(embedded_file("lexicons/nicknames.tsv"))) {
    written.nicknames.emplace(row[0], row[1]);
  }
}

const Written& written() {
  static const Written all = [] {
    Written result;
    add_nicknames(result);
    add_organizations(result);
    add_groups(result);
    add_places(result);
    return result;
  }();
  return all;
}

KnownAs kinds_of_place(std::string_view cells) {
  KnownAs result;
  for (const std::string_view cell : split(cells, '\t')) {
    result.add(cell == "city" ? Known::City : Known::Region);
  }
  return result;
}

KnownAs kinds_of_country(std::string_view cells) {
  KnownAs result;
  for (const std::string_view cell : split(cells, '\t')) {
    if (cell.starts_with("country=")) result.add(Known::Country);
    if (cell.starts_with("capital=")) result.add(Known::City);
    if (cell.starts_with("demonym=")) result.add(Known::Demonym);
    if (cell == "continent") result.add(Known::Region);
  }
  return result;
}

}  // namespace

std::string_view SortedList::lower_bound(std::string_view key) const noexcept {
  // Invariant: every line that begins before `low` is below the key, none from `high` on is.
  std::size_t low = 0;
  std::size_t high = lines_.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t before = middle == 0 ? std::string_view::npos
                                           : lines_.rfind('\n', middle - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(lines_.find('\n', begin), lines_.size());
    if (key_of(lines_.substr(begin, end - begin)) < key) {
      low = end + 1;
    } else {
      high = begin;
    }
  }
  if (low >= lines_.size()) return {};
  return lines_.substr(low, std::min(lines_.find('\n', low), lines_.size()) - low);
}

std::optional<std::string_view> SortedList::find(std::string_view key) const noexcept {
  const std::string_view line = lower_bound(key);
  if (line.empty() || key_of(line) != key) return std::nullopt;
  return line.substr(std::min(line.size(), key.size() + 1));
}

bool SortedList::continues(std::string_view words) const noexcept {
  std::string prefix(words);
  prefix += ' ';
  return lower_bound(prefix).starts_with(prefix);
}

KnownAs known_as(std::string_view folded_name) {
  KnownAs result;
  if (folded_name.empty()) return result;
  const auto& names = written().names;
  if (const auto it = names.find(folded_name); it != names.end()) result.add(it->second);
  if (const auto cells = lists().countries.find(folded_name)) {
    result.add(kinds_of_country(*cells));
  } else if (folded_name.ends_with('s') && folded_name.size() > 4) {
    // "Lithuanians": the plural of a demonym.
    const auto singular = lists().countries.find(folded_name.substr(0, folded_name.size() - 1));
    if (singular && kinds_of_country(*singular).has(Known::Demonym)) result.add(Known::Demonym);
  }
  if (const auto cells = lists().places.find(folded_name)) result.add(kinds_of_place(*cells));
  if (lists().people.contains(folded_name)) result.add(Known::Person);
  if (folded_name.find(' ') != std::string_view::npos) return result;
  if (lists().first_names.contains(folded_name)) result.add(Known::FirstName);
  if (lists().surnames.contains(folded_name)) result.add(Known::Surname);
  return result;
}

bool known_continues(std::string_view folded_words) {
  return written().beginnings.contains(folded_words) || lists().places.continues(folded_words) ||
         lists().countries.continues(folded_words) || lists().people.continues(folded_words);
}

std::string_view long_form_of(std::string_view printed) {
  const auto it = written().long_forms.find(printed);
  return it == written().long_forms.end() ? std::string_view() : std::string_view(it->second);
}

std::string_view place_of(std::string_view folded_name) {
  const auto it = written().places.find(folded_name);
  if (it != written().places.end()) return it->second;
  const auto cells = lists().countries.find(folded_name);
  if (!cells) return {};
  for (const std::string_view cell : split(*cells, '\t')) {
    if (cell.starts_with("country=")) return cell.substr(8);
  }
  return {};
}

std::string_view country_of_demonym(std::string_view folded_name) {
  auto cells = lists().countries.find(folded_name);
  if (!cells && folded_name.ends_with('s')) {
    cells = lists().countries.find(folded_name.substr(0, folded_name.size() - 1));
  }
  std::string_view country;
  for (const std::string_view cell : split(cells.value_or(""), '\t')) {
    if (!cell.starts_with("demonym=")) continue;
    if (!country.empty()) return {};
    country = cell.substr(8);
  }
  return country;
}

char gender_of_first_name(std::string_view folded) noexcept {
  const auto cells = lists().given_names.find(folded);
  return cells && cells->size() == 1 ? cells->front() : '\0';
}

bool is_nickname_of(std::string_view one, std::string_view other) {
  const auto lists_it = [](std::string_view nick, std::string_view full) {
    const auto it = written().nicknames.find(nick);
    if (it == written().nicknames.end()) return false;
    const auto names = split(it->second, '|');
    return std::find(names.begin(), names.end(), full) != names.end();
  };
  return lists_it(one, other) || lists_it(other, one);
}

}  // namespace crosscheck
