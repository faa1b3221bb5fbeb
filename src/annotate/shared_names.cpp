// SPDX-License-Identifier: Apache-2.0
// A name that other articles of the run show to be one is a name here too. A headline or a
// list may give nothing to tell it by:
//
//   a.txt: The shipping company Norvik said …   Norvik's chief executive …
//   b.txt: At Solvind and Norvik, that is 12 ships.
//
// A single word is shared if the articles have it twice or more; it is of the kind that they
// mostly take it for.
#include <algorithm>
#include <array>
#include <map>

#include "annotate/known_names.hpp"
#include "crosscheck/annotate/annotate.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kFewestPlaces = 2;  ///< of a single word, in all articles
constexpr std::size_t kShortest = 3;      ///< letters of a name that is shared

using Votes = std::array<std::size_t, 11>;

}  // namespace

void share_names(std::span<Document> documents) {
  if (documents.size() < 2) return;
  std::map<std::string, Votes> votes;
  for (const Document& document : documents) {
    std::uint32_t end = 0;
    for (const Name& name : document.names) {
      if (name.span.begin < end) continue;  // inside of another
      end = name.span.end;
      const std::string_view printed = document.article.body[name.span];
      if (printed.size() < kShortest || printed.find('\n') != std::string_view::npos) continue;
      ++votes.try_emplace(std::string(printed), Votes{}).first->second[static_cast<std::size_t>(name.kind)];
    }
  }
  KnownNames known;
  for (const auto& [form, kinds] : votes) {
    std::size_t all = 0;
    for (const std::size_t count : kinds) all += count;
    const auto top = std::max_element(kinds.begin(), kinds.end());
    if (all < kFewestPlaces && form.find(' ') == std::string::npos) continue;
    known.add(form, static_cast<EntityKind>(top - kinds.begin()));
  }
  for (Document& document : documents) known.find_in(document);
}

}  // namespace crosscheck
