// SPDX-License-Identifier: Apache-2.0
#include "annotate/frames/vocabulary.hpp"

#include <cassert>
#include <unordered_map>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"

namespace crosscheck::frames {
namespace {

using Events = std::unordered_map<std::string, EventWord>;
using Statuses = std::unordered_map<std::string_view, FigureStatus>;

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

void add(Events& events, std::string form, std::string_view lemma, bool noun) {
  EventWord& word = events.try_emplace(std::move(form), EventWord{lemma, false, false})
                        .first->second;
  if (word.lemma != lemma) return;
  (noun ? word.noun : word.verb) = true;
}

/// "arrests", "arrested", "arresting"; "carries"; "charged".
void add_regular_forms(Events& events, std::string_view lemma) {
  const std::string stem(lemma);
  const char last = stem.back();
  const bool e = last == 'e';
  const bool y = last == 'y' && stem.size() > 1 && !is_vowel(stem[stem.size() - 2]);
  const std::string short_stem = stem.substr(0, stem.size() - 1);
  const bool hiss = last == 's' || last == 'x' || last == 'z' || stem.ends_with("ch") ||
                    stem.ends_with("sh");
  add(events, stem, lemma, false);
  add(events, y ? short_stem + "ies" : hiss ? stem + "es" : stem + "s", lemma, false);
  add(events, y ? short_stem + "ied" : e ? stem + "d" : stem + "ed", lemma, false);
  add(events, e && !stem.ends_with("ee") ? short_stem + "ing" : stem + "ing", lemma, false);
}

Events read_events() {
  Events events;
  for (const auto& row : rows(embedded_file("lexicons/predicates.tsv"))) {
    if (row.size() > 1) {
      for (const std::string_view form : split(row[1], ' ')) {
        add(events, std::string(form), row[0], false);
      }
    }
    if (row.size() > 2) {
      for (const std::string_view noun : split(row[2], ' ')) {
        add(events, std::string(noun), row[0], true);
      }
    }
  }
  for (const auto& row : rows(embedded_file("lexicons/predicates.tsv"))) {
    add_regular_forms(events, row[0]);
  }
  return events;
}

FigureStatus status_named(std::string_view name) {
  constexpr std::pair<std::string_view, FigureStatus> kNames[] = {
      {"target", FigureStatus::Target},     {"limit", FigureStatus::Limit},
      {"forecast", FigureStatus::Forecast}, {"estimate", FigureStatus::Estimate},
      {"hypothetical", FigureStatus::Hypothetical}, {"denied", FigureStatus::Denied}};
  for (const auto& [text, value] : kNames) {
    if (text == name) return value;
  }
  assert(false && "unknown status in status.tsv");
  return FigureStatus::Actual;
}

Statuses read_statuses(std::string_view where) {
  Statuses statuses;
  for (const auto& row : rows(embedded_file("lexicons/status.tsv"))) {
    if (row[1] != where) continue;
    for (const std::string_view word : split(row[2], ' ')) {
      statuses.emplace(word, status_named(row[0]));
    }
  }
  return statuses;
}

std::optional<FigureStatus> find(const Statuses& statuses, std::string_view form) {
  const auto found = statuses.find(form);
  if (found == statuses.end()) return std::nullopt;
  return found->second;
}

}  // namespace

std::optional<EventWord> event_word(std::string_view form) {
  static const Events events = read_events();
  const auto found = events.find(std::string(form));
  if (found == events.end()) return std::nullopt;
  return found->second;
}

std::optional<FigureStatus> status_over(std::string_view form) {
  static const Statuses statuses = read_statuses("over");
  return find(statuses, form);
}

std::optional<FigureStatus> status_to(std::string_view form) {
  static const Statuses statuses = read_statuses("to");
  return find(statuses, form);
}

std::optional<FigureStatus> status_for(std::string_view form) {
  static const Statuses statuses = read_statuses("for");
  return find(statuses, form);
}

std::optional<FigureStatus> status_beside(std::string_view form) {
  static const Statuses statuses = read_statuses("beside");
  return find(statuses, form);
}

std::optional<FigureStatus> status_phrase(std::string_view form) {
  static const Statuses statuses = read_statuses("phrase");
  return find(statuses, form);
}

Trend trend_word(std::string_view form) {
  using Trends = std::unordered_map<std::string_view, Trend>;
  static const Trends trends = [] {
    Trends result;
    for (const auto& row : rows(embedded_file("lexicons/trends.tsv"))) {
      const Trend trend = row[0] == "up" ? Trend::Up : Trend::Down;
      for (const std::string_view word : split(row[1], ' ')) result.emplace(word, trend);
    }
    return result;
  }();
  const auto found = trends.find(form);
  return found == trends.end() ? Trend::None : found->second;
}

}  // namespace crosscheck::frames
