// SPDX-License-Identifier: Apache-2.0
//
// Figures of which the clause around them tells little or nothing, though it has a verb:
//
//   Talks broke off after [nine hearings].      they came before it: nothing is told of them
//   It came [three days] after the fair.        how long after: "come after"
//   The Reds won [6-0].                         a score
//   They signed a [nine-year] deal.             what it modifies
//   [Nine ways] to save water were shown.       what it is for, if nothing else is told
#include <algorithm>

#include "annotate/cues.hpp"
#include "annotate/frames/teller.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kLongestConjunct = 6;

bool is_dash(const std::string& word) { return is_one_of(word, {"-", "–"}); }

}  // namespace

/// "6-0": half of a score, each half a figure.
bool Teller::is_score() const {
  if (figure_.dimension != "count" || last_ != first_ + 1) return false;
  const auto is_half = [&](std::uint32_t i) {
    return i < tree_.size() && tree_[i].upos == Upos::Num;
  };
  const bool first = last_ + 1 < tree_.size() && is_dash(tree_.word(last_)) && is_half(last_ + 1) &&
                     tree_[last_].span.begin == figure_.span.end;
  const bool second = first_ > 1 && is_dash(tree_.word(first_ - 1)) && is_half(first_ - 2) &&
                      tree_[first_ - 1].span.end == figure_.span.begin;
  return first || second;
}

/// "a [45-minute] meeting", "a [two-term] mayor": the noun with what stands between.
std::optional<Told> Teller::of_modified() const {
  const bool hyphen = last_ > first_ + 2 && is_dash(tree_.word(last_ - 2)) &&
                      tree_[last_ - 2].span.end == tree_[last_ - 1].span.begin;
  if (!hyphen || figure_.kind == FigureKind::Age || last_ >= tree_.size()) return std::nullopt;
  const std::uint32_t behind = is_one_of(tree_.word(last_), {"\"", "”", "’"}) ? last_ + 1 : last_;
  const auto noun = noun_at(tree_, behind);
  constexpr std::uint32_t kLongest = 4;
  if (!noun || *noun >= behind + kLongest || tree_[behind].upos == Upos::Det) return std::nullopt;
  std::string words;
  for (std::uint32_t i = behind; i < *noun; ++i) words += shown(tree_, i) + ' ';
  const bool name = tree_[*noun].upos == Upos::Propn;
  return of_token(*noun, words + (name ? shown(tree_, *noun) : tree_.lemma(*noun)));
}

/// "came [three days] after the fair", "[Two minutes] later it sank"
std::optional<Told> Teller::of_distance_in_time() const {
  if (figure_.dimension != "duration" || last_ >= tree_.size()) return std::nullopt;
  const std::string& word = tree_.word(last_);
  if (!is_one_of(word, {"after", "ago", "before", "earlier", "later"})) return std::nullopt;
  const bool told = start_ > 0 && tree_[start_ - 1].upos == Upos::Verb;
  return of_token(last_, (told ? verb_lemma(tree_, start_ - 1) : "be") + ' ' + word);
}

/// "after [nine hearings]", "despite [40 warnings]": no part of the deed but what went with it.
bool Teller::is_circumstance() const {
  if (figure_.dimension != "count") return false;
  return is_one_of(before(), {"after", "amid", "before", "besides", "despite", "during", "following",
                              "since", "throughout", "unlike", "until"});
}

/// "[Nine ways] to save water"
Told Teller::of_purpose() const {
  if (last_ + 1 >= tree_.size() || tree_.word(last_) != "to" || tree_[last_ + 1].xpos != Xpos::Vb)
    return {};
  const std::string words = infinitive_words(tree_, last_);
  constexpr std::size_t kMark = 4;  // " to "
  return words.size() > kMark ? of_token(last_ + 1, words.substr(kMark)) : Told{};
}

/// Whether the verb only says that something is said, and the figure is neither who says it nor
/// what is said: "The guild's nine-day strike, Marsh said, is over".
bool Teller::is_told_by_speaker(const Told& told) const {
  const auto [first, last] = tree_.range(told.span);
  if (first == last || !tree_.parsed()) return false;
  const std::uint32_t verb = last - 1;
  const bool bare = told.words.find(' ') == std::string::npos;
  if (!bare || !tree_.is_verb(verb) || !is_speech(verb)) return false;
  // "Nearly half said": they are the speakers
  const std::uint32_t behind = past_adverbs(last_);
  if (behind <= verb && behind >= tree_.range(told.span).first) return false;
  auto at = tree_.top(figure_.span);
  constexpr int kSteps = 6;
  for (int step = 0; at && step < kSteps; ++step) {
    const auto head = tree_.head(*at);
    if (head == verb) {
      const Deprel relation = tree_[*at].deprel;
      return relation != Deprel::Nsubj && relation != Deprel::NsubjPass && relation != Deprel::Obj &&
             relation != Deprel::Obl;
    }
    if (head && tree_.is_verb(*head)) return true;
    at = head;
  }
  return true;
}

/// "It has $2 million in stock and [eight banks]": the verb before both, in the same clause.
Told Teller::of_conjunct() const {
  if (figure_.dimension != "count" || before() != "and") return {};
  for (std::uint32_t i = start_ - 1; i > 0 && start_ - i < 2 * kLongestConjunct; --i) {
    const std::string& word = tree_.word(i - 1);
    if (tree_[i - 1].upos == Upos::Punct || is_relative(word)) return {};
    const bool has = is_one_of(word, {"has", "have", "had"});
    if (!has && tree_[i - 1].upos != Upos::Verb) continue;
    if (tree_[i - 1].xpos == Xpos::Vbn || is_speech(i - 1)) return {};
    return of_token(i - 1, verb_lemma(tree_, i - 1));
  }
  return {};
}

}  // namespace crosscheck::frames
