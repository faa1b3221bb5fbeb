// SPDX-License-Identifier: Apache-2.0
#include "annotate/figures/line.hpp"

#include <algorithm>

#include "crosscheck/text/unicode.hpp"

namespace crosscheck::figures {

bool Line::dash(std::size_t i) const noexcept {
  if (!has(i) || pieces[i].kind != PieceKind::Mark) return false;
  switch (pieces[i].mark) {
    case U'-': case U'‐': case U'‑': case U'‒': case U'–': case U'—': case U'−':
      return true;
    default:
      return false;
  }
}

bool Line::is(std::size_t i, std::string_view lower) const noexcept {
  if (!has(i)) return false;
  const std::string_view here = of(i);
  return here.size() == lower.size() &&
         std::equal(here.begin(), here.end(), lower.begin(), [](char a, char b) {
           return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
         });
}

bool Line::is_one_of(std::size_t i, std::initializer_list<std::string_view> lower) const noexcept {
  return std::any_of(lower.begin(), lower.end(), [&](std::string_view w) { return is(i, w); });
}

const Token* Line::token(std::size_t i) const noexcept {
  if (!has(i) || tokens.empty()) return nullptr;
  const std::uint32_t at = pieces[i].span.begin;
  const auto after = std::upper_bound(
      tokens.begin(), tokens.end(), at,
      [](std::uint32_t offset, const Token& token) { return offset < token.span.begin; });
  if (after == tokens.begin()) return nullptr;
  const Token& token = *(after - 1);
  return at < token.span.end ? &token : nullptr;
}

const Token* Line::head(const Token& token) const noexcept {
  if (token.head == kNoHead || token.head < first_token) return nullptr;
  const std::uint32_t local = token.head - first_token;
  return local < tokens.size() ? &tokens[local] : nullptr;
}

std::size_t Line::piece_at(std::uint32_t offset) const noexcept {
  const auto found = std::partition_point(
      pieces.begin(), pieces.end(), [&](const Piece& piece) { return piece.span.begin < offset; });
  return static_cast<std::size_t>(found - pieces.begin());
}

bool Line::starts(std::size_t i) const noexcept {
  if (title_case || i == 0) return true;
  const Piece& before = pieces[i - 1];
  if (before.kind != PieceKind::Mark) return false;
  return is_quotation_mark(before.mark) || before.mark == U':' || before.mark == U'.' ||
         before.mark == U'(' || before.mark == U'*' || before.mark == U'#' ||
         before.mark == U'?' || before.mark == U'!' || before.mark == U'|' ||
         before.mark == U'·' || before.mark == U'—' || before.mark == U'–';
}

}  // namespace crosscheck::figures
