// SPDX-License-Identifier: Apache-2.0
//
// A list of parts is cut into its pieces at commas, semicolons and "and", and each piece must
// begin with its number:
//
//     There were 412 men in it: 280 on the old wings, 96 in the new block and 46 on the unit.
//     Seventeen people fell ill: 15 patients, a porter and a visitor.      "a porter" is one
//     The loss is $96 million. Of that $61 million is sales, $22 million repairs.
//
//     Sailings cancelled: 873         lines below a number, each with its own
//     - of which in Orby: 412
//     - of which in Elm: 461
//
//     The dead are 41, as follows:    lines behind a colon are all that there is
//     - Orby: 22
//     - Elm: 16
//     - elsewhere: 3
//
//     Hurt: 27 (14 cooks, 9 guests and 6 drivers)      taken where their sum comes near
//
// A comma or an "and" before anything but a number belongs to the piece: "61 million is sales
// that went elsewhere, mostly to Ohio".
#include "compare/own_lists.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "crosscheck/text/unicode.hpp"
#include "match/list_lines.hpp"
#include "match/scene_words.hpp"

namespace crosscheck {
namespace {

/// How far the number may stand before the colon, in tokens.
constexpr std::uint32_t kReach = 16;

class Reader {
 public:
  Reader(const Evidence& evidence, Ref whole)
      : document_(evidence.document(whole)), whole_(whole) {}

  std::optional<OwnList> read() const {
    const Figure& whole = document_.figures[whole_.index];
    if (!is_plain_sum(whole)) return std::nullopt;
    const Sentence& sentence = document_.sentences[whole.sentence];
    if (const auto colon = colon_behind(whole, sentence)) {
      return *colon + 1 < sentence.last ? pieces(*colon + 1, sentence.last, sentence, true)
                                        : lines_behind(whole, whole.sentence + 1);
    }
    if (const auto inside = brackets_behind(whole, sentence)) {
      return only_near(pieces(inside->first, inside->second, sentence, true));
    }
    const std::uint32_t next = whole.sentence + 1;
    if (next >= document_.sentences.size() || !is_last(whole_.index)) return std::nullopt;
    if (auto lines = lines_below(whole)) return lines;
    if (brings_in_lines(next)) return only_near(lines_behind(whole, next + 1));
    const Sentence& following = document_.sentences[next];
    if (following.segment != sentence.segment) return std::nullopt;
    const auto begin = behind_of_these(following);
    return begin ? pieces(*begin, following.last, following, false) : std::nullopt;
  }

 private:
  std::string word(std::uint32_t token) const {
    return fold(document_.article.body[document_.tokens[token].span]);
  }

  bool is_last(std::uint32_t figure) const {
    return figure + 1 == document_.figures.size() ||
           document_.figures[figure + 1].sentence != document_.figures[figure].sentence;
  }

  SegmentKind kind_of(std::uint32_t sentence) const {
    return document_.article.segments[document_.sentences[sentence].segment].kind;
  }

  /// "Three of them" behind "17 people".
  bool is_part_of_it(std::uint32_t figure) const {
    const std::string text = fold(document_.article.body[document_.figures[figure].span]);
    return text.ends_with(" of them") || text.ends_with(" of whom");
  }

  /// The colon behind a number, no other number but of its parts between them and nothing that
  /// says that the list is only a part.
  std::optional<std::uint32_t> colon_behind(const Figure& whole, const Sentence& sentence) const {
    static constexpr std::array<std::string_view, 4> kNotAll = {"among", "example", "including",
                                                                "included"};
    std::uint32_t next = whole_.index + 1;
    while (!is_last(next - 1) && is_part_of_it(next)) ++next;
    const bool has_next = !is_last(next - 1);
    std::uint32_t seen = 0;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const Span span = document_.tokens[t].span;
      if (span.begin < whole.span.end) continue;
      if (has_next && span.end > document_.figures[next].span.begin) break;
      if (document_.article.body[span] == ":") return t;
      const std::string folded = word(t);
      if (std::find(kNotAll.begin(), kNotAll.end(), folded) != kNotAll.end()) break;
      if (++seen > kReach) break;
    }
    return std::nullopt;
  }

  static std::optional<OwnList> only_near(std::optional<OwnList> list) {
    if (list) list->near = true;
    return list;
  }

  /// The tokens between the brackets of "27 (14 cooks, 9 guests)", "27 people hurt (14 cooks …)".
  std::optional<TokenRange> brackets_behind(const Figure& whole, const Sentence& sentence) const {
    constexpr std::uint32_t kFewWords = 2;
    const std::uint32_t behind = tokens_of(document_, sentence, whole.span).second;
    std::uint32_t open = behind;
    while (open < sentence.last && open < behind + kFewWords && is_alpha(word(open))) ++open;
    if (open >= sentence.last || word(open) != "(") return std::nullopt;
    std::uint32_t close = open + 1;
    while (close < sentence.last && word(close) != ")") ++close;
    if (close >= sentence.last || has_date(sentence, open, close)) return std::nullopt;
    return TokenRange{open + 1, close};
  }

  static bool is_alpha(const std::string& word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  /// "27 (14 in May and 12 in June)": what it was on two days.
  bool has_date(const Sentence& sentence, std::uint32_t first, std::uint32_t last) const {
    const Span span{document_.tokens[first].span.begin, document_.tokens[last].span.end};
    return last < sentence.last &&
           std::any_of(document_.dates.begin(), document_.dates.end(),
                       [&](const DateMention& date) { return date.span.overlaps(span); });
  }

  /// "It will be spent as follows:", with no number.
  bool brings_in_lines(std::uint32_t s) const {
    const Sentence& sentence = document_.sentences[s];
    const bool colon = sentence.last > sentence.first && word(sentence.last - 1) == ":";
    const auto& figures = document_.figures;
    const std::uint32_t next = whole_.index + 1;
    return colon && next < figures.size() && figures[next].sentence == s + 1;
  }

  /// Behind "Of these", "Of that", "Of which".
  std::optional<std::uint32_t> behind_of_these(const Sentence& sentence) const {
    static constexpr std::array<std::string_view, 7> kThese = {"it",    "that", "them", "these",
                                                               "this", "those", "which"};
    if (sentence.last - sentence.first < 4 || word(sentence.first) != "of") return std::nullopt;
    const std::string these = word(sentence.first + 1);
    if (std::find(kThese.begin(), kThese.end(), these) == kThese.end()) return std::nullopt;
    const bool comma = word(sentence.first + 2) == ",";
    return sentence.first + (comma ? 3 : 2);
  }

  /// Lines behind "41, as follows:", all that there are.
  std::optional<OwnList> lines_behind(const Figure& whole, std::uint32_t first) const {
    constexpr std::size_t kFew = 3;
    OwnList list{whole_, {}, 0, true};
    for (std::uint32_t s = first; s < document_.sentences.size(); ++s) {
      const auto line = own_line(document_, s);
      if (!line || kind_of(s) != kind_of(first)) break;
      const Figure& part = document_.figures[line->figure];
      if (!may_be_part(part, whole) || part.value > whole.value) break;
      list.parts.push_back({whole_.article, line->figure});
      list.sum += part.value;
    }
    return list.parts.size() < kFew ? std::nullopt : std::optional(std::move(list));
  }

  /// "Of which …", "of these, …" and lines in lower case behind them; or one name of a place to a
  /// line, and the others.
  std::optional<OwnList> lines_below(const Figure& whole) const {
    const auto own = own_line(document_, whole.sentence);
    if (own && (word(own->label) == "of" || is_label_of_place(document_, own->label)))
      return std::nullopt;
    OwnList list{whole_, {}, 0, false};
    bool of = false;
    for (std::uint32_t s = whole.sentence + 1; s < document_.sentences.size(); ++s) {
      const auto line = own_line(document_, s);
      if (!line) break;
      const Token& first = document_.tokens[line->label];
      const bool has_of = word(line->label) == "of";
      const bool place = is_label_of_place(document_, line->label);
      const char letter = document_.article.body[first.span].front();
      const bool goes_on = of ? has_of || (letter >= 'a' && letter <= 'z') : place;
      if (list.parts.empty() ? !has_of && !place : !goes_on) break;
      of = of || has_of;
      const Figure& part = document_.figures[line->figure];
      if (!may_be_part(part, whole) || part.value > whole.value) break;
      list.parts.push_back({whole_.article, line->figure});
      list.sum += part.value;
    }
    constexpr std::size_t kFewPlaces = 3;
    if (list.parts.size() < (of ? 2 : kFewPlaces)) return std::nullopt;
    return list;
  }

  /// The figure that begins at a token; "the $9 million" begins with it as well.
  std::optional<std::uint32_t> figure_at(std::uint32_t token, const Sentence& sentence) const {
    if (word(token) == "the" && token + 1 < sentence.last) ++token;
    const Span span = document_.tokens[token].span;
    const auto& figures = document_.figures;
    const auto found = std::partition_point(
        figures.begin(), figures.end(),
        [&](const Figure& figure) { return figure.span.end <= span.begin; });
    if (found == figures.end() || found->span.begin > span.begin) return std::nullopt;
    return static_cast<std::uint32_t>(found - figures.begin());
  }

  std::optional<OwnList> pieces(std::uint32_t begin, std::uint32_t end, const Sentence& sentence,
                                bool all) const {
    const Figure& whole = document_.figures[whole_.index];
    OwnList list{whole_, {}, 0, all};
    std::size_t count = 0;
    bool closed = false;
    for (std::uint32_t t = begin; t < end; ++t) {
      if (t > begin) {  // on to the next piece
        const std::string mark = word(t);
        if (mark != "," && mark != ";" && mark != "and") continue;
        std::uint32_t next = t + 1;
        const bool both = mark != "and" && next < end && word(next) == "and";
        if (both) ++next;
        if (next >= end) break;
        const bool starts = figure_at(next, sentence) || is_one(next, sentence);
        if (!starts) continue;
        closed = closed || both || mark == "and" || mark == ";";
        t = next;
      }
      if (const auto figure = figure_at(t, sentence)) {
        const Figure& part = document_.figures[*figure];
        if (!may_be_part(part, whole)) return std::nullopt;
        list.parts.push_back({whole_.article, *figure});
        list.sum += part.value;
      } else if (is_one(t, sentence)) {
        list.sum += 1;
      } else {
        return std::nullopt;
      }
      ++count;
    }
    if (count < 2 || list.parts.empty() || !closed) return std::nullopt;
    return list;
  }

  /// "a porter", "another visitor": one more, where things are counted.
  bool is_one(std::uint32_t token, const Sentence& sentence) const {
    if (document_.figures[whole_.index].kind != FigureKind::Count) return false;
    const std::string article = word(token);
    if (article != "a" && article != "an" && article != "another") return false;
    return token + 1 < sentence.last && (document_.tokens[token + 1].upos == Upos::Noun ||
                                         document_.tokens[token + 1].upos == Upos::Adj);
  }

  const Document& document_;
  Ref whole_;
};

}  // namespace

bool is_plain_sum(const Figure& figure) {
  return figure.hedge == Hedge::None && figure.rate.empty() && figure.dimension != "share" &&
         (figure.kind == FigureKind::Count || figure.kind == FigureKind::Money);
}

bool may_be_part(const Figure& part, const Figure& whole) {
  return is_plain_sum(part) && part.kind == whole.kind &&
         (whole.kind != FigureKind::Money || part.unit == whole.unit);
}

std::optional<OwnLine> own_line(const Document& document, std::uint32_t s) {
  const Sentence& sentence = document.sentences[s];
  const auto& figures = document.figures;
  const auto behind = std::partition_point(figures.begin(), figures.end(),
                                           [&](const Figure& f) { return f.sentence <= s; });
  if (behind == figures.begin() || std::prev(behind)->sentence != s) return std::nullopt;
  OwnLine line{static_cast<std::uint32_t>(std::prev(behind) - figures.begin()), sentence.first};
  while (line.label + 1 < sentence.last && document.tokens[line.label].upos == Upos::Punct) {
    ++line.label;
  }
  bool colon = false;
  for (std::uint32_t t = line.label; t < sentence.last; ++t) {
    const Span span = document.tokens[t].span;
    if (figures[line.figure].span.overlaps(span)) break;
    colon = document.article.body[span] == ":";
  }
  const std::string_view rest = document.article.body[{
      figures[line.figure].span.end, std::max(sentence.span.end, figures[line.figure].span.end)}];
  const bool ends = std::all_of(rest.begin(), rest.end(),
                                [](char c) { return c == '.' || c == ';' || c == ' '; });
  return colon && ends ? std::optional(line) : std::nullopt;
}

std::optional<OwnList> list_of(const Evidence& evidence, Ref whole) {
  return Reader(evidence, whole).read();
}

}  // namespace crosscheck
