// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/model/article.hpp"

namespace crosscheck::read {

/// What a line of credits says: who wrote, who publishes, where and when.
struct Credit {
  std::vector<std::string> authors;
  std::string publisher;
  std::string agency;
  std::string place;
  std::optional<Day> day;
  bool updated = false;  ///< `day` is that of a change
};

/// How much the place of a line says for its being a credit.
enum class CreditHint : std::uint8_t {
  None,    ///< any line at the head of a text
  Marked,  ///< bold, italic, or in an element that is called so
};

/// Reads a line such as
///
///     By ANA LUND, harbour correspondent
///     Jo Poe, Skerry Post, Friday 14 October 2022
///     **Fen Gazette** | Monday, July 3, 2023 | Updated 5:40 a.m.
///
/// Nothing if it is no such line.
std::optional<Credit> read_credit(std::string_view line, CreditHint hint);

/// An agency's letters and the initials of those who wrote: "NWA jp/ol".
bool is_signature(std::string_view line);

}  // namespace crosscheck::read
