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
#include "annotate/frames/lost_links.hpp"
#include "annotate/frames/subject_of_verb.hpp"
#include "annotate/frames/taken_words.hpp"
#include "annotate/frames/teller.hpp"
#include "annotate/frames/vocabulary.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kReach = 8;

/// A verb that is taken for a noun: "30 percent back the levy".
bool is_verb_like(const SentenceTree& tree, std::uint32_t noun) {
  return noun + 1 < tree.size() &&
         (tree[noun + 1].upos == Upos::Det || tree[noun + 1].upos == Upos::Pron);
}

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
  // "[92 percent]-owned by the guild"
  if (last_ + 1 < tree_.size() && last_ > 0 && is_dash(tree_.word(last_)) &&
      tree_[last_ - 1].span.end == tree_[last_].span.begin &&
      tree_[last_].span.end == tree_[last_ + 1].span.begin &&
      tree_.word(last_ + 1).ends_with("ed")) {
    return of_token(last_ + 1, "be " + tree_.word(last_ + 1));
  }
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

/// "a [44 percent] recession risk", "its [$3 million] tax bill": by the parse, for "rose 5 percent
/// Monday" has a noun behind it, too.
std::optional<Told> Teller::of_measured_noun() const {
  const bool share = figure_.dimension == "share" && last_ > first_ &&
                     is_one_of(tree_.word(last_ - 1), {"%", "cent", "pc", "percent"});
  const bool measure = share || figure_.kind == FigureKind::Money;
  if (!measure || last_ >= tree_.size() || tree_[last_].upos != Upos::Noun) return std::nullopt;
  const auto top = tree_.top(figure_.span);
  const auto noun = noun_at(tree_, last_);
  // "44 percent <- recession <- risk"
  auto head = top ? tree_.head(*top) : std::nullopt;
  if (head && head != noun && *head >= last_ && tree_[*head].deprel == Deprel::Compound)
    head = tree_.head(*head);
  if (!noun || head != noun || is_verb_like(tree_, *noun)) return std::nullopt;
  const Deprel relation = tree_[*top].deprel;
  if (relation != Deprel::Compound && relation != Deprel::Amod && relation != Deprel::Nummod)
    return std::nullopt;
  std::string words;
  for (std::uint32_t i = last_; i < *noun; ++i) words += shown(tree_, i) + ' ';
  return of_token(*noun, words + tree_.lemma(*noun));
}

/// "an increase in the fee from 4% to [5%]": what led from the one to the other.
std::optional<Told> Teller::of_trend() const {
  if (figure_.dimension == "count" || figure_.dimension == "duration") return std::nullopt;
  std::uint32_t at = start_;
  while (at > 1 && is_one_of(tree_.word(at - 1), {"between", "near", "about", "around", "nearly"}))
    --at;
  if (at < 2 || !is_one_of(tree_.word(at - 1), {"from", "to"})) return std::nullopt;
  if (is_one_of(tree_.word(at - 2), {"down", "up"})) return std::nullopt;
  constexpr std::uint32_t kFar = 16;
  for (std::uint32_t i = at - 1; i > 0 && at - i < kFar; --i) {
    const std::string& word = tree_.word(i - 1);
    if (is_one_of(word, {";", ":", "(", ")", "—", "–", "\"", "“", "”"})) return std::nullopt;
    if (trend_word(word) == Trend::None || is_one_of(word, {"up", "down", "higher", "lower"})) {
      if (tree_.is_verb(i - 1) && tree_[i - 1].xpos != Xpos::Vbn) return std::nullopt;
      continue;
    }
    const bool verb = tree_[i - 1].upos == Upos::Verb;
    if (!verb && is_noun(tree_[i])) continue;  // "raised its growth outlook to"
    if (!verb && tree_[i - 1].upos != Upos::Noun) return std::nullopt;
    const std::string lemma = verb ? verb_lemma(tree_, i - 1) : tree_.lemma(i - 1);
    // A particle stays: "rose back to", "ticked up to".
    const bool particle = verb && i < at - 1 && is_particle(tree_, i);
    const bool denied = verb && verb_group(tree_, i - 1).denied;
    const std::string moved = lemma + (particle ? ' ' + tree_.word(i) : "");
    return of_token(i - 1, (denied ? "not " : "") + moved + ' ' + tree_.word(at - 1));
  }
  return std::nullopt;
}

/// "a loss of $2 million, or [nine cents] a head": what is told of the first is told of it.
void Teller::join_restated() {
  if (figure_.kind != FigureKind::Money && figure_.dimension != "share") return;
  if (before() != "or" || start_ < 4) return;
  std::uint32_t other = start_ - 1;
  if (tree_.word(other - 1) == ",") --other;
  constexpr std::uint32_t kFar = 8;
  if (tree_.word(other - 1) == ")") {  // "$2 million (1.8 million euros), or 9 cents a share"
    const std::uint32_t close = other - 1;
    while (other > 1 && close - other + 1 < kFar && tree_.word(other - 1) != "(") --other;
    --other;
  }
  std::uint32_t number = other;
  for (; number > 0 && other - number < kFar; --number) {
    const Upos upos = tree_[number - 1].upos;
    if (upos == Upos::Num || upos == Upos::Sym) break;
    if (upos != Upos::Noun && upos != Upos::Det) return;
  }
  while (number > 0 && (tree_[number - 1].upos == Upos::Num || tree_[number - 1].upos == Upos::Sym))
    --number;
  if (number < other) start_ = phrase_start(number);
}

namespace {

/// "the fair", "the gates were raised" at `at`: what a time is counted from or to; empty if it is
/// too long to be read at a glance.
std::string counted_from(const SentenceTree& tree, std::uint32_t at) {
  constexpr std::uint32_t kLongest = 9;
  const auto noun = noun_at(tree, at);
  std::uint32_t verb = noun ? *noun + 1 : at;
  while (verb < tree.size() && verb < at + kLongest && !tree.is_verb(verb) &&
         tree[verb].upos != Upos::Aux && tree[verb].upos != Upos::Punct) {
    ++verb;
  }
  // "before the bend he was talking": the next clause begins behind the noun
  const bool another = noun && *noun + 1 < tree.size() &&
                       (tree[*noun + 1].upos == Upos::Det || tree[*noun + 1].upos == Upos::Pron);
  const bool clause = !another && verb < tree.size() && verb < at + kLongest && verb > at &&
                      tree[verb - 1].xpos != Xpos::Pos &&
                      (tree.is_verb(verb) || tree[verb].upos == Upos::Aux);
  if (clause) {
    while (verb + 1 < tree.size() &&
           (tree.is_verb(verb + 1) || tree[verb + 1].upos == Upos::Aux ||
            (tree[verb].upos == Upos::Aux && tree[verb + 1].upos == Upos::Adv) ||
            is_particle(tree, verb + 1))) {
      ++verb;
    }
    return has_number(tree, at, verb) || tree[verb].upos == Upos::Aux
               ? std::string()
               : ' ' + written_words(tree, at, verb);
  }
  return noun && !has_number(tree, at, *noun) ? ' ' + written_words(tree, at, *noun)
                                              : std::string();
}

}  // namespace

/// "came [three days] after the fair", "[Two minutes] later it sank"
std::optional<Told> Teller::of_distance_in_time() const {
  if (figure_.dimension != "duration" || last_ >= tree_.size()) return std::nullopt;
  const std::string& word = tree_.word(last_);
  if (!is_one_of(word, {"after", "ago", "before", "earlier", "later"})) return std::nullopt;
  const bool told = start_ > 0 && tree_[start_ - 1].upos == Upos::Verb;
  const bool what = !told && is_one_of(word, {"after", "before"});
  return of_token(last_, (told ? verb_lemma(tree_, start_ - 1) : "be") + ' ' + word +
                             (what ? counted_from(tree_, last_ + 1) : std::string()));
}

/// "after [nine hearings]", "despite [40 warnings]": no part of the deed but what went with it.
bool Teller::is_circumstance() const {
  if (figure_.dimension != "count") return false;
  if (start_ == 1 && before() == "with") return true;  // "With nine rivals left, ..."
  return is_one_of(before(), {"after", "amid", "before", "besides", "despite", "during", "following",
                              "since", "throughout", "unlike", "until"});
}

/// "up 7%", "down 40 points", "up from 70 metres"
std::optional<Told> Teller::of_comparison() const {
  const std::string way = start_ > 1 && before() == "from" ? tree_.word(start_ - 2) : "";
  if (way == "up" || way == "down") return of_token(start_ - 2, "be " + way + " from");
  // "down 2 percent from [90 bags]"
  constexpr std::uint32_t kMeasure = 6;
  std::uint32_t at = before() == "from" ? start_ - 1 : 0;
  while (at > 0 && start_ - at < kMeasure &&
         (tree_[at - 1].upos == Upos::Num || tree_[at - 1].upos == Upos::Sym ||
          is_one_of(tree_.word(at - 1), {"%", "percent", "cent", "per", "points"}))) {
    --at;
  }
  if (at > 0 && at < start_ - 1 && is_one_of(tree_.word(at - 1), {"down", "up"}))
    return of_token(at - 1, "be " + tree_.word(at - 1) + " from");
  // "was at 23 percent, [18 points] less than before"
  if (figure_.dimension != "count" && before() == "," && last_ < tree_.size() &&
      is_one_of(tree_.word(last_), {"higher", "less", "lower", "more"})) {
    return of_token(last_, "be " + tree_.word(last_));
  }
  if (before() != "up" && before() != "down") return std::nullopt;
  return of_token(start_ - 1, "be " + before());
}

/// "He said that [nine] of the dyers who were in the mill had been paid"
std::optional<Told> Teller::of_verb_past_relative() const {
  constexpr std::uint32_t kFar = 6;
  const bool opens = start_ == 0 ||
                     is_one_of(before(), {"that", "as", "after", "before", "when"}) ||
                     tree_[start_ - 1].upos == Upos::Punct;
  if (figure_.dimension != "count" || !opens) return std::nullopt;
  std::uint32_t at = last_;
  while (at < tree_.size() && at < last_ + kFar && !is_relative(tree_.word(at))) {
    if (tree_.is_verb(at) || tree_[at].upos == Upos::Punct) return std::nullopt;
    ++at;
  }
  if (at >= tree_.size() || at == last_ + kFar) return std::nullopt;
  const auto verb = predicate_behind(tree_, figure_);
  if (!verb || !tree_.is_verb(*verb)) return std::nullopt;
  const VerbGroup group = verb_group(tree_, *verb);
  if (tree_[*verb].xpos == Xpos::Vbn && group.first == group.main) return std::nullopt;
  return of_group(group, Part::Subject);
}

/// "She lost by 90 points, then by 70 and, in May, by [30]"
Told Teller::of_nearest() const {
  if (!tree_.parsed() || start_ == 0 || tree_[start_ - 1].upos != Upos::Adp) return {};
  for (std::uint32_t i = start_; i > 0 && start_ - i < 3 * kReach; --i) {
    if (is_one_of(tree_.word(i - 1), {";", ":", "(", ")", "—", "–"})) return {};
    if (tree_[i - 1].upos == Upos::Verb && tree_[i - 1].deprel != Deprel::Amod) {
      return of_token(i - 1, verb_lemma(tree_, i - 1));
    }
  }
  return {};
}

/// "[Nine ways] to save water"
Told Teller::of_purpose() const {
  if (last_ + 1 >= tree_.size() || tree_.word(last_) != "to" || tree_[last_ + 1].xpos != Xpos::Vb)
    return {};
  const std::string words = infinitive_words(tree_, last_);
  constexpr std::size_t kMark = 4;  // " to "
  return words.size() > kMark ? of_token(last_ + 1, words.substr(kMark)) : Told{};
}

/// "(1,674 in Orby, [59] in Elm)": no verb outside is told of an item in brackets without one.
std::optional<Told> Teller::of_bracketed() const {
  constexpr std::uint32_t kFar = 24;
  std::uint32_t open = first_;
  while (open > 0 && first_ - open < kFar && !is_one_of(tree_.word(open - 1), {"(", ")"})) --open;
  if (open == 0 || tree_.word(open - 1) != "(") return std::nullopt;
  for (std::uint32_t i = open; i < tree_.size() && i < last_ + kFar && tree_.word(i) != ")"; ++i) {
    const bool noun = i < first_ && is_noun(tree_[i]);
    if (tree_.is_verb(i) || (noun && i + 1 == start_)) return std::nullopt;
  }
  if (figure_.dimension != "count" || last_ >= tree_.size() || tree_[last_].upos != Upos::Adp ||
      tree_.word(last_) == "of") {
    return std::nullopt;
  }
  const std::string where = complement_words(tree_, last_);
  return where.empty() ? Told{} : of_token(last_, "be " + where);
}

/// "clung to a raft for [two days]": what went on so long, over what stands between.
Told Teller::of_duration() const {
  if (figure_.kind == FigureKind::Age || figure_.dimension != "duration" ||
      !is_one_of(before(), {"for", "in", "over", "within"}))
    return {};
  constexpr std::uint32_t kFar = 16;
  for (std::uint32_t i = start_ - 1; i > 0 && start_ - i < kFar; --i) {
    if (tree_[i - 1].upos == Upos::Punct || is_relative(tree_.word(i - 1))) return {};
    if (tree_[i - 1].upos == Upos::Noun && is_one_of(tree_.word(i - 1), {"time", "first", "last"}))
      return {};
    if (!tree_.is_verb(i - 1) || tree_[i - 1].deprel == Deprel::Amod) continue;
    return is_speech(i - 1) ? Told{} : of_group(verb_group(tree_, i - 1), Part::Subject);
  }
  return {};
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
  // "promised owners [up to $40]": it is what they promised
  bool apart = verb >= first_ || first_ - verb > 5;
  for (std::uint32_t i = verb + 1; i < first_; ++i) {
    apart |= tree_[i].upos == Upos::Punct || tree_.is_verb(i) || tree_[i].upos == Upos::Sconj;
  }
  // but "said [nine boats], old ones, sank"
  const bool ends =
      last_ + 1 >= tree_.size() || (last_ + 2 >= tree_.size() && tree_[last_].upos == Upos::Punct);
  if (!apart && (verb + 1 < start_ || ends)) return false;
  // "[One dyer], Ines Marsh, says": she is the one
  const VerbGroup group = verb_group(tree_, verb);
  if (verb > last_ && tree_.word(last_) == "," && group.first > last_ + 1 &&
      tree_.word(group.first - 1) == "," && figure_.dimension == "count") {
    return false;
  }
  // "[Ninety dyers], most of them old, protested": nobody else did
  if (verb > last_ && !subject_of_verb(tree_, verb) && tree_[verb].deprel != Deprel::Ccomp &&
      tree_[verb].deprel != Deprel::Parataxis) {
    return false;
  }
  return !is_part_of(verb);
}

/// Whether the figure is, or belongs to, what does it, suffers it or is brought in by a preposition.
bool Teller::is_part_of(std::uint32_t verb) const {
  auto at = tree_.top(figure_.span);
  constexpr int kSteps = 6;
  for (int step = 0; at && step < kSteps; ++step) {
    const auto head = tree_.head(*at);
    if (head == verb) {
      const Deprel relation = tree_[*at].deprel;
      return relation == Deprel::Nsubj || relation == Deprel::NsubjPass ||
             relation == Deprel::Obj || relation == Deprel::Iobj || relation == Deprel::Obl;
    }
    if (head && tree_.is_verb(*head)) return false;
    at = head;
  }
  return false;
}

/// "the fight for the [6-year-old] boy": a noun between brings the figure in.
bool Teller::is_far_from(std::uint32_t verb) const {
  auto at = tree_.top(figure_.span);
  constexpr int kSteps = 6;
  for (int step = 0; at && step < kSteps; ++step) {
    if (tree_.head(*at) == verb) return false;
    if (tree_[*at].deprel == Deprel::Nmod || tree_[*at].deprel == Deprel::Appos) return true;
    at = tree_.head(*at);
  }
  return false;
}

/// "It has $2 million in stock and [eight banks]": the verb before both, in the same clause.
Told Teller::of_conjunct() const {
  if (figure_.dimension != "count" || before() != "and") return {};
  constexpr std::uint32_t kFar = 12;
  for (std::uint32_t i = start_ - 1; i > 0 && start_ - i < kFar; --i) {
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
