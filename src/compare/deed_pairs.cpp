// SPDX-License-Identifier: Apache-2.0
//
// A denial denies no more than it names: all of it must be found in what is told, which may say
// more. "No charges have been filed against Tern" is at odds with "Tern has been charged", not
// with "the pilot has been charged". Who nobody is can be anyone: "nobody was arrested", "a man was
// arrested". Pronouns that the text does not resolve leave open of whom it speaks.
#include "compare/deed_pairs.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "match/vocabulary.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {
namespace {

constexpr double kTelling = 1.0;       ///< of all words in common, as rarities
constexpr double kTellingEvent = 0.4;  ///< of the event alone

/// What is done to people by law, of which texts tell in many words.
bool is_step(const std::string& event) {
  return event == "charge" || is_one_of(event_class(event), {"arrest", "charge", "detain"});
}

/// "A person", "the scene": the phrase does not say which one of those in the story.
bool says_nothing(const DeedPart& part) {
  static constexpr std::array<std::string_view, 7> kHere = {
      "area", "building", "place", "premise", "property", "scene", "site"};
  return part.pronoun || is_stop_word(part.noun) || is_anyone(part.noun) ||
         is_one_of(part.noun, kHere);
}

bool is_same_noun(const DeedPart& a, const DeedPart& b) {
  return a.noun == b.noun || kinship(a.noun, b.noun) == Kinship::Same;
}

/// Somebody did what nobody is said to have done.
bool is_filled(const DeedPart& none, const Deed& denied, const Deed& told) {
  return std::any_of(told.parts.begin(), told.parts.end(), [&](const DeedPart& part) {
    if (part.part != none.part && !told.by_noun && !denied.by_noun) return false;
    if (none.human && says_nothing(none)) return part.human || part.pronoun || told.by_noun;
    return is_same_noun(part, none);
  });
}

/// "Guests who booked" is no arrest, though to be booked is.
bool befalls_people(const Deed& told) {
  return std::any_of(told.parts.begin(), told.parts.end(),
                     [](const DeedPart& part) { return part.part == Part::Patient && part.human; });
}

/// "She never sued" may be said of one person, "she filed a suit" of another.
bool is_of_somebody_else(const Deed& denied, const Deed& told) {
  if (denied.by_noun || denied.passive || denied.is) return false;
  const auto is_object = [](const DeedPart& part) { return part.part == Part::Patient; };
  const auto is_agent = [](const DeedPart& part) { return part.part == Part::Agent && !part.none; };
  return std::all_of(denied.parts.begin(), denied.parts.end(), is_agent) &&
         std::any_of(told.parts.begin(), told.parts.end(), is_object);
}

/// Where only the event is named, it must be plain that both speak of the same.
bool is_plain(const Deed& denied, const Deed& told) {
  if (told.emphatic || denied.mention) return true;
  // "There was no guard", "there was one guard"; but no risk here, a risk there.
  if (denied.existence && told.existence && is_human(denied.event)) return true;
  return (denied.up_to_now || denied.existence) && is_step(denied.event);
}

}  // namespace

Rarities::Rarities(std::span<const Document> documents) {
  std::size_t sentences = 0;
  for (const Document& document : documents) {
    sentences += document.sentences.size();
    for (const Token& token : document.tokens) ++counts_[token.lemma];
  }
  sentences_ = static_cast<double>(sentences);
  most_ = std::log(1.0 + sentences_);
}

double Rarities::of(const std::string& lemma) const {
  const auto found = counts_.find(lemma);
  const double count = found == counts_.end() ? 1 : static_cast<double>(found->second);
  return std::log(1.0 + sentences_ / count) / most_;
}

std::vector<std::string> event_keys(const std::string& event) {
  std::vector<std::string> keys{"word " + event};
  const EventClass kind = event_class(event);
  if (kind != EventClass::None && is_step(event)) {
    keys.push_back("step " + std::string(name_of(kind)));
  }
  // Who helps has part in it.
  if (is_one_of(event, {"accompany", "aid", "assist", "help", "join", "participate"})) {
    keys.emplace_back("participate");
  }
  for (const std::uint32_t synset : meanings_of(event).own) {
    keys.push_back("synset " + std::to_string(synset));
  }
  return keys;
}

void DeedsByEvent::add(const Deed& deed, std::uint32_t index) {
  for (std::string& key : event_keys(deed.event)) by_key_[std::move(key)].push_back(index);
}

std::set<std::uint32_t> DeedsByEvent::meeting(const std::string& event) const {
  std::set<std::uint32_t> met;
  for (const std::string& key : event_keys(event)) {
    const auto found = by_key_.find(key);
    if (found != by_key_.end()) met.insert(found->second.begin(), found->second.end());
  }
  return met;
}

/// What has been found of a denial in what is told.
struct DeniedPairs::Found {
  double worth = 0;
  bool telling = false;  ///< more than the event
  bool subject = false;  ///< who did it, or to whom it was done
  bool loose = false;    ///< somebody has part in it of whom the text does not say who
  bool placed = false;   ///< where it is denied is a place of both texts
};

bool DeniedPairs::find_part(const DeedPart& part, DeedOf denied, DeedOf told, Found& found) const {
  if (part.none) {
    if (!is_filled(part, denied.deed, told.deed)) return false;
    found.subject = true;
    if (says_nothing(part)) return true;
  } else if (says_nothing(part) && !linked(denied.article, part)) {
    found.loose |= part.part != Part::Other;
    return true;
  } else if (denied.deed.mention && is_named_in(told.article, denied.article, part)) {
    found.placed = true;
    return true;
  } else if (!has_counterpart(part, denied, told)) {
    return false;
  } else {
    found.subject |= part.part == (denied.deed.passive ? Part::Patient : Part::Agent);
  }
  found.worth += rarities_.of(part.noun);
  found.telling = true;
  return true;
}

std::optional<double> DeniedPairs::common(DeedOf denied, DeedOf told) const {
  const Deed& a = denied.deed;
  const Deed& b = told.deed;
  if (a.is && !a.by_noun && (!b.is || a.event != b.event)) return std::nullopt;
  if (is_step(a.event) && a.event != b.event && !b.by_noun && !befalls_people(b)) {
    return std::nullopt;
  }
  if (is_of_somebody_else(a, b)) return std::nullopt;
  // "She never cited a source", "she cites herself": once, and as a habit.
  if (b.at_present && !a.at_present) return std::nullopt;
  Found found;
  found.worth = std::min(rarities_.of(a.event), rarities_.of(b.event));
  found.subject = a.existence || a.by_noun;
  found.placed = !a.mention || a.everywhere;
  for (const DeedPart& part : a.parts) {
    if (part.noun == a.event && a.by_noun) continue;
    if (!find_part(part, denied, told, found)) return std::nullopt;
  }
  if (!found.subject || !found.placed || (found.loose && !b.emphatic)) return std::nullopt;
  if (!found.telling && !is_plain(a, b)) return std::nullopt;
  if (found.worth < (found.telling ? kTelling : kTellingEvent)) return std::nullopt;
  return found.worth;
}

bool DeniedPairs::is_named_in(ArticleId other, ArticleId mine, const DeedPart& part) const {
  const auto entity = linked(mine, part);
  if (!entity || part.part != Part::Other) return false;
  const std::vector<Ref>& members = evidence_.matches.entities[*entity].members;
  return std::any_of(members.begin(), members.end(), [&](Ref ref) { return ref.article == other; });
}

bool DeniedPairs::has_counterpart(const DeedPart& part, DeedOf denied, DeedOf told) const {
  const auto mine = linked(denied.article, part);
  const bool by_noun = denied.deed.by_noun || told.deed.by_noun;
  const bool besides = part.part == Part::Other;
  return std::any_of(told.deed.parts.begin(), told.deed.parts.end(), [&](const DeedPart& other) {
    // "A bridge" is another one than "the bridge".
    if (other.none || (part.definite && other.indefinite)) return false;
    const bool one_part = part.part == other.part || besides || other.part == Part::Other;
    if (!by_noun && !one_part) return false;
    if (mine && linked(told.article, other) == mine) return true;
    if (other.pronoun) return false;
    const auto& words = other.words;
    return is_same_noun(part, other) ||
           (besides && std::find(words.begin(), words.end(), part.noun) != words.end());
  });
}

}  // namespace crosscheck
