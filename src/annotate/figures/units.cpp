// SPDX-License-Identifier: Apache-2.0
//
// The unit stands behind its number: "24 km", "70mph", "24-hour", "310 cubic metres of mud
// a second". A symbol counts as printed and behind digits only; a name in any case, but a
// capital within a sentence makes a title of it ("60 Minutes").
#include "annotate/figures/units.hpp"

#include <algorithm>
#include <cmath>

namespace crosscheck::figures {
namespace {

/// Symbols that a blank before them makes a word or a name of.
constexpr std::string_view kGluedOnly[] = {"s", "h", "t", "A", "V", "W", "J", "L", "in", "pm"};

/// "104F" is a temperature where the words around speak of one; else a seat, a road, a page.
bool tells_of_heat(const Line& line, std::size_t at) {
  constexpr std::size_t kReach = 20;
  const std::size_t end = std::min(line.size(), at + kReach);
  for (std::size_t i = at > kReach ? at - kReach : 0; i < end; ++i) {
    if (line.is_one_of(i, {"air", "chill", "cold", "cool", "cooled", "degrees", "fever", "freezing",
                           "frost", "heat", "heatwave", "high", "highs", "hot", "hotter", "hottest",
                           "humid", "low", "lows", "mercury", "oven", "shade", "temperature",
                           "temperatures", "thermometer", "thermometers", "warm", "warmed", "warmer",
                           "weather"})) {
      return true;
    }
  }
  return false;
}

bool fits(const Line& line, const Number& number, std::size_t first, std::size_t last,
          const UnitForm& form) {
  const bool glued = line.glued(first);
  if (form.symbol.empty()) {
    if (!line.capital(first)) return true;
    const bool shouted = line.word(first) && line.of(first).size() > 1 &&
                         line.of(first)[1] >= 'A' && line.of(first)[1] <= 'Z';
    return line.title_case || shouted || line.starts(number.first);
  }
  if (number.form != NumberForm::Digits && number.form != NumberForm::Share) {
    return false;
  }
  const Span span = line.span(first, last);
  if (line.text.substr(span.begin, span.size()) != form.symbol) return false;
  // "At -7 C" is a temperature wherever it stands.
  if (form.symbol == "C" || form.symbol == "F") {
    return glued ? tells_of_heat(line, first) : number.value < 0;
  }
  // "the 1990s"
  if (form.symbol == "s" && number.plain_digits && number.value >= 1000) return false;
  if (glued || !line.word(first)) return true;
  return std::find(std::begin(kGluedOnly), std::end(kGluedOnly), form.symbol) ==
         std::end(kGluedOnly);
}

/// A phrase that the next letters or digits go on with is none: "5 minutes" in "5 min10".
bool ends_here(const Line& line, std::size_t last) {
  return !(line.glued(last) && (line.word(last) || line.digits(last)));
}

bool is_time_unit(const Line& line, std::size_t at) {
  const auto match = lexicon().unit_phrases.longest(line.pieces, at);
  for (const std::uint32_t entry : match.entries) {
    const UnitForm& form = lexicon().unit_forms[entry];
    if (lexicon().units[form.unit].dimension != "duration") continue;
    if (form.symbol.empty() || form.symbol == line.of(at)) return true;
  }
  return false;
}

std::string unit_symbol_at(const Line& line, std::size_t at) {
  const auto match = lexicon().unit_phrases.longest(line.pieces, at);
  for (const std::uint32_t entry : match.entries) {
    const UnitForm& form = lexicon().unit_forms[entry];
    if (form.symbol.empty() || form.symbol == line.of(at)) {
      return lexicon().units[form.unit].symbol;
    }
  }
  return singular(std::string(line.of(at)));
}

std::string lower(std::string_view word) {
  std::string out(word);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// What "a" and "an" may stand before when they mean "per", besides times.
bool is_shared_thing(const Line& line, std::size_t at) {
  return line.is_one_of(
      at, {"share", "head",   "person",    "barrel",    "gallon", "litre",  "liter",  "ton",
           "tonne", "kilo",   "kilogram",  "pound",     "ounce",  "bushel", "ticket", "piece",
           "copy",  "bottle", "passenger", "household", "unit",   "seat",   "pop",    "acre",
           "dozen", "card",   "mile",      "plate",     "game",   "pint"});
}

constexpr std::pair<std::string_view, std::string_view> kIrregular[] = {
    {"people", "person"},   {"persons", "person"}, {"men", "man"},       {"women", "woman"},
    {"children", "child"},  {"lives", "life"},     {"wives", "wife"},    {"feet", "foot"},
    {"teeth", "tooth"},     {"mice", "mouse"},     {"geese", "goose"},   {"knives", "knife"},
    {"wolves", "wolf"},     {"halves", "half"},    {"leaves", "leaf"},   {"loaves", "loaf"},
    {"thieves", "thief"},   {"shelves", "shelf"},  {"calves", "calf"},   {"scarves", "scarf"},
    {"criteria", "criterion"}, {"phenomena", "phenomenon"}, {"crises", "crisis"},
    {"buses", "bus"},       {"gases", "gas"},      {"viruses", "virus"}, {"aircraft", "aircraft"},
    {"series", "series"},   {"species", "species"}, {"news", "news"},    {"sheep", "sheep"},
    {"fish", "fish"},       {"trout", "trout"},    {"deer", "deer"},     {"crew", "crew"},
    {"staff", "staff"},     {"police", "police"},  {"personnel", "personnel"},
    {"troops", "troop"},    {"movies", "movie"},   {"cookies", "cookie"}, {"ties", "tie"},
    {"homes", "home"},      {"shoes", "shoe"},     {"gentlemen", "gentleman"},
    {"lenses", "lens"},     {"businesses", "business"}, {"analyses", "analysis"},
    {"causes", "cause"},    {"clauses", "clause"}, {"houses", "house"},  {"horses", "horse"},
    {"nurses", "nurse"},    {"courses", "course"}, {"cases", "case"},    {"phases", "phase"},
    {"offspring", "offspring"}, {"craft", "craft"}, {"spacecraft", "spacecraft"},
    {"headquarters", "headquarters"}, {"bases", "base"}, {"licenses", "license"},
    {"licences", "licence"}, {"purchases", "purchase"}, {"releases", "release"},
    {"responses", "response"}, {"senses", "sense"}, {"diseases", "disease"},
    {"databases", "database"}, {"premises", "premise"}, {"exercises", "exercise"},
    {"axes", "axe"},        {"bikes", "bike"},     {"zombies", "zombie"}, {"calories", "calorie"},
    {"rookies", "rookie"},  {"families", "family"}, {"dead", "dead"}};

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

std::optional<UnitReading> read_unit(const Line& line, const Number& number) {
  std::size_t first = number.last;
  bool compound = false;
  if (line.dash(first) && line.glued(first) && line.word(first + 1) && line.glued(first + 1)) {
    ++first;
    compound = true;
  } else if (line.dash(first) && line.word(first + 1) && !line.glued(first) &&
             !line.glued(first + 1) && line.mark(first, U'-')) {
    ++first;  // "20 - day", as tokenised text has it
    compound = true;
  }
  if (compound && first > number.last + 1) return std::nullopt;
  auto match = lexicon().unit_phrases.longest(line.pieces, first);
  for (; match.length > 0;
       match = lexicon().unit_phrases.longest(line.pieces, first, match.length - 1)) {
    const std::size_t last = first + match.length;
    if (!ends_here(line, last)) continue;
    for (const std::uint32_t entry : match.entries) {
      const UnitForm& form = lexicon().unit_forms[entry];
      if (fits(line, number, first, last, form)) {
        return UnitReading{form.unit, static_cast<std::uint32_t>(last), compound};
      }
    }
  }
  return std::nullopt;
}

std::optional<CurrencyReading> read_sign(const Line& line, std::size_t at) {
  // "C$85" and not the "D$85" of "USD$85": a sign begins a word.
  if (line.glued(at) && at > 0 &&
      (line.word(at - 1) || line.digits(at - 1) || line.mark(at - 1, U'$'))) {
    return std::nullopt;
  }
  const auto match = lexicon().currency_phrases.longest(line.pieces, at);
  if (match.length == 0) return std::nullopt;
  const std::size_t last = at + match.length;
  const Span span = line.span(at, last);
  const std::string_view printed = line.text.substr(span.begin, span.size());
  for (const std::uint32_t entry : match.entries) {
    const CurrencyForm& form = lexicon().currency_forms[entry];
    const bool folded = printed.size() > 1 && lower(form.sign) == lower(printed) &&
                        form.sign.back() == '$';
    if (form.sign.empty() || (form.sign != printed && !folded)) continue;
    return CurrencyReading{form.currency, static_cast<std::uint32_t>(last)};
  }
  return std::nullopt;
}

namespace {

/// Whether a sign is that of the number behind it: the first one of "2 $ 40 notes", but none
/// of "40 $ 70 $" and "40 $ 70 cents".
bool is_sign_of_next(const Line& line, std::size_t at) {
  if (!line.digits(at)) return false;
  const auto next = read_number(line, at, Context::Money);
  if (!next) return true;
  const auto own = lexicon().currency_phrases.longest(line.pieces, next->last);
  return std::none_of(own.entries.begin(), own.entries.end(), [&](std::uint32_t entry) {
    const CurrencyForm& form = lexicon().currency_forms[entry];
    return !form.sign.empty() || lexicon().currencies[form.currency].factor != 1.0;
  });
}

}  // namespace

std::optional<CurrencyReading> read_currency_after(const Line& line, std::size_t at) {
  if (line.dash(at) && line.glued(at) && line.glued(at + 1)) ++at;
  const auto match = lexicon().currency_phrases.longest(line.pieces, at);
  if (match.length == 0) return std::nullopt;
  const std::size_t last = at + match.length;
  const Span span = line.span(at, last);
  const std::string_view printed = line.text.substr(span.begin, span.size());
  for (const std::uint32_t entry : match.entries) {
    const CurrencyForm& form = lexicon().currency_forms[entry];
    if (!form.sign.empty() && form.sign != printed) continue;
    // "50p" but not "5 p"; "3.5 real gains".
    if (printed.size() == 1 && line.word(at) && !line.glued(at)) continue;
    if (printed == "real" && !line.starts(at) && line.word(last) && !line.is(last, kStop)) continue;
    if (printed == "won" && line.word(last) && !line.is(last, kStop)) continue;
    if (!ends_here(line, last)) continue;
    if (!form.sign.empty() && !line.glued(at) && is_sign_of_next(line, last)) continue;
    return CurrencyReading{form.currency, static_cast<std::uint32_t>(last)};
  }
  return std::nullopt;
}

std::optional<RateReading> read_rate(const Line& line, std::size_t at) {
  if (line.is_one_of(at, {"each", "apiece"}) && !line.word(at + 1)) {
    return RateReading{"each", static_cast<std::uint32_t>(at + 1)};
  }
  constexpr std::pair<std::string_view, std::string_view> kAdverbs[] = {
      {"daily", "day"}, {"weekly", "week"}, {"monthly", "month"}, {"yearly", "year"},
      {"annually", "year"}, {"hourly", "hour"}};
  for (const auto& [adverb, rate] : kAdverbs) {
    if (line.is(at, adverb) && (!line.word(at + 1) || line.is(at + 1, kStop))) {
      return RateReading{std::string(rate), static_cast<std::uint32_t>(at + 1)};
    }
  }
  std::size_t next = at;
  bool per = false;
  bool hyphen = false;
  const bool tokenised = line.mark(next, U'-') && !line.glued(next) && !line.glued(next + 1) &&
                         line.mark(next + 2, U'-');  // "$ 8 - a - seat"
  if ((line.dash(next) && line.glued(next)) || tokenised) {
    ++next;
    hyphen = true;
  }
  if (line.mark(next, U'/') && line.word(next + 1)) {
    per = true;
  } else if (line.is_one_of(next, {"per", "each", "every"})) {
    per = true;
  } else if (!line.is(next, "a") && !line.is(next, "an")) {
    return std::nullopt;
  }
  ++next;
  if (hyphen && line.dash(next)) ++next;
  if (!per) {
    const std::size_t thing = next + (line.is(next, "calendar") ? 1 : 0);
    const bool time = is_time_unit(line, thing) && !line.is_one_of(thing, {"s", "second", "min"});
    const bool second = line.is(thing, "second") && !line.word(thing + 1);
    const bool second_stop = line.is(thing, "second") && line.is(thing + 1, kStop);
    if (!time && !second && !second_stop && !is_shared_thing(line, thing)) return std::nullopt;
    // "a year ago", "a week later", "a day after": no rate.
    if (line.is_one_of(thing + 1, {"ago", "later", "earlier", "after", "before", "old", "or"})) {
      return std::nullopt;
    }
    return RateReading{unit_symbol_at(line, thing), static_cast<std::uint32_t>(thing + 1)};
  }
  std::string rate;
  if (const auto number = read_number(line, next, Context::Plain);
      number && number->form != NumberForm::Unreadable && number->value >= 1 &&
      number->value < 1e12) {
    rate = std::to_string(static_cast<std::int64_t>(std::llround(number->value)));
    next = number->last;
    if (line.word(next) && !line.is(next, kStop)) {
      const bool unit = lexicon().unit_phrases.longest(line.pieces, next).length > 0;
      const std::string noun = lower(line.of(next));
      rate += ' ';
      rate += unit ? unit_symbol_at(line, next) : is_human(noun) ? "people" : noun;
      ++next;
    } else {
      rate += " people";
    }
    return RateReading{rate, static_cast<std::uint32_t>(next)};
  }
  if (line.is(next, "annum")) return RateReading{"year", static_cast<std::uint32_t>(next + 1)};
  if (!line.word(next) || (line.is(next, kStop) && !line.is(next, "capita"))) return std::nullopt;
  return RateReading{lower(unit_symbol_at(line, next)), static_cast<std::uint32_t>(next + 1)};
}

std::optional<std::uint32_t> unit_per(std::uint32_t unit, std::string_view rate) {
  constexpr std::string_view kNames[][3] = {
      {"m", "second", "m/s"},   {"km", "hour", "km/h"},  {"mile", "hour", "mph"},
      {"ft", "second", "ft/s"}, {"m3", "second", "m3/s"}, {"ft3", "second", "ft3/s"},
      {"l", "second", "l/s"}};
  const std::string_view symbol = lexicon().units[unit].symbol;
  for (const auto& [base, per, name] : kNames) {
    if (symbol == base && rate == per) return lexicon().unit_by_symbol(name);
  }
  return std::nullopt;
}

std::string singular(std::string_view noun) {
  for (const auto& [many, one] : kIrregular) {
    if (noun == many) return std::string(one);
  }
  if (ends_with(noun, "men") && noun.size() > 5) {
    return std::string(noun.substr(0, noun.size() - 2)) + "an";
  }
  if (noun.size() < 4 || !ends_with(noun, "s") || ends_with(noun, "ss") ||
      ends_with(noun, "us") || ends_with(noun, "is")) {
    return std::string(noun);
  }
  if (ends_with(noun, "ies")) return std::string(noun.substr(0, noun.size() - 3)) + "y";
  for (const std::string_view hiss : {"sses", "shes", "ches", "xes", "zzes"}) {
    if (ends_with(noun, hiss)) return std::string(noun.substr(0, noun.size() - 2));
  }
  if (ends_with(noun, "oes")) return std::string(noun.substr(0, noun.size() - 2));
  return std::string(noun.substr(0, noun.size() - 1));
}

std::string plural(std::string_view noun) {
  for (const auto& [many, one] : kIrregular) {
    if (noun == one || noun == many) return std::string(many);
  }
  if (singular(noun) != noun) return std::string(noun);
  if (ends_with(noun, "man") && !ends_with(noun, "human")) {
    return std::string(noun.substr(0, noun.size() - 2)) + "en";
  }
  const bool hiss = ends_with(noun, "s") || ends_with(noun, "x") || ends_with(noun, "ch") ||
                    ends_with(noun, "sh") || ends_with(noun, "z");
  if (hiss) return std::string(noun) + "es";
  if (ends_with(noun, "y") && noun.size() > 2) {
    const char before = noun[noun.size() - 2];
    if (std::string_view("aeiou").find(before) == std::string_view::npos) {
      return std::string(noun.substr(0, noun.size() - 1)) + "ies";
    }
  }
  return std::string(noun) + "s";
}

bool is_human(std::string_view noun) {
  const Lexicon& words = lexicon();
  if ((words.classes[words.id(noun)] & kHuman) != 0) return true;
  return (words.classes[words.id(singular(noun))] & kHuman) != 0;
}

}  // namespace crosscheck::figures
