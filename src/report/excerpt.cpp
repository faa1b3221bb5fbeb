// SPDX-License-Identifier: Apache-2.0
#include "report/excerpt.hpp"

#include "crosscheck/model/names.hpp"
#include "crosscheck/text/unicode.hpp"
#include "report/escape.hpp"
#include "report/numbers.hpp"
#include "report/wording.hpp"

namespace crosscheck {
namespace {

constexpr int kAround = 400;            // code points on each side
constexpr std::size_t kLongest = 1200;  // of the marked words; a copied passage may be pages

/// Each run of white space as one blank, at the ends too.
std::string squeezed(std::string_view text) {
  std::string out = one_line(text);
  const auto is_blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  if (text.empty()) return out;
  if (is_blank(text.front())) out.insert(0, 1, ' ');
  if (is_blank(text.back()) && !out.ends_with(' ')) out += ' ';
  return out;
}

/// "m3/s" as "m³/s", "km2" as "km²".
std::string unit_text(std::string_view unit) {
  std::string text;
  for (std::size_t i = 0; i < unit.size(); ++i) {
    const bool power = i > 0 && unit[i - 1] >= 'a' && unit[i - 1] <= 'z' &&
                       (i + 1 == unit.size() || unit[i + 1] == '/');
    if (power && unit[i] == '2') {
      text += "²";
    } else if (power && unit[i] == '3') {
      text += "³";
    } else {
      text += unit[i];
    }
  }
  return text;
}

void add(std::vector<Fact>& facts, std::string_view what, std::string value) {
  if (!value.empty()) facts.push_back({what, std::move(value)});
}

/// "Radio Marsh, which names the ministry": the chain behind a claim.
void add_chain(std::vector<Fact>& facts, const View& view, ArticleId article, const Claim* claim) {
  if (claim == nullptr) return;
  std::string tellers;
  for (const Participant& teller : claim->through) {
    tellers += (tellers.empty() ? "" : ", then ") + std::string(view.name(article, teller));
  }
  add(facts, "as told by", std::move(tellers));
  add(facts, "read in", one_line(view.words(article, claim->document)));
}

void add_figure(std::vector<Fact>& facts, const View& view, ArticleId article,
                const Figure& figure) {
  const Frame& frame = figure.frame;
  const auto who = [&](const Participant& participant) {
    return std::string(view.name(article, participant));
  };
  add(facts, "value", value_text(figure));
  if (figure.hedge != Hedge::None) {
    add(facts, "meant", in_words(figure.meant));
    add(facts, "allowed by the words", in_words(figure.strict));
  }
  add(facts, "counted", counted_text(frame));
  add(facts, "predicate", frame.told);
  add(facts, "actor", who(frame.told_actor));
  add(facts, "patient", who(frame.told_patient));
  add(facts, "place", who(frame.place));
  add(facts, "out of", figure.share_of.empty() ? who(frame.population) : figure.share_of);
  add(facts, "time", frame.told_time ? days_text(*frame.told_time) : "");
  if (frame.cumulative) add(facts, "counted from", "a start on");
  if (figure.change) add(facts, "says", "by how much, not how much");
  if (frame.status != FigureStatus::Actual) {
    add(facts, "status", std::string(name_of(frame.status)));
  }
  add(facts, "according to", who(frame.attributed_to));
}

void add_date(std::vector<Fact>& facts, const DateMention& date) {
  add(facts, "value", date.value);
  add(facts, "days", date.days ? days_text(*date.days) : "");
  std::string others;
  for (const std::string& other : date.alternatives) {
    others += (others.empty() ? "" : ", ") + other;
  }
  add(facts, "or", others);
  add(facts, "resolved against", date.anchor);
}

void add_claim(std::vector<Fact>& facts, const View& view, ArticleId article, const Claim& claim) {
  add(facts, "subject", std::string(view.name(article, claim.subject)));
  add(facts, "predicate", (claim.polarity == Polarity::Denied ? "not " : "") + claim.predicate);
  add(facts, "object", claim.object);
  add(facts, "according to", std::string(view.name(article, claim.attributed_to)));
  if (claim.hedged) add(facts, "said", "as a possibility");
}

}  // namespace

Excerpt excerpt(const View& view, Citation place) {
  const std::string_view body = view.article(place.article).body.view();
  const Span sentence = view.sentence(place);
  const std::string_view before = body.substr(sentence.begin, place.span.begin - sentence.begin);
  const std::string_view after = body.substr(place.span.end, sentence.end - place.span.end);
  const std::string_view near_before =
      text_before(before, static_cast<std::uint32_t>(before.size()), kAround);
  const std::string_view near_after = text_after(after, 0, kAround);
  return {(near_before.size() < before.size() ? "…" : "") + squeezed(near_before),
          shortened(one_line(view.words(place)), kLongest),
          squeezed(near_after) + (near_after.size() < after.size() ? "…" : "")};
}

std::vector<Fact> facts(const View& view, const Member& member) {
  std::vector<Fact> facts;
  const ArticleId article = member.where.article;
  const Document& document = view[article];
  switch (member.kind) {
    case MemberKind::Figure:
      add_figure(facts, view, article, document.figures[member.index]);
      add_chain(facts, view, article, view.claim_of(ClaimKind::Figure, article, member.index));
      break;
    case MemberKind::Date: add_date(facts, document.dates[member.index]); break;
    case MemberKind::Quote: {
      const Quote& quote = document.quotes[member.index];
      add(facts, "speaker", std::string(view.name(article, quote.speaker)));
      add(facts, "kind", std::string(name_of(quote.kind)));
      add(facts, "occasion", one_line(view.words(article, quote.occasion)));
      add_chain(facts, view, article, view.claim_of(ClaimKind::Quote, article, member.index));
      break;
    }
    case MemberKind::Claim:
      add_claim(facts, view, article, document.claims[member.index]);
      add_chain(facts, view, article, &document.claims[member.index]);
      break;
    case MemberKind::Entity: {
      const Entity& entity = document.entities[member.index];
      add(facts, "name", entity.name);
      add(facts, "kind", std::string(name_of(entity.kind)));
      for (const Role& role : entity.roles) add(facts, "role", role.text);
      break;
    }
    case MemberKind::Passage: break;
  }
  return facts;
}

Fact understood(const View& view, const Member& member) {
  if (member.kind == MemberKind::Quote) {
    const Quote& quote = view[member.where.article].quotes[member.index];
    return {"speaker", std::string(view.name(member.where.article, quote.speaker))};
  }
  return {"read as", member.understood};
}

std::string value_text(const Figure& figure) {
  std::string text = grouped(figure.value);
  if (!figure.unit.empty()) text += ' ' + unit_text(figure.unit);
  if (!figure.rate.empty()) text += " per " + figure.rate;
  return text;
}

std::string days_text(const DayRange& days) {
  if (days.from == days.to) return iso_date(days.from);
  return iso_date(days.from) + " to " + iso_date(days.to);
}

}  // namespace crosscheck
