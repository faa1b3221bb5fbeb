// SPDX-License-Identifier: Apache-2.0
#include "match/bare_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "match/taken_up.hpp"

namespace crosscheck {
namespace {

bool is_bare(const FigureScene& scene, const Figure& figure) {
  return scene.content && scene.group == "count" && scene.head.empty() && figure.unit.empty() &&
         figure.rate.empty() && !scene.whole && !scene.is_whole;
}

/// A number that two texts do not have in common by chance.
bool is_telling(double value) {
  return value != std::floor(value) || (value > 12 && std::fmod(value, 10) != 0);
}

/// The figure with a unit that a bare number is, if all that are the same number agree on the unit.
class Likes {
 public:
  Likes(std::span<const Document> documents, const Scenes& scenes)
      : documents_(documents), scenes_(scenes) {}

  std::optional<Ref> of(Ref bare) const {
    constexpr double kSomeWords = 0.3;
    const double value = figure(bare).value;
    std::optional<Ref> best;
    double most = 0;
    for (const Neighbour& neighbour : scenes_.stories().neighbours(index_of(bare.article))) {
      const auto& figures = documents_[neighbour.article].figures;
      for (std::uint32_t f = 0; f < figures.size(); ++f) {
        const Ref other{static_cast<ArticleId>(neighbour.article), f};
        if (other == bare || figures[f].value != value || !scenes_.figure(other).content) continue;
        const Figure& like = scenes_.meant(other, figures[f]);
        const FigureScene& scene = scenes_.figure(other);
        if (scene.group == "count" && scene.head.empty()) continue;
        if (scene.group == "count" || scene.group == "age") return std::nullopt;
        if (best && scenes_.meant(*best, figure(*best)).unit != like.unit) return std::nullopt;
        const double words = scenes_.shared_plain(scene.scene, scenes_.figure(bare).scene) +
                             scenes_.shared_kin(scene.scene, scenes_.figure(bare).scene);
        if (!best || words > most) {
          best = other;
          most = words;
        }
      }
    }
    return most >= kSomeWords ? best : std::nullopt;
  }

 private:
  const Figure& figure(Ref ref) const {
    return documents_[index_of(ref.article)].figures[ref.index];
  }

  std::span<const Document> documents_;
  const Scenes& scenes_;
};

}  // namespace

void resolve_bare_numbers(std::span<const Document> documents, const Scenes& scenes,
                          std::vector<std::vector<FigureScene>>& figures,
                          std::map<Ref, Figure>& meant) {
  const Likes likes(documents, scenes);
  std::map<Ref, Ref> found;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    for (std::uint32_t f = 0; f < documents[d].figures.size(); ++f) {
      const Ref bare{static_cast<ArticleId>(d), f};
      const Figure& figure = documents[d].figures[f];
      if (!is_bare(figures[d][f], figure) || !is_telling(figure.value) || meant.contains(bare)) {
        continue;
      }
      if (const auto like = likes.of(bare)) found.emplace(bare, *like);
    }
  }
  for (const auto& [bare, like] : found) {
    const auto& [article, index] = like;
    const Figure& unit = scenes.meant(like, documents[index_of(article)].figures[index]);
    FigureScene& scene = figures[index_of(bare.article)][bare.index];
    scene.group = scenes.figure(like).group;
    meant.emplace(bare, read_as(documents[index_of(bare.article)].figures[bare.index], unit));
  }
}

}  // namespace crosscheck
