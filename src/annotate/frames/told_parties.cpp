// SPDX-License-Identifier: Apache-2.0
//
// A reader takes the actor and the patient for those of the verb that is printed, so they are read
// with that verb and with no other:
//
//   The mill sold nine looms and [three] broke.      break: nobody
//   Dyers in Orby, whom Marsh paid, sold [9 tons].   sell: the dyers
//   The share of trips on Orby lines fell [9%].      fall: the share, though the parse says lines
//   The guild had a loss of [$40].                   loss: the guild, for it is the one that had it
//   The guild, down [$40], paid Marsh.               down: the guild
#include "annotate/frames/told_parties.hpp"

#include <algorithm>
#include <tuple>

#include "annotate/frames/lost_links.hpp"
#include "annotate/frames/subject_of_verb.hpp"
#include "annotate/frames/taken_words.hpp"
#include "annotate/frames/teller.hpp"
#include "annotate/frames/verb_group.hpp"
#include "annotate/frames/verb_words.hpp"
#include "annotate/frames/vocabulary.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr int kHighest = 8;  // steps up a tree

/// Verbs that say of a noun only that it is somebody's: "had a loss", "reported sales".
bool only_owns(const std::string& lemma) {
  return is_one_of(lemma, {"announce", "book", "earn", "enjoy", "have", "hold", "include", "make",
                           "own", "post", "produce", "record", "report", "see", "show", "suffer"});
}

class PartiesOfTold {
 public:
  PartiesOfTold(const SentenceTree& tree, const Figure& figure, const Clause& clause,
                const Told& told, std::span<const Figure> figures)
      : tree_(tree), figure_(figure), clause_(clause), told_(told), figures_(figures) {
    std::tie(first_, last_) = tree.range(told.span);
  }

  Parties read() {
    if (told_.words.empty() || first_ == last_ || !tree_.parsed()) return {};
    // "130 looms were lost, not [94]"
    const std::uint32_t begin = figure_begin();
    if (begin > 0 && tree_.word(begin - 1) == "not" && tree_.word(begin) != "not") return {};
    if (const auto gapped = gapped_subject(tree_, figure_)) {
      if (clause_.actor && *clause_.actor < *gapped) return {gapped, {}};
    }
    const std::uint32_t main = last_ - 1;
    if (tree_.is_verb(main)) return of_verb(main);
    // "the money was lent to", where "lent" is taken for a noun
    const bool participle = main > 0 && is_form_of_be(tree_.word(main - 1));
    if (is_noun(tree_[main]) && participle && told_.words.starts_with("be "))
      return {{}, subject(main)};
    if (is_noun(tree_[main]) && !told_.words.starts_with("be ")) return {of_noun(main), {}};
    return {of_quality(main), {}};
  }

 private:
  bool in_figure(std::uint32_t i) const {
    return tree_[i].span.overlaps(figure_.span) ||
           tree_[i].span.overlaps(figure_.frame.counted_span);
  }

  /// "two litres", "540" of "Of the 900, 540 stayed": a figure of its own.
  bool is_a_measure(std::uint32_t i) const {
    return any_figure(tree_[i].span, [&](const Figure& other) {
      return other.dimension != "count" || tree_[i].upos == Upos::Num;
    });
  }

  /// Whether a figure that overlaps `span` is as asked.
  template <typename Asked>
  bool any_figure(Span span, Asked asked) const {
    auto at = std::partition_point(figures_.begin(), figures_.end(), [&](const Figure& figure) {
      return figure.span.end <= span.begin;
    });
    for (; at != figures_.end() && at->span.begin < span.end; ++at) {
      if (asked(*at)) return true;
    }
    return false;
  }

  std::optional<std::uint32_t> subject(std::uint32_t verb) const {
    const auto found = subject_of_verb(tree_, verb);
    if (!found || in_figure(*found) || is_a_measure(*found) || is_itself(verb, *found)) return {};
    const std::uint32_t begin = phrase_begin(tree_, *found);
    // "From Monday dyers get 40 litres", where parsers make one name of it
    const bool dated = begin < *found && tree_[*found].upos == Upos::Noun &&
                       is_time(tree_.word(begin)) && begin > 0 &&
                       tree_[begin - 1].upos == Upos::Adp;
    const bool other = tree_.word(begin) == "whose" || is_time(tree_.word(*found));
    return dated || other ? std::nullopt : found;
  }

  /// Where the phrase of the figure begins: "[the] nine".
  std::uint32_t figure_begin() const {
    const std::uint32_t first = tree_.range(figure_.span).first;
    std::uint32_t begin = first;
    while (begin > 0 && first - begin < 4 &&
           (tree_[begin - 1].upos == Upos::Det || tree_[begin - 1].upos == Upos::Adj ||
            tree_[begin - 1].upos == Upos::Adv || tree_[begin - 1].xpos == Xpos::PrpS)) {
      --begin;
    }
    return begin;
  }

  bool is_agent() const {
    const std::uint32_t begin = figure_begin();
    // but "passed by nine votes"
    return begin > 0 && tree_.word(begin - 1) == "by" && figure_.dimension == "count" &&
           !is_margin(figure_);
  }

  /// Whether those counted are the subject, whatever the parse says: "[Nine men], the dyers, sang".
  bool is_itself(std::uint32_t verb, std::uint32_t subject) const {
    const auto [first, last] = tree_.range(figure_.span);
    const auto top = tree_.top(figure_.span);
    if (top && tree_.head(*top) == verb && tree_[*top].deprel == Deprel::Nsubj) return true;
    // "..., said [one dyer]."
    if (verb + 1 == figure_begin() && verb > 0 && subject < verb) {
      return is_one_of(tree_.word(verb - 1), {"”", "\"", "''"}) && figure_.dimension == "count" &&
             is_one_of(verb_lemma(tree_, verb), {"add", "ask", "say", "write"});
    }
    if (first > verb) return false;
    if (figure_.dimension != "count") {
      // "The toys: [$2 million] went on them"
      std::uint32_t next = last;
      while (next < verb && (tree_[next].upos == Upos::Adv || tree_[next].upos == Upos::Aux))
        ++next;
      const std::uint32_t begin = figure_begin();
      return next == verb && subject < begin &&
             (begin == 0 || tree_[begin - 1].upos == Upos::Punct);
    }
    if (tree_[verb].deprel == Deprel::AclRelcl && subject >= last) return false;
    const std::uint32_t begin = figure_begin();
    if (begin == 0 || tree_[begin - 1].upos != Upos::Adp) return true;
    // "as nine men sang"; "a crowd of [nine] sang": they are the crowd
    return is_one_of(tree_.word(begin - 1),
                     {"after", "as", "before", "of", "since", "than", "until"});
  }

  Parties of_verb(std::uint32_t verb) const {
    const VerbGroup group = verb_group(tree_, verb);
    Parties parties;
    const bool be = told_.words.starts_with("be ") || told_.words.starts_with("not be ");
    if (group.copula || is_particle(tree_, verb)) {
      parties.actor = subject(verb);
      // "Jobs: there are [nine] fewer"
      const bool far = parties.actor && has_mark(*parties.actor, verb);
      if (figure_.dimension == "count" && far) parties.actor.reset();
    } else if (group.passive || (be && tree_[verb].xpos == Xpos::Vbn)) {
      if (const auto agent = tree_.child(verb, Deprel::OblAgent)) {
        bool way = is_one_of(tree_.word(*agent), {"means", "votes", "way"});
        // "by the guild (65 percent) and the dyers [(35 percent)]"
        const std::uint32_t first = tree_.range(figure_.span).first;
        const bool bracketed = first > 0 && tree_.word(first - 1) == "(";
        for (std::uint32_t i = *agent; bracketed && i < first; ++i) {
          way |= tree_[i].upos == Upos::Cconj;
        }
        if (!in_figure(*agent) && !is_a_measure(*agent) && !way) parties.actor = agent;
      }
      parties.patient = subject(verb);
    } else if (is_agent() && tree_[verb].xpos == Xpos::Vbn) {
      parties.patient = subject(verb);  // "bowed, flanked by [three men]"
    } else {
      parties.actor = subject(verb);
      if (!be) parties.patient = object(verb);
    }
    if (parties.patient == parties.actor) parties.patient.reset();
    return parties;
  }

  /// Whether the figure is, or is listed with, the object of the verb.
  bool is_object(std::uint32_t verb) const {
    auto at = tree_.top(figure_.span);
    for (int step = 0; at && step < kHighest; ++step) {
      const auto head = tree_.head(*at);
      if (head == verb) return tree_[*at].deprel == Deprel::Obj;
      if (tree_[*at].deprel == Deprel::Nmod) return false;  // "an area of [9 hectares]"
      at = head;
    }
    return false;
  }

  bool has_mark(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i) {
      if (tree_[i].upos == Upos::Punct) return true;
    }
    return false;
  }

  /// "paid the town [$40]", but "carried 90 men and [nine boys]"
  bool is_right_before(std::uint32_t noun, std::uint32_t first) const {
    if (noun >= first || first - noun > 4) return false;
    for (std::uint32_t i = noun + 1; i < first; ++i) {
      if (tree_[i].upos == Upos::Cconj || tree_[i].upos == Upos::Punct) return false;
    }
    return true;
  }

  std::optional<std::uint32_t> object(std::uint32_t verb) const {
    const std::uint32_t first = tree_.range(figure_.span).first;
    for (const Deprel relation : {Deprel::Iobj, Deprel::Obj}) {
      const auto whom = tree_.child(verb, relation);
      if (!whom || !is_party(tree_, *whom) || in_figure(*whom) || *whom < verb) continue;
      // "It had 90 beds: [20] upstairs", but "fed 90 horses for [$40]"
      const bool counted = any_figure(tree_[*whom].span, [](const Figure&) { return true; });
      if (counted && figure_.dimension == "count" &&
          told_.words.find(tree_.word(*whom)) == std::string::npos) {
        continue;
      }
      if (is_a_measure(*whom) || tree_.word(*whom).ends_with("self") ||
          tree_.word(*whom).ends_with("selves")) {
        continue;
      }
      const std::uint32_t begin = phrase_begin(tree_, *whom);
      // "rolled down a bank", "went into it at twice its limit", whatever the parse makes of it
      if (is_brought_in(verb, *whom)) continue;
      if (is_amount(tree_.word(*whom)) && figure_begin() == *whom + 2)
        continue;  // "a total of [nine]"
      const Span phrase = tree_[begin].span.joined(tree_[*whom].span);
      const bool measured =  // "$12 cash"
          any_figure(phrase, [](const Figure& other) { return other.dimension == "money"; });
      if (measured && figure_.dimension == "count") continue;
      // "carried 90 men and [nine boys]", but "paid the town [$40]"
      const bool listed =
          tree_.child(*whom, Deprel::Conj) && !tree_[*whom].span.overlaps(figure_.span);
      if (relation == Deprel::Obj && (is_object(verb) || listed) && first > verb &&
          !is_right_before(*whom, first)) {
        continue;
      }
      if (is_one_of(tree_.word(*whom), {"abroad", "downtown", "home", "uptown"})) continue;
      if (is_told(*whom, verb) || is_time(tree_.word(*whom))) continue;
      return whom;
    }
    return is_object(verb) ? given_to(verb, first) : std::nullopt;
  }

  /// "paid [Marsh] 40 euros", which parsers take for one noun.
  std::optional<std::uint32_t> given_to(std::uint32_t verb, std::uint32_t first) const {
    std::uint32_t begin = first;
    while (begin > verb + 1 && first - begin < 6 &&
           (is_noun(tree_[begin - 1]) || tree_[begin - 1].upos == Upos::Det ||
            tree_[begin - 1].upos == Upos::Adj || tree_[begin - 1].upos == Upos::Pron)) {
      --begin;
    }
    const bool whole = begin == verb + 1 && begin < first && figure_.kind == FigureKind::Money;
    if (!whole || is_time(tree_.word(first - 1)) || tree_[first - 1].xpos == Xpos::Nns) return {};
    return is_noun(tree_[first - 1]) || tree_[first - 1].xpos == Xpos::Prp
               ? std::optional(first - 1)
               : std::nullopt;
  }

  /// Whether a preposition stands between a verb and a noun behind it.
  bool is_brought_in(std::uint32_t verb, std::uint32_t noun) const {
    for (std::uint32_t i = verb + 1; i < noun; ++i) {
      if (tree_[i].upos == Upos::Adp || is_particle(tree_, i)) return true;
    }
    return false;
  }

  /// "take part", "make a loss": no party, but part of what is done.
  bool is_told(std::uint32_t noun, std::uint32_t verb) const {
    const std::string& word = tree_.word(noun);
    const bool light = is_one_of(verb_lemma(tree_, verb), {"have", "do", "make", "take", "get",
                                                           "give", "put", "hold", "pay"});
    return (light || tree_[noun].upos == Upos::Pron) &&
           told_.words.find(' ' + word) != std::string::npos;
  }

  std::optional<std::uint32_t> of_noun(std::uint32_t noun) const {
    if (const auto owner = tree_.child(noun, Deprel::NmodPoss); owner && !in_figure(*owner)) {
      const bool nobody = tree_[*owner].xpos == Xpos::PrpS || is_time(tree_.word(*owner));
      return nobody ? std::nullopt : owner;
    }
    const auto event = event_word(tree_.word(noun));
    for (const std::uint32_t c : tree_.children(noun)) {
      const auto preposition = tree_.child(c, Deprel::Case);
      const bool by = event && event->noun && preposition && tree_.word(*preposition) == "by";
      if (by && !in_figure(c) && is_party(tree_, c)) return c;
    }
    // "reported sales of $90 and a loss of [$40]"
    std::uint32_t at = noun;
    for (int step = 0; step < kHighest && tree_[at].deprel == Deprel::Conj; ++step) {
      if (!tree_.head(at)) return std::nullopt;
      at = *tree_.head(at);
    }
    const auto verb = tree_.head(at);
    if (!verb || tree_[at].deprel != Deprel::Obj || tree_[*verb].upos != Upos::Verb) return {};
    const bool owns = only_owns(verb_lemma(tree_, *verb));
    return owns && !verb_group(tree_, *verb).passive ? subject(*verb) : std::nullopt;
  }

  /// "closed at $40, down [$2]": who closed is down.
  std::optional<std::uint32_t> of_quality(std::uint32_t quality) const {
    // "arrived [nine minutes] later"
    std::uint32_t first = tree_.range(figure_.span).first;
    while (first > 0 && tree_[first - 1].upos == Upos::Adv) --first;
    if (figure_.dimension == "duration" && first > 0 && tree_[first - 1].upos == Upos::Verb &&
        told_.words.starts_with(verb_lemma(tree_, first - 1) + ' ')) {
      return subject(first - 1);
    }
    if (figure_.dimension == "count" || figure_.dimension == "duration") return std::nullopt;
    if (!clause_.verb || tree_[quality].upos == Upos::Noun) return std::nullopt;
    if (!is_one_of(tree_.word(quality),
                   {"above", "below", "down", "higher", "less", "lower", "more", "off", "up"})) {
      return std::nullopt;
    }
    const VerbGroup group = verb_group(tree_, *clause_.verb);
    const auto found = subject(*clause_.verb);
    return found && found == clause_.actor && !group.passive ? found : std::nullopt;
  }

  const SentenceTree& tree_;
  const Figure& figure_;
  const Clause& clause_;
  const Told& told_;
  std::span<const Figure> figures_;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
};

}  // namespace

Parties told_parties(const SentenceTree& tree, const Figure& figure, const Clause& clause,
                     const Told& told, std::span<const Figure> figures) {
  return PartiesOfTold(tree, figure, clause, told, figures).read();
}

}  // namespace crosscheck::frames
