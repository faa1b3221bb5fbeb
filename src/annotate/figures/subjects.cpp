// SPDX-License-Identifier: Apache-2.0
//
//   Monthly fines averaged [210]. Under the next mayor they averaged [185].
//   Deaths reached [310] by May.
#include "annotate/figures/subjects.hpp"

#include "annotate/figures/units.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck::figures {
namespace {

constexpr std::uint32_t kMemory = 2;  // sentences over which a pronoun reaches back

constexpr std::pair<std::string_view, std::string_view> kPace[] = {
    {"daily", "day"},     {"weekly", "week"},   {"monthly", "month"}, {"yearly", "year"},
    {"annual", "year"},   {"hourly", "hour"}};

bool measures(const Line& line, std::size_t i) {
  return line.is_one_of(i, {"averaged", "average", "averages", "averaging", "totalled", "totaled",
                            "numbered", "number", "numbering", "reached", "exceeded", "topped",
                            "hit", "surpassed", "peaked", "pass", "passed"});
}

}  // namespace

bool counts_victims(const Line& line, std::size_t i) {
  return line.is_one_of(i, {"dead", "homeless", "hurt", "injured", "missing", "sick", "wounded"});
}

std::optional<MeasuredSubject> read_measured_subject(
    const Line& line, std::size_t first, std::uint32_t sentence,
    const std::optional<MeasuredSubject>& before) {
  std::size_t verb = first;
  while (verb > 0 && first - verb < 3 && !measures(line, verb - 1)) --verb;
  if (verb == 0 || !measures(line, verb - 1)) return std::nullopt;
  --verb;
  // "have now reached", "had already averaged"
  while (verb > 0 && line.is_one_of(verb - 1, {"have", "has", "had", "now", "already", "also"})) {
    --verb;
  }
  if (verb == 0 || !line.word(verb - 1)) return std::nullopt;
  const std::size_t subject = verb - 1;
  MeasuredSubject result;
  result.sentence = sentence;
  result.span = line.pieces[subject].span;
  if (line.is_one_of(subject, {"they", "it", "these", "those"})) {
    if (!before || sentence - before->sentence > kMemory) return std::nullopt;
    result.lemma = before->lemma;
    result.rate = before->rate;
    return result;
  }
  if (counts_victims(line, subject)) {
    result.lemma = "person";
    return result;
  }
  const std::string noun = to_lower(line.of(subject));
  result.lemma = singular(noun);
  if (line.is(subject, kStop) || result.lemma == noun) return std::nullopt;  // plurals only
  for (std::size_t i = subject; i > 0 && subject - i < 3; --i) {
    for (const auto& [adjective, rate] : kPace) {
      if (line.is(i - 1, adjective)) result.rate = rate;
    }
  }
  return result;
}

std::string read_pace(const Line& line, std::size_t first, std::size_t last) {
  constexpr std::size_t kNounPhrase = 3;  // words between "monthly" and "of"
  if (first > 1 && line.is(first - 1, "of")) {
    for (std::size_t i = first - 1; i > 0 && first - i <= kNounPhrase && line.word(i - 1); --i) {
      if (i + 1 < first && line.is(i - 1, kStop)) break;
      for (const auto& [adjective, rate] : kPace) {
        if (line.is(i - 1, adjective)) return std::string(rate);
      }
    }
  }
  constexpr std::size_t kBetween = 2;  // "there", "of beer"
  std::size_t on = last;
  while (on < last + kBetween && line.word(on) && !line.is(on, "on")) ++on;
  const bool usual = line.is(on, "on") && line.is_one_of(on + 1, {"a", "an"}) &&
                     line.is_one_of(on + 2, {"average", "normal", "ordinary", "typical", "usual"});
  if (!usual || !line.is_one_of(on + 3, {"day", "week", "month", "year", "night"})) return "";
  return line.is(on + 3, "night") ? "day" : std::string(line.of(on + 3));
}

bool is_labelled(const Line& line, const Number& number) {
  if (number.first < 2 || !line.mark(number.first - 1, U':')) return false;
  const std::size_t last = number.last;
  const bool ends = !line.has(last) || line.mark(last, U'.') || line.mark(last, U'(') ||
                    line.mark(last, U',') || line.mark(last, U';') || line.is(last, "of");
  std::size_t label = 0;
  while (line.mark(label, U'-') || line.mark(label, U'*') || line.mark(label, U'•')) ++label;
  // "Confirmed cases".
  const auto is_modifier = [&](std::size_t at) {
    const Token* token = line.tagged ? line.token(at) : nullptr;
    return token != nullptr && (token->xpos == Xpos::Jj || token->xpos == Xpos::Vbn);
  };
  if (is_modifier(label)) ++label;
  const Token* noun = line.tagged ? line.token(label) : nullptr;
  return ends && noun != nullptr && (noun->xpos == Xpos::Nns || noun->xpos == Xpos::Nnps);
}

}  // namespace crosscheck::figures
