// SPDX-License-Identifier: Apache-2.0
#include "read/http.hpp"

#include <charconv>

#include "crosscheck/text/unicode.hpp"
#include "read/archive.hpp"
#include "read/line_shape.hpp"

namespace crosscheck::read {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

/// "4\r\nWiki\r\n5\r\npedia\r\n0\r\n\r\n". Crawlers often undo it and leave the header, so that
/// a body without chunks comes back as it is.
std::string unchunked(std::string_view body) {
  std::string whole;
  std::string_view rest = body;
  while (!rest.empty()) {
    std::size_t size = 0;
    const auto [end, failed] = std::from_chars(rest.data(), rest.data() + rest.size(), size, 16);
    const std::size_t line = rest.find('\n');
    if (failed != std::errc() || line == std::string_view::npos)
      return std::string(whole.empty() ? body : whole);
    if (size == 0) break;
    rest.remove_prefix(line + 1);
    whole += rest.substr(0, size);
    rest.remove_prefix(std::min(size, rest.size()));
    rest.remove_prefix(
        std::min(rest.find('\n') == rest.npos ? rest.size() : rest.find('\n') + 1, rest.size()));
  }
  return whole;
}

Result<std::string> unpacked(std::string body, std::string_view encoding, Yield& yield) {
  if (encoding.empty() || encoding == "identity" || !is_packed(body)) {
    if (encoding == "br" || encoding == "zstd" || encoding == "deflate") {
      return Error{"", "is packed as \"" + std::string(encoding) + "\", which is not read"};
    }
    return body;  // a crawler has unpacked it and left the header
  }
  Archive archive(body, yield);
  if (!archive.next()) return Error{"", archive.error()};
  return archive.bytes();
}

void take_content_type(std::string_view value, HttpAnswer& answer) {
  const std::size_t end = std::min(value.find(';'), value.size());
  answer.media_type = lower(trimmed_bytes(value.substr(0, end)));
  const std::string parameters = lower(value.substr(end));
  const std::size_t at = parameters.find("charset=");
  if (at == std::string::npos) return;
  const std::string_view rest = std::string_view(parameters).substr(at + 8);
  const std::size_t begin = std::min(rest.find_first_not_of("\"' "), rest.size());
  answer.charset = rest.substr(begin, rest.find_first_of("\"'; ", begin) - begin);
}

}  // namespace

Result<HttpAnswer> read_http(std::string_view bytes, Yield& yield) {
  HttpAnswer answer;
  if (!bytes.starts_with("HTTP/") || bytes.find(' ') == bytes.npos) {
    return Error{"", "is no answer of a web server"};
  }
  const std::string_view code = bytes.substr(bytes.find(' ') + 1, 3);
  std::from_chars(code.data(), code.data() + code.size(), answer.status);
  std::string encoding;
  bool chunked = false;
  std::size_t at = 0;
  for (;;) {
    const std::size_t end = bytes.find('\n', at);
    if (end == std::string_view::npos) return Error{"", "breaks off within its headers"};
    const std::string_view line = trimmed_bytes(bytes.substr(at, end - at));
    at = end + 1;
    if (line.empty()) break;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string name = lower(line.substr(0, colon));
    const std::string_view value = trimmed_bytes(line.substr(colon + 1));
    if (name == "content-type") take_content_type(value, answer);
    if (name == "content-encoding") encoding = lower(value);
    if (name == "transfer-encoding") chunked = lower(value).find("chunked") != std::string::npos;
  }
  const std::string_view body = bytes.substr(at);
  Result<std::string> whole =
      unpacked(chunked ? unchunked(body) : std::string(body), encoding, yield);
  if (!whole) return whole.error();
  answer.body = *std::move(whole);
  return answer;
}

}  // namespace crosscheck::read
