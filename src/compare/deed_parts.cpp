// SPDX-License-Identifier: Apache-2.0
#include "compare/deed_parts.hpp"

#include <algorithm>
#include <array>

#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 7> kNots = {"not", "n't",     "n’t",   "never",
                                                   "nor", "neither", "hardly"};
constexpr std::array<std::string_view, 5> kNobodies = {"nobody", "none", "nothing", "no-one",
                                                       "neither"};
constexpr std::array<std::string_view, 12> kPeriods = {"second",  "minute", "hour",    "day",
                                                       "week",    "month",  "year",    "decade",
                                                       "century", "night",  "weekend", "season"};

Words words_of(const Document& document) {
  return {document.article.body, document.article.segments, document.tokens, document.sentences};
}

}  // namespace

bool is_not(std::string_view word) { return is_one_of(word, kNots); }
bool is_nobody(std::string_view word) { return is_one_of(word, kNobodies); }
bool is_period(std::string_view noun) { return is_one_of(noun, kPeriods); }

DeedPhrases::DeedPhrases(const Document& document, const Sentence& sentence,
                         const std::vector<Naming>& namings)
    : document_(document), tree_(words_of(document), sentence), namings_(namings) {}

/// The words of a phrase without the clauses that hang on it.
std::vector<std::uint32_t> DeedPhrases::words_below(std::uint32_t top) const {
  constexpr std::size_t kMost = 16;
  std::vector<std::uint32_t> found{top};
  for (std::size_t i = 0; i < found.size() && found.size() < kMost; ++i) {
    for (const std::uint32_t c : tree_.children(found[i])) {
      switch (tree_[c].deprel) {
        case Deprel::Acl:
        case Deprel::AclRelcl:
        case Deprel::Advcl:
        case Deprel::Appos:
        case Deprel::Ccomp:
        case Deprel::Conj:
        case Deprel::Parataxis:
        case Deprel::Punct:
        case Deprel::Nsubj:
        case Deprel::NsubjPass:
        case Deprel::Obl:
        case Deprel::OblAgent:
        case Deprel::Xcomp:
          break;
        default:
          found.push_back(c);
      }
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::optional<std::uint32_t> DeedPhrases::entity_at(std::uint32_t t) const {
  const std::uint32_t offset = tree_[t].span.begin;
  auto next = std::upper_bound(
      namings_.begin(), namings_.end(), offset,
      [](std::uint32_t place, const Naming& naming) { return place < naming.span.begin; });
  for (int steps = 0; next != namings_.begin() && steps < 4; ++steps) {
    --next;
    if (!next->inner && next->span.end > offset) return next->entity;
  }
  return std::nullopt;
}

DeedPart DeedPhrases::part_of(std::uint32_t top, Part kind) const {
  DeedPart part;
  part.part = kind;
  part.noun = tree_.lemma(top);
  part.span = tree_[top].span;
  part.pronoun = tree_[top].upos == Upos::Pron;
  part.entity = entity_at(top);
  // "The company that hired them, Tern Foods".
  const auto name = tree_.child(top, Deprel::Appos);
  if (name && entity_at(*name)) part.entity = entity_at(*name);
  if (const auto preposition = tree_.child(top, Deprel::Case)) {
    part.preposition = tree_.word(*preposition);
  }
  const std::string& word = tree_.word(top);
  part.none = is_nobody(word);
  bool one = false;
  bool no = false;
  for (const std::uint32_t t : words_below(top)) {
    part.span = part.span.joined(tree_[t].span);
    const std::string& w = tree_.word(t);
    no |= is_not(w);
    part.definite |= w == "the" || w == "that" || w == "this" || w == "these" || w == "those";
    part.all |= w == "all" || w == "every" || w == "each";
    part.indefinite |= w == "a" || w == "an";
    one |= w == "one" || w == "single";
    if (w == "no" || w == "none" || w == "neither") part.none = true;
    const Upos upos = tree_[t].upos;
    const bool telling =
        upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Adj || upos == Upos::Verb;
    if (telling) part.words.push_back(tree_.lemma(t));
  }
  if (no && one) part.none = true;
  part.ruled_out = no && !part.none;
  part.human = is_human(part.noun) || is_anyone(part.noun) || tree_[top].upos == Upos::Num ||
               word == "nobody" || word == "none" ||
               (part.entity && document_.entities[*part.entity].kind == EntityKind::Person);
  return part;
}

std::uint32_t DeedPhrases::antecedent(std::uint32_t subject, std::uint32_t head) const {
  const auto above = tree_.head(head);
  if (frames::is_relative(tree_.word(subject)) && above && tree_[head].deprel == Deprel::AclRelcl) {
    return *above;
  }
  return subject;
}

std::optional<std::uint32_t> DeedPhrases::noun_before(std::uint32_t verb) const {
  std::uint32_t t = verb;
  while (t > 0 && (tree_[t - 1].upos == Upos::Aux || tree_[t - 1].upos == Upos::Adv ||
                   tree_[t - 1].upos == Upos::Part)) {
    --t;
  }
  if (t == 0 || !frames::is_noun(tree_[t - 1])) return std::nullopt;
  if (is_period(tree_.lemma(t - 1))) return std::nullopt;
  return t - 1;
}

bool DeedPhrases::is_cleft(std::uint32_t subject, std::uint32_t head) const {
  if (!frames::is_relative(tree_.word(subject))) return false;
  const auto focus = tree_.head(head);
  if (!focus || tree_[head].deprel == Deprel::Ccomp) return false;
  const auto it = tree_.child(*focus, Deprel::Nsubj);
  const auto expl = tree_.child(*focus, Deprel::Expl);
  const auto which = it ? it : expl;
  return which && tree_.word(*which) == "it" && *which < *focus;
}

std::string short_phrase(const DeedPart& part) {
  const auto noun = std::find(part.words.begin(), part.words.end(), part.noun);
  if (noun == part.words.end() || noun == part.words.begin()) return "";
  return *std::prev(noun) + " " + part.noun;
}

}  // namespace crosscheck
