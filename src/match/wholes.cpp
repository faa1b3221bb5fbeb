// SPDX-License-Identifier: Apache-2.0
//
// Parts and wholes, told by the words between two numbers of a sentence:
//
//     two of its seven locks                2 of 7
//     Of their 40 coaches, 31 are parked    31 of 40
//     40 coaches, of which 31 are parked    31 of 40
//     two boats out of more than 30         2 of 30
//     all nine locks                        9 of 9
//     There are 40 coaches. 31 of them …    coaches as well
//     two locks and seven boats              nothing
//     The loss is $9m. They pay $2m of it.   $2m of $9m
#include "match/wholes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "match/scene_words.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

/// What may stand before a number: "its", "about", "more than".
bool is_determiner(std::string_view word) {
  static constexpr std::array<std::string_view, 26> kWords = {
      "a",      "about", "all",   "almost", "approximately", "around", "at",   "fewer", "her",
      "his",    "its",   "least", "less",   "more",          "nearly", "our",  "over",  "roughly",
      "some",   "than",  "the",   "their",  "these",         "those",  "total", "under"};
  return std::binary_search(kWords.begin(), kWords.end(), word);
}

bool is_owner_mark(std::string_view word) { return word == "'s" || word == "’s" || word == "'"; }

/// "two of its seven locks", "15 buses of the 20": the words between the numbers.
bool joins_part_to_whole(const std::vector<std::string>& between) {
  const auto of = std::find(between.begin(), between.end(), "of");
  if (of == between.end()) return false;
  const bool out = of != between.begin() && *(of - 1) == "out";  // "by 19 votes out of 4,000"
  if (of - between.begin() > (out ? 2 : 1)) return false;
  // "6,300 of the union's 8,400 members"
  constexpr std::ptrdiff_t kOwner = 4;
  const bool owned = is_owner_mark(between.back()) && between.end() - of <= kOwner + 1;
  return owned || std::all_of(of + 1, between.end(), is_determiner);
}

/// "Of their 40 coaches, 31 …": the words before the whole, and after it up to the part.
bool opens_with_whole(const std::vector<std::string>& before,
                      const std::vector<std::string>& between) {
  if (before.empty() || before.front() != "of") return false;
  // "Of these 41 are in the north, 27 in the south": a part as well.
  static constexpr std::array<std::string_view, 6> kVerbs = {"are", "had", "have",
                                                             "is",  "was", "were"};
  if (!between.empty() && std::binary_search(kVerbs.begin(), kVerbs.end(), between.front())) {
    return false;
  }
  const bool near =
      before.size() <= 3 && std::all_of(before.begin() + 1, before.end(), is_determiner);
  // "Of the city's 40 coaches, 31 …"
  const bool owned = before.size() > 2 && before.size() <= 6 && is_owner_mark(before.back());
  if (!between.empty() && between.back() == ",") return near || owned;
  return near && between.size() <= 9 &&
         std::find(between.begin(), between.end(), ",") != between.end();
}

/// "40 coaches, of which 31 …".
bool goes_on_with_part(const std::vector<std::string>& between) {
  if (between.size() < 2 || between[between.size() - 2] != "of") return false;
  return between.back() == "whom" || between.back() == "which";
}

/// The whole takes no part in the event that befell the part.
void make_whole(FigureScene& scene) {
  scene.is_whole = true;
  scene.scene.event = EventClass::None;
  scene.scene.event_sure = false;
}

/// The word in "of …" right behind a number: "them" of "12 of them"; "" if there is none.
std::string of_what(const Document& document, const Figure& figure) {
  constexpr std::uint32_t kReach = 16;  // bytes
  const Sentence& sentence = document.sentences[figure.sentence];
  const auto behind = words_between(document, sentence, figure.number.end,
                                    std::min(sentence.span.end, figure.number.end + kReach));
  return behind.size() >= 2 && behind[0] == "of" ? behind[1] : "";
}

/// "12 of them".
bool is_of_them(const Document& document, const Figure& figure) {
  const std::string word = of_what(document, figure);
  return word == "them" || word == "these" || word == "those";
}

/// What the nearest figure before counts, at most two sentences back; "" if there is none.
std::string thing_before(const Document& document, const std::vector<FigureScene>& scenes,
                         std::uint32_t index) {
  constexpr std::uint32_t kSentencesBack = 2;
  static constexpr std::array<std::string_view, 7> kUnits = {"day",  "hour", "mile", "minute",
                                                             "month", "week", "year"};
  for (std::uint32_t i = index; i-- > 0;) {
    if (std::binary_search(kUnits.begin(), kUnits.end(), scenes[i].head)) continue;  // "flight hours"
    if (document.figures[index].sentence - document.figures[i].sentence > kSentencesBack) break;
    if (scenes[i].group == "count" && !scenes[i].head.empty()) return scenes[i].head;
  }
  return "";
}

/// "The bridge cost $9 million. The state gave $2 million of it": the sum that it is of.
std::optional<std::uint32_t> sum_before(const Document& document,
                                        const std::vector<FigureScene>& scenes,
                                        std::uint32_t index) {
  const Figure& part = document.figures[index];
  const std::string word = of_what(document, part);
  if (word != "it" && word != "that" && word != "this") return std::nullopt;
  for (std::uint32_t i = index; i-- > 0;) {
    const Figure& whole = document.figures[i];
    if (part.sentence - whole.sentence > 1) break;
    if (scenes[i].group == "money" && whole.unit == part.unit && whole.value > part.value) {
      // "$9 million, up from $7 million": the newer one stands first.
      const bool older = document.article.body.view().substr(0, whole.span.begin).ends_with("of ") ||
                         document.article.body.view().substr(0, whole.span.begin).ends_with("from ");
      if (!older) return i;
    }
  }
  return std::nullopt;
}

}  // namespace

void find_wholes(const Document& document, std::vector<FigureScene>& scenes) {
  for (std::uint32_t i = 0; i < scenes.size(); ++i) {
    if (scenes[i].group != "money") continue;
    if (const auto sum = sum_before(document, scenes, i)) {
      scenes[i].whole = Whole{document.figures[*sum].value, false, *sum};
    }
  }
  for (std::uint32_t i = 0; i < scenes.size(); ++i) {
    const Figure& figure = document.figures[i];
    const Sentence& sentence = document.sentences[figure.sentence];
    if (scenes[i].group != "count") continue;
    const auto before =
        words_between(document, sentence, sentence.span.begin, figure.number.begin);
    if (!before.empty() && (before.back() == "all" || (before.size() > 1 && is_determiner(before.back()) &&
                                                       before[before.size() - 2] == "all"))) {
      scenes[i].whole = Whole{figure.value, true, i};
    }
    if (i + 1 >= scenes.size() || document.figures[i + 1].sentence != figure.sentence) continue;
    const Figure& next = document.figures[i + 1];
    if (scenes[i + 1].group != "count") continue;
    const auto between =
        words_between(document, sentence, figure.number.end, next.number.begin);
    constexpr std::size_t kMostBetween = 12;
    if (between.size() > kMostBetween) continue;
    if (joins_part_to_whole(between) && next.value >= figure.value) {
      scenes[i].whole = Whole{next.value, false, i + 1};
      make_whole(scenes[i + 1]);
      scenes[i].head = scenes[i + 1].head;
    } else if (goes_on_with_part(between) && figure.value >= next.value) {
      scenes[i + 1].whole = Whole{figure.value, false, i};
    } else if (opens_with_whole(before, between) && figure.value >= next.value) {
      scenes[i + 1].whole = Whole{figure.value, false, i};
      // "Of the 61 who were hurt, 20 …": the whole has an event of its own.
      const bool own = std::find(between.begin(), between.end(), "who") != between.end() ||
                       std::find(between.begin(), between.end(), "that") != between.end();
      if (!own) make_whole(scenes[i]);
      if (!is_human(scenes[i + 1].head) || scenes[i].human) scenes[i + 1].head = scenes[i].head;
    }
  }
  for (std::uint32_t i = 1; i < scenes.size(); ++i) {
    if (scenes[i].group != "count" || !scenes[i].head.empty()) continue;
    if (is_of_them(document, document.figures[i])) scenes[i].head = thing_before(document, scenes, i);
  }
  for (FigureScene& scene : scenes) scene.human = is_human(scene.head);
}

}  // namespace crosscheck
