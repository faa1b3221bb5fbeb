// SPDX-License-Identifier: Apache-2.0
// Where it was that a figure tells of, in sentences that the language floor reads itself.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "annotate/parsed_frames.hpp"

namespace crosscheck {
namespace {

/// `sentence` with [places]; the words of the place of one of its figures.
std::string place_in(const std::string& sentence, std::size_t figure = 0) {
  std::string plain;
  std::vector<Entity> entities;
  for (const char c : sentence) {
    if (c == '[') {
      entities.emplace_back();
      entities.back().kind = EntityKind::Place;
      entities.back().mentions = {Span{static_cast<std::uint32_t>(plain.size()), 0}};
    } else if (c == ']') {
      entities.back().mentions[0].end = static_cast<std::uint32_t>(plain.size());
    } else {
      plain += c;
    }
  }
  const test::Analysed article = test::analysed(plain);
  const std::vector<Frame> frames = test::read_frames(article, entities).frames;
  if (frames.size() <= figure) return "no figure";
  return std::string(article.text[frames[figure].place.span]);
}

TEST(PlaceOfAFigure, IsWhereItHappened) {
  struct Row {
    std::string sentence;
    std::string place;
  };
  const Row rows[] = {
      {"Nine barns burned in [Orby] and [Elm] on Monday.", "Orby and Elm"},
      {"Nine barns burned in [Orby], [Maine], on Monday.", "Orby"},
      {"The bus with 90 people from [Orby] to [Selby] overturned in [Elm].", "Elm"},
      {"In [Orby] on Monday, when it rained, 90 people marched.", "Orby"},
      {"The mast is 31 metres tall and leans on [Orby].", ""},
      {"The water at the old quay is 4 metres deep.", "the old quay"},
      {"Nine cows drowned on the western shore.", "the western shore"},
      {"At a Marsh Foods 90 people queued for bread.", ""},
      {"Ninety people marched downtown on Monday.", "downtown"},
      {"Nine eggs are sold on the side.", ""},
      {"Ninety people left the church towards [Orby].", ""},
      {"Of the 60 who fell ill, nine are abed in [Orby].", ""},
      {"“Nine votes are enough,” she told them in [Orby].", ""},
      {"The town pays 12 million euros and [Orby] pays the rest.", ""},
      {"The storm killed nine people, two in [Orby].", ""},
      {"The fee was cut by 60 percent in [Orby].", "Orby"},
      {"The mayor of [Orby] sold nine boats.", ""},
      {"[Orby]'s council chairman sold nine boats.", ""},
      {"Nine boats sank, a blow for [Orby]'s trade.", ""},
      {"Dyers from [Orby] brought nine boats.", ""},
      {"The weaver sold nine looms and moved to [Orby].", ""},
      {"Nine people died when a bus overturned in [Orby].", "Orby"},
      // places without a name
      {"Two of the dyers died in hospital on Monday.", "hospital"},
      {"Nine dyers stood in court on Monday.", ""},
      {"Across the valley 90 barns were shut.", "the valley"},
      {"Ninety people in four states fell ill.", "four states"},
      {"Nine weavers were moved to wards in neighbouring counties.", "neighbouring counties"},
      {"Nine people slept in the town's ice hall.", "the town's ice hall"},
      {"Nine looms burned in the workshop, the chapel and the kitchen.",
       "the workshop, the chapel and the kitchen"},
      {"The cart did 90 kilometres an hour at the entrance to the tunnel.",
       "the entrance to the tunnel"},
      {"A dyer in the valley starts on a wage of 900 euros a month.", "the valley"},
      {"The coach fell into a ravine, killing nine people.", "a ravine"},
      {"About 20 percent of the 900 barns in the valley are gone.", "the valley"},
      {"Ninety people are ill, nine of them in this valley.", ""},
      {"Nine were minors, four of whom were born in this valley.", ""},
      {"The fever put 40 in hospital, and nine died.", "hospital"},
      {"Prices are up by nine percent in the province's final tally.", ""},
      {"Prices went through the roof, by 90 percent.", ""},
      {"The firm bought 900 shares on the open market.", ""},
      // where money, people and firms are from
      {"The loom costs 90 [Orby] dollars.", ""},
      {"Ines Marsh, 54, of [Orby], sold nine boats.", ""},
      {"The mill, based in [Orby], sold nine boats.", ""},
      {"Ninety weavers are based in [Orby].", "Orby"},
      {"An [Orby] steel and paper maker sold nine boats.", ""},
      {"An [Orby] boat sold nine times.", "Orby"},
      {"The [Orby], [Maine], insurer sold nine boats.", ""},
      {"Nine boats sank in Tarn, [Maine], on Monday.", "Tarn, Maine"},
      {"The town is large by the standards of [Orby] and has 900 boats.", ""},
      {"Walkers recall [Orby], where a tram left the rails and nine people died.", "Orby"},
      {"The coach left the road in [Orby] and fell into the sea, killing nine.", "Orby"},
      {"The council fled to [Orby] after 900 people stormed its hall.", ""},
      {"Ninety fell ill, four of whom were born in [Orby].", ""},
      // a name with its noun
      {"The water at the [Orby] school was nine metres deep.", "Orby school"},
      {"Ninety boats lay in [Orby]'s old harbour.", "Orby's old harbour"},
      {"In [Orby] schools opened nine hours late.", "Orby"},
      {"Nine faults were found on the [Orby]-Selby line.", "Orby-Selby line"},
      {"In Pendrake, the mast was nine metres tall.", "Pendrake"},
      {"In May, the mast was nine metres tall.", ""},
      // what it is done to, and where other things are from
      {"The gale struck [Orby], killing nine people.", "Orby"},
      {"It is [Orby]'s oldest ship and took nine years to build.", ""},
      {"They voted 80 to nine for admitting [Orby].", ""},
      {"It won by nine votes on a bundle of papers from [Orby].", ""},
      {"The ship loaded 90 barrels to carry them to [Orby].", ""},
      {"Pressure at the coast was estimated at 950 hectopascals.", "the coast"},
      {"It was warmest in [Orby], at 41 degrees, and coldest in [Elm].", "Orby"},
      {"The ferry had left [Orby] nine minutes late.", "Orby"},
      {"The ferry had left [Orby]'s owner nine minutes late.", ""},
      {"Losses come to 90 million euros, brokers in [Orby] say.", ""},
      {"Ninety people marched towards [Orby].", "Orby"},
      {"Nine people slept in the shelters last night.", "the shelters"},
      {"In the town alone 90 barns are down.", "the town"},
      {"Nine fires burned at [Orby] mills in [Elm].", "Elm"},
      {"The tax came back to [Orby]; the mill owes 90 million euros.", ""},
      {"The dyers marched in [Orby]; the guild counted 900 people.", "Orby"},
      // a body that is taken for a place
      {"Marsh, an analyst at [Orby], sold nine boats.", ""},
      {"[Orby], the second largest carrier, sold nine boats.", ""},
      {"Nine boats sank in [Orby], the second largest harbour.", "Orby"},
      {"The town owes 12 million euros to [Orby].", ""},
      {"The bus with nine men on its way from [Orby] to [Elm] overturned.", "Orby to Elm"},
      // of what "where" tells
      {"She asked in the ward with the worst turnout, Southmoor, where nine percent voted.",
       "Southmoor"},
      {"At [Orby House], an inn where nine people slept, it was cold.", "Orby House"},
      {"It was a case where nine people died.", ""},
      {"It was the year where nine people died.", ""},
      // a part, and an aside
      {"Two of the nine men held in [Orby] died.", "Orby"},
      {"She asked about the guard, which may work within nine miles of the border, in [Orby].", ""},
      {"Norvik, which builds boats in [Orby], Maine, says that an examination takes nine hours.",
       ""},
      // routes of which a list knows one end or none
      {"The council is to lay a line from the railway station to [Orby], with nine stops.",
       "the railway station to Orby"},
      {"Ninety people joined a march that headed off from Elm Street towards the town hall.",
       "Elm Street towards the town hall"},
      {"The guild cut its price from 90 to nine euros.", ""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.sentence);
    EXPECT_EQ(place_in(row.sentence), row.place);
  }
}

TEST(PlaceOfAFigure, IsNotWhereAnotherIs) {
  EXPECT_EQ(place_in("The tram took the bend at 90 km/h, where 60 km/h are allowed.", 1),
            "the bend");
  EXPECT_EQ(place_in("Two of the nine died in hospital.", 0), "hospital");
  EXPECT_EQ(place_in("Two of the nine died in hospital.", 1), "");
  EXPECT_EQ(place_in("Two of the nine men held in [Orby] died.", 1), "Orby");
}

}  // namespace
}  // namespace crosscheck
