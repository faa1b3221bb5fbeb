// SPDX-License-Identifier: Apache-2.0
// Corpora name the same things in different ways. Here they are brought to one convention:
// "President Anna Berg" is a title and the person "Anna Berg"; "Danish" is a group; "Danish
// Parliament" is an organization; "Oslo-based" names Oslo.
#include "language/training/name_corpora.hpp"

#include <algorithm>
#include <fstream>
#include <map>

#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

NameClass class_of(std::string_view tag) {
  static const std::map<std::string, NameClass, std::less<>> kClasses = {
      {"per", NameClass::Person},           {"person", NameClass::Person},
      {"politician", NameClass::Person},    {"org", NameClass::Organization},
      {"organization", NameClass::Organization},
      {"organisation", NameClass::Organization},
      {"politicalparty", NameClass::Organization},
      {"corporation", NameClass::Organization},
      {"group", NameClass::Organization},
      {"loc", NameClass::Place},            {"location", NameClass::Place},
      {"geo", NameClass::Place},            {"country", NameClass::Place},
      {"gpe", NameClass::Place},            {"place", NameClass::Place},
      {"norp", NameClass::Group},           {"facility", NameClass::Place},
  };
  const auto it = kClasses.find(to_lower(tag));
  return it == kClasses.end() ? NameClass::None : it->second;
}

/// "B-per", "I-PER", "O".
void set_tag(LabelledWord& word, std::string_view tag, const LabelledWord* before) {
  if (tag.size() < 3 || tag[1] != '-') return;
  word.name = class_of(tag.substr(2));
  if (word.name == NameClass::None) return;
  word.begins = tag[0] == 'B' || before == nullptr || before->name != word.name;
}

bool is_group_word(std::string_view text) {
  const CodePoint first = code_point_at(text, 0);
  if (!is_upper(first.value)) return false;
  return known_as(fold(text)).has(Known::Demonym);
}

/// Parts "Oslo-based" in three and "al-Ahram" too.
void part_hyphens(LabelledSentence& sentence) {
  LabelledSentence result;
  for (const LabelledWord& word : sentence) {
    const bool letters = std::all_of(word.text.begin(), word.text.end(), [](char c) {
      return (static_cast<unsigned char>(c) & 0x80) != 0 || std::isalnum(c) || c == '-' ||
             c == '.' || c == '\'';
    });
    const std::size_t at = word.text.find('-');
    if (!letters || at == 0 || at == std::string::npos || word.text.back() == '-' ||
        word.text.find("--") != std::string::npos) {
      result.push_back(word);
      continue;
    }
    bool first = true;
    for (const std::string_view part : split(word.text, '-')) {
      if (!first) result.push_back({"-", word.name, false, false});
      result.push_back({std::string(part), word.name, first && word.begins,
                        first && word.opens_document});
      if (word.name == NameClass::None) {
        const KnownAs known = known_as(fold(part));
        const bool upper = is_upper(code_point_at(part, 0).value);
        if (upper && known.has(Known::Country)) result.back() = {std::string(part), NameClass::Place, true, false};
      }
      first = false;
    }
  }
  result.by_machine = sentence.by_machine;
  sentence = std::move(result);
}

void strip_titles(LabelledSentence& sentence) {
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    if (!sentence[i].begins || sentence[i].name != NameClass::Person) continue;
    const NameRoles roles = name_roles(fold(sentence[i].text));
    if (!roles.is_title() && !roles.has(NameRole::Modifier)) continue;
    // "Major" and "King" are surnames too, but not before another word.
    const bool more = i + 1 < sentence.size() && !sentence[i + 1].begins &&
                      sentence[i + 1].name == NameClass::Person;
    sentence[i].name = NameClass::None;
    sentence[i].begins = false;
    if (more) sentence[i + 1].begins = true;
  }
}

void strip_articles(LabelledSentence& sentence) {
  for (std::size_t i = 0; i + 1 < sentence.size(); ++i) {
    if (!sentence[i].begins || fold(sentence[i].text) != "the") continue;
    const bool more = !sentence[i + 1].begins && sentence[i + 1].name == sentence[i].name;
    sentence[i].name = NameClass::None;
    sentence[i].begins = false;
    if (more) sentence[i + 1].begins = true;
  }
}

void mark_groups(LabelledSentence& sentence) {
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    LabelledWord& word = sentence[i];
    const bool alone = word.name == NameClass::None ||
                       (word.begins && (i + 1 == sentence.size() || sentence[i + 1].begins ||
                                        sentence[i + 1].name != word.name));
    if (!alone || word.text.empty() || !is_group_word(word.text)) continue;
    const KnownAs known = known_as(fold(word.text));
    if (known.is_place() && word.name == NameClass::Place) continue;
    if (word.name == NameClass::Organization || word.name == NameClass::Person) continue;
    word.name = NameClass::Group;
    word.begins = true;
  }
}

std::vector<std::string> csv_cells(std::string_view line) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') {
      if (quoted && i + 1 < line.size() && line[i + 1] == '"') {
        cells.back() += line[i++];
      } else {
        quoted = !quoted;
      }
    } else if (line[i] == ',' && !quoted) {
      cells.emplace_back();
    } else if (line[i] != '\r') {
      cells.back() += line[i];
    }
  }
  return cells;
}

/// The mentions of one GUM sentence, from the Entity annotations in its MISC column.
struct OpenMention {
  std::string id;
  NameClass name;
  std::size_t begin;
};

void close_mention(LabelledSentence& sentence, const std::vector<bool>& proper,
                   const OpenMention& mention, std::size_t end) {
  // The longest stretch of proper nouns and what joins them, if the mention is all name.
  std::size_t begin = mention.begin;
  while (begin < end && !proper[begin]) ++begin;
  std::size_t last = end;
  while (last > begin && !proper[last - 1]) --last;
  if (begin == last) return;
  for (std::size_t i = begin; i < last; ++i) {
    const std::string& word = sentence[i].text;
    const bool joins = word == "of" || word == "the" || word == "-" || word == "for" ||
                       word == "and" || word == "'s" || word == "de";
    if (!proper[i] && !joins) return;
    if (sentence[i].name != NameClass::None && mention.name == NameClass::None) return;
  }
  if (end - last > 1 || begin - mention.begin > 1) return;
  for (std::size_t i = begin; i < last; ++i) {
    sentence[i].name = mention.name;
    sentence[i].begins = i == begin;
  }
}

void read_gum_entities(std::string_view cell, std::size_t index, LabelledSentence& sentence,
                       const std::vector<bool>& proper, std::vector<OpenMention>& open) {
  for (std::size_t i = 0; i < cell.size();) {
    if (cell[i] == '(') {
      std::size_t end = i + 1;
      while (end < cell.size() && cell[end] != '(' && cell[end] != ')') ++end;
      const auto parts = split(cell.substr(i + 1, end - i - 1), '-');
      if (parts.size() > 1) {
        open.push_back({std::string(parts[0]), class_of(parts[1]), index});
      }
      if (end < cell.size() && cell[end] == ')') {
        if (!open.empty()) {
          close_mention(sentence, proper, open.back(), index + 1);
          open.pop_back();
        }
        ++end;
      }
      i = end;
      continue;
    }
    std::size_t end = i;
    while (end < cell.size() && cell[end] != ')' && cell[end] != '(') ++end;
    const std::string id(cell.substr(i, end - i));
    for (std::size_t m = open.size(); m-- > 0;) {
      if (open[m].id != id) continue;
      close_mention(sentence, proper, open[m], index + 1);
      open.erase(open.begin() + static_cast<std::ptrdiff_t>(m));
      break;
    }
    i = end + 1;
  }
}

Error cannot_open(const std::filesystem::path& path) { return {path.string(), "cannot be opened"}; }

}  // namespace

Result<std::vector<LabelledSentence>> read_columns(const std::filesystem::path& path,
                                                   const ColumnFormat& format) {
  std::ifstream in(path);
  if (!in) return cannot_open(path);
  std::vector<LabelledSentence> sentences(1);
  bool opens_document = true;
  for (std::string line; std::getline(in, line);) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    const bool opens = line.starts_with("# newdoc") || line.starts_with("-DOCSTART-");
    opens_document = opens_document || opens;
    if (opens || line.starts_with("# ")) continue;
    const auto cells = split(line, format.separator);
    if (cells.size() <= std::max(format.tag, format.token) || cells[format.token].empty()) {
      if (!sentences.back().empty()) sentences.emplace_back();
      continue;
    }
    LabelledSentence& sentence = sentences.back();
    LabelledWord word{std::string(cells[format.token]), NameClass::None, false, opens_document};
    opens_document = false;
    set_tag(word, cells[format.tag], sentence.empty() ? nullptr : &sentence.back());
    sentence.push_back(std::move(word));
  }
  if (sentences.back().empty()) sentences.pop_back();
  return sentences;
}

Result<std::vector<LabelledSentence>> read_gmb(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in) return cannot_open(path);
  std::vector<LabelledSentence> sentences;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const std::vector<std::string> cells = csv_cells(line);
    if (cells.size() < 4 || cells[1].empty()) continue;
    if (!cells[0].empty()) sentences.emplace_back().by_machine = true;
    LabelledSentence& sentence = sentences.back();
    LabelledWord word{cells[1], NameClass::None, false, sentence.empty()};
    set_tag(word, cells[3], sentence.empty() ? nullptr : &sentence.back());
    sentence.push_back(std::move(word));
  }
  return sentences;
}

Result<std::vector<LabelledSentence>> read_gum(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".conllu") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<LabelledSentence> sentences;
  for (const auto& path : files) {
    std::ifstream in(path);
    if (!in) return cannot_open(path);
    std::vector<std::vector<std::string>> lines;
    bool opens = true;
    const auto finish = [&] {
      if (lines.empty()) return;
      LabelledSentence sentence;
      std::vector<bool> proper;
      for (const auto& cells : lines) {
        sentence.push_back({cells[1], NameClass::None, false, opens && sentence.empty()});
        proper.push_back(cells[4].starts_with("NNP") ||
                         (cells[3] == "PROPN" && cells[4] != "HYPH"));
      }
      std::vector<OpenMention> open;
      for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const std::string_view part : split(lines[i][9], '|')) {
          if (part.starts_with("Entity=")) {
            read_gum_entities(part.substr(7), i, sentence, proper, open);
          }
        }
      }
      sentences.push_back(std::move(sentence));
      opens = false;
      lines.clear();
    };
    for (std::string line; std::getline(in, line);) {
      if (line.empty()) finish();
      if (line.empty() || line[0] == '#') continue;
      const auto cells = split(line, '\t');
      if (cells.size() < 10 || cells[0].find_first_of(".-") != std::string_view::npos) continue;
      lines.emplace_back(cells.begin(), cells.end());
    }
    finish();
  }
  return sentences;
}

void harmonise(std::vector<LabelledSentence>& sentences) {
  for (LabelledSentence& sentence : sentences) {
    part_hyphens(sentence);
    strip_titles(sentence);
    strip_articles(sentence);
    mark_groups(sentence);
  }
}

std::vector<LabelledSpan> spans_of(const LabelledSentence& sentence) {
  std::vector<LabelledSpan> spans;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const LabelledWord& word = sentence[i];
    if (word.name == NameClass::None) continue;
    if (word.begins || spans.empty() || spans.back().end != i) {
      spans.push_back({i, i + 1, word.name});
    } else {
      spans.back().end = i + 1;
    }
  }
  return spans;
}

std::vector<LabelledSpan> spans_of(std::span<const std::uint8_t> labels) {
  std::vector<LabelledSpan> spans;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == 0) continue;
    const auto name = static_cast<NameClass>((labels[i] - 1) / 4);
    const std::size_t place = (labels[i] - 1U) % 4;
    if (place == 0 || place == 3) {
      spans.push_back({i, i + 1, name});
    } else if (!spans.empty()) {
      spans.back().end = i + 1;
    }
  }
  return spans;
}

std::vector<std::uint8_t> labels_of(const LabelledSentence& sentence) {
  std::vector<std::uint8_t> labels(sentence.size(), 0);
  for (const LabelledSpan& span : spans_of(sentence)) {
    const std::size_t base = 1 + 4 * static_cast<std::size_t>(span.name);
    for (std::size_t i = span.begin; i < span.end; ++i) {
      const std::size_t place = span.end - span.begin == 1 ? 3U
                                : i == span.begin          ? 0U
                                : i + 1 == span.end        ? 2U
                                                           : 1U;
      labels[i] = static_cast<std::uint8_t>(base + place);
    }
  }
  return labels;
}

}  // namespace crosscheck
