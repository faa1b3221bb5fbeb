// SPDX-License-Identifier: Apache-2.0
//
// What a text itself sets side by side, the second number taking up the first:
//
//     differs   The firm carried 38 cars, it said. Divers counted 44.   two sources, two numbers
//     differs   Police put it at 700, the organisers at 1,500.
//     scope-differs   A survey had 33 per cent for it. The voters made it 41.
//     evolves   They use 97 litres a day. Before, it was 134.
//     evolves   Correction: we gave the depth as 64 metres. It is 46.
//     nothing   He sold 30 cows. It was 40, he said later.              one source, two numbers
#include <algorithm>
#include <array>
#include <cmath>

#include "compare/figure_words.hpp"
#include "compare/judged.hpp"
#include "compare/sources.hpp"
#include "compare/subjects.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr double kConfidence = 0.8;

std::vector<std::string> words_of(const Document& document, std::uint32_t sentence) {
  std::vector<std::string> words;
  const Sentence& s = document.sentences[sentence];
  for (std::uint32_t t = s.first; t < s.last; ++t) {
    words.push_back(fold(document.article.body[document.tokens[t].span]));
  }
  return words;
}

bool has_any(const std::vector<std::string>& words, std::span<const std::string_view> any) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::find(any.begin(), any.end(), word) != any.end();
  });
}

/// "It had been 640", "before, it was 134": the second number is the older one.
bool tells_of_before(const std::vector<std::string>& words) {
  static constexpr std::array<std::string_view, 8> kBefore = {
      "before", "earlier", "formerly", "initially", "originally", "previously", "until", "once"};
  if (has_any(words, kBefore)) return true;
  // "It had first said 94", "in the beginning it had spoken of 318".
  static constexpr std::array<std::string_view, 1> kHad = {"had"};
  static constexpr std::array<std::string_view, 4> kFirst = {"beginning", "first", "outset",
                                                             "start"};
  if (has_any(words, kHad) && has_any(words, kFirst)) return true;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] == "had" && words[i + 1] == "been") return true;
  }
  return false;
}

/// "Correction: …", "an earlier version gave …".
bool corrects(const std::vector<std::string>& words) {
  static constexpr std::array<std::string_view, 11> kWords = {
      "clarification", "corrected",   "correction", "corrections", "erratum", "erroneously",
      "incorrectly",   "misreported", "misstated",  "mistakenly",  "wrongly"};
  return has_any(words, kWords);
}

/// "A survey found", "in the polls".
bool is_asked(const std::vector<std::string>& words) {
  static constexpr std::array<std::string_view, 8> kWords = {
      "poll", "pollster", "pollsters", "polls", "questionnaire", "respondents", "survey", "surveys"};
  return has_any(words, kWords);
}

bool is_claimed(FigureStatus status) {
  switch (status) {
    case FigureStatus::Actual:
    case FigureStatus::Estimate:
    case FigureStatus::Forecast:
      return true;
    case FigureStatus::Target:
    case FigureStatus::Limit:
    case FigureStatus::Hypothetical:
    case FigureStatus::Denied:
      return false;
  }
  return false;
}

/// "Take 70 goats and add 18. That gives 88.": what two numbers before it make.
bool is_worked_out(const Document& document, std::uint32_t index) {
  constexpr std::uint32_t kReach = 4;  // figures
  const std::string& verb = document.figures[index].frame.predicate;
  if (verb != "give" && verb != "make") return false;
  const double value = document.figures[index].value;
  const std::uint32_t from = index > kReach ? index - kReach : 0;
  for (std::uint32_t i = from; i < index; ++i) {
    for (std::uint32_t j = i + 1; j < index; ++j) {
      if (document.figures[i].value + document.figures[j].value == value) return true;
    }
  }
  return false;
}

std::optional<Judged> judge_pair(const Evidence& evidence, Ref first, Ref second) {
  const FigurePair pair = pair_of(evidence, first, second);
  const ValueStep value = ask_value(pair, evidence.rates);
  const auto here = words_of(pair.document_b, pair.b.sentence);
  const auto before = words_of(pair.document_a, pair.a.sentence);
  // What is corrected was wrong, though it may round to the right one.
  const bool corrected = corrects(before) || corrects(here);
  if (value.relation != Values::Disjoint && !(corrected && pair.a.value != pair.b.value)) {
    return std::nullopt;
  }
  // "83 mm were recorded at Orby and 66 mm at Elm": one verb, two numbers, no rivals.
  if (pair.a.sentence == pair.b.sentence &&
      pair.a.frame.predicate_span == pair.b.frame.predicate_span) {
    return std::nullopt;
  }
  if (is_worked_out(pair.document_b, second.index)) return std::nullopt;
  // "142 employees … 31 of them", "3,000 in 2015 … 1,200 this week".
  if (pair.scene_b.whole || is_part_of_them(pair.document_b, pair.b)) return std::nullopt;
  const bool both =
      pair.scene_a.time_said && pair.scene_b.time_said && pair.scene_a.time && pair.scene_b.time;
  if (both && !pair.scene_a.time->overlaps(*pair.scene_b.time)) return std::nullopt;
  if (pair.words_a.usual || pair.words_b.usual) return std::nullopt;
  if (!is_claimed(pair.a.frame.status) || !is_claimed(pair.b.frame.status)) return std::nullopt;
  Judged judged{first, second, Verdict::Differs, kConfidence, pair.common.shared, kConfidence, {}};
  judged.steps = {{"Thing counted and unit", Answer::Yes,
                   "\"" + std::string(evidence.text(second.article, pair.b.span)) +
                       "\" takes up what the sentence before speaks of."}};
  // "The firm had spoken of 212. There were 219, it now admits."
  static constexpr std::array<std::string_view, 1> kNow = {"now"};
  static constexpr std::array<std::string_view, 1> kHad = {"had"};
  const bool old = tells_of_before(here) || (has_any(here, kNow) && has_any(before, kHad));
  if (old || corrected) {
    judged.verdict = Verdict::Evolves;
    judged.steps.push_back(
        {"When", Answer::Yes,
         old ? "The text calls one of them the older." : "The text corrects it."});
    judged.steps.push_back(value.step);
    judged.stated = true;
    return judged;
  }
  const std::string a = source_of(pair.document_a, pair.a);
  const std::string b = source_of(pair.document_b, pair.b);
  if (b.empty() || (!a.empty() && is_one_source(a, b))) return std::nullopt;
  // "A poll had 33 per cent for it. The voters made it 41.": asked and counted are two measures.
  if (is_asked(before) != is_asked(here)) {
    judged.verdict = Verdict::ScopeDiffers;
    judged.steps.push_back({"Status", Answer::Related, "One of them is what a survey found."});
    judged.steps.push_back(value.step);
    return judged;
  }
  judged.steps.push_back(
      {"Who says so", Answer::No,
       (a.empty() ? "The text" : "\"" + a + "\"") + " gives one, \"" + b + "\" the other."});
  judged.steps.push_back(value.step);
  return judged;
}

/// What a second number is at odds with: the one that it takes up, but for one that the text
/// takes back. Then it is the one put in its place: "We said 350. Police count 300; the union 750."
Ref rival_of(const Evidence& evidence, Ref second, std::uint32_t taken_up) {
  const Ref first{second.article, taken_up};
  const Document& document = evidence.document(first);
  if (!corrects(words_of(document, document.figures[taken_up].sentence))) return first;
  for (std::uint32_t f = taken_up + 1; f < second.index; ++f) {
    const Ref between{second.article, f};
    if (evidence.scenes.figure(between).takes_up == taken_up) return between;
  }
  return first;
}

}  // namespace

std::vector<Judged> judge_rivals(const Evidence& evidence) {
  std::vector<Judged> result;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    for (std::uint32_t f = 0; f < evidence.documents[d].figures.size(); ++f) {
      const Ref second{static_cast<ArticleId>(d), f};
      const auto& takes_up = evidence.scenes.figure(second).takes_up;
      if (!takes_up) continue;
      auto judged = judge_pair(evidence, rival_of(evidence, second, *takes_up), second);
      if (judged) result.push_back(*std::move(judged));
    }
  }
  return result;
}

}  // namespace crosscheck
