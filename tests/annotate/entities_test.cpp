// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/annotate/entities.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/marked.hpp"

namespace crosscheck {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

/// Names are marked as [P:Ann Lee]: the kind's letter, then the words. So these tests ask
/// for grouping alone, whatever the recogniser makes of invented names.
struct Marked {
  test::Analysed read;
  std::vector<Name> names;
};

EntityKind kind_of(char letter) {
  switch (letter) {
    case 'P': return EntityKind::Person;
    case 'O': return EntityKind::Organization;
    case 'L': return EntityKind::Place;
    case 'M': return EntityKind::Media;
    case 'A': return EntityKind::Law;
    case 'T': return EntityKind::Product;
    default: return EntityKind::Group;
  }
}

Marked marked(const std::string& text) {
  std::string plain;
  std::vector<Name> names;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '[') {
      names.push_back({{static_cast<std::uint32_t>(plain.size()), 0}, kind_of(text[i + 1])});
      i += 2;
    } else if (text[i] == ']') {
      const auto open = std::find_if(names.rbegin(), names.rend(),
                                     [](const Name& name) { return name.span.end == 0; });
      open->span.end = static_cast<std::uint32_t>(plain.size());
    } else {
      plain += text[i];
    }
  }
  return {test::analysed(plain), std::move(names)};
}

std::vector<Entity> entities(const Marked& text) {
  const Words words{text.read.text, text.read.segments, text.read.analysis.tokens,
                    text.read.analysis.sentences};
  return find_entities(words, text.names);
}

/// Each entity as its name and, in brackets, how often it is named.
std::vector<std::string> summary(const std::string& text) {
  std::vector<std::string> result;
  for (const Entity& entity : entities(marked(text))) {
    result.push_back(entity.name + " (" + std::to_string(entity.mentions.size()) + ")");
  }
  return result;
}

TEST(FindEntities, GroupsTheNamesOfOnePerson) {
  struct Case {
    std::string text;
    std::vector<std::string> entities;
  };
  const Case cases[] = {
      {"[P:Ann Lee] spoke. [P:Lee] left. [P:Ann M. Lee] wrote.", {"Ann M. Lee (3)"}},
      {"[P:Lee] spoke first. [P:Ann Lee] is a pilot.", {"Ann Lee (2)"}},
      {"[P:William Osei] spoke. So did [P:Bill Osei].", {"William Osei (2)"}},
      {"[P:Ann Lee], formerly known as [P:Ann Berg], left. [P:Berg] wept.", {"Ann Lee (3)"}},
      {"[P:Ann Lee] met [P:Ann Lee Jr.]. [P:Lee] spoke. [P:Lee Jr.] left.",
       {"Ann Lee (2)", "Ann Lee Jr. (2)"}},
      // No kin: two bearers of one surname stay two.
      {"[P:Ann Lee] met [P:Tom Lee].", {"Ann Lee (1)", "Tom Lee (1)"}},
      {"[P:A. Lee] met [P:Ann Lee] and [P:Amy Lee].", {"A. Lee (1)", "Ann Lee (1)", "Amy Lee (1)"}},
      // Both were just named: nobody can tell.
      {"[P:Ann Lee] met [P:Tom Lee]. [P:Lee] laughed.", {"Ann Lee (1)", "Tom Lee (1)", "Lee (1)"}},
      {"Mayor [P:Ann Lee] met [P:Tom Lee]. Mayor [P:Lee] laughed.", {"Ann Lee (2)", "Tom Lee (1)"}},
      {"[P:Ann Lee] met [P:Tom Lee]. Mr [P:Lee] laughed.", {"Ann Lee (1)", "Tom Lee (2)"}},
      {"[P:LEE, Ann] won. [P:Ann Lee] cheered.", {"Ann Lee (2)"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(summary(c.text), c.entities);
  }
}

TEST(FindEntities, GroupsTheNamesOfOneBody) {
  struct Case {
    std::string text;
    std::vector<std::string> entities;
  };
  const Case cases[] = {
      {"The [O:Harbour Safety Board] ([O:HSB]) met. The [O:HSB] said no.",
       {"Harbour Safety Board (3)"}},
      {"The [O:Department of Harbour Safety] met. [O:DHS] said no.",
       {"Department of Harbour Safety (2)"}},
      {"[O:Solvind Ferries ASA] sank. [O:Solvind] rose.", {"Solvind Ferries ASA (2)"}},
      {"The [M:Hale Lake Courier] wrote it. The [M:Courier] was wrong.", {"Hale Lake Courier (2)"}},
      // Two that it could be short for.
      {"[O:Solvind Ferries] and [O:Solvind Rail] met. [O:Solvind] paid.",
       {"Solvind Ferries (1)", "Solvind Rail (1)", "Solvind (1)"}},
      {"[O:Coast Watch] and the [O:Coast Police] met.", {"Coast Watch (1)", "Coast Police (1)"}},
      {"The [O:HSB] met the [O:Hale Ferry Club].", {"HSB (1)", "Hale Ferry Club (1)"}},
      {"The [L:U.S.] and the [L:United States] and [L:America].", {"United States (3)"}},
      {"The [A:Berg Act] and the “[A:Berg Act],” again.", {"Berg Act (2)"}},
      {"The [A:Berg Act of 1998], or [A:Berg Act].", {"Berg Act of 1998 (2)"}},
      {"[O:News Corp] owns [M:ABC News].", {"News Corp (1)", "ABC News (1)"}},
      {"[L:Saint John] and [L:St. John].", {"Saint John (2)"}},
      {"The [L:Hale River] floods [L:Hale].", {"Hale River (1)", "Hale (1)"}},
      {"A [T:Solvar Q90] crashed; all [T:Q90s] rest.", {"Solvar Q90 (2)"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(summary(c.text), c.entities);
  }
}

TEST(FindEntities, FindsThePlaceInTheNameOfABody) {
  struct Case {
    std::string text;
    std::vector<std::string> entities;
  };
  const Case cases[] = {
      {"[L:Tarn] slept. The [O:[L:Tarn] City Council] met.", {"Tarn (2)", "Tarn City Council (1)"}},
      {"The [O:University of [L:Tarn]] met. [L:Tarn] slept.",
       {"University of Tarn (1)", "Tarn (2)"}},
      {"The [O:[L:U.S.] Mint] met in the [L:United States].", {"U.S. Mint (1)", "United States (2)"}},
      // Named nowhere else, it is a place all the same.
      {"[P:Ann Lee] met the [O:[L:Tarn] police department]. [P:Lee] left.",
       {"Ann Lee (2)", "Tarn police department (1)", "Tarn (1)"}},
      // No place of a person, an outlet or a law.
      {"[L:Tarn] slept. [P:[L:Tarn] Lee] met the [M:[L:Tarn] Courier] on the [A:[L:Tarn] Act].",
       {"Tarn (1)", "Tarn Lee (1)", "Tarn Courier (1)", "Tarn Act (1)"}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(summary(c.text), c.entities);
  }
}

TEST(FindEntities, KeepsTheOtherFormsAsAliases) {
  const auto found = entities(marked("[P:Ann M. Lee] spoke. [P:Ann Lee] left. [P:Lee] rang."));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0].aliases, ElementsAre("Ann Lee", "Lee"));
}

TEST(FindEntities, ReadsRolesBeforeAndBehindTheName) {
  struct Case {
    std::string text;
    std::vector<std::string> roles;  // of the first person; "@NAME" if it is of a body
  };
  const Case cases[] = {
      {"[O:HSB] acting director [P:Ann Lee] spoke.", {"acting director@HSB"}},
      {"[O:HSB] Acting Director [P:Ann Lee] spoke.", {"acting director@HSB"}},
      {"The [O:Harbour Board] ([O:HB]) commander [P:Ann Lee] spoke.", {"commander@Harbour Board"}},
      {"[L:Hale]'s mayor, [P:Ann Lee], spoke.", {"mayor@Hale"}},
      {"[P:Ann Lee], 51, the mayor of [L:Hale], spoke.", {"mayor@Hale"}},
      {"[P:Ann Lee], the agency's acting director, spoke.", {"acting director"}},
      {"Judge [P:Ann Lee] spoke.", {"judge"}},
      {"[P:Ann Lee], who was president of the [O:HSB], spoke.", {"president@HSB"}},
      {"Ms [P:Ann Lee] spoke.", {}},
      {"[P:Ann Lee] told the director.", {}},
      {"[P:Ann Lee], said the mayor, was late.", {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const auto found = entities(marked(c.text));
    std::vector<std::string> roles;
    for (const Entity& entity : found) {
      for (const Role& role : entity.roles) {
        roles.push_back(role.text + (role.of ? "@" + found[*role.of].name : ""));
      }
    }
    EXPECT_EQ(roles, c.roles);
  }
}

TEST(FindEntities, ResolvesWhatIsSure) {
  struct Case {
    std::string text;
    std::vector<std::string> references;  // "WORDS=NAME"
  };
  const Case cases[] = {
      {"[P:Ann Lee] left. She was late.", {"She=Ann Lee"}},
      {"[P:Ann Lee] met [P:Tom Berg]. He was late.", {"He=Tom Berg"}},
      // Of two, the subject of the sentence before.
      {"[P:Ann Lee] met [P:Mary Berg]. She was late.", {"She=Ann Lee"}},
      {"Mayor [P:Ann Lee] left. Then the mayor called.", {"the mayor=Ann Lee"}},
      {"Mayor [P:Ann Lee] met mayor [P:Tom Berg]. Then the mayor called.", {}},
      {"The [O:Harbour Board] paid. The agency was late.", {"The agency=Harbour Board"}},
      {"The [O:Harbour Board] met the [O:Ferry Club]. The agency was late.", {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const Marked text = marked(c.text);
    std::vector<std::string> references;
    for (const Entity& entity : entities(text)) {
      for (const Span span : entity.references) {
        references.push_back(std::string(text.read.text[span]) + "=" + entity.name);
      }
    }
    EXPECT_EQ(references, c.references);
  }
}

TEST(FindEntities, ResolvesOfficesByWhatTheyAreOf) {
  struct Case {
    std::string text;
    std::vector<std::string> references;
  };
  const Case cases[] = {
      {"[O:HSB] director [P:Ann Lee] met [O:Ferry Club] director [P:Tom Berg]. The [O:HSB] "
       "director left.",
       {"The HSB director=Ann Lee"}},
      {"[O:HSB] director [P:Ann Lee] met [O:Ferry Club] director [P:Tom Berg]. The director left.",
       {}},
      {"[L:Hale] mayor [P:Ann Lee] spoke.\nThe mayor of [L:Hale] left.",
       {"The mayor of Hale=Ann Lee"}},
      {"[L:Hale] mayor [P:Ann Lee] spoke.\nThe mayor of [L:Norburg] left.", {}},
      {"[L:Latvia] president [P:Ann Lee] spoke.\nThe [G:Latvian] president left.",
       {"The Latvian president=Ann Lee"}},
      {"Former director [P:Ann Lee] met director [P:Tom Berg]. The former director left.",
       {"The former director=Ann Lee"}},
      {"Mayor [P:Ann Lee] spoke. A mayor left.", {}},
      {"[L:Hale] mayor [P:Ann Lee] spoke.\nNext year somebody may be mayor of [L:Hale].", {}},
      {"Executive director [P:Ann Lee] met director [P:Tom Berg]. The former director left.", {}},
      // The name says what it is.
      {"The [O:Ministry of Harbours] met the [O:Ferry Club]. The ministry paid.",
       {"The ministry=Ministry of Harbours"}},
      {"The [O:Ministry of Harbours] met the [O:Ministry of Ferries].\nThey left.\nNobody came."
       "\nThe ministry paid.",
       {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const Marked text = marked(c.text);
    std::vector<std::string> references;
    for (const Entity& entity : entities(text)) {
      for (const Span span : entity.references) {
        if (text.read.text[span] == "They") continue;
        references.push_back(std::string(text.read.text[span]) + "=" + entity.name);
      }
    }
    EXPECT_EQ(references, c.references);
  }
}

TEST(FindEntities, TellsRiversFromTownsByTheirArticle) {
  EXPECT_EQ(summary("The [L:Orne River] rose. The [L:Orne] fell. In [L:Orne] they slept."),
            (std::vector<std::string>{"Orne River (2)", "Orne (1)"}));
  // "the" of the word behind, and a country that takes it.
  EXPECT_EQ(summary("[L:Orne] slept. The [L:Orne] valley slept."),
            std::vector<std::string>{"Orne (2)"});
  EXPECT_EQ(summary("The [L:Netherlands] paid. [L:Netherlands] won."),
            std::vector<std::string>{"Netherlands (2)"});
}

TEST(FindEntities, ReadsManyMentionsOfOneInItsStride) {
  std::string text = "Mayor [P:Ann Lee] of [L:Hale] spoke.\n";
  for (int i = 0; i < 5'000; ++i) text += "[P:Lee] left. She wept, the mayor said.\n";
  const auto found = entities(marked(text));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].mentions.size(), 5'001U);
}

TEST(FindEntities, TakesManyBearersOfOneSurnameInItsStride) {
  std::string text;
  for (int i = 0; i < 5'000; ++i) {
    std::string given = "Q";
    for (int n = i; n > 0; n /= 26) given += static_cast<char>('a' + n % 26);
    text += "[P:" + given + " Lee] spoke. [P:Lee] left.\n";
  }
  const auto found = entities(marked(text));
  EXPECT_GE(found.size(), 5'000U);
}

}  // namespace
}  // namespace crosscheck
