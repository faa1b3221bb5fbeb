// SPDX-License-Identifier: Apache-2.0
//
// After the head (masthead.cpp) the rest of a text is labelled from top to bottom: captions,
// credits, headings, tables and quotes by their shape; furniture by its wording. "Most read"
// takes the short lines after it along, "Comments (2)" all that follows, and what stands below
// the report - a line in italics about the paper, an address to write to - is furniture too.
//
//     Texas:                                     heading
//     As the harbour master put it:              text
//     We saw no light at all.                    quote
//     Yes ................... 20,412             table
//     *The Fen Gazette is free on Fridays.*      furniture, at the end of the text
#include "read/label.hpp"

#include <algorithm>
#include <array>

#include "crosscheck/text/unicode.hpp"
#include "read/content_id.hpp"
#include "read/dateline.hpp"
#include "read/line_shape.hpp"
#include "read/masthead.hpp"
#include "read/text_language.hpp"
#include "read/wording.hpp"

namespace crosscheck::read {
namespace {

constexpr std::size_t kMostHeadingWords = 10;
constexpr std::size_t kLongestHeading = 90;   // bytes
constexpr std::size_t kMostRelatedWords = 14;
constexpr std::size_t kLongestAddress = 160;  // bytes of a line with an address to write to
constexpr std::size_t kLongestBesideCredits = 100;
constexpr std::size_t kTailBlocks = 4;
constexpr double kTailShare = 0.15;           // of the text: what may stand below a drawn line

class Labeller {
 public:
  Labeller(std::string_view body, std::vector<Block>& blocks, const Metadata& metadata)
      : body_(body), blocks_(blocks), marks_headings_(metadata.marks_headings), page_(metadata.page) {}

  void label() {
    label_by_wording();
    label_by_shape();
    label_tail();
  }

 private:
  std::string_view text(std::size_t i) const {
    return body_.substr(blocks_[i].span.begin, blocks_[i].span.size());
  }
  bool is_open(std::size_t i) const {
    return !blocks_[i].sure && (blocks_[i].kind == SegmentKind::Text ||
                                blocks_[i].kind == SegmentKind::Heading ||
                                blocks_[i].kind == SegmentKind::List);
  }

  void label_by_wording() {
    SegmentKind rest = SegmentKind::Text;  // what the blocks after a label are
    bool related = false;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      Block& block = blocks_[i];
      if (!is_open(i)) continue;
      const Wording wording = wording_of(text(i));
      if (wording == Wording::None) {
        related = related && is_related(i);
        if (rest != SegmentKind::Text) block.kind = rest;
        if (related) block.kind = SegmentKind::Furniture;
        continue;
      }
      block.kind = SegmentKind::Furniture;
      if (wording == Wording::Caption) block.kind = SegmentKind::Caption;
      if (wording == Wording::Credit) block.kind = SegmentKind::Byline;
      related = wording == Wording::Related || (related && wording == Wording::Furniture);
      if (wording == Wording::Comments && is_late(i)) rest = SegmentKind::Comment;
      if (wording == Wording::Contact && is_late(i)) rest = SegmentKind::Furniture;
    }
  }

  /// Nothing but a short rest stands below: a page's end, not a heading within a report.
  bool is_late(std::size_t i) const {
    if (i == 0) return false;
    return blocks_[i].span.begin * 10 >= body_.size() * 6 || body_.size() - blocks_[i].span.begin < 600;
  }

  bool is_related(std::size_t i) const {
    if (blocks_[i].kind == SegmentKind::List) return true;
    if (blocks_[i].kind == SegmentKind::Heading) return false;
    return count_words(text(i), kMostRelatedWords + 1) <= kMostRelatedWords && !text(i).ends_with('.');
  }

  void label_by_shape() {
    // Upwards: a heading may stand over a heading.
    for (std::size_t i = blocks_.size(); i-- > 0;) {
      if (blocks_[i].sure || blocks_[i].kind != SegmentKind::Text) continue;
      if (is_signature(text(i))) {
        blocks_[i].kind = SegmentKind::Byline;
      } else if (is_table_row(text(i))) {
        blocks_[i].kind = SegmentKind::Table;
      } else if (is_heading(i)) {
        blocks_[i].kind = SegmentKind::Heading;
      }
    }
    for (std::size_t i = 1; i < blocks_.size(); ++i) {
      const bool text = !blocks_[i].sure && blocks_[i].kind == SegmentKind::Text;
      if (text && is_announced_quote(i)) blocks_[i].kind = SegmentKind::Quote;
    }
  }

  /// Dots or blanks that lead the eye to a column.
  static bool is_table_row(std::string_view line) {
    if (line.size() > 200 || line.find('\n') != std::string_view::npos) return false;
    return line.find("....") != std::string_view::npos || line.find("    ") != std::string_view::npos ||
           line.find('\t') != std::string_view::npos;
  }

  bool is_heading(std::size_t i) const {
    const std::string_view line = text(i);
    if (marks_headings_ && !blocks_[i].all_strong()) return false;
    if (line.size() > kLongestHeading || line.find('\n') != std::string_view::npos) return false;
    if (count_words(line, kMostHeadingWords + 1) > kMostHeadingWords || starts_lower(line)) return false;
    const char last = line.back();
    if (last == '.' || last == ',' || last == ';' || is_quotation_mark(code_point_at(line, 0).value) ||
        is_quotation_mark(code_point_before(line, line.size()).value)) {
      return false;
    }
    if (line.find(": ") != std::string_view::npos && !is_all_caps(line)) return false;
    // It heads something: the next line is a text, and longer.
    if (i + 1 >= blocks_.size()) return false;
    const Block& next = blocks_[i + 1];
    // "The number of dead stands at 41, as follows:" is a sentence, and its end is the list.
    constexpr std::size_t kSentence = 5;  // words
    if (last == ':' && next.kind == SegmentKind::List &&
        count_words(line, kSentence) == kSentence) {
      return false;
    }
    const bool heads = next.kind == SegmentKind::List || next.kind == SegmentKind::Table ||
                       next.kind == SegmentKind::Text || next.kind == SegmentKind::Heading;
    return heads && (next.span.size() > line.size() || next.kind != SegmentKind::Text ||
                     is_all_caps(line) || last == ':' || last == '?');
  }

  /// The line before says that someone's words follow, and they stand without marks.
  bool is_announced_quote(std::size_t i) const {
    if (blocks_[i - 1].kind != SegmentKind::Text) return false;
    const std::string_view intro = text(i - 1);
    if (!intro.ends_with(':') || is_quotation_mark(code_point_at(text(i), 0).value)) return false;
    constexpr auto kSaying = std::to_array<std::string_view>(
        {"added", "asked", "concluded", "declared", "explained", "noted", "posted", "put", "read",
         "reads", "remarked", "replied", "said", "says", "stated", "states", "testified", "told",
         "tweeted", "warned", "writes", "wrote"});
    const std::vector<std::string_view> words = words_of(intro);
    return words.size() >= 4 &&
           std::any_of(words.begin(), words.end(), [&](std::string_view word) {
             while (!word.empty() && !is_letter(static_cast<unsigned char>(word.back()))) {
               word.remove_suffix(1);
             }
             return std::binary_search(kSaying.begin(), kSaying.end(), to_lower(word));
           });
  }

  /// From the end upwards: what is set apart from the report belongs to the paper.
  void label_tail() {
    std::size_t floor = blocks_.size() > kTailBlocks ? blocks_.size() - kTailBlocks : 1;
    for (std::size_t i = blocks_.size(); i-- > 1;) {
      if (blocks_[i].rule_before &&
          static_cast<double>(body_.size() - blocks_[i].span.begin) <
              kTailShare * static_cast<double>(body_.size()) &&
          (!page_ || blocks_.size() - i <= kTailBlocks)) {
        for (std::size_t k = i; k < blocks_.size(); ++k) make_furniture(k);
        floor = std::min(floor, i);
      }
    }
    for (std::size_t i = blocks_.size(); i-- > std::max<std::size_t>(floor, 1);) {
      if (blocks_[i].kind == SegmentKind::Furniture || blocks_[i].kind == SegmentKind::Comment ||
          blocks_[i].kind == SegmentKind::Byline) {
        continue;
      }
      if (!is_set_apart(i)) break;
      make_furniture(i);
    }
  }

  void make_furniture(std::size_t i) {
    if (is_open(i) || blocks_[i].kind == SegmentKind::Quote) blocks_[i].kind = SegmentKind::Furniture;
  }

  bool is_set_apart(std::size_t i) const {
    const Block& block = blocks_[i];
    if (block.sure || block.kind != SegmentKind::Text) return false;
    const std::string_view line = text(i);
    const bool address = line.find('@') != std::string_view::npos ||
                         line.find("://") != std::string_view::npos ||
                         line.find("www.") != std::string_view::npos;
    // A page has classes for what is not the report; its last words may stand out.
    if (block.all_strong()) return !page_ || address;
    const std::string_view strong = line.substr(0, block.strong);
    if (has_label_colon(strong) && strong.size() * 2 < line.size() + 40 &&
        strong.find(". ") == std::string_view::npos) {
      return true;
    }
    return address && line.size() <= kLongestAddress;
  }

  /// The colon of "Tickets:", but not that of "12:00".
  static bool has_label_colon(std::string_view strong) {
    for (std::size_t at = strong.find(':'); at != std::string_view::npos; at = strong.find(':', at + 1)) {
      const bool clock = at > 0 && is_digit(static_cast<unsigned char>(strong[at - 1])) &&
                         at + 1 < strong.size() && is_digit(static_cast<unsigned char>(strong[at + 1]));
      if (!clock) return true;
    }
    return false;
  }

  std::string_view body_;
  std::vector<Block>& blocks_;
  bool marks_headings_;
  bool page_;
};

/// What a page is sure to be furniture stands between the lines of the report and is not asked
/// about; `Labeller` and the masthead see the rest.
std::vector<Block> take_open(std::vector<Block>& blocks) {
  std::vector<Block> open;
  const auto closed = [](const Block& block) {
    return block.sure && (block.kind == SegmentKind::Furniture || block.kind == SegmentKind::Comment);
  };
  for (const Block& block : blocks) {
    if (!closed(block)) open.push_back(block);
  }
  std::erase_if(blocks, [&](const Block& block) { return !closed(block); });
  return open;
}

void put_back(std::vector<Block>& blocks, const std::vector<Block>& open) {
  std::vector<Block> all(blocks.size() + open.size());
  std::merge(blocks.begin(), blocks.end(), open.begin(), open.end(), all.begin(),
             [](const Block& a, const Block& b) { return a.span.begin < b.span.begin; });
  blocks = std::move(all);
}

std::string plain_title(std::string_view line) {
  std::string title;
  for (const char c : line) {
    if (c != '*' && c != '`') title += c;
  }
  return std::string(trimmed(title));
}

void read_report_dateline(std::string_view body, const std::vector<Block>& blocks, Article& article) {
  for (const Block& block : blocks) {
    if (block.kind != SegmentKind::Text) continue;
    const std::string_view paragraph = body.substr(block.span.begin, block.span.size());
    if (const auto dateline = read_dateline(paragraph)) {
      article.dateline = dateline->place;
      if (!dateline->agency.empty()) article.agency = dateline->agency;
      if (!article.published && dateline->day) {
        article.published = dateline->day;
        article.published_basis = PublishedBasis::Text;
      }
    }
    if (is_prose(paragraph)) return;  // the first paragraph only
  }
}

}  // namespace

Article label(SourceText body, std::vector<Block> blocks, Metadata metadata, std::string_view path) {
  Article article;
  article.path = std::string(path);
  const std::string_view text = body.view();
  std::vector<Block> open = take_open(blocks);
  Masthead head = read_masthead(text, open, metadata.title);
  Labeller(text, open, metadata).label();
  for (Block& block : open) {
    const std::string_view line = text.substr(block.span.begin, block.span.size());
    // "Share", "3 min", "Follow the author" beside the credits.
    const bool beside_credits = block.credit && block.kind == SegmentKind::Text && !block.sure &&
                                line.size() <= kLongestBesideCredits && !ends_sentence(line);
    if ((block.links && is_content(block.kind)) || beside_credits) block.kind = SegmentKind::Furniture;
  }

  article.title = std::move(metadata.title);
  if (article.title.empty() && head.title) {
    const Span span = open[*head.title].span;
    article.title = plain_title(text.substr(span.begin, span.size()));
  }
  article.publisher = std::move(metadata.publisher);
  article.authors = std::move(metadata.authors);
  article.published = metadata.published;
  if (article.published) article.published_basis = metadata.published_basis;
  article.modified = metadata.modified;
  article.section = std::move(metadata.section);
  article.address = std::move(metadata.address);
  article.stated = std::move(metadata.stated);
  article.agency = std::move(metadata.agency);
  article.language = metadata.language.empty() ? text_language(text) : std::move(metadata.language);

  if (article.authors.empty()) article.authors = std::move(head.credit.authors);
  if (article.publisher.empty()) article.publisher = std::move(head.credit.publisher);
  if (article.agency.empty()) article.agency = std::move(head.credit.agency);
  article.dateline = std::move(head.credit.place);
  if (!article.published && head.credit.day) {
    article.published = head.credit.day;
    article.published_basis = PublishedBasis::Text;
  }
  read_report_dateline(text, open, article);
  // A wire text names no publisher but the agency that sends it.
  if (article.publisher.empty()) article.publisher = article.agency;

  put_back(blocks, open);
  article.segments.reserve(blocks.size());
  for (const Block& block : blocks) article.segments.push_back({block.kind, block.span});
  article.id = content_id(text);
  article.body = std::move(body);
  return article;
}

}  // namespace crosscheck::read
