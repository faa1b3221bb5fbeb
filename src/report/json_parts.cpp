// SPDX-License-Identifier: Apache-2.0
// Percent, points and money stand as the figure has them; an end at infinity is null, and so
// is whatever the text does not say.
#include "report/json_parts.hpp"

#include "crosscheck/model/names.hpp"
#include "report/wording.hpp"

namespace crosscheck {
namespace {

using Layout = JsonWriter::Layout;

/// "2031-06-02T05:10": a day with a clock time, which is then both ends of the date.
bool is_clock_time(std::string_view timex) noexcept {
  constexpr std::string_view kShape = "dddd-dd-ddTdd";
  if (timex.size() < kShape.size()) return false;
  for (std::size_t i = 0; i < kShape.size(); ++i) {
    const bool digit = timex[i] >= '0' && timex[i] <= '9';
    if (kShape[i] == 'd' ? !digit : timex[i] != kShape[i]) return false;
  }
  return true;
}

/// The id of the figure, date or quote that a claim makes; empty for others.
std::string object_of(const View& view, ArticleId article, const Claim& claim) {
  switch (claim.kind) {
    case ClaimKind::Figure: return view.item_id(kFigurePrefix, article, claim.index);
    case ClaimKind::Date: return view.item_id(kDatePrefix, article, claim.index);
    case ClaimKind::Quote: return view.item_id(kQuotePrefix, article, claim.index);
    case ClaimKind::Role:
    case ClaimKind::Statement: return "";
  }
  return "";
}

}  // namespace

void JsonParts::place(Citation place) {
  const Span points = positions_.code_points(place);
  json_.field("article", view_.article(place.article).id);
  json_.field("exact", view_.words(place));
  json_.field("start", points.begin);
  json_.field("end", points.end);
  const auto segment = view_.segment(place);
  json_.field_or_null("segment", segment ? name_of(*segment) : "");
}

void JsonParts::participant(std::string_view name, ArticleId article, const Participant& who) {
  const auto entity = view_.linked(article, who);
  json_.field_or_null(name, entity ? View::entity_id(*entity) : "");
  json_.field_or_null(std::string(name) + "_exact", view_.words(article, who.span));
}

void JsonParts::days(const std::optional<DayRange>& days, std::string_view from,
                     std::string_view to) {
  json_.field_or_null(from, days ? iso_date(days->from) : "");
  json_.field_or_null(to, days ? iso_date(days->to) : "");
}

void JsonParts::article(ArticleId id, Layout layout) {
  const Document& document = view_[id];
  const Article& article = document.article;
  json_.begin_object(layout);
  json_.field("id", article.id);
  json_.field("path", article.path);
  json_.field("label", view_.label(id));
  json_.field_or_null("title", article.title);
  json_.field_or_null("publisher", article.publisher);
  json_.list("authors", article.authors);
  json_.field_or_null("published", article.published ? iso_date(*article.published) : "");
  json_.field("published_basis", name_of(article.published_basis));
  json_.field_or_null("modified", article.modified ? iso_date(*article.modified) : "");
  days(document.time.days, "published_from", "published_to");
  json_.field_or_null("document_time_basis", document.time.basis);
  json_.field("language", article.language);
  json_.field_or_null("note", language_note(article));
  json_.field_or_null("address", article.address);
  json_.field_or_null("dateline", article.dateline);
  json_.field_or_null("agency", article.agency);
  json_.field_or_null("section", article.section);
  json_.key("stated");
  json_.begin_array();
  for (const Stated& stated : article.stated) {
    json_.begin_object();
    json_.field("field", name_of(stated.field));
    json_.field("by", name_of(stated.by));
    json_.field("value", stated.value);
    json_.field("used", stated.used);
    json_.end_object();
  }
  json_.end_array();
  json_.field("words", count_words(article.body.view()));
  json_.field("body", article.body.view());
  json_.key("segments");
  json_.begin_array();
  for (const Segment& segment : article.segments) {
    const Span points = positions_.code_points({id, segment.span});
    json_.begin_object();
    json_.field("kind", name_of(segment.kind));
    json_.field("start", points.begin);
    json_.field("end", points.end);
    json_.end_object();
  }
  json_.end_array();
  json_.end_object();
}

void JsonParts::linked_entity(std::size_t index) {
  const LinkedEntity& entity = view_.report.matches.entities[index];
  json_.begin_object();
  json_.field("id", View::entity_id(index));
  json_.field("kind", name_of(entity.kind));
  json_.field("name", entity.name);
  json_.list("aliases", entity.aliases);
  json_.key("roles");
  json_.begin_array();
  for (const Ref& member : entity.members) {
    roles(member.article, view_[member.article].entities[member.index]);
  }
  json_.end_array();
  const std::vector<double>& centrality = view_.report.centrality;
  json_.field("centrality", index < centrality.size() ? centrality[index] : 0.0);
  json_.list("why", entity.why);
  judgements(index);
  json_.key("mentions");
  json_.begin_array();
  for (const Citation mention : view_.mentions(index)) {
    json_.begin_object();
    place(mention);
    json_.end_object();
  }
  json_.end_array();
  json_.end_object();
}

void JsonParts::judgements(std::size_t index) {
  json_.key("judged");
  json_.begin_array();
  for (const JudgedPair& pair : view_.report.matches.judged) {
    if (pair.a != index && pair.b != index) continue;
    json_.begin_object();
    json_.field("entity", View::entity_id(pair.a == index ? pair.b : pair.a));
    json_.field("answer", name_of(pair.answer));
    json_.field("note", pair.note);
    json_.end_object();
  }
  json_.end_array();
}

void JsonParts::entity(ArticleId article, std::size_t index) {
  const Entity& entity = view_[article].entities[index];
  const auto link = view_.linked(article, static_cast<std::uint32_t>(index));
  json_.begin_object();
  json_.field_or_null("id", link ? View::entity_id(*link) : "");
  json_.field("kind", name_of(entity.kind));
  json_.field("name", entity.name);
  json_.list("aliases", entity.aliases);
  json_.key("roles");
  json_.begin_array();
  roles(article, entity);
  json_.end_array();
  places("mentions", article, entity.mentions);
  places("references", article, entity.references);
  json_.end_object();
}

void JsonParts::places(std::string_view name, ArticleId article, std::span<const Span> spans) {
  json_.key(name);
  json_.begin_array();
  for (const Span span : spans) {
    json_.begin_object();
    place({article, span});
    json_.end_object();
  }
  json_.end_array();
}

void JsonParts::roles(ArticleId article, const Entity& entity) {
  for (const Role& role : entity.roles) {
    const auto of = role.of ? view_.linked(article, *role.of) : std::nullopt;
    json_.begin_object();
    json_.field("text", role.text);
    json_.field_or_null("of", of ? View::entity_id(*of) : "");
    place({article, role.span});
    json_.end_object();
  }
}

void JsonParts::interval(const Figure& figure) {
  json_.field("value", figure.value);
  json_.field("low", figure.meant.low);
  json_.field("high", figure.meant.high);
  json_.field("low_open", figure.meant.low_open);
  json_.field("high_open", figure.meant.high_open);
  json_.field("strict_low", figure.strict.low);
  json_.field("strict_high", figure.strict.high);
  json_.field("strict_low_open", figure.strict.low_open);
  json_.field("strict_high_open", figure.strict.high_open);
  json_.field("rounding_step", figure.rounding_step);
  json_.field("hedge", name_of(figure.hedge));
}

void JsonParts::frame(ArticleId article, const Frame& frame) {
  json_.field_or_null("counted", counted_text(frame));
  json_.field_or_null("counted_exact", view_.words(article, frame.counted_span));
  json_.field_or_null("predicate", frame.told);
  json_.field_or_null("predicate_exact", view_.words(article, frame.told_span));
  participant("actor", article, frame.told_actor);
  participant("patient", article, frame.told_patient);
  participant("place", article, frame.place);
  participant("population", article, frame.population);
  json_.key("time");
  json_.begin_object();
  days(frame.told_time, "from", "to");
  json_.field_or_null("exact", view_.words(article, frame.time_span));
  json_.end_object();
  json_.field("cumulative", frame.cumulative);
  json_.field("status", name_of(frame.status));
  json_.field_or_null("status_exact", view_.words(article, frame.status_span));
  participant("attributed_to", article, frame.attributed_to);
  json_.field_or_null("cue", view_.words(article, frame.cue));
}

void JsonParts::figure(ArticleId article, std::size_t index) {
  const Figure& figure = view_[article].figures[index];
  json_.begin_object();
  json_.field("id", view_.item_id(kFigurePrefix, article, index));
  place({article, figure.span});
  json_.field("sentence", view_.words(article, view_.sentence({article, figure.span})));
  json_.field("kind", name_of(figure.kind));
  interval(figure);
  json_.field_or_null("unit", figure.unit);
  json_.field_or_null("dimension", figure.dimension);
  json_.field_or_null("rate", figure.rate);
  json_.field_or_null("share_of", figure.share_of);
  json_.field("change", figure.change);
  frame(article, figure.frame);
  json_.end_object();
}

void JsonParts::date(ArticleId article, std::size_t index) {
  const DateMention& date = view_[article].dates[index];
  json_.begin_object();
  json_.field("id", view_.item_id(kDatePrefix, article, index));
  place({article, date.span});
  json_.field("type", name_of(date.type));
  json_.field_or_null("value", date.value);
  if (date.type == DateType::Time && is_clock_time(date.value)) {
    json_.field("from", date.value);
    json_.field("to", date.value);
  } else {
    days(date.days, "from", "to");
  }
  json_.list("alternatives", date.alternatives);
  json_.field_or_null("anchor", date.anchor);
  json_.end_object();
}

void JsonParts::quote(ArticleId article, std::size_t index) {
  const Quote& quote = view_[article].quotes[index];
  json_.begin_object();
  json_.field("id", view_.item_id(kQuotePrefix, article, index));
  place({article, quote.words});
  json_.field("kind", name_of(quote.kind));
  json_.field("direct", quote.kind != QuoteKind::Indirect);
  participant("speaker", article, quote.speaker);
  participant("addressee", article, quote.addressee);
  json_.field_or_null("cue", view_.words(article, quote.cue));
  json_.field_or_null("occasion", view_.words(article, quote.occasion));
  json_.end_object();
}

void JsonParts::claim(ArticleId article, std::size_t index) {
  const Claim& claim = view_[article].claims[index];
  json_.begin_object();
  json_.field("id", view_.item_id(kClaimPrefix, article, index));
  place({article, claim.span});
  json_.field("kind", name_of(claim.kind));
  json_.field_or_null("ref", object_of(view_, article, claim));
  participant("subject", article, claim.subject);
  json_.field_or_null("predicate", claim.predicate);
  json_.field_or_null("object", claim.object);
  json_.field("polarity", name_of(claim.polarity));
  json_.field("hedged", claim.hedged);
  participant("attributed_to", article, claim.attributed_to);
  json_.key("through");
  json_.begin_array();
  for (const Participant& teller : claim.through) {
    json_.begin_object();
    participant("source", article, teller);
    json_.end_object();
  }
  json_.end_array();
  json_.field_or_null("document_exact", view_.words(article, claim.document));
  const auto origin = view_.origin({article, static_cast<std::uint32_t>(index)});
  json_.field_or_null("origin", origin ? View::origin_id(*origin) : "");
  json_.end_object();
}

}  // namespace crosscheck
