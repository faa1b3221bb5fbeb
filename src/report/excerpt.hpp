// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "report/view.hpp"

namespace crosscheck {

/// A place within its sentence, to be set as before + marked + after. White space is one
/// blank; what is too long is cut and says so with "…".
struct Excerpt {
  std::string before;
  std::string marked;
  std::string after;
};
Excerpt excerpt(const View& view, Citation place);

/// Something that is known of a member, for a reader: {"meant", "360 to below 400"}.
struct Fact {
  std::string_view what;
  std::string value;
};
/// What the program understood of the figure, date, quote, claim or entity that a member
/// shows, beyond its words; empty for a passage.
std::vector<Fact> facts(const View& view, const Member& member);

/// How a member was read, in a line beside its words: {"read as", "6.4 m"}, and for a quote,
/// whose words stand there already, {"speaker", "Ines Vahl"}. The value may be empty.
Fact understood(const View& view, const Member& member);

/// "6.4 m", "400 people", "20 percent per year".
std::string value_text(const Figure& figure);
/// "2031-05-01 to 2031-05-04", "2031-05-04".
std::string days_text(const DayRange& days);

}  // namespace crosscheck
