// SPDX-License-Identifier: Apache-2.0
//
// The head of an article reaches to its first paragraph of prose. In it stand, in any order,
// a headline and some of: the name of a paper or office, a section, a day, a byline, a
// standfirst, a caption.
//
//     Perspective                                   section: furniture
//     PORT OFFICE OF SKERRY                         office: furniture, gives the publisher
//     Statement No. 3                               furniture
//     Ferry runs aground off Skerry                 title
//     Dina Rowe, Skerry Post, 14 October 2022       byline
//     The ferry Alba ran aground on Friday …        prose: the head ends
//
// The headline is what the markup says, else the first line that is none of the others.
#include "read/masthead.hpp"

#include <algorithm>

#include "crosscheck/text/unicode.hpp"
#include "read/line_shape.hpp"
#include "read/people.hpp"
#include "read/wording.hpp"

namespace crosscheck::read {
namespace {

constexpr std::size_t kMostBlocks = 16;       // a head is no longer
constexpr std::size_t kLongestTitle = 300;    // bytes
constexpr std::size_t kMostTitleWords = 40;
constexpr std::size_t kMostExclaimedWords = 27;
constexpr std::size_t kMostHouseWords = 6;

std::string_view without_emphasis(std::string_view line) {
  constexpr std::string_view kMarks = "*_ ";
  while (!line.empty() && kMarks.find(line.front()) != std::string_view::npos) line.remove_prefix(1);
  while (!line.empty() && kMarks.find(line.back()) != std::string_view::npos) line.remove_suffix(1);
  return line;
}

template <typename Test>
bool all_words(std::string_view line, Test test) {
  const std::vector<std::string_view> words = words_of(line);
  return !words.empty() && std::all_of(words.begin(), words.end(), test);
}

/// "Perspective", "World News", "English".
bool is_section_label(std::string_view line) {
  return count_words(line, 4) <= 3 &&
         all_words(line, [](std::string_view w) { return is_credit_word(w, CreditWord::Section); });
}

/// "Press release", "STATEMENT NO. 3", "Press information No. 7/2024".
bool is_release_label(std::string_view line) {
  if (line.size() > kLongestTitle) return false;
  const std::vector<std::string_view> words = words_of(line);
  if (words.empty() || words.size() > 8 || ends_sentence(line)) return false;
  const bool press = starts_with_word(line, "press information") ||
                     starts_with_word(line, "press release") ||
                     starts_with_word(line, "media release") ||
                     starts_with_word(line, "news release");
  return press || (words.size() <= 4 && is_credit_word(words.front(), CreditWord::Release) &&
                   (words.size() == 1 || has_digit(line)));
}

bool is_small_word(std::string_view word) {
  return word == "of" || word == "for" || word == "in" || word == "and" || word == "the" ||
         word == "OF" || word == "FOR" || word == "IN" || word == "AND" || word == "THE" || word == "&";
}

/// A line that is nothing but the name of a paper, office or firm. The office must head the
/// name: "Port Office in Skerry", but not "Office Burns Down in Skerry".
bool is_house_name(std::string_view line) {
  if (line.size() > kLongestTitle) return false;
  const std::vector<std::string_view> words = words_of(line);
  if (words.empty() || words.size() > 10 || has_digit(line)) return false;
  std::size_t large = 0;
  bool heads = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool comma = words[i].ends_with(',');
    const std::string_view word = comma ? words[i].substr(0, words[i].size() - 1) : words[i];
    large += starts_upper(word) || is_small_word(word) ? 1 : 0;
    const bool ends = comma || i + 1 == words.size() || is_small_word(words[i + 1]);
    heads = heads || (ends && is_credit_word(word, CreditWord::Body));
  }
  heads = heads || is_credit_word(words.back(), CreditWord::Outlet);
  const bool limited = is_credit_word(words.back(), CreditWord::Body) && words.back().size() <= 5;
  if (ends_sentence(line) && !limited) return false;
  return heads && starts_upper(line) && large * 3 >= words.size() * 2 &&
         (words.size() >= 2 || is_all_caps(line));
}

/// "Tidewrack: notes from the northern shore", the part before the colon bold or large.
std::optional<std::string_view> name_before_tagline(std::string_view line, const Block& block) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon + 2 >= line.size() || line.size() > kLongestTitle) {
    return std::nullopt;
  }
  const std::string_view name = without_emphasis(line.substr(0, colon));
  if (name.empty() || count_words(name, 6) > 5 || !looks_like_name(name) || has_digit(name)) {
    return std::nullopt;
  }
  bool tagline = false;
  for (const std::string_view word : words_of(line.substr(colon + 1))) {
    tagline = tagline || is_credit_word(word, CreditWord::Tagline);
  }
  const bool prefix_strong = block.strong > 0 && block.strong < block.span.size();
  if (!tagline || !(prefix_strong || is_all_caps(name))) return std::nullopt;
  return name;
}

/// One sentence that calls or asks may be a headline: "Whose harbour is it? Vote on Friday!"
bool is_exclaimed(std::string_view line) {
  return (line.ends_with('!') || line.ends_with('?')) &&
         count_words(line, kMostExclaimedWords + 1) <= kMostExclaimedWords &&
         line.find(". ") == std::string_view::npos;
}

/// Ends like a sentence of the report: with a period, but not "…" or that of "U.S." or "Inc."
bool is_stopped(std::string_view line) {
  if (!line.ends_with('.') || line.ends_with("..")) return false;
  const std::vector<std::string_view> words = words_of(line);
  return words.size() >= 3 && words.back().find('.') == words.back().size() - 1 && words.back().size() > 4;
}

class MastheadReader {
 public:
  MastheadReader(std::string_view body, std::vector<Block>& blocks, std::string_view known_title)
      : body_(body), blocks_(blocks), known_title_(fold(known_title)) {
    const std::size_t most = std::min(blocks.size(), kMostBlocks);
    while (end_ < most && !is_report(blocks[end_])) ++end_;
  }

  Masthead read() {
    head_.title = find_title();
    if (head_.title) blocks_[*head_.title].kind = SegmentKind::Title;
    // A byline may stand below the standfirst, which can be prose.
    const std::size_t reach = std::min({blocks_.size(), end_ + 2, kMostBlocks});
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const bool asked = i < reach || blocks_[i].credit;
      if (asked && i != head_.title && !blocks_[i].sure) read_line(i);
    }
    if (release_ && head_.title && head_.credit.publisher.empty()) read_sender();
    return std::move(head_);
  }

 private:
  std::string_view text(std::size_t i) const {
    return body_.substr(blocks_[i].span.begin, blocks_[i].span.size());
  }
  std::string_view line(std::size_t i) const { return without_emphasis(text(i)); }

  bool is_report(const Block& block) const {
    const std::string_view words = body_.substr(block.span.begin, block.span.size());
    return block.kind == SegmentKind::Text && !block.sure && is_prose(words) &&
           !is_exclaimed(words) && wording_of(words) == Wording::None && !block.all_strong() &&
           !read_credit(words, CreditHint::None);
  }

  std::optional<std::size_t> find_title() const {
    if (!known_title_.empty()) {
      for (std::size_t i = 0; i < blocks_.size() && i < 4 * kMostBlocks; ++i) {
        const bool free = !blocks_[i].sure || blocks_[i].kind == SegmentKind::Title;
        if (free && blocks_[i].span.size() <= kLongestTitle && fold(line(i)) == known_title_) return i;
      }
    }
    if (const auto marked = find_marked_title()) return marked;
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < end_; ++i) {
      if (!can_be_title(i)) continue;
      // A lone word is a section where a longer line follows.
      if (best && (count_words(line(*best), 3) > 2 || count_words(line(i), 5) < 4 ||
                   read_credit(line(i), CreditHint::Marked))) {
        break;
      }
      best = i;
      if (count_words(line(i), 3) > 2) break;
    }
    return best;
  }

  std::optional<std::size_t> find_marked_title() const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < blocks_.size() && i < kMostBlocks; ++i) {
      const Block& block = blocks_[i];
      if (block.kind == SegmentKind::Title) return i;
      const bool heading = block.kind == SegmentKind::Heading && !block.sure;
      if (heading && i <= end_ && (!best || block.level < blocks_[*best].level)) best = i;
    }
    // "# The Fen Gazette" above "## Ferry runs aground" is the paper.
    if (best && *best + 1 < end_ && is_house_name(line(*best)) &&
        blocks_[*best + 1].kind == SegmentKind::Heading) {
      return *best + 1;
    }
    return best;
  }

  bool can_be_title(std::size_t i) const {
    const Block& block = blocks_[i];
    const std::string_view words = line(i);
    if (block.sure || block.kind != SegmentKind::Text || block.span.size() > kLongestTitle) return false;
    if (count_words(words, kMostTitleWords + 1) > kMostTitleWords || starts_lower(words)) return false;
    if (is_stopped(words) || is_section_label(words) || is_release_label(words) || wording_of(words) != Wording::None) {
      return false;
    }
    // Printed large, or named again in the text, it is the house; else a headline about one.
    const bool house = is_house_name(words) &&
                       count_words(words, kMostHouseWords + 1) <= kMostHouseWords &&
                       (is_all_caps(words) || body_.find(words, block.span.end) != body_.npos);
    if (house && has_title_after(i)) return false;
    return !read_credit(words, CreditHint::None);
  }

  /// Whether a line of four words or more stands between `i` and the report.
  bool has_title_after(std::size_t i) const {
    for (std::size_t k = i + 1; k < end_; ++k) {
      const std::string_view words = line(k);
      if (count_words(words, 5) >= 4 && !is_release_label(words) &&
          !read_credit(words, CreditHint::None)) {
        return true;
      }
    }
    return false;
  }

  void read_line(std::size_t i) {
    Block& block = blocks_[i];
    const std::string_view words = line(i);
    release_ = release_ || (i < end_ && (is_release_label(words) || starts_with_word(words, "for release") ||
                                         starts_with_word(words, "for immediate release")));
    if (wording_of(words) != Wording::None) return;
    if (is_section_label(words) || is_release_label(words)) {
      block.kind = SegmentKind::Furniture;
      return;
    }
    const bool item = block.kind == SegmentKind::List || block.kind == SegmentKind::Table;
    if (item && (i >= end_ || !block.credit)) return;
    if (const auto credit = read_credit(text(i), hint(i))) {
      block.kind = SegmentKind::Byline;
      take(*credit);
      return;
    }
    if (i >= end_) return;
    if (const auto name = name_before_tagline(text(i), block)) {
      take_house(*name, block);
    } else if (is_house_name(words) && !is_section_above_title(i)) {
      take_house(words, block);
    } else if (head_.title && i < *head_.title && count_words(words, 4) <= 3 &&
               block.kind == SegmentKind::Heading) {
      block.kind = SegmentKind::Furniture;  // a section above the headline
    }
  }

  /// "## Local government": a heading before the title names a section, not a house.
  bool is_section_above_title(std::size_t i) const {
    return blocks_[i].kind == SegmentKind::Heading && head_.title && i < *head_.title &&
           !is_all_caps(line(i)) && count_words(line(i), 3) <= 2;
  }

  CreditHint hint(std::size_t i) const {
    const Block& block = blocks_[i];
    if (block.credit || block.all_strong()) return CreditHint::Marked;
    if (i == 0 || i >= end_ || ends_sentence(line(i))) return CreditHint::None;
    const bool after_title = head_.title && i == *head_.title + 1;
    const bool after_credit = blocks_[i - 1].kind == SegmentKind::Byline ||
                              (blocks_[i - 1].kind == SegmentKind::Furniture && head_.title < i);
    return after_title || after_credit ? CreditHint::Marked : CreditHint::None;
  }

  /// "Port Office: ferry service suspended", above it "For release": the office is the sender.
  void read_sender() {
    const std::string_view title = line(*head_.title);
    const std::string_view sender = title.substr(0, title.find(": "));
    if (sender.size() < title.size() && is_house_name(sender)) {
      head_.credit.publisher = in_name_case(sender);
    }
  }

  void take_house(std::string_view name, Block& block) {
    block.kind = SegmentKind::Furniture;
    if (!head_.credit.publisher.empty()) return;
    // A single word in capitals may be letters: "NWA".
    head_.credit.publisher = count_words(name, 2) > 1 ? in_name_case(name) : std::string(name);
  }

  void take(const Credit& credit) {
    Credit& all = head_.credit;
    for (const std::string& author : credit.authors) {
      if (std::find(all.authors.begin(), all.authors.end(), author) == all.authors.end()) {
        all.authors.push_back(author);
      }
    }
    if (all.publisher.empty()) all.publisher = credit.publisher;
    if (all.agency.empty()) all.agency = credit.agency;
    if (all.place.empty()) all.place = credit.place;
    if (credit.day && (!all.day || (all.updated && !credit.updated))) {
      all.day = credit.day;
      all.updated = credit.updated;
    }
  }

  std::string_view body_;
  std::vector<Block>& blocks_;
  std::string known_title_;
  std::size_t end_ = 0;  // the head is [0, end_)
  bool release_ = false;
  Masthead head_;
};

}  // namespace

Masthead read_masthead(std::string_view body, std::vector<Block>& blocks,
                       std::string_view known_title) {
  return MastheadReader(body, blocks, known_title).read();
}

}  // namespace crosscheck::read
