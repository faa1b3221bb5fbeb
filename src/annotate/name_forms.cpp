// SPDX-License-Identifier: Apache-2.0
// The forms of a name. People are called by full name, surname or first name ("Ann M. Lee",
// "Lee", "Annie"); bodies by their long form, its first words, or its initials ("Department
// of Harbours and Locks", "DHL").
#include "crosscheck/annotate/name_forms.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>

#include "crosscheck/language/gazetteers.hpp"
#include "crosscheck/language/name_lexicon.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 12> kParticles = {
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "bin", "al", "el"};
constexpr std::array<std::string_view, 24> kLegalForms = {
    "inc", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp", "plc",
    "gmbh", "ag", "asa", "ab", "as", "uab", "aps", "oy", "sa", "nv", "bv", "spa", "srl", "group"};
constexpr std::array<std::string_view, 10> kSmall = {"of", "the", "and", "for", "to",
                                                     "in", "on", "de", "a", "at"};

std::vector<std::string> key_words(std::string_view printed) {
  std::vector<std::string> words;
  const std::string folded = fold(printed);
  for (std::string_view word : split(folded, ' ')) {
    while (!word.empty() && (word.back() == ',' || word.back() == '"' || word.back() == ';')) {
      word.remove_suffix(1);
    }
    while (!word.empty() && (word.front() == '"' || word.front() == '(')) word.remove_prefix(1);
    if (word.empty()) continue;
    if (word == "st." || word == "st") {
      words.emplace_back("saint");
    } else if (word == "ste.") {
      words.emplace_back("sainte");
    } else if (word == "mt.") {
      words.emplace_back("mount");
    } else if (word == "&") {
      words.emplace_back("and");
    } else {
      std::string plain;
      for (const char c : word) {
        if (c != '.') plain += c;
      }
      if (!plain.empty()) words.push_back(std::move(plain));
    }
  }
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  if (!words.empty()) {
    std::string& last = words.back();
    if (last.ends_with("'s")) last.erase(last.size() - 2);
    if (last.size() > 2 && last.ends_with('\'')) last.pop_back();
    if (last.empty()) words.pop_back();
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words) {
    if (!result.empty()) result += ' ';
    result += word;
  }
  return result;
}

std::size_t word_count(std::string_view name) {
  return 1 + static_cast<std::size_t>(std::count(name.begin(), name.end(), ' '));
}

bool all_capitals(std::string_view name) {
  return name.find(' ') != std::string_view::npos && to_lower(name) != name &&
         std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// "a" and "ann", "bill" and "william", "ann" and "ann".
bool given_fits(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const std::string& brief = a.size() < b.size() ? a : b;
  const std::string& full = a.size() < b.size() ? b : a;
  if (brief.size() == 1) return full.starts_with(brief);
  return is_nickname_of(a, b);
}

/// All words of a name, a hyphen as a blank: "Kim Soo-jin" and "Kim Soo Jin" are the same.
std::string words_of(const PersonName& name) {
  std::string words = joined(name.given) + ' ' + name.surname;
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}

}  // namespace

std::string name_key(std::string_view printed) {
  std::string key = joined(key_words(printed));
  std::replace(key.begin(), key.end(), '-', ' ');
  return key;
}

std::string body_key(std::string_view printed) {
  std::vector<std::string> words = key_words(printed);
  // "News Corp" keeps its form: what "news" alone means nobody can tell.
  while (words.size() > 1 && is_one_of(words.back(), kLegalForms) &&
         (words.size() > 2 || name_roles(words.front()).bits() == 0)) {
    words.pop_back();
  }
  // "U.S. Coast Guard" is the "Coast Guard" of a text that is about the United States.
  if (words.size() > 2 && (words.front() == "us" || words.front() == "uk")) {
    words.erase(words.begin());
  } else if (words.size() > 3 && words[0] == "united" &&
             (words[1] == "states" || words[1] == "kingdom")) {
    words.erase(words.begin(), words.begin() + 2);
  }
  std::string key = joined(words);
  std::replace(key.begin(), key.end(), '-', ' ');
  return key;
}

std::string law_key(std::string_view printed) {
  std::string key = name_key(printed);
  const std::size_t of = key.rfind(" of ");
  const bool year = of != std::string::npos && key.size() == of + 8 &&
                    key.find_first_not_of("0123456789", of + 4) == std::string::npos;
  if (year) key.resize(of);
  return key;
}

std::string product_key(std::string_view printed) {
  std::string key = name_key(printed);
  // "Q80 airliners" are Q80s.
  if (const std::size_t last = key.rfind(' ');
      last != std::string::npos && key.find_first_of("0123456789") < last) {
    std::string noun = key.substr(last + 1);
    if (noun.ends_with('s') && !name_roles(noun).has(NameRole::ProductLast)) noun.pop_back();
    if (name_roles(noun).has(NameRole::ProductLast)) key.resize(last);
  }
  const std::size_t blank = key.rfind(' ');
  std::string code = blank == std::string::npos ? key : key.substr(blank + 1);
  if (code.find_first_of("0123456789") == std::string::npos || !std::isalpha(
          static_cast<unsigned char>(code.front()))) {
    return key;
  }
  if (code.size() > 2 && code.back() == 's' && std::isdigit(
          static_cast<unsigned char>(code[code.size() - 2]))) {
    code.pop_back();
  }
  return code;
}

PersonName person_name(std::string_view printed) {
  PersonName name;
  std::vector<std::string> words = key_words(printed);
  // "LEE, Ann": the surname stands first.
  const std::size_t comma = printed.find(',');
  if (comma != std::string_view::npos && !words.empty()) {
    const std::vector<std::string> before = key_words(printed.substr(0, comma));
    const std::vector<std::string> behind = key_words(printed.substr(comma + 1));
    const bool suffix = behind.size() == 1 && name_roles(behind[0]).has(NameRole::Suffix);
    if (!suffix && !before.empty()) {
      words = behind;
      words.insert(words.end(), before.begin(), before.end());
    }
  }
  if (words.size() > 1 && name_roles(words.back()).has(NameRole::Suffix)) {
    name.suffix = words.back();
    words.pop_back();
  }
  if (words.empty()) return name;
  std::size_t surname = words.size() - 1;
  while (surname > 1 && is_one_of(words[surname - 1], kParticles)) --surname;
  for (std::size_t i = surname; i < words.size(); ++i) {
    if (i > surname) name.surname += ' ';
    name.surname += words[i];
  }
  words.resize(surname);
  name.given = std::move(words);
  return name;
}

NameFit fit_of(const PersonName& a, const PersonName& b) {
  if (a.full() && b.full() && a.suffix == b.suffix && words_of(a) == words_of(b)) {
    return NameFit::Same;
  }
  if (!a.full() || !b.full()) {
    const PersonName& single = a.full() ? b : a;
    const PersonName& other = a.full() ? a : b;
    if (!single.suffix.empty() && single.suffix != other.suffix) return NameFit::Different;
    if (single.surname == other.surname) return other.full() ? NameFit::Open : NameFit::Same;
    const bool first = other.full() && given_fits(single.surname, other.given.front());
    return first && single.surname.size() > 1 ? NameFit::Open : NameFit::Different;
  }
  if (a.surname != b.surname) return NameFit::Different;
  if (!a.suffix.empty() && !b.suffix.empty() && a.suffix != b.suffix) return NameFit::Different;
  if (a.given == b.given) return NameFit::Same;
  if (given_fits(a.given.front(), b.given.front())) {
    // Middle names must not contradict each other where both are given.
    const std::size_t middle = std::min(a.given.size(), b.given.size());
    for (std::size_t i = 1; i < middle; ++i) {
      if (!given_fits(a.given[i], b.given[i])) return NameFit::Different;
    }
    return NameFit::Alike;
  }
  // Called by the second name: "J. Robert Lee", "Robert Lee".
  const auto second = [](const PersonName& longer, const PersonName& shorter) {
    return longer.given.size() > 1 && shorter.given.size() == 1 &&
           longer.given[1].size() > 1 && given_fits(longer.given[1], shorter.given[0]);
  };
  return second(a, b) || second(b, a) ? NameFit::Alike : NameFit::Different;
}

bool looks_like_acronym(std::string_view printed) {
  std::size_t upper = 0, other = 0;
  for (std::size_t i = 0; i < printed.size();) {
    const CodePoint c = code_point_at(printed, i);
    if (is_upper(c.value)) ++upper;
    else if (is_space(c.value)) return false;
    else if (is_letter(c.value)) ++other;
    i += c.size;
  }
  return upper >= 2 && upper <= 8 && other <= upper / 3;
}

std::string acronym_letters(std::string_view printed) {
  std::string letters;
  if (!looks_like_acronym(printed)) return letters;
  for (const char c : fold(printed)) {
    if (c >= 'a' && c <= 'z') letters += c;
  }
  return letters;
}

std::vector<std::string> initials_of(std::string_view long_form) {
  std::string key = joined(key_words(long_form));
  std::replace(key.begin(), key.end(), '-', ' ');
  const std::vector<std::string_view> words = split(key, ' ');
  std::vector<std::string> result;
  if (words.size() < 2) return result;
  const bool country = words[0] == "us" || words[0] == "uk" || words[0] == "national" ||
                       words[0] == "federal" || words[0] == "royal";
  for (const std::size_t begin : {std::size_t{0}, std::size_t{1}}) {
    if (begin == 1 && !country) break;
    std::string large, all;
    for (std::size_t i = begin; i < words.size(); ++i) {
      if (words[i].empty()) continue;
      // "US" gives both its letters: "USCIS".
      const std::string_view initial = words[i] == "us" ? words[i] : words[i].substr(0, 1);
      all += initial;
      if (!is_one_of(words[i], kSmall)) large += initial;
    }
    for (std::string& letters : {std::ref(large), std::ref(all)}) {
      if (letters.size() >= 3) result.push_back(std::move(letters));
    }
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

bool is_short_form_of(std::string_view brief, std::string_view full, EntityKind kind) {
  if (brief.size() < 3 || brief.size() + 2 > full.size()) return false;
  // "the Academy" is the "Academy of Harbour Arts".
  if (kind == EntityKind::Organization && name_roles(brief).has(NameRole::OrganizationFirst) &&
      (full.substr(brief.size()).starts_with(" of ") ||
       full.substr(brief.size()).starts_with(" for ")) &&
      full.starts_with(brief)) {
    return true;
  }
  // "Port", "National": words that begin or end many names are the short form of none.
  if (name_roles(brief).bits() != 0 && kind != EntityKind::Media) return false;
  if (kind != EntityKind::Organization && kind != EntityKind::Media &&
      kind != EntityKind::Product) {
    return false;
  }
  if (full.starts_with(brief) && full[brief.size()] == ' ') {
    return !known_as(brief).is_place() && !known_as(brief).has(Known::Demonym);
  }
  const bool last = full.ends_with(brief) && full[full.size() - brief.size() - 1] == ' ';
  return last && kind == EntityKind::Media;
}

bool is_named_with_the(const Words& words, Span name) {
  const auto at = std::partition_point(words.tokens.begin(), words.tokens.end(),
                                       [&](const Token& t) { return t.span.begin < name.begin; });
  if (at == words.tokens.begin() || fold(words.of(*std::prev(at))) != "the") return false;
  const auto next = std::find_if(at, words.tokens.end(),
                                 [&](const Token& t) { return t.span.begin >= name.end; });
  if (next != words.tokens.end()) {
    // "the Orne valley", "the Orne-born singer": "the" is of the word behind.
    const bool same_line =
        words.text[{name.end, next->span.begin}].find('\n') == std::string_view::npos;
    const bool goes_on = next->upos == Upos::Noun || next->upos == Upos::Propn ||
                         next->upos == Upos::Adj || words.of(*next) == "-" ||
                         next->xpos == Xpos::Pos;
    if (same_line && goes_on) return false;
  }
  const std::string folded = fold(words.text[name]);
  const NameRoles last = name_roles(folded.substr(folded.rfind(' ') + 1));
  return place_of(folded).empty() && !known_as(folded).has(Known::Country) &&
         !last.has(NameRole::PlaceLast) && !last.has(NameRole::FacilityLast);
}

bool is_water_or_range_of(std::string_view with_the, std::string_view full) {
  constexpr std::array<std::string_view, 12> kTakeThe = {
      "river",   "sea",  "ocean",     "canal",   "desert", "strait",
      "straits", "gulf", "mountains", "islands", "hills",  "range"};
  if (!with_the.starts_with("the ")) return false;
  const std::string_view brief = with_the.substr(4);
  return full.size() > brief.size() + 1 && full.starts_with(brief) && full[brief.size()] == ' ' &&
         is_one_of(full.substr(brief.size() + 1), kTakeThe);
}

bool is_fuller_form(std::string_view a, std::string_view b) {
  // "LEE, Ann" is how a list is sorted.
  const bool sorted_a = a.find(',') != std::string_view::npos;
  const bool sorted_b = b.find(',') != std::string_view::npos;
  if (sorted_a != sorted_b) return sorted_b;
  if (all_capitals(a) != all_capitals(b)) return all_capitals(b);
  const bool short_a = looks_like_acronym(a);
  const bool short_b = looks_like_acronym(b);
  if (short_a != short_b) return short_b;
  const auto words_of_name = [](std::string_view name) {
    return word_count(name) - (name.starts_with("the ") ? 1 : 0);
  };
  return words_of_name(a) > words_of_name(b);
}

char gender_by_honorific(const SourceText& text, Span name) {
  constexpr std::array<std::string_view, 14> kFemale = {
      "ms", "ms.", "mrs", "mrs.", "miss", "dame", "lady", "madam", "madame", "frau", "queen",
      "princess", "duchess", "sister"};
  constexpr std::array<std::string_view, 10> kMale = {"mr", "mr.", "sir", "lord", "king", "prince",
                                                      "herr", "monsieur", "duke", "don"};
  constexpr std::uint32_t kLongest = 12;  // bytes
  std::uint32_t end = name.begin;
  const std::string_view view = text.view();
  while (end > 0 && view[end - 1] == ' ') --end;
  std::uint32_t begin = end;
  while (begin > 0 && end - begin < kLongest && view[begin - 1] != ' ' && view[begin - 1] != '\n') {
    --begin;
  }
  while (begin < end && (view[begin] & 0xC0) == 0x80) ++begin;
  const std::string title = fold(view.substr(begin, end - begin));
  if (is_one_of(title, kFemale)) return 'f';
  return is_one_of(title, kMale) ? 'm' : '\0';
}

bool kinds_fit(EntityKind a, EntityKind b) noexcept {
  if (a == b) return true;
  const auto loose = [](EntityKind kind) {
    return kind == EntityKind::Organization || kind == EntityKind::Media ||
           kind == EntityKind::Facility || kind == EntityKind::Product;
  };
  if (loose(a) && loose(b)) return true;
  const auto place = [](EntityKind kind) {
    return kind == EntityKind::Place || kind == EntityKind::Facility;
  };
  if (place(a) && place(b)) return true;
  const auto happening = [](EntityKind kind) {
    return kind == EntityKind::Event || kind == EntityKind::Operation;
  };
  return happening(a) && happening(b);
}

}  // namespace crosscheck
