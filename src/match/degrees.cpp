// SPDX-License-Identifier: Apache-2.0
#include "match/degrees.hpp"

#include "match/taken_up.hpp"

namespace crosscheck {
namespace {

/// Death Valley had 56.7 °C in 1913 (World Meteorological Organization).
constexpr double kHottestAir = 57;

Figure fahrenheit(const Figure& degrees) {
  Figure scale = degrees;
  scale.unit = "°F";
  scale.dimension = "temperature";
  scale.base_factor = 5.0 / 9.0;
  scale.base_offset = 273.15 - 32.0 * 5.0 / 9.0;
  return read_as(degrees, scale);
}

}  // namespace

void resolve_degrees(std::span<const Document> documents,
                     std::vector<std::vector<FigureScene>>& scenes, std::map<Ref, Figure>& meant) {
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const std::vector<Figure>& figures = documents[d].figures;
    const Figure* scale = nullptr;
    for (const Figure& figure : figures) {
      if (figure.dimension == "temperature") scale = &figure;
    }
    for (std::uint32_t f = 0; f < figures.size(); ++f) {
      const Figure& figure = figures[f];
      if (figure.kind != FigureKind::Temperature || figure.unit != "degree") continue;
      const bool hot = figure.value > kHottestAir;
      if (!hot && !scale) continue;
      meant.insert_or_assign(Ref{static_cast<ArticleId>(d), f},
                             hot ? fahrenheit(figure) : read_as(figure, *scale));
      scenes[d][f].group = "temperature";
    }
  }
}

}  // namespace crosscheck
