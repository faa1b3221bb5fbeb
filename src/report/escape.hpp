// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace crosscheck {

/// What stands in an article is never code: each function makes a text harmless in one kind
/// of output. All of them take any bytes; what is not UTF-8 becomes U+FFFD. Cost: one pass.

/// The text in double quotes, as JSON (RFC 8259); DEL and C1 are escaped as well.
void append_json_string(std::string& out, std::string_view text);

/// For HTML text and attribute values in double quotes. Control characters but tab and line
/// feed are shown as their pictures (U+2400 …), C1 as U+FFFD.
std::string html(std::string_view text);

/// For XML 1.0 text and attribute values; characters that XML forbids are left out, blanks
/// survive attribute normalisation.
std::string xml(std::string_view text);

/// For GitHub-flavoured Markdown, within a line: no markup, link, mention, issue reference,
/// HTML, formula, table border or workflow command survives; line breaks become blanks.
std::string markdown(std::string_view text);
/// The same where the text begins a line.
std::string markdown_line(std::string_view text);

/// One cell of a CSV file (RFC 4180), quoted where needed. What a spreadsheet would take for
/// a formula ("=", "+", "-", "@" and their full-width forms, also after blanks) is led by an
/// apostrophe.
std::string csv_cell(std::string_view text);

/// The text in double quotes as a DOT identifier, on one line.
std::string dot_string(std::string_view text);

/// For a terminal: one line, control characters as pictures, direction overrides as U+FFFD.
std::string plain(std::string_view text);

/// At most `limit` code points; a longer text is cut and ends in "…".
std::string shortened(std::string_view text, std::size_t limit);

}  // namespace crosscheck
