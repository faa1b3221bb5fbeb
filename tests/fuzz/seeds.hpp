// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace crosscheck::fuzz {

// Small well-formed inputs of each kind, with what its reader looks at in them.
std::vector<std::string> html_seeds();
std::vector<std::string> text_seeds();
std::vector<std::string> json_seeds();
std::vector<std::string> feed_seeds();
std::vector<std::string> mail_seeds();
std::vector<std::string> warc_seeds();
std::vector<std::string> archive_seeds();
std::vector<std::string> docx_seeds();
std::vector<std::string> odt_seeds();
std::vector<std::string> epub_seeds();
std::vector<std::string> layout_seeds();

}  // namespace crosscheck::fuzz
