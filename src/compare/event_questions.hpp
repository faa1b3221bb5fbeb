// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "compare/rules.hpp"

namespace crosscheck {

/// Sentences that are that much alike, in the measure of Scenes::shared, tell of one event whatever
/// their verbs.
constexpr double kVerySureWords = 2.6;

/// The date of a dated claim.
const DateMention& date_of(const Evidence& evidence, Ref claim);

/// Two clock times of one verb and one noun, of what happens once a day: "police were told at six",
/// "the police were told at half past five".
bool are_clocks_of_one(const Evidence& evidence, Ref a, Ref b);

/// Whether two claims date one event: by their verbs, the classes of these, the words around.
Step ask_event(const Evidence& evidence, Ref a, Ref b);
/// The named subject of one claim that the sentence of the other does not name: of "the firm was
/// founded in 1974" and "its rival, founded in 2008". Nothing if there is none.
std::optional<std::uint32_t> stranger_in(const Evidence& evidence, Ref a, Ref b);
/// The subject of a claim is a name of which nobody knows anything else, and it has no word of the
/// name of `entity`, which is linked.
bool is_other_name(const Evidence& evidence, Ref claim, std::uint32_t entity);
/// Whether it is the event of one subject.
Step ask_subject(const Evidence& evidence, Ref a, Ref b);

}  // namespace crosscheck
