// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "annotate/found_figures.hpp"

namespace crosscheck {
namespace {

using test::find;
using test::Found;
using test::marked;

TEST(FigureUnits, ReadsMoneyInAnyNotation) {
  struct Case {
    std::string text;
    double value;
    std::string unit;
  };
  const Case cases[] = {
      {"The fund has [2.4 billion lek] in it.", 2.4e9, "ALL"},
      {"The fine was [5,000 birr].", 5000, "ETB"},
      {"It cost [$1.86 billion].", 1.86e9, "USD"},
      {"It cost [£1.35m].", 1.35e6, "GBP"},
      {"It cost [EUR 40bn].", 40e9, "EUR"},
      {"It cost [1.4bn dollars].", 1.4e9, "USD"},
      {"It cost [US$ 5].", 5, "USD"},
      {"It cost [C$85 million].", 85e6, "CAD"},
      {"It cost [NZ$750].", 750, "NZD"},
      {"It cost [38 million koruna].", 38e6, "CZK"},
      {"It cost [€900,000].", 900'000, "EUR"},
      {"It cost [50 cents].", 0.5, "USD"},
      {"It cost [50p].", 0.5, "GBP"},
      {"It cost [11 quid].", 11, "GBP"},
      {"It cost [A$12,345.50].", 12'345.5, "AUD"},
      {"It cost [13.7 kroner a share].", 13.7, "NOK"},
      {"It cost [three dollars and fifty cents].", 3.5, "USD"},
      {"It cost [a quarter million dollars].", 250'000, "USD"},
      {"Profit rose to [361 million pounds].", 361e6, "GBP"},
      {"It cost [60 MEUR].", 60e6, "EUR"},
      {"It cost [R46 million].", 46e6, "ZAR"},
      {"It cost [R1,800] and took the R75 to Orby.", 1800, "ZAR"},
      {"It cost [N5bn].", 5e9, "NGN"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const Found found = find(c.text);
    EXPECT_EQ(marked(found), c.text);
    ASSERT_EQ(found.figures.size(), 1U);
    EXPECT_NEAR(found.figures[0].value, c.value, 1e-9 * c.value);
    EXPECT_EQ(found.figures[0].unit, c.unit);
    EXPECT_EQ(found.figures[0].kind, FigureKind::Money);
  }
}

TEST(FigureUnits, TakesTheDollarOfTheArticlesCountry) {
  Article article;
  article.publisher = "The Auckland Lantern";
  article.body = test::unmarked("A deposit of $750 is due.");
  EXPECT_EQ(find_money_home(article).code("dollar"), "NZD");
  article.dateline = "TORONTO, May 3";
  EXPECT_EQ(find_money_home(article).code("dollar"), "CAD");
  EXPECT_EQ(MoneyHome{}.code("dollar"), "USD");
  article.dateline = "DAVAO, May 3";
  EXPECT_EQ(find_money_home(article).code("peso"), "PHP");
  article.dateline = "TORONTO, May 3";
  const Found found = find("A deposit of [$750] is due.", find_money_home(article));
  ASSERT_EQ(found.figures.size(), 1U);
  EXPECT_EQ(found.figures[0].unit, "CAD");
}

TEST(FigureUnits, CountsPeopleAsPeople) {
  struct Case {
    std::string text;
    std::vector<double> values;
    std::string unit;
    std::string head;
  };
  const Case cases[] = {
      {"[270 people] came.", {270}, "people", "person"},
      {"The flood killed [one person].", {1}, "people", "person"},
      {"[2,300 residents] left.", {2'300}, "people", "resident"},
      {"[220 soldiers] came.", {220}, "people", "soldier"},
      {"[Four gates] were opened.", {4}, "gates", "gate"},
      {"They closed [five of its doors].", {5}, "doors", "door"},
      {"They lost [40,000 brook trout].", {40'000}, "trout", "trout"},
      {"[Six seats] were won.", {6}, "seats", "seat"},
      {"The [640 men and women] stopped.", {640}, "people", "person"},
      {"It killed [40 men, women and children].", {40}, "people", "person"},
      {"They sent [14 text messages].", {14}, "messages", "message"},
      {"They bought [five] three-tonne trucks.", {5}, "trucks", "truck"},
      {"Here [none] of the [14 barges] sank.", {0, 14}, "barges", "barge"},
      {"The fair drew [thousands] to it.", {5'000}, "people", "person"},
      {"[46 injured] were flown out.", {46}, "people", "person"},
      {"[2,500] marched.", {2'500}, "people", "person"},
      {"The missing number [29].", {29}, "people", "person"},
      {"Sailings cancelled on the first day: [184]", {184}, "sailings", "sailing"},
      {"Drivers fined by Friday: [389].", {389}, "people", "driver"},
      {"[43 dead swans] lay there.", {43}, "swans", "swan"},
      {"[1,000 of those children] were gone.", {1'000}, "people", "child"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const Found found = find(c.text);
    ASSERT_EQ(found.figures.size(), c.values.size());
    EXPECT_NEAR(found.figures[0].value, c.values[0], 1e-9);
    EXPECT_EQ(found.figures[0].unit, c.unit);
    EXPECT_EQ(found.figures[0].frame.counted_head, c.head);
  }
}

TEST(FigureUnits, LooksBackForWhatIsMeasured) {
  const Found found = find(
      "Weekly flights averaged [310]. Under the last owner they averaged [about 275].\n"
      "She flew [1,400 \"long-haul\" flights per week].");
  ASSERT_EQ(found.figures.size(), 3U);
  for (const Figure& figure : found.figures) {
    EXPECT_EQ(figure.frame.counted_head, "flight");
    EXPECT_EQ(figure.unit, "flights");
    EXPECT_EQ(figure.rate, "week");
  }
  EXPECT_EQ(found.figures[2].frame.counted, "long-haul flight");
}

}  // namespace
}  // namespace crosscheck
