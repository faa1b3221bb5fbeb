// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "crosscheck/match/match.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/remarks.hpp"
#include "match/rewordings.hpp"
#include "match/scenes.hpp"
#include "match/speakers.hpp"
#include "match/word_sequence.hpp"

// Two quotes give one remark if, contractions written out and marks left out,
//
//   Same     their words are the same;
//   Excerpt  the words of one stand in the other without a break, or cut where an ellipsis says
//            so: “a reason to hurry”  in  “One tide is a reason to hurry”;
//   Variant  most of their words are the same, in the same order:
//            “The bell rang an hour before the wave”  and  “The bell was rung an hour ahead of the
//            wave”.
//
// Candidates share a telling word, or two in a row, that few quotes have: no quote is compared
// with all others.
// What shares its words in another order, as two translations do, is rewordings.cpp's.
//
// A few everyday words prove nothing: “No comment” by two people is two remarks. So a match
// needs telling words, and more of them if the speakers are known to be two.

namespace crosscheck {
namespace {

constexpr std::size_t kRareWord = 8;       // quotes that hold a key word, at most
constexpr std::size_t kRarePair = 24;      // quotes that hold a key pair of words, at most
constexpr double kVariantAlike = 0.6;      // measured on remarks reported by several papers
constexpr double kShortAlike = 0.7;        // of less than six words
constexpr double kTwoSpeakersAlike = 0.8;  // “two people said it” is a hard word
constexpr double kOwnAlike = 0.8;          // of two wordings in one article
constexpr std::uint32_t kShort = 6;
constexpr std::uint32_t kFewestOfTwo = 4;  // words that two speakers have in common
constexpr std::uint32_t kFewestOfTwoStories = 8;
constexpr int kDays = 90;  // between articles that give one remark to two people
constexpr std::uint32_t kFewestOfPhrase = 6;  // of a part of a sentence: "a very long night"

std::vector<std::uint32_t> ids_of(const Remark& remark) {
  std::vector<std::uint32_t> ids;
  for (const PlainWord& word : remark.words) ids.push_back(word.id);
  return ids;
}

/// Pairs of remarks worth comparing: first < second.
std::set<std::pair<std::uint32_t, std::uint32_t>> candidates(const std::vector<Remark>& remarks) {
  std::map<std::vector<std::uint32_t>, std::vector<std::uint32_t>> same;
  // Of a telling word (with itself), or of two that follow each other.
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> holders;
  for (std::uint32_t r = 0; r < remarks.size(); ++r) {
    same[ids_of(remarks[r])].push_back(r);
    std::set<std::pair<std::uint32_t, std::uint32_t>> keys;
    std::optional<std::uint32_t> before;
    for (const PlainWord& word : remarks[r].words) {
      if (word.common) continue;
      keys.emplace(word.id, word.id);
      if (before) keys.emplace(*before, word.id);
      before = word.id;
    }
    for (const auto& key : keys) holders[key].push_back(r);
  }
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const auto& [ids, group] : same) {
    // All pairs of a few; of many, each with the first and with the one before it.
    for (std::size_t i = 1; i < group.size(); ++i) {
      const std::size_t from = group.size() <= kRarePair ? 0 : i - 1;
      pairs.emplace(group[0], group[i]);
      for (std::size_t j = from; j < i; ++j) pairs.emplace(group[j], group[i]);
    }
  }
  for (const auto& [key, group] : holders) {
    if (group.size() > (key.first == key.second ? kRareWord : kRarePair)) continue;
    for (std::size_t i = 0; i < group.size(); ++i) {
      for (std::size_t j = i + 1; j < group.size(); ++j) pairs.emplace(group[i], group[j]);
    }
  }
  return pairs;
}

bool is_slogan(std::span<const Document> documents, const Remark& remark) {
  const Ref quote = remark.parts.front();
  return documents[index_of(quote.article)].quotes[quote.index].kind == QuoteKind::Slogan;
}

std::vector<PlainWord> as_written(std::vector<PlainWord> words) {
  for (PlainWord& word : words) word.id = word.written;
  return words;
}

/// What is measured of two remarks.
struct Likeness {
  CommonWords common;
  std::uint32_t shorter = 0;  ///< words
  std::uint32_t longer = 0;
  bool first_is_shorter = true;
};

/// The words of the shorter one stand in the other one; `marked`: it says where it leaves out.
bool is_excerpt(const Likeness& like, bool marked) {
  const bool whole = like.common.run == like.shorter && like.common.telling >= 2;
  const bool cut = marked && like.common.words == like.shorter && like.common.telling >= 3;
  return whole || cut;
}

/// Most words are one, in one order: at least `needed` of the words of both.
bool is_variant(const Remark& a, const Remark& b, const Likeness& like, double needed) {
  const double alike = 2.0 * like.common.words / (like.shorter + like.longer);
  // Most of the telling words of the shorter one, and two of them unless it is short: “I think we
  // will win the cup” and “I think we will sell the ground” are two remarks.
  const std::uint32_t telling = std::min(a.telling, b.telling);
  const bool tells = like.common.telling * 2 > telling &&
                     (like.common.telling >= 2 || like.longer < kShort);
  return alike >= needed && tells;
}

/// How a pair of one speaker is alike; nothing if it is not one remark.
std::optional<QuoteLikeness> likeness_of_one(const Remark& a, const Remark& b,
                                             const Likeness& like) {
  const bool marked = like.first_is_shorter ? a.cut : b.cut;
  const bool same = like.common.words == like.longer;
  if (same || is_excerpt(like, marked)) {
    // "We are" and "We're" are one thing said, and two wordings.
    const CommonWords written = common_words(as_written(a.words), as_written(b.words));
    if (written.words != like.common.words) return QuoteLikeness::Variant;
    return same ? QuoteLikeness::Same : QuoteLikeness::Excerpt;
  }
  const double needed = like.longer < kShort ? kShortAlike : kVariantAlike;
  return is_variant(a, b, like, needed) ? std::optional(QuoteLikeness::Variant) : std::nullopt;
}

/// How the articles of two remarks go together.
struct Setting {
  bool one_article = false;
  bool one_story = false;  ///< and they came out within months of each other
  bool striking = false;   ///< they have the telling words of both remarks nowhere else
};

/// The same for two speakers, of whom more is asked: what they said may be a saying, or plain.
std::optional<QuoteLikeness> likeness_of_two(const Remark& a, const Remark& b,
                                             const Likeness& like, Setting setting) {
  const CommonWords& common = like.common;
  const std::uint32_t fewest = setting.one_story ? kFewestOfTwo : kFewestOfTwoStories;
  const std::uint32_t telling = setting.one_story && setting.striking ? 2 : 3;
  if (common.telling < telling || common.words < fewest) return std::nullopt;
  if (common.words == like.longer) return QuoteLikeness::Same;
  if (!setting.one_story || setting.one_article) return std::nullopt;
  if (is_excerpt(like, like.first_is_shorter ? a.cut : b.cut)) return QuoteLikeness::Excerpt;
  if (is_variant(a, b, like, kTwoSpeakersAlike)) return QuoteLikeness::Variant;
  // "It was a very long night" in "It's a very long night, and …".
  const bool nearly = common.words >= kTwoSpeakersAlike * like.shorter &&
                      common.run + 2 >= common.words && common.run >= 4;
  return nearly ? std::optional(QuoteLikeness::Variant) : std::nullopt;
}

class QuoteMatcher {
 public:
  QuoteMatcher(std::span<const Document> documents, const std::vector<Remark>& remarks,
               const Stories& stories,
               const std::vector<std::vector<std::uint32_t>>& entity_links, WordIds& ids)
      : documents_(documents),
        remarks_(remarks),
        stories_(stories),
        speakers_(documents, entity_links),
        ids_(ids),
        told_(documents.size()) {}

  std::vector<QuoteMatch> match() {
    for (const auto& [i, j] : candidates(remarks_)) compare(remarks_[i], remarks_[j]);
    std::vector<QuoteMatch> matches;
    for (const auto& entry : found_) matches.push_back(entry.second);
    return matches;
  }

 private:
  void compare(const Remark& a, const Remark& b) {
    const bool joined = a.parts.size() > 1 || b.parts.size() > 1;
    if (joined && a.parts[0].article == b.parts[0].article) return;
    const Answer one = speakers_.are_one(a.parts[0], b.parts[0]);
    const bool two = one == Answer::No;
    if (one == Answer::Related || (joined && two)) return;  // of a joined one the parts tell
    Likeness like;
    like.common = common_words(a.words, b.words);
    like.first_is_shorter = a.words.size() < b.words.size();
    like.shorter = static_cast<std::uint32_t>(std::min(a.words.size(), b.words.size()));
    like.longer = static_cast<std::uint32_t>(std::max(a.words.size(), b.words.size()));
    if (two && like.common.words < kFewestOfPhrase && !(is_direct(a) && is_direct(b))) return;
    const auto likeness = two ? likeness_of_two(a, b, like, setting_of(a, b))
                              : likeness_of_one(a, b, like);
    if (!likeness || (joined && *likeness != QuoteLikeness::Variant)) return;
    if (*likeness == QuoteLikeness::Variant && !two && !may_vary(a, b, one, like)) return;
    // Two signs with nearly one text are two signs, not a remark in two wordings.
    if (*likeness != QuoteLikeness::Same && is_slogan(documents_, a) && is_slogan(documents_, b)) {
      return;
    }
    const double alike = *likeness == QuoteLikeness::Excerpt
                             ? static_cast<double>(like.common.words) / like.longer
                             : 2.0 * like.common.words / (like.shorter + like.longer);
    for (const auto& [x, y] : touching_parts(documents_, a, b)) {
      QuoteMatch match{x, y, *likeness, alike, !two, {}};
      // Else it is shortened, and a contraction written out.
      const bool reworded = like.common.run < like.shorter;
      if (*likeness == QuoteLikeness::Variant && reworded) match.changes = like.common.changes;
      add(match);
    }
  }

  /// May one speaker have been quoted in two wordings? Where nobody knows that it is one, only in
  /// one story; and who says nearly the same twice in one article has said two things.
  bool may_vary(const Remark& a, const Remark& b, Answer one, const Likeness& like) {
    const Setting setting = setting_of(a, b);
    if (setting.one_article) {
      return 2.0 * like.common.words >= kOwnAlike * (like.shorter + like.longer);
    }
    return one == Answer::Yes || setting.one_story;
  }

  bool is_direct(const Remark& remark) const {
    const Ref quote = remark.parts.front();
    return documents_[index_of(quote.article)].quotes[quote.index].kind == QuoteKind::Direct;
  }

  Setting setting_of(const Remark& a, const Remark& b) {
    const auto x = static_cast<std::uint32_t>(index_of(a.parts[0].article));
    const auto y = static_cast<std::uint32_t>(index_of(b.parts[0].article));
    const auto& day_a = documents_[x].article.published;
    const auto& day_b = documents_[y].article.published;
    const bool near = !day_a || !day_b ||
                      std::abs((std::chrono::sys_days{*day_a} - std::chrono::sys_days{*day_b})
                                   .count()) <= kDays;
    const bool one_story = near && stories_.closeness(x, y) >= kSameStory;
    return {x == y, one_story, one_story && are_striking(a, b)};
  }

  /// What the whole of a remark says of its parts goes before what one part is by itself.
  void add(const QuoteMatch& match) {
    const auto [place, is_new] = found_.emplace(std::pair(match.a, match.b), match);
    if (!is_new && place->second.likeness == QuoteLikeness::Excerpt) place->second = match;
  }

  /// Neither article has the telling words that both remarks have anywhere outside of quotes.
  bool are_striking(const Remark& a, const Remark& b) {
    const std::set<std::uint32_t>& in_a = told_in(a.parts[0].article);
    const std::set<std::uint32_t>& in_b = told_in(b.parts[0].article);
    return std::none_of(a.words.begin(), a.words.end(), [&](const PlainWord& word) {
      const auto is_word = [&](const PlainWord& other) { return other.id == word.id; };
      return !word.common && std::any_of(b.words.begin(), b.words.end(), is_word) &&
             (in_a.contains(word.id) || in_b.contains(word.id));
    });
  }

  /// The words of an article outside of its quotes; read once.
  const std::set<std::uint32_t>& told_in(ArticleId article) {
    std::optional<std::set<std::uint32_t>>& words = told_[index_of(article)];
    if (words) return *words;
    words.emplace();
    const Document& document = documents_[index_of(article)];
    const auto size = static_cast<std::uint32_t>(document.article.body.view().size());
    std::uint32_t from = 0;
    const auto add_until = [&](std::uint32_t end) {
      if (from >= end) return;
      for (const PlainWord& word : ids_.words_in(document, {from, end})) words->insert(word.id);
    };
    for (const Quote& quote : document.quotes) {
      if (!is_verbatim(quote.kind)) continue;
      add_until(quote.words.begin);
      from = std::max(from, quote.words.end);
    }
    add_until(size);
    return *words;
  }

  std::span<const Document> documents_;
  const std::vector<Remark>& remarks_;
  const Stories& stories_;
  Speakers speakers_;
  WordIds& ids_;
  std::vector<std::optional<std::set<std::uint32_t>>> told_;
  std::map<std::pair<Ref, Ref>, QuoteMatch> found_;
};

}  // namespace

std::vector<QuoteMatch> match_quotes(std::span<const Document> documents,
                                     const Scenes& scenes,
                                     const std::vector<std::vector<std::uint32_t>>& entity_links) {
  WordIds ids;
  const std::vector<Remark> remarks = read_remarks(documents, ids);
  std::vector<QuoteMatch> matches = 
      QuoteMatcher(documents, remarks, scenes.stories(), entity_links, ids).match();
  const std::vector<QuoteMatch> reworded =
      find_rewordings(documents, remarks, scenes.stories(), entity_links, matches);
  matches.insert(matches.end(), reworded.begin(), reworded.end());
  std::sort(matches.begin(), matches.end(), [](const QuoteMatch& x, const QuoteMatch& y) {
    return std::pair(x.a, x.b) < std::pair(y.a, y.b);
  });
  return matches;
}

}  // namespace crosscheck
