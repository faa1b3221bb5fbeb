// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "crosscheck/annotate/figures.hpp"
#include "support/marked.hpp"

namespace crosscheck::test {

struct Found {
  SourceText text;
  std::vector<Figure> figures;
};

/// The figures of a marked text, by the line in `text` without its marks.
inline Found find(const std::string& marked, const MoneyHome& home = {}) {
  const SourceText plain = unmarked(marked);
  Analysed read = analysed(plain.view());
  const Words words{read.text, read.segments, read.analysis.tokens, read.analysis.sentences};
  std::vector<Figure> figures = find_figures(words, {}, home);
  return {std::move(read.text), std::move(figures)};
}

inline std::string marked(const Found& found) {
  return marked(found.text, spans(found.figures, [](const Figure& f) { return f.span; }));
}

}  // namespace crosscheck::test
