// SPDX-License-Identifier: Apache-2.0
//
// Folders are walked with a list of our own, not by recursion, and each folder is entered once:
// the device and number of its inode tell a loop of symbolic links from a long path.
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>
#include <system_error>
#include <utility>

#include "crosscheck/read/read.hpp"
#include "crosscheck/text/unicode.hpp"
#include "read/kinds.hpp"
#include "read/load.hpp"
#include "read/sidecar.hpp"
#include "read/yield.hpp"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDeepest = 256;  // folders within folders

struct Folder {
  fs::path folder;
  std::string path;  // as reported, with '/' at its end unless empty
  std::size_t depth = 0;
};

class Walk {
 public:
  explicit Walk(fs::path root) { pending_.push_back({std::move(root), "", 0}); }

  FoundFiles run() {
    while (!pending_.empty()) {
      const Folder next = std::move(pending_.back());
      pending_.pop_back();
      enter(next);
    }
    const auto by_subject = [](const Error& a, const Error& b) {
      return std::pair(a.subject, a.reason) < std::pair(b.subject, b.reason);
    };
    std::sort(found_.files.begin(), found_.files.end(), [](const FoundFile& a, const FoundFile& b) {
      return std::pair(a.path, a.file) < std::pair(b.path, b.file);
    });
    std::sort(found_.skipped.begin(), found_.skipped.end(), by_subject);
    std::sort(found_.failed.begin(), found_.failed.end(), by_subject);
    return std::move(found_);
  }

 private:
  void enter(const Folder& folder) {
    struct stat info {};
    if (::stat(folder.folder.c_str(), &info) != 0) return fail(folder.path, std::strerror(errno));
    if (!entered_.emplace(info.st_dev, info.st_ino).second) {
      return skip(folder.path, "a folder that was walked before (a loop or second path)");
    }
    if (folder.depth > kDeepest) return skip(folder.path, "too deep");
    std::error_code failed;
    fs::directory_iterator entry(folder.folder, failed);
    if (failed) return fail(folder.path, failed.message());
    // Sorted, so that of two paths to one folder the same is always walked.
    std::vector<fs::path> names;
    for (; entry != fs::directory_iterator(); entry.increment(failed)) {
      if (failed) return fail(folder.path, failed.message());
      names.push_back(entry->path());
    }
    std::sort(names.begin(), names.end());
    std::vector<Folder> folders;
    for (const fs::path& file : names) look_at(folder, file, folders);
    std::move(folders.rbegin(), folders.rend(), std::back_inserter(pending_));
  }

  void look_at(const Folder& folder, const fs::path& file, std::vector<Folder>& folders) {
    const std::string path = folder.path + read::reported_name(file.filename().native());
    if (file.filename().native().starts_with('.')) return skip(path, "hidden");
    struct stat info {};
    if (::stat(file.c_str(), &info) != 0) {
      return errno == ELOOP ? skip(path, "a loop of symbolic links") : fail(path, std::strerror(errno));
    }
    if (S_ISDIR(info.st_mode)) {
      folders.push_back({file, path + "/", folder.depth + 1});
      return;
    }
    if (!S_ISREG(info.st_mode)) return skip(path, special_kind(info.st_mode));
    if (read::is_sidecar(file)) return;  // read with the article that it describes
    if (const auto reason = not_read(file)) return skip(path, *reason);
    found_.files.push_back({file, path, false});
  }

  static std::string special_kind(mode_t mode) {
    if (S_ISFIFO(mode)) return "a FIFO, not a file";
    if (S_ISSOCK(mode)) return "a socket, not a file";
    return "a device, not a file";
  }

  /// A known ending is enough; of other files the first bytes are asked.
  static std::optional<std::string> not_read(const fs::path& file) {
    if (read::kind_of(file, {})) return std::nullopt;
    const std::string head = read::load_head(file, read::kHeadSize);
    if (read::kind_of(file, head)) return std::nullopt;
    return "of another kind; read are " + read::known_kinds();
  }

  void skip(const std::string& path, std::string reason) {
    found_.skipped.push_back({without_slash(path), std::move(reason)});
  }
  void fail(const std::string& path, std::string reason) {
    found_.failed.push_back({without_slash(path), std::move(reason)});
  }
  static std::string without_slash(std::string path) {
    if (path.ends_with('/')) path.pop_back();
    return path.empty() ? "." : path;
  }

  std::vector<Folder> pending_;
  std::set<std::pair<dev_t, ino_t>> entered_;
  FoundFiles found_;
};

}  // namespace

Result<FoundFiles> find_files(const std::filesystem::path& path) {
  const std::string name = read::reported_name(path.native());
  FoundFiles found;
  if (path == kStandardInput) {
    found.files.push_back({path, name, true});
    return found;
  }
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) {
    return Error{name, errno == ENOENT ? "no such file or folder" : std::strerror(errno)};
  }
  if (S_ISDIR(info.st_mode)) return Walk(path).run();
  if (!S_ISREG(info.st_mode)) return Error{name, "is no regular file"};
  found.files.push_back({path, read::reported_name(path.filename().native()), true});
  return found;
}

}  // namespace crosscheck
