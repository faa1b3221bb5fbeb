// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "read/entry.hpp"

namespace crosscheck::read {

/// What an object of a data set is.
enum class JsonObject : std::uint8_t {
  Article,  ///< it has a text
  Summary,  ///< it is about an article, without its text
  Other,
};

struct JsonEntry {
  JsonObject kind = JsonObject::Other;
  Entry entry;
};

/// Reads an object by the names that data sets give to fields: the table in reports/kinds.md.
JsonEntry read_json_entry(const nlohmann::json& object);

}  // namespace crosscheck::read
