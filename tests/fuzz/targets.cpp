// SPDX-License-Identifier: Apache-2.0
#include "fuzz/targets.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "crosscheck/model/document.hpp"
#include "crosscheck/read/read.hpp"
#include "fuzz/seeds.hpp"
#include "read/package.hpp"
#include "read/pdf_layout.hpp"
#include "read/yield.hpp"

namespace crosscheck::fuzz {
namespace {

void check(const Article& article) {
  Document document;
  document.article = article;
  if (const auto defect = find_defect(document)) {
    std::fprintf(stderr, "defect: %s\n", defect->c_str());
    std::abort();
  }
}

void check(const Reading& reading) {
  for (const Article& article : reading.articles) check(article);
}

template <typename ReadPackage>
void read_member(std::string name, std::string bytes, read::Package package, ReadPackage read) {
  package.insert_or_assign(std::move(name), std::move(bytes));
  Reading reading;
  read::Yield yield(reading);
  read(package, "a", yield);
  check(reading);
}

void read_html_page(std::string bytes) { check(read_bytes(std::move(bytes), "a.html")); }
void read_text_file(std::string bytes) { check(read_bytes(std::move(bytes), "a.txt")); }
void read_json(std::string bytes) { check(read_bytes(std::move(bytes), "a.json")); }
void read_feed(std::string bytes) { check(read_bytes(std::move(bytes), "a.xml")); }
void read_mail(std::string bytes) { check(read_bytes(std::move(bytes), "a.eml")); }
void read_warc(std::string bytes) { check(read_bytes(std::move(bytes), "a.warc")); }
void read_archive(std::string bytes) { check(read_bytes(std::move(bytes), "a.zip")); }
void read_docx(std::string bytes) {
  read_member("word/document.xml", std::move(bytes), {}, read::read_docx);
}
void read_odt(std::string bytes) {
  read_member("content.xml", std::move(bytes), {}, read::read_odt);
}
void read_epub(std::string bytes) {
  read_member(
      "book.opf", std::move(bytes),
      {{"META-INF/container.xml", "<c><rootfiles><rootfile full-path='book.opf'/></rootfiles></c>"},
       {"a.html", "<p>She sank at noon.</p>"}},
      read::read_epub);
}
void read_layout(std::string bytes) {
  if (const auto article = read::read_layout(bytes).article({}, "a.pdf")) check(*article);
}

constexpr auto kTargets = std::to_array<Target>({
    {"html", read_html_page, html_seeds},
    {"text", read_text_file, text_seeds},
    {"json", read_json, json_seeds},
    {"feed", read_feed, feed_seeds},
    {"mail", read_mail, mail_seeds},
    {"warc", read_warc, warc_seeds},
    {"archive", read_archive, archive_seeds},
    {"docx", read_docx, docx_seeds},
    {"odt", read_odt, odt_seeds},
    {"epub", read_epub, epub_seeds},
    {"layout", read_layout, layout_seeds},
});

}  // namespace

std::span<const Target> targets() { return kTargets; }

const Target* target(std::string_view name) {
  const auto found = std::find_if(kTargets.begin(), kTargets.end(),
                                  [&](const Target& one) { return one.name == name; });
  return found == kTargets.end() ? nullptr : &*found;
}

}  // namespace crosscheck::fuzz
