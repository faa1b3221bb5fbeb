// SPDX-License-Identifier: Apache-2.0
//
// Rule name-variant. A name that two articles spell with one letter's difference, put as a
// question, for it may be two people:
//
//     name-variant   Marit Solheim / Marit Solhiem
//     nothing        Krtek / Krteek within one article's own aliases; café / cafe
//
// Marks and case are no difference. Short names, numbers, and names that are words with an
// ending ("Texan", "Texans") are left out.
#include <algorithm>
#include <map>
#include <set>

#include "compare/rules.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kShortest = 6;
constexpr double kConfidence = 0.5;

/// One letter added, dropped, changed, or two neighbours swapped.
bool is_one_edit(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() + 1 == b.size()) return a.substr(i) == b.substr(i + 1);
  if (a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] &&
         a.substr(i + 2) == b.substr(i + 2);
}

bool is_plural_of(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return b == std::string(a) + "s" || (b.size() == a.size() + 1 && b.starts_with(a));
}

struct Form {
  std::uint32_t linked = 0;
  Ref entity;
  std::string folded;
};

/// Deletion neighbourhood: two words one edit apart share one of these.
std::vector<std::string> keys_of(const std::string& word) {
  std::vector<std::string> keys{word};
  for (std::size_t i = 0; i < word.size(); ++i)
    keys.push_back(word.substr(0, i) + word.substr(i + 1));
  return keys;
}

}  // namespace

std::vector<Draft> find_name_variants(const Evidence& evidence) {
  std::vector<Form> forms;
  for (std::uint32_t l = 0; l < evidence.matches.entities.size(); ++l) {
    const LinkedEntity& linked = evidence.matches.entities[l];
    const bool named = linked.kind == EntityKind::Person || linked.kind == EntityKind::Place ||
                       linked.kind == EntityKind::Organization ||
                       linked.kind == EntityKind::Facility;
    if (!named) continue;
    for (const Ref& ref : linked.members) {
      std::string folded = fold(evidence.document(ref).entities[ref.index].name);
      constexpr std::size_t kLongest = 60;
      if (folded.size() < kShortest || folded.size() > kLongest) continue;
      forms.push_back({l, ref, std::move(folded)});
    }
  }
  std::map<std::string, std::vector<std::size_t>> by_key;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    for (std::string& key : keys_of(forms[i].folded)) by_key[std::move(key)].push_back(i);
  }
  std::vector<Draft> drafts;
  std::set<std::pair<std::string, std::string>> told;
  for (const auto& entry : by_key) {
    const auto& list = entry.second;
    constexpr std::size_t kMost = 64;
    const std::size_t size = std::min(list.size(), kMost);
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t j = i + 1; j < size; ++j) {
        const Form& a = forms[list[i]];
        const Form& b = forms[list[j]];
        if (a.entity.article == b.entity.article || a.folded == b.folded) continue;
        if (evidence.matches.entities[a.linked].kind != evidence.matches.entities[b.linked].kind)
          continue;
        if (!is_one_edit(a.folded, b.folded) || is_plural_of(a.folded, b.folded)) continue;
        const auto close = evidence.scenes.stories().closeness(
            static_cast<std::uint32_t>(index_of(a.entity.article)),
            static_cast<std::uint32_t>(index_of(b.entity.article)));
        if (close <= 0 ||
            !told.emplace(std::min(a.folded, b.folded), std::max(a.folded, b.folded)).second)
          continue;
        Draft draft;
        Finding& finding = draft.finding;
        const auto name = [&](const Form& form) {
          return evidence.document(form.entity).entities[form.entity.index].name;
        };
        finding.verdict = Verdict::NameVariant;
        finding.severity = Severity::Low;
        finding.confidence = kConfidence;
        finding.subject = name(a) + " or " + name(b);
        finding.message = "Are " + name(a) + " and " + name(b) + " one?";
        finding.explanation = {{"Value", Answer::Unsure, "The names are one letter apart."}};
        for (const Form* form : {&a, &b}) {
          const Entity& entity = evidence.document(form->entity).entities[form->entity.index];
          finding.members.push_back({{form->entity.article, entity.mentions.front()},
                                     MemberKind::Entity, form->entity.index, entity.name});
        }
        draft.key = std::min(a.folded, b.folded) + "|" + std::max(a.folded, b.folded);
        drafts.push_back(std::move(draft));
      }
    }
  }
  return drafts;
}

}  // namespace crosscheck
