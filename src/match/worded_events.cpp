// SPDX-License-Identifier: Apache-2.0
//
//     Another 22 have not been found.          missing; but "had not found a way"
//     Four have yet to be found.               missing
//     Six are still being looked for.          missing; but "men are sought by the police"
//     17 have been charged, charged with theft      charge; but "were charged 20 euros"
#include "match/worded_events.hpp"

#include <array>
#include <string>

#include "crosscheck/text/unicode.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {
namespace {

std::string word_at(const Document& document, std::uint32_t token) {
  return fold(document.article.body[document.tokens[token].span]);
}

/// A passive participle with its auxiliaries: what was before them, whether it is negated.
struct Passive {
  bool found = false;
  bool negated = false;
  bool going_on = false;  ///< "being"
};

Passive passive_at(const Document& document, const Sentence& sentence, std::uint32_t t) {
  constexpr std::uint32_t kReach = 5;
  Passive passive;
  for (std::uint32_t i = t; i > sentence.first && t - i < kReach; --i) {
    const std::string word = word_at(document, i - 1);
    const bool be = is_one_of(word, {"be", "been", "being", "is", "are", "was", "were"});
    const bool not_yet = is_one_of(word, {"not", "n't", "n’t", "never", "yet", "nowhere"});
    const bool between = is_one_of(word, {"still", "to", "have", "has", "had", "could", "can",
                                          "also", "now", "so", "far", "ca"});
    if (!be && !not_yet && !between) break;
    passive.found |= be;
    passive.negated |= not_yet;
    passive.going_on |= word == "being";
  }
  return passive;
}

bool is_next(const Document& document, const Sentence& sentence, std::uint32_t t,
             std::initializer_list<std::string_view> words) {
  return t + 1 < sentence.last && is_one_of(word_at(document, t + 1), words);
}

/// What stands before the verb and its auxiliaries is people or a number: no pictures.
bool is_of_people(const Document& document, const Sentence& sentence, std::uint32_t t) {
  constexpr std::uint32_t kReach = 9;
  for (std::uint32_t i = t; i > sentence.first && t - i < kReach; --i) {
    const Token& token = document.tokens[i - 1];
    switch (token.upos) {
      case Upos::Num:
      case Upos::Pron:
      case Upos::Propn:
        return true;
      case Upos::Noun:
        return is_human(fold(token.lemma));
      default:
        break;
    }
  }
  return false;
}

/// Nothing that is paid stands behind: "charged.", "charged with", "charged over".
bool is_charged(const Document& document, const Sentence& sentence, std::uint32_t t) {
  if (is_next(document, sentence, t, {"with", "over"})) return true;
  const bool ends = t + 1 >= sentence.last || document.tokens[t + 1].upos == Upos::Punct ||
                    is_next(document, sentence, t, {"after", "and", "but", "so"});
  return ends && passive_at(document, sentence, t).found;
}

}  // namespace

EventClass worded_event(const Document& document, const Sentence& sentence, std::uint32_t t,
                        std::string_view lemma) {
  if (lemma == "charge") {
    const bool verb = document.tokens[t].upos == Upos::Verb;
    return verb && is_charged(document, sentence, t) ? event_class("indict") : EventClass::None;
  }
  if (lemma == "miss" && word_at(document, t) == "missing") {
    return is_of_people(document, sentence, t) ? event_class("missing") : EventClass::None;
  }
  if (is_one_of(lemma, {"find", "locate", "trace", "account"})) {
    const Passive passive = passive_at(document, sentence, t);
    const bool missing = passive.found && passive.negated && is_of_people(document, sentence, t);
    return missing ? event_class("missing") : EventClass::None;
  }
  if (is_one_of(lemma, {"look", "search"}) && is_next(document, sentence, t, {"for"})) {
    return passive_at(document, sentence, t).going_on ? event_class("missing") : EventClass::None;
  }
  return EventClass::None;
}

}  // namespace crosscheck
