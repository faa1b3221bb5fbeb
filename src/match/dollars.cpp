// SPDX-License-Identifier: Apache-2.0
#include "match/dollars.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/annotate/figures.hpp"

namespace crosscheck {
namespace {

constexpr std::string_view kUsual = "USD";
/// Two articles so close tell of one story, in the measure of Stories::closeness.
constexpr double kOneStory = 0.03;

/// The dollar that an article counts in, if anything in it tells: its places, else "A$".
std::string dollar_of(const Document& document) {
  const bool has_money =
      std::any_of(document.figures.begin(), document.figures.end(),
                  [](const Figure& figure) { return figure.kind == FigureKind::Money; });
  if (!has_money) return "";
  const MoneyHome home = find_money_home(document.article);
  if (home.knows("dollar")) return home.code("dollar");
  static constexpr std::array<std::string_view, 6> kMarked = {"AUD", "CAD", "HKD",
                                                              "NZD", "SGD", "TWD"};
  for (const Figure& figure : document.figures) {
    if (std::binary_search(kMarked.begin(), kMarked.end(), figure.unit)) return figure.unit;
  }
  return "";
}

/// The dollar of most articles beside one; nothing if none tells.
std::optional<std::string> dollar_around(const Stories& stories, std::uint32_t article,
                                         const std::vector<std::string>& dollars) {
  std::map<std::string, int> votes;
  for (const Neighbour& neighbour : stories.neighbours(article)) {
    if (neighbour.closeness < kOneStory || neighbour.article == article) continue;
    if (!dollars[neighbour.article].empty()) ++votes[dollars[neighbour.article]];
  }
  const auto most = std::max_element(votes.begin(), votes.end(), [](const auto& x, const auto& y) {
    return x.second < y.second;
  });
  return most == votes.end() ? std::nullopt : std::optional(most->first);
}

}  // namespace

bool is_bare_dollar(const Document& document, const Figure& figure) {
  if (figure.kind != FigureKind::Money || figure.number.begin == 0) return false;
  const std::string_view text = document.article.body.view();
  if (text[figure.number.begin - 1] != '$') return false;
  const char before = figure.number.begin > 1 ? text[figure.number.begin - 2] : ' ';
  return before < 'A' || before > 'Z';
}

void resolve_dollars(std::span<const Document> documents, const Stories& stories,
                     std::map<Ref, Figure>& meant) {
  std::vector<std::string> dollars;
  for (const Document& document : documents) dollars.push_back(dollar_of(document));
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    if (!dollars[d].empty()) continue;
    const auto dollar = dollar_around(stories, d, dollars);
    if (!dollar || *dollar == kUsual) continue;
    for (std::uint32_t f = 0; f < documents[d].figures.size(); ++f) {
      const Figure& figure = documents[d].figures[f];
      if (figure.unit != kUsual || !is_bare_dollar(documents[d], figure)) continue;
      meant.try_emplace(Ref{static_cast<ArticleId>(d), f}, figure).first->second.unit = *dollar;
    }
  }
}

}  // namespace crosscheck
