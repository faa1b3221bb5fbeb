// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "crosscheck/model/article.hpp"
#include "crosscheck/model/claim.hpp"
#include "crosscheck/model/date.hpp"
#include "crosscheck/model/entity.hpp"
#include "crosscheck/model/figure.hpp"
#include "crosscheck/model/quote.hpp"
#include "crosscheck/model/token.hpp"

namespace crosscheck {

/// A place in one of the articles. Findings prove themselves with these.
struct Citation {
  ArticleId article{};
  Span span;
  friend auto operator<=>(const Citation&, const Citation&) = default;
};

/// The n-th entity, figure, date, quote or claim of one Document.
struct Ref {
  ArticleId article{};
  std::uint32_t index = 0;
  friend auto operator<=>(const Ref&, const Ref&) = default;
};

/// An article and everything the annotators found in its text.
///
/// Invariants, which find_defect() checks:
///  - every span lies in `article.body`, between code points;
///  - every list is in reading order; tokens and sentences do not overlap;
///  - a token lies in exactly one sentence, a sentence in one segment;
///  - every index is in range; a head lies in the sentence of its token.
struct Document {
  Article article;
  DocumentTime time;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Name> names;
  std::vector<Entity> entities;
  std::vector<Figure> figures;
  std::vector<DateMention> dates;
  std::vector<Quote> quotes;
  std::vector<Claim> claims;
};

/// The first broken invariant, in words; nothing if all hold. For tests and asserts.
std::optional<std::string> find_defect(const Document& document);

}  // namespace crosscheck
