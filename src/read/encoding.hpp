// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace crosscheck::read {

/// The bytes of a text file as UTF-8 where their order of bytes says how: a byte order mark
/// of UTF-8, UTF-16 or UTF-32, or the zero bytes of UTF-16. All else comes back as it is, for
/// the reader to refuse: a text does not say in which of the old encodings it is.
std::string text_in_utf8(std::string bytes);

/// The bytes of an HTML page as UTF-8: by byte order mark, by `charset` (what the header of a
/// message or answer says; may be empty or unknown), by being valid UTF-8, by the encoding that
/// the page declares, else by detection. What cannot be converted becomes U+FFFD,
/// zero bytes are left out. Cost: linear.
std::string page_in_utf8(std::string bytes, std::string charset = {});

}  // namespace crosscheck::read
