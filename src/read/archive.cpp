// SPDX-License-Identifier: Apache-2.0
#include "read/archive.hpp"

#include <archive.h>
#include <archive_entry.h>

namespace crosscheck::read {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kStep = 64 << 10;

std::string name_of(archive_entry* entry, bool raw) {
  if (raw) return {};
  const char* name = archive_entry_pathname_utf8(entry);
  if (!name) name = archive_entry_pathname(entry);
  return reported_name(name && *name ? name : "unnamed");
}

std::string reason_of(archive* from) {
  const char* const words = archive_error_string(from);
  return "is damaged or breaks off" + (words ? " (" + reported_name(words) + ")" : std::string());
}

}  // namespace

bool is_zip(std::string_view head) {
  return head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06");
}

bool is_packed(std::string_view head) {
  return head.starts_with("\x1F\x8B") || head.starts_with("\x28\xB5\x2F\xFD") ||
         head.starts_with("\xFD\x37zXZ"sv) || head.starts_with("BZh");
}

Archive::Archive(std::string_view bytes, Yield& yield)
    : packed_(bytes), yield_(yield), archive_(archive_read_new()) {
  archive_read_support_filter_gzip(archive_);
  archive_read_support_filter_bzip2(archive_);
  archive_read_support_filter_xz(archive_);
  archive_read_support_filter_zstd(archive_);
  archive_read_support_format_zip(archive_);
  archive_read_support_format_tar(archive_);
  if (is_packed(bytes)) archive_read_support_format_raw(archive_);
  if (archive_read_open_memory(archive_, packed_.data(), packed_.size()) != ARCHIVE_OK) {
    error_ = reason_of(archive_);
    over_ = true;
  }
}

Archive::~Archive() { archive_read_free(archive_); }

/// What libarchive skips on its own it unpacks uncounted.
void Archive::skip_the_rest() {
  if (!entry_ || archive_filter_code(archive_, 0) == ARCHIVE_FILTER_NONE) return;
  std::string rest(kStep, '\0');
  for (;;) {
    const Result<std::size_t> got = read(rest.data(), rest.size());
    if (!got) error_ = got.error().reason;
    if (!got || *got == 0) return;
  }
}

std::optional<std::string> Archive::next() {
  while (!over_) {
    skip_the_rest();
    if (over_) return std::nullopt;
    error_.clear();
    const int status = archive_read_next_header(archive_, &entry_);
    if (status == ARCHIVE_EOF || status == ARCHIVE_RETRY || status == ARCHIVE_FATAL) {
      over_ = true;
      if (status != ARCHIVE_EOF) error_ = reason_of(archive_);
      return std::nullopt;
    }
    if (!yield_.spend_member()) {
      over_ = true;
      error_ = kTooMuch;
      return std::nullopt;
    }
    const bool raw = archive_format(archive_) == ARCHIVE_FORMAT_RAW;
    of_member_ = 0;
    if (raw || archive_entry_filetype(entry_) == AE_IFREG) return name_of(entry_, raw);
    if (archive_entry_filetype(entry_) != AE_IFDIR) links_.push_back(name_of(entry_, raw));
  }
  return std::nullopt;
}

Result<std::size_t> Archive::read(char* to, std::size_t size) {
  if (archive_entry_is_encrypted(entry_)) return Error{"", "is locked with a password"};
  const la_ssize_t got = archive_read_data(archive_, to, size);
  if (got < 0) return Error{"", reason_of(archive_)};
  const auto count = static_cast<std::size_t>(got);
  unpacked_ += count;
  of_member_ += count;
  if (unpacked_ > kFreelyUnpacked && unpacked_ / kMostRatio > packed_.size()) return bomb();
  if (!yield_.spend_bytes(count)) {
    over_ = true;
    return Error{"", std::string(kTooMuch)};
  }
  return count;
}

Error Archive::bomb() {
  const std::string reason = "unpacks to more than " + std::to_string(kMostRatio) + " times its size";
  const int format = archive_format(archive_) & ARCHIVE_FORMAT_BASE_MASK;
  if (format == ARCHIVE_FORMAT_ZIP && archive_filter_code(archive_, 0) == ARCHIVE_FILTER_NONE) {
    // The next member is found without unpacking this one. What it cost is gone from what the
    // yield may spend, but the others do not answer for it.
    unpacked_ -= of_member_;
    return {"", reason};
  }
  over_ = true;
  return {"", format == ARCHIVE_FORMAT_RAW ? reason : reason + "; what follows it is not read"};
}

Result<std::string> Archive::bytes() {
  std::string all;
  for (;;) {
    const std::size_t old = all.size();
    all.resize(old + kStep);
    const Result<std::size_t> got = read(all.data() + old, kStep);
    if (!got) return got.error();
    all.resize(old + *got);
    if (*got == 0) return all;
    if (all.size() > kMaxContainerSize) return Error{"", "is too large"};
  }
}

}  // namespace crosscheck::read
