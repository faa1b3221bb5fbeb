// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/annotate/dates.hpp"

#include <gtest/gtest.h>

#include "annotate/date_cases.hpp"
#include "crosscheck/model/names.hpp"

namespace crosscheck {
namespace {

using namespace std::chrono_literals;
using Case = test::DateCase;
using test::dates_in;
using test::expect_dates;

const DocumentTime kPublished = test::published();

TEST(FindDates, ReadsAbsoluteDates) {
  const Case cases[] = {
      {"On [Nov. 17, 2025] it rained", {"2025-11-17"}},
      {"[Tuesday, Nov. 4, 2025], in Arden", {"2025-11-04"}},
      {"It closed on [29 December 2025].", {"2025-12-29"}},
      {"as of [2023-04-30]", {"2023-04-30"}},
      {"Stand: [30.04.2023]", {"2023-04-30"}},
      {"on [the 3rd of May 2019]", {"2019-05-03"}},
      {"dates from [May 2008]", {"2008-05"}},
      {"It began in [2021].", {"2021"}},
      {"the [2006] strike", {"2006"}},
      {"since [the 1990s]", {"199"}},
      {"[nineteen ninety-six] was wet", {"1996"}},
      {"the [1777] campaign of [1775-1783]", {"1777", "1775/1783"}},
      {"on [4] and [11 May 2024]", {"2024-05-04", "2024-05-11"}},
      {"[the week of March 6, 2000]", {"2000-W10"}},
      {"the [18th-century] mill", {"17"}},
      {"sales of [Q3 2024]", {"2024-Q3"}},
      {"In [the first half of 2023] it grew", {"2023-H1"}},
      {"[the summer of 1994]", {"1994-SU"}},
      {"besieged in [431 BC]", {"BC0431"}},
      {"lost in [431 BC] what [the previous century] had won", {"BC0431", "BC05"}},
      {"the post-[1874] charters, the [March] regatta", {"1874", "2025-03"}},
      {"its [2011] charters and that [2019] ruling", {"2011", "2019"}},
      {"The port closed on [January twenty-fourth].", {"2025-01-24"}},
      {"dated [2022-Jun-7]", {"2022-06-07"}},
      {"sales of [2017-08] and [08/2017]", {"2017-08", "2017-08"}},
      {"filed in [03 / 2019], not in [2019] - [3 years] on", {"2019-03", "2019", "P3Y"}},
      {"the season of [2006-07]", {"2006/2007"}},
      {"[2017 October], [2017 Q2], [2023H1]", {"2017-10", "2017-Q2", "2023-H1"}},
      {"the [1966 summer] fair", {"1966-SU"}},
      {"mills of [the nineteen sixties]", {"196"}},
      {"on [christmas day] and on [easter monday 2021]", {"2024-12-25", "2021-04-05"}},
      {"in [fiscal 2025]", {"2025"}},
      {"sales of [H1 2016]", {"2016-H1"}},
      {"on [April 6, nineteen oh four] and in [one thousand eight hundred and forty two]",
       {"1904-04-06", "1842"}},
      {"[the third week of two thousand and thirty one]", {"P1W"}},
      {"[between 2012 March and 2016 October], [8-3-09]", {"2012-03/2016-10", "2009-08-03"}},
      {"due [04/22] and [3rd feb]", {"2025-04-22", "2025-02-03"}},
  };
  expect_dates(cases, kPublished);
}

TEST(FindDates, TakesTheYearThatIsNotSaidFromTheDayOfWriting) {
  const Case cases[] = {
      {"They marched on [January 28].", {"2025-01-28"}},
      {"On [Feb. 1-3] people struck", {"2025-02-01/2025-02-03"}},
      {"It was shut in [December].", {"2024-12"}},
      {"The hearing will be held on [June 14].", {"2025-06-14"}},
      {"By [mid-May] it will be open.", {"2025-05"}},
      {"Sign-up moves to [April 2].", {"2025-04-02"}},
      {"The deal is to close before [Easter].", {"2025-04-20"}},
      {"over [Christmas] the pumps failed", {"2024-12-25"}},
      // What did not come to pass is past, what takes effect is ahead.
      {"The mayor could not be reached on [Monday].", {"2025-03-10"}},
      {"The lease had been due on [Sunday].", {"2025-03-09"}},
      {"She was named harbour master, effective [April 1].", {"2025-04-01"}},
      {"They could sail as soon as [Monday].", {"2025-03-17"}},
      {"She said they would ask a court to lift [Monday]'s ban.", {"2025-03-10"}},
      {"Prices rose ahead of [Monday]'s vote.", {"2025-03-17"}},
      {"A lease of [June 2008] will lapse on [March 20].", {"2008-06", "2025-03-20"}},
  };
  expect_dates(cases, kPublished);
}

TEST(FindDates, ResolvesRelativeDates) {
  const Case cases[] = {
      {"It burned [last Tuesday].", {"2025-03-11"}},
      {"On [Monday] the dam broke.", {"2025-03-10"}},
      {"The council will vote on [Monday].", {"2025-03-17"}},
      {"A crest is forecast for [Saturday].", {"2025-03-15"}},
      {"[Yesterday] it held; [tomorrow] it may not.", {"2025-03-12", "2025-03-14"}},
      {"[this week]", {"2025-W11"}},
      {"It opened [earlier this month].", {"2025-03"}},
      {"[last month] and [next week]", {"2025-02", "2025-W12"}},
      {"elected [three years ago]", {"2022"}},
      {"He left [last night].", {"2025-03-12TNI"}},
      {"On [Tuesday of last week] it stopped.", {"2025-03-04"}},
      {"[the day before yesterday]", {"2025-03-11"}},
      {"They met over [the weekend].", {"2025-W10-WE"}},
      {"[the first Friday of May]", {"2025-05-02"}},
      {"[the last Monday in May 2019]", {"2019-05-27"}},
      {"[the week after next]", {"2025-W13"}},
      {"It was moved to [the 17th of next month].", {"2025-04-17"}},
      {"They met [next week on Thursday] and [last monday].", {"2025-03-20", "2025-03-10"}},
      {"for [the week starting May 6]", {"2025-W19"}},
      {"[six weeks from tomorrow], [a week from Tuesday]", {"2025-04-25", "2025-03-25"}},
      {"[three Mondays ago], [two Fridays from now]", {"2025-02-24", "2025-03-21"}},
      {"[2 months and 9 days ago]", {"2025-01-04"}},
      {"It will open in [two weeks].", {"2025-W13"}},
      {"It was built in [two weeks].", {"P2W"}},
      {"[several years ago], in [the past], for [the full year].",
       {"PAST_REF", "PAST_REF", "2025"}},
      {"By [mid-afternoon] it was over.", {"2025-03-13TAF"}},
      {"[this summer]", {"2025-SU"}},
      {"Fares to go up in [April]", {"2025-04"}},
      {"[Third-quarter] profit rose from $2 million [a year earlier].", {"2024-Q3", "2023-Q3"}},
      {"[Third-quarter] profit rose. In [the nine months] it was $6 million, from $5 million "
       "[a year earlier]; sales were $9 million, from $8 million [a year earlier].",
       {"2024-Q3", "P9M", "2023", "2023"}},
      {"She was elected in [2016] and again [three years later].", {"2016", "2019"}},
      {"On [March 3] it flooded. [The next day] it froze; [that night] it snowed.",
       {"2025-03-03", "2025-03-04", "2025-03-04TNI"}},
      {"On [March 3] it flooded. By [the same date] 12 had left.", {"2025-03-03", "2025-03-03"}},
  };
  expect_dates(cases, kPublished);
}

TEST(FindDates, ResolvesTheWeekdayThatTheTextHasNamed) {
  const Case cases[] = {
      {"The council met on [Friday 21 February]. At [half past one on that Friday] it voted.",
       {"2025-02-21", "2025-02-21T01:30"}},
      {"The pump failed on [4 February]. On the [Thursday] it ran again.",
       {"2025-02-04", "2025-02-06"}},
      {"It shut on [Tuesday 4 February]. It opened on [10 February]. On the [Tuesday] rain came.",
       {"2025-02-04", "2025-02-10", "2025-02-04"}},
      {"At [noon on that Friday] they walked out.", {"2025-03-07T12:00"}},
      {"The board wants a rail by [December].", {"2025-12"}},
      {"By [December] it had lost two spans.", {"2024-12"}},
      {"He spoke on [3 March] of a meeting on [the 22nd].", {"2025-03-03", "2025-03-22"}},
      {"It was put off to [the 22nd].", {"2025-03-22"}},
      {"Promised for [10 March], it did not open until [the 12th] because of rain.",
       {"2025-03-10", "2025-03-12"}},
      {"It was to be up by [December].", {"2025-12"}},
      {"The court, to which they turned, wants to hear it on [17 October].", {"2025-10-17"}},
      {"The march has been put back to [Sunday] after talks.", {"2025-03-16"}},
      {"The hearing was moved to [Monday].", {"2025-03-17"}},
      {"He was due on [Wednesday] but only came on [Thursday].", {"2025-03-12", "2025-03-13"}},
  };
  expect_dates(cases, kPublished);
}

TEST(FindDates, JoinsRanges) {
  const Case cases[] = {
      {"[between January 9 and February 6] they counted", {"2025-01-09/2025-02-06"}},
      {"[from 2019 to 2021]", {"2019/2021"}},
      {"open [Monday through Friday]", {"2025-03-03/2025-03-07"}},
      {"[from May 2015 to 2018]", {"2015-05/2018"}},
      {"the war of [1914-18]", {"1914/1918"}},
      {"[3-5 May 2024]", {"2024-05-03/2024-05-05"}},
      {"[between May 3 and 5]", {"2025-05-03/2025-05-05"}},
      {"It was put off from [14 October] to [4 November].", {"2024-10-14", "2024-11-04"}},
      {"[Monday to Friday next week]", {"2025-03-17/2025-03-21"}},
      {"[from 6 to 19 this month]", {"2025-03-06/2025-03-19"}},
      {"[between February 5 and today]", {"2025-02-05/2025-03-13"}},
      {"open [from 9/4 to 12/9]", {"2024-09-04/2024-12-09"}},
      {"the wars of [612-604 BC]", {"BC0612/BC0604"}},
  };
  expect_dates(cases, kPublished);
}

TEST(FindDates, ReadsTheClock) {
  const Case cases[] = {
      {"It rose at [5:35 a.m. Portuguese time on Sunday].", {"2025-03-09T05:35+00:00"}},
      {"It fell at [3.40 in the afternoon] and lasted until [5.35].",
       {"2025-03-13T15:40", "2025-03-13T05:35"}},
      {"It broke on [Sunday]. The sirens went at [5:10 a.m. local time] ([0810 GMT]).",
       {"2025-03-09", "2025-03-09T05:10-03:00", "2025-03-09T05:10-03:00"}},
      {"[Thursday at 7 a.m.]", {"2025-03-13T07:00"}},
      {"[2 a.m. on Tuesday]", {"2025-03-11T02:00"}},
      {"On [Monday] it held; at [10.17am our time on Tuesday] it failed.",
       {"2025-03-10", "2025-03-11T10:17"}},
      {"She left at [5:35 a.m. on the 4th] and came back.", {"2025-03-04T05:35"}},
      {"Call: [today at 08:40 CEST].", {"2025-03-13T08:40+02:00"}},
      {"[14 Aug 2024 06:35 CEST]", {"2024-08-14T06:35+02:00"}},
      {"It came at [10:45 on Saturday night, Eastern time], and he saw it at [1:20].",
       {"2025-03-08T22:45-05:00", "2025-03-09T01:20-05:00"}},
      {"[00:07, 12 October 2024]", {"2024-10-12T00:07"}},
      {"at [half past four]", {"2025-03-13T04:30"}},
      {"[a quarter to 6 in the morning]", {"2025-03-13T05:45"}},
      {"At [twenty past three on Tuesday] it failed, at [five to four on Tuesday] it ran.",
       {"2025-03-11T03:20", "2025-03-11T03:55"}},
      {"It left the rails at [18.24 on 9 March 2025].", {"2025-03-09T18:24"}},
      {"The guard left at [six in the morning on Tuesday] by bus.", {"2025-03-11T06:00"}},
      {"The lift jammed shortly after [four on Saturday afternoon].", {"2025-03-08T16:00"}},
      {"It had no light at [10 on Tuesday night], at [ten to nine on the Monday evening] it had.",
       {"2025-03-11T22:00", "2025-03-10T20:50"}},
      {"They sailed at [5:35 a.m. Orby time].", {"2025-03-13T05:35"}},
      {"The ferry left [yesterday morning at six].", {"2025-03-12T06:00"}},
      {"[tonight around 9]", {"2025-03-13T21:00"}},
      {"It will sail at [5 in the morning] ([5 a.m. EDT Friday]).",
       {"2025-03-14T05:00-04:00", "2025-03-14T05:00-04:00"}},
      {"up a quarter to 8 percent, ten to five votes", {}},
      {"It won by ten to five, after ten to five hundred boats left.", {}},
      {"They won 3:2, at odds of 4:1, as in John 3:16.", {}},
  };
  expect_dates(cases, kPublished);
}

TEST(FindDates, ListsDurationsAndSets) {
  const Case cases[] = {
      {"It lasted [100 days].", {"P100D"}},
      {"after [four hours] of talks", {"PT4H"}},
      {"for [a decade]", {"P10Y"}},
      {"for [two and a half years]", {"P2Y6M"}},
      {"in [recent weeks]", {"PXW"}},
      {"a day of action", {}},
      {"[every day] and [each Monday]", {"P1D", "XXXX-WXX-1"}},
      {"It meets [weekly].", {"P1W"}},
      {"[the past two years]", {"P2Y"}},
      {"[the first two weeks of May]", {"P2W"}},
      {"after [two years, one month and 3 days]", {"P2Y1M3D"}},
      {"in [the coming weeks], over [the following years]", {"PXW", "PXY"}},
      {"in [the weeks] to come, in [the months] that followed", {"PXW", "PXM"}},
      {"the worst storm in [decades], over [several quarters] of calm", {"PXDE", "PXQ"}},
      {"for [an additional year], not in some quarters", {"P1Y"}},
      {"It rained [all day], for [half an hour], then [another week].", {"P1D", "PT30M", "P1W"}},
      {"for nearly [a hundred days]", {"P100D"}},
      {"[every day at 10 a.m.], [every Sunday]", {"XXXX-XX-XXT10:00", "XXXX-WXX-7"}},
      {"[Mondays] and twice [a week]", {"XXXX-WXX-1", "P1W"}},
      {"another day of all weeks, Recent Months", {}},
  };
  expect_dates(cases, kPublished);
}

TEST(FindDates, LeavesWhatOnlyLooksLikeADate) {
  const Case cases[] = {
      {"The SEP will march; it may win.", {}},
      {"A march against it drew 8000 people.", {}},
      {"over 2000 people, page 1999, Title 42", {}},
      {"the 60 Minutes broadcast", {}},
      {"April Jones and Theresa May spoke", {}},
      {"a score of 3-2", {}},
      {"the Sunday Herald said", {}},
      {"a man of 84, a 47-year-old", {}},
      {"after 9/11", {}},
      {"It fell on 31 February.", {}},
      {"at 00:99", {}},
      {"version 12.5.2024.1", {}},
      {"the May Report, Will Marsh and the August Wilson house", {}},
      {"Platform 9, Catch-22, 7 of 9, Route 66 and Apollo 11", {}},
      {"She had an epiphany. The easter egg", {}},
      {"a 5-4-2 play, 24/7, 1/2 and 3/16 of an inch", {}},
      {"a crowd of two thousand, resolution No. 2017-08", {}},
      {"In [2019] May spoke. It rose by one thousand six hundred and four.", {"2019"}},
      {"In [March] he was rated 10/15, 04/22 votes, a crowd of two thousand and ten", {"2025-03"}},
      {"9000 marched; Flight 1999; 2025 people", {}},
  };
  expect_dates(cases, kPublished);
}

TEST(FindDates, TellsBothReadingsOfAnAmbiguousOrder) {
  struct Ambiguous {
    std::string text;
    std::string value;
    std::vector<std::string> alternatives;
  };
  const Ambiguous cases[] = {
      {"on 5.12.2024", "2024-12-05", {"2024-05-12"}},
      {"on 12.5.2024", "2024-05-12", {"2024-12-05"}},
      {"on 5/12/2024", "2024-05-12", {"2024-12-05"}},
      {"on 5-12-2024", "2024-05-12", {"2024-12-05"}},
      {"on 25/12/2024", "2024-12-25", {}},
      {"on 5/5/2024", "2024-05-05", {}},
  };
  for (const Ambiguous& c : cases) {
    SCOPED_TRACE(c.text);
    const test::Analysed a = test::analysed(c.text);
    const auto dates = dates_in(a, kPublished);
    ASSERT_EQ(dates.size(), 1u);
    EXPECT_EQ(dates[0].value, c.value);
    EXPECT_EQ(dates[0].alternatives, c.alternatives);
  }
}

TEST(FindDates, NamesNoDayThatTheCalendarDoesNotHave) {
  const Case cases[] = {
      {"It fell on 31 February 2024 or Feb. 30.", {}},
      {"They met on 29 February [2023].", {"2023"}},
      {"They met on [29 February 2024].", {"2024-02-29"}},
      {"on 99/99/9999, 00/00/0000, 0000-01-01 and 31/04/2024", {}},
      {"in the year 0, on May 32", {}},
      {"Written backwards: [from 2021 to 2019].", {"2021/2019"}},
      {"on [٥/١٢/٢٠٢٤] and [２０２４-０５-０１]", {"2024-05-12", "2024-05-01"}},
  };
  expect_dates(cases, kPublished);
}

TEST(FindDates, GivesNoDaysToARangeWrittenBackwards) {
  const test::Analysed a = test::analysed("from 2021 to 2019");
  const auto dates = dates_in(a, kPublished);
  ASSERT_EQ(dates.size(), 1u);
  EXPECT_FALSE(dates[0].days);
}

/// A case: a text with one date, and the days it covers.
struct Covered {
  std::string text;
  std::string from;
  std::string to;
};

TEST(FindDates, CoversTheDaysOfPeriodsAndTheirParts) {
  const Covered cases[] = {
      {"for the rest of the month", "2025-03-13", "2025-03-31"},
      {"the third week of May 2024", "2024-05-13", "2024-05-19"},
      {"the last week of 2020", "2020-12-28", "2021-01-03"},
      {"the first 100 days of 2024", "2024-01-01", "2024-04-09"},
      {"It will be mended within 9 days.", "2025-03-13", "2025-03-22"},
      {"in the past two weeks", "2025-02-27", "2025-03-13"},
      {"It will be mended within 2 weeks from today.", "2025-03-13", "2025-03-27"},
      {"early last month", "2025-02-01", "2025-02-14"},
      {"in Q3 2024", "2024-07-01", "2024-09-30"},
  };
  for (const Covered& c : cases) {
    SCOPED_TRACE(c.text);
    const test::Analysed a = test::analysed(c.text);
    const auto dates = dates_in(a, kPublished);
    ASSERT_EQ(dates.size(), 1u);
    ASSERT_TRUE(dates[0].days);
    EXPECT_EQ(iso_date(dates[0].days->from), c.from);
    EXPECT_EQ(iso_date(dates[0].days->to), c.to);
  }
}

TEST(FindDates, NamesTheAnchor) {
  const test::Analysed a = test::analysed("It rained on Monday. In 1999 it did not.");
  const auto dates = dates_in(a, kPublished);
  ASSERT_EQ(dates.size(), 2u);
  EXPECT_EQ(dates[0].anchor, "published 2025-03-13");
  EXPECT_EQ(dates[1].anchor, "");
  const test::Analysed b = test::analysed(
      "President Harry Truman slept in his first term. The strike began on Monday. During the "
      "strike, he woke. It was his second term.");
  const auto periods = dates_in(b, kPublished);
  ASSERT_EQ(periods.size(), 3u);
  EXPECT_EQ(periods[2].anchor, "the strike from 2025-03-10, end not told");
}

TEST(FindDates, KeepsTheReadingsApartWhenTheDayOfWritingIsNotSure) {
  const DocumentTime rough{DayRange{2025y / 3 / 13, 2025y / 3 / 17}, "not before 2025-03-13"};
  const test::Analysed a = test::analysed("It rained on Friday and on January 23.");
  const auto dates = dates_in(a, rough);
  ASSERT_EQ(dates.size(), 2u);
  EXPECT_EQ(dates[0].value, "2025-03-14");
  EXPECT_EQ(dates[0].alternatives, std::vector<std::string>{"2025-03-07"});
  EXPECT_EQ(dates[1].value, "2025-01-23");
  EXPECT_TRUE(dates[1].alternatives.empty());
  const DocumentTime vague{DayRange{2025y / 3 / 11, 2025y / 12 / 29}, "as the dated articles"};
  const auto wide = dates_in(a, vague);
  EXPECT_EQ(wide[0].value, "XXXX-WXX-5");
  EXPECT_FALSE(wide[0].days);
  EXPECT_EQ(wide[1].value, "2025-01-23");
}

TEST(FindDates, WithstandsHostileText) {
  std::string many(1'000'000, '9');
  for (const std::string& text :
       {many, std::string(100'000, '.'), "on May " + many, std::string("٢٠٢٥"),
        std::string("99999-99-99 0000-00-00 2023-02-31 31/02/2023")}) {
    const test::Analysed a = test::analysed(text);
    for (const DateMention& date : dates_in(a, kPublished)) EXPECT_LE(date.span.end, a.text.size());
  }
}

}  // namespace
}  // namespace crosscheck
