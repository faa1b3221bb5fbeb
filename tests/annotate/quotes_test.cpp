// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/annotate/quotes.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "annotate/quote_cases.hpp"

namespace crosscheck {
namespace {

using Strings = std::vector<std::string>;

struct Case {
  std::string text;  // [brackets] mark the words of a quote
  Strings speakers;
};

void expect_all(std::initializer_list<Case> cases) {
  const Strings names = {"Ada Quill|Quill", "Meera Rao|Rao", "Tom Lund|Lund",
                         "organization:Harbour Board", "media:Radio Norwick", "place:Norwick"};
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const test::QuoteCase read(c.text, names);
    EXPECT_EQ(read.marked_quotes(), c.text);
    EXPECT_EQ(read.speakers(), c.speakers);
  }
}

TEST(FindQuotes, TakesTheSubjectOfTheCue) {
  expect_all({
      {"“[We waited,]” said Ada Quill, who runs the ferry.", {"Ada Quill"}},
      {"“[We waited,]” Ada Quill said.", {"Ada Quill"}},
      {"“[We waited,]” said Norwick’s mayor, Ada Quill.", {"Ada Quill"}},
      {"“[We waited,]” said its harbour master, Ada Quill. The tide fell.", {"Ada Quill"}},
      {"“[We waited,]” said deckhand Ada Quill, 44, who saw it from the pier.", {"Ada Quill"}},
      {"“[We waited,]” the line’s director, Ada Quill, told reporters in Norwick.", {"Ada Quill"}},
      {"“[We waited,]” Mayor Ada Quill told a packed hall on Monday.", {"Ada Quill"}},
      {"“[We waited]”, Ada Quill, the line’s director, has said.", {"Ada Quill"}},
      {"Ada Quill told Radio Norwick: “[We waited.]”", {"Ada Quill"}},
      {"As the owner’s president, Ada Quill, put it, “[We waited.]”", {"Ada Quill"}},
      {"Ada Quill has openly stated: “[We waited.]”", {"Ada Quill"}},
      {"Ada Quill, who saw it from the pier, said, “[We waited.]”", {"Ada Quill"}},
      {"“[We waited,]” according to Ada Quill.", {"Ada Quill"}},
      {"“[We waited,]” said tow-truck driver Tom Lund, 44, who hauled cars.", {"Tom Lund"}},
      {"“[We waited,]” said the line’s owner, Harbour Board.", {"Harbour Board"}},
      {"“[Who let them in?]” Rao asked. “[Nobody knows.]”", {"Meera Rao", "Meera Rao"}},
      {"“[We waited,]” said the Harbour Board.", {"Harbour Board"}},
      {"“[We see the ferry each day,]” the letter reads.", {"<the letter>"}},
      {"“[Absolutely no idea,]” wrote one local resident.", {"<one local resident>"}},
      {"“[We waited,]” police said.", {"<police>"}},
      {"“[We waited.]” — Ada Quill", {"Ada Quill"}},
  });
}

TEST(FindQuotes, GivesCreditWithoutAVerbOfSaying) {
  expect_all({
      {"In the words of Ada Quill, “[a gate is a kind of clock.]”", {"Ada Quill"}},
      {"As Ada Quill has it, “[a pier is a promise with legs.]”", {"Ada Quill"}},
      {"“[A pump reads nothing,]” as Professor Ada Quill, the chief engineer, likes to say, and "
       "neither "
       "does a valve.",
       {"Ada Quill"}},
      {"“[A pump reads nothing,]” as Ada Quill never tires of saying.", {"Ada Quill"}},
      {"“[The tide is patient,]” Ada Quill was quoted as saying.", {"Ada Quill"}},
      {"To quote Ada Quill: “[A tide is a patient creditor.]”", {"Ada Quill"}},
      {"The best line came from Meera Rao: “[We counted bolts.]”", {"Meera Rao"}},
      {"Ada Quill’s answer was short: “[We will mend it by June.]”", {"Ada Quill"}},
      {"“[We had a plan, and the plan had a hole,]” was Ada Quill’s verdict.", {"Ada Quill"}},
      {"“[Concrete has a long memory,]” in Lund’s words.", {"Tom Lund"}},
      {"“[A river keeps no minutes.]” That was Ada Quill, on the quay.", {"Ada Quill"}},
      {"“[A crane is a slow bird.]” So said Tom Lund.", {"Tom Lund"}},
      {"“[A rope is a short bridge.]” Those were the words of Meera Rao.", {"Meera Rao"}},
      {"**What was said.** The mayor, Ada Quill, had the line of the week: “[A gate is no "
       "promise.]”",
       {"Ada Quill"}},
      {"\"[We waited,]\" said the secretary of the miners' union, Meera Rao.", {"Meera Rao"}},
      // Nobody in particular.
      {"The answer from the engine was short: “Nothing.”", {}},
      {"“[We waited,]” one sodden patient joked in the rain.", {"<one sodden patient>"}},
      {"“[We waited,]” one sodden patient joked as she smoked in the rain.",
       {"<one sodden patient>"}},
      {"Ada Quill went home. An insider pointed to the pump. “[It was bad,]” she said.", {"<she>"}},
  });
}

TEST(FindQuotes, CarriesTheSpeakerOn) {
  expect_all({
      {"“[We waited,]” Quill said. “[Nobody came.]”", {"Ada Quill", "Ada Quill"}},
      {"“[We waited,]” Quill said, “[and nobody came.]”", {"Ada Quill", "Ada Quill"}},
      {"“[We waited,]” said Quill, “[and nobody came.]”", {"Ada Quill", "Ada Quill"}},
      {"“[When it rains,]” Quill said, referring to the gauge, “[the road floods.]”",
       {"Ada Quill", "Ada Quill"}},
      {"“[We waited,]” said Quill. Rao shrugged. “[Nobody came.]”", {"Ada Quill", "Meera Rao"}},
      {"Ada Quill was mopping her deck. “[We waited,]” she said. “[It only rains here.]”",
       {"Ada Quill", "Ada Quill"}},
      {"Ada Quill will visit tomorrow. “[We wait,]” she said.", {"Ada Quill"}},
      {"Ada Quill met Meera Rao. She counted twice. “[It held,]” she said.", {"Ada Quill"}},
      {"“[One.]\n“[Two,]” said Ada Quill.", {"Ada Quill", "Ada Quill"}},
      {"Ada Quill wrote:\n“[We waited.]”", {"Ada Quill"}},
      {"“[We waited,]” said Ada Quill.\n“[Nobody came.]”", {"Ada Quill", "Ada Quill"}},
      {"“[We waited.]”\n— Ada Quill", {"Ada Quill"}},
      // The first remark goes on, whatever was quoted after it.
      {"“[We waited,]” said Quill, noting that Rao was “[late]”. “[Nobody came.]”",
       {"Ada Quill", "Ada Quill", "Ada Quill"}},
      {"“[We waited,]” said Ada Quill.\n“[For whom?]” asked Meera Rao.\n“[For the tide.]”",
       {"Ada Quill", "Meera Rao", "Ada Quill"}},
  });
}

TEST(FindQuotes, TakesAnyVerbThatStandsBesideTheQuoteWithItsSubject) {
  expect_all({
      {"“[We waited,]” scoffed Ada Quill. “[Nobody came.]”", {"Ada Quill", "Ada Quill"}},
      {"“[Who let them in?]” Quill pressed. “[Nobody?]”", {"Ada Quill", "Ada Quill"}},
      {"Ada Quill fired back at once: “[We waited.]”", {"Ada Quill"}},
      {"“[It floats!]” cheered Ada Quill of Norwick.", {"Ada Quill"}},
      {"The Harbour Board phrased it with care: “[We waited.]”", {"Harbour Board"}},
      // The tagger takes the verb for an adjective or a noun of the remark.
      {"“[It is a mess for us,]” fumed aid boss Ada Quill, boots caked in mud.", {"Ada Quill"}},
      {"“[It is a mess for me,]” thundered opposition MP Tom Lund in the Chamber.", {"Tom Lund"}},
      {"“[We were the better crew,]” roared Norwick boss Meera Rao, rope in her hands.",
       {"Meera Rao"}},
      {"“[You are likelier to be struck by the pump truck,]” one bedraggled patient joked as she "
       "smoked.",
       {"<one bedraggled patient>"}},
      {"“[It is a mess for her,]” blasted boss Ada Quill.", {"Ada Quill"}},
      // Nobody does anything.
      {"“[We waited,]” the sign of the yard in Norwick.", {"-"}},
  });
}

TEST(FindQuotes, ReadsWordsAmidASentence) {
  expect_all({
      {"Quill called the plan “[a disgrace]” and left.", {"Ada Quill"}},
      {"Quill, telling Tom Lund last month that “[boats do better]” than trains, left.", {"Ada Quill"}},
      {"Quill said that boats had “[done right]” in the storm and “[made it stronger.]”",
       {"Ada Quill", "Ada Quill"}},
      {"Ms Quill, who won with the promise of “[A boat on every tide]”, was glad of it.",
       {"Ada Quill"}},
      {"Quill told Lund that boats had “[done right]” in praising trains and “[made it stronger.]”",
       {"Ada Quill", "Ada Quill"}},
      {"It is a war on what Quill calls the “[rust within,]” that is, the yards.", {"Ada Quill"}},
      {"Asked why, Quill answered in one word: “[Tides.]”", {"Ada Quill"}},
      {"Radio Norwick—owned by a bank—reported that “[nine grey barges]” sank.", {"Radio Norwick"}},
      {"Crews cheered, saying, “[We made it,]” Rao said. “[All of us.]”", {"Meera Rao", "Meera Rao"}},
      {"Ada Quill’s was “[A ferry for all]”.", {"Ada Quill"}},
      {"Quill called the plan a “[disgrace,]” “[cruel]” and “[late.]”",
       {"Ada Quill", "Ada Quill", "Ada Quill"}},
      {"The plan, which Quill called “[total rot]”, was dropped.", {"Ada Quill"}},
      {"Quill dismissed him as a “[weak captain]” on Monday.", {"Ada Quill"}},
      {"Norwick acting director Ada Quill has openly stated that boats were “[the rust]” of it.",
       {"Ada Quill"}},
      {"Quill hung banners with a gull and the words \"[A ferry for everyone]\".",
       {"Ada Quill"}},
      {"There was also Meera Rao, whose posters said “[The other one]”.", {"Meera Rao"}},
  });
}

TEST(FindQuotes, LeavesNamesAndDistanceAlone) {
  expect_all({
      {"The raid, dubbed “Red Kite,” began at dawn.", {}},
      {"The raid, code-named “Kite,” began at dawn.", {}},
      {"The Harbour Board told Quill that “Red Kite” was over.", {}},
      {"As for “independent” Captain Quill, she told Radio Norwick that it rained.", {}},
      {"The film “Low Water” opens on Friday.", {}},
      {"Under the guise of fighting “piracy” and “loose gangs,” the raids go on.", {}},
      {"Their “experts” had left.", {}},
      {"It came after the “No Tolls” marches.", {}},
      {"Quill told Radio Norwick’s “Harbour Hour” on Monday that the ferry ran.", {}},
      {"<a href=\"https://quay.example/x\">the quay</a>", {}},
      {"The so-called “tide tax” was dropped.", {}},
      {"The channel cancelled “Harbour Hour” after Quill said no.", {}},
      {"Speaking to “Harbour Hour” on Monday, Quill waved.", {}},
      {"Tom “Buster” Lund won.", {}},
  });
}

TEST(FindQuotes, APronounIsNobodyOfTheOtherGender) {
  expect_all({
      {"Ada Quill has beaten Tom Lund by a length.\n\n“[The boat did it,]” she told the crew.",
       {"Ada Quill"}},
      {"Ada Quill has beaten Tom Lund by a length.\n\n“[The boat did it,]” he told the crew.",
       {"Tom Lund"}},
      {"Ada Quill is back. She has beaten Tom Lund.\n\n“[The boat did it,]” she told the crew.",
       {"Ada Quill"}},
  });
}

TEST(FindQuotes, TellsSlogansFromSpeech) {
  const test::QuoteCase read(
      "Marchers held signs that read, “Tolls out,” and “No more fees.” People chanted, “Let us "
      "cross!” They carried banners with slogans such as “Free ferries.”",
      {});
  ASSERT_EQ(read.quotes.size(), 4u);
  for (const Quote& quote : read.quotes) EXPECT_EQ(quote.kind, QuoteKind::Slogan);
}

TEST(FindQuotes, TakesNoHeadingForASpeaker) {
  expect_all({{"Listen: “[I have never learned to row a boat]”", {"-"}},
              {"Hear: “[I have never learned to row a boat]” - the new minister on her first day",
               {"<the new minister>"}}});
}

TEST(FindQuotes, NamesTheAddressee) {
  const test::QuoteCase read("But Ada Quill told Radio Norwick, “It is not over.”",
                             {"Ada Quill", "media:Radio Norwick"});
  ASSERT_EQ(read.quotes.size(), 1u);
  EXPECT_EQ(read.name(read.quotes[0].speaker), "Ada Quill");
  EXPECT_EQ(read.name(read.quotes[0].addressee), "Radio Norwick");
  EXPECT_EQ(read.read.text[read.quotes[0].cue], "told");
}

TEST(FindQuotes, StandsHostileText) {
  std::string marks;
  for (int i = 0; i < 20'000; ++i) marks += "“a 'b \"c ";
  EXPECT_NO_FATAL_FAILURE(test::QuoteCase(marks, {}));
  const std::string name(10'000, 'Q');
  const test::QuoteCase long_name("“We waited,” said " + name + ".", {name});
  EXPECT_EQ(long_name.speakers(), Strings{name});
  std::string whole = "“";
  for (int i = 0; i < 20'000; ++i) whole += "We waited and said nothing. ";
  const test::QuoteCase one_quote(whole, {});
  EXPECT_EQ(one_quote.quotes.size(), 1u);
}

TEST(FindQuotes, ReadsTenThousandQuotesOfOneSpeaker) {
  std::string text;
  for (int i = 0; i < 10'000; ++i)
    text += "“We waited for tide " + std::to_string(i) + ",” said Ada Quill. ";
  const test::QuoteCase read(text, {"Ada Quill"});
  ASSERT_EQ(read.quotes.size(), 10'000u);
  EXPECT_EQ(read.name(read.quotes.back().speaker), "Ada Quill");
  EXPECT_EQ(find_attributions(read.words(), read.entities, read.quotes).size(), 10'000u);
}

TEST(FindQuotes, ReadsMarksOfOtherLanguagesAndDirections) {
  expect_all({
      {"« [We waited,] » said Ada Quill.", {"Ada Quill"}},
      {"„[We waited,]“ said Ada Quill.", {"Ada Quill"}},
      {"‘[We waited,]’ said Ada Quill.", {"Ada Quill"}},
      {"Ada Quill said: “[חיכינו לגאות]”.", {"Ada Quill"}},
  });
}

}  // namespace
}  // namespace crosscheck
