// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "annotate/figures/line.hpp"
#include "annotate/figures/subjects.hpp"
#include "crosscheck/annotate/figures.hpp"

namespace crosscheck::figures {

/// What the figures of one line are read with.
struct Surroundings {
  std::span<const DateMention> dates;
  const MoneyHome& home;
  std::uint32_t sentence = 0;
  std::optional<MeasuredSubject>& measured;  ///< the last one, for the sentences that follow
};

/// Appends the figures of one line, in reading order.
void append_figures(const Line& line, const Surroundings& around, std::vector<Figure>& out);

/// Makes one range of two bounds: "more than 100 but fewer than 200 people". For the figures
/// from `begin` on.
void join_bounds(const Line& line, std::vector<Figure>& figures, std::size_t begin);

/// Gives numbers without a unit the one of their neighbour: "from 61 euros to 48", "19 of
/// the 21 trucks at one depot and five of the nine at the other". For the figures of one line.
void share_units(const Line& line, std::span<Figure> figures);

/// What was counted last, for the numbers of the sentences that follow.
struct Remembered {
  std::string counted;
  double value = 0.0;
  std::uint32_t sentence = 0;
};

/// Gives numbers without a noun the one of the sentences before: "Four were mended on Monday". For
/// the figures of one line; remembers what they count.
void recall_nouns(const Line& line, std::uint32_t sentence, std::span<Figure> figures,
                  std::optional<Remembered>& last);

}  // namespace crosscheck::figures
