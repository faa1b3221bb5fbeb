// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "crosscheck/model/document.hpp"

namespace crosscheck {
namespace {

/// Collects the first defect; each check names what it looks at.
class Inspection {
 public:
  explicit Inspection(const Document& document) : document_(document) {}

  void check(bool holds, std::string_view list, std::size_t index, std::string_view what) {
    if (holds || defect_) return;
    defect_ = std::string(list) + " " + std::to_string(index) + ": " + std::string(what);
  }

  void check_span(Span span, std::string_view list, std::size_t index) {
    const std::string_view text = document_.article.body.view();
    check(span.begin <= span.end && span.end <= text.size(), list, index, "span outside the text");
    if (defect_) return;
    const auto between = [&](std::uint32_t at) {
      return at == text.size() || (text[at] & 0xC0) != 0x80;
    };
    check(between(span.begin) && between(span.end), list, index, "span cuts a code point");
  }

  template <typename List, typename Proj>
  void check_order(const List& list, std::string_view name, Proj span_of) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      check_span(span_of(list[i]), name, i);
      if (i > 0) {
        check(span_of(list[i - 1]).begin <= span_of(list[i]).begin, name, i, "out of reading order");
      }
    }
  }

  template <typename List, typename Proj>
  void check_apart(const List& list, std::string_view name, Proj span_of) {
    check_order(list, name, span_of);
    for (std::size_t i = 1; i < list.size(); ++i) {
      check(span_of(list[i - 1]).end <= span_of(list[i]).begin, name, i, "overlaps the one before");
    }
  }

  void check_participant(const Participant& who, std::string_view list, std::size_t index) {
    check_span(who.span, list, index);
    check(!who.entity || *who.entity < document_.entities.size(), list, index,
          "participant is no entity of the document");
  }

  std::optional<std::string> defect() && { return std::move(defect_); }

 private:
  const Document& document_;
  std::optional<std::string> defect_;
};

void inspect_language(const Document& document, Inspection& inspection) {
  const auto span_of = [](const auto& item) { return item.span; };
  inspection.check_apart(document.article.segments, "segment", span_of);
  inspection.check_apart(document.tokens, "token", span_of);
  inspection.check_apart(document.sentences, "sentence", span_of);
  inspection.check_order(document.names, "name", span_of);
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < document.sentences.size(); ++i) {
    const Sentence& sentence = document.sentences[i];
    inspection.check(sentence.first == next && sentence.first < sentence.last &&
                         sentence.last <= document.tokens.size(),
                     "sentence", i, "does not take up where the one before ends");
    next = sentence.last;
    inspection.check(sentence.segment < document.article.segments.size() &&
                         document.article.segments[sentence.segment].span.contains(sentence.span),
                     "sentence", i, "not in its segment");
    for (std::uint32_t t = sentence.first; t < sentence.last && t < document.tokens.size(); ++t) {
      const Token& token = document.tokens[t];
      inspection.check(sentence.span.contains(token.span), "token", t, "not in its sentence");
      inspection.check(token.head == kNoHead || (token.head >= sentence.first &&
                                                 token.head < sentence.last && token.head != t),
                       "token", t, "head outside its sentence");
    }
  }
  inspection.check(next == document.tokens.size(), "sentence", document.sentences.size(),
                   "tokens without a sentence");
}

void inspect_annotations(const Document& document, Inspection& inspection) {
  const auto span_of = [](const auto& item) { return item.span; };
  const auto sentence_ok = [&](std::uint32_t sentence) {
    return sentence < document.sentences.size();
  };
  inspection.check_order(document.figures, "figure", span_of);
  inspection.check_order(document.dates, "date", span_of);
  inspection.check_order(document.quotes, "quote", [](const Quote& quote) { return quote.words; });
  inspection.check_order(document.claims, "claim", span_of);
  for (std::size_t i = 0; i < document.entities.size(); ++i) {
    const Entity& entity = document.entities[i];
    inspection.check(!entity.mentions.empty(), "entity", i, "without a mention");
    inspection.check_order(entity.mentions, "mention of entity", [](Span span) { return span; });
    inspection.check_order(entity.references, "reference to entity", [](Span span) { return span; });
    inspection.check_order(entity.roles, "role of entity", span_of);
  }
  for (std::size_t i = 0; i < document.figures.size(); ++i) {
    const Figure& figure = document.figures[i];
    inspection.check(figure.span.contains(figure.number), "figure", i, "its number lies outside");
    inspection.check(sentence_ok(figure.sentence), "figure", i, "without a sentence");
    const Frame& frame = figure.frame;
    for (const Span span : {frame.counted_span, frame.measured_span, frame.predicate_span,
                            frame.told_span, frame.time_span, frame.status_span, frame.cue}) {
      inspection.check_span(span, "figure", i);
    }
    for (const Participant* who :
         {&frame.actor, &frame.patient, &frame.told_actor, &frame.told_patient, &frame.place,
          &frame.population, &frame.attributed_to}) {
      inspection.check_participant(*who, "figure", i);
    }
  }
  for (std::size_t i = 0; i < document.dates.size(); ++i) {
    const DateMention& date = document.dates[i];
    inspection.check(sentence_ok(date.sentence), "date", i, "without a sentence");
    inspection.check(!date.days || date.days->from <= date.days->to, "date", i, "ends before it begins");
  }
  for (std::size_t i = 0; i < document.quotes.size(); ++i) {
    const Quote& quote = document.quotes[i];
    inspection.check(sentence_ok(quote.sentence), "quote", i, "without a sentence");
    inspection.check_span(quote.cue, "quote", i);
    inspection.check_span(quote.occasion, "quote", i);
    inspection.check_participant(quote.speaker, "quote", i);
    inspection.check_participant(quote.addressee, "quote", i);
  }
  for (std::size_t i = 0; i < document.claims.size(); ++i) {
    const Claim& claim = document.claims[i];
    inspection.check(sentence_ok(claim.sentence), "claim", i, "without a sentence");
    inspection.check(claim.kind != ClaimKind::Figure || claim.index < document.figures.size(),
                     "claim", i, "is no figure of the document");
    inspection.check(claim.kind != ClaimKind::Date || claim.index < document.dates.size(),
                     "claim", i, "is no date of the document");
    inspection.check(claim.kind != ClaimKind::Quote || claim.index < document.quotes.size(),
                     "claim", i, "is no quote of the document");
    inspection.check_participant(claim.subject, "claim", i);
    inspection.check_participant(claim.attributed_to, "claim", i);
    for (const Participant& teller : claim.through) {
      inspection.check_participant(teller, "claim", i);
    }
  }
}

}  // namespace

std::optional<std::string> find_defect(const Document& document) {
  Inspection inspection(document);
  inspect_language(document, inspection);
  inspect_annotations(document, inspection);
  return std::move(inspection).defect();
}

}  // namespace crosscheck
