// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/model/entity.hpp"

#include <algorithm>
#include <tuple>

namespace crosscheck {

std::vector<Naming> namings_of(std::span<const Entity> entities) {
  std::vector<Naming> namings;
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    for (const Span span : entities[e].mentions) namings.push_back({span, e, false, false});
    for (const Span span : entities[e].references) namings.push_back({span, e, true, false});
  }
  std::sort(namings.begin(), namings.end(), [](const Naming& a, const Naming& b) {
    return std::tuple(a.span.begin, b.span.end, a.entity) <
           std::tuple(b.span.begin, a.span.end, b.entity);
  });
  const Naming* outer = nullptr;
  for (Naming& naming : namings) {
    if (outer != nullptr && outer->span.contains(naming.span))
      naming.inner = !naming.reference;
    else
      outer = &naming;
  }
  return namings;
}

}  // namespace crosscheck
