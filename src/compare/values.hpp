// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// How two values of one thing go together.
enum class Values : std::uint8_t {
  Equal,          ///< the same, printed in the same unit
  Converted,      ///< the same in two units, within the rounding of both
  Overlap,        ///< hedged or rounded, and both can be true
  Rough,          ///< in two currencies that no text converts; by the usual rates about one sum
  StrictOverlap,  ///< only what the words strictly allow overlaps
  Disjoint,       ///< they cannot both be true
  Incomparable,   ///< no rate is known between two currencies
};

struct ValueAnswer {
  Values relation = Values::Incomparable;
  std::string because;  ///< "11.6 m = 38.06 ft, printed as 38 ft."
};

/// What one unit of a currency is in another, as the texts of the run themselves say: "£2.0m
/// (€2.4m)". A rate that two passages give differently is the one read first.
class Rates {
 public:
  explicit Rates(std::span<const Document> documents);
  /// `amount` of `from` in `to`, by way of a third currency if need be; nothing if no text gives
  /// the rate.
  std::optional<double> convert(double amount, const std::string& from,
                                const std::string& to) const;
  /// What one unit of `from` was worth in `to`, more or less, in the years of the articles, by
  /// data/lexicons/exchange_rates.tsv; nothing if one of them is not there.
  std::optional<Interval> usual(const std::string& from, const std::string& to) const;

 private:
  int first_year_ = 0;  ///< of the articles; 0: none has a day
  int last_year_ = 0;
  std::map<std::pair<std::string, std::string>, double> rates_;
};

/// Precondition: the figures are of one dimension.
ValueAnswer compare_values(const Figure& a, const Figure& b, const Rates& rates);

/// Half the place of the last digit that is printed: 0.05 for 11.6, 500 for 32,000.
/// Nothing for a hedged number, and at most a twentieth of the value.
double half_step(const Figure& figure);

}  // namespace crosscheck
