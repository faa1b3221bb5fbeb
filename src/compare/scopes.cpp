// SPDX-License-Identifier: Apache-2.0
//
// How far a count reaches, where the words behind it say so:
//
//     13 singers, counting the conductor        one is counted in
//     the conductor and 12 singers              the same 13
//     61 people, including six sailors          six are counted in
//     12 singers, not counting the conductor    one is left out
//     640 homes on both shores                  all there are
//     640 homes in all, worldwide               all there are
//     nine confirmed cases / six suspected ones  two scopes of scopes.tsv
//     a net profit / an operating profit
//     a profit before tax / a profit after tax
//
// What is counted in must be just what the two counts part by, so that "killed 12 people,
// including a child" says nothing beside "killed nine people".
#include "compare/scopes.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>

#include "compare/print.hpp"
#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/scene_words.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

/// Words behind a figure that may still be of it.
constexpr std::uint32_t kReach = 10;

/// The tokens behind a figure, up to the end of its clause.
struct Behind {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

Behind behind(const Document& document, const Figure& figure) {
  const Sentence& sentence = document.sentences[figure.sentence];
  Behind result{tokens_of(document, sentence, figure.span).second, sentence.last};
  result.last = std::min(result.last, result.first + kReach);
  for (std::uint32_t t = result.first; t < result.last; ++t) {
    const std::string_view text = document.article.body[document.tokens[t].span];
    if (text == ";" || text == ":" || text == "(") result.last = t;
  }
  return result;
}

/// The figure that a word belongs to.
const Figure* figure_at(const Document& document, Span word) {
  const auto found =
      std::partition_point(document.figures.begin(), document.figures.end(),
                           [&](const Figure& figure) { return figure.span.end <= word.begin; });
  const bool holds = found != document.figures.end() && found->span.overlaps(word);
  return holds ? &*found : nullptr;
}

std::string word_at(const Document& document, std::uint32_t token) {
  return fold(document.article.body[document.tokens[token].span]);
}

/// What a count has more, or less where it is left out, than one without that.
struct Added {
  double count = 0;
  std::string what;
  std::string noun = {};  ///< lemma, of a singular
};

/// How many a phrase stands for that begins at `from`: a number in it, or one for a singular.
std::optional<Added> size_of(const Document& document, std::uint32_t from, std::uint32_t last) {
  constexpr std::uint32_t kLongest = 5;
  last = std::min(last, from + kLongest);
  if (from >= last) return std::nullopt;
  const Span opening = document.tokens[from].span;
  if (const Figure* figure = figure_at(document, opening)) {
    if (figure->dimension != "count" || figure->hedge != Hedge::None) return std::nullopt;
    return Added{figure->value, std::string(document.article.body[figure->span])};
  }
  for (std::uint32_t t = from; t < last; ++t) {
    const Token& token = document.tokens[t];
    const bool ends = t + 1 >= last || (document.tokens[t + 1].upos != Upos::Noun &&
                                        document.tokens[t + 1].upos != Upos::Propn);
    if (token.upos == Upos::Punct || token.upos == Upos::Verb) return std::nullopt;
    if (token.upos != Upos::Noun || !ends) continue;
    const bool joined = t + 1 < last && word_at(document, t + 1) == "and";
    if (joined || word_at(document, t) != lemma_of(document, token)) return std::nullopt;
    return Added{1, std::string(document.article.body[Span{opening.begin, token.span.end}]),
                 lemma_of(document, token)};
  }
  return std::nullopt;
}

/// "…, counting the conductor", "…, not counting the conductor" right behind the figure.
std::optional<Added> added_to(const Document& document, const Figure& figure) {
  const Behind words = behind(document, figure);
  std::uint32_t t = words.first;
  if (t < words.last && document.article.body[document.tokens[t].span] == ",") ++t;
  if (t >= words.last) return std::nullopt;
  double sign = 1;
  std::string word = word_at(document, t);
  if (word == "not" && t + 1 < words.last) {
    sign = -1;
    word = word_at(document, ++t);
  } else if (word == "excluding" || word == "without") {
    sign = -1;
  }
  if (word != "counting" && word != "including" && word != "excluding" && word != "without") {
    return std::nullopt;
  }
  auto added = size_of(document, t + 1, words.last);
  if (added) added->count *= sign;
  return added;
}

bool is_everywhere(std::string_view word) {
  static constexpr std::array<std::string_view, 6> kWords = {
      "countrywide", "globally", "nationally", "nationwide", "statewide", "worldwide"};
  return std::binary_search(kWords.begin(), kWords.end(), word);
}

bool is_sum_word(const Document& document, std::uint32_t t, std::uint32_t last) {
  const std::string word = word_at(document, t);
  if (word == "altogether" || word == "combined" || is_everywhere(word)) return true;
  if (t + 1 >= last) return false;
  const std::string next = word_at(document, t + 1);
  return (word == "in" && (next == "all" || next == "total")) || (word == "all" && next == "told");
}

/// "on both shores", "in the two towns".
bool is_both_places(const Document& document, std::uint32_t t, std::uint32_t last) {
  static constexpr std::array<std::string_view, 5> kIn = {"across", "at", "in", "on", "throughout"};
  if (!std::binary_search(kIn.begin(), kIn.end(), word_at(document, t))) return false;
  ++t;
  if (t < last && word_at(document, t) == "the") ++t;
  if (t + 1 >= last) return false;
  const std::string word = word_at(document, t);
  if (word != "both" && word != "two") return false;
  // "In the two weeks" is no place.
  const Figure* figure = figure_at(document, document.tokens[t].span);
  return document.tokens[t + 1].upos == Upos::Noun && (!figure || figure->dimension == "count");
}

/// "Nine killed in Orby" and then "12 killed in all": a count that grows is a sum of its days.
bool is_of_all(const Document& document, const Figure& figure, bool growing) {
  const Behind words = behind(document, figure);
  for (std::uint32_t t = words.first; t < words.last; ++t) {
    if (!growing && is_sum_word(document, t, words.last)) return true;
    if (is_both_places(document, t, words.last)) return true;
  }
  return false;
}

/// "The driver and 12 pupils", "12 pupils and the driver".
bool stands_beside(const Document& document, const Figure& figure, const std::string& noun) {
  const Sentence& sentence = document.sentences[figure.sentence];
  const auto [first, last] = tokens_of(document, sentence, figure.span);
  const auto is_noun = [&](std::uint32_t t) {
    return t >= sentence.first && t < sentence.last &&
           lemma_of(document, document.tokens[t]) == noun;
  };
  if (first >= sentence.first + 2 && word_at(document, first - 1) == "and" && is_noun(first - 2)) {
    return true;
  }
  if (last >= sentence.last || word_at(document, last) != "and") return false;
  return is_noun(last + 1) || is_noun(last + 2);
}

/// The one figure counts in, or leaves out, just what the other is less or more.
std::optional<Ranges> counted_in(const Document& document, const Figure& figure,
                                 const Document& other_document, const Figure& other) {
  if (figure.hedge != Hedge::None || other.hedge != Hedge::None) return std::nullopt;
  const auto added = added_to(document, figure);
  if (!added || figure.value - added->count != other.value) return std::nullopt;
  const bool more = added->count > 0;
  Ranges ranges{false, print_number(figure.value) + (more ? " less " : " and ") + added->what +
                           " are " + print_number(other.value) + "."};
  if (more && !added->noun.empty() && stands_beside(other_document, other, added->noun)) {
    ranges.agree = true;
    ranges.because += " The other text has " + added->what + " beside them.";
  }
  return ranges;
}

/// All there are against those of one place; more of them, but not many times more.
std::optional<Ranges> summed_up(const FigurePair& pair) {
  constexpr double kMostTimes = 4;
  const bool more = pair.a.value > pair.b.value;
  const Document& document = more ? pair.document_a : pair.document_b;
  const Document& other = more ? pair.document_b : pair.document_a;
  const Figure& all = more ? pair.a : pair.b;
  const Figure& part = more ? pair.b : pair.a;
  const FigureScene& of_all = more ? pair.scene_a : pair.scene_b;
  const FigureScene& scene = more ? pair.scene_b : pair.scene_a;
  if (!scene.place || *scene.place >= pair.entities.size() || scene.place == of_all.place ||
      all.value > kMostTimes * part.value) {
    return std::nullopt;
  }
  const bool growing = is_growing(of_all, all) && is_growing(scene, part);
  if (!is_of_all(document, all, growing) || is_of_all(other, part, growing)) return std::nullopt;
  return Ranges{false, "One is of all, the other of " + pair.entities[*scene.place].name + "."};
}

/// "In the town alone at least 600 houses are down", "6,100 people in Orby alone": of a part of
/// where the other count is of.
bool is_of_one_place_alone(const Document& document, const Figure& figure) {
  constexpr std::uint32_t kBefore = 4;
  const Sentence& sentence = document.sentences[figure.sentence];
  const auto [first, last] = tokens_of(document, sentence, figure.span);
  const auto closes = [&](std::uint32_t t) {  // "in the town [alone]"
    if (word_at(document, t) != "alone") return false;
    for (std::uint32_t back = t; back-- > sentence.first && t - back <= kBefore;) {
      const std::string word = word_at(document, back);
      if (word == "in" || word == "at" || word == "from") return true;
      if (document.tokens[back].upos == Upos::Verb) return false;
    }
    return false;
  };
  const std::uint32_t from = first - std::min(first - sentence.first, kBefore);
  for (std::uint32_t t = from; t < std::min(sentence.last, last + kReach); ++t) {
    if (t == first) t = last;
    if (t < sentence.last && closes(t)) return true;
  }
  return false;
}

std::optional<Ranges> told_of_one_place(const FigurePair& pair) {
  constexpr double kMostTimes = 25;
  const bool more = pair.a.value > pair.b.value;
  const Document& document = more ? pair.document_b : pair.document_a;
  const Document& other = more ? pair.document_a : pair.document_b;
  const Figure& part = more ? pair.b : pair.a;
  const Figure& all = more ? pair.a : pair.b;
  // People there are of many kinds.
  constexpr double kPerhaps = 0.4;
  if (is_anyone(pair.scene_a.head) && pair.likely < kPerhaps) return std::nullopt;
  if (all.value > kMostTimes * part.value || !is_of_one_place_alone(document, part) ||
      is_of_one_place_alone(other, all)) {
    return std::nullopt;
  }
  return Ranges{false, print_value(part) + " is said of one place alone.", false, true};
}

/// The rows of scopes.tsv that a word stands in, by number.
const std::map<std::string_view, std::size_t>& scope_words() {
  static const auto table = [] {
    std::map<std::string_view, std::size_t> result;
    std::size_t row_number = 0;
    for (const auto& row : rows(embedded_file("lexicons/scopes.tsv"))) {
      for (const std::string_view word : row) result.emplace(word, row_number);
      ++row_number;
    }
    return result;
  }();
  return table;
}

/// What narrows a figure, by row: the words of its noun phrase and right behind the number.
std::map<std::size_t, std::set<std::string>> narrowed_by(const Document& document,
                                                         const Figure& figure) {
  constexpr std::uint32_t kBefore = 4;
  constexpr std::uint32_t kBehind = 5;
  const Sentence& sentence = document.sentences[figure.sentence];
  std::map<std::size_t, std::set<std::string>> result;
  const auto look_at = [&](std::uint32_t t) {
    std::string word = word_at(document, t);
    // "Profit before tax", "after tax it was".
    if (word == "tax" && t > sentence.first) {
      const std::string before = word_at(document, t - 1);
      if (before == "before") word = "pretax";
      if (before == "after") word = "after-tax";
    }
    const auto found = scope_words().find(word);
    if (found != scope_words().end()) result[found->second].insert(word);
  };
  const auto ends_phrase = [&](std::uint32_t t) {
    const Upos upos = document.tokens[t].upos;
    return upos == Upos::Punct || upos == Upos::Sconj;
  };
  const Span noun = figure.dimension == "count" ? figure.frame.counted_span
                                                : figure.frame.measured_span;
  if (!noun.empty()) {
    const auto [first, last] = tokens_of(document, sentence, noun);
    for (std::uint32_t t = last; t-- > sentence.first && last - t <= kBefore;) {
      if (t < first && (ends_phrase(t) || document.tokens[t].upos == Upos::Verb)) break;
      look_at(t);
    }
  }
  const auto [first, last] = tokens_of(document, sentence, figure.span);
  for (std::uint32_t t = first; t < std::min(sentence.last, last + kBehind); ++t) {
    if (t >= last && ends_phrase(t)) break;
    look_at(t);
  }
  // "an operating profit, last year, of $340 million"
  constexpr std::uint32_t kFarBefore = 8;
  for (std::uint32_t t = first; figure.dimension != "count" && t-- > sentence.first;) {
    if (first - t > kFarBefore || document.tokens[t].upos == Upos::Verb ||
        figure_at(document, document.tokens[t].span)) {
      break;
    }
    look_at(t);
  }
  return result;
}

/// "Nine confirmed cases" and "six suspected ones": two words of one row.
std::optional<Ranges> narrowed_apart(const FigurePair& pair) {
  const auto a = narrowed_by(pair.document_a, pair.a);
  if (a.empty()) return std::nullopt;
  const auto b = narrowed_by(pair.document_b, pair.b);
  for (const auto& [row, words] : a) {
    const auto other = b.find(row);
    if (other == b.end()) continue;
    const bool common = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return other->second.contains(word);
    });
    if (common) continue;
    return Ranges{false, "One is of what is " + *words.begin() + ", the other of what is " +
                             *other->second.begin() + "."};
  }
  return std::nullopt;
}

/// Sums, lengths, shares of one noun or kind: "net income" and "operating profit".
bool measure_one_kind(const FigurePair& pair) {
  if (pair.scene_a.group != pair.scene_b.group) return false;
  if (compare_events(pair.scene_a, pair.scene_b) == Events::Same) return true;
  return !pair.scene_a.measured.empty() &&
         kinship(pair.scene_a.measured, pair.scene_b.measured) != Kinship::None;
}

/// "They pay $2 million of it", where it is the sum that the other text has.
std::optional<Ranges> part_of_sum(const FigurePair& pair) {
  if (pair.scene_a.group != "money" || pair.scene_b.group != "money") return std::nullopt;
  const auto is_part = [](const FigureScene& scene, const Figure& part, const Figure& sum) {
    return scene.whole && !scene.whole->all && scene.whole->value == sum.value &&
           part.unit == sum.unit && sum.hedge == Hedge::None;
  };
  const bool a = is_part(pair.scene_a, pair.a, pair.b);
  if (!a && !is_part(pair.scene_b, pair.b, pair.a)) return std::nullopt;
  const Figure& part = a ? pair.a : pair.b;
  const Figure& sum = a ? pair.b : pair.a;
  return Ranges{false, print_value(part) + " is said to be a part of the " + print_value(sum) + ".",
                true};
}

}  // namespace

std::optional<Ranges> ranges_told(const FigurePair& pair) {
  if (pair.one_article()) return std::nullopt;
  if (auto told = part_of_sum(pair)) return told;
  const bool count = pair.scene_a.group == "count" && pair.scene_b.group == "count";
  if (count ? compare_counted(pair.scene_a, pair.scene_b) == Counted::Different
            : !measure_one_kind(pair)) {
    return std::nullopt;
  }
  if (auto told = narrowed_apart(pair)) return told;
  if (!count) return std::nullopt;
  if (auto told = told_of_one_place(pair)) return told;
  if (auto told = counted_in(pair.document_a, pair.a, pair.document_b, pair.b)) return told;
  if (auto told = counted_in(pair.document_b, pair.b, pair.document_a, pair.a)) return told;
  return summed_up(pair);
}

bool is_one_everywhere(const FigurePair& pair) {
  const auto everywhere = [](const Document& document, const Figure& figure) {
    const Behind words = behind(document, figure);
    for (std::uint32_t t = words.first; t < words.last; ++t) {
      if (is_everywhere(word_at(document, t))) return true;
    }
    return false;
  };
  return everywhere(pair.document_a, pair.a) != everywhere(pair.document_b, pair.b);
}

}  // namespace crosscheck
