// SPDX-License-Identifier: Apache-2.0
// Names that no training set has, or that their own words give away.
//
//   law        "the Harbour Safety Act of 1998": a run of capitals up to a word for a law;
//              "Title 9", "H.R. 1234", "Executive Order 77": a word for a law and a number;
//              "Berg v. Lund": a case at court
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

#include <algorithm>
#include <optional>

namespace crosscheck {
namespace {

constexpr std::size_t kLongestName = 12;  ///< words; what is longer is a headline

using Words = std::span<const NameWord>;

bool is_number_like(const NameWord& word) noexcept {
  if (word.shape == WordShape::Number) return true;
  // "IX": a Roman number.
  return word.shape == WordShape::Upper &&
         word.folded.find_first_not_of("ivxlc") == std::string::npos;
}

/// The begin of the run of capitals that ends before `end`, joined by small words.
std::size_t run_begin(Words words, std::size_t end) {
  std::size_t begin = end;
  for (std::size_t i = end; i-- > 0 && end - i <= kLongestName;) {
    if (words[i].capital()) {
      begin = i;
      continue;
    }
    if (!joins(words[i]) || words[i].folded == "in" || words[i].folded == "to") break;
    // Two joining words at most: "Freedom of the Press Act".
    if (begin - i > 2) break;
  }
  // "Berg's Harbour Safety Act" begins behind the possessive, "Megan's Law" with it.
  for (std::size_t i = end; i-- > begin;) {
    if (words[i].folded != "'s") continue;
    if (i + 2 < end) begin = i + 1;
    break;
  }
  // "The Harbour Act" begins behind "The"; "But Berg Act" hardly exists.
  while (begin < end && words[begin].first && words[begin].usually_lower) ++begin;
  return begin;
}

// -- laws

bool is_law_number_word(Words words, std::size_t i) {
  static constexpr std::string_view kBefore[] = {
      "title", "section", "article", "proposition", "prop", "prop.", "resolution", "h.r.", "hr",
      "s.", "sb", "hb", "ab", "rule", "chapter", "amendment", "directive", "memorandum",
      "bill", "order", "regulation"};
  return words[i].capital() && is_any(words[i].folded, kBefore);
}

/// "Title 42", "H.R. 4437", "Executive Order 9066", "Memorandum-7".
FoundName law_with_number(Words words, std::size_t i) {
  if (!is_law_number_word(words, i) || i + 1 >= words.size()) return {};
  std::size_t number = i + 1;
  if (words[number].folded == "-" || words[number].folded == "no.") ++number;
  if (number >= words.size() || !is_number_like(words[number])) return {};
  // "Bill 4", "S. 4" alone are too thin; "Senate Bill 4" is not.
  const std::size_t begin = words[i].folded == "order" || words[i].folded == "bill" ||
                                    words[i].folded == "memorandum" ||
                                    words[i].folded == "resolution" ||
                                    words[i].folded == "directive" ||
                                    words[i].folded == "regulation"
                                ? run_begin(words, i)
                                : i;
  const bool thin = begin == i && (words[i].folded == "bill" || words[i].folded == "order" ||
                                   words[i].folded == "rule" || words[i].folded == "chapter");
  if (thin) return {};
  return {begin, number + 1, EntityKind::Law};
}

FoundName law_by_last_word(Words words, std::size_t i) {
  const auto is_last = [&](std::size_t k) {
    return k < words.size() && words[k].capital() && words[k].roles.has(NameRole::LawLast);
  };
  // The "Open Rivers Bill Act" ends behind its last word.
  if (!is_last(i) || is_last(i + 1)) return {};
  const std::size_t begin = run_begin(words, i);
  if (begin >= i || joins(words[i - 1])) return {};
  // "a Democrat bill", in a headline.
  if (i - begin == 1 && words[begin].phrase.has(Known::Demonym)) return {};
  std::size_t end = i + 1;
  if (end + 1 < words.size() && words[end].folded == "of" &&
      words[end + 1].shape == WordShape::Number && words[end + 1].folded.size() == 4) {
    end += 2;
  }
  return {begin, end, EntityKind::Law};
}

/// "Berg v. Lund".
FoundName court_case(Words words, std::size_t i) {
  const std::string& word = words[i].folded;
  if (word != "v." && word != "vs." && word != "v") return {};
  if (i == 0 || i + 1 >= words.size() || !words[i - 1].capital() || !words[i + 1].capital()) {
    return {};
  }
  const std::size_t begin = run_begin(words, i);
  std::size_t end = i + 1;
  for (std::size_t j = end; j < words.size() && j - i < 6; ++j) {
    if (words[j].capital()) end = j + 1;
    else if (!joins(words[j])) break;
  }
  return {begin, end, EntityKind::Law};
}

// -- operations and events

/// The end of the run of capitals from `begin` on, joined by small words.
std::size_t run_end(Words words, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t i = begin; i < words.size() && i - begin < kLongestName; ++i) {
    if (words[i].capital()) {
      end = i + 1;
    } else if (!joins(words[i]) || i - end >= 2) {
      break;
    }
  }
  return end;
}

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
    if (is_any(word.folded, kOperation)) return EntityKind::Operation;
    if (is_any(word.folded, kEvent)) return EntityKind::Event;
    if (is_any(word.folded, kLaw)) return EntityKind::Law;
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
  if (!is_any(words[i + 1].folded, kFor)) return {};
  const std::size_t object = words[i + 2].folded == "the" ? i + 3 : i + 2;
  if (object >= words.size() || !words[object].capital() || is_day(words[object].folded)) return {};
  // "Solvind Inc. of Hale" is two names.
  if (!roles.has(NameRole::OrganizationFirst) && !words[object].usually_lower) return {};
  std::size_t begin = i;
  while (begin > 0 && words[begin - 1].capital() && i - begin < kLongestName) --begin;
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
  return is_any(word.folded, kForms);
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
