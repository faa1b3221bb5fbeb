// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>

#include "match/scenes.hpp"

namespace crosscheck {

/// Puts into `meant` each sum with a bare "$" of an article that says nothing of its country, as
/// a sum in the dollars of the other articles of its story: A$48 million there, $48 million here.
/// Where those say nothing either, the sum stays in US dollars. Cost: linear in the text.
void resolve_dollars(std::span<const Document> documents, const Stories& stories,
                     std::map<Ref, Figure>& meant);

/// Whether two sums are of one currency, or may be: "300 million pesos" and a sum in Mexican pesos.
bool may_be_one_currency(const Document& document_a, const Figure& a, const Document& document_b,
                         const Figure& b);

}  // namespace crosscheck
