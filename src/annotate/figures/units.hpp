// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "annotate/figures/line.hpp"
#include "annotate/figures/numbers.hpp"

namespace crosscheck::figures {

/// A unit behind a number: "km", "cubic metres", "-hour".
struct UnitReading {
  std::uint32_t unit = 0;  ///< index into Lexicon::units
  std::uint32_t last = 0;  ///< the piece behind it
  bool compound = false;   ///< joined by a hyphen: "24-hour"
};
std::optional<UnitReading> read_unit(const Line& line, const Number& number);

/// A sign or word of money, before or behind a number.
struct CurrencyReading {
  std::uint32_t currency = 0;  ///< index into Lexicon::currencies
  std::uint32_t last = 0;
};
/// The sign that begins at `at` and stands before a number: "US$", "EUR ", "£".
std::optional<CurrencyReading> read_sign(const Line& line, std::size_t at);
/// The word or sign behind the number: "kroner", "US dollars", "EUR".
std::optional<CurrencyReading> read_currency_after(const Line& line, std::size_t at);

/// Per what: "a second", "per 100,000 people", "/s", "each", "daily".
struct RateReading {
  std::string rate;        ///< "second", "100000 people", "share"
  std::uint32_t last = 0;  ///< the piece behind it
};
std::optional<RateReading> read_rate(const Line& line, std::size_t at);

/// The unit that `unit` per `rate` makes: "km" and "hour" are "km/h"; nothing if it has no
/// name of its own.
std::optional<std::uint32_t> unit_per(std::uint32_t unit, std::string_view rate);

/// The singular of an English noun as far as its spelling tells: "gates" is "gate", "people"
/// is "person". Lower case in, lower case out.
std::string singular(std::string_view noun);
/// Its plural: "engine" is "engines".
std::string plural(std::string_view noun);
/// Whether a noun, in either number, means human beings.
bool is_human(std::string_view noun);

}  // namespace crosscheck::figures
