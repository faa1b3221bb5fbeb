// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "compare/judged.hpp"

namespace crosscheck {

/// Who gives one value for one thing, directly or through others. The likeliest pairs come first,
/// and no two values that cannot both be true come together: "fewer than 50" agrees with 41 and
/// with 47, but then those do not agree. A hedged number stands beside each value that it agrees
/// with as well as with its own: "about 53" beside 52.9 and beside 52.6.
class Agreement {
 public:
  /// Cost: the pairs, each by the members of the two groups that it joins.
  Agreement(const Evidence& evidence, std::span<const Judged> judged);

  /// The value of `figure`: the smallest of those who give it.
  Ref first(Ref figure) const;
  std::set<Ref> with(Ref figure) const;
  /// The value that two figures agree on; nothing if a third one keeps them apart.
  std::optional<Ref> of(Ref a, Ref b) const;

 private:
  using Pairs = std::set<std::pair<Ref, Ref>>;

  void join(const std::set<Ref>& a, const std::set<Ref>& b);
  void put_hedged_beside(const Evidence& evidence, const std::vector<const Judged*>& pairs,
                         const Pairs& agreed);

  std::map<Ref, Ref> first_;
  std::map<Ref, std::set<Ref>> members_;  ///< by the first of them
  std::map<Ref, std::set<Ref>> beside_;   ///< hedged numbers of another group, by that first
};

}  // namespace crosscheck
