// SPDX-License-Identifier: Apache-2.0
#include "report/wording.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "crosscheck/model/names.hpp"
#include "crosscheck/text/unicode.hpp"
#include "report/escape.hpp"
#include "report/numbers.hpp"

namespace crosscheck {
namespace {

constexpr auto kVerdicts = std::to_array<Verdict>(
    {Verdict::Differs, Verdict::Misattributed, Verdict::QuoteVariant, Verdict::NameVariant,
     Verdict::Evolves, Verdict::ScopeDiffers, Verdict::Compatible, Verdict::Agrees,
     Verdict::TextReuse, Verdict::OnlyIn});
constexpr auto kSeverities = std::to_array<Severity>(
    {Severity::High, Severity::Medium, Severity::Low, Severity::Info});

/// Behind a number: "3 differ".
std::string_view behind_count(Verdict verdict, std::size_t count) noexcept {
  const bool one = count == 1;
  switch (verdict) {
    case Verdict::Agrees: return one ? "agrees" : "agree";
    case Verdict::Compatible: return "compatible";
    case Verdict::Differs: return one ? "differs" : "differ";
    case Verdict::Evolves: return one ? "evolves" : "evolve";
    case Verdict::ScopeDiffers: return one ? "differs in scope" : "differ in scope";
    case Verdict::QuoteVariant: return one ? "quote variant" : "quote variants";
    case Verdict::Misattributed: return "misattributed";
    case Verdict::NameVariant: return one ? "name variant" : "name variants";
    case Verdict::TextReuse: return one ? "reused text" : "reused texts";
    case Verdict::OnlyIn: return "in one source only";
  }
  return "";
}

}  // namespace

std::span<const Verdict> all_verdicts() noexcept { return kVerdicts; }
std::span<const Severity> all_severities() noexcept { return kSeverities; }

std::string_view name_of(InputStatus status) noexcept {
  switch (status) {
    case InputStatus::Read: return "read";
    case InputStatus::Skipped: return "skipped";
    case InputStatus::Failed: return "failed";
  }
  return "";
}

std::string_view title_of(Verdict verdict) noexcept {
  switch (verdict) {
    case Verdict::Agrees: return "Agrees";
    case Verdict::Compatible: return "Compatible";
    case Verdict::Differs: return "Differs";
    case Verdict::Evolves: return "Evolves";
    case Verdict::ScopeDiffers: return "Scope differs";
    case Verdict::QuoteVariant: return "Quote variant";
    case Verdict::Misattributed: return "Misattributed";
    case Verdict::NameVariant: return "Name variant";
    case Verdict::TextReuse: return "Text reuse";
    case Verdict::OnlyIn: return "Only in one";
  }
  return "";
}

std::string_view meaning_of(Verdict verdict) noexcept {
  switch (verdict) {
    case Verdict::Agrees:
      return "The same thing with the same value: exactly, by conversion or by arithmetic.";
    case Verdict::Compatible:
      return "The hedged or rounded values can both be true.";
    case Verdict::Differs:
      return "The same thing in the same scope, with values that cannot both be true.";
    case Verdict::Evolves:
      return "The same thing at later times, a window inside a window, or a stated correction.";
    case Verdict::ScopeDiffers:
      return "Related, but counted differently: another place, period, population, status or "
             "measure.";
    case Verdict::QuoteVariant:
      return "One remark by one speaker in two wordings.";
    case Verdict::Misattributed:
      return "The same words or value given to two different speakers or sources.";
    case Verdict::NameVariant:
      return "One name in two spellings, or two names for one office: a question.";
    case Verdict::TextReuse:
      return "A passage copied between articles; the copies count as one origin.";
    case Verdict::OnlyIn:
      return "A claim that matters and that one article alone makes.";
  }
  return "";
}

std::string in_words(const Interval& interval) {
  const bool below = std::isfinite(interval.high);
  const bool above = std::isfinite(interval.low);
  const std::string low = grouped(interval.low);
  const std::string high = grouped(interval.high);
  if (!below && !above) return "any value";
  if (!below) return (interval.low_open ? "more than " : "at least ") + low;
  if (!above) return (interval.high_open ? "less than " : "at most ") + high;
  if (interval.low == interval.high) return "exactly " + low;
  std::string words = interval.low_open ? "more than " + low : low;
  words += interval.high_open ? " to below " : " to ";
  return words + high;
}

std::string counted_text(const Frame& frame) {
  return frame.counted_of.empty() ? frame.counted : frame.counted + ' ' + frame.counted_of;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string language_note(const Article& article) {
  if (has_model(article.language)) return "";
  return "in " + plain(language_name(article.language)) +
         ", which crosscheck does not know: compared by names and figures only";
}

std::string independence(const Finding& finding) {
  if (finding.origins.empty()) return "";
  return counted(finding.origins.size(), "independent origin", "independent origins");
}

std::string in_words(const Origin& origin) {
  const std::string name = origin.name.empty() ? "unnamed" : origin.name;
  switch (origin.kind) {
    case OriginKind::Own: return name + ", in its own voice";
    case OriginKind::Agency: return "the agency " + name;
    case OriginKind::Reuse: return "a passage that is copied: " + name;
    case OriginKind::Source: return name + ", as the named source";
    case OriginKind::Document: return name + ", as the document quoted";
  }
  return name;
}

std::string confidence_text(const Finding& finding) {
  return grouped(100 * finding.confidence, 0) + " %";
}

std::string verdict_counts(const Report& report) {
  std::string words;
  for (const Verdict verdict : kVerdicts) {
    const auto count = static_cast<std::size_t>(
        std::count_if(report.findings.begin(), report.findings.end(),
                      [&](const Finding& finding) { return finding.verdict == verdict; }));
    if (count == 0) continue;
    if (!words.empty()) words += ", ";
    words += std::to_string(count) + ' ' + std::string(behind_count(verdict, count));
  }
  return words;
}

}  // namespace crosscheck
