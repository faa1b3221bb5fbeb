// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/read/read.hpp"
#include "crosscheck/text/unicode.hpp"
#include "read/days.hpp"
#include "read/label.hpp"
#include "read/line_shape.hpp"
#include "read/page.hpp"
#include "read/page_limits.hpp"
#include "read/page_lines.hpp"
#include "read/page_metadata.hpp"
#include "read/page_statements.hpp"
#include "read/page_zones.hpp"
#include "read/visible_day.hpp"

namespace crosscheck {
namespace {

using namespace read;

constexpr std::size_t kFewWords = 25;  // of a page that scripts would fill

std::size_t word_count(const PageText& text) {
  std::size_t words = 0;
  for (const PageLine& line : text.lines) words += line.words;
  return words;
}

std::string why_empty(const LimitedPage& page) {
  if (page.scripted) return "has no text without scripts; save the page from a browser that has shown it";
  return page.framed ? "has no text of its own; save the pages in its frames" : "has no text";
}

/// A headline in metadata may carry the site's name, or be shortened; what stands on the page
/// is then the headline. A heading of a word or two that the title of the page does not know is
/// the site's.
void settle_title(const Page& page, std::string_view shown, Metadata& metadata) {
  if (metadata.title.empty()) {
    const bool heading = count_words(shown, 3) > 2 || titles_agree(shown, page.title) || page.title.empty();
    metadata.title = !shown.empty() && heading ? std::string(shown) : headline_in_title(page.title);
  }
  const std::string known = fold(metadata.title);
  const std::string folded = fold(shown);
  const bool part = !folded.empty() && words_of(folded).size() >= 3 &&
                    (known.find(folded) != known.npos || folded.find(known) != folded.npos);
  if (part) metadata.title = std::string(shown);
}

/// A page that does not say when it was published may print it or say when it was changed.
void settle_day(const std::optional<Day>& far_day, Article& article) {
  if (article.published) return;
  article.published = visible_day(article);
  if (!article.published) article.published = far_day;
  if (article.published) {
    article.published_basis = PublishedBasis::Text;
  } else if (article.modified) {
    article.published = article.modified;
    article.published_basis = PublishedBasis::Metadata;
  }
}

}  // namespace

Result<Article> read_html(std::string_view bytes, std::string_view path) {
  const std::string subject(path);
  LimitedPage limited = limit_page(bytes);
  const Page page = parse_page(limited.html);
  PageText text = page_text(page);
  if (text.lines.empty() || (limited.scripted && word_count(text) < kFewWords)) {
    return Error{subject, why_empty(limited)};
  }
  Metadata metadata = page_metadata(page, limited.json_ld);
  const std::string known =
      metadata.title.empty() ? headline_in_title(page.title) : metadata.title;
  PageBlocks found = page_blocks(page, text, known);
  std::string shown;
  if (found.title) {
    const Span span = found.blocks[*found.title].span;
    shown = text.body.substr(span.begin, span.size());
  }
  settle_title(page, shown, metadata);
  if (metadata.publisher.empty()) metadata.publisher = site_in_title(page.title, metadata.title);

  metadata.page = true;
  metadata.marks_headings = true;
  Result<SourceText> body = SourceText::from_utf8(std::move(text.body));
  if (!body) return Error{subject, body.error().reason};
  const std::optional<Day> far_day = metadata.far_day;
  Article article = label(*std::move(body), std::move(found.blocks), std::move(metadata), path);
  settle_day(far_day, article);
  return article;
}

}  // namespace crosscheck
