// SPDX-License-Identifier: Apache-2.0
#include "compare/deed_forms.hpp"

#include <algorithm>

#include "compare/deed_parts.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {

bool takes_part(const Deed& deed) {
  return (deed.event == "take" || deed.event == "have" || deed.event == "play") &&
         std::any_of(deed.parts.begin(), deed.parts.end(), [&](const DeedPart& part) {
           const bool share = part.noun == "part" || part.noun == "role" || part.noun == "hand";
           return part.part == Part::Patient && (share || (deed.denied && part.noun == "nothing"));
         });
}

void take_absent(Deed& deed) {
  const auto none = std::find_if(deed.parts.begin(), deed.parts.end(), [](const DeedPart& part) {
    return part.none && !part.pronoun && part.part == Part::Agent;
  });
  if (none == deed.parts.end()) return;
  deed.event = none->noun;
  deed.by_noun = true;
  deed.existence = true;
}

void add_existence(const Deed& deed, std::vector<Deed>& deeds) {
  if (!deed.existence || !deed.denied || !deed.by_noun) return;
  for (const DeedPart& part : deed.parts) {
    if (part.noun != deed.event || !part.none || short_phrase(part).empty()) continue;
    Deed other = deed;
    other.event = "a " + short_phrase(part);
    other.mention = true;
    std::erase_if(other.parts, [](const DeedPart& p) { return p.none; });
    deeds.push_back(std::move(other));
  }
}

void add_outside(const Deed& deed, std::vector<Deed>& deeds) {
  const auto thing = std::find_if(deed.parts.begin(), deed.parts.end(), [](const DeedPart& part) {
    return part.part == Part::Agent && !part.pronoun && !is_human(part.noun);
  });
  if (thing == deed.parts.end() || deed.open || deed.denied) return;
  for (const DeedPart& part : deed.parts) {
    const bool in = is_one_of(part.preposition, {"inside", "within"});
    const bool out = is_one_of(part.preposition, {"outside", "beyond"});
    if (part.part != Part::Other || short_phrase(part).empty() || (!out && (!in || !thing->all))) {
      continue;
    }
    Deed other;
    other.sentence = deed.sentence;
    other.span = deed.span;
    other.event = "outside " + short_phrase(part);
    other.by_noun = other.existence = other.mention = true;
    other.denied = other.everywhere = in;
    deeds.push_back(std::move(other));
  }
}

}  // namespace crosscheck
