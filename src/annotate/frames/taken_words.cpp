// SPDX-License-Identifier: Apache-2.0
//
// "12,000 people lost the use of their homes": who reads "lose" believes another thing. A verb goes
// with its object and with the phrase that its preposition brings in, an adjective with what it is
// said of; the parse tells whether they belong together. Times and places have fields of their own.
//
//   lost [the use of their homes]     the object, with what "of" adds
//   were charged [with murder]        a preposition other than those of place and time
//   voted [twice]                     an adverb of how and how often
//   are [opposed to the levy]         what an adjective takes
#include "annotate/frames/taken_words.hpp"

#include <algorithm>
#include <optional>

#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kLongest = 7;  // tokens of a phrase; more are not read at a glance

/// "about $9 million" at `at`.
bool is_measure(const SentenceTree& tree, std::uint32_t at) {
  constexpr std::uint32_t kHedge = 3;
  for (std::uint32_t i = at; i < tree.size() && i < at + kHedge; ++i) {
    if (tree[i].upos == Upos::Num || tree[i].upos == Upos::Sym) return true;
  }
  return false;
}

/// The last word of the noun phrase at `at`, with what "of" adds to it. Of "a total of $9 million"
/// it is none: a figure says the rest.
std::optional<std::uint32_t> phrase_end(const SentenceTree& tree, std::uint32_t at) {
  auto noun = noun_at(tree, at);
  if (!noun) {
    const bool pronoun = at < tree.size() && tree[at].upos == Upos::Pron &&
                         tree[at].xpos == Xpos::Prp && !is_relative(tree.word(at));
    return pronoun ? std::optional(at) : std::nullopt;
  }
  if (*noun + 2 < tree.size() && tree.word(*noun + 1) == "of") {
    const auto more = noun_at(tree, *noun + 2);
    if (!more && is_measure(tree, *noun + 2)) return std::nullopt;
    if (more && *more < at + kLongest && !is_time(tree.word(*more))) return more;
  }
  return *noun < at + kLongest ? noun : std::nullopt;
}

/// Whether the parse hangs a word of [begin, last] on `head` as what it takes.
bool hangs_on(const SentenceTree& tree, std::uint32_t head, std::uint32_t begin,
              std::uint32_t last) {
  const bool phrase = tree[begin].upos == Upos::Adp;
  for (std::uint32_t i = begin; i <= last; ++i) {
    if (tree.head(i) != head) continue;
    const Deprel relation = tree[i].deprel;
    if (relation == Deprel::Obj || relation == Deprel::Iobj || relation == Deprel::Xcomp) return true;
    if (phrase && (relation == Deprel::Obl || relation == Deprel::Nmod)) return true;
  }
  return false;
}

/// "feel [the country] is ...", "say [he] left": a noun that begins a clause of its own.
bool begins_clause(const SentenceTree& tree, std::uint32_t last) {
  if (is_one_of(tree.word(last), {"he", "i", "she", "they", "we"})) return true;
  if (last + 1 >= tree.size()) return false;
  const Xpos tag = tree[last + 1].xpos;
  return tag == Xpos::Vbd || tag == Xpos::Vbz || tag == Xpos::Vbp || tag == Xpos::Md ||
         tree[last + 1].upos == Upos::Aux;
}

/// "with murder", "to their homes", "as nurses" at `at`: the last word; nothing for times.
std::optional<std::uint32_t> prepositional_end(const SentenceTree& tree, std::uint32_t at) {
  if (at + 1 >= tree.size() || tree[at].upos != Upos::Adp) return std::nullopt;
  if (!is_one_of(tree.word(at), {"about", "against", "as", "for", "from", "into", "of", "off", "to",
                                 "under", "with"})) {
    return std::nullopt;
  }
  const auto last = phrase_end(tree, at + 1);
  if (!last || is_time(tree.word(*last)) || has_number(tree, at + 1, *last)) return std::nullopt;
  return last;
}

}  // namespace

bool is_time(const std::string& word) {
  return is_one_of(word, {"afternoon", "april", "august", "day", "days", "december",
                          "decade", "decades", "evening", "february", "friday", "hour",
                          "hours", "january", "july", "june", "minute", "minutes",
                          "moment", "monday", "month", "months", "morning", "night", "noon",
                          "november", "october", "quarter", "saturday", "season", "september", "spring", "summer", "sunday", "thursday", "today", "tomorrow",
                          "tuesday", "wednesday", "week", "weekend", "weeks", "winter", "year",
                          "years", "yesterday"});
}

bool names_time(const std::string& word) {
  return is_time(word) || is_one_of(word, {"march", "may"});
}

bool has_number(const SentenceTree& tree, std::uint32_t begin, std::uint32_t last) {
  for (std::uint32_t i = begin; i <= last; ++i) {
    if (tree[i].upos == Upos::Num) return true;
  }
  return false;
}

bool is_manner(const SentenceTree& tree, std::uint32_t at) {
  if (at >= tree.size() || tree[at].upos != Upos::Adv) return false;
  // "grew more slowly", "buy closely held firms": it tells of the next word
  if (at + 1 < tree.size() && (tree[at + 1].upos == Upos::Adj || tree[at + 1].upos == Upos::Adv ||
                               tree[at + 1].xpos == Xpos::Vbn)) {
    return false;
  }
  const std::string& word = tree.word(at);
  if (is_one_of(word, {"daily", "early", "only", "recently", "mainly", "mostly", "presumably",
                       "reportedly", "allegedly", "monthly", "weekly", "yearly", "initially",
                       "currently", "previously", "eventually", "finally", "formerly",
                       "immediately", "shortly", "partly", "largely", "simply", "really",
                       "actually", "especially", "particularly", "including", "directly"})) {
    return false;
  }
  return word.ends_with("ly") ||
         is_one_of(word, {"again", "alone", "badly", "better", "faster", "free", "less", "more",
                          "once", "thrice", "together", "twice", "well", "worse"});
}

std::string noun_words(const SentenceTree& tree, std::uint32_t at) {
  const auto last = phrase_end(tree, at);
  return last ? written_words(tree, at, *last) : std::string();
}

std::string taken_words(const SentenceTree& tree, std::uint32_t main, std::uint32_t at,
                        std::uint32_t limit) {
  std::string words;
  std::uint32_t next = at;
  if (next < tree.size() && opens_noun(tree, next)) {
    // "gave them new shoes"
    auto last = phrase_end(tree, next);
    if (last && tree[*last].upos == Upos::Pron && opens_noun(tree, *last + 1)) {
      if (const auto thing = phrase_end(tree, *last + 1)) last = thing;
    }
    if (!last || is_time(tree.word(*last)) || !hangs_on(tree, main, next, *last) ||
        *last >= limit || begins_clause(tree, *last)) {
      return {};
    }
    words += ' ' + written_words(tree, next, *last);
    next = *last + 1;
    if (is_bare_quality(tree, next) && tree[next].deprel == Deprel::Xcomp)
      words += ' ' + tree.word(next++);  // "call him honest"
  }
  if (is_manner(tree, next)) words += ' ' + tree.word(next++);
  const auto last = prepositional_end(tree, next);
  if (last && *last < std::min(limit, at + kLongest) && hangs_on(tree, main, next, *last)) {
    words += ' ' + written_words(tree, next, *last);
  }
  return words;
}

std::string clause_words(const SentenceTree& tree, std::uint32_t main, std::uint32_t at) {
  constexpr std::uint32_t kLongestClause = 10;
  std::uint32_t begin = at;
  if (begin < tree.size() && tree.word(begin) == "that") ++begin;
  if (begin < tree.size() && tree[begin].upos == Upos::Sconj) return {};
  std::uint32_t end = begin;
  bool verb = false;
  bool said = false;
  while (end < tree.size() && end < begin + kLongestClause && tree[end].upos != Upos::Punct) {
    verb |= tree.is_verb(end);
    said |= tree.head(end) == main && tree[end].deprel == Deprel::Ccomp;
    ++end;
  }
  // A long one is cut behind its verb's phrase, before what else it brings in.
  if (end == begin + kLongestClause) {
    while (end > begin && tree[end - 1].upos != Upos::Noun && tree[end - 1].upos != Upos::Propn) --end;
  }
  if (!verb || !said || end < begin + 2) return {};
  return ' ' + written_words(tree, begin, end - 1);
}

std::string goal_words(const SentenceTree& tree, std::uint32_t main, std::uint32_t at) {
  // "barred nine men from entering"
  const bool doing = at + 1 < tree.size() && tree[at + 1].xpos == Xpos::Vbg &&
                     is_one_of(tree.word(at), {"from", "into"});
  if (doing) {
    const std::uint32_t verb = at + 1;
    return ' ' + written_words(tree, at, verb) + taken_words(tree, verb, verb + 1);
  }
  const auto last = prepositional_end(tree, at);
  if (!last || is_one_of(tree.word(at), {"of", "about", "for"})) return {};
  // "sentenced nine men to death", which parsers hang on the men
  const bool goal = is_one_of(tree.word(at), {"into", "to"}) && !tree.capital(*last);
  if (!goal && !hangs_on(tree, main, at, *last)) return {};
  return ' ' + written_words(tree, at, *last);
}

std::string predicative_words(const SentenceTree& tree, std::uint32_t at) {
  std::uint32_t begin = at;
  while (begin < tree.size() && begin < at + kLongest &&
         (tree[begin].upos == Upos::Adv || tree[begin].upos == Upos::Part) &&
         !is_particle(tree, begin)) {
    ++begin;
  }
  // "are still “suspected”"
  if (begin + 1 < tree.size() && is_one_of(tree.word(begin), {"\"", "“", "‘"}) &&
      (is_bare_quality(tree, begin + 1) || tree[begin + 1].xpos == Xpos::Vbn)) {
    return tree.word(begin + 1);
  }
  if (begin >= tree.size()) return complement_words(tree, at);
  if (tree[begin].upos == Upos::Det && !is_one_of(tree.word(begin), {"no", "the", "all"})) ++begin;
  const auto noun = noun_at(tree, begin);
  if (noun && (tree[*noun].upos == Upos::Noun || tree[*noun].xpos == Xpos::Nnps)) {
    const auto last = phrase_end(tree, begin);
    return !last || has_number(tree, begin, *last) ? complement_words(tree, at)
                                                   : written_words(tree, begin, *last);
  }
  if (!is_bare_quality(tree, begin)) return complement_words(tree, at);
  const auto last = prepositional_end(tree, begin + 1);
  if (!last || !hangs_on(tree, begin, begin + 1, *last)) return complement_words(tree, at);
  return written_words(tree, begin, *last);
}

}  // namespace crosscheck::frames
