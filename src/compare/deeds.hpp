// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// How something has part in a deed: who does it, what it is done to, or besides.
enum class Part : std::uint8_t { Agent, Patient, Other };

/// A phrase that has part in a deed.
struct DeedPart {
  Part part = Part::Other;
  std::string noun;                     ///< lemma of its head: "clerk" of "a clerk of the office"
  std::vector<std::string> words;       ///< the telling words of the phrase, its head among them
  std::string preposition;              ///< "in"; empty: none
  std::optional<std::uint32_t> entity;  ///< index into Document::entities
  Span span;
  bool none = false;        ///< "no prisoner", "nobody", "not one deputy"
  bool ruled_out = false;   ///< "not by letter"
  bool all = false;         ///< "all debris", "every piece"
  bool indefinite = false;  ///< "a tower"
  bool definite = false;    ///< "the tower", "that tower"
  bool pronoun = false;     ///< "he", "it": the text says elsewhere who
  bool human = false;       ///< a noun of people, a person, or a bare number: "four"
};

/// What a clause tells, whatever its voice: "police arrested a man", "a man was arrested by the
/// police" and "there was an arrest" are of one event.
struct Deed {
  std::uint32_t sentence = 0;  ///< index into Document::sentences
  Span span;
  std::string event;     ///< lemma of the verb; of the noun where the verb says little
  bool by_noun = false;  ///< "arrest" of "there were no arrests"
  bool is = false;       ///< said with "be" of its agent: "the company is a charity"
  std::vector<DeedPart> parts;
  bool passive = false;
  bool denied = false;             ///< "not", "never", "nobody", "no", "without"
  bool now = false;                ///< "there are now three"
  bool at_present = false;         ///< "there is no tower"
  bool existence = false;          ///< "there is no tower": denied is that there is one at all
  bool mention = false;            ///< "a cooling tower": that it is there at all
  bool everywhere = false;         ///< "all debris fell inside": none anywhere outside
  bool open = false;               ///< may, if, to do it, a question, a plan: nothing is claimed
  bool subjectless = false;        ///< of nobody in particular: "to find the cause"
  bool bounded = false;            ///< "not yet", "no other", "not for ten years"
  bool emphatic = false;           ///< "one prisoner did escape"
  bool up_to_now = false;          ///< "has been arrested", "there have been no arrests"
  bool negative_sentence = false;  ///< something is denied in its sentence, if not this
  bool cleft = false;              ///< "it was the deputy who took it"
};

/// What the content sentences of a document tell, in reading order. Cost: linear.
std::vector<Deed> deeds_of(const Document& document);

}  // namespace crosscheck
