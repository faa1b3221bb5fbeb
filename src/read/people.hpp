// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crosscheck::read {

/// Whether these words have the shape of a person's full name: "Anne-Marie de Wit",
/// "J. R. OKORO". One word is not enough; names of papers, offices and places are none.
bool looks_like_person(std::string_view words);

/// Whether it is a name written large: each word a capital, small words between.
bool looks_like_name(std::string_view words);

/// "ANA LUND-KEITA" as "Ana Lund-Keita"; anything with a small letter as it is.
std::string in_name_case(std::string_view words);

/// The people in "Ana Lund and J. R. Okoro", "Ana Lund, Jo Poe & Max Roe in Oslo": what
/// follows a place, a role or a day is left out.
std::vector<std::string> read_people(std::string_view list);

}  // namespace crosscheck::read
