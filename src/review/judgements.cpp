// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/review/judgements.hpp"

#include <toml++/toml.h>

#include <fstream>
#include <optional>
#include <sstream>

#include "crosscheck/model/names.hpp"

namespace crosscheck {
namespace {

/// A list of tables, each made into one `Row`; keeps the first error.
template <typename Row>
class TableList {
 public:
  TableList(std::string_view file, std::string_view key) : file_(file), key_(key) {}

  template <typename Read>
  Result<std::vector<Row>> read(std::string_view text, Read read_row) {
    toml::table whole;
    try {
      whole = toml::parse(text, file_);
    } catch (const toml::parse_error& error) {
      return Error{place_of(error.source()), std::string(error.description())};
    }
    std::vector<Row> rows;
    for (const auto& [name, value] : whole) {
      const toml::array* const list = value.as_array();
      if (name.str() != key_ || list == nullptr) {
        fail(value, "must be [[" + std::string(key_) + "]], and nothing else");
        break;
      }
      for (const toml::node& item : *list) {
        const toml::table* const table = item.as_table();
        if (table == nullptr)
          fail(item, "must be a table, written [[" + std::string(key_) + "]]");
        else
          rows.push_back(read_row(*this, *table));
        if (error_) break;
      }
    }
    if (error_) return *error_;
    return rows;
  }

  void fail(const toml::node& node, std::string reason) {
    if (!error_) error_ = Error{place_of(node.source()), std::move(reason)};
  }

  std::string text(const toml::node& node, std::string_view key) {
    const auto word = node.value<std::string>();
    if (!word || word->empty()) {
      fail(node, std::string(key) + " must be words in quotation marks");
      return "";
    }
    return *word;
  }

  std::vector<std::string> texts(const toml::node& node, std::string_view key) {
    std::vector<std::string> result;
    const toml::array* const list = node.as_array();
    if (list == nullptr) {
      fail(node, std::string(key) + " must be a list of names");
      return result;
    }
    for (const toml::node& item : *list) result.push_back(text(item, key));
    return result;
  }

 private:
  std::string place_of(const toml::source_region& source) const {
    return std::string(file_) + ":" + std::to_string(source.begin.line) + ":" +
           std::to_string(source.begin.column);
  }

  std::string_view file_;
  std::string_view key_;
  std::optional<Error> error_;
};

std::optional<Sameness> sameness_from_name(std::string_view word) {
  for (const Sameness answer : {Sameness::Same, Sameness::NotTheSame, Sameness::Unsure}) {
    if (word == name_of(answer)) return answer;
  }
  return std::nullopt;
}

Result<std::string> read_bytes(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  if (!in || !(bytes << in.rdbuf())) return Error{file.string(), "cannot be read"};
  return bytes.str();
}

}  // namespace

Result<std::vector<Alias>> parse_aliases(std::string_view toml, std::string_view name) {
  return TableList<Alias>(name, "alias").read(toml, [](auto& list, const toml::table& table) {
    Alias alias;
    for (const auto& [key, value] : table) {
      if (key.str() == "name")
        alias.name = list.text(value, "name");
      else if (key.str() == "also")
        alias.also = list.texts(value, "also");
      else
        list.fail(value, "unknown key \"" + std::string(key.str()) + "\"; known are name, also");
    }
    if (alias.name.empty()) list.fail(table, "an alias needs a name");
    if (alias.also.empty()) list.fail(table, "an alias needs also = [\"another name\"]");
    return alias;
  });
}

Result<std::vector<Judgement>> parse_judgements(std::string_view toml, std::string_view name) {
  return TableList<Judgement>(name, "judgement")
      .read(toml, [](auto& list, const toml::table& table) {
        Judgement judgement;
        bool answered = false;
        for (const auto& [key, value] : table) {
          if (key.str() == "names") {
            const std::vector<std::string> names = list.texts(value, "names");
            if (names.size() != 2) {
              list.fail(value, "names must be two names");
              continue;
            }
            judgement.a = names[0];
            judgement.b = names[1];
          } else if (key.str() == "answer") {
            const auto answer =
                sameness_from_name(value.template value<std::string_view>().value_or(""));
            if (!answer)
              list.fail(value, "answer must be \"same\", \"not-the-same\" or \"unsure\"");
            judgement.answer = answer.value_or(Sameness::Unsure);
            answered = true;
          } else if (key.str() == "note") {
            judgement.note = list.text(value, "note");
          } else {
            list.fail(value, "unknown key \"" + std::string(key.str()) +
                                 "\"; known are names, answer, note");
          }
        }
        if (judgement.a.empty()) list.fail(table, "a judgement needs names = [\"one\", \"other\"]");
        if (!answered) list.fail(table, "a judgement needs an answer");
        return judgement;
      });
}

Result<std::vector<Alias>> read_aliases(const std::filesystem::path& file) {
  Result<std::string> bytes = read_bytes(file);
  if (!bytes) return bytes.error();
  return parse_aliases(*bytes, file.string());
}

Result<std::vector<Judgement>> read_judgements(const std::filesystem::path& file) {
  Result<std::string> bytes = read_bytes(file);
  if (!bytes) return bytes.error();
  return parse_judgements(*bytes, file.string());
}

}  // namespace crosscheck
