// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "crosscheck/model/names.hpp"
#include "read/outline.hpp"
#include "read/packed.hpp"

namespace crosscheck {
namespace {

using test::listing;
using test::packed;
using test::tar;
using test::zip;

const std::string kPage =
    "<!DOCTYPE html><title>Ferry sinks</title><h1>Ferry sinks</h1><p>She sank at noon.";
const std::string kText = "Bank opens\n\nThe bank opened at noon on the old quay.\n";

TEST(ReadArchive, ReadsEachMemberAsAFile) {
  const test::Members members = {{"pages/", ""},
                                 {"pages/ferry.html", kPage},
                                 {"bank.txt", kText},
                                 {"pages/logo.css", "a{}"},
                                 {"__MACOSX/._bank.txt", "x"},
                                 {"empty.txt", ""}};
  const auto expected = [](const std::string& name) {
    return "read " + name + "/pages/ferry.html: Ferry sinks\nread " + name +
           "/bank.txt: Bank opens\n";
  };
  for (const auto& [name, bytes] : test::Members{{"week.zip", zip(members)},
                                                 {"week.tar", tar(members)},
                                                 {"week.tgz", packed("gzip", tar(members))},
                                                 {"week.tar.zst", packed("zstd", tar(members))},
                                                 {"week.tar.xz", packed("xz", tar(members))},
                                                 {"noname", zip(members)}}) {
    const Reading reading = read_bytes(bytes, name);
    EXPECT_TRUE(listing(reading).starts_with(expected(name))) << listing(reading);
    ASSERT_EQ(reading.skipped.size(), 2u) << name;
    EXPECT_EQ(reading.skipped[0].subject, name + "/pages/logo.css");
    EXPECT_EQ(reading.skipped[1].message(), name + "/__MACOSX/._bank.txt: hidden");
    ASSERT_EQ(reading.failed.size(), 1u);
    EXPECT_EQ(reading.failed[0].message(), name + "/empty.txt: is empty");
  }
}

TEST(ReadArchive, ReadsAPackedFile) {
  for (const char* filter : {"gzip", "bzip2", "xz", "zstd"}) {
    EXPECT_EQ(listing(read_bytes(packed(filter, kPage), "ferry.html.gz")),
              "read ferry.html.gz/ferry.html: Ferry sinks\n");
  }
}

TEST(ReadArchive, GoesIntoArchivesWithinArchives) {
  const std::string inner = packed("gzip", tar({{"ferry.html", kPage}}));
  EXPECT_EQ(listing(read_bytes(zip({{"a.tgz", inner}}), "a.zip")),
            "read a.zip/a.tgz/ferry.html: Ferry sinks\n");
  std::string nested = zip({{"ferry.html", kPage}});
  for (int i = 0; i < 5; ++i) nested = zip({{"a.zip", nested}});
  EXPECT_EQ(listing(read_bytes(nested, "a.zip")),
            "failed a.zip/a.zip/a.zip/a.zip/a.zip: lies more than 4 archives deep; unpack it\n");
}

TEST(ReadArchive, TakesNamesForLabelsOnly) {
  EXPECT_EQ(
      listing(
          read_bytes(zip({{"../../etc/ferry.html", kPage}, {"/root/bank.txt", kText}}), "a.zip")),
      "read a.zip/../../etc/ferry.html: Ferry sinks\nread a.zip//root/bank.txt: Bank opens\n");
  EXPECT_EQ(listing(read_bytes(tar({{"caf\xE9.html", kPage}}), "a.tar")),
            "read a.tar/caf\xEF\xBF\xBD.html: Ferry sinks\n");
  EXPECT_EQ(
      listing(read_bytes(tar({{"a.html", kPage}, {"a.html", kPage}, {"a.html", kPage}}), "a.tar")),
      "read a.tar/a.html: Ferry sinks\nread a.tar/a.html#2: Ferry sinks\nread a.tar/a.html#3: "
      "Ferry sinks\n");
}

TEST(ReadArchive, TakesWhatASidecarInsideGives) {
  const Reading reading =
      read_bytes(zip({{"a.html.meta.toml", "publisher = 'Skerry Post'\npublished = 2025-03-11\n"},
                      {"a.html", kPage},
                      {"bank.txt", kText},
                      {"bank.meta.toml", "publisher = 'Fen Gazette'\n"}}),
                 "a.zip");
  EXPECT_EQ(listing(reading),
            "read a.zip/a.html: Ferry sinks (Skerry Post)\nread a.zip/bank.txt: Bank opens (Fen "
            "Gazette)\n");
  EXPECT_EQ(reading.articles[0].published_basis, PublishedBasis::Given);
  EXPECT_EQ(listing(read_bytes(zip({{"a.html", kPage}, {"a.meta.toml", "colour = 3"}}), "a.zip")),
            "failed a.zip/a.meta.toml: line 1: unknown key 'colour'; known are title, publisher, "
            "published, authors\n");
}

TEST(ReadArchive, SaysWhyItCannot) {
  EXPECT_EQ(listing(read_bytes(test::locked_zip({{"a.html", kPage}}), "a.zip")),
            "failed a.zip/a.html: is locked with a password\n");
  EXPECT_EQ(listing(read_bytes(zip({}), "a.zip")), "skipped a.zip: is an empty archive\n");
  const std::string whole =
      packed("gzip", tar({{"a.html", kPage}, {"b.txt", std::string(3000, 'x')}}));
  const std::string cut = listing(read_bytes(whole.substr(0, whole.size() / 2), "a.tgz"));
  EXPECT_NE(cut.find("is damaged or breaks off"), std::string::npos) << cut;
  const std::string broken =
      listing(read_bytes("PK\x03\x04 and nothing that a zip holds", "a.zip"));
  EXPECT_NE(broken.find("failed a.zip: is damaged or breaks off"), std::string::npos) << broken;
}

/// The tar with its first member, which is empty, made a symbolic link.
std::string with_link(std::string bytes) {
  constexpr std::size_t kType = 156, kSum = 148;
  bytes[kType] = '2';
  bytes.replace(157, 11, "/etc/passwd");
  bytes.replace(kSum, 8, 8, ' ');
  unsigned sum = 0;
  for (std::size_t i = 0; i < 512; ++i) sum += static_cast<unsigned char>(bytes[i]);
  char digits[8] = {};
  std::snprintf(digits, sizeof digits, "%06o", sum);
  return bytes.replace(kSum, 7, digits, 7);
}

TEST(ReadArchive, FollowsNoLink) {
  EXPECT_EQ(listing(read_bytes(with_link(tar({{"a.txt", ""}, {"b.html", kPage}})), "a.tar")),
            "read a.tar/b.html: Ferry sinks\nskipped a.tar/a.txt: is a link or a device; only files "
            "are read\n");
}

TEST(ReadArchive, StopsABomb) {
  const std::string zeros(64 << 20, ' ');
  const std::string bomb = packed("gzip", zeros);
  ASSERT_LT(bomb.size(), 100'000u);
  EXPECT_EQ(listing(read_bytes(bomb, "a.txt.gz")),
            "failed a.txt.gz/a.txt: unpacks to more than 200 times its size\n");
  // The same within another archive, where it costs the outer one nothing.
  EXPECT_EQ(listing(read_bytes(zip({{"a.txt.gz", bomb}, {"b.html", kPage}}), "a.zip")),
            "read a.zip/b.html: Ferry sinks\nfailed a.zip/a.txt.gz/a.txt: unpacks to more than 200 "
            "times its size\n");
  // Beside others: a zip goes on behind it, a tar would have to unpack it to find the next one.
  EXPECT_EQ(listing(read_bytes(zip({{"a.txt", zeros}, {"b.html", kPage}}), "a.zip")),
            "read a.zip/b.html: Ferry sinks\nfailed a.zip/a.txt: unpacks to more than 200 times "
            "its size\n");
  EXPECT_EQ(listing(read_bytes(packed("gzip", tar({{"a.txt", zeros}, {"b.html", kPage}})), "a.tgz")),
            "failed a.tgz/a.txt: unpacks to more than 200 times its size; what follows it is not "
            "read\n");
  // One that is passed over is unpacked too, to find what is behind it.
  EXPECT_EQ(listing(read_bytes(packed("zstd", tar({{".a", zeros}, {"b.html", kPage}})), "a.tzst")),
            "skipped a.tzst/.a: hidden\nfailed a.tzst: unpacks to more than 200 times its size; "
            "what follows it is not read\n");
  test::Members many;
  for (int i = 0; i < 20'010; ++i) many.emplace_back("a" + std::to_string(i) + ".css", "x");
  const Reading reading = read_bytes(tar(many), "a.tar");
  ASSERT_EQ(reading.failed.size(), 1u);
  EXPECT_EQ(reading.failed[0].message(),
            "a.tar: holds more than crosscheck unpacks from one file (1 GiB, 20,000 members)");
}

TEST(ReadBytes, TakesNoLibraryForAnArticle) {
  std::string text;
  while (text.size() < 5 << 20) text += "The ferry sank at noon off the quay.\n";
  for (const std::string name : {"a.txt", "a.md"}) {
    EXPECT_EQ(listing(read_bytes(text, name)),
              "failed " + name + ": has 5.0 MiB of text; the limit of an article is 4.0 MiB\n");
  }
  EXPECT_EQ(listing(read_bytes("<html><p>" + text, "a.html")),
            "failed a.html: has 5.0 MiB of text; the limit of an article is 4.0 MiB\n");
  const std::string json = R"({"title": "Ferry sinks", "text": "She sank at noon off the quay."})";
  const Reading reading = read_bytes(
      "[" + json + R"(, {"title": "Long", "text": ")" + std::string(5 << 20, 'x') + "\"}]", "a.json");
  EXPECT_EQ(listing(reading),
            "read a.json/1: Ferry sinks\nfailed a.json/2: has 5.0 MiB of text; the limit of an "
            "article is 4.0 MiB\n");
}

}  // namespace
}  // namespace crosscheck
