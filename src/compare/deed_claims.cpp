// SPDX-License-Identifier: Apache-2.0
#include "compare/deed_claims.hpp"

#include <algorithm>
#include <array>

#include "compare/deed_parts.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {

using frames::SentenceTree;

namespace {

constexpr std::array<std::string_view, 34> kModals = {
    "can",     "ca",       "could",  "may",        "might",   "would",      "’d",
    "should",  "will",     "wo",     "’ll",        "'ll",     "shall",      "must",
    "need",    "ought",    "if",     "unless",     "whether", "reportedly", "allegedly",
    "perhaps", "possibly", "likely", "apparently", "almost",  "nearly",     "supposedly",
    "why",     "how",      "until",  "than",       "lest",    "before"};
constexpr std::array<std::string_view, 24> kBounds = {
    "yet",      "longer", "anymore", "other",       "else",  "further", "more",   "another",
    "only",     "just",   "merely",  "necessarily", "again", "since",   "always", "all",
    "everyone", "less",   "fewer",   "every",       "alone", "late",    "later",  "earlier"};
/// What hangs on such a verb is no claim of the text.
constexpr std::array<std::string_view, 32> kUnreal = {
    "accuse", "allow",   "ask",     "avoid",    "call",    "consider", "decide",  "demand",
    "doubt",  "expect",  "fail",    "fear",     "hope",    "imagine",  "intend",  "invite",
    "offer",  "order",   "plan",    "prepare",  "prevent", "promise",  "propose", "refuse",
    "seek",   "suppose", "suspect", "threaten", "try",     "want",     "warn",    "wish"};
constexpr std::array<std::string_view, 5> kDeny = {"deny", "dispute", "rebut", "refute", "reject"};

}  // namespace

bool is_bound(std::string_view word) { return is_one_of(word, kBounds); }

void weigh_form(const SentenceTree& tree, std::uint32_t head, Deed& deed) {
  const Xpos form = tree[head].xpos;
  if (form == Xpos::Vbg && !tree.child(head, Deprel::Aux)) deed.open = true;
  const bool present = form == Xpos::Vbz || form == Xpos::Vbp;
  deed.at_present |= present;
  deed.bounded |= present && deed.event != "be" && deed.event != "have";
}

void weigh_word(const SentenceTree& tree, std::uint32_t head, std::uint32_t c, Deed& deed) {
  const std::string& word = tree.word(c);
  const Deprel relation = tree[c].deprel;
  if (relation == Deprel::CompoundPrt) deed.event += "+" + word;
  if (is_not(word) && c + 1 < tree.size()) {
    deed.denied = true;
    deed.bounded |= tree.spares(c);
  }
  deed.open |= is_one_of(word, kModals) || (relation == Deprel::Mark && word == "to");
  deed.bounded |= is_bound(word);
  deed.up_to_now |= word == "has" || word == "have" || word == "had";
  deed.at_present |= word == "is" || word == "are";
  deed.now |= word == "now" || word == "today";
  if (tree[c].upos == Upos::Aux) {
    deed.emphatic |= word == "did" && c < head;
    // "Rock does not fall by itself".
    deed.bounded |= word == "do" || word == "does";
  }
  // "He is not expected to speak": what of is not compared.
  deed.bounded |= relation == Deprel::Xcomp || relation == Deprel::Ccomp;
  if (relation == Deprel::Advcl || relation == Deprel::Obl) {
    // "No shots were fired when he was arrested": then, and at no other time.
    for (const std::uint32_t below : tree.children(c)) {
      deed.bounded |= is_one_of(tree.word(below), {"when", "while", "as", "after", "during"});
    }
  }
  if (is_not(word) || relation == Deprel::Expl) deed.span = deed.span.joined(tree[c].span);
}

void weigh_above(const SentenceTree& tree, std::uint32_t head, Deed& deed) {
  std::uint32_t t = head;
  for (int steps = 0; steps < 6; ++steps) {
    const auto above = tree.head(t);
    if (!above) return;
    const Deprel relation = tree[t].deprel;
    const std::string lemma = tree.lemma(*above);
    const bool content = relation == Deprel::Ccomp || relation == Deprel::Xcomp ||
                         relation == Deprel::Csubj || relation == Deprel::Advcl;
    deed.open |= content && is_one_of(lemma, kDeny);
    deed.open |= (content || relation == Deprel::Conj) && is_one_of(lemma, kUnreal);
    if (relation == Deprel::Ccomp || relation == Deprel::Conj || relation == Deprel::Xcomp) {
      for (const std::uint32_t c : tree.children(*above)) {
        const std::string& word = tree.word(c);
        if (is_not(word) || is_nobody(word) ||
            (c < *above && is_one_of(word, kModals) && relation != Deprel::Conj)) {
          deed.open = true;
        }
      }
    }
    t = *above;
  }
}

}  // namespace crosscheck
