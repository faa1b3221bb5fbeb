// SPDX-License-Identifier: Apache-2.0
//
// RSS 0.9 to 2.0 (also as RDF) and Atom. An entry with the whole text is an article; most feeds
// give a sentence or two to make one click, and to compare those would find that every source
// leaves out what the others say: such entries are named and passed over.
//
//     <item><title>Ferry sinks</title><content:encoded>&lt;p>She sank …   an article
//     <item><title>Ferry sinks</title><description>She sank at noon.      a summary
#include <utility>

#include "read/encoding.hpp"
#include "read/entry.hpp"
#include "read/line_shape.hpp"
#include "read/page.hpp"
#include "read/page_limits.hpp"
#include "read/readers.hpp"
#include "read/xml.hpp"

namespace crosscheck::read {
namespace {

using pugi::xml_node;

// A description of so many words is the text itself: summaries have 20 to 60.
constexpr std::size_t kFewestWords = 100;
constexpr std::string_view kOnlySummary = "gives only a summary; save the article itself";

/// The words of a title or summary that may be HTML.
std::string plain(std::string_view text) {
  if (text.find('&') == text.npos && text.find('<') == text.npos) return std::string(trimmed(text));
  std::string words;
  for (const Event& event : parse_page(limit_page(text).html).events) words += event.text;
  return std::string(trimmed(words));
}

/// What stands between the tags of an element, as written.
std::string inner_markup(const xml_node& node) {
  struct Writer : pugi::xml_writer {
    void write(const void* data, std::size_t size) override {
      bytes.append(static_cast<const char*>(data), size);
    }
    std::string bytes;
  } writer;
  for (const xml_node& child : node.children()) child.print(writer, "", pugi::format_raw);
  return reported_name(writer.bytes);
}

std::string first_text(const xml_node& node, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (const xml_node child = child_of(node, name)) {
      if (const std::string text = text_of(child); !trimmed(text).empty()) {
        return std::string(trimmed(text));
      }
    }
  }
  return {};
}

class Feed {
 public:
  Feed(const xml_node& root, const std::string& path, Yield& yield) : path_(path), yield_(yield) {
    const xml_node channel = child_of(root, "channel");
    const xml_node head = channel ? channel : root;  // RSS and RDF; Atom
    whole_.publisher = plain(first_text(head, {"title"}));
    whole_.language = first_text(head, {"language"});
    if (whole_.language.empty()) whole_.language = reported_name(attribute_of(head, "lang"));
    read_authors(head, whole_);
    // RDF has its items beside the channel.
    const xml_node list = child_of(channel, "item") ? channel : root;
    for (const xml_node& node : list.children()) {
      if (local_name(node) == "item" || local_name(node) == "entry") read_entry(node);
    }
  }
  std::size_t count() const noexcept { return count_; }

 private:
  void read_entry(const xml_node& node) {
    const std::string path = path_ + "/" + std::to_string(++count_);
    if (!yield_.spend_member()) return yield_.fail(path, std::string(kTooMuch));
    Entry entry;
    read_text(node, entry);
    if (trimmed(entry.text).empty()) return yield_.skip(path, std::string(kOnlySummary));
    entry.title = plain(first_text(node, {"title"}));
    entry.publisher = plain(first_text(node, {"source"}));
    if (entry.publisher.empty()) entry.publisher = whole_.publisher;
    entry.published =
        day_of_field(first_text(node, {"pubDate", "published", "issued", "date", "updated"}));
    entry.language = whole_.language;
    entry.address = address_of(node);
    read_authors(node, entry);
    if (entry.authors.empty()) entry.authors = whole_.authors;
    yield_.add(path, article_of(std::move(entry), path));
  }

  /// RSS writes it between the tags, Atom in an attribute; a link to something else has a relation.
  static std::string address_of(const xml_node& node) {
    for (const xml_node& child : node.children()) {
      if (local_name(child) != "link") continue;
      const std::string_view relation = attribute_of(child, "rel");
      const std::string_view href = attribute_of(child, "href");
      if (href.empty()) return text_of(child);
      if (relation.empty() || relation == "alternate") return reported_name(href);
    }
    return {};
  }

  static void read_text(const xml_node& node, Entry& entry) {
    entry.html = true;
    if (const xml_node content = child_of(node, "encoded")) entry.text = text_of(content);
    if (const xml_node content = child_of(node, "content"); content && entry.text.empty()) {
      const std::string_view type = attribute_of(content, "type");
      entry.text = type == "xhtml" ? inner_markup(content) : text_of(content);
      entry.html = type == "xhtml" || looks_like_html(entry.text);
    }
    if (!entry.text.empty()) return;
    const std::string words = first_text(node, {"description", "summary"});
    if (count_words(plain(words), kFewestWords) < kFewestWords) return;
    entry.text = words;
    entry.html = looks_like_html(words);
  }

  static void read_authors(const xml_node& node, Entry& entry) {
    for (const xml_node& child : node.children()) {
      if (local_name(child) != "creator" && local_name(child) != "author") continue;
      const xml_node name = child_of(child, "name");
      std::string author = plain(text_of(name ? name : child));
      // RSS writes an address first: "ana@fen.example (Ana Lund)".
      const std::size_t bracket = author.find('(');
      if (author.find('@') != author.npos) {
        author = bracket == author.npos
                     ? ""
                     : author.substr(bracket + 1, author.find(')', bracket) - bracket - 1);
      }
      if (!author.empty() && entry.authors.size() < 50) entry.authors.push_back(std::move(author));
    }
  }

  const std::string& path_;
  Yield& yield_;
  Entry whole_;  // what the feed says of all its entries
  std::size_t count_ = 0;
};

xml_node feed_in(const pugi::xml_document& document) {
  const xml_node root = document.document_element();
  const std::string_view name = local_name(root);
  return name == "rss" || name == "RDF" || name == "feed" ? root : xml_node();
}

}  // namespace

bool is_feed(std::string_view head) {
  const std::string name = first_element(head);
  return name == "rss" || name == "RDF" || name == "feed";
}

void read_feed(Part part, Yield& yield) {
  std::string text = page_in_utf8(std::move(part.bytes));
  pugi::xml_document document;
  const pugi::xml_parse_result parsed = document.load_buffer_inplace(
      text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
  const xml_node root = feed_in(document);
  std::size_t count = 0;
  if (root) count = Feed(root, part.path, yield).count();
  if (!parsed) {
    // What came before the error was read.
    return yield.fail(part.path, "is no well-formed XML at byte " + std::to_string(parsed.offset) +
                                     ": " + parsed.description());
  }
  if (count == 0) yield.skip(part.path, root ? "is a feed without entries" : "is XML, but no feed");
}

}  // namespace crosscheck::read
