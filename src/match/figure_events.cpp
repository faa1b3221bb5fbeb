// SPDX-License-Identifier: Apache-2.0
//
// The event that a figure counts: by its own noun ("57 arrests"), else by the verb above it, unless
// that is told of a part ("412, of whom 96 lie in hospital").
#include "match/figure_events.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "crosscheck/text/unicode.hpp"
#include "match/vocabulary.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {
namespace {

/// "The 90 who were wounded": what befell them. Who is arrested and who is held is often one.
EventClass event_of_who(const Document& document, const Figure& figure) {
  static constexpr std::array<std::string_view, 6> kHarm = {"hospital", "infect", "injure",
                                                            "kill",     "miss",   "rescue"};
  constexpr std::uint32_t kReach = 4;  // "who had been"
  const Sentence& sentence = document.sentences[figure.sentence];
  const std::uint32_t who = tokens_of(document, sentence, figure.span).second;
  if (who >= sentence.last || fold(document.article.body[document.tokens[who].span]) != "who") {
    return EventClass::None;
  }
  for (std::uint32_t t = who + 1; t < std::min(sentence.last, who + 1 + kReach); ++t) {
    const EventClass event = event_class(lemma_of(document, document.tokens[t]));
    if (is_one_of(event, kHarm)) return event;
    if (document.tokens[t].upos == Upos::Verb) break;
  }
  return EventClass::None;
}

/// "Of the [four people] who were taken away one has been charged", "[412], of whom 96 lie in
/// hospital": the verb behind the second number is told of the part.
bool is_told_of_part(const Document& document, const Figure& figure) {
  const auto next = static_cast<std::size_t>(&figure - document.figures.data()) + 1;
  const Span verb = figure.frame.predicate_span;
  if (next >= document.figures.size() || document.figures[next].sentence != figure.sentence ||
      verb.begin < document.figures[next].number.begin) {
    return false;
  }
  const Sentence& sentence = document.sentences[figure.sentence];
  const std::uint32_t part = document.figures[next].number.begin;
  const auto between = words_between(document, sentence, figure.span.end, part);
  const std::size_t words = between.size();
  if (words >= 2 && between[words - 2] == "of" &&
      is_one_of(between[words - 1], {"which", "whom"})) {
    return true;
  }
  const auto first = words_between(document, sentence, sentence.span.begin, figure.span.begin);
  return !first.empty() && first.front() == "of";
}

}  // namespace

bool counts_events(EventClass event) {
  static const std::set<std::string_view> events = {
      "kill",    "injure", "miss",   "rescue", "arrest", "detain", "deport", "displace",
      "convict", "vote",   "cancel", "strike", "layoff", "infect", "donate"};
  return event != EventClass::None && events.contains(name_of(event));
}

/// The event that the frame names: by the thing counted ("arrests"), else by its predicate,
/// together with the words that go with it ("lost their lives").
EventClass event_of_frame(const Document& document, const Figure& figure, const std::string& head,
                          const SentenceWords& words) {
  const EventClass counted = event_class(head);
  if (counts_events(counted)) return counted;
  const bool own = !is_told_of_part(document, figure);
  if (own && !figure.frame.predicate_span.empty()) {
    for (const Content& c : in_sight(words, tokens_of(document, document.sentences[figure.sentence],
                                                      figure.frame.predicate_span))) {
      if (document.tokens[c.token].span.overlaps(figure.frame.predicate_span) &&
          c.event != EventClass::None) {
        return c.event;
      }
    }
  }
  const EventClass befell = event_of_who(document, figure);
  if (befell != EventClass::None) return befell;
  const EventClass predicate = own ? event_class(fold(figure.frame.predicate)) : EventClass::None;
  return predicate != EventClass::None ? predicate : counted;
}

bool is_of_missing_things(const Figure& figure, EventClass event) {
  const std::string& counted = figure.frame.counted;
  if (!is_one_of(event, {"miss"}) || counted.empty()) return false;
  const std::size_t blank = counted.rfind(' ');
  return !is_human(blank == std::string::npos ? counted : counted.substr(blank + 1));
}

}  // namespace crosscheck
