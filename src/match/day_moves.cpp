// SPDX-License-Identifier: Apache-2.0
//
// How the words around a day take it:
//
//     The road, promised for 10 August, did not reopen until the 12th.     old, new
//     The hearing was set for 3 May. It has been moved to 9 May.           old, new
//     The fair is planned for Saturday.                                    neither: a plan
#include "match/day_moves.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/text/unicode.hpp"
#include "match/day_gaps.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kSight = 12;  // words

struct Around {
  std::vector<std::string> before;  ///< the nearest last
  std::vector<std::string> lemmas;  ///< of those
  std::vector<std::string> behind;
};

Around around(const Document& document, const DateMention& date) {
  const Sentence& sentence = document.sentences[date.sentence];
  Around words;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Token& token = document.tokens[t];
    std::string word = fold(document.article.body[token.span]);
    if (token.span.end <= date.span.begin) {
      words.lemmas.push_back(token.lemma.empty() ? word : fold(token.lemma));
      words.before.push_back(std::move(word));
    } else if (token.span.begin >= date.span.end && words.behind.size() < kSight) {
      words.behind.push_back(std::move(word));
    }
  }
  for (auto* list : {&words.before, &words.lemmas}) {
    if (list->size() > kSight) list->erase(list->begin(), list->end() - kSight);
  }
  return words;
}

/// One of `any` among the last `most` words.
template <std::size_t N>
bool has_near(const std::vector<std::string>& words, std::size_t most,
              const std::array<std::string_view, N>& any) {
  const auto first = words.end() - static_cast<std::ptrdiff_t>(std::min(most, words.size()));
  return std::any_of(first, words.end(),
                     [&](const std::string& word) { return is_one_of(word, any); });
}

bool is_last(const std::vector<std::string>& words, std::string_view word) {
  return !words.empty() && words.back() == word;
}

/// "Was due", "had been set", and not "is due".
bool was_said(const std::vector<std::string>& words) {
  constexpr std::size_t kNear = 7;
  static constexpr std::array<std::string_view, 9> kSaid = {"expected", "hoped",      "initially",
                                                            "intended", "originally", "planned",
                                                            "promised", "scheduled",  "supposed"};
  static constexpr std::array<std::string_view, 4> kPlain = {"due", "meant", "set", "to"};
  static constexpr std::array<std::string_view, 3> kWas = {"been", "was", "were"};
  static constexpr std::array<std::string_view, 6> kIs = {"are", "be", "being", "is", "'re", "'s"};
  for (std::size_t w = words.size() - std::min(kNear, words.size()); w < words.size(); ++w) {
    const std::string_view before = w > 0 ? std::string_view(words[w - 1]) : "";
    if (is_one_of(words[w], kSaid) && !is_one_of(before, kIs)) return true;
    if (is_one_of(words[w], kPlain) && is_one_of(before, kWas)) return true;
    if (words[w] == "have" && before == "should") return true;
  }
  return false;
}

/// The days of "a week", "P1W", "three days", "P3D"; 0: of nothing else.
int days_of(const DateMention& date) {
  const std::string& value = date.value;
  if (date.type != DateType::Duration || value.size() < 3 || value.front() != 'P') return 0;
  int count = 0;
  const char* end = value.data() + value.size() - 1;
  const auto [stop, failed] = std::from_chars(value.data() + 1, end, count);
  if (failed != std::errc{} || stop != end) return 0;
  constexpr int kWeek = 7;
  return value.back() == 'W' ? count * kWeek : value.back() == 'D' ? count : 0;
}

}  // namespace

bool tells_of_move(std::span<const std::string> lemmas) {
  static constexpr std::array<std::string_view, 9> kVerbs = {
      "defer", "delay", "extend", "move", "postpone", "push", "reschedule", "shift", "slip"};
  static constexpr std::array<std::string_view, 2> kLight = {"bring", "put"};
  static constexpr std::array<std::string_view, 3> kWays = {"back", "forward", "off"};
  const auto has = [&](const auto& any) {
    return std::any_of(lemmas.begin(), lemmas.end(),
                       [&](const std::string& lemma) { return is_one_of(lemma, any); });
  };
  return has(kVerbs) || (has(kLight) && has(kWays));
}

bool is_new_day(const Document& document, const DateMention& date) {
  static constexpr std::array<std::string_view, 3> kNot = {"n't", "never", "not"};
  static constexpr std::array<std::string_view, 1> kOnly = {"only"};
  static constexpr std::array<std::string_view, 1> kNow = {"now"};
  constexpr std::size_t kDenial = 8;
  constexpr std::size_t kNear = 5;
  const Around words = around(document, date);
  const bool until = is_last(words.before, "until") || is_last(words.before, "till");
  if ((until || is_last(words.before, "to")) && tells_of_move(words.lemmas)) return true;
  if ((until || is_last(words.before, "before")) && has_near(words.before, kDenial, kNot)) {
    return true;
  }
  // "To be up by December; last week that became March"
  if (is_last(words.before, "became") || is_last(words.before, "become")) return true;
  const bool on = is_last(words.before, "on") || is_last(words.before, "in");
  if (on && has_near(words.before, kNear - 1, kOnly)) return true;
  return has_near(words.before, kNear, kNow) ||
         (!words.behind.empty() && (words.behind[0] == "now" || words.behind[0] == "instead"));
}

bool was_planned(const Document& document, const DateMention& date) {
  static constexpr std::array<std::string_view, 4> kGone = {"dead", "longer", "missed", "off"};
  constexpr std::size_t kNear = 6;
  const Around words = around(document, date);
  if (was_said(words.before)) return true;
  const bool named = is_last(words.before, "of") && words.before.size() > 1 &&
                     words.before[words.before.size() - 2] == "date";
  const bool behind = !words.behind.empty() && words.behind[0] == "date";
  if (!named && !behind) return false;
  const auto end =
      words.behind.begin() + static_cast<std::ptrdiff_t>(std::min(kNear, words.behind.size()));
  return std::any_of(words.behind.begin(), end,
                     [](const std::string& word) { return is_one_of(word, kGone); });
}

bool is_old_day(const Document& document, const DateMention& date) {
  return was_planned(document, date) || is_last(around(document, date).before, "from");
}

bool may_be_put_off(const PlanAndDay& pair) {
  constexpr int kLongest = 250;  // days
  const auto& early = pair.early.time.days;
  const auto& late = pair.late.time.days;
  if (!pair.plan.days || !pair.day.days || !early || !late || !(early->to < late->from)) {
    return false;
  }
  return early->to < pair.plan.days->from && pair.plan.days->to < pair.day.days->from &&
         gap_in_days(*pair.plan.days, *pair.day.days) <= kLongest;
}

bool tells_plan(const PlanAndDay& pair) {
  const auto& dates = pair.late.dates;
  return std::any_of(dates.begin(), dates.end(), [&](const DateMention& date) {
    const bool near =
        date.sentence + 1 >= pair.day.sentence && date.sentence <= pair.day.sentence + 1;
    if (!near || date.span == pair.day.span) return false;
    const int by = date.sentence == pair.day.sentence ? days_of(date) : 0;
    if (by > 0) return (pair.day.days->from - pair.plan.days->from).count() == by;
    if (!date.days || !date.days->overlaps(*pair.plan.days) ||
        date.days->overlaps(*pair.day.days)) {
      return false;
    }
    // "Saturday's march has been put back to Sunday"
    const bool moved = date.sentence == pair.day.sentence && date.span < pair.day.span &&
                       is_new_day(pair.late, pair.day);
    return moved || is_old_day(pair.late, date);
  });
}

}  // namespace crosscheck
