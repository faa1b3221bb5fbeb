// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/annotate/words.hpp"

namespace crosscheck {

/// Whose money an article means by a sign that several countries share: "$" in a paper from
/// Toronto is a Canadian dollar.
struct MoneyHome {
  std::map<std::string, std::string, std::less<>> codes;  ///< family -> ISO 4217, where known

  /// The code for "dollar", "pound", "krone" …; the family's most usual one if nothing is
  /// known. Families stand in data/lexicons/currency_homes.tsv.
  std::string code(std::string_view family) const;
  bool knows(std::string_view family) const { return codes.contains(family); }
};

/// The family of a currency by its ISO 4217 code: "dollar" for "CAD". Empty if no other currency
/// has that name.
std::string_view money_family(std::string_view code);

/// Weighs the places that dateline, publisher and text name, in this order.
MoneyHome find_money_home(const Article& article);

/// Every quantity, in reading order, with value, intervals, unit and kind; the frames are
/// empty but for `counted`. Years and dates are none, and nor is any number in a span
/// of `dates` that is not of type Duration.
///
/// In a language without a model (BCP 47) numbers are read as its countries write them, after
/// ICU's locale data: "12.500" is 12500 in German, and 12.5 in English. What could mean either is
/// left out. Scales, units and months are known by their names there, other words are not: for the
/// hedges that are not, `strict` reaches a fifth further around round numbers.
///
/// Works on the text itself: sentences and parts of speech sharpen what is counted, but it
/// does without them. Cost: linear in the text.
std::vector<Figure> find_figures(const Words& words, std::span<const DateMention> dates,
                                 const MoneyHome& home = {},
                                 std::string_view language = "en");

}  // namespace crosscheck
