// SPDX-License-Identifier: Apache-2.0
//
// ICU writes quantities in every language: asked for 2,000,000 it gives "2 Millionen", for two
// metres "2 metros", for 3 March "3 de marzo". What is left without the digits is the word that
// stands for "million", "metres" or "March" there, in each of its plural forms.
#include "annotate/figures/local_words.hpp"

#include <unicode/numberformatter.h>
#include <unicode/rbnf.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <memory>
#include <set>

#include "annotate/figures/lexicon.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck::figures {
namespace {

constexpr std::size_t kLongestPhrase = 8;  // pieces; vowel signs of Hindi are one each

/// The pieces [first, last) of a text as the keys of Notation::words are written.
std::string key_of(std::string_view text, std::span<const Piece> pieces) {
  std::string key;
  for (const Piece& piece : pieces) {
    if (!key.empty() && !piece.glued) key += ' ';
    key += to_lower(text.substr(piece.span.begin, piece.span.size()));
  }
  return key;
}

struct Written {
  std::string digits;  ///< in ASCII, with '.' for its decimal mark
  std::string before;  ///< the words on either side, as keys
  std::string behind;
};

/// Marks of direction, which Hebrew and Arabic have around numbers.
bool is_direction(char32_t c) noexcept { return c == 0x200E || c == 0x200F || c == 0x061C; }

void append_ascii(std::string_view digits, std::string& out) {
  for (std::size_t at = 0; at < digits.size();) {
    const CodePoint c = code_point_at(digits, at);
    out += static_cast<char>('0' + digit_value(c.value).value_or(0));
    at += c.size;
  }
}

/// Parts what ICU has written into its number and its words.
Written parted(const icu::UnicodeString& written) {
  std::string text;
  written.toUTF8String(text);
  std::vector<Piece> pieces;
  append_pieces(
      text, {0, static_cast<std::uint32_t>(text.size())},
      [](std::string_view) { return kUnknownWord; }, pieces);
  std::erase_if(pieces, [](const Piece& piece) { return is_direction(piece.mark); });
  const auto digits = [&](std::size_t i) {
    return i < pieces.size() && pieces[i].kind == PieceKind::Digits;
  };
  std::size_t first = 0;
  while (first < pieces.size() && !digits(first)) ++first;
  Written result;
  result.before = key_of(text, std::span(pieces).first(first));
  if (first == pieces.size()) return result;
  std::size_t last = first + 1;
  append_ascii(std::string_view(text).substr(pieces[first].span.begin, pieces[first].span.size()),
               result.digits);
  if (digits(last + 1) && pieces[last].glued && pieces[last + 1].glued) {
    result.digits += '.';
    const Span places = pieces[last + 1].span;
    append_ascii(std::string_view(text).substr(places.begin, places.size()), result.digits);
    last += 2;
  }
  result.behind = key_of(text, std::span(pieces).subspan(last));
  return result;
}

class LocalWords {
 public:
  LocalWords(const icu::Locale& locale, Notation& notation)
      : locale_(locale), notation_(notation) {}

  void add_all() {
    add_scales(u"compact-short");
    add_scales(u"compact-long");
    add_units();
    add_months();
    add_ordinals();
  }

 private:
  void add(std::string words, std::string_view english) {
    if (words.empty()) return;
    // One letter or sign may be anything: "M", "k"; one character of Chinese is a word.
    const CodePoint first = code_point_at(words, 0);
    const bool word = is_letter(first.value) && !is_upper(first.value) && !is_lower(first.value);
    if (first.size == words.size() && !word) return;
    if (words.back() == '.')
      notation_.words.insert_or_assign(words.substr(0, words.size() - 1), english);
    notation_.words.insert_or_assign(std::move(words), english);
  }

  void add_beside(const Written& text, std::string_view english) {
    if (text.before.empty())
      add(text.behind, english);
    else if (text.behind.empty())
      add(text.before, english);
  }

  Written written(const char16_t* skeleton, double value) const {
    UErrorCode status = U_ZERO_ERROR;
    const auto text = icu::number::NumberFormatter::forSkeleton(skeleton, status)
                          .locale(locale_)
                          .formatDouble(value, status)
                          .toString(status);
    return U_FAILURE(status) ? Written{} : parted(text);
  }

  void add_scales(const char16_t* skeleton) {
    constexpr std::pair<double, std::string_view> kScales[] = {
        {1e3, "thousand"}, {1e5, "lakh"},    {1e6, "million"},
        {1e7, "crore"},    {1e9, "billion"}, {1e12, "trillion"}};
    for (const double size : {1e3, 1e5, 1e6, 1e7, 1e9, 1e12}) {
      for (const double times : {1.0, 1.5, 2.0, 5.0}) {
        const Written text = written(skeleton, size * times);
        double printed = 0.0;
        std::from_chars(text.digits.data(), text.digits.data() + text.digits.size(), printed);
        // "2000 millones": what the words mean is what the digits lack.
        for (const auto& [value, english] : kScales) {
          if (std::abs(printed * value - size * times) < 0.5) add_beside(text, english);
        }
      }
    }
  }

  void add_units() {
    constexpr std::pair<const char16_t*, std::string_view> kUnits[] = {
        {u"measure-unit/concentr-percent unit-width-full-name", "percent"},
        {u"measure-unit/length-meter unit-width-full-name", "metres"},
        {u"measure-unit/length-kilometer unit-width-full-name", "kilometres"},
        {u"measure-unit/length-centimeter unit-width-full-name", "centimetres"},
        {u"measure-unit/length-millimeter unit-width-full-name", "millimetres"},
        {u"measure-unit/area-hectare unit-width-full-name", "hectares"},
        {u"measure-unit/mass-kilogram unit-width-full-name", "kilograms"},
        {u"measure-unit/mass-gram unit-width-full-name", "grams"},
        {u"measure-unit/mass-tonne unit-width-full-name", "tonnes"},
        {u"measure-unit/volume-liter unit-width-full-name", "litres"},
        {u"measure-unit/temperature-celsius unit-width-full-name", "celsius"},
        {u"measure-unit/duration-year unit-width-full-name", "years"},
        {u"measure-unit/duration-month unit-width-full-name", "months"},
        {u"measure-unit/duration-week unit-width-full-name", "weeks"},
        {u"measure-unit/duration-day unit-width-full-name", "days"},
        {u"measure-unit/duration-hour unit-width-full-name", "hours"},
        {u"measure-unit/duration-minute unit-width-full-name", "minutes"},
        {u"measure-unit/duration-second unit-width-full-name", "seconds"},
        {u"currency/EUR unit-width-full-name", "euros"},
        {u"currency/USD unit-width-full-name", "usd"}};
    for (const auto& [skeleton, english] : kUnits) {
      // The last one has "de" in some languages: "2 000 000 de euros".
      for (const double value : {1.0, 1.5, 2.0, 5.0, 1e6})
        add_beside(written(skeleton, value), english);
    }
  }

  void add_months() {
    constexpr std::array<std::string_view, 12> kMonths = {
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    icu::Locale locale = locale_;  // Persian and Thai have calendars of their own
    UErrorCode status = U_ZERO_ERROR;
    locale.setKeywordValue("calendar", "gregorian", status);
    for (const char* skeleton : {"MMMd", "MMMMd"}) {
      const std::unique_ptr<icu::DateFormat> format(
          icu::DateFormat::createInstanceForSkeleton(skeleton, locale, status));
      if (U_FAILURE(status) || !format) return;
      format->adoptTimeZone(icu::TimeZone::createTimeZone("GMT"));
      for (unsigned month = 1; month <= kMonths.size(); ++month) {
        using namespace std::chrono;
        const sys_days day = year(2023) / std::chrono::month(month) / 3;
        icu::UnicodeString text;
        format->format(
            static_cast<UDate>(duration_cast<milliseconds>(day.time_since_epoch()).count()), text);
        const Written day_of_month = parted(text);
        // Lithuanian has its month before the day, and a word for it behind.
        add(day_of_month.before.empty() ? day_of_month.behind : day_of_month.before,
            kMonths[month - 1]);
      }
    }
  }

  void add_ordinals() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::RuleBasedNumberFormat format(icu::URBNF_ORDINAL, locale_, status);
    if (U_FAILURE(status)) return;
    icu::UnicodeString text;
    notation_.ordinal_point = format.format(3, text, status) == u"3.";
  }

  const icu::Locale& locale_;
  Notation& notation_;
};

/// Symbols of units, and signs and names of money: the same in most languages.
bool is_international(std::uint32_t word, std::string_view lower) {
  static const std::set<std::string, std::less<>> kSymbols = [] {
    std::set<std::string, std::less<>> symbols;
    for (const UnitForm& form : lexicon().unit_forms) symbols.insert(to_lower(form.symbol));
    for (const CurrencyForm& form : lexicon().currency_forms) symbols.insert(to_lower(form.sign));
    return symbols;
  }();
  if (kSymbols.contains(lower)) return true;
  if (lower.size() < 3) return false;
  Piece piece;
  piece.kind = PieceKind::Word;
  piece.word = word;
  return lexicon().currency_phrases.longest({&piece, 1}, 0).length == 1;
}

std::uint32_t local_word(std::string_view lower) {
  const std::uint32_t word = lexicon().id(lower);
  if (word == kUnknownWord || !is_letter(code_point_at(lower, 0).value)) return word;
  return is_international(word, lower) ? word : kUnknownWord;
}

constexpr bool is_scale_word(std::string_view english) {
  return english == "thousand" || english == "lakh" || english == "million" || english == "crore" ||
         english == "billion" || english == "trillion";
}

struct Phrase {
  std::size_t length = 0;  ///< in pieces; 0: there is none
  std::string_view english;
};

/// The longest phrase of the language that begins with the first piece. It counts beside digits
/// alone: "mars" is a month in "3 mars".
Phrase longest_phrase(std::string_view text, std::span<const Piece> pieces, bool behind_number,
                      const Notation& notation) {
  constexpr std::uint32_t kMostBytes = 60;
  if (pieces.empty()) return {};
  if (pieces[0].kind != PieceKind::Word && pieces[0].kind != PieceKind::Mark) return {};
  for (std::size_t n = std::min(kLongestPhrase, pieces.size()); n > 0; --n) {
    const bool before_number = n < pieces.size() && pieces[n].kind == PieceKind::Digits;
    if (!behind_number && !before_number) continue;
    if (pieces[n - 1].span.end - pieces[0].span.begin > kMostBytes) continue;
    const auto found = notation.words.find(key_of(text, pieces.first(n)));
    if (found != notation.words.end()) return {n, found->second};
  }
  return {};
}

/// How many pieces at `i` may join a scale to what it counts: "millones de euros", "millions
/// d'euros".
std::size_t linking_word(std::span<const Piece> pieces, std::size_t i) {
  constexpr std::uint32_t kLongest = 2;
  if (pieces[i].kind != PieceKind::Word || pieces[i].span.size() > kLongest) return 0;
  const bool elided = i + 1 < pieces.size() && pieces[i + 1].glued &&
                      (pieces[i + 1].mark == U'\'' || pieces[i + 1].mark == U'’');
  return elided ? 2 : 1;
}

}  // namespace

void add_local_words(const icu::Locale& locale, Notation& notation) {
  LocalWords(locale, notation).add_all();
}

bool Notation::is_like_scale(std::string_view word) const {
  constexpr std::size_t kShortest = 6;
  constexpr std::size_t kLongest = 60;
  if (word.size() > kLongest) return false;
  const std::string lower = to_lower(word);
  for (std::size_t size = lower.size(); size >= kShortest; --size) {
    const auto found = words.find(std::string_view(lower).substr(0, size));
    if (found != words.end() && is_scale_word(found->second)) return true;
  }
  return false;
}

void append_local_pieces(std::string_view text, Span span, const Notation& notation,
                         std::vector<Piece>& out) {
  std::vector<Piece> cut;
  append_pieces(text, span, local_word, cut);
  const std::span<const Piece> pieces = cut;
  bool behind_number = false;
  bool behind_scale = false;
  for (std::size_t i = 0; i < pieces.size();) {
    const std::size_t link = behind_scale ? linking_word(pieces, i) : 0;
    Phrase phrase = longest_phrase(text, pieces.subspan(i + link), behind_number, notation);
    if (phrase.length == 0) {
      out.push_back(pieces[i]);
      behind_number = pieces[i].kind == PieceKind::Digits || pieces[i].kind == PieceKind::Fraction;
      behind_scale = false;
      ++i;
      continue;
    }
    Piece piece = pieces[i];
    piece.span = piece.span.joined(pieces[i + link + phrase.length - 1].span);
    piece.kind = PieceKind::Word;
    piece.mark = 0;
    piece.word = lexicon().id(phrase.english);
    // A German noun has a capital, and our lists take those for names; a month must have one.
    piece.capital = lexicon().is(piece, kMonth);
    out.push_back(piece);
    behind_number = true;
    behind_scale = is_scale_word(phrase.english);
    i += link + phrase.length;
  }
}

}  // namespace crosscheck::figures
