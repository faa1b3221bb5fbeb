// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "crosscheck/annotate/annotate.hpp"
#include "crosscheck/read/read.hpp"

namespace crosscheck {
namespace {

/// "speaker: words" of what is reported without marks.
std::vector<std::string> reported_by(const std::string& text) {
  const Document document = annotate(*read_text(text, "a.txt"), std::nullopt);
  std::vector<std::string> told;
  for (const Quote& quote : document.quotes) {
    if (quote.kind != QuoteKind::Indirect) continue;
    const Participant& speaker = quote.speaker;
    told.push_back((speaker.entity ? document.entities[*speaker.entity].name
                                   : std::string(document.article.body[speaker.span])) +
                   ": " + std::string(document.article.body[quote.words]));
  }
  return told;
}

TEST(IndirectQuotes, AreWhatSomeoneIsReportedToHaveSaid) {
  using Told = std::vector<std::string>;
  EXPECT_EQ(reported_by("The mayor Ada Quill said on Monday that the pier had held."),
            Told{"Ada Quill: that the pier had held"});
  // What stands in marks is no indirect quote.
  EXPECT_EQ(reported_by("“The pier has held,” said the mayor Ada Quill on Monday."), Told{});
  EXPECT_EQ(reported_by("The pier has held since Monday, when the wind was strong."), Told{});
}

}  // namespace
}  // namespace crosscheck
