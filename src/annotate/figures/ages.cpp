// SPDX-License-Identifier: Apache-2.0
//
// An age stands behind its person, between commas or in brackets, or with its unit.
//
//   Dana Ruhl, [43], a baker of [79]   aged [18 to 65]   the baker, who is [22], …
//   the town's sensation, [27], sang
#include "annotate/figures/ages.hpp"

#include <cmath>

#include "annotate/figures/units.hpp"

namespace crosscheck::figures {
namespace {

constexpr double kOldest = 120.0;

/// Whether a noun may stand here that a number before it counts.
bool is_counting(const Line& line, std::size_t i) { return line.word(i) && !line.is(i, kStop); }

/// Whether the number is followed by what can follow an age that ends its phrase: "who is 72 and".
bool ends_phrase(const Line& line, std::size_t last) {
  return !line.has(last) || line.mark(last, U',') || line.mark(last, U'.') ||
         line.mark(last, U';') || line.mark(last, U')') ||
         line.is_one_of(last, {"and", "but", "now", "today", "when", "yesterday"});
}

/// A name before `at`: "Dana Ruhl", and "Sander K." with an initial at its end.
bool is_name_before(const Line& line, std::size_t at) {
  if (at == 0) return false;
  const std::size_t last = line.mark(at - 1, U'.') && line.glued(at - 1) && at > 2 &&
                                   line.capital(at - 2) && line.of(at - 2).size() == 1 &&
                                   line.capital(at - 3)
                               ? at - 2
                               : at - 1;
  return line.capital(last) && !line.is(last, kMonth) && !line.is(last, kLabel);
}

/// "the town's sensation, 27, nodded it in": a number between the commas behind one thing, and
/// behind them what somebody does. Of a sum or a size ("the total, 27, fell") it is no age.
bool is_of_someone_told(const Line& line, std::size_t noun, const Number& number) {
  constexpr double kGrown = 15;
  constexpr std::size_t kReach = 4;
  if (!line.tagged || number.value < kGrown || !line.mark(number.last, U',')) return false;
  const Token* token = line.word(noun) ? line.token(noun) : nullptr;
  const bool one = token != nullptr && (token->xpos == Xpos::Nn || token->xpos == Xpos::Nnp) &&
                   !line.capital(noun);
  if (!one || line.is(noun, kLabel) ||
      line.is_one_of(
          noun, {"age", "average", "count", "figure", "number", "population", "record", "score",
                 "share", "size", "sum", "tally", "temperature", "toll", "total", "value"})) {
    return false;
  }
  bool definite = false;
  for (std::size_t i = noun; i > 0 && noun - i < kReach && !definite; --i) {
    definite = line.is_one_of(i - 1, {"the", "his", "her", "their"}) ||
               (line.is(i - 1, "s") && i > 1 && !line.word(i - 2));
    if (line.mark(i - 1, U',') || line.is_one_of(i - 1, {"of", "at", "in", "on"})) return false;
  }
  const std::size_t verb = number.last + 1;
  const Token* does = line.word(verb) ? line.token(verb) : nullptr;
  return definite && does != nullptr && does->upos == Upos::Verb &&
         (does->xpos == Xpos::Vbd || does->xpos == Xpos::Vbn || does->xpos == Xpos::Vbz) &&
         !line.is(verb, kChange);
}

}  // namespace

/// "61-year-old", "5 years old", "3 years of age", "87 yo": where it ends; 0 if no age.
std::uint32_t age_behind(const Line& line, std::uint32_t at, bool bare) {
  std::size_t i = at;
  if (line.dash(i) && (line.is(i + 1, "old") || line.is(i + 1, "olds"))) {
    return static_cast<std::uint32_t>(i + 2);
  }
  if (bare) {
    if (line.is(i, "yo")) return static_cast<std::uint32_t>(i + 1);
    if (line.is(i, "y") && line.mark(i + 1, U'/') && line.is(i + 2, "o")) {
      return static_cast<std::uint32_t>(i + 3);
    }
    return 0;
  }
  if (line.is(i, "old") || line.is(i, "olds")) return static_cast<std::uint32_t>(i + 1);
  if (line.is(i, "of") && line.is(i + 1, "age")) return static_cast<std::uint32_t>(i + 2);
  return 0;
}

/// "aged 84", "Orla Penn, 64,", "a woman of 84", "Ann Ott (61)": a bare number is an age.
bool is_bare_age(const Line& line, const Number& number) {
  if (number.value < 0 || number.value > kOldest || number.value != std::floor(number.value)) {
    return false;
  }
  const std::size_t at = number.first;
  if (at == 0) return false;
  if (line.is_one_of(at - 1, {"aged", "age"})) return true;
  if (at > 1 && line.is(at - 1, "of") && line.is(at - 2, "age")) return true;
  // "children under three", "those over 50,"
  if (at > 1 && line.is_one_of(at - 1, {"over", "under"}) && !is_counting(line, number.last) &&
      (line.is(at - 2, "those") || is_human(line.of(at - 2)))) {
    return true;
  }
  // "She was nine.", "He turned 41,"
  const bool clause_ends = line.mark(number.last, U',') || line.mark(number.last, U'.') ||
                           line.mark(number.last, U';') || !line.has(number.last);
  const bool years = number.plain_digits || number.form == NumberForm::Words;
  if (years && at > 1 && number.value >= 2 && clause_ends &&
      line.is_one_of(at - 1, {"was", "is", "turned", "turns"}) &&
      line.is_one_of(at - 2, {"he", "she"})) {
    return true;
  }
  // "the striker, who is 22,"
  if (number.plain_digits && at > 1 && line.is(at - 2, "who") &&
      line.is_one_of(at - 1, {"was", "is", "turned", "turns"}) && number.value >= 2 &&
      ends_phrase(line, number.last)) {
    return true;
  }
  // "Ina Lund, seven, was lifted out"
  if (number.form == NumberForm::Words && number.value >= 1 && at > 2 && line.mark(at - 1, U',') &&
      line.capital(at - 2) && line.capital(at - 3) && !line.is(at - 2, kMonth) &&
      !line.is(at - 2, kLabel) && line.mark(number.last, U',')) {
    return true;
  }
  // "a woman of thirty"
  if (number.form == NumberForm::Words && number.value >= 2 && !number.loose && at > 2 &&
      line.is(at - 1, "of") && line.is_one_of(at - 2, {"man", "woman", "boy", "girl"}) &&
      line.is_one_of(at - 3, {"a", "another", "the"}) && !is_counting(line, number.last)) {
    return true;
  }
  if (!number.plain_digits) return false;
  // "a woman of 79", "men of 67 and 81"
  const bool listed = at > 3 && line.is(at - 1, "and") && line.digits(at - 2);
  const std::size_t of = listed ? at - 3 : at - 1;
  if (of > 0 && line.is(of, "of") && !is_counting(line, number.last) &&
      line.is_one_of(of - 1, {"man", "men", "woman", "women", "boy", "boys", "girl", "girls"})) {
    return true;
  }
  const bool ends =
      !line.word(number.last) ||
      line.is_one_of(number.last, {"at", "died", "from", "had", "has", "is", "was", "when", "who"});
  if (at > 2 && line.is(at - 1, "of") && line.is(at - 2, kHuman) &&
      line.is_one_of(at - 3, {"a", "an", "the"})) {
    return number.value >= 1 && ends;
  }
  const bool closed = line.mark(number.last, U',') || line.mark(number.last, U'.') ||
                      line.mark(number.last, U';') || line.mark(number.last, U')') ||
                      line.mark(number.last, U'(') || line.is(number.last, "who") ||
                      line.mark(number.last, U':') || line.dash(number.last) ||
                      !line.has(number.last);
  if (at < 2 || number.value < 1 || !closed) return false;
  const bool named = is_name_before(line, at - 1);
  if (line.mark(at - 1, U',')) {
    // "his mother-in-law, 43,"
    return named || (line.is(at - 2, kHuman) && line.mark(number.last, U',')) ||
           is_of_someone_told(line, at - 2, number);
  }
  return line.mark(at - 1, U'(') && named && at > 2 && line.capital(at - 3) &&
         line.mark(number.last, U')') && number.value >= 5;
}

}  // namespace crosscheck::figures
