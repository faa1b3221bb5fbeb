// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "annotate/sources.hpp"

namespace crosscheck {

/// A text that is named as where something is said.
struct NamedDocument {
  Span noun;                           ///< "report", "survey"
  std::optional<std::uint32_t> maker;  ///< index into Document::entities: whose it is
};

/// What is named as the source in `source` ("a report published by the Board", "the Board's
/// survey"), or by the cue in `cue` ("said in its annual report"). `sources` has the names.
std::optional<NamedDocument> named_document(const Words& words, const Sources& sources, Span source,
                                            Span cue);

}  // namespace crosscheck
