// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "crosscheck/model/names.hpp"
#include "crosscheck/read/read.hpp"
#include "read/kinds.hpp"
#include "read/outline.hpp"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

/// A folder that is gone after the test.
class TemporaryFolder : public testing::Test {
 protected:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "crosscheck-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
  }
  ~TemporaryFolder() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  fs::path write(const fs::path& name, std::string_view bytes) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return folder_ / name;
  }

  fs::path folder_;
};

std::vector<std::string> paths(const Result<FoundFiles>& found) {
  std::vector<std::string> result;
  for (const FoundFile& file : found->files) result.push_back(file.path);
  return result;
}

std::vector<std::string> messages(const std::vector<Error>& errors) {
  std::vector<std::string> result;
  for (const Error& error : errors) result.push_back(error.message());
  return result;
}

using Strings = std::vector<std::string>;
const std::string kOtherKind = "of another kind; read are " + read::known_kinds();

class FindFiles : public TemporaryFolder {};

TEST_F(FindFiles, GivesTheFilesBelowAFolderInOrder) {
  write("b.txt", "B");
  write("a.md", "A");
  write("sub/deep/c.html", "<p>C");
  write("sub/D.TXT", "D");
  write("a.md.meta.toml", "publisher = 'Skerry Post'");
  const Result<FoundFiles> found = find_files(folder_);
  ASSERT_TRUE(found);
  EXPECT_EQ(paths(found), (Strings{"a.md", "b.txt", "sub/D.TXT", "sub/deep/c.html"}));
  EXPECT_EQ(messages(found->skipped), Strings{});
  EXPECT_EQ(messages(found->failed), Strings{});
}

TEST_F(FindFiles, SaysWhyAFileIsPassedOver) {
  write("a.txt", "A");
  write(".hidden.txt", "H");
  write(".git/a.txt", "H");
  write("gold.csv", "1,2");
  write("page", "<!DOCTYPE html><p>A page without an ending.");
  ASSERT_EQ(::mkfifo((folder_ / "pipe.txt").c_str(), 0600), 0);
  fs::create_directory_symlink(folder_, folder_ / "loop");
  fs::create_symlink("self.txt", folder_ / "self.txt");
  const Result<FoundFiles> found = find_files(folder_);
  ASSERT_TRUE(found);
  EXPECT_EQ(paths(found), (Strings{"a.txt", "page"}));
  EXPECT_EQ(messages(found->skipped),
            (Strings{".git: hidden", ".hidden.txt: hidden", "gold.csv: " + kOtherKind,
                     "loop: a folder that was walked before (a loop or second path)",
                     "pipe.txt: a FIFO, not a file", "self.txt: a loop of symbolic links"}));
}

TEST_F(FindFiles, FollowsSymbolicLinks) {
  write("real/a.txt", "A");
  fs::create_directory(folder_ / "given");
  fs::create_symlink(folder_ / "real" / "a.txt", folder_ / "given" / "linked.txt");
  fs::create_symlink("nowhere.txt", folder_ / "given" / "broken.txt");
  const Result<FoundFiles> found = find_files(folder_ / "given");
  ASSERT_TRUE(found);
  EXPECT_EQ(paths(found), Strings{"linked.txt"});
  EXPECT_EQ(messages(found->failed), Strings{"broken.txt: No such file or directory"});
}

TEST_F(FindFiles, TakesAFileGivenByNameWhateverItIsCalled) {
  for (const char* name : {"a.txt", ".hidden", "notes.log"}) {
    const Result<FoundFiles> found = find_files(write(name, "A ferry sank."));
    ASSERT_TRUE(found) << name;
    EXPECT_EQ(paths(found), Strings{name});
  }
}

TEST_F(FindFiles, MakesNamesValidUtf8) {
  write("caf\xE9.txt", "A");
  write("na\xC3\xAFve.txt", "A");
  const Result<FoundFiles> found = find_files(folder_);
  ASSERT_TRUE(found);
  EXPECT_EQ(paths(found), (Strings{"caf\xEF\xBF\xBD.txt", "na\xC3\xAFve.txt"}));
  ASSERT_TRUE(read_article(found->files[0]));
}

TEST_F(FindFiles, FailsIfThereIsNothing) {
  const Result<FoundFiles> missing = find_files(folder_ / "missing");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().reason, "no such file or folder");
  const Result<FoundFiles> none = find_files(folder_);
  ASSERT_TRUE(none);
  EXPECT_TRUE(none->files.empty());
  ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  const Result<FoundFiles> pipe = find_files(folder_ / "pipe");
  ASSERT_FALSE(pipe);
  EXPECT_EQ(pipe.error().reason, "is no regular file");
}

class ReadArticle : public TemporaryFolder {
 protected:
  Result<Article> read(const fs::path& file) const { return read_article({file, file.filename().string()}); }
};

TEST_F(ReadArticle, ReadsByContentFirst) {
  const std::string_view page = "\n<!-- saved -->\n<!DOCTYPE html><title>A</title><p>The ferry &amp; the bank.";
  EXPECT_EQ(test::outline(read(write("page.txt", page))), "text: The ferry & the bank.\n");
  EXPECT_EQ(test::outline(read(write("a.md", "# Ferry sinks\n"))), "title: Ferry sinks\n");
  EXPECT_EQ(test::outline(read(write("a.log", "# Ferry sinks\n"))), "title: # Ferry sinks\n");
  EXPECT_EQ(test::outline(read(write("a.html", "The ferry &amp; the bank."))),
            "text: The ferry & the bank.\n");
}

TEST_F(ReadArticle, SaysWhyItCannot) {
  struct Case {
    std::string name;
    std::string bytes;
    std::string reason;
  };
  const Case cases[] = {
      {"a.txt", "", "is empty"},
      {"a.txt", "\x89PNG x", "is a PNG image; read are " + read::known_kinds()},
      {"a.md", "{\\rtf1 x", "is an RTF document; read are " + read::known_kinds()},
      {"a.txt", "A caf\xE9",
       "not valid UTF-8 at byte 5 (line 1), byte 0xE9; convert it, for instance with iconv -f "
       "WINDOWS-1252 -t UTF-8"},
      {"a.txt", std::string("A\0B", 3), "not a text: a zero byte at byte 1 (line 1)"},
      {"a.html", "<script>write()</script>",
       "has no text without scripts; save the page from a browser that has shown it"},
      {"a.html", "<p></p>", "has no text"},
      {"a", "\xE2\x80", "not valid UTF-8 at byte 0 (line 1), byte 0xE2; convert it, for instance with "
                       "iconv -f WINDOWS-1252 -t UTF-8"},
  };
  for (const Case& c : cases) {
    const Result<Article> article = read(write(c.name, c.bytes));
    ASSERT_FALSE(article) << c.bytes;
    EXPECT_EQ(article.error(), (Error{c.name, c.reason}));
  }
  EXPECT_EQ(read(folder_).error().reason, "is a folder");
  EXPECT_EQ(read(folder_ / "missing.txt").error().reason, "No such file or directory");
  ASSERT_EQ(::mkfifo((folder_ / "pipe.txt").c_str(), 0600), 0);
  EXPECT_EQ(read(folder_ / "pipe.txt").error().reason, "is no regular file");
}

TEST_F(ReadArticle, RefusesALargeFileUnread) {
  const fs::path file = write("large.txt", "A");
  fs::resize_file(file, 100 << 20);  // sparse
  const Result<Article> article = read(file);
  ASSERT_FALSE(article);
  EXPECT_EQ(article.error().reason, "is too large (100.0 MiB; the limit is 64.0 MiB)");
}

TEST_F(ReadArticle, NamesAFileWithoutPermission) {
  const fs::path file = write("secret.txt", "A");
  ::chmod(file.c_str(), 0);
  ::chmod(folder_.c_str(), 0755);
  // Root may read everything; the test runs on as nobody.
  const uid_t self = ::geteuid();
  constexpr uid_t kNobody = 65534;
  if (self == 0 && ::seteuid(kNobody) != 0) GTEST_SKIP() << "cannot become nobody";
  const Result<Article> article = read(file);
  ASSERT_EQ(::seteuid(self), 0);
  ASSERT_FALSE(article);
  EXPECT_EQ(article.error().reason, "Permission denied");
}

TEST_F(ReadArticle, ReadsOtherOrdersOfBytes) {
  const std::string text = "The ferry sank.";
  std::string little = "\xFF\xFE";
  std::string big;
  for (const char c : text) {
    little += {c, '\0'};
    big += {'\0', c};
  }
  for (const std::string& bytes : {little, big, "\xEF\xBB\xBF" + text}) {
    EXPECT_EQ(test::outline(read(write("a.txt", bytes))), "text: The ferry sank.\n");
  }
}

TEST_F(ReadArticle, TakesTheDayFromAFilesNameLast) {
  struct Case {
    std::string name;
    std::string bytes;
    std::string day;
  };
  const Case cases[] = {
      {"2025-03-11-ferry.txt", "Ferry sinks\n", "2025-03-11 file"},
      {"ferry_20250311.md", "# Ferry sinks\n", "2025-03-11 file"},
      {"2025-03-11-ferry.txt", "Ferry sinks\n\nMarch 12, 2025\n\nShe sank.\n", "2025-03-12 text"},
      {"ferry-1234.txt", "Ferry sinks\n", "none"},
      {"ferry-20259999.txt", "Ferry sinks\n", "none"},
  };
  for (const Case& c : cases) {
    const Result<Article> article = read(write(c.name, c.bytes));
    ASSERT_TRUE(article);
    const std::string day = article->published ? iso_date(*article->published) + " " : "";
    EXPECT_EQ(day + std::string(name_of(article->published_basis)), c.day) << c.name;
  }
}

TEST_F(ReadArticle, TakesWhatASidecarGives) {
  const fs::path file = write("a.txt", "Ferry sinks\n\nBy Ana Lund\n\nShe sank.\n");
  write("a.meta.toml", "publisher = \"Skerry Post\"\npublished = 2024-05-06\n");
  EXPECT_EQ(test::summary(read(file)), "Ferry sinks | Skerry Post | Ana Lund | 2024-05-06 given |  | ");
  write("a.txt.meta.toml", "title = 'Alba'\nauthors = ['Jo Poe', 'Max Roe']\npublished = '2024-05-07T10:00Z'\n");
  EXPECT_EQ(test::summary(read(file)), "Alba |  | Jo Poe; Max Roe | 2024-05-07 given |  | ");
}

TEST_F(ReadArticle, ReadsStandardInputByContent) {
  struct Case {
    std::string bytes;
    std::string outline;
  };
  const Case cases[] = {
      {"Ferry sinks\n\nShe sank at noon near the quay.\n",
       "title: Ferry sinks\ntext: She sank at noon near the quay.\n"},
      {"<!DOCTYPE html><p>The ferry &amp; the bank.", "text: The ferry & the bank.\n"},
      {"", "error: -: is empty\n"},
  };
  for (const Case& c : cases) {
    const Result<FoundFiles> found = find_files(kStandardInput);
    ASSERT_TRUE(found);
    const int given = ::open(write("input", c.bytes).c_str(), O_RDONLY);
    const int before = ::dup(STDIN_FILENO);
    ::dup2(given, STDIN_FILENO);
    const Result<Article> article = read_article(found->files.at(0));
    ::dup2(before, STDIN_FILENO);
    ::close(before);
    ::close(given);
    EXPECT_EQ(test::outline(article), c.outline);
    if (article) {
      EXPECT_EQ(article->path, "-");
    }
  }
}

TEST_F(ReadArticle, NamesWhatIsWrongInASidecar) {
  struct Case {
    std::string toml;
    std::string reason;
  };
  const Case cases[] = {
      {"publisher = 3", "line 1: publisher must be a string"},
      {"\nauthors = [1]", "line 2: an author must be a string"},
      {"published = 'soon'", "line 1: published must be a date like 2024-05-03"},
      {"date = 2024-05-03",
       "line 1: unknown key 'date'; known are title, publisher, published, authors"},
  };
  for (const Case& c : cases) {
    const fs::path file = write("a.txt", "Ferry sinks\n");
    write("a.meta.toml", c.toml);
    const Result<Article> article = read(file);
    ASSERT_FALSE(article) << c.toml;
    EXPECT_EQ(article.error(), (Error{"a.txt (its .meta.toml)", c.reason}));
  }
  const fs::path file = write("a.txt", "Ferry sinks\n");
  write("a.meta.toml", "title = ");
  ASSERT_FALSE(read(file));
}

}  // namespace
}  // namespace crosscheck
