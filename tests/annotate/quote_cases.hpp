// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/annotate/quotes.hpp"
#include "crosscheck/model/document.hpp"
#include "support/marked.hpp"

namespace crosscheck::test {

/// A text with its quotes, and entities for the names given: every place where one of them
/// stands is a mention of it. "Rao|Meera Rao" are two forms of one person; a kind may stand
/// before: "organization:Harbour Board".
struct QuoteCase {
  QuoteCase(std::string_view marked, const std::vector<std::string>& names);

  /// The text with brackets around the words of each quote that is no Title and no Scare.
  std::string marked_quotes() const;
  /// Of those quotes: the speaker's name, else the words for the speaker in "<>", else "-".
  std::vector<std::string> speakers() const;
  std::string name(const Participant& participant) const;
  Words words() const;
  /// The document that these make.
  Document document() const;

  Analysed read;
  std::vector<Entity> entities;
  std::vector<Quote> quotes;
};

}  // namespace crosscheck::test
