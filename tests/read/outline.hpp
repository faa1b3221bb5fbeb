// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "crosscheck/base/result.hpp"
#include "crosscheck/model/article.hpp"
#include "crosscheck/read/read.hpp"

namespace crosscheck::test {

/// "title: Ferry sinks", one line a segment; line ends within a segment shown as " / ". A
/// failure is "error: path: reason"; an article that breaks an invariant "defect: …".
std::string outline(const Result<Article>& article);

/// "title | publisher | authors; … | day basis | dateline | agency".
std::string summary(const Result<Article>& article);

/// "read PATH: TITLE (PUBLISHER)", "skipped PATH: REASON", "failed PATH: REASON", one a line; an
/// article that breaks an invariant is "defect PATH: …".
std::string listing(const Reading& reading);

}  // namespace crosscheck::test
