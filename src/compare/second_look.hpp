// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// Two figures of two articles and what their own signs make of them (one_thing.hpp).
struct FirstLook {
  Ref a;
  Ref b;
  double likelihood = 0;  ///< that they are of one thing, in [0, 1]
  bool meet = false;      ///< their values can both be true
  std::size_t candidate = 0;  ///< its place in Matches::figures
};

/// What the other pairs say of a pair; the names are those of data/models/second_look.tsv.
enum class SecondSign : std::uint8_t {
  First,       ///< logit of its likelihood
  Support,     ///< of the likeliest pair of the one with what agrees with the other, both ways
  MarginLow,   ///< how far its logit is ahead of the best rival (Rivals), where that comes nearer …
  MarginHigh,  ///< … and in the other article
  kNumber
};
constexpr std::size_t kSecondSigns = static_cast<std::size_t>(SecondSign::kNumber);
using SecondSigns = std::array<double, kSecondSigns>;

std::string_view name_of(SecondSign sign);

/// Stacking (Kou and Cohen, Stacked Graphical Models, SDM 2007): an odd value that hardly resembles
/// one of the figures it stands against resembles another that agrees with that one. No order of
/// the pairs or of their two sides changes the signs. Cost: n log n in the pairs.
std::vector<SecondSigns> read_second_signs(std::span<const FirstLook> pairs);

/// The likelihoods that the second look makes of the first, in the order of `pairs`.
std::vector<double> second_likelihoods(std::span<const FirstLook> pairs);

}  // namespace crosscheck
