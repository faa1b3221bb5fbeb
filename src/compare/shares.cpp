// SPDX-License-Identifier: Apache-2.0
//
// Rule figure-arithmetic, of shares:
//
//     agrees   over 12,000 pupils, 15 percent of the 80,000 in the district     one text
//     agrees   62 of the 155 drivers were fined / two in five drivers           two texts
//     agrees   57 of those elected are women; 150 members / women hold 38 percent of the seats
#include "compare/shares.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "compare/figure_arithmetic.hpp"
#include "compare/print.hpp"
#include "compare/subjects.hpp"
#include "compare/values.hpp"

namespace crosscheck {
namespace {

/// A share, the part it is given for, and the whole that the text gives elsewhere.
struct ShareOf {
  Ref share;
  Ref part;
  Ref whole;
};

Interval product(const Interval& share, const Interval& whole) {
  return {share.low * whole.low / 100, share.high * whole.high / 100,
          share.low_open || whole.low_open, share.high_open || whole.high_open};
}

std::vector<ShareOf> find_own_shares(const Evidence& evidence) {
  std::vector<ShareOf> result;
  constexpr std::uint32_t kNear = 3;      // figures around the share
  constexpr std::uint32_t kSentences = 1;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    const Document& document = evidence.documents[d];
    const auto count = static_cast<std::uint32_t>(document.figures.size());
    std::vector<std::uint32_t> counts;
    for (std::uint32_t f = 0; f < count; ++f) {
      const FigureScene& scene = evidence.scenes.figure({static_cast<ArticleId>(d), f});
      if (scene.content && scene.group == "count" && document.figures[f].value >= 100) {
        counts.push_back(f);
      }
    }
    constexpr std::size_t kMostCounts = 200;
    if (counts.size() > kMostCounts) counts.resize(kMostCounts);
    for (std::uint32_t s = 0; s < count; ++s) {
      const Figure& share = document.figures[s];
      if (share.kind != FigureKind::Percent || share.change || share.value <= 0 ||
          share.value >= 100) {
        continue;
      }
      for (std::uint32_t p = s > kNear ? s - kNear : 0; p < s; ++p) {
        const Ref part{static_cast<ArticleId>(d), p};
        const FigureScene& scene = evidence.scenes.figure(part);
        if (scene.group != "count" || document.figures[p].value < 100) continue;
        if (share.sentence - document.figures[p].sentence > kSentences) continue;
        for (const std::uint32_t w : counts) {
          if (w == p || document.figures[w].value <= document.figures[p].value) continue;
          const Ref whole{static_cast<ArticleId>(d), w};
          if (!goes_together(evidence.scenes.figure(whole), scene)) continue;
          const double ratio = document.figures[p].value / document.figures[w].value * 100;
          if (std::abs(ratio - share.value) > 0.03 * share.value) continue;
          if (!product(share.meant, document.figures[w].meant)
                   .overlaps(document.figures[p].meant) &&
              std::abs(ratio - share.value) > half_step(share)) {
            continue;
          }
          result.push_back({{static_cast<ArticleId>(d), s}, part, whole});
        }
      }
    }
  }
  return result;
}

Draft draft_of(const Evidence& evidence, const ShareOf& found) {
  const Figure& share = evidence.figure(found.share);
  const Figure& whole = evidence.figure(found.whole);
  const std::string sum = print_value(share) + " of " + print_value(whole) + " are " +
                          print_number(share.value * whole.value / 100) + "; the text has " +
                          print_value(evidence.figure(found.part));
  return arithmetic_draft(evidence, found.part, {found.share, found.part, found.whole},
                          "A share, its part and its whole.", sum, print_number(share.value));
}

/// A part, its whole in the same text, and what is likest to it of the words of a share.
struct PartShare {
  Ref share;
  Ref part;
  Ref whole;
  double ratio = 0;  ///< percent
  double words = 0;
  bool stated = true;  ///< the text says of which whole it is a part: "62 of the 155"
};

bool is_share(const Figure& figure) {
  const bool share = figure.kind == FigureKind::Percent || figure.kind == FigureKind::Share;
  return share && figure.unit == "percent" && !figure.change && figure.rate.empty() &&
         figure.value > 0 && figure.value < 100;
}

bool fits(const Figure& share, double ratio) {
  const bool exact = std::abs(ratio - share.value) <= std::min(half_step(share), 0.02 * share.value);
  return share.hedge == Hedge::None ? exact : share.meant.contains(ratio);
}

/// A count and a larger one of the same noun anywhere in the article: "57 women", "150 members".
void add_unstated(const Evidence& evidence, std::uint32_t d, std::vector<PartShare>& parts) {
  constexpr double kLeastPart = 13;
  constexpr std::size_t kMostCounts = 40;
  const Document& document = evidence.documents[d];
  std::vector<Ref> counts;
  for (std::uint32_t f = 0; f < document.figures.size() && counts.size() < kMostCounts; ++f) {
    const Ref ref{static_cast<ArticleId>(d), f};
    const FigureScene& scene = evidence.scenes.figure(ref);
    if (scene.content && scene.group == "count" && !scene.head.empty() &&
        document.figures[f].value >= kLeastPart && document.figures[f].hedge == Hedge::None) {
      counts.push_back(ref);
    }
  }
  for (const Ref& part : counts) {
    for (const Ref& whole : counts) {
      const double value = evidence.figure(part).value;
      const double all = evidence.figure(whole).value;
      if (value < all &&
          goes_together(evidence.scenes.figure(whole), evidence.scenes.figure(part))) {
        parts.push_back({{}, part, whole, 100 * value / all, 0, false});
      }
    }
  }
}

/// The parts of an article whose whole it gives beside them, or elsewhere.
std::vector<PartShare> parts_of(const Evidence& evidence, std::uint32_t d) {
  constexpr double kLeastWhole = 9;
  const Document& document = evidence.documents[d];
  std::vector<PartShare> parts;
  for (std::uint32_t f = 0; f < document.figures.size(); ++f) {
    const Ref part{static_cast<ArticleId>(d), f};
    const FigureScene& scene = evidence.scenes.figure(part);
    if (!scene.content || scene.group != "count" || !scene.whole || scene.whole->all) continue;
    const Ref whole{part.article, scene.whole->figure};
    const Figure& all = evidence.figure(whole);
    const double value = document.figures[f].value;
    if (all.value < kLeastWhole || value <= 0 || value >= all.value) continue;
    parts.push_back({{}, part, whole, 100 * value / all.value, 0});
  }
  add_unstated(evidence, d, parts);
  return parts;
}

/// What the words around a share and around a part and its whole have in common.
double common_words(const Evidence& evidence, const PartShare& found) {
  const Scene& share = evidence.scenes.figure(found.share).scene;
  double most = 0;
  for (const Ref& ref : {found.part, found.whole}) {
    if (!found.stated && ref == found.whole) break;
    const Scene& scene = evidence.scenes.figure(ref).scene;
    most = std::max(most, evidence.scenes.shared_plain(share, scene) +
                              evidence.scenes.shared_kin(share, scene));
  }
  return most;
}

/// The text of the share has the part beside it: "96 were taken away, or 15 percent".
bool has_part(const Evidence& evidence, const PartShare& found) {
  constexpr double kTelling = 13;
  const double value = evidence.figure(found.part).value;
  const std::uint32_t sentence = evidence.figure(found.share).sentence;
  const auto& figures = evidence.document(found.share).figures;
  return value >= kTelling &&
         std::any_of(figures.begin(), figures.end(), [&](const Figure& figure) {
           return figure.sentence == sentence && figure.value == value &&
                  figure.dimension == "count";
         });
}

/// "A third larger" is no part of anything.
bool tells_growth(const Document& document, const Figure& share) {
  const Sentence& sentence = document.sentences[share.sentence];
  const auto next = std::partition_point(
      document.tokens.begin() + sentence.first, document.tokens.begin() + sentence.last,
      [&](const Token& token) { return token.span.begin < share.span.end; });
  return next != document.tokens.begin() + sentence.last && next->upos == Upos::Adj &&
         document.article.body[next->span].ends_with("er");
}

/// By share the part of another text that fits it best.
std::map<Ref, PartShare> find_told_shares(const Evidence& evidence) {
  constexpr double kFewWords = 0.15;
  constexpr double kSomeWords = 0.3;
  constexpr double kEnoughWords = 0.45;
  // Fractions are few, and fit by chance.
  constexpr double kManyWords = 0.6;
  constexpr double kMuchWords = 0.85;
  std::map<Ref, PartShare> best;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    for (const PartShare& part : parts_of(evidence, d)) {
      for (const Neighbour& neighbour : evidence.scenes.stories().neighbours(d)) {
        const Document& other = evidence.documents[neighbour.article];
        for (std::uint32_t f = 0; f < other.figures.size(); ++f) {
          if (neighbour.article == d || !is_share(other.figures[f]) ||
              !fits(other.figures[f], part.ratio)) {
            continue;
          }
          PartShare found = part;
          found.share = {static_cast<ArticleId>(neighbour.article), f};
          if (!evidence.scenes.figure(found.share).content) continue;
          found.words = common_words(evidence, found) + (has_part(evidence, found) ? 1 : 0);
          const bool fraction = other.figures[f].kind == FigureKind::Share;
          // 38 percent is said of less than 40 is.
          const bool telling =
              other.figures[f].hedge == Hedge::None && std::fmod(other.figures[f].value, 10) != 0;
          const double needed = found.stated ? (telling ? kFewWords : kSomeWords)
                                : fraction   ? kMuchWords
                                : telling    ? kEnoughWords
                                             : kManyWords;
          if (found.words < needed || (!found.stated && tells_growth(other, other.figures[f]))) {
            continue;
          }
          const auto at = best.try_emplace(found.share, found).first;
          if (found.words > at->second.words) at->second = found;
        }
      }
    }
  }
  return best;
}

/// One finding for one part, whoever has a share for it.
Draft draft_of(const Evidence& evidence, const std::vector<PartShare>& shares) {
  const PartShare& first = shares.front();
  bool exact = false;
  std::set<Ref> members{first.part, first.whole};
  std::set<std::string> told;
  for (const PartShare& found : shares) {
    const Figure& share = evidence.figure(found.share);
    exact |= share.hedge == Hedge::None;
    members.insert(found.share);
    told.insert(print_value(share));
  }
  std::string values;
  for (const std::string& value : told) values += (values.empty() ? "" : ", ") + value;
  const std::string sum = print_number(evidence.figure(first.part).value) + " of " +
                          print_number(evidence.figure(first.whole).value) + " are " +
                          print_number(std::round(10 * first.ratio) / 10) +
                          " percent; elsewhere it is " + values;
  Draft draft = arithmetic_draft(evidence, first.part, members, "A part and its whole; a share.",
                                 sum, values);
  if (!exact) draft.finding.verdict = Verdict::Compatible;
  return draft;
}

}  // namespace

std::vector<Draft> find_shares(const Evidence& evidence) {
  std::vector<Draft> drafts;
  std::set<Ref> told;
  for (const ShareOf& found : find_own_shares(evidence)) {
    if (told.insert(found.share).second) drafts.push_back(draft_of(evidence, found));
  }
  std::map<Ref, std::vector<PartShare>> by_part;
  for (const auto& [share, found] : find_told_shares(evidence)) by_part[found.part].push_back(found);
  for (const auto& [part, shares] : by_part) drafts.push_back(draft_of(evidence, shares));
  return drafts;
}

}  // namespace crosscheck
