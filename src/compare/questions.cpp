// SPDX-License-Identifier: Apache-2.0
//
// "Is it the same thing?", asked in the order of the design. Yes, related, no or unsure,
// each with the sentence that a reader gets to see. What the parse does not tell, the
// words that both sentences share may: enough of them make a yes, some make an unsure.
//
//     Forty boats sank. / At least 40 vessels were lost in the storm.     people? no: boats
//     The order stops 12 trains. / 12 people waited for the trains.       no: trains, people
#include "compare/questions.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "compare/sources.hpp"
#include "crosscheck/model/names.hpp"
#include "crosscheck/text/unicode.hpp"

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
/// Values further apart than that are of two things, as a rule.
constexpr double kFarApart = 12;
constexpr double kUnlike = 4;
/// What sentences on one noun of one day share.
constexpr double kDayWords = 0.8;
/// Sentences that tell of one thing, in the measure of Scenes::likeness.
constexpr double kAlike = 0.5;
/// Two figures without a place of their own are of one place if their articles are so close.
constexpr double kOneStory = 0.03;

std::string list(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words) result += (result.empty() ? "" : ", ") + word;
  return result;
}

std::string counted_words(const FigureScene& scene, const Figure& figure) {
  if (!scene.head.empty()) return scene.head;
  return figure.unit.empty() ? "something" : figure.unit;
}

std::string name_of_entity(const FigurePair& pair, std::uint32_t linked) {
  return linked < pair.entities.size() ? pair.entities[linked].name : "?";
}

bool is_future(FigureStatus status) {
  return status == FigureStatus::Forecast || status == FigureStatus::Target ||
         status == FigureStatus::Limit || status == FigureStatus::Hypothetical;
}

}  // namespace

namespace {

/// By how much, not how much: "fell 9.4 percent" is a move even where no "by" says so.
bool is_move(const Document& document, const FigureScene& scene, const Figure& figure) {
  // "will rise by 11 points, from 31 to 42 percent": what it moves from and to are levels.
  const std::string_view before = document.article.body.view().substr(0, figure.span.begin);
  if (before.ends_with("from ") || before.ends_with(" to ")) return false;
  static constexpr std::array<std::string_view, 2> kMoves = {"rise", "fall"};
  // "loses 38 percent of its water" is a share like any other.
  if (scene.group == "share" && !figure.share_of.empty() && scene.scene.event_sure &&
      name_of(scene.scene.event) == "lose") {
    return false;
  }
  return figure.change || (scene.group == "share" && scene.scene.event_sure &&
                           is_one_of(scene.scene.event, kMoves));
}

}  // namespace

namespace {

int digits_of(double value) {
  int digits = 0;
  value = std::abs(value);
  if (value == 0 || !std::isfinite(value)) return 0;
  while (value >= 1e6) value /= 10;
  for (int i = 0; i < 3 && value != std::floor(value); ++i) value *= 10;
  long long whole = std::llround(value);
  while (whole >= 100 && whole % 10 == 0) whole /= 10;
  for (; whole > 0; whole /= 10) ++digits;
  return digits;
}

/// Two measures of one rare dimension that meet: in two units, or in one with three digits.
bool is_telling_conversion(const FigurePair& pair) {
  const std::string& group = pair.scene_a.group;
  if (group == "count" || group == "share" || group == "duration") return false;
  if (pair.one_article() || pair.a.in_base <= 0) return false;
  if (group == "money") {
    if (pair.a.unit == pair.b.unit) return false;
    const auto rate = pair.rates.convert(1.0, pair.b.unit, pair.a.unit);
    constexpr double kNear = 0.015;
    return rate && digits_of(pair.a.value) >= 2 && digits_of(pair.b.value) >= 2 &&
           std::abs(pair.b.value * *rate - pair.a.value) < kNear * pair.a.value;
  }
  if (pair.a.unit == pair.b.unit) {
    return pair.a.value == pair.b.value && digits_of(pair.a.value) >= 3;
  }
  const double apart = std::abs(pair.a.in_base - pair.b.in_base) / pair.a.in_base;
  return apart < 0.01 && digits_of(pair.a.value) >= 2 && digits_of(pair.b.value) >= 2;
}

}  // namespace

bool has_companion(const FigurePair& pair) {
  constexpr double kTelling = 13;  // smaller numbers meet by chance
  const auto beside = [](const Document& document, const Figure& figure, auto wanted) {
    // Figures stand in reading order.
    const auto [first, last] = std::equal_range(
        document.figures.begin(), document.figures.end(), figure,
        [](const Figure& x, const Figure& y) { return x.sentence < y.sentence; });
    return std::any_of(first, last, [&](const Figure& other) {
      return other.span != figure.span && wanted(other);
    });
  };
  return beside(pair.document_a, pair.a, [&](const Figure& x) {
    // "Eight of the 14 are women", "the party has six of the 14".
    if (pair.scene_a.whole && pair.scene_a.whole->value == x.value) return false;
    return x.value >= kTelling && x.value != pair.a.value &&
           beside(pair.document_b, pair.b, [&](const Figure& y) {
             return y.value == x.value && y.dimension == x.dimension;
           });
  });
}

namespace {

/// Dimensions of which a story has few figures: lengths, volumes, speeds.
bool is_rare(const std::string& group) {
  return group != "count" && group != "money" && group != "share" && group != "points" &&
         group != "duration" && group != "age";
}

/// What a measure may be in the base unit of its dimension, by its hedge and its last digit.
Interval span_in_base(const Figure& figure) {
  Interval meant = figure.meant;
  const double by = half_step(figure);
  meant.low = (meant.low - by) * figure.base_factor + figure.base_offset;
  meant.high = (meant.high + by) * figure.base_factor + figure.base_offset;
  return meant;
}

/// A length of the one text that one length of the other can be, and no other there: "three
/// miles up" and "17,000 feet".
bool is_only_match(const FigurePair& pair) {
  if (pair.one_article() || pair.a.value <= 0 || pair.common.closeness < kOneStory ||
      pair.a.rate != pair.b.rate) {
    return false;
  }
  constexpr double kLarge = 1000;
  const bool large = pair.scene_a.group == "count" && pair.a.value >= kLarge &&
                     pair.b.value >= kLarge && digits_of(pair.a.value) >= 2 &&
                     digits_of(pair.b.value) >= 2 &&
                     compare_counted(pair.scene_a, pair.scene_b) == Counted::Same;
  if (!large && !is_rare(pair.scene_a.group)) return false;
  const Interval a = span_in_base(pair.a);
  const Interval b = span_in_base(pair.b);
  if (!a.overlaps(b)) return false;
  const auto alone = [&](const Document& document, const Figure& mine, const Interval& other,
                         const Interval& own) {
    return std::none_of(document.figures.begin(), document.figures.end(), [&](const Figure& f) {
      if (f.span == mine.span || f.dimension != mine.dimension) return false;
      const Interval interval = span_in_base(f);
      return interval.overlaps(other) && !interval.overlaps(own);
    });
  };
  return alone(pair.document_a, pair.a, b, a) && alone(pair.document_b, pair.b, a, b);
}

/// One number in both articles that is hardly there by chance.
bool is_one_telling_number(const FigurePair& pair) {
  constexpr double kSmall = 12;
  if (pair.one_article() || pair.a.value != pair.b.value || pair.common.closeness < kOneStory) {
    return false;
  }
  const int digits = digits_of(pair.a.value);
  if (pair.a.value > kSmall && digits >= 2 && pair.a.unit == pair.b.unit) {
    // 80 litres and 80 litres, 46 trucks and 46 trucks.
    constexpr double kLargeSum = 10'000;
    if (is_rare(pair.scene_a.group)) return true;
    if (pair.scene_a.group == "money" && pair.a.value >= kLargeSum) return true;
    if (pair.scene_a.group == "count" && !pair.scene_a.head.empty() &&
        pair.scene_a.head == pair.scene_b.head && !is_anyone(pair.scene_a.head) &&
        std::fmod(pair.a.value, 10) != 0) {
      return true;
    }
  }
  if (pair.a.rate != pair.b.rate || pair.a.hedge != pair.b.hedge) return false;
  return digits >= 3 || has_companion(pair);
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
  const Events events = compare_events(pair.scene_a, pair.scene_b);
  const std::string source = source_of(pair.document_a, pair.a);
  if (pair.a.value == pair.b.value && pair.a.unit == pair.b.unit && !pair.one_article() &&
      is_one_source(source, source_of(pair.document_b, pair.b))) {
    step.because = "Both have the number from one source: " + source + ".";
    return step;
  }
  if (events != Events::Different && is_one_telling_number(pair)) {
    step.because = print_value(pair.a) + " is hardly in both by chance.";
    return step;
  }
  // "a fine of 250, and 1,000 the second time": the 1,000 ties the sentences together.
  if (events != Events::Different && events != Events::Related && !pair.one_article() &&
      pair.common.shared >= kTiedWords && compare_counted(pair.scene_a, pair.scene_b) ==
      Counted::Same && has_companion(pair)) {
    step.because = "Both sentences have another number in common, and speak of " + words + ".";
    return step;
  }
  switch (events) {
    case Events::Same:
      step.because = "Both tell of one kind of event: " +
                     std::string(name_of(pair.scene_a.scene.event)) + ".";
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
              "One tells of " + std::string(name_of(pair.scene_a.scene.event)) +
                  ", the other of " + std::string(name_of(pair.scene_b.scene.event)) + "."};
    case Events::Unknown: break;
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

bool is_usual(const Document& document, const Figure& figure) {
  static constexpr std::array<std::string_view, 9> kWords = {
      "average", "mean", "median", "normal", "normally", "typical", "typically", "usual",
      "usually"};
  constexpr std::uint32_t kReach = 6;  // words
  const Sentence& sentence = document.sentences[figure.sentence];
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Token& token = document.tokens[t];
    if (token.span.begin >= figure.span.end) break;
    const std::string word = fold(document.article.body[token.span]);
    if (!std::binary_search(kWords.begin(), kWords.end(), word)) continue;
    std::uint32_t apart = 0;
    while (t + apart < sentence.last && document.tokens[t + apart].span.end <= figure.span.begin) {
      ++apart;
    }
    if (apart <= kReach) return true;
  }
  return false;
}

bool tells_of_now(const Document& document, const Figure& figure) {
  static constexpr std::array<std::string_view, 5> kWords = {"already", "currently", "meanwhile",
                                                             "now", "presently"};
  const Sentence& sentence = document.sentences[figure.sentence];
  const std::uint32_t last = std::min(sentence.last, sentence.first + 60);
  for (std::uint32_t t = sentence.first; t < last; ++t) {
    const std::string word = fold(document.article.body[document.tokens[t].span]);
    if (std::binary_search(kWords.begin(), kWords.end(), word)) return true;
  }
  return false;
}

bool is_changed_to(const Document& document, const Figure& figure) {
  static constexpr std::array<std::string_view, 24> kVerbs = {
      "adjust", "broaden", "bring",  "climb",  "cut",    "enlarge", "expand", "extend",
      "fall",   "grow",    "increase", "lengthen", "lower", "narrow", "raise", "reduce",
      "revise", "rise",    "shorten", "shrink", "swell", "tighten", "upgrade", "widen"};
  if (!std::binary_search(kVerbs.begin(), kVerbs.end(), std::string_view(figure.frame.predicate))) {
    return false;
  }
  const std::string_view text = document.article.body.view().substr(0, figure.span.begin);
  return text.ends_with(" to ");
}

Step ask_status(const FigurePair& pair) {
  const FigureStatus a = pair.a.frame.status;
  const FigureStatus b = pair.b.frame.status;
  if (is_usual(pair.document_a, pair.a) != is_usual(pair.document_b, pair.b)) {
    return {"Status", Answer::Related, "One is what is usual, the other what was."};
  }
  Step step{"Status", Answer::Yes, "Both are " + std::string(name_of(a)) + " figures."};
  const auto is_open = [](FigureStatus status) {
    return status == FigureStatus::Forecast || status == FigureStatus::Hypothetical;
  };
  if (a == b || (is_open(a) && is_open(b))) return step;
  step.because =
      "One is " + std::string(name_of(a)) + ", the other " + std::string(name_of(b)) + ".";
  const bool soft = !is_future(a) && !is_future(b) && a != FigureStatus::Denied &&
                    b != FigureStatus::Denied;
  // What something would cost is what it costs.
  if (pair.scene_a.group == "money" && a != FigureStatus::Denied && b != FigureStatus::Denied) {
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
    if (!in(*a.place, b.scene) && !in(*b.place, a.scene)) {
      const auto is_settlement = [&](std::uint32_t place) {
        return place < pair.entities.size() && pair.entities[place].kind == EntityKind::Place;
      };
      const bool told = pair.a.frame.place.known() && pair.b.frame.place.known() &&
                        is_settlement(*a.place) && is_settlement(*b.place);
      const bool common = pair.common.closeness >= kOneStory && !told && !pair.one_article();
      if (common) return {step.question, Answer::Unsure, "Perhaps two places: " + names + "."};
      return {step.question, Answer::No, "Two places: " + names + "."};
    }
    step.because = "Both sentences speak of " + names + ".";
    return step;
  }
  if (a.place && b.place) {
    step.because = "Both are of " + name_of_entity(pair, *a.place) + ".";
    return step;
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
  if (pair.common.closeness >= kOneStory) {
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

bool is_bare_dollar(const Document& document, const Figure& figure) {
  if (figure.kind != FigureKind::Money || figure.number.begin == 0) return false;
  const std::string_view text = document.article.body.view();
  if (text[figure.number.begin - 1] != '$') return false;
  const char before = figure.number.begin > 1 ? text[figure.number.begin - 2] : ' ';
  return before < 'A' || before > 'Z';
}

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
  Figure b = pair.b;
  // A bare dollar sign is the dollar of the place, whatever it was taken for.
  if (is_bare_dollar(pair.document_a, pair.a) && is_bare_dollar(pair.document_b, pair.b)) {
    b.unit = pair.a.unit;
  }
  ValueAnswer answer = compare_values(pair.a, b, rates);
  Answer yes = Answer::Yes;
  switch (answer.relation) {
    case Values::Equal:
    case Values::Converted:
    case Values::Overlap: break;
    case Values::StrictOverlap:
    case Values::Incomparable: yes = Answer::Unsure; break;
    case Values::Disjoint: yes = Answer::No; break;
  }
  return {{"Value", yes, std::move(answer.because)}, answer.relation};
}

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
  answers.timing = when.timing;
  answers.values = value.relation;
  answers.steps = {ask_counted(pair), ask_predicate(pair), ask_status(pair),
                   ask_where(pair),   std::move(when.step), ask_rate(pair),
                   std::move(value.step)};
  answers.where = answers.steps[3].answer;
  static constexpr std::array<std::string_view, 8> kRepeatable = {
      "arrest", "detain", "deport", "protest", "attend", "walkout", "strike", "rescue"};
  answers.repeatable = is_one_of(pair.scene_a.scene.event, kRepeatable) ||
                       is_one_of(pair.scene_b.scene.event, kRepeatable);
  const auto is_planned = [](FigureStatus status) {
    return status == FigureStatus::Target || status == FigureStatus::Limit;
  };
  answers.planned = is_planned(pair.a.frame.status) && is_planned(pair.b.frame.status);
  return answers;
}

}  // namespace crosscheck
