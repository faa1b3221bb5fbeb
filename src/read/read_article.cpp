// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/read/read.hpp"

#include "read/days.hpp"
#include "read/kinds.hpp"
#include "read/line_shape.hpp"
#include "read/load.hpp"
#include "read/sidecar.hpp"

namespace crosscheck {
namespace {

/// "2025-03-11-ferry.txt", "ferry_20250311.md": the day in a file's name.
std::optional<Day> day_in_name(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  std::string spread;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool digit = name[i] >= '0' && name[i] <= '9';
    std::size_t end = i;
    while (end < name.size() && name[end] >= '0' && name[end] <= '9') ++end;
    if (digit && end - i == 8) {
      spread += std::string(name.substr(i, 4)) + "-" + std::string(name.substr(i + 4, 2)) + "-" +
                std::string(name.substr(i + 6, 2)) + " ";
      i = end - 1;
    } else {
      spread += name[i] == '_' ? '-' : name[i];
    }
  }
  return read::first_day(spread);
}

}  // namespace

Result<Article> read_article(const FoundFile& file) {
  Result<std::string> bytes = read::load(file.file, kMaxFileSize);
  if (!bytes) return Error{file.path, bytes.error().reason};
  if (bytes->empty()) return Error{file.path, "is empty"};
  const std::string head = bytes->substr(0, read::kHeadSize);
  if (const std::string_view foreign = read::foreign_kind(head); !foreign.empty()) {
    return Error{file.path, "is " + std::string(foreign) + ", not a text; known are " +
                                read::known_endings()};
  }
  const read::Kind* kind = read::kind_of(file.file, head);
  // A file given by name is read as text whatever it is called.
  if (!kind) kind = &read::kinds().back();
  Result<Article> article = kind->read(*std::move(bytes), file.path);
  if (!article) return article;
  if (!article->published) {
    if (const auto day = day_in_name(file.path)) {
      article->published = day;
      article->published_basis = PublishedBasis::File;
    }
  }
  if (const auto sidecar = read::find_sidecar(file.file)) {
    if (const auto error = read::apply_sidecar(*sidecar, *article)) return *error;
  }
  return article;
}

}  // namespace crosscheck
