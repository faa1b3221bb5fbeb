// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <ostream>
#include <string_view>

#include "cli/request.hpp"

namespace crosscheck {

/// What the program says besides its result, on the error stream, through spdlog; and a line
/// of progress where a person looks on.
class Log {
 public:
  Log(std::ostream& err, bool terminal, Verbosity verbosity);
  ~Log();

  /// The words go out as they are, but control characters do not: they may come from a file
  /// name or an article.
  void error(std::string_view message);
  void warn(std::string_view message);
  void info(std::string_view message);

  /// Rewrites the line of progress; nothing unless `err` is a terminal.
  void progress(std::string_view stage, std::size_t done, std::size_t total);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace crosscheck
