// SPDX-License-Identifier: Apache-2.0
// figures --lines          reads one text a line, writes the figures of each as a JSON line
// figures --speed FILE...  words a second of figures and dates on one thread, language excluded
//
// bench/figures.py scores what --lines writes.
#include <chrono>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "crosscheck/annotate/dates.hpp"
#include "crosscheck/annotate/figures.hpp"
#include "crosscheck/annotate/frames.hpp"
#include "crosscheck/language/analyse.hpp"
#include "crosscheck/model/names.hpp"

namespace {

using namespace crosscheck;
using nlohmann::ordered_json;

ordered_json finite(double value) {
  return std::isfinite(value) ? ordered_json(value) : ordered_json(nullptr);
}

/// The words of a span that are nouns, and in lemmas all its words: as data sets name concepts
/// and units.
ordered_json nouns_of(const Words& words, Span span) {
  ordered_json out = ordered_json::array();
  for (const Token& token : words.tokens) {
    const bool noun = token.upos == Upos::Noun || token.upos == Upos::Propn ||
                      token.upos == Upos::Num;
    if (noun && token.span.overlaps(span)) out.push_back(words.of(token));
  }
  return out;
}

std::string lemmas_of(const Words& words, Span span) {
  std::string out;
  for (const Token& token : words.tokens) {
    if (!token.span.overlaps(span)) continue;
    if (!out.empty()) out += ' ';
    out += words.of(token) == "people" || token.lemma.empty() ? std::string(words.of(token))
                                                              : token.lemma;
  }
  return out;
}

std::string_view name_of(Trend trend) {
  return trend == Trend::Up ? "up" : trend == Trend::Down ? "down" : "";
}

ordered_json as_json(const Words& words, const Figure& figure) {
  const SourceText& text = words.text;
  const Span noun = figure.frame.measured_span.empty() ? figure.frame.counted_span
                                                       : figure.frame.measured_span;
  return {{"exact", text[figure.span]},
          {"number", text[figure.number]},
          {"start", figure.span.begin},
          {"value", figure.value},
          {"low", finite(figure.meant.low)},
          {"high", finite(figure.meant.high)},
          {"strict_low", finite(figure.strict.low)},
          {"strict_high", finite(figure.strict.high)},
          {"low_open", figure.strict.low_open},
          {"high_open", figure.strict.high_open},
          {"hedge", crosscheck::name_of(figure.hedge)},
          {"kind", crosscheck::name_of(figure.kind)},
          {"unit", figure.unit},
          {"dimension", figure.dimension},
          {"rate", figure.rate},
          {"share_of", figure.share_of},
          {"counted", figure.frame.counted},
          {"counted_head", figure.frame.counted_head},
          {"unit_words", lemmas_of(words, figure.frame.counted_span)},
          {"concept", nouns_of(words, noun)},
          {"trend", name_of(figure.frame.trend)},
          {"predicate", figure.frame.predicate},
          {"change", figure.change}};
}

struct Read {
  SourceText text;
  std::vector<Segment> segments;
  Analysis analysis;
};

Read read(std::string bytes) {
  Result<SourceText> text = SourceText::from_utf8(std::move(bytes));
  Read result;
  if (!text) return result;
  result.text = *std::move(text);
  const std::string_view view = result.text.view();
  for (std::size_t begin = 0; begin < view.size();) {
    const std::size_t end = std::min(view.find('\n', begin), view.size());
    if (end > begin) {
      result.segments.push_back({SegmentKind::Text, {static_cast<std::uint32_t>(begin),
                                                     static_cast<std::uint32_t>(end)}});
    }
    begin = end + 1;
  }
  result.analysis = analyse(result.text, result.segments);
  return result;
}

void write_lines() {
  for (std::string line; std::getline(std::cin, line);) {
    const Read r = read(line);
    const Words words{r.text, r.segments, r.analysis.tokens, r.analysis.sentences};
    const std::vector<DateMention> dates = find_dates(words, {});
    std::vector<Figure> figures = find_figures(words, dates);
    const std::vector<Frame> frames = find_frames(words, {}, figures, dates, {}, {});
    ordered_json out = ordered_json::array();
    for (std::size_t i = 0; i < figures.size(); ++i) {
      figures[i].frame = frames[i];
      out.push_back(as_json(words, figures[i]));
    }
    std::cout << out.dump(-1, ' ', false, ordered_json::error_handler_t::replace) << '\n';
  }
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void print_speed(const std::vector<std::string>& paths) {
  constexpr int kRounds = 20;
  std::size_t word_count = 0;
  double figure_time = 0.0;
  double date_time = 0.0;
  double frame_time = 0.0;
  std::size_t figure_count = 0;
  for (const std::string& path : paths) {
    std::ifstream in(path, std::ios::binary);
    const Read r = read({std::istreambuf_iterator<char>(in), {}});
    const Words words{r.text, r.segments, r.analysis.tokens, r.analysis.sentences};
    for (int round = 0; round < kRounds; ++round) {
      auto start = std::chrono::steady_clock::now();
      const std::vector<DateMention> dates = find_dates(words, {});
      date_time += seconds_since(start);
      start = std::chrono::steady_clock::now();
      const std::vector<Figure> figures = find_figures(words, dates);
      figure_time += seconds_since(start);
      start = std::chrono::steady_clock::now();
      const std::vector<Frame> frames = find_frames(words, {}, figures, dates, {}, {});
      frame_time += seconds_since(start);
      figure_count += frames.size();
      bool in_word = false;
      for (const char c : r.text.view()) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        word_count += !blank && !in_word ? 1 : 0;
        in_word = !blank;
      }
    }
  }
  const auto rate = [&](double time) { return static_cast<double>(word_count) / time; };
  std::cout << "words            " << word_count / kRounds << "\n"
            << "figures          " << figure_count / kRounds << "\n"
            << "find_figures     " << rate(figure_time) << " words/s\n"
            << "find_dates       " << rate(date_time) << " words/s\n"
            << "find_frames      " << rate(frame_time) << " words/s\n"
            << "figures + dates  " << rate(figure_time + date_time) << " words/s\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::strcmp(argv[1], "--lines") == 0) {
    write_lines();
    return 0;
  }
  if (argc > 2 && std::strcmp(argv[1], "--speed") == 0) {
    print_speed(std::vector<std::string>(argv + 2, argv + argc));
    return 0;
  }
  std::cerr << "usage: figures --lines | figures --speed FILE...\n";
  return 2;
}
