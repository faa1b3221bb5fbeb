// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "crosscheck/annotate/figures.hpp"
#include "support/marked.hpp"

namespace crosscheck {
namespace {

struct Case {
  std::string language;
  std::string text;  // [brackets] mark what must be found
  std::vector<double> values;
};

void expect_figures(const Case& c) {
  SCOPED_TRACE(c.language + ": " + c.text);
  const SourceText plain = test::unmarked(c.text);
  test::Analysed analysed = test::analysed(plain.view());
  const Words words{analysed.text, analysed.segments, analysed.analysis.tokens,
                    analysed.analysis.sentences};
  const std::vector<Figure> figures = find_figures(words, {}, {}, c.language);
  // What is counted hangs on the tags of another language: only the numbers are compared.
  EXPECT_EQ(
      test::marked(analysed.text, test::spans(figures, [](const Figure& f) { return f.number; })),
      c.text);
  std::vector<double> values;
  for (const Figure& figure : figures) values.push_back(figure.value);
  EXPECT_EQ(values, c.values);
}

TEST(FindLocalFigures, ReadsMarksAsTheLanguageWritesThem) {
  const Case cases[] = {
      {"de", "Es kamen [12.500] Leute, [3,5] Prozent mehr.", {12500, 3.5}},
      {"de", "Der Bau kostete [1.234,5] Kronen.", {1234.5}},
      {"de", "Es gab [1.234.567] Stimmen.", {1234567}},
      {"de", "Der Turm ist [1,234] km weit weg.", {1.234}},
      {"fr", "La ville compte [12\u202F500] habitants et [3,5] hectares.", {12500, 3.5}},
      {"es", "Llegaron [12.500] personas en [2,5] horas.", {12500, 2.5}},
      {"pt", "Foram [12.500] pessoas e [0,75] por cento.", {12500, 0.75}},
      {"it", "Sono arrivate [12.500] persone, il [3,5] per cento.", {12500, 3.5}},
      {"nl", "Er kwamen [12.500] mensen, [3,5] procent meer.", {12500, 3.5}},
      {"sv", "Det kom [12 500] personer, [3,5] procent fler.", {12500, 3.5}},
      {"pl", "Było [12 500] osób, o [3,5] procent więcej.", {12500, 3.5}},
      {"cs", "Bylo [12 500] lidí, o [3,5] procenta více.", {12500, 3.5}},
      {"da", "Der kom [12.500] mennesker.", {12500}},
      {"fi", "Paikalla oli [12 500] ihmistä.", {12500}},
      {"tr", "Toplam [12.500] kişi geldi.", {12500}},
      {"ru", "Пришли [12 500] человек, на [3,5] процента больше.", {12500, 3.5}},
      {"de-CH", "Es kamen [12'500] Leute, [3.5] Prozent mehr.", {12500, 3.5}},
      {"de_CH", "Der Bau kostete [234.50] Franken.", {234.5}},
      {"de-CH", "Der Bau kostete [1’234.50] Franken.", {1234.5}},
      {"de-AT", "Es kamen [12 500] Leute, [3,5] Prozent mehr.", {12500, 3.5}},
      {"es-MX", "Llegaron [12,500] personas en [2.5] horas.", {12500, 2.5}},
      {"fa", "[۱۲٬۵۰۰] نفر و [۳٫۵] متر.", {12500, 3.5}},
      {"hi", "[1,25,000] लोग आए।", {125000}},
      {"he", "הגיעו [12,500] אנשים.", {12500}},
      {"fr-CA", "Il y avait [12 500] personnes et [3,5] hectares.", {12500, 3.5}},
  };
  for (const Case& c : cases) expect_figures(c);
}

TEST(FindLocalFigures, LeavesOutWhatCountriesReadDifferently) {
  const Case cases[] = {
      // A thousand in Mexico, 12.5 in Spain.
      {"es", "Llegaron 12,500 personas.", {}},
      // ... unless the article shows which.
      {"es", "Llegaron [12,500] personas y costó [1,234,567] pesos.", {12500, 1234567}},
      {"es", "Mide [1,234] metros, un [3,5] por ciento más.", {1.234, 3.5}},
      // Not their mark at all.
      {"pl", "Było 12.500 osób.", {}},
      {"sv", "Det kom 12.500 personer.", {}},
      {"de", "Die Zahl ist 12.5 geworden.", {}},
      // A Swiss paper without its country: the apostrophe tells.
      {"de", "Es kamen [12'500] Leute, [3.5] Prozent mehr.", {12500, 3.5}},
      // In every country that speaks it a full stop parts groups, or nothing.
      {"fr", "Il y avait [12.500] personnes.", {12500}},
      // ICU does not know the language.
      {"xx", "Ba 12.500 ko 12,500 ne.", {}},
      {"xx", "Ba [12.500] ko [4,25] ne.", {12500, 4.25}},
      {"xx", "Ba [12.500] ko [1.234,5] ne.", {12500, 1234.5}},
      {"de", "Das Spiel begann um 14.30 Uhr.", {}},
      {"de", "Es endete 3.4.5 und 1,2,3 und 1.23.4.", {}},
  };
  for (const Case& c : cases) expect_figures(c);
}

TEST(FindLocalFigures, KnowsScalesUnitsAndMonthsByTheirLocalNames) {
  const Case cases[] = {
      {"de", "Der Schaden liegt bei [2,5 Millionen] Euro.", {2.5e6}},
      {"de", "Er stieg auf [3 Mrd.] Euro.", {3e9}},
      // The long scale.
      {"de", "Es waren [2 Billionen] Euro.", {2e12}},
      {"es", "Costó [2.000 millones] de euros.", {2e9}},
      {"fr", "Il a coûté [2,5 milliards] d'euros.", {2.5e9}},
      {"sv", "Det kostade [2,5 miljoner] kronor.", {2.5e6}},
      {"pl", "Kosztowało [2,5 mln] euro i [5 milionów] dolarów.", {2.5e6, 5e6}},
      // A case that the locale data does not have.
      {"pl", "Mówiono o 2,5 milionach dolarów.", {}},
      // Days of months and ordinals are none.
      {"de", "Am 3. März kamen [12] Leute.", {12}},
      {"de", "Die 2. Liga hat [18] Vereine.", {18}},
      {"es", "El 3 de marzo llegaron [12] personas.", {12}},
      {"fr", "Le 3 mars, [12] personnes sont venues.", {12}},
      {"pl", "Dnia 3 marca było [12] osób.", {12}},
      {"lt", "Kovo 3 d. atvyko [12] žmonių.", {12}},
      {"fa", "در ۳ مارس فقط [۱۲] نفر آمدند.", {12}},
      {"hi", "3 मार्च को [12] लोग आए।", {12}},
      {"hu", "A 3-án érkezett [12] ember.", {12}},
      {"he", "הנזק הוא [2.5 מיליון] אירו.", {2.5e6}},
      {"hi", "नुकसान [2.5 करोड़] का है।", {2.5e7}},
      // English words mean something else: "ten" is "this", "over" is "across", "men" is "but".
      {"pl", "Przez ten rok one spały.", {}},
      {"sv", "Elva män, men ten six no one.", {}},
  };
  for (const Case& c : cases) expect_figures(c);
}

TEST(FindLocalFigures, GivesUnitsInTheirInternationalForm) {
  struct Unit {
    std::string language;
    std::string text;
    std::string unit;
    double in_base;
  };
  const Unit cases[] = {
      {"de", "Der Turm ist 120,5 Meter hoch.", "m", 120.5},
      {"es", "La torre mide 2,5 kilómetros.", "km", 2500},
      {"fr", "Il pèse 1,5 tonne.", "tonne", 1500},
      {"sv", "Det steg med 3,5 procent.", "percent", 3.5},
      {"de", "Es kostete 2,5 Millionen Euro.", "EUR", 2.5e6},
      {"es", "Costó 2.000 millones de euros.", "EUR", 2e9},
      {"fr", "Il a coûté 2,5 millions d'euros.", "EUR", 2.5e6},
      {"pl", "Kosztowało 4.300,50 €.", "EUR", 4300.5},
      {"de", "Es waren 4,5 °C.", "°C", 277.65},
  };
  for (const Unit& c : cases) {
    SCOPED_TRACE(c.language + ": " + c.text);
    const SourceText text = *SourceText::from_utf8(c.text);
    test::Analysed analysed = test::analysed(text.view());
    const Words words{analysed.text, analysed.segments, analysed.analysis.tokens,
                      analysed.analysis.sentences};
    const std::vector<Figure> figures = find_figures(words, {}, {}, c.language);
    ASSERT_EQ(figures.size(), 1U);
    EXPECT_EQ(figures[0].unit, c.unit);
    EXPECT_NEAR(figures[0].in_base, c.in_base, 1e-6 * c.in_base);
  }
}

TEST(FindLocalFigures, AllowsForHedgesItCannotRead) {
  const SourceText text = *SourceText::from_utf8("Casi 400 casas y 13 barcos.");
  const std::vector<Segment> segments = test::lines(text);
  const std::vector<Figure> figures = find_figures({text, segments, {}, {}}, {}, {}, "es");
  ASSERT_EQ(figures.size(), 2U);
  EXPECT_EQ(figures[0].meant, Interval::exactly(400));
  EXPECT_TRUE(figures[0].strict.contains(370));
  EXPECT_FALSE(figures[0].strict.contains(300));
  EXPECT_EQ(figures[1].strict, Interval::exactly(13));
}

TEST(FindLocalFigures, SurvivesHostileText) {
  for (const std::string unit :
       {"1.", "123.", "1'234", "12 500", "3. ", "5 millones de ", "1,5 Mrd.", "5,"}) {
    SCOPED_TRACE(unit);
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += unit;
    const SourceText source = *SourceText::from_utf8(text);
    const std::vector<Segment> segments = test::lines(source);
    for (const std::string language : {"de", "es", "ar", "xx", ""}) {
      for (const Figure& figure : find_figures({source, segments, {}, {}}, {}, {}, language))
        ASSERT_TRUE(std::isfinite(figure.value));
    }
  }
}

}  // namespace
}  // namespace crosscheck
