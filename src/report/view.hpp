// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/report/report.hpp"
#include "crosscheck/text/line_map.hpp"

namespace crosscheck {

/// What the ids of an article's items begin with; entities are "e", origins "o", findings "c-".
constexpr std::string_view kFigurePrefix = "f";
constexpr std::string_view kDatePrefix = "d";
constexpr std::string_view kQuotePrefix = "q";
constexpr std::string_view kClaimPrefix = "cl";
constexpr std::string_view kPassagePrefix = "p";

/// What more than one writer shows of a report, worked out in one place: names for things,
/// the sentence around a span, who a participant is.
///
/// Keeps a reference to the report, which must outlive it. Cost of making one: near-linear
/// in the number of articles and reused passages; texts are not read.
class View {
 public:
  explicit View(const Report& report);

  const Report& report;

  const Document& operator[](ArticleId article) const { return report.documents[index_of(article)]; }
  const Article& article(ArticleId id) const { return (*this)[id].article; }

  /// What to call the source; two articles of one publisher are told apart by their paths.
  const std::string& label(ArticleId article) const { return labels_[index_of(article)]; }
  /// "2025-01-28", "between 2025-01-28 and 2025-02-03", "undated".
  std::string when(ArticleId article) const;

  std::string_view words(ArticleId article, Span span) const;
  std::string_view words(Citation place) const { return words(place.article, place.span); }

  /// Index into Matches::entities of an entity of one article, if it is linked.
  std::optional<std::uint32_t> linked(ArticleId article, std::uint32_t entity) const;
  std::optional<std::uint32_t> linked(ArticleId article, const Participant& who) const;
  /// The entity's name, else the words; empty if nobody is known.
  std::string_view name(ArticleId article, const Participant& who) const;

  /// The claim that a figure or quote makes; null outside of the content of its article.
  const Claim* claim_of(ClaimKind kind, ArticleId article, std::uint32_t index) const;
  /// Index into Matches::origins of a claim, if it is known.
  std::optional<std::uint32_t> origin(Ref claim) const;

  /// The sentences that the span touches, else its segment, else the span itself; of what is
  /// longer than 4,000 bytes the part around the span.
  Span sentence(Citation place) const;
  /// Nothing for a place between the segments.
  std::optional<SegmentKind> segment(Citation place) const;

  /// The passages of Matches::reused, each once, sorted.
  const std::vector<Citation>& passages() const noexcept { return passages_; }
  std::optional<std::size_t> passage(Citation place) const;
  /// Indices into Matches::reused of those that hold a passage.
  const std::vector<std::uint32_t>& reuses(std::size_t passage) const { return reuses_[passage]; }

  /// The places that name a linked entity, in article and reading order.
  std::vector<Citation> mentions(std::size_t entity) const;

  /// Ids as in the JSON report: "e12", "o3", "f-a3f29c01-2".
  static std::string entity_id(std::size_t entity);
  static std::string origin_id(std::size_t origin);
  std::string item_id(std::string_view prefix, ArticleId article, std::size_t index) const;
  std::string passage_id(std::size_t passage) const;
  /// Of what a member shows; empty if it is in no list.
  std::string ref(const Member& member) const;

 private:
  std::vector<std::string> labels_;
  std::vector<Citation> passages_;
  std::vector<std::vector<std::uint32_t>> reuses_;  ///< of each passage
};

/// Byte offsets to code points and lines. Reads a text when it is first asked about it.
class Positions {
 public:
  explicit Positions(const Report& report) : report_(report), maps_(report.documents.size()) {}

  const LineMap& operator[](ArticleId article);
  Span code_points(Citation place);

 private:
  const Report& report_;
  std::vector<std::optional<LineMap>> maps_;
};

/// At most `count` code points that stand before or after a place, as in a
/// TextQuoteSelector of W3C Web Annotation.
std::string_view text_before(std::string_view text, std::uint32_t offset, int count);
std::string_view text_after(std::string_view text, std::uint32_t offset, int count);

/// Runs without blanks that hold a letter or a digit: "don't" and "4,437" are one word each.
std::size_t count_words(std::string_view text);

}  // namespace crosscheck
