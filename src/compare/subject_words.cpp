// SPDX-License-Identifier: Apache-2.0
//
// The role of the thing counted decides how its verb is put:
//
//     subject           30 students walked out     students walking out
//     passive subject   30 people were arrested    people arrested
//     object            they arrested 30 people    arresting people
//     none of these     Repairs cost $14 million   “Repairs cost …”
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

/// A mark that ends what a reader takes in at once: comma, semicolon, bracket, quotation mark.
bool ends_clause(const Token& token) {
  return token.upos == Upos::Punct && token.xpos != Xpos::Hyph;
}

/// A word that only joins to what stood before: "and", "that", "which".
bool leads_on(const Token& token) {
  return token.upos == Upos::Cconj || token.upos == Upos::Sconj || token.upos == Upos::Part;
}

/// A word that waits for the next: "of", "the", "and", "to".
bool hangs_on(const Token& token) {
  return leads_on(token) || token.upos == Upos::Det || token.upos == Upos::Aux ||
         (token.upos == Upos::Adp && token.deprel != Deprel::CompoundPrt);
}

/// What the words around a figure may not reach beyond.
enum class Stop : std::uint8_t { Clause, Sentence };

/// Tokens in [begin, end).
struct Window {
  std::uint32_t begin;
  std::uint32_t end;
};

constexpr std::uint32_t kMostTokens = 9;   ///< on either side of a figure
constexpr std::size_t kFewestWords = 2;    ///< beside a figure, to know what it is of

/// The words around the tokens [first, last), without those that lead nowhere.
Window window_of(const Document& document, const Sentence& sentence, std::uint32_t first,
                 std::uint32_t last, Stop stop) {
  const std::vector<Token>& tokens = document.tokens;
  const auto stops = [&](std::uint32_t t) {
    if (stop == Stop::Sentence) return false;
    const bool joins = tokens[t].upos == Upos::Cconj && t + 1 < sentence.last &&
                       (tokens[t + 1].upos == Upos::Verb || tokens[t + 1].upos == Upos::Aux);
    return joins || ends_clause(tokens[t]);  // "and are to take five months"
  };
  Window window{first, last};
  while (window.begin > sentence.first && first - window.begin < kMostTokens &&
         !stops(window.begin - 1)) {
    --window.begin;
  }
  while (window.end < sentence.last && window.end - last < kMostTokens && !stops(window.end)) {
    ++window.end;
  }
  while (window.begin < first &&
         (leads_on(tokens[window.begin]) || ends_clause(tokens[window.begin]))) {
    ++window.begin;
  }
  while (window.end > last && (hangs_on(tokens[window.end - 1]) ||
                               ends_clause(tokens[window.end - 1]))) {
    --window.end;
  }
  return window;
}

/// How many words of a window beside the figure at [first, last) mean something.
std::size_t words_in(const Document& document, const Window& window, std::uint32_t first,
                     std::uint32_t last) {
  std::size_t count = 0;
  for (std::uint32_t t = window.begin; t < window.end; ++t) {
    const Upos upos = document.tokens[t].upos;
    count += (t < first || t >= last) && (upos == Upos::Noun || upos == Upos::Propn ||
                                          upos == Upos::Verb || upos == Upos::Adj);
  }
  return count;
}

/// The line that a table's cell stands in, without the bars at its ends.
Span row_around(std::string_view text, Span cell) {
  Span row = cell;
  const auto is_edge = [](char c) { return c == '|' || c == ' ' || c == '\t' || c == '\r'; };
  while (row.begin > 0 && text[row.begin - 1] != '\n') --row.begin;
  while (row.end < text.size() && text[row.end] != '\n') ++row.end;
  while (row.begin < cell.begin && is_edge(text[row.begin])) ++row.begin;
  while (row.end > cell.end && is_edge(text[row.end - 1])) --row.end;
  constexpr std::uint32_t kLongestRow = 200;
  return row.size() <= kLongestRow ? row : cell;
}

/// "they", "which": a word that names nobody.
bool is_pronoun(const Document& document, const Sentence& sentence, const Participant& actor) {
  if (actor.entity) return false;
  const auto token = last_token_in(document, sentence, actor.span);
  return !token || (document.tokens[*token].upos == Upos::Pron &&
                    document.tokens[*token].span.begin == actor.span.begin);
}

}  // namespace

std::string words_around(const Document& document, const Figure& figure, std::string_view gap) {
  const std::vector<Token>& tokens = document.tokens;
  const Sentence& sentence = document.sentences[figure.sentence];
  std::uint32_t first = sentence.first;
  while (first < sentence.last && tokens[first].span.end <= figure.span.begin) ++first;
  std::uint32_t last = first;
  while (last < sentence.last && tokens[last].span.begin < figure.span.end) ++last;
  Window window = window_of(document, sentence, first, last, Stop::Clause);
  if (words_in(document, window, first, last) < kFewestWords) {
    window = window_of(document, sentence, first, last, Stop::Sentence);
  }
  const std::string_view text = document.article.body.view();
  Span span = figure.span;
  if (window.begin < first) span.begin = tokens[window.begin].span.begin;
  if (last < window.end) span.end = tokens[window.end - 1].span.end;
  // The other cells of its row tell what a number in a table is.
  if (span == figure.span) span = row_around(text, span);
  const std::string_view filled = gap.empty() ? document.article.body[figure.span] : gap;
  return one_line(std::string(text.substr(span.begin, figure.span.begin - span.begin))
                      .append(filled)
                      .append(text.substr(figure.span.end, span.end - figure.span.end)));
}

std::string counted_noun(const Document& document, const Figure& figure) {
  const Sentence& sentence = document.sentences[figure.sentence];
  const auto noun = last_token_in(document, sentence, figure.frame.counted_span);
  if (!noun || document.tokens[*noun].upos != Upos::Noun) return "";
  // "640 men and women": no women, but people.
  const Span counted = figure.frame.counted_span;
  const bool joined = *noun > sentence.first &&
                      fold(document.article.body[document.tokens[*noun - 1].span]) == "and" &&
                      counted.contains(document.tokens[*noun - 1].span);
  if (joined && figure.unit == "people") return "";
  return fold(document.article.body[document.tokens[*noun].span]);
}

std::string subject_words(const Document& document, const Figure& figure, std::string_view actor) {
  const Frame& frame = figure.frame;
  const Sentence& sentence = document.sentences[figure.sentence];
  const std::string told = "“" + words_around(document, figure, "…") + "”";
  const auto verb = last_token_in(document, sentence, frame.predicate_span);
  const auto counted = last_token_in(document, sentence, frame.counted_span);
  const bool is_telling = verb && document.tokens[*verb].upos == Upos::Verb &&
                          !tells_nothing(frame.predicate) && counted &&
                          document.tokens[*counted].upos == Upos::Noun;
  if (!is_telling) return told;
  const std::string noun = noun_of(document, frame);
  const std::string doing =
      present_participle(frame.predicate) + particle_of(document, sentence, *verb);
  const bool named = !actor.empty() && actor.size() <= kLongest &&
                     !is_pronoun(document, sentence, frame.actor);
  const std::string by = named ? " (" + std::string(actor) + ")" : "";
  const CountedAs role = counted_as(document, sentence, *counted, *verb);
  // "Residents were told to leave": the words tell the passive that the parse has missed.
  constexpr std::string_view kBe = "be ";
  if (role == CountedAs::Subject && frame.told.starts_with(kBe)) {
    return noun + " " + frame.told.substr(kBe.size());
  }
  switch (role) {
    case CountedAs::Subject: return noun + " " + doing + object_of(document, sentence, *verb);
    case CountedAs::Passive:
      return noun + " " + fold(document.article.body[document.tokens[*verb].span]) + by;
    case CountedAs::Object: return doing + " " + noun + by;
    case CountedAs::Unknown: break;
  }
  return told;
}

}  // namespace crosscheck
