// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "compare/questions.hpp"

namespace crosscheck {

/// How two counts go together that by the words of the texts count over two ranges.
struct Ranges {
  bool agree = false;  ///< the other text has what is counted in beside its number
  std::string because = {};
  bool part = false;  ///< a text says that the one is a part of the other
  bool one_place = false;  ///< … or of one place alone
};

/// The one counts in what the other leaves out, or adds up what the other has of one place
/// alone. None if no words say so.
///
///     13 singers, counting the conductor / 12 singers    "13 less the conductor are 12."
///     600 houses in the town alone / 1,240 houses        "600 is said of one place alone."
///     640 homes on both shores / 410 homes in Orby       "One is of all, the other of Orby."
///     the loss is $9m, they pay $2m of it / a loss of $9m    "$2m is a part of the $9m."
///     13 people, counting the driver / the driver and 12 pupils    they agree
///
/// Such words are no proof that both are of one thing; the other questions ask that.
/// Cost: the words around the two figures.
std::optional<Ranges> ranges_told(const FigurePair& pair);

/// One of them counts what there is worldwide, nationwide; the other does not say so.
bool is_one_everywhere(const FigurePair& pair);

}  // namespace crosscheck
