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

/// A larger file is refused with a reason.
constexpr std::uint64_t kMaxFileSize = 64ull << 20;

/// What a PATH argument stands for: the files to be read, and those that were passed over
/// (hidden files, other kinds), each with the reason.
struct FoundFile {
  std::filesystem::path file;
  std::string path;  ///< as reported: relative to the PATH argument, with '/', valid UTF-8
};
struct FoundFiles {
  std::vector<FoundFile> files;  ///< sorted by path
  std::vector<Error> skipped;    ///< subject: path as reported; sorted
  std::vector<Error> failed;
};

/// Walks `path`: a file, or a folder and all below it. Symlink loops, FIFOs and devices are
/// passed over. Fails if there is nothing at `path`.
Result<FoundFiles> find_files(const std::filesystem::path& path);

/// Reads one file by its content and ending: .txt, .md, .html. The id is made from the
/// content and may repeat; `published` is what metadata, text or a sidecar file
/// `NAME.meta.toml` give. The subject of an error is `file.path`.
Result<Article> read_article(const FoundFile& file);

/// One reader a kind, for tests and other sources than files. `bytes` are UTF-8.
Result<Article> read_text(std::string bytes, std::string_view path);
Result<Article> read_markdown(std::string bytes, std::string_view path);
Result<Article> read_html(std::string_view bytes, std::string_view path);

}  // namespace crosscheck
