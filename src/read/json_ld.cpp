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
#include "read/days.hpp"
#include "read/line_shape.hpp"
#include "read/page_metadata.hpp"
#include "read/people.hpp"
#include "read/wording.hpp"

namespace crosscheck::read {
namespace {

using nlohmann::json;

constexpr std::size_t kMostObjects = 10'000;
constexpr std::size_t kMostAuthors = 50;
constexpr std::size_t kLongestScript = 4 << 20;
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

class Script {
 public:
  void read(const std::string& text) {
    if (text.size() > kLongestScript) return;
    const json root = json::parse(text, nullptr, false, true);
    if (root.is_discarded()) return;
    gather(root);
    const json* best = nullptr;
    for (const json* object : objects_) {
      const int rank = rank_of(*object);
      if (rank > (best ? rank_of(*best) : 0)) best = object;
    }
    if (best) take(*best);
    objects_.clear();
    by_id_.clear();
  }
  Metadata metadata() && { return std::move(metadata_); }

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

  void take(const json& article) {
    if (metadata_.title.empty()) metadata_.title = text_of(article, "headline");
    if (metadata_.title.empty() && rank_of(article) == 2) metadata_.title = text_of(article, "name");
    if (!metadata_.published) metadata_.published = first_day(text_of(article, "datePublished"));
    if (metadata_.language.empty()) metadata_.language = text_of(article, "inLanguage");
    if (const auto publisher = article.find("publisher");
        publisher != article.end() && metadata_.publisher.empty()) {
      const json& first = publisher->is_array() && !publisher->empty() ? publisher->front() : *publisher;
      metadata_.publisher = name_of(first);
    }
    for (const char* key : {"author", "creator"}) {
      if (const auto author = article.find(key); author != article.end() && metadata_.authors.empty()) {
        take_authors(*author);
      }
    }
  }

  void take_authors(const json& author) {
    if (!author.is_array()) return take_author(author);
    for (const json& one : author) take_author(one);
  }

  void take_author(const json& value) {
    const std::string name = name_of(value);
    if (name.empty() || metadata_.authors.size() >= kMostAuthors) return;
    const json& object = resolved(value);
    if (object.is_object() && is_organization(object)) {
      const bool letters = name.size() <= 5 && is_all_caps(name);
      if (metadata_.agency.empty() && (letters || is_agency(name))) metadata_.agency = name;
      return;
    }
    metadata_.authors.push_back(name);
  }

  Metadata metadata_;
  std::vector<const json*> objects_;
  std::map<std::string, const json*> by_id_;
};

}  // namespace

Metadata json_ld_metadata(const std::vector<std::string>& json_ld) {
  Script script;
  for (const std::string& text : json_ld) script.read(text);
  return std::move(script).metadata();
}

}  // namespace crosscheck::read
