// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "crosscheck/text/span.hpp"

namespace crosscheck {

/// Universal part-of-speech tags, https://universaldependencies.org/u/pos/
enum class Upos : std::uint8_t {
  Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym,
  Verb, X,
};

/// Penn Treebank tags as used by UD English, `$` and punctuation included.
enum class Xpos : std::uint8_t {
  Unknown,
  Add, Afx, Cc, Cd, Dt, Ex, Fw, Gw, Hyph, In, Jj, Jjr, Jjs, Ls, Md, Nfp, Nn, Nnp, Nnps, Nns,
  Pdt, Pos, Prp, PrpS, Rb, Rbr, Rbs, Rp, Sym, To, Uh, Vb, Vbd, Vbg, Vbn, Vbp, Vbz, Wdt, Wp,
  WpS, Wrb, Xx, Lrb, Rrb, OpenQuote, CloseQuote, Comma, Colon, Period, Dollar,
};

/// Universal dependency relations with the subtypes of UD English,
/// https://universaldependencies.org/en/dep/
enum class Deprel : std::uint8_t {
  Dep, Root, Acl, AclRelcl, Advcl, AdvclRelcl, Advmod, Amod, Appos, Aux, AuxPass, Case, Cc,
  CcPreconj, Ccomp, Compound, CompoundPrt, Conj, Cop, Csubj, CsubjOuter, CsubjPass, Det,
  DetPredet, Discourse, Dislocated, Expl, Fixed, Flat, Goeswith, Iobj, List, Mark, Nmod,
  NmodDesc, NmodPoss, NmodUnmarked, Nsubj, NsubjOuter, NsubjPass, Nummod, Obj, Obl, OblAgent,
  OblUnmarked, Orphan, Parataxis, Punct, Reparandum, Vocative, Xcomp,
};

/// The head of a sentence's root, and of a token that was not parsed.
constexpr std::uint32_t kNoHead = 0xFFFFFFFF;

/// A word, number or mark. "don't" is two tokens, "do" and "n't", as in UD English.
struct Token {
  Span span;
  Upos upos = Upos::X;
  Xpos xpos = Xpos::Unknown;
  Deprel deprel = Deprel::Dep;
  std::uint32_t head = kNoHead;  ///< index of a token of the same Document and sentence
  std::string lemma;             ///< lower case but for names
};

/// The tokens [first, last) of a Document, in one segment.
struct Sentence {
  Span span;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t segment = 0;  ///< index into Article::segments
};

}  // namespace crosscheck
