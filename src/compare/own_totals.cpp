// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <optional>
#include <utility>

#include "compare/judged.hpp"
#include "compare/own_lists.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {

std::optional<Ref> total_of(const Evidence& evidence, Ref part) {
  constexpr std::uint32_t kMostParts = 8;  // figures behind their total
  const Document& document = evidence.document(part);
  const auto& figures = document.figures;
  const Sentence& sentence = document.sentences[figures[part.index].sentence];
  for (std::uint32_t w = part.index; w-- > 0;) {
    const Figure& whole = figures[w];
    if (whole.sentence != figures[part.index].sentence || part.index - w > kMostParts) break;
    if (!is_plain_sum(whole)) continue;
    double left = whole.value;
    int count = 0;
    bool inside = false;
    std::uint32_t next = w + 1;
    for (std::uint32_t t = sentence.first;
         t < sentence.last && left > 0 && next <= w + kMostParts + 1; ++t) {
      const Span span = document.tokens[t].span;
      if (span.begin < whole.span.end) continue;
      const bool at_figure = next < figures.size() && figures[next].number.overlaps(span);
      if (at_figure && may_be_part(figures[next], whole) && figures[next].value > 0) {
        left -= figures[next].value;
        inside = inside || next == part.index;
        ++count;
      } else if (fold(document.article.body[span]) ==
                 "one") {  // "and one on the pier": read as no figure
        left -= 1;
        ++count;
      }
      if (at_figure) ++next;
    }
    // "two died; two boats sank": one alone makes up nothing
    if (left == 0 && inside && count > 1) return Ref{part.article, w};
  }
  return std::nullopt;
}

void drop_parts_of_totals(const Evidence& evidence, std::vector<Judged>& judged) {
  std::map<std::pair<Ref, Ref>, double> scores;
  for (const Judged& j : judged) scores[{j.a, j.b}] = scores[{j.b, j.a}] = j.score;
  const auto is_spoken_for = [&](Ref part, Ref other, double score) {
    const auto total = total_of(evidence, part);
    if (!total || total_of(evidence, other)) return false;
    const auto found = scores.find({*total, other});
    return found != scores.end() && found->second >= score;
  };
  std::erase_if(judged, [&](const Judged& j) {
    const bool parts = j.verdict == Verdict::Differs || j.verdict == Verdict::Evolves;
    return parts && j.a.article != j.b.article &&
           (is_spoken_for(j.a, j.b, j.score) || is_spoken_for(j.b, j.a, j.score));
  });
}

}  // namespace crosscheck
