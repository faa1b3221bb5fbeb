// SPDX-License-Identifier: Apache-2.0
#include "annotate/parsed_subject.hpp"

#include <algorithm>

// The subject of a verb that has none of its own:
//
//     The man who runs the yard rose and [said] …      conj: the subject of "rose"
//     The man went on to [say] …                       xcomp: the subject of "went"
//     a letter [saying] …                              acl: the noun that it hangs on
//     Quill, who [said] …                              "who": the noun that the clause hangs on

namespace crosscheck {
namespace {

constexpr std::uint32_t kReach = 60;  // tokens
constexpr int kClimbs = 4;

bool is_subject(Deprel relation) noexcept {
  return relation == Deprel::Nsubj || relation == Deprel::NsubjOuter ||
         relation == Deprel::NsubjPass;
}

std::optional<std::uint32_t> subject_child(std::span<const Token> tokens, std::uint32_t verb) {
  const std::uint32_t begin = verb > kReach ? verb - kReach : 0;
  const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(tokens.size(), verb + kReach));
  for (std::uint32_t i = begin; i < end; ++i) {
    if (tokens[i].head == verb && is_subject(tokens[i].deprel)) return i;
  }
  return std::nullopt;
}

bool is_relative(const Token& token) noexcept {
  return token.xpos == Xpos::Wp || token.xpos == Xpos::Wdt;
}

/// The words around `head` that hang on it, without what follows a relative clause.
PhraseRange phrase_of(std::span<const Token> tokens, std::uint32_t head, std::uint32_t verb) {
  PhraseRange range{head, head + 1};
  while (range.first > 0 && head - range.first < kReach) {
    const Token& token = tokens[range.first - 1];
    if (token.head < range.first - 1 || token.head > head || token.head == kNoHead) break;
    --range.first;
  }
  while (range.last < tokens.size() && range.last - head < kReach && range.last != verb) {
    const Token& token = tokens[range.last];
    const bool inside = token.head >= range.first && token.head < range.last;
    // A preposition or an article hangs on a word that is still to come.
    const bool leads = token.head > range.last && token.head < range.last + 8 &&
                       token.head < tokens.size() && tokens[token.head].head >= range.first &&
                       tokens[token.head].head < range.last && token.head != verb;
    if (!inside && !leads) break;
    if (token.deprel == Deprel::AclRelcl || is_relative(token)) break;
    ++range.last;
  }
  return range;
}

}  // namespace

std::optional<PhraseRange> parsed_subject(std::span<const Token> tokens, std::uint32_t verb) {
  std::uint32_t at = verb;
  for (int climb = 0; climb < kClimbs; ++climb) {
    if (const auto subject = subject_child(tokens, at)) {
      if (!is_relative(tokens[*subject])) return phrase_of(tokens, *subject, verb);
      if (tokens[at].deprel != Deprel::AclRelcl || tokens[at].head == kNoHead) return std::nullopt;
      return phrase_of(tokens, tokens[at].head, verb);
    }
    const Token& token = tokens[at];
    if (token.head == kNoHead || token.head >= tokens.size()) return std::nullopt;
    switch (token.deprel) {
      case Deprel::Acl: return phrase_of(tokens, token.head, verb);
      case Deprel::Conj: case Deprel::Xcomp: case Deprel::Advcl: case Deprel::Parataxis:
        at = token.head;
        break;
      default: return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace crosscheck
