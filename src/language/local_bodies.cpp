// SPDX-License-Identifier: Apache-2.0
#include "language/local_bodies.hpp"

#include <algorithm>

#include "crosscheck/language/name_lexicon.hpp"

namespace crosscheck {

std::vector<FoundName> local_bodies(std::span<const NameWord> words,
                                    std::span<const FoundName> names) {
  std::vector<FoundName> bodies;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i].capital() || !words[i - 1].capital()) continue;
    if (!is_local_body(words[i].folded, words[i + 1].folded)) continue;
    std::size_t begin = i - 1;
    while (begin > 1 && words[begin - 1].folded == "-" && words[begin - 2].capital()) begin -= 2;
    const bool found = std::any_of(names.begin(), names.end(), [&](const FoundName& name) {
      return name.kind == EntityKind::Place && name.begin >= begin && name.end <= i;
    });
    const auto place = words.subspan(begin, i - begin);
    const bool listed = std::any_of(place.begin(), place.end(),
                                    [](const NameWord& word) { return word.known.is_place(); });
    if (found || listed) bodies.push_back({begin, i + 2, EntityKind::Organization});
  }
  return bodies;
}

}  // namespace crosscheck
