// SPDX-License-Identifier: Apache-2.0
#include "read/entry.hpp"

#include <algorithm>
#include <array>

#include "crosscheck/read/read.hpp"
#include "crosscheck/text/unicode.hpp"
#include "read/days.hpp"
#include "read/line_shape.hpp"

namespace crosscheck::read {
namespace {

constexpr std::size_t kTitleWithin = 2000;  // bytes of a text that may begin with its title

/// At most `size` bytes, not cut within a code point.
std::string_view valid_begin(std::string_view text, std::size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return text.substr(0, size);
}

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '<') {
      safe += "&lt;";
    } else if (c == '&') {
      safe += "&amp;";
    } else {
      safe += c;
    }
  }
  return safe;
}

/// A title that the text has too is not said twice.
bool begins_with_title(const Entry& entry) {
  const std::string title = fold(entry.html ? escaped(entry.title) : entry.title);
  const std::string begin = fold(valid_begin(entry.text, kTitleWithin));
  return entry.html ? begin.find(title) != std::string::npos : begin.starts_with(title);
}

bool is_page(std::string_view html) {
  const std::string head = to_lower(valid_begin(html, 512));
  return head.find("<html") != std::string::npos ||
         head.find("<!doctype html") != std::string::npos;
}

std::string page_of(const Entry& entry, bool titled) {
  std::string page = "<!DOCTYPE html><html><body><article>";
  if (titled) page += "<h1>" + escaped(entry.title) + "</h1>";
  return page + entry.text + "</article></body></html>";
}

std::optional<Day> day_of_number(std::string_view digits) {
  if (digits.size() == 8) {
    return first_day(std::string(digits.substr(0, 4)) + "-" + std::string(digits.substr(4, 2)) +
                     "-" + std::string(digits.substr(6, 2)));
  }
  if (digits.size() != 10 && digits.size() != 13) return std::nullopt;
  long long seconds = 0;
  for (const char c : digits.substr(0, 10)) seconds = seconds * 10 + (c - '0');  // no thousandths
  return std::chrono::floor<std::chrono::days>(
      std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

}  // namespace

bool looks_like_html(std::string_view text) {
  constexpr auto kSigns =
      std::to_array<std::string_view>({"</p>", "<p>", "<br", "</div>", "</a>", "</h"});
  return std::any_of(kSigns.begin(), kSigns.end(), [&](std::string_view sign) {
    return text.find(sign) != std::string_view::npos;
  });
}

Result<Article> article_of(Entry entry, std::string_view path) {
  if (trimmed(entry.text).empty()) return Error{std::string(path), "has no text"};
  entry.title = std::string(trimmed(entry.title));
  const bool titled = !entry.title.empty() && !begins_with_title(entry);
  Result<Article> article = [&] {
    if (entry.html)
      return read_html(is_page(entry.text) ? entry.text : page_of(entry, titled), path);
    return read_text(titled ? entry.title + "\n\n" + entry.text : entry.text, path);
  }();
  if (!article) return article;
  if (!entry.title.empty()) article->title = entry.title;
  if (!entry.publisher.empty()) article->publisher = entry.publisher;
  if (!entry.authors.empty()) article->authors = std::move(entry.authors);
  if (!entry.language.empty()) article->language = entry.language;
  if (!entry.address.empty()) article->address = std::move(entry.address);
  if (entry.published) {
    article->published = entry.published;
    article->published_basis = PublishedBasis::Metadata;
  }
  return article;
}

std::optional<Day> day_of_field(std::string_view field) {
  field = trimmed(field);
  const std::size_t digits = std::min(field.find_first_not_of("0123456789"), field.size());
  if (digits == field.size() || (digits == 8 && field[8] == 'T')) {
    return day_of_number(field.substr(0, digits));
  }
  return first_day(field);
}

}  // namespace crosscheck::read
