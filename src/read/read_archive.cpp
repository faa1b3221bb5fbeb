// SPDX-License-Identifier: Apache-2.0
//
// Archives of files of any kind, one packed file, and the documents that are zips: what they
// hold tells which. A file "page.html.meta.toml" inside an archive speaks of the "page.html"
// beside it, as in a folder.
#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "read/archive.hpp"
#include "read/package.hpp"
#include "read/readers.hpp"
#include "read/sidecar.hpp"

namespace crosscheck::read {
namespace {

using namespace std::string_view_literals;

/// What a zip is, told by the names in it.
enum class Zip { Files, Epub, Docx, Odt, Wacz, Sheets };

Zip kind_of_zip(const std::vector<std::string>& names) {
  const auto has = [&](std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  const bool crawl = std::any_of(names.begin(), names.end(), [](const std::string& name) {
    return name.starts_with("archive/") && name.find(".warc") != std::string::npos;
  });
  if (has("META-INF/container.xml")) return Zip::Epub;
  if (has("word/document.xml")) return Zip::Docx;
  if (has("mimetype") && has("content.xml")) return Zip::Odt;
  if (has("datapackage.json") && crawl) return Zip::Wacz;
  return has("[Content_Types].xml") ? Zip::Sheets : Zip::Files;
}

Zip kind_of_zip(std::string_view bytes) {
  Reading nothing;
  Yield lent(nothing);  // names are not what is spent on
  Archive archive(bytes, lent);
  std::vector<std::string> names;
  while (auto name = archive.next()) names.push_back(*std::move(name));
  return kind_of_zip(names);
}

/// The parts of a document that its readers look at: no pictures, no fonts.
bool is_wanted(std::string_view name) {
  constexpr std::string_view kEndings[] = {".xml", ".opf", ".html", ".xhtml", ".htm", ".rels"};
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

void read_package(const Part& part, Yield& yield,
                  const std::function<void(const Package&, const std::string&, Yield&)>& read) {
  Package package;
  Archive archive(part.bytes, yield);
  while (auto name = archive.next()) {
    if (!is_wanted(*name)) continue;
    Result<std::string> bytes = archive.bytes();
    if (!bytes) return yield.fail(part.path, bytes.error().reason);
    package.insert_or_assign(*std::move(name), *std::move(bytes));
  }
  if (!archive.error().empty()) return yield.fail(part.path, archive.error());
  read(package, part.path, yield);
}

bool is_hidden(std::string_view name) {
  if (name.starts_with("__MACOSX/")) return true;
  const std::string_view last = name.substr(name.rfind('/') + 1);
  return last.starts_with('.') && last != "." && last != "..";
}

/// "week/page.html.gz" holds "page.html".
std::string unpacked_name(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t period = name.rfind('.');
  return std::string(period == 0 || period == std::string_view::npos ? "data"sv
                                                                     : name.substr(0, period));
}

class Files {
 public:
  Files(const Part& part, Yield& yield) : part_(part), yield_(yield), archive_(part.bytes, yield) {}

  void read() {
    std::size_t count = 0;
    while (auto name = archive_.next()) {
      ++count;
      read_member(*name);
      if (archive_.is_over()) break;
    }
    for (const std::string& link : archive_.links())
      yield_.skip(part_.path + "/" + link, "is a link or a device; only files are read");
    for (const auto& [path, toml] : sidecars_) yield_.apply_sidecar(path, toml);
    if (!archive_.error().empty()) return yield_.fail(part_.path, archive_.error());
    if (count == 0 && archive_.links().empty()) yield_.skip(part_.path, "is an empty archive");
  }

 private:
  void read_member(const std::string& name) {
    const std::string path = part_.path + "/" + (name.empty() ? unpacked_name(part_.path) : name);
    if (is_hidden(name)) return yield_.skip(path, "hidden");
    Result<std::string> bytes = archive_.bytes();
    if (!bytes) return yield_.fail(path, bytes.error().reason);
    if (name.ends_with(kSidecarEnding)) {
      sidecars_.emplace_back(path.substr(0, path.size() - kSidecarEnding.size()),
                             *std::move(bytes));
      return;
    }
    yield_.read({*std::move(bytes), path});
  }

  const Part& part_;
  Yield& yield_;
  Archive archive_;
  std::vector<std::pair<std::string, std::string>> sidecars_;
};

/// A packed crawl is read as it is unpacked: it may be large.
bool holds_warc(std::string_view bytes) {
  Reading nothing;
  Yield lent(nothing);
  Archive archive(bytes, lent);
  const auto name = archive.next();
  if (!name || !name->empty()) return false;
  char head[5] = {};
  const Result<std::size_t> got = archive.read(head, sizeof head);
  return got && std::string_view(head, *got) == "WARC/";
}

}  // namespace

bool is_archive(std::string_view head) {
  return is_zip(head) || is_packed(head) || (head.size() > 262 && head.substr(257, 5) == "ustar");
}

void read_archive(Part part, Yield& yield) {
  if (is_packed(part.bytes) && holds_warc(part.bytes)) return read_warc(std::move(part), yield);
  switch (is_zip(part.bytes) ? kind_of_zip(part.bytes) : Zip::Files) {
    case Zip::Epub:
      return read_package(part, yield, read_epub);
    case Zip::Docx:
      return read_package(part, yield, read_docx);
    case Zip::Odt:
      return read_package(part, yield, read_odt);
    case Zip::Wacz:
      return read_wacz(part, yield);
    case Zip::Sheets:  // or slides
      return yield.skip(part.path, "is an office document, but no text");
    case Zip::Files:
      return Files(part, yield).read();
  }
}

}  // namespace crosscheck::read
