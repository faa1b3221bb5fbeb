// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "crosscheck/model/article.hpp"
#include "crosscheck/text/span.hpp"

namespace crosscheck {

/// The classes of TIMEX3 (ISO-TimeML).
enum class DateType : std::uint8_t { Date, Time, Duration, Set };

/// A temporal expression and what it means.
struct DateMention {
  Span span;
  DateType type = DateType::Date;
  std::string value;             ///< TIMEX3: "2025-01-28", "2025-W06", "P3M", "2031-06-02T05:10"
  std::optional<DayRange> days;  ///< the days it covers; nothing for a bare duration or set
  /// Other readings that the text allows, as TIMEX3 values, likeliest first: "Monday" in an
  /// article whose day is known only roughly, "5.12.2024". Empty: only one.
  std::vector<std::string> alternatives;
  std::string anchor;            ///< what it was resolved against: "published 2025-03-11"; "" none
  std::uint32_t sentence = 0;    ///< index into Document::sentences
};

/// The day of an article as far as it is known: what relative dates are resolved against.
///
/// If the article was not dated it is bounded by what its text gives (captions, full
/// dates), else by the other articles of the run; `basis` says which, in words.
struct DocumentTime {
  std::optional<DayRange> days;  ///< published on one of these; nothing: nothing is known
  std::string basis;             ///< "published", "not before the latest day the text names"
  bool exact() const noexcept { return days && days->from == days->to; }
};

}  // namespace crosscheck
