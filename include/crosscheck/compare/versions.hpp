// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// What changed from one version of an article to the next.
enum class ChangeKind : std::uint8_t {
  Figure,       ///< another value, or a figure that came or went
  Hedge,        ///< the same value or statement, held for more or less certain
  Denial,       ///< what was said is now denied, or the other way round
  Name,         ///< a name that came, went or is written otherwise
  Quote,        ///< other words in a quote, or a quote that came or went
  Attribution,  ///< the same words or value on another's word
};
std::string_view name_of(ChangeKind kind) noexcept;

/// A change and where it stands: the words of the fact, and its sentence. What came has no
/// `before`, what went no `after`.
struct Change {
  struct Place {
    Span span;
    Span sentence;
    friend bool operator==(const Place&, const Place&) = default;
  };
  ChangeKind kind = ChangeKind::Figure;
  std::optional<Place> before;
  std::optional<Place> after;
};

/// The changes in the order of the later text; what went stands where it stood. A sentence that
/// only moved, and words that change no fact, are none. Cost: n log n in the sentences that
/// differ, each of which is held against kMostCandidates of the other text.
std::vector<Change> compare_versions(const Document& before, const Document& after);

}  // namespace crosscheck
