// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "crosscheck/model/article.hpp"

namespace crosscheck::read {

/// Where and when a report was filed, and by whom, as its first words say it.
struct Dateline {
  std::string place;        ///< "SKERRY, Northland"
  std::string agency;       ///< "NWA"
  std::optional<Day> day;   ///< if the year is said
  std::size_t size = 0;     ///< bytes of the paragraph up to the report itself
};

/// Reads "SKERRY, Northland, April 30 (NWA) - A ferry", "Oslo, 3 May 2024 — The board",
/// "LISBON – On the quay". Nothing if the paragraph begins otherwise.
std::optional<Dateline> read_dateline(std::string_view paragraph);

}  // namespace crosscheck::read
