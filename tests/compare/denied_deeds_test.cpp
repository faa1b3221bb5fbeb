// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "support/documents.hpp"

namespace crosscheck {
namespace {

/// In how many findings two articles of these texts, a day apart, are said to differ.
std::size_t differences(const std::string& a, const std::string& b,
                        const std::string& day = "7 June 2025") {
  const auto article = [](const std::string& published, const std::string& text) {
    return "Trouble at Quellport\n\nBy Ada Quill\n" + published +
           "\n\nThe Quellport harbour burned on 4 June 2025, Mayor Edda Marlow said. " + text +
           "\n";
  };
  const auto lines = test::reported({article("6 June 2025", a), article(day, b)});
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(),
                    [](const std::string& line) { return line.starts_with("differs"); }));
}

TEST(DeniedDeeds, DifferFromWhatIsTold) {
  const std::pair<std::string, std::string> cases[] = {
      {"No person has been arrested.", "The police had arrested a man with a petrol can."},
      {"No arson, no leak, and no arrest at any point.",
       "Police have arrested a man with a petrol can."},
      {"No charges have been filed against Tern Foods.",
       "The company that hired them, Tern Foods, has been charged."},
      {"The people were all released without charge.", "Four have been charged with arson."},
      {"He says the sirens at the pier never sounded.", "Warning sirens sounded at the pier."},
      {"No prisoner escaped, the ministry said.", "So one prisoner did escape."},
      {"Nobody warned us.", "So the warning did come."},
      {"My deputies took no part in it.",
       "The agents were assisted by the deputies of the county."},
      {"Not one guard was in the building.", "There was one guard for 17 rooms."},
      {"There is no cooling tower at the Orby Hospital.",
       "At the Orby Hospital the water in a cooling tower was foul."},
      {"All debris fell inside the exclusion zone.",
       "Eleven of the pieces lay outside the exclusion zone."},
  };
  for (const auto& [a, b] : cases) {
    SCOPED_TRACE(a);
    EXPECT_EQ(differences(a, b), 1U);
    EXPECT_EQ(differences(b, a, "6 June 2025"), 1U);
  }
}

TEST(DeniedDeeds, AreOfWhatTheyName) {
  const std::pair<std::string, std::string> cases[] = {
      {"No charges have been filed against Tern Foods.", "The pilot has been charged."},
      {"The plant never reopened.", "The gallery on the pier reopened."},
      // The one and another.
      {"Prosecutors have not approved that depot.",
       "The fuel stood in a depot that was approved by prosecutors."},
      {"Trawlers had not entered the basin.", "A cruise ship entered the basin."},
      // Who is he?
      {"He did not support the levy.", "Her party supported the levy."},
      {"Nobody was arrested.", "Two men were arrested at the pier."},
      {"Edda Marlow never sued.", "Edda Marlow has filed a suit against a baker."},
      {"Edda Marlow was not expected to speak.", "Edda Marlow was expected to win."},
      {"No guests were arrested.", "The guests who booked a room were angry."},
  };
  for (const auto& [a, b] : cases) {
    SCOPED_TRACE(a);
    EXPECT_EQ(differences(a, b), 0U);
  }
}

TEST(DeniedDeeds, OfAPartOrATimeDoNotCount) {
  const std::pair<std::string, std::string> cases[] = {
      {"No other prisoner escaped.", "One prisoner did escape."},
      {"The prisoner has not yet escaped.", "The prisoner escaped."},
      {"The prisoner may not have escaped.", "The prisoner escaped."},
      {"The sirens at the pier have not sounded since 1994.", "The sirens at the pier sounded."},
      {"No shots were fired when the captain was arrested.", "Shots were fired from the pier."},
      {"There was no equivalent depot at the pier.", "There was a depot at the pier."},
      {"There was no risk to ships.", "There was a risk."},
      {"Rock does not fall by itself.", "The rock fell on the pier."},
      {"Did the sirens at the pier never sound?", "The sirens at the pier sounded."},
  };
  for (const auto& [a, b] : cases) {
    SCOPED_TRACE(a);
    EXPECT_EQ(differences(a, b), 0U);
  }
}

TEST(DeniedDeeds, MayHaveBeenDoneSince) {
  EXPECT_EQ(differences("No charges have been filed against Tern Foods.",
                        "Tern Foods has been charged.", "30 June 2025"),
            0U);
}

}  // namespace
}  // namespace crosscheck
