// SPDX-License-Identifier: Apache-2.0
//
// make_name_tables DATA OUT: the large lists below DATA as NameTables in the folder OUT. The
// build runs it, so that the program need not read 150,000 lines when it starts. The list of
// countries becomes a table by itself, for its licence is its own.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "crosscheck/language/gazetteers.hpp"
#include "language/name_table.hpp"

namespace {

using crosscheck::Known;

using Keys = std::map<std::string, std::uint32_t>;

constexpr std::uint32_t bits(Known what) { return static_cast<std::uint32_t>(what); }

/// Calls `add` with the key of each line of a list and with what stands behind it.
void for_each_line(const std::string& path,
                   const std::function<void(const std::string&, std::string_view)>& add) {
  std::ifstream in(path);
  if (!in) {
    std::fprintf(stderr, "%s: cannot be opened\n", path.c_str());
    std::exit(1);
  }
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    add(line.substr(0, tab), std::string_view(line).substr(tab));
  }
}

bool holds(std::string_view cells, std::string_view cell) {
  return cells.find(cell) != std::string_view::npos;
}

/// Whole names: of several words, each beginning is marked.
void add_name(Keys& keys, const std::string& name, std::uint32_t what) {
  for (std::size_t blank = name.find(' '); blank != std::string::npos;
       blank = name.find(' ', blank + 1)) {
    keys[name.substr(0, blank)] |= crosscheck::kBeginsName;
  }
  keys[name] |= what;
}

/// First names and surnames are words.
void add_word(Keys& keys, const std::string& word, std::uint32_t what) {
  if (word.find(' ') == std::string::npos) keys[word] |= what;
}

Keys countries(const std::string& gazetteers) {
  Keys keys;
  Keys plurals;
  for_each_line(gazetteers + "countries.tsv", [&](const std::string& name, std::string_view cells) {
    if (holds(cells, "\tcountry=")) add_name(keys, name, bits(Known::Country));
    if (holds(cells, "\tcapital=")) add_name(keys, name, bits(Known::City));
    if (holds(cells, "\tcontinent")) add_name(keys, name, bits(Known::Region));
    if (!holds(cells, "\tdemonym=")) return;
    add_name(keys, name, bits(Known::Demonym));
    if (name.size() >= 4) plurals[name + 's'] = bits(Known::Demonym);  // "Lithuanians"
  });
  for (const auto& [name, what] : plurals) {
    if (!keys.contains(name)) add_name(keys, name, what);
  }
  return keys;
}

Keys names(const std::string& data) {
  const std::string gazetteers = data + "/gazetteers/";
  Keys keys;
  for_each_line(gazetteers + "places.tsv", [&](const std::string& name, std::string_view cells) {
    if (holds(cells, "\tcity")) add_name(keys, name, bits(Known::City));
    if (holds(cells, "\tregion")) add_name(keys, name, bits(Known::Region));
  });
  for_each_line(gazetteers + "people.tsv", [&](const std::string& name, std::string_view) {
    add_name(keys, name, bits(Known::Person));
  });
  for_each_line(gazetteers + "bodies.tsv", [&](const std::string& name, std::string_view) {
    add_name(keys, name, bits(Known::Organization));
  });
  for_each_line(gazetteers + "first_names.tsv", [&](const std::string& name, std::string_view) {
    add_word(keys, name, bits(Known::FirstName));
  });
  for_each_line(gazetteers + "surnames.tsv", [&](const std::string& name, std::string_view) {
    add_word(keys, name, bits(Known::Surname));
  });
  for_each_line(gazetteers + "given_names.tsv", [&](const std::string& name, std::string_view cells) {
    if (holds(cells, "f")) keys[name] |= crosscheck::kFemaleName;
    if (holds(cells, "m")) keys[name] |= crosscheck::kMaleName;
  });
  for_each_line(data + "/models/common_words.txt", [&](const std::string& word, std::string_view) {
    keys[word] |= crosscheck::kUsuallyLower;
  });
  return keys;
}

bool write(const std::string& path, const Keys& keys) {
  std::ofstream out(path, std::ios::binary);
  out << crosscheck::NameTable::bytes_of(keys);
  return static_cast<bool>(out.flush());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: make_name_tables DATA OUT\n");
    return 2;
  }
  const std::string data = argv[1];
  const std::string out = argv[2];
  const bool written = write(out + "/names.table", names(data)) &&
                       write(out + "/countries.table", countries(data + "/gazetteers/"));
  return written ? 0 : 1;
}
