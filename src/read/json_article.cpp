// SPDX-License-Identifier: Apache-2.0
//
// Data sets and interfaces agree on what an article has, not on what it is called. The names
// stand here in the order in which they are asked; case and "_" do not count, so that
// "publishedAt" is "published_at". Interfaces that keep the text one floor lower do so in
// "fields".
//
//     {"title": "Ferry sinks", "maintext": "She sank …", "date_publish": "2025-03-11 09:00:00"}
//     {"webTitle": "Ferry sinks", "fields": {"bodyText": "She sank …"}}
#include "read/json_article.hpp"

#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "read/line_shape.hpp"

namespace crosscheck::read {
namespace {

using nlohmann::json;
using Names = std::span<const std::string_view>;

// Notes and labels have texts too: one without a title or an address must be longer than they.
constexpr std::size_t kFewestWords = 60;
constexpr std::size_t kMostAuthors = 50;

constexpr auto kTitle =
    std::to_array<std::string_view>({"title", "headline", "webtitle", "articletitle", "head"});
constexpr auto kHtml = std::to_array<std::string_view>({"contenthtml", "bodyhtml", "html"});
constexpr auto kText =
    std::to_array<std::string_view>({"contenttext", "text", "maintext", "articlebody", "fulltext",
                                     "bodytext", "body", "articletext", "plaintext", "cleanedtext",
                                     "rawtext", "content", "article", "story", "document"});
constexpr auto kPublished = std::to_array<std::string_view>(
    {"datepublished", "publishedat", "published", "publisheddate", "datepublish", "publishdate",
     "publicationdate", "webpublicationdate", "pubdate", "datetimepub", "date", "datetime",
     "timestamp", "seendate"});
constexpr auto kPublisher =
    std::to_array<std::string_view>({"publisher", "sitename", "sourcename", "source", "publication",
                                     "outlet", "newspaper", "sourcedomain", "domain"});
constexpr auto kAuthors =
    std::to_array<std::string_view>({"authors", "author", "byline", "creator"});
constexpr auto kLanguage = std::to_array<std::string_view>({"language", "lang", "inlanguage"});
constexpr auto kAddress =
    std::to_array<std::string_view>({"url", "link", "canonicalurl", "weburl", "articleurl", "uri"});

std::string plain_key(std::string_view key) {
  std::string plain;
  for (const char c : key) {
    if (c >= 'A' && c <= 'Z') {
      plain += static_cast<char>(c - 'A' + 'a');
    } else if (c != '_' && c != '-') {
      plain += c;
    }
  }
  return plain;
}

class Fields {
 public:
  explicit Fields(const json& object) {
    gather(object);
    if (const auto fields = object.find("fields"); fields != object.end() && fields->is_object()) {
      gather(*fields);
    }
  }

  const json* find(std::string_view name) const {
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? nullptr : found->second;
  }

  /// The first of the names that says something.
  std::string text(Names names) const {
    for (const std::string_view name : names) {
      const json* const value = find(name);
      if (!value) continue;
      if (std::string text = words(*value); !text.empty()) return text;
    }
    return {};
  }

 private:
  void gather(const json& object) {
    for (const auto& [key, value] : object.items()) by_name_.try_emplace(plain_key(key), &value);
  }

  /// A string, a number, the name of an object, or a list of paragraphs.
  static std::string words(const json& value) {
    if (value.is_string()) return std::string(trimmed(value.get_ref<const std::string&>()));
    if (value.is_number_integer()) return value.dump();
    if (value.is_object()) {
      for (const char* key : {"name", "title", "text"}) {
        const auto found = value.find(key);
        if (found != value.end() && found->is_string()) return found->get<std::string>();
      }
    }
    std::string all;
    if (!value.is_array()) return all;
    for (const json& item : value) {
      if (!item.is_string()) return {};
      all += (all.empty() ? "" : "\n\n") + item.get_ref<const std::string&>();
    }
    return all;
  }

  std::map<std::string, const json*, std::less<>> by_name_;
};

void add_author(const json& value, std::vector<std::string>& authors) {
  std::string name;
  if (value.is_string()) name = value.get<std::string>();
  if (value.is_object() && value.contains("name") && value["name"].is_string()) {
    name = value["name"].get<std::string>();
  }
  name = std::string(trimmed(name));
  if (starts_with_word(name, "by")) name = std::string(trimmed(std::string_view(name).substr(2)));
  if (!name.empty() && authors.size() < kMostAuthors) authors.push_back(std::move(name));
}

std::vector<std::string> authors_of(const Fields& fields) {
  std::vector<std::string> authors;
  for (const std::string_view key : kAuthors) {
    const json* const value = fields.find(key);
    if (!value || !authors.empty()) continue;
    if (!value->is_array()) {
      add_author(*value, authors);
      continue;
    }
    for (const json& item : *value) add_author(item, authors);
  }
  return authors;
}

}  // namespace

JsonEntry read_json_entry(const json& object) {
  const Fields fields(object);
  JsonEntry found;
  Entry& entry = found.entry;
  entry.title = fields.text(kTitle);
  entry.published = day_of_field(fields.text(kPublished));
  entry.publisher = fields.text(kPublisher);
  entry.authors = authors_of(fields);
  entry.language = fields.text(kLanguage);
  entry.address = fields.text(kAddress);
  entry.text = fields.text(kHtml);
  entry.html = !entry.text.empty();
  if (entry.text.empty()) {
    entry.text = fields.text(kText);
    entry.html = looks_like_html(entry.text);
  }
  const bool known = !entry.title.empty() || !entry.address.empty();
  const bool prose = count_words(entry.text, kFewestWords) >= kFewestWords;
  if (prose || (known && !entry.text.empty())) {
    found.kind = JsonObject::Article;
  } else if (!entry.title.empty() && (!entry.address.empty() || entry.published)) {
    found.kind = JsonObject::Summary;
  }
  return found;
}

}  // namespace crosscheck::read
