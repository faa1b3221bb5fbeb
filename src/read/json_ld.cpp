// SPDX-License-Identifier: Apache-2.0
//
// Pages describe their article as an object of schema.org, alone, in a list or below @graph,
// among others that describe the site, the paper and the path to the page. Publisher and
// author are names, objects with a name, or references to an object elsewhere in the script.
#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "crosscheck/text/unicode.hpp"
#include "read/day_fields.hpp"
#include "read/line_shape.hpp"
#include "read/page_statements.hpp"
#include "read/wording.hpp"

namespace crosscheck::read {
namespace {

using nlohmann::json;

constexpr std::size_t kMostObjects = 10'000;
constexpr std::size_t kMostAuthors = 50;
constexpr std::size_t kLongestScript = 4 << 20;
constexpr std::size_t kLongestValue = 1000;  // bytes
constexpr int kDeepest = 64;

std::vector<std::string> types_of(const json& object) {
  std::vector<std::string> types;
  const auto type = object.find("@type");
  if (type == object.end()) return types;
  if (type->is_string()) types.push_back(type->get<std::string>());
  if (type->is_array()) {
    for (const json& item : *type) {
      if (item.is_string()) types.push_back(item.get<std::string>());
    }
  }
  return types;
}

/// 2: an article; 1: a page that may describe one; 0: something else.
int rank_of(const json& object) {
  int rank = 0;
  for (const std::string& type : types_of(object)) {
    if (type.ends_with("Article") || type.ends_with("Posting") || type == "Report") rank = 2;
    if (type == "WebPage" || type == "ItemPage") rank = std::max(rank, 1);
  }
  return rank;
}

bool is_organization(const json& object) {
  for (const std::string& type : types_of(object)) {
    if (type.ends_with("Organization") || type == "Corporation") return true;
  }
  return false;
}

std::string text_of(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return {};
  return std::string(trimmed(found->get<std::string>()));
}

/// Scripts are wrapped in CDATA or a comment, hold line ends within strings and a comma too many.
json parsed(std::string text) {
  const std::size_t begin = text.find_first_of("{[");
  const std::size_t wrapped = text.find("<![CDATA[");
  std::size_t from = begin;
  if (wrapped != text.npos && wrapped < begin + 1) from = text.find_first_of("{[", wrapped + 9);
  const std::size_t to = text.find_last_of("}]");
  if (from == text.npos || to == text.npos || to < from) return json(json::value_t::discarded);
  text = text.substr(from, text.find("]]>", from) == text.npos ? to + 1 - from : std::string::npos);
  if (const std::size_t end = text.rfind("]]>"); end != text.npos) text.resize(end);
  const std::size_t last = text.find_last_of("}]");
  if (last != text.npos) text.resize(last + 1);
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  json root = json::parse(text, nullptr, false, true);
  if (!root.is_discarded()) return root;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != ',') continue;
    const std::size_t next = text.find_first_not_of(' ', i + 1);
    if (next != text.npos && (text[next] == '}' || text[next] == ']')) text[i] = ' ';
  }
  return json::parse(text, nullptr, false, true);
}

class Script {
 public:
  explicit Script(std::string_view page_title) : page_title_(page_title) {}

  void read(const std::string& text) {
    if (text.size() > kLongestScript) return;
    const json root = parsed(text);
    if (root.is_discarded()) return;
    gather(root);
    const json* best = nullptr;
    int best_score = 0;
    for (const json* object : objects_) {
      const int rank = rank_of(*object);
      // Of several articles the one that the page is called after.
      const std::string headline = rank == 0 ? std::string() : text_of(*object, "headline");
      const bool titled = headline.size() <= kLongestValue && titles_agree(headline, page_title_);
      const int score = rank == 0 ? 0 : 2 * rank + (titled ? 1 : 0);
      if (score > best_score) {
        best = object;
        best_score = score;
      }
    }
    if (best) take(*best);
    objects_.clear();
    by_id_.clear();
  }
  JsonLd statements() && { return std::move(result_); }

 private:
  void gather(const json& root) {
    std::vector<std::pair<const json*, int>> pending = {{&root, 0}};
    while (!pending.empty() && objects_.size() < kMostObjects) {
      const auto [node, depth] = pending.back();
      pending.pop_back();
      if (!node->is_structured() || depth > kDeepest) continue;
      if (node->is_object()) {
        objects_.push_back(node);
        const std::string id = text_of(*node, "@id");
        // Of two objects with one id the one that says more.
        if (!id.empty() && (!by_id_.contains(id) || by_id_[id]->size() < node->size())) by_id_[id] = node;
      }
      std::vector<std::pair<const json*, int>> below;
      for (const json& item : *node) below.emplace_back(&item, depth + 1);
      pending.insert(pending.end(), below.rbegin(), below.rend());
    }
  }

  const json& resolved(const json& value) const {
    if (!value.is_object() || value.size() > 1) return value;
    const auto found = by_id_.find(text_of(value, "@id"));
    return found == by_id_.end() ? value : *found->second;
  }

  std::string name_of(const json& value) const {
    const json& object = resolved(value);
    if (object.is_string()) return std::string(trimmed(object.get<std::string>()));
    return object.is_object() ? text_of(object, "name") : std::string();
  }

  void add(StatedField field, std::string value) {
    if (!value.empty() && value.size() <= kLongestValue) result_.stated.push_back({field, StatedBy::JsonLd, std::move(value)});
  }

  void take(const json& article) {
    std::string title = text_of(article, "headline");
    if (title.empty() && rank_of(article) == 2) title = text_of(article, "name");
    add(StatedField::Title, std::move(title));
    for (const char* key : {"datePublished", "dateCreated"}) {
      add(StatedField::Published, text_of(article, key));
    }
    add(StatedField::Modified, text_of(article, "dateModified"));
    add(StatedField::Language, text_of(article, "inLanguage"));
    add(StatedField::Address, address_of(article));
    add(StatedField::Section, first_text(article, "articleSection"));
    if (const auto publisher = article.find("publisher"); publisher != article.end()) {
      const json& first = publisher->is_array() && !publisher->empty() ? publisher->front() : *publisher;
      add(StatedField::Publisher, name_of(first));
    }
    for (const char* key : {"author", "creator"}) {
      const auto author = article.find(key);
      if (author != article.end() && authors_ == 0) take_authors(*author);
    }
  }

  static std::string address_of(const json& article) {
    const std::string address = text_of(article, "url");
    const auto page = article.find("mainEntityOfPage");
    if (!address.empty() || page == article.end()) return address;
    return page->is_object() ? text_of(*page, "@id") : text_of(article, "mainEntityOfPage");
  }

  static std::string first_text(const json& article, const char* key) {
    const auto found = article.find(key);
    if (found == article.end() || !found->is_array()) return text_of(article, key);
    for (const json& item : *found) {
      if (item.is_string()) return std::string(trimmed(item.get<std::string>()));
    }
    return {};
  }

  void take_authors(const json& author) {
    if (!author.is_array()) return take_author(author);
    for (const json& one : author) take_author(one);
  }

  void take_author(const json& value) {
    const std::string name = name_of(value);
    if (name.empty() || authors_ >= kMostAuthors) return;
    const json& object = resolved(value);
    if (object.is_object() && is_organization(object)) {
      const bool letters = name.size() <= 5 && is_all_caps(name);
      if (result_.agency.empty() && (letters || is_agency(name))) result_.agency = name;
      return;
    }
    ++authors_;
    add(StatedField::Author, name);
  }

  std::string page_title_;
  JsonLd result_;
  std::size_t authors_ = 0;
  std::vector<const json*> objects_;
  std::map<std::string, const json*> by_id_;
};

}  // namespace

JsonLd read_json_ld(const std::vector<std::string>& scripts, std::string_view page_title) {
  Script script(page_title);
  for (const std::string& text : scripts) script.read(text);
  return std::move(script).statements();
}

}  // namespace crosscheck::read
