// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

// The scores of coreference, from their definitions: MUC (Vilain et al. 1995), B3 (Bagga and
// Baldwin 1998), CEAFe (Luo 2005, similarity phi4), and the CoNLL F1, which is the mean of the
// three. A mention that one side lacks counts as it stands, none is added (Pradhan et al. 2014).

namespace crosscheck::bench {

/// Disjoint sets of mentions; a mention is a number that means the same on both sides.
using Clusters = std::vector<std::vector<std::uint32_t>>;

/// Numerators and denominators, so that topics can be added up.
struct Ratio {
  double recall_part = 0.0, recall_whole = 0.0;
  double precision_part = 0.0, precision_whole = 0.0;

  void add(const Ratio& other);
  double recall() const;     ///< in [0, 1]; 0 of an empty whole
  double precision() const;  ///< in [0, 1]
  double f1() const;         ///< in [0, 1]
};

Ratio muc(const Clusters& gold, const Clusters& ours);
Ratio b_cubed(const Clusters& gold, const Clusters& ours);
/// Cost: cubic in the number of clusters that share mentions with the other side.
Ratio ceaf_e(const Clusters& gold, const Clusters& ours);

struct Conll {
  Ratio muc, b_cubed, ceaf_e;
  void add(const Clusters& gold, const Clusters& ours);
  double f1() const;  ///< in [0, 1]
};

/// The highest sum of `gain[row][column]` with each row and column used at most once: the
/// Hungarian method of Kuhn and Munkres with potentials. `gain` is rectangular and not negative.
double best_assignment(std::span<const std::vector<double>> gain);

}  // namespace crosscheck::bench
