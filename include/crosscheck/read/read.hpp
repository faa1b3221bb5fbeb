// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/base/result.hpp"
#include "crosscheck/model/article.hpp"

namespace crosscheck {

/// A larger file is refused with a reason; one that holds many articles (an archive, a feed, a
/// crawl) may be larger.
constexpr std::uint64_t kMaxFileSize = 64ull << 20;
constexpr std::uint64_t kMaxContainerSize = 512ull << 20;

/// What a PATH argument stands for: the files to be read, and those that were passed over
/// (hidden files, other kinds), each with the reason.
struct FoundFile {
  std::filesystem::path file;
  std::string path;  ///< as reported: relative to the PATH argument, with '/', valid UTF-8
  bool named = false;  ///< the PATH argument is this file: nothing to read in it is a failure
};
struct FoundFiles {
  std::vector<FoundFile> files;  ///< sorted by path
  std::vector<Error> skipped;    ///< subject: path as reported; sorted
  std::vector<Error> failed;
};

/// As a path: what comes in on standard input. A file of that name is "./-".
constexpr std::string_view kStandardInput = "-";

/// Walks `path`: a file, a folder and all below it, or `kStandardInput`. Symlink loops, FIFOs
/// and devices are passed over. Fails if there is nothing at `path`.
Result<FoundFiles> find_files(const std::filesystem::path& path);

/// What one file yields: its articles, and what of it was passed over or could not be read.
/// A page is one article and has the path of its file; a member of an archive, an entry of a
/// feed, a line of JSON has a path below it: "week.zip/ferry.html", "feed.xml/3". No two
/// articles share a path. Subjects are paths.
struct Reading {
  std::vector<Article> articles;  ///< in the order of the file
  std::vector<Error> skipped;
  std::vector<Error> failed;
};

/// Reads one file by its content and ending; README.md lists the kinds. The ids are made from
/// the content and may repeat; `published` is what metadata, text or a sidecar file
/// `NAME.meta.toml` give. The sidecar of a file with many articles speaks of each of them.
Reading read_articles(const FoundFile& file);
/// The same for bytes that are in no file, without a sidecar.
Reading read_bytes(std::string bytes, std::string_view path);

/// The article of a file that holds one. Fails where there is none or more than one.
Result<Article> read_article(const FoundFile& file);

/// One reader a kind, for tests and other sources than files. `bytes` are UTF-8.
Result<Article> read_text(std::string bytes, std::string_view path);
Result<Article> read_markdown(std::string bytes, std::string_view path);
Result<Article> read_html(std::string_view bytes, std::string_view path);

}  // namespace crosscheck
