// SPDX-License-Identifier: Apache-2.0
//
// Rule figure-arithmetic; shares.cpp has its other half. What one text gives in parts another gives as a whole:
//
//     agrees   48 passengers and 14 sailors / 62 people on board
//     agrees   312 cases are confirmed. Another 140 are suspected. / 452 cases
//     agrees   8,112 votes to 8,080 / a majority of 32
//
// Arithmetic only ever confirms: numbers that do not add up may simply not belong together.
// To keep chance out, the parts stand side by side, the sum is a telling number, and what is
// counted goes together.
#include "compare/figure_arithmetic.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <set>

#include "compare/elapsed.hpp"
#include "compare/joined.hpp"
#include "compare/long_sums.hpp"
#include "compare/print.hpp"
#include "compare/products.hpp"
#include "compare/shares.hpp"
#include "compare/subjects.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr double kSumWords = 0.5;  ///< half of it for sums of three digits
constexpr double kTelling = 13;   ///< smaller sums are hit by chance

bool is_exact(const Figure& figure) { return figure.hedge == Hedge::None && figure.rate.empty(); }

/// "62 passengers" are not 48 passengers and 14 sailors: 62 people are.
bool takes_one_for_both(const FigureScene& whole, const FigureScene& part,
                        const FigureScene& other) {
  return whole.group == "count" && !whole.head.empty() && whole.head == part.head &&
         !other.head.empty() && kinship(whole.head, other.head) == Kinship::None;
}

/// "312 cases are confirmed. Another 140 are suspected."
bool adds_to_the_last(const Document& document, const Figure& figure) {
  static constexpr std::array<std::string_view, 5> kWords = {"another", "further", "additional",
                                                             "extra", "more"};
  const Sentence& sentence = document.sentences[figure.sentence];
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Span span = document.tokens[t].span;
    if (span.begin >= figure.number.begin) break;
    const bool next_to = t + 1 < sentence.last &&
                         document.tokens[t + 1].span.end > figure.number.begin;
    if (next_to && std::find(kWords.begin(), kWords.end(), fold(document.article.body[span])) !=
                       kWords.end()) {
      return true;
    }
  }
  return false;
}

/// Figures of an article by value, for looking sums up.
using ByValue = std::map<double, std::vector<std::uint32_t>>;

class Adder {
 public:
  explicit Adder(const Evidence& evidence) : evidence_(evidence) {
    for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
      ByValue& values = values_.emplace_back();
      const Document& document = evidence.documents[d];
      for (std::uint32_t f = 0; f < document.figures.size(); ++f) {
        const Ref ref{static_cast<ArticleId>(d), f};
        if (evidence.scenes.figure(ref).content && is_exact(document.figures[f])) {
          values[document.figures[f].value].push_back(f);
        }
      }
    }
  }

  std::vector<Sum> find() {
    for (std::uint32_t d = 0; d < evidence_.documents.size(); ++d) {
      const Document& document = evidence_.documents[d];
      for (std::uint32_t f = 0; f < document.figures.size(); ++f) {
        for (std::uint32_t g = f + 1; g < document.figures.size() && g <= f + kApart; ++g) {
          if (document.figures[g].sentence - document.figures[f].sentence > 1) break;
          look_up_difference(d, f, g);
        }
        // The next two figures of the sentence: "15 of the 20 … and six of the nine".
        for (std::uint32_t g = f + 1; g < document.figures.size() && g <= f + 2; ++g) {
          const std::uint32_t apart = document.figures[g].sentence - document.figures[f].sentence;
          if (apart > 1 || (apart == 1 && !adds_to_the_last(document, document.figures[g]))) break;
          look_up(d, f, g);
        }
      }
    }
    return std::move(sums_);
  }

 private:
  /// How far apart two numbers may stand of which another text gives the difference, in figures.
  static constexpr std::uint32_t kApart = 6;

  /// Three digits that are no round number: 5,920, but not 600 or 1,200.
  static bool is_telling(double value) {
    constexpr double kLeast = 100;
    if (value < kLeast || value != std::floor(value)) return false;
    while (std::fmod(value, 10) == 0) value /= 10;
    return value >= kLeast;
  }

  /// "Yes: 50,960. No: 45,040." / a majority of 5,920
  void look_up_difference(std::uint32_t d, std::uint32_t f, std::uint32_t g) {
    const Ref first{static_cast<ArticleId>(d), f};
    const Ref second{static_cast<ArticleId>(d), g};
    const Figure& a = evidence_.figure(first);
    const Figure& b = evidence_.figure(second);
    const double apart = std::abs(a.value - b.value);
    const FigureScene& p = evidence_.scenes.figure(first);
    const FigureScene& q = evidence_.scenes.figure(second);
    const bool counts = p.content && p.group == "count" && q.group == "count";
    if (!counts || !is_exact(a) || !is_exact(b) || !is_telling(apart)) return;
    for (const Neighbour& neighbour : evidence_.scenes.stories().neighbours(d)) {
      if (neighbour.article != d) match(neighbour.article, apart, true, first, second);
    }
  }

  void look_up(std::uint32_t d, std::uint32_t f, std::uint32_t g) {
    const Ref first{static_cast<ArticleId>(d), f};
    const Ref second{static_cast<ArticleId>(d), g};
    const Figure& a = evidence_.figure(first);
    const Figure& b = evidence_.figure(second);
    const FigureScene& p = evidence_.scenes.figure(first);
    const FigureScene& q = evidence_.scenes.figure(second);
    if (!p.content || !is_exact(a) || !is_exact(b) || p.group != q.group || a.unit == "percent")
      return;
    if (p.group == "money" && a.unit != b.unit) return;
    if (a.value <= 0 || b.value <= 0) return;
    // A whole and its part do not add up.
    if (p.is_whole || q.is_whole || (p.whole && !p.whole->all && p.whole->figure == g)) return;
    for (const Neighbour& neighbour : evidence_.scenes.stories().neighbours(d)) {
      match(neighbour.article, a.value + b.value, false, first, second);
      if (are_votes(p, a) && are_votes(q, b) && a.value != b.value) {
        match(neighbour.article, std::abs(a.value - b.value), true, first, second);
      }
    }
  }

  static bool are_votes(const FigureScene& scene, const Figure& figure) {
    return figure.kind == FigureKind::Vote || scene.head == "vote";
  }

  /// "By eight votes", "a majority of 8", "the margin was eight".
  bool is_margin(Ref ref) const {
    static constexpr std::array<std::string_view, 4> kNouns = {"difference", "lead", "majority",
                                                               "margin"};
    const Figure& figure = evidence_.figure(ref);
    const Document& document = evidence_.document(ref);
    const auto is_noun = [&](std::string_view word) {
      return std::find(kNouns.begin(), kNouns.end(), word) != kNouns.end();
    };
    if (figure.change && are_votes(evidence_.scenes.figure(ref), figure)) return true;
    constexpr std::uint32_t kReach = 3;  // words
    const Sentence& sentence = document.sentences[figure.sentence];
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const Token& token = document.tokens[t];
      if (token.span.begin >= figure.span.begin) break;
      const bool near =
          t + kReach >= sentence.last || document.tokens[t + kReach].span.end >= figure.span.begin;
      if (near && is_noun(token.lemma)) return true;
    }
    return false;
  }

  void match(std::uint32_t article, double value, bool difference, Ref first, Ref second) {
    const auto found = values_[article].find(value);
    if (found == values_[article].end()) return;
    for (const std::uint32_t f : found->second) {
      const Ref whole{static_cast<ArticleId>(article), f};
      if (value < kTelling && !(difference && is_margin(whole))) continue;
      const FigureScene& w = evidence_.scenes.figure(whole);
      const FigureScene& p = evidence_.scenes.figure(first);
      const FigureScene& q = evidence_.scenes.figure(second);
      // "The yes had a majority of 5,920": of votes, though no word says so.
      const bool margin = difference && value >= kTelling && is_margin(whole);
      if (!margin && !goes_together(w, p) && !goes_together(w, q)) continue;
      if (takes_one_for_both(w, p, q) || takes_one_for_both(w, q, p)) continue;
      const double shared = std::max(evidence_.scenes.shared(w.scene, p.scene),
                                     evidence_.scenes.shared(w.scene, q.scene));
      if (shared < (value >= 100 ? kSumWords / 2 : kSumWords) && !(margin && is_telling(value))) {
        continue;
      }
      sums_.push_back({first, second, whole, difference, shared});
    }
  }

  const Evidence& evidence_;
  std::vector<ByValue> values_;
  std::vector<Sum> sums_;
};

Draft draft_of(const Evidence& evidence, const Sum& best, const std::set<Ref>& members) {
  const Figure& a = evidence.figure(best.first);
  const Figure& b = evidence.figure(best.second);
  const Figure& whole = evidence.figure(best.whole);
  const double low = std::min(a.value, b.value);
  const double high = std::max(a.value, b.value);
  const std::string sum =
      best.difference
          ? print_number(high) + " less " + print_number(low) + " is " + print_number(whole.value)
          : print_number(a.value) + " and " + print_number(b.value) + " make " +
                print_number(whole.value);
  Draft draft = arithmetic_draft(evidence, best.whole, members, "Parts and whole go together.", sum,
                                 sum);
  // Who agrees on a sum agrees on it as well; what two numbers differ by is another matter.
  if (!best.difference) draft.whole = Citation{best.whole.article, whole.span};
  return draft;
}

}  // namespace

Draft arithmetic_draft(const Evidence& evidence, Ref subject, const std::set<Ref>& members,
                       const std::string& parts, const std::string& sum,
                       const std::string& values) {
  constexpr double kConfidence = 0.8;
  Draft draft;
  Finding& finding = draft.finding;
  finding.verdict = Verdict::Agrees;
  finding.confidence = kConfidence;
  finding.severity = Severity::Info;
  finding.subject = subject_of(evidence, subject);
  finding.message = sum + ".";
  finding.explanation = {{"Thing counted and unit", Answer::Yes, parts},
                         {"Value", Answer::Yes, sum + "."}};
  for (const Ref& ref : members) finding.members.push_back(figure_member(evidence, ref));
  draft.key = key_of(evidence, subject) + "|" + values;
  return draft;
}

bool goes_together(const FigureScene& whole, const FigureScene& part) {
  if (whole.group != part.group) return false;
  if (whole.group == "money") return true;
  if (whole.group != "count") return false;
  if (whole.human && part.human) return true;
  return kinship(whole.head, part.head) != Kinship::None;
}

std::vector<Sum> find_sums(const Evidence& evidence) { return Adder(evidence).find(); }

std::vector<Draft> find_figure_arithmetic(const Evidence& evidence) {
  std::vector<Sum> sums = find_sums(evidence);
  std::stable_sort(sums.begin(), sums.end(),
                   [](const Sum& x, const Sum& y) { return x.shared > y.shared; });
  // One finding for one sum, whoever gives it.
  Joined<Ref> joined;
  for (const Sum& sum : sums) {
    joined.join(sum.first, sum.second);
    joined.join(sum.first, sum.whole);
  }
  std::map<Ref, std::pair<const Sum*, std::set<Ref>>> groups;
  for (const Sum& sum : sums) {
    auto& group =
        groups.try_emplace(joined.first(sum.whole), &sum, std::set<Ref>{}).first->second;
    group.second.insert({sum.first, sum.second, sum.whole});
  }
  std::vector<Draft> drafts;
  for (const auto& entry : groups) {
    drafts.push_back(draft_of(evidence, *entry.second.first, entry.second.second));
  }
  for (const auto find : {find_long_sums, find_shares, find_products, find_elapsed}) {
    std::vector<Draft> more = find(evidence);
    drafts.insert(drafts.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
  }
  return drafts;
}

}  // namespace crosscheck
