// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace crosscheck::read {

/// What two addresses of one page have in common: without scheme, port, "www." or "m." before the
/// host, fragment, a last "/", "/amp" or "/print", and the parameters by which readers are
/// counted; the other parameters sorted. "https://www.fen.example/ferry/?utm_source=x#top" is
/// "fen.example/ferry". Empty for what is no address of the web.
std::string canonical_address(std::string_view address);

}  // namespace crosscheck::read
