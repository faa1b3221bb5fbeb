// SPDX-License-Identifier: Apache-2.0
//
// A preposition of place, a determiner and a noun for a place. The nouns are those that names of
// places and houses end with ("bridge", "school") and a few that no name has. Without a determiner
// it is a state and no place: "in court", "at school".
#include "annotate/frames/common_place.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "annotate/cues.hpp"
#include "crosscheck/language/name_lexicon.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kReach = 12;   // tokens from the figure
constexpr std::uint32_t kLongest = 5;  // tokens of a phrase

/// What names end with as well, and is no place: "the Marsh Tram".
bool is_vehicle(const std::string& word) {
  return is_one_of(word, {"express", "ferry", "ship", "train", "tram"});
}

bool is_place_noun(const std::string& word) {
  if (is_vehicle(word)) return false;
  const NameRoles roles = name_roles(word);
  return roles.has(NameRole::PlaceLast) || roles.has(NameRole::FacilityLast) ||
         is_one_of(word, {"bank",   "border",  "camp",      "coast",    "compound", "corridor",
                          "country", "courtroom", "curve",  "factory",  "farm",     "floor",
                          "garden", "gym",     "jail",      "market",   "mine",     "neighborhood",
                          "neighbourhood", "quay", "roof",  "runway",   "scene",    "shore",
                          "side",   "site",    "slope",     "state",    "suburb",   "track",
                          "tunnel", "warehouse", "yard",    "zone"});
}

bool is_where(const std::string& word) {
  return is_one_of(word, {"at", "behind", "beside", "in", "inside", "near", "on", "outside", "under"});
}

/// The phrase that the preposition at `at` brings in: [begin, end), its last word a place.
std::optional<std::pair<std::uint32_t, std::uint32_t>> phrase_at(const SentenceTree& tree,
                                                                 std::uint32_t at) {
  const std::uint32_t begin = at + 1;
  if (begin >= tree.size()) return std::nullopt;
  if (tree[begin].upos != Upos::Det && tree[begin].xpos != Xpos::PrpS) return std::nullopt;
  std::uint32_t end = begin + 1;
  while (end < tree.size() && end - begin < kLongest &&
         (tree[end].upos == Upos::Adj || tree[end].upos == Upos::Noun ||
          tree[end].upos == Upos::Propn)) {
    ++end;
  }
  if (end == begin + 1 || !is_place_noun(tree.word(end - 1))) return std::nullopt;
  // "on the western side", but "sells eggs on the side"
  if (end == begin + 2 && tree.word(begin + 1) == "side") return std::nullopt;
  // "the province of Upper Tarn"
  if (end + 1 < tree.size() && tree.word(end) == "of" && tree[end + 1].upos == Upos::Propn) {
    ++end;
    while (end < tree.size() && tree[end].upos == Upos::Propn) ++end;
  }
  return std::pair(begin, end);
}

/// Whether the words [from, to) lead out of the clause, or into what somebody says.
bool leads_out(const SentenceTree& tree, std::uint32_t from, std::uint32_t to, Span told) {
  int commas = 0;
  for (std::uint32_t i = from; i < to; ++i) {
    const std::string& word = tree.word(i);
    if (word == ";" || word == ":" || word == "\"" || is_one_of(word, {"who", "which", "that"})) {
      return true;
    }
    commas += word == ",";
    const Xpos tag = tree[i].xpos;
    const bool finite = tag == Xpos::Vbd || tag == Xpos::Vbz || tag == Xpos::Vbp;
    if (cue_classes(word).any(CueClasses::kSpeech)) return true;
    if (finite && tree[i].upos == Upos::Verb && !tree[i].span.overlaps(told)) return true;
  }
  return commas > 1;
}

}  // namespace

std::optional<Span> common_place(const SentenceTree& tree, const Frame& frame, Span figure) {
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
    const Span span = tree[begin].span.joined(tree[end - 1].span);
    if (span.overlaps(figure) || span.overlaps(frame.counted_span)) continue;
    const bool behind = begin >= last;
    const std::uint32_t away = behind ? begin - last : first - std::min(end, first);
    if (away >= nearest) continue;
    if (leads_out(tree, behind ? last : end, behind ? i : first, frame.told_span)) continue;
    nearest = away;
    best = span;
  }
  return best;
}

}  // namespace crosscheck::frames
