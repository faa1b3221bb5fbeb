// SPDX-License-Identifier: Apache-2.0
#include "annotate/reported_content.hpp"

#include <algorithm>
#include <array>

// What stands behind the verb decides whether it is a cue, and how far what it gives reaches:
//
//     said [that the gates held]; asked [whether they held]; said [the gates held]    a clause
//     vowed [to stay]                                                                 infinitive
//     called [the plan a farce] on Monday; urged [them to go]                         a thing
//     called for [an inquiry]                                                 behind a preposition
//     said on Radio Norwick [that …]                                          past where and when
//     spoke at noon; said in the rain                                         nothing is given

namespace crosscheck {
namespace {

constexpr std::uint32_t kReach = 60;  // items

bool opens_clause(std::string_view folded) {
  static constexpr std::array<std::string_view, 11> kWords = {
      "that", "whether", "if", "how", "why", "what", "who", "when", "where", "which", "whatever"};
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

class ContentReader {
 public:
  ContentReader(const Paragraph& paragraph, std::span<const Token> tokens, const Subtrees& subtrees,
                std::uint32_t verb, std::uint32_t end)
      : items_(paragraph.items), tokens_(tokens), subtrees_(subtrees), verb_(verb), end_(end) {}

  std::optional<ReportedContent> read(Complements complements, std::uint32_t at) const {
    const std::uint32_t cue_end = at;
    std::uint32_t i = at;
    while (i < end_ && is_aside(i)) ++i;
    if (i < end_ && items_[i].is(kComma | kColon) && i + 1 < end_ && items_[i + 1].quoted) ++i;
    if (i >= end_) return std::nullopt;
    const bool clause = complements.takes(Complements::Clause);
    if (items_[i].quoted || items_[i].is(kColon)) return ReportedContent{cue_end, {i, end_}, true};
    const std::string_view word = items_[i].folded;
    if (clause && opens_clause(word)) return ReportedContent{cue_end, {i, end_}, true};
    if (word == "to" && is_infinitive(i)) {
      if (!complements.takes(Complements::Infinitive)) return std::nullopt;
      return ReportedContent{cue_end, {i, end_of_phrase(i)}, false};
    }
    if (items_[i].is(kPreposition) && !items_[i].is(kDeterminer)) {
      if (i == at && complements.takes_behind(word) && i + 1 < end_) {
        return ReportedContent{i + 1, {i + 1, end_of_phrase(i)}, false};
      }
      return clause ? past_adjunct(cue_end, i) : std::nullopt;
    }
    if (!begins_phrase(i)) return std::nullopt;
    if (clause && is_clause(i)) return ReportedContent{cue_end, {i, end_}, true};
    if (!complements.takes(Complements::Thing)) return std::nullopt;
    return ReportedContent{cue_end, {i, end_of_phrase(i)}, false};
  }

 private:
  bool is_aside(std::uint32_t i) const {
    const Item& item = items_[i];
    if (item.quoted || opens_clause(item.folded)) return false;
    return item.is(kTimeWord) || (item.is(kAdverb) && !item.is(kPronoun | kDeterminer)) ||
           (item.is(kPreposition) && i + 1 < end_ && !items_[i + 1].quoted &&
            items_[i + 1].is(kTimeWord));
  }

  /// "to", then a verb in its plain form.
  bool is_infinitive(std::uint32_t i) const {
    for (std::uint32_t k = i + 1; k < std::min(end_, i + 4); ++k) {
      if (items_[k].quoted) return false;
      if (tokens_[items_[k].index].xpos == Xpos::Vb) return true;
      if (!items_[k].is(kAdverb)) return false;
    }
    return false;
  }

  bool begins_phrase(std::uint32_t i) const {
    const Item& item = items_[i];
    return !item.is(kComma | kStop | kDash | kConjunction | kCloseBracket | kOpenBracket | kMark |
                    kPossessive) &&
           !(item.is(kVerb) && tokens_[item.index].xpos != Xpos::Vbg) &&
           !(item.is(kSubordinator) && !item.is(kDeterminer));
  }

  /// A noun phrase with a verb of its own: "the gates held".
  bool is_clause(std::uint32_t i) const {
    for (const std::uint32_t child : subtrees_.children(items_[verb_].index)) {
      if (tokens_[child].deprel == Deprel::Ccomp &&
          tokens_[child].span.end > items_[i].span.begin) {
        return true;
      }
    }
    constexpr std::uint32_t kNear = 12;
    for (std::uint32_t k = i + 1; k < std::min(end_, i + kNear); ++k) {
      if (items_[k].quoted || items_[k].is(kRelative | kComma | kStop | kConjunction)) return false;
      if (items_[k].folded == "that") return false;
      if (items_[k].is(kFinite)) return true;
    }
    return false;
  }

  /// "said on Radio Norwick that …": past the phrase that tells where.
  std::optional<ReportedContent> past_adjunct(std::uint32_t cue_end, std::uint32_t i) const {
    constexpr std::uint32_t kNear = 12;
    for (std::uint32_t k = i + 1; k < std::min(end_, i + kNear); ++k) {
      if (items_[k].quoted) {
        const bool apart = items_[k - 1].is(kComma | kColon);
        return apart ? std::optional(ReportedContent{cue_end, {k, end_}, true}) : std::nullopt;
      }
      if (items_[k].folded == "that" && !items_[k - 1].is(kPreposition)) {
        return ReportedContent{cue_end, {k, end_}, true};
      }
      if (items_[k].is(kFinite | kStop | kRelative)) return std::nullopt;
    }
    return std::nullopt;
  }

  std::uint32_t item_behind(std::uint32_t token) const {
    const std::uint32_t offset = tokens_[token].span.end;
    const auto found =
        std::partition_point(items_.begin() + verb_, items_.begin() + end_,
                             [&](const Item& item) { return item.span.begin < offset; });
    return static_cast<std::uint32_t>(found - items_.begin());
  }

  static bool is_of_phrase(Deprel relation) noexcept {
    switch (relation) {
      case Deprel::Obj:
      case Deprel::Iobj:
      case Deprel::Ccomp:
      case Deprel::Xcomp:
      case Deprel::Obl:
      case Deprel::Acl:
      case Deprel::Nmod:
        return true;
      default:
        return false;
    }
  }

  /// Past what hangs on the verb from the item `i` on, as long as nothing else stands between.
  std::uint32_t end_of_phrase(std::uint32_t i) const {
    std::uint32_t reached = i;
    for (const std::uint32_t child : subtrees_.children(items_[verb_].index)) {
      const std::uint32_t behind = item_behind(subtrees_.last(child));
      if (behind <= i) continue;
      const std::uint32_t offset = tokens_[subtrees_.first(child)].span.begin;
      const bool adjoins = reached < end_ && offset <= items_[reached].span.begin;
      if (!adjoins || !is_of_phrase(tokens_[child].deprel)) break;
      if (reached > i && is_time_phrase(reached)) break;
      reached = behind;
    }
    return before_aside(i, reached > i ? reached : end_by_words(i));
  }

  /// "the plan, which Rao wrote", "Rao, the mayor": what is said of a thing besides is the
  /// writer's. "the board, the mayor and the press" is a list.
  std::uint32_t before_aside(std::uint32_t i, std::uint32_t end) const {
    for (std::uint32_t k = i + 1; k + 1 < std::min(end, i + kReach); ++k) {
      if (items_[k].quoted || !items_[k].is(kComma) || items_[k + 1].quoted) continue;
      const std::string_view word = items_[k + 1].folded;
      const bool apposed = word == "a" || word == "an" || word == "the";
      if (items_[k + 1].is(kRelative) || (apposed && !is_list(k + 1, end))) return k;
    }
    return end;
  }

  bool is_list(std::uint32_t i, std::uint32_t end) const {
    constexpr std::uint32_t kNear = 8;
    for (std::uint32_t k = i; k < std::min(end, i + kNear); ++k) {
      if (items_[k].quoted || items_[k].is(kVerb | kRelative)) return false;
      if (items_[k].is(kConjunction)) return true;
    }
    return false;
  }

  bool is_time_phrase(std::uint32_t i) const {
    for (std::uint32_t k = i; k < std::min(end_, i + 3); ++k) {
      if (items_[k].quoted) return false;
      if (items_[k].is(kTimeWord)) return true;
    }
    return false;
  }

  /// Without a parse: up to a comma or a clause.
  std::uint32_t end_by_words(std::uint32_t i) const {
    std::uint32_t k = i + 1;
    while (k < end_ && k - i < kReach &&
           (items_[k].quoted || !items_[k].is(kComma | kDash | kColon)))
      ++k;
    return k;
  }

  const std::vector<Item>& items_;
  std::span<const Token> tokens_;
  const Subtrees& subtrees_;
  std::uint32_t verb_;
  std::uint32_t end_;
};

}  // namespace

std::optional<ReportedContent> content_behind(const Paragraph& paragraph,
                                              std::span<const Token> tokens,
                                              const Subtrees& subtrees, Complements complements,
                                              std::uint32_t verb, std::uint32_t at,
                                              std::uint32_t end) {
  return ContentReader(paragraph, tokens, subtrees, verb, end).read(complements, at);
}

}  // namespace crosscheck
