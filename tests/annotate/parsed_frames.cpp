// SPDX-License-Identifier: Apache-2.0
#include "annotate/parsed_frames.hpp"

#include <sstream>

#include "crosscheck/model/names.hpp"

namespace crosscheck::test {

Parsed parsed(const std::string& notation) {
  std::istringstream in(notation);
  std::string item;
  std::string plain;
  Parsed result;
  while (in >> item) {
    std::vector<std::string> parts;
    std::istringstream cells(item);
    for (std::string cell; std::getline(cells, cell, '/');) parts.push_back(cell);
    if (!plain.empty()) plain += ' ';
    Token token;
    token.span.begin = static_cast<std::uint32_t>(plain.size());
    plain += parts[0];
    token.span.end = static_cast<std::uint32_t>(plain.size());
    token.upos = upos_from_name(parts[1]).value();
    const int head = std::stoi(parts[2]);
    token.head = head == 0 ? kNoHead : static_cast<std::uint32_t>(head - 1);
    token.deprel = deprel_from_name(parts[3]).value();
    if (token.upos == Upos::Verb && parts.size() > 4) token.lemma = parts[4];
    result.tokens.push_back(token);
  }
  result.text = unmarked(plain);
  const Span all{0, result.text.size()};
  result.segments = {{SegmentKind::Text, all}};
  result.sentences = {{all, 0, static_cast<std::uint32_t>(result.tokens.size()), 0}};
  return result;
}

std::string words_of(const Parsed& p, Span span) { return std::string(p.text[span]); }

ReadFrames read_frames(const Parsed& p, const std::vector<DateMention>& dates,
                       const std::vector<Entity>& entities,
                       const std::vector<Attribution>& attributions) {
  const Words words{p.text, p.segments, p.tokens, p.sentences};
  ReadFrames result;
  result.figures = find_figures(words, dates);
  result.frames = find_frames(words, {}, result.figures, dates, entities, attributions);
  return result;
}

ReadFrames read_frames(const Analysed& article, const std::vector<Entity>& entities) {
  const Words words{article.text, article.segments, article.analysis.tokens,
                    article.analysis.sentences};
  ReadFrames result;
  result.figures = find_figures(words, {});
  result.frames = find_frames(words, {}, result.figures, {}, entities, {});
  return result;
}

}  // namespace crosscheck::test
