// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/text/source_text.hpp"
#include "crosscheck/text/span.hpp"

namespace crosscheck {

using Day = std::chrono::sys_days;

/// First and last day, both included.
struct DayRange {
  Day from{};
  Day to{};
  bool contains(const DayRange& inner) const noexcept {
    return from <= inner.from && inner.to <= to;
  }
  bool overlaps(const DayRange& other) const noexcept {
    return from <= other.to && other.from <= to;
  }
  /// How many days it covers; a single day is 1.
  int days() const noexcept { return static_cast<int>((to - from).count()) + 1; }
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// The place of an article in the run: the index of its Document.
enum class ArticleId : std::uint32_t {};

constexpr std::size_t index_of(ArticleId id) noexcept { return static_cast<std::size_t>(id); }

enum class SegmentKind : std::uint8_t {
  Title, Byline, Heading, Text, Quote, List, Table, Caption, Comment, Furniture,
};

/// A stretch of the body of one kind: a paragraph, a heading, a table row, a caption.
/// Sentences, names, figures and quotes never cross its border.
struct Segment {
  SegmentKind kind = SegmentKind::Text;
  Span span;
  friend bool operator==(const Segment&, const Segment&) = default;
};

/// Claims and findings come from these alone.
constexpr bool is_content(SegmentKind kind) noexcept {
  switch (kind) {
    case SegmentKind::Title:
    case SegmentKind::Text:
    case SegmentKind::Quote:
    case SegmentKind::List:
    case SegmentKind::Table:
    case SegmentKind::Caption:
      return true;
    case SegmentKind::Byline:
    case SegmentKind::Heading:
    case SegmentKind::Comment:
    case SegmentKind::Furniture:
      return false;
  }
  return false;
}

/// Where a date of publication was read.
enum class PublishedBasis : std::uint8_t { Metadata, Text, File, Given, None };

/// What a file states of its article beside the text.
enum class StatedField : std::uint8_t {
  Title, Author, Publisher, Published, Modified, Language, Address, Section,
};

/// Where it is stated, in the order of trust. Page: <title>, lang, the canonical link.
enum class StatedBy : std::uint8_t {
  JsonLd, OpenGraph, Meta, DublinCore, Microdata, TimeElement, Page, Address, Text,
};

struct Stated {
  StatedField field = StatedField::Title;
  StatedBy by = StatedBy::Meta;
  std::string value;  ///< a day as ISO 8601
  bool used = false;  ///< false: it differs from what is used, which stands above it
  friend bool operator==(const Stated&, const Stated&) = default;
};

/// One published text, with what is known of it.
///
/// Invariants: the segments are in reading order, do not overlap, and lie in `body`
/// between code points; what lies between them is white space or markup.
struct Article {
  std::string id;         ///< made from the content, unique in a run: "a3f29c01"
  std::string path;       ///< relative to the PATH argument it came from, with '/'
  std::string title;      ///< empty if none is to be had
  std::string publisher;  ///< empty if the text does not say
  std::vector<std::string> authors;
  std::optional<Day> published;
  PublishedBasis published_basis = PublishedBasis::None;
  std::optional<Day> modified;
  std::string language = "en";  ///< BCP 47
  std::string section;          ///< the part of the paper: "Business"
  std::string address;          ///< of its page, as canonical_address() has it; empty: unknown
  std::string dateline;         ///< the place in "PORT SELWICK, Norland, June 2 (ENA) -"
  std::string agency;           ///< a credit line or dateline names it: "ENA", "AP", "Reuters"
  SourceText body;              ///< all visible text in reading order, title included
  std::vector<Segment> segments;
  std::vector<Stated> stated;   ///< what a page says of itself and where, conflicts included
};

/// Whether there is a model for a language (BCP 47): English. An article in another is read and
/// listed, and compared by its names and figures only.
constexpr bool has_model(std::string_view language) noexcept {
  return language == "en" || language == "eng" || language.starts_with("en-") || language.starts_with("en_") ||
         language == "EN" || language.starts_with("EN-");
}

/// What a report calls the source: publisher, else first author, else title, else path.
std::string source_label(const Article& article);

}  // namespace crosscheck
