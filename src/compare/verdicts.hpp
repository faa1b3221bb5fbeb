// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "compare/questions.hpp"

namespace crosscheck {

/// The values are one, or can be.
constexpr bool is_agreement(Verdict verdict) noexcept {
  return verdict == Verdict::Agrees || verdict == Verdict::Compatible;
}

struct Decision {
  Verdict verdict = Verdict::Agrees;
  double confidence = 0.0;  ///< in (0, 1]
};

/// What the answers come to; nothing where silence is better. A function of the answers
/// alone: the same answers always give the same verdict.
std::optional<Decision> decide(const Answers& answers);

}  // namespace crosscheck
