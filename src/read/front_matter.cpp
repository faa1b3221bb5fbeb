// SPDX-License-Identifier: Apache-2.0
#include "read/front_matter.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"
#include "read/days.hpp"
#include "read/line_shape.hpp"

namespace crosscheck::read {
namespace {

constexpr std::size_t kLongestFrontMatter = 16 << 10;

std::string unquoted(std::string_view value) {
  value = trimmed(value);
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
      value.back() == value.front()) {
    value = value.substr(1, value.size() - 2);
  } else if (const std::size_t comment = value.find(" #"); comment != std::string_view::npos) {
    value = trimmed(value.substr(0, comment));
  }
  std::string plain;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\' && i + 1 < value.size() && (value[i + 1] == '"' || value[i + 1] == '\\')) ++i;
    plain += value[i];
  }
  return plain;
}

/// "[Ana Lund, 'Jo Poe']" or "Ana Lund".
std::vector<std::string> values_of(std::string_view value) {
  value = trimmed(value);
  if (!value.starts_with('[') || !value.ends_with(']')) return {unquoted(value)};
  std::vector<std::string> values;
  for (const std::string_view item : split(value.substr(1, value.size() - 2), ',')) {
    if (std::string plain = unquoted(item); !plain.empty()) values.push_back(std::move(plain));
  }
  return values;
}

class Fields {
 public:
  void set(std::string_view key, const std::vector<std::string>& values) {
    if (values.empty() || values.front().empty()) return;
    const std::string& first = values.front();
    if (key == "title" || key == "headline") fill(metadata_.title, first);
    if (key == "publisher" || key == "source" || key == "site" || key == "site_name" ||
        key == "publication" || key == "outlet") {
      fill(metadata_.publisher, first);
    }
    if (key == "author" || key == "authors" || key == "byline" || key == "by") {
      for (const std::string& name : values) metadata_.authors.push_back(name);
    }
    if (key == "lang" || key == "language") fill(metadata_.language, first);
    if (key == "agency") fill(metadata_.agency, first);
    if ((key == "date" || key == "published" || key == "pubdate" || key == "datepublished" ||
         key == "publish_date" || key == "published_at") &&
        !metadata_.published) {
      metadata_.published = first_day(first);
    }
  }
  Metadata metadata() && { return std::move(metadata_); }

 private:
  static void fill(std::string& field, const std::string& value) {
    if (field.empty()) field = value;
  }
  Metadata metadata_;
};

std::string key_of(std::string_view key) { return to_lower(unquoted(key)); }

Metadata read_yaml(std::string_view block) {
  Fields fields;
  std::string key;
  std::vector<std::string> items;
  for (const std::string_view line : split(block, '\n')) {
    const std::string_view bare = trimmed(line);
    if (bare.empty() || bare.starts_with('#')) continue;
    if (bare.starts_with("- ")) {
      std::string_view item = bare.substr(2);
      if (item.starts_with("name:")) item.remove_prefix(5);
      items.push_back(unquoted(item));
      continue;
    }
    const std::size_t colon = bare.find(':');
    if (line.front() == ' ' || line.front() == '\t') {
      // The map below "author:" gives the name under "name:".
      if (colon != std::string_view::npos && key_of(bare.substr(0, colon)) == "name" && items.empty()) {
        items.push_back(unquoted(bare.substr(colon + 1)));
      }
      continue;
    }
    if (colon == std::string_view::npos) continue;
    fields.set(key, items);
    items.clear();
    key = key_of(bare.substr(0, colon));
    if (const std::string_view value = trimmed(bare.substr(colon + 1)); !value.empty()) {
      items = values_of(value);
    }
  }
  fields.set(key, items);
  return std::move(fields).metadata();
}

/// Plain `key = value` lines: what front matter uses of TOML.
Metadata read_toml(std::string_view block) {
  Fields fields;
  for (const std::string_view line : split(block, '\n')) {
    const std::string_view bare = trimmed(line);
    const std::size_t equals = bare.find('=');
    if (bare.starts_with('[')) break;  // a table: none of ours
    if (equals == std::string_view::npos || bare.starts_with('#')) continue;
    fields.set(key_of(bare.substr(0, equals)), values_of(bare.substr(equals + 1)));
  }
  return std::move(fields).metadata();
}

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
  const bool yaml = text.starts_with("---\n");
  if (!yaml && !text.starts_with("+++\n")) return {};
  const std::string fence = std::string("\n") + std::string(text.substr(0, 3));
  const std::size_t end = text.substr(0, kLongestFrontMatter).find(fence, 3);
  if (end == std::string_view::npos) return {};
  const std::string_view block = text.substr(4, end > 4 ? end - 4 : 0);
  // A drawn line over a text without keys is a drawn line.
  if (block.find(yaml ? ':' : '=') == std::string_view::npos) return {};
  const std::size_t after = text.find('\n', end + 1);
  FrontMatter matter;
  matter.size = after == std::string_view::npos ? text.size() : after + 1;
  matter.metadata = yaml ? read_yaml(block) : read_toml(block);
  return matter;
}

}  // namespace crosscheck::read
