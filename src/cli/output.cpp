// SPDX-License-Identifier: Apache-2.0
#include "cli/output.hpp"

#include <unistd.h>

#include <fstream>
#include <string>

namespace crosscheck {
namespace {

std::optional<Error> write_stream(const std::filesystem::path& file, std::string_view subject,
                                  const std::function<void(std::ostream&)>& write) {
  std::ofstream out(file, std::ios::binary);
  if (!out) return Error{std::string(subject), "cannot be opened for writing"};
  write(out);
  out.close();
  if (!out) return Error{std::string(subject), "could not be written whole"};
  return std::nullopt;
}

}  // namespace

std::optional<Error> write_file(const std::filesystem::path& file,
                                const std::function<void(std::ostream&)>& write) {
  std::error_code failed;
  const std::filesystem::path target = std::filesystem::weakly_canonical(file, failed);
  const std::filesystem::file_status status = std::filesystem::status(target, failed);
  if (std::filesystem::is_directory(status)) return Error{file.string(), "is a folder; name a file"};
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    return write_stream(target, file.string(), write);
  }
  std::filesystem::path beside = target;
  beside += ".part-" + std::to_string(getpid());
  if (auto error = write_stream(beside, file.string(), write)) {
    std::filesystem::remove(beside, failed);
    return error;
  }
  std::filesystem::rename(beside, target, failed);
  if (failed) {
    const Error error{file.string(), "could not be replaced: " + failed.message()};
    std::filesystem::remove(beside, failed);
    return error;
  }
  return std::nullopt;
}

}  // namespace crosscheck
