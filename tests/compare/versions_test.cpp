// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/compare/versions.hpp"

#include <gtest/gtest.h>

#include "crosscheck/annotate/annotate.hpp"
#include "crosscheck/read/read.hpp"

namespace crosscheck {
namespace {

using Strings = std::vector<std::string>;

/// "figure: four people -> six people"; "-" for what came or went.
Strings changes(const std::string& before, const std::string& after) {
  const std::string head = "Ferry runs aground off Skerry\n\nMarch 11, 2025\n\n";
  const Document old = annotate(*read_text(head + before, "a.txt"), std::nullopt);
  const Document now = annotate(*read_text(head + after, "b.txt"), std::nullopt);
  Strings all;
  const auto words = [](const Document& document, const std::optional<Change::Place>& place) {
    return place ? std::string(document.article.body[place->span]) : std::string("-");
  };
  for (const Change& change : compare_versions(old, now)) {
    all.push_back(std::string(name_of(change.kind)) + ": " + words(old, change.before) + " -> " +
                  words(now, change.after));
  }
  return all;
}

TEST(CompareVersions, TellsFactsThatChanged) {
  struct Case {
    std::string before;
    std::string after;
    Strings changes;
  };
  const Case cases[] = {
      {"The ferry sank at noon and 4 people died.",
       "The ferry sank at noon and 6 people died.",
       {"figure: 4 people -> 6 people"}},
      {"The ferry sank at noon and nearly 400 people were saved.",
       "The ferry sank at noon and 400 people were saved.",
       {"hedge: nearly 400 people -> 400 people"}},
      {"The mayor, Ana Lund, came to the quay in the evening.",
       "The mayor, Ana Lundberg, came to the quay in the evening.",
       {"name: Ana Lund -> Ana Lundberg"}},
      {"\"We saw no light at all,\" said Jonas Keil on the quay.",
       "\"We saw smoke at last,\" said Jonas Keil on the quay.",
       {"quote: We saw no light at all, -> We saw smoke at last,"}},
      {"\"We saw no light at all,\" said Jonas Keil.",
       "\"We saw no light at all,\" said Ana Lund.",
       {"name: Jonas Keil -> Ana Lund", "attribution: Jonas Keil -> Ana Lund"}},
      {"The channel was closed.",
       "The channel was closed. Boats took 60 people to the quay.",
       {"figure: - -> 60 people"}},
      {"The channel was closed. Boats took 60 people to the quay.",
       "The channel was closed.",
       {"figure: 60 people -> -"}},
  };
  for (const Case& c : cases)
    EXPECT_EQ(changes(c.before, c.after), c.changes) << c.before << " / " << c.after;
}

TEST(CompareVersions, IsSilentOnWordsThatChangeNoFact) {
  const std::string story =
      "The ferry sank at noon and 4 people died. \"We saw no light at all,\" said Jonas Keil on "
      "the quay.";
  EXPECT_EQ(changes(story, story), Strings{});
  EXPECT_EQ(changes(story,
                    "\"We saw no light at all,\" said Jonas Keil on the quay. The ferry sank at "
                    "noon and 4 people died."),
            Strings{});
  EXPECT_EQ(changes(story,
                    "The old ferry sank at noon, and four people died. \u201cWe saw no light at "
                    "all,\u201d said Jonas Keil on the quay."),
            Strings{});
}

}  // namespace
}  // namespace crosscheck
