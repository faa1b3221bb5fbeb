// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "crosscheck/model/article.hpp"
#include "read/block.hpp"

namespace crosscheck::read {

/// What a format knows of an article apart from its visible text: front matter, the head of
/// a page. Empty: it does not say.
struct Metadata {
  std::string title;
  std::string publisher;
  std::vector<std::string> authors;
  std::optional<Day> published;
  PublishedBasis published_basis = PublishedBasis::Metadata;  ///< of `published`
  std::optional<Day> far_day;   ///< stands far from the headline: better than none
  std::optional<Day> modified;
  std::string language;
  std::string agency;
  std::string section;
  std::string address;
  std::vector<Stated> stated;
  bool page = false;            ///< classes say what is no report; bold type at the end does not
  bool marks_headings = false;  ///< the format has headings: a short line is none by its shape
};

/// Makes an article of a text and its blocks: decides what the markup leaves open from shape,
/// wording and place (headline, credits, dateline, captions, furniture, comments), and reads
/// title, authors, publisher, day and agency from them where the metadata has none.
/// Preconditions: blocks are in order and within `body`.
Article label(SourceText body, std::vector<Block> blocks, Metadata metadata, std::string_view path);

}  // namespace crosscheck::read
