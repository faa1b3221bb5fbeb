// SPDX-License-Identifier: Apache-2.0
//
// A number in a headline that its text has nowhere, beside the one number that it must be:
//
//     90,000 TEACHERS MARCH / The union said 80,000 had joined     one noun, or none
//     3,200 jobs go / 2,300 workers were sent home                 digits swapped
//     500 KIDS STRUCK DOWN / The bug has struck 389 people         people, by two names
//     20,000 flee / Some 9,200 people fled                         one verb
//     Six citations / … cited five times                           a verb for a noun
//     SIX NICKED / Police arrested four people                     nobody else is counted
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "compare/headlines.hpp"
#include "compare/subjects.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/digits.hpp"
#include "match/scene_words.hpp"
#include "match/vocabulary.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {
namespace {

constexpr double kConfidence = 0.7;
constexpr double kAhead = 0.2;

bool in_title(const Document& document, const Figure& figure) {
  const Sentence& sentence = document.sentences[figure.sentence];
  return document.article.segments[sentence.segment].kind == SegmentKind::Title;
}

/// How a number of the text may be meant by the headline.
enum class Bond : std::uint8_t {
  None,
  Close,  ///< of one noun or unit
  Loose,  ///< by what else it tells; so that nothing else may come near it
};

class LoneHeadlines {
 public:
  LoneHeadlines(const Evidence& evidence, ArticleId article)
      : evidence_(evidence), article_(article), document_(evidence.documents[index_of(article)]) {
    constexpr std::size_t kMostFigures = 200;
    for (std::uint32_t f = 0; f < document_.figures.size() && told_.size() < kMostFigures; ++f) {
      const Ref ref{article, f};
      if (scene(ref).content && !in_title(document_, document_.figures[f])) told_.push_back(ref);
    }
  }

  /// The number of the text that a number of the headline must be.
  std::optional<Ref> meant_by(Ref title) const {
    if (!is_one_thing(title) || is_borne_out(title)) return std::nullopt;
    std::map<double, Ref> best;  // by score
    Bond bond = Bond::None;
    for (const Ref& ref : told_) {
      const Bond own = bond_of(title, ref);
      if (own == Bond::None) continue;
      const double score = score_of(title, ref);
      if (best.empty() || -score < best.begin()->first) bond = own;
      best.emplace(-score, ref);
    }
    if (best.empty()) return std::nullopt;
    const auto& [first, meant] = *best.begin();
    const double value = figure(meant).in_base;
    const bool rival = std::any_of(best.begin(), best.end(), [&, first = first](const auto& x) {
      return figure(x.second).in_base != value && x.first < first + kAhead;
    });
    if (rival || (bond == Bond::Loose && has_another(title, meant))) return std::nullopt;
    return meant;
  }

 private:
  const Figure& figure(Ref ref) const { return evidence_.figure(ref); }
  const FigureScene& scene(Ref ref) const { return evidence_.scenes.figure(ref); }

  bool is_one_thing(Ref title) const {
    const Figure& said = figure(title);
    const FigureScene& s = scene(title);
    if (!s.content || said.hedge != Hedge::None || said.value <= 2) return false;
    if (s.group.empty() || is_one_of(s.group, {"age", "duration", "points", "share"})) return false;
    if (is_beyond(document_, said)) return false;
    return s.group != "count" || !s.head.empty() || is_bare(title);
  }

  /// "SIX NICKED", "Two million Kiwis at mercy": a number with no noun that begins the headline or
  /// follows its colon, and words behind it.
  bool is_bare(Ref title) const {
    const Figure& said = figure(title);
    const Sentence& sentence = document_.sentences[said.sentence];
    const auto [first, last] = tokens_of(document_, sentence, said.span);
    const bool begins = first == sentence.first || document_.tokens[first - 1].upos == Upos::Punct;
    if (!begins || last >= sentence.last) return false;
    // "Fifty ways", "Six point what?", "88: a letter"
    const Upos next = document_.tokens[last].upos;
    const std::string_view word = document_.article.body[document_.tokens[last].span];
    const bool is_name = word.front() >= 'A' && word.front() <= 'Z' && word.ends_with('s');
    return next == Upos::Verb || next == Upos::Aux || next == Upos::Adp || is_name ||
           fold(word).ends_with("ed");
  }

  /// The text has the number, in whatever unit, or two numbers of it that make it.
  bool is_borne_out(Ref title) const {
    const Figure& said = figure(title);
    const FigureScene& own = scene(title);
    for (const Ref& ref : told_) {
      if (figure(ref).value == said.value) return true;
      if (scene(ref).group != own.group || figure(ref).hedge == Hedge::Vague) continue;
      const Values relation = compare_values(said, figure(ref), evidence_.rates).relation;
      // 2,000 jobs are not 1,500 people, though they round to one number.
      const bool other = relation == Values::Overlap && own.group == "count" && !own.head.empty() &&
                         !scene(ref).head.empty() &&
                         kinship(own.head, scene(ref).head) == Kinship::None;
      if (!other && relation != Values::Disjoint && relation != Values::StrictOverlap) return true;
      // "And the driver" is read as no figure.
      const bool people = own.human || own.head.empty();
      if (own.group == "count" && people && said.in_base - figure(ref).in_base == 1 &&
          scene(ref).human) {
        return true;
      }
    }
    for (std::size_t i = 0; i < told_.size(); ++i) {
      for (std::size_t j = i + 1; j < told_.size(); ++j) {
        if (make_it(title, told_[i], told_[j])) return true;
      }
    }
    return false;
  }

  /// Two numbers near each other or of one kind, which add up to that of the headline or are so
  /// much apart.
  bool make_it(Ref title, Ref a, Ref b) const {
    constexpr std::uint32_t kNear = 3;  // sentences
    const double x = figure(a).in_base;
    const double y = figure(b).in_base;
    const double said = figure(title).in_base;
    if (x + y != said && std::abs(x - y) != said) return false;
    if (scene(a).group != scene(title).group || scene(b).group != scene(title).group) return false;
    const EventClass event = scene(a).scene.event;
    return figure(b).sentence - figure(a).sentence <= kNear || scene(a).head == scene(b).head ||
           (event != EventClass::None && event == scene(b).scene.event);
  }

  Bond bond_of(Ref title, Ref told) const {
    constexpr double kMostTimes = 2;
    constexpr double kMostTimesBare = 1.5;
    constexpr double kLeastBare = 100;
    const Figure& said = figure(title);
    const Figure& f = figure(told);
    const FigureScene& a = scene(title);
    const FigureScene& b = scene(told);
    const bool in_times = a.group == "count" && !a.human && f.unit == "times";
    const bool meets =
        (a.group == b.group || in_times) && said.rate == f.rate && said.change == f.change;
    if (!meets || f.frame.status == FigureStatus::Denied || b.is_whole || f.in_base <= 0 ||
        !(is_of_now(document_, b) || f.frame.cumulative)) {
      return Bond::None;
    }
    const double times = std::max(said.in_base, f.in_base) / std::min(said.in_base, f.in_base);
    if (a.group != "count") {
      return said.unit == f.unit && times <= kMostTimes ? Bond::Close : Bond::None;
    }
    if (b.head.empty() && !a.head.empty()) {
      return times <= kMostTimesBare && said.value >= kLeastBare ? Bond::Close : Bond::None;
    }
    if (times <= kMostTimes && !a.head.empty() && !is_anyone(a.head) &&
        kinship(a.head, b.head) != Kinship::None) {
      return Bond::Close;
    }
    return is_loosely_meant(title, told, times) ? Bond::Loose : Bond::None;
  }

  bool is_loosely_meant(Ref title, Ref told, double times) const {
    constexpr double kMostTimes = 1.5;
    constexpr double kMostTimesLarge = 2;
    constexpr double kMostTimesVerb = 3;
    constexpr double kLarge = 1000;
    constexpr double kManyWords = 0.8;
    const Figure& said = figure(title);
    const Figure& f = figure(told);
    const FigureScene& a = scene(title);
    const FigureScene& b = scene(told);
    if (said.value >= kLarge && have_swapped_digits(said, f)) return true;
    // "Six citations" and "cited five times"
    if (f.unit == "times") {
      return !a.human && times <= kMostTimes && words_of(title, told) >= kManyWords;
    }
    if (!b.human) return false;
    if (a.head.empty()) {
      return said.value >= kLarge ? times <= kMostTimesLarge
                                  : times <= kMostTimes && speaks_of(title, told);
    }
    if (!a.human) return false;
    if (!said.frame.predicate.empty() &&
        said.frame.predicate.substr(0, said.frame.predicate.find(' ')) ==
            f.frame.predicate.substr(0, f.frame.predicate.find(' '))) {
      return times <= kMostTimesVerb;
    }
    return times <= kMostTimes && is_anyone(a.head) != is_anyone(b.head) && speaks_of(title, told);
  }

  /// It stands in the lede or has words of the headline.
  bool speaks_of(Ref title, Ref told) const {
    constexpr double kSomeWords = 0.2;
    return is_leading(document_, figure(told).sentence) || words_of(title, told) >= kSomeWords;
  }

  /// 3,200 and 2,300.
  static bool have_swapped_digits(const Figure& a, const Figure& b) {
    constexpr double kMost = 1e9;
    return std::max(a.value, b.value) < kMost &&
           compare_digits(static_cast<int>(a.value), static_cast<int>(b.value)) == Digits::Swapped;
  }

  double words_of(Ref title, Ref told) const {
    return evidence_.scenes.shared(scene(title).scene, scene(told).scene) +
           evidence_.scenes.shared_kin(scene(title).scene, scene(told).scene);
  }

  double score_of(Ref title, Ref told) const {
    const double lead = is_leading(document_, figure(told).sentence) ? kAhead : 0;
    return words_of(title, told) + lead -
           std::abs(std::log(figure(told).in_base / figure(title).in_base));
  }

  /// Another count of the text that comes about as near to that of the headline.
  bool has_another(Ref title, Ref meant) const {
    // In logarithms; what has no noun may be anyone, so that nobody else may be counted.
    const double kAsNear = scene(title).head.empty() ? 2 : 0.3;
    const double said = figure(title).in_base;
    const double apart = std::abs(std::log(figure(meant).in_base / said));
    return std::any_of(told_.begin(), told_.end(), [&](const Ref& ref) {
      const double value = figure(ref).in_base;
      if (value <= 0 || value == figure(meant).in_base) return false;
      return scene(ref).group == scene(title).group && scene(ref).human == scene(meant).human &&
             std::abs(std::log(value / said)) < apart + kAsNear;
    });
  }

  const Evidence& evidence_;
  ArticleId article_;
  const Document& document_;
  std::vector<Ref> told_;  ///< below the headline
};

Judged judged_pair(const Evidence& evidence, Ref title, Ref meant) {
  const auto [first, last] = std::minmax(title, meant);
  const FigurePair pair = pair_of(evidence, first, last);
  return {first,
          last,
          Verdict::Differs,
          kConfidence,
          pair.common.shared,
          kConfidence,
          {{"Thing counted and unit", Answer::Yes,
            "The headline has a number that its text has nowhere."},
           ask_value(pair, evidence.rates).step},
          false,
          true};
}

}  // namespace

std::vector<Judged> judge_lone_headlines(const Evidence& evidence) {
  std::vector<Judged> result;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    const Document& document = evidence.documents[d];
    const auto article = static_cast<ArticleId>(d);
    std::optional<LoneHeadlines> headlines;
    for (std::uint32_t f = 0; f < document.figures.size(); ++f) {
      if (!in_title(document, document.figures[f])) continue;
      if (!headlines) headlines.emplace(evidence, article);
      const Ref title{article, f};
      if (const auto meant = headlines->meant_by(title)) {
        result.push_back(judged_pair(evidence, title, *meant));
      }
    }
  }
  return result;
}

}  // namespace crosscheck
