// SPDX-License-Identifier: Apache-2.0
//
// Rule figure-arithmetic, of products:
//
//     agrees   the boat takes 60 cars and makes 18 trips a day / 1,080 cars a day
//     agrees   70,000 homes bring in $16.8 million a year / a levy of $240 a year
//     agrees   it fills 62 percent of its 18,250 seats / 11,300 spectators
//     agrees   20 percent more than the 40 that are allowed / 48
//
// Chance is kept out as in the sums: a telling number, the rate or share said, words in common.
#include "compare/products.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "compare/figure_arithmetic.hpp"
#include "compare/print.hpp"
#include "compare/values.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

/// A quantity as far as its print tells it, in the base unit of its dimension.
struct Size {
  double low = 0;
  double value = 0;
  double high = 0;
};

Size size_of(const Figure& figure) {
  if (figure.hedge != Hedge::None) {
    return {figure.meant.low * figure.base_factor, figure.in_base,
            figure.meant.high * figure.base_factor};
  }
  const double half = half_step(figure) * figure.base_factor;
  return {figure.in_base - half, figure.in_base, figure.in_base + half};
}

Size times(const Size& a, const Size& b) {
  return {a.low * b.low, a.value * b.value, a.high * b.high};
}

bool is_percent(const Figure& figure) {
  return (figure.kind == FigureKind::Percent || figure.kind == FigureKind::Share) &&
         figure.unit == "percent" && figure.rate.empty();
}

/// The word behind a figure.
std::string word_behind(const Document& document, const Figure& figure) {
  const Sentence& sentence = document.sentences[figure.sentence];
  const auto last = document.tokens.begin() + sentence.last;
  const auto next =
      std::partition_point(document.tokens.begin() + sentence.first, last,
                           [&](const Token& token) { return token.span.begin < figure.span.end; });
  return next == last ? "" : fold(document.article.body[next->span]);
}

/// Whether a share is what something has more, 1, or less, -1, than its whole: "20 percent more".
int more_or_less(const Document& document, const Figure& share) {
  static constexpr std::array<std::string_view, 5> kMore = {"above", "greater", "higher", "more",
                                                            "over"};
  static constexpr std::array<std::string_view, 5> kLess = {"below", "fewer", "less", "lower",
                                                            "under"};
  const std::string word = word_behind(document, share);
  if (std::find(kMore.begin(), kMore.end(), word) != kMore.end()) return 1;
  return std::find(kLess.begin(), kLess.end(), word) != kLess.end() ? -1 : 0;
}

/// What a share makes of its whole: 0.2 of "20 percent", 1.2 of "20 percent more".
Size factor_of(const Document& document, const Figure& share) {
  constexpr double kPercent = 0.01;
  const Size size = times(size_of(share), {kPercent, kPercent, kPercent});
  const int more = more_or_less(document, share);
  if (more > 0) return {1 + size.low, 1 + size.value, 1 + size.high};
  if (more < 0) return {1 - size.high, 1 - size.value, 1 - size.low};
  return size;
}

bool is_usable(const Figure& figure, const FigureScene& scene) {
  return scene.content && figure.value > 0 && figure.value != 1 && figure.hedge != Hedge::Vague &&
         figure.base_offset == 0 && scene.group != "age";
}

bool says_each(const Document& document, const Figure& figure) {
  static constexpr std::array<std::string_view, 4> kWords = {"apiece", "average", "each", "every"};
  const Sentence& sentence = document.sentences[figure.sentence];
  return std::any_of(document.tokens.begin() + sentence.first,
                     document.tokens.begin() + sentence.last, [&](const Token& token) {
                       const std::string word = fold(document.article.body[token.span]);
                       return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
                     });
}

enum class Term : std::uint8_t { Each, Many, Total };
using Terms = std::array<Ref, 3>;

/// So much of each, how many, and what they come to.
struct Product {
  Terms terms;              ///< by Term
  Term told = Term::Total;  ///< which of them another article has
  double words = 0;         ///< that it shares with the nearer of the other two

  Ref at(Term role) const { return terms[static_cast<std::size_t>(role)]; }
};

class Multiplier {
 public:
  explicit Multiplier(const Evidence& evidence) : evidence_(evidence) {
    for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
      auto& values = values_.emplace_back();
      for (std::uint32_t f = 0; f < evidence.documents[d].figures.size(); ++f) {
        const Ref ref{static_cast<ArticleId>(d), f};
        if (!is_usable(figure(ref), scene(ref))) continue;
        const bool percent = is_percent(figure(ref));
        values.emplace_back(
            percent ? factor_of(evidence.document(ref), figure(ref)).value : figure(ref).in_base,
            f);
      }
      std::sort(values.begin(), values.end());
    }
  }

  std::map<Ref, Product> find() {
    for (std::uint32_t d = 0; d < evidence_.documents.size(); ++d) {
      const auto count = static_cast<std::uint32_t>(evidence_.documents[d].figures.size());
      for (std::uint32_t f = 0; f < count; ++f) {
        for (std::uint32_t g = f + 1; g < std::min(count, f + 1 + kNear); ++g) {
          const Ref a{static_cast<ArticleId>(d), f};
          const Ref b{static_cast<ArticleId>(d), g};
          if (figure(b).sentence - figure(a).sentence > 1) break;
          if (!is_usable(figure(a), scene(a)) || !is_usable(figure(b), scene(b))) continue;
          take_pair(a, b);
          take_pair(b, a);
        }
      }
    }
    return std::move(best_);
  }

 private:
  using ByValue = std::vector<std::pair<double, std::uint32_t>>;

  static constexpr std::uint32_t kNear = 4;  // figures
  static constexpr double kFarthest = 0.03;  // of the value, in another text
  static constexpr double kFarthestOwn = 0.001;

  const Figure& figure(Ref ref) const { return evidence_.figure(ref); }
  const FigureScene& scene(Ref ref) const { return evidence_.scenes.figure(ref); }

  bool multiplies(Ref ref) const { return is_percent(figure(ref)) || scene(ref).group == "factor"; }

  Size size(Ref ref) const {
    return is_percent(figure(ref)) ? factor_of(evidence_.document(ref), figure(ref))
                                   : size_of(figure(ref));
  }

  /// Two of the three in the order of their terms; a pair stands for three questions.
  void take_pair(Ref a, Ref b) {
    const Size x = size(a);
    const Size y = size(b);
    if (x.low <= 0 || y.low <= 0) return;
    look_up(times(x, y), Terms{a, b, Ref{}}, Term::Total);
    look_up({y.low / x.high, y.value / x.value, y.high / x.low}, Terms{a, Ref{}, b}, Term::Many);
    look_up({y.low / x.high, y.value / x.value, y.high / x.low}, Terms{Ref{}, a, b}, Term::Each);
  }

  void look_up(const Size& wanted, const Terms& terms, Term told) {
    const Ref mine = told == Term::Each ? terms[1] : terms[0];
    if (told != Term::Each && !multiplies(mine) && !may_be_each(mine, terms, told)) return;
    // A number that the text has itself needs no other text.
    const bool own = take_from(index_of(mine.article), wanted, terms, told, kFarthestOwn);
    if (own) return;
    for (const Neighbour& neighbour :
         evidence_.scenes.stories().neighbours(index_of(mine.article))) {
      if (neighbour.article != index_of(mine.article)) {
        take_from(neighbour.article, wanted, terms, told, kFarthest);
      }
    }
  }

  /// Whether the article has a number that comes near enough.
  bool take_from(std::uint32_t article, const Size& wanted, const Terms& terms, Term told,
                 double far) {
    const ByValue& values = values_[article];
    auto value = std::lower_bound(values.begin(), values.end(),
                                  std::pair(wanted.value * (1 - far), std::uint32_t{0}));
    bool found = false;
    for (; value != values.end() && value->first <= wanted.value * (1 + far); ++value) {
      Product product{terms, told};
      const Ref third{static_cast<ArticleId>(article), value->second};
      const Ref other = product.at(told == Term::Total ? Term::Many : Term::Total);
      if (third == product.at(beside(product)) || third == other) continue;  // 12 times 12
      product.terms[static_cast<std::size_t>(told)] = third;
      if (is_sound(product, wanted)) keep(product, third);
      found = true;
    }
    return found;
  }

  /// Cheap, before anything is looked up.
  bool may_be_each(Ref each, const Terms& terms, Term told) const {
    const Ref other = told == Term::Many ? terms[2] : terms[1];
    return !figure(each).rate.empty() || !figure(other).rate.empty() ||
           says_each(evidence_.document(each), figure(each));
  }

  bool has_units(const Product& product) const {
    const Ref each = product.at(Term::Each);
    const Ref many = product.at(Term::Many);
    const Ref total = product.at(Term::Total);
    if (is_percent(figure(many)) || is_percent(figure(total))) return false;
    const Ref like = multiplies(each) ? many : each;
    if (scene(like).group != scene(total).group) return false;
    if (scene(total).group == "money" && figure(like).unit != figure(total).unit) return false;
    const std::string& rate = figure(total).rate;
    if (multiplies(each)) return rate == figure(many).rate;
    if (scene(many).group != "count" || figure(many).value < 2) return false;
    if (figure(each).rate.empty() && figure(many).rate.empty() && rate.empty() &&
        !says_each(evidence_.document(each), figure(each))) {
      return false;
    }
    return rate.empty() || rate == figure(each).rate || rate == figure(many).rate;
  }

  bool is_sound(Product& product, const Size& wanted) const {
    constexpr double kExact = 0.006;
    constexpr double kLeast = 13;
    constexpr double kTelling = 100;
    if (!has_units(product)) return false;
    const Ref third = product.at(product.told);
    const Size found = size(third);
    if (found.low > wanted.high || found.high < wanted.low) return false;
    const Ref each = product.at(Term::Each);
    const double total = figure(product.at(Term::Total)).value;
    const bool exact = std::abs(found.value - wanted.value) <= kExact * wanted.value &&
                       figure(third).hedge == Hedge::None;
    if (total < kLeast || (multiplies(each) ? !is_sound_share(product) : !exact)) return false;
    if (third.article == product.at(beside(product)).article) {
      return is_own(product, third, exact && total >= kTelling);
    }
    product.words = common_words(product, third);
    return product.words >= words_needed(product, exact && total >= kTelling);
  }

  /// One of the two terms that stand in one text.
  static Term beside(const Product& product) {
    return product.told == Term::Each ? Term::Many : Term::Each;
  }

  /// All three in one text, and near each other: "2,140 fines of 250 each … 535,000 in all".
  bool is_own(Product& product, Ref third, bool telling) const {
    constexpr std::uint32_t kSentences = 2;
    constexpr double kNearer = 10;  // than any words bring another text
    const std::uint32_t at = figure(product.at(beside(product))).sentence;
    const std::uint32_t here = figure(third).sentence;
    product.words = kNearer;
    const bool asked = product.told == Term::Total ||
                       (product.told == Term::Many && multiplies(product.at(Term::Each)));
    return telling && asked && std::max(at, here) - std::min(at, here) <= kSentences;
  }

  /// Litres times people hit litres by chance less often than a number times a number does, and a
  /// share hits something of each size.
  double words_needed(const Product& product, bool telling) const {
    constexpr double kFewWords = 0.15;
    constexpr double kSomeWords = 0.4;
    constexpr double kManyWords = 0.8;
    const Ref each = product.at(Term::Each);
    const bool mere_share = multiplies(each) && product.told == Term::Each;
    if (!telling || mere_share) return kManyWords;
    const bool measure = !multiplies(each) && scene(each).group != "count";
    return measure ? kFewWords : kSomeWords;
  }

  /// What a share is of stands in its sentence, and next to it if it is a mere fraction. What share
  /// a part is of its whole is asked in shares.cpp; here only where it is told to a decimal, or as
  /// what one has more.
  bool is_sound_share(const Product& product) const {
    constexpr double kTenth = 0.05;
    const Ref each = product.at(Term::Each);
    const Figure& share = figure(each);
    if (product.told == Term::Each) {
      if (!is_percent(share)) return false;
      if (more_or_less(evidence_.document(each), share) != 0) return true;
      return share.hedge == Hedge::None && half_step(share) <= kTenth;
    }
    const Ref other = product.at(product.told == Term::Many ? Term::Total : Term::Many);
    if (share.sentence != figure(other).sentence) return false;
    return share.kind != FigureKind::Share ||
           std::max(each.index, other.index) - std::min(each.index, other.index) == 1;
  }

  double common_words(const Product& product, Ref third) const {
    double most = 0;
    for (const Ref& ref : product.terms) {
      if (ref == third) continue;
      most = std::max(most, evidence_.scenes.shared_plain(scene(ref).scene, scene(third).scene) +
                                evidence_.scenes.shared_kin(scene(ref).scene, scene(third).scene));
    }
    return most;
  }

  void keep(const Product& product, Ref third) {
    const auto at = best_.try_emplace(third, product).first;
    if (product.words > at->second.words) at->second = product;
  }

  const Evidence& evidence_;
  std::vector<ByValue> values_;  ///< in the base unit, a share as a factor; sorted
  std::map<Ref, Product> best_;  ///< by the figure of the other article
};

Draft draft_of(const Evidence& evidence, const Product& product, const std::set<Ref>& thirds) {
  const Figure& each = evidence.figure(product.at(Term::Each));
  const Figure& many = evidence.figure(product.at(Term::Many));
  const Figure& total = evidence.figure(product.at(Term::Total));
  const bool share = is_percent(each);
  const int more = share ? more_or_less(evidence.document(product.at(Term::Each)), each) : 0;
  std::string first = print_value(each);
  if (const std::size_t at = first.rfind(" per each"); at != std::string::npos) first.erase(at);
  const bool says_times = first.ends_with(" times");
  const std::string sum = first +
                          (more > 0     ? " more than "
                           : more < 0   ? " less than "
                           : share      ? " of "
                           : says_times ? " "
                                        : " times ") +
                          print_value(many) + (share && more == 0 ? " are " : " is ") +
                          print_value(total);
  std::set<Ref> members(product.terms.begin(), product.terms.end());
  members.insert(thirds.begin(), thirds.end());
  return arithmetic_draft(evidence, product.at(Term::Total), members,
                          share ? "A share, its whole and its part."
                                : "So much of each, how many, and what they come to.",
                          sum, sum);
}

}  // namespace

std::vector<Draft> find_products(const Evidence& evidence) {
  // Whoever else has the third number stands in the same finding.
  std::map<std::pair<std::array<Ref, 2>, Term>, std::pair<Product, std::set<Ref>>> groups;
  for (const auto& [third, product] : Multiplier(evidence).find()) {
    std::array<Ref, 2> pair;
    std::copy_if(product.terms.begin(), product.terms.end(), pair.begin(),
                 [&](Ref ref) { return ref != third; });
    auto& group = groups.try_emplace({pair, product.told}, product, std::set<Ref>{}).first->second;
    group.second.insert(third);
  }
  std::vector<Draft> drafts;
  for (const auto& [key, group] : groups) {
    drafts.push_back(draft_of(evidence, group.first, group.second));
  }
  return drafts;
}

}  // namespace crosscheck
