// SPDX-License-Identifier: Apache-2.0
#include "annotate/frames/verb_group.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "annotate/frames/vocabulary.hpp"
#include "crosscheck/language/inflect.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kReach = 8;  // tokens of a verb with its auxiliaries

bool is_participle(const Token& token) {
  return token.xpos == Xpos::Vbn || token.xpos == Xpos::Vbd;
}

bool helps(const SentenceTree& tree, std::uint32_t i) {
  return tree[i].upos == Upos::Aux || is_form_of_be(tree.word(i)) ||
         is_one_of(tree.word(i), {"has", "have", "had", "do", "does", "did", "get", "gets", "got"});
}

/// Whether the verb at `i` may be what the auxiliary at `main` helps.
bool is_helped(const SentenceTree& tree, std::uint32_t main, std::uint32_t i) {
  const bool be = is_form_of_be(tree.word(main));
  const bool had = is_one_of(tree.word(main), {"has", "have", "had"});
  const bool modal =
      tree[main].xpos == Xpos::Md || is_one_of(tree.word(main), {"do", "does", "did"});
  const Xpos tag = tree[i].xpos;
  return modal || tree[i].upos == Upos::Aux || tag == Xpos::Unknown ||
         ((be || had) && is_participle(tree[i])) || (be && tag == Xpos::Vbg) ||
         (be && (tree[i - 1].upos == Upos::Part || tree.word(i - 1) == "to"));
}

/// "are yet to be [paid] for", "have not all been [found]"
std::uint32_t main_verb(const SentenceTree& tree, std::uint32_t verb) {
  std::uint32_t main = verb;
  for (std::uint32_t i = verb + 1; i < tree.size() && i < verb + kReach && helps(tree, main); ++i) {
    if (tree.is_verb(i)) {
      if (!is_helped(tree, main, i)) break;
      main = i;
      continue;
    }
    const bool between = tree[i].upos == Upos::Adv || tree[i].upos == Upos::Part ||
                         (tree.word(i) == "to" && is_form_of_be(tree.word(main)));
    if (!between) break;
  }
  return main;
}

std::uint32_t first_of(const SentenceTree& tree, std::uint32_t main) {
  std::uint32_t first = main;
  while (first > 0 && main - first < kReach) {
    const Token& token = tree[first - 1];
    const bool inside = token.upos == Upos::Aux || token.upos == Upos::Part ||
                        (token.upos == Upos::Adv && token.xpos != Xpos::Wrb) ||
                        // "has since sold", whatever the tag
                        (first > 1 && tree.word(first - 1) == "since" && helps(tree, first - 2)) ||
                        (token.upos == Upos::Verb && helps(tree, first - 1));
    if (!inside) break;
    --first;
  }
  return first;
}

/// "he's raised [40 dollars]": "'s" is "has".
bool has_object(const SentenceTree& tree, std::uint32_t main) {
  std::uint32_t next = main + 1;
  while (next < tree.size() && next < main + 3 && tree[next].upos == Upos::Adv) ++next;
  if (next >= tree.size()) return false;
  const Upos upos = tree[next].upos;
  return upos == Upos::Num || upos == Upos::Sym || upos == Upos::Det;
}

bool is_denial(const SentenceTree& tree, std::uint32_t i) {
  const std::string& word = tree.word(i);
  const bool no = is_one_of(word, {"not", "n't", "never"}) ||
                  (word == "longer" && i > 0 && tree.word(i - 1) == "no") ||
                  (word == "yet" && i + 1 < tree.size() && tree.word(i + 1) == "to");
  return no && !tree.spares(i);
}

/// Participles of verbs that nobody does without an object.
bool needs_object(const std::string& word) {
  return is_one_of(
      word, {"acquitted",    "arrested",   "banned",    "compared", "convicted", "deported",
             "detained",     "displaced",  "evacuated", "expelled", "fined",     "hospitalised",
             "hospitalized", "imprisoned", "injured",   "jailed",   "killed",    "rescued",
             "restricted",   "sentenced",  "suspended", "wounded"});
}

/// Forms whose lemma the lemmatiser does not know.
constexpr auto kIrregular = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"bent", "bend"},           {"bled", "bleed"},         {"bore", "bear"},
    {"bred", "breed"},          {"burnt", "burn"},         {"clung", "cling"},
    {"drank", "drink"},         {"dreamt", "dream"},       {"drew", "draw"},
    {"dug", "dig"},             {"fed", "feed"},           {"felled", "fell"},
    {"fled", "flee"},           {"flung", "fling"},        {"forbade", "forbid"},
    {"forgave", "forgive"},     {"fought", "fight"},       {"froze", "freeze"},
    {"leant", "lean"},          {"leapt", "leap"},         {"learnt", "learn"},
    {"lent", "lend"},           {"lit", "light"},          {"overcame", "overcome"},
    {"overtook", "overtake"},   {"shed", "shed"},           {"shot", "shoot"},         {"shrank", "shrink"},
    {"slew", "slay"},           {"slid", "slide"},         {"spat", "spit"},
    {"sped", "speed"},          {"stank", "stink"},        {"stole", "steal"},
    {"swam", "swim"},           {"tore", "tear"},          {"undertook", "undertake"},
    {"united", "unite"},        {"uniting", "unite"},
    {"withstood", "withstand"}, {"wove", "weave"},         {"wrung", "wring"},
});
static_assert(std::is_sorted(kIrregular.begin(), kIrregular.end()));

}  // namespace

bool is_form_of_be(const std::string& word) {
  return is_one_of(word,
                   {"be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m"});
}

VerbGroup verb_group(const SentenceTree& tree, std::uint32_t verb) {
  VerbGroup group;
  group.main = main_verb(tree, verb);
  group.first = first_of(tree, group.main);
  bool helped = false;
  for (std::uint32_t i = group.main; i > group.first; --i) {
    const std::string& word = tree.word(i - 1);
    const bool has =
        word == "'s" && (has_object(tree, group.main) || tree.child(group.main, Deprel::Obj));
    if (!helped && tree.is_verb(i - 1) && !has) {
      group.passive = is_participle(tree[group.main]) &&
                      (is_form_of_be(word) || is_one_of(word, {"get", "gets", "got"}));
      helped = true;
    }
    group.denied |= is_denial(tree, i - 1);
  }
  // "nine were killed and 31 injured"
  if (group.first == group.main && tree[group.main].deprel == Deprel::Conj &&
      tree[group.main].xpos == Xpos::Vbn) {
    const auto head = tree.head(group.main);
    group.passive = head && *head < group.main && tree.child(*head, Deprel::AuxPass).has_value();
  }
  // "was found guilty and sentenced to nine years": none does so without an object
  std::uint32_t next = group.main + 1;
  while (next < tree.size() && tree[next].upos == Upos::Adv) ++next;
  // whatever the parse makes of the words: none of these prepositions is a particle here
  const bool phrase = group.main + 1 < tree.size() &&
                      is_one_of(tree.word(group.main + 1), {"at", "by", "for", "from", "in", "of",
                                                            "on", "to", "with", "within"});
  const bool ends = next >= tree.size() || tree[next].upos == Upos::Adp ||
                    tree[next].upos == Upos::Punct || tree[next].upos == Upos::Cconj;
  if (!helped && is_participle(tree[group.main]) && needs_object(tree.word(group.main)) &&
      (phrase || (ends && !tree.child(group.main, Deprel::Obj)))) {
    group.passive = true;
  }
  group.copula = is_form_of_be(tree.word(group.main));
  const std::uint32_t behind = std::min(tree.size(), group.main + 3);
  for (std::uint32_t i = group.main + 1; group.copula && i < behind; ++i) {
    group.denied |= is_denial(tree, i);
  }
  return group;
}

bool is_irregular_past(const std::string& word) {
  return std::any_of(kIrregular.begin(), kIrregular.end(),
                     [&](const auto& pair) { return pair.first == word; });
}

std::string verb_lemma(const SentenceTree& tree, std::uint32_t verb) {
  const std::string& word = tree.word(verb);
  if (is_one_of(word, {"has", "have", "had"})) return "have";
  if (is_form_of_be(word)) return "be";
  const auto irregular = std::lower_bound(
      kIrregular.begin(), kIrregular.end(), std::string_view(word),
      [](const auto& pair, std::string_view form) { return pair.first < form; });
  if (irregular != kIrregular.end() && irregular->first == word) {
    return std::string(irregular->second);
  }
  std::string lemma = tree.lemma(verb);
  if (const auto event = event_word(lemma); event && event->lemma == lemma) return lemma;
  if (const auto event = event_word(word); event && event->verb) return std::string(event->lemma);
  // "favored", but "restored"
  if (word.ends_with("ored") && lemma.ends_with("ore") && word.size() > 6 &&
      !is_one_of(lemma, {"deplore", "explore", "ignore", "implore", "restore", "underscore"})) {
    lemma.pop_back();
  }
  const std::size_t ending = word.ends_with("ing") ? 3 : word.ends_with("ed") ? 2 : 0;
  if (ending == 0) return lemma;
  const std::string stem = word.substr(0, word.size() - ending);
  const auto makes = [&](const std::string& candidate) {
    const std::string participle = present_participle(candidate);
    return participle.substr(0, participle.size() - std::min<std::size_t>(3, participle.size())) ==
           stem;
  };
  return lemma == stem && !makes(lemma) && makes(stem + 'e') ? stem + 'e' : lemma;
}

}  // namespace crosscheck::frames
