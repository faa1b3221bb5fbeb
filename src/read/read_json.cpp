// SPDX-License-Identifier: Apache-2.0
//
// Articles as data: one object, a list of them (alone, or somewhere inside what an interface
// answered), JSON lines with one to a line, or a JSON Feed. An object with a text is an
// article; inside others articles are looked for. See json_article.cpp for the names of fields.
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "read/encoding.hpp"
#include "read/json_article.hpp"
#include "read/line_shape.hpp"
#include "read/readers.hpp"

namespace crosscheck::read {
namespace {

using nlohmann::json;

constexpr std::size_t kDeepest = 64;
constexpr std::size_t kMostStructures = 2'000'000;  // objects and lists in one document

/// Why a text should not be given to the parser: it would take more memory than it is worth.
std::string_view excess(std::string_view text) {
  std::size_t depth = 0;
  std::size_t structures = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\') ++i;
      quoted = c != '"';
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      if (++depth > kDeepest) return "nests deeper than data of articles does";
      if (++structures > kMostStructures) return "holds too many objects";
    } else if (c == '}' || c == ']') {
      depth -= depth > 0 ? 1 : 0;
    }
  }
  return {};
}

Result<json> parse(std::string_view text) {
  if (const std::string_view reason = excess(text); !reason.empty())
    return Error{"", std::string(reason)};
  try {
    return json::parse(text);
  } catch (const json::parse_error& error) {
    return Error{"", "is not JSON at byte " + std::to_string(error.byte)};
  } catch (const json::exception&) {
    return Error{"", "is not JSON: a number out of range"};
  }
}

/// Looks for articles below one value, in the order of the text.
class Search {
 public:
  Search(Yield& yield, std::string path, bool numbered)
      : yield_(yield), path_(std::move(path)), numbered_(numbered) {}

  /// How many objects were about an article.
  std::size_t run(const json& root) {
    publisher_ = feed_title(root);
    std::vector<const json*> pending = {&root};
    while (!pending.empty()) {
      const json& value = *pending.back();
      pending.pop_back();
      if (!value.is_structured() || (value.is_object() && take(value))) continue;
      std::vector<const json*> below;
      for (const json& item : value) {
        if (item.is_structured()) below.push_back(&item);
      }
      pending.insert(pending.end(), below.rbegin(), below.rend());
    }
    return count_;
  }

 private:
  /// What a JSON Feed is called: the publisher of its items.
  static std::string feed_title(const json& root) {
    if (!root.is_object() || !root.contains("items")) return {};
    const auto version = root.find("version");
    const auto title = root.find("title");
    const bool feed =
        version != root.end() && version->is_string() &&
        version->get_ref<const std::string&>().find("jsonfeed.org") != std::string::npos;
    return feed && title != root.end() && title->is_string() ? title->get<std::string>() : "";
  }

  bool take(const json& object) {
    JsonEntry found = read_json_entry(object);
    if (found.kind == JsonObject::Other) return false;
    // A collection may have a title and an address itself.
    if (found.kind == JsonObject::Summary && holds_objects(object)) return false;
    const std::string path = numbered_ ? path_ + "/" + std::to_string(++count_) : (++count_, path_);
    if (!yield_.spend_member()) {
      yield_.fail(path, std::string(kTooMuch));
    } else if (found.kind == JsonObject::Summary) {
      yield_.skip(path, "has no text of the article, only words about it");
    } else {
      if (found.entry.publisher.empty()) found.entry.publisher = publisher_;
      yield_.add(path, article_of(std::move(found.entry), path));
    }
    return true;
  }

  static bool holds_objects(const json& object) {
    for (const json& value : object) {
      if (value.is_array() && !value.empty() && value.front().is_object()) return true;
    }
    return false;
  }

  Yield& yield_;
  std::string path_;
  bool numbered_;
  std::string publisher_;
  std::size_t count_ = 0;
};

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return trimmed_bytes(line);
}

/// The first line is an object by itself, and more follow.
bool has_lines(std::string_view text) {
  text = trimmed_bytes(text);
  const std::string_view first = take_line(text);
  text = trimmed_bytes(text);
  return first.starts_with('{') && first.ends_with('}') &&
         (text.starts_with('{') || text.starts_with('['));
}

void read_lines(std::string_view text, const std::string& path, Yield& yield) {
  std::size_t number = 0;
  std::size_t found = 0;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    ++number;
    if (line.empty()) continue;
    const std::string place = path + "/" + std::to_string(number);
    if (!yield.spend_member()) return yield.fail(place, std::string(kTooMuch));
    const Result<json> value = parse(line);
    if (!value) {
      yield.fail(place, "the line " + value.error().reason);
      ++found;
    } else {
      found += Search(yield, place, false).run(*value);
    }
  }
  if (found == 0) yield.skip(path, "is JSON that holds no article");
}

}  // namespace

bool is_json(std::string_view head) {
  head = trimmed_bytes(head.starts_with("\xEF\xBB\xBF") ? head.substr(3) : head);
  if (head.starts_with('[')) head = trimmed_bytes(head.substr(1));
  if (!head.starts_with('{')) return false;
  head = trimmed_bytes(head.substr(1));
  return head.starts_with('"');
}

void read_json(Part part, Yield& yield) {
  const std::string text = text_in_utf8(std::move(part.bytes));
  if (has_lines(text)) return read_lines(text, part.path, yield);
  const Result<json> root = parse(text);
  if (!root) return yield.fail(part.path, root.error().reason);
  const bool one = root->is_object() && read_json_entry(*root).kind == JsonObject::Article;
  if (Search(yield, part.path, !one).run(*root) == 0) {
    yield.skip(part.path, "is JSON that holds no article");
  }
}

}  // namespace crosscheck::read
