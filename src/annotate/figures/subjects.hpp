// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "annotate/figures/line.hpp"
#include "annotate/figures/numbers.hpp"

namespace crosscheck::figures {

/// What a verb of measuring says its number of: "Weekly [arrests] averaged 640".
struct MeasuredSubject {
  std::string lemma;    ///< "arrest"
  Span span;            ///< of the noun; of the pronoun in "they averaged 80"
  std::string rate;     ///< "week"
  std::uint32_t sentence = 0;
};

/// The subject of the verb of measuring that stands before piece `first`. A pronoun takes the
/// noun of `before`, if it was measured at most two sentences ago.
std::optional<MeasuredSubject> read_measured_subject(
    const Line& line, std::size_t first, std::uint32_t sentence,
    const std::optional<MeasuredSubject>& before);

/// Per what a figure from piece `first` to `last` is, where words around it tell: "month" of "a
/// monthly levy of [$4]", "day" of "[900 hogs] there on a normal day"; "" if they do not.
std::string read_pace(const Line& line, std::size_t first, std::size_t last);

/// "Sailings cancelled on Monday: [184]", of what is numbered on a line of its own.
bool is_labelled(const Line& line, const Number& number);

/// "The dead", "the missing": people, without a noun.
bool counts_victims(const Line& line, std::size_t i);

}  // namespace crosscheck::figures
