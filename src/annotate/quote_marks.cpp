// SPDX-License-Identifier: Apache-2.0
#include "annotate/quote_marks.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "crosscheck/text/unicode.hpp"

// A mark is told by its shape, that is by what stands on its two sides: an opening mark has a
// border before it and a word after it, a closing mark the other way round. So the typist's
// “slip“ and the Swedish ”form” are read, and the marks of
//
//     5'10" tall, the '90s, rock 'n' roll, the ministers' cars
//
// are none. Within one segment marks of the outer family nest by depth; marks of another
// family are a quote in a quote and are left alone. An opening mark that is never closed:
//
//     “We were told to wait, she said. “Nobody came back.”
//
// is dropped if another one opens after it, as here; else the quote ends with the segment, and
// goes on in the next one if that opens with a mark, as quotes of several paragraphs do.

namespace crosscheck {
namespace {

enum class Family : std::uint8_t { Double, Guillemet, Single, SingleGuillemet };
enum class Shape : std::uint8_t { Neither, Open, Close, Either };

struct Mark {
  Span span;
  Family family = Family::Double;
  Shape shape = Shape::Neither;
  char32_t form = 0;
};

std::optional<Family> family_of(char32_t c) noexcept {
  switch (c) {
    case U'"': case U'“': case U'”': case U'„': case U'‟': return Family::Double;
    case U'«': case U'»': return Family::Guillemet;
    case U'\'': case U'‘': case U'’': case U'‚': case U'‛': return Family::Single;
    case U'‹': case U'›': return Family::SingleGuillemet;
    default: return std::nullopt;
  }
}

bool is_dash(char32_t c) noexcept { return c == '-' || (c >= U'‐' && c <= U'―'); }

/// Markdown's emphasis is as if it were not there.
bool is_border(char32_t c) noexcept {
  return c == 0 || is_space(c) || is_dash(c) || c == '*' || c == '_' || c == '/' ||
         family_of(c).has_value();
}

bool is_border_before(char32_t c) noexcept {
  return is_border(c) || c == '(' || c == '[' || c == '{';
}

bool is_border_after(char32_t c) noexcept {
  return is_border(c) || std::u32string_view(U".,;:!?…)]}").find(c) != std::u32string_view::npos;
}

Shape shape_of(char32_t form, Family family, char32_t before, char32_t after) noexcept {
  if (before == '=' && form == '"') return Shape::Neither;  // href="…": markup left in a text
  const bool opens = is_border_before(before) && !(after == 0 || is_space(after));
  const bool closes = is_border_after(after) && !(before == 0 || is_space(before));
  if (before == 0 && family != Family::Single && after != 0) return Shape::Open;  // ” … text”
  const bool only_opens = opens && !is_border_after(after);
  const bool only_closes = closes && !is_border_before(before);
  switch (form) {
    case U'“': case U'‘': return only_closes ? Shape::Close : Shape::Open;
    case U'”': return only_opens ? Shape::Open : Shape::Close;
    case U'„': case U'‚': case U'‟': case U'‛': return Shape::Open;
    case U'«': case U'‹': return only_closes ? Shape::Close : Shape::Open;
    case U'»': case U'›': return only_opens ? Shape::Open : Shape::Close;
    case U'’': return only_closes ? Shape::Close : Shape::Neither;
    default: break;
  }
  if (only_opens && is_digit(after) && family == Family::Single) return Shape::Neither;  // '90s
  if (only_opens) return Shape::Open;
  if (only_closes) return Shape::Close;
  if (opens && closes) {
    // Between two marks or beside a dash: a blank decides, then a stop.
    if (before == 0 || is_space(before)) return Shape::Open;
    if (after == 0 || is_space(after)) return Shape::Close;
    return family == Family::Single ? Shape::Neither : Shape::Either;
  }
  if (family == Family::Single) return Shape::Neither;
  if (opens) return Shape::Open;
  if (closes) return Shape::Close;
  // A letter on both sides: said:"Come in." — a slip, or a mark amid a word.
  return before == ':' || before == ',' ? Shape::Open : Shape::Either;
}

/// 'em, 'til and their like stand before words as marks do.
bool is_elision(std::string_view rest) {
  static constexpr std::array<std::string_view, 9> kElided = {
      "em", "til", "tis", "twas", "cause", "n", "round", "bout", "cuz"};
  std::size_t size = 0;
  while (size < rest.size() && ((rest[size] | 0x20) >= 'a' && (rest[size] | 0x20) <= 'z')) ++size;
  const std::string word = to_lower(rest.substr(0, std::min<std::size_t>(size, 8)));
  return std::find(kElided.begin(), kElided.end(), word) != kElided.end();
}

/// '' and `` are typewriter forms of one double mark.
bool is_typewriter_pair(std::string_view text, std::size_t at) noexcept {
  return at + 1 < text.size() && (text[at] == '\'' || text[at] == '`') && text[at + 1] == text[at];
}

std::vector<Mark> find_marks(const SourceText& source, Span segment) {
  const std::string_view text = source[segment];
  std::vector<Mark> marks;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead != '"' && lead != '\'' && lead != '`' && lead < 0xC2) {
      ++at;
      continue;
    }
    const bool pair = is_typewriter_pair(text, at);
    const CodePoint c = code_point_at(text, at);
    const auto size = pair ? 2u : c.size;
    const std::optional<Family> family = pair ? Family::Double : family_of(c.value);
    if (family) {
      const char32_t before = at == 0 ? 0 : code_point_before(text, at).value;
      const char32_t after = at + size >= text.size() ? 0 : code_point_at(text, at + size).value;
      Mark mark;
      mark.span = {segment.begin + static_cast<std::uint32_t>(at),
                   segment.begin + static_cast<std::uint32_t>(at) + size};
      mark.family = *family;
      mark.form = pair ? U'"' : c.value;
      mark.shape = shape_of(mark.form, *family, before, after);
      const bool single = *family == Family::Single;
      if (single && mark.shape == Shape::Open && is_elision(text.substr(at + size))) {
        mark.shape = Shape::Neither;
      }
      if (!single && is_digit(before) && c.value == '"' && !is_border_before(after) &&
          !is_border_after(after)) {
        mark.shape = Shape::Neither;
      }
      if (mark.shape != Shape::Neither) marks.push_back(mark);
    }
    at += size;
  }
  return marks;
}

Span trimmed(const SourceText& source, Span span) {
  const std::string_view text = source.view();
  while (!span.empty()) {
    const CodePoint c = code_point_at(text, span.begin);
    if (!is_space(c.value)) break;
    span.begin += c.size;
  }
  while (!span.empty()) {
    const CodePoint c = code_point_before(text, span.end);
    if (!is_space(c.value)) break;
    span.end -= c.size;
  }
  return span;
}

/// Reads the marks of one segment.
class Pairing {
 public:
  Pairing(const SourceText& source, Span segment, std::uint32_t index)
      : source_(source), segment_(segment), index_(index), marks_(find_marks(source, segment)) {
    surplus_.resize(marks_.size() + 1);
    for (std::size_t i = marks_.size(); i-- > 0;) {
      surplus_[i] = surplus_[i + 1];
      int& of_family = surplus_[i][static_cast<std::size_t>(marks_[i].family)];
      of_family += marks_[i].shape == Shape::Close ? 1 : marks_[i].shape == Shape::Open ? -1 : 0;
    }
  }

  std::vector<QuotedStretch> stretches() {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (!open_) {
        i = begin_at(i);
      } else if (marks_[i].family == marks_[*open_].family) {
        step(i);
      }
    }
    if (open_) add(marks_[*open_].span, {segment_.end, segment_.end}, true);
    return std::move(found_);
  }

 private:
  /// The index of the last mark that is done with.
  std::size_t begin_at(std::size_t i) {
    const Mark& mark = marks_[i];
    if (mark.shape == Shape::Close) return i;
    if (mark.family != Family::Single && mark.family != Family::SingleGuillemet) {
      open_ = i;
      depth_ = 1;
      return i;
    }
    const std::optional<std::size_t> end = end_of_single(i);
    if (!end) return i;
    add(mark.span, marks_[*end].span, false);
    return *end;
  }

  void step(std::size_t i) {
    const Mark& mark = marks_[i];
    const bool german = marks_[*open_].form == U'„' && mark.form == U'“';
    if (mark.shape == Shape::Open && !german) {
      // Nested if enough marks are left to close both, else the first was never closed.
      const int closing = surplus_[i + 1][static_cast<std::size_t>(mark.family)];
      if (closing > depth_) {
        ++depth_;
      } else {
        open_ = i;
        depth_ = 1;
      }
      return;
    }
    if (--depth_ > 0) return;
    add(marks_[*open_].span, mark.span, false);
    open_.reset();
  }

  /// A closing mark may be an apostrophe: one after a stop is surest, then one that does not
  /// end a plural. The search ends at the next mark that opens.
  std::optional<std::size_t> end_of_single(std::size_t i) const {
    std::optional<std::size_t> best;
    int best_rank = 0;
    for (std::size_t j = i + 1; j < marks_.size(); ++j) {
      if (marks_[j].family != marks_[i].family) continue;
      if (marks_[j].shape == Shape::Open) break;
      const char32_t before = code_point_before(source_.view(), marks_[j].span.begin).value;
      const bool stop = std::u32string_view(U".,!?…").find(before) != std::u32string_view::npos;
      const int rank = stop ? 3 : before != 's' ? 2 : 1;
      if (rank > best_rank) {
        best = j;
        best_rank = rank;
      }
      if (stop) break;
    }
    if (best && marks_[*best].span.begin - marks_[i].span.end < 2) return std::nullopt;
    return best;
  }

  void add(Span open, Span close, bool goes_on) {
    QuotedStretch stretch;
    stretch.outer = {open.begin, close.end};
    stretch.words = trimmed(source_, {open.end, close.begin});
    stretch.segment = index_;
    stretch.goes_on = goes_on;
    if (!stretch.words.empty()) found_.push_back(stretch);
  }

  const SourceText& source_;
  Span segment_;
  std::uint32_t index_;
  std::vector<Mark> marks_;
  std::vector<std::array<int, 4>> surplus_;  ///< closing less opening marks from i on
  std::optional<std::size_t> open_;
  int depth_ = 0;
  std::vector<QuotedStretch> found_;
};

/// A block is quoted whole, marks or not: "> Words." The signs of Markdown are left out.
QuotedStretch block(const SourceText& source, Span segment, std::uint32_t index) {
  QuotedStretch stretch;
  stretch.outer = segment;
  stretch.words = trimmed(source, segment);
  while (!stretch.words.empty() && source.view()[stretch.words.begin] == '>') {
    ++stretch.words.begin;
    stretch.words = trimmed(source, stretch.words);
  }
  stretch.segment = index;
  stretch.block = true;
  return stretch;
}

}  // namespace

std::vector<QuotedStretch> find_quoted_stretches(const SourceText& text,
                                                 std::span<const Segment> segments) {
  std::vector<QuotedStretch> result;
  for (std::uint32_t i = 0; i < segments.size(); ++i) {
    const Span segment = segments[i].span;
    std::vector<QuotedStretch> found = Pairing(text, segment, i).stretches();
    if (!result.empty() && result.back().goes_on) {
      const Span words = trimmed(text, segment);
      result.back().goes_on = result.back().segment + 1 == i && !found.empty() &&
                              found.front().outer.begin == words.begin;
    }
    if (segments[i].kind == SegmentKind::Quote) {
      const QuotedStretch whole = block(text, segment, i);
      const bool marked = !found.empty() && found.front().outer.begin <= whole.words.begin;
      if (!marked && !whole.words.empty()) found = {whole};
    }
    result.insert(result.end(), found.begin(), found.end());
  }
  if (!result.empty()) result.back().goes_on = false;
  return result;
}

}  // namespace crosscheck
