// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "crosscheck/model/finding.hpp"
#include "crosscheck/model/match.hpp"

namespace crosscheck {

/// The word that stands for a value in reports, options and configuration files, as the
/// JSON contract spells it: "scope-differs", "organization", "at_least".
std::string_view name_of(SegmentKind kind) noexcept;
std::string_view name_of(PublishedBasis basis) noexcept;
std::string_view name_of(StatedField field) noexcept;
std::string_view name_of(StatedBy by) noexcept;
std::string_view name_of(EntityKind kind) noexcept;
std::string_view name_of(Hedge hedge) noexcept;
std::string_view name_of(FigureStatus status) noexcept;
std::string_view name_of(FigureKind kind) noexcept;
std::string_view name_of(DateType type) noexcept;
std::string_view name_of(QuoteKind kind) noexcept;
std::string_view name_of(ClaimKind kind) noexcept;
std::string_view name_of(Polarity polarity) noexcept;
std::string_view name_of(Verdict verdict) noexcept;
std::string_view name_of(Severity severity) noexcept;
std::string_view name_of(Answer answer) noexcept;
std::string_view name_of(MemberKind kind) noexcept;
std::string_view name_of(OriginKind kind) noexcept;
std::string_view name_of(Sameness answer) noexcept;
/// As in the treebanks: "PROPN", "NNP", "nsubj:pass".
std::string_view name_of(Upos tag) noexcept;
std::string_view name_of(Xpos tag) noexcept;
std::string_view name_of(Deprel relation) noexcept;

std::optional<Verdict> verdict_from_name(std::string_view name) noexcept;
std::optional<Severity> severity_from_name(std::string_view name) noexcept;
std::optional<Upos> upos_from_name(std::string_view name) noexcept;
std::optional<Xpos> xpos_from_name(std::string_view name) noexcept;
/// A subtype that UD English does not list gives its main relation.
std::optional<Deprel> deprel_from_name(std::string_view name) noexcept;

/// ISO 8601: "2025-01-28".
std::string iso_date(Day day);
/// "4 May 2031", "4–9 May 2031", "May 2031", "30 April – 2 May 2031", "2031".
std::string long_dates(const DayRange& days);

}  // namespace crosscheck
