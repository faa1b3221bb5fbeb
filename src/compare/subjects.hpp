// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "compare/questions.hpp"
#include "compare/rules.hpp"

namespace crosscheck {

/// The pair of a candidate, ready for the questions.
FigurePair pair_of(const Evidence& evidence, Ref a, Ref b);
/// The same without the words that both sentences have, which cost more than the rest.
FigurePair bare_pair_of(const Evidence& evidence, Ref a, Ref b);

/// What a figure is of, for a reader: "people killed, Orby". And for an id.
std::string subject_of(const Evidence& evidence, Ref figure);
std::string key_of(const Evidence& evidence, Ref figure);

Member figure_member(const Evidence& evidence, Ref figure);

/// How much is at stake in a figure: people dead, hurt or held; votes; money; the rest.
enum class Stake : std::uint8_t { Little, Some, Much };
Stake stake_of(const Evidence& evidence, Ref figure);

/// Severity of a verdict on figures of that stake.
Severity severity_of(Verdict verdict, Stake stake, double confidence);

/// The figure stands in the title or in the first three sentences.
bool is_leading(const Document& document, std::uint32_t sentence);

}  // namespace crosscheck
