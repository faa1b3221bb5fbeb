// SPDX-License-Identifier: Apache-2.0
#include "support/documents.hpp"

#include <cassert>
#include <cstdlib>
#include <stdexcept>

#include "crosscheck/annotate/annotate.hpp"
#include "crosscheck/annotate/claims.hpp"
#include "crosscheck/compare/compare.hpp"
#include "crosscheck/graph/evidence_graph.hpp"
#include "crosscheck/match/match.hpp"
#include "crosscheck/model/names.hpp"
#include "crosscheck/read/read.hpp"
#include "support/marked.hpp"

namespace crosscheck::test {
namespace {

struct Unit {
  std::string_view name;
  std::string_view dimension;
  double factor;
  FigureKind kind;
};

Unit unit_of(std::string_view name) {
  for (const Unit& unit : {Unit{"m", "length", 1, FigureKind::Length},
                           Unit{"ft", "length", 0.3048, FigureKind::Length},
                           Unit{"percent", "share", 0.01, FigureKind::Percent},
                           Unit{"percentage points", "points", 0.01, FigureKind::PercentagePoints},
                           Unit{"USD", "money", 1, FigureKind::Money},
                           Unit{"EUR", "money", 1, FigureKind::Money}}) {
    if (unit.name == name) return unit;
  }
  return {name, "count", 1, FigureKind::Count};
}

Interval meant(double value, Hedge hedge) {
  switch (hedge) {
    case Hedge::Nearly: return {0.9 * value, value, false, true};
    case Hedge::Over: return {value, 1.2 * value, true, false};
    case Hedge::About: return {0.9 * value, 1.1 * value, false, false};
    default: return Interval::exactly(value);
  }
}

/// The number of "Nearly 70 lamps": its first word, or the second behind a hedge.
Span number_in(std::string_view exact, Span span) {
  const bool hedged = exact.starts_with("Nearly ") || exact.starts_with("About ") ||
                      exact.starts_with("Over ");
  const std::size_t begin = hedged ? exact.find(' ') + 1 : 0;
  const std::size_t end = std::min(exact.find(' ', begin), exact.size());
  return {span.begin + static_cast<std::uint32_t>(begin),
          span.begin + static_cast<std::uint32_t>(end)};
}

}  // namespace

Day day_of(std::string_view iso) {
  const int year = std::atoi(std::string(iso.substr(0, 4)).c_str());
  const auto month = static_cast<unsigned>(std::atoi(std::string(iso.substr(5, 2)).c_str()));
  const auto day = static_cast<unsigned>(std::atoi(std::string(iso.substr(8, 2)).c_str()));
  return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

Document document(std::string_view text, std::string_view day,
                  const std::vector<FigureSpec>& figures) {
  Analysed analysed = test::analysed(text);
  Document document;
  document.article.id = "a" + std::to_string(std::hash<std::string_view>{}(text) % 100000);
  document.article.path = document.article.id + ".txt";
  document.article.publisher = document.article.id;
  document.article.published = day_of(day);
  document.article.body = std::move(analysed.text);
  document.article.segments = std::move(analysed.segments);
  document.time.days = DayRange{day_of(day), day_of(day)};
  document.tokens = std::move(analysed.analysis.tokens);
  document.sentences = std::move(analysed.analysis.sentences);
  std::size_t from = 0;
  for (const FigureSpec& spec : figures) {
    const std::size_t at = document.article.body.view().find(spec.exact, from);
    assert(at != std::string_view::npos);
    from = at + spec.exact.size();
    const Unit unit = unit_of(spec.unit);
    Figure figure;
    figure.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(from)};
    figure.number = number_in(spec.exact, figure.span);
    figure.kind = unit.kind;
    figure.value = spec.value;
    figure.hedge = spec.hedge;
    figure.meant = meant(spec.value, spec.hedge);
    figure.strict = figure.meant;
    figure.unit = spec.unit.empty() ? std::string(spec.head) : std::string(spec.unit);
    figure.dimension = unit.dimension;
    figure.base_factor = unit.factor;
    figure.in_base = spec.value * unit.factor;
    figure.frame.counted = figure.frame.counted_head = spec.head;
    figure.frame.predicate = spec.predicate;
    figure.frame.status = spec.status;
    if (!spec.time.empty()) {
      figure.frame.time = DayRange{day_of(spec.time), day_of(spec.time)};
      figure.frame.told_time = figure.frame.time;
      figure.frame.time_span = figure.span;
    }
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
      if (document.sentences[s].span.contains(figure.span)) figure.sentence = s;
    }
    document.figures.push_back(std::move(figure));
  }
  document.claims = find_claims(document, {});
  return document;
}

Run run_of(std::vector<Document> documents) {
  Run run;
  run.documents = std::move(documents);
  run.matches = match(run.documents);
  const EvidenceGraph graph = build_graph(run.documents, run.matches);
  run.findings = compare(run.documents, run.matches, graph);
  return run;
}

std::vector<std::string> told(const Run& run) {
  std::vector<std::string> result;
  for (const Finding& finding : run.findings) {
    if (finding.verdict == Verdict::OnlyIn || finding.verdict == Verdict::TextReuse) continue;
    std::string line(name_of(finding.verdict));
    line += ":";
    for (const Member& member : finding.members) {
      const auto& body = run.documents[index_of(member.where.article)].article.body;
      line += (line.back() == ':' ? " " : " / ") + std::string(body[member.where.span]);
    }
    result.push_back(line);
  }
  return result;
}

std::vector<std::string> compared(const std::vector<Side>& sides) {
  std::vector<Document> documents;
  for (const Side& side : sides) documents.push_back(document(side.text, side.day, side.figures));
  return told(run_of(std::move(documents)));
}

Run run_of_texts(const std::vector<std::string>& texts) {
  std::vector<Document> documents;
  for (const std::string& text : texts) {
    Result<Article> article =
        read_text(text, "article-" + std::to_string(documents.size()) + ".txt");
    if (!article) throw std::runtime_error(article.error().message());
    documents.push_back(annotate(*std::move(article), std::nullopt));
  }
  return run_of(std::move(documents));
}

std::vector<std::string> reported(const std::vector<std::string>& texts) {
  return told(run_of_texts(texts));
}

}  // namespace crosscheck::test
