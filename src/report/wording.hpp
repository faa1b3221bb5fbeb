// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "report/view.hpp"

namespace crosscheck {

/// Every verdict and severity, the one that asks most of a reader first.
std::span<const Verdict> all_verdicts() noexcept;
std::span<const Severity> all_severities() noexcept;

/// "read", "skipped", "failed".
std::string_view name_of(InputStatus status) noexcept;

/// "Scope differs", "Only in one".
std::string_view title_of(Verdict verdict) noexcept;
/// What it means, in a sentence for the legend.
std::string_view meaning_of(Verdict verdict) noexcept;

/// "exactly 400", "360 to below 400", "more than 370", "any value".
std::string in_words(const Interval& interval);

/// What a figure counts, for a reader: "member of the crew"; empty if that is not known.
std::string counted_text(const Frame& frame);

/// "1 finding", "2 findings".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// That an article is in a language without a model, and what that means; "" for the others.
std::string language_note(const Article& article);

/// "2 independent origins"; "" if none is known.
std::string independence(const Finding& finding);

/// "the agency BGN", "Ines Vahl, as the named source".
std::string in_words(const Origin& origin);

/// "80 %".
std::string confidence_text(const Finding& finding);

/// How many of each verdict, in the order of all_verdicts(), those of none left out:
/// "2 differ, 1 compatible".
std::string verdict_counts(const Report& report);

}  // namespace crosscheck
