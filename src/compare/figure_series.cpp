// SPDX-License-Identifier: Apache-2.0
//
// Rule figure-series. One measure, told for three periods or more, is laid side by side:
//
//     From 1990 to 1994 the mill averaged 31 accidents a year, from 1995 to 1999 it averaged 44,
//     and from 2000 on 18.
//
// No two of the values are at odds, and none is the growth of another: each has its period.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "compare/subjects.hpp"
#include "crosscheck/model/names.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kFewest = 3;
constexpr int kShortest = 28;  ///< days of a period; what is shorter is a day's news
constexpr double kConfidence = 0.75;

/// What one measure has in common: group, noun, rate, kind of event, place.
using Measure = std::tuple<std::string, std::string, std::string, EventClass, std::uint32_t>;

bool is_of_period(const Figure& figure, const FigureScene& scene) {
  return scene.content && scene.time_said && scene.time && scene.time->days() >= kShortest &&
         figure.frame.status == FigureStatus::Actual && !figure.change && !figure.frame.cumulative;
}

/// A measure that may be told for many periods: a rate, or a share. A plain count is of one
/// event.
bool is_rate(const Figure& figure) { return !figure.rate.empty() || figure.dimension == "share"; }

std::map<Measure, std::vector<Ref>> measures_of(const Evidence& evidence, std::uint32_t d) {
  constexpr std::uint32_t kNowhere = 0xFFFFFFFF;
  std::map<Measure, std::vector<Ref>> measures;
  // A place that is said once holds for the periods behind it: "the mill in Hale averaged 31 a
  // year; from 1995 on it averaged 44".
  std::map<Measure, std::uint32_t> places;
  const Document& document = evidence.documents[d];
  for (std::uint32_t f = 0; f < document.figures.size(); ++f) {
    const Ref ref{static_cast<ArticleId>(d), f};
    const Figure& figure = document.figures[f];
    const FigureScene& scene = evidence.scenes.figure(ref);
    if (scene.head.empty() || !is_of_period(figure, scene)) continue;
    Measure measure{scene.group, scene.head, figure.rate, scene.scene.event, kNowhere};
    std::uint32_t& place = places.try_emplace(measure, kNowhere).first->second;
    place = scene.place.value_or(place);
    std::get<4>(measure) = place;
    measures[measure].push_back(ref);
  }
  return measures;
}

Draft draft_of(const Evidence& evidence, const std::vector<Ref>& refs) {
  Draft draft;
  Finding& finding = draft.finding;
  finding.verdict = Verdict::ScopeDiffers;
  finding.confidence = kConfidence;
  finding.severity = Severity::Info;
  finding.subject = subject_of(evidence, refs.front());
  std::string values;
  std::string periods;
  for (const Ref& ref : refs) {
    finding.members.push_back(figure_member(evidence, ref));
    values += (values.empty() ? "" : "; ") + finding.members.back().understood;
    periods += (periods.empty() ? "" : "; ") + long_dates(*evidence.scenes.figure(ref).time);
    const std::string key = key_of(evidence, ref);
    if (draft.key.empty() || key < draft.key) draft.key = key;
  }
  finding.message = "Each of its own period, " + finding.subject + ": " + values + ".";
  finding.explanation = {
      {"Thing counted and unit", Answer::Yes, "All count or measure one thing."},
      {"Per what", Answer::Yes,
       evidence.figure(refs.front()).rate.empty() ? "All are shares."
                                                  : "All are per " +
                                                        evidence.figure(refs.front()).rate + "."},
      {"When", Answer::Related, "Periods apart: " + periods + "."}};
  return draft;
}

}  // namespace

std::vector<Draft> find_figure_series(const Evidence& evidence) {
  std::vector<Draft> drafts;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    for (auto& [measure, refs] : measures_of(evidence, d)) {
      std::vector<Ref> series;
      for (const Ref& ref : refs) {
        const DayRange& time = *evidence.scenes.figure(ref).time;
        const bool apart = std::none_of(series.begin(), series.end(), [&](Ref other) {
          return evidence.scenes.figure(other).time->overlaps(time);
        });
        if (apart) series.push_back(ref);
      }
      const bool rate = std::any_of(series.begin(), series.end(), [&](Ref ref) {
        return is_rate(evidence.figure(ref));
      });
      if (series.size() >= kFewest && rate) drafts.push_back(draft_of(evidence, series));
    }
  }
  return drafts;
}

}  // namespace crosscheck
