// SPDX-License-Identifier: Apache-2.0
//
// The vectors stay where they lie in the binary; only where each word begins is noted once.
#include "match/word_vectors.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"

namespace crosscheck {
namespace {

constexpr double kGreatest = 127;

const std::vector<std::string_view>& words() {
  static const std::vector<std::string_view> lines = [] {
    const std::string_view file = embedded_file("models/vector_words.txt");
    return split(file.substr(0, file.size() - 1), '\n');  // the end of the last line begins none
  }();
  return lines;
}

}  // namespace

std::optional<std::uint32_t> vector_of(std::string_view word) {
  const auto found = std::lower_bound(words().begin(), words().end(), word);
  if (found == words().end() || *found != word) return std::nullopt;
  return static_cast<std::uint32_t>(found - words().begin());
}

std::size_t vector_count() { return words().size(); }

void VectorSum::add(std::uint32_t vector, double weight) {
  static const std::string_view rows = embedded_file("models/word_vectors.i8");
  const std::string_view row = rows.substr(vector * kVectorSize, kVectorSize);
  for (std::size_t i = 0; i < kVectorSize; ++i) {
    parts_[i] += weight * static_cast<std::int8_t>(row[i]);
  }
}

PassageVector VectorSum::sum() const {
  double greatest = 0;
  for (const double part : parts_) greatest = std::max(greatest, std::abs(part));
  PassageVector vector;
  if (greatest <= 0) return vector;
  double square = 0;
  for (std::size_t i = 0; i < kVectorSize; ++i) {
    const double part = std::round(parts_[i] * kGreatest / greatest);
    vector.direction[i] = static_cast<std::int8_t>(part);
    square += part * part;
  }
  vector.length = static_cast<float>(std::sqrt(square));
  return vector;
}

double similarity(const PassageVector& a, const PassageVector& b) {
  if (a.length <= 0 || b.length <= 0) return 0;
  int product = 0;
  for (std::size_t i = 0; i < kVectorSize; ++i) product += a.direction[i] * b.direction[i];
  return product / (static_cast<double>(a.length) * static_cast<double>(b.length));
}

}  // namespace crosscheck
