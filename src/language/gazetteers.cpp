// SPDX-License-Identifier: Apache-2.0
// The large lists are made tables when the program is built (cmake/make_name_tables.cpp). The
// small ones, written by hand, are put into one at the first look-up.
#include "crosscheck/language/gazetteers.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"
#include "language/name_table.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t kKnownBits = 0xFFFF;

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept {
    return std::hash<std::string_view>{}(text);
  }
};
template <typename Value>
using Table = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

/// What is made a table at the first look-up: looked up, never walked, so its order reaches no result.
struct Written {
  std::map<std::string, std::uint32_t> names;  ///< as a NameTable has them
  Table<std::string> long_forms;  ///< printed short form or folded long form -> folded other
  Table<std::string> places;      ///< "u.s." -> "united states"
  Table<std::string> nicknames;   ///< "bill" -> "william", several parted by '|'

  void add(const std::string& name, Known what) {
    for (std::size_t blank = name.find(' '); blank != std::string::npos;
         blank = name.find(' ', blank + 1)) {
      names[name.substr(0, blank)] |= kBeginsName;
    }
    names[name] |= static_cast<std::uint32_t>(what);
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

/// What the list of countries has behind a folded key: "country=…", "demonym=…", by tabs.
std::string_view country_cells(std::string_view key) {
  static const auto lines = [] {
    std::unordered_map<std::string_view, std::string_view> result;
    for (const std::string_view line : split(embedded_file("gazetteers/countries.tsv"), '\n')) {
      const std::size_t tab = std::min(line.find('\t'), line.size());
      result.emplace(line.substr(0, tab), line.substr(std::min(tab + 1, line.size())));
    }
    return result;
  }();
  const auto it = lines.find(key);
  return it == lines.end() ? std::string_view() : it->second;
}

/// The bits of all lists for what has this hash.
std::uint32_t bits_of(std::uint64_t hash) {
  static const NameTable names(embedded_file("gazetteers/names.table"));
  static const NameTable countries(embedded_file("gazetteers/countries.table"));
  static const std::string bytes = NameTable::bytes_of(written().names);
  static const NameTable by_hand(bytes);
  return names.find(hash) | countries.find(hash) | by_hand.find(hash);
}

}  // namespace

Listed listed_as(std::uint64_t name_hash) {
  const std::uint32_t bits = bits_of(name_hash);
  return {KnownAs::from_bits(bits & kKnownBits), (bits & kBeginsName) != 0,
          (bits & kUsuallyLower) != 0};
}

KnownAs known_as(std::string_view folded_name) {
  return KnownAs::from_bits(bits_of(name_hash(folded_name)) & kKnownBits);
}

std::string_view long_form_of(std::string_view printed) {
  const auto it = written().long_forms.find(printed);
  return it == written().long_forms.end() ? std::string_view() : std::string_view(it->second);
}

std::string_view place_of(std::string_view folded_name) {
  const auto it = written().places.find(folded_name);
  if (it != written().places.end()) return it->second;
  for (const std::string_view cell : split(country_cells(folded_name), '\t')) {
    if (cell.starts_with("country=")) return cell.substr(8);
  }
  return {};
}

std::string_view country_of_demonym(std::string_view folded_name) {
  std::string_view cells = country_cells(folded_name);
  if (cells.empty() && folded_name.ends_with('s')) {
    cells = country_cells(folded_name.substr(0, folded_name.size() - 1));
  }
  std::string_view country;
  for (const std::string_view cell : split(cells, '\t')) {
    if (!cell.starts_with("demonym=")) continue;
    if (!country.empty()) return {};
    country = cell.substr(8);
  }
  return country;
}

char gender_of_first_name(std::string_view folded) {
  switch (bits_of(name_hash(folded)) & (kFemaleName | kMaleName)) {
    case kFemaleName: return 'f';
    case kMaleName: return 'm';
    default: return '\0';
  }
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
