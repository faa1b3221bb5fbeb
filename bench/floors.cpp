// SPDX-License-Identifier: Apache-2.0
// floors PATH... [--rounds N]
//
// How fast each floor is, in words a second on one thread: every stage of the line is run over
// all articles, and the fastest of N (5) rounds is printed. A word is what white space parts.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "crosscheck/annotate/annotate.hpp"
#include "crosscheck/annotate/claims.hpp"
#include "crosscheck/annotate/dates.hpp"
#include "crosscheck/annotate/entities.hpp"
#include "crosscheck/annotate/figures.hpp"
#include "crosscheck/annotate/frames.hpp"
#include "crosscheck/annotate/quotes.hpp"
#include "crosscheck/compare/compare.hpp"
#include "crosscheck/language/analyse.hpp"
#include "crosscheck/match/match.hpp"
#include "crosscheck/read/read.hpp"
#include "crosscheck/report/report.hpp"

namespace {

using namespace crosscheck;
using Clock = std::chrono::steady_clock;

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    words += !blank && !inside;
    inside = !blank;
  }
  return words;
}

double fastest(int rounds, const std::function<void()>& work) {
  double best = 1e30;
  for (int i = 0; i < rounds; ++i) {
    const Clock::time_point begin = Clock::now();
    work();
    best = std::min(best, std::chrono::duration<double>(Clock::now() - begin).count());
  }
  return best;
}

Words words_of(const Document& d) {
  return {d.article.body, d.article.segments, d.tokens, d.sentences};
}

}  // namespace

int main(int argc, char** argv) {
  int rounds = 5;
  std::vector<FoundFile> files;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--rounds") == 0 && i + 1 < argc) {
      rounds = std::max(1, std::atoi(argv[++i]));
      continue;
    }
    const Result<FoundFiles> found = find_files(argv[i]);
    if (!found) {
      std::fprintf(stderr, "%s\n", found.error().message().c_str());
      return 2;
    }
    files.insert(files.end(), found->files.begin(), found->files.end());
  }
  if (files.empty()) {
    std::fprintf(stderr, "usage: floors PATH... [--rounds N]\n");
    return 2;
  }

  std::vector<Article> articles;
  std::size_t words = 0;
  const double read = fastest(rounds, [&] {
    articles.clear();
    words = 0;
    for (const FoundFile& file : files) {
      Result<Article> article = read_article(file);
      if (!article) continue;
      words += count_words(article->body.view());
      articles.push_back(*std::move(article));
    }
  });

  Report report;
  for (const Article& article : articles) report.documents.push_back(annotate(article, {}));
  std::vector<Document>& documents = report.documents;
  std::printf("%zu articles, %zu words\n\n%-28s %10s %14s\n", documents.size(), words, "stage", "ms",
              "words/s");
  double total = 0.0;
  const auto print = [&](const char* stage, double seconds) {
    total += seconds;
    std::printf("%-28s %10.2f %14.0f\n", stage, seconds * 1e3, static_cast<double>(words) / seconds);
  };
  const auto each = [&](const char* stage, const std::function<void(const Document&)>& work) {
    print(stage, fastest(rounds, [&] {
            for (const Document& document : documents) work(document);
          }));
  };

  print("read", read);
  each("language", [](const Document& d) { analyse(d.article.body, d.article.segments); });
  std::vector<Document> named;
  for (const Article& article : articles) named.push_back(read_words(article));
  print("annotate: share names", fastest(rounds, [&] { share_names(named); }));
  each("annotate: dates", [](const Document& d) {
    find_dates(words_of(d), find_document_time(d.article, words_of(d), {}));
  });
  each("annotate: figures", [](const Document& d) { find_figures(words_of(d), d.dates); });
  each("annotate: entities", [](const Document& d) { find_entities(words_of(d), d.names); });
  each("annotate: quotes", [](const Document& d) {
    find_attributions(words_of(d), d.entities, find_quotes(words_of(d), d.entities));
  });
  each("annotate: frames", [](const Document& d) {
    find_frames(words_of(d), d.time, d.figures, d.dates, d.entities, {});
  });
  each("annotate: claims", [](const Document& d) { find_claims(d, {}); });
  print("match", fastest(rounds, [&] { report.matches = match(documents); }));
  print("graph", fastest(rounds, [&] {
          report.graph = build_graph(documents, report.matches);
          report.centrality = entity_centrality(report.graph, report.matches);
        }));
  print("compare", fastest(rounds, [&] {
          report.findings = compare(documents, report.matches, report.graph);
        }));
  const auto writing = [&](Format format) {
    return fastest(rounds, [&] {
      std::ostringstream out;
      write_report(out, report, format);
    });
  };
  print("report: html", writing(Format::Html));
  const double line = total;
  std::printf("%-28s %10.2f %14.0f\n\n", "the whole line", line * 1e3,
              static_cast<double>(words) / line);
  print("report: json", writing(Format::Json));
  print("report: markdown", writing(Format::Markdown));
}
