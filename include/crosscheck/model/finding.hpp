// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// What a comparison of matched claims yields; README explains each.
enum class Verdict : std::uint8_t {
  Agrees, Compatible, Differs, Evolves, ScopeDiffers, QuoteVariant, Misattributed, NameVariant,
  TextReuse, OnlyIn,
};

enum class Severity : std::uint8_t { Info, Low, Medium, High };

/// The answer to one of the questions "Is it the same thing?".
enum class Answer : std::uint8_t { Yes, Related, No, Unsure };

/// One step of the reasoning: a question, its answer and the values that decided it.
struct Step {
  std::string question;  ///< "When", "Thing counted and unit", "Value"
  Answer answer = Answer::Yes;
  std::string because;   ///< a sentence for a reader: "Jan 23 - Feb 3 lies in Jan 20 - Apr 29."
};

enum class MemberKind : std::uint8_t { Figure, Date, Quote, Claim, Entity, Passage };

/// One of the passages that a finding sets side by side.
struct Member {
  Citation where;  ///< the shortest stretch that shows it
  MemberKind kind = MemberKind::Claim;
  std::uint32_t index = 0;  ///< into that list of its Document; unused for Passage
  std::string understood;   ///< in words: "6.4 m = 21.0 ft, as of 2023-04-30"
};

/// A verdict with its members and its reasons.
struct Finding {
  std::string id;           ///< "c-" and 10 hex digits: rule family and subject key
  std::string fingerprint;  ///< 16 hex digits: verdict and the members' meanings
  std::string rule;         ///< "figure-value": its page is reports/rules/figure-value.md
  Verdict verdict = Verdict::Agrees;
  std::string subject;      ///< "people arrested by ICE"
  std::string message;      ///< one sentence for a list: what agrees, differs …
  Severity severity = Severity::Info;
  double confidence = 0.0;  ///< in [0, 1]
  std::vector<Member> members;      ///< never empty, in article order
  std::vector<Step> explanation;    ///< in the order in which the questions are asked
  std::vector<std::uint32_t> origins;  ///< indices into Matches::origins, sorted
};

}  // namespace crosscheck
