// SPDX-License-Identifier: Apache-2.0
#include "read/page_metadata.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "crosscheck/text/unicode.hpp"
#include "read/days.hpp"
#include "read/line_shape.hpp"
#include "read/people.hpp"
#include "read/wording.hpp"

namespace crosscheck::read {
namespace {

// Each list is in the order of trust.
constexpr auto kTitles = std::to_array<std::string_view>(
    {"og:title", "twitter:title", "headline", "dc.title", "dcterms.title", "sailthru.title",
     "parsely-title", "citation_title"});
constexpr auto kSites = std::to_array<std::string_view>(
    {"og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher",
     "article:publisher_name", "citation_journal_title", "apple-mobile-web-app-title"});
constexpr auto kAuthors = std::to_array<std::string_view>(
    {"article:author", "author", "article:author_name", "dc.creator", "dcterms.creator",
     "sailthru.author", "parsely-author", "byl", "citation_author", "creator", "og:article:author"});
constexpr auto kDays = std::to_array<std::string_view>(
    {"article:published_time", "article:published", "og:article:published_time", "og:published_time",
     "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date",
     "publication_date", "published", "article.published", "sailthru.date", "parsely-pub-date",
     "cxenseparse:recs:publishtime", "citation_publication_date", "dc.date", "dc.date.issued",
     "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.date", "displaydate",
     "originalpublicationdate", "timestamp"});

const std::string* find_meta(const Page& page, std::string_view key) {
  for (const auto& [name, content] : page.metas) {
    if (name == key && !trimmed(content).empty()) return &content;
  }
  return nullptr;
}

std::string first_text(const Page& page, std::span<const std::string_view> keys) {
  for (const std::string_view key : keys) {
    if (const std::string* content = find_meta(page, key)) return std::string(trimmed(*content));
  }
  return {};
}

std::optional<Day> first_published(const Page& page) {
  for (const std::string_view key : kDays) {
    if (const std::string* content = find_meta(page, key)) {
      if (const auto day = first_day(*content)) return day;
    }
  }
  for (const Element& element : page.elements) {
    if (element.property == "datePublished") {
      if (const auto day = first_day(element.value)) return day;
    }
  }
  return std::nullopt;
}

/// An address, a handle or a sentence is no name.
bool is_name(std::string_view text) {
  return !text.empty() && text.find("://") == text.npos && text.find('@') == text.npos &&
         !text.starts_with("www.") && !text.starts_with('/') && words_of(text).size() <= 12;
}

/// "By Ana Lund and Jo Poe" names two.
void add_authors(std::string_view text, std::vector<std::string>& authors) {
  if (starts_with_word(text, "by")) text = trimmed(text.substr(2));
  std::vector<std::string> people = read_people(text);
  if (people.empty() && is_name(text)) people.emplace_back(text);
  for (std::string& name : people) {
    if (std::find(authors.begin(), authors.end(), name) == authors.end()) {
      authors.push_back(std::move(name));
    }
  }
}

std::vector<std::string> meta_authors(const Page& page) {
  for (const std::string_view key : kAuthors) {
    std::vector<std::string> authors;
    for (const auto& [name, content] : page.metas) {
      if (name == key && is_name(trimmed(content))) add_authors(trimmed(content), authors);
    }
    if (!authors.empty()) return authors;
  }
  return {};
}

/// "/2024/09/27/": the last resort.
std::optional<Day> day_in_address(std::string_view address) {
  std::string spread;
  for (const char c : address) spread += c == '/' || c == '_' ? '-' : c;
  return first_day(spread);
}

struct Separator {
  std::size_t begin = std::string_view::npos;
  std::size_t end = 0;
};

/// The last mark that parts a headline from a site's name.
Separator last_separator(std::string_view title) {
  Separator last;
  for (const std::string_view mark : {" | ", " - ", " – ", " — ", " » ", " :: ", " · ", " • ", " « ", " : "}) {
    const std::size_t at = title.rfind(mark);
    if (at != title.npos && (last.begin == title.npos || at > last.begin)) last = {at, at + mark.size()};
  }
  return last;
}

std::string_view without_marks(std::string_view text) {
  constexpr std::string_view kMarks = " |-–—»:·•«";
  while (!text.empty()) {
    const CodePoint c = code_point_at(text, 0);
    if (kMarks.find(text.substr(0, c.size)) == kMarks.npos) break;
    text.remove_prefix(c.size);
  }
  while (!text.empty()) {
    const CodePoint c = code_point_before(text, text.size());
    if (kMarks.find(text.substr(text.size() - c.size)) == kMarks.npos) break;
    text.remove_suffix(c.size);
  }
  return text;
}

}  // namespace

std::string site_in_title(std::string_view title, std::string_view headline) {
  const std::size_t at = headline.empty() ? title.npos : title.find(headline);
  if (at == title.npos || title.size() == headline.size()) return {};
  const std::string_view before = without_marks(title.substr(0, at));
  std::string_view after = without_marks(title.substr(at + headline.size()));
  // "Headline | Business | Fen Gazette"
  if (const Separator last = last_separator(after); last.begin != after.npos) after = after.substr(last.end);
  const std::string_view site = after.empty() ? before : after;
  return words_of(site).size() <= 6 ? std::string(site) : std::string();
}

std::string headline_in_title(std::string_view title) {
  const Separator last = last_separator(title);
  if (last.begin == title.npos) return std::string(title);
  const std::string_view before = title.substr(0, last.begin);
  // A name is short, a headline is not.
  return words_of(before).size() >= 3 ? std::string(before) : std::string(title);
}

Metadata page_metadata(const Page& page, const std::vector<std::string>& json_ld) {
  Metadata metadata = json_ld_metadata(json_ld);
  if (metadata.title.empty()) metadata.title = first_text(page, kTitles);
  if (std::string site = first_text(page, kSites); !site.empty()) metadata.publisher = std::move(site);
  std::vector<std::string> authors;
  for (const std::string& name : metadata.authors) {
    if (is_name(name)) add_authors(name, authors);
  }
  if (authors.empty()) authors = meta_authors(page);
  // A page that is its own author has none.
  std::erase_if(authors, [&](const std::string& name) {
    const std::string folded = fold(name);
    return folded == fold(metadata.publisher) || folded == fold(metadata.agency);
  });
  metadata.authors = std::move(authors);
  if (!metadata.published) metadata.published = first_published(page);
  if (!metadata.published) {
    metadata.published = day_in_address(page.canonical);
    if (const std::string* address = find_meta(page, "og:url"); address && !metadata.published) {
      metadata.published = day_in_address(*address);
    }
  }
  if (!page.language.empty()) metadata.language = page.language;
  return metadata;
}

}  // namespace crosscheck::read
