// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/run/config.hpp"

#include <toml++/toml.h>

#include <array>
#include <fstream>
#include <optional>
#include <sstream>

#include "crosscheck/model/names.hpp"

namespace crosscheck {
namespace {

/// Reads the keys of one table one after the other and keeps the first error.
class Reader {
 public:
  Reader(Config& config, std::string_view name) : config_(config), name_(name) {}

  void read(const toml::table& table) {
    for (const auto& [key, value] : table) {
      if (error_) return;
      read_key(key.str(), value);
    }
  }

  const std::optional<Error>& error() const noexcept { return error_; }

 private:
  void read_key(std::string_view key, const toml::node& value) {
    if (key == "fail_on") return read_severity(value);
    if (key == "only") return read_names(key, value, config_.only);
    if (key == "ignore") return read_names(key, value, config_.ignore);
    if (key == "min_confidence") return read_confidence(value);
    if (key == "threads") return read_threads(value);
    if (key == "source") return read_sources(value);
    if (key == "date") return read_dates(value);
    if (key == "aliases") return read_file(key, value, config_.aliases);
    if (key == "judgements") return read_file(key, value, config_.judgements);
    fail(value, "unknown key \"" + std::string(key) +
                    "\"; known are fail_on, only, ignore, min_confidence, threads, source, date, "
                    "aliases, judgements");
  }

  void read_severity(const toml::node& value) {
    const auto word = value.value<std::string_view>();
    const auto severity = word ? severity_from_name(*word) : std::nullopt;
    if (!severity) return fail(value, "fail_on must be \"info\", \"low\", \"medium\" or \"high\"");
    config_.fail_on = *severity;
  }

  void read_names(std::string_view key, const toml::node& value, std::set<std::string>& names) {
    const toml::array* const list = value.as_array();
    if (!list) return fail(value, std::string(key) + " must be a list of rules or verdicts");
    for (const toml::node& item : *list) {
      const auto word = item.value<std::string>();
      if (!word) return fail(item, std::string(key) + " must hold words in quotation marks");
      names.insert(*word);
    }
  }

  void read_confidence(const toml::node& value) {
    const auto number = value.value<double>();
    if (!number || !(*number >= 0.0 && *number <= 1.0)) {
      return fail(value, "min_confidence must be a number from 0 to 1");
    }
    config_.min_confidence = *number;
  }

  void read_threads(const toml::node& value) {
    const auto number = value.value<std::int64_t>();
    if (!number || *number < 0 || *number > kMaxThreads) {
      return fail(value, "threads must be a whole number from 0 (one a core) to 1024");
    }
    config_.threads = static_cast<unsigned>(*number);
  }

  void read_file(std::string_view key, const toml::node& value, std::filesystem::path& file) {
    const auto name = value.value<std::string>();
    if (!name || name->empty()) return fail(value, std::string(key) + " must name a file");
    file = *name;
  }

  void read_sources(const toml::node& value) {
    const toml::table* const table = value.as_table();
    if (!table) return fail(value, "source must be a table: [source] \"a.txt\" = \"The Post\"");
    for (const auto& [path, label] : *table) {
      const auto word = label.value<std::string>();
      if (!word) return fail(label, "a source must be a name in quotation marks");
      config_.sources.insert_or_assign(std::string(path.str()), *word);
    }
  }

  void read_dates(const toml::node& value) {
    const toml::table* const table = value.as_table();
    if (!table) return fail(value, "date must be a table: [date] \"a.txt\" = 2025-03-11");
    for (const auto& [path, day] : *table) {
      const auto date = day.value<toml::date>();
      if (!date) return fail(day, "a date must be written 2025-03-11, without quotation marks");
      const std::chrono::year_month_day ymd{std::chrono::year{date->year},
                                            std::chrono::month{date->month},
                                            std::chrono::day{date->day}};
      config_.dates.insert_or_assign(std::string(path.str()), Day{ymd});
    }
  }

  void fail(const toml::node& value, std::string reason) {
    const auto begin = value.source().begin;
    error_ = Error{std::string(name_) + ":" + std::to_string(begin.line) + ":" +
                       std::to_string(begin.column),
                   std::move(reason)};
  }

  static constexpr std::int64_t kMaxThreads = 1024;
  Config& config_;
  std::string_view name_;
  std::optional<Error> error_;
};

}  // namespace

Result<Config> parse_config(std::string_view toml, std::string_view name) {
  toml::table table;
  try {
    table = toml::parse(toml, name);
  } catch (const toml::parse_error& error) {
    const auto begin = error.source().begin;
    return Error{std::string(name) + ":" + std::to_string(begin.line) + ":" +
                     std::to_string(begin.column),
                 std::string(error.description())};
  }
  Config config;
  Reader reader(config, name);
  reader.read(table);
  if (reader.error()) return *reader.error();
  return config;
}

Result<Config> read_config(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  if (!in || !(bytes << in.rdbuf())) return Error{file.string(), "cannot be read"};
  return parse_config(bytes.str(), file.string());
}

}  // namespace crosscheck
