// SPDX-License-Identifier: Apache-2.0
#include "language/language_model.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/language/model_file.hpp"

namespace crosscheck::language {
namespace {

const std::vector<std::string> kSections = {"words",     "tags",  "tagger", "actions",
                                            "relations", "final", "lemmas"};

std::vector<ModelSection> sections() {
  const ModelFile file = *ModelFile::from_bytes(embedded_file("models/english.model"));
  std::vector<ModelSection> result;
  for (const std::string& name : kSections) {
    result.push_back({name, std::string(*file.section(name))});
  }
  return result;
}

std::string error_of(const std::vector<ModelSection>& sections) {
  const std::string bytes = write_model_file(sections);
  const Result<LanguageModel> model = LanguageModel::from_bytes(bytes);
  return model ? "none" : model.error().message();
}

TEST(LanguageModel, IsBuiltIn) {
  const Result<LanguageModel> model =
      LanguageModel::from_bytes(embedded_file("models/english.model"));
  EXPECT_TRUE(model) << model.error().message();
  EXPECT_LE(embedded_file("models/english.model").size(), 20u << 20);
}

TEST(LanguageModel, NamesTheSectionThatIsMissing) {
  for (std::size_t i = 0; i < kSections.size(); ++i) {
    std::vector<ModelSection> fewer = sections();
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    EXPECT_EQ(error_of(fewer), "model file has no section \"" + kSections[i] + "\"");
  }
}

TEST(LanguageModel, RefusesASectionThatIsCutOrEmpty) {
  for (std::size_t i = 0; i < kSections.size(); ++i) {
    std::vector<ModelSection> damaged = sections();
    damaged[i].bytes.pop_back();
    EXPECT_NE(error_of(damaged).find("damaged"), std::string::npos) << kSections[i];
    damaged[i].bytes.clear();
    EXPECT_NE(error_of(damaged).find("damaged"), std::string::npos) << kSections[i];
  }
}

}  // namespace
}  // namespace crosscheck::language
