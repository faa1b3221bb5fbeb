// SPDX-License-Identifier: Apache-2.0
#include "compare/clocks.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <string>
#include <vector>

#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr int kHour = 60;
constexpr int kDay = 24 * kHour;

std::optional<int> two_digits(std::string_view text, std::size_t at) {
  int value = 0;
  if (at + 2 > text.size()) return std::nullopt;
  const auto end = text.data() + at + 2;
  const auto [stop, failed] = std::from_chars(text.data() + at, end, value);
  if (failed != std::errc{} || stop != end) return std::nullopt;
  return value;
}

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

/// The words of a span, folded.
std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : fold(text)) {
    if (c >= 'a' && c <= 'z') {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool says_half(const std::vector<std::string>& words) {
  static constexpr std::array<std::string_view, 14> kHalves = {
      "afternoon", "am",       "day",     "evening", "h",    "hours", "hrs",
      "m",         "midnight", "morning", "night",   "noon", "pm",    "tonight"};
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return is_among(kHalves, word); });
}

bool says_zone(const std::vector<std::string>& words) {
  static constexpr std::array<std::string_view, 14> kZones = {"bst", "cest", "cet", "cst", "edt",
                                                              "eet", "est",  "et",  "gmt", "ist",
                                                              "jst", "pdt",  "pst", "utc"};
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return is_among(kZones, word); });
}

bool says_no_day(const std::vector<std::string>& words) {
  static constexpr std::array<std::string_view, 47> kWords = {
      "a",       "afternoon", "am",      "an",     "at",      "bst",  "cest",     "cet",
      "clock",   "eight",     "eleven",  "est",    "evening", "five", "forty",    "four",
      "gmt",     "half",      "hours",   "in",     "local",   "m",    "midnight", "minute",
      "minutes", "morning",   "nine",    "noon",   "o",       "on",   "one",      "p",
      "past",    "pm",        "quarter", "seven",  "six",     "ten",  "the",      "thirty",
      "three",   "time",      "to",      "twelve", "twenty",  "two",  "utc"};
  return std::all_of(words.begin(), words.end(),
                     [](const std::string& word) { return is_among(kWords, word); });
}

/// "About", "shortly after", "just before" in front of a date.
bool is_rough(const Document& document, const DateMention& date) {
  static constexpr std::array<std::string_view, 6> kAbout = {"about",  "almost",  "around",
                                                             "nearly", "roughly", "towards"};
  static constexpr std::array<std::string_view, 6> kBeside = {"after", "before", "by",
                                                              "past",  "since",  "until"};
  const Sentence& sentence = document.sentences[date.sentence];
  const auto first = document.tokens.begin() + sentence.first;
  const auto end =
      std::partition_point(first, document.tokens.begin() + sentence.last,
                           [&](const Token& token) { return token.span.begin < date.span.begin; });
  constexpr int kReach = 2;
  auto token = end;
  for (int back = 0; back < kReach && token != first; ++back) {
    const std::string word = fold(document.article.body[(--token)->span]);
    if (is_among(kAbout, word) || is_among(kBeside, word)) return true;
  }
  return false;
}

/// "Our time", "London time", "here in Orby" behind an hour.
bool has_other_zone(const Document& document, const DateMention& date) {
  const Sentence& sentence = document.sentences[date.sentence];
  const auto last = document.tokens.begin() + sentence.last;
  auto token = std::partition_point(document.tokens.begin() + sentence.first, last,
                                    [&](const Token& t) { return t.span.begin < date.span.end; });
  constexpr int kReach = 3;
  for (int ahead = 0; ahead < kReach && token != last; ++ahead, ++token) {
    const std::string word = fold(document.article.body[token->span]);
    if (word == "time" || word == "here") return true;
    const bool goes_on =
        word == "our" || word == "your" || token->upos == Upos::Propn || token->upos == Upos::Adj;
    if (!goes_on) return false;
  }
  return false;
}

}  // namespace

std::optional<Clock> clock_of(const Document& document, const DateMention& date) {
  const std::size_t t = date.value.find('T');
  if (date.type != DateType::Time || t == std::string::npos) return std::nullopt;
  const auto hour = two_digits(date.value, t + 1);
  const auto minute = two_digits(date.value, t + 4);
  if (!hour || !minute) return std::nullopt;
  Clock clock;
  clock.minutes = *hour * kHour + *minute;
  const std::size_t sign = date.value.find_first_of("+-", t + 6);
  if (sign != std::string::npos) {
    const auto hours = two_digits(date.value, sign + 1);
    const auto minutes = two_digits(date.value, sign + 4);
    if (hours && minutes) {
      const int ahead = *hours * kHour + *minutes;
      clock.zone = date.value[sign] == '-' ? -ahead : ahead;
    }
  }
  const std::vector<std::string> words = words_in(document.article.body[date.span]);
  const bool local = std::find(words.begin(), words.end(), "local") != words.end();
  const bool named = std::find(words.begin(), words.end(), "time") != words.end();
  clock.other_zone = !local && (named || says_zone(words) || has_other_zone(document, date));
  constexpr int kTwelve = 12;
  clock.half_open = *hour > 0 && *hour <= kTwelve && !clock.zone && !says_half(words);
  clock.rough = is_rough(document, date);
  clock.alone = says_no_day(words);
  return clock;
}

int minutes_apart(const Clock& a, const Clock& b) {
  int apart = a.minutes - b.minutes;
  if (a.zone && b.zone) apart -= *a.zone - *b.zone;
  apart = std::abs(apart);
  if (a.half_open || b.half_open) {
    apart %= kDay / 2;
    apart = std::min(apart, kDay / 2 - apart);
  }
  return apart;
}

Clocks compare_clocks(const Clock& a, const Clock& b) {
  constexpr int kRough = 20;
  constexpr int kZoneStep = 30;
  const int apart = minutes_apart(a, b);
  // One instant, whatever the zones.
  if (a.zone && b.zone && apart == 0) return Clocks::Same;
  if (apart == 0 || (apart <= kRough && (a.rough || b.rough))) return Clocks::Same;
  const bool zones = a.other_zone || b.other_zone;
  return zones && apart % kZoneStep == 0 ? Clocks::Unclear : Clocks::Apart;
}

bool is_hour_slip(const Clock& a, const Clock& b) {
  const int apart = minutes_apart(a, b);
  return apart > 0 && apart % kHour == 0 && a.minutes % kHour != 0;
}

bool is_near_midnight(const Clock& clock) {
  constexpr int kZones = 6 * kHour;
  const int gmt = clock.minutes - clock.zone.value_or(0);
  const int minutes = ((gmt % kDay) + kDay) % kDay;
  return minutes < kZones || minutes > kDay - kZones;
}

}  // namespace crosscheck
