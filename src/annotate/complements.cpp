// SPDX-License-Identifier: Apache-2.0
#include "annotate/complements.hpp"

#include <array>
#include <unordered_map>
#include <utility>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"

namespace crosscheck {
namespace {

constexpr std::array<std::pair<std::string_view, Complements::Kind>, 15> kNames = {
    {{"that", Complements::Clause},
     {"to", Complements::Infinitive},
     {"np", Complements::Thing},
     {"tell", Complements::Tell},
     {"seem", Complements::Seem},
     {"about", Complements::About},
     {"against", Complements::Against},
     {"at", Complements::At},
     {"for", Complements::For},
     {"in", Complements::In},
     {"of", Complements::Of},
     {"on", Complements::On},
     {"over", Complements::Over},
     {"to+", Complements::To},
     {"with", Complements::With}}};

std::uint16_t kind_named(std::string_view name) noexcept {
  for (const auto& [known, kind] : kNames) {
    if (known == name) return kind;
  }
  return 0;
}

std::unordered_map<std::string_view, std::uint16_t> read_lexicon() {
  std::unordered_map<std::string_view, std::uint16_t> lexicon;
  for (const auto& row : rows(embedded_file("lexicons/complements.tsv"))) {
    if (row.size() < 2) continue;
    for (const std::string_view name : split(row[1], ' ')) lexicon[row[0]] |= kind_named(name);
  }
  return lexicon;
}

}  // namespace

bool Complements::takes_behind(std::string_view preposition) const noexcept {
  if (preposition == "to") return takes(To);
  const std::uint16_t kind = kind_named(preposition);
  return kind >= About && (bits_ & kind) != 0;
}

Complements complements_of(std::string_view lemma) {
  static const auto lexicon = read_lexicon();
  const auto found = lexicon.find(lemma);
  return found == lexicon.end() ? Complements() : Complements(found->second);
}

}  // namespace crosscheck
