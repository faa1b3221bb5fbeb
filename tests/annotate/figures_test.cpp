// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/annotate/figures.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "annotate/found_figures.hpp"
#include "support/marked.hpp"

namespace crosscheck {
namespace {

using test::find;
using test::Found;
using test::marked;

TEST(FindFigures, ReadsTheNumberBehindTheNotation) {
  struct Case {
    std::string text;
    std::vector<double> values;
  };
  const Case cases[] = {
      {"They counted [12 barges].", {12}},
      {"and [1,200 people]", {1'200}},
      {"It took [12'500 crates] away.", {12'500}},
      {"All [10 000 crates] were gone.", {10'000}},
      {"A port of [1,23,456 crates].", {123'456}},
      {"It rose to [6.4 metres].", {6.4}},
      {"It ran for [10 1/2 miles].", {10.5}},
      {"It ran for [2½ miles].", {2.5}},
      {"They sold [.5 kg] of it.", {0.5}},
      {"They had [two and one-half years] left.", {2.5}},
      {"They paid [two and a half million dollars] for it.", {2.5e6}},
      {"It has [one hundred and fifty seats].", {150}},
      {"It has [twenty-nine seats].", {29}},
      {"They sold [half a million tickets].", {5e5}},
      {"They sold [half a dozen tickets].", {6}},
      {"They saw [a dozen barges] pass.", {12}},
      {"They shipped [1.4bn bricks].", {1.4e9}},
      {"A crowd of [20k people] came.", {20'000}},
      {"It takes [two hours and 20 minutes] by boat.", {2 + 20.0 / 60}},
      {"He got [a year and six months] in jail.", {1.5}},
      {"It took [an hour and a half].", {1.5}},
      {"He is [6 feet 3 inches] tall.", {6.25}},
      // Other scripts, full width.
      {"They saw [１２ barges].", {12}},
      {"They saw [٣ barges].", {3}},
      {"It fell to [-5 degrees] at dawn.", {-5}},
      {"It fell to [minus 12 degrees] at dawn.", {-12}},
      {"It reached [2e3 km].", {2'000}},
      {"They saw [１２，０００ barges].", {12'000}},
      {"They saw [١٢٣٬٤٥٦ barges] in [٣٫٥ km].", {123'456, 3.5}},
      // A raised figure is an exponent only behind a ten that multiplies; else a footnote.
      {"They counted [4.7x10^5 grains].", {4.7e5}},
      {"They counted [2 × 10⁶ grains].", {2e6}},
      {"They met [500¹ people] there.", {500}},
      {"It holds [2^10 seats].", {1'024}},
      {"They sold [6 hundred and 47 tickets].", {647}},
      {"They sold [5 thousand 2 hundred tickets].", {5'200}},
      {"They sold [nine dozens].", {108}},
      {"They sold [1.2b bricks].", {1.2e9}},
      {"It took [three hundred point sixty-two hours].", {300.62}},
      {"It took [zero point zero six seconds].", {0.06}},
      {"They spent [two billion and a quarter million dollars].", {2.00025e9}},
      {"They hold [six and eighty-one hundredths miles] of it.", {6.81}},
      {"He is [6'2\"] tall, the board [8\"] long.", {6 + 1.0 / 6, 8}},
      {"The crate weighs [35 (kg)].", {35}},
      // Cents whose name is left out, but no count of something else.
      {"It cost [eleven dollars sixty-two].", {11.62}},
      {"It costs [18 dollars and 60].", {18.6}},
      {"It costs [18 dollars] and [60 tickets].", {18, 60}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const Found found = find(c.text);
    EXPECT_EQ(marked(found), c.text);
    ASSERT_EQ(found.figures.size(), c.values.size());
    for (std::size_t i = 0; i < c.values.size(); ++i) {
      EXPECT_NEAR(found.figures[i].value, c.values[i], 1e-9 * std::abs(c.values[i]));
    }
  }
}

TEST(FindFigures, StepsOverNumbersThatMeasureNothing) {
  const std::string cases[] = {
      "Section 9 and Article 12 say so.",
      "She lives on Highway 40.",
      "the G7 met",
      "A Q80 and a Su-27 flew by.",
      "The attacks of 9/11 changed that, 24/7.",
      "The show 60 Minutes had it.",
      "He came at 7:30 and left at 4 p.m. or at 4.52 p.m.",
      "On May 5 and on 6 June it rained.",
      "It happened in 1987.",
      "the 1990s and the 18th century",
      "Call 555-0134 or +1 506 555 0134.",
      "Seen by many [[12]].",
      "No. 4 in the row, number 10 in town.",
      "No one knew which one, and this one was one of them.",
      "One by one they left.",
      "Channel Nine has it.",
      "A rally was held.",
      "Version 3.4.5 of 12.5.2024",
      "It costs 1e400 or 0/0.",
      "He wrote 1,5 and 1,2,3.",
      "code 007 and 0042",
      "a one-off",
      "the third bridge and the second week",
      "http://example.org/42/7",
      "2019-2021 and 2023-24",
      "It had 1988 sales in Ohio.",
      "Leave at (exit 436) there.",
      "the scp2-173m file",
      "They live at 12 Elm Street, Corby, OH 44001.",
      "Please call 911.",
      "He sold an iPhone 15.",
      "Do 1) the roof and 2) the door.",
      "The 262 was a fast tram.",
      "the four hundred sixth member and her thirty-third year",
      "It is <> that.",
      "２０２４",
  };
  for (const std::string& text : cases) {
    SCOPED_TRACE(text);
    const Found found = find(text);
    EXPECT_EQ(marked(found), text);
  }
}

TEST(FindFigures, ReadsHedgesAsIntervals) {
  struct Case {
    std::string text;
    Hedge hedge;
    double low, high;
    bool low_open, high_open;
  };
  const Case cases[] = {
      {"[400 people] came.", Hedge::None, 400, 400, false, false},
      {"[About 400 people] came.", Hedge::About, 360, 440, false, false},
      {"[Some 400 people] came.", Hedge::About, 360, 440, false, false},
      {"[Nearly 400 people] came.", Hedge::Nearly, 360, 400, false, true},
      {"[Just under 400 people] came.", Hedge::Under, 360, 400, false, true},
      {"[Fewer than 400 people] came.", Hedge::LessThan, 320, 400, false, true},
      {"[More than 400 people] came.", Hedge::Over, 400, 480, true, false},
      {"[Well over 400 people] came.", Hedge::Over, 400, 480, true, false},
      {"[At least 400 people] came.", Hedge::AtLeast, 400, 480, false, false},
      {"[No fewer than 400 people] came.", Hedge::AtLeast, 400, 480, false, false},
      {"[Up to about 400 people] came.", Hedge::UpTo, 320, 400, false, false},
      {"[No more than 400 people] came.", Hedge::UpTo, 320, 400, false, false},
      {"[400 people or so] came.", Hedge::About, 360, 440, false, false},
      {"[400 or more people] came.", Hedge::AtLeast, 400, 480, false, false},
      {"[400-odd people] came.", Hedge::About, 360, 440, false, false},
      {"[400-500 people] came.", Hedge::Range, 400, 500, false, false},
      {"[Between 400 and 500 people] came.", Hedge::Range, 400, 500, false, false},
      {"[400 to 500 people] came.", Hedge::Range, 400, 500, false, false},
      {"[More than 400 but fewer than 500 people] came.", Hedge::Range, 400, 500, true, true},
      {"[Two or three people] came.", Hedge::Range, 2, 3, false, false},
      {"A [5- to 10-year] plan.", Hedge::Range, 5, 10, false, false},
      {"It was from [200 to 300 people] strong.", Hedge::Range, 200, 300, false, false},
      {"They are [aged 18 to 65].", Hedge::Range, 18, 65, false, false},
      {"[Hundreds of people] came.", Hedge::Vague, 200, 999, false, false},
      {"[Tens of thousands of people] came.", Hedge::Vague, 20'000, 99'999, false, false},
      {"[Several hundred people] came.", Hedge::Vague, 200, 999, false, false},
      // The recount went on for three days, not for more.
      {"They counted over [three days].", Hedge::None, 3, 3, false, false},
      {"They must hand over [40 goats].", Hedge::None, 40, 40, false, false},
      {"It lasted [over three days].", Hedge::Over, 3, 3.6, true, false},
      // What a count has got to is no limit of it.
      {"The toll has gone up to [nine].", Hedge::None, 9, 9, false, false},
      {"It takes [up to nine people].", Hedge::UpTo, 7.2, 9, false, false},
      {"The crowd did not at any time [exceed 400 people].", Hedge::UpTo, 320, 400, false, false},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const Found found = find(c.text);
    EXPECT_EQ(marked(found), c.text);
    ASSERT_EQ(found.figures.size(), 1U);
    const Figure& figure = found.figures[0];
    EXPECT_EQ(figure.hedge, c.hedge);
    EXPECT_NEAR(figure.meant.low, c.low, 1e-9 * c.low);
    EXPECT_NEAR(figure.meant.high, c.high, 1e-9 * c.high);
    EXPECT_EQ(figure.meant.low_open, c.low_open);
    EXPECT_EQ(figure.meant.high_open, c.high_open);
  }
}

TEST(FindFigures, ReadsUnitsAndKinds) {
  struct Case {
    std::string text;
    std::vector<double> values;
    std::vector<std::string> units;
    FigureKind kind;
  };
  const Case cases[] = {
      {"It weighs [12 kg].", {12}, {"kg"}, FigureKind::Mass},
      {"It did [70mph].", {70}, {"mph"}, FigureKind::Speed},
      {"[230MPH] STORM", {230}, {"mph"}, FigureKind::Speed},
      {"[About a third] have been sent home.", {100.0 / 3}, {"percent"}, FigureKind::Share},
      {"It pays [25 pence in the pound].", {25}, {"percent"}, FigureKind::Share},
      {"It pays [40 cents on the dollar].", {40}, {"percent"}, FigureKind::Share},
      {"The heat hit [104F] there.", {104}, {"°F"}, FigureKind::Temperature},
      {"It did [112 kilometres an hour].", {112}, {"km/h"}, FigureKind::Speed},
      {"It spilled [310 cubic metres of mud a second].", {310}, {"m3/s"}, FigureKind::Rate},
      {"It spilled [480 m³/s].", {480}, {"m3/s"}, FigureKind::Rate},
      {"It rained [83 mm].", {83}, {"mm"}, FigureKind::Length},
      {"It is [24 km] ([15 miles]) away.", {24, 15}, {"km", "mile"}, FigureKind::Length},
      {"It holds [75 million cubic metres] of gas.", {75e6}, {"m3"}, FigureKind::Volume},
      {"It makes [88 megawatts].", {88}, {"MW"}, FigureKind::Power},
      {"It was [98.6 degrees Fahrenheit].", {98.6}, {"°F"}, FigureKind::Temperature},
      {"It was [20°C].", {20}, {"°C"}, FigureKind::Temperature},
      {"It fell by [11 percentage points].",
       {11},
       {"percentage point"},
       FigureKind::PercentagePoints},
      {"It fell by [250 basis points].", {250}, {"basis point"}, FigureKind::PercentagePoints},
      {"[20 percent] left.", {20}, {"percent"}, FigureKind::Percent},
      {"[94 per cent] left.", {94}, {"percent"}, FigureKind::Percent},
      {"[3.6%] left.", {3.6}, {"percent"}, FigureKind::Percent},
      {"[Two-thirds] of the boats were sold.", {200.0 / 3}, {"percent"}, FigureKind::Share},
      {"[One in nine] stood empty.", {100.0 / 9}, {"percent"}, FigureKind::Share},
      {"[Four schools in five] now have tanks.", {80}, {"percent"}, FigureKind::Share},
      {"It ran cool on [one working day in five] this spring.",
       {20},
       {"percent"},
       FigureKind::Share},
      {"[Nearly nine in ten] farms closed.", {90}, {"percent"}, FigureKind::Share},
      {"[More than half] of them left.", {50}, {"percent"}, FigureKind::Share},
      {"It was [half a metre] high.", {0.5}, {"m"}, FigureKind::Length},
      {"A [57-year-old] baker slept.", {57}, {"year"}, FigureKind::Age},
      {"Dana Ruhl, [43], was there.", {43}, {"year"}, FigureKind::Age},
      {"They met a baker of [79].", {79}, {"year"}, FigureKind::Age},
      {"A baker of [41] died there.", {41}, {"year"}, FigureKind::Age},
      {"Dana Ruhl, [seven], was lifted out.", {7}, {"year"}, FigureKind::Age},
      {"She was [nine], the fourth of them.", {9}, {"year"}, FigureKind::Age},
      {"The ringleader Otto K., [43], a roofer, was held.", {43}, {"year"}, FigureKind::Age},
      {"The Danish striker, who is [22], scored again.", {22}, {"year"}, FigureKind::Age},
      {"A baker who is [72] and deaf was there.", {72}, {"year"}, FigureKind::Age},
      {"The baker, [22], won the race.", {22}, {"year"}, FigureKind::Age},
      {"The town's Danish sensation, [27], sang the first song.", {27}, {"year"}, FigureKind::Age},
      {"A woman of [29] was found there.", {29}, {"year"}, FigureKind::Age},
      {"A man of [thirty] was found there.", {30}, {"year"}, FigureKind::Age},
      {"The total, [27], surprised them.", {27}, {""}, FigureKind::Count},
      {"They came at [-7 C] by boat.", {-7}, {"°C"}, FigureKind::Temperature},
      {"It takes [an hour and a quarter].", {1.25}, {"hour"}, FigureKind::Duration},
      {"It is [twice] its size.", {2}, {"factor"}, FigureKind::Ratio},
      {"It is [three times] as large.", {3}, {"factor"}, FigureKind::Ratio},
      {"It rang [63 times] that winter.", {63}, {"times"}, FigureKind::Count},
      {"It rang [63 times] the limit.", {63}, {"factor"}, FigureKind::Ratio},
      {"A [10-fold] rise came.", {10}, {"factor"}, FigureKind::Ratio},
      {"[Five thirty-seconds] of it burned.", {500.0 / 32}, {"percent"}, FigureKind::Share},
      {"[One fiftieth] of it burned.", {2}, {"percent"}, FigureKind::Share},
      {"[One in 20] homes burned.", {5}, {"percent"}, FigureKind::Share},
      {"A magnitude [6.2] quake hit.", {6.2}, {"magnitude"}, FigureKind::Other},
      {"A magnitude-[6.2] quake hit.", {6.2}, {"magnitude"}, FigureKind::Other},
      {"A quake measuring [6.2] hit.", {6.2}, {"magnitude"}, FigureKind::Other},
      {"It was an earthquake of [about 6.2].", {6.2}, {"magnitude"}, FigureKind::Other},
      {"Then a monster [6.2] quake hit.", {6.2}, {"magnitude"}, FigureKind::Other},
      {"The strongest tremor, a [5.4], came then.", {5.4}, {"magnitude"}, FigureKind::Other},
      {"Magnitude: [6.2] (the institute)", {6.2}, {"magnitude"}, FigureKind::Other},
      {"The safety factor was only [1.3].", {1.3}, {"factor"}, FigureKind::Ratio},
      // No part of a person is counted.
      {"The [four bakers] said [1.5] was too low.", {4, 1.5}, {"people", ""}, FigureKind::Count},
      {"They turned [30 degrees] to port.", {30}, {"degree"}, FigureKind::Other},
      {"The council voted [7]-[4] for it.", {7, 4}, {"votes", "votes"}, FigureKind::Vote},
      {"The Rovers won [3]-[1].", {3, 1}, {"", ""}, FigureKind::Ratio},
      {"A [300-strong] crowd sang.", {300}, {"people"}, FigureKind::Count},
      {"Here [none of the crew] were hurt.", {0}, {"people"}, FigureKind::Count},
      {"It is [10 times a year].", {10}, {"times"}, FigureKind::Count},
      {"There were [no deaths].", {0}, {"deaths"}, FigureKind::Count},
      {"[Not one guard] was in the house.", {0}, {"people"}, FigureKind::Count},
      {"[Not a single guard] was there.", {0}, {"people"}, FigureKind::Count},
      {"There was [not a single boat] in the harbour.", {0}, {"boats"}, FigureKind::Count},
      {"[Not one of the boats] sank.", {0}, {"boats"}, FigureKind::Count},
      {"It rose from [31%] to [42%].", {31, 42}, {"percent", "percent"}, FigureKind::Percent},
      {"It rose from [23] to [37 percent].", {23, 37}, {"percent", "percent"}, FigureKind::Percent},
      {"It was a [24-hour] strike.", {24}, {"hour"}, FigureKind::Duration},
      {"They can mend it in [nine weeks].", {9}, {"week"}, FigureKind::Duration},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const Found found = find(c.text);
    EXPECT_EQ(marked(found), c.text);
    ASSERT_EQ(found.figures.size(), c.values.size());
    for (std::size_t i = 0; i < c.values.size(); ++i) {
      EXPECT_NEAR(found.figures[i].value, c.values[i], 1e-9 * std::abs(c.values[i]));
      EXPECT_EQ(found.figures[i].unit, c.units[i]);
      EXPECT_EQ(found.figures[i].kind, c.kind);
    }
  }
}

/// Hostile texts go to this floor alone: what they cost others is not its concern.
std::vector<Figure> find_untagged(const std::string& plain) {
  Result<SourceText> text = SourceText::from_utf8(plain);
  const std::vector<Segment> segments = test::lines(*text);
  return find_figures({*text, segments, {}, {}}, {});
}

TEST(FindFigures, SurvivesHostileText) {
  EXPECT_TRUE(find_untagged(std::string(1'000'000, '7') + " people").empty());
  const auto repeat = [](std::string_view unit) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += unit;
    return text;
  };
  for (const std::string_view unit :
       {"1,", "123 ", "hundred and ", "5-", "5 pounds ", "1:1", "1 to ", "half a ", "$", "one in ",
        "1.", "(555) ", "5/", "two and a half ", "5 km and ", "up to about ", "5a", "of the 5 "}) {
    SCOPED_TRACE(unit);
    for (const Figure& figure : find_untagged(repeat(unit))) {
      ASSERT_TRUE(std::isfinite(figure.value));
    }
  }
  for (const char* text :
       {"", "$", "$$$ 5", "-", "½½½", "1/", "/1", "%", "1..2", "one and a", "between 5 and",
        "9 to 5 to 3", "a couple of", "٣٣", "5 °", "1e", "1e-", "1e999 km", "15 to 10 people",
        "300-250 boats", "between 15 and 10", "9^999", "9^-999", "1^", "2x10^", "5×10⁻", "1⁹⁹⁹⁹",
        "three hundred and", "one one one fifths", "a and a third", "6'", "6'2", "10\"", "5 (kg",
        "None of", "12,34", "1,2345"}) {
    SCOPED_TRACE(text);
    for (const Figure& figure : find_untagged(text)) EXPECT_TRUE(std::isfinite(figure.value));
  }
}

}  // namespace
}  // namespace crosscheck
