// SPDX-License-Identifier: Apache-2.0
#include "compare/ways.hpp"

#include <algorithm>

namespace crosscheck {

void tell_ways(const Evidence& evidence, const std::set<Ref>& refs, std::vector<Member>& members) {
  const auto way = [&](const Ref& ref) {
    const Figure& figure = evidence.figure(ref);
    return figure.change ? figure.frame.trend : Trend::None;
  };
  for (const Trend trend : {Trend::Up, Trend::Down}) {
    if (std::none_of(refs.begin(), refs.end(), [&](const Ref& ref) { return way(ref) == trend; })) {
      return;
    }
  }
  for (Member& member : members) {
    const Trend trend = way({member.where.article, member.index});
    if (trend == Trend::None) continue;
    member.understood.insert(0, trend == Trend::Up ? "up " : "down ");
  }
}

}  // namespace crosscheck
