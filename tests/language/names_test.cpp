// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/language/names.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "crosscheck/model/names.hpp"
#include "support/marked.hpp"

namespace crosscheck {
namespace {

/// The text with its names in brackets, and their kinds.
struct Found {
  std::string text;
  std::vector<std::string> kinds;
};

Found found(const std::string& marked_text) {
  const SourceText plain = test::unmarked(marked_text);
  const test::Analysed read = test::analysed(plain.view());
  Found result;
  result.text = test::marked(
      read.text, test::spans(read.analysis.names, [](const Name& name) { return name.span; }));
  for (const Name& name : read.analysis.names) result.kinds.emplace_back(name_of(name.kind));
  return result;
}

struct Case {
  std::string text;  // [brackets] mark what must be found
  std::vector<std::string> kinds;
};

void expect_all(std::span<const Case> cases) {
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const Found names = found(c.text);
    EXPECT_EQ(names.text, c.text);
    EXPECT_EQ(names.kinds, c.kinds);
  }
}

TEST(FindNames, FindsAcronymsThatSpellAWord) {
  const Case cases[] = {
      {"The ministry said that [WHO] sent doctors, and [WHO] confirmed it.",
       {"organization", "organization"}},
      {"The ice was thin, and who broke it is not known.", {}},
  };
  expect_all(cases);
}

TEST(FindNames, FindsPeopleWithoutTheirTitles) {
  const Case cases[] = {
      {"Harbour Minister [Anna Lindqvist] met Judge [Peter Osei] on Friday.", {"person", "person"}},
      {"The report was written by Dr. [Helen M. Tanaka].", {"person"}},
      {"She thanked Senator [Robert Ellison].", {"person"}},
      {"The senator thanked her staff.", {}},
      {"He said the captain was asleep.", {}},
  };
  expect_all(cases);
}

TEST(FindNames, FindsTheSmallEndOfAHyphenatedName) {
  const Case cases[] = {
      {"The ministry said [Park Dae-su] had resigned, and [Lin Mei-hua] took over.",
       {"person", "person"}},
      {"President [Park Dae-su] spoke.", {"person"}},
      {"A [Norway]-based firm sank it.", {"place"}},
  };
  expect_all(cases);
}

TEST(FindNames, TakesNoTitleForAName) {
  const Case cases[] = {
      {"Deputy Health Minister [Anna Lindqvist] resigned.", {"person"}},
      {"Mr. [Osei] Monday refused.", {"person"}},
      {"Prime Minister [Peter Osei] spoke.", {"person"}},
  };
  expect_all(cases);
}

TEST(FindNames, FindsPlacesWhereNobodyCaresForCapitals) {
  const Case cases[] = {
      {"we flew from [new york] to [lithuania] and back", {"place", "place"}},
      {"we have a new house near the river", {}},
  };
  expect_all(cases);
}

TEST(FindNames, TakesABodyForABodyInAllTheArticle) {
  const Case cases[] = {
      {"[Solvind] sank. [Solvind] slept. [Solvind] chairman [Ann Lee] resigned. [Solvind] wept.",
       {"organization", "organization", "organization", "person", "organization"}},
  };
  expect_all(cases);
}

TEST(FindNames, WhoHasATermIsAPerson) {
  const Case cases[] = {
      {"During [Lincoln]'s first term fares fell.", {"person"}},
      {"The bridge was built during [Madison]'s presidency.", {"person"}},
  };
  expect_all(cases);
}

TEST(FindNames, FindsAPlaceByTheSmallWordBehind) {
  const Case cases[] = {
      {"A train left the rails in [Veldtna] valley on Monday.", {"place"}},
      {"They met in Monday mountains of paper.", {}},
  };
  expect_all(cases);
}

TEST(FindNames, FindsShipsAndPrisonsByTheirAbbreviation) {
  const Case cases[] = {
      {"Two men got out of [HMP Fallowdene], whose wall is low.", {"facility"}},
      {"The [USS Tarvig Point] lay off [RAF Lossie].", {"facility", "facility"}},
      {"Mv was typed before the Sea.", {}},
  };
  expect_all(cases);
}

TEST(FindNames, FindsLawsByTheirPattern) {
  const Case cases[] = {
      {"They voted for the [Harbour Safety Act] twice.", {"law"}},
      {"The [Clean Rivers Act of 1998] is old.", {"law"}},
      {"They passed the [Long River Bill Act] twice.", {"law"}},
      {"A court blocked [Title 9] and [H.R. 1234] alike.", {"law", "law"}},
      {"He signed [Executive Order 7701] in March.", {"law"}},
      {"The act was repealed, and the bill failed.", {}},
      {"The title 9 of her books are sold.", {}},
  };
  expect_all(cases);
}

TEST(FindNames, FindsOperationsAndEventsInMarks) {
  const Case cases[] = {
      {"It began with [Operation Night Heron] in May.", {"operation"}},
      {"The raid, code-named “[Wren’s Nest],” failed.", {"operation"}},
      {"Thousands joined the “[March Without Shoes]” protest.", {"event"}},
      {"The operation was a success, she said: “We will not go.”", {}},
      {"He answered “Nobody” twice.", {}},
  };
  expect_all(cases);
}

TEST(FindNames, KnowsMediaAndGroups) {
  const Case cases[] = {
      {"She told the [New York Times] that it was late.", {"media"}},
      {"The [Lithuanian] pilot praised the [Democrats].", {"group", "group"}},
      {"It was shown on [60 Minutes] last week.", {"media"}},
      {"It took 60 minutes.", {}},
  };
  expect_all(cases);
}

TEST(FindNames, PartsWhatOnlyAnAndJoins) {
  const Case cases[] = {
      {"Officers of the [FBI] and the [CIA] were there.", {"organization", "organization"}},
      {"They saw [Raleigh], [Winston-Salem], [Boston] and [Chicago].",
       {"place", "place", "place", "place"}},
  };
  expect_all(cases);
}

TEST(FindNames, PartsTheBearerFromTheTitleAndTheBody) {
  const Case cases[] = {
      {"[Anna Lindqvist] and Captain [Peter Osei] sailed.", {"person", "person"}},
      {"Mr [Osei] wept, and Mayor [Lindqvist] left.", {"person", "person"}},
      {"**[Anna Lindqvist]** sailed.", {"person"}},
  };
  expect_all(cases);
}

TEST(FindNames, TakesWhatHasABossForABody) {
  const Case cases[] = {
      {"[Reuters] boss [Anna Lindqvist] wept.", {"media", "person"}},
      {"They asked [Norway] boss [Anna Lindqvist] again.", {"place", "person"}},
  };
  expect_all(cases);
}

TEST(FindNames, TakesTheHeadBehindAPlace) {
  const Case cases[] = {
      {"It flows into the [Colorado River] there.", {"place"}},
      {"The boats lay in [Boston Harbour] at noon.", {"facility"}},
  };
  expect_all(cases);
}

TEST(FindNames, KnowsProductsByTheirCodes) {
  const Case cases[] = {
      {"All [Q90 turboprops] stay on the ground.", {"product"}},
      {"There are 118 [Q90s] in service.", {"product"}},
      {"He paid 90 dollars.", {}},
  };
  expect_all(cases);
}

TEST(FindNames, KnowsTheAgencyOfADateline) {
  const Case cases[] = {
      {"[HALE] ([NBW]) — The mayor resigned.", {"place", "media"}},
      {"[HALE], May 3, 2031 — The mayor resigned.", {"place"}},
      {"The [Harbour Safety Board] ([HSB]) met in [Norway].",
       {"organization", "organization", "place"}},
  };
  expect_all(cases);
}

TEST(FindNames, FindsABodyAroundThePlaceInItsName) {
  const auto names_in = [](const std::string& sentence) {
    const test::Analysed read = test::analysed(sentence);
    std::vector<std::string> names;
    for (const Name& name : read.analysis.names) {
      names.push_back(std::string(name_of(name.kind)) + ": " + std::string(read.text[name.span]));
    }
    return names;
  };
  using Names = std::vector<std::string>;
  // The outer one comes first.
  EXPECT_EQ(names_in("She wrote to the police in Oslo and asked the Oslo police department why."),
            (Names{"place: Oslo", "organization: Oslo police department", "place: Oslo"}));
  EXPECT_EQ(names_in("Officials of the Oslo-Bergen school district met them on a Monday."),
            Names{"organization: Oslo-Bergen school district"});
  EXPECT_EQ(names_in("She asked the school district why the police department was late."), Names{});
}

TEST(FindNames, FindsBodiesOfOrdinaryWords) {
  const Case cases[] = {
      {"Later the [Water Safety Agency] closed the beach again.", {"organization"}},
      {"Nobody at the [Institute of Rivers and Lakes] would say why.", {"organization"}},
      {"She leads the [Expert Panel on Flood Risk] since last year.", {"organization"}},
      {"He met [Department of Roads] Director [Ann Lee] at noon.", {"organization", "person"}},
      {"It is a matter of the board of the school.", {}},
  };
  expect_all(cases);
}

TEST(FindNames, TakesNoNameFromDatesAndHeadlines) {
  const Case cases[] = {
      {"It opened on Monday, Nov. 18, and closes in May.", {}},
      {"Ferry Hits Pier After Storm; Four People Hurt", {}},
      {"FOUR PEOPLE HURT AFTER FERRY HITS PIER", {}},
  };
  expect_all(cases);
}

TEST(FindNames, KnowsANameInAHeadlineFromTheTextBelow) {
  const Found names = found(
      "LINDQVIST OPENS BRIDGE\nAnna Lindqvist opened it. People cheered when Anna Lindqvist "
      "cut the ribbon.");
  EXPECT_EQ(names.text,
            "[LINDQVIST] OPENS BRIDGE\n[Anna Lindqvist] opened it. People cheered when "
            "[Anna Lindqvist] cut the ribbon.");
}

TEST(FindNames, KnowsTheInitialsOfABodyThatItHasNamed) {
  const Found names = found(
      "The Socialist Harbour Party met in Boston. The SHP wants lower fees.");
  EXPECT_EQ(names.text, "The [Socialist Harbour Party] met in [Boston]. The [SHP] wants lower fees.");
}

TEST(FindNames, NeverCrossesALine) {
  for (const Name& name : test::analysed("Anna\nPeter Osei\nNorth Carolina\nBoston").analysis.names) {
    EXPECT_LE(name.span.size(), 14U);
  }
}

TEST(FindNames, GivesTheSameNamesOnEveryCall) {
  const std::string text = "Anna Lindqvist told Reuters that Norway had paid. Lindqvist left.";
  const auto first = test::analysed(text).analysis.names;
  EXPECT_EQ(first, test::analysed(text).analysis.names);
  EXPECT_FALSE(first.empty());
}

TEST(FindNames, ReadsHostileTextToTheEnd) {
  std::string conjoined = "Board";
  for (int i = 0; i < 20'000; ++i) conjoined += " and Board";
  const std::string cases[] = {std::string(200'000, 'A'), conjoined,
                               std::string(100'000, '"'), std::string(50'000, '(')};
  for (const std::string& text : cases) {
    for (const Name& name : test::analysed(text).analysis.names) EXPECT_LE(name.span.end, text.size());
  }
}

}  // namespace
}  // namespace crosscheck
