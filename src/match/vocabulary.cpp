// SPDX-License-Identifier: Apache-2.0
//
// Which words speak of one thing. Event classes, relations and opposites are short lists
// that are read once; the words of WordNet are 56,000 sorted lines that are searched where
// they lie, so that a run pays for the words it meets and not for the file.
#include "match/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"

namespace crosscheck {
namespace {

/// Words of a pair that lie farther apart belong to other phrases.
constexpr std::size_t kPairReach = 5;

struct Pair {
  std::string_view second;
  EventClass event;
};

struct EventLexicon {
  std::vector<std::string_view> names{""};
  std::unordered_map<std::string_view, EventClass> single;
  std::unordered_map<std::string_view, std::vector<Pair>> pairs;  ///< by the first word
  std::set<std::pair<EventClass, EventClass>> related;            ///< both ways round

  EventLexicon() {
    std::unordered_map<std::string_view, EventClass> by_name;
    for (const auto& row : rows(embedded_file("lexicons/event_classes.tsv"))) {
      if (row.size() < 2) continue;
      const auto event = static_cast<EventClass>(names.size());
      names.push_back(row[0]);
      by_name.emplace(row[0], event);
      for (const std::string_view word : split(row[1], ' ')) {
        const std::size_t plus = word.find('+');
        if (plus == std::string_view::npos) {
          single.emplace(word, event);
        } else {
          pairs[word.substr(0, plus)].push_back({word.substr(plus + 1), event});
        }
      }
    }
    for (const auto& row : rows(embedded_file("lexicons/event_relations.tsv"))) {
      if (row.size() < 2) continue;
      related.emplace(by_name[row[0]], by_name[row[1]]);
      related.emplace(by_name[row[1]], by_name[row[0]]);
    }
  }
};

const EventLexicon& events() {
  static const EventLexicon lexicon;
  return lexicon;
}

const std::set<std::pair<std::string_view, std::string_view>>& opposites() {
  static const auto pairs = [] {
    std::set<std::pair<std::string_view, std::string_view>> result;
    for (const auto& row : rows(embedded_file("lexicons/opposites.tsv"))) {
      if (row.size() < 2) continue;
      for (const std::string_view word : split(row[1], ' ')) {
        result.emplace(row[0], word);
        result.emplace(word, row[0]);
      }
    }
    return result;
  }();
  return pairs;
}

/// The cells of a noun's line behind the noun: "h", synsets, synsets above; empty if unknown.
struct NounLine {
  bool known = false;
  bool human = false;
  std::string_view own;
  std::string_view above;
};

std::string_view after_comments(std::string_view tsv) {
  while (!tsv.empty() && tsv.front() == '#') tsv.remove_prefix(tsv.find('\n') + 1);
  return tsv;
}

/// The cells behind `word` in a file whose lines are sorted by their first cell; nothing if it
/// has none. The file is searched where it lies.
std::optional<std::array<std::string_view, 3>> find_cells(std::string_view file,
                                                          std::string_view word) {
  std::size_t low = 0;
  std::size_t high = file.size();
  while (low < high) {
    std::size_t begin = low + (high - low) / 2;
    while (begin > low && file[begin - 1] != '\n') --begin;
    const std::size_t end = std::min(file.find('\n', begin), file.size());
    const std::string_view line = file.substr(begin, end - begin);
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const int order = line.substr(0, tab).compare(word);
    if (order == 0) {
      std::array<std::string_view, 3> cells{};
      std::size_t at = tab + 1;
      for (std::string_view& cell : cells) {
        if (at > line.size()) break;
        const std::size_t stop = std::min(line.find('\t', at), line.size());
        cell = line.substr(at, stop - at);
        at = stop + 1;
      }
      return cells;
    }
    if (order < 0) {
      low = end + 1;
    } else {
      high = begin;
    }
  }
  return std::nullopt;
}

NounLine read_noun(std::string_view noun) {
  static const std::string_view file = after_comments(embedded_file("lexicons/noun_kin.tsv"));
  const auto cells = find_cells(file, noun);
  if (!cells) return {};
  return {true, (*cells)[0] == "h", (*cells)[1], (*cells)[2]};
}

std::vector<std::uint32_t> read_synsets(std::string_view cell) {
  std::vector<std::uint32_t> result;
  for (const std::string_view synset : split(cell, ' ')) {
    std::uint32_t number = 0;
    constexpr int kHexadecimal = 16;
    std::from_chars(synset.data(), synset.data() + synset.size(), number, kHexadecimal);
    result.push_back(number);
  }
  return result;
}

/// The same, remembered: a story says the same nouns over and over.
const NounLine& find_noun(const std::string& noun) {
  constexpr std::size_t kMost = 1 << 14;
  thread_local std::unordered_map<std::string, NounLine> known;
  const auto found = known.find(noun);
  if (found != known.end()) return found->second;
  if (known.size() == kMost) known.clear();
  return known.emplace(noun, read_noun(noun)).first->second;
}

bool share_a_synset(std::string_view a, std::string_view b) {
  const auto in_b = split(b, ' ');
  for (const std::string_view synset : split(a, ' ')) {
    if (std::find(in_b.begin(), in_b.end(), synset) != in_b.end()) return true;
  }
  return false;
}

}  // namespace

EventClass event_class(std::string_view lemma) {
  const auto found = events().single.find(lemma);
  return found == events().single.end() ? EventClass::None : found->second;
}

std::vector<PairedEvent> paired_events(std::span<const std::string_view> lemmas) {
  std::vector<PairedEvent> result;
  for (std::size_t i = 0; i < lemmas.size(); ++i) {
    const auto found = events().pairs.find(lemmas[i]);
    if (found == events().pairs.end()) continue;
    const std::size_t end = std::min(lemmas.size(), i + 1 + kPairReach);
    for (const Pair& pair : found->second) {
      for (std::size_t j = i + 1; j < end; ++j) {
        if (lemmas[j] == pair.second) result.push_back({pair.event, i, j});
      }
    }
  }
  return result;
}

std::string_view name_of(EventClass event) {
  return events().names[static_cast<std::size_t>(event)];
}

bool is_one_of(EventClass event, std::span<const std::string_view> names) {
  return event != EventClass::None &&
         std::find(names.begin(), names.end(), name_of(event)) != names.end();
}

bool happens_to_people(EventClass event) {
  static constexpr std::array<std::string_view, 14> kEvents = {
      "arrest", "charge", "convict", "deport", "detain", "displace", "hospital",
      "infect", "injure", "kill",    "layoff", "miss",   "rescue",   "suspect"};
  return is_one_of(event, kEvents);
}

bool are_related(EventClass a, EventClass b) { return events().related.contains({a, b}); }

bool are_opposites(std::string_view a, std::string_view b) {
  return opposites().contains({a, b});
}

Kinship kinship(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return Kinship::None;
  if (a == b) return Kinship::Same;
  const NounLine left = find_noun(std::string(a));
  const NounLine right = find_noun(std::string(b));
  if (!left.known || !right.known) return Kinship::None;
  if (share_a_synset(left.own, right.own)) return Kinship::Same;
  if (share_a_synset(left.own, right.above) || share_a_synset(left.above, right.own)) {
    return Kinship::Kind;
  }
  return Kinship::None;
}

Meanings meanings_of(std::string_view word) {
  static const std::string_view file = after_comments(embedded_file("lexicons/word_kin.tsv"));
  auto cells = find_cells(file, word);
  if (!cells && (word.ends_with("ise") || word.ends_with("yse"))) {
    // WordNet writes "apologize" and "analyze".
    std::string american(word);
    american[american.size() - 2] = 'z';
    cells = find_cells(file, american);
  }
  if (!cells) return {};
  return {read_synsets((*cells)[0]), read_synsets((*cells)[1])};
}

namespace {

/// The same, remembered: a story says the same verbs over and over.
const Meanings& find_meanings(std::string_view word) {
  constexpr std::size_t kMost = 1 << 14;
  thread_local std::unordered_map<std::string, Meanings> known;
  std::string key(word);
  const auto found = known.find(key);
  if (found != known.end()) return found->second;
  if (known.size() == kMost) known.clear();
  return known.emplace(std::move(key), meanings_of(word)).first->second;
}

}  // namespace

bool may_mean_one(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  const Meanings x = find_meanings(a);  // a copy: the next look-up may clear the store
  const Meanings& y = find_meanings(b);
  const auto meet = [](const std::vector<std::uint32_t>& p, const std::vector<std::uint32_t>& q) {
    return std::any_of(p.begin(), p.end(), [&](std::uint32_t synset) {
      return std::find(q.begin(), q.end(), synset) != q.end();
    });
  };
  return meet(x.own, y.own) || meet(x.own, y.above) || meet(x.above, y.own);
}

bool is_human(std::string_view noun) { return find_noun(std::string(noun)).human; }

bool is_anyone(std::string_view noun) {
  static constexpr std::array<std::string_view, 9> kAnyone = {
      "adult", "folk", "human", "individual", "other", "people", "person", "soul", "victim"};
  return std::binary_search(kAnyone.begin(), kAnyone.end(), noun);
}

bool is_stop_word(std::string_view word) {
  static const std::set<std::string_view> words = {
      "a",     "about", "above", "according", "after", "again", "all",   "almost", "along",
      "also",  "among", "an",    "and",   "another", "any",  "are",   "around", "as",
      "at",    "be",    "because", "been", "before", "being", "between", "both", "but",
      "by",    "can",   "could", "did",   "do",    "does",  "down",  "during", "each",
      "even",  "every", "few",   "first", "for",   "from",  "further", "get",  "give",
      "go",    "had",   "has",   "have",  "he",    "her",   "here",  "him",   "his",
      "how",   "i",     "if",    "in",    "into",  "is",    "it",    "its",   "just",
      "last",  "least", "less",  "like",  "made",  "make",  "many",  "may",   "me",
      "might", "mr",    "mrs",   "ms",    "more",  "most",  "much",  "must",  "my",    "nearly",
      "new",   "no",    "nobody", "nor",  "not",   "now",   "of",    "off",   "on",
      "one",   "only",  "or",    "other", "our",   "out",   "over",  "own",   "put",
      "report", "roughly", "said", "same", "say",  "says",  "second", "she",  "should",
      "since", "so",    "some",  "still", "such",  "take",  "tell",  "than",  "that",
      "the",   "their", "them",  "then",  "there", "these", "they",  "this",  "those",
      "through", "to",  "told",  "too",   "under", "until", "up",    "us",    "very",
      "was",   "we",    "well",  "were",  "what",  "when",  "where", "which", "while",
      "who",   "whom",  "whose", "why",   "will",  "with",  "would", "year",  "yet",
      "you",   "your"};
  return words.contains(word);
}

}  // namespace crosscheck
