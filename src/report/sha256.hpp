// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace crosscheck {

/// The SHA-256 digest (FIPS 180-4) of `bytes` in base64, as a Content-Security-Policy names
/// a style or script: "'sha256-" + this + "'". Not for secrets: it is not constant-time.
///
/// Of our own, because two short texts a report are hashed and nothing else: a crypto
/// library would be the largest dependency of the program.
std::string sha256_base64(std::string_view bytes);

}  // namespace crosscheck
