// SPDX-License-Identifier: Apache-2.0
//
// A clause is a verb with its subject and object, or what is said of a subject with "be":
//
//     The court did not uphold the fine.     court | uphold, denied | fine
//     The search may be over.                search | be over, hedged |
//     The bridge was reopened on Friday.     bridge | reopen |
//
// Subordinate clauses are clauses of their own and no part of the object: "She said that the
// dam had held" gives (dam | hold), not (she | say | dam had held).
#include "annotate/clauses.hpp"

#include <algorithm>
#include <array>

#include "crosscheck/text/unicode.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {
namespace {

/// Objects are told by their first words; the rest of a long one is detail.
constexpr std::size_t kObjectWords = 8;

bool is_own_clause(Deprel relation) {
  switch (relation) {
    case Deprel::Acl:
    case Deprel::AclRelcl:
    case Deprel::Advcl:
    case Deprel::AdvclRelcl:
    case Deprel::Ccomp:
    case Deprel::Csubj:
    case Deprel::CsubjPass:
    case Deprel::Conj:
    case Deprel::Parataxis:
    case Deprel::Punct:
    case Deprel::Discourse:
    case Deprel::Mark:
    case Deprel::Cc: return true;
    default: return false;
  }
}

bool is_subject(Deprel relation) {
  return relation == Deprel::Nsubj || relation == Deprel::NsubjPass ||
         relation == Deprel::NsubjOuter;
}

/// A sentence with its tokens' children.
class Tree {
 public:
  Tree(const Document& document, const Sentence& sentence)
      : document_(document), sentence_(sentence), children_(sentence.last - sentence.first) {
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const std::uint32_t head = document.tokens[t].head;
      if (head == kNoHead || head < sentence.first || head >= sentence.last || head == t) continue;
      children_[head - sentence.first].push_back(t);
    }
  }

  const std::vector<std::uint32_t>& children(std::uint32_t token) const {
    return children_[token - sentence_.first];
  }
  const Token& token(std::uint32_t t) const { return document_.tokens[t]; }
  std::string word(std::uint32_t t) const { return fold(document_.article.body[token(t).span]); }
  std::string lemma(std::uint32_t t) const {
    return token(t).lemma.empty() ? word(t) : fold(token(t).lemma);
  }

  /// The tokens below and with `root` that belong to its phrase, in reading order; at most
  /// `most`.
  std::vector<std::uint32_t> phrase(std::uint32_t root, std::size_t most) const {
    std::vector<std::uint32_t> found{root};
    for (std::size_t i = 0; i < found.size() && found.size() < most; ++i) {
      for (const std::uint32_t child : children(found[i])) {
        if (!is_own_clause(token(child).deprel)) found.push_back(child);
      }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

 private:
  const Document& document_;
  const Sentence& sentence_;
  std::vector<std::vector<std::uint32_t>> children_;
};

constexpr std::array<std::string_view, 6> kDenials = {"not", "n't", "never", "no", "neither",
                                                      "nobody"};
constexpr std::array<std::string_view, 11> kHedges = {
    "may", "might", "could", "would", "should", "reportedly", "allegedly", "perhaps", "possibly",
    "likely", "apparently"};

bool is_object(Deprel relation) {
  switch (relation) {
    case Deprel::Obj:
    case Deprel::Iobj:
    case Deprel::Obl:
    case Deprel::Xcomp:
    case Deprel::Advmod:
    case Deprel::OblAgent: return true;
    default: return false;
  }
}

Span span_of(const Tree& tree, const std::vector<std::uint32_t>& phrase) {
  return tree.token(phrase.front()).span.joined(tree.token(phrase.back()).span);
}

/// "until" right below a verb, or before what stands below it.
bool has_until(const Tree& tree, std::uint32_t head) {
  return std::any_of(tree.children(head).begin(), tree.children(head).end(), [&](std::uint32_t c) {
    const auto& below = tree.children(c);
    return tree.word(c) == "until" || std::any_of(below.begin(), below.end(), [&](std::uint32_t t) {
             return tree.word(t) == "until";
           });
  });
}

/// What stands below the head: subject, negation, mood, object.
Clause read_clause(const Tree& tree, std::uint32_t head) {
  Clause clause;
  clause.head = head;
  clause.span = tree.token(head).span;
  clause.predicate = tree.lemma(head);
  std::vector<std::uint32_t> object;
  for (const std::uint32_t child : tree.children(head)) {
    const Deprel relation = tree.token(child).deprel;
    const std::string word = tree.word(child);
    if (is_subject(relation)) {
      clause.subject = child;
      clause.passive = relation == Deprel::NsubjPass;
      clause.subject_span = span_of(tree, tree.phrase(child, 24));
    }
    if (relation == Deprel::Cop) clause.predicate = "be " + clause.predicate;
    if (relation == Deprel::CompoundPrt) clause.predicate += " " + word;
    if (is_one_of(word, kDenials)) clause.denied = true;
    if (is_one_of(word, kHedges)) clause.hedged = true;
    if (relation == Deprel::Mark && (word == "if" || word == "unless" || word == "whether")) {
      clause.hedged = true;
    }
    if (is_object(relation) && !is_one_of(word, kDenials)) {
      const auto phrase = tree.phrase(child, kObjectWords);
      object.insert(object.end(), phrase.begin(), phrase.end());
    }
  }
  // "The ward has remained open" says that it is open.
  static constexpr std::array<std::string_view, 4> kStays = {"keep", "remain", "seem", "stay"};
  if (is_one_of(clause.predicate, kStays)) {
    for (const std::uint32_t child : tree.children(head)) {
      const bool complement = tree.token(child).deprel == Deprel::Xcomp ||
                              tree.token(child).deprel == Deprel::Advmod;
      if (complement && tree.token(child).upos == Upos::Adj) {
        clause.predicate = "be " + tree.lemma(child);
        break;
      }
    }
  }
  // Who was told was informed.
  if (clause.passive && clause.predicate == "tell") clause.predicate = "inform";
  std::sort(object.begin(), object.end());
  if (object.size() > kObjectWords) object.resize(kObjectWords);
  for (const std::uint32_t t : object) {
    if (tree.token(t).upos == Upos::Punct) continue;
    clause.object += (clause.object.empty() ? "" : " ") + tree.lemma(t);
    clause.span = clause.span.joined(tree.token(t).span);
  }
  // "They were not told until noon" says that they were told then.
  if (clause.denied && has_until(tree, head)) clause.denied = false;
  if (clause.subject) {
    clause.span = clause.span.joined(clause.subject_span);
    for (const std::uint32_t child : tree.children(*clause.subject)) {
      if (tree.word(child) == "no" || tree.word(child) == "neither") clause.denied = true;
    }
  }
  return clause;
}

}  // namespace

std::vector<Clause> find_clauses(const Document& document, const Sentence& sentence) {
  const Tree tree(document, sentence);
  std::vector<Clause> clauses;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const auto& children = tree.children(t);
    const bool has_subject = std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
      return is_subject(tree.token(c).deprel);
    });
    if (has_subject || tree.token(t).upos == Upos::Verb) clauses.push_back(read_clause(tree, t));
  }
  return clauses;
}

}  // namespace crosscheck
