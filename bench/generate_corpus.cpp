// SPDX-License-Identifier: Apache-2.0
// generate_corpus DIR COUNT [PER_STORY]
//
// Writes COUNT invented articles of about 300 words into DIR, PER_STORY (50) to a story: the
// same fire, flood, strike or vote told with other words, other hedges and now and then
// another number. The same arguments write the same files.
#include <array>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <string_view>

namespace {

using Random = std::mt19937_64;

template <std::size_t kCount>
std::string pick(Random& random, const std::array<std::string_view, kCount>& words) {
  return std::string(words[random() % kCount]);
}

constexpr auto kStarts = std::to_array<std::string_view>(
    {"Al", "Bren", "Cor", "Dun", "El", "Fen", "Gar", "Hol", "Ister", "Jar", "Kel", "Lin", "Mor",
     "Nor", "Os", "Pel", "Quin", "Ros", "Sel", "Tor", "Ul", "Ver", "Wes", "Yar"});
constexpr auto kEnds = std::to_array<std::string_view>(
    {"bridge", "bury", "by", "combe", "dale", "den", "field", "ford", "gate", "ham", "haven",
     "leigh", "mere", "mouth", "ness", "port", "shaw", "stead", "ton", "wick", "worth"});
constexpr auto kFirst = std::to_array<std::string_view>(
    {"Anna", "Boris", "Clara", "David", "Elena", "Frank", "Greta", "Hugo", "Irene", "Jonas",
     "Karen", "Louis", "Maria", "Nils", "Olga", "Peter", "Rosa", "Simon", "Teresa", "Victor"});
constexpr auto kEvents = std::to_array<std::string_view>(
    {"fire", "flood", "explosion", "train crash", "landslide", "storm", "gas leak", "ferry accident"});
constexpr auto kSites = std::to_array<std::string_view>(
    {"paper mill", "harbour", "school", "railway station", "shopping centre", "chemical plant",
     "cattle market", "bus depot"});
constexpr auto kHedges = std::to_array<std::string_view>(
    {"", "", "about ", "nearly ", "more than ", "at least ", "some ", "almost "});
constexpr auto kMonths = std::to_array<std::string_view>(
    {"January", "February", "March", "April", "May", "June", "July", "August", "September",
     "October", "November", "December"});
constexpr auto kRoles = std::to_array<std::string_view>(
    {"Mayor", "Fire chief", "Governor", "Police inspector", "Minister"});
constexpr auto kRemarks = std::to_array<std::string_view>(
    {"We were warned for years and nobody wrote it down",
     "The first hour decided everything that came after it",
     "There is no map for a night like that one",
     "People carried what they could and left what they loved",
     "The pumps were there and the keys were not"});
constexpr auto kFillers = std::to_array<std::string_view>(
    {"The road to the coast was closed until the morning, and buses were sent another way.",
     "Neighbours brought blankets and soup to the town hall, where camp beds had been put up.",
     "The cause is not known, and the inquiry is expected to take several months.",
     "The region has seen drier summers, but none in which the wells failed so early.",
     "A commission is to look into how the alarm was raised and who heard it.",
     "Shops in the old town stayed shut, and the market was moved to the stadium.",
     "The company that owns the site declined to comment on the state of its equipment.",
     "Schools are to open again on Thursday, the county said in a short notice."});

/// What all articles of one story share.
struct Story {
  std::string town, event, site, person, role, remark, firm;
  int day = 1, month = 0, dead = 0, hurt = 0, homes = 0, millions = 0;
};

Story make_story(Random& random) {
  Story story;
  story.town = pick(random, kStarts) + pick(random, kEnds);
  story.event = pick(random, kEvents);
  story.site = pick(random, kSites);
  story.person = pick(random, kFirst) + " " + pick(random, kStarts) + pick(random, kEnds);
  story.role = pick(random, kRoles);
  story.remark = pick(random, kRemarks);
  story.firm = pick(random, kStarts) + pick(random, kEnds) + " Holdings";
  story.day = 1 + static_cast<int>(random() % 27);
  story.month = static_cast<int>(random() % 12);
  story.dead = 1 + static_cast<int>(random() % 40);
  story.hurt = 20 + static_cast<int>(random() % 400);
  story.homes = 100 + static_cast<int>(random() % 9000);
  story.millions = 2 + static_cast<int>(random() % 900);
  return story;
}

std::string article(const Story& story, Random& random) {
  const bool late = random() % 3 == 0;   // a later count
  const bool slip = random() % 20 == 0;  // another number
  const int dead = story.dead + (late ? 2 : 0) + (slip ? 1 : 0);
  const std::string month(kMonths[static_cast<std::size_t>(story.month)]);
  std::string text = pick(random, kStarts) + "s paper: " + story.event + " at the " + story.site +
                     " of " + story.town + "\n\nBy " + pick(random, kFirst) + " " +
                     pick(random, kStarts) + pick(random, kEnds) + "\n" + month + " " +
                     std::to_string(story.day + (late ? 1 : 0)) + ", 2025\n\n";
  text += "A " + story.event + " at the " + story.site + " of " + story.town + " on " + month + " " +
          std::to_string(story.day) + " killed " + std::to_string(dead) + " people and injured " +
          pick(random, kHedges) + std::to_string(story.hurt) + ", police said.\n\n";
  text += "In all, " + pick(random, kHedges) + std::to_string(story.homes) +
          " residents had to leave their homes. " + pick(random, kFillers) + "\n\n";
  text += "\"" + story.remark + ",\" said " + story.role + " " + story.person + ". " +
          pick(random, kFillers) + "\n\n";
  text += "The damage is put at " + pick(random, kHedges) + "$" + std::to_string(story.millions) +
          " million, according to " + story.firm + ". " + pick(random, kFillers) + " " +
          pick(random, kFillers) + "\n\n";
  while (text.size() < 1700) text += pick(random, kFillers) + " " + pick(random, kFillers) + "\n\n";
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t count = 0, per_story = 50;
  const auto number = [&](int at, std::size_t& value) {
    const std::string_view word = argv[at];
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    return error == std::errc{} && end == word.data() + word.size() && value > 0;
  };
  if (argc < 3 || argc > 4 || !number(2, count) || (argc == 4 && !number(3, per_story))) {
    std::cerr << "usage: generate_corpus DIR COUNT [PER_STORY]\n";
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder);
  Random stories(1), random(2);
  Story story;
  for (std::size_t i = 0; i < count; ++i) {
    if (i % per_story == 0) story = make_story(stories);
    std::string name = std::to_string(i);
    name.insert(0, 6 - std::min<std::size_t>(6, name.size()), '0');
    std::ofstream(folder / (name + ".txt"), std::ios::binary) << article(story, random);
  }
}
