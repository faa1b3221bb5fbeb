// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace crosscheck {

inline constexpr std::size_t kVectorSize = 64;

/// The number of a word in lower case among the 19,000 that have a vector. Words of one length that
/// point the same way stand in alike surroundings: "surgery" and "hospital", but "rise" and "fall"
/// as well (scripts/make_word_vectors.py). Cost: a binary search.
std::optional<std::uint32_t> vector_of(std::string_view word);
/// How many words have one.
std::size_t vector_count();

/// Which way the words of a passage point together.
struct PassageVector {
  std::array<std::int8_t, kVectorSize> direction{};
  float length = 0;  ///< of `direction`; 0: none of the words is known
};

/// The weighted sum of the vectors of words (Arora, Liang and Ma 2017).
class VectorSum {
 public:
  void add(std::uint32_t vector, double weight);
  PassageVector sum() const;

 private:
  std::array<double, kVectorSize> parts_{};
};

/// The cosine between two directions, in [-1, 1]; 0 if one of the two is unknown.
double similarity(const PassageVector& a, const PassageVector& b);

}  // namespace crosscheck
