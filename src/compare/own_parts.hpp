// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "compare/own_lists.hpp"

namespace crosscheck {

/// Lists of parts that no colon marks as all there is: in apposition to their total, behind "of
/// which", before "3,180 in all", allotted in the next sentence, in lines below "Cases by age".
/// Each is `near`. Cost: linear in the sentences with figures; for each heading "… by …" the
/// figures of the article.
std::vector<OwnList> find_own_parts(const Evidence& evidence, ArticleId article);

}  // namespace crosscheck
