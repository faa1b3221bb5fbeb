// SPDX-License-Identifier: Apache-2.0
#include "compare/gather.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "compare/joined.hpp"
#include "compare/verdicts.hpp"

namespace crosscheck {
namespace {

/// The sentence that a place lies in; the place itself if it lies in none.
Citation sentence_around(const Evidence& evidence, Citation where) {
  const Document& document = evidence.documents[index_of(where.article)];
  const auto found = std::partition_point(
      document.sentences.begin(), document.sentences.end(),
      [&](const Sentence& sentence) { return sentence.span.end <= where.span.begin; });
  if (found == document.sentences.end()) return where;
  return {where.article, found->span};
}

/// Articles that are copies of each other, but for a headline or a line: they share most of
/// the words of the shorter one.
Joined<ArticleId> find_copies(const Evidence& evidence) {
  constexpr double kMostOfIt = 0.8;
  std::map<std::pair<ArticleId, ArticleId>, std::uint32_t> shared;
  for (const ReusedPassage& passage : evidence.matches.reused) {
    shared[{passage.a.article, passage.b.article}] += passage.a.span.size();
  }
  const auto content_of = [&](ArticleId article) {
    std::uint32_t bytes = 0;
    for (const Segment& segment : evidence.documents[index_of(article)].article.segments) {
      if (segment.kind == SegmentKind::Text) bytes += segment.span.size();
    }
    return bytes;
  };
  Joined<ArticleId> copies;
  for (const auto& [pair, bytes] : shared) {
    const std::uint32_t shorter = std::min(content_of(pair.first), content_of(pair.second));
    if (bytes >= kMostOfIt * shorter) copies.join(pair.first, pair.second);
  }
  return copies;
}

void drop_copied_agreement(const Evidence& evidence, std::vector<Draft>& drafts) {
  Joined<ArticleId> copies = find_copies(evidence);
  const auto says_the_same = [&](const Member& x, const Member& y) {
    if (x.where.article == y.where.article) return false;
    if (copies.first(x.where.article) != copies.first(y.where.article)) return false;
    const Citation a = sentence_around(evidence, x.where);
    const Citation b = sentence_around(evidence, y.where);
    return evidence.text(a.article, a.span) == evidence.text(b.article, b.span);
  };
  std::erase_if(drafts, [&](const Draft& draft) {
    const std::vector<Member>& members = draft.finding.members;
    if (!is_agreement(draft.finding.verdict)) return false;
    return std::all_of(members.begin(), members.end(), [&](const Member& x) {
      return std::any_of(members.begin(), members.end(),
                         [&](const Member& y) { return says_the_same(x, y); });
    });
  });
}

/// Where the members of the drafts stand.
using Places = std::map<Citation, std::vector<std::size_t>>;

Places places_of(const std::vector<Draft>& drafts) {
  Places places;
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    for (const Member& member : drafts[d].finding.members) places[member.where].push_back(d);
  }
  return places;
}

/// The drafts that have members in common with one, and how many.
std::map<std::size_t, std::size_t> touching(const Places& places, const Draft& draft) {
  std::map<std::size_t, std::size_t> result;
  for (const Member& member : draft.finding.members) {
    for (const std::size_t other : places.at(member.where)) ++result[other];
  }
  return result;
}

void drop(std::vector<Draft>& drafts, const std::set<std::size_t>& unwanted) {
  std::vector<Draft> kept;
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    if (!unwanted.contains(d)) kept.push_back(std::move(drafts[d]));
  }
  drafts = std::move(kept);
}

/// How many figures a draft has, each once however often it is told and in whatever unit.
std::size_t values_of(const Evidence& evidence, const Draft& draft) {
  constexpr double kOneValue = 1.01;
  std::vector<double> values;
  for (const Member& member : draft.finding.members) {
    if (member.kind == MemberKind::Figure) {
      values.push_back(evidence.figure({member.where.article, member.index}).in_base);
    }
  }
  std::sort(values.begin(), values.end());
  std::size_t count = values.empty() ? 0 : 1;
  for (std::size_t i = 1; i < values.size(); ++i) count += values[i] > kOneValue * values[i - 1];
  return count;
}

/// Two articles agree on a value, whatever a third one says that became of it: it has both values.
bool agrees_without(const Draft& draft, const Draft& why) {
  if (!is_agreement(draft.finding.verdict)) return false;
  std::map<ArticleId, std::set<std::string>> values;
  for (const Member& member : why.finding.members) {
    values[member.where.article].insert(member.understood);
  }
  std::set<ArticleId> others;
  for (const Member& member : draft.finding.members) {
    if (values[member.where.article].size() < 2) others.insert(member.where.article);
  }
  return others.size() > 1;
}

/// Says of its figures alone why they part; and a slip of the pen why two values do, whoever else
/// has them.
void drop_explained(const Evidence& evidence, std::vector<Draft>& drafts) {
  const Places places = places_of(drafts);
  std::set<std::size_t> explained;
  for (Draft& why : drafts) {
    const bool slip = why.finding.rule == "figure-slip";
    if (!why.explains && !slip) continue;
    for (const auto& [d, common] : touching(places, why)) {
      const Draft& draft = drafts[d];
      if (why.explains && !draft.explains && common == draft.finding.members.size() &&
          !agrees_without(draft, why)) {
        explained.insert(d);
      }
      if (slip && draft.finding.rule == "figure-value" &&
          draft.finding.verdict == Verdict::Differs && common == why.finding.members.size() &&
          values_of(evidence, draft) == 2) {
        why.finding.members = draft.finding.members;
        explained.insert(d);
      }
    }
  }
  drop(drafts, explained);
}

void join_side_by_side(const Evidence& evidence, std::vector<Draft>& drafts) {
  // By what they are of and two of the sentences: agreement that a third article shares in part is
  // told with the rest.
  using Sentences = std::pair<Citation, Citation>;
  std::map<std::pair<std::string, Sentences>, std::size_t> first;
  std::set<std::size_t> joined;
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    Finding& finding = drafts[d].finding;
    if (drafts[d].whole || finding.verdict != Verdict::Agrees) continue;
    std::set<Citation> sentences;
    for (const Member& member : finding.members) {
      sentences.insert(sentence_around(evidence, member.where));
    }
    constexpr std::size_t kMostSentences = 12;
    while (sentences.size() > kMostSentences) sentences.erase(std::prev(sentences.end()));
    std::optional<std::size_t> into;
    for (auto a = sentences.begin(); a != sentences.end(); ++a) {
      for (auto b = std::next(a); b != sentences.end(); ++b) {
        const auto place = first.try_emplace({drafts[d].key, Sentences{*a, *b}}, d).first;
        if (place->second != d && !into) into = place->second;
      }
    }
    if (!into) continue;
    Finding& other = drafts[*into].finding;
    other.message += " " + finding.message;
    other.members.insert(other.members.end(), finding.members.begin(), finding.members.end());
    joined.insert(d);
  }
  drop(drafts, joined);
}

/// What the figures of a draft say, whatever they are called: of which event, in which article,
/// how many. Nothing if a member is no figure or tells of no event.
struct Told {
  Verdict verdict = Verdict::Agrees;
  EventClass event = EventClass::None;
  std::set<std::pair<ArticleId, double>> values;
  friend auto operator<=>(const Told&, const Told&) = default;
};

std::optional<Told> told_by(const Evidence& evidence, const Draft& draft) {
  Told told{draft.finding.verdict, EventClass::None, {}};
  for (const Member& member : draft.finding.members) {
    if (member.kind != MemberKind::Figure) return std::nullopt;
    const Ref ref{member.where.article, member.index};
    const EventClass event = evidence.scenes.figure(ref).scene.event;
    if (event == EventClass::None) return std::nullopt;
    if (told.event != EventClass::None && told.event != event) return std::nullopt;
    told.event = event;
    told.values.emplace(ref.article, evidence.figure(ref).value);
  }
  return told;
}

std::size_t bytes_of(const Draft& draft) {
  std::size_t bytes = 0;
  for (const Member& member : draft.finding.members) bytes += member.where.span.size();
  return bytes;
}

/// "Two killed" in the headlines, "two people died" in the texts.
void join_headlines(const Evidence& evidence, std::vector<Draft>& drafts) {
  std::map<Told, std::size_t> first;
  std::set<std::size_t> joined;
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    if (drafts[d].whole || drafts[d].explains) continue;
    const auto told = told_by(evidence, drafts[d]);
    if (!told) continue;
    const auto [place, is_new] = first.try_emplace(*told, d);
    if (is_new) continue;
    // The one in more words says better what it is about.
    if (bytes_of(drafts[d]) > bytes_of(drafts[place->second])) {
      std::swap(drafts[d], drafts[place->second]);
    }
    Finding& kept = drafts[place->second].finding;
    std::set<Citation> has;
    for (const Member& member : kept.members) has.insert(member.where);
    for (const Member& member : drafts[d].finding.members) {
      if (has.insert(member.where).second) kept.members.push_back(member);
    }
    joined.insert(d);
  }
  drop(drafts, joined);
}

void join_wholes(std::vector<Draft>& drafts) {
  const Places places = places_of(drafts);
  std::set<std::size_t> joined;
  for (Draft& sum : drafts) {
    if (!sum.whole) continue;
    std::set<Citation> has;
    for (const Member& member : sum.finding.members) has.insert(member.where);
    for (const auto& [d, common] : touching(places, sum)) {
      const Draft& other = drafts[d];
      if (other.whole || other.finding.verdict != Verdict::Agrees) continue;
      const auto& members = other.finding.members;
      const bool of_whole = std::any_of(members.begin(), members.end(), [&](const Member& member) {
        return member.where == *sum.whole;
      });
      if (!of_whole && common < 2) continue;
      for (const Member& member : members) {
        if (has.insert(member.where).second) sum.finding.members.push_back(member);
      }
      joined.insert(d);
    }
  }
  drop(drafts, joined);
}

}  // namespace

void gather(const Evidence& evidence, std::vector<Draft>& drafts) {
  drop_copied_agreement(evidence, drafts);
  drop_explained(evidence, drafts);
  join_headlines(evidence, drafts);
  join_side_by_side(evidence, drafts);
  join_wholes(drafts);
}

}  // namespace crosscheck
