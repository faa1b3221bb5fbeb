// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <utility>

#include "compare/judged.hpp"
#include "compare/own_lists.hpp"

namespace crosscheck {

void drop_parts_of_totals(const Evidence& evidence, std::vector<Judged>& judged) {
  std::map<std::pair<Ref, Ref>, double> scores;
  for (const Judged& j : judged) scores[{j.a, j.b}] = scores[{j.b, j.a}] = j.score;
  const auto is_spoken_for = [&](Ref part, Ref other, double score) {
    const auto total = total_of(evidence, part);
    if (!total || total_of(evidence, other)) return false;
    const auto found = scores.find({*total, other});
    return found != scores.end() && found->second >= score;
  };
  std::erase_if(judged, [&](const Judged& j) {
    const bool parts = j.verdict == Verdict::Differs || j.verdict == Verdict::Evolves;
    return parts && j.a.article != j.b.article &&
           (is_spoken_for(j.a, j.b, j.score) || is_spoken_for(j.b, j.a, j.score));
  });
}

}  // namespace crosscheck
