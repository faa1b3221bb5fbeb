// SPDX-License-Identifier: Apache-2.0
//
// A place in the dateline weighs more than one in the publisher's name, and both more than
// what the text mentions, each place once; a language that is not English tells its first country; a paper in Maine that writes of New Brunswick still counts in US
// dollars when its dateline says so. A sign with a letter ("C$") is no evidence for the plain
// sign but against it: whoever marks one kind keeps the plain sign for the other.
#include <unicode/locid.h>
#include <unicode/ucurr.h>

#include <map>
#include <set>
#include <unordered_map>
#include <vector>

#include "annotate/figures/lexicon.hpp"
#include "crosscheck/annotate/figures.hpp"
#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"

namespace crosscheck {
namespace {

using figures::Phrases;
using figures::Piece;

constexpr double kDatelineWeight = 20.0;
constexpr double kPublisherWeight = 10.0;
constexpr double kLanguageWeight = 5.0;
constexpr double kTextWeight = 1.0;
constexpr double kStyleWeight = 1.5;

struct Home {
  std::string_view family;
  std::string_view code;
  friend auto operator<=>(const Home&, const Home&) = default;
};

/// A row of the lists: places, or words of a way of writing.
struct Evidence {
  Home home;
  double style = 0.0;  ///< 1 or -1 for words of writing
};

struct Places {
  std::vector<Evidence> rows;
  Phrases phrases;
  std::unordered_map<std::string, std::uint32_t> words;

  std::uint32_t id(std::string_view lower) const {
    const auto found = words.find(std::string(lower));
    return found == words.end() ? figures::kUnknownWord : found->second;
  }
};

Places read_places() {
  Places places;
  const auto add = [&](const std::vector<std::string_view>& row) {
    const auto index = static_cast<std::uint32_t>(places.rows.size());
    const char mark = row[1].front();
    const double style = mark == '=' ? 1.0 : mark == '-' ? -1.0 : 0.0;
    places.rows.push_back({{row[0], style == 0.0 ? row[1] : row[1].substr(1)}, style});
    for (const std::string_view name : split(row[2], '|')) {
      std::vector<Piece> pieces;
      figures::append_pieces(
          name, {0, static_cast<std::uint32_t>(name.size())},
          [&](std::string_view lower) {
            return places.words.emplace(lower, places.words.size() + 1).first->second;
          },
          pieces);
      std::vector<std::uint32_t> ids;
      for (const Piece& piece : pieces) ids.push_back(piece.word);
      places.phrases.add(ids, index);
    }
  };
  for (const auto& row : rows(embedded_file("lexicons/currency_homes.tsv"))) add(row);
  for (const auto& row : rows(embedded_file("lexicons/currency_cities.tsv"))) add(row);
  return places;
}

const Places& places() {
  static const Places instance = read_places();
  return instance;
}

void weigh(std::string_view text, double weight, std::vector<double>& scores) {
  std::vector<Piece> pieces;
  figures::append_pieces(text, {0, static_cast<std::uint32_t>(text.size())},
                         [](std::string_view lower) { return places().id(lower); }, pieces);
  std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
  for (std::size_t i = 0; i < pieces.size();) {
    const auto match = places().phrases.longest(pieces, i);
    if (match.length == 0) {
      ++i;
      continue;
    }
    const bool sign = pieces[i + match.length - 1].mark == U'$';
    for (const std::uint32_t row : match.entries) {
      const double style = places().rows[row].style;
      // What is told by a word is not told better by repeating it.
      const bool first = seen.insert({row, pieces[i].word}).second;
      if (style != 0.0 && first) scores[row] += style * kStyleWeight;
      if (style == 0.0 && pieces[i].capital && first) scores[row] += sign ? -1000.0 : weight;
    }
    i += match.length;
  }
}

/// The money of the country where most speak a language, as ICU knows it: SEK for "sv".
std::string money_of(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(language, status);
  locale.addLikelySubtags(status);
  char16_t code[4] = {};
  const std::int32_t size = ucurr_forLocale(locale.getName(), code, 4, &status);
  if (U_FAILURE(status) || size != 3) return "";
  return {static_cast<char>(code[0]), static_cast<char>(code[1]), static_cast<char>(code[2])};
}

}  // namespace

std::string MoneyHome::code(std::string_view family) const {
  if (const auto found = codes.find(family); found != codes.end()) return found->second;
  for (const Evidence& row : places().rows) {
    if (row.home.family == family) return std::string(row.home.code);
  }
  return "";
}

std::string_view money_family(std::string_view code) {
  static const std::map<std::string, std::string, std::less<>> families = [] {
    std::map<std::string, std::string, std::less<>> result;
    for (const auto& row : rows(embedded_file("lexicons/currency_homes.tsv"))) {
      const std::string_view iso = row[1].substr(row[1].find_first_not_of("=-"));
      result.try_emplace(std::string(iso), row[0]);
    }
    return result;
  }();
  const auto found = families.find(code);
  return found == families.end() ? std::string_view() : found->second;
}

MoneyHome find_money_home(const Article& article) {
  std::vector<double> scores(places().rows.size(), 0.0);
  weigh(article.body.view(), kTextWeight, scores);
  weigh(article.publisher, kPublisherWeight, scores);
  weigh(article.dateline, kDatelineWeight, scores);
  if (!has_model(article.language)) {
    const std::string money = money_of(article.language);
    for (std::size_t i = 0; i < scores.size(); ++i) {
      if (places().rows[i].home.code == money) scores[i] += kLanguageWeight;
    }
  }
  MoneyHome result;
  std::map<Home, double> sums;  // a currency has a row of countries and one of cities
  for (std::size_t i = 0; i < scores.size(); ++i) sums[places().rows[i].home] += scores[i];
  std::map<std::string_view, double> best;
  for (const auto& [home, score] : sums) {
    if (score <= best[home.family]) continue;
    best[home.family] = score;
    result.codes.insert_or_assign(std::string(home.family), std::string(home.code));
  }
  return result;
}

}  // namespace crosscheck
