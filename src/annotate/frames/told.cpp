// SPDX-License-Identifier: Apache-2.0
//
// Frame::predicate is a key for comparing; what is told of a figure is for a reader. It is looked
// for in this order:
//
//   nine of [the 40 boats] sank          a whole: nothing, but what a clause of its own says
//   a fine of [250 euros]                the noun that is measured, the event that is counted
//   [Nine boats] were called off         the verb right behind
//   They called off [nine boats].        the verb right before
//   There were [nine boats] in port.     what follows
//   The toll was [nine].                 the noun that is said to be the number
//   [Nine boats] from Orby, most of them old, sank     what the parse finds
#include "annotate/frames/told.hpp"

#include <algorithm>
#include <tuple>

#include "annotate/frames/asides.hpp"
#include "annotate/frames/teller.hpp"
#include "annotate/frames/vocabulary.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kReach = 8;

bool is_direction(const std::string& word) {
  return is_one_of(word, {"away", "downstream", "east", "inland", "north", "northeast", "northwest",
                          "offshore", "south", "southeast", "southwest", "upstream", "west"});
}

/// "[nine miles] to the south"
bool leads_to_direction(const SentenceTree& tree, std::uint32_t at) {
  return at + 2 < tree.size() && tree.word(at) == "to" && tree.word(at + 1) == "the" &&
         is_direction(tree.word(at + 2));
}

}  // namespace

bool tells_direction(const SentenceTree& tree, const Figure& figure) {
  if (figure.kind != FigureKind::Length) return false;
  const std::uint32_t behind = past_brackets(tree, tree.range(figure.span).second);
  if (behind >= tree.size()) return false;
  if (leads_to_direction(tree, behind)) return true;
  // "Orby, 20 miles up the valley"
  return is_direction(tree.word(behind)) ||
         (only_describes(tree, figure) && tree[behind].upos == Upos::Adp);
}

Teller::Teller(const SentenceTree& tree, const Figure& figure, const Clause& clause)
    : tree_(tree), figure_(figure), clause_(clause) {
  std::tie(first_, last_) = tree.range(figure.span);
  start_ = phrase_start(first_);
}

/// "with six cows, 90 men and [nine boys]": what governs the first governs the last.
void Teller::join_first_of_list() {
  constexpr int kLongest = 6;
  const std::uint32_t begin = start_;
  const bool last = before() == "and";
  for (int item = 0; item < kLongest; ++item) {
    const bool joined = before() == "and" || before() == ",";
    if (!joined || start_ < 3 || !is_noun(tree_[start_ - 2])) break;
    const std::uint32_t other = phrase_start(start_ - 2);
    bool counted = false;
    for (std::uint32_t i = other; i < start_ - 2; ++i) counted |= tree_[i].upos == Upos::Num;
    if (!counted) break;
    start_ = other;
  }
  if (!last && before() != "with") start_ = begin;  // a comma parts clauses, too
}

Told Teller::find() {
  if (first_ == last_) return {};
  if (tells_direction(tree_, figure_)) {
    const auto told = of_dimension();
    return told.value_or(Told{});
  }
  // "Marsh, 48," and "She is 48", but "A 48-year-old man fell"
  if (figure_.kind == FigureKind::Age && start_ == first_) return {};
  if (is_score()) return {};
  if (const auto told = of_modified()) return *told;
  if (const auto told = of_distance_in_time()) return *told;
  if (is_whole()) {
    Told told = of_own_clause();
    // "two of her [six lifeboats]": she has them
    const bool owned = start_ < first_ && tree_[start_].xpos == Xpos::PrpS;
    return told.words.empty() && owned ? of_token(start_, "have") : told;
  }
  join_first_of_list();
  join_restated();
  if (const auto told = of_measured_noun()) return *told;
  take_modified_noun();
  if (const auto told = of_trend()) return *told;
  if (const auto told = of_bracketed()) return *told;
  // "the 6-year-old girl who swam ashore": what is told of her, wherever she stands
  if (Told told = of_own_clause(); figure_.kind == FigureKind::Age && !told.words.empty()) return told;
  if (const auto told = of_some()) return *told;
  if (const auto told = of_members()) return *told;
  if (const auto told = of_company()) return *told;
  if (const auto told = of_dimension()) return *told;
  if (const auto told = of_noun()) return *told;
  if (const auto told = of_verb_at(past_adverbs(past_brackets(tree_, last_)))) return *told;
  // ", [two trades] expected to suffer"
  const auto top = tree_.top(figure_.span);
  if (top && tree_[*top].deprel == Deprel::Appos && before() == "," && last_ + 1 < tree_.size() &&
      figure_.dimension == "count" && tree_[last_].xpos == Xpos::Vbn &&
      !opens_noun(tree_, last_ + 1)) {
    return of_own_clause();
  }
  if (const auto told = of_existence()) return *told;
  if (is_circumstance()) {
    // "after [87 dyers] of Orby struck"
    const std::uint32_t at = past_phrases();
    bool joined = false;  // "after [nine talks] in Orby and the mill closed"
    for (std::uint32_t i = last_; i < at && i < tree_.size(); ++i) joined |= tree_.word(i) == "and";
    const auto told = joined ? std::nullopt : of_verb_at(at);
    return told ? *told : of_own_clause();
  }
  if (const auto told = of_verb_before()) return *told;
  // "won nine cups four times and sold them": how often is told of what stands before
  const bool often = figure_.dimension == "times" && start_ > 0;
  if (const auto told = often ? std::nullopt : of_verb_at(past_phrases())) return *told;
  if (const auto told = of_comparison()) return *told;
  if (const auto told = of_gap()) return *told;
  if (const auto told = of_verb_past_relative()) return *told;
  return of_parse();
}

/// "All but [nine] came back": they did not.
Told Teller::read() {
  const bool but = start_ > 1 && before() == "but" && tree_.word(start_ - 2) == "all";
  const bool whole = is_whole();
  Told told = find();
  if (told.words.empty() && !whole) told = of_owner();
  if (is_told_by_speaker(told)) told = {};
  if (told.words.empty() && !whole) told = of_list();
  if (told.words.empty() && !whole) told = of_duration();
  if (told.words.empty() && !whole) told = of_purpose();
  if (told.words.empty() && !whole) told = of_conjunct();
  // "Altitude [23 km]", where there is no verb
  if (told.words.empty() && !whole && figure_.dimension != "count" && start_ > 0 &&
      tree_[start_ - 1].upos == Upos::Noun && is_only_verb(start_) && tree_.word(start_) != "=" &&
      figure_.kind != FigureKind::Age) {
    told = of_token(start_ - 1, tree_.lemma(start_ - 1));
  }
  // "300 in favour and [40] opposed"
  if (told.words.empty() && !whole && figure_.dimension == "count" && before() == "and" &&
      is_bare_quality(tree_, last_)) {
    told = of_token(last_, "be " + tree_.word(last_));
  }
  // "losses in all but [nine] races"
  const auto [told_first, told_last] = tree_.range(told.span);
  if (but && told_first < told_last && is_noun(tree_[told_last - 1]) &&
      told_first + 1 == told_last && !told.words.starts_with("be ")) {
    return {};
  }
  if (but && !told.words.empty() && !told.words.starts_with("not ")) told.words.insert(0, "not ");
  return told;
}

bool Teller::is_before_noun(std::uint32_t i) const {
  const Upos upos = tree_[i].upos;
  return upos == Upos::Det || upos == Upos::Adj || upos == Upos::Num ||
         tree_[i].xpos == Xpos::PrpS || tree_[i].xpos == Xpos::Pos || upos == Upos::Sym;
}

std::uint32_t Teller::phrase_start(std::uint32_t first) const {
  std::uint32_t start = first;
  while (start > 0 && first - start < kReach) {
    const std::uint32_t i = start - 1;
    const bool hedge = tree_[i].upos == Upos::Adv &&
                       !is_one_of(tree_.word(i), {"after", "before", "down", "not", "since", "so",
                                                  "until", "up", "when", "where"}) &&
                       !is_particle(tree_, i);
    const bool quotes = is_one_of(tree_.word(i), {"\"", "“", "‘", "``"});
    if (!is_before_noun(i) && !hedge && !quotes) break;
    if (start == first && first < tree_.size() && tree_[first].upos == Upos::Num &&
        tree_[i].upos == Upos::Num) {
      break;  // "in 1987 nine boats sank"
    }
    // "is worth $5 million", "fell short of 40"
    if (is_one_of(tree_.word(i), {"worth", "due", "equal", "close", "near", "nearer", "short"}))
      break;
    start = i;
  }
  return start;
}

/// The word before the phrase of the figure.
std::string Teller::before() const { return start_ > 0 ? tree_.word(start_ - 1) : std::string(); }

/// "nine of the 40", "two out of six", "Of the 70 looms, ...", "a third of the 12 boats".
bool Teller::is_whole() {
  if (before() != "of" && before() != "among") return false;
  std::uint32_t of = start_ - 1;
  // "Of these 70 are sound": the figure is the part
  // but "Of the 70 looms mended, ..."
  const bool mended = last_ + 1 < tree_.size() && tree_.word(last_ + 1) == "," &&
                      (tree_[last_].xpos == Xpos::Vbn || tree_[last_].xpos == Xpos::Vbd);
  if (of == 0 && last_ < tree_.size() && tree_.is_verb(last_) && !mended) {
    start_ = first_;
    return false;
  }
  if (of == 0) return true;
  if (tree_.word(of - 1) == "out") {
    --of;
    if (of == 0) return true;
  }
  if (before() == "among") return true;
  const std::uint32_t part = of - 1;
  if (tree_.word(part) == "that") return true;  // "said that of the 40 boats nine sank"
  // "every one of the 40 boats sank": all of them did
  if (part > 0 && tree_.word(part) == "one" && is_one_of(tree_.word(part - 1), {"each", "every"})) {
    start_ = part - 1;
    return false;
  }
  // "a profit, last year, of $40"
  const bool apart = tree_.word(part) == "," && figure_.kind == FigureKind::Money;
  if (tree_[part].upos == Upos::Punct && tree_.word(part) != ")") return !apart;
  const std::string& word = tree_.word(part);
  if (is_amount(word)) return false;
  // "a loss for the season of $40"
  if (word == "quarter" && part > 0 && tree_[part - 1].upos == Upos::Adj) return false;
  // "two boats out of six": with "out" any noun is the part
  if (of + 1 < start_) return true;
  return tree_[part].upos == Upos::Num || word == "%" ||
         is_one_of(word, {"half",     "third",   "thirds",  "quarter", "quarters", "fifth",
                          "fifths",   "tenth",   "percent", "cent",    "most",     "some",
                          "many",     "none",    "one",     "each",    "majority", "few",
                          "any",      "several", "neither", "either",  "much",     "fraction",
                          "minority", "share",   "part",    "rest",    "first",    "second",
                          "fourth",   "sixth",   "seventh", "last",    "latest",   "largest"});
}

Told Teller::of_group(const VerbGroup& group, Part part) const {
  const bool timed = figure_.dimension == "duration";
  Told told{verb_words(tree_, group, part, start_, last_, timed), {}};
  if (!told.words.empty()) {
    told.span = tree_[group.first].span.joined(tree_[group.main].span);
  }
  return told;
}

Told Teller::of_token(std::uint32_t at, std::string words) const {
  return {std::move(words), tree_[at].span};
}

/// "who were hurt", "rescued on Monday": what is said of a whole behind it.
Told Teller::of_own_clause() const {
  std::uint32_t at = last_;
  if (at + 1 >= tree_.size()) return {};
  const bool ends = tree_[at].xpos == Xpos::Vbd && tree_.word(at + 1) == ",";
  if ((tree_[at].xpos == Xpos::Vbn || ends) && !is_particle(tree_, at)) {
    return of_token(at, "be " + tree_.word(at));
  }
  const std::uint32_t verb = past_adverbs(at + 1);
  if (is_relative(tree_.word(at)) && verb < tree_.size() && tree_.is_verb(verb)) {
    return of_group(verb_group(tree_, verb), Part::Subject);
  }
  return {};
}

/// "is 12 feet (4 metres) high", "were 4% higher"
std::optional<Told> Teller::of_dimension() const {
  if (figure_.dimension == "count") return std::nullopt;
  const std::uint32_t behind = past_brackets(tree_, last_);
  // "4 km south of Orby", "nine miles upstream"
  if (tells_direction(tree_, figure_)) {
    if (leads_to_direction(tree_, behind))
      return of_token(behind, "to the " + tree_.word(behind + 2));
    if (!is_direction(tree_.word(behind))) return of_token(behind, complement_words(tree_, behind));
    const bool of = behind + 1 < tree_.size() && is_one_of(tree_.word(behind + 1), {"of", "from"});
    return of_token(behind, tree_.word(behind) + (of ? " " + tree_.word(behind + 1) : ""));
  }
  // "has it nine kilometres outside the harbour"
  const bool distance = figure_.kind == FigureKind::Length && behind < tree_.size() &&
                        is_one_of(tree_.word(behind), {"above", "below", "beyond", "inside", "off",
                                                       "outside", "past"});
  if (distance) return of_token(behind, "be " + tree_.word(behind));
  if (behind >= tree_.size() || clause_.event != behind) return std::nullopt;
  if (tree_.is_verb(behind) || is_noun(tree_[behind])) return std::nullopt;
  // "from 4% several months ago"
  if (tree_[behind].upos == Upos::Adj && !is_bare_quality(tree_, behind)) return std::nullopt;
  return of_token(behind, "be " + tree_.word(behind));
}

/// "The valve had been in store for [nine months]": what it was, and not what was it.
std::optional<Told> Teller::of_complement() const {
  const auto top = tree_.top(figure_.span);
  const auto head = top ? tree_.head(*top) : std::nullopt;
  if (!head || *head >= start_ || start_ == 0 || tree_[start_ - 1].upos != Upos::Adp) {
    return std::nullopt;
  }
  const auto copula = tree_.child(*head, Deprel::Cop);
  if (!copula || *copula > *head || is_one_of(before(), {"against", "at", "of"}))
    return std::nullopt;
  if (tree_.child(*head, Deprel::Nummod) || tree_.child(*head, Deprel::Expl)) return std::nullopt;
  if (tree_[*head].upos != Upos::Adj && !tree_.child(*head, Deprel::Case)) return std::nullopt;
  Told told = of_group(verb_group(tree_, *copula), Part::Subject);
  return told.words.empty() ? std::nullopt : std::optional(std::move(told));
}

Told Teller::of_parse() const {
  if (const auto told = of_complement()) return *told;
  if (!clause_.event) return of_nearest();
  const std::uint32_t event = *clause_.event;
  if (is_beside_noun(event)) return {};
  // "likened it to the fight for the 6-year-old boy": nothing is told of him
  if (figure_.kind == FigureKind::Age && is_far_from(event)) return {};
  // "hit a new high in [one survey]": that it is a survey is known
  const bool itself = event >= first_ && event < last_;
  if (itself && clause_.verb && *clause_.verb < start_ && start_ > 0 &&
      tree_[start_ - 1].upos == Upos::Adp && !is_speech(*clause_.verb)) {
    return of_group(verb_group(tree_, *clause_.verb), Part::Object);
  }
  // "It had sales of $90 and an income of [$40].": not the first of the two nouns
  if (measured_ && figure_.dimension != "count" && event < *measured_ && is_noun(tree_[event])) {
    return of_token(*measured_, money_noun(tree_, *measured_));
  }
  if (tree_.is_verb(event)) {
    const VerbGroup group = verb_group(tree_, event);
    if (event >= last_) {
      const bool reduced = tree_[event].xpos == Xpos::Vbn && !group.passive &&
                           group.first == group.main &&
                           (!is_full() || (modifies(event) && !is_only_verb(event)) ||
                            tree_.word(event - 1) == ",");
      if (reduced) {
        const bool particle = is_particle(tree_, event + 1);
        const std::string behind = particle ? ' ' + tree_.word(event + 1) : "";
        return of_token(event, "be " + tree_.word(event) + behind);
      }
    }
    const bool exists = group.first > 0 && tree_.word(group.first - 1) == "there";
    if (group.copula && exists) return {};
    if (group.copula && event < first_) {
      // "It is the home of 90 weavers", "has been a mayor for nine years"
      const std::string what = measured_ || before() == "of" || figure_.dimension == "duration"
                                   ? complement_words(tree_, group.main + 1)
                                   : "";
      return what.empty() ? Told{} : of_group(group, Part::Subject);
    }
    return of_group(group, event >= last_ ? Part::Subject : Part::Object);
  }
  const Upos upos = tree_[event].upos;
  if (event >= last_ && (upos == Upos::Adj || upos == Upos::Adv || upos == Upos::Noun)) {
    // "46 injured", "[nine boats] ... are under water"
    const auto copula = tree_.child(event, Deprel::Cop);
    if (copula && *copula >= last_) return of_group(verb_group(tree_, *copula), Part::Subject);
    if (upos != Upos::Noun) return of_token(event, "be " + tree_.word(event));
  }
  // "Ninety weavers were on board, and nine dyers"
  if (const auto copula = tree_.child(event, Deprel::Cop);
      copula && tree_.child(event, Deprel::Case) && *copula < first_) {
    return of_group(verb_group(tree_, *copula), Part::Subject);
  }
  if (event >= last_ && is_bare_quality(tree_, event)) {
    return of_token(event, "be " + tree_.word(event));  // "missing", taken for a noun
  }
  if (tree_[event].upos == Upos::Propn && !event_word(tree_.word(event))) return {};
  if (is_noun(tree_[event])) {
    const auto word = event_word(tree_.word(event));
    const bool verb = word && word->verb && !word->noun;  // a verb that is taken for a noun
    return of_token(event, verb ? std::string(word->lemma) : money_noun(tree_, event));
  }
  return of_token(event, clause_.predicate);
}

/// "the staff at [three hospitals] sang", "They saw a boat with [nine men]": what is told is told
/// of the staff and the boat.
bool Teller::is_beside_noun(std::uint32_t event) const {
  if (start_ < 2 || tree_[start_ - 1].upos != Upos::Adp || !is_noun(tree_[start_ - 2]))
    return false;
  if (before() == "between") return true;
  // but "They supplied the town with 90 lorries"
  const auto top = tree_.top(figure_.span);
  const auto head = top ? tree_.head(*top) : std::nullopt;
  const bool of_verb = head && *head < start_ && tree_.is_verb(*head);
  return (before() == "with" && !of_verb) || (event >= last_ && before() != "of");
}

bool Teller::modifies(std::uint32_t verb) const {
  return tree_[verb].deprel == Deprel::Acl || tree_[verb].deprel == Deprel::Amod ||
         tree_[verb].deprel == Deprel::AclRelcl;
}

/// Whether it ends as a sentence and not as a headline does, which leaves "be" out.
bool Teller::is_full() const {
  for (std::uint32_t i = tree_.size(); i > 0 && tree_.size() - i < 3; --i) {
    if (is_one_of(tree_.word(i - 1), {".", "!", "?"})) return true;
  }
  return false;
}

Told told_of(const SentenceTree& tree, const Figure& figure, const Clause& clause) {
  return Teller(tree, figure, clause).read();
}

}  // namespace crosscheck::frames
