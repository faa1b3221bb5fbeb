// SPDX-License-Identifier: Apache-2.0
#include "annotate/subtrees.hpp"

#include <algorithm>

namespace crosscheck {

Subtrees::Subtrees(std::span<const Token> tokens)
    : begin_(tokens.size() + 1), first_(tokens.size()), last_(tokens.size()) {
  const auto count = static_cast<std::uint32_t>(tokens.size());
  const auto has_head = [&](std::uint32_t t) {
    return tokens[t].head < count && tokens[t].head != t;
  };
  for (std::uint32_t t = 0; t < count; ++t) {
    first_[t] = last_[t] = t;
    if (has_head(t)) ++begin_[tokens[t].head + 1];
  }
  for (std::uint32_t t = 0; t < count; ++t) begin_[t + 1] += begin_[t];
  children_.resize(begin_[count]);
  std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
  std::vector<std::uint32_t> waiting(count);  // children not yet counted in
  for (std::uint32_t t = 0; t < count; ++t) {
    if (!has_head(t)) continue;
    children_[next[tokens[t].head]++] = t;
    ++waiting[tokens[t].head];
  }
  // From the leaves up.
  std::vector<std::uint32_t> done;
  for (std::uint32_t t = 0; t < count; ++t) {
    if (waiting[t] == 0) done.push_back(t);
  }
  for (std::size_t i = 0; i < done.size(); ++i) {
    const std::uint32_t t = done[i];
    if (!has_head(t)) continue;
    const std::uint32_t head = tokens[t].head;
    first_[head] = std::min(first_[head], first_[t]);
    last_[head] = std::max(last_[head], last_[t]);
    if (--waiting[head] == 0) done.push_back(head);
  }
}

}  // namespace crosscheck
