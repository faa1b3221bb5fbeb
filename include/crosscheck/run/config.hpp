// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "crosscheck/base/result.hpp"
#include "crosscheck/model/finding.hpp"

namespace crosscheck {

/// What a run may be told; the defaults are what most runs want.
struct Config {
  Severity fail_on = Severity::High;   ///< findings of this severity and above fail a check
  std::set<std::string> only;          ///< rules or verdicts to report; empty: all
  std::set<std::string> ignore;        ///< rules or verdicts to leave out
  double min_confidence = 0.0;         ///< findings below it are left out; [0, 1]
  unsigned threads = 0;                ///< 0: one a core
  /// Path -> publisher, as `--source` gives; the path of an article, or of the file or folder
  /// that holds it.
  std::map<std::string, std::string> sources;
  std::map<std::string, Day> dates;            ///< path -> day of publication, likewise
  std::filesystem::path aliases;       ///< an alias file; empty: none
  std::filesystem::path judgements;    ///< a judgement file; empty: none
  std::filesystem::path output;        ///< a file that is no input, even if a PATH holds it
};

/// Reads `crosscheck.toml`. An unknown key, a value of a wrong kind or out of range is an
/// error that names file, line and what would be right.
Result<Config> read_config(const std::filesystem::path& file);
/// The same for a text; `name` stands for the file in errors.
Result<Config> parse_config(std::string_view toml, std::string_view name);

}  // namespace crosscheck
