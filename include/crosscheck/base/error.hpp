// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace crosscheck {

/// Why something cannot be done: a subject and a reason.
///
///     b.txt: not valid UTF-8 at byte 17
struct Error {
  std::string subject;  ///< the file, option or key that it is about
  std::string reason;   ///< what is wrong, and the way out where there is one

  std::string message() const { return subject.empty() ? reason : subject + ": " + reason; }
  friend bool operator==(const Error&, const Error&) = default;
};

}  // namespace crosscheck
