// SPDX-License-Identifier: Apache-2.0
//
// Prints what the readers make of files: read_articles [--segments | --json] PATH...
// One line an article: path, title, publisher, authors, day and its basis, dateline, agency,
// language, tab-separated; with --segments each segment's kind and text after it; with --json
// an object a line, `content` being the text of the segments that are no furniture. On standard
// error how many articles were read and the time of reading alone, start of the process and output
// apart, in seconds of the processor: one thread reads, and others on the machine do not count.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <nlohmann/json.hpp>
#include <string>

#include "crosscheck/model/document.hpp"
#include "crosscheck/model/names.hpp"
#include "crosscheck/read/read.hpp"

using namespace crosscheck;

namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : "; ") + name;
  return all;
}

void print(const Article& article, bool segments) {
  std::printf("%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", article.path.c_str(), article.title.c_str(),
              article.publisher.c_str(), joined(article.authors).c_str(),
              article.published ? iso_date(*article.published).c_str() : "-",
              std::string(name_of(article.published_basis)).c_str(), article.dateline.c_str(),
              article.agency.c_str(), article.language.c_str());
  if (!segments) return;
  for (const Segment& segment : article.segments) {
    const std::string text(article.body[segment.span]);
    std::printf("  %-9s %s\n", std::string(name_of(segment.kind)).c_str(), text.c_str());
  }
}

void print_json(const Article& article, double seconds) {
  std::string content;
  for (const Segment& segment : article.segments) {
    if (segment.kind == SegmentKind::Furniture || segment.kind == SegmentKind::Comment) continue;
    if (segment.kind == SegmentKind::Title || segment.kind == SegmentKind::Byline) continue;
    content += std::string(article.body[segment.span]) + "\n";
  }
  nlohmann::json stated = nlohmann::json::array();
  for (const Stated& one : article.stated) {
    stated.push_back({{"field", name_of(one.field)}, {"by", name_of(one.by)}, {"value", one.value}, {"used", one.used}});
  }
  const nlohmann::json object = {
      {"path", article.path},
      {"title", article.title},
      {"publisher", article.publisher},
      {"authors", article.authors},
      {"published", article.published ? iso_date(*article.published) : ""},
      {"language", article.language},
      {"basis", name_of(article.published_basis)},
      {"stated", stated},
      {"content", content},
      {"body", article.body.view()},
      {"seconds", seconds},
  };
  std::puts(object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
}

}  // namespace

int main(int argc, char** argv) {
  bool segments = false;
  bool json = false;
  std::size_t bytes = 0;
  std::size_t count = 0;
  double reading = 0.0;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--segments" || argument == "--json") {
      (argument == "--json" ? json : segments) = true;
      continue;
    }
    Result<FoundFiles> found = find_files(argument);
    if (!found) {
      std::fprintf(stderr, "%s\n", found.error().message().c_str());
      continue;
    }
    for (const FoundFile& file : found->files) {
      const std::clock_t start = std::clock();
      Result<Article> article = read_article(file);
      const double taken = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
      reading += taken;
      if (!article) {
        std::fprintf(stderr, "%s\n", article.error().message().c_str());
        continue;
      }
      Document document;
      document.article = *std::move(article);
      if (const auto defect = find_defect(document)) {
        std::fprintf(stderr, "%s: defect: %s\n", file.path.c_str(), defect->c_str());
      }
      if (json) {
        print_json(document.article, taken);
      } else {
        print(document.article, segments);
      }
      bytes += document.article.body.size();
      ++count;
    }
  }
  std::fprintf(stderr, "%zu articles, %zu bytes of body, %.3f s, %.0f articles a second\n", count, bytes, reading,
               static_cast<double>(count) / std::max(reading, 1e-9));
}
