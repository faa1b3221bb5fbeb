// SPDX-License-Identifier: Apache-2.0
#include "compare/rules.hpp"

#include <array>

namespace crosscheck {

std::span<const Rule> rules() {
  static constexpr std::array kRules = {
      Rule{"figure-slip", "One number with two units or measures.", find_figure_slips},
      Rule{"figure-value", "Figures of one thing: the same, growing, or at odds.",
           find_figure_values},
      Rule{"figure-arithmetic", "Figures that others add up to.", find_figure_arithmetic},
      Rule{"figure-series", "One measure over several periods.", find_figure_series},
      Rule{"revision", "A text that says what a value was before.", find_revisions},
      Rule{"date-of-event", "One event on two days.", find_event_dates},
      Rule{"statement-opposition", "Statements that cannot both be true.",
           find_opposed_statements},
      Rule{"own-sums", "Numbers of one text that do not add up.", find_own_sums},
      Rule{"superlative", "One record in two years.", find_superlatives},
      Rule{"none-or-some", "Nobody hurt, or some.", find_none_or_some},
      Rule{"weekday", "A weekday that does not fit its date.", find_wrong_weekdays},
      Rule{"quote-wording", "One remark in two wordings.", find_quote_wordings},
      Rule{"quote-speaker", "One remark by two speakers.", find_quote_speakers},
      Rule{"survey-maker", "One share from surveys of two makers.", find_survey_makers},
      Rule{"swapped-sources", "Two sources with each other's number.", find_swapped_sources},
      Rule{"person-role", "One person with two offices or ages.", find_roles},
      Rule{"name-variant", "One name in two spellings.", find_name_variants},
      Rule{"text-reuse", "A passage that two articles share.", find_reused_text},
  };
  return kRules;
}

}  // namespace crosscheck
