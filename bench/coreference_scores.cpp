// SPDX-License-Identifier: Apache-2.0
#include "coreference_scores.hpp"

#include <algorithm>
#include <limits>
#include <map>

namespace crosscheck::bench {
namespace {

/// For each mention of `clusters` the number of its cluster.
std::map<std::uint32_t, std::size_t> places(const Clusters& clusters) {
  std::map<std::uint32_t, std::size_t> place;
  for (std::size_t c = 0; c < clusters.size(); ++c) {
    for (const std::uint32_t mention : clusters[c]) place.emplace(mention, c);
  }
  return place;
}

/// The mentions of `cluster` by the cluster of the other side that they lie in; `alone`:
/// those that lie in none.
struct Parts {
  std::map<std::size_t, std::size_t> shared;
  std::size_t alone = 0;
};
Parts parts_of(const std::vector<std::uint32_t>& cluster,
               const std::map<std::uint32_t, std::size_t>& place) {
  Parts parts;
  for (const std::uint32_t mention : cluster) {
    const auto it = place.find(mention);
    if (it == place.end())
      ++parts.alone;
    else
      ++parts.shared[it->second];
  }
  return parts;
}

/// Links of `keys` that `others` keep, and all links of `keys`.
std::pair<double, double> muc_side(const Clusters& keys, const Clusters& others) {
  const auto place = places(others);
  double kept = 0.0, all = 0.0;
  for (const auto& cluster : keys) {
    const Parts parts = parts_of(cluster, place);
    kept += static_cast<double>(cluster.size() - parts.shared.size() - parts.alone);
    all += static_cast<double>(cluster.size() - 1);
  }
  return {kept, all};
}

/// For each mention of `keys` the share of its cluster that `others` put together with it.
std::pair<double, double> b_cubed_side(const Clusters& keys, const Clusters& others) {
  const auto place = places(others);
  double kept = 0.0, all = 0.0;
  for (const auto& cluster : keys) {
    for (const auto& [other, count] : parts_of(cluster, place).shared) {
      kept += static_cast<double>(count * count) / static_cast<double>(cluster.size());
    }
    all += static_cast<double>(cluster.size());
  }
  return {kept, all};
}

double over(double part, double whole) { return whole > 0.0 ? part / whole : 0.0; }

}  // namespace

void Ratio::add(const Ratio& other) {
  recall_part += other.recall_part;
  recall_whole += other.recall_whole;
  precision_part += other.precision_part;
  precision_whole += other.precision_whole;
}
double Ratio::recall() const { return over(recall_part, recall_whole); }
double Ratio::precision() const { return over(precision_part, precision_whole); }
double Ratio::f1() const { return over(2.0 * recall() * precision(), recall() + precision()); }

Ratio muc(const Clusters& gold, const Clusters& ours) {
  const auto [recalled, wanted] = muc_side(gold, ours);
  const auto [right, found] = muc_side(ours, gold);
  return {recalled, wanted, right, found};
}

Ratio b_cubed(const Clusters& gold, const Clusters& ours) {
  const auto [recalled, wanted] = b_cubed_side(gold, ours);
  const auto [right, found] = b_cubed_side(ours, gold);
  return {recalled, wanted, right, found};
}

Ratio ceaf_e(const Clusters& gold, const Clusters& ours) {
  const auto place = places(ours);
  std::map<std::size_t, std::size_t> column;  // clusters of ours that share a mention
  std::vector<std::map<std::size_t, double>> rows;
  for (const auto& cluster : gold) {
    std::map<std::size_t, double> row;
    for (const auto& [other, count] : parts_of(cluster, place).shared) {
      const std::size_t at = column.emplace(other, column.size()).first->second;
      row[at] = 2.0 * static_cast<double>(count) /
                static_cast<double>(cluster.size() + ours[other].size());
    }
    if (!row.empty()) rows.push_back(std::move(row));
  }
  std::vector<std::vector<double>> gain(rows.size(), std::vector<double>(column.size(), 0.0));
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (const auto& [c, similarity] : rows[r]) gain[r][c] = similarity;
  }
  const double best = best_assignment(gain);
  return {best, static_cast<double>(gold.size()), best, static_cast<double>(ours.size())};
}

void Conll::add(const Clusters& gold, const Clusters& ours) {
  muc.add(bench::muc(gold, ours));
  b_cubed.add(bench::b_cubed(gold, ours));
  ceaf_e.add(bench::ceaf_e(gold, ours));
}
double Conll::f1() const { return (muc.f1() + b_cubed.f1() + ceaf_e.f1()) / 3.0; }

double best_assignment(std::span<const std::vector<double>> gain) {
  if (gain.empty() || gain[0].empty()) return 0.0;
  const bool turned = gain.size() > gain[0].size();
  const std::size_t rows = turned ? gain[0].size() : gain.size();
  const std::size_t columns = turned ? gain.size() : gain[0].size();
  const auto cost = [&](std::size_t r, std::size_t c) {
    return turned ? -gain[c - 1][r - 1] : -gain[r - 1][c - 1];
  };
  // Row 0 and column 0 stand for "none yet"; rows are put in one after the other, each along
  // the cheapest path that changes who has which column.
  std::vector<double> row_price(rows + 1, 0.0), column_price(columns + 1, 0.0);
  std::vector<std::size_t> row_of(columns + 1, 0);
  for (std::size_t r = 1; r <= rows; ++r) {
    std::vector<double> least(columns + 1, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> came_from(columns + 1, 0);
    std::vector<bool> used(columns + 1, false);
    std::size_t at = 0;
    row_of[0] = r;
    do {
      used[at] = true;
      double step = std::numeric_limits<double>::infinity();
      std::size_t next = 0;
      for (std::size_t c = 1; c <= columns; ++c) {
        if (used[c]) continue;
        const double price = cost(row_of[at], c) - row_price[row_of[at]] - column_price[c];
        if (price < least[c]) {
          least[c] = price;
          came_from[c] = at;
        }
        if (least[c] < step) {
          step = least[c];
          next = c;
        }
      }
      for (std::size_t c = 0; c <= columns; ++c) {
        if (used[c]) {
          row_price[row_of[c]] += step;
          column_price[c] -= step;
        } else {
          least[c] -= step;
        }
      }
      at = next;
    } while (row_of[at] != 0);
    for (; at != 0; at = came_from[at]) row_of[at] = row_of[came_from[at]];
  }
  double sum = 0.0;
  for (std::size_t c = 1; c <= columns; ++c) {
    if (row_of[c] != 0) sum -= cost(row_of[c], c);
  }
  return sum;
}

}  // namespace crosscheck::bench
