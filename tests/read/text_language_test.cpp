// SPDX-License-Identifier: Apache-2.0
#include "read/text_language.hpp"

#include <gtest/gtest.h>

namespace crosscheck::read {
namespace {

TEST(TextLanguage, TellsLanguagesAndIsEnglishWhereNothingIsClear) {
  struct Case {
    std::string text;
    std::string language;
  };
  const Case cases[] = {
      {"The ferry ran aground on the bank, and nobody was hurt, the harbour master said.", "en"},
      {"Die Fähre ist auf die Sandbank gelaufen, und niemand wurde verletzt, sagte der Hafenmeister.", "de"},
      {"Le ferry a échoué sur le banc de sable, et personne n'a été blessé, selon le capitaine du port.", "fr"},
      {"El transbordador encalló en el banco de arena y nadie resultó herido, según la capitanía del puerto.", "es"},
      {"De veerboot is op de zandbank gelopen en er is niemand gewond, zei de havenmeester van het eiland. "
       "Boten brachten de mensen naar de kade, waar de burgemeester op hen wachtte met thee en dekens.", "nl"},
      {"Паром сів на мілину, ніхто не постраждав, повідомив капітан порту.", "uk"},
      {"Praam sõitis madalikule ja keegi ei saanud viga, ütles sadamakapten.", "et"},
      {"Trajekt najel na písčinu a nikdo nebyl zraněn, jak se dozvěděl list, který to zjistil v přístavu.", "cs"},
      {"Паром сел на мель, и никто не пострадал, сообщил капитан порта.", "ru"},
      {"フェリーが砂州に座礁したが、けが人はいなかった。", "ja"},
      {"渡轮搁浅，无人受伤。", "zh"},
      // Names, tables and nothing.
      {"PAEKE, Hana ....... 17\nDe la Cruz, Juan ... 16\nVan der Berg 12", "en"},
      {"\"Die Fähre\" was the headline in the paper that the mayor held up to the crowd at the quay.", "en"},
      {"", "en"},
      {"12 345", "en"},
  };
  for (const Case& c : cases) EXPECT_EQ(text_language(c.text), c.language) << c.text;
}

}  // namespace
}  // namespace crosscheck::read
