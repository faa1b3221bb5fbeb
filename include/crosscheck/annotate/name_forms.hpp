// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/annotate/words.hpp"
#include "crosscheck/model/entity.hpp"
#include "crosscheck/text/source_text.hpp"

namespace crosscheck {

/// A name as it is compared: folded, without "the" before and "'s" behind, "St." as
/// "saint", "&" as "and", hyphens and full stops as nothing or a blank. "The St. John’s Inc."
/// is "saint john's inc".
std::string name_key(std::string_view printed);

/// name_key() of a body without the words for its legal form and "U.S." before it:
/// "Solvind ASA" is "solvind", "U.S. Coast Guard" is "coast guard".
std::string body_key(std::string_view printed);

/// name_key() of a law without its year: "Harbour Act of 1998" is "harbour act".
std::string law_key(std::string_view printed);

/// The code that a product is known by, else name_key(): "Solvar Q80" and "Q80s" are "q80".
std::string product_key(std::string_view printed);

/// The parts of a person's name.
struct PersonName {
  std::vector<std::string> given;  ///< folded: "ann", "m"
  std::string surname;             ///< folded: "lee", "jordan-fancher", "van der berg"
  std::string suffix;              ///< "jr", "iii"
  bool full() const noexcept { return !given.empty(); }
};

/// Reads "Ann M. Lee", "LEE, Ann", "Ludwig van der Berg", "Lee".
PersonName person_name(std::string_view printed);

/// How two names of persons go together.
enum class NameFit : std::uint8_t {
  Same,       ///< the same words
  Alike,      ///< one leaves out or shortens what the other has: "A. Lee", "Ann M. Lee"
  Open,       ///< one is a surname or a first name alone, which the other has
  Different,  ///< they cannot both be the full name of one person
};
NameFit fit_of(const PersonName& a, const PersonName& b);

/// The acronyms that a long form can have, folded: the initials with and without those of
/// small words, and without a country before. "U.S. Department of Harbours and Locks": "usdhl",
/// "usdohal", "dhl", "dohal". Three letters at least.
std::vector<std::string> initials_of(std::string_view long_form);

/// The letters of an acronym, folded: "D.H.L." is "dhl". Empty if it does not look like one.
std::string acronym_letters(std::string_view printed);

/// Whether a printed name looks like an acronym: "DHS", "U.N.", "AFL-CIO".
bool looks_like_acronym(std::string_view printed);

/// Whether `brief` is a short form of the body or outlet `full`, as keys: its first words
/// ("solvind" of "solvind ferries"), or its last one for an outlet ("bugle" of "hale bugle").
/// Places have none: a river is no town.
bool is_short_form_of(std::string_view brief, std::string_view full, EntityKind kind);

/// Whether a place takes "the" that is no country or region that always does: "the Orne" is a
/// river, sea, desert or range, "Orne" may be a town.
bool is_named_with_the(const Words& words, Span name);

/// Whether `full` is the name with the word that `with_the` leaves out, as keys: "orne river"
/// of "the orne".
bool is_water_or_range_of(std::string_view with_the, std::string_view full);

/// Whether `a` says more than `b` and should name the entity: usual writing before
/// "LEE, Ann" and capitals throughout, long forms before acronyms, more words before fewer.
bool is_fuller_form(std::string_view a, std::string_view b);

/// 'f' or 'm' by the honorific right before the name ("Ms Lee"), 0 if there is none.
char gender_by_honorific(const SourceText& text, Span name);

/// Whether names of these kinds may mean one thing: recognisers part bodies, facilities,
/// places and outlets by thin evidence; a person is never a place.
bool kinds_fit(EntityKind a, EntityKind b) noexcept;

}  // namespace crosscheck
