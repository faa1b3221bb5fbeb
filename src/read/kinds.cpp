// SPDX-License-Identifier: Apache-2.0
#include "read/kinds.hpp"

#include <algorithm>
#include <array>

#include "crosscheck/read/read.hpp"
#include "crosscheck/text/unicode.hpp"
#include "read/encoding.hpp"
#include "read/readers.hpp"

namespace crosscheck::read {
namespace {

using namespace std::string_view_literals;

constexpr auto kTextEndings = std::to_array<std::string_view>({".txt", ".text"});
constexpr auto kMarkdownEndings = std::to_array<std::string_view>({".md", ".markdown"});
constexpr auto kHtmlEndings = std::to_array<std::string_view>({".html", ".htm", ".xhtml"});

constexpr auto kJsonEndings = std::to_array<std::string_view>({".json", ".jsonl", ".ndjson"});

constexpr auto kFeedEndings = std::to_array<std::string_view>({".rss", ".atom", ".rdf", ".xml"});

constexpr auto kMailEndings = std::to_array<std::string_view>({".eml", ".mbox", ".mht", ".mhtml"});
constexpr auto kArchiveEndings = std::to_array<std::string_view>(
    {".zip", ".tar", ".tgz", ".gz", ".zst", ".xz", ".bz2", ".epub", ".docx", ".odt", ".wacz"});
constexpr auto kWarcEndings = std::to_array<std::string_view>({".warc"});
constexpr auto kPdfEndings = std::to_array<std::string_view>({".pdf"});

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

/// Zero bytes of UTF-16 left out.
std::string ascii_head(std::string_view head) {
  std::string plain;
  for (const char c : head) {
    if (c != '\0' && static_cast<unsigned char>(c) < 0x80) plain += c;
  }
  return lower_ascii(plain);
}

/// The first thing is a tag of a page, comments and a declaration apart.
bool is_html(std::string_view head) {
  const std::string plain = ascii_head(head);
  const std::size_t begin = plain.find_first_not_of(" \t\r\n\f");
  if (begin == std::string::npos || plain[begin] != '<') return false;
  for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body"}) {
    if (plain.find(tag) != std::string::npos) return true;
  }
  return false;
}

void read_as_text(Part part, Yield& yield) {
  yield.add(part.path, read_text(text_in_utf8(std::move(part.bytes)), part.path));
}
void read_as_markdown(Part part, Yield& yield) {
  yield.add(part.path, read_markdown(text_in_utf8(std::move(part.bytes)), part.path));
}
void read_as_html(Part part, Yield& yield) {
  yield.add(part.path, read_html(page_in_utf8(std::move(part.bytes)), part.path));
}

// By content from top to bottom, then by ending. A file given by name that is nothing else is
// the last.
constexpr auto kKinds = std::to_array<Kind>({
    {"PDF", kPdfEndings, is_pdf, read_pdf},
    {"web archives (WARC, WACZ)", kWarcEndings, is_warc, read_warc, true},
    {"archives, EPUB, DOCX, ODT", kArchiveEndings, is_archive, read_archive, true},
    {"feeds", kFeedEndings, is_feed, read_feed},
    {"HTML pages", kHtmlEndings, is_html, read_as_html},
    {"mail and MHTML", kMailEndings, is_mail, read_mail, true},
    {"JSON", kJsonEndings, is_json, read_json},
    {"Markdown", kMarkdownEndings, nullptr, read_as_markdown},
    {"text", kTextEndings, nullptr, read_as_text},
});

}  // namespace

std::span<const Kind> kinds() { return kKinds; }

const Kind* kind_of(const std::filesystem::path& file, std::string_view head) {
  for (const Kind& kind : kKinds) {
    if (kind.recognises && kind.recognises(head)) return &kind;
  }
  const std::string ending = lower_ascii(file.extension().string());
  for (const Kind& kind : kKinds) {
    if (std::find(kind.endings.begin(), kind.endings.end(), ending) != kind.endings.end()) return &kind;
  }
  return nullptr;
}

std::string_view foreign_kind(std::string_view head) {
  struct Magic {
    std::string_view bytes;
    std::string_view name;
  };
  constexpr auto kMagic = std::to_array<Magic>({
      {"\x89PNG", "a PNG image"},
      {"\xFF\xD8\xFF", "a JPEG image"},
      {"GIF8", "a GIF image"},
      {"RIFF", "an audio, video or image file"},
      {"\x7F" "ELF", "a program"},
      {"MZ\x90", "a program"},
      {"\xD0\xCF\x11\xE0", "an old or a password-protected office document"},
      {"{\\rtf", "an RTF document"},
      {"SQLite format 3", "a database"},
      {"ID3", "an audio file"},
      {"OggS", "an audio file"},
  });
  for (const Magic& magic : kMagic) {
    if (head.starts_with(magic.bytes)) return magic.name;
  }
  return {};
}

std::string known_kinds() {
  std::string all;
  for (const Kind& kind : kKinds) {
    if (!all.empty()) all += ", ";
    all += kind.name;
  }
  return all;
}

}  // namespace crosscheck::read
