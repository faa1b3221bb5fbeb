// SPDX-License-Identifier: Apache-2.0
#include "coreference_heads.hpp"

#include <algorithm>
#include <map>

#include "crosscheck/text/unicode.hpp"

namespace crosscheck::bench {

std::pair<std::uint32_t, std::uint32_t> tokens_in(const Document& document, Span span) {
  const auto begin =
      std::partition_point(document.tokens.begin(), document.tokens.end(),
                           [&](const Token& token) { return token.span.end <= span.begin; });
  const auto end = std::partition_point(begin, document.tokens.end(), [&](const Token& token) {
    return token.span.begin < span.end;
  });
  return {static_cast<std::uint32_t>(begin - document.tokens.begin()),
          static_cast<std::uint32_t>(end - document.tokens.begin())};
}

std::uint32_t head_of(const Document& document, Span span) {
  const auto [first, last] = tokens_in(document, span);
  std::uint32_t head = kNone;
  for (std::uint32_t t = first; t < last; ++t) {
    const Token& token = document.tokens[t];
    const bool noun = token.upos == Upos::Noun || token.upos == Upos::Propn ||
                      token.upos == Upos::Pron || token.upos == Upos::Num;
    if (head != kNone) {
      const bool ends =
          token.upos == Upos::Adp || token.upos == Upos::Verb || token.upos == Upos::Aux ||
          token.upos == Upos::Sconj || token.upos == Upos::Cconj || token.xpos == Xpos::Wdt ||
          token.xpos == Xpos::Wp || token.xpos == Xpos::Comma || token.xpos == Xpos::Lrb;
      if (ends && document.article.body[token.span] != "-") break;
    }
    if (noun) head = t;
  }
  return head != kNone || last == first ? head : last - 1;
}

std::string lemma_of(const Document& document, std::uint32_t token) {
  return token == kNone ? std::string() : to_lower(document.tokens[token].lemma);
}

Sort sort_of_pronoun(std::string_view w) {
  static const std::map<std::string, Sort, std::less<>> kSorts = {
      {"he", Sort::He},      {"him", Sort::He},      {"his", Sort::He},
      {"himself", Sort::He}, {"she", Sort::She},     {"her", Sort::She},
      {"hers", Sort::She},   {"herself", Sort::She}, {"it", Sort::It},
      {"its", Sort::It},     {"itself", Sort::It},   {"they", Sort::They},
      {"them", Sort::They},  {"their", Sort::They},  {"themselves", Sort::They},
      {"we", Sort::We},      {"us", Sort::We},       {"our", Sort::We},
      {"ours", Sort::We},    {"i", Sort::I},         {"me", Sort::I},
      {"my", Sort::I},       {"myself", Sort::I},    {"which", Sort::Which},
      {"that", Sort::Which}, {"where", Sort::Which}, {"who", Sort::Who},
      {"whom", Sort::Who},   {"whose", Sort::Who}};
  const auto it = kSorts.find(w);
  return it == kSorts.end() ? Sort::Noun : it->second;
}

}  // namespace crosscheck::bench
