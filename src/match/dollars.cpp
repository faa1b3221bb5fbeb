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

/// The sum is written with a dollar sign that no letter marks.
bool is_bare_dollar(const Document& document, const Figure& figure) {
  if (figure.kind != FigureKind::Money || figure.number.begin == 0) return false;
  const std::string_view text = document.article.body.view();
  if (text[figure.number.begin - 1] != '$') return false;
  const char before = figure.number.begin > 1 ? text[figure.number.begin - 2] : ' ';
  return before < 'A' || before > 'Z';
}

/// "300 million pesos", whoever's pesos; not "Canadian dollars", "US$300".
bool is_bare(const Document& document, const Figure& figure) {
  if (figure.kind != FigureKind::Money) return false;
  const Sentence& sentence = document.sentences[figure.sentence];
  std::optional<std::uint32_t> last;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (document.tokens[t].span.end <= figure.span.end) last = t;
  }
  if (!last || *last == sentence.first || !figure.span.overlaps(document.tokens[*last].span)) {
    return false;
  }
  const Token& noun = document.tokens[*last];
  const Token& before = document.tokens[*last - 1];
  return noun.upos == Upos::Noun && figure.number.end <= noun.span.begin &&
         before.upos != Upos::Adj && before.upos != Upos::Propn;
}

}  // namespace

bool may_be_one_currency(const Document& document_a, const Figure& a, const Document& document_b,
                         const Figure& b) {
  if (a.unit == b.unit) return true;
  const std::string_view name = money_family(a.unit);
  if (name.empty() || name != money_family(b.unit)) return false;
  if (is_bare_dollar(document_a, a) && is_bare_dollar(document_b, b)) return true;
  // The paper of a country has no need to say whose.
  const auto is_open = [&](const Document& document, const Figure& figure) {
    return is_bare(document, figure) && !find_money_home(document.article).knows(name);
  };
  return is_open(document_a, a) || is_open(document_b, b);
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
