// SPDX-License-Identifier: Apache-2.0
//
// Rule figure-slip, of points that became percent on the way:
//
//     differs   68 per cent have a plan, up from 40 / the share had risen by 28 percent
//     nothing   68 per cent have a plan, up from 40 / the share had risen by 70 percent     it has
//
// Two shares side by side in one article, and in another one a change by exactly what they part by.
#include "compare/lost_points.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "compare/print.hpp"
#include "compare/subjects.hpp"

namespace crosscheck {
namespace {

constexpr double kConfidence = 0.75;
constexpr double kOneWord = 0.35;  ///< shared words that a small difference needs
constexpr double kTelling = 10;    ///< smaller whole numbers meet by chance

/// Two shares that an article sets side by side, and by how many points they part.
struct Levels {
  Ref first;
  Ref second;
  double points = 0;
  bool rising = false;
};

bool is_percent(const Evidence& evidence, Ref ref) {
  const Figure& figure = evidence.figure(ref);
  return evidence.scenes.figure(ref).content && figure.unit == "percent" && figure.rate.empty() &&
         figure.hedge == Hedge::None;
}

/// "68 per cent, up from 40": the second one is the earlier.
bool is_turned_back(std::string_view between) {
  static constexpr std::array<std::string_view, 4> kBefore = {"from ", "against ", "compared with ",
                                                              "compared to "};
  return std::any_of(kBefore.begin(), kBefore.end(),
                     [&](std::string_view word) { return between.ends_with(word); });
}

std::vector<Levels> levels_in(const Evidence& evidence, ArticleId article) {
  const Document& document = evidence.documents[index_of(article)];
  std::vector<Levels> result;
  std::optional<Ref> before;
  for (std::uint32_t i = 0; i < document.figures.size(); ++i) {
    const Ref ref{article, i};
    const Figure& figure = evidence.figure(ref);
    if (!is_percent(evidence, ref) || figure.change) continue;
    if (before) {
      const Figure& first = evidence.figure(*before);
      const double points = std::abs(first.value - figure.value);
      if (figure.sentence - first.sentence <= 1 && points > 0) {
        const std::string_view between =
            evidence.text(article, {first.span.end, figure.span.begin});
        const bool back = is_turned_back(between);
        result.push_back({*before, ref, points, (figure.value > first.value) != back});
      }
    }
    before = ref;
  }
  return result;
}

/// "To 42 percent, a rise of 11 points": then one number has two units, which is told as such.
bool tells_points(const Evidence& evidence, ArticleId article, double points) {
  const auto& figures = evidence.documents[index_of(article)].figures;
  for (std::uint32_t i = 0; i < figures.size(); ++i) {
    if (figures[i].value == points && evidence.scenes.figure({article, i}).group == "points") {
      return true;
    }
  }
  return false;
}

/// Whether the change is by what the levels part by, and is no share of either of them.
bool is_lost(const Evidence& evidence, const Levels& levels, Ref change) {
  constexpr double kSame = 0.051;  // of shares that are printed to a tenth
  constexpr double kNear = 0.05;   // of the change
  const Figure& told = evidence.figure(change);
  if (std::abs(told.value - levels.points) >= kSame) return false;
  const Trend trend = told.frame.trend;
  if (trend != (levels.rising ? Trend::Up : Trend::Down)) return false;
  for (const Ref level : {levels.first, levels.second}) {
    const double percent = 100 * levels.points / evidence.figure(level).value;
    if (std::abs(percent - told.value) <= std::max(0.5, kNear * told.value)) return false;
  }
  if (told.value >= kTelling || told.value != std::floor(told.value)) return true;
  const Scene& here = evidence.scenes.figure(change).scene;
  return evidence.scenes.shared(here, evidence.scenes.figure(levels.first).scene) >= kOneWord;
}

Draft draft_of(const Evidence& evidence, const Levels& levels, Ref change) {
  const Figure& told = evidence.figure(change);
  const std::string both = print_value(evidence.figure(levels.first)) + " and " +
                           print_value(evidence.figure(levels.second));
  Draft draft;
  Finding& finding = draft.finding;
  finding.verdict = Verdict::Differs;
  finding.confidence = kConfidence;
  finding.members = {figure_member(evidence, change), figure_member(evidence, levels.first),
                     figure_member(evidence, levels.second)};
  const Stake stake =
      std::max({Stake::Some, stake_of(evidence, change), stake_of(evidence, levels.first)});
  finding.severity = severity_of(Verdict::Differs, stake, kConfidence);
  finding.subject = subject_of(evidence, change);
  finding.message = "A change by " + print_value(told) + " (" + evidence.source(change.article) +
                    ") is told of " + both + " (" + evidence.source(levels.first.article) +
                    "), which part by " + print_number(levels.points) + " percentage points.";
  finding.explanation = {
      {"Thing counted and unit", Answer::Related, "A change in percent, and two levels."},
      {"Value", Answer::No,
       both + " part by " + print_number(levels.points) +
           " points: a change by points is another than a change by percent."}};
  draft.key = key_of(evidence, change) + "|points";
  return draft;
}

}  // namespace

std::vector<Draft> find_lost_points(const Evidence& evidence) {
  std::vector<std::vector<Levels>> levels;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    levels.push_back(levels_in(evidence, ArticleId{d}));
  }
  std::vector<Draft> drafts;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    for (std::uint32_t i = 0; i < evidence.documents[d].figures.size(); ++i) {
      const Ref change{ArticleId{d}, i};
      if (!is_percent(evidence, change) || !evidence.figure(change).change) continue;
      const auto neighbours = evidence.scenes.stories().neighbours(d);
      const bool told = std::any_of(neighbours.begin(), neighbours.end(), [&](const Neighbour& n) {
        return n.closeness >= kSameStory &&
               tells_points(evidence, ArticleId{n.article}, evidence.figure(change).value);
      });
      if (told) continue;
      // The nearest article that has such levels is enough.
      for (const Neighbour& neighbour : neighbours) {
        if (neighbour.closeness < kSameStory) continue;
        const auto& those = levels[neighbour.article];
        const auto found = std::find_if(those.begin(), those.end(), [&](const Levels& pair) {
          return is_lost(evidence, pair, change);
        });
        if (found == those.end()) continue;
        drafts.push_back(draft_of(evidence, *found, change));
        break;
      }
    }
  }
  return drafts;
}

}  // namespace crosscheck
