// SPDX-License-Identifier: Apache-2.0
//
// Rule person-role, ages against births:
//
//     differs   Otto Hale, born in 1971, … / Otto Hale, 49, in a text of 2031     59 or 60
//     nothing   born in 1971 / 59 in 2031
#include <algorithm>
#include <array>
#include <cmath>

#include "compare/ages.hpp"
#include "compare/print.hpp"
#include "compare/subjects.hpp"
#include "crosscheck/model/names.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr double kConfidence = 0.8;
constexpr double kYear = 365.25;

struct Birth {
  ArticleId article{};
  std::uint32_t date = 0;
  DayRange days;
};

/// "born in 1971", "born on 3 May 1971", "(born 1971)".
bool is_birth(const Document& document, const DateMention& date) {
  constexpr std::uint32_t kReach = 3;
  const Sentence& sentence = document.sentences[date.sentence];
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (document.tokens[t].span.begin >= date.span.begin) return false;
    if (fold(document.article.body[document.tokens[t].span]) != "born") continue;
    std::uint32_t words = 0;
    while (t + words + 1 < sentence.last &&
           document.tokens[t + words + 1].span.end <= date.span.begin) {
      ++words;
    }
    if (words < kReach) return true;
  }
  return false;
}

/// The person named last before the birth in its sentence.
std::optional<std::uint32_t> born_at(const Evidence& evidence, ArticleId article,
                                     const DateMention& date) {
  const Document& document = evidence.documents[index_of(article)];
  const std::uint32_t from = document.sentences[date.sentence].span.begin;
  std::optional<std::uint32_t> person;
  std::uint32_t last = from;
  for (std::uint32_t e = 0; e < document.entities.size(); ++e) {
    if (document.entities[e].kind != EntityKind::Person) continue;
    const auto& mentions = document.entities[e].mentions;
    const auto next = std::partition_point(mentions.begin(), mentions.end(),
                                           [&](Span span) { return span.end <= date.span.begin; });
    if (next == mentions.begin() || std::prev(next)->begin < last) continue;
    last = std::prev(next)->begin;
    person = evidence.linked(article, {{}, e});
  }
  return person;
}

std::map<std::uint32_t, std::vector<Birth>> births_of(const Evidence& evidence) {
  std::map<std::uint32_t, std::vector<Birth>> births;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    const Document& document = evidence.documents[d];
    const auto article = static_cast<ArticleId>(d);
    for (std::uint32_t i = 0; i < document.dates.size(); ++i) {
      const DateMention& date = document.dates[i];
      if (!date.days || !date.alternatives.empty() || !is_birth(document, date)) continue;
      if (const auto person = born_at(evidence, article, date)) {
        births[*person].push_back({article, i, *date.days});
      }
    }
  }
  return births;
}

bool fits(const Age& age, const Birth& birth) {
  const double oldest = static_cast<double>((*age.day - birth.days.from).count()) / kYear;
  const double youngest = static_cast<double>((*age.day - birth.days.to).count()) / kYear;
  // A day of grace for the leap years, and the year before the birthday.
  return age.years <= oldest + 0.01 && age.years + 1 >= youngest - 0.01;
}

}  // namespace

std::vector<Draft> find_birth_ages(const Evidence& evidence,
                                   const std::map<std::uint32_t, std::vector<Age>>& ages) {
  std::vector<Draft> drafts;
  for (const auto& [person, births] : births_of(evidence)) {
    const auto told = ages.find(person);
    if (told == ages.end()) continue;
    const auto misfit = std::find_if(told->second.begin(), told->second.end(), [&](const Age& age) {
      return age.day && std::none_of(births.begin(), births.end(),
                                     [&](const Birth& birth) { return fits(age, birth); });
    });
    if (misfit == told->second.end()) continue;
    const Birth& birth = births.front();
    const Document& document = evidence.documents[index_of(birth.article)];
    const DateMention& date = document.dates[birth.date];
    const std::string& name = evidence.matches.entities[person].name;
    Draft draft;
    Finding& finding = draft.finding;
    finding.verdict = Verdict::Differs;
    finding.confidence = kConfidence;
    finding.severity = Severity::Low;
    finding.subject = "age of " + name;
    finding.members = {figure_member(evidence, misfit->figure),
                       {{birth.article, date.span},
                        MemberKind::Date,
                        birth.date,
                        "born " + long_dates(birth.days)}};
    finding.message = name + " is given the age " + print_number(misfit->years) +
                      ", but was born " + long_dates(birth.days) + ".";
    finding.explanation = {{"Who and where", Answer::Yes, "Both texts speak of " + name + "."},
                           {"Value", Answer::No, finding.message}};
    draft.key = "born|" + fold(name);
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace crosscheck
