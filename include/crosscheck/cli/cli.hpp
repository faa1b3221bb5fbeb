// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <span>
#include <string>

namespace crosscheck {

/// Exit statuses. Findings win over unread files.
enum class ExitStatus : int {
  Done = 0,
  Findings = 1,    ///< findings at or above `--fail-on`; changes, for `diff`
  Unusable = 2,    ///< bad usage, nothing readable, OUT not writable
  Incomplete = 3,  ///< done, but an input could not be read
};

/// Which of the streams a person looks at: there is progress and colour on a terminal, and
/// no HTML.
struct Terminals {
  bool out = false;
  bool err = false;
};

/// The program: `args` are the words after the program's name. Reads `crosscheck.toml` of the
/// working directory; logs to `err`.
ExitStatus run_cli(std::span<const std::string> args, std::ostream& out, std::ostream& err,
                   Terminals terminals = {});

}  // namespace crosscheck
