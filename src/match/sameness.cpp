// SPDX-License-Identifier: Apache-2.0
//
// How near two figures are to being of one thing, before the questions are asked. A
// different noun, or two events that have nothing to do with each other, end it at once;
// else the words around both decide.
//
//     130 soldiers / 130 pupils           0, though the number is one
//     12 barges adrift / 15 boats adrift   a barge is a boat, one event
#include "match/sameness.hpp"

#include <algorithm>
#include <array>

namespace crosscheck {
namespace {

bool is_case(std::string_view head) { return head == "case" || head == "infection"; }

/// Both sentences say of whom they count that it is confirmed, suspected, infected.
bool tell_of_disease(const FigureScene& a, const FigureScene& b) {
  static constexpr std::array<std::string_view, 3> kEvents = {"confirm", "infect", "suspect"};
  return std::any_of(a.scene.events.begin(), a.scene.events.end(), [&](EventClass event) {
    return is_one_of(event, kEvents) &&
           std::binary_search(b.scene.events.begin(), b.scene.events.end(), event);
  });
}

}  // namespace

bool is_physical(const FigureScene& scene) {
  static constexpr std::array<std::string_view, 8> kOther = {
      "", "age", "count", "duration", "frequency", "money", "points", "share"};
  return !std::binary_search(kOther.begin(), kOther.end(), std::string_view(scene.group));
}

bool measure_one_thing(const FigureScene& a, const FigureScene& b) {
  if (!is_physical(a) || !is_physical(b) || a.measured.empty() || b.measured.empty()) return false;
  if (kinship(a.measured, b.measured) == Kinship::None) return false;
  // A river that rises two metres is not two metres wide.
  static constexpr std::array<std::string_view, 12> kMeasures = {
      "area", "flow", "high", "level", "long", "peak", "radius", "rain", "speed", "weigh", "wide",
      "wind"};
  const auto tells = [&](const FigureScene& scene) {
    return scene.attributive || is_one_of(scene.scene.event, kMeasures);
  };
  const bool open = a.scene.event == EventClass::None || b.scene.event == EventClass::None;
  return tells(a) && tells(b) && (open || a.scene.event == b.scene.event);
}

Counted compare_counted(const FigureScene& a, const FigureScene& b) {
  if (a.group != "count") return Counted::Same;
  if (a.head.empty() || b.head.empty()) return Counted::Unknown;
  if (kinship(a.head, b.head) != Kinship::None) return Counted::Same;
  const EventClass event_a = event_class(a.head);
  const EventClass event_b = event_class(b.head);
  // Nine patients are no nine hospitals.
  if (event_a != EventClass::None && event_a == event_b && a.human == b.human) {
    return Counted::Same;
  }
  // "400 arrests" are 400 people arrested.
  if (happens_to_people(event_a) && b.human && event_a == b.scene.event) return Counted::Same;
  if (happens_to_people(event_b) && a.human && event_b == a.scene.event) return Counted::Same;
  // "Ten cases confirmed" are ten people with a confirmed disease.
  if ((is_case(a.head) && b.human) || (is_case(b.head) && a.human)) {
    if (tell_of_disease(a, b)) return Counted::Same;
  }
  if (a.human && b.human) {
    return is_anyone(a.head) || is_anyone(b.head) ? Counted::Anyone : Counted::People;
  }
  return Counted::Different;
}

Events compare_events(const FigureScene& a, const FigureScene& b) {
  const EventClass x = a.scene.event;
  const EventClass y = b.scene.event;
  if (x == EventClass::None || y == EventClass::None) return Events::Unknown;
  if (x == y) return Events::Same;
  if (are_related(x, y)) return Events::Related;
  // What is paid is paid for something: for a fine, a wage, a firm that is bought.
  if (a.group == "money" && (name_of(x) == "cost" || name_of(y) == "cost")) return Events::Unknown;
  // The nearest word may be the wrong one, and a clause may tell of two events.
  const auto among = [](EventClass event, const Scene& scene) {
    return std::binary_search(scene.events.begin(), scene.events.end(), event);
  };
  if (among(y, a.scene) || among(x, b.scene)) return Events::Unknown;
  return a.scene.event_sure && b.scene.event_sure ? Events::Different : Events::Unknown;
}

double sameness(const FigureScene& a, const FigureScene& b, const Common& common) {
  double counted = 0;
  switch (compare_counted(a, b)) {
    case Counted::Same: counted = 1.0; break;
    case Counted::Anyone: counted = 0.8; break;
    case Counted::People: counted = 0.4; break;
    case Counted::Unknown: counted = 0.4; break;
    case Counted::Different: return 0;
  }
  double event = 0;
  switch (compare_events(a, b)) {
    case Events::Same: event = 1.0; break;
    case Events::Related: event = 0.6; break;
    case Events::Unknown: event = 0.4; break;
    case Events::Different: event = 0.1; break;
  }
  if (a.is_whole != b.is_whole) event *= 0.5;
  if (a.owner && b.owner && *a.owner == *b.owner) event = std::min(1.0, event + 0.2);
  if (a.whole && b.whole && a.whole->value == b.whole->value) event = 1.0;
  if (measure_one_thing(a, b)) event = 1.0;
  const std::size_t core = std::min<std::size_t>(3, Scenes::common_core(a, b));
  event = std::min(1.0, event + 0.15 * static_cast<double>(core));
  if (a.place && b.place && *a.place != *b.place) event *= 0.5;
  const double words = common.shared / (common.shared + 1.5);
  return std::clamp(0.3 * counted + 0.3 * event + 0.4 * words, 0.0, 1.0);
}

}  // namespace crosscheck
