// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/model/document.hpp"
#include "crosscheck/model/finding.hpp"
#include "crosscheck/model/match.hpp"

namespace crosscheck::test {

/// A figure as a test states it; `exact` is found in the text.
struct FigureSpec {
  std::string_view exact;
  double value = 0;
  std::string_view head = {};  ///< of a count; "" for a measure
  std::string_view predicate = {};
  std::string_view time = {};  ///< "2031-05-02"; "" not said
  Hedge hedge = Hedge::None;
  FigureStatus status = FigureStatus::Actual;
  std::string_view unit = {};  ///< of a measure: "m", "ft", "percent"
};

/// A document of one segment a line, published on `day`, with the figures that are given.
/// Tokens and sentences are those of the language floor.
Document document(std::string_view text, std::string_view day,
                  const std::vector<FigureSpec>& figures = {});

Day day_of(std::string_view iso);

/// The documents as articles of one run: ids 0, 1, 2 …
struct Run {
  std::vector<Document> documents;
  Matches matches;
  std::vector<Finding> findings;
};
Run run_of(std::vector<Document> documents);
/// The same of articles as they are read from text files, by the whole line of stages.
Run run_of_texts(const std::vector<std::string>& texts);

/// An article as a test states it.
struct Side {
  std::string text;
  std::string day;
  std::vector<FigureSpec> figures;
};

/// What comparing the articles tells, but for only-in and text-reuse: "differs: 4 boats / 6 boats".
std::vector<std::string> compared(const std::vector<Side>& sides);
/// The same of articles as run_of_texts() reads them.
std::vector<std::string> reported(const std::vector<std::string>& texts);
/// The same for a run.
std::vector<std::string> told(const Run& run);

}  // namespace crosscheck::test
