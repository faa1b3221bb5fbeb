// SPDX-License-Identifier: Apache-2.0
//
// A measure is told of something, and a sentence has few ways to do it. In this order:
//
//   [20 percent] of the farms     [$5 million] for repairs     the noun behind "of" and "for"
//   a [24-hour] strike            a [$300] fine                the noun that it stands before
//   a fine of [$300]              the noun that it hangs on
//   a rise of [5%] in profits     what rises, if that noun is a change
//   They raised fares by [5%].    the object of the verb
//   The bridge is [40 metres] long.  Profits fell [5%].  The city paid [$5 million].  its subject
#include "annotate/frames/measured.hpp"

#include <tuple>

#include "annotate/frames/lost_links.hpp"
#include "annotate/frames/vocabulary.hpp"

namespace crosscheck::frames {
namespace {

constexpr int kHighest = 8;  // steps up a tree

/// Words that name the measure and not what is measured: "a total of 5 tonnes".
bool is_measure_word(const std::string& word) {
  for (const std::string_view empty : {"total", "average", "number", "amount", "sum", "record",
                                       "maximum", "minimum", "rate", "level", "half", "percent",
                                       "cent", "percentage", "point", "points"}) {
    if (word == empty) return true;
  }
  return false;
}

/// The noun of the phrase that a preposition at `at` brings in.
std::optional<std::uint32_t> object_of(const SentenceTree& tree, std::uint32_t at) {
  const auto noun = tree.head(at);
  if (!noun || *noun < at || tree[at].deprel != Deprel::Case || !is_noun(tree[*noun])) {
    return std::nullopt;
  }
  return noun;
}

/// The noun behind "in" or "of" below a noun of change: "a rise in [profits]".
std::optional<std::uint32_t> what_changes(const SentenceTree& tree, std::uint32_t noun,
                                          const Figure& figure) {
  for (const std::uint32_t c : tree.children(noun)) {
    if (!is_noun(tree[c]) || tree[c].span.overlaps(figure.span)) continue;
    if (tree[c].deprel == Deprel::Compound) return c;  // "a price increase"
    if (tree[c].deprel != Deprel::Nmod) continue;
    const auto preposition = tree.child(c, Deprel::Case);
    if (preposition && (tree.word(*preposition) == "in" || tree.word(*preposition) == "of" ||
                        tree.word(*preposition) == "for")) {
      return c;
    }
  }
  return std::nullopt;
}

/// The subject of a verb, or of the one it hangs on; a relative pronoun's noun.
std::optional<std::uint32_t> subject_of(const SentenceTree& tree, std::uint32_t verb,
                                        const Figure& figure) {
  std::uint32_t at = verb;
  for (int step = 0; step < kHighest; ++step) {
    for (const Deprel relation : {Deprel::Nsubj, Deprel::NsubjPass}) {
      const auto subject = tree.child(at, relation);
      if (!subject || tree[*subject].span.overlaps(figure.span)) continue;
      if (is_noun(tree[*subject])) return subject;
      if (is_relative(tree.word(*subject)) && tree.head(at) && is_noun(tree[*tree.head(at)])) {
        return tree.head(at);
      }
      // "Norvik said it would spend $2 million": it is Norvik.
      if (tree[at].deprel != Deprel::Ccomp || !tree.head(at)) return std::nullopt;
      const auto speaker = tree.child(*tree.head(at), Deprel::Nsubj);
      return speaker && is_noun(tree[*speaker]) ? speaker : std::nullopt;
    }
    const auto head = tree.head(at);
    if (!head) return std::nullopt;
    switch (tree[at].deprel) {
      case Deprel::Acl: case Deprel::AclRelcl:
        if (tree[*head].span.overlaps(figure.span)) return std::nullopt;
        return is_noun(tree[*head]) ? head : std::nullopt;
      case Deprel::Xcomp: case Deprel::Advcl: case Deprel::Conj: case Deprel::Parataxis:
        at = *head;
        break;
      default:
        return std::nullopt;
    }
  }
  return std::nullopt;
}

class Search {
 public:
  Search(const SentenceTree& tree, const Figure& figure) : tree_(tree), figure_(figure) {
    std::tie(first_, last_) = tree.range(figure.span);
  }

  std::optional<std::uint32_t> find() const {
    if (const auto noun = behind()) return noun;
    const auto top = tree_.top(figure_.span);
    if (top) {
      if (const auto noun = above(*top)) return noun;
    }
    if (figure_.dimension == "count") return std::nullopt;
    const auto noun = subject_before(tree_, first_);
    return noun && !inside(*noun) && !is_measured(*noun) ? noun : std::nullopt;
  }

 private:
  bool inside(std::uint32_t i) const { return i >= first_ && i < last_; }
  /// "2 basis points": itself a measure.
  bool is_measured(std::uint32_t noun) const {
    return tree_.child(noun, Deprel::Nummod).has_value();
  }

  /// "of the farms", "for repairs" right behind the figure.
  std::optional<std::uint32_t> behind() const {
    if (last_ >= tree_.size()) return std::nullopt;
    const std::string& word = tree_.word(last_);
    if (word != "of" && (word != "for" || figure_.kind != FigureKind::Money)) return std::nullopt;
    const auto noun = object_of(tree_, last_);
    if (!noun) return std::nullopt;
    // "10 percent of the price": for a bare share the whole is what it is told of.
    return noun;
  }

  std::optional<std::uint32_t> above(std::uint32_t top) const {
    std::uint32_t at = top;
    for (int step = 0; step < kHighest; ++step) {
      if (const auto copula = tree_.child(at, Deprel::Cop); copula && !inside(*copula)) {
        return subject_of(tree_, at, figure_);
      }
      const auto head = tree_.head(at);
      if (!head) return std::nullopt;
      if (tree_.is_verb(*head)) return below_verb(at, *head);
      // "nine are back at work": a count is told of what it counts.
      if (figure_.dimension == "count" && tree_[at].deprel == Deprel::Nsubj) return std::nullopt;
      if (is_noun(tree_[*head]) && !inside(*head)) {
        if (trend_word(tree_.word(*head)) != Trend::None) {
          if (const auto changed = what_changes(tree_, *head, figure_)) return changed;
          at = *head;
          continue;
        }
        if (!is_measure_word(tree_.word(*head))) return head;
      } else if (tree_[*head].upos == Upos::Adj && !inside(*head)) {
        if (const auto subject = subject_of(tree_, *head, figure_)) return subject;  // "40 m long"
      }
      at = *head;
    }
    return std::nullopt;
  }

  std::optional<std::uint32_t> below_verb(std::uint32_t at, std::uint32_t verb) const {
    const bool aside = tree_[at].deprel == Deprel::Obl || tree_[at].deprel == Deprel::OblUnmarked ||
                       tree_[at].deprel == Deprel::Advmod;
    if (const auto object = tree_.child(verb, Deprel::Obj);
        object && aside && *object != at && is_noun(tree_[*object]) && !is_measured(*object)) {
      return object;
    }
    const bool as_subject =
        tree_[at].deprel == Deprel::Nsubj || tree_[at].deprel == Deprel::NsubjPass;
    if (as_subject) {
      if (figure_.dimension == "count") return std::nullopt;  // "90 weavers left the hall"
      const auto object = tree_.child(verb, Deprel::Obj);
      return object && is_noun(tree_[*object]) ? object : std::nullopt;
    }
    return subject_of(tree_, verb, figure_);
  }

  const SentenceTree& tree_;
  const Figure& figure_;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
};

bool is_stepped_over(const SentenceTree& tree, std::uint32_t i) {
  if (tree[i].upos == Upos::Adv) return true;
  for (const std::string_view word : {"by", "to", "from", "at", "a", "an", "the", "about", "around",
                                      "nearly", "almost", "as", "much", "many", "more", "than",
                                      "over", "another", "further", "some", "of", "least", "its",
                                      "their", "$", "€", "£", "below", "above"}) {
    if (tree.word(i) == word) return true;
  }
  return false;
}

}  // namespace

std::optional<std::uint32_t> measured_noun(const SentenceTree& tree, const Figure& figure) {
  if (!tree.parsed()) return std::nullopt;
  return Search(tree, figure).find();
}

Span noun_phrase(const SentenceTree& tree, std::uint32_t noun, const Figure& figure) {
  std::uint32_t first = noun;
  std::uint32_t last = noun + 1;
  const auto belongs = [&](std::uint32_t i) {
    switch (tree[i].deprel) {
      case Deprel::Compound: case Deprel::Flat: case Deprel::Amod: case Deprel::Goeswith:
        return true;
      default:
        return false;
    }
  };
  for (const std::uint32_t c : tree.children(noun)) {
    if (!belongs(c) || tree[c].span.overlaps(figure.span)) continue;
    if (c < first) first = c;
    if (c >= last && tree[c].deprel == Deprel::Flat) last = c + 1;
  }
  // "shares of Norvik Steel": the owner belongs to it.
  if (last + 1 < tree.size() && tree.word(last) == "of") {
    for (std::uint32_t i = last + 1; i < tree.size() && i < last + 6; ++i) {
      if (tree[i].span.overlaps(figure.span)) break;
      if (is_noun(tree[i]) && tree.head(i) == noun) {
        last = i + 1;
        while (last < tree.size() && tree[last].deprel == Deprel::Flat) ++last;
        break;
      }
      if (!is_noun(tree[i]) && tree[i].upos != Upos::Det && tree[i].upos != Upos::Adj) break;
    }
  }
  while (first < noun && tree[first].span.overlaps(figure.span)) ++first;
  return tree[first].span.joined(tree[last - 1].span);
}

Trend trend_of(const SentenceTree& tree, const Figure& figure, const Clause& clause) {
  const auto [first, last] = tree.range(figure.span);
  constexpr std::uint32_t kReach = 8;
  for (std::uint32_t i = first; i > 0 && first - i < kReach; --i) {
    if (const Trend trend = trend_word(tree.word(i - 1)); trend != Trend::None) return trend;
    // "fell from $2 billion to $1.9 billion": the verb stands before the other figure.
    const bool other = first > 0 && tree.word(first - 1) == "to" &&
                       (tree[i - 1].upos == Upos::Num || tree[i - 1].upos == Upos::Sym ||
                        tree.word(i - 1) == "percent" || tree.word(i - 1) == "cent" ||
                        tree.word(i - 1) == "per");
    if (!other && !is_stepped_over(tree, i - 1)) break;
  }
  // "5 percent higher", "a 5 percent annual increase", "an increase of"
  constexpr std::uint32_t kBehind = 3;
  for (std::uint32_t i = last; i < tree.size() && i < last + kBehind; ++i) {
    const bool compared = tree.word(i) == "higher" || tree.word(i) == "lower";
    const bool noun = tree[i].upos == Upos::Noun;
    if (noun || compared) {
      if (const Trend trend = trend_word(tree.word(i)); trend != Trend::None) return trend;
    }
    if (!noun && tree[i].upos != Upos::Adj && !compared) break;
  }
  // "fares were raised, on some lines, by 5%": the verb above, but "cut 300 jobs" counts jobs.
  const bool of_things = figure.dimension == "count" || figure.dimension == "factor" ||
                         figure.dimension == "times";
  const bool timed = figure.kind == FigureKind::Duration || figure.kind == FigureKind::Age;
  if (of_things || timed || !clause.verb) return Trend::None;
  const auto top = tree.top(figure.span);
  if (!top || tree.head(*top) != clause.verb) return Trend::None;
  if (tree[*top].deprel == Deprel::Nsubj || tree[*top].deprel == Deprel::NsubjPass) {
    return Trend::None;
  }
  return trend_word(tree.word(*clause.verb));
}

}  // namespace crosscheck::frames
