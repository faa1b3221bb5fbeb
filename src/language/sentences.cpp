// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/language/sentences.hpp"

#include "language/stops.hpp"

namespace crosscheck {

std::vector<std::uint32_t> find_sentence_ends(const SourceText& text,
                                              std::span<const Span> tokens) {
  return language::StopModel::standard().sentence_ends(text, tokens);
}

}  // namespace crosscheck
