// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace crosscheck::read {

/// What a word says of a line of a masthead or credit, from data/lexicons/credits.tsv.
enum class CreditWord : std::uint8_t {
  Outlet,   ///< names of papers end so: "Herald", "Gazette"
  Body,     ///< names of offices and firms hold it: "Ministry", "Ltd"
  Role,     ///< "editor", "correspondent"
  Tagline,  ///< what a publication calls itself: "magazine", "newsletter"
  Place,    ///< begins names of places and not of people: "New", "San"
  Particle, ///< small words inside a person's name: "de", "van"
  Section,  ///< labels above a headline: "Perspective", "Opinion", "English"
  Release,  ///< "press release", "statement"
  House,    ///< names of stations and agencies begin so: "Radio"
};

/// Whether a word is of that kind; it may be of several. Case does not count.
bool is_credit_word(std::string_view word, CreditWord kind);

/// Whether a credit line or dateline may name it as an agency: "Reuters", "AP".
bool is_agency(std::string_view words);

/// What the wording of a whole line shows it to be, from data/lexicons/furniture.tsv.
enum class Wording : std::uint8_t {
  None,
  Furniture,  ///< this line alone: "Read more"
  Related,    ///< this line and the short ones after it: "Most popular articles"
  Comments,   ///< all that follows is readers' words: "Comments (2)"
  Contact,    ///< this line and the rest of the text: "To contact us, visit:"
  Caption,    ///< "File photo", "[AP Photo/…]"
  Credit,     ///< "(Reporting by …)"
};

Wording wording_of(std::string_view line);

}  // namespace crosscheck::read
