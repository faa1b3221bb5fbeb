// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "crosscheck/annotate/dates.hpp"
#include "crosscheck/model/names.hpp"
#include "support/marked.hpp"

namespace crosscheck {
namespace {

using namespace std::chrono_literals;

constexpr Day kThursday = 2025y / 3 / 13;

DocumentTime time_of(std::string_view marked_text, SegmentKind first,
                     std::optional<DayRange> story) {
  const test::Analysed a = test::analysed(marked_text);
  std::vector<Segment> segments = a.segments;
  segments.front().kind = first;
  Article article;
  return find_document_time(article, {a.text, segments, a.analysis.tokens, a.analysis.sentences},
                            story);
}

TEST(FindDocumentTime, TakesTheDayOfPublication) {
  Article article;
  article.published = kThursday;
  const test::Analysed a = test::analysed("On Monday it rained.");
  const DocumentTime time = find_document_time(
      article, {a.text, a.segments, a.analysis.tokens, a.analysis.sentences}, {});
  EXPECT_TRUE(time.exact());
  EXPECT_EQ(time.basis, "published");
}

TEST(FindDocumentTime, BoundsItByCaptionsAndWeekdays) {
  const DocumentTime plain =
      time_of("Crowds in Arden, Tuesday, March 4, 2025.\nThey sang.", SegmentKind::Caption, {});
  ASSERT_TRUE(plain.days);
  EXPECT_EQ(iso_date(plain.days->from), "2025-03-04");
  EXPECT_EQ(plain.basis, "not before 2025-03-04, the latest day the text names");
  const DocumentTime tight = time_of(
      "Crowds in Arden, Tuesday, March 4, 2025.\nOn Monday they sang. On Thursday they marched.",
      SegmentKind::Caption, {});
  ASSERT_TRUE(tight.days);
  EXPECT_EQ(iso_date(tight.days->from), "2025-03-06");
  EXPECT_EQ(iso_date(tight.days->to), "2025-03-09");
}

TEST(FindDocumentTime, TakesADayWithoutAYearWhereItsYearIsSure) {
  const DayRange story{2025y / 3 / 11, 2025y / 12 / 29};
  const DocumentTime range =
      time_of("Between January 9 and February 6, they shut nine mills. On Monday they sang.",
              SegmentKind::Text, story);
  ASSERT_TRUE(range.days);
  EXPECT_EQ(iso_date(range.days->from), "2025-02-06");
  EXPECT_EQ(iso_date(range.days->to), "2025-02-12");
  // Told by its date and not as "Tuesday": some days ago.
  const DocumentTime date =
      time_of("Crowds, Sunday, March 2, 2025.\nThey marched on March 4. On Monday they sang.",
              SegmentKind::Caption, story);
  ASSERT_TRUE(date.days);
  EXPECT_EQ(iso_date(date.days->from), "2025-03-07");
  EXPECT_EQ(date.basis, "some days after 2025-03-04, the latest day the text names");
}

TEST(FindDocumentTime, ReadsADatelineByTheOtherArticles) {
  const DayRange story{2025y / 3 / 11, 2025y / 3 / 29};
  const DocumentTime time =
      time_of("ARDEN, Vell, March 9 (QNA) - A dam broke.", SegmentKind::Text, story);
  ASSERT_TRUE(time.days);
  EXPECT_EQ(iso_date(time.days->from), "2025-03-09");
  EXPECT_EQ(time.basis, "dateline");
}

TEST(FindDocumentTime, FallsBackOnTheOtherArticles) {
  const DayRange story{2025y / 3 / 11, 2025y / 12 / 29};
  const DocumentTime time = time_of("Since 2015 they sang.", SegmentKind::Text, story);
  ASSERT_TRUE(time.days);
  EXPECT_EQ(*time.days, story);
  EXPECT_FALSE(time_of("They sang.", SegmentKind::Text, {}).days);
}

}  // namespace
}  // namespace crosscheck
