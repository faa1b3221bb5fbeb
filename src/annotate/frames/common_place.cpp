// SPDX-License-Identifier: Apache-2.0
//
// A preposition of place and the phrase of a noun for a place. The nouns are those that names of
// places and houses end with ("bridge", "school") and a few that no name has.
//
//   on [the old pier], in [the town's ice arena], at [the entrance to the quay]
//   in [four states], at [collection points]     several need no article
//   in [hospital], but "in court", "at school"   without an article most are a state and no place
#include "annotate/frames/common_place.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "annotate/cues.hpp"
#include "annotate/figures/units.hpp"
#include "annotate/frames/taken_words.hpp"
#include "crosscheck/language/name_lexicon.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kReach = 14;   // tokens from the figure
constexpr std::uint32_t kLongest = 6;  // tokens of a phrase

/// What names end with as well, and is no place: "the Marsh Tram".
bool is_vehicle(const std::string& word) {
  return is_one_of(word, {"express", "ferry", "ship", "train", "tram"});
}

/// In the singular: what stands for a place and ends no name.
bool is_place_word(const std::string& word) {
  if (is_vehicle(word)) return false;
  const NameRoles roles = name_roles(word);
  return roles.has(NameRole::PlaceLast) || roles.has(NameRole::FacilityLast) ||
         is_one_of(
             word,
             {"bank",         "basement",      "beach",     "bend",     "border",    "cab",
              "camp",         "canteen",       "catchment", "cell",     "cellar",    "classroom",
              "coast",        "compound",      "corridor",  "country",  "courtroom", "courtyard",
              "curve",        "entrance",      "factory",   "farm",     "fence",     "floor",
              "garden",       "gate",          "gorge",     "gym",      "gymnasium", "hill",
              "home",         "jail",          "kitchen",   "laundry",  "market",    "mine",
              "neighborhood", "neighbourhood", "office",    "pass",     "pavement",  "property",
              "quay",         "ravine",        "roadblock", "roof",     "room",      "route",
              "runway",       "scene",         "shed",      "shore",    "side",      "sidewalk",
              "site",         "slope",         "state",     "store",    "suburb",    "track",
              "tunnel",       "warehouse",     "washroom",  "workshop", "yard",      "zone"});
}

bool is_plural(const SentenceTree& tree, std::uint32_t i) {
  return tree[i].xpos == Xpos::Nns || tree[i].xpos == Xpos::Nnps;
}

bool is_where(const std::string& word) {
  return is_one_of(word, {"across", "along", "at", "behind", "beside", "in", "inside", "into",
                          "near", "on", "outside", "through", "throughout", "under"});
}

bool is_modifier(const Token& token) {
  return token.upos == Upos::Adj || token.upos == Upos::Noun || token.upos == Upos::Propn ||
         token.xpos == Xpos::Pos || token.xpos == Xpos::Vbg || token.xpos == Xpos::Hyph;
}

/// What the noun at `last` of the phrase that begins at `begin` means behind `preposition` is no
/// place: "sells eggs on the side", "through the roof", "across the bank", "on the open market".
bool is_idiom(const SentenceTree& tree, const std::string& preposition, std::uint32_t begin,
              std::uint32_t last) {
  const std::string& noun = tree.word(last);
  const bool alone = last == begin + 1;
  if (noun == "side") return alone;
  if (noun == "roof") return preposition == "through";
  if (noun == "bank") return !is_one_of(preposition, {"along", "on"});
  if (noun == "market") return preposition == "on" || !(alone || tree.capital(last - 1));
  if (is_one_of(noun, {"borders", "markets", "platforms"})) return true;
  return last + 1 < tree.size() && tree.word(last + 1) == "/";  // "property/casualty"
}

/// A noun phrase that begins at `begin` and ends with a place, its end past that noun.
std::optional<std::uint32_t> noun_end(const SentenceTree& tree, std::uint32_t begin,
                                      const std::string& preposition) {
  bool article = false;
  std::uint32_t end = begin;
  while (end < tree.size() && end < begin + 2 &&  // "all the schools"
         (tree[end].upos == Upos::Det || tree[end].xpos == Xpos::PrpS)) {
    article = true;
    ++end;
  }
  const std::uint32_t opening = end;
  if (end < tree.size() && tree[end].upos == Upos::Num) ++end;
  while (end < tree.size() && end - begin < kLongest &&
         (is_modifier(tree[end]) ||
          (end > begin && tree[end].upos == Upos::Num && tree[end - 1].xpos == Xpos::Pos))) {
    ++end;
  }
  // "in the shelters last night", "in the town alone"
  while (end > opening && (tree[end - 1].upos == Upos::Adj || is_time(tree.word(end - 1)))) --end;
  if (end == opening) return std::nullopt;
  const std::uint32_t last = end - 1;
  if (!is_noun(tree[last]) || !is_place_noun(tree.word(last))) return std::nullopt;
  // "in four states", "on old routes"; "in nearby state" is none
  if (!article && (!is_plural(tree, last) || last == begin || tree.capital(last)))
    return std::nullopt;
  if (is_idiom(tree, preposition, begin, last)) return std::nullopt;
  return end;
}

/// The phrase that the preposition at `at` brings in: [begin, end), with what "of" adds to it and
/// with the places that are listed behind it.
std::optional<std::pair<std::uint32_t, std::uint32_t>> phrase_at(const SentenceTree& tree,
                                                                 std::uint32_t at) {
  const std::uint32_t begin = at + 1;
  const std::string& preposition = tree.word(at);
  if (begin >= tree.size()) return std::nullopt;
  // "died in hospital"
  if (preposition == "in" && tree.word(begin) == "hospital") return std::pair(begin, begin + 1);
  const auto noun = noun_end(tree, begin, preposition);
  if (!noun) return std::nullopt;
  std::uint32_t end = *noun;
  // "the province of Upper Tarn", "the entrance to the bend"
  if (end + 1 < tree.size() &&
      (tree.word(end) == "of" || (tree.word(end) == "to" && tree.word(end - 1) == "entrance"))) {
    if (const auto more = noun_end(tree, end + 1, preposition)) {
      end = *more;
    } else {
      std::uint32_t name = end + 1;
      if (tree[name].upos == Upos::Det) ++name;
      const std::uint32_t first = name;
      while (name < tree.size() && tree[name].upos == Upos::Propn) ++name;
      if (name > first) end = name;
    }
  }
  // "in the workshop, the chapel and the kitchen"
  std::uint32_t listed = end;
  constexpr std::uint32_t kLongestList = 16;
  while (listed + 1 < tree.size() && listed < begin + kLongestList &&
         is_one_of(tree.word(listed), {",", "and"})) {
    const bool final = tree.word(listed) == "and";
    const std::uint32_t next = is_where(tree.word(listed + 1)) ? listed + 2 : listed + 1;
    const auto more = next < tree.size() && tree[next].upos == Upos::Det
                          ? noun_end(tree, next, preposition)
                          : std::nullopt;
    if (!more || (*more < tree.size() && tree.is_verb(*more))) break;
    listed = *more;
    if (final) end = listed;
  }
  return std::pair(begin, end);
}

/// Whether the phrase of the preposition at `at` tells of another number than the figure's: "five
/// on the coast", "87 people in four states", "three of them in hospital".
bool is_of_another(const SentenceTree& tree, std::uint32_t at, std::uint32_t first,
                   std::uint32_t last) {
  constexpr std::uint32_t kLongestOwner = 3;
  for (std::uint32_t back = 1; back <= kLongestOwner && back <= at; ++back) {
    const std::uint32_t i = at - back;
    if (i >= first && i < last) return false;
    if (tree[i].upos == Upos::Punct || tree.is_verb(i)) return false;
    if (tree[i].upos != Upos::Num) continue;
    if (is_time(tree.word(i + 1))) return false;  // "spent nine nights on a ward"
    std::uint32_t of = i;                         // "nine of the 90 houses in the district"
    while (of > 0 && i - of < kLongest &&
           (of == i || tree[of].upos == Upos::Det || tree[of].upos == Upos::Adj ||
            tree[of].upos == Upos::Adv || tree[of].xpos == Xpos::PrpS || tree.word(of) == "over")) {
      --of;
    }
    return tree.word(of) != "of" || tree.word(i + 1) == "of";
  }
  return false;
}

/// Whether the words [from, to) lead out of the clause, or into what somebody says. `fronted` is
/// whether the phrase before them opens the clause.
bool leads_out(const SentenceTree& tree, const Clause& clause, std::uint32_t from, std::uint32_t to,
               Span told, bool behind, bool fronted) {
  int commas = 0;
  for (std::uint32_t i = from; i < to; ++i) {
    const std::string& word = tree.word(i);
    if (is_one_of(word, {";", ":", "\"", "who", "whom", "whose", "which", "that"})) return true;
    if (word == "where" && behind) return true;
    if (word == "," && i + 1 < tree.size()) {
      ++commas;
      const Token& next = tree[i + 1];
      if (behind && is_one_of(tree.word(i + 1), {"and", "but"})) return true;
      // "nine in the hall, and 40 fled"; but "fell into a gorge, killing nine"
      const bool closes =
          is_one_of(tree.word(i + 1), {"and", "but"}) || next.upos == Upos::Aux ||
          (next.upos == Upos::Verb && next.xpos != Xpos::Vbg && next.xpos != Xpos::Vbn);
      if (!behind && !fronted && closes) return true;
    }
    if (word == "and" && i + 1 < tree.size() && tree[i + 1].xpos == Xpos::Prp) return true;
    const Xpos tag = tree[i].xpos;
    const bool finite = tag == Xpos::Vbd || tag == Xpos::Vbz || tag == Xpos::Vbp;
    const bool spoken = cue_classes(word).any(CueClasses::kSpeech);
    if (spoken && (behind || !tree[i].span.overlaps(told))) return true;
    if (finite && tree[i].upos == Upos::Verb && clause.verb != i && clause.event != i &&
        !tree[i].span.overlaps(told)) {
      return true;
    }
  }
  return commas > 1;
}

}  // namespace

bool is_place_noun(const std::string& word) {
  return is_place_word(word) || is_place_word(figures::singular(word));
}

Span with_place_noun(const SentenceTree& tree, Span name, Span figure) {
  std::uint32_t end = tree.range(name).second;
  // "the Orby-Elm line"
  const std::uint32_t pair = end + 1;
  if (pair < tree.size() && is_one_of(tree.word(end), {"-", "–"}) && tree.capital(pair) &&
      tree[pair].upos == Upos::Propn && tree[pair].span.size() > 2 &&
      tree[end].span.begin == name.end && tree[pair].span.begin == tree[end].span.end) {
    name = name.joined(tree[pair].span);
    end = pair + 1;
  }
  std::uint32_t i = end < tree.size() && tree[end].xpos == Xpos::Pos ? end + 1 : end;
  Span result = name;
  for (; i < tree.size() && i < end + kLongest; ++i) {
    if (!is_noun(tree[i]) && tree[i].upos != Upos::Adj) break;
    if (tree[i].span.overlaps(figure)) return name;
    const bool ends =
        i + 1 >= tree.size() || (!is_noun(tree[i + 1]) && tree[i + 1].xpos != Xpos::Pos);
    // "in Orby schools opened"
    if (ends && is_plural(tree, i) && i + 1 < tree.size() && tree.is_verb(i + 1)) break;
    const bool place = is_place_noun(tree.word(i)) || is_one_of(tree.word(i), {"line", "section"});
    if (ends && is_noun(tree[i]) && place) result = name.joined(tree[i].span);
    if (ends && is_noun(tree[i])) break;
  }
  return result;
}

std::optional<Span> common_place(const SentenceTree& tree, const Clause& clause, const Frame& frame,
                                 Span figure) {
  constexpr std::uint32_t kOpening = 3;  // "On Monday in the hall, ..."
  const auto [first, last] = tree.range(figure);
  std::optional<Span> best;
  std::uint32_t nearest = kReach + 1;
  const std::uint32_t from = first > kReach ? first - kReach : 0;
  const std::uint32_t to = std::min(tree.size(), last + kReach);
  for (std::uint32_t i = from; i < to; ++i) {
    std::uint32_t begin = i;
    std::uint32_t end = i + 1;
    if (is_where(tree.word(i))) {
      const auto phrase = phrase_at(tree, i);
      if (!phrase) continue;
      std::tie(begin, end) = *phrase;
    } else if (tree.word(i) != "downtown" || tree[i].upos == Upos::Adj) {
      continue;
    }
    // "in the state's three largest counties"
    if (begin < first && end > first) {
      std::uint32_t owner = first;
      while (owner > begin && tree[owner].xpos != Xpos::Pos) --owner;
      if (owner <= begin + 1 || !is_place_noun(tree.word(owner - 1))) continue;
      end = owner;
    }
    const Span span = tree[begin].span.joined(tree[end - 1].span);
    if (span.overlaps(figure) || span.overlaps(frame.counted_span)) continue;
    const bool behind = begin >= last;
    const std::uint32_t away = behind ? begin - last : first - std::min(end, first);
    const std::uint32_t next = end < tree.size() && tree.word(end) == "," ? end + 1 : end;
    const bool described = !behind && next < tree.size() && tree.word(next) == "where";
    const bool shared =
        described || is_time(tree.word(last - 1));  // "In two weeks nine in the inn"
    if (away >= nearest || (!shared && is_of_another(tree, i, first, last))) continue;
    const bool fronted = i <= kOpening || (i > 0 && is_one_of(tree.word(i - 1), {",", "and"}));
    if (leads_out(tree, clause, behind ? last : end, behind ? i : first, frame.told_span, behind,
                  fronted)) {
      continue;
    }
    nearest = away;
    best = span;
  }
  return best;
}

}  // namespace crosscheck::frames
