// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "crosscheck/annotate/name_forms.hpp"
#include "crosscheck/match/match.hpp"

namespace crosscheck {

std::vector<JudgedPair> judged_pairs(std::span<const LinkedEntity> entities,
                                     std::span<const Judgement> judgements) {
  std::map<std::string, std::uint32_t, std::less<>> by_form;
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    by_form.emplace(name_key(entities[e].name), e);
  }
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    for (const std::string& alias : entities[e].aliases) by_form.emplace(name_key(alias), e);
  }
  std::vector<JudgedPair> pairs;
  for (const Judgement& judgement : judgements) {
    const auto a = by_form.find(name_key(judgement.a));
    const auto b = by_form.find(name_key(judgement.b));
    if (a == by_form.end() || b == by_form.end() || a->second == b->second) continue;
    pairs.push_back({std::min(a->second, b->second), std::max(a->second, b->second),
                     judgement.answer, judgement.note});
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const JudgedPair& x, const JudgedPair& y) {
    return std::pair(x.a, x.b) < std::pair(y.a, y.b);
  });
  return pairs;
}

}  // namespace crosscheck
