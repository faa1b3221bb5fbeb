// SPDX-License-Identifier: Apache-2.0
#include "language/stops.hpp"

#include <gtest/gtest.h>

#include <string>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/language/model_file.hpp"
#include "crosscheck/language/tokens.hpp"
#include "language/training/train_stops.hpp"

namespace crosscheck::language {
namespace {

TEST(StopModel, IsBuiltIn) {
  const Result<StopModel> model = StopModel::from_bytes(embedded_file("models/stops.model"));
  EXPECT_TRUE(model) << model.error().message();
  EXPECT_LE(embedded_file("models/stops.model").size(), 100'000u);
}

TEST(StopModel, RefusesWhatIsNoModelOfStops) {
  const ModelFile file = *ModelFile::from_bytes(embedded_file("models/stops.model"));
  const std::string section(*file.section("stops"));
  const auto error_of = [](const std::string& bytes) {
    const Result<StopModel> model = StopModel::from_bytes(bytes);
    return model ? "none" : model.error().message();
  };
  EXPECT_NE(error_of("no model"), "none");
  EXPECT_EQ(error_of(write_model_file({{"other", section}})),
            "model file has no section \"stops\"");
  EXPECT_NE(error_of(write_model_file({{"stops", section.substr(0, section.size() - 1)}})),
            "none");
  std::string classes = section;
  classes[0] = 3;
  EXPECT_EQ(error_of(write_model_file({{"stops", classes}})),
            "model file is damaged: a stop ends or not");
}

TEST(StopModel, LearnsFromSentences) {
  // Initials go on, "go." and "won." end.
  Treebank treebank;
  const auto add = [&](std::initializer_list<const char*> words) {
    TreebankSentence& sentence = treebank.emplace_back();
    for (const char* form : words) {
      TreebankWord word;
      word.form = form;
      sentence.words.push_back(word);
    }
    sentence.words[sentence.words.size() - 2].space_after = false;
  };
  for (int i = 0; i < 40; ++i) {
    add({"See", "H.Z.", "Roe", "of", "A.Q.", "Lee", "go", "."});
    add({"They", "met", "in", "the", "B.X.", "Hale", "won", "."});
  }
  const std::string bytes = train_stop_model(treebank, {});
  EXPECT_EQ(train_stop_model(treebank, {}), bytes);
  const SourceText text = *SourceText::from_utf8("See H.Z. Hale go. They met in the A.Q. Lee.");
  const std::vector<Span> tokens = find_tokens(text, {0, text.size()});
  const auto ends = StopModel::from_bytes(bytes)->sentence_ends(text, tokens);
  ASSERT_EQ(ends.size(), 2u);
  EXPECT_EQ(tokens[ends[0] - 1].end, 17u);
}

TEST(StopModel, TakesLongRunsOfMarksInLinearTime) {
  std::string marks = "Stop.";
  for (int i = 0; i < 200'000; ++i) marks += '"';
  for (int i = 0; i < 200'000; ++i) marks += ".)";
  const SourceText text = *SourceText::from_utf8(marks);
  const std::vector<Span> tokens = find_tokens(text, {0, text.size()});
  const auto ends = StopModel::standard().sentence_ends(text, tokens);
  EXPECT_EQ(ends.back(), tokens.size());
}

}  // namespace
}  // namespace crosscheck::language
