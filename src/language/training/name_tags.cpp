// SPDX-License-Identifier: Apache-2.0
#include "language/training/name_tags.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

#include "crosscheck/language/names.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"
#include "language/language_model.hpp"

namespace crosscheck::language {
namespace {

/// PER, LOC, ORG, or nothing for other kinds of names.
std::string_view kind_of(std::string_view tag) {
  constexpr auto kKinds = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"PER", "PER"}, {"PERSON", "PER"}, {"POLITICIAN", "PER"},
      {"LOC", "LOC"}, {"LOCATION", "LOC"}, {"GEO", "LOC"}, {"COUNTRY", "LOC"}, {"GPE", "LOC"},
      {"ORG", "ORG"}, {"ORGANIZATION", "ORG"}, {"ORGANISATION", "ORG"}, {"CORPORATION", "ORG"},
      {"POLITICALPARTY", "ORG"},
  });
  std::string upper;
  for (const char c : tag) upper += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  for (const auto& [name, kind] : kKinds) {
    if (name == upper) return kind;
  }
  return {};
}

std::string_view kind_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::Person: return "PER";
    case EntityKind::Place:
    case EntityKind::Facility: return "LOC";
    case EntityKind::Organization:
    case EntityKind::Media: return "ORG";
    case EntityKind::Group:
    case EntityKind::Law:
    case EntityKind::Event:
    case EntityKind::Operation:
    case EntityKind::Product:
    case EntityKind::Disease: return {};
  }
  return {};
}

/// First word, one past the last, kind; words are counted through the document.
using Found = std::tuple<std::size_t, std::size_t, std::string_view>;
using FoundSet = std::set<Found>;

FoundSet gold_names(const std::vector<NameTagFile::SentenceOfWords>& document) {
  FoundSet names;
  std::size_t at = 0;
  for (const auto& sentence : document) {
    std::string_view open;  // the tag of the name that is being read, without its B- or I-
    std::size_t begin = at;
    const auto close = [&](std::size_t end) {
      if (const auto kind = kind_of(open); !open.empty() && !kind.empty()) {
        names.emplace(begin, end, kind);
      }
      open = {};
    };
    for (const NameTagFile::Word& word : sentence) {
      const std::string_view tag = word.tag;
      const std::string_view kind = tag.size() > 2 && tag[1] == '-' ? tag.substr(2) : std::string_view{};
      if (kind != open || (!tag.empty() && tag[0] == 'B')) {
        close(at);
        open = kind;
        begin = at;
      }
      ++at;
    }
    close(at);
  }
  return names;
}

/// The outermost names that the program finds.
FoundSet predicted_names(const std::vector<NameTagFile::SentenceOfWords>& document) {
  std::string plain;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  for (const auto& sentence : document) {
    const auto first = static_cast<std::uint32_t>(tokens.size());
    for (const NameTagFile::Word& word : sentence) {
      Token token;
      token.span.begin = static_cast<std::uint32_t>(plain.size());
      plain += word.form;
      token.span.end = static_cast<std::uint32_t>(plain.size());
      plain += ' ';
      tokens.push_back(std::move(token));
    }
    plain.back() = '\n';
    sentences.push_back({{tokens[first].span.begin, tokens.back().span.end},
                         first, static_cast<std::uint32_t>(tokens.size()), 0});
  }
  FoundSet names;
  const Result<SourceText> text = SourceText::from_utf8(std::move(plain));
  if (!text || tokens.empty()) return names;
  LanguageModel::standard().annotate(*text, sentences, tokens);
  std::uint32_t covered = 0;
  for (const Name& name : find_names(*text, tokens, sentences)) {
    const bool nested = name.span.begin < covered;
    covered = std::max(covered, name.span.end);
    const std::string_view kind = kind_of(name.kind);
    if (nested || kind.empty()) continue;
    const auto begin = std::lower_bound(
        tokens.begin(), tokens.end(), name.span.begin,
        [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
    auto end = begin;
    while (end != tokens.end() && end->span.end <= name.span.end) ++end;
    names.emplace(begin - tokens.begin(), end - tokens.begin(), kind);
  }
  return names;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<NameTagFile> read_name_tags(std::string_view bytes) {
  if (const auto broken = find_invalid_utf8(bytes)) {
    return Error{"", "not valid UTF-8 at byte " + std::to_string(*broken)};
  }
  NameTagFile file;
  file.separator = bytes.find('\t') == std::string_view::npos ? ' ' : '\t';
  file.documents.emplace_back();
  NameTagFile::SentenceOfWords sentence;
  const auto end_sentence = [&] {
    if (!sentence.empty()) file.documents.back().push_back(std::move(sentence));
    sentence = {};
  };
  for (std::string_view line : split(bytes, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    file.lines.emplace_back(line);
    const bool new_document = line.starts_with("# newdoc") || line.starts_with("-DOCSTART-");
    const std::vector<std::string_view> cells = split(line, file.separator);
    if (new_document || cells.size() < 2 || cells[0].empty()) {
      end_sentence();
      if (new_document && !file.documents.back().empty()) file.documents.emplace_back();
      continue;
    }
    const std::size_t column = cells.size() >= 3 && is_number(cells[0]) &&
                               (file.numbered || cells[0] == "1");
    if (column == 1) file.numbered = true;
    sentence.push_back({file.lines.size() - 1, std::string(cells[column]),
                        std::string(cells[column + 1])});
  }
  end_sentence();
  return file;
}

std::map<std::string, NameScore> compare_names(const NameTagFile& file) {
  std::map<std::string, NameScore> scores;
  for (const auto& document : file.documents) {
    const FoundSet gold = gold_names(document);
    const FoundSet found = predicted_names(document);
    for (const Found& name : gold) ++scores[std::string(std::get<2>(name))].gold;
    for (const Found& name : found) {
      NameScore& score = scores[std::string(std::get<2>(name))];
      ++score.found;
      score.right += gold.contains(name);
    }
  }
  NameScore all;
  for (const auto& [kind, score] : scores) {
    all.gold += score.gold;
    all.found += score.found;
    all.right += score.right;
  }
  scores["all"] = all;
  return scores;
}

std::string with_predicted_names(const NameTagFile& file) {
  std::vector<std::string> lines = file.lines;
  for (const auto& document : file.documents) {
    std::vector<const NameTagFile::Word*> words;
    for (const auto& sentence : document) {
      for (const NameTagFile::Word& word : sentence) words.push_back(&word);
    }
    std::vector<std::string> tags(words.size(), "O");
    for (const auto& [begin, end, kind] : predicted_names(document)) {
      for (std::size_t i = begin; i < end; ++i) {
        tags[i] = (i == begin ? "B-" : "I-") + std::string(kind);
      }
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::string& line = lines[words[i]->line];
      std::string prefix;
      if (file.numbered) prefix = line.substr(0, line.find(file.separator) + 1);
      line = prefix + words[i]->form + file.separator + tags[i];
    }
  }
  std::string out;
  for (const std::string& line : lines) out += line + '\n';
  return out;
}

}  // namespace crosscheck::language
