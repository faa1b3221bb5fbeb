// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace crosscheck::language {

/// Finds web and mail addresses in a text that is read from left to right. It remembers
/// how far it has looked in vain, so that all calls together are linear.
class Addresses {
 public:
  explicit Addresses(std::string_view text) noexcept : text_(text) {}

  /// The end of the address that begins at `at`: "https://…", "www.…", "name@host"; `at` if
  /// none does. Precondition: not less than in the call before.
  std::size_t end_of_address(std::size_t at) noexcept;

  /// The end of the path of an address whose '/' stands at `at`, without the marks that
  /// close the sentence or bracket around it.
  std::size_t end_of_path(std::size_t at) const noexcept;

 private:
  std::size_t end_of_mail(std::size_t at) noexcept;

  std::string_view text_;
  std::size_t no_mail_before_ = 0;
};

}  // namespace crosscheck::language
