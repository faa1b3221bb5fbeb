// SPDX-License-Identifier: Apache-2.0
#include "read/sidecar.hpp"

#include <toml++/toml.h>

#include <string>

#include "read/days.hpp"
#include "read/load.hpp"

namespace crosscheck::read {
namespace {

constexpr std::uint64_t kMostBytes = 64 << 10;

std::string at(const toml::node& node) {
  return "line " + std::to_string(node.source().begin.line);
}

struct Given {
  std::optional<std::string> title;
  std::optional<std::string> publisher;
  std::optional<std::vector<std::string>> authors;
  std::optional<Day> published;
};

std::optional<std::string> read_key(std::string_view key, const toml::node& node, Given& given) {
  const auto text = node.value<std::string>();
  if (key == "title" || key == "publisher") {
    if (!text) return at(node) + ": " + std::string(key) + " must be a string";
    (key == "title" ? given.title : given.publisher) = *text;
    return std::nullopt;
  }
  if (key == "authors" || key == "author") {
    std::vector<std::string> authors;
    if (text) authors.push_back(*text);
    if (const toml::array* list = node.as_array()) {
      for (const toml::node& item : *list) {
        const auto name = item.value<std::string>();
        if (!name) return at(item) + ": an author must be a string";
        authors.push_back(*name);
      }
    } else if (!text) {
      return at(node) + ": authors must be a list of strings";
    }
    given.authors = std::move(authors);
    return std::nullopt;
  }
  if (key == "published") {
    std::optional<toml::date> date = node.value<toml::date>();
    if (const auto moment = node.value<toml::date_time>()) date = moment->date;
    if (date) {
      const std::chrono::year_month_day day{std::chrono::year{date->year},
                                            std::chrono::month{date->month},
                                            std::chrono::day{date->day}};
      if (day.ok()) given.published = Day{day};
    } else if (text) {
      given.published = first_day(*text);
    }
    if (!given.published) return at(node) + ": published must be a date like 2024-05-03";
    return std::nullopt;
  }
  return at(node) + ": unknown key '" + std::string(key) +
         "'; known are title, publisher, published, authors";
}

}  // namespace

std::optional<std::filesystem::path> find_sidecar(const std::filesystem::path& file) {
  std::error_code failed;
  std::filesystem::path whole = file;
  whole += ".meta.toml";
  if (std::filesystem::is_regular_file(whole, failed)) return whole;
  std::filesystem::path stem = file.parent_path() / file.stem();
  stem += ".meta.toml";
  if (std::filesystem::is_regular_file(stem, failed)) return stem;
  return std::nullopt;
}

bool is_sidecar(const std::filesystem::path& file) {
  return file.filename().native().ends_with(".meta.toml");
}

Result<std::string> load_sidecar(const std::filesystem::path& sidecar) {
  return load(sidecar, kMostBytes);
}

std::optional<std::string> apply_sidecar(std::string_view toml, Article& article) {
  Given given;
  try {
    const toml::table table = toml::parse(toml);
    for (const auto& [key, node] : table) {
      if (const auto wrong = read_key(key.str(), node, given)) return wrong;
    }
  } catch (const toml::parse_error& error) {
    return "line " + std::to_string(error.source().begin.line) + ": " +
           std::string(error.description());
  }
  if (given.title) article.title = *given.title;
  if (given.publisher) article.publisher = *given.publisher;
  if (given.authors) article.authors = *std::move(given.authors);
  if (given.published) {
    article.published = given.published;
    article.published_basis = PublishedBasis::Given;
  }
  return std::nullopt;
}

}  // namespace crosscheck::read
