// SPDX-License-Identifier: Apache-2.0
#include "match/day_moves.hpp"

#include <gtest/gtest.h>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

/// The marks of the dates of a sentence, in reading order: N new, O old, "-" neither.
std::string marks(const std::string& sentence) {
  const test::Run run = test::run_of_texts(
      {"News from Bergen\n\nBy Ada Quill\n14 March 2025\n\nThe council met in the hall. " +
       sentence + " Rain fell all night.\n"});
  const Document& document = run.documents.front();
  std::string found;
  for (const DateMention& date : document.dates) {
    const Sentence& in = document.sentences[date.sentence];
    if (document.article.body[in.span] != sentence) continue;
    found += is_new_day(document, date) ? "N" : is_old_day(document, date) ? "O" : "-";
  }
  return found;
}

TEST(DayMoves, SayWhichDayIsTheNewOne) {
  EXPECT_EQ(marks("The road, promised for 10 March, did not reopen until the 12th."), "ON");
  EXPECT_EQ(marks("The hearing, which had been set for 3 March, was moved to 9 March."), "ON");
  EXPECT_EQ(marks("The court has put off the hearing until 21 March."), "N");
  EXPECT_EQ(marks("The trial will not begin before 12 May."), "N");
  EXPECT_EQ(marks("The rail was to be up by December; soon that became March 2026."), "ON");
  EXPECT_EQ(marks("The road reopened only on 12 March."), "N");
  EXPECT_EQ(marks("The firm now says 4 April."), "-N");
  EXPECT_EQ(marks("The date of 1 March is off."), "O");
  EXPECT_EQ(marks("The council should have met on 3 March."), "O");
}

TEST(DayMoves, APlanIsNeither) {
  EXPECT_EQ(marks("The fair is planned for 22 March."), "-");
  EXPECT_EQ(marks("The hearing is set for 3 April."), "-");
  EXPECT_EQ(marks("The family moved to Bergen on 3 March."), "-");
}

}  // namespace
}  // namespace crosscheck
