// SPDX-License-Identifier: Apache-2.0
#include "match/fingerprints.hpp"

#include <algorithm>

// The least hash of each window is kept, the rightmost of equals, so that a text keeps about
// two in five of its hashes and none that two texts must share is lost:
//
//     hashes   77 74 42 17 98 50 17 98 ...     window of 4
//     kept              17       17

namespace crosscheck {
namespace {

/// SplitMix64: mixes the id of a word into a hash.
std::uint64_t mixed(std::uint64_t hash, std::uint32_t id) noexcept {
  std::uint64_t x = hash + 0x9E3779B97F4A7C15ull + id;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ull;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBull;
  return x ^ (x >> 31);
}

/// Walks two texts in one direction from a place where they agree.
class Walk {
 public:
  Walk(std::span<const PlainWord> a, std::span<const PlainWord> b, bool forward)
      : a_(a), b_(b), forward_(forward) {}

  /// Takes words as long as they agree, and over edits that end in kResume equal words.
  void go(std::uint32_t from_a, std::uint32_t from_b) {
    at_a_ = from_a;
    at_b_ = from_b;
    for (;;) {
      while (equal(0, 0)) {
        ++at_a_;
        ++at_b_;
        ++words;
      }
      if (!resume()) return;
    }
  }

  std::uint32_t words = 0;
  /// How many words were walked over in each text.
  std::uint32_t walked_a() const noexcept { return at_a_; }
  std::uint32_t walked_b() const noexcept { return at_b_; }

 private:
  static constexpr std::uint32_t kEdit = 10;   // words that an edit may touch in one text
  static constexpr std::uint32_t kResume = 4;  // equal words that show that the texts go on

  bool equal(std::uint32_t skip_a, std::uint32_t skip_b) const {
    const std::uint32_t i = at_a_ + skip_a;
    const std::uint32_t j = at_b_ + skip_b;
    if (i >= a_.size() || j >= b_.size()) return false;
    return (forward_ ? a_[i] : a_[a_.size() - 1 - i]).id ==
           (forward_ ? b_[j] : b_[b_.size() - 1 - j]).id;
  }

  /// Finds the smallest edit after which the texts agree again.
  bool resume() {
    for (std::uint32_t edit = 1; edit <= 2 * kEdit; ++edit) {
      for (std::uint32_t in_a = edit > kEdit ? edit - kEdit : 0; in_a <= std::min(edit, kEdit);
           ++in_a) {
        const std::uint32_t in_b = edit - in_a;
        std::uint32_t same = 0;
        while (same < kResume && equal(in_a + same, in_b + same)) ++same;
        if (same < kResume) continue;
        at_a_ += in_a;
        at_b_ += in_b;
        return true;
      }
    }
    return false;
  }

  std::span<const PlainWord> a_;
  std::span<const PlainWord> b_;
  bool forward_;
  std::uint32_t at_a_ = 0;
  std::uint32_t at_b_ = 0;
};

}  // namespace

std::vector<Fingerprint> fingerprints(std::span<const PlainWord> words) {
  std::vector<std::uint64_t> hashes;
  for (std::size_t i = 0; i + kShingle <= words.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t k = i; k < i + kShingle; ++k) hash = mixed(hash, words[k].id);
    hashes.push_back(hash);
  }
  std::vector<Fingerprint> kept;
  const std::size_t windows = hashes.size() < kWindow ? (hashes.empty() ? 0 : 1)
                                                      : hashes.size() - kWindow + 1;
  for (std::size_t w = 0; w < windows; ++w) {
    const std::size_t end = std::min<std::size_t>(w + kWindow, hashes.size());
    std::size_t least = w;
    for (std::size_t i = w + 1; i < end; ++i) {
      if (hashes[i] <= hashes[least]) least = i;
    }
    const auto at = static_cast<std::uint32_t>(least);
    if (kept.empty() || kept.back().at != at) kept.push_back({hashes[least], at});
  }
  return kept;
}

SharedRegion extend(std::span<const PlainWord> a, std::span<const PlainWord> b,
                    std::uint32_t at_a, std::uint32_t at_b) {
  Walk on(a.subspan(at_a), b.subspan(at_b), true);
  on.go(0, 0);
  Walk back(a.first(at_a), b.first(at_b), false);
  back.go(0, 0);
  return {at_a - back.walked_a(), at_a + on.walked_a(), at_b - back.walked_b(),
          at_b + on.walked_b(), on.words + back.words};
}

}  // namespace crosscheck
