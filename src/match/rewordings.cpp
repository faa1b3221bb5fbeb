// SPDX-License-Identifier: Apache-2.0
// One remark in other words: two papers translate it, or put down what they remember of it.
//
//     “The dam was never meant to carry so much water,” said Ada Quill.
//     “So much water was nothing that the dam had been meant to carry,” Quill said.
//
// The order of words tells nothing here, so more is asked of everything else. One person surely
// says both, in two articles that came out within days of each other and name no two occasions.
// Most of the telling words of each quote stand in the other one as well: by lemma, as a noun of
// the same meaning (WordNet), or as a word of the same event ("flooded", "under water"). And no
// other quote of either article fits as well: a speech holds many remarks on one thing.
//
//     “The dam held back the water.”     two of four: another remark of the same speech
#include "match/rewordings.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "match/vocabulary.hpp"
#include "match/word_sequence.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kFewestTelling = 3;  // words in common
constexpr std::size_t kMostTelling = 60;   // of a quote; a longer one is compared by wording
constexpr double kAlike = 0.7;             // share of the telling words of both
constexpr std::size_t kFewHolders = 24;    // quotes of one person with one word
constexpr int kDaysApart = 2;              // of the articles

/// A telling word of a quote.
struct Telling {
  std::string lemma;
  EventClass event = EventClass::None;
  bool noun = false;
  WordSense sense = WordSense::Plain;
};

struct Remark {
  Ref quote;
  std::uint32_t speaker = 0;  ///< index into Matches::entities
  std::vector<Telling> words;
  bool denies = false;
};

bool is_same_word(const Telling& a, const Telling& b) {
  if (a.lemma == b.lemma) return true;
  if (a.sense != WordSense::Plain || b.sense != WordSense::Plain) return false;
  if (a.event != EventClass::None && a.event == b.event) return true;
  return a.noun && b.noun && kinship(a.lemma, b.lemma) == Kinship::Same;
}

/// The words of one that stand in neither place of the other.
struct Overlap {
  std::size_t common = 0;
  bool opposed = false;
  std::vector<const Telling*> left_a;
  std::vector<const Telling*> left_b;
};

Overlap overlap_of(const Remark& a, const Remark& b) {
  Overlap overlap;
  std::vector<bool> taken(b.words.size(), false);
  for (const Telling& word : a.words) {
    std::size_t at = 0;
    while (at < b.words.size() && (taken[at] || !is_same_word(word, b.words[at]))) ++at;
    if (at == b.words.size()) {
      overlap.left_a.push_back(&word);
      continue;
    }
    taken[at] = true;
    ++overlap.common;
  }
  for (std::size_t at = 0; at < b.words.size(); ++at) {
    if (!taken[at]) overlap.left_b.push_back(&b.words[at]);
  }
  for (const Telling* x : overlap.left_a) {
    for (const Telling* y : overlap.left_b) {
      overlap.opposed = overlap.opposed || are_opposites(x->lemma, y->lemma);
    }
  }
  return overlap;
}

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
  RewordingFinder(std::span<const Document> documents,
                  const std::vector<std::vector<std::uint32_t>>& entity_links,
                  std::span<const QuoteMatch> known)
      : documents_(documents) {
    for (const QuoteMatch& match : known) {
      matched_.emplace(match.a, match.b.article);
      matched_.emplace(match.b, match.a.article);
    }
    WordIds ids;
    for (std::uint32_t d = 0; d < documents.size(); ++d) {
      for (std::uint32_t q = 0; q < documents[d].quotes.size(); ++q) {
        add({ArticleId{d}, q}, entity_links[d], ids);
      }
    }
  }

  std::vector<QuoteMatch> find() const {
    std::vector<QuoteMatch> found;
    for (const auto& [i, j] : candidates()) {
      if (auto match = compare(remarks_[i], remarks_[j])) found.push_back(*match);
    }
    std::sort(found.begin(), found.end(), [](const QuoteMatch& x, const QuoteMatch& y) {
      return std::tie(x.a, x.b) < std::tie(y.a, y.b);
    });
    // How well each quote fits others of one article: the best, and how many fit as well.
    std::map<std::pair<Ref, ArticleId>, std::multiset<double>> fits;
    for (const QuoteMatch& match : found) {
      fits[{match.a, match.b.article}].insert(match.alike);
      fits[{match.b, match.a.article}].insert(match.alike);
    }
    const auto is_best = [&](Ref quote, ArticleId other, double alike) {
      const auto& all = fits.at({quote, other});
      return *all.rbegin() <= alike && all.count(alike) == 1;
    };
    std::erase_if(found, [&](const QuoteMatch& match) {
      return !is_best(match.a, match.b.article, match.alike) ||
             !is_best(match.b, match.a.article, match.alike);
    });
    return found;
  }

 private:
  void add(Ref ref, const std::vector<std::uint32_t>& links, WordIds& ids) {
    const Document& document = documents_[index_of(ref.article)];
    const Quote& quote = document.quotes[ref.index];
    if (quote.kind != QuoteKind::Direct || !quote.speaker.entity) return;
    if (document.entities[*quote.speaker.entity].kind != EntityKind::Person) return;
    const Segment& segment = document.article.segments[document.sentences[quote.sentence].segment];
    if (!is_content(segment.kind) || !document.article.published) return;
    Remark remark{ref, links[*quote.speaker.entity], {}, false};
    std::size_t token = 0;
    for (const PlainWord& word : ids.words_in(document, quote.words)) {
      const bool negation = word.sense == WordSense::Negation;
      if (negation) remark.denies = !remark.denies;
      if (negation || word.common) continue;
      token = token_at(document, word.span, token);
      const Token& read = document.tokens[token];
      remark.words.push_back(
          {read.lemma, event_class(read.lemma), read.upos == Upos::Noun, word.sense});
    }
    if (remark.words.size() < kFewestTelling || remark.words.size() > kMostTelling) return;
    remarks_.push_back(std::move(remark));
  }

  static std::size_t token_at(const Document& document, Span word, std::size_t from) {
    const auto token = std::lower_bound(
        document.tokens.begin() + static_cast<std::ptrdiff_t>(from), document.tokens.end(),
        word.begin, [](const Token& t, std::uint32_t at) { return t.span.begin < at; });
    return static_cast<std::size_t>(token - document.tokens.begin());
  }

  std::set<std::pair<std::uint32_t, std::uint32_t>> candidates() const {
    std::map<std::pair<std::uint32_t, std::string>, std::vector<std::uint32_t>> holders;
    for (std::uint32_t r = 0; r < remarks_.size(); ++r) {
      for (const Telling& word : remarks_[r].words) {
        auto& group = holders[{remarks_[r].speaker, word.lemma}];
        if (group.empty() || group.back() != r) group.push_back(r);
      }
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (const auto& [key, group] : holders) {
      if (group.size() > kFewHolders) continue;
      for (std::size_t i = 0; i < group.size(); ++i) {
        for (std::size_t j = i + 1; j < group.size(); ++j) {
          if (remarks_[group[i]].quote.article != remarks_[group[j]].quote.article) {
            pairs.emplace(group[i], group[j]);
          }
        }
      }
    }
    return pairs;
  }

  std::optional<QuoteMatch> compare(const Remark& a, const Remark& b) const {
    if (matched_.contains({a.quote, b.quote.article}) ||
        matched_.contains({b.quote, a.quote.article}) || !may_share_occasion(a.quote, b.quote)) {
      return std::nullopt;
    }
    const Overlap overlap = overlap_of(a, b);
    const double alike = 2.0 * static_cast<double>(overlap.common) /
                         static_cast<double>(a.words.size() + b.words.size());
    if (overlap.common < kFewestTelling || alike < kAlike || overlap.opposed) return std::nullopt;
    QuoteMatch match{a.quote, b.quote, QuoteLikeness::Variant, alike, true, {}};
    match.changes = {a.denies != b.denies, replaced(overlap, WordSense::Number),
                     replaced(overlap, WordSense::Name)};
    return match;
  }

  /// Within days of each other, and not "in parliament" here and "on the radio" there.
  bool may_share_occasion(Ref a, Ref b) const {
    const Document& in_a = documents_[index_of(a.article)];
    const Document& in_b = documents_[index_of(b.article)];
    const auto apart = std::chrono::sys_days{*in_a.article.published} -
                       std::chrono::sys_days{*in_b.article.published};
    if (std::abs(apart.count()) > kDaysApart) return false;
    const Span occasion_a = in_a.quotes[a.index].occasion;
    const Span occasion_b = in_b.quotes[b.index].occasion;
    if (occasion_a.empty() || occasion_b.empty()) return true;
    WordIds ids;
    const auto words_a = ids.words_in(in_a, occasion_a);
    const auto words_b = ids.words_in(in_b, occasion_b);
    return common_words(words_a, words_b).telling > 0;
  }

  std::span<const Document> documents_;
  std::set<std::pair<Ref, ArticleId>> matched_;  ///< a quote, and where another wording is known
  std::vector<Remark> remarks_;
};

}  // namespace

std::vector<QuoteMatch> find_rewordings(std::span<const Document> documents,
                                        const std::vector<std::vector<std::uint32_t>>& entity_links,
                                        std::span<const QuoteMatch> known) {
  return RewordingFinder(documents, entity_links, known).find();
}

}  // namespace crosscheck
