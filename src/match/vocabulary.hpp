// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

/// A class of data/lexicons/event_classes.tsv: "kill" for die, dead, toll …
enum class EventClass : std::uint8_t { None = 0 };

/// The class of a single word, given as a folded lemma.
EventClass event_class(std::string_view lemma);

/// Two words that tell of an event together: "lose" and "life".
struct PairedEvent {
  EventClass event = EventClass::None;
  std::size_t first = 0;   ///< index of the first word
  std::size_t second = 0;  ///< and of the other
};

/// The events that words of a clause tell of together; `lemmas` in reading order. Words
/// count together when fewer than five others part them.
std::vector<PairedEvent> paired_events(std::span<const std::string_view> lemmas);

std::string_view name_of(EventClass event);
/// Whether its name is one of these; None is none of them.
bool is_one_of(EventClass event, std::span<const std::string_view> names);
inline bool is_one_of(EventClass event, std::initializer_list<std::string_view> names) {
  return is_one_of(event, std::span(names.begin(), names.size()));
}

/// Of what befalls people, so that a count of it is a count of people: arrests, deaths.
bool happens_to_people(EventClass event);

/// Not the same, but set side by side: arrested and detained, injured and in hospital.
bool are_related(EventClass a, EventClass b);

/// Words that cannot both be said of one thing at one time; lemmas.
bool are_opposites(std::string_view a, std::string_view b);

enum class Kinship : std::uint8_t {
  None,
  Same,  ///< one word, or synonyms
  Kind,  ///< the one is a kind of the other: turboprop, plane
};

/// How two nouns go together by WordNet; lemmas in lower case, either may be unknown.
Kinship kinship(std::string_view a, std::string_view b);

/// The synsets of WordNet that a word may stand for, as verb, noun or adjective, and the ones
/// above its verbs; lemma in lower case, both empty if unknown.
struct Meanings {
  std::vector<std::uint32_t> own;
  std::vector<std::uint32_t> above;
};
Meanings meanings_of(std::string_view word);
/// Two words that may mean one thing, or the one what is a kind of the other.
bool may_mean_one(std::string_view a, std::string_view b);

/// The noun names people: "resident", "student", "people".
bool is_human(std::string_view noun);
/// The noun says no more than that they are people: "people", "person", "individual".
bool is_anyone(std::string_view noun);

/// Too common to tell what a sentence is about: articles, pronouns, "say", "year".
bool is_stop_word(std::string_view word);

}  // namespace crosscheck
