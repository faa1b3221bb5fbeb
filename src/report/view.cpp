// SPDX-License-Identifier: Apache-2.0
#include "report/view.hpp"

#include <algorithm>
#include <map>

#include "crosscheck/model/names.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

std::vector<std::string> distinct_labels(const std::vector<Document>& documents) {
  std::vector<std::string> labels;
  std::map<std::string, int> uses;
  for (const Document& document : documents) {
    labels.push_back(source_label(document.article));
    ++uses[labels.back()];
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::string& path = documents[i].article.path;
    if (uses[labels[i]] > 1 && labels[i] != path) labels[i] += " (" + path + ")";
  }
  return labels;
}

std::vector<Citation> distinct_passages(const std::vector<ReusedPassage>& reused) {
  std::vector<Citation> passages;
  for (const ReusedPassage& passage : reused) {
    passages.push_back(passage.a);
    passages.push_back(passage.b);
  }
  std::sort(passages.begin(), passages.end());
  passages.erase(std::unique(passages.begin(), passages.end()), passages.end());
  return passages;
}

/// The first of `list`, which is in reading order and does not overlap, that ends after
/// `offset`.
template <typename List>
auto first_ending_after(const List& list, std::uint32_t offset) {
  return std::upper_bound(list.begin(), list.end(), offset,
                          [](std::uint32_t at, const auto& item) { return at < item.span.end; });
}

}  // namespace

View::View(const Report& source)
    : report(source),
      labels_(distinct_labels(source.documents)),
      passages_(distinct_passages(source.matches.reused)),
      reuses_(passages_.size()) {
  for (std::uint32_t i = 0; i < source.matches.reused.size(); ++i) {
    reuses_[*passage(source.matches.reused[i].a)].push_back(i);
    reuses_[*passage(source.matches.reused[i].b)].push_back(i);
  }
}

std::string View::when(ArticleId id) const {
  const Document& document = (*this)[id];
  if (document.article.published) return iso_date(*document.article.published);
  const std::optional<DayRange>& days = document.time.days;
  if (!days) return "undated";
  if (days->from == days->to) return iso_date(days->from);
  return "between " + iso_date(days->from) + " and " + iso_date(days->to);
}

std::string_view View::words(ArticleId id, Span span) const { return article(id).body[span]; }

std::optional<std::uint32_t> View::linked(ArticleId article, std::uint32_t entity) const {
  const auto& links = report.matches.entity_links;
  const std::size_t row = index_of(article);
  if (row >= links.size() || entity >= links[row].size()) return std::nullopt;
  const std::uint32_t link = links[row][entity];
  if (link >= report.matches.entities.size()) return std::nullopt;  // linked to nothing
  return link;
}

std::optional<std::uint32_t> View::linked(ArticleId article, const Participant& who) const {
  return who.entity ? linked(article, *who.entity) : std::nullopt;
}

const Claim* View::claim_of(ClaimKind kind, ArticleId article, std::uint32_t index) const {
  const Document& document = (*this)[article];
  const Span span = kind == ClaimKind::Quote ? document.quotes[index].words
                                             : document.figures[index].span;
  auto next = std::lower_bound(document.claims.begin(), document.claims.end(), span,
                               [](const Claim& claim, Span place) { return claim.span < place; });
  for (; next != document.claims.end() && next->span == span; ++next) {
    if (next->kind == kind && next->index == index) return &*next;
  }
  return nullptr;
}

std::optional<std::uint32_t> View::origin(Ref claim) const {
  const auto& links = report.matches.origin_links;
  const std::size_t row = index_of(claim.article);
  if (row >= links.size() || claim.index >= links[row].size()) return std::nullopt;
  return links[row][claim.index];
}

std::string_view View::name(ArticleId article, const Participant& who) const {
  if (const auto entity = linked(article, who)) return report.matches.entities[*entity].name;
  if (who.entity) return (*this)[article].entities[*who.entity].name;
  return words(article, who.span);
}

namespace {

/// A sentence as it is shown: of a very long one the part around the place, between blanks, so
/// that a list of a thousand figures in one sentence does not print it a thousand times.
Span shown(std::string_view body, Span sentence, Span place) {
  constexpr std::uint32_t kLongest = 4000;  // bytes
  constexpr std::uint32_t kAround = 1000;
  if (sentence.size() <= kLongest) return sentence;
  Span part = sentence;
  if (place.begin - sentence.begin > kAround) {
    const std::size_t blank = body.substr(0, place.begin).find(' ', place.begin - kAround);
    part.begin = blank == std::string_view::npos ? place.begin
                                                 : static_cast<std::uint32_t>(blank + 1);
  }
  if (sentence.end - place.end > kAround) {
    const std::size_t blank = body.rfind(' ', place.end + kAround);
    part.end = blank == std::string_view::npos || blank < place.end
                   ? place.end
                   : static_cast<std::uint32_t>(blank);
  }
  return part;
}

}  // namespace

Span View::sentence(Citation place) const {
  const Document& document = (*this)[place.article];
  const auto& sentences = document.sentences;
  auto at = first_ending_after(sentences, place.span.begin);
  if (at != sentences.end() && at->span.begin < std::max(place.span.end, place.span.begin + 1)) {
    Span span = at->span;
    for (++at; at != sentences.end() && at->span.begin < place.span.end; ++at) {
      span = span.joined(at->span);
    }
    return shown(document.article.body.view(), span.joined(place.span), place.span);
  }
  const auto& segments = document.article.segments;
  const auto segment = first_ending_after(segments, place.span.begin);
  if (segment != segments.end() && segment->span.contains(place.span)) {
    return shown(document.article.body.view(), segment->span, place.span);
  }
  return place.span;
}

std::optional<SegmentKind> View::segment(Citation place) const {
  const auto& segments = article(place.article).segments;
  const auto at = first_ending_after(segments, place.span.begin);
  if (at == segments.end() || at->span.begin > place.span.begin) return std::nullopt;
  return at->kind;
}

std::optional<std::size_t> View::passage(Citation place) const {
  const auto at = std::lower_bound(passages_.begin(), passages_.end(), place);
  if (at == passages_.end() || *at != place) return std::nullopt;
  return static_cast<std::size_t>(at - passages_.begin());
}

std::vector<Citation> View::mentions(std::size_t entity) const {
  std::vector<Citation> places;
  for (const Ref& member : report.matches.entities[entity].members) {
    for (const Span span : (*this)[member.article].entities[member.index].mentions) {
      places.push_back({member.article, span});
    }
  }
  std::sort(places.begin(), places.end());
  return places;
}

std::string View::entity_id(std::size_t entity) { return "e" + std::to_string(entity + 1); }
std::string View::origin_id(std::size_t origin) { return "o" + std::to_string(origin + 1); }

std::string View::item_id(std::string_view prefix, ArticleId id, std::size_t index) const {
  return std::string(prefix) + "-" + article(id).id + "-" + std::to_string(index + 1);
}

std::string View::passage_id(std::size_t passage) const {
  const ArticleId id = passages_[passage].article;
  const auto first = std::lower_bound(passages_.begin(), passages_.end(), Citation{id, {0, 0}});
  return item_id(kPassagePrefix, id, passage - static_cast<std::size_t>(first - passages_.begin()));
}

std::string View::ref(const Member& member) const {
  const ArticleId article = member.where.article;
  switch (member.kind) {
    case MemberKind::Figure: return item_id(kFigurePrefix, article, member.index);
    case MemberKind::Date: return item_id(kDatePrefix, article, member.index);
    case MemberKind::Quote: return item_id(kQuotePrefix, article, member.index);
    case MemberKind::Claim: return item_id(kClaimPrefix, article, member.index);
    case MemberKind::Entity: {
      const auto entity = linked(article, member.index);
      return entity ? entity_id(*entity) : "";
    }
    case MemberKind::Passage: {
      const auto index = passage(member.where);
      return index ? passage_id(*index) : "";
    }
  }
  return "";
}

const LineMap& Positions::operator[](ArticleId article) {
  std::optional<LineMap>& map = maps_[index_of(article)];
  if (!map) map.emplace(report_.documents[index_of(article)].article.body.view());
  return *map;
}

Span Positions::code_points(Citation place) {
  const LineMap& map = (*this)[place.article];
  return {map.code_points(place.span.begin), map.code_points(place.span.end)};
}

std::string_view text_before(std::string_view text, std::uint32_t offset, int count) {
  std::uint32_t begin = offset;
  for (; begin > 0 && count > 0; --count) begin -= code_point_before(text, begin).size;
  return text.substr(begin, offset - begin);
}

std::string_view text_after(std::string_view text, std::uint32_t offset, int count) {
  std::uint32_t end = offset;
  for (; end < text.size() && count > 0; --count) end += code_point_at(text, end).size;
  return text.substr(offset, end - offset);
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool counted = false;  // the run without blanks holds a letter or a digit
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    i += point.size;
    if (is_space(point.value)) {
      counted = false;
    } else if (!counted && (is_letter(point.value) || is_digit(point.value))) {
      counted = true;
      ++words;
    }
  }
  return words;
}

}  // namespace crosscheck
