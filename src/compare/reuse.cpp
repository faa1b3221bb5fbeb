// SPDX-License-Identifier: Apache-2.0
//
// Rule text-reuse. The passages that articles share are gathered by the articles: if the
// Post ran twelve sentences of a wire, that is one finding with the longest of them, not
// twelve. What they share counts as one origin elsewhere.
#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "compare/joined.hpp"
#include "compare/rules.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kMostPassages = 12;
constexpr std::size_t kLongestKey = 60;

Member passage_member(const Evidence& evidence, const Citation& where) {
  return {where, MemberKind::Passage, 0, "copied in " + evidence.source(where.article)};
}

/// The bytes of an article that may be shared: its text without headline and credits.
std::uint32_t text_size(const Article& article) {
  std::uint32_t size = 0;
  for (const Segment& segment : article.segments) {
    if (is_content(segment.kind) && segment.kind != SegmentKind::Title) size += segment.span.size();
  }
  return size;
}

/// Pairs of a family that are one article met twice: under two headlines, on two sites, as a page
/// to print. What one says more than the other is less than kRest of it.
std::set<std::pair<ArticleId, ArticleId>> same_articles(
    const Evidence& evidence, std::span<const ReusedPassage* const> passages) {
  constexpr double kRest = 0.1;
  std::map<std::pair<ArticleId, ArticleId>, std::pair<std::uint32_t, std::uint32_t>> shared;
  for (const ReusedPassage* passage : passages) {
    auto& [a, b] = shared[{passage->a.article, passage->b.article}];
    a += passage->a.span.size();
    b += passage->b.span.size();
  }
  std::set<std::pair<ArticleId, ArticleId>> same;
  for (const auto& [pair, sizes] : shared) {
    const Article& a = evidence.documents[index_of(pair.first)].article;
    const Article& b = evidence.documents[index_of(pair.second)].article;
    const auto whole = [&](std::uint32_t part, const Article& article) {
      return part >= (1 - kRest) * text_size(article);
    };
    const bool address = !a.address.empty() && a.address == b.address;
    if (address || (whole(sizes.first, a) && whole(sizes.second, b))) same.insert(pair);
  }
  return same;
}

void say_what_is_one(const Evidence& evidence, std::span<const ReusedPassage* const> passages,
                     Finding& finding) {
  constexpr std::size_t kMostSaid = 6;
  std::size_t said = 0;
  for (const auto& [one, other] : same_articles(evidence, passages)) {
    if (++said > kMostSaid) break;
    const Article& a = evidence.documents[index_of(one)].article;
    const Article& b = evidence.documents[index_of(other)].article;
    std::string because = evidence.source(one) + " and " + evidence.source(other) + " are one article";
    if (!a.address.empty() && a.address == b.address) {
      because += ", published at " + a.address;
    } else if (fold(a.title) != fold(b.title)) {
      because += " under two headlines";
    }
    finding.explanation.push_back({"One article met twice", Answer::Yes, because + "."});
  }
}

}  // namespace

std::vector<Draft> find_reused_text(const Evidence& evidence) {
  Joined<std::size_t> families;
  for (const ReusedPassage& passage : evidence.matches.reused) {
    families.join(index_of(passage.a.article), index_of(passage.b.article));
  }
  std::map<std::size_t, std::vector<const ReusedPassage*>> by_family;
  for (const ReusedPassage& passage : evidence.matches.reused) {
    by_family[families.first(index_of(passage.a.article))].push_back(&passage);
  }
  std::vector<Draft> drafts;
  for (auto& [family, passages] : by_family) {
    std::stable_sort(passages.begin(), passages.end(),
                     [](const auto* x, const auto* y) { return x->words > y->words; });
    std::set<Citation> shown;
    std::set<ArticleId> articles;
    std::uint32_t words = 0;
    double alike = 0;
    for (const ReusedPassage* passage : passages) {
      words = std::max(words, passage->words);
      alike = std::max(alike, passage->alike);
      articles.insert({passage->a.article, passage->b.article});
      if (shown.size() < kMostPassages) shown.insert({passage->a, passage->b});
    }
    Draft draft;
    Finding& finding = draft.finding;
    for (const Citation& where : shown) finding.members.push_back(passage_member(evidence, where));
    std::string sources;
    for (const ArticleId article : articles) {
      sources += (sources.empty() ? "" : ", ") + evidence.source(article);
    }
    const ReusedPassage& longest = *passages.front();
    finding.verdict = Verdict::TextReuse;
    finding.severity = words >= 40 ? Severity::Medium : Severity::Low;
    finding.confidence = std::clamp(0.6 + alike * 0.38, 0.0, 0.98);
    finding.subject = "shared text of " + sources;
    finding.message = "Passages stand in " + sources + "; for what they share they are one source.";
    finding.explanation.push_back(
        {"Shared text", Answer::Yes,
         std::to_string(passages.size()) + " passages, the longest of " + std::to_string(words) +
             " words, " + (alike >= 1.0 ? "word for word." : "with small changes.")});
    say_what_is_one(evidence, passages, finding);
    if (longest.original) {
      finding.explanation.push_back(
          {"Where from", Answer::Yes,
           evidence.source(*longest.original) + " had it first or is credited."});
    }
    draft.key = fold(evidence.text(longest.a.article, longest.a.span)).substr(0, kLongestKey);
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace crosscheck
