// SPDX-License-Identifier: Apache-2.0
#include "read/plain.hpp"

#include <algorithm>
#include <cstdio>

#include "crosscheck/text/line_map.hpp"
#include "crosscheck/text/unicode.hpp"
#include "read/line_shape.hpp"

namespace crosscheck::read {
namespace {

void normalise_line_ends(std::string& text) {
  if (text.find('\r') == std::string::npos) return;
  std::size_t out = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '\r') {
      if (i + 1 < text.size() && text[i + 1] == '\n') continue;
      c = '\n';
    }
    text[out++] = c;
  }
  text.resize(out);
}

/// "line 3, column 7": the bytes before a place are valid.
std::string place_in(std::string_view bytes, std::size_t at) {
  const std::string_view before = bytes.substr(0, at);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  return "byte " + std::to_string(at) + " (line " + std::to_string(line) + ")";
}

}  // namespace

Result<SourceText> plain_text(std::string bytes, std::string_view path) {
  const std::string subject(path);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  if (const auto at = find_invalid_utf8(bytes)) {
    char byte[8];
    std::snprintf(byte, sizeof byte, "0x%02X", static_cast<unsigned char>(bytes[*at]));
    return Error{subject, "not valid UTF-8 at " + place_in(bytes, *at) + ", byte " + byte +
                              "; convert it, for instance with iconv -f WINDOWS-1252 -t UTF-8"};
  }
  if (const std::size_t at = bytes.find('\0'); at != std::string::npos) {
    return Error{subject, "not a text: a zero byte at " + place_in(bytes, at)};
  }
  normalise_line_ends(bytes);
  if (trimmed(bytes).empty()) return Error{subject, "is empty"};
  Result<SourceText> text = SourceText::from_utf8(std::move(bytes));
  if (!text) return Error{subject, text.error().reason};
  return text;
}

}  // namespace crosscheck::read
