// SPDX-License-Identifier: Apache-2.0
//
// A parser that is right in five arcs of six loses a subject where words stand between it and
// its verb. The order of English words gives it back:
//
//   Weavers from Selby, three streets behind the mill, sold nine looms.
//       "mill" has "behind", "streets" is counted, "Selby" has "from": Weavers
//   ... before the owner of a mill in Corby sold nine looms
//       "before" begins a clause here: owner
//   Three of the looms that stand in its hall were sold broken.
//       behind "three" the first verb that no "that" takes: sold
#include "annotate/frames/lost_links.hpp"

#include <algorithm>

#include "annotate/frames/vocabulary.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kReach = 25;

bool begins_clause(const std::string& word) {
  return is_one_of(word, {"after", "before", "since", "until", "as", "when", "while", "because",
                          "that", "if", "although", "though", "where", "but", ":", ";", "—"});
}

bool is_comma(const std::string& word) { return word == ","; }

/// Steps from the last noun of a phrase to its first word.
std::uint32_t first_of_phrase(const SentenceTree& tree, std::uint32_t noun) {
  std::uint32_t first = noun;
  while (first > 0 && noun - first < kReach) {
    const Token& before = tree[first - 1];
    const bool inside = before.upos == Upos::Det || before.upos == Upos::Adj || is_noun(before) ||
                        before.upos == Upos::Num || before.deprel == Deprel::NmodPoss ||
                        before.xpos == Xpos::Pos;
    if (!inside) break;
    --first;
  }
  return first;
}

/// "1987", "2019/20"
bool names_year(const std::string& word) {
  const bool digits =
      word.size() >= 4 && word.find_first_not_of("0123456789/") == std::string::npos;
  return digits && (word.starts_with("19") || word.starts_with("20")) &&
         (word.size() == 4 || word[4] == '/');
}

bool is_counted(const SentenceTree& tree, std::uint32_t first, std::uint32_t noun) {
  for (std::uint32_t i = first; i < noun; ++i) {
    // "the 2019/20 harvest": which one, and not how many
    const bool year = i > first && tree[i - 1].upos == Upos::Det && tree[noun].xpos == Xpos::Nn;
    if (tree[i].upos == Upos::Num && !(year && names_year(tree.word(i)))) return true;
  }
  return false;
}

bool is_time(const std::string& word) {
  return is_one_of(word, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                          "sunday", "today", "yesterday", "tomorrow", "morning", "evening",
                          "night", "week", "month", "year", "day", "time"});
}

}  // namespace

std::optional<std::uint32_t> subject_before(const SentenceTree& tree, std::uint32_t verb) {
  std::uint32_t i = verb;
  const std::uint32_t end = verb > kReach ? verb - kReach : 0;
  while (i > end) {
    --i;
    const std::string& word = tree.word(i);
    if (begins_clause(word)) return std::nullopt;
    if (tree[i].upos == Upos::Verb && tree[i].xpos != Xpos::Vbn) return std::nullopt;
    if (tree[i].upos == Upos::Pron && tree[i].deprel != Deprel::NmodPoss) return std::nullopt;
    if (!is_noun(tree[i])) continue;
    const std::uint32_t first = first_of_phrase(tree, i);
    const bool brought_in = first > 0 && tree[first - 1].upos == Upos::Adp &&
                            !begins_clause(tree.word(first - 1));
    if (brought_in) {
      i = first - 1;
      continue;
    }
    if (is_counted(tree, first, i) || is_time(word)) {
      i = first;
      continue;
    }
    return i;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> predicate_behind(const SentenceTree& tree, const Figure& figure) {
  const std::uint32_t last = tree.range(figure.span).second;
  bool relative = false;
  bool copula = false;
  std::uint32_t commas = 0;
  // "the looms most used are ...": a participle only where no finite verb comes.
  std::optional<std::uint32_t> participle;
  std::optional<std::uint32_t> be;
  for (std::uint32_t i = last; i < tree.size() && i < last + kReach; ++i) {
    const std::string& word = tree.word(i);
    // "weavers, dyers, and carters sang": one long subject.
    const bool listed = word == "and" && i > last && is_comma(tree.word(i - 1)) && commas > 1;
    if (listed) continue;
    if (is_one_of(word, {";", ":", "—", "(", ")", "and", "but"}) || commas > 3) break;
    if (is_comma(word)) {
      ++commas;
      relative = false;
      continue;
    }
    if (is_one_of(word, {"who", "which", "that", "whose", "to"})) {
      relative = true;
      continue;
    }
    const bool finite = tree[i].upos == Upos::Aux || (tree[i].upos == Upos::Verb &&
                        (tree[i].xpos == Xpos::Vbd || tree[i].xpos == Xpos::Vbz ||
                         tree[i].xpos == Xpos::Vbp || tree[i].xpos == Xpos::Vbn));
    if (tree[i].upos == Upos::Aux && relative && i > last &&
        is_noun(tree[i - 1])) {
      relative = false;  // "that stand in its hall were"
    }
    if (relative) continue;
    if (tree[i].upos == Upos::Aux) {
      copula = true;
      be = i;
      continue;
    }
    // "are back at work", "were out of a job"
    if (be && (tree[i].upos == Upos::Adp || is_one_of(word, {"out", "there", "here", "inside"}))) {
      return be;
    }
    if (tree[i].upos == Upos::Verb && commas != 1) {
      const bool helped = copula || tree[i].xpos != Xpos::Vbn;
      if (helped && (finite || tree[i].xpos == Xpos::Vbg)) return i;
      if (finite && !participle) participle = i;
    }
    if (copula && tree[i].upos == Upos::Adj) return i;
    if (copula && is_noun(tree[i])) break;
  }
  return participle;
}

std::optional<std::uint32_t> predicate_before(const SentenceTree& tree, const Figure& figure) {
  const std::uint32_t first = tree.range(figure.span).first;
  for (std::uint32_t i = first; i > 0 && first - i < kReach / 2; --i) {
    const std::string& word = tree.word(i - 1);
    if (is_one_of(word, {";", ":", "—", ",", "who", "which", "that", "(", ")"})) break;
    if (tree[i - 1].upos == Upos::Verb && tree[i - 1].deprel != Deprel::Amod) return i - 1;
    // "The mast leans at": a verb that is taken for the plural of a noun.
    const auto event = event_word(word);
    if (event && event->verb && !event->noun && is_noun(tree[i - 1]) && i > 1 &&
        is_noun(tree[i - 2]) && i < tree.size() && tree[i].upos == Upos::Adp) {
      return i - 1;
    }
  }
  return std::nullopt;
}

std::uint32_t past_auxiliary(const SentenceTree& tree, std::uint32_t verb) {
  const std::string& word = tree.word(verb);
  if (!is_one_of(word, {"have", "has", "had", "is", "are", "was", "were", "be", "been"}))
    return verb;
  std::uint32_t next = verb + 1;
  // "have yet to be found"
  if (verb + 3 < tree.size() && is_one_of(tree.word(next), {"still", "yet"}) &&
      tree.word(next + 1) == "to") {
    next += 2;
    if (tree.word(next) != "be") return tree.is_verb(next) ? next : verb;
    ++next;
    return next < tree.size() && tree[next].xpos == Xpos::Vbn ? next : verb;
  }
  while (next < tree.size() && next < verb + 3 &&
         (tree[next].upos == Upos::Adv || tree.word(next) == "been")) {
    ++next;
  }
  return next < tree.size() && tree[next].xpos == Xpos::Vbn ? next : verb;
}

std::optional<std::uint32_t> gapped_subject(const SentenceTree& tree, const Figure& figure) {
  const bool bare = figure.dimension == "money" || figure.dimension == "share" ||
                    (figure.dimension == "count" && figure.frame.counted_span.empty());
  std::uint32_t noun = tree.range(figure.span).first;
  // "the bank the other $5 million"
  while (noun > 0 && (tree[noun - 1].upos == Upos::Det || tree.word(noun - 1) == "other")) --noun;
  if (!bare || noun == 0 || !is_noun(tree[noun - 1])) return std::nullopt;
  --noun;
  const std::uint32_t first = first_of_phrase(tree, noun);
  if (first == 0 || is_time(tree.word(noun)) || is_counted(tree, first, noun)) return std::nullopt;
  const bool joined = tree.word(first - 1) == "and" || is_comma(tree.word(first - 1));
  return joined ? std::optional(noun) : std::nullopt;
}

bool parted_by_dash(const SentenceTree& tree, std::uint32_t a, std::uint32_t b) {
  constexpr std::uint32_t kLongestAside = 80;
  if (std::max(a, b) - std::min(a, b) > kLongestAside) return false;
  std::uint32_t dashes = 0;
  for (std::uint32_t i = std::min(a, b); i < std::max(a, b); ++i) {
    if (tree.word(i) == "—" || tree.word(i) == "–" || tree.word(i) == "--" ||
        (tree.word(i) == "-" && tree[i].deprel == Deprel::Punct && tree[i].upos == Upos::Punct &&
         i > 0 && tree[i - 1].span.end < tree[i].span.begin)) {
      ++dashes;
    }
  }
  return dashes == 1;
}

}  // namespace crosscheck::frames
