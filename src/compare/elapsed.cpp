// SPDX-License-Identifier: Apache-2.0
//
// Rule figure-arithmetic, of time:
//
//     agrees   after eleven days they went back / the strike ran from 7 to 17 October
//     agrees   a ship 37 years old, in 2024 / built in 1987
//     agrees   out of power for twelve years, in 2024 / has led since 2012
//
// The days of a period are counted with the last one; years are those between the year told and
// that of the article.
#include "compare/elapsed.hpp"

#include <chrono>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "compare/event_questions.hpp"
#include "compare/figure_arithmetic.hpp"
#include "compare/print.hpp"

namespace crosscheck {
namespace {

constexpr double kDay = 86'400;  // seconds
/// What the sentences share, in the measure of Scenes::shared.
constexpr double kSomeWords = 0.4;

struct Elapsed {
  Ref claim;
  double words = 0;
  std::string because;
};

int year_of(const DayRange& days) {
  return static_cast<int>(std::chrono::year_month_day{days.to}.year());
}

/// Whole days of a duration of three and more, which chance hits less often.
std::optional<int> days_of(const Figure& figure) {
  constexpr int kFewest = 3;
  constexpr int kMost = 400;
  if (figure.kind != FigureKind::Duration || figure.hedge != Hedge::None || !figure.rate.empty()) {
    return std::nullopt;
  }
  if (figure.unit != "day" && figure.unit != "week") return std::nullopt;
  const double days = figure.in_base / kDay;
  if (days != std::floor(days) || days < kFewest || days > kMost) return std::nullopt;
  return static_cast<int>(days);
}

/// Years of an age or a length of five and more.
std::optional<int> years_of(const Figure& figure) {
  constexpr double kFewest = 5;
  const bool years = figure.unit == "year" && figure.hedge == Hedge::None && figure.rate.empty();
  const bool length = figure.kind == FigureKind::Duration || figure.kind == FigureKind::Age;
  if (!years || !length || figure.value < kFewest || figure.value != std::floor(figure.value)) {
    return std::nullopt;
  }
  return static_cast<int>(figure.value);
}

/// What the date of a claim makes of the length; "" if it does not.
std::string made_by(const Evidence& evidence, Ref length, Ref claim) {
  const Figure& figure = evidence.figure(length);
  const DateMention& date = date_of(evidence, claim);
  const auto& news = evidence.document(length).time.days;
  if (!date.days || !news) return "";
  constexpr int kYear = 365;
  const int days = date.days->days();
  if (const auto told = days_of(figure)) {
    const bool period = date.value.find('/') != std::string::npos && days > 2;
    if (!period || days != *told) return "";
    return print_date(date) + " are " + print_value(figure);
  }
  if (const auto told = years_of(figure)) {
    const bool year = days >= kYear && days <= kYear + 1;
    if (!year || year_of(*news) - year_of(*date.days) != *told) return "";
    return "From " + print_date(date) + " to " + std::to_string(year_of(*news)) + " are " +
           std::to_string(*told) + " years";
  }
  return "";
}

/// By length the dated claim of another article that makes it and shares the most words.
std::map<Ref, Elapsed> find(const Evidence& evidence) {
  std::map<Ref, Elapsed> best;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    for (std::uint32_t f = 0; f < evidence.documents[d].figures.size(); ++f) {
      const Ref length{static_cast<ArticleId>(d), f};
      const FigureScene& scene = evidence.scenes.figure(length);
      const Figure& figure = evidence.figure(length);
      if (!scene.content || (!days_of(figure) && !years_of(figure))) continue;
      for (const Neighbour& neighbour : evidence.scenes.stories().neighbours(d)) {
        if (neighbour.article == d) continue;
        const auto& claims = evidence.documents[neighbour.article].claims;
        for (std::uint32_t c = 0; c < claims.size(); ++c) {
          const Ref claim{static_cast<ArticleId>(neighbour.article), c};
          if (claims[c].kind != ClaimKind::Date) continue;
          const std::string because = made_by(evidence, length, claim);
          if (because.empty()) continue;
          const Scene& other = evidence.scenes.claim(claim);
          const double words = evidence.scenes.shared(scene.scene, other) +
                               evidence.scenes.shared_kin(scene.scene, other);
          if (words < kSomeWords) continue;
          const auto at = best.try_emplace(length, Elapsed{claim, words, because}).first;
          if (words > at->second.words) at->second = {claim, words, because};
        }
      }
    }
  }
  return best;
}

}  // namespace

std::vector<Draft> find_elapsed(const Evidence& evidence) {
  // One finding for one date, whoever has the length.
  std::map<std::pair<Ref, std::string>, std::set<Ref>> groups;
  for (const auto& [length, found] : find(evidence)) {
    groups[{found.claim, found.because}].insert(length);
  }
  std::vector<Draft> drafts;
  for (const auto& [made, lengths] : groups) {
    const auto& [ref, because] = made;
    Draft draft = arithmetic_draft(evidence, *lengths.begin(), lengths,
                                   "A length, and from when to when.", because, because);
    const Claim& claim = evidence.claim(ref);
    draft.finding.members.push_back({{ref.article, claim.span},
                                     MemberKind::Date,
                                     claim.index,
                                     print_date(date_of(evidence, ref))});
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace crosscheck
