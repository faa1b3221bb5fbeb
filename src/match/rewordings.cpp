// SPDX-License-Identifier: Apache-2.0
// One remark in other words: two papers translate it, or put down what they remember of it.
//
//     “The dam was never meant to carry so much water,” said Ada Quill.
//     “So much water was nothing that the dam had been meant to carry,” Quill said.
//
// One person surely says both, in two articles that came out within months of each other and name
// no two occasions. Two remarks, or a sentence of the one and the other or a sentence of it, are
// held against each other by
//
//   telling words  the share that both have, however often: the same lemma, words of one event
//                  ("flooded", "under water"), and words that may mean the same ("apology",
//                  "apologise"), which count less;
//   all words      the share of those in the same order, which tells little and is free of topic:
//                  two remarks on one dam share "dam" and "water" and no "was never meant to".
//
// And no other remark in either article fits as well: a speech holds many remarks on one thing.
//
//     “The dam held back the water.”     two of four: another remark of the same speech
#include "match/rewordings.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "match/lemmas.hpp"
#include "match/stories.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kFewestTelling = 3;  // words in common
constexpr std::size_t kMostTelling = 60;   // of a unit; a longer one is compared by wording
constexpr std::size_t kMostUnits = 12;     // sentences of a remark
constexpr std::size_t kFewHolders = 24;    // remarks of one person with one word
constexpr double kTellingWorth = 0.7;      // of telling words; the rest is the order of all words
// How alike two wordings of one remark are at least. In stories told by several papers wordings
// reach 0.63 and more, other remarks of the speaker 0.35 at most; in a year's news of one election
// whatever lies between 0.42 and 0.55 is two remarks on one theme.
constexpr double kAlike = 0.55;
constexpr double kAlikeLater = 0.62;       // days later, or nobody knows when
constexpr double kAlikeReplaced = 0.75;    // with another number or name
constexpr double kLead = 0.04;             // over the next best pair
constexpr int kSoon = 3;                   // days between the articles
constexpr int kLongest = 90;

struct Spoken {
  const Remark* remark = nullptr;
  std::uint32_t speaker = 0;  ///< index into Matches::entities
  std::size_t telling = 0;    ///< words of the whole
  std::vector<Unit> units;    ///< the whole, then its sentences if there are several
};

/// How two units are alike.
struct Fit {
  double alike = 0;
  std::size_t common = 0;  ///< telling words
  MeaningChange changes;
};

/// Both have words of the sense that the other one lacks: another number stands for it.
bool replaced(const Overlap& overlap, WordSense sense) {
  const auto has = [&](const std::vector<const Telling*>& left) {
    return std::any_of(left.begin(), left.end(),
                       [&](const Telling* word) { return word->sense == sense; });
  };
  return has(overlap.left_a) && has(overlap.left_b);
}

class RewordingFinder {
 public:
  RewordingFinder(std::span<const Document> documents, std::span<const Remark> remarks,
                  const Stories& stories,
                  const std::vector<std::vector<std::uint32_t>>& entity_links,
                  std::span<const QuoteMatch> known)
      : documents_(documents), stories_(stories) {
    for (const QuoteMatch& match : known) {
      matched_.emplace(match.a, match.b.article);
      matched_.emplace(match.b, match.a.article);
    }
    for (const Remark& remark : remarks) add(remark, entity_links);
    lemmas_.find_kin();
  }

  std::vector<QuoteMatch> find() const {
    std::vector<Pair> pairs;
    for (const auto& [i, j] : candidates()) {
      if (const auto fit = compare(spoken_[i], spoken_[j])) pairs.push_back({i, j, *fit});
    }
    std::vector<QuoteMatch> found;
    for (const Pair& pair : best_of(pairs)) spread(pair, found);
    // A quote may stand by itself and as a part of what goes on.
    std::sort(found.begin(), found.end(), [](const QuoteMatch& x, const QuoteMatch& y) {
      return std::tuple(x.a, x.b, -x.alike) < std::tuple(y.a, y.b, -y.alike);
    });
    const auto one_pair = [](const QuoteMatch& x, const QuoteMatch& y) {
      return x.a == y.a && x.b == y.b;
    };
    found.erase(std::unique(found.begin(), found.end(), one_pair), found.end());
    return found;
  }

 private:
  /// Two of `spoken_` and how they fit.
  struct Pair {
    std::uint32_t i = 0;
    std::uint32_t j = 0;
    Fit fit;
  };

  /// Those that are ahead of every other pair of either with the article of the other one.
  std::vector<Pair> best_of(const std::vector<Pair>& pairs) const {
    std::map<std::pair<std::uint32_t, ArticleId>, std::vector<const Pair*>> fits;
    for (const Pair& pair : pairs) {
      fits[{pair.i, article_of(pair.j)}].push_back(&pair);
      fits[{pair.j, article_of(pair.i)}].push_back(&pair);
    }
    const auto leads = [&](const Pair& pair, std::uint32_t one, std::uint32_t other) {
      const auto& all = fits.at({one, article_of(other)});
      return std::all_of(all.begin(), all.end(), [&](const Pair* rival) {
        const std::uint32_t instead = rival->i == one ? rival->j : rival->i;
        return overlap(instead, other) || rival->fit.alike + kLead <= pair.fit.alike;
      });
    };
    std::vector<Pair> best;
    std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(best), [&](const Pair& pair) {
      return leads(pair, pair.i, pair.j) && leads(pair, pair.j, pair.i);
    });
    return best;
  }

  /// One is the other, or a part of it.
  bool overlap(std::uint32_t i, std::uint32_t j) const {
    const std::vector<Ref>& a = spoken_[i].remark->parts;
    const std::vector<Ref>& b = spoken_[j].remark->parts;
    return a.front() <= b.back() && b.front() <= a.back();
  }

  void spread(const Pair& pair, std::vector<QuoteMatch>& found) const {
    const Remark& a = *spoken_[pair.i].remark;
    const Remark& b = *spoken_[pair.j].remark;
    for (const auto& [x, y] : touching_parts(documents_, a, b)) {
      if (matched_.contains({x, y.article}) || matched_.contains({y, x.article})) continue;
      found.push_back({x, y, QuoteLikeness::Variant, pair.fit.alike, true, pair.fit.changes});
    }
  }

  void add(const Remark& remark, const std::vector<std::vector<std::uint32_t>>& entity_links) {
    const Ref first = remark.parts.front();
    const Document& document = documents_[index_of(first.article)];
    for (const Ref part : remark.parts) {
      const QuoteKind kind = document.quotes[part.index].kind;
      if (kind != QuoteKind::Direct && kind != QuoteKind::Mixed) return;
    }
    const auto speaker = document.quotes[first.index].speaker.entity;
    if (!speaker || document.entities[*speaker].kind != EntityKind::Person) return;
    Spoken spoken{&remark, entity_links[index_of(first.article)][*speaker], 0, {}};
    spoken.units.push_back(lemmas_.unit_of(document, remark.words));
    spoken.telling = spoken.units[0].telling.size();
    if (spoken.telling < kFewestTelling) return;
    add_sentences(document, spoken);
    std::erase_if(spoken.units, [](const Unit& unit) {
      return unit.telling.size() < kFewestTelling || unit.telling.size() > kMostTelling;
    });
    if (!spoken.units.empty()) spoken_.push_back(std::move(spoken));
  }

  void add_sentences(const Document& document, Spoken& spoken) {
    const std::vector<PlainWord>& words = spoken.remark->words;
    std::vector<PlainWord> sentence;
    for (std::size_t w = 0; w < words.size() && spoken.units.size() < kMostUnits; ++w) {
      sentence.push_back(words[w]);
      const bool last = w + 1 == words.size();
      if (last && sentence.size() == words.size()) return;  // it is but one
      if (!last) {
        const Span gap{words[w].span.end, std::max(words[w].span.end, words[w + 1].span.begin)};
        const std::string_view between = document.article.body[gap];
        if (between.find_first_of(".!?;") == std::string_view::npos) continue;
      }
      spoken.units.push_back(lemmas_.unit_of(document, std::exchange(sentence, {})));
    }
  }

  std::set<std::pair<std::uint32_t, std::uint32_t>> candidates() const {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> holders;
    for (std::uint32_t r = 0; r < spoken_.size(); ++r) {
      for (const Unit& unit : spoken_[r].units) {
        for (const Telling& word : unit.telling) {
          auto& group = holders[{spoken_[r].speaker, word.lemma}];
          if (group.empty() || group.back() != r) group.push_back(r);
        }
      }
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (const auto& [key, group] : holders) {
      if (group.size() > kFewHolders) continue;
      for (std::size_t i = 0; i < group.size(); ++i) {
        for (std::size_t j = i + 1; j < group.size(); ++j) {
          if (article_of(group[i]) != article_of(group[j])) pairs.emplace(group[i], group[j]);
        }
      }
    }
    return pairs;
  }

  ArticleId article_of(std::uint32_t spoken) const {
    return spoken_[spoken].remark->parts.front().article;
  }

  std::optional<Fit> compare(const Spoken& a, const Spoken& b) const {
    const std::optional<double> needed =
        needed_alike(a.remark->parts.front(), b.remark->parts.front());
    if (!needed) return std::nullopt;
    // What two sentences share is no small part of what both remarks say.
    const std::size_t fewest = std::min(a.telling, b.telling);
    std::optional<Fit> best;
    for (const Unit& x : a.units) {
      for (const Unit& y : b.units) {
        const std::optional<Fit> fit = fit_of(x, y);
        const bool enough = fit && fit->common * 2 >= fewest;
        if (enough && (!best || fit->alike > best->alike)) best = fit;
      }
    }
    if (!best) return std::nullopt;
    const bool other = best->changes.number || best->changes.name;
    return best->alike >= (other ? kAlikeReplaced : *needed) ? best : std::nullopt;
  }

  std::optional<Fit> fit_of(const Unit& a, const Unit& b) const {
    const Overlap overlap = lemmas_.overlap(a, b);
    if (overlap.common < kFewestTelling || lemmas_.has_opposites(overlap)) return std::nullopt;
    const double telling =
        2.0 * overlap.worth / static_cast<double>(a.telling.size() + b.telling.size());
    const double order = 2.0 * common_words(a.words, b.words).words /
                         static_cast<double>(a.words.size() + b.words.size());
    return Fit{kTellingWorth * telling + (1 - kTellingWorth) * order,
               overlap.common,
               {a.denies != b.denies, replaced(overlap, WordSense::Number),
                replaced(overlap, WordSense::Name)}};
  }

  /// How alike the wordings must be; nothing for articles months apart, or where it was said "in
  /// parliament" here and "on the radio" there.
  std::optional<double> needed_alike(Ref a, Ref b) const {
    const Document& in_a = documents_[index_of(a.article)];
    const Document& in_b = documents_[index_of(b.article)];
    const Span occasion_a = in_a.quotes[a.index].occasion;
    const Span occasion_b = in_b.quotes[b.index].occasion;
    if (!occasion_a.empty() && !occasion_b.empty()) {
      WordIds ids;
      const auto words_a = ids.words_in(in_a, occasion_a);
      const auto words_b = ids.words_in(in_b, occasion_b);
      if (common_words(words_a, words_b).telling == 0) return std::nullopt;
    }
    const double closeness = stories_.closeness(static_cast<std::uint32_t>(index_of(a.article)),
                                                static_cast<std::uint32_t>(index_of(b.article)));
    const std::optional later =
        closeness >= kSameStory ? std::optional(kAlikeLater) : std::nullopt;
    if (!in_a.article.published || !in_b.article.published) return later;
    const auto apart = std::abs((std::chrono::sys_days{*in_a.article.published} -
                                 std::chrono::sys_days{*in_b.article.published})
                                    .count());
    if (apart > kLongest) return std::nullopt;
    return apart <= kSoon ? std::optional(kAlike) : later;
  }

  std::span<const Document> documents_;
  const Stories& stories_;
  std::set<std::pair<Ref, ArticleId>> matched_;  ///< a quote, and where another wording is known
  Lemmas lemmas_;
  std::vector<Spoken> spoken_;
};

}  // namespace

std::vector<QuoteMatch> find_rewordings(std::span<const Document> documents,
                                        std::span<const Remark> remarks,
                                        const Stories& stories,
                                        const std::vector<std::vector<std::uint32_t>>& entity_links,
                                        std::span<const QuoteMatch> known) {
  return RewordingFinder(documents, remarks, stories, entity_links, known).find();
}

}  // namespace crosscheck
