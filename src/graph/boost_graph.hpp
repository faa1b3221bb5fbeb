// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/graph/adjacency_list.hpp>

#include "crosscheck/graph/evidence_graph.hpp"

namespace crosscheck {

/// The vertices and edges of an EvidenceGraph. Public headers name it only: Boost.Graph
/// costs seconds in every unit that includes it.
struct BoostGraph
    : boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Edge> {
};

}  // namespace crosscheck
