// SPDX-License-Identifier: Apache-2.0
//
// Numbers that measure nothing:
//
//   Section 9, Gate 4, Highway 40, Flight 212        labels
//   the G7, Q80, COVID-19, 9/11, Type 2              names
//   7:30, 4 p.m., 5 May, 12/05/2024, in 1987, 1990s  times
//   555-0134, +1 506 555 0100, [12], #4, 2.1.3       numbers of another kind
//   no one, this one, one of them, one by one        pronouns
#include "annotate/figures/guards.hpp"

#include <algorithm>

#include "annotate/figures/subjects.hpp"

namespace crosscheck::figures {
namespace {

/// How many digits, in any script.
std::size_t digit_count(const Line& line, std::size_t i) {
  const std::string_view text = line.of(i);
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

/// "555-0134", "506-555-0134", "+1 506 555 0134", "(506) 555-0134", "2024-05-12".
std::size_t telephone(const Line& line, std::size_t at) {
  std::size_t i = at;
  const bool plus = line.mark(i, U'+') && line.digits(i + 1) && line.glued(i + 1);
  if (plus) ++i;
  const bool paren = line.mark(i, U'(') && line.digits(i + 1) && line.mark(i + 2, U')') &&
                     line.digits(i + 3) && digit_count(line, i + 1) == 3;
  if (paren) i += 3;
  if (!line.digits(i)) return 0;
  std::size_t groups = 1 + (paren ? 1 : 0);
  std::size_t digits = digit_count(line, i);
  std::size_t end = i + 1;
  bool all_glued = true;
  for (;;) {
    if ((line.dash(end) || line.mark(end, U'.')) && line.glued(end) && line.digits(end + 1) &&
        line.glued(end + 1)) {
      ++end;
    } else if (line.digits(end) && !line.glued(end) && (plus || groups > 1)) {
      all_glued = false;
    } else {
      break;
    }
    digits += digit_count(line, end);
    ++groups;
    ++end;
  }
  if (plus && (digits >= 9 || (groups >= 3 && digits >= 7))) return end - at;
  if (paren && digits >= 6) return end - at;
  const bool hyphens = line.dash(at + 1);
  if (all_glued && hyphens && groups >= 3) return end - at;
  if (all_glued && hyphens && groups == 2 && digit_count(line, at) == 3 && digits == 7 &&
      (line.of(at + 2).front() == '0' ||
       (at > 0 && line.is_one_of(at - 1, {"call", "tel", "phone", "dial", "at", "text", "fax"})))) {
    return end - at;
  }
  return 0;
}

std::size_t clock_time(const Line& line, std::size_t at) {
  if (!line.digits(at) || digit_count(line, at) > 2) return 0;
  std::size_t end = at + 1;
  if (line.mark(end, U':') && line.glued(end) && line.digits(end + 1) && line.glued(end + 1)) {
    while (line.mark(end, U':') && line.glued(end) && line.digits(end + 1) &&
           line.glued(end + 1)) {
      end += 2;
    }
    if (line.mark(end, U'.') && line.glued(end) && line.digits(end + 1) && line.glued(end + 1)) {
      end += 2;
    }
    return end - at;
  }
  std::size_t noon = end;
  if (line.mark(noon, U'.') && line.glued(noon) && line.digits(noon + 1) && line.glued(noon + 1)) {
    noon += 2;
  }
  const bool letters = line.is(noon, "a") || line.is(noon, "p");
  if (letters && line.mark(noon + 1, U'.') && line.is(noon + 2, "m") && line.glued(noon + 2)) {
    return noon + 3 - at;
  }
  if (line.is(noon, kMeridiem) && !line.is(noon, "noon") && !line.is(noon, "midnight")) {
    return noon + 1 - at;
  }
  if (line.is(end, "o") && (line.mark(end + 1, U'\'') || line.mark(end + 1, U'’')) &&
      line.is(end + 2, "clock")) {
    return end + 3 - at;
  }
  return 0;
}

/// "open from 9 to 5": where it is no range, it is one of hours.
std::size_t opening_hours(const Line& line, std::size_t at) {
  if (at < 2 || !line.is(at - 1, "from")) return 0;
  if (!line.is_one_of(at - 2, {"open", "opens", "works"})) return 0;
  const bool hours = line.digits(at) && digit_count(line, at) <= 2 && line.is(at + 1, "to") &&
                     line.digits(at + 2) && digit_count(line, at + 2) <= 2;
  return hours && (!line.word(at + 3) || line.is(at + 3, kStop)) ? 3 : 0;
}

/// "at twenty to six": a clock time in words.
std::size_t spoken_clock(const Line& line, std::size_t at) {
  if (at == 0 || !line.is_one_of(at, {"five", "ten", "twenty"})) return 0;
  if (!line.is_one_of(at - 1, {"about", "after", "around", "at", "before", "by", "until"}))
    return 0;
  if (!line.is_one_of(at + 1, {"to", "past"}) || line.number_class(at + 2) == NumberClass::None)
    return 0;
  const double hour = lexicon().number_word(line.pieces[at + 2]).value;
  constexpr double kLastHour = 12;
  const bool range = line.is(at + 1, "to") && lexicon().number_word(line.pieces[at]).value <= hour;
  const bool ends = !line.word(at + 3) || line.is(at + 3, kStop);
  return hour >= 1 && hour <= kLastHour && !range && ends ? 3 : 0;
}

bool is_year(const Number& number, const Line& line) {
  return number.plain_digits && digit_count(line, number.first) == 4 && number.value >= 1100 &&
         number.value < 2100;
}

/// Whether letters, a slash or the like touch the number: "Q80", "/42", "#4", "v2".
bool is_attached(const Line& line, const Number& number) {
  const std::size_t at = number.first;
  if (at > 0 && line.glued(at)) {
    const Piece& before = line.pieces[at - 1];
    if (before.kind == PieceKind::Word || before.kind == PieceKind::Digits) return true;
    switch (before.mark) {
      case U'#': case U'@': case U'_': case U'=': case U'/': case U'\\': case U'&': case U'%':
      case U'.': case U':': case U'^': case U'§':
        return true;
      default:
        break;
    }
    // "COVID-19", "Su-27"; but "mid-20 degrees" and "two-to-three" are rare enough.
    if (line.dash(at - 1) && line.glued(at - 1) && at > 1 && line.word(at - 2) &&
        line.number_class(at - 2) == NumberClass::None && !line.is(at - 2, kHedgeEnd) &&
        !line.is(at - 2, "to") && !line.is(at - 2, "in") && !line.is(at - 2, "magnitude") &&
        number.form == NumberForm::Digits) {
      return true;
    }
  }
  // "scp2-173m"
  if (at > 2 && line.glued(at) && line.dash(at - 1) && line.glued(at - 1) && line.digits(at - 2) &&
      line.glued(at - 2) && line.word(at - 3)) {
    return true;
  }
  const std::size_t end = number.last;
  if (number.form == NumberForm::Digits && line.glued(end)) {
    if (line.mark(end, U'_') || line.mark(end, U'@') || line.mark(end, U'#')) return true;
    // "1990s", "20th", "4x4", "10e": letters that are no unit.
    if (line.word(end)) return true;
    if ((line.mark(end, U'\'') || line.mark(end, U'’')) && line.is(end + 1, "s") &&
        is_year(number, line)) {
      return true;
    }
    if (line.mark(end, U'.') && line.glued(end + 1) && line.word(end + 1) &&
        !line.capital(end + 1)) {
      return true;  // "2.pdf"
    }
  }
  return false;
}

bool is_list_number(const Line& line, const Number& number) {
  if (number.form != NumberForm::Digits || !number.plain_digits || number.value > 200) return false;
  const bool paren = number.first == 1 && line.mark(0, U'(');
  if (number.first != 0 && !paren) return false;
  if (line.mark(number.last, U')')) return true;
  return line.mark(number.last, U'.') && line.glued(number.last) && !line.glued(number.last + 1) &&
         line.has(number.last + 1);
}

/// "(a list of 1) two things and 2) three": a closing bracket that nothing opened.
bool is_inline_list_number(const Line& line, const Number& number) {
  constexpr double kLongestList = 30;
  if (number.form != NumberForm::Digits || !number.plain_digits || number.value > kLongestList ||
      !line.mark(number.last, U')')) {
    return false;
  }
  constexpr std::size_t kReach = 12;
  for (std::size_t i = number.first; i > 0 && number.first - i < kReach; --i) {
    if (line.mark(i - 1, U'(')) return false;
    if (line.mark(i - 1, U')')) break;
  }
  return true;
}

/// "call 911", "dial 0800": a number to be called.
bool is_dialled(const Line& line, const Number& number) {
  return number.plain_digits && number.first > 0 &&
         line.is_one_of(number.first - 1, {"call", "calls", "called", "dial", "dials", "dialled",
                                           "dialed", "dialling", "dialing"}) &&
         digit_count(line, number.first) >= 3 &&
         (!line.word(number.last) || line.is(number.last, kStop));
}

/// "OH 44001": the code of a US state and a postal code.
bool is_postal_code(const Line& line, const Number& number) {
  if (!number.plain_digits || number.first == 0 || digit_count(line, number.first) != 5)
    return false;
  const std::string_view state = line.of(number.first - 1);
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  return line.word(number.first - 1) && state.size() == 2 && upper(state[0]) && upper(state[1]);
}

/// "the 262 is", "the 747 was": what is one and has a number is a name.
bool is_named_by_number(const Line& line, const Number& number) {
  return number.form == NumberForm::Digits && number.plain_digits && number.value > 1 &&
         number.first > 0 && line.is(number.first - 1, "the") &&
         line.is_one_of(number.last, {"is", "was", "has", "isn", "wasn", "hasn"});
}

bool is_day_of_month(const Line& line, const Number& number) {
  if (number.form != NumberForm::Digits || !number.plain_digits || number.value > 31 ||
      number.value < 1) {
    return false;
  }
  std::size_t before = number.first;
  const bool point = before > 0 && line.mark(before - 1, U'.');
  if (point) --before;
  const auto is_month = [&](std::size_t i) {
    // "march" and "may" in small letters are words of their own.
    return line.is(i, kMonth) && (line.capital(i) || point ||
                                  !line.is_one_of(i, {"march", "may", "mar", "dec", "sep", "jan"}));
  };
  if ((before > 0 && is_month(before - 1)) || is_month(number.last)) return true;
  // "on may 9", "on 8 may": in a text without capitals.
  return (before > 1 && line.is(before - 2, "on") && line.is(before - 1, kMonth)) ||
         (before > 0 && line.is(before - 1, "on") && line.is(number.last, kMonth));
}

bool is_address(const Line& line, const Number& number) {
  if (number.form != NumberForm::Digits || !number.plain_digits) return false;
  for (std::size_t i = number.last; i < number.last + 4 && line.capital(i); ++i) {
    if (i > number.last && line.is(i, kStreet)) return true;
    if (i == number.last && line.is_one_of(i, {"rue", "via", "calle", "rua"})) return true;
  }
  return false;
}

/// "60 Minutes": a unit with a capital within a sentence.
bool is_title(const Line& line, const Number& number) {
  if (line.starts(number.first) || !line.capital(number.last)) return false;
  const std::string_view word = line.of(number.last);
  const bool shouted = word.size() > 1 && word[1] >= 'A' && word[1] <= 'Z';
  return !shouted && word.size() > 2 &&
         lexicon().unit_phrases.longest(line.pieces, number.last).length > 0;
}

/// "2019-2021", "2023-24": either half.
bool is_span_of_years(const Line& line, const Number& number) {
  if (number.form != NumberForm::Digits || !number.plain_digits) return false;
  const auto four = [&](std::size_t i) {
    return line.digits(i) && digit_count(line, i) == 4 &&
           (line.of(i).front() == '1' || line.of(i).front() == '2');
  };
  const std::size_t at = number.first;
  const bool before = at > 1 && line.dash(at - 1) && line.glued(at) && line.glued(at - 1) &&
                      four(at - 2);
  const bool after = line.dash(number.last) && line.glued(number.last) && four(at) &&
                     line.digits(number.last + 1) && line.glued(number.last + 1);
  return (before && (four(at) || digit_count(line, at) == 2)) ||
         (after && (four(number.last + 1) || digit_count(line, number.last + 1) == 2));
}

}  // namespace

std::size_t no_quantity(const Line& line, std::size_t at) {
  if (line.mark(at, U'[') && line.digits(at + 1) && line.mark(at + 2, U']')) return 3;
  if (const std::size_t pieces = spoken_clock(line, at)) return pieces;
  if (const std::size_t pieces = opening_hours(line, at)) return pieces;
  if (!line.digits(at) && !line.mark(at, U'+') && !line.mark(at, U'(')) return 0;
  if (const std::size_t pieces = telephone(line, at)) return pieces;
  return clock_time(line, at);
}

bool is_part_of_name(const Line& line, const Number& number) {
  return number.form == NumberForm::Digits && is_attached(line, number);
}

bool is_year_like(const Line& line, const Number& number) {
  return is_year(number, line) && number.value >= 1900 && number.value <= 2035;
}

bool is_label(const Line& line, const Number& number) {
  const std::size_t at = number.first;
  if (is_list_number(line, number) || is_inline_list_number(line, number) ||
      is_day_of_month(line, number) || is_address(line, number) || is_postal_code(line, number) ||
      is_dialled(line, number) || is_named_by_number(line, number)) {
    return true;
  }
  if (number.form == NumberForm::Digits && is_attached(line, number)) return true;
  if (number.form == NumberForm::Words && !number.loose && line.capital(at) && !line.starts(at) &&
      line.of(at).size() > 1 && !(line.of(at)[1] >= 'A' && line.of(at)[1] <= 'Z')) {
    return true;  // "Channel Nine", "the Big Ten", "the Seven Network"
  }
  if (is_title(line, number) || is_span_of_years(line, number)) return true;
  if (at == 0) return false;
  std::size_t before = at - 1;
  if (line.mark(before, U'.') && at > 1 && line.is(at - 2, kLabel)) before = at - 2;  // "No. 4"
  // "H.R. 4437": initials.
  if (number.form == NumberForm::Digits && number.plain_digits && line.mark(at - 1, U'.') &&
      at > 1 && line.word(at - 2) && line.of(at - 2).size() == 1 && line.capital(at - 2) &&
      !line.glued(at)) {
    return true;
  }
  // "on page two"
  const bool ends = !line.word(number.last) || line.is(number.last, kStop);
  if (line.is(before, "page") && number.form == NumberForm::Words && ends) return true;
  // "The missing number 29.", "the dead now number 31"
  const std::size_t victims = before > 1 && line.is_one_of(before - 1, {"already", "now", "still"})
                                  ? before - 2
                                  : before - 1;
  const bool counted = line.is(before, "number") && before > 0 && counts_victims(line, victims);
  if (line.is(before, kLabel) && !counted) {
    // "two of the articles 300 people signed": only a label in front of a lone number.
    return number.form == NumberForm::Digits || line.capital(before);
  }
  if (line.is(before, kNameLabel) && line.capital(before) && !line.starts(before)) return true;
  if (is_year(number, line)) {
    const bool noun = line.word(number.last) && !line.is(number.last, kStop) &&
                      !line.capital(number.last) && !line.glued(number.last);
    if (line.is(before, kHedgeEnd) && !line.is_one_of(before, {"of", "to", "around", "about"})) {
      return false;
    }
    const bool temporal = line.is_one_of(before, {"in", "since", "until", "till", "by", "during",
                                                  "of", "before", "after", "from", "the", "late",
                                                  "early", "mid", "s", "circa", "to", "and",
                                                  "its", "their", "for"});
    if (!noun || temporal) return true;
  }
  return false;
}

bool is_idle_one(const Line& line, const Number& number) {
  if (number.last != number.first + 1 || !line.is(number.first, "one")) return false;
  const std::size_t at = number.first;
  const std::size_t next = number.last;
  if (at > 0 && line.is_one_of(at - 1, {"no", "this", "that", "the", "each", "every", "which",
                                        "any", "another", "some", "last", "first", "next",
                                        "only", "a", "good", "bad", "new", "old", "big", "day",
                                        "number", "by", "formula", "such", "as"})) {
    // "by one vote" counts; "the one seat" too.
    const bool counts = line.word(next) && !line.is(next, kStop);
    if (!counts) return true;
    if (!line.is_one_of(at - 1, {"by", "the", "only", "as"})) return true;
  }
  if (line.is(next, "of") || line.is(next, "another") || line.is(next, "by") ||
      line.is_one_of(next, {"who", "that", "which", "s", "can", "could", "should", "must", "might",
                            "would", "may", "has", "had", "is", "was", "will", "does", "did",
                            "way", "never", "always", "where", "when", "to", "on", "more",
                            "knows", "says", "thinks", "needs", "wonders", "hopes"})) {
    // "one more than", "one was killed", "one has died".
    if (line.is(next, "more") && line.is(next + 1, "than")) return false;
    const bool auxiliary = line.is_one_of(next, {"was", "has", "had", "is"});
    if (!(auxiliary && (line.is(next + 1, kDone) || line.is(next + 1, "died")))) return true;
  }
  if (line.mark(next, U'\'') || line.mark(next, U'’')) return true;
  if (line.is(next, kIdle)) return true;
  if (line.dash(next) && line.glued(next)) {
    // "one-off", "one-way", "one-on-one"; units are read before.
    return true;
  }
  return false;
}

bool is_in_date(Span span, std::span<const DateMention> dates) {
  const auto after = std::partition_point(dates.begin(), dates.end(), [&](const DateMention& date) {
    return date.span.end <= span.begin;
  });
  for (auto date = after; date != dates.end() && date->span.begin < span.end; ++date) {
    if (date->type != DateType::Duration) return true;
  }
  return false;
}

}  // namespace crosscheck::figures
