// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "crosscheck/model/document.hpp"

namespace crosscheck {

/// Who gives a figure, in words of the text: whom it names for it, or the subject of a verb
/// that gives a number ("divers counted 44"); empty if nobody is named.
std::string source_of(const Document& document, const Figure& figure);

/// "the ministry" and "the Ministry of Health" may be one.
bool is_one_source(const std::string& a, const std::string& b);

}  // namespace crosscheck
