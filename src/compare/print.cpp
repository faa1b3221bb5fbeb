// SPDX-License-Identifier: Apache-2.0
#include "compare/print.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

#include "annotate/figures/units.hpp"
#include "crosscheck/model/names.hpp"

namespace crosscheck {
namespace {

constexpr auto kScales = std::to_array<std::pair<double, std::string_view>>(
    {{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}});

/// Whether a unit is a word that has a plural: "minute", "acre-foot". Symbols, currencies and
/// what is no count of units have none; nor have symbols, which are short.
bool has_plural(std::string_view unit) {
  constexpr auto kNone =
      std::to_array<std::string_view>({"percent", "per mille", "magnitude", "factor", "people"});
  return (unit.size() > 3 || unit == "day" || unit == "ton") &&
         std::find(kNone.begin(), kNone.end(), unit) == kNone.end() &&
         std::all_of(unit.begin(), unit.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || c == ' ' || c == '-'; });
}

/// "minutes" of "90 minutes", "acre-feet", "gate" of "1 gate".
std::string unit_of(const Figure& figure) {
  const std::string_view unit = figure.unit;
  if (figure.value == 1 && figure.hedge != Hedge::Range && figure.hedge != Hedge::Vague) {
    return figure.dimension == "count" ? figures::singular(unit) : figure.unit;
  }
  if (figure.dimension == "count" || !has_plural(unit)) return figure.unit;
  const std::size_t last = unit.find_last_of(" -") + 1;  // 0 for one word
  return std::string(unit.substr(0, last)) + figures::plural(unit.substr(last));
}

/// "16:52" of "2031-05-04T16:52", "16:52 (UTC+01:00)" of "2031-05-04T16:52+01:00", "morning" of
/// "2031-05-04TMO"; "" if it has no such part.
std::string clock_of(std::string_view value) {
  const std::size_t at = value.find('T');
  if (at == std::string_view::npos) return "";
  const std::string_view clock = value.substr(at + 1);
  constexpr auto kParts = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"MO", "morning"}, {"MI", "midday"}, {"AF", "afternoon"}, {"EV", "evening"},
       {"NI", "night"}, {"DT", "daytime"}});
  for (const auto& [code, name] : kParts) {
    if (clock == code) return std::string(name);
  }
  const std::size_t zone = clock.find_first_of("+-Z");
  if (zone == std::string_view::npos) return std::string(clock);
  const std::string offset(clock[zone] == 'Z' ? "" : clock.substr(zone));
  return std::string(clock.substr(0, zone)) + " (UTC" + offset + ")";
}

}  // namespace

std::string print_number(double value) {
  if (!std::isfinite(value)) return value < 0 ? "-∞" : "∞";
  for (const auto& [size, name] : kScales) {
    const double scaled = value / size;
    const bool is_round = std::abs(scaled * 100 - std::round(scaled * 100)) < 1e-6;
    if (std::abs(scaled) >= 1 && std::abs(scaled) < 1000 && is_round) {
      return print_number(scaled) + std::string(name);
    }
  }
  std::array<char, 64> buffer{};
  const double size = std::abs(value);
  const int decimals = value == std::floor(value) ? 0 : size >= 100 ? 1 : 2;
  constexpr double kMostWritten = 1e15;
  const auto [end, failed] =
      size >= kMostWritten
          ? std::to_chars(buffer.begin(), buffer.end(), value, std::chars_format::general, 4)
          : std::to_chars(buffer.begin(), buffer.end(), value, std::chars_format::fixed, decimals);
  std::string text(buffer.begin(), end);
  if (size >= kMostWritten) return text;
  if (decimals > 0) {
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
  }
  const std::size_t sign = text.front() == '-' ? 1 : 0;
  std::size_t point = std::min(text.find('.'), text.size());
  while (point > sign + 3) text.insert(point -= 3, ",");
  return text;
}

std::string print_value(const Figure& figure, std::string_view noun) {
  std::string number = print_number(figure.value);
  switch (figure.hedge) {
    case Hedge::None: break;
    case Hedge::About: number = "about " + number; break;
    case Hedge::Nearly: number = "nearly " + number; break;
    case Hedge::Under: number = "under " + number; break;
    case Hedge::LessThan: number = "less than " + number; break;
    case Hedge::Over: number = "over " + number; break;
    case Hedge::AtLeast: number = "at least " + number; break;
    case Hedge::UpTo: number = "up to " + number; break;
    case Hedge::LooseShare: number = "about " + number; break;
    case Hedge::Range:
    case Hedge::Vague:
      number = print_number(figure.meant.low) + " to " + print_number(figure.meant.high);
      break;
  }
  const std::string unit = noun.empty() ? unit_of(figure) : std::string(noun);
  if (unit.empty()) return number;
  number += " " + unit;
  if (!figure.rate.empty()) number += " per " + figure.rate;
  return number;
}

std::string print_date(const DateMention& date) {
  const std::string days = date.days ? long_dates(*date.days) : date.value;
  if (date.type != DateType::Time) return days;
  const std::string clock = clock_of(date.value);
  return clock.empty() ? days : clock + " on " + days;
}

std::string print_sides(const Evidence& evidence, std::span<const Member> members) {
  const bool one_article = std::all_of(members.begin(), members.end(), [&](const Member& member) {
    return member.where.article == members.front().where.article;
  });
  std::vector<std::pair<std::string_view, std::vector<std::string>>> sides;
  for (const Member& member : members) {
    auto side = std::find_if(sides.begin(), sides.end(), [&](const auto& known) {
      return known.first == member.understood;
    });
    if (side == sides.end()) side = sides.insert(sides.end(), {member.understood, {}});
    std::string source = evidence.source(member.where.article);
    auto& sources = side->second;
    if (std::find(sources.begin(), sources.end(), source) == sources.end()) {
      sources.push_back(std::move(source));
    }
  }
  std::string result;
  for (const auto& [value, sources] : sides) {
    result += result.empty() ? "" : "; ";
    result += value;
    if (one_article) continue;
    std::string named;
    for (const std::string& source : sources) named += (named.empty() ? "" : ", ") + source;
    result += " (" + named + ")";
  }
  return result;
}

std::string print_passage(const Document& document, Span span) {
  std::string text(document.article.body[span]);
  constexpr std::size_t kLongest = 160;
  if (text.size() > kLongest) {
    std::size_t end = kLongest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text = text.substr(0, end) + " …";
  }
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace crosscheck
