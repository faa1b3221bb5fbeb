// SPDX-License-Identifier: Apache-2.0
// Names, in two passes over the article. The first reads sentence by sentence: rules that
// are sure take their words, the model decides about the rest, and both are remembered. The
// second settles what one sentence alone leaves open: the same name is the same kind in all
// the article ("Solvind", four times a firm and once a place, is a firm), a bare surname is
// a person, and a headline names what the text below names.
//
//   [Ann Lee], mayor of [Port Hale], spoke to the [Harbour Gazette]. [Lee] said …
//   LEE SAYS NO: [LEE] SAYS NO
#include "crosscheck/language/names.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "crosscheck/text/unicode.hpp"
#include "language/local_bodies.hpp"
#include "language/name_context.hpp"
#include "language/name_memory.hpp"
#include "language/name_model.hpp"
#include "language/name_patterns.hpp"
#include "language/name_rules.hpp"
#include "language/name_words.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kLongestName = 16;      ///< words; what is longer is no name
constexpr std::uint32_t kSure = 12;         ///< the weight of a kind that its sentence tells
constexpr std::uint32_t kWrappedLine = 50;  ///< bytes: a line this long was broken by a program

/// The tokens [first, last) that a name may lie in: a sentence, or a line of it.
struct Stretch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Whether a line ends between two tokens that a name must not cross.
bool line_ends(const SourceText& text, const Token& before, const Token& next) {
  const std::string_view gap = text[{before.span.end, next.span.begin}];
  if (gap.find('\n') == std::string_view::npos) return false;
  const std::string_view view = text.view();
  std::uint32_t begin = before.span.end;
  while (begin > 0 && view[begin - 1] != '\n' && before.span.end - begin < kWrappedLine) --begin;
  return before.span.end - begin < kWrappedLine;
}

std::vector<Stretch> stretches_of(const SourceText& text, std::span<const Token> tokens,
                                  std::span<const Sentence> sentences) {
  std::vector<Stretch> stretches;
  for (const Sentence& sentence : sentences) {
    std::uint32_t first = sentence.first;
    for (std::uint32_t i = first + 1; i <= sentence.last; ++i) {
      if (i < sentence.last && !line_ends(text, tokens[i - 1], tokens[i])) continue;
      stretches.push_back({first, i});
      first = i;
    }
  }
  return stretches;
}

/// Marks that only say how a word is printed: "**Ann Lee**".
bool is_emphasis(std::string_view word) noexcept {
  return word.find_first_not_of("*_") == std::string_view::npos;
}

/// The tokens of a stretch but for marks of emphasis.
std::vector<std::uint32_t> visible(const SourceText& text, std::span<const Token> tokens,
                                   Stretch stretch) {
  std::vector<std::uint32_t> result;
  result.reserve(stretch.last - stretch.first);
  for (std::uint32_t i = stretch.first; i < stretch.last; ++i) {
    if (!is_emphasis(text[tokens[i].span])) result.push_back(i);
  }
  return result;
}

/// The words of a stretch as name recognition sees them.
struct Line {
  std::vector<std::uint32_t> tokens;
  Casing casing = Casing::Plain;
  std::vector<NameWord> words;
};

void set_words(std::span<const Token> tokens, const WordSet& small,
               std::span<const std::string_view> strings, Line& line) {
  line.words = name_words(strings, line.casing, small);
  // An acronym may spell a common word ("WHO"); the tagger has seen its sentence.
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    NameWord& word = line.words[i];
    if (word.shape == WordShape::Upper && tokens[line.tokens[i]].upos == Upos::Propn) {
      word.usually_lower = false;
    }
  }
}

std::vector<Line> lines_of(const SourceText& text, std::span<const Token> tokens,
                           std::span<const Stretch> stretches) {
  std::vector<Line> lines(stretches.size());
  std::vector<std::string_view> strings;
  WordSet small;  // what running text writes small
  std::vector<std::size_t> others;
  const auto read_strings = [&](const Line& line) {
    strings.clear();
    for (const std::uint32_t i : line.tokens) strings.push_back(text[tokens[i].span]);
  };
  for (std::size_t s = 0; s < stretches.size(); ++s) {
    Line& line = lines[s];
    line.tokens = visible(text, tokens, stretches[s]);
    read_strings(line);
    line.casing = casing_of(strings);
    if (line.casing != Casing::Plain) {
      others.push_back(s);
      continue;
    }
    set_words(tokens, small, strings, line);
    for (std::size_t i = 0; i < strings.size(); ++i) {
      const NameWord& word = line.words[i];
      if (strings[i].size() > 3 && word.shape == WordShape::Lower) small.insert(word.hash);
    }
  }
  for (const std::size_t s : others) {
    read_strings(lines[s]);
    set_words(tokens, small, strings, lines[s]);
  }
  return lines;
}

EntityKind kind_of_class(std::size_t name_class) noexcept {
  constexpr EntityKind kKinds[] = {EntityKind::Person, EntityKind::Organization,
                                   EntityKind::Place, EntityKind::Group};
  return kKinds[name_class];
}

/// "Harbour" of "Harbour Minister Ann Lee" is a part of the title, if no list has it.
void drop_domains(std::span<const NameWord> words, std::vector<FoundName>& names) {
  std::erase_if(names, [&](const FoundName& name) {
    if (name.end - name.begin != 1 || name.end >= words.size()) return false;
    const NameWord& word = words[name.begin];
    const NameWord& next = words[name.end];
    const bool title = next.capital() && next.roles.has(NameRole::Office);
    const bool listed = word.phrase.is_place() || word.phrase.has(Known::Organization) ||
                        word.phrase.has(Known::Demonym) || word.phrase.has(Known::Media);
    return title && !listed && word.shape == WordShape::Capital;
  });
}

std::vector<FoundName> by_model(std::span<const NameWord> words) {
  const NameModel& model = name_model();
  const std::vector<std::uint8_t> labels = model.label(name_features(words, model.classes()));
  std::vector<FoundName> names;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == 0) continue;
    const std::size_t place = (labels[i] - 1U) % 4;
    if (place == 0 || place == 3) {
      names.push_back({i, i + 1, kind_of_class((labels[i] - 1U) / 4)});
    } else if (!names.empty()) {
      names.back().end = i + 1;
    }
  }
  std::vector<FoundName> kept;
  for (const FoundName& whole : names) {
    if (whole.end - whole.begin > kLongestName) continue;
    for (const FoundName& part : parted(words, whole)) {
      FoundName cut = refined(words, part);
      if (cut.begin == cut.end) continue;
      // "White House Press" before "Secretary": the end belongs to the title.
      const bool title = cut.end < words.size() && words[cut.end].capital() &&
                         words[cut.end].roles.has(NameRole::Office);
      while (title && cut.end - cut.begin > 1 &&
             words[cut.end - 1].roles.has(NameRole::Modifier)) {
        --cut.end;
        cut.kind = cut.kind == EntityKind::Media ? EntityKind::Organization : cut.kind;
      }
      const std::size_t next = &whole == &names.back() ? words.size() : (&whole + 1)->begin;
      if (cut.end < next) cut = with_head(words, cut);
      kept.push_back(cut);
    }
  }
  drop_domains(words, kept);
  settle_enumerations(words, kept);
  return kept;
}

/// "Harbour Safety Board (HSB)": what the brackets hold is of the kind of what they follow. The
/// agency of a dateline is not: "HALE (NBW) —".
void add_bracketed_acronyms(std::span<const NameWord> words, std::vector<FoundName>& names) {
  std::vector<FoundName> acronyms;
  for (std::size_t n = 0; n < names.size(); ++n) {
    const FoundName& name = names[n];
    const std::size_t at = name.end + 1;
    if (n + 1 < names.size() && names[n + 1].begin == at &&
        names[n + 1].kind == EntityKind::Media) {
      continue;
    }
    if (at + 1 >= words.size() || words[name.end].folded != "(" || words[at + 1].folded != ")") {
      continue;
    }
    if (words[at].shape == WordShape::Upper || words[at].shape == WordShape::Mixed) {
      acronyms.push_back({at, at + 1, name.kind});
    }
  }
  std::vector<FoundName> all = std::move(acronyms);
  add_where_free(all, names);
  names = std::move(all);
}

/// A name that the article has elsewhere at its full length beats a part of it: "Wren" in
/// “Wren’s Nest”.
void prefer_longer(std::span<const FoundName> known, std::vector<FoundName>& names) {
  std::vector<FoundName> longer;
  std::size_t at = 0;
  for (const FoundName& name : known) {
    if (name.end - name.begin < 2) continue;
    while (at < names.size() && names[at].end <= name.begin) ++at;
    bool holds_all = true;
    for (std::size_t i = at; i < names.size() && names[i].begin < name.end; ++i) {
      if (names[i].begin < name.begin || names[i].end > name.end) holds_all = false;
    }
    if (holds_all) longer.push_back(name);
  }
  add_where_free(longer, names);
  names = std::move(longer);
}

struct Reader {
  NameMemory memory;
  std::unordered_map<std::string, std::size_t> capitals;  ///< how often a word has one

  std::vector<FoundName> first_pass(const Line& line) {
    const std::span<const NameWord> sentence = line.words;
    std::vector<FoundName> names = find_patterned_names(sentence);
    add_where_free(names, by_model(sentence));
    const bool plain = line.casing == Casing::Plain;
    if (plain) add_where_free(names, names_by_words(sentence));
    add_bracketed_acronyms(sentence, names);
    const std::vector<bool> sure = settle_by_context(sentence, names);
    for (std::size_t n = 0; n < names.size(); ++n) {
      // A headline tells little; a name of several words tells more than a bare one, and the
      // words around it more than its looks.
      const bool several = names[n].end - names[n].begin > 1;
      if (plain) memory.add(sentence, names[n], sure[n] ? kSure : several ? 3 : 2);
      if (plain && sure[n] && !several) memory.add_no_surname(sentence[names[n].begin].folded);
    }
    for (const NameWord& word : sentence) {
      if (plain && word.shape == WordShape::Capital) ++capitals[word.folded];
    }
    return names;
  }

  /// In a headline a bare word that neither the lists nor the text below know is a guess.
  void drop_guesses(std::span<const NameWord> sentence, std::vector<FoundName>& names) const {
    std::erase_if(names, [&](const FoundName& name) {
      const NameWord& word = sentence[name.begin];
      const KnownAs known = word.phrase;
      const bool listed = known.is_place() || known.has(Known::Organization) ||
                          known.has(Known::Media) || known.has(Known::Demonym) ||
                          known.has(Known::Person) || known.has(Known::Law);
      return name.end - name.begin == 1 && !listed && word.shape != WordShape::Upper &&
             !memory.kind_of(word.folded) && !memory.is_surname(word.folded);
    });
  }

  /// "Solvind Norburg" in a row of a table: each word is common in the article,
  /// and the two together are none elsewhere.
  bool is_row(std::span<const NameWord> sentence, const FoundName& name) const {
    if (name.end - name.begin < 2 || sentence.size() > name.end - name.begin + 2) return false;
    for (std::size_t i = name.begin; i < name.end; ++i) {
      const auto seen = capitals.find(sentence[i].folded);
      if (seen == capitals.end() || seen->second < 3) return false;
      if (sentence[i].known.has(Known::FirstName)) return false;
    }
    return memory.count_of(key_of(sentence, name.begin, name.end)) <= 1;
  }

  /// "Hale and Norburg" is two names where the article has one of them by itself.
  void part_known(std::span<const NameWord> sentence, std::vector<FoundName>& names) const {
    std::vector<FoundName> result;
    for (const FoundName& name : names) {
      if (is_row(sentence, name)) {
        for (std::size_t i = name.begin; i < name.end; ++i) {
          const auto kind = memory.kind_of(sentence[i].folded);
          result.push_back({i, i + 1, kind.value_or(name.kind)});
        }
        continue;
      }
      std::size_t cut = name.begin;
      for (std::size_t i = name.begin + 1; i + 1 < name.end; ++i) {
        if (sentence[i].folded != "and" && sentence[i].folded != "&") continue;
        const auto left = memory.kind_of(key_of(sentence, cut, i));
        const auto right = memory.kind_of(key_of(sentence, i + 1, name.end));
        const bool alike = i - cut == 1 && name.end - i == 2;
        if (!(left && right) && !(alike && (left || right))) continue;
        result.push_back({cut, i, left ? *left : *right});
        cut = i + 1;
        if (alike && !right) {
          result.push_back({cut, name.end, *left});
          cut = name.end;
        }
      }
      if (cut == name.begin) result.push_back(name);
      else if (cut < name.end) {
        const auto kind = memory.kind_of(key_of(sentence, cut, name.end));
        result.push_back({cut, name.end, kind.value_or(name.kind)});
      }
    }
    names = std::move(result);
  }

  /// "Farmers" at the head of a sentence, and nowhere else.
  bool is_plural_noun(std::span<const NameWord> sentence, const FoundName& name) const {
    const NameWord& word = sentence[name.begin];
    return name.end - name.begin == 1 && word.first && word.shape == WordShape::Capital &&
           name.kind != EntityKind::Group && word.folded.ends_with('s') &&
           !word.phrase.is_place() && !word.phrase.has(Known::Organization) &&
           !word.phrase.has(Known::Media) && !memory.is_surname(word.folded) &&
           memory.count_of(word.folded) <= 1;
  }

  void second_pass(const Line& line, std::vector<FoundName>& names) const {
    const std::span<const NameWord> sentence = line.words;
    if (line.casing != Casing::Plain) drop_guesses(sentence, names);
    prefer_longer(memory.find(sentence, {}), names);
    part_known(sentence, names);
    for (FoundName& name : names) {
      const std::string key = key_of(sentence, name.begin, name.end);
      const bool single = name.end - name.begin == 1;
      if (single && memory.is_surname(key) && name.kind != EntityKind::Group) {
        const auto kind = memory.kind_of(key);
        if (!sentence[name.begin].known.is_place() || kind == EntityKind::Person) {
          name.kind = EntityKind::Person;
          continue;
        }
      }
      if (single && memory.begins_body(key) && !memory.is_surname(key)) {
        name.kind = EntityKind::Organization;
        continue;
      }
      if (const auto kind = memory.kind_of(key)) name.kind = *kind;
    }
    std::erase_if(names, [&](const FoundName& name) { return is_plural_noun(sentence, name); });
    const std::vector<FoundName> more = memory.find(sentence, names);
    std::vector<FoundName> kept;
    for (const FoundName& name : more) {
      // A sentence may begin with a word that is a name elsewhere: "Will" and Will Smith.
      const NameWord& word = sentence[name.begin];
      const bool by_place = word.first && word.usually_lower && word.shape != WordShape::Upper;
      if (name.end - name.begin == 1 && by_place) continue;
      kept.push_back(name);
    }
    add_where_free(names, kept);
  }
};

}  // namespace

std::vector<Name> find_names(const SourceText& text, std::span<const Token> tokens,
                             std::span<const Sentence> sentences) {
  const std::vector<Line> lines = lines_of(text, tokens, stretches_of(text, tokens, sentences));
  Reader reader;
  std::vector<std::vector<FoundName>> found;
  found.reserve(lines.size());
  for (const Line& line : lines) found.push_back(reader.first_pass(line));
  std::vector<Name> names;
  for (std::size_t s = 0; s < found.size(); ++s) {
    const Line& line = lines[s];
    reader.second_pass(line, found[s]);
    // A body holds the name of its place; the outer one comes first.
    const std::vector<FoundName> bodies = local_bodies(line.words, found[s]);
    found[s].insert(found[s].begin(), bodies.begin(), bodies.end());
    std::stable_sort(found[s].begin(), found[s].end(), [](const FoundName& a, const FoundName& b) {
      return a.begin < b.begin;
    });
    for (const FoundName& name : found[s]) {
      const Span first = tokens[line.tokens[name.begin]].span;
      names.push_back({first.joined(tokens[line.tokens[name.end - 1]].span), name.kind});
    }
  }
  return names;
}

}  // namespace crosscheck
