// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/base/result.hpp"
#include "read/yield.hpp"

struct archive;
struct archive_entry;

namespace crosscheck::read {

/// Above this size an archive that unpacks to more than kMostRatio times its own size is taken
/// for a bomb. Text packs to a tenth, the same page again and again to a hundredth.
constexpr std::uint64_t kFreelyUnpacked = 16 << 20;
constexpr std::uint64_t kMostRatio = 200;

/// Goes through a zip or tar, packed or not, or one packed file, from its begin to its end.
/// Names are labels and never paths; nothing is written. What is unpacked is taken from what
/// the yield may spend.
class Archive {
 public:
  /// `bytes` must outlive it. Tars are told from other packed files by content.
  Archive(std::string_view bytes, Yield& yield);
  ~Archive();
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  /// The name of the next member that is a file; "" for a packed file that is no archive.
  /// Nothing at the end, or where the archive breaks off.
  std::optional<std::string> next();
  /// Why next() gave nothing; empty at the end.
  const std::string& error() const noexcept { return error_; }

  /// Links and devices that next() has passed over.
  const std::vector<std::string>& links() const noexcept { return links_; }

  /// The bytes of that member, at most once. After an error that is_over() nothing more comes.
  Result<std::string> bytes();
  bool is_over() const noexcept { return over_; }

  /// The next bytes of that member, for those who read as they go: how many there were, or why
  /// none can be had.
  Result<std::size_t> read(char* to, std::size_t size);

 private:
  void skip_the_rest();
  /// Why a member is not unpacked further.
  Error bomb();

  std::string_view packed_;
  Yield& yield_;
  ::archive* archive_;
  ::archive_entry* entry_ = nullptr;
  std::uint64_t unpacked_ = 0;   ///< without bombs that were left behind
  std::uint64_t of_member_ = 0;  ///< of the last one, how much so far
  std::vector<std::string> links_;
  std::string error_;
  bool over_ = false;
};

bool is_zip(std::string_view head);
/// gzip, zstd, xz or bzip2.
bool is_packed(std::string_view head);

}  // namespace crosscheck::read
