// SPDX-License-Identifier: Apache-2.0
#include "report/escape.hpp"

#include <algorithm>

#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr std::string_view kZeroWidthSpace = "&#8203;";

/// Calls `take(code point, its bytes)` along a text of any bytes; a byte that is not UTF-8
/// comes as U+FFFD.
template <typename Take>
void for_each_code_point(std::string_view text, Take take) {
  while (!text.empty()) {
    const std::size_t valid = find_invalid_utf8(text).value_or(text.size());
    for (std::size_t i = 0; i < valid;) {
      const CodePoint point = code_point_at(text, i);
      take(point.value, text.substr(i, point.size));
      i += point.size;
    }
    if (valid == text.size()) return;
    take(char32_t{0xFFFD}, kReplacement);
    text.remove_prefix(valid + 1);
  }
}

constexpr bool is_c1(char32_t c) noexcept { return c >= 0x80 && c < 0xA0; }
constexpr bool is_control(char32_t c) noexcept { return c < 0x20 || c == 0x7F || is_c1(c); }

/// Characters that turn the direction of what follows, beyond their own text.
constexpr bool is_override(char32_t c) noexcept {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// The visible sign of a control character: U+2400 … U+241F, U+2421 for DEL.
void append_picture(std::string& out, char32_t c) {
  if (is_c1(c)) {
    out += kReplacement;
  } else {
    append_code_point(out, c == 0x7F ? char32_t{0x2421} : 0x2400 + c);
  }
}

/// XML 1.0, production 2.
constexpr bool is_xml(char32_t c) noexcept {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xFFFE && !is_control(c)) ||
         c > 0xFFFF;
}

void append_json_escape(std::string& out, char32_t c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default:
      out += "\\u00";
      out += kHex[(c >> 4) & 0xF];
      out += kHex[c & 0xF];
  }
}

constexpr bool is_plain_json(char c) noexcept {
  return static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x7F &&
         c != '"' && c != '\\';
}

bool is_formula_lead(char32_t c) noexcept {
  return c == '=' || c == '+' || c == '-' || c == '@' || c == U'＝' || c == U'＋' ||
         c == U'－' || c == U'＠' || c == 0x2212;
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t done = 0;  // most of a text is copied in long runs
  const auto copy_plain = [&](std::size_t from) {
    std::size_t to = from;
    while (to < text.size() && is_plain_json(text[to])) ++to;
    out.append(text, from, to - from);
    return to;
  };
  done = copy_plain(0);
  if (done == text.size()) {
    out += '"';
    return;
  }
  for_each_code_point(text.substr(done), [&](char32_t c, std::string_view bytes) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += bytes;
    } else if (is_control(c)) {
      append_json_escape(out, c);
    } else {
      out += bytes;
    }
  });
  out += '"';
}

std::string html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for_each_code_point(text, [&](char32_t c, std::string_view bytes) {
    switch (c) {
      case '&': out += "&amp;"; return;
      case '<': out += "&lt;"; return;
      case '>': out += "&gt;"; return;
      case '"': out += "&quot;"; return;
      case '\'': out += "&#39;"; return;
      case '\t': case '\n': out += bytes; return;
      default: break;
    }
    if (is_control(c)) {
      append_picture(out, c);
    } else {
      out += bytes;
    }
  });
  return out;
}

std::string xml(std::string_view text) {
  std::string out;
  for_each_code_point(text, [&](char32_t c, std::string_view bytes) {
    switch (c) {
      case '&': out += "&amp;"; return;
      case '<': out += "&lt;"; return;
      case '>': out += "&gt;"; return;
      case '"': out += "&quot;"; return;
      case '\t': out += "&#9;"; return;
      case '\n': out += "&#10;"; return;
      case '\r': out += "&#13;"; return;
      default: break;
    }
    if (is_xml(c)) out += bytes;
  });
  return out;
}

// A backslash stops what Markdown itself reads. What GitHub looks for afterwards, in the text
// that Markdown has made, is stopped by a zero-width space: "@name", "#12", "GH-12". Addresses
// lose the "://" or "www." by which they are known.
std::string markdown(std::string_view text) {
  std::string out;
  const std::string line = one_line(text);
  char32_t before = ' ';
  for_each_code_point(line, [&](char32_t c, std::string_view bytes) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '@': case '#':
        out += '\\';
        out += bytes;
        out += kZeroWidthSpace;
        break;
      case '$': out += "<span>$</span>"; break;
      case '\\': case '`': case '*': case '_': case '[': case ']': case '|': case '~':
        out += '\\';
        out += bytes;
        break;
      case ':': {  // "://", "::error", ":tada:", but not "4:20" and "He said: no"
        const char next = bytes.data() + 1 < line.data() + line.size() ? bytes.data()[1] : ' ';
        if (next != ' ' && (next < '0' || next > '9')) out += '\\';
        out += bytes;
        break;
      }
      case '.':  // "www.x.test"
        if (out.ends_with("www") || out.ends_with("WWW")) out += '\\';
        out += bytes;
        break;
      case '-':  // "GH-12"
        out += bytes;
        if (before == 'h' || before == 'H') out += kZeroWidthSpace;
        break;
      default:
        if (is_control(c)) {
          append_picture(out, c);
        } else if (is_override(c)) {
          out += kReplacement;
        } else {
          out += bytes;
        }
    }
    before = c;
  });
  return out;
}

// "1." and "1)" begin a list, "-" and "+" too, "=" and "-" underline a heading.
std::string markdown_line(std::string_view text) {
  std::string out = markdown(text);
  const std::size_t mark = std::min(out.find_first_not_of("0123456789"), out.size());
  const std::string_view marks = mark == 0 ? "-+=" : ".)";
  if (mark < out.size() && marks.find(out[mark]) != std::string_view::npos) {
    out.insert(mark, 1, '\\');
  }
  return out;
}

std::string csv_cell(std::string_view text) {
  std::string out;
  bool lead = true;     // only blanks so far
  bool quoted = false;
  for_each_code_point(text, [&](char32_t c, std::string_view bytes) {
    if (lead && is_formula_lead(c)) out += '\'';
    lead = lead && (is_space(c) || is_control(c));
    if (c == '"' || c == ',' || c == '\n' || c == ';') quoted = true;
    if (c == '"') {
      out += "\"\"";
    } else if (c == '\t' || c == '\r') {
      out += ' ';
    } else if (c != '\n' && is_control(c)) {
      append_picture(out, c);
    } else {
      out += bytes;
    }
  });
  return quoted ? '"' + out + '"' : out;
}

std::string dot_string(std::string_view text) {
  std::string out = "\"";
  for_each_code_point(text, [&](char32_t c, std::string_view bytes) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += bytes;
    } else if (c == '\n' || c == '\t' || c == '\r') {
      out += ' ';
    } else if (is_override(c)) {
      out += kReplacement;
    } else if (!is_control(c)) {
      out += bytes;
    }
  });
  return out + '"';
}

std::string plain(std::string_view text) {
  std::string out;
  for_each_code_point(one_line(text), [&](char32_t c, std::string_view bytes) {
    if (is_control(c)) {
      append_picture(out, c);
    } else if (is_override(c)) {
      out += kReplacement;
    } else {
      out += bytes;
    }
  });
  return out;
}

std::string shortened(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return std::string(text);
  std::string out;
  std::size_t count = 0;
  std::size_t kept = 0;  // bytes of the first `limit` - 1 code points
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((text[i] & 0xC0) == 0x80) continue;
    if (count + 1 == limit) kept = i;
    if (++count > limit) return std::string(text.substr(0, kept)) + "…";
  }
  return std::string(text);
}

}  // namespace crosscheck
