// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/base/result.hpp"
#include "crosscheck/model/article.hpp"

namespace crosscheck::read {

/// An article as a feed, a data set or a message gives it: a text, and beside it in fields of
/// their own what is known of it. All are UTF-8; empty: not said.
struct Entry {
  std::string title;
  std::string publisher;
  std::vector<std::string> authors;
  std::optional<Day> published;
  std::string language;
  std::string address;
  std::string text;
  bool html = false;  ///< the text is a page or a part of one, else plain
};

/// Whether a text that may be either is HTML: it has end tags or paragraphs.
bool looks_like_html(std::string_view text);

/// Reads the text as a page or a plain text under its title; the fields stand before what the
/// text says. Fails if there is no text.
Result<Article> article_of(Entry entry, std::string_view path);

/// A day as fields of data write it: all that first_day() reads, "20250311T101500Z", and
/// seconds or milliseconds since 1970.
std::optional<Day> day_of_field(std::string_view field);

}  // namespace crosscheck::read
