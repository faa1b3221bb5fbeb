// SPDX-License-Identifier: Apache-2.0
//
// Rule figure-arithmetic, of sums of many parts:
//
//     agrees   41 in Orby, 24 in Elm, 15 in Ashby and seven in Ohio / 87 people
//     agrees   two were critical, four major and 11 minor / 17 findings
#include "compare/long_sums.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "compare/figure_arithmetic.hpp"
#include "compare/figure_words.hpp"
#include "compare/print.hpp"
#include "compare/subjects.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kFewest = 3;
constexpr std::uint32_t kMost = 8;
constexpr double kTelling = 13;  ///< smaller sums are hit by chance

struct LongSum {
  std::vector<Ref> parts;
  Ref total;
  double words = 0;
};

class Adder {
 public:
  explicit Adder(const Evidence& evidence) : evidence_(evidence) {
    for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
      auto& values = values_.emplace_back();
      for (std::uint32_t f = 0; f < evidence.documents[d].figures.size(); ++f) {
        const Ref ref{static_cast<ArticleId>(d), f};
        if (is_plain(ref)) values[figure(ref).value].push_back(f);
      }
    }
  }

  /// By total the sum with the most parts, of these the one nearest to it in its words.
  std::map<Ref, LongSum> find() {
    for (std::uint32_t d = 0; d < evidence_.documents.size(); ++d) {
      const auto count = static_cast<std::uint32_t>(evidence_.documents[d].figures.size());
      for (std::uint32_t f = 0; f < count; ++f) {
        std::vector<Ref> parts;
        double sum = 0;
        for (std::uint32_t g = f; g < std::min(count, f + kMost); ++g) {
          const Ref ref{static_cast<ArticleId>(d), g};
          if (!is_part(ref) || (!parts.empty() && !goes_on(parts.back(), ref))) break;
          parts.push_back(ref);
          sum += figure(ref).value;
          if (parts.size() >= kFewest && sum >= kTelling) look_up(parts, sum);
        }
      }
    }
    return std::move(best_);
  }

 private:
  const Figure& figure(Ref ref) const { return evidence_.figure(ref); }
  const FigureScene& scene(Ref ref) const { return evidence_.scenes.figure(ref); }

  bool is_plain(Ref ref) const {
    const Figure& one = figure(ref);
    return scene(ref).content && one.hedge == Hedge::None && one.rate.empty() && one.value > 0 &&
           (scene(ref).group == "money" || scene(ref).group == "count") && !one.change;
  }

  /// "Three of them" are a part of what stands beside them. Where numbers stand in hundreds, some
  /// three make a fourth.
  bool is_part(Ref ref) const {
    constexpr std::uint32_t kCrowd = 64;
    const auto& figures = evidence_.document(ref).figures;
    const bool crowded = ref.index + kCrowd < figures.size() &&
                         figures[ref.index + kCrowd].sentence == figure(ref).sentence;
    return is_plain(ref) && !scene(ref).is_whole && !crowded &&
           !is_part_of_them(evidence_.document(ref), figure(ref)) &&
           !evidence_.text(ref.article, figure(ref).span).ends_with(" of whom");
  }

  /// In the sentence of the one before, or in the next line of a list.
  bool goes_on(Ref before, Ref ref) const {
    const Document& document = evidence_.document(ref);
    const std::uint32_t a = figure(before).sentence;
    const std::uint32_t b = figure(ref).sentence;
    if (scene(before).group != scene(ref).group) return false;
    if (scene(ref).group == "money" && figure(before).unit != figure(ref).unit) return false;
    if (a == b) return true;
    const auto kind = [&](std::uint32_t s) {
      return document.article.segments[document.sentences[s].segment].kind;
    };
    return b == a + 1 && kind(a) == kind(b) &&
           (kind(a) == SegmentKind::List || kind(a) == SegmentKind::Table);
  }

  void look_up(const std::vector<Ref>& parts, double sum) {
    const std::uint32_t own = index_of(parts.front().article);
    take_from(own, parts, sum);
    for (const Neighbour& neighbour : evidence_.scenes.stories().neighbours(own)) {
      if (neighbour.article != own) take_from(neighbour.article, parts, sum);
    }
  }

  void take_from(std::uint32_t article, const std::vector<Ref>& parts, double sum) {
    constexpr double kFewWords = 0.25;
    constexpr double kSomeWords = 0.5;
    constexpr double kLarge = 100;
    const auto found = values_[article].find(sum);
    if (found == values_[article].end()) return;
    for (const std::uint32_t f : found->second) {
      const Ref total{static_cast<ArticleId>(article), f};
      if (!may_be_total(total, parts)) continue;
      LongSum long_sum{parts, total, 0};
      for (const Ref& part : parts) {
        long_sum.words = std::max(
            long_sum.words, evidence_.scenes.shared(scene(part).scene, scene(total).scene) +
                                evidence_.scenes.shared_kin(scene(part).scene, scene(total).scene));
      }
      const double needed = sum >= kLarge ? kFewWords : kSomeWords;
      if (long_sum.words < needed && !stands_before(total, parts.front())) continue;
      const auto at = best_.try_emplace(total, long_sum).first;
      const auto rank = [](const LongSum& x) { return std::pair(x.parts.size(), x.words); };
      if (rank(long_sum) > rank(at->second)) at->second = std::move(long_sum);
    }
  }

  /// A total a few sentences before its parts, or at the head of the article, needs no words that
  /// say so.
  bool stands_before(Ref total, Ref first) const {
    constexpr std::uint32_t kSentences = 3;
    return total.article == first.article && total.index < first.index &&
           (figure(first).sentence - figure(total).sentence <= kSentences ||
            is_leading(evidence_.document(total), figure(total).sentence));
  }

  /// Of one currency, or of a noun that goes together with that of a part which has one.
  bool may_be_total(Ref total, const std::vector<Ref>& parts) const {
    const Ref& first = parts.front();
    if (scene(total).group != scene(first).group) return false;
    if (total.article == first.article && total.index >= first.index &&
        total.index <= parts.back().index) {
      return false;
    }
    if (scene(total).group == "money") return figure(total).unit == figure(first).unit;
    // 21 inmates, nine officers and a man are no 31 officers.
    const std::string& head = scene(total).head;
    const auto fits = std::count_if(parts.begin(), parts.end(), [&](const Ref& part) {
      const std::string& other = scene(part).head;
      if (head.empty() || other.empty() || kinship(head, other) != Kinship::None) return true;
      return is_anyone(head) && scene(part).human;
    });
    // "86 branches … of the closures 41 are in the north, 27 in the south and 18 in Elm"
    const auto all = static_cast<std::ptrdiff_t>(parts.size());
    return fits == all || (stands_before(total, first) && !scene(total).human && 2 * fits > all);
  }

  const Evidence& evidence_;
  std::vector<std::map<double, std::vector<std::uint32_t>>> values_;
  std::map<Ref, LongSum> best_;
};

Draft draft_of(const Evidence& evidence, const LongSum& found, const std::set<Ref>& totals) {
  std::string sum;
  for (std::size_t i = 0; i < found.parts.size(); ++i) {
    sum += i == 0 ? "" : i + 1 == found.parts.size() ? " and " : ", ";
    sum += print_number(evidence.figure(found.parts[i]).value);
  }
  sum += " make " + print_number(evidence.figure(found.total).value);
  std::set<Ref> members = totals;
  members.insert(found.parts.begin(), found.parts.end());
  return arithmetic_draft(evidence, found.total, members, "Parts and whole go together.", sum, sum);
}

}  // namespace

std::vector<Draft> find_long_sums(const Evidence& evidence) {
  // One finding for one list of parts, whoever has the total.
  std::map<std::vector<Ref>, std::pair<LongSum, std::set<Ref>>> groups;
  for (const auto& [total, sum] : Adder(evidence).find()) {
    auto& group = groups.try_emplace(sum.parts, sum, std::set<Ref>{}).first->second;
    group.second.insert(total);
  }
  std::vector<Draft> drafts;
  for (const auto& [parts, group] : groups) {
    drafts.push_back(draft_of(evidence, group.first, group.second));
  }
  return drafts;
}

}  // namespace crosscheck
