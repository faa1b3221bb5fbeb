// SPDX-License-Identifier: Apache-2.0
#include "annotate/frames/place_penalty.hpp"

#include "annotate/cues.hpp"
#include "annotate/figures/units.hpp"
#include "annotate/frames/verb_group.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

bool is_route(const std::string& preposition) {
  return is_one_of(preposition, {"from", "to", "into", "towards", "toward"});
}

bool stands_in(const std::string& preposition) {
  return is_route(preposition) ||
         is_one_of(preposition,
                   {"in",     "at",         "near",    "outside", "around", "across", "on",
                    "inside", "throughout", "of",      "through", "within", "along",  "beside",
                    "beyond", "off",        "between", "over",    "above",  "below",  "under"});
}

/// "Orby's mayor", "an Orby dyer": who is at home there. The police act where they are.
bool describes_a_person(const SentenceTree& tree, std::uint32_t end) {
  if (end < tree.size() && tree[end].xpos == Xpos::Pos) ++end;
  // "Orby's town council chairman"
  constexpr std::uint32_t kLongest = 4;
  const std::uint32_t far = end + kLongest;
  while (end + 1 < tree.size() && end < far && tree[end].upos == Upos::Noun &&
         tree[end + 1].upos == Upos::Noun) {
    ++end;
  }
  return end < tree.size() && tree[end].upos == Upos::Noun && tree.word(end) != "police" &&
         figures::is_human(tree.word(end));
}

bool is_firm(const std::string& noun) {
  return is_one_of(
      noun,
      {"airline",  "bank",     "brewer",  "broker",       "brokerage",  "carmaker", "carrier",
       "chain",    "company",  "concern", "conglomerate", "contractor", "firm",     "giant",
       "insurer",  "lender",   "maker",   "manufacturer", "operator",   "producer", "publisher",
       "retailer", "start-up", "startup", "steelmaker",   "subsidiary", "supplier"});
}

/// "an analyst at Orby", "Orby, the second largest steelmaker,": a body that is taken for a place.
bool names_a_body(const SentenceTree& tree, std::uint32_t begin, std::uint32_t end) {
  if (begin > 1 && is_one_of(tree.word(begin - 1), {"at", "with"}) &&
      is_one_of(tree.word(begin - 2), {"analyst", "analysts", "broker", "brokers", "economist",
                                       "economists", "strategist", "strategists"})) {
    return true;
  }
  if (end + 2 >= tree.size() || tree.word(end) != "," || tree[end + 1].upos != Upos::Det)
    return false;
  // "the second largest steelmaker", "the Lithuanian carrier": the last noun of the phrase
  constexpr std::uint32_t kLongest = 8;
  std::uint32_t noun = end + 1;
  for (std::uint32_t i = end + 2; i < tree.size() && i < end + kLongest; ++i) {
    const bool owner = tree[i].xpos == Xpos::Pos;
    const bool inside = is_noun(tree[i]) || tree[i].upos == Upos::Adj ||
                        tree[i].upos == Upos::Num || tree[i].upos == Upos::Adv;
    if (!owner && !inside) break;
    noun = i;
  }
  return is_firm(tree.word(noun));
}

/// "an Orby steel and paper maker", "the Orby, Maine, firm": where a firm is at home, `end` past
/// the name.
bool describes_a_firm(const SentenceTree& tree, std::uint32_t end) {
  constexpr std::uint32_t kLongest = 8;
  if (end + 1 < tree.size() && tree.word(end) == "," && tree[end + 1].upos == Upos::Propn) {
    std::uint32_t state = end + 1;
    while (state < tree.size() && state < end + kLongest && tree[state].upos == Upos::Propn)
      ++state;
    if (state < tree.size() && tree.word(state) == ",") end = state + 1;
  }
  std::uint32_t last = end;
  for (std::uint32_t i = end; i < tree.size() && i < end + kLongest; ++i) {
    if (tree[i].upos == Upos::Noun) {
      last = i + 1;
    } else if (tree[i].upos != Upos::Adj && tree.word(i) != "and" && tree.word(i) != "-") {
      break;
    }
  }
  return last > end && is_firm(tree.word(last - 1));
}

/// "Orby dollars", "62 Elm cents": a name that money bears.
bool names_money(const SentenceTree& tree, std::uint32_t end) {
  if (end > 0 && tree.word(end - 1).ends_with('$')) return true;
  return end < tree.size() &&
         (tree.word(end) == "$" ||
          is_one_of(tree.word(end),
                    {"baht",   "cent",    "cents",  "dinar",  "dinars", "dollar", "dollars",
                     "franc",  "francs",  "krona",  "krone",  "kroner", "kronor", "peso",
                     "pesos",  "pound",   "pounds", "rand",   "real",   "reais",  "ringgit",
                     "rouble", "roubles", "rupee",  "rupees", "yen",    "yuan"}));
}

/// "Marsh, of Orby", "Marsh, 54, of Orby", "a mill based in Orby": where they are at home. `first`
/// is where the phrase of the name begins.
bool is_home(const SentenceTree& tree, std::uint32_t first) {
  if (first < 3) return false;
  const std::string& preposition = tree.word(first - 1);
  if (preposition == "in") {  // but "nine are based in Orby"
    return is_one_of(tree.word(first - 2), {"based", "headquartered"}) &&
           tree[first - 3].upos != Upos::Aux;
  }
  if (preposition != "of" || tree.word(first - 2) != ",") return false;
  const Token& before = tree[first - 3];
  return before.upos == Upos::Propn || before.upos == Upos::Num;
}

/// "Orby has nine schools", "Orby counted nine": what a place has is there.
bool holds_the_figure(const SentenceTree& tree, const Clause& clause) {
  if (!clause.verb) return false;
  return is_one_of(tree.lemma(*clause.verb), {"have", "see", "count", "record", "report", "lose",
                                              "suffer", "register", "be"});
}

bool is_transfer(const std::string& verb) {
  return is_one_of(
      verb, {"award", "donate", "give", "grant", "lend", "offer", "owe", "pay", "provide", "sell"});
}

/// "in downtown Orby": where the phrase of a name begins; a name with an article is rarely a town.
std::uint32_t phrase_of_name(const SentenceTree& tree, std::uint32_t begin) {
  constexpr std::uint32_t kLongest = 5;
  std::uint32_t first = begin;
  while (first > 0 && begin - first < kLongest &&
         (tree[first - 1].upos == Upos::Adj ||
          (tree[first - 1].upos == Upos::Noun && !tree.capital(first - 1)))) {
    --first;
  }
  return first;
}

/// "Marsh of Orby", "the mayor of Orby", "dyers from Orby": where somebody comes from. `first` is
/// where the phrase of the name begins.
bool is_origin(const SentenceTree& tree, std::uint32_t first, std::uint32_t begin, Span figure) {
  if (first != begin || first < 2) return false;
  const std::string& preposition = tree.word(first - 1);
  const Token& holder = tree[first - 2];
  if (preposition == "of" && holder.upos == Upos::Propn) return true;
  return is_one_of(preposition, {"of", "from", "on"}) && !holder.span.overlaps(figure) &&
         figures::is_human(tree.word(first - 2));
}

/// What a place costs that a preposition brings in; `first` is where its phrase begins.
std::optional<std::uint32_t> cost_behind_preposition(const SentenceTree& tree, const Clause& clause,
                                                     std::uint32_t first, Span place, Span figure) {
  const auto [begin, end] = tree.range(place);
  // "Orby, nine miles up the valley": the figure tells of it
  const bool described = tree.range(figure).first == end + 1 && tree.word(end) == ",";
  if ((is_origin(tree, first, begin, figure) || is_home(tree, first)) && !described) {
    return std::nullopt;
  }
  const std::string& preposition = tree.word(first - 1);
  // "a bundle of paper from Orby": where another thing is from
  if (preposition == "from" && begin > tree.range(figure).second && first > 1 &&
      is_noun(tree[first - 2]) && !tree[first - 2].span.overlaps(figure) &&
      tree[first - 2].deprel != Deprel::Obj) {
    return std::nullopt;
  }
  // "owes 40 million euros to Orby": who gets it
  if (preposition == "to" && clause.verb && is_transfer(tree.lemma(*clause.verb))) {
    return std::nullopt;
  }
  if (preposition == "towards" || preposition == "toward") {  // not yet there
    const bool march =
        clause.verb && is_one_of(tree.lemma(*clause.verb), {"march", "parade", "walk"});
    return march ? std::optional(kRoutePenalty) : std::nullopt;
  }
  // "dyers in Orby say that nine"
  if (first > 1 && end < tree.size() && figures::is_human(tree.word(first - 2)) &&
      !tree[first - 2].span.overlaps(figure) &&
      cue_classes(tree.word(end)).any(CueClasses::kSpeech)) {
    return std::nullopt;
  }
  // "by way of Orby", "by the standards of Orby"
  if (preposition == "of" && first > 2 && is_noun(tree[first - 2]) &&
      (tree.word(first - 3) == "by" || (first > 3 && tree.word(first - 4) == "by"))) {
    return std::nullopt;
  }
  return is_route(preposition) ? kRoutePenalty : 0;
}

/// "left [Orby] nine minutes late", "struck Orby, killing nine": it happened there, whatever the
/// parse hangs the place on.
bool is_met_there(const SentenceTree& tree, std::uint32_t begin, Span place, Span figure) {
  if (begin == 0 || figure.begin < place.end) return false;
  const std::uint32_t end = tree.range(place).second;
  if (end + 1 < tree.size() && tree.word(end) == "," && tree[end + 1].xpos == Xpos::Vbg)
    return true;
  return tree.is_verb(begin - 1) &&
         is_one_of(tree.lemma(begin - 1),
                   {"cross", "enter", "hit", "leave", "pass", "reach", "strike"});
}

/// What a place costs that acts, is acted on or describes.
std::optional<std::uint32_t> cost_alone(const SentenceTree& tree, const Clause& clause, Span place,
                                        EntityKind kind, Span figure) {
  const auto [begin, end] = tree.range(place);
  std::uint32_t before = begin;
  while (before > 0 && (tree[before - 1].upos == Upos::Det || tree[before - 1].upos == Upos::Adj)) {
    --before;
  }
  // "for Orby", "against Orby": no place of the deed.
  if (before > 0 && tree[before - 1].upos == Upos::Adp) {
    if (!stands_in(tree.word(before - 1))) return std::nullopt;
    if (is_origin(tree, before, before, figure)) return std::nullopt;
    if (is_route(tree.word(before - 1))) return kNameless + kRoutePenalty;
  }
  // "a vote of 80 to nine for admitting Orby"
  if (begin > 1 && tree[begin - 1].xpos == Xpos::Vbg && tree[begin - 2].upos == Upos::Adp) {
    return std::nullopt;
  }
  // "is Orby's oldest ship and took nine years"
  if (end < tree.size() && tree[end].xpos == Xpos::Pos && begin > 0 &&
      is_one_of(tree.word(begin - 1), {"is", "are", "was", "were", "become", "became"})) {
    return std::nullopt;
  }
  // "killed nine, a blow to Orby's trade": what belongs to it is another thing
  if (place.begin >= figure.end && end < tree.size() && tree[end].xpos == Xpos::Pos) {
    return std::nullopt;
  }
  // "Marsh House says that nine are ill"
  if (end < tree.size() && cue_classes(tree.word(end)).any(CueClasses::kSpeech)) {
    return std::nullopt;
  }
  if (!clause.verb) return kNameless;
  const auto top = tree.top(place);
  // "Orby pays $5 million": a place that acts as people do.
  const std::uint32_t deed = end < tree.size() && tree[end].upos == Upos::Adv ? end + 1 : end;
  if (kind == EntityKind::Place && top && tree[*top].deprel == Deprel::Nsubj &&
      deed < tree.size() && tree.is_verb(deed) && !verb_group(tree, deed).passive &&
      !holds_the_figure(tree, clause)) {
    return std::nullopt;
  }
  // "paid nine men for painting Orby"
  if (is_met_there(tree, before, place, figure)) return kNameless;
  if (top && tree[*top].deprel == Deprel::Obj && tree.head(*top) != clause.verb) {
    return std::nullopt;
  }
  // "and Orby $5 million": its verb is left out
  const bool gapped =
      end < tree.size() && (tree[end].upos == Upos::Sym || tree[end].upos == Upos::Num);
  return gapped ? std::nullopt : std::optional(kNameless);
}

}  // namespace

std::optional<std::uint32_t> place_penalty(const SentenceTree& tree, const Clause& clause, Span place,
                                        EntityKind kind, Span figure) {
  const auto [begin, end] = tree.range(place);
  // "an Orby-based mill", but "the Orby-Elm road"
  if (end + 1 < tree.size() && tree.word(end) == "-" && !tree.capital(end + 1) &&
      tree[end].span.begin == place.end) {
    return std::nullopt;
  }
  if (!figure.overlaps(place) && describes_a_person(tree, end)) return std::nullopt;
  if (names_a_body(tree, begin, end) || names_money(tree, end)) return std::nullopt;
  const std::uint32_t first = phrase_of_name(tree, begin);
  if (!figure.overlaps(place) && describes_a_firm(tree, end)) return std::nullopt;
  return first > 0 && stands_in(tree.word(first - 1))
             ? cost_behind_preposition(tree, clause, first, place, figure)
             : cost_alone(tree, clause, place, kind, figure);
}

}  // namespace crosscheck::frames
