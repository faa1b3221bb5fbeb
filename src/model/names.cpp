// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/model/names.hpp"

#include <array>
#include <cassert>
#include <cstdio>

namespace crosscheck {
namespace {

template <std::size_t kCount, typename Enum>
std::string_view look_up(const std::array<std::string_view, kCount>& names, Enum value) noexcept {
  assert(static_cast<std::size_t>(value) < kCount);
  return names[static_cast<std::size_t>(value)];
}

template <typename Enum, std::size_t kCount>
std::optional<Enum> find(const std::array<std::string_view, kCount>& names,
                         std::string_view name) noexcept {
  for (std::size_t i = 0; i < kCount; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

// Each table is in the order of its enumerators.
constexpr auto kSegments = std::to_array<std::string_view>(
    {"title", "byline", "heading", "text", "quote", "list", "table", "caption", "comment",
     "furniture"});
constexpr auto kBases =
    std::to_array<std::string_view>({"metadata", "text", "file", "given", "none"});
constexpr auto kStatedFields = std::to_array<std::string_view>(
    {"title", "author", "publisher", "published", "modified", "language", "address", "section"});
constexpr auto kStatedBy = std::to_array<std::string_view>(
    {"json-ld", "opengraph", "meta", "dublin-core", "microdata", "time", "page", "address", "text"});
constexpr auto kEntities = std::to_array<std::string_view>(
    {"person", "organization", "group", "place", "facility", "law", "event", "operation",
     "media", "product", "disease"});
constexpr auto kHedges = std::to_array<std::string_view>(
    {"none", "about", "nearly", "under", "less-than", "over", "at-least", "up-to", "range",
     "vague", "loose-share"});
constexpr auto kStatuses = std::to_array<std::string_view>(
    {"actual", "estimate", "forecast", "target", "limit", "hypothetical", "denied"});
constexpr auto kFigures = std::to_array<std::string_view>(
    {"count", "money", "percent", "percentage-points", "share", "rate", "length", "area",
     "volume", "mass", "speed", "temperature", "pressure", "energy", "power", "duration",
     "age", "vote", "ratio", "ordinal", "other"});
constexpr auto kDates = std::to_array<std::string_view>({"DATE", "TIME", "DURATION", "SET"});
constexpr auto kQuotes = std::to_array<std::string_view>(
    {"direct", "mixed", "indirect", "scare", "slogan", "title"});
constexpr auto kClaims =
    std::to_array<std::string_view>({"figure", "date", "quote", "role", "statement"});
constexpr auto kPolarities = std::to_array<std::string_view>({"affirmed", "denied"});
constexpr auto kVerdicts = std::to_array<std::string_view>(
    {"agrees", "compatible", "differs", "evolves", "scope-differs", "quote-variant",
     "misattributed", "name-variant", "text-reuse", "only-in"});
constexpr auto kSeverities = std::to_array<std::string_view>({"info", "low", "medium", "high"});
constexpr auto kAnswers = std::to_array<std::string_view>({"yes", "related", "no", "unsure"});
constexpr auto kMembers = std::to_array<std::string_view>(
    {"figure", "date", "quote", "claim", "entity", "passage"});
constexpr auto kOrigins =
    std::to_array<std::string_view>({"own", "agency", "reuse", "source", "document"});
constexpr auto kSameness = std::to_array<std::string_view>({"same", "not-the-same", "unsure"});

}  // namespace

std::string_view name_of(SegmentKind kind) noexcept { return look_up(kSegments, kind); }
std::string_view name_of(PublishedBasis basis) noexcept { return look_up(kBases, basis); }
std::string_view name_of(StatedField field) noexcept { return look_up(kStatedFields, field); }
std::string_view name_of(StatedBy by) noexcept { return look_up(kStatedBy, by); }
std::string_view name_of(EntityKind kind) noexcept { return look_up(kEntities, kind); }
std::string_view name_of(Hedge hedge) noexcept { return look_up(kHedges, hedge); }
std::string_view name_of(FigureStatus status) noexcept { return look_up(kStatuses, status); }
std::string_view name_of(FigureKind kind) noexcept { return look_up(kFigures, kind); }
std::string_view name_of(DateType type) noexcept { return look_up(kDates, type); }
std::string_view name_of(QuoteKind kind) noexcept { return look_up(kQuotes, kind); }
std::string_view name_of(ClaimKind kind) noexcept { return look_up(kClaims, kind); }
std::string_view name_of(Polarity polarity) noexcept { return look_up(kPolarities, polarity); }
std::string_view name_of(Verdict verdict) noexcept { return look_up(kVerdicts, verdict); }
std::string_view name_of(Severity severity) noexcept { return look_up(kSeverities, severity); }
std::string_view name_of(Answer answer) noexcept { return look_up(kAnswers, answer); }
std::string_view name_of(MemberKind kind) noexcept { return look_up(kMembers, kind); }
std::string_view name_of(OriginKind kind) noexcept { return look_up(kOrigins, kind); }
std::string_view name_of(Sameness answer) noexcept { return look_up(kSameness, answer); }

std::optional<Verdict> verdict_from_name(std::string_view name) noexcept {
  return find<Verdict>(kVerdicts, name);
}
std::optional<Severity> severity_from_name(std::string_view name) noexcept {
  return find<Severity>(kSeverities, name);
}

std::string iso_date(Day day) {
  const std::chrono::year_month_day date{day};
  char buffer[24];
  std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return buffer;
}

std::string long_dates(const DayRange& days) {
  using std::chrono::year_month_day;
  constexpr auto kMonths = std::to_array<std::string_view>(
      {"January", "February", "March", "April", "May", "June", "July", "August", "September",
       "October", "November", "December"});
  const year_month_day from{days.from};
  const year_month_day to{days.to};
  const auto day = [](const year_month_day& date) { return std::to_string(unsigned{date.day()}); };
  const auto month = [&](const year_month_day& date) {
    return std::string(kMonths[unsigned{date.month()} - 1]);
  };
  const std::string year = std::to_string(int{to.year()});
  const bool begins_month = from.day() == std::chrono::day{1};
  const bool ends_month = to == year_month_day{to.year() / to.month() / std::chrono::last};
  if (from == to) return day(to) + ' ' + month(to) + ' ' + year;
  const bool whole_years = begins_month && ends_month && from.month() == std::chrono::January &&
                           to.month() == std::chrono::December;
  if (from.year() != to.year() && whole_years) {
    return std::to_string(int{from.year()}) + " – " + year;
  }
  if (from.year() != to.year()) {
    return day(from) + ' ' + month(from) + ' ' + std::to_string(int{from.year()}) + " – " +
           day(to) + ' ' + month(to) + ' ' + year;
  }
  if (begins_month && ends_month) {
    if (from.month() == to.month()) return month(to) + ' ' + year;
    if (whole_years) return year;
    return month(from) + " – " + month(to) + ' ' + year;
  }
  if (from.month() == to.month()) return day(from) + "–" + day(to) + ' ' + month(to) + ' ' + year;
  return day(from) + ' ' + month(from) + " – " + day(to) + ' ' + month(to) + ' ' + year;
}

}  // namespace crosscheck
