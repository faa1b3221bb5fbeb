// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "report/view.hpp"

namespace crosscheck {

/// How the vertices of the evidence graph are called, in every format that shows it. Articles
/// and the items of articles have the ids of the JSON report.
std::string vertex_id(const View& view, const Vertex& vertex);
/// What to write beside it: a name, or the words at its place; at most 120 code points.
std::string vertex_label(const View& view, const Vertex& vertex);
/// Where it stands; nothing for articles, entities and origins.
std::optional<Citation> vertex_place(const View& view, const Vertex& vertex);

}  // namespace crosscheck
