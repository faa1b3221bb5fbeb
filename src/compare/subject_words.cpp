// SPDX-License-Identifier: Apache-2.0
//
// The role of the thing counted decides how its verb is put:
//
//     subject           30 students walked out     students walking out
//     passive subject   30 people were arrested    people arrested
//     object            they arrested 30 people    arresting people
//
// Present participles are regular, past ones are taken from the text; so no form is guessed.
#include "compare/subject_words.hpp"

#include <algorithm>
#include <optional>

#include "crosscheck/language/inflect.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kLongest = 60;  ///< of a noun phrase, in bytes

enum class CountedAs : std::uint8_t { Subject, Passive, Object, Unknown };

/// The token in which a span ends.
std::optional<std::uint32_t> last_token_in(const Document& document, const Sentence& sentence,
                                           Span span) {
  std::optional<std::uint32_t> last;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (span.contains(document.tokens[t].span)) last = t;
  }
  return last;
}

bool has_child(const Document& document, const Sentence& sentence, std::uint32_t head,
               Deprel deprel) {
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (document.tokens[t].head == head && document.tokens[t].deprel == deprel) return true;
  }
  return false;
}

CountedAs counted_as(const Document& document, const Sentence& sentence, std::uint32_t counted,
             std::uint32_t verb) {
  const bool past = document.tokens[verb].xpos == Xpos::Vbn;
  // From the thing counted up to the verb; "hundreds" stands above "of students".
  std::uint32_t below = counted;
  for (std::uint32_t t = counted; t != kNoHead; t = document.tokens[t].head) {
    if (t == verb) {
      switch (document.tokens[below].deprel) {
        case Deprel::Nsubj: return CountedAs::Subject;
        case Deprel::NsubjPass: return CountedAs::Passive;
        case Deprel::Obj: return CountedAs::Object;
        default: return CountedAs::Unknown;
      }
    }
    below = t;
  }
  // From the verb up: "30 people arrested", "30 people who walked out".
  if (document.tokens[verb].head != counted) return CountedAs::Unknown;
  switch (document.tokens[verb].deprel) {
    case Deprel::Acl: return past ? CountedAs::Passive : CountedAs::Subject;
    case Deprel::AclRelcl:
      return has_child(document, sentence, verb, Deprel::NsubjPass) ? CountedAs::Passive
                                                                    : CountedAs::Subject;
    default: return CountedAs::Unknown;
  }
}

/// "out" of "walked out".
std::string particle_of(const Document& document, const Sentence& sentence, std::uint32_t verb) {
  for (std::uint32_t t = verb + 1; t < sentence.last; ++t) {
    const Token& token = document.tokens[t];
    if (token.head == verb && token.deprel == Deprel::CompoundPrt) {
      return " " + fold(document.article.body[token.span]);
    }
  }
  return "";
}

/// "part" of "took part"; "" if the object is more than a word.
std::string object_of(const Document& document, const Sentence& sentence, std::uint32_t verb) {
  const std::uint32_t next = verb + 1;
  if (next >= sentence.last || document.tokens[next].head != verb ||
      document.tokens[next].deprel != Deprel::Obj || document.tokens[next].upos != Upos::Noun) {
    return "";
  }
  return " " + fold(document.article.body[document.tokens[next].span]);
}

std::string noun_of(const Document& document, const Frame& frame) {
  const std::string_view words = document.article.body[frame.counted_span];
  if (!words.empty() && words.size() <= kLongest && words.find('\n') == std::string_view::npos) {
    return std::string(words);
  }
  return frame.counted;
}

bool tells_nothing(std::string_view verb) {
  return verb.empty() || verb == "be" || verb == "have" || verb == "say";
}

/// "they", "which": a word that names nobody.
bool is_pronoun(const Document& document, const Sentence& sentence, const Participant& actor) {
  if (actor.entity) return false;
  const auto token = last_token_in(document, sentence, actor.span);
  return !token || (document.tokens[*token].upos == Upos::Pron &&
                    document.tokens[*token].span.begin == actor.span.begin);
}

}  // namespace

std::string subject_words(const Document& document, const Figure& figure, std::string_view actor) {
  const Frame& frame = figure.frame;
  const Sentence& sentence = document.sentences[figure.sentence];
  const std::string noun = noun_of(document, frame);
  const bool named = !actor.empty() && actor.size() <= kLongest &&
                     !is_pronoun(document, sentence, frame.actor);
  const std::string by = named ? " (" + std::string(actor) + ")" : "";
  const auto verb = last_token_in(document, sentence, frame.predicate_span);
  const bool is_verb = verb && document.tokens[*verb].upos == Upos::Verb;
  const std::string doing = tells_nothing(frame.predicate) ? ""
                            : is_verb ? present_participle(frame.predicate) +
                                            particle_of(document, sentence, *verb)
                                      : frame.predicate;
  if (noun.empty()) {
    std::string words = named ? std::string(actor) : "";
    if (!doing.empty()) words += (words.empty() ? "" : " ") + doing;
    if (!figure.unit.empty()) words += words.empty() ? figure.unit : " (" + figure.unit + ")";
    return words;
  }
  if (doing.empty()) return noun + by;
  if (!is_verb) return (noun.find(doing) == std::string::npos ? noun + ": " + doing : noun) + by;
  const auto counted = last_token_in(document, sentence, frame.counted_span);
  switch (counted ? counted_as(document, sentence, *counted, *verb) : CountedAs::Unknown) {
    case CountedAs::Subject:
      return noun + " " + doing + object_of(document, sentence, *verb);
    case CountedAs::Passive:
      return noun + " " + fold(document.article.body[document.tokens[*verb].span]) + by;
    case CountedAs::Object: return doing + " " + noun + by;
    case CountedAs::Unknown: return noun + ": " + doing + by;
  }
  return noun;
}

}  // namespace crosscheck
