// SPDX-License-Identifier: Apache-2.0
#include "annotate/dates/term_reading.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "annotate/dates/timex_values.hpp"
#include "crosscheck/text/rows.hpp"

namespace crosscheck {
namespace {

using std::chrono::days;

/// The terms of him whom the given name and initial tell, else of the latest whose time had begun.
std::vector<Term> terms_meant(const DateExpression& e, std::optional<Day> written) {
  std::vector<Term> terms = terms_of(e.president);
  const auto bears = [](const Term& term, auto wanted) {
    const auto names = split(term.given, ' ');
    return std::any_of(names.begin(), names.end(), wanted);
  };
  if (!e.given.empty()) {
    std::erase_if(terms, [&](const Term& term) {
      return !bears(term, [&](std::string_view name) { return name == e.given; });
    });
    const auto by_initial = [&](const Term& term) {
      return bears(term, [&](std::string_view name) {
        return name != e.given && name.front() == e.initial;
      });
    };
    if (std::any_of(terms.begin(), terms.end(), by_initial))
      std::erase_if(terms, [&](const Term& term) { return !by_initial(term); });
  }
  std::string_view given;
  for (const Term& term : terms) {
    if (!written || term.from <= *written) given = term.given;
  }
  std::erase_if(terms, [&](const Term& term) { return term.given != given; });
  return terms;
}

}  // namespace

DateReading term_reading(const DateExpression& e, const DateContext& context) {
  const std::vector<Term> terms = terms_meant(e, context.written);
  if (terms.empty()) return {};
  if (e.in_office && e.given.empty()) {
    // A surname alone is taken for a president's only while he is well remembered.
    constexpr int kRemembered = 40;
    if (!context.written) return {};
    if (terms.back().to + std::chrono::days(kRemembered * 365) < *context.written) return {};
  }
  if (e.term == 0 && !e.within_term) {  // Twice in office: it is not said which time.
    for (std::size_t t = 1; t < terms.size(); ++t) {
      if (terms[t].from != terms[t - 1].to) return {};
    }
  }
  const Term* found = nullptr;
  for (const Term& term : terms) {
    if (e.term > 0 ? term.number == e.term : (!context.written || term.from <= *context.written))
      found = &term;
  }
  if (found == nullptr) return {};
  DayRange range{found->from, found->to - days(1)};
  if (e.term == 0 && !e.within_term) range.from = std::min(range.from, terms.front().from);
  if (e.within_term) {
    const Day behind = shifted_day(found->from, *e.unit, static_cast<int>(e.amount));
    range.to = std::min(range.to, behind - days(1));
  }
  return {day_value(range.from) + "/" + day_value(range.to), range, std::nullopt, false};
}

}  // namespace crosscheck
