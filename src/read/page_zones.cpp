// SPDX-License-Identifier: Apache-2.0
//
// Where the article of a page lies is told in three steps. First, elements whose kind, role or
// class says that they hold something else - navigation, a cookie notice, related links,
// comments - are set apart, unless they hold much of the page's prose: then the word is about
// the page. Second, the smallest element that holds nearly all the prose left is the article.
// Third, within it a line that is mostly links is furniture, and between it and the headline
// stand standfirst and credits.
//
//     <div class="cookiebar">We value …</div>            furniture, by its class
//     <h1>Ferry runs aground</h1>                         title
//     <p class="by">Dina Rowe, 3 May 2024</p>             credits
//     <div id="txt"><p>The ferry Alba …</p> …</div>       the article: holds the prose
//     <ul><li><a>Ten ferries to see</a></li> …</ul>       furniture: links
#include "read/page_zones.hpp"

#include <algorithm>

#include "crosscheck/text/unicode.hpp"
#include "read/line_shape.hpp"
#include "read/page_article.hpp"
#include "read/page_gallery.hpp"
#include "read/page_words.hpp"

namespace crosscheck::read {
namespace {

// Of the prose: an element that holds more is the page, whatever it is called.
constexpr double kMostInNamed = 0.4;
constexpr double kMostInMarked = 0.5;    // nav, aside, footer
constexpr double kMostInComments = 0.9;
constexpr double kLinkShare = 0.5;      // of a line's bytes: a line of links
constexpr double kWholeLink = 0.9;      // of a line of a list: it is a link and no sentence with one
constexpr std::uint16_t kProseWords = 10;
constexpr std::size_t kLongestTitle = 300;  // bytes
constexpr double kLongestTeaser = 800;      // bytes of prose beside a link
constexpr int kMostTeaserLines = 3;
constexpr int kFewestTeasers = 3;
constexpr double kTeaserShare = 0.7;        // of the prose of what holds them
constexpr double kLeastArticle = 400;       // bytes of prose: more is left without the teasers

enum class Zone : std::uint8_t { Open, Furniture, Comment };

bool is_furniture_tag(Tag tag) noexcept {
  return tag == Tag::Nav || tag == Tag::Aside || tag == Tag::Footer || tag == Tag::Form ||
         tag == Tag::Control;
}

class ZoneFinder {
 public:
  ZoneFinder(const Page& page, const PageText& text, std::string_view known_title)
      : page_(page), text_(text), known_title_(fold(known_title)) {}

  PageBlocks find() {
    measure_all();
    root_ = marked_article(page_, title_element_, prose_);
    find_teasers();
    gallery_ = gallery_of(page_, text_, prose_);
    find_zones();
    title_ = find_title();
    find_article();
    count_lines();
    PageBlocks result;
    result.title = title_;
    for (std::size_t i = 0; i < text_.lines.size(); ++i) result.blocks.push_back(block_of(i));
    keep_something(result.blocks);
    drop_empty_headings(result.blocks);
    return result;
  }

 private:
  std::string_view words(std::size_t line) const {
    const Span span = text_.lines[line].span;
    return std::string_view(text_.body).substr(span.begin, span.size());
  }
  static double link_share(const PageLine& line) {
    return static_cast<double>(line.links) / static_cast<double>(std::max(1u, line.span.size()));
  }
  static bool is_prose_line(const PageLine& line) {
    return line.words >= kProseWords && link_share(line) < kLinkShare;
  }

  /// Bytes of prose in each element and below it; `open` counts those in no zone.
  std::vector<double> prose_bytes(bool open_only) const {
    std::vector<double> bytes(page_.elements.size(), 0.0);
    for (const PageLine& line : text_.lines) {
      if (!is_prose_line(line) || (open_only && zones_[line.element] != Zone::Open)) continue;
      bytes[line.element] += line.span.size();
    }
    for (std::size_t i = page_.elements.size(); i-- > 1;) bytes[page_.elements[i].parent] += bytes[i];
    return bytes;
  }

  std::vector<double> open_bytes() const {
    std::vector<double> bytes(page_.elements.size(), 0.0);
    for (const PageLine& line : text_.lines) {
      if (zones_[line.element] == Zone::Open) bytes[line.element] += line.span.size();
    }
    for (std::size_t i = page_.elements.size(); i-- > 1;) bytes[page_.elements[i].parent] += bytes[i];
    return bytes;
  }

  void measure_all() {
    prose_ = prose_bytes(false);
    has_title_heading_.assign(page_.elements.size(), false);
    for (std::size_t i = 0; i < text_.lines.size(); ++i) {
      const std::uint32_t element = text_.lines[i].element;
      if (page_.elements[element].tag != Tag::Heading || !is_known_title(i)) continue;
      has_title_heading_[element] = true;
      if (title_element_ == 0) title_element_ = element;
    }
    for (std::size_t i = page_.elements.size(); i-- > 1;) {
      const Element& element = page_.elements[i];
      if (element.tag == Tag::Heading && element.level == 1) has_title_heading_[i] = true;
      if (has_title_heading_[i]) has_title_heading_[element.parent] = true;
    }
  }

  /// Links with a sentence or two beside them, three or more in a row: other articles.
  void find_teasers() {
    const std::size_t count = page_.elements.size();
    std::vector<int> link_lines(count, 0);
    std::vector<int> prose_lines(count, 0);
    for (const PageLine& line : text_.lines) {
      if (is_prose_line(line)) ++prose_lines[line.element];
      if (line.words >= 3 && link_share(line) > kLinkShare) ++link_lines[line.element];
    }
    for (std::size_t i = count; i-- > 1;) {
      link_lines[page_.elements[i].parent] += link_lines[i];
      prose_lines[page_.elements[i].parent] += prose_lines[i];
    }
    std::vector<int> teasers(count, 0);
    std::vector<double> bytes(count, 0.0);
    for (std::size_t i = 1; i < count; ++i) {
      const bool teaser = link_lines[i] > 0 && prose_lines[i] > 0 && prose_lines[i] <= kMostTeaserLines &&
                          prose_[i] <= kLongestTeaser;
      if (!teaser) continue;
      ++teasers[page_.elements[i].parent];
      bytes[page_.elements[i].parent] += prose_[i];
    }
    teaser_list_.assign(count, false);
    for (std::size_t i = 0; i < count; ++i) {
      teaser_list_[i] = teasers[i] >= kFewestTeasers && bytes[i] >= kTeaserShare * prose_[i] &&
                        prose_[0] - prose_[i] >= kLeastArticle && !has_title_heading_[i];
    }
  }

  void find_zones() {
    zones_.assign(page_.elements.size(), Zone::Open);
    for (std::size_t i = 1; i < page_.elements.size(); ++i) {
      const Zone around = zones_[page_.elements[i].parent];
      zones_[i] = around != Zone::Open ? around : own_zone(i);
    }
  }

  /// Within the element that the page calls its article.
  bool is_in_root(std::size_t i) const { return root_ != 0 && i > root_ && i < page_.elements[root_].end; }

  Zone own_zone(std::size_t i) const {
    const Element& element = page_.elements[i];
    if (element.tag == Tag::Heading || element.tag == Tag::Inline || element.tag == Tag::Strong || element.tag == Tag::Link ||
        element.tag == Tag::Time) {
      return Zone::Open;
    }
    if (teaser_list_[i]) return Zone::Furniture;
    if (gallery_ != 0 && i == gallery_ && !has_title_heading_[i]) return Zone::Furniture;
    if (i < root_ && root_ < element.end) return Zone::Open;  // around the article
    const bool within = is_in_root(i);
    const double all = prose_[within ? root_ : 0];
    const double share = all > 0.0 ? prose_[i] / all : 0.0;
    if ((element.words & kCommentWord) && share <= kMostInComments && !has_title_heading_[i]) {
      return Zone::Comment;
    }
    if (share > kMostInMarked) return Zone::Open;
    if (is_furniture_tag(element.tag)) return Zone::Furniture;
    if (element.tag == Tag::Header && !within) return has_title_heading_[i] ? Zone::Open : Zone::Furniture;
    const bool named = (element.words & kFurnitureWord) && !(element.words & (kContentWord | kCaptionWord | kCreditWord));
    return named && share <= kMostInNamed && !has_title_heading_[i] ? Zone::Furniture : Zone::Open;
  }

  /// The headline as metadata knows it, or three words or more of it.
  bool is_known_title(std::size_t i) const {
    const PageLine& line = text_.lines[i];
    if (known_title_.empty() || line.span.size() > kLongestTitle) return false;
    const std::string folded = fold(words(i));
    return folded == known_title_ || (line.words >= 3 && (known_title_.find(folded) != std::string::npos ||
                                                          folded.find(known_title_) != std::string::npos));
  }

  /// How well a line does as the headline; 0: not at all.
  int title_score(std::size_t i) const {
    const PageLine& line = text_.lines[i];
    const Element& element = page_.elements[line.element];
    if (line.span.size() > kLongestTitle || zones_[line.element] != Zone::Open) return 0;
    const bool same = !known_title_.empty() && fold(words(i)) == known_title_;
    const bool part = is_known_title(i);
    if (element.tag == Tag::Heading) {
      const int by_level = element.level == 1 ? 4 : element.level == 2 ? 1 : 0;
      return by_level + (same ? 6 : part ? 4 : 0) + (element.property == "headline" ? 2 : 0);
    }
    if (same) return 4;
    return element.property == "headline" || ((page_.elements[line.element].words & kTitleWord) && part) ? 3 : 0;
  }

  std::optional<std::size_t> find_title() const {
    std::optional<std::size_t> best;
    int best_score = 1;  // a lone <h2> is no headline
    for (std::size_t i = 0; i < text_.lines.size(); ++i) {
      const int score = title_score(i);
      if (score > best_score) {
        best = i;
        best_score = score;
      }
    }
    return best;
  }

  void find_article() {
    article_ = narrowed_article(page_, root_, prose_bytes(true), open_bytes());
  }

  bool in_article(std::size_t line) const {
    const std::uint32_t element = text_.lines[line].element;
    return element >= article_ && element < page_.elements[article_].end;
  }

  /// Between the headline and the article: standfirst, credits, a picture.
  bool in_head(std::size_t line) const {
    return title_ && line > *title_ && text_.lines[line].element < article_;
  }

  Block block_of(std::size_t i) const {
    const PageLine& line = text_.lines[i];
    Block block;
    block.span = line.span;
    block.strong = line.strong;
    block.rule_before = line.rule_before;
    if (title_ == i) {
      block.kind = SegmentKind::Title;
      return block;
    }
    const Zone zone = zones_[line.element];
    const bool outside = !in_article(i) && !in_head(i);
    if (zone == Zone::Comment) {
      block.kind = SegmentKind::Comment;
      block.sure = true;
      return block;
    }
    if (zone == Zone::Open && !outside) set_kind(line, block);
    block.links = is_link_line(line);
    // A linked name may be the author's, and a linked heading heads a section.
    const bool kept = block.credit || (block.kind == SegmentKind::Heading && !in_head(i));
    if (zone == Zone::Furniture || outside || is_path(i) || (block.links && !kept)) {
      block.kind = SegmentKind::Furniture;
      block.sure = true;
    }
    return block;
  }

  /// "Home › Coast › Ferry runs aground", above the headline.
  bool is_path(std::size_t i) const {
    if (!title_ || i >= *title_ || is_prose_line(text_.lines[i])) return false;
    const std::string_view title = words(*title_);
    return text_.lines[i].words > text_.lines[*title_].words && words(i).ends_with(title);
  }

  /// A line of links, unless it is one of a list or table that has other lines as well.
  bool is_link_line(const PageLine& line) const {
    if (!is_linked(line)) return false;
    const std::uint32_t around = list_around(line.element);
    return around == kNoElement || lines_[around].linked * 2 > lines_[around].all;
  }
  static bool is_linked(const PageLine& line) {
    return link_share(line) > kLinkShare && line.words < 3 * kProseWords;
  }
  /// The outermost list or table around, of those near.
  std::uint32_t list_around(std::uint32_t element) const {
    std::uint32_t around = kNoElement;
    for (int steps = 0; element != kNoElement && steps < 6; element = page_.elements[element].parent, ++steps) {
      const Tag tag = page_.elements[element].tag;
      if (tag == Tag::List || tag == Tag::Table) around = element;
    }
    return around;
  }
  void count_lines() {
    lines_.assign(page_.elements.size(), {});
    for (const PageLine& line : text_.lines) {
      const std::uint32_t around = list_around(line.element);
      if (around == kNoElement) continue;
      ++lines_[around].all;
      lines_[around].linked += link_share(line) > kWholeLink ? 1 : 0;
    }
  }

  /// The kind that the elements around a line give, the innermost first.
  void set_kind(const PageLine& line, Block& block) const {
    block.credit = line.credits * 2 > line.span.size();
    for (std::uint32_t i = line.element, steps = 0; i != kNoElement && i >= article_floor() && steps < 6;
         i = page_.elements[i].parent, ++steps) {
      const Element& element = page_.elements[i];
      if (steps < 3 && (page_.elements[i].words & kCreditWord)) block.credit = true;
      if (steps < 2 && (element.property == "author" || element.property == "datePublished")) {
        block.credit = true;
      }
      if (block.kind != SegmentKind::Text) continue;
      if (element.tag == Tag::Heading) {
        // A standfirst set as a heading is a sentence of the article.
        if (page_.elements[i].words & kStandfirstWord) return;
        block.kind = SegmentKind::Heading;
        block.level = element.level;
      }
      if (element.tag == Tag::Caption || element.tag == Tag::Figure || (page_.elements[i].words & kCaptionWord)) {
        block.kind = SegmentKind::Caption;
        block.sure = true;
      }
      if (element.tag == Tag::Item) block.kind = SegmentKind::List;
      if (element.tag == Tag::Quote) block.kind = SegmentKind::Quote;
      if (element.tag == Tag::Cell && line.words < 4 * kProseWords) block.kind = SegmentKind::Table;
    }
  }
  std::uint32_t article_floor() const { return title_ ? 0 : article_; }

  /// Of a page of links and labels the lines that stand in no zone are its text.
  void keep_something(std::vector<Block>& blocks) const {
    for (const Block& block : blocks) {
      if (is_content(block.kind) && block.kind != SegmentKind::Title) return;
    }
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (zones_[text_.lines[i].element] != Zone::Open || blocks[i].kind == SegmentKind::Title) continue;
      blocks[i].kind = SegmentKind::Text;
      blocks[i].sure = false;
      blocks[i].links = false;
    }
  }

  /// A heading over nothing but links, or over nothing, belongs to the furniture. An advert
  /// between a heading and its text does not count.
  void drop_empty_headings(std::vector<Block>& blocks) const {
    bool content_below = false;
    for (std::size_t i = blocks.size(); i-- > 0;) {
      Block& block = blocks[i];
      if (block.kind == SegmentKind::Heading) {
        if (!content_below) {
          block.kind = SegmentKind::Furniture;
          block.sure = true;
        }
        continue;
      }
      const bool furniture = block.kind == SegmentKind::Furniture || block.kind == SegmentKind::Comment;
      const bool set_apart = in_article(i) && zones_[text_.lines[i].element] != Zone::Open;
      if (!furniture || !set_apart) content_below = !furniture;
    }
  }

  const Page& page_;
  const PageText& text_;
  std::string known_title_;
  std::vector<double> prose_;
  std::vector<bool> has_title_heading_;
  std::vector<bool> teaser_list_;
  struct LineCounts {
    std::uint32_t all = 0;
    std::uint32_t linked = 0;
  };

  std::vector<Zone> zones_;
  std::vector<LineCounts> lines_;  ///< of each list and table
  std::optional<std::size_t> title_;
  std::uint32_t title_element_ = 0;  ///< a heading that metadata knows as the title; 0: none
  std::uint32_t gallery_ = 0;  ///< 0: there is none
  std::uint32_t root_ = 0;     ///< what the page calls its article; 0: it does not say
  std::uint32_t article_ = 0;
};

}  // namespace

PageBlocks page_blocks(const Page& page, const PageText& text, std::string_view known_title) {
  if (page.elements.empty()) return {};
  return ZoneFinder(page, text, known_title).find();
}

}  // namespace crosscheck::read
