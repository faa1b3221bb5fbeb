// SPDX-License-Identifier: Apache-2.0
//
// A book is pages in the order of its spine. A saved article is a book of one page; of a
// newspaper or magazine each page is an article, and the book is where it was published.
#include <filesystem>
#include <map>
#include <set>
#include <vector>

#include "crosscheck/read/read.hpp"
#include "read/encoding.hpp"
#include "read/entry.hpp"
#include "read/line_shape.hpp"
#include "read/package.hpp"
#include "read/xml.hpp"

namespace crosscheck::read {
namespace {

using pugi::xml_node;

/// "text/a%20b.html" as seen from "OPS/book.opf": "OPS/text/a b.html".
std::string resolved(std::string_view base, std::string_view href) {
  const auto hex = [](char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
  };
  href = href.substr(0, href.find('#'));
  std::string plain;
  for (std::size_t i = 0; i < href.size(); ++i) {
    if (href[i] == '%' && i + 2 < href.size() && hex(href[i + 1]) >= 0 && hex(href[i + 2]) >= 0) {
      plain += static_cast<char>(hex(href[i + 1]) * 16 + hex(href[i + 2]));
      i += 2;
    } else {
      plain += href[i];
    }
  }
  return (std::filesystem::path(base).parent_path() / plain).lexically_normal().generic_string();
}

struct Book {
  std::string title;
  std::string publisher;
  std::string language;
  std::vector<std::string> authors;
  std::optional<Day> published;
  std::vector<std::string> pages;  // members, in the order of the spine
};

Book read_opf(const xml_node& root, std::string_view base) {
  Book book;
  const xml_node metadata = child_of(root, "metadata");
  const auto said = [&](std::string_view name) {
    return std::string(trimmed(text_of(child_of(metadata, name))));
  };
  book.title = said("title");
  book.publisher = said("publisher");
  book.language = said("language");
  book.published = day_of_field(said("date"));
  for (const xml_node& child : metadata.children()) {
    if (local_name(child) == "creator" && book.authors.size() < 50) {
      book.authors.emplace_back(trimmed(text_of(child)));
    }
  }
  std::map<std::string_view, std::string> pages;
  for (const xml_node& item : child_of(root, "manifest").children()) {
    const bool contents = attribute_of(item, "properties").find("nav") != std::string_view::npos;
    if (!contents) pages[attribute_of(item, "id")] = resolved(base, attribute_of(item, "href"));
  }
  for (const xml_node& item : child_of(root, "spine").children()) {
    const auto page = pages.find(attribute_of(item, "idref"));
    if (page != pages.end() && attribute_of(item, "linear") != "no")
      book.pages.push_back(page->second);
  }
  return book;
}

/// The members that are locked: fonts are in every second book, pages where it may not be read.
std::set<std::string> locked_members(std::string_view xml) {
  std::set<std::string> locked;
  pugi::xml_document document;
  if (!document.load_buffer(xml.data(), xml.size())) return locked;
  const xml_node root = document.document_element();
  for (xml_node at = root; at; at = next_node(at, root, true)) {
    if (local_name(at) == "CipherReference") locked.insert(resolved("", attribute_of(at, "URI")));
  }
  return locked;
}

void settle(const Book& book, bool alone, Article& article) {
  if (article.publisher.empty()) article.publisher = book.publisher;
  if (!alone && article.publisher.empty()) article.publisher = book.title;
  if (!book.language.empty()) article.language = book.language;
  if (!article.published && book.published) {
    article.published = book.published;
    article.published_basis = PublishedBasis::Metadata;
  }
  if (!alone) return;
  if (!book.title.empty()) article.title = book.title;
  if (article.authors.empty()) article.authors = book.authors;
}

}  // namespace

void read_epub(const Package& package, const std::string& path, Yield& yield) {
  pugi::xml_document document;
  const std::string_view container = member(package, "META-INF/container.xml");
  if (!document.load_buffer(container.data(), container.size())) {
    return yield.fail(path, "is a damaged book: its container.xml is no XML");
  }
  const xml_node files = child_of(document.document_element(), "rootfiles");
  const std::string opf(attribute_of(child_of(files, "rootfile"), "full-path"));
  pugi::xml_document list;
  const std::string_view xml = member(package, opf);
  if (!list.load_buffer(xml.data(), xml.size())) {
    return yield.fail(path, "is a damaged book: it has no list of its pages");
  }
  const Book book = read_opf(list.document_element(), opf);
  const std::set<std::string> locked = locked_members(member(package, "META-INF/encryption.xml"));
  if (book.pages.empty()) yield.fail(path, "is a book without pages");
  for (const std::string& page : book.pages) {
    const std::string place = path + "/" + reported_name(page);
    const std::string_view bytes = member(package, page);
    if (locked.contains(page)) {
      yield.fail(place, "is locked against copying");
    } else if (bytes.empty()) {
      yield.fail(place, "is not in the book");
    } else if (Result<Article> article = read_html(page_in_utf8(std::string(bytes)), place);
               !article) {
      yield.skip(place, article.error().reason);  // a cover, a picture
    } else {
      settle(book, book.pages.size() == 1, *article);
      yield.add(place, std::move(article));
    }
  }
}

}  // namespace crosscheck::read
