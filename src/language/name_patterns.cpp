// SPDX-License-Identifier: Apache-2.0
// Names that no training set has, or that their own words give away.
//
//   law        see law_patterns.cpp
//   operation  "Operation Night Heron"; code-named “Wren’s Nest”: capitals in marks beside a
//              word for an operation
//   event      the “March Without Shoes”; "Day Without Trains"; capitals in marks beside a
//              word for a protest, or a run of capitals up to a word for an event
//   body       "Institute of Public Health"
//   person     what stands behind a title: "Judge Ann Lee", "Mr Lee"
//   product    a code beside a word for a product: "Q80 turboprops"
//   media      listed names, of several words and with numbers, too: "9 O'Clock News"
//   group      "Lithuanian", "Democrats": listed peoples, faiths and parties
//
// What stands in marks is a name only if every word but the joining ones has a capital: “We
// will not go” is a quote.
#include "language/name_patterns.hpp"

#include <optional>

#include "language/law_patterns.hpp"

namespace crosscheck {
namespace {

using Words = std::span<const NameWord>;

// -- operations and events

FoundName operation(Words words, std::size_t i) {
  if (words[i].folded != "operation" || !words[i].capital() || i + 1 >= words.size() ||
      !words[i + 1].capital()) {
    return {};
  }
  std::size_t end = i + 1;
  while (end < words.size() && words[end].capital() && end - i < 5) ++end;
  return {i, end, EntityKind::Operation};
}

/// "HMP Garrow", "USS Tarvig", "RAF Orby": a prison, a ship, a base by its abbreviation.
FoundName by_abbreviation(Words words, std::size_t i) {
  if (words[i].shape != WordShape::Upper || !words[i].roles.has(NameRole::FacilityFirst) ||
      i + 1 >= words.size() || words[i + 1].shape != WordShape::Capital) {
    return {};
  }
  std::size_t end = i + 1;
  while (end < words.size() && words[end].shape == WordShape::Capital && end - i < 4) ++end;
  return {i, end, EntityKind::Facility};
}

/// "Day Without Trains", "Day of the Dead".
FoundName day_of(Words words, std::size_t i) {
  if (words[i].folded != "day" || !words[i].capital() || i + 2 >= words.size()) return {};
  const std::string& next = words[i + 1].folded;
  if (next != "without" && next != "of" && next != "for") return {};
  const std::size_t end = run_end(words, i);
  // "without" in small letters joins too: "Day without Trains".
  std::size_t last = end;
  if (last <= i + 1) {
    last = run_end(words, i + 2);
    if (!words[i + 2].capital()) return {};
  }
  return last > i + 2 ? FoundName{i, last, EntityKind::Event} : FoundName{};
}

FoundName event_by_last_word(Words words, std::size_t i) {
  if (!words[i].capital() || !words[i].roles.has(NameRole::EventLast)) return {};
  const std::size_t begin = run_begin(words, i);
  if (begin >= i || joins(words[i - 1])) return {};
  return {begin, i + 1, EntityKind::Event};
}

bool opens_marks(const NameWord& word) noexcept { return word.folded == "\"" || word.folded == "'"; }

/// The kind that words around a name in marks tell, nearest first.
std::optional<EntityKind> kind_by_company(Words words, std::size_t begin, std::size_t end) {
  static constexpr std::string_view kOperation[] = {
      "operation", "operations", "raid", "raids", "sweep", "crackdown", "mission", "campaign",
      "code-named", "codenamed", "codename", "code", "offensive", "exercise", "deployment"};
  static constexpr std::string_view kEvent[] = {
      "protest", "protests", "demonstration", "demonstrations", "strike", "strikes", "rally",
      "rallies", "march", "marches", "boycott", "boycotts", "walkout", "walkouts", "festival",
      "conference", "summit", "day", "event", "action", "actions", "mobilization",
      "mobilizations", "mobilisation", "vigil", "concert", "parade", "activities"};
  static constexpr std::string_view kLaw[] = {"law", "act", "bill", "decree", "order",
                                              "legislation"};
  const auto kind_of = [&](const NameWord& word) -> std::optional<EntityKind> {
    if (word.capital()) return std::nullopt;
    if (is_one_of(word.folded, kOperation)) return EntityKind::Operation;
    if (is_one_of(word.folded, kEvent)) return EntityKind::Event;
    if (is_one_of(word.folded, kLaw)) return EntityKind::Law;
    return std::nullopt;
  };
  constexpr std::size_t kReach = 6;
  for (std::size_t distance = 1; distance <= kReach; ++distance) {
    if (end + distance <= words.size()) {
      if (const auto kind = kind_of(words[end + distance - 1])) return kind;
    }
    if (distance <= begin) {
      if (const auto kind = kind_of(words[begin - distance])) return kind;
    }
  }
  return std::nullopt;
}

/// “Night Heron” beside "operation"; the marks stay outside.
FoundName name_in_marks(Words words, std::size_t i) {
  if (!opens_marks(words[i])) return {};
  std::size_t end = i + 1;
  std::size_t capitals = 0;
  while (end < words.size() && !opens_marks(words[end]) && end - i <= 8) {
    if (words[end].capital()) {
      ++capitals;
    } else if (!joins(words[end]) && words[end].shape != WordShape::Number &&
               words[end].folded != ",") {
      return {};
    }
    ++end;
  }
  if (end >= words.size() || !opens_marks(words[end]) || capitals == 0) return {};
  std::size_t begin = i + 1;
  std::size_t last = end;
  while (last > begin && words[last - 1].folded == ",") --last;
  while (begin < last && joins(words[begin])) ++begin;
  if (begin < last && (words[begin].folded == "a" || words[begin].folded == "the")) ++begin;
  // One capital word in marks is mostly a word said: she answered “Nobody”.
  if (last - begin < 2) return {};
  const auto kind = kind_by_company(words, i, end + 1);
  if (!kind) return {};
  return {begin, last, *kind};
}

// -- bodies

/// "Institute of Public Health", "Hale Panel on Climate Change": a word for a body and what it
/// is for.
FoundName body_of(Words words, std::size_t i) {
  static constexpr std::string_view kFor[] = {"of", "for", "on"};
  const NameRoles roles = words[i].roles;
  const bool body = roles.has(NameRole::OrganizationFirst) || roles.has(NameRole::OrganizationLast);
  if (!words[i].capital() || !body || i + 2 >= words.size()) return {};
  if (!is_one_of(words[i + 1].folded, kFor)) return {};
  const std::size_t object = words[i + 2].folded == "the" ? i + 3 : i + 2;
  if (object >= words.size() || !words[object].capital() || is_day(words[object].folded)) return {};
  // "Solvind Inc. of Hale" is two names.
  if (!roles.has(NameRole::OrganizationFirst) && !words[object].usually_lower) return {};
  std::size_t begin = i;
  while (begin > 0 && words[begin - 1].capital() && i - begin < kLongestCapitals) --begin;
  while (begin < i && words[begin].first && words[begin].usually_lower) ++begin;
  // "Department of Roads Director Ann Lee" ends before the title.
  std::size_t end = object + 1;
  for (const std::size_t last = run_end(words, object); end < last; ++end) {
    if (words[end].roles.is_title()) break;
  }
  return {begin, end, EntityKind::Organization};
}

// -- people behind a title

/// "Mr Frost", "Ms. Bell": behind these a common word is a name too.
bool is_form_of_address(const NameWord& word) noexcept {
  static constexpr std::string_view kForms[] = {"mr", "mr.", "mrs", "mrs.", "ms", "ms."};
  return is_one_of(word.folded, kForms);
}

/// "Judge Ann Lee", "Mr van der Berg", "Mayor Lee": the words behind the title.
FoundName behind_title(Words words, std::size_t i) {
  if (!words[i].capital() || !words[i].roles.is_title()) return {};
  // "Deputy Health Minister": a title goes on.
  if (i + 2 < words.size() && words[i + 1].roles.has(NameRole::Modifier) &&
      words[i + 2].roles.is_title()) {
    return {};
  }
  std::size_t end = i + 1;
  std::size_t capitals = 0;
  for (std::size_t j = end; j < words.size() && j - i <= 5; ++j) {
    const bool addressed = j == i + 1 && is_form_of_address(words[i]) &&
                           words[j].shape == WordShape::Capital && !words[j].roles.is_title();
    if (addressed || may_be_personal(words[j])) {
      end = j + 1;
      ++capitals;
    } else if (!is_particle(words[j])) {
      break;
    }
  }
  if (capitals == 0) return {};
  // "General Motors", "Mayor Street Station": what lists know, and longer runs, are left.
  if (end < words.size() && words[end].capital() && !words[end].roles.is_title()) return {};
  const KnownAs run = known_as(key_of(words, i, end));
  const NameWord& name = words[i + 1];
  const bool honorific = words[i].roles.has(NameRole::Honorific);
  const bool other = name.phrase.has(Known::Country) || name.phrase.has(Known::Demonym) ||
                     name.phrase.has(Known::Organization) || name.phrase.has(Known::Media);
  if (run.any() || (!honorific && other)) return {};
  return {i + 1, end, EntityKind::Person};
}

/// "LEE, Ann": the first words of a line of a list.
FoundName sorted_name(Words words, std::size_t i) {
  if (i != 0 || words.size() < 3 || words[1].folded != ",") return {};
  // "HALE, May 3 -": a dateline.
  if (is_day(words[2].folded) && words.size() > 3 && words[3].shape == WordShape::Number) return {};
  const NameWord& surname = words[0];
  const NameWord& given = words[2];
  const bool upper = surname.folded.size() > 2 && surname.shape == WordShape::Upper;
  if (!upper || given.shape != WordShape::Capital || given.usually_lower) return {};
  const bool given_name = given.known.has(Known::FirstName) || !given.phrase.is_place();
  if (surname.phrase.is_place() || !given_name || given.roles.bits() != 0) return {};
  return {0, 3, EntityKind::Person};
}

/// "HALE, May 3 (NBW) - …", "(NBW)" by itself: the agency of a dateline or a credit.
FoundName agency_in_dateline(Words words, std::size_t i) {
  const bool credit = words.size() == 3 && words[0].folded == "(" && words[2].folded == ")";
  if (credit && i == 0 && words[1].shape == WordShape::Upper && words[1].folded.size() > 2) {
    return {1, 2, EntityKind::Media};
  }
  if (words[i].folded != "(" || i + 3 >= words.size() || i > 12) return {};
  const bool closes = words[i + 2].folded == ")" && words[i + 3].folded == "-";
  if (!closes || words[i + 1].shape != WordShape::Upper) return {};
  return {i + 1, i + 2, EntityKind::Media};
}

// -- products

/// "Q80", "Solvar Q80", "Q80 airliners": letters and digits behind a maker's name or before a word
/// for a product.
FoundName product(Words words, std::size_t i) {
  const NameWord& word = words[i];
  const bool code = word.shape == WordShape::Mixed && word.folded.size() <= 6 &&
                    word.folded.find_first_of("0123456789") != std::string::npos &&
                    word.folded.front() >= 'a' && word.folded.front() <= 'z';
  if (!code) return {};
  std::size_t begin = i;
  while (begin > 0 && i - begin < 2 && words[begin - 1].shape == WordShape::Capital &&
         !words[begin - 1].usually_lower && words[begin - 1].place == 'O') {
    --begin;
  }
  const std::size_t end = i + 1;
  const bool headed = end < words.size() && words[end].roles.has(NameRole::ProductLast);
  const bool plural = word.folded.back() == 's';  // there are several: "Q80s"
  if (!headed && !plural && begin == i) return {};
  return {begin, headed ? end + 1 : end, EntityKind::Product};
}

// -- listed names

std::optional<EntityKind> kind_of_listed(KnownAs known) noexcept {
  if (known.has(Known::Media)) return EntityKind::Media;
  if (known.has(Known::Law)) return EntityKind::Law;
  if (known.has(Known::Disease)) return EntityKind::Disease;
  return std::nullopt;
}

/// Listed media, laws and diseases, and groups that are nothing else.
FoundName listed(Words words, std::size_t i) {
  const NameWord& word = words[i];
  if (word.place != 'B' && word.place != 'U') return {};
  std::size_t end = i + 1;
  if (word.place == 'B') {
    while (end < words.size() && words[end].place != 'L') ++end;
    ++end;
  }
  // A part of a longer run is not the listed name: "New York Post Office".
  const bool alone = end >= words.size() || !words[end].capital();
  if (const auto kind = kind_of_listed(word.phrase); kind && alone) return {i, end, *kind};
  const bool group_alone = word.phrase.has(Known::Demonym) && !word.phrase.is_place() &&
                           word.shape != WordShape::Initial;
  if (group_alone && alone && (i == 0 || !words[i - 1].capital() || words[i].place == 'U')) {
    return {i, end, EntityKind::Group};
  }
  return {};
}

/// "60 Minutes": a listed name that begins with a number.
FoundName listed_with_number(Words words, std::size_t i) {
  if (words[i].shape != WordShape::Number || i + 1 >= words.size() || !words[i + 1].capital()) {
    return {};
  }
  const std::size_t end = i + 2;
  const auto kind = kind_of_listed(known_as(key_of(words, i, end)));
  if (!kind) return {};
  return {i, end, *kind};
}

}  // namespace

std::vector<FoundName> find_patterned_names(std::span<const NameWord> words) {
  using Pattern = FoundName (*)(Words, std::size_t);
  // In this order: what is found first keeps its words.
  constexpr Pattern kPatterns[] = {name_in_marks, operation,          by_abbreviation,    law_with_number,
                                   court_case,    law_by_last_word,   day_of, body_of,
                                   sorted_name,   behind_title,       agency_in_dateline, product,
                                   listed_with_number, event_by_last_word, listed};
  std::vector<FoundName> names;
  for (const Pattern pattern : kPatterns) {
    std::vector<FoundName> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const FoundName name = pattern(words, i);
      if (name.begin == name.end) continue;
      if (!found.empty() && found.back().end > name.begin) continue;
      found.push_back(name);
    }
    add_where_free(names, found);
  }
  return names;
}

}  // namespace crosscheck
