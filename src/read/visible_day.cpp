// SPDX-License-Identifier: Apache-2.0
//
// A line that is little more than a day, near the headline, says when the article was published;
// farther away it needs a word that says so, as other articles and comments have days too:
//
//     Sunday, May 12, 2024              above the headline: yes
//     Ana Lund, 12 May 2024, 10:15      below it: yes
//     Date 12.05.2024                   below the article: yes
//     ▼ 2024 (12)                       no day
//     © 2024 Skerry Post                no day
#include "read/visible_day.hpp"

#include <algorithm>
#include <array>

#include "crosscheck/text/unicode.hpp"
#include "read/days.hpp"
#include "read/line_shape.hpp"

namespace crosscheck::read {
namespace {

constexpr std::size_t kLongestLine = 90;      // bytes
constexpr std::size_t kLinesAbove = 8;
constexpr std::size_t kLinesBelow = 14;
constexpr std::size_t kMostLines = 5000;
constexpr std::uint32_t kLeastShare = 4;      // the day is at least a quarter of the line

bool is_labelled(std::string_view line) {
  constexpr auto kLabels = std::to_array<std::string_view>(
      {"created", "date", "datum", "erstellt am", "first published", "fecha", "gepubliceerd", "issued",
       "posted", "publicado", "publication date", "published", "publié le", "pubblicato", "release date",
       "stand", "veröffentlicht am"});
  return std::any_of(kLabels.begin(), kLabels.end(), [&](std::string_view label) {
    if (!starts_with_word(line, label)) return false;
    const std::string_view rest = line.substr(label.size());
    return !rest.empty() && (rest.front() == ' ' || rest.front() == ':');
  });
}

bool is_copyright(std::string_view line) {
  return line.find("©") != line.npos || to_lower(line).find("copyright") != std::string::npos;
}

/// Tables, quotes and captions have days of their own, and comments theirs.
bool may_say(SegmentKind kind) {
  return kind != SegmentKind::Table && kind != SegmentKind::Quote && kind != SegmentKind::Caption &&
         kind != SegmentKind::Comment;
}

std::optional<Day> day_of(const Article& article, const Segment& segment, bool near) {
  const std::string_view line = article.body[segment.span];
  if (!may_say(segment.kind)) return std::nullopt;
  if (line.size() > kLongestLine || !has_digit(line) || is_copyright(line)) return std::nullopt;
  const std::vector<WrittenDay> days = find_days(line);
  if (days.empty() || !days.front().day) return std::nullopt;
  if (is_labelled(line)) return days.front().day;
  return near && days.front().span.size() * kLeastShare >= line.size() ? days.front().day : std::nullopt;
}

}  // namespace

std::optional<Day> visible_day(const Article& article) {
  const std::vector<Segment>& segments = article.segments;
  const auto title = std::find_if(segments.begin(), segments.end(),
                                  [](const Segment& s) { return s.kind == SegmentKind::Title; });
  const auto at = static_cast<std::size_t>(title - segments.begin());
  const bool titled = title != segments.end();
  // What stands below the headline is nearer to the article than what stands above it.
  const std::size_t below = titled ? at + 1 : 0;
  for (std::size_t i = below; i < segments.size() && i < below + kLinesBelow; ++i) {
    if (const auto day = day_of(article, segments[i], true)) return day;
  }
  for (std::size_t i = at; titled && i > 0 && i + kLinesAbove > at; --i) {
    if (const auto day = day_of(article, segments[i - 1], true)) return day;
  }
  for (std::size_t i = below; i < segments.size() && i < kMostLines; ++i) {
    if (const auto day = day_of(article, segments[i], false)) return day;
  }
  return std::nullopt;
}

}  // namespace crosscheck::read
