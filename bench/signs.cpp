// SPDX-License-Identifier: Apache-2.0
// signs figures|second|growth|dates PATH...
//
// The signs by which pairs of figures, or of dates, are told to be of one thing: a line of names,
// then a line for each pair of two articles: where both stand (file, first and last code point of
// the body), whether their values can both be true, and the signs. "second" reads a likelihood for
// each line that "figures" prints from standard input, and prints the signs of the second look.
// bench/train_signs.py learns from them what each is worth.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "compare/growth.hpp"
#include "compare/one_event.hpp"
#include "compare/one_thing.hpp"
#include "compare/subjects.hpp"
#include "crosscheck/graph/evidence_graph.hpp"
#include "crosscheck/run/run.hpp"

namespace {

using namespace crosscheck;

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

void print_place(const Document& document, Span span) {
  const std::string_view body = document.article.body.view();
  const std::size_t begin = code_points(body.substr(0, span.begin));
  std::cout << std::filesystem::path(document.article.path).filename().string() << '\t' << begin
            << '\t' << begin + code_points(body.substr(span.begin, span.size())) << '\t';
}

template <typename SignList>
void print_signs(bool meet, const SignList& signs) {
  std::cout << meet;
  for (const double sign : signs) std::cout << '\t' << sign;
  std::cout << '\n';
}

template <typename Sign>
void print_names() {
  for (std::size_t i = 0; i < static_cast<std::size_t>(Sign::kNumber); ++i) {
    std::cout << (i > 0 ? "\t" : "") << name_of(static_cast<Sign>(i));
  }
  std::cout << '\n';
}

template <typename SignList>
void print_pair(const Evidence& evidence, const FirstLook& look, const SignList& signs) {
  print_place(evidence.document(look.a), evidence.figure(look.a).span);
  print_place(evidence.document(look.b), evidence.figure(look.b).span);
  print_signs(look.meet, signs);
}

void print_figures(const Evidence& evidence) {
  print_names<Sign>();
  const std::vector<Signs> signs = read_signs(evidence);
  for (const FirstLook& look : first_looks(evidence, signs)) {
    print_pair(evidence, look, signs[look.candidate]);
  }
}

void print_second(const Evidence& evidence) {
  print_names<SecondSign>();
  std::vector<FirstLook> looks = first_looks(evidence, read_signs(evidence));
  for (FirstLook& look : looks) std::cin >> look.likelihood;
  const std::vector<SecondSigns> signs = read_second_signs(looks);
  for (std::size_t i = 0; i < looks.size(); ++i) print_pair(evidence, looks[i], signs[i]);
}

void print_growth(const Evidence& evidence) {
  print_names<GrowthSign>();
  const std::vector<GrowthSigns> signs = read_growth_signs(evidence);
  for (std::size_t i = 0; i < signs.size(); ++i) {
    if (!may_follow(evidence, i)) continue;
    const auto& [a, b, alike] = evidence.matches.figures[i];
    print_place(evidence.document(a), evidence.figure(a).span);
    print_place(evidence.document(b), evidence.figure(b).span);
    print_signs(false, signs[i]);
  }
}

void print_dates(const Evidence& evidence) {
  print_names<DateSign>();
  const std::vector<DateSigns> signs = read_date_signs(evidence);
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const auto& [a, b, alike] = evidence.matches.dates[i];
    if (evidence.date_likelihoods[i] < 0) continue;
    const DateMention& x = evidence.document(a).dates[evidence.claim(a).index];
    const DateMention& y = evidence.document(b).dates[evidence.claim(b).index];
    print_place(evidence.document(a), x.span);
    print_place(evidence.document(b), y.span);
    print_signs(x.days->overlaps(*y.days), signs[i]);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::string what = argc > 2 ? argv[1] : "";
  if (what != "figures" && what != "dates" && what != "second" && what != "growth") {
    std::cerr << "usage: signs figures|second|growth|dates PATH...\n";
    return 2;
  }
  const std::vector<std::filesystem::path> paths(argv + 2, argv + argc);
  const Result<Report> report = run(paths, Config{});
  if (!report) {
    std::cerr << report.error().subject << ": " << report.error().reason << "\n";
    return 2;
  }
  const Evidence evidence(report->documents, report->matches, report->graph);
  if (what == "figures") {
    print_figures(evidence);
  } else if (what == "second") {
    print_second(evidence);
  } else if (what == "growth") {
    print_growth(evidence);
  } else {
    print_dates(evidence);
  }
}
