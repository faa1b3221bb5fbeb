// SPDX-License-Identifier: Apache-2.0
#include "annotate/nearest_person.hpp"

#include <algorithm>

#include "annotate/genders.hpp"
#include "crosscheck/text/unicode.hpp"

// "Lund met Quill on the quay. He said …": the subject of the sentence before, which English
// news puts first, is meant more often than whoever is named last.

namespace crosscheck {
namespace {

bool is_quoted(std::span<const QuotedStretch> stretches, Span span) {
  const auto after = std::upper_bound(
      stretches.begin(), stretches.end(), span.begin,
      [](std::uint32_t at, const QuotedStretch& stretch) { return at < stretch.outer.begin; });
  return after != stretches.begin() && std::prev(after)->outer.contains(span);
}

}  // namespace

std::uint32_t sentence_at(const Words& words, std::uint32_t offset) {
  const auto after = std::upper_bound(
      words.sentences.begin(), words.sentences.end(), offset,
      [](std::uint32_t at, const Sentence& sentence) { return at < sentence.span.begin; });
  if (after == words.sentences.begin()) return 0;
  return static_cast<std::uint32_t>(after - words.sentences.begin() - 1);
}

std::optional<std::uint32_t> nearest_person(const Words& words, const Sources& sources,
                                            std::span<const QuotedStretch> stretches,
                                            std::uint32_t from, std::uint32_t at,
                                            std::string_view pronoun) {
  if (from >= at) return std::nullopt;
  const char gender = gender_of_pronoun(fold(pronoun));
  std::optional<std::uint32_t> found;
  std::optional<std::uint32_t> found_in;
  const auto namings = sources.namings_in({from, at});
  constexpr std::size_t kMost = 200;  // a look back is short, whatever the text
  const std::size_t stop = namings.size() > kMost ? namings.size() - kMost : 0;
  for (std::size_t i = namings.size(); i-- > stop;) {
    const Naming& naming = namings[i];
    if (sources.kind_of(naming.entity) != EntityKind::Person) continue;
    if (naming.reference &&
        (gender == 0 || gender_of_pronoun(fold(words.text[naming.span])) != gender)) {
      continue;
    }
    const char known = sources.gender_of(naming.entity);
    if (gender != 0 && known != 0 && known != gender) continue;
    if (is_quoted(stretches, naming.span)) continue;
    const std::uint32_t sentence = sentence_at(words, naming.span.begin);
    if (found_in && sentence != *found_in) break;
    found = naming.entity;
    found_in = sentence;
  }
  return found;
}

}  // namespace crosscheck
