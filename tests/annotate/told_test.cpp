// SPDX-License-Identifier: Apache-2.0
// What a reader is told of a figure and when, in sentences that the language floor reads itself.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "annotate/parsed_frames.hpp"

namespace crosscheck {
namespace {

struct Case {
  std::string sentence;
  std::vector<std::string> told;  ///< of each figure
};

void expect_told(std::span<const Case> cases) {
  for (const Case& c : cases) {
    SCOPED_TRACE(c.sentence);
    std::vector<std::string> told;
    for (const Frame& frame : test::read_frames(test::analysed(c.sentence)).frames)
      told.push_back(frame.told);
    EXPECT_EQ(told, c.told);
  }
}

TEST(Told, NamesTheDeedWithAllThatBelongsToIt) {
  const Case cases[] = {
      {"The board called off 14 matches.", {"call off"}},
      {"Some 40 farms were evacuated.", {"be evacuated"}},
      {"Some 40 farms were not affected.", {"not be affected"}},
      {"Some 300 pupils took part in the parade.", {"take part"}},
      {"Some 90 pupils failed to show up for the exam.", {"fail to show up for the exam"}},
      {"The storm left 300 people homeless.", {"leave homeless"}},
      {"The raid left four men at large.", {"leave at large"}},
      {"The boat brought 60 people ashore.", {"bring ashore"}},
      {"The ship had 60 people on board.", {"have on board"}},
      {"The harvest will come to 90 tonnes.", {"come to"}},
      {"The council hopes for 50 new homes.", {"hope for"}},
      {"The village was supplied by 12 lorries.", {"supply"}},
      {"The owner was fined 900 euros.", {"be fined"}},
      {"They had hoped to sell 40 cars.", {"sell"}},
      {"Nine walkers were killed and 31 injured.", {"be killed", "be injured"}},
      {"The boat was carrying 90 men and nine boys.", {"carry", "carry"}},
      {"The council had asked for six trams.", {"ask for"}},
      {"He's raised 40 dollars.", {"raise"}},
      {"Some 900 trips and 40 concerts were put off.", {"be put off", "be put off"}},
      {"Hundreds of guests walked out of the hall.", {"walk out of the hall"}},
      {"The thieves had been inside for four days.", {"be inside"}},
      {"The police had \"nine meetings\" with them.", {"have"}},
      {"The works were powered by 12 engines.", {"power"}},
      {"The fee was cut by 60 percent.", {"be cut by"}},
  };
  expect_told(cases);
}

/// "Ninety men lost" is another thing than "lost the use of the mill".
TEST(Told, SaysWhatTheVerbTakes) {
  const Case cases[] = {
      {"Some 900 weavers lost the use of their looms.", {"lose the use of their looms"}},
      {"Ninety weavers voted twice.", {"vote twice"}},
      {"Nine dyers were offered a new flat.", {"be offered a new flat"}},
      {"Nine dyers were charged with arson on Monday.", {"be charged with arson"}},
      {"The court sentenced nine dyers to death.", {"sentence to death"}},
      {"The flood forced 40 families to leave their homes.", {"force to leave their homes"}},
      {"It was a way to get hundreds of people to see the mill.", {"get to see the mill"}},
      {"More than 200 dyers were able to return home.", {"be able to return home"}},
      {"The guild says nine dyers are members of the crew.", {"be members of the crew"}},
      {"Forty of the weavers are ethnic Danes.", {"be ethnic Danes"}},
      {"There are \"between 12 and 19 weavers who are opposed to a tax.\"",
       {"be opposed to a tax"}},
      {"Nine dyers nearly drowned.", {"nearly drown"}},
      {"Forty dyers called him honest.", {"call him honest"}},
      {"Nine dyers say he left.", {"say he left"}},
      {"Ninety weavers said they would be satisfied with the levy.",
       {"say they would be satisfied with the levy"}},
      {"The guild valued Marsh Mills at $9 million.", {"value at"}},
      {"Over the past four years it has provided over $3 million.", {"provide", "provide"}},
      {"The police barred nine dyers from entering the hall.", {"bar from entering the hall"}},
      {"Five were hurt, with at least three in grave condition.",
       {"be hurt", "be in grave condition"}},
      {"He shot Ann Marsh, a 52-year-old baker-dyer who sold bread.", {"sell bread"}},
      {"He clung to a raft for two days.", {"cling to a raft"}},
      {"He's already received hundreds of letters.", {"receive"}},
      {"He only remembered two dyers asking him to help.", {"ask him"}},
      {"Two looms – one in red and one in grey – have been repaired.", {"be repaired"}},
      {"The plan would result in a charge of $6 million to be paid in May.", {"charge"}},
      {"Its surplus jumped 63% to $2.1 million, or 44 cents a head.",
       {"jump", "jump to", "jump to"}},
      {"She was found guilty in the court on three counts.", {"be found guilty on"}},
      {"They praised the 6-year-old girl who swam ashore.", {"swim ashore"}},
      {"The firm announced a loss for the last quarter of $26 million.", {"loss", "loss"}},
      {"It has 83 members (70 in Orby, 13 in Elm).", {"have", "be in Orby", "be in Elm"}},
      {"Nine dyers lost a total of $9 million.", {"lose", "lose"}},
      {"The shares shed 9 percent.", {"shed"}},
  };
  expect_told(cases);
}

TEST(Told, IsTheNounThatAMeasureModifies) {
  const Case cases[] = {
      {"The bank sees a 44 percent recession risk.", {"recession risk"}},
      {"The guild bought a 30% stake in the mill.", {"stake"}},
      {"Wages rose 5 percent Monday.", {"rise"}},
      {"A rise in the fee from 4% to 5% cuts the demand.", {"rise from", "rise to"}},
      {"The bank did not raise its rate to 5%.", {"not raise to"}},
      {"It had a loss of $2 million, or 9 cents a share.", {"loss", "loss"}},
      {"The share is up from 4% several months ago.", {"be up from"}},
      {"The guild sold bread in nine villages.", {"sell bread in"}},
      {"Shares closed yesterday at $9.", {"close at"}},
  };
  expect_told(cases);
}

TEST(Told, CountsWithWhatDefinesTheNoun) {
  const Case cases[] = {
      {"Nine members of the crew sang.", {"of the crew"}},
      {"The town has ten cases of measles.", {"of measles"}},
      {"The guild won nine seats on the council.", {"on the council"}},
      {"Nine boats in the harbour sank.", {""}},
      {"The plan creates 900 jobs in Orby.", {""}},
      {"Nine of the boats sank.", {""}},
      {"Some 40 boxes of 12 eggs were sold.", {""}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.sentence);
    const test::ReadFrames found = test::read_frames(test::analysed(c.sentence));
    ASSERT_FALSE(found.frames.empty());
    EXPECT_EQ(found.frames[0].counted_of, c.told[0]);
  }
}

/// A verb near a figure may tell nothing of it.
TEST(Told, LeavesOutWhatOnlyWentWithTheDeed) {
  const Case cases[] = {
      {"After nine hearings the council dropped the plan.", {""}},
      {"With nine strong rivals in it, the race will be hard for Marsh.", {""}},
      {"The council met despite 40 warnings that it must not.", {""}},
      {"The Reds beat the Blues 6-0.", {""}},
      {"The fair opens three days after the vote.", {"open after"}},
      {"They praised the mayor after a 45-minute meeting.", {"meeting"}},
      {"\"It will rain,\" said Ann Marsh, a two-term Orby mayor.", {"Orby mayor"}},
      {"Rents hit a 17-year high of nine percent in May.", {"high", "hit"}},
      {"The guild reported a net loss of $68 million.", {"loss"}},
      {"The idea came up when the two weavers talked at the fair.", {"talk"}},
      {"The only two ways to save water are costly.", {"be costly"}},
      {"Orby has $2 million in stock and eight mills.", {"have in stock", "have"}},
  };
  expect_told(cases);
}

TEST(Told, SaysWhatSomethingIsAndNotOnlyThatItIs) {
  const Case cases[] = {
      {"Nine people are still in hospital.", {"be in hospital"}},
      {"Nine people are dead.", {"be dead"}},
      {"There were 12 people missing.", {"be missing"}},
      {"There were 12 goats on it.", {"be on it"}},
      {"Some 12 looms are standing still.", {"stand still"}},
      {"Some 12 looms still stand there.", {"stand"}},
      {"Nine dead and 31 missing in ferry disaster", {"be dead", "be missing"}},
      {"There are 12 boats in the harbour.", {"be in harbour"}},
      {"There have been two fires in the past weeks.", {"exist"}},
      {"The wall is 12 metres long.", {"be long"}},
      {"The firm is worth 5 million euros.", {"be worth"}},
      {"The toll was 12.", {"toll"}},
      {"It was 12.", {""}},
      {"The fee is equal to 3% of the price.", {"be equal to"}},
  };
  expect_told(cases);
}

/// What is told of a part is not told of the whole, nor what is told of a noun beside it.
TEST(Told, LeavesTheDeedOfAPartToIt) {
  const Case cases[] = {
      {"Two of the six horses were sold.", {"be sold", ""}},
      {"Two of her six horses were sold.", {"be sold", "have"}},
      {"Of the 70 looms, 31 were repaired.", {"", "be repaired"}},
      {"Nine of the 70 pupils who were hurt went home.", {"go home", "be hurt"}},
      {"The staff at 12 hospitals went home.", {""}},
      {"Marsh, 63, sang.", {""}},
      {"Of the 88 wells tested, 31 were dry.", {"be tested", "be dry"}},
      {"She has been mayor for nine years.", {"be mayor"}},
      {"The index closed 2 percent higher.", {"close higher"}},
      {"All but nine boats sank.", {"not sink"}},
      {"A coalition of 60 unions led the march.", {"lead the march"}},
      {"A crowd of 500 people gathered.", {"gather"}},
  };
  expect_told(cases);
}

TEST(Told, TakesTheNounThatIsMeasured) {
  const Case cases[] = {
      {"Drivers face a fine of 250 euros.", {"fine"}},
      {"The strike led to the cancellation of 90 trips.", {"cancellation"}},
      {"The hall has a width of 90 metres.", {"have width"}},
      {"A ransom of 2 million euros was demanded.", {"be demanded"}},
      {"Police made 300 arrests.", {"arrest"}},
  };
  expect_told(cases);
}

/// What stands beside a noun tells of that noun what the verb does not.
TEST(Told, SaysWhatSomethingHas) {
  const Case cases[] = {
      {"A boat with nine men was seen.", {"have"}},
      {"The law shuts mills with fewer than 90 looms.", {"have"}},
      {"The guild bought a yard, with six sheds, nine boats and a crane.", {"have", "have"}},
      {"The guild supplied nine villages with 40 carts.", {"supply", "supply with"}},
      {"The dyers left the yard with nine crates to spare.", {"have to spare"}},
      {"There were 90 people on it, the four dyers of the guild among them.",
       {"be on it", "be among them"}},
      {"A poll of 900 weavers found them angry.", {"poll"}},
      {"The presence of dozens of weavers helped.", {"presence"}},
      {"Thieves sold secrets of 90 weavers.", {"sell secrets of"}},
      {"The secrets of 90 weavers were sold.", {""}},
      {"The yard is a ghost town of 28 empty sheds.", {"be town of"}},
      {"The yard, which opened in May, has room for 90 sheds.", {"have room for"}},
      {"Among the cargo were nine crates for the guild.", {"be among cargo"}},
      {"On a foggy night in 1987 nine men left the hall.", {"leave the hall"}},
      {"It is the home of 90 weavers.", {"be home of"}},
      {"The bridge between the two towns reopened.", {""}},
      {"She is the one who grows maize on 90 acres.", {"grow maize on"}},
      {"I did 600 breakfasts.", {"do"}},
      {"Every one of our 90 sheds was taken.", {"be taken"}},
      {"Widowed mother-of-three Ann Marsh sang.", {"have"}},
  };
  expect_told(cases);
}

TEST(Told, TakesTheNounThatAMeasureIsOf) {
  const Case cases[] = {
      {"The town rebuilt it at a cost to the guild of $90 million.", {"cost"}},
      {"It runs nine mills, with an output of 61 tonnes a day.", {"run", "output"}},
      {"That is a death rate of roughly one in four.", {"death rate"}},
      {"She hid behind the gates of her $3 million mansion.", {"mansion"}},
      {"He was in the third year of a 14-year term.", {"term"}},
      {"The mayor's count is 3,000; the guild's is 7,500.", {"count", "count"}},
      {"Of that $61 million is fares, $22 million is the price of coal.", {"be fares", "be the price of coal"}},
      {"The strike cost an average weaver $900.", {"cost"}},
      {"The coal in the shed, some 9 tons of it, burned.", {"burn"}},
      {"Last year it had sales of $90 million and an income of $40 million.",
       {"sales", "income"}},
      {"Its longest span measures 90 metres.", {"measure"}},
      {"The office puts the crowd at 900.", {"put at"}},
      {"It had an operating profit, last year, of $90 million.", {"operating profit"}},
      {"The lake was at 23 percent, 18 percentage points less than in May.", {"be at", "be less"}},
      {"Mending it would be nearer $9 million.", {"be nearer"}},
      {"By the mayor's clock that is 90 minutes in a queue.", {"be in queue"}},
      {"Lawyers alone cost taxpayers $900 an hour.", {"cost"}},
  };
  expect_told(cases);
}

TEST(Told, KeepsThePreposition) {
  const Case cases[] = {
      {"Nine carts carry water to 12 villages.", {"carry water", "carry water to"}},
      {"He lost the old mill in Orby by nine points.", {"lose by"}},
      {"The board will limit households to 80 litres.", {"limit households to"}},
      {"The valve had been in store for nine months.", {"be in store"}},
      {"The bread was two months past its date.", {"be past"}},
      {"The water was no warmer than 6 degrees Celsius.", {"be no warmer than"}},
      {"His log has it nine kilometres outside the harbour.", {"be outside"}},
      {"The tower is 31 metres high and 1.8 metres across.", {"be high", "be across"}},
      {"They will have to make do with 80 litres.", {"make do with"}},
      {"Nine dyers were killed and 46 injured when it sank.", {"be killed", "be injured"}},
      {"The two sides were nine points apart.", {"be apart", "be apart"}},
      {"Of the 88 wells tested, 31 were dry: 19 in Orby and six in Elm.",
       {"be tested", "be dry", "be dry", "be dry"}},
      {"The share fell 6 euros, or 9 percent, to 60 euros.", {"fall", "fall", "fall to"}},
      {"It was one of the marches uniting 90 guilds.", {"unite"}},
      {"Ninety of the staff have been let go.", {"be let go"}},
  };
  expect_told(cases);
}

/// Behind a number of many stands no noun in the singular, and a headline leaves words out.
TEST(Told, ReadsHeadlines) {
  const Case cases[] = {
      {"Ferry captain blames storm as 14 drown", {"drown"}},
      {"Alarm at the mill: 900 run from hall as roof falls", {"run from hall"}},
      {"Boat lost off Orby, nine dead and 31 missing", {"be dead", "be missing"}},
      {"Deadly showers: 15 struck down in hospital", {"be struck down"}},
      {"Forty were freed, nearly six in ten of them Welsh.", {"be freed", "be Welsh"}},
  };
  expect_told(cases);
}

TEST(Told, KnowsTheLemmasOfIrregularVerbs) {
  const Case cases[] = {
      {"Ninety weavers fought the fire.", {"fight the fire"}},
      {"Nine dyers swam ashore.", {"swim ashore"}},
      {"The storm felled 90 elms.", {"fell"}},
  };
  expect_told(cases);
}

TEST(Told, ReadsAChangeApartFromWhereItLed) {
  const test::Analysed article = test::analysed("The share fell 2.10 euros to 31.20 euros.");
  const test::ReadFrames found = test::read_frames(article);
  ASSERT_EQ(found.figures.size(), 2U);
  EXPECT_TRUE(found.figures[0].change);
  EXPECT_EQ(found.figures[0].value, 2.10);
  EXPECT_EQ(found.figures[1].value, 31.20);
  EXPECT_FALSE(found.figures[1].change);
  EXPECT_EQ(test::read_frames(test::analysed("The river rose 3 to 5 metres.")).figures.size(), 1U);
}

TEST(Told, EndsOnceInASentenceWithoutEnd) {
  std::string sentence = "Nine boats are known";
  for (int i = 0; i < 20'000; ++i) sentence += " to be known";
  const std::vector<Frame> frames = test::read_frames(test::analysed(sentence + ".")).frames;
  ASSERT_EQ(frames.size(), 1U);
  EXPECT_LT(frames[0].told.size(), 80U);
}

/// The frame of the one figure of a sentence in which `words` are all of May 2031, written in August.
Frame frame_with_may(const std::string& sentence, const std::string& may) {
  const test::Analysed article = test::analysed(sentence);
  const Words words{article.text, article.segments, article.analysis.tokens,
                    article.analysis.sentences};
  std::vector<DateMention> dates(1);
  const auto at = static_cast<std::uint32_t>(sentence.find(may));
  dates[0].span = {at, at + static_cast<std::uint32_t>(may.size())};
  dates[0].days = DayRange{std::chrono::sys_days{std::chrono::year{2031} / 5 / 1},
                           std::chrono::sys_days{std::chrono::year{2031} / 5 / 31}};
  const Day today{std::chrono::year{2031} / 8 / 9};
  DocumentTime written;
  written.days = DayRange{today, today};
  const std::vector<Figure> figures = find_figures(words, dates);
  const std::vector<Frame> frames = find_frames(words, written, figures, dates, {}, {});
  return frames.size() == 1 ? frames[0] : Frame{};
}

/// "since May" goes on to the day of writing; the day for comparing stays that of the words.
TEST(TimeOfAFigure, GoesOnToTheDayOfWriting) {
  struct Row {
    std::string sentence;
    bool goes_on;
  };
  const Row rows[] = {
      {"Some 12 farms have burned since May.", true},
      {"Some 12 farms burned in May.", false},
      {"It was the worst fire since May, when 12 farms burned.", false},
  };
  const Day last{std::chrono::year{2031} / 5 / 31};
  const Day today{std::chrono::year{2031} / 8 / 9};
  for (const Row& row : rows) {
    SCOPED_TRACE(row.sentence);
    const Frame frame = frame_with_may(row.sentence, "May");
    ASSERT_TRUE(frame.time && frame.told_time);
    EXPECT_EQ(frame.time->to, last);
    EXPECT_EQ(frame.told_time->to, row.goes_on ? today : last);
  }
}

TEST(TimeOfAFigure, IsOfItsOwnVerb) {
  struct Row {
    std::string sentence;
    bool dated;
  };
  const Row rows[] = {
      {"A levy of 9 million euros, agreed on by the ministry in May, is due.", true},
      {"The locks are to open by May and will need 40 men.", false},
      {"In May the locks opened and needed 40 men.", true},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.sentence);
    EXPECT_EQ(frame_with_may(row.sentence, "May").time.has_value(), row.dated);
  }
}

}  // namespace
}  // namespace crosscheck
