// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "crosscheck/base/result.hpp"
#include "crosscheck/run/config.hpp"

namespace crosscheck {

enum class Command { Report, Check, Explain, Graph, Extract, Diff };
enum class Verbosity { Quiet, Normal, Verbose };

/// What the words on the command line ask for.
struct Request {
  std::optional<Command> command;  ///< nothing: help or version of the program
  bool help = false;
  bool version = false;
  Verbosity verbosity = Verbosity::Normal;
  std::vector<std::filesystem::path> paths;
  std::string finding;             ///< the ID of `explain`
  std::filesystem::path output;    ///< empty: standard output
  std::string format;              ///< empty: by `output`, else the command's own
  std::optional<Severity> fail_on;
  Config config;                   ///< of the configuration file, then of the options
};

/// Reads words and configuration file. An error names the word and says what would be right.
Result<Request> parse_request(std::span<const std::string> args);

/// What there is to know of a command; of the program if there is none.
void write_help(std::ostream& out, const std::optional<Command>& command);

}  // namespace crosscheck
