// SPDX-License-Identifier: Apache-2.0
//
// "What?" The thing counted, and what befell it. What the parse does not tell, the words that
// both sentences share may: enough of them make a yes, some make an unsure. Names tell of whom
// a sentence speaks, and not of what.
//
//     Forty boats sank. / At least 40 vessels were lost in the storm.     people? no: boats
//     The order stops 12 trains. / 12 people waited for the trains.       no: trains, people
#include <algorithm>
#include <array>

#include "compare/chance.hpp"
#include "compare/figure_words.hpp"
#include "compare/print.hpp"
#include "compare/questions.hpp"
#include "compare/sources.hpp"

namespace crosscheck {
namespace {

/// Shared words that make an event sure, and that make it possible; in the measure of
/// Scenes::shared. Calibrated on the development stories.
constexpr double kSureWords = 1.2;
constexpr double kSomeWords = 0.55;
/// Of the words that make it sure so much are no names: who is named twice may do two things.
constexpr double kPlainWords = 0.4;
/// What sentences share that have another number in common.
constexpr double kTiedWords = 0.3;
/// The same for measures that the parse does not tie together: metres are metres of anything.
constexpr double kVerySureWords = 2.0;
/// What sentences on one noun of one day share.
constexpr double kDayWords = 0.8;

std::string list(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words) result += (result.empty() ? "" : ", ") + word;
  return result;
}

std::string counted_words(const FigureScene& scene, const Figure& figure) {
  if (!scene.head.empty()) return scene.head;
  return figure.unit.empty() ? "something" : figure.unit;
}

}  // namespace

Step ask_counted(const FigurePair& pair) {
  Step step{"Thing counted and unit", Answer::Yes, ""};
  const std::string a = counted_words(pair.scene_a, pair.a);
  const std::string b = counted_words(pair.scene_b, pair.b);
  if (pair.scene_a.group != pair.scene_b.group) {
    return {step.question, Answer::No, "One counts " + a + ", the other " + b + "."};
  }
  if (is_move(pair.document_a, pair.scene_a, pair.a) !=
      is_move(pair.document_b, pair.scene_b, pair.b)) {
    if (!is_one_telling_number(pair)) {
      return {step.question, Answer::No, "One is a change, the other a level."};
    }
    return {step.question, Answer::Unsure, "One may be a change and the other a level."};
  }
  if (pair.scene_a.is_whole != pair.scene_b.is_whole && pair.a.value != pair.b.value) {
    return {step.question, Answer::No, "One is the whole that the other is a part of."};
  }
  switch (compare_counted(pair.scene_a, pair.scene_b)) {
    case Counted::Same:
      step.because = a == b ? "Both count or measure " + a + "." : a + " and " + b + " are one.";
      break;
    case Counted::Anyone:
      step.because = a + " and " + b + " are both people.";
      // The people aboard are passengers and crew; but the people killed are the dead.
      if (!is_growing(pair.scene_a, pair.a) || !is_growing(pair.scene_b, pair.b)) {
        step.answer = Answer::Unsure;
      }
      break;
    case Counted::People:
      step.answer = Answer::Unsure;
      step.because = a + " and " + b + " are people, but perhaps not the same ones.";
      break;
    case Counted::Unknown:
      step.answer = Answer::Unsure;
      step.because = "One text does not say what it counts; the other says " +
                     (pair.scene_a.head.empty() ? b : a) + ".";
      break;
    case Counted::Different:
      return {step.question, Answer::No, "One counts " + a + ", the other " + b + "."};
  }
  return step;
}

namespace {

bool has_one_owner(const FigurePair& pair) {
  return pair.scene_a.owner && pair.scene_b.owner && *pair.scene_a.owner == *pair.scene_b.owner;
}

/// How many words must be shared beside the event: few, if little else is ever told of it.
double words_needed(const FigurePair& pair, std::size_t core) {
  static constexpr std::array<std::string_view, 8> kSpecific = {
      "turnout", "sentence", "radius", "peak", "flow", "fine", "rain", "wind"};
  if (pair.scene_a.group == "count") return kSomeWords;
  // Every sum is the price of something.
  if (pair.scene_a.group == "money") return kSureWords;
  const bool told = pair.scene_a.scene.event_sure && pair.scene_b.scene.event_sure;
  if (told && is_one_of(pair.scene_a.scene.event, kSpecific)) return kSomeWords / 2;
  return core == 0 ? kSureWords : kSomeWords;
}

}  // namespace

/// Two counts of one noun, each said to be of the same day.
bool is_of_one_day(const FigurePair& pair) {
  const auto& a = pair.scene_a;
  const auto& b = pair.scene_b;
  return !pair.one_article() && a.group == "count" && !a.head.empty() && a.head == b.head &&
         !is_anyone(a.head) && a.time_said && b.time_said && a.time && a.time == b.time &&
         a.time->days() == 1;
}

/// In one article a count "by Friday" takes up the one before of the same noun and place:
/// "500 pupils marched on Monday … By Friday more than 800 pupils had stayed away."
bool takes_up_count(const FigurePair& pair) {
  const auto& a = pair.scene_a;
  const auto& b = pair.scene_b;
  return pair.one_article() && a.head == b.head && !a.head.empty() && a.group == "count" &&
         a.place && a.place == b.place && a.time_said && b.time_said && a.time && b.time &&
         a.time->to < b.time->from && !pair.a.frame.cumulative && pair.b.frame.cumulative &&
         pair.a.value < pair.b.value;
}

/// "17 fires", "the number of fires has risen to 23".
bool counts_what_rose(const FigurePair& pair) {
  const auto& a = pair.scene_a;
  const auto& b = pair.scene_b;
  return !pair.one_article() && a.group == "count" && !a.head.empty() && a.head == b.head &&
         !is_anyone(a.head) && pair.words_a.raised_to != pair.words_b.raised_to;
}

bool are_share_prices(const FigurePair& pair) {
  const auto& a = pair.scene_a;
  const auto& b = pair.scene_b;
  if (pair.one_article() || pair.a.unit != pair.b.unit || !a.time_said || !b.time_said) {
    return false;
  }
  // On one day they fall to one price and close at another.
  if (!a.time || !b.time || a.time->overlaps(*b.time)) return false;
  const auto names = [](const FigureScene& scene, std::uint32_t company) {
    const auto& named = scene.scene.entities;
    return std::binary_search(named.begin(), named.end(), company);
  };
  if (a.owner && b.owner ? *a.owner != *b.owner
                         : !(a.owner && names(b, *a.owner)) && !(b.owner && names(a, *b.owner))) {
    return false;
  }
  return is_share_price(pair.document_a, a, pair.a) && is_share_price(pair.document_b, b, pair.b);
}

Step ask_predicate(const FigurePair& pair) {
  Step step{"Predicate", Answer::Yes, ""};
  const std::string words = list(pair.words);
  const std::size_t core = Scenes::common_core(pair.scene_a, pair.scene_b);
  const bool measure = pair.scene_a.group != "count";
  const bool sure =
      pair.common.shared >= (measure && core == 0 ? kVerySureWords : kSureWords) &&
      pair.common.plain >= kPlainWords &&
      (core > 0 || has_one_owner(pair) || pair.scene_a.core.empty() || pair.scene_b.core.empty());
  if (pair.scene_a.whole && pair.scene_b.whole &&
      !(pair.scene_a.whole->all && pair.scene_b.whole->all) &&
      pair.scene_a.whole->value == pair.scene_b.whole->value && pair.common.shared >= kSomeWords) {
    step.because = "Both are a part of the same " + print_number(pair.scene_a.whole->value) + ".";
    return step;
  }
  if (are_share_prices(pair)) {
    step.because = "Both are what a share of one company traded at.";
    return step;
  }
  const Events events = compare_events(pair.scene_a, pair.scene_b);
  const std::string source = source_of(pair.document_a, pair.a);
  if (pair.a.value == pair.b.value && pair.a.unit == pair.b.unit && !pair.one_article() &&
      is_one_source(source, source_of(pair.document_b, pair.b))) {
    step.because = "Both have the number from one source: " + source + ".";
    return step;
  }
  if (measure_one_thing(pair.scene_a, pair.scene_b) && !pair.one_article()) {
    step.because = "Both measure one thing: " + pair.scene_a.measured + ".";
    return step;
  }
  if (events != Events::Different && is_one_telling_number(pair)) {
    step.because = print_value(pair.a) + " is hardly in both by chance.";
    return step;
  }
  // "a fine of 250, and 1,000 the second time": the 1,000 ties the sentences together.
  if (events != Events::Different && events != Events::Related && !pair.one_article() &&
      pair.common.shared >= kTiedWords &&
      compare_counted(pair.scene_a, pair.scene_b) == Counted::Same && has_companion(pair)) {
    step.because = "Both sentences have another number in common, and speak of " + words + ".";
    return step;
  }
  switch (events) {
    case Events::Same:
      step.because =
          "Both tell of one kind of event: " + std::string(name_of(pair.scene_a.scene.event)) + ".";
      if (has_one_owner(pair)) return step;
      if (pair.common.shared < words_needed(pair, core)) {
        step.answer = Answer::Unsure;
        step.because += " But little else in the sentences is alike.";
      }
      return step;
    case Events::Related:
      return {step.question, Answer::Related,
              std::string(name_of(pair.scene_a.scene.event)) + " and " +
                  std::string(name_of(pair.scene_b.scene.event)) + " go together, but are two."};
    case Events::Different:
      return {step.question, sure ? Answer::Unsure : Answer::No,
              "One tells of " + std::string(name_of(pair.scene_a.scene.event)) + ", the other of " +
                  std::string(name_of(pair.scene_b.scene.event)) + "."};
    case Events::Unknown:
      break;
  }
  if (sure) {
    step.because = "Both sentences speak of " + words + ".";
    return step;
  }
  if (pair.scene_a.yearly) {
    step.because = "Both say how often it happens.";
    return step;
  }
  if (is_telling_conversion(pair)) {
    return {step.question, Answer::Unsure, "The values meet too well for chance."};
  }
  if (is_of_one_day(pair) && pair.common.shared >= kDayWords) {
    step.because = "Both count " + pair.scene_a.head + " of one day and speak of " + words + ".";
    return step;
  }
  if (counts_what_rose(pair)) {
    step.because = "One tells how the number of what the other counts has risen.";
    return step;
  }
  if (takes_up_count(pair)) {
    return {step.question, Answer::Unsure,
            "The later one counts as of its day, and the text has counted the same before."};
  }
  if (pair.common.shared >= kSomeWords) {
    return {step.question, Answer::Unsure, "The sentences share no more than " + words + "."};
  }
  if (is_only_match(pair)) {
    return {step.question, Answer::Unsure, "No other figure of either text comes near."};
  }
  return {step.question, Answer::No, "The sentences share nothing that tells of one event."};
}

}  // namespace crosscheck
