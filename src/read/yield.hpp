// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "crosscheck/base/result.hpp"
#include "crosscheck/read/read.hpp"

namespace crosscheck::read {

/// Bytes that are to be read: a file, a member of an archive, the body of a message.
struct Part {
  std::string bytes;
  std::string
      path;  ///< as reported: "week.zip/ferry.html"; its ending helps where content does not
};

/// How much one file may unpack to, whatever it holds and however deep: an archive of a few
/// kilobytes can be made that is a petabyte unpacked.
constexpr std::uint64_t kMostUnpacked = 1ull << 30;
constexpr std::uint64_t kMostMembers = 20'000;
constexpr int kDeepestContainer = 4;

/// Longer texts are no article: what is found in a text takes some eighty times its size. The
/// longest novels have three million letters.
constexpr std::size_t kLongestArticle = 4 << 20;

/// Where the readers put what they find in one file.
class Yield {
 public:
  explicit Yield(Reading& reading) : reading_(reading) {}

  /// An article, or why there is none at `path`. A path that was met before gets a number.
  void add(const std::string& path, Result<Article> article);
  void skip(std::string path, std::string reason);
  void fail(std::string path, std::string reason);

  /// Reads a part by its content and ending, as a file of its own. Inside a container, what is
  /// of no kind that is read is passed over.
  void read(Part part);

  /// What a sidecar file inside a container says of the articles at or below `path`, which may
  /// lack its ending.
  void apply_sidecar(const std::string& path, std::string_view toml);

  /// Takes from what may be unpacked; false: no more is left, and the caller gives up with
  /// `kTooMuch` as its reason.
  bool spend_bytes(std::uint64_t bytes) noexcept;
  bool spend_member() noexcept;

 private:
  std::string unique(const std::string& path);

  Reading& reading_;
  std::set<std::string> paths_;
  std::map<std::string, std::size_t> copies_;
  std::uint64_t bytes_left_ = kMostUnpacked;
  std::uint64_t members_left_ = kMostMembers;
  int depth_ = 0;  // of containers being read
};

constexpr std::string_view kTooMuch =
    "holds more than crosscheck unpacks from one file (1 GiB, 20,000 members)";

/// A name as a report may show it: bytes that are not UTF-8 become U+FFFD each.
std::string reported_name(std::string_view name);

}  // namespace crosscheck::read
