// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace crosscheck {

/// What a word can do in naming a source; the classes of data/lexicons/cues.tsv. A word may
/// be of several: a "report" is a text, and to "report" is to say.
class CueClasses {
 public:
  enum Class : std::uint16_t {
    Say = 1, Tell = 2, Call = 4, Think = 8, Show = 16, Sign = 32,
    Noun = 64, Slogan = 128, Text = 256, Title = 512, Agent = 1024,
    Base = 2048,        ///< the plain form of a verb: "say"
    Progressive = 4096, ///< "saying"
  };
  static constexpr std::uint16_t kSpeech = Say | Tell;
  static constexpr std::uint16_t kVerb = Say | Tell | Call | Think | Show | Sign;

  constexpr CueClasses() = default;
  constexpr explicit CueClasses(std::uint16_t bits) : bits_(bits) {}
  constexpr bool any(std::uint16_t classes) const noexcept { return (bits_ & classes) != 0; }
  constexpr std::uint16_t bits() const noexcept { return bits_; }

 private:
  std::uint16_t bits_ = 0;
};

/// `folded`: one word, as fold() gives it.
CueClasses cue_classes(std::string_view folded);

}  // namespace crosscheck
