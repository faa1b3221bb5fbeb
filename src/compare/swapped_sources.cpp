// SPDX-License-Identifier: Apache-2.0
//
// Rule swapped-sources. Two sources give two numbers on one thing, and another article gives each
// of them the number of the other:
//
//     Police counted 700 marchers, the organisers 1,500.
//     The organisers counted 700 marchers. Police speak of 1,500.      misattributed
//
// Both numbers and both sources must be the same: a single number that two sources share may be
// right in both articles.
#include <algorithm>
#include <optional>

#include "compare/sources.hpp"
#include "compare/subjects.hpp"

namespace crosscheck {
namespace {

constexpr double kConfidence = 0.8;
/// Two sources are set side by side within that many sentences.
constexpr std::uint32_t kNear = 2;
/// Numbers that small are given by two sources by chance.
constexpr double kTelling = 3;

/// Two numbers on one thing in one article, each with its source.
struct Rivals {
  Ref a;
  Ref b;
  std::string source_a;
  std::string source_b;
};

bool count_one_thing(const Evidence& evidence, Ref a, Ref b) {
  const FigureScene& p = evidence.scenes.figure(a);
  const FigureScene& q = evidence.scenes.figure(b);
  const Figure& x = evidence.figure(a);
  const Figure& y = evidence.figure(b);
  return p.content && q.content && !p.group.empty() && p.group == q.group && x.rate == y.rate &&
         x.value != y.value && x.unit == y.unit && p.head == q.head;
}

std::vector<Rivals> rivals_in(const Evidence& evidence, std::uint32_t d) {
  const Document& document = evidence.documents[d];
  std::vector<Rivals> result;
  for (std::uint32_t i = 0; i < document.figures.size(); ++i) {
    const Ref a{static_cast<ArticleId>(d), i};
    const std::string source_a = source_of(document, document.figures[i]);
    if (source_a.empty() || document.figures[i].value < kTelling) continue;
    for (std::uint32_t j = i + 1; j < document.figures.size(); ++j) {
      if (document.figures[j].sentence - document.figures[i].sentence > kNear) break;
      const Ref b{static_cast<ArticleId>(d), j};
      if (document.figures[j].value < kTelling || !count_one_thing(evidence, a, b)) continue;
      std::string source_b = source_of(document, document.figures[j]);
      if (source_b.empty() || is_one_source(source_a, source_b)) continue;
      result.push_back({a, b, source_a, std::move(source_b)});
    }
  }
  return result;
}

/// The rivals of another article with each number at the other source: first the one that has the
/// number of `one.a`.
std::optional<std::pair<Ref, Ref>> swapped(const Evidence& evidence, const Rivals& one,
                                           const Rivals& other) {
  const auto is_at = [&](Ref number, Ref there, const std::string& source,
                         const std::string& wanted) {
    const Figure& x = evidence.figure(number);
    const Figure& y = evidence.figure(there);
    return x.value == y.value && x.unit == y.unit && is_one_source(source, wanted);
  };
  if (is_at(one.a, other.a, other.source_a, one.source_b) &&
      is_at(one.b, other.b, other.source_b, one.source_a)) {
    return std::pair(other.a, other.b);
  }
  if (is_at(one.a, other.b, other.source_b, one.source_b) &&
      is_at(one.b, other.a, other.source_a, one.source_a)) {
    return std::pair(other.b, other.a);
  }
  return std::nullopt;
}

Draft draft_of(const Evidence& evidence, const Rivals& one, Ref with_a, Ref with_b) {
  Draft draft;
  Finding& finding = draft.finding;
  finding.verdict = Verdict::Misattributed;
  finding.confidence = kConfidence;
  Stake stake = Stake::Little;
  for (const Ref ref : {one.a, one.b, with_a, with_b}) {
    finding.members.push_back(figure_member(evidence, ref));
    stake = std::max(stake, stake_of(evidence, ref));
  }
  finding.severity = severity_of(Verdict::Misattributed, std::max(stake, Stake::Some), kConfidence);
  finding.subject = "whose number it is: " + subject_of(evidence, one.a);
  const std::string here = evidence.source(one.a.article);
  finding.message = "Two sources have changed their numbers: " + here + " has " +
                    finding.members[0].understood + " from \"" + one.source_a + "\" and " +
                    finding.members[1].understood + " from \"" + one.source_b + "\", " +
                    evidence.source(with_a.article) + " the other way round.";
  finding.explanation = {
      {"Thing counted and unit", Answer::Yes,
       "Each article sets two numbers on one thing side by side."},
      {"Value", Answer::Yes, "The two numbers are the same in both."},
      {"Who says so", Answer::No, finding.message}};
  draft.key = key_of(evidence, one.a) + "|swapped";
  return draft;
}

}  // namespace

std::vector<Draft> find_swapped_sources(const Evidence& evidence) {
  std::vector<std::vector<Rivals>> rivals;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    rivals.push_back(rivals_in(evidence, d));
  }
  std::vector<Draft> drafts;
  for (std::uint32_t d = 0; d < rivals.size(); ++d) {
    for (const Neighbour& neighbour : evidence.scenes.stories().neighbours(d)) {
      if (neighbour.article <= d || neighbour.closeness < kSameStory) continue;
      for (const Rivals& one : rivals[d]) {
        for (const Rivals& other : rivals[neighbour.article]) {
          if (const auto pair = swapped(evidence, one, other)) {
            drafts.push_back(draft_of(evidence, one, pair->first, pair->second));
          }
        }
      }
    }
  }
  return drafts;
}

}  // namespace crosscheck
