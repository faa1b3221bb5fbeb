// SPDX-License-Identifier: Apache-2.0
//
// The rules are asked one after the other; then the findings get their ids, origins and
// order. Nothing here knows what a rule is about.
#include "crosscheck/compare/compare.hpp"

#include <algorithm>

#include "compare/finish.hpp"
#include "compare/gather.hpp"
#include "compare/rules.hpp"

namespace crosscheck {
namespace {

constexpr std::string_view kOnlyIn = "only-in";

}  // namespace

bool is_rule(std::string_view name) {
  const auto table = rules();
  return name == kOnlyIn || std::any_of(table.begin(), table.end(), [&](const Rule& rule) {
           return rule.name == name;
         });
}

std::vector<Finding> compare(std::span<const Document> documents, const Matches& matches,
                             const EvidenceGraph& graph) {
  const Evidence evidence(documents, matches, graph);
  std::vector<Draft> drafts;
  for (const Rule& rule : rules()) {
    std::vector<Draft> found = rule.find(evidence);
    for (Draft& draft : found) {
      draft.finding.rule = rule.name;
      drafts.push_back(std::move(draft));
    }
  }
  gather(evidence, drafts);
  drop_days_told(evidence, drafts);
  drop_repeated(drafts);
  for (Draft& draft : find_only_in(evidence, drafts)) {
    draft.finding.rule = kOnlyIn;
    drafts.push_back(std::move(draft));
  }
  return finish(evidence, std::move(drafts));
}

}  // namespace crosscheck
