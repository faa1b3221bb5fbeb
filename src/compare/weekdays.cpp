// SPDX-License-Identifier: Apache-2.0
//
// Rule weekday. A weekday that does not fit its date, and beside it who names the right one:
//
//     Tuesday, 14 May 2031        a Wednesday
//     Tuesday, 14 May             of the year of the article, if that is near
//     14 May, a Tuesday           the same
//     "on Wednesday"              of that 14 May, in another article on the story
//     Tuesday, 13 May             of one day before: the number is the slip
#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include "compare/rules.hpp"
#include "crosscheck/model/names.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr double kConfidence = 0.8;
constexpr int kNear = 120;  ///< days from the article in which the year need not be said

std::optional<unsigned> weekday_of(std::string_view word) {
  static constexpr std::array<std::string_view, 7> kDays = {
      "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
  const auto found = std::find(kDays.begin(), kDays.end(), word);
  if (found == kDays.end()) return std::nullopt;
  return static_cast<unsigned>(found - kDays.begin());
}

/// The weekday in, right before or right behind a date, and the place where both stand.
struct Named {
  unsigned weekday = 0;
  Span span;
};

/// "14 May, a Tuesday".
std::optional<Named> weekday_behind(const Document& document, const DateMention& date) {
  const Sentence& sentence = document.sentences[date.sentence];
  const auto last = document.tokens.begin() + sentence.last;
  auto token = std::partition_point(document.tokens.begin() + sentence.first, last,
                                    [&](const Token& t) { return t.span.begin < date.span.end; });
  for (const std::string_view word : {",", "a"}) {
    if (token == last || fold(document.article.body[token->span]) != word) return std::nullopt;
    ++token;
  }
  if (token == last) return std::nullopt;
  const auto weekday = weekday_of(fold(document.article.body[token->span]));
  if (!weekday) return std::nullopt;
  return Named{*weekday, date.span.joined(token->span)};
}

std::optional<Named> weekday_at(const Document& document, const DateMention& date) {
  const Sentence& sentence = document.sentences[date.sentence];
  std::optional<Named> before;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Span span = document.tokens[t].span;
    if (span.begin >= date.span.end) break;
    const std::string_view word = document.article.body[span];
    const auto weekday = weekday_of(fold(word));
    if (weekday && span.begin >= date.span.begin) return Named{*weekday, date.span};
    if (weekday) {
      before = Named{*weekday, {span.begin, date.span.end}};
    } else if (word != "," && span.end <= date.span.begin) {
      before.reset();
    }
  }
  return before ? before : weekday_behind(document, date);
}

/// The numbers in the words of a date.
std::vector<int> numbers_in(std::string_view words) {
  std::vector<int> numbers;
  int number = -1;
  for (const char c : std::string(words) + " ") {
    if (std::isdigit(static_cast<unsigned char>(c)) != 0 && number < 100'000) {
      number = std::max(number, 0) * 10 + (c - '0');
    } else if (number >= 0) {
      numbers.push_back(number);
      number = -1;
    }
  }
  return numbers;
}

bool says_day_of_month(const Document& document, const DateMention& date) {
  const std::chrono::year_month_day day{date.days->from};
  const std::vector<int> numbers = numbers_in(document.article.body[date.span]);
  return std::find(numbers.begin(), numbers.end(),
                   static_cast<int>(static_cast<unsigned>(day.day()))) != numbers.end();
}

const Scene* scene_of(const Evidence& evidence, ArticleId article, std::uint32_t date) {
  const std::vector<Claim>& claims = evidence.documents[index_of(article)].claims;
  for (std::uint32_t c = 0; c < claims.size(); ++c) {
    if (claims[c].kind == ClaimKind::Date && claims[c].index == date) {
      return &evidence.scenes.claim({article, c});
    }
  }
  return nullptr;
}

enum class Slip : std::uint8_t { None, Weekday, Day };

/// What a date of another article shows to be the slip in `date`: it gives that day its right
/// weekday, or it has the weekday that is said, with the day of the month next to it.
Slip slip_shown(const Document& document, const DateMention& date, const DateMention& other,
                unsigned right, unsigned said) {
  constexpr int kNextTo = 3;
  if (!other.days || other.days->days() != 1) return Slip::None;
  const auto named = weekday_at(document, other);
  if (!named) return Slip::None;
  if (other.days == date.days) return named->weekday == right ? Slip::Weekday : Slip::None;
  const auto apart = (other.days->from - date.days->from).count();
  const bool fits = std::chrono::weekday{other.days->from}.c_encoding() == said;
  const bool next = fits && named->weekday == said && std::abs(apart) <= kNextTo;
  return next && says_day_of_month(document, other) ? Slip::Day : Slip::None;
}

/// Where each other article on the story gives that day its right weekday, or that weekday its
/// right day, in the sentence that is most like the one of the date.
std::vector<Member> who_names_it_right(const Evidence& evidence, ArticleId article,
                                       std::uint32_t index, unsigned right, unsigned said) {
  const DateMention& date = evidence.documents[index_of(article)].dates[index];
  const Scene* scene = scene_of(evidence, article, index);
  std::vector<Member> members;
  for (const Neighbour& neighbour : evidence.scenes.stories().neighbours(index_of(article))) {
    const Document& document = evidence.documents[neighbour.article];
    const auto other = static_cast<ArticleId>(neighbour.article);
    if (other == article) continue;
    for (const Slip slip : {Slip::Weekday, Slip::Day}) {
      double most = -1;
      std::optional<Member> best;
      for (std::uint32_t d = 0; d < document.dates.size(); ++d) {
        if (slip_shown(document, date, document.dates[d], right, said) != slip) continue;
        const auto named = weekday_at(document, document.dates[d]);
        const Scene* told = scene_of(evidence, other, d);
        const double shared = scene && told ? evidence.scenes.shared(*scene, *told) : 0;
        if (shared <= most) continue;
        most = shared;
        best =
            Member{{other, named->span}, MemberKind::Date, d, long_dates(*document.dates[d].days)};
      }
      if (best) members.push_back(*best);
    }
  }
  return members;
}

std::optional<Draft> check(const Evidence& evidence, ArticleId article, std::uint32_t index) {
  const Document& document = evidence.documents[index_of(article)];
  const DateMention& date = document.dates[index];
  if (date.type != DateType::Date || !date.days || date.days->days() != 1) return std::nullopt;
  const SegmentKind kind =
      document.article.segments[document.sentences[date.sentence].segment].kind;
  if (!is_content(kind)) return std::nullopt;
  const auto named = weekday_at(document, date);
  if (!named) return std::nullopt;
  const std::chrono::year_month_day day{date.days->from};
  const std::vector<int> numbers = numbers_in(document.article.body[date.span]);
  const auto says = [&](int number) {
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
  };
  if (!says_day_of_month(document, date)) return std::nullopt;
  if (!says(static_cast<int>(day.year()))) {
    if (!document.article.published) return std::nullopt;
    const auto apart = (date.days->from - *document.article.published).count();
    if (std::abs(apart) > kNear) return std::nullopt;
  }
  const unsigned right = std::chrono::weekday{date.days->from}.c_encoding();
  if (right == named->weekday) return std::nullopt;
  static constexpr std::array<std::string_view, 7> kNames = {
      "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
  const std::string written = long_dates(*date.days);
  Draft draft;
  Finding& finding = draft.finding;
  finding.verdict = Verdict::Differs;
  finding.confidence = kConfidence;
  finding.severity = Severity::Low;
  finding.subject = "weekday of " + written;
  finding.message = written + " is a " + std::string(kNames[right]) + ", not a " +
                    std::string(kNames[named->weekday]) + ".";
  finding.members = {{{article, named->span}, MemberKind::Date, index, written}};
  finding.explanation = {{"When", Answer::No, finding.message}};
  const auto others = who_names_it_right(evidence, article, index, right, named->weekday);
  finding.members.insert(finding.members.end(), others.begin(), others.end());
  draft.key = iso_date(date.days->from) + "|" + std::string(kNames[named->weekday]);
  return draft;
}

}  // namespace

std::vector<Draft> find_wrong_weekdays(const Evidence& evidence) {
  std::vector<Draft> drafts;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    for (std::uint32_t i = 0; i < evidence.documents[d].dates.size(); ++i) {
      if (auto draft = check(evidence, static_cast<ArticleId>(d), i)) {
        drafts.push_back(*std::move(draft));
      }
    }
  }
  return drafts;
}

}  // namespace crosscheck
