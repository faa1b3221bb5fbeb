// SPDX-License-Identifier: Apache-2.0
//
// A verb alone may tell nothing ("take", "be", "have") or the opposite ("affect" of "is not
// affected"). With it go, from left to right:
//
//   [was not] affected           voice and denial             not be affected
//   failed [to appear]           the infinitive behind it     fail to appear
//   called [off]                 a particle                   call off
//   took [part]                  what the verb takes          take part
//   left 300 people [homeless]   what it makes of them        leave homeless
//   amounted [to] 40 tonnes      the preposition              amount to
#include "annotate/frames/verb_words.hpp"

#include "annotate/complements.hpp"
#include "annotate/frames/taken_words.hpp"
#include "annotate/frames/teller.hpp"
#include "annotate/frames/vocabulary.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kReach = 8;

/// Verbs that tell nothing without their object (Huddleston & Pullum 2002, 4 §7).
bool is_light(const std::string& lemma) {
  return is_one_of(lemma, {"have", "do", "make", "take", "get", "give", "put", "pay", "hold"});
}

/// Verbs that say what something is, stays or is turned into (the same, 4 §5).
bool is_linking(const std::string& lemma) {
  return is_one_of(
      lemma,
      {"appear", "be",     "become", "declare", "fall", "feel", "find", "get",   "go",   "grow",
       "have",   "hold",   "keep",   "leave",   "lie",  "list", "live", "look",  "make", "prove",
       "remain", "render", "report", "run",     "seem", "set",  "sit",  "stand", "stay", "turn"});
}

/// Forms that are no participle, whatever the tagger says: "rose".
bool is_past_only(const std::string& word) {
  return is_one_of(word, {"became", "began", "broke", "came", "chose", "drew", "drove", "fell", "flew",
                          "gave", "grew", "knew", "ran", "rose", "saw", "sank", "spoke", "swam",
                          "took", "went", "wrote"});
}

/// Verbs that tell nothing without where to: "go through the files", "come to court".
bool is_weak(const std::string& lemma) {
  return is_one_of(lemma, {"come", "get", "go", "look", "run", "turn"});
}

/// What stands right behind a verb and belongs to it; one infinitive at most.
std::string words_behind(const SentenceTree& tree, const std::string& lemma, std::uint32_t main,
                         bool infinitives = true) {
  std::string words;
  std::uint32_t at = main + 1;
  // "were let go"
  if (lemma == "let" && at < tree.size() &&
      (tree[at].xpos == Xpos::Vb || tree[at].deprel == Deprel::Xcomp)) {
    return ' ' + tree.word(at);
  }
  // "walked out of the hall"
  const bool out = at + 1 < tree.size() && tree.word(at) == "out" && tree.word(at + 1) == "of";
  if (out || is_particle(tree, at)) {
    words += ' ' + tree.word(at);
    ++at;
  }
  // "cared for", "looked after": nothing follows that the preposition brings in
  if (at < tree.size() && tree[at].upos == Upos::Adp &&
      (at + 1 >= tree.size() || tree[at + 1].upos == Upos::Punct || tree.word(at + 1) == "by")) {
    return words + ' ' + tree.word(at);
  }
  // "stand still", but "still stand"
  if (at < tree.size() && tree.word(at) == "still" &&
      is_one_of(lemma, {"hold", "keep", "lie", "sit", "stand"})) {
    return words + " still";
  }
  const std::uint32_t reach = at + kReach;
  while (at + 1 < tree.size() && at < reach && tree[at].upos == Upos::Adv && !is_manner(tree, at) &&
         tree[at + 1].upos != Upos::Punct) {
    ++at;
  }
  if (at >= tree.size()) return words;
  if (infinitives && tree.word(at) == "to") {
    const std::string infinitive = infinitive_words(tree, at);
    if (!infinitive.empty()) return words + infinitive;
  }
  if (is_linking(lemma)) {
    if (is_bare_quality(tree, at)) return words + ' ' + tree.word(at);
    if (const std::string place = bare_place(tree, at); !place.empty() && lemma != "fall") {
      return words + ' ' + place;
    }
  }
  // "took to the streets", "go through the files", but neither "done by noon" nor "came on Monday"
  const bool goal = is_one_of(tree.word(at), {"from", "into", "on", "out", "through", "to"});
  const bool weak = is_weak(lemma) && words.empty() && goal;
  if (weak || is_light(lemma) || lemma == "spend" || lemma == "become" || lemma == "remain") {
    if (lemma == "make" && tree.word(at) == "do") return words + " do";
    const auto noun = noun_at(tree, goal ? at + 1 : at);
    if (noun && !(goal && tree[*noun].upos == Upos::Propn)) {
      return words + (goal ? ' ' + tree.word(at) : "") + ' ' + noun_words(tree, goal ? at + 1 : at);
    }
  }
  const std::string taken = taken_words(tree, main, at);
  if (taken.empty() && words.empty() && complements_of(lemma).takes(Complements::Clause))
    return clause_words(tree, main, at);
  return words + taken;
}

/// "able to return home", "likely to vote", or what else something is said to be by the words at `at`.
std::string quality_to_do(const SentenceTree& tree, std::uint32_t at) {
  std::uint32_t quality = at;
  while (quality < tree.size() && quality < at + kReach && tree[quality].upos == Upos::Adv) ++quality;
  if (quality + 1 < tree.size() && tree[quality].upos == Upos::Adj && tree.word(quality + 1) == "to") {
    const std::string infinitive = infinitive_words(tree, quality + 1);
    const bool more = quality > at && is_one_of(tree.word(quality - 1), {"less", "more"});
    if (!infinitive.empty())
      return (more ? tree.word(quality - 1) + ' ' : "") + tree.word(quality) + infinitive;
  }
  return predicative_words(tree, at);
}

/// "carried [water to] 12 villages", "beat the dyers [by] nine points": over what stands between.
std::string words_across(const SentenceTree& tree, std::uint32_t main, std::uint32_t object,
                         std::uint32_t begin) {
  const std::uint32_t preposition = begin - 1;
  if (begin < object + 2 || tree[preposition].upos != Upos::Adp) return {};
  const std::string& word = tree.word(preposition);
  if (!is_one_of(word, {"across", "against", "at", "by", "for", "from", "in", "into", "on", "over",
                        "through", "to", "with"})) {
    return {};
  }
  const auto noun = noun_at(tree, object);
  if (noun && *noun + 1 == preposition && tree[*noun].upos == Upos::Noun && !tree.capital(*noun) &&
      !is_amount(tree.word(*noun)) && !is_time(tree.word(*noun)) &&
      !(has_number(tree, object, *noun) && trend_word(tree.word(main)) != Trend::None)) {
    return ' ' + written_words(tree, object, *noun) + ' ' + word;
  }
  // "values Marsh Mills at 40 million"
  if (noun && *noun + 1 == preposition && word == "at") return " at";
  if (is_one_of(word, {"across", "against", "at", "in", "on", "over", "through"})) return {};
  // "fell by 2 euros, or 4 percent, to 40 euros"
  if (trend_word(tree.word(main)) != Trend::None && (word == "to" || word == "from"))
    return ' ' + word;
  for (std::uint32_t i = begin; i < tree.size() && i < begin + kReach; ++i) {
    if (tree.head(i) == main && tree[i].deprel == Deprel::Obl) return ' ' + word;
  }
  return {};
}

/// "promised owners", "debated Marsh", whatever the tag says; but "built last year", "called Marsh"
bool has_noun_behind(const SentenceTree& tree, std::uint32_t main, const std::string& lemma) {
  const Token& next = tree[main + 1];
  if (lemma == "call" || lemma == "name" || is_time(tree.word(main + 1))) return false;
  return next.upos == Upos::Propn || next.xpos == Xpos::Nns || next.xpos == Xpos::Prp;
}

/// "had counted, and [two] over"
bool has_mark(const SentenceTree& tree, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; ++i) {
    if (tree.word(i) == "," || tree.word(i) == ";") return true;
  }
  return false;
}

/// What stands between the verb and a figure behind it, and behind the figure.
std::string words_around(const SentenceTree& tree, const std::string& lemma, std::uint32_t main,
                         std::uint32_t begin, std::uint32_t end, bool timed) {
  // "puts the crowd at 40"
  if (lemma == "put" && begin > main + 2 && tree.word(begin - 1) == "at") return " at";
  std::string words;
  std::uint32_t at = main + 1;
  // "called it off", "brought it down to 40"
  if (at + 1 < begin && (tree[at].upos == Upos::Pron || tree[at].upos == Upos::Det) &&
      is_particle(tree, at + 1)) {
    ++at;
  }
  if (at < begin && is_particle(tree, at)) words += ' ' + tree.word(at++);
  if (at + 1 < begin && is_time(tree.word(at))) ++at;  // "closed yesterday at 40"
  // "found guilty on three counts"
  if (at < begin && is_linking(lemma) && is_bare_quality(tree, at) &&
      tree[at].xpos != Xpos::Jjr) {
    words += ' ' + tree.word(at++);
    const bool brought_in = begin > at && tree[begin - 1].upos == Upos::Adp && !timed;
    return brought_in ? words + ' ' + tree.word(begin - 1) : words;
  }
  // "took part in 40 races": the object comes first
  if (at < begin && is_light(lemma)) {
    const auto noun = noun_at(tree, at);
    bool counted = false;
    for (std::uint32_t i = at; noun && i < *noun; ++i) counted |= tree[i].upos == Upos::Num;
    if (noun && !counted && tree[*noun].upos == Upos::Noun && *noun + 1 < begin &&
        (tree[*noun + 1].upos == Upos::Adp || tree[*noun + 1].upos == Upos::Punct))
      words += ' ' + tree.word(*noun);
  }
  // "took to the streets for 40 days"
  if (at < begin && words.empty() && (is_light(lemma) || is_weak(lemma)) &&
      is_one_of(tree.word(at), {"into", "on", "out", "through", "to"})) {
    const auto noun = noun_at(tree, at + 1);
    if (noun && *noun + 1 < begin && tree[*noun].upos == Upos::Noun) {
      return ' ' + tree.word(at) + ' ' + tree.word(*noun);
    }
  }
  // "amounted to 40", "marched with 300": but how long and until when is no part of the deed
  std::uint32_t before = begin;
  while (before > at && tree[before - 1].upos != Upos::Adp && before > 1 && begin - before < 3 &&
         (opens_noun(tree, before - 1) || tree[before - 1].upos == Upos::Adv)) {
    --before;
  }
  // but "met protests from 300": what stands between has the preposition
  const bool takes =
      before == at + 1 && complements_of(lemma).takes_behind(tree.word(before - 1));  // "asked for"
  if (before == at + 1 && lemma != "have" && (!timed || takes) &&
      tree[before - 1].upos == Upos::Adp &&
      !is_one_of(tree.word(before - 1), {"within", "after", "before", "until", "since", "during",
                                         "per", "than", "about", "as"})) {
    words += ' ' + tree.word(before - 1);
  }
  if ((words.empty() || at > main + 1) && before == begin && !timed) {
    words += words_across(tree, main, at, begin);
  }
  if (before == begin || before == at) {
    if (end < tree.size() && tree[end].xpos == Xpos::Jjr &&
        (end + 1 >= tree.size() || !is_noun(tree[end + 1]))) {
      words += ' ' + tree.word(end);  // "gets a fifth wider", "closed 2 percent higher"
    } else if (is_particle(tree, end) && !has_mark(tree, main, begin)) {
      words += ' ' + tree.word(end);
    } else if (is_linking(lemma) && is_bare_quality(tree, end)) {
      words += ' ' + tree.word(end);
    } else if (is_linking(lemma) || is_light(lemma) || lemma == "bring") {
      if (const std::string place = bare_place(tree, end); !place.empty()) words += ' ' + place;
    }
  }
  // "fell 2 euros to close at 40"
  const bool trend = trend_word(tree.word(main)) != Trend::None;
  if (timed || trend || end >= tree.size()) return words;
  // "forced 40 families to leave their homes", "sentenced nine men to death"
  if (tree.word(end) == "to") {
    if (const std::string infinitive = infinitive_words(tree, end); !infinitive.empty())
      return words + infinitive;
  }
  return words.empty() && before == begin ? goal_words(tree, main, end) : words;
}

}  // namespace

std::string infinitive_words(const SentenceTree& tree, std::uint32_t to) {
  std::uint32_t verb = to + 1;
  while (verb < tree.size() && verb < to + kReach && tree[verb].upos == Upos::Adv) ++verb;
  if (verb >= tree.size() || !tree.is_verb(verb)) return {};
  std::string words = " to ";
  if (is_one_of(tree.word(verb), {"be", "have"})) {
    const VerbGroup group = verb_group(tree, verb);
    if (group.main != verb) {
      words += group.passive ? "be " + tree.word(group.main) : verb_lemma(tree, group.main);
      return words + words_behind(tree, verb_lemma(tree, group.main), group.main, false);
    }
    if (tree.word(verb) == "be") {
      const std::string complement = predicative_words(tree, verb + 1);
      return complement.empty() ? std::string() : words + "be " + complement;
    }
  }
  const std::string lemma = verb_lemma(tree, verb);
  return words + lemma + words_behind(tree, lemma, verb, false);
}

std::string verb_words(const SentenceTree& tree, const VerbGroup& group, Part part,
                       std::uint32_t begin, std::uint32_t end, bool timed) {
  std::string words = group.denied ? "not " : "";
  if (group.copula) {
    const std::string complement = quality_to_do(tree, group.main + 1);
    return complement.empty() ? std::string() : words + "be " + complement;
  }
  if (tree.word(group.main) == "missing") return words + "be missing";
  const std::string lemma = verb_lemma(tree, group.main);
  // "built in 1990 with two halls"
  const bool reduced = part == Part::Object && tree[group.main].xpos == Xpos::Vbn &&
                       !is_past_only(tree.word(group.main)) && group.first == group.main &&
                       begin > group.main + 1 && tree[group.main].deprel != Deprel::Root &&
                       // "the storm cut power to 40 homes"
                       !tree.child(group.main, Deprel::Obj) &&
                       !has_noun_behind(tree, group.main, lemma) &&
                       tree[group.main].deprel != Deprel::Conj;
  for (std::uint32_t i = group.first; i < group.main; ++i) {
    // "nearly drowned": they did not
    if (is_one_of(tree.word(i), {"almost", "barely", "hardly", "nearly"})) words += tree.word(i) + ' ';
  }
  words += group.passive || reduced ? "be " + tree.word(group.main) : lemma;
  if (lemma == "do" && group.main > 0 && tree.word(group.main - 1) == "make") {
    words.insert(0, "make ");
  }
  if (part == Part::Subject || end <= group.main) {
    return words + words_behind(tree, lemma, group.main);
  }
  const std::string around = words_around(tree, lemma, group.main, begin, end, timed);
  // "clung to a raft for two days": how long tells nothing of to what
  if (timed && around.empty() && begin > group.main + 1) {
    return words + taken_words(tree, group.main, group.main + 1, begin);
  }
  return words + around;
}

}  // namespace crosscheck::frames
