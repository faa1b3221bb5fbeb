// SPDX-License-Identifier: Apache-2.0
#include "read/yield.hpp"

#include <algorithm>

#include "crosscheck/text/unicode.hpp"
#include "read/address.hpp"
#include "read/days.hpp"
#include "read/kinds.hpp"
#include "read/load.hpp"
#include "read/sidecar.hpp"
#include "read/text_language.hpp"

namespace crosscheck::read {
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
  return first_day(spread);
}

/// What a page states of its language is that of its frame: the text decides where it is clear.
void settle_language(Article& article) {
  const auto content =
      std::find_if(article.segments.begin(), article.segments.end(),
                   [](const Segment& segment) { return is_content(segment.kind); });
  if (content == article.segments.end()) return;
  const auto detected = detected_language(article.body.view().substr(content->span.begin));
  const auto base = [](std::string_view code) {
    return to_lower(code.substr(0, code.find_first_of("-_")));
  };
  if (detected && base(*detected) != base(article.language)) article.language = *detected;
}

}  // namespace

void Yield::add(const std::string& path, Result<Article> article) {
  if (!article) return fail(path, article.error().reason);
  if (const std::size_t size = article->body.view().size(); size > kLongestArticle) {
    return fail(path, "has " + size_in_words(size) + " of text; the limit of an article is " +
                          size_in_words(kLongestArticle));
  }
  article->path = unique(path);
  article->address = canonical_address(article->address);
  settle_language(*article);
  if (!article->published) {
    if (const auto day = day_in_name(path)) {
      article->published = day;
      article->published_basis = PublishedBasis::File;
    }
  }
  reading_.articles.push_back(*std::move(article));
}

void Yield::skip(std::string path, std::string reason) {
  reading_.skipped.push_back({unique(path), std::move(reason)});
}

void Yield::fail(std::string path, std::string reason) {
  reading_.failed.push_back({unique(path), std::move(reason)});
}

void Yield::read(Part part) {
  if (part.bytes.empty()) return fail(part.path, "is empty");
  const std::string head = part.bytes.substr(0, kHeadSize);
  const Kind* kind = kind_of(part.path, head);
  const std::string_view foreign = foreign_kind(head);
  if (!foreign.empty() || (!kind && depth_ > 0)) {
    const std::string what = foreign.empty() ? "of another kind" : "is " + std::string(foreign);
    const std::string reason = what + "; read are " + known_kinds();
    return depth_ > 0 ? skip(part.path, reason) : fail(part.path, reason);
  }
  // A file given by name is read as text whatever it is called.
  if (!kind) kind = &kinds().back();
  if (!kind->container && part.bytes.size() > kMaxFileSize) {
    return fail(part.path, "is too large (the limit is 64.0 MiB)");
  }
  if (!kind->container) return kind->read(std::move(part), *this);
  if (depth_ >= kDeepestContainer) {
    return fail(part.path, "lies more than " + std::to_string(kDeepestContainer) +
                               " archives deep; unpack it");
  }
  ++depth_;
  kind->read(std::move(part), *this);
  --depth_;
}

void Yield::apply_sidecar(const std::string& path, std::string_view toml) {
  const auto speaks_of = [&](const Article& article) {
    const std::string_view whole = article.path;
    if (!whole.starts_with(path)) return false;
    const std::string_view rest = whole.substr(path.size());
    return rest.empty() || rest.starts_with('/') ||
           (rest.starts_with('.') && rest.find_first_of("./", 1) == rest.npos);
  };
  std::optional<std::string> wrong;
  for (Article& article : reading_.articles) {
    if (!wrong && speaks_of(article)) wrong = read::apply_sidecar(toml, article);
  }
  if (!wrong) return;
  std::erase_if(reading_.articles, speaks_of);
  fail(path + std::string(kSidecarEnding), *wrong);
}

bool Yield::spend_bytes(std::uint64_t bytes) noexcept {
  if (bytes > bytes_left_) return false;
  bytes_left_ -= bytes;
  return true;
}

bool Yield::spend_member() noexcept {
  if (members_left_ == 0) return false;
  --members_left_;
  return true;
}

std::string Yield::unique(const std::string& path) {
  // Numbers count on from what is there, so that a thousand copies of a name are found at once.
  if (paths_.insert(path).second) return path;
  for (std::size_t copy = ++copies_[path] + 1;; copy = ++copies_[path] + 1) {
    std::string numbered = path + "#" + std::to_string(copy);
    if (paths_.insert(numbered).second) return numbered;
  }
}

std::string reported_name(std::string_view name) {
  std::string valid;
  while (const auto at = find_invalid_utf8(name)) {
    valid += name.substr(0, *at);
    valid += "\xEF\xBF\xBD";
    name.remove_prefix(*at + 1);
  }
  return valid += name;
}

}  // namespace crosscheck::read
