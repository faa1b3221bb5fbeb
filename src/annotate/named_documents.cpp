// SPDX-License-Identifier: Apache-2.0
// Documents that speak for whoever made them, and who that is:
//
//     a [report] published on Monday by {the Harbour Board}     the name behind "by" or "from"
//     {the Harbour Board}'s annual [report]                     the owner, by name or pronoun
//     a {Harbour Board} [survey]                                the name before the noun
//     {the Board} said in a [statement]                         whoever speaks in it
//
// A document of somebody who is not named is one all the same; nobody is made up for it.
#include "annotate/named_documents.hpp"

#include <algorithm>

#include "annotate/cues.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t kPhrase = 10;  ///< tokens of a phrase up to its noun
constexpr std::uint32_t kBehind = 12;  ///< tokens from the noun to "by"

class DocumentFinder {
 public:
  DocumentFinder(const Words& words, const Sources& sources) : words_(words), sources_(sources) {}

  std::optional<NamedDocument> in_source(Span source) const {
    const std::uint32_t first = token_at(source.begin);
    const auto noun = noun_from(first, std::min(limit_of(first), first + kPhrase));
    if (!noun || words_.tokens[*noun].span.begin >= source.end) return std::nullopt;
    std::optional<std::uint32_t> maker = maker_behind(*noun);
    if (!maker) maker = maker_before(first, *noun);
    return NamedDocument{words_.tokens[*noun].span, maker};
  }

  /// "said in its annual report"
  std::optional<NamedDocument> behind_cue(Span cue) const {
    const std::uint32_t first = token_at(cue.begin);
    const std::uint32_t limit = std::min(limit_of(first), first + kPhrase);
    for (std::uint32_t t = first; t + 1 < limit; ++t) {
      const std::string w = word(t);
      if (t > first && (w == "," || w == "that")) break;
      if (w != "in") continue;
      const auto noun = noun_from(t + 1, limit);
      if (!noun) return std::nullopt;
      return NamedDocument{words_.tokens[*noun].span, maker_before(t + 1, *noun)};
    }
    return std::nullopt;
  }

 private:
  std::string word(std::uint32_t token) const { return fold(words_.of(words_.tokens[token])); }

  std::uint32_t token_at(std::uint32_t offset) const {
    const auto token = std::partition_point(words_.tokens.begin(), words_.tokens.end(),
                                            [&](const Token& t) { return t.span.end <= offset; });
    return static_cast<std::uint32_t>(token - words_.tokens.begin());
  }

  /// The end of the sentence that holds a token.
  std::uint32_t limit_of(std::uint32_t token) const {
    const auto sentence = std::partition_point(words_.sentences.begin(), words_.sentences.end(),
                                               [&](const Sentence& s) { return s.last <= token; });
    return sentence == words_.sentences.end() ? token : sentence->last;
  }

  /// The document that a noun phrase from `first` on is of: its head, before anything ends it.
  std::optional<std::uint32_t> noun_from(std::uint32_t first, std::uint32_t limit) const {
    for (std::uint32_t t = first; t < limit; ++t) {
      const Token& token = words_.tokens[t];
      const bool goes_on = t + 1 < limit && (words_.tokens[t + 1].upos == Upos::Noun ||
                                             words_.tokens[t + 1].xpos == Xpos::Pos);
      if (token.upos == Upos::Noun && !goes_on) {
        const bool text = cue_classes(word(t)).any(CueClasses::Text);
        return text ? std::optional(t) : std::nullopt;
      }
      if (token.upos == Upos::Adp || token.upos == Upos::Punct || token.upos == Upos::Aux) {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  /// The one that is named from `token` on, behind "the".
  std::optional<std::uint32_t> named_at(std::uint32_t token, std::uint32_t limit) const {
    while (token < limit && words_.tokens[token].upos == Upos::Det) ++token;
    if (token >= limit) return std::nullopt;
    for (const Naming& naming : sources_.namings_in(words_.tokens[token].span)) {
      if (!naming.inner && can_make(naming.entity)) return naming.entity;
    }
    return std::nullopt;
  }

  std::optional<std::uint32_t> maker_behind(std::uint32_t noun) const {
    const std::uint32_t limit = std::min(limit_of(noun), noun + kBehind);
    for (std::uint32_t t = noun + 1; t + 1 < limit; ++t) {
      const std::string w = word(t);
      if (w == "by" || w == "from") return named_at(t + 1, limit);
      if (w == "," || w == "that" || words_.tokens[t].upos == Upos::Aux) break;
      if (cue_classes(w).any(CueClasses::kSpeech | CueClasses::Show)) break;
    }
    return std::nullopt;
  }

  /// The last one named in [first, noun): its owner, or the name that stands before the noun.
  std::optional<std::uint32_t> maker_before(std::uint32_t first, std::uint32_t noun) const {
    if (first >= noun) return std::nullopt;
    const Span before{words_.tokens[first].span.begin, words_.tokens[noun].span.begin};
    std::optional<std::uint32_t> maker;
    for (const Naming& naming : sources_.namings_in(before)) {
      if (!naming.inner && can_make(naming.entity)) maker = naming.entity;
    }
    return maker;
  }

  /// "A Norwick report" is nobody's.
  bool can_make(std::uint32_t entity) const {
    const EntityKind kind = sources_.kind_of(entity);
    return kind == EntityKind::Person || kind == EntityKind::Organization ||
           kind == EntityKind::Media;
  }

  const Words& words_;
  const Sources& sources_;
};

}  // namespace

std::optional<NamedDocument> named_document(const Words& words, const Sources& sources, Span source,
                                            Span cue) {
  const DocumentFinder finder(words, sources);
  if (!source.empty()) {
    if (auto found = finder.in_source(source)) return found;
  }
  return cue.empty() ? std::nullopt : finder.behind_cue(cue);
}

}  // namespace crosscheck
