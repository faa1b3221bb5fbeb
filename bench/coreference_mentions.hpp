// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "crosscheck/model/document.hpp"

namespace crosscheck::bench {

/// Words of one article.
struct Place {
  ArticleId article{};
  Span span;
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// The lemma, lower case, of the word that a noun phrase hangs on: "leader" of "the leader of
/// Norland", "quill" of "Mayor Ada Quill". Found by word order, not by the parser.
std::string head_lemma(const Document& document, Span span);

/// For each place the number of the entity that we hold it for: by a name at its head, a role
/// that has a holder, a resolved reference; else by its head and modifiers among the places
/// that are none of these. Places of one number mean one thing.
std::vector<std::uint32_t> entities_at(std::span<const Document> documents,
                                       std::span<const Place> places);

struct OwnMention {
  Place place;
  std::uint32_t entity = 0;
};

/// How far a mention of our own reaches: "director", or "the former HSB director".
enum class Extent : std::uint8_t { Word, Phrase };

/// Every mention that we find ourselves, with its entity.
std::vector<OwnMention> own_mentions(std::span<const Document> documents, Extent extent);

}  // namespace crosscheck::bench
