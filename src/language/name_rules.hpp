// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "language/name_runs.hpp"

namespace crosscheck {

/// The names that `name` is made of: "Port Office and HSB" is two, "Trade and Industry Board"
/// one.
std::vector<FoundName> parted(std::span<const NameWord> words, const FoundName& name);

/// `name` with the capital word behind it that makes it another: "Hale" and "River".
FoundName with_head(std::span<const NameWord> words, FoundName name);

/// Gives the names of an enumeration ("Hale, Norburg, Lund and Veldt") one kind where the
/// most have it and the lists allow it for the others.
void settle_enumerations(std::span<const NameWord> words, std::vector<FoundName>& names);

/// `name` as the model found it, cut to what is name ("Mayor Ann Lee": "Ann Lee") and with
/// the kind that its words tell ("Harrow Bridge" is a facility); empty if nothing is left.
FoundName refined(std::span<const NameWord> words, FoundName name);

}  // namespace crosscheck
