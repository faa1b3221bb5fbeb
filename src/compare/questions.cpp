// SPDX-License-Identifier: Apache-2.0
//
// "Is it the same thing?", asked in the order of the design. Yes, related, no or unsure,
// each with the sentence that a reader gets to see. "What?" is asked in questions_what.cpp,
// "When?" in questions_when.cpp.
#include "compare/questions.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <optional>
#include <sstream>

#include "compare/chance.hpp"
#include "compare/paces.hpp"
#include "compare/print.hpp"
#include "compare/scopes.hpp"
#include "compare/weigh_signs.hpp"
#include "crosscheck/language/gazetteers.hpp"
#include "crosscheck/model/names.hpp"
#include "crosscheck/text/unicode.hpp"
#include "match/dollars.hpp"

namespace crosscheck {
namespace {

/// Shared words that tie two measures, in the measure of Scenes::shared.
constexpr double kVerySureWords = 2.0;
/// Values further apart than that are of two things, as a rule.
constexpr double kFarApart = 12;
constexpr double kUnlike = 4;
/// Sentences that tell of one thing, in the measure of Scenes::likeness.
constexpr double kAlike = 0.5;

std::string name_of_entity(const FigurePair& pair, std::uint32_t linked) {
  return linked < pair.entities.size() ? pair.entities[linked].name : "?";
}

bool is_future(FigureStatus status) {
  return status == FigureStatus::Forecast || status == FigureStatus::Target ||
         status == FigureStatus::Limit || status == FigureStatus::Hypothetical;
}

}  // namespace

Step ask_status(const FigurePair& pair) {
  const FigureStatus a = pair.a.frame.status;
  const FigureStatus b = pair.b.frame.status;
  if (pair.words_a.usual != pair.words_b.usual) {
    return {"Status", Answer::Related, "One is what is usual, the other what was."};
  }
  Step step{"Status", Answer::Yes, "Both are " + std::string(name_of(a)) + " figures."};
  const auto is_open = [](FigureStatus status) {
    return status == FigureStatus::Forecast || status == FigureStatus::Hypothetical;
  };
  if (a == b || (is_open(a) && is_open(b))) return step;
  step.because =
      "One is " + std::string(name_of(a)) + ", the other " + std::string(name_of(b)) + ".";
  const bool soft =
      !is_future(a) && !is_future(b) && a != FigureStatus::Denied && b != FigureStatus::Denied;
  // What something would cost is what it costs; what one sets out to raise is not what came in.
  const bool aimed = (a == FigureStatus::Target) != (b == FigureStatus::Target) &&
                     (a == FigureStatus::Actual || b == FigureStatus::Actual);
  if (!aimed && pair.scene_a.group == "money" && a != FigureStatus::Denied &&
      b != FigureStatus::Denied) {
    step.answer = Answer::Unsure;
    return step;
  }
  // An estimate of what has happened is a figure like any other.
  step.answer = soft ? Answer::Yes : Answer::Related;
  return step;
}

namespace {

/// Votes, sentences, fines and ages are somebody's.
bool is_personal(const FigurePair& pair) {
  static constexpr std::array<std::string_view, 9> kPersonal = {
      "vote", "win", "sentence", "fine", "ban", "wage", "profit", "revenue", "seat"};
  return pair.a.kind == FigureKind::Vote || is_one_of(pair.scene_a.scene.event, kPersonal) ||
         is_one_of(pair.scene_b.scene.event, kPersonal);
}

/// Whose measure one is, where the other text never names it and its figure is of nothing
/// named: "HMP Orby, whose wall is 20 feet high".
std::optional<std::uint32_t> named_in_one(const FigurePair& pair) {
  if (!measure_one_thing(pair.scene_a, pair.scene_b)) return std::nullopt;
  const auto whose = [&](const FigureScene& scene) {  // who climbs a wall does not own it
    const bool thing = scene.owner && *scene.owner < pair.entities.size() &&
                       pair.entities[*scene.owner].kind != EntityKind::Person;
    return thing ? scene.owner : scene.place;
  };
  const auto a = whose(pair.scene_a);
  const auto b = whose(pair.scene_b);
  if (a.has_value() == b.has_value()) return std::nullopt;
  const std::uint32_t named = a ? *a : *b;
  if (named >= pair.entities.size()) return std::nullopt;
  const ArticleId other = a ? pair.article_b : pair.article_a;
  const auto& members = pair.entities[named].members;
  const bool known = std::any_of(members.begin(), members.end(),
                                 [&](const Ref& member) { return member.article == other; });
  return known ? std::nullopt : std::optional(named);
}

/// "Orby" and "County Orby", "the city of Orby": one name, beside words of what the place is.
bool is_named_in_full(std::string_view longer, std::string_view name) {
  static constexpr std::array<std::string_view, 14> kKinds = {
      "borough", "central", "city",     "county", "district", "greater", "municipality",
      "of",      "parish",  "province", "region", "state",    "the",     "town"};
  const std::size_t at = (" " + std::string(longer) + " ").find(" " + std::string(name) + " ");
  if (at == std::string::npos || longer.size() <= name.size()) return false;
  std::istringstream rest(std::string(longer.substr(0, at)) + " " +
                          std::string(longer.substr(at + name.size())));
  return std::all_of(std::istream_iterator<std::string>(rest), {}, [](const std::string& word) {
    return std::binary_search(kKinds.begin(), kKinds.end(), word);
  });
}

/// Of two places that the sentences do not both name.
Step ask_two_places(const FigurePair& pair, std::uint32_t a, std::uint32_t b, Step step) {
  const std::string names = name_of_entity(pair, a) + " and " + name_of_entity(pair, b);
  const std::string x = fold(name_of_entity(pair, a));
  const std::string y = fold(name_of_entity(pair, b));
  const auto is_settlement = [&](std::uint32_t place) {
    return place < pair.entities.size() && pair.entities[place].kind == EntityKind::Place;
  };
  const bool told = pair.a.frame.place.known() && pair.b.frame.place.known() && is_settlement(a) &&
                    is_settlement(b);
  const bool common = pair.common.closeness >= kSameStory && !told && !pair.one_article();
  // A prison lies somewhere: it and its county are no two places.
  if ((common && is_settlement(a) != is_settlement(b)) || is_named_in_full(x, y) ||
      is_named_in_full(y, x)) {
    step.because = "The one may lie in the other: " + names + ".";
    return step;
  }
  const bool country = known_as(x).has(Known::Country) != known_as(y).has(Known::Country);
  if (common || country) {
    return {step.question, Answer::Unsure, "Perhaps two places: " + names + "."};
  }
  return {step.question, Answer::No, "Two places: " + names + "."};
}

}  // namespace

Step ask_where(const FigurePair& pair) {
  Step step{"Who and where", Answer::Yes, ""};
  const auto& a = pair.scene_a;
  const auto& b = pair.scene_b;
  if (a.owner && b.owner && *a.owner != *b.owner && is_personal(pair)) {
    return {step.question, Answer::No,
            "One is of " + name_of_entity(pair, *a.owner) + ", the other of " +
                name_of_entity(pair, *b.owner) + "."};
  }
  if (a.place && b.place && *a.place != *b.place) {
    const auto in = [](std::uint32_t place, const Scene& scene) {
      return std::binary_search(scene.places.begin(), scene.places.end(), place);
    };
    const std::string names =
        name_of_entity(pair, *a.place) + " and " + name_of_entity(pair, *b.place);
    if (in(*a.place, b.scene) && in(*b.place, a.scene)) {
      return {step.question, Answer::Unsure, "Perhaps two places: " + names + "."};
    }
    if ((!in(*a.place, b.scene) && !in(*b.place, a.scene)) || a.one_of_places || b.one_of_places) {
      return ask_two_places(pair, *a.place, *b.place, std::move(step));
    }
    step.because = "Both sentences speak of " + names + ".";
    return step;
  }
  if (!a.place != !b.place && (a.place ? a : b).one_of_places) {
    return {step.question, Answer::No,
            "One is of " + name_of_entity(pair, a.place ? *a.place : *b.place) +
                " beside other places, the other names none."};
  }
  if (a.place && b.place) {
    step.because = "Both are of " + name_of_entity(pair, *a.place) + ".";
    return step;
  }
  if (const auto stranger = named_in_one(pair)) {
    return {step.question, Answer::Unsure,
            "One is of " + name_of_entity(pair, *stranger) + ", which the other text never names."};
  }
  std::vector<std::uint32_t> common;
  std::set_intersection(a.scene.entities.begin(), a.scene.entities.end(), b.scene.entities.begin(),
                        b.scene.entities.end(), std::back_inserter(common));
  const bool actors = pair.a.frame.actor.entity && pair.b.frame.actor.entity && a.owner && b.owner;
  if (actors && *a.owner != *b.owner && pair.scene_a.group != "count") {
    return {step.question, Answer::Unsure,
            "Perhaps of two: " + name_of_entity(pair, *a.owner) + " and " +
                name_of_entity(pair, *b.owner) + "."};
  }
  if (!common.empty()) {
    step.because = "Both sentences name " + name_of_entity(pair, common.front()) + ".";
    return step;
  }
  if (is_growing(a, pair.a) && (a.place || b.place || pair.common.shared < kVerySureWords)) {
    return {step.question, Answer::Unsure, "The texts do not both say where."};
  }
  if (pair.common.closeness >= kSameStory) {
    step.because = "Neither names another place than the story's own.";
    return step;
  }
  step.answer = Answer::Unsure;
  step.because = "The sentences name no place or body in common.";
  return step;
}

namespace {

bool is_per_person(std::string_view rate) {
  return rate == "person" || rate == "head" || rate == "capita" || rate == "inhabitant" ||
         rate == "resident" || rate == "each" || rate == "people";
}

}  // namespace

Step ask_rate(const FigurePair& pair) {
  const bool per_person = is_per_person(pair.a.rate) && is_per_person(pair.b.rate);
  if (pair.a.rate == pair.b.rate || per_person) {
    return {"Per what", Answer::Yes,
            pair.a.rate.empty() ? "Neither is a rate." : "Both are per " + pair.a.rate + "."};
  }
  if (one_pace(pair)) return {"Per what", Answer::Yes, "Two periods, one pace."};
  // "80 litres a head", "80 litres a day": a head and a day.
  if (is_one_telling_number(pair)) {
    return {"Per what", Answer::Unsure, "Only one text says per what, or each says half of it."};
  }
  if (pair.a.rate.empty() || pair.b.rate.empty()) {
    return {"Per what", Answer::No, "One is a rate, the other is none."};
  }
  return {"Per what", Answer::Related,
          "One is per " + pair.a.rate + ", the other per " + pair.b.rate + "."};
}

namespace {

/// "once in 50 years" and "2 percent a year", brought to one form.
ValueStep compare_yearly(double a, double b) {
  const std::string both = "once in " + print_number(std::round(10 / a) / 10) +
                           " years and once in " + print_number(std::round(10 / b) / 10) + " years";
  constexpr double kRounding = 0.06;
  if (std::abs(a - b) <= kRounding * std::max(a, b)) {
    return {{"Value", Answer::Yes, "Brought to one form: " + both + "."}, Values::Converted};
  }
  return {{"Value", Answer::No, "Brought to one form: " + both + "."}, Values::Disjoint};
}

}  // namespace

ValueStep ask_value(const FigurePair& pair, const Rates& rates) {
  if (pair.scene_a.yearly && pair.scene_b.yearly) {
    return compare_yearly(*pair.scene_a.yearly, *pair.scene_b.yearly);
  }
  if (auto pace = one_pace(pair)) {
    return {{"Value", Answer::Yes, *std::move(pace)}, Values::Converted};
  }
  const bool two_rates = !pair.a.rate.empty() && !pair.b.rate.empty() &&
                         pair.a.rate != pair.b.rate &&
                         !(is_per_person(pair.a.rate) && is_per_person(pair.b.rate));
  if (two_rates && pair.a.value != pair.b.value) {
    return {{"Value", Answer::No,
             print_value(pair.a) + " and " + print_value(pair.b) + " are two paces."},
            Values::Disjoint};
  }
  // A bare dollar sign is the dollar of the place, whatever it was taken for.
  std::optional<Figure> of_the_place;
  const bool money = pair.a.kind == FigureKind::Money && pair.b.kind == FigureKind::Money;
  if (money && pair.a.unit != pair.b.unit &&
      may_be_one_currency(pair.document_a, pair.a, pair.document_b, pair.b)) {
    of_the_place = pair.b;
    of_the_place->unit = pair.a.unit;
  }
  ValueAnswer answer = compare_values(pair.a, of_the_place ? *of_the_place : pair.b, rates);
  Answer yes = Answer::Yes;
  switch (answer.relation) {
    case Values::Equal:
    case Values::Converted:
    case Values::Overlap:
      break;
    case Values::Rough:
    case Values::StrictOverlap:
    case Values::Incomparable:
      yes = Answer::Unsure;
      break;
    case Values::Disjoint:
      yes = Answer::No;
      break;
  }
  return {{"Value", yes, std::move(answer.because)}, answer.relation};
}

namespace {

/// What was aimed at and what was done, counted with one noun.
bool is_goal_and_deed(const FigurePair& pair) {
  constexpr double kPerhaps = 0.3;
  const auto is_goal = [](FigureStatus status) { return status == FigureStatus::Target; };
  const auto is_deed = [](FigureStatus status) { return status == FigureStatus::Actual; };
  const FigureStatus a = pair.a.frame.status;
  const FigureStatus b = pair.b.frame.status;
  return ((is_goal(a) && is_deed(b)) || (is_goal(b) && is_deed(a))) && !pair.one_article() &&
         pair.likely >= kPerhaps && !pair.scene_a.head.empty() &&
         pair.scene_a.head == pair.scene_b.head && !is_anyone(pair.scene_a.head);
}

/// Words that sentences share which count one thing over two ranges.
constexpr double kRangedWords = 0.3;

/// Where the texts say that the one counts in what the other leaves out.
void note_ranges(const FigurePair& pair, Answers& answers) {
  Step& predicate = answers.steps[1];
  Step& where = answers.steps[3];
  const bool strict = answers.values == Values::StrictOverlap;
  if ((answers.values != Values::Disjoint && !strict) || where.answer == Answer::No) return;
  std::optional<Ranges> ranges = ranges_told(pair);
  if (strict && !(ranges && ranges->one_place)) return;
  // "At least 600 in the town alone" do not meet the 1,240 of the district.
  if (strict) answers.values = Values::Disjoint;
  if (!ranges && where.answer == Answer::Yes && is_one_everywhere(pair)) {
    where = {where.question, Answer::Unsure, "Only one says that it counts all there are."};
  }
  if (!ranges) return;
  if (ranges->agree) {
    answers.values = Values::Converted;
    answers.steps.back() = {answers.steps.back().question, Answer::Yes, std::move(ranges->because)};
    return;
  }
  answers.ranged = true;
  answers.part = ranges->part;
  if (ranges->part) predicate = {predicate.question, Answer::Yes, ranges->because};
  where = {where.question, Answer::Related, std::move(ranges->because)};
  // Where both say "turboprops" no more need be alike; people there are everywhere.
  const bool one_thing = !pair.scene_a.head.empty() && pair.scene_a.head == pair.scene_b.head &&
                         !is_anyone(pair.scene_a.head) && !pair.scene_a.human;
  if (predicate.answer == Answer::No && (one_thing || pair.common.shared >= kRangedWords) &&
      compare_events(pair.scene_a, pair.scene_b) == Events::Unknown) {
    predicate = {predicate.question, Answer::Unsure,
                 "Little else in the sentences is alike, but one says what it counts in."};
  }
}

}  // namespace

Answers ask_all(const FigurePair& pair, const Rates& rates) {
  Answers answers;
  answers.growing = is_growing(pair.scene_a, pair.a) || is_growing(pair.scene_b, pair.b);
  TimeAnswer when = ask_when(pair);
  ValueStep value = ask_value(pair, rates);
  const double low = std::min(std::abs(pair.a.in_base), std::abs(pair.b.in_base));
  const double high = std::max(std::abs(pair.a.in_base), std::abs(pair.b.in_base));
  answers.far_apart = low <= 0 || high > kFarApart * low;
  // A count that is said to run on may well be many times the first one.
  const bool runs_on = (pair.a.frame.cumulative || pair.b.frame.cumulative) &&
                       compare_events(pair.scene_a, pair.scene_b) == Events::Same &&
                       pair.common.likeness >= kAlike;
  answers.unlike = low <= 0 || (high > kUnlike * low && !runs_on);
  answers.hardly_chance =
      is_one_telling_number(pair) || is_telling_conversion(pair) || is_only_match(pair);
  answers.telling = pair.a.value >= 20 && std::fmod(pair.a.value, 10) != 0;
  answers.two_events = compare_events(pair.scene_a, pair.scene_b) == Events::Related;
  answers.goal_and_deed = is_goal_and_deed(pair);
  answers.timing = when.timing;
  answers.told_later = when.told;
  answers.values = value.relation;
  answers.steps = {ask_counted(pair),    ask_predicate(pair), ask_status(pair),     ask_where(pair),
                   std::move(when.step), ask_rate(pair),      std::move(value.step)};
  // What is planned has its own day: that on which it is to be.
  const bool planned = is_future(pair.a.frame.status) != is_future(pair.b.frame.status);
  if (planned && answers.steps[2].answer == Answer::Related &&
      answers.steps[4].answer == Answer::No) {
    answers.steps[4] = {"When", Answer::Yes, "One of them is yet to come."};
  }
  static constexpr std::array<std::string_view, 8> kRepeatable = {
      "arrest", "detain", "deport", "protest", "attend", "walkout", "strike", "rescue"};
  answers.repeatable = is_one_of(pair.scene_a.scene.event, kRepeatable) ||
                       is_one_of(pair.scene_b.scene.event, kRepeatable);
  weigh_signs(pair, answers);
  weigh_growth(pair, answers);
  note_ranges(pair, answers);
  answers.where = answers.steps[3].answer;
  const auto is_planned = [](FigureStatus status) {
    return status == FigureStatus::Target || status == FigureStatus::Limit;
  };
  answers.planned = is_planned(pair.a.frame.status) && is_planned(pair.b.frame.status);
  return answers;
}

}  // namespace crosscheck
