// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "crosscheck/read/read.hpp"
#include "read/kinds.hpp"
#include "read/load.hpp"
#include "read/sidecar.hpp"
#include "read/yield.hpp"

namespace crosscheck {
namespace {

Reading failure(const std::string& path, std::string reason) {
  Reading reading;
  reading.failed.push_back({path, std::move(reason)});
  return reading;
}

Result<std::string> load_file(const FoundFile& file) {
  if (file.file == kStandardInput) return read::load_standard_input(kMaxContainerSize);
  const read::Kind* kind = read::kind_of(file.file, read::load_head(file.file, read::kHeadSize));
  return read::load(file.file, kind && kind->container ? kMaxContainerSize : kMaxFileSize);
}

void apply_sidecar_of(const FoundFile& file, Reading& reading) {
  if (file.file == kStandardInput) return;
  const auto sidecar = read::find_sidecar(file.file);
  if (!sidecar) return;
  const Result<std::string> toml = read::load_sidecar(*sidecar);
  std::optional<std::string> wrong;
  if (!toml) wrong = toml.error().reason;
  for (Article& article : reading.articles) {
    if (!wrong) wrong = read::apply_sidecar(*toml, article);
  }
  // What is known of the articles is not what was meant: they are not compared.
  if (wrong) reading = failure(file.path + " (its .meta.toml)", *wrong);
}

/// Someone who names a file wants an article of it.
void expect_an_article(const std::string& path, Reading& reading) {
  if (!reading.articles.empty() || !reading.failed.empty()) return;
  const bool whole = reading.skipped.size() == 1 && reading.skipped[0].subject == path;
  if (whole) {
    reading.failed = std::move(reading.skipped);
    reading.skipped.clear();
  } else {
    reading.failed.push_back({path, "holds no article that can be read"});
  }
}

}  // namespace

Reading read_bytes(std::string bytes, std::string_view path) {
  Reading reading;
  read::Yield(reading).read({std::move(bytes), std::string(path)});
  return reading;
}

Reading read_articles(const FoundFile& file) {
  Result<std::string> bytes = load_file(file);
  if (!bytes) return failure(file.path, bytes.error().reason);
  Reading reading = read_bytes(*std::move(bytes), file.path);
  apply_sidecar_of(file, reading);
  if (file.named) expect_an_article(file.path, reading);
  return reading;
}

Result<Article> read_article(const FoundFile& file) {
  Reading reading = read_articles(file);
  if (!reading.failed.empty()) return reading.failed.front();
  if (reading.articles.size() == 1) return std::move(reading.articles.front());
  if (reading.articles.empty() && !reading.skipped.empty()) return reading.skipped.front();
  return Error{file.path, "holds " + std::to_string(reading.articles.size()) + " articles"};
}

}  // namespace crosscheck
