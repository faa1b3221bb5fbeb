// SPDX-License-Identifier: Apache-2.0
// Terms in office: "in the first 100 days of Adams's second term", "under Truman", "during the
// presidency of George W. Bush", and "his second term", of the president whom the text named last.
#include "annotate/dates/reader.hpp"
#include "crosscheck/text/rows.hpp"

namespace crosscheck {
namespace {

/// A word of a name: "Harry", "Doe".
bool is_name_word(const DateAtom& atom) {
  return atom.kind == AtomKind::Word && atom.capital && atom.word == nullptr;
}

bool has_given(std::string_view surname, std::string_view given) {
  for (const Term& term : terms_of(surname)) {
    for (const std::string_view name : split(term.given, ' ')) {
      if (name == given) return true;
    }
  }
  return false;
}

}  // namespace

auto DateReader::read_president(Place i, DateExpression& e) const -> Place {
  // "President Harry Truman", "George W. Bush", "Truman"; "Gov. Ford" is another
  Place place = word_is(i, "president") ? i + 1 : i;
  if (i > 0 && mark(i - 1, '.') && joined(i - 1)) return i;
  // "Bill" is a word of the lexicon too; "Under" at the head of a sentence is no name.
  const bool given = at(place).kind == AtomKind::Word && at(place).capital &&
                     !word_is(place, "under") && !is(place, DateClass::Preposition) &&
                     is(place + 1, DateClass::President);
  if (given || is_name_word(at(place))) {
    e.given = word(place);
    ++place;
    const auto initial = [&] { e.initial = e.initial != 0 ? e.initial : word(place).front(); };
    while (at(place).kind == AtomKind::Word && at(place).capital && at(place).span.size() == 1 &&
           place < i + 6) {  // "H.W."
      initial();
      place += mark(place + 1, '.') ? 2 : 1;
    }
    if (is_name_word(at(place)) && is(place + 1, DateClass::President)) {  // "Quincy"
      initial();
      ++place;
    }
  }
  if (!is(place, DateClass::President) || !at(place).capital) return i;
  e.president = word(place);
  return place + 1;
}

auto DateReader::read_reign(Place i, DateExpression& e) const -> Place {
  e.in_office = true;
  if (word_is(i, "under")) {  // "under Truman", "under President Harry Truman"
    const Place end = read_president(i + 1, e);
    if (end == i + 1 || at(end).capital || mark(end, '-') || past_possessive(end) != end) return i;
    return word_in(end, {"presidency", "administration"}) ? i : end;
  }
  // "during [the Truman presidency]", "throughout [the presidency of Harry Truman]"
  if (!word_is(i, "the") || i == 0 || !word_in(i - 1, {"during", "throughout", "under"})) return i;
  if (word_is(i + 1, "presidency") && word_is(i + 2, "of")) {
    const Place end = read_president(i + 3, e);
    return end == i + 3 || past_possessive(end) != end ? i : end;
  }
  const Place end = read_president(i + 1, e);
  return end > i + 1 && word_in(end, {"presidency", "administration"}) ? end + 1 : i;
}

void DateReader::follow_names(Place i, NamedPresident& named) const {
  const bool behind_name = i > 0 && is_name_word(at(i - 1)) && !at(i - 1).all_caps;
  if (is(i, DateClass::President) && at(i).capital) {
    const std::string_view name = word(i);
    if (i > 0 && (word_is(i - 1, "president") || has_given(name, word(i - 1))))
      named = {name, true};
    else if (behind_name && i > 1)
      named = {};  // "Jane Ford"
    else
      named = {name, named.in_full && named.surname == name};
    return;
  }
  // Somebody or something else is named: "Jane Doe".
  if (behind_name && is_name_word(at(i)) && !is(i + 1, DateClass::President)) named = {};
}

auto DateReader::last_named() const -> NamedPresident {
  NamedPresident named = named_before_;
  for (Place i = 0; i < atoms_.size(); ++i) follow_names(i, named);
  return named.in_full ? named : NamedPresident{};
}

auto DateReader::read_own_term(Place i, DateExpression& e) const -> Place {
  // "Lincoln … in the first 100 days of [his second term]": of the president named last, in this
  // sentence or, if it was in full, in those before
  constexpr Place kReach = 40;  // atoms
  if (!word_is(i, "his") || i == 0 || !is(i - 1, DateClass::Preposition)) return i;
  const auto which = value(i + 1, DateClass::Ordinal);
  const bool all = word_is(i + 1, "presidency");
  if (!all && (!which || *which > 4 || !word_is(i + 2, "term"))) return i;
  NamedPresident named = i <= kReach ? named_before_ : NamedPresident{};
  const std::string_view before = named.surname;
  for (Place place = i <= kReach ? 0 : i - kReach; place < i; ++place) follow_names(place, named);
  if (named.surname.empty()) return i;
  e.president = named.surname;
  e.named_before = named.surname.data() == before.data();
  e.term = all ? 0 : *which;
  return all ? i + 2 : i + 3;
}

auto DateReader::read_first_part(Place i, DateExpression& e) const -> Place {
  // [the first 100 days of] Adams's term
  const Place first = word_is(i, "the") ? i + 1 : i;
  if (!word_is(first, "first")) return i;
  bool vague = false;
  const Place unit = read_amount(first + 1, e.amount, vague);
  if (unit == first + 1) e.amount = 1;
  const auto of = unit_at(unit);
  if (!of || vague || !word_in(unit + 1, {"of", "in"})) return i;
  e.unit = of;
  e.within_term = true;
  return unit + 2;
}

auto DateReader::read_start_in_office(Place i, DateExpression& e) const -> Place {
  // Adams's [first week in office]: the time is a part of the latest term.
  if (!word_is(i, "first")) return i;
  bool vague = false;
  double amount = 1;
  const Place unit = read_amount(i + 1, amount, vague);
  const auto of = unit_at(unit);
  if (!of || vague || !word_is(unit + 1, "in") || !word_in(unit + 2, {"office", "power"})) return i;
  e.unit = of;
  e.amount = unit > i + 1 ? amount : 1;
  e.within_term = true;
  return unit + 3;
}

auto DateReader::read_term(Place i, DateExpression& e) const -> Place {
  DateExpression reign = e;
  if (const Place end = read_reign(i, reign); end > i) {
    e = reign;
    return end;
  }
  DateExpression part = e;
  const Place place = read_first_part(i, part);
  if (const Place own = read_own_term(place, part); own > place) {
    e = part;
    return own;
  }
  const Place owner = read_president(place, part);
  if (owner == place) return i;
  Place end = past_possessive(owner);
  if (end == owner) return i;
  if (!part.within_term) {
    if (const Place start = read_start_in_office(end, part); start > end) {
      e = part;
      return start;
    }
  }
  const auto which = value(end, DateClass::Ordinal);
  if (which) ++end;
  if (!word_in(end, {"term", "presidency", "tenure", "administration"})) return i;
  if (word_in(end, {"term", "administration"}) && !which) return i;
  if (which && *which > 4) return i;
  // "It marked Adams's presidency" tells no time.
  if (!which && (i == 0 || !is(i - 1, DateClass::Preposition))) return i;
  e = part;
  e.term = which.value_or(0);
  return end + 1;
}

}  // namespace crosscheck
