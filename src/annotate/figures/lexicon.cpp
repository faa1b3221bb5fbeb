// SPDX-License-Identifier: Apache-2.0
#include "annotate/figures/lexicon.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"

namespace crosscheck::figures {
namespace {

double number(std::string_view cell) {
  double value = 0.0;
  [[maybe_unused]] const auto end = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  assert(end.ec == std::errc());
  return value;
}

/// While the lists are read, every word that they use is given a number.
class Builder {
 public:
  static Lexicon build();

 private:
  std::uint32_t intern(std::string_view word);
  std::vector<std::uint32_t> intern_phrase(std::string_view phrase);
  void read_numbers();
  void read_units();
  void read_currencies();
  void read_hedges();
  void read_words();
  void mark(std::string_view word, WordClass c) { lexicon_.classes[intern(word)] |= c; }

  Lexicon lexicon_;
};

std::uint32_t Builder::intern(std::string_view word) {
  const auto found = lexicon_.words.find(word);
  if (found != lexicon_.words.end()) return found->second;
  const auto id = static_cast<std::uint32_t>(lexicon_.number_words.size());
  lexicon_.words.emplace(lexicon_.spelling.emplace_back(word), id);
  lexicon_.number_words.emplace_back();
  lexicon_.classes.push_back(0);
  return id;
}

/// Cuts a phrase of a list as the text itself is cut.
std::vector<std::uint32_t> Builder::intern_phrase(std::string_view phrase) {
  std::vector<Piece> pieces;
  append_pieces(phrase, {0, static_cast<std::uint32_t>(phrase.size())},
                [this](std::string_view lower) { return intern(lower); }, pieces);
  std::vector<std::uint32_t> words;
  for (const Piece& piece : pieces) words.push_back(piece.word);
  return words;
}

NumberClass number_class(std::string_view name) {
  constexpr std::pair<std::string_view, NumberClass> kNames[] = {
      {"unit", NumberClass::Unit},   {"teen", NumberClass::Teen},
      {"ten", NumberClass::Ten},     {"hundred", NumberClass::Hundred},
      {"scale", NumberClass::Scale}, {"group", NumberClass::Group},
      {"suffix", NumberClass::Suffix}, {"part", NumberClass::Part},
      {"vague", NumberClass::Vague}, {"times", NumberClass::Times}};
  for (const auto& [text, value] : kNames) {
    if (text == name) return value;
  }
  assert(false && "unknown class in numbers.tsv");
  return NumberClass::None;
}

void Builder::read_numbers() {
  for (const auto& row : rows(embedded_file("lexicons/numbers.tsv"))) {
    NumberWord word;
    word.kind = number_class(row[1]);
    word.value = number(row[2]);
    if (row.size() > 4) {
      word.low = word.value;
      word.high = number(row[3]);
      word.value = number(row[4]);
    }
    lexicon_.number_words[intern(row[0])] = word;
  }
}

void Builder::read_units() {
  for (const auto& row : rows(embedded_file("lexicons/units.tsv"))) {
    const auto unit = static_cast<std::uint32_t>(lexicon_.units.size());
    lexicon_.units.push_back(
        {std::string(row[0]), std::string(row[1]), number(row[2]), number(row[3])});
    const auto add = [&](std::string_view form, std::string symbol) {
      lexicon_.unit_forms.push_back({unit, std::move(symbol)});
      lexicon_.unit_phrases.add(intern_phrase(form),
                                static_cast<std::uint32_t>(lexicon_.unit_forms.size() - 1));
    };
    if (row.size() > 5) {
      for (const std::string_view name : split(row[5], '|')) add(name, "");
    }
    if (row.size() > 6) {
      for (const std::string_view symbol : split(row[6], '|')) add(symbol, std::string(symbol));
    }
  }
}

void Builder::read_currencies() {
  for (const auto& row : rows(embedded_file("lexicons/currencies.tsv"))) {
    const auto currency = static_cast<std::uint32_t>(lexicon_.currencies.size());
    const bool family = row[0].front() == '*';
    lexicon_.currencies.push_back({family ? "" : std::string(row[0]),
                                   family ? std::string(row[0].substr(1)) : "", number(row[1])});
    const auto add = [&](std::string_view form, std::string sign) {
      std::vector<std::uint32_t> words = intern_phrase(form);
      const auto entry = static_cast<std::uint32_t>(lexicon_.currency_forms.size());
      lexicon_.currency_phrases.add(words, entry);
      if (!sign.empty()) {
        std::reverse(words.begin(), words.end());
        lexicon_.currency_signs_before.add(words, entry);
      }
      lexicon_.currency_forms.push_back({currency, std::move(sign)});
    };
    for (const std::string_view word : split(row[2], '|')) add(word, "");
    if (row.size() > 3) {
      for (const std::string_view sign : split(row[3], '|')) add(sign, std::string(sign));
    }
  }
}

HedgePhrase hedge_phrase(std::string_view name) {
  constexpr std::pair<std::string_view, Hedge> kNames[] = {
      {"about", Hedge::About},        {"nearly", Hedge::Nearly}, {"under", Hedge::Under},
      {"less_than", Hedge::LessThan}, {"over", Hedge::Over},     {"at_least", Hedge::AtLeast},
      {"up_to", Hedge::UpTo}};
  for (const auto& [text, value] : kNames) {
    if (text == name) return {value, false};
  }
  assert(name == "plain");
  return {Hedge::None, true};
}

void Builder::read_hedges() {
  for (const auto& row : rows(embedded_file("lexicons/hedges.tsv"))) {
    const auto entry = static_cast<std::uint32_t>(lexicon_.hedge_entries.size());
    lexicon_.hedge_entries.push_back(hedge_phrase(row[2]));
    std::vector<std::uint32_t> words = intern_phrase(row[0]);
    if (row[1] != "before") lexicon_.hedges_after.add(words, entry);
    if (row[1] != "after") {
      std::reverse(words.begin(), words.end());
      lexicon_.hedges_before.add(words, entry);
      lexicon_.classes[words.front()] |= kHedgeEnd;
    }
  }
}

WordClass word_class(std::string_view name) {
  constexpr std::pair<std::string_view, WordClass> kNames[] = {
      {"label", kLabel},       {"month", kMonth},
      {"meridiem", kMeridiem}, {"street", kStreet},
      {"stop", kStop},         {"group", kGroupNoun},
      {"change", kChange},     {"vote", kVote},
      {"harm", kHarm},         {"done", kDone},
      {"lasting", kLasting},   {"human", kHumanPronoun},
      {"mass", kMass},         {"name-label", kNameLabel},
      {"idle", kIdle},         {"begin", kBegin},
      {"deed", kDeed},         {"angle", kAngle},
      {"quake", kQuake}};
  for (const auto& [text, value] : kNames) {
    if (text == name) return value;
  }
  assert(false && "unknown class in figure_words.tsv");
  return kStop;
}

void Builder::read_words() {
  for (const auto& row : rows(embedded_file("lexicons/figure_words.tsv"))) {
    const WordClass c = word_class(row[0]);
    for (const std::string_view word : split(row[1], ' ')) mark(word, c);
  }
  for (const auto& row : rows(embedded_file("lexicons/human_nouns.tsv"))) mark(row[0], kHuman);
}

Lexicon Builder::build() {
  Builder builder;
  builder.lexicon_.number_words.emplace_back();  // kUnknownWord
  builder.lexicon_.classes.push_back(0);
  builder.read_numbers();
  builder.read_units();
  builder.read_currencies();
  builder.read_hedges();
  builder.read_words();
  return std::move(builder.lexicon_);
}

}  // namespace

std::uint32_t Lexicon::id(std::string_view lower) const noexcept {
  const auto found = words.find(lower);
  return found == words.end() ? kUnknownWord : found->second;
}

std::uint32_t Lexicon::unit_by_symbol(std::string_view symbol) const noexcept {
  const auto found = std::find_if(units.begin(), units.end(),
                                  [&](const Unit& unit) { return unit.symbol == symbol; });
  assert(found != units.end());
  return static_cast<std::uint32_t>(found - units.begin());
}

const Lexicon& lexicon() {
  static const Lexicon instance = Builder::build();
  return instance;
}

}  // namespace crosscheck::figures
