// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// Another article that tells of the same story.
struct Neighbour {
  std::uint32_t article = 0;
  double closeness = 0.0;  ///< how alike the names in both are, over others if need be; in (0, 1]
};

/// Two articles are taken to tell one story, of one place, from that closeness on.
constexpr double kSameStory = 0.03;

/// The articles that may tell one story, by the names that they share.
class Stories {
 public:
  /// Cost: near-linear; an article has at most 40 neighbours.
  explicit Stories(std::span<const Document> documents);

  /// In rising order of `article`.
  std::span<const Neighbour> neighbours(std::uint32_t article) const {
    return neighbours_[article];
  }
  /// 1 for an article with itself, 0 for articles that are no neighbours.
  double closeness(std::uint32_t a, std::uint32_t b) const;

 private:
  std::vector<std::vector<Neighbour>> neighbours_;
};

}  // namespace crosscheck
