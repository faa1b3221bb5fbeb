// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/language/model_file.hpp"

#include <gtest/gtest.h>

namespace crosscheck {
namespace {

std::string example() {
  return write_model_file({{"numbers", std::string("\1\2\3", 3)}, {"sixteen-letters-", "x"}});
}

TEST(ModelFile, GivesItsSectionsWhereTheyLie) {
  const std::string bytes = example();
  const Result<ModelFile> file = ModelFile::from_bytes(bytes);
  ASSERT_TRUE(file) << file.error().message();
  EXPECT_EQ(*file->section("numbers"), std::string_view("\1\2\3", 3));
  EXPECT_EQ(*file->section("sixteen-letters-"), "x");
  EXPECT_EQ((file->section("numbers")->data() - bytes.data()) % 64, 0);
  EXPECT_EQ(file->section("words").error().message(), "model file has no section \"words\"");
}

TEST(ModelFile, NamesWhatIsWrongWithABadFile) {
  const std::string good = example();
  const auto error = [](const std::string& bytes) {
    const Result<ModelFile> file = ModelFile::from_bytes(bytes);
    return file ? std::string("none") : file.error().message();
  };
  EXPECT_EQ(error(""), "not a model file");
  EXPECT_EQ(error("PK\3\4 something else that is long enough"), "not a model file");
  std::string other_version = good;
  other_version[8] = 9;
  EXPECT_EQ(error(other_version), "model file of version 9, not 1");
  EXPECT_EQ(error(good.substr(0, good.size() - 1)),
            "model file is " + std::to_string(good.size() - 1) + " bytes long and should be " +
                std::to_string(good.size()));
}

TEST(ModelFile, NoticesEveryChangedByteAndEveryCut) {
  const std::string good = example();
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string changed = good;
    changed[i] = static_cast<char>(changed[i] ^ 0x20);
    EXPECT_FALSE(ModelFile::from_bytes(changed)) << i;
    EXPECT_FALSE(ModelFile::from_bytes(good.substr(0, i))) << i;
  }
}

}  // namespace
}  // namespace crosscheck
