// SPDX-License-Identifier: Apache-2.0
#include "read/load.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

namespace crosscheck::read {
namespace {

/// An open file that closes itself.
class Descriptor {
 public:
  // O_NONBLOCK: opening a FIFO would wait for a writer.
  explicit Descriptor(const std::filesystem::path& file)
      : number_(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const noexcept { return number_; }

 private:
  int number_;
};

Error system_error() { return {"", std::strerror(errno)}; }

/// Up to `limit` bytes from where the file stands.
std::optional<std::string> read_bytes(int number, std::uint64_t limit) {
  std::string bytes;
  std::size_t step = 64 << 10;
  while (bytes.size() < limit) {
    const std::size_t old = bytes.size();
    const std::size_t want = std::min<std::uint64_t>(step, limit - old);
    bytes.resize(old + want);
    ssize_t got = 0;
    do {
      got = ::read(number, bytes.data() + old, want);
    } while (got < 0 && errno == EINTR);
    if (got < 0) return std::nullopt;
    bytes.resize(old + static_cast<std::size_t>(got));
    if (got == 0) break;
    step = std::min<std::size_t>(step * 2, 8 << 20);
  }
  return bytes;
}

Error too_large(const std::string& size, std::uint64_t limit) {
  return {"", "is too large (" + size + "; the limit is " + size_in_words(limit) + ")"};
}

}  // namespace

std::string size_in_words(std::uint64_t bytes) {
  constexpr std::uint64_t kMega = 1 << 20;
  if (bytes < kMega) return std::to_string(bytes) + " bytes";
  const std::uint64_t tenths = bytes * 10 / kMega;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MiB";
}

Result<std::string> load(const std::filesystem::path& file, std::uint64_t limit) {
  const Descriptor descriptor(file);
  if (descriptor.number() < 0) return system_error();
  struct stat info {};
  if (::fstat(descriptor.number(), &info) != 0) return system_error();
  if (S_ISDIR(info.st_mode)) return Error{"", "is a folder"};
  if (!S_ISREG(info.st_mode)) return Error{"", "is no regular file"};
  const auto size = static_cast<std::uint64_t>(info.st_size);
  if (size > limit) return too_large(size_in_words(size), limit);
  // It may grow while it is read; one byte more shows it.
  auto bytes = read_bytes(descriptor.number(), limit + 1);
  if (!bytes) return system_error();
  if (bytes->size() > limit) return too_large(size_in_words(bytes->size()), limit);
  return *std::move(bytes);
}

Result<std::string> load_standard_input(std::uint64_t limit) {
  auto bytes = read_bytes(STDIN_FILENO, limit + 1);
  if (!bytes) return system_error();
  if (bytes->size() > limit) return too_large("more than " + size_in_words(limit), limit);
  return *std::move(bytes);
}

std::string load_head(const std::filesystem::path& file, std::size_t size) {
  const Descriptor descriptor(file);
  struct stat info {};
  if (descriptor.number() < 0 || ::fstat(descriptor.number(), &info) != 0) return {};
  if (!S_ISREG(info.st_mode)) return {};
  return read_bytes(descriptor.number(), size).value_or(std::string());
}

}  // namespace crosscheck::read
