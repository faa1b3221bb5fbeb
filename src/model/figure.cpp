// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/model/figure.hpp"

namespace crosscheck {
namespace {

bool is_below(const Interval& a, const Interval& b) noexcept {
  return a.high < b.low || (a.high == b.low && (a.high_open || b.low_open));
}

}  // namespace

bool Interval::overlaps(const Interval& other) const noexcept {
  return !is_below(*this, other) && !is_below(other, *this);
}

}  // namespace crosscheck
