// SPDX-License-Identifier: Apache-2.0
//
// Parts that stand beside their total, though nothing says that they are all:
//
//     It treated 32 people, it says, 21 inmates and nine guards, and one died.
//     Use: 61 million litres, of which households 33 million, farms 12 million and losses 18
//     million 612 went by air, 540 by rail and 1,740 by sea, 3,180 in all. It paid 9 million for
//     Hale and 4 million for Soder, which is the 14 million that it spoke of. It set aside 45
//     million. 18 million goes on passports, 14 million on care and 21 million on locks.
//
//     Cases: 389 …  Cases by age         lines below a heading
//     Under 1 year: 71
//     1 year and over: 308
#include "compare/own_parts.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "crosscheck/text/unicode.hpp"
#include "match/scene_words.hpp"
#include "match/vocabulary.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kFew = 3;  ///< parts

class PartFinder {
 public:
  PartFinder(const Evidence& evidence, ArticleId article)
      : evidence_(evidence), article_(article), document_(evidence.documents[index_of(article)]) {}

  std::vector<OwnList> find() {
    for (std::uint32_t f = 0; f < document_.figures.size(); ++f) {
      if (!evidence_.scenes.figure({article_, f}).content) continue;
      if (document_.figures[f].hedge != Hedge::None || document_.figures[f].value <= 0) continue;
      for (const auto read : {&PartFinder::in_apposition, &PartFinder::behind_of_which,
                              &PartFinder::before_in_all, &PartFinder::allotted}) {
        if (auto list = (this->*read)(f)) lists_.push_back(*std::move(list));
      }
    }
    for (std::uint32_t s = 0; s + kFew < document_.sentences.size(); ++s) below_heading(s);
    return std::move(lists_);
  }

 private:
  const Figure& figure(std::uint32_t f) const { return document_.figures[f]; }
  const FigureScene& scene(std::uint32_t f) const { return evidence_.scenes.figure({article_, f}); }

  std::string word(std::uint32_t token) const {
    return fold(document_.article.body[document_.tokens[token].span]);
  }

  const Sentence& sentence_of(std::uint32_t f) const {
    return document_.sentences[figure(f).sentence];
  }

  bool in_sentence(std::uint32_t f, std::uint32_t sentence) const {
    return f < document_.figures.size() && figure(f).sentence == sentence;
  }

  TokenRange tokens(std::uint32_t f) const {
    return tokens_of(document_, sentence_of(f), figure(f).span);
  }

  bool is_mark(std::uint32_t token) const { return is_one_of(word(token), {",", ";", "and"}); }

  OwnList list_of_parts(std::uint32_t whole, const std::vector<std::uint32_t>& parts,
                        bool all) const {
    OwnList list{{article_, whole}, {}, 0, all, true};
    for (const std::uint32_t part : parts) {
      list.parts.push_back({article_, part});
      list.sum += figure(part).value;
    }
    return list;
  }

  /// "32 people, it says, 21 inmates and nine guards,": of people who are said to be no more than
  /// that, and a stop behind the last part.
  std::optional<OwnList> in_apposition(std::uint32_t whole) const {
    constexpr std::uint32_t kLongestAside = 4;
    if (!is_plain_sum(figure(whole)) || !is_anyone(scene(whole).head)) return std::nullopt;
    const Sentence& sentence = sentence_of(whole);
    const std::uint32_t end = tokens(whole).second;
    if (!in_sentence(whole + 1, figure(whole).sentence)) return std::nullopt;
    const std::uint32_t first = tokens(whole + 1).first;
    if (end >= sentence.last || word(end) != "," || word(first - 1) != ",") return std::nullopt;
    if (first - end > kLongestAside + 1) return std::nullopt;
    std::vector<std::uint32_t> parts;
    bool closed = false;
    std::uint32_t at = first;
    for (std::uint32_t f = whole + 1; in_sentence(f, figure(whole).sentence); ++f) {
      if (tokens(f).first != at || !may_be_part(figure(f), figure(whole))) break;
      if (!scene(f).human || scene(f).head.empty() || is_anyone(scene(f).head)) break;
      parts.push_back(f);
      at = tokens(f).second;
      if (closed || at >= sentence.last || !is_mark(at)) break;
      closed = word(at) == "and";
      if (at + 1 < sentence.last && word(at) == "," && word(at + 1) == "and" &&
          in_sentence(f + 1, figure(whole).sentence) && tokens(f + 1).first == at + 2) {
        closed = true;
        ++at;
      }
      ++at;
    }
    const bool stops = at >= sentence.last || document_.tokens[at].upos == Upos::Punct;
    if (!closed || !stops || parts.size() < 2) return std::nullopt;
    return list_of_parts(whole, parts, true);
  }

  /// "61 million litres, of which households 33 million, farms 12 million, and losses 18 million":
  /// each number at the same end of its piece.
  std::optional<OwnList> behind_of_which(std::uint32_t whole) const {
    const Sentence& sentence = sentence_of(whole);
    const std::uint32_t end = tokens(whole).second;
    if (figure(whole).dimension == "share" || end + 3 >= sentence.last) return std::nullopt;
    if (word(end) != "," || word(end + 1) != "of" || !is_one_of(word(end + 2), {"which", "whom"})) {
      return std::nullopt;
    }
    std::vector<std::uint32_t> parts;
    std::size_t at_begin = 0;
    std::size_t at_end = 0;
    for (std::uint32_t f = whole + 1; in_sentence(f, figure(whole).sentence); ++f) {
      const Figure& part = figure(f);
      const bool bare = part.unit.empty() && part.kind == FigureKind::Count;
      const bool alike = part.kind == figure(whole).kind && part.unit == figure(whole).unit;
      const bool counts = part.kind == FigureKind::Count && figure(whole).kind == part.kind;
      if (part.hedge != Hedge::None || !(bare || alike || counts)) return std::nullopt;
      const auto [first, last] = tokens(f);
      at_begin += is_mark(first - 1) || first == end + 3;
      at_end +=
          last >= sentence.last || is_mark(last) || document_.tokens[last].upos == Upos::Punct;
      parts.push_back(f);
    }
    if (parts.size() < kFew || (at_begin != parts.size() && at_end != parts.size())) {
      return std::nullopt;
    }
    return list_of_parts(whole, parts, false);
  }

  /// "3,180 in all", "a total of 3,180", "which is the 14 million that".
  bool is_called_total(std::uint32_t whole) const {
    const Sentence& sentence = sentence_of(whole);
    const auto [first, last] = tokens(whole);
    if (first < sentence.first + 4) return false;
    const auto is = [&](std::uint32_t token, std::string_view text) {
      return token < sentence.last && word(token) == text;
    };
    const bool comma = is(first - 1, ",") || is(first - 1, "or");
    if (comma && (is(last, "altogether") ||
                  (is(last, "in") && (is(last + 1, "all") || is(last + 1, "total"))) ||
                  (is(last, "all") && is(last + 1, "told")))) {
      return true;
    }
    if (is(first - 1, "of") && is(first - 2, "total") && is(first - 3, "a"))
      return is(first - 4, ",");
    return is(first - 1, "the") && is_one_of(word(first - 2), {"is", "makes", "was"}) &&
           is(first - 3, "which") && is(first - 4, ",");
  }

  /// "612 by air, 540 by rail and 1,740 by sea, 3,180 in all": no end of them adds up to it.
  std::optional<OwnList> before_in_all(std::uint32_t whole) const {
    if (!is_plain_sum(figure(whole)) || !is_called_total(whole)) return std::nullopt;
    std::vector<std::uint32_t> parts;
    bool closed = false;
    double sum = 0;
    for (std::uint32_t f = whole; f-- > 0 && in_sentence(f, figure(whole).sentence);) {
      if (!may_be_part(figure(f), figure(whole)) || !are_of_one_kind(f, whole)) break;
      if (figure(f).value >= figure(whole).value) break;
      const std::uint32_t first = tokens(f).first;
      closed =
          closed || (parts.empty() && first > sentence_of(f).first && word(first - 1) == "and");
      parts.push_back(f);
      sum += figure(f).value;
      if (parts.size() > 1 && sum == figure(whole).value) return std::nullopt;
    }
    std::reverse(parts.begin(), parts.end());
    if (parts.size() < 2 || !closed) return std::nullopt;
    return list_of_parts(whole, parts, true);
  }

  bool are_of_one_kind(std::uint32_t a, std::uint32_t b) const {
    if (figure(a).kind == FigureKind::Money) return true;
    if (scene(a).human && scene(b).human) return true;
    return scene(a).head.empty() || scene(b).head.empty() ||
           kinship(scene(a).head, scene(b).head) != Kinship::None;
  }

  /// "It set aside 45 million. It says 18 million goes on passports, 14 million on care and 21
  /// million on locks.": one verb, of giving out or that of the total, and one preposition.
  std::optional<OwnList> allotted(std::uint32_t whole) const {
    constexpr std::uint32_t kFewWords = 4;
    const std::uint32_t s = figure(whole).sentence;
    const std::uint32_t next = s + 1;
    const bool alone = !in_sentence(whole + 1, s) && (whole == 0 || !in_sentence(whole - 1, s));
    if (figure(whole).kind != FigureKind::Money || !is_plain_sum(figure(whole)) || !alone ||
        !in_sentence(whole + 1, next) ||
        document_.sentences[next].segment != document_.sentences[s].segment) {
      return std::nullopt;
    }
    if (tokens(whole + 1).first > document_.sentences[next].first + kFewWords) return std::nullopt;
    const std::string& verb = figure(whole + 1).frame.predicate;
    const std::string lemma = verb.substr(0, verb.find(' '));
    if (!is_one_of(lemma, {"allocate", "allot", "earmark", "go"}) &&
        verb != figure(whole).frame.predicate) {
      return std::nullopt;
    }
    std::vector<std::uint32_t> parts;
    std::string preposition;
    for (std::uint32_t f = whole + 1; in_sentence(f, next); ++f) {
      if (!may_be_part(figure(f), figure(whole)) || figure(f).value >= figure(whole).value) {
        return std::nullopt;
      }
      const auto [first, last] = tokens(f);
      if (!parts.empty() && !is_mark(first - 1)) return std::nullopt;
      const std::string own = preposition_behind(last, document_.sentences[next]);
      if (own.empty() || (!parts.empty() && own != preposition)) return std::nullopt;
      preposition = own;
      parts.push_back(f);
    }
    if (parts.size() < kFew) return std::nullopt;
    return list_of_parts(whole, parts, true);
  }

  /// "on" of "18 million goes on passports", "14 million on care"; "" where none is near.
  std::string preposition_behind(std::uint32_t token, const Sentence& sentence) const {
    constexpr std::uint32_t kNear = 4;
    for (std::uint32_t t = token; t < sentence.last && t < token + kNear; ++t) {
      if (document_.tokens[t].upos == Upos::Punct) break;
      if (is_one_of(word(t), {"for", "in", "into", "on", "to", "towards"})) return word(t);
    }
    return "";
  }

  /// "Cases by age" with no number, and lines of numbers below: the parts of the one number of the
  /// text before it that is of cases and that they come near.
  void below_heading(std::uint32_t s) {
    constexpr double kVeryNear = 0.1;
    constexpr std::uint32_t kLongest = 6;
    const Sentence& heading = document_.sentences[s];
    if (heading.last - heading.first < 3 || heading.last - heading.first > kLongest) return;
    if (word(heading.first + 1) != "by" || own_line(document_, s)) return;
    std::vector<std::uint32_t> parts;
    for (std::uint32_t l = s + 1; l < document_.sentences.size(); ++l) {
      const auto line = own_line(document_, l);
      if (!line || figure(line->figure).kind != FigureKind::Count ||
          !is_plain_sum(figure(line->figure))) {
        break;
      }
      parts.push_back(line->figure);
    }
    if (parts.size() < kFew) return;
    const std::string noun = lemma_of(document_, document_.tokens[heading.first]);
    double sum = 0;
    for (const std::uint32_t part : parts) sum += figure(part).value;
    std::optional<std::uint32_t> total;
    for (std::uint32_t f = 0; f < document_.figures.size(); ++f) {
      if (figure(f).value == sum) return;
      if (f >= parts.front() || scene(f).head != noun || !is_plain_sum(figure(f))) continue;
      if (std::abs(figure(f).value - sum) > kVeryNear * sum) continue;
      if (total && figure(*total).value != figure(f).value) return;
      if (!total) total = f;
    }
    if (total) lists_.push_back(list_of_parts(*total, parts, true));
  }

  const Evidence& evidence_;
  ArticleId article_;
  const Document& document_;
  std::vector<OwnList> lists_;
};

}  // namespace

std::vector<OwnList> find_own_parts(const Evidence& evidence, ArticleId article) {
  return PartFinder(evidence, article).find();
}

}  // namespace crosscheck
