// SPDX-License-Identifier: Apache-2.0
#include "annotate/cues.hpp"

#include <array>
#include <unordered_map>
#include <utility>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"

// The lexicon lists every form, so that a word is known without its lemma; of a verb the first
// form is the plain one, and a form in -ing is told by its ending.

namespace crosscheck {
namespace {

using Lexicon = std::unordered_map<std::string_view, std::uint16_t>;

std::uint16_t class_named(std::string_view name) noexcept {
  static constexpr std::array<std::pair<std::string_view, std::uint16_t>, 11> kNames = {{
      {"say", CueClasses::Say}, {"tell", CueClasses::Tell}, {"call", CueClasses::Call},
      {"think", CueClasses::Think}, {"show", CueClasses::Show}, {"sign", CueClasses::Sign},
      {"noun", CueClasses::Noun}, {"slogan", CueClasses::Slogan}, {"text", CueClasses::Text},
      {"title", CueClasses::Title}, {"agent", CueClasses::Agent}}};
  for (const auto& [known, bit] : kNames) {
    if (known == name) return bit;
  }
  return 0;
}

Lexicon read_lexicon() {
  Lexicon lexicon;
  for (const auto& row : rows(embedded_file("lexicons/cues.tsv"))) {
    const std::uint16_t bit = class_named(row[1]);
    const bool verb = (bit & CueClasses::kVerb) != 0;
    lexicon[row[0]] |= static_cast<std::uint16_t>(bit | (verb ? CueClasses::Base : 0));
    if (row.size() < 3) continue;
    for (const std::string_view form : split(row[2], ' ')) {
      const bool progressive = verb && form.ends_with("ing");
      lexicon[form] |= static_cast<std::uint16_t>(bit | (progressive ? CueClasses::Progressive : 0));
    }
  }
  return lexicon;
}

}  // namespace

CueClasses cue_classes(std::string_view folded) {
  static const Lexicon lexicon = read_lexicon();
  const auto found = lexicon.find(folded);
  return found == lexicon.end() ? CueClasses() : CueClasses(found->second);
}

}  // namespace crosscheck
