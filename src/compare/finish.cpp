// SPDX-License-Identifier: Apache-2.0
//
// An id stands for a disagreement, not for a place in a file: it is made of the rule and of
// what the finding is about, so that an edit elsewhere, another order of the files or a
// new article leaves it as it is. Two findings with one subject are told apart by a count in
// the order of what their members mean. The fingerprint is made of what was found.
#include "compare/finish.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>

#include "compare/print.hpp"
#include "compare/verdicts.hpp"
#include "crosscheck/model/names.hpp"
#include "match/day_gaps.hpp"

namespace crosscheck {
namespace {

/// FNV-1a, 64 bits.
std::uint64_t hash(std::string_view text) {
  std::uint64_t result = 0xcbf29ce484222325;
  for (const char c : text) {
    result ^= static_cast<unsigned char>(c);
    result *= 0x100000001b3;
  }
  // Mixed once more, so that the leading digits depend on every byte.
  result ^= result >> 32;
  result *= 0xd6e8feb86659fd93;
  result ^= result >> 32;
  return result;
}

std::string hex(std::uint64_t value, int digits) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string result;
  for (int i = 0; i < digits; ++i) result += kDigits[(value >> (60 - 4 * i)) & 0xF];
  return result;
}

std::string meaning(const Finding& finding) {
  std::vector<std::string> meanings;
  for (const Member& member : finding.members) meanings.push_back(member.understood);
  std::sort(meanings.begin(), meanings.end());
  std::string result(name_of(finding.verdict));
  for (const std::string& one : meanings) result += "\n" + one;
  return result;
}

void give_ids(std::vector<Draft>& drafts) {
  std::stable_sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) {
    return std::tuple(std::string_view(a.finding.rule), std::string_view(a.key),
                      meaning(a.finding)) <
           std::tuple(std::string_view(b.finding.rule), std::string_view(b.key),
                      meaning(b.finding));
  });
  std::set<std::string> taken;
  std::map<std::string, int> times;
  for (Draft& draft : drafts) {
    const std::string key = draft.finding.rule + "\n" + draft.key;
    const int count = ++times[key];
    int salt = count;
    std::string id;
    do {
      id = "c-" + hex(hash(salt == 1 ? key : key + "\n" + std::to_string(salt)), 10);
      ++salt;
    } while (!taken.insert(id).second);
    draft.finding.id = id;
    draft.finding.fingerprint = hex(hash(meaning(draft.finding)), 16);
  }
}

/// For each article, the claim that is made of a figure, date or quote.
class ClaimsOf {
 public:
  explicit ClaimsOf(std::span<const Document> documents) {
    for (const Document& document : documents) {
      auto& map = maps_.emplace_back();
      for (std::uint32_t c = 0; c < document.claims.size(); ++c) {
        const Claim& claim = document.claims[c];
        map.try_emplace({claim.kind, claim.index}, c);
      }
    }
  }

  std::optional<std::uint32_t> find(const Member& member) const {
    ClaimKind kind = ClaimKind::Statement;
    switch (member.kind) {
      case MemberKind::Figure: kind = ClaimKind::Figure; break;
      case MemberKind::Date: kind = ClaimKind::Date; break;
      case MemberKind::Quote: kind = ClaimKind::Quote; break;
      case MemberKind::Claim: return member.index;
      case MemberKind::Entity:
      case MemberKind::Passage: return std::nullopt;
    }
    const auto& map = maps_[index_of(member.where.article)];
    const auto found = map.find({kind, member.index});
    if (found == map.end()) return std::nullopt;
    return found->second;
  }

 private:
  std::vector<std::map<std::pair<ClaimKind, std::uint32_t>, std::uint32_t>> maps_;
};

/// How many origins stand behind each value of figures that differ; in the order of the values.
using Sides = std::map<double, std::pair<std::string, std::set<std::uint32_t>>>;

/// A lone outlier is worth a look; two sides with two origins each are more than a slip.
void weigh_sides(Finding& finding, const Sides& sides) {
  if (sides.size() < 2) return;
  std::string said;
  std::size_t well_supported = 0;
  for (const auto& [value, side] : sides) {
    const std::size_t count = side.second.size();
    said += (said.empty() ? "" : "; ") + side.first + " has " + std::to_string(count) +
            (count == 1 ? " origin" : " origins");
    well_supported += count >= 2;
  }
  finding.explanation.push_back({"Who says so", Answer::No, said + "."});
  if (well_supported >= 2 && finding.severity == Severity::Low) finding.severity = Severity::Medium;
}

void give_origins(const Evidence& evidence, std::vector<Draft>& drafts) {
  const ClaimsOf claims(evidence.documents);
  for (Draft& draft : drafts) {
    std::set<std::uint32_t> origins;
    Sides sides;
    for (const Member& member : draft.finding.members) {
      const auto claim = claims.find(member);
      if (!claim) continue;
      const auto& links = evidence.matches.origin_links[index_of(member.where.article)];
      if (*claim < links.size() && links[*claim] < evidence.matches.origins.size()) {
        origins.insert(links[*claim]);
        if (draft.finding.verdict == Verdict::Differs && member.kind == MemberKind::Figure) {
          const Figure& figure = evidence.figure({member.where.article, member.index});
          auto& side = sides[figure.in_base];
          side.first = print_value(figure);
          side.second.insert(links[*claim]);
        }
      }
    }
    if (draft.finding.rule == "figure-value") weigh_sides(draft.finding, sides);
    draft.finding.origins.assign(origins.begin(), origins.end());
  }
}

std::size_t articles_in(const Finding& finding) {
  std::set<ArticleId> articles;
  for (const Member& member : finding.members) articles.insert(member.where.article);
  return articles.size();
}

/// The more a verdict says, the smaller: of two findings on the same passages the first stays.
int weight(Verdict verdict) {
  switch (verdict) {
    case Verdict::Misattributed: return 0;
    case Verdict::Differs: return 1;
    case Verdict::Evolves: return 2;
    case Verdict::QuoteVariant: return 3;
    case Verdict::ScopeDiffers: return 4;
    case Verdict::Agrees: return 5;
    case Verdict::Compatible: return 6;
    case Verdict::NameVariant: return 7;
    case Verdict::TextReuse: return 8;
    case Verdict::OnlyIn: return 9;
  }
  return 9;
}

/// Whether the second verdict on the same passages adds nothing to the first. That values
/// agree is worth saying beside what they differ from.
bool makes_needless(Verdict first, Verdict second) {
  if (first == second) return true;
  const bool hard = first == Verdict::Differs || first == Verdict::Misattributed;
  switch (second) {
    case Verdict::ScopeDiffers: return hard || first == Verdict::Evolves;
    case Verdict::Evolves:
    case Verdict::NameVariant:
    case Verdict::Differs: return hard;
    // In how many wordings a remark is told is another thing than whose it is.
    case Verdict::QuoteVariant: return first == Verdict::Differs;
    // That one share is given to two surveys says that it is one.
    case Verdict::Agrees: return first == Verdict::Misattributed;
    case Verdict::Compatible:
    case Verdict::Misattributed:
    case Verdict::TextReuse:
    case Verdict::OnlyIn: return false;
  }
  return false;
}

/// The sentences in which a finding's members stand.
std::set<Ref> sentences_of(const Evidence& evidence, const Finding& finding) {
  std::set<Ref> result;
  for (const Member& member : finding.members) {
    const auto& sentences = evidence.documents[index_of(member.where.article)].sentences;
    const auto at = std::partition_point(
        sentences.begin(), sentences.end(),
        [&](const Sentence& sentence) { return sentence.span.end <= member.where.span.begin; });
    result.insert({member.where.article, static_cast<std::uint32_t>(at - sentences.begin())});
  }
  return result;
}

/// What its members are understood as.
std::set<std::string> values_of(const Finding& finding) {
  std::set<std::string> values;
  for (const Member& member : finding.members) values.insert(member.understood);
  return values;
}

/// Days that are none of the news itself are worth a word of their own.
bool is_far_from_news(const Evidence& evidence, const Draft& draft) {
  constexpr int kNews = 30;  // days
  return std::all_of(
      draft.finding.members.begin(), draft.finding.members.end(), [&](const Member& member) {
        const Document& document = evidence.documents[index_of(member.where.article)];
        const auto& days = document.dates[member.index].days;
        return days && days_from_news(document, *days) > kNews;
      });
}

}  // namespace

void drop_days_told(const Evidence& evidence, std::vector<Draft>& drafts) {
  std::vector<std::set<Ref>> told;
  for (const Draft& draft : drafts) {
    const bool figures = draft.finding.verdict != Verdict::OnlyIn &&
                         draft.finding.members.front().kind == MemberKind::Figure;
    if (figures) told.push_back(sentences_of(evidence, draft.finding));
  }
  std::erase_if(drafts, [&](const Draft& draft) {
    if (!is_agreement(draft.finding.verdict) ||
        draft.finding.members.front().kind != MemberKind::Date ||
        is_far_from_news(evidence, draft)) {
      return false;
    }
    const std::set<Ref> mine = sentences_of(evidence, draft.finding);
    return std::any_of(told.begin(), told.end(), [&](const std::set<Ref>& other) {
      std::set<ArticleId> both;
      for (const Ref& ref : mine) {
        if (other.contains(ref)) both.insert(ref.article);
      }
      return both.size() > 1;
    });
  });
}

void drop_repeated(std::vector<Draft>& drafts) {
  // Pairs of passages that a weightier finding has shown already.
  std::vector<std::size_t> order(drafts.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return weight(drafts[a].finding.verdict) < weight(drafts[b].finding.verdict);
  });
  std::map<Citation, std::set<std::size_t>> shown;
  std::vector<bool> keep(drafts.size(), true);
  for (const std::size_t i : order) {
    const Finding& finding = drafts[i].finding;
    if (finding.verdict != Verdict::TextReuse && !drafts[i].explains) {
      std::map<std::size_t, std::size_t> times;
      for (const Member& member : finding.members) {
        const auto found = shown.find(member.where);
        if (found == shown.end()) continue;
        for (const std::size_t other : found->second) ++times[other];
      }
      for (const auto& [other, count] : times) {
        if (count == finding.members.size() &&
            makes_needless(drafts[other].finding.verdict, finding.verdict) &&
            !(drafts[i].grew &&
              values_of(finding).size() < values_of(drafts[other].finding).size())) {
          keep[i] = false;
        }
      }
    }
    if (!keep[i]) continue;
    for (const Member& member : finding.members) shown[member.where].insert(i);
  }
  std::vector<Draft> kept;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (keep[i]) kept.push_back(std::move(drafts[i]));
  }
  drafts = std::move(kept);
}

std::vector<Finding> finish(const Evidence& evidence, std::vector<Draft> drafts) {
  for (Draft& draft : drafts) {
    std::sort(draft.finding.members.begin(), draft.finding.members.end(),
              [](const Member& a, const Member& b) { return a.where < b.where; });
  }
  give_ids(drafts);
  give_origins(evidence, drafts);
  std::vector<Finding> findings;
  for (Draft& draft : drafts) findings.push_back(std::move(draft.finding));
  std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    const auto key = [](const Finding& f) {
      return std::tuple(-static_cast<int>(f.severity), weight(f.verdict), -f.confidence,
                        -static_cast<int>(articles_in(f)), f.members.front().where,
                        std::string_view(f.id));
    };
    return key(a) < key(b);
  });
  return findings;
}

}  // namespace crosscheck
