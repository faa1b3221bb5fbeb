// SPDX-License-Identifier: Apache-2.0
//
// What stands behind a verb, by the words themselves: which of them are one phrase, and how much of
// it a reader is shown.
#include "annotate/frames/phrase_words.hpp"

#include <algorithm>
#include <array>

#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kReach = 8;

/// "serious condition", "Capitol Hill": the phrase that ends at `last`, without its article; of a
/// long one the last word.
std::string place_words(const SentenceTree& tree, std::uint32_t begin, std::uint32_t last) {
  constexpr std::uint32_t kLongest = 4;
  while (begin < last && (tree[begin].upos == Upos::Det || tree[begin].upos == Upos::Num)) ++begin;
  return last < begin + kLongest ? written_words(tree, begin, last) : shown(tree, last);
}

}  // namespace

bool opens_noun(const SentenceTree& tree, std::uint32_t i) {
  switch (tree[i].upos) {
    case Upos::Det:
    case Upos::Adj:
    case Upos::Num:
    case Upos::Noun:
    case Upos::Propn:
    case Upos::Pron:
    case Upos::Sym:
      return true;
    default:
      return false;
  }
}

std::optional<std::uint32_t> noun_at(const SentenceTree& tree, std::uint32_t at) {
  std::optional<std::uint32_t> noun;
  for (std::uint32_t i = at; i < tree.size() && i < at + kReach; ++i) {
    if (is_noun(tree[i])) {
      noun = i;
      continue;
    }
    if (tree.word(i) == "-" && i > at && i + 1 < tree.size() && is_noun(tree[i + 1])) continue;
    const bool inside = !noun && (tree[i].upos == Upos::Det || tree[i].upos == Upos::Adj ||
                                  tree[i].upos == Upos::Num || tree[i].upos == Upos::Adv ||
                                  tree[i].xpos == Xpos::PrpS || tree[i].xpos == Xpos::Vbn);
    const bool owner = noun && tree[i].xpos == Xpos::Pos;
    if (!inside && !owner) break;
  }
  return noun;
}

std::string shown(const SentenceTree& tree, std::uint32_t at) {
  const Upos upos = tree[at].upos;
  const bool name =
      upos == Upos::Propn || (at > 0 && (upos == Upos::Adj || upos == Upos::Noun));
  return name && tree.capital(at) ? std::string(tree.written(at)) : tree.word(at);
}

std::string written_words(const SentenceTree& tree, std::uint32_t begin, std::uint32_t last) {
  std::string words;
  for (std::uint32_t i = begin; i <= last; ++i) {
    const bool joined = i > begin && tree[i - 1].span.end == tree[i].span.begin;
    if (!words.empty() && !joined) words += ' ';
    words += shown(tree, i);
  }
  return words;
}

bool is_bare_quality(const SentenceTree& tree, std::uint32_t at) {
  if (at >= tree.size()) return false;
  const Token& token = tree[at];
  // "missing" and "dead" are often taken for nouns
  const bool quality = token.upos == Upos::Adj || token.xpos == Xpos::Vbn ||
                       is_one_of(tree.word(at), {"missing", "dead"});
  if (!quality) return false;
  return at + 1 >= tree.size() || !(opens_noun(tree, at + 1) || tree.word(at + 1) == "-");
}

std::string bare_place(const SentenceTree& tree, std::uint32_t at) {
  if (at + 1 >= tree.size() || tree[at].upos != Upos::Adp || tree.word(at) == "of") return {};
  // "at large"
  const bool quality = tree[at + 1].upos == Upos::Adj && tree.word(at) == "at";
  if (quality && is_bare_quality(tree, at + 1)) return "at " + tree.word(at + 1);
  std::uint32_t noun = at + 1;
  while (noun + 1 < tree.size() && noun < at + 3 && is_noun(tree[noun]) && is_noun(tree[noun + 1]))
    ++noun;
  for (std::uint32_t i = at + 1; i <= noun; ++i) {
    if (tree[i].upos != Upos::Noun || tree.capital(i)) return {};
  }
  const bool plural = tree[noun].xpos == Xpos::Nns;
  const bool goes_on = noun + 1 < tree.size() && tree.word(noun + 1) == "-";
  return plural || goes_on ? std::string() : tree.word(at) + ' ' + tree.word(noun);
}

bool is_particle(const SentenceTree& tree, std::uint32_t at) {
  // Huddleston & Pullum 2002, 7 §3.4: prepositions that need no noun
  constexpr auto kParticles = std::to_array<std::string_view>(
      {"aback", "aboard",  "abroad",   "across", "adrift",      "aground",   "ahead",
       "along", "apart",   "around",   "ashore", "aside",       "astray",    "away",
       "back",  "behind",  "by",       "down",   "forth",       "forward",   "home",
       "in",    "off",     "on",       "out",    "over",        "overboard", "overseas",
       "round", "through", "together", "under",  "underground", "up"});
  if (at >= tree.size()) return false;
  if (!std::binary_search(kParticles.begin(), kParticles.end(), std::string_view(tree.word(at)))) {
    return false;
  }
  if (tree[at].deprel == Deprel::CompoundPrt || tree[at].xpos == Xpos::Rp) return true;
  if (tree[at].upos == Upos::Noun) return tree.word(at) == "home";
  if (at + 1 >= tree.size()) return true;
  // "by 40% over three years"
  const bool measure = tree[at + 1].upos == Upos::Num || tree[at + 1].upos == Upos::Sym;
  if (measure && is_one_of(tree.word(at), {"around", "over", "under"})) return false;
  // "out of" brings a noun in
  if (tree[at].upos == Upos::Adv) return true;
  return !opens_noun(tree, at + 1) && tree[at + 1].upos != Upos::Verb && tree.word(at + 1) != "of";
}

std::string complement_words(const SentenceTree& tree, std::uint32_t at) {
  const std::uint32_t reach = at + kReach;
  while (at + 1 < tree.size() && at < reach &&
         (tree[at].upos == Upos::Adv || tree[at].upos == Upos::Part) &&
         tree[at + 1].upos != Upos::Punct) {
    if (is_particle(tree, at) && tree[at + 1].upos != Upos::Adj) break;
    ++at;
  }
  // "were nine points apart"
  if (at + 2 < tree.size() && tree[at].upos == Upos::Num && is_noun(tree[at + 1]) &&
      is_one_of(tree.word(at + 2), {"ahead", "apart", "away", "behind", "short"})) {
    return tree.word(at + 2);
  }
  if (at + 1 < tree.size() && tree[at].upos == Upos::Num && is_noun(tree[at + 1])) return {};
  if (at >= tree.size()) return {};
  const Token& token = tree[at];
  if (token.upos == Upos::Adp || is_particle(tree, at)) {
    std::string words = tree.word(at);
    std::uint32_t next = at + 1;
    if (next < tree.size() && tree[next].upos == Upos::Adp) words += ' ' + tree.word(next++);
    const auto noun = noun_at(tree, next);
    if (next < tree.size() && tree.word(next) == "no") words += " no";
    if (noun) return words + ' ' + place_words(tree, next, *noun);
    return next >= tree.size() || !opens_noun(tree, next) ? words : std::string();
  }
  if (token.upos == Upos::Adj || token.upos == Upos::Verb) {
    const auto noun = token.upos == Upos::Adj ? noun_at(tree, at) : std::nullopt;
    if (noun && tree[*noun].upos == Upos::Noun) return shown(tree, at) + ' ' + tree.word(*noun);
    return shown(tree, at);
  }
  if (token.upos == Upos::Adv) return tree.word(at);
  if (is_one_of(tree.word(at), {"hers", "mine", "ours", "theirs", "yours"})) return tree.word(at);
  const auto noun = noun_at(tree, at);
  return noun && tree[*noun].upos == Upos::Noun ? tree.word(*noun) : std::string();
}

}  // namespace crosscheck::frames
