// SPDX-License-Identifier: Apache-2.0
#include "match/other_counts.hpp"

#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t kSentencesBack = 2;

bool is_another(const Document& document, const Figure& figure) {
  static constexpr std::string_view kAnother = "another";
  const std::uint32_t end = figure.number.begin > 0 ? figure.number.begin - 1 : 0;
  const std::string_view before = document.article.body.view().substr(0, end);
  return figure.change && figure.dimension == "count" && before.size() >= kAnother.size() &&
         fold(before.substr(before.size() - kAnother.size())) == kAnother;
}

bool counts_event(const FigureScene& scene) {
  return scene.content && scene.group == "count" && scene.scene.event != EventClass::None;
}

}  // namespace

void read_other_counts(const Document& document, ArticleId article,
                       const std::vector<FigureScene>& scenes, std::map<Ref, Figure>& meant) {
  for (std::uint32_t f = 1; f < scenes.size(); ++f) {
    const Figure& figure = document.figures[f];
    if (!is_another(document, figure) || !counts_event(scenes[f]) || !scenes[f].scene.event_sure) {
      continue;
    }
    std::uint32_t before = f - 1;
    while (before > 0 && !counts_event(scenes[before])) --before;
    if (!counts_event(scenes[before]) ||
        figure.sentence - document.figures[before].sentence > kSentencesBack ||
        scenes[before].scene.event == scenes[f].scene.event) {
      continue;
    }
    const Ref ref{article, f};
    meant.try_emplace(ref, figure).first->second.change = false;
  }
}

}  // namespace crosscheck
