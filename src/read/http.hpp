// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "crosscheck/base/result.hpp"
#include "read/yield.hpp"

namespace crosscheck::read {

/// An answer of a web server as a crawl keeps it, its transfer and content encodings undone.
struct HttpAnswer {
  int status = 0;
  std::string media_type;  ///< lower case, without parameters: "text/html"
  std::string charset;     ///< as the header says; may be empty
  std::string body;
};

/// Fails if it is no answer, or if it is packed in a way that cannot be undone. What is
/// unpacked is taken from what the yield may spend.
Result<HttpAnswer> read_http(std::string_view bytes, Yield& yield);

}  // namespace crosscheck::read
