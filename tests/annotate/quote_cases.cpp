// SPDX-License-Identifier: Apache-2.0
#include "annotate/quote_cases.hpp"

#include <algorithm>
#include <cctype>

#include "crosscheck/text/rows.hpp"

namespace crosscheck::test {
namespace {

EntityKind kind_named(std::string_view name) {
  if (name == "organization") return EntityKind::Organization;
  if (name == "place") return EntityKind::Place;
  if (name == "media") return EntityKind::Media;
  return EntityKind::Person;
}

bool is_word_at(std::string_view text, std::size_t at, std::size_t size) {
  const auto letter = [&](std::size_t i) {
    return i < text.size() && std::isalpha(static_cast<unsigned char>(text[i])) != 0;
  };
  return !(at > 0 && letter(at - 1)) && !letter(at + size);
}

std::vector<Entity> entities_named(const SourceText& text, const std::vector<std::string>& names) {
  std::vector<Entity> entities;
  for (const std::string_view described : names) {
    Entity entity;
    const std::size_t colon = described.find(':');
    const bool kinded = colon != std::string_view::npos;
    if (kinded) entity.kind = kind_named(described.substr(0, colon));
    std::vector<std::string_view> forms = split(kinded ? described.substr(colon + 1) : described, '|');
    std::sort(forms.begin(), forms.end(), [](auto a, auto b) { return a.size() > b.size(); });
    entity.name = forms.front();
    for (const std::string_view form : forms) {
      for (std::size_t at = text.view().find(form); at != std::string_view::npos;
           at = text.view().find(form, at + 1)) {
        const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + form.size())};
        const bool taken = std::any_of(entity.mentions.begin(), entity.mentions.end(),
                                       [&](Span other) { return other.overlaps(span); });
        if (!taken && is_word_at(text.view(), at, form.size())) entity.mentions.push_back(span);
      }
    }
    std::sort(entity.mentions.begin(), entity.mentions.end());
    if (!entity.mentions.empty()) entities.push_back(entity);
  }
  return entities;
}

Analysed read_marked(std::string_view marked) {
  const SourceText plain = unmarked(marked);
  return analysed(plain.view());
}

bool counts(const Quote& quote) {
  return quote.kind != QuoteKind::Title && quote.kind != QuoteKind::Scare;
}

}  // namespace

QuoteCase::QuoteCase(std::string_view marked, const std::vector<std::string>& names)
    : read(read_marked(marked)),
      entities(entities_named(read.text, names)),
      quotes(find_quotes(words(), entities)) {}

Words QuoteCase::words() const {
  return {read.text, read.segments, read.analysis.tokens, read.analysis.sentences};
}

Document QuoteCase::document() const {
  Document document;
  document.article.body = read.text;
  document.article.segments = read.segments;
  document.tokens = read.analysis.tokens;
  document.sentences = read.analysis.sentences;
  document.entities = entities;
  document.quotes = quotes;
  return document;
}

std::string QuoteCase::marked_quotes() const {
  std::vector<Span> found;
  for (const Quote& quote : quotes) {
    if (counts(quote)) found.push_back(quote.words);
  }
  return test::marked(read.text, found);
}

std::string QuoteCase::name(const Participant& participant) const {
  if (participant.entity) return entities[*participant.entity].name;
  if (participant.span.empty()) return "-";
  return "<" + std::string(read.text[participant.span]) + ">";
}

std::vector<std::string> QuoteCase::speakers() const {
  std::vector<std::string> result;
  for (const Quote& quote : quotes) {
    if (counts(quote)) result.push_back(name(quote.speaker));
  }
  return result;
}

}  // namespace crosscheck::test
