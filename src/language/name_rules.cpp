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
#include "language/name_rules.hpp"

#include <algorithm>
#include <array>

namespace crosscheck {
namespace {

constexpr std::size_t kLongestName = 12;  ///< words; what is longer is a headline

using Words = std::span<const NameWord>;

bool joins(const NameWord& word) noexcept {
  static constexpr std::array kJoining = {"of", "the", "and", "for", "on", "to", "in", "-", "'s",
                                          "an", "a", "de", "&", "'", "with", "against"};
  return std::find(kJoining.begin(), kJoining.end(), word.folded) != kJoining.end();
}

bool is_any(std::string_view word, std::span<const std::string_view> list) noexcept {
  return std::find(list.begin(), list.end(), word) != list.end();
}

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

bool may_be_personal(const NameWord& word) noexcept {
  const bool shaped = word.shape == WordShape::Capital || word.shape == WordShape::Mixed ||
                      word.shape == WordShape::Initial;
  return shaped && !word.usually_lower && !word.roles.is_title() && !is_day(word.folded) &&
         !kind_by_last_word(word.roles).has_value();
}

bool is_particle(const NameWord& word) noexcept {
  static constexpr std::string_view kParticles[] = {"van", "von", "der", "den", "de", "del", "da",
                                                    "di", "la", "bin", "al", "el", "ibn", "-", "'"};
  return is_any(word.folded, kParticles);
}

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

std::size_t without_titles(Words words, std::size_t begin, std::size_t end) {
  std::size_t behind = begin;
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (words[i].roles.is_title()) behind = i + 1;
    else if (!words[i].roles.has(NameRole::Modifier)) break;
  }
  return behind;
}

/// "Executive Officer of Solvind" is an office, and a name from "Solvind" on.
std::size_t behind_office(Words words, const FoundName& name) {
  std::size_t i = name.begin;
  bool office = false;
  while (i < name.end && (words[i].roles.is_title() || words[i].roles.has(NameRole::Modifier))) {
    if (words[i].roles.has(NameRole::OrganizationFirst)) return name.begin;
    office = words[i].roles.is_title();
    ++i;
  }
  return office && i + 1 < name.end && words[i].folded == "of" ? i + 1 : name.begin;
}

/// "Nov. 18", "Monday", "Rep." and "I" alone.
bool is_no_name(Words words, const FoundName& name) {
  const NameWord& first = words[name.begin];
  if (name.end - name.begin == 1) {
    // "Prime" before "Minister", "Sheikh" before a name, cut off by their titles.
    const bool before_name = name.end < words.size() && words[name.end].capital();
    const bool of_title = first.roles.is_title() || first.roles.has(NameRole::Modifier);
    if (before_name && of_title && first.place == 'O') return true;
    const bool title = first.roles.is_title() && name.kind != EntityKind::Person;
    return is_day(first.folded) || title || first.folded == "i" ||
           (first.roles.is_title() && first.folded.back() == '.');
  }
  return is_day(first.folded) && words[name.begin + 1].shape == WordShape::Number;
}

/// A listed country that is no name of a person: "US", but not "Jordan".
bool is_country(Words words, const FoundName& name) {
  const NameWord& first = words[name.begin];
  const bool whole = name.end - name.begin == 1 ? first.place == 'U'
                                                : first.place == 'B' && words[name.end - 1].place == 'L';
  return whole && first.phrase.has(Known::Country) && !first.phrase.has(Known::FirstName) &&
         !first.phrase.has(Known::Surname) && !first.phrase.has(Known::Person);
}

/// A listed town or region that no list of people has: "Tromso", but not "Houston".
bool is_place_alone(Words words, const FoundName& name) {
  const NameWord& first = words[name.begin];
  return name.end - name.begin == 1 && first.place == 'U' && first.phrase.is_place() &&
         !first.phrase.has(Known::FirstName) && !first.phrase.has(Known::Surname) &&
         !first.phrase.has(Known::Organization) && !first.phrase.has(Known::Media);
}

/// Whether the words can be the name of a person but for their last: "Berry Academy" is not.
bool ends_as_body(const NameWord& last) {
  const EntityKind kind = kind_by_last_word(last.roles).value_or(EntityKind::Person);
  return (kind == EntityKind::Organization || kind == EntityKind::Facility) &&
         !last.known.has(Known::Surname);
}

}  // namespace

bool is_day(std::string_view word) noexcept {
  static constexpr std::string_view kDays[] = {
      "january", "february", "april", "june", "july", "august", "september", "october",
      "november", "december", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.",
      "sept.", "oct.", "nov.", "dec.", "monday", "tuesday", "wednesday", "thursday", "friday",
      "saturday", "sunday"};
  return is_any(word, kDays);
}

std::string key_of(std::span<const NameWord> words, std::size_t begin, std::size_t end) {
  std::string key;
  for (std::size_t i = begin; i < end; ++i) {
    const bool glued = words[i].folded == "-" || words[i].folded == "'s" ||
                       (i > begin && words[i - 1].folded == "-");
    if (i > begin && !glued) key += ' ';
    key += words[i].folded;
  }
  return key;
}

void add_where_free(std::vector<FoundName>& names, std::span<const FoundName> more) {
  // Both are in order and each without overlap: merge them.
  std::vector<FoundName> merged;
  merged.reserve(names.size() + more.size());
  std::size_t at = 0;
  for (const FoundName& name : more) {
    while (at < names.size() && names[at].end <= name.begin) merged.push_back(names[at++]);
    if (at == names.size() || names[at].begin >= name.end) merged.push_back(name);
  }
  merged.insert(merged.end(), names.begin() + static_cast<std::ptrdiff_t>(at), names.end());
  names = std::move(merged);
}

std::vector<FoundName> find_patterned_names(std::span<const NameWord> words) {
  using Pattern = FoundName (*)(Words, std::size_t);
  // In this order: what is found first keeps its words.
  constexpr Pattern kPatterns[] = {name_in_marks, operation,          law_with_number,
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

FoundName refined(std::span<const NameWord> words, FoundName name) {
  while (name.begin < name.end && (words[name.begin].folded == "the" ||
                                   words[name.begin].shape == WordShape::Mark)) {
    ++name.begin;
  }
  while (name.begin < name.end && (words[name.end - 1].shape == WordShape::Mark ||
                                   words[name.end - 1].folded == "'s" || joins(words[name.end - 1]))) {
    --name.end;
  }
  name.begin = behind_office(words, name);
  if (name.begin == name.end || is_no_name(words, name)) return {};
  const NameWord& last = words[name.end - 1];
  const bool several = name.end - name.begin > 1;
  if (is_country(words, name) || is_place_alone(words, name)) {
    name.kind = EntityKind::Place;
    return name;
  }
  if (several && last.capital() && last.roles.has(NameRole::LawLast) &&
      last.folded != "bill" && last.folded != "law" && last.folded != "article") {
    name.kind = EntityKind::Law;
    return name;
  }
  if (name.kind == EntityKind::Person && several && ends_as_body(last)) {
    name.kind = kind_by_last_word(last.roles).value_or(EntityKind::Organization);
    return name;
  }
  if (name.kind == EntityKind::Person) {
    name.begin = without_titles(words, name.begin, name.end);
    // "Coast Guard finds Ann Lee Friday": a headline puts the day behind.
    while (name.end - name.begin > 2 && is_day(words[name.end - 1].folded)) --name.end;
    return name;
  }
  // A person stands for "none": no last word makes one.
  const EntityKind by_last = several ? kind_by_last_word(last.roles).value_or(EntityKind::Person)
                                     : EntityKind::Person;
  if (name.kind == EntityKind::Organization) {
    if (by_last == EntityKind::Media || words[name.begin].phrase.has(Known::Media)) {
      name.kind = EntityKind::Media;
    }
    if (by_last == EntityKind::Place) name.kind = EntityKind::Place;
    const bool body = by_last == EntityKind::Organization ||
                      words[name.begin].roles.has(NameRole::OrganizationFirst);
    if (by_last == EntityKind::Facility && !body) name.kind = EntityKind::Facility;
  }
  if (name.kind == EntityKind::Place) {
    const bool by_first = several && words[name.begin].roles.has(NameRole::FacilityFirst);
    if (by_last == EntityKind::Facility || by_first) {
      name.kind = EntityKind::Facility;
    }
    if (by_last == EntityKind::Organization) name.kind = EntityKind::Organization;
  }
  return name;
}

FoundName with_head(std::span<const NameWord> words, FoundName name) {
  if (name.kind == EntityKind::Group || name.end >= words.size()) return name;
  const NameWord& head = words[name.end];
  if (head.shape != WordShape::Capital || words[name.end - 1].shape == WordShape::Initial) return name;
  const EntityKind kind = kind_by_last_word(head.roles).value_or(EntityKind::Person);
  const bool makes = kind == EntityKind::Place || kind == EntityKind::Facility ||
                     kind == EntityKind::Organization;
  if (!makes || head.roles.is_title()) return name;
  return {name.begin, name.end + 1, kind};
}

std::vector<FoundName> parted(std::span<const NameWord> words, const FoundName& name) {
  // "Hale Town Manager Ann Lee": a title inside parts what has it from who bears it.
  for (std::size_t i = name.end - 1; i-- > name.begin;) {
    const NameRoles roles = words[i].roles;
    if (!roles.has(NameRole::Office) && !roles.has(NameRole::Rank)) continue;
    bool personal = true;
    for (std::size_t j = i + 1; j < name.end; ++j) {
      personal = personal && (may_be_personal(words[j]) || is_particle(words[j]));
    }
    if (!personal) break;
    std::size_t end = i;
    while (end > name.begin && (words[end - 1].roles.has(NameRole::Modifier) ||
                                words[end - 1].roles.is_title())) {
      --end;
    }
    std::vector<FoundName> parts;
    const EntityKind kind = name.kind == EntityKind::Person ? EntityKind::Organization : name.kind;
    if (end > name.begin) parts.push_back({name.begin, end, kind});
    parts.push_back({i + 1, name.end, EntityKind::Person});
    return parts;
  }
  // "Ann Lee of Harbour First": what stands before "of" makes no body.
  if (name.kind == EntityKind::Organization) {
    std::size_t of = name.begin;
    while (of < name.end && may_be_personal(words[of]) &&
           !kind_by_first_word(words[of].roles).has_value() &&
           !words[of].phrase.has(Known::Demonym) && !words[of].phrase.is_place()) {
      ++of;
    }
    if (of - name.begin == 2 && of + 1 < name.end && words[of].folded == "of") {
      return {{name.begin, of, EntityKind::Person}, {of + 1, name.end, name.kind}};
    }
  }
  // "Solvind boss Ann Lee": no word of a person's name is small.
  if (name.kind == EntityKind::Person) {
    for (std::size_t i = name.end; i-- > name.begin;) {
      if (words[i].capital() || is_particle(words[i])) continue;
      std::vector<FoundName> parts;
      if (i > name.begin && words[name.begin].capital() && words[i].shape == WordShape::Lower) {
        parts.push_back({name.begin, i, EntityKind::Organization});
      }
      if (i + 1 < name.end) parts.push_back({i + 1, name.end, EntityKind::Person});
      return parts;
    }
  }
  for (std::size_t i = name.begin + 1; i + 1 < name.end; ++i) {
    if (words[i].folded != "and" && words[i].folded != "&") continue;
    const auto acronym = [&](std::size_t begin, std::size_t end) {
      return end - begin == 1 && words[begin].shape == WordShape::Upper;
    };
    const auto complete = [&](std::size_t begin, std::size_t end) {
      return end - begin > 1 && kind_by_last_word(words[end - 1].roles).has_value();
    };
    const auto headed = [&](std::size_t begin, std::size_t end) {
      for (std::size_t j = begin + 1; j < end; ++j) {
        if (words[j].capital() && kind_by_last_word(words[j].roles).has_value()) return true;
      }
      return false;
    };
    if (name.kind == EntityKind::Person || name.kind == EntityKind::Place) {
      // People and places hold no "and" but for listed countries.
      if (known_as(key_of(words, name.begin, name.end)).any()) break;
      const bool two_names = i - name.begin == 2 && may_be_personal(words[name.begin]) &&
                             may_be_personal(words[i - 1]);
      const EntityKind left = headed(i + 1, name.end) && two_names ? EntityKind::Person : name.kind;
      std::vector<FoundName> parts{{name.begin, i, left}};
      const auto rest = parted(words, {i + 1, name.end, name.kind});
      parts.insert(parts.end(), rest.begin(), rest.end());
      return parts;
    }
    const bool left_whole = acronym(name.begin, i) || complete(name.begin, i) ||
                            known_as(key_of(words, name.begin, i)).any();
    const bool right_first = kind_by_first_word(words[i + 1].roles).has_value();
    const bool right_whole = acronym(i + 1, name.end) || complete(i + 1, name.end) ||
                             right_first || known_as(key_of(words, i + 1, name.end)).any() ||
                             (complete(name.begin, i) && headed(i + 1, name.end));
    const bool right_has_head = name.end - i > 3 || acronym(i + 1, name.end);
    if (!left_whole || !right_whole || !(right_has_head || complete(name.begin, i))) continue;
    std::vector<FoundName> parts{{name.begin, i, name.kind}};
    const auto rest = parted(words, {i + 1, name.end, name.kind});
    parts.insert(parts.end(), rest.begin(), rest.end());
    return parts;
  }
  return {name};
}

namespace {

bool allows(Words words, const FoundName& name, EntityKind kind) {
  const NameWord& word = words[name.begin];
  const bool single = name.end - name.begin == 1;
  if (kind == EntityKind::Place) return word.phrase.is_place();
  if (kind == EntityKind::Person) {
    return single && (word.known.has(Known::Surname) || word.known.has(Known::Person));
  }
  return false;
}

}  // namespace

void settle_enumerations(std::span<const NameWord> words, std::vector<FoundName>& names) {
  const auto follows = [&](const FoundName& a, const FoundName& b) {
    std::size_t gap = b.begin - a.end;
    if (gap == 0 || gap > 2) return false;
    for (std::size_t i = a.end; i < b.begin; ++i) {
      const std::string& word = words[i].folded;
      if (word != "," && word != "and" && word != "or" && word != ";") return false;
    }
    return true;
  };
  for (std::size_t begin = 0; begin < names.size();) {
    std::size_t end = begin + 1;
    while (end < names.size() && follows(names[end - 1], names[end])) ++end;
    if (end - begin >= 3) {
      for (const EntityKind kind : {EntityKind::Place, EntityKind::Person}) {
        const auto first = names.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = names.begin() + static_cast<std::ptrdiff_t>(end);
        const auto have = std::count_if(first, last, [&](const FoundName& n) { return n.kind == kind; });
        if (2 * have < last - first) continue;
        for (auto it = first; it != last; ++it) {
          if (allows(words, *it, kind)) it->kind = kind;
        }
        break;
      }
    }
    begin = end;
  }
}

}  // namespace crosscheck
