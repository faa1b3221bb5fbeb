// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace crosscheck {

/// How a verb takes what is said, thought, wanted or shown: the columns of
/// data/lexicons/complements.tsv.
class Complements {
 public:
  enum Kind : std::uint16_t {
    Clause = 1,
    Infinitive = 2,
    Thing = 4,
    Tell = 8,
    Seem = 16,
    About = 32,
    Against = 64,
    At = 128,
    For = 256,
    In = 512,
    Of = 1024,
    On = 2048,
    Over = 4096,
    To = 8192,
    With = 16384,
  };

  constexpr Complements() = default;
  constexpr explicit Complements(std::uint16_t bits) : bits_(bits) {}
  constexpr bool any() const noexcept { return bits_ != 0; }
  constexpr bool takes(Kind kind) const noexcept { return (bits_ & kind) != 0; }
  /// Does it take what stands behind this preposition?
  bool takes_behind(std::string_view preposition) const noexcept;

 private:
  std::uint16_t bits_ = 0;
};

/// `lemma`: of a verb.
Complements complements_of(std::string_view lemma);

}  // namespace crosscheck
