// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "crosscheck/model/document.hpp"
#include "crosscheck/model/judgement.hpp"

namespace crosscheck {

/// One person, body, place, law, event … for the whole corpus.
struct LinkedEntity {
  EntityKind kind = EntityKind::Person;
  std::string name;                  ///< the fullest form that any article prints
  std::vector<std::string> aliases;  ///< every other form, sorted
  std::vector<Ref> members;          ///< into Document::entities; in article order, never empty
  std::vector<std::string> why;      ///< what tied the members, a sentence each
};

/// What a person thinks of two entities that stay two; see Judgement.
struct JudgedPair {
  std::uint32_t a = 0;  ///< index into Matches::entities; a < b
  std::uint32_t b = 0;
  Sameness answer = Sameness::Unsure;
  std::string note;
};

/// Two figures, dates or statements that may speak of the same thing: a candidate for
/// comparing, found by keys. Invariant: a < b.
struct Candidate {
  Ref a;
  Ref b;
  double alike = 0.0;  ///< in (0, 1]
  friend bool operator==(const Candidate&, const Candidate&) = default;
};

enum class QuoteLikeness : std::uint8_t {
  Same,     ///< the same words, but for marks and case
  Excerpt,  ///< the one is a part of the other
  Variant,  ///< one remark in two wordings
};

/// Which words of two wordings differ that change what is said.
struct MeaningChange {
  bool negation = false;  ///< "will" and "will not"
  bool number = false;    ///< "two of ten" and "two of nine"
  bool name = false;      ///< "for Selwick" and "for Varn"
  bool any() const noexcept { return negation || number || name; }
};

/// Two quotes of the same remark. Invariant: a < b.
struct QuoteMatch {
  Ref a;
  Ref b;
  QuoteLikeness likeness = QuoteLikeness::Same;
  double alike = 0.0;  ///< share of the words in common, in (0, 1]
  bool same_speaker = true;  ///< false only when both are known and surely two
  MeaningChange changes;     ///< of a Variant
};

/// A passage that stands in two articles, with edits.
struct ReusedPassage {
  Citation a;
  Citation b;
  std::uint32_t words = 0;  ///< in common
  double alike = 0.0;       ///< in (0, 1]
  std::optional<ArticleId> original;  ///< the earlier or credited one, where that is known
};

enum class OriginKind : std::uint8_t {
  Own,       ///< the article's own voice
  Agency,    ///< the same agency line
  Reuse,     ///< the same passage
  Source,    ///< the same named source with the same value
  Document,  ///< the same document quoted
};

/// Claims that are not independent of each other.
struct Origin {
  OriginKind kind = OriginKind::Own;
  std::string name;          ///< "ENA", "police", the label of the article
  std::vector<Ref> members;  ///< into Document::claims; sorted, never empty
};

/// What the sentences around the figures and claims of a run are about. Knows `match` alone.
class Scenes;

/// How the documents hang together.
struct Matches {
  std::vector<LinkedEntity> entities;
  std::vector<JudgedPair> judged;     ///< sorted by a, then b
  std::vector<Candidate> figures;     ///< into Document::figures
  std::vector<Candidate> dates;       ///< into Document::claims, of kind Date
  std::vector<Candidate> statements;  ///< into Document::claims, of kind Statement or Role
  std::vector<QuoteMatch> quotes;
  std::vector<ReusedPassage> reused;
  std::vector<Origin> origins;        ///< every claim lies in exactly one

  /// `entity_links[article][entity]`: index into `entities` of an article's entity.
  std::vector<std::vector<std::uint32_t>> entity_links;
  /// `origin_links[article][claim]`: index into `origins` of an article's claim.
  std::vector<std::vector<std::uint32_t>> origin_links;
  /// Read once; null in matches that `match` did not make. Comparing needs it.
  std::shared_ptr<const Scenes> scenes;
};

}  // namespace crosscheck
