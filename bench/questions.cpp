// SPDX-License-Identifier: Apache-2.0
// questions PATH... [--value A [--value B]]
// questions PATH... --dates
//
// Why two figures were compared, or not: for every pair of figures of one group in PATH (or
// those with the values A and B) what each of them is taken to be of, how near they are, and
// what each of the seven questions answers. With --dates the same of every pair of dates that may
// date one event. For whoever works on the questions.
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "compare/event_pairs.hpp"
#include "compare/event_questions.hpp"
#include "compare/one_event.hpp"
#include "compare/print.hpp"
#include "compare/subjects.hpp"
#include "compare/verdicts.hpp"
#include "crosscheck/graph/evidence_graph.hpp"
#include "crosscheck/model/names.hpp"
#include "crosscheck/run/run.hpp"
#include "match/sameness.hpp"

namespace {

using namespace crosscheck;

void print_figure(const Evidence& evidence, Ref ref) {
  const Figure& figure = evidence.figure(ref);
  const FigureScene& scene = evidence.scenes.figure(ref);
  const Frame& frame = figure.frame;
  std::cout << "  " << evidence.document(ref).article.path << ":" << figure.span.begin << "-"
            << figure.span.end << ": \"" << evidence.text(ref.article, figure.span)
            << "\" = " << print_value(figure) << ", " << scene.group << ", head '" << scene.head
            << "', event '" << name_of(scene.scene.event) << (scene.scene.event_sure ? "'" : "'?")
            << ", predicate '" << frame.predicate << "', " << name_of(frame.status)
            << (figure.change ? ", change" : "") << (frame.cumulative ? ", cumulative" : "")
            << (figure.rate.empty() ? "" : ", per " + figure.rate)
            << (scene.is_whole ? ", whole"
                : scene.whole  ? ", part"
                               : "");
  if (scene.time) std::cout << ", " << (scene.time_said ? "" : "?") << long_dates(*scene.time);
  const auto& entities = evidence.matches.entities;
  if (scene.place) std::cout << ", in " << entities[*scene.place].name;
  if (scene.owner) std::cout << ", of " << entities[*scene.owner].name;
  const std::string by = evidence.name(ref.article, frame.attributed_to);
  if (!by.empty()) std::cout << ", says " << by;
  std::cout << "\n";
}

void print_steps(const std::vector<Step>& steps) {
  for (const Step& step : steps) {
    std::cout << "    " << name_of(step.answer) << "  " << step.question << ": " << step.because
              << "\n";
  }
}

void print_pair(const Evidence& evidence, Ref a, Ref b, double alike) {
  const FigurePair pair = pair_of(evidence, a, b);
  std::cout << "----\n";
  print_figure(evidence, a);
  print_figure(evidence, b);
  std::printf(
      "  shared %.2f plain %.2f likeness %.2f closeness %.2f core %zu, sameness %.2f, "
      "likely %.2f, %s\n",
      pair.common.shared, pair.common.plain, pair.common.likeness, pair.common.closeness,
      Scenes::common_core(pair.scene_a, pair.scene_b),
      sameness(pair.scene_a, pair.scene_b, pair.common), pair.likely,
      alike > 0 ? "a candidate" : "no candidate");
  std::fflush(stdout);
  const Answers answers = ask_all(pair, evidence.rates);
  print_steps(answers.steps);
  const auto decision = decide(answers);
  std::cout << "  => " << (decision ? name_of(decision->verdict) : "nothing") << "\n";
}

void print_dated_claim(const Evidence& evidence, Ref ref) {
  const Claim& claim = evidence.claim(ref);
  const DateMention& date = date_of(evidence, ref);
  const Scene& scene = evidence.scenes.claim(ref);
  std::cout << "  " << evidence.document(ref).article.path << ":" << date.span.begin << "-"
            << date.span.end << ": \"" << evidence.text(ref.article, date.span) << "\" = "
            << date.value << ", predicate '" << claim.predicate << "', event '"
            << name_of(scene.event) << "', subject '"
            << evidence.text(ref.article, claim.subject.span) << "'"
            << (is_announced(evidence, ref) ? ", announced" : "") << "\n";
}

void print_dates(const Evidence& evidence) {
  const std::vector<DayRange> moved = moved_days(evidence);
  const auto& candidates = evidence.matches.dates;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const double likely = evidence.date_likelihoods[i];
    std::cout << "----\n";
    print_dated_claim(evidence, candidates[i].a);
    print_dated_claim(evidence, candidates[i].b);
    const Scene& p = evidence.scenes.claim(candidates[i].a);
    const Scene& q = evidence.scenes.claim(candidates[i].b);
    std::cout << "  shared " << evidence.scenes.shared(p, q) << " kin "
              << evidence.scenes.shared_kin(p, q) << " likeness " << evidence.scenes.likeness(p, q)
              << " likely " << likely << "\n";
    print_steps({ask_event(evidence, candidates[i].a, candidates[i].b),
                 ask_subject(evidence, candidates[i].a, candidates[i].b)});
    const auto pair = judge_dates(evidence, candidates[i], likely, moved);
    std::cout << "  => " << (pair ? name_of(pair->verdict) : "nothing") << "\n";
  }
}

/// As far as a value is written out: 1.67 for a year and eight months.
bool is_near(double value, double written) {
  return std::abs(value - written) <= 0.005 * std::abs(written);
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::filesystem::path> paths;
  std::vector<double> values;
  bool dates = false;
  for (int i = 1; i < argc; ++i) {
    if (std::string(argv[i]) == "--value" && i + 1 < argc) {
      values.push_back(std::stod(argv[++i]));
    } else if (std::string(argv[i]) == "--dates") {
      dates = true;
    } else {
      paths.emplace_back(argv[i]);
    }
  }
  if (paths.empty()) {
    std::cerr << "usage: questions PATH... [--value A [--value B] | --dates]\n";
    return 2;
  }
  const Result<Report> report = run(paths, Config{});
  if (!report) {
    std::cerr << report.error().subject << ": " << report.error().reason << "\n";
    return 2;
  }
  const Evidence evidence(report->documents, report->matches, report->graph);
  if (dates) {
    print_dates(evidence);
    return 0;
  }
  std::vector<Ref> figures;
  for (std::uint32_t d = 0; d < report->documents.size(); ++d) {
    for (std::uint32_t f = 0; f < report->documents[d].figures.size(); ++f) {
      const Ref ref{static_cast<ArticleId>(d), f};
      if (evidence.scenes.figure(ref).content) figures.push_back(ref);
    }
  }
  const auto wanted = [&](double x, double y) {
    if (values.empty()) return true;
    if (values.size() == 1) return is_near(x, values[0]) || is_near(y, values[0]);
    return (is_near(x, values[0]) && is_near(y, values[1])) ||
           (is_near(x, values[1]) && is_near(y, values[0]));
  };
  for (std::size_t i = 0; i < figures.size(); ++i) {
    for (std::size_t j = i + 1; j < figures.size(); ++j) {
      const Ref a = figures[i];
      const Ref b = figures[j];
      if (!wanted(evidence.figure(a).value, evidence.figure(b).value)) continue;
      const bool one_group = evidence.scenes.figure(a).group == evidence.scenes.figure(b).group;
      if (!one_group && values.size() < 2) continue;
      double alike = 0;
      for (const Candidate& candidate : report->matches.figures) {
        if (candidate.a == a && candidate.b == b) alike = candidate.alike;
      }
      print_pair(evidence, a, b, alike);
    }
  }
}
