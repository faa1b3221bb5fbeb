// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "crosscheck/model/names.hpp"

namespace crosscheck {
namespace {

// Each table is in the order of its enumerators.
constexpr auto kUpos = std::to_array<std::string_view>(
    {"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
     "PUNCT", "SCONJ", "SYM", "VERB", "X"});
constexpr auto kXpos = std::to_array<std::string_view>(
    {"_",    "ADD", "AFX", "CC",  "CD",  "DT",   "EX",   "FW",  "GW",  "HYPH", "IN",
     "JJ",   "JJR", "JJS", "LS",  "MD",  "NFP",  "NN",   "NNP", "NNPS", "NNS", "PDT",
     "POS",  "PRP", "PRP$", "RB", "RBR", "RBS",  "RP",   "SYM", "TO",  "UH",   "VB",
     "VBD",  "VBG", "VBN", "VBP", "VBZ", "WDT",  "WP",   "WP$", "WRB", "XX",   "-LRB-",
     "-RRB-", "``", "''",  ",",   ":",   ".",    "$"});
constexpr auto kDeprel = std::to_array<std::string_view>(
    {"dep",        "root",      "acl",          "acl:relcl",    "advcl",      "advcl:relcl",
     "advmod",     "amod",      "appos",        "aux",          "aux:pass",   "case",
     "cc",         "cc:preconj", "ccomp",       "compound",     "compound:prt", "conj",
     "cop",        "csubj",     "csubj:outer",  "csubj:pass",   "det",        "det:predet",
     "discourse",  "dislocated", "expl",        "fixed",        "flat",       "goeswith",
     "iobj",       "list",      "mark",         "nmod",         "nmod:desc",  "nmod:poss",
     "nmod:unmarked", "nsubj",  "nsubj:outer",  "nsubj:pass",   "nummod",     "obj",
     "obl",        "obl:agent", "obl:unmarked", "orphan",       "parataxis",  "punct",
     "reparandum", "vocative",  "xcomp"});
static_assert(kUpos.size() == static_cast<std::size_t>(Upos::X) + 1);
static_assert(kXpos.size() == static_cast<std::size_t>(Xpos::Dollar) + 1);
static_assert(kDeprel.size() == static_cast<std::size_t>(Deprel::Xcomp) + 1);

template <typename Enum, std::size_t kCount>
std::optional<Enum> find(const std::array<std::string_view, kCount>& names,
                         std::string_view name) noexcept {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view name_of(Upos tag) noexcept { return kUpos[static_cast<std::size_t>(tag)]; }
std::string_view name_of(Xpos tag) noexcept { return kXpos[static_cast<std::size_t>(tag)]; }
std::string_view name_of(Deprel relation) noexcept {
  return kDeprel[static_cast<std::size_t>(relation)];
}

std::optional<Upos> upos_from_name(std::string_view name) noexcept {
  return find<Upos>(kUpos, name);
}
std::optional<Xpos> xpos_from_name(std::string_view name) noexcept {
  return find<Xpos>(kXpos, name);
}
std::optional<Deprel> deprel_from_name(std::string_view name) noexcept {
  if (const auto relation = find<Deprel>(kDeprel, name)) return relation;
  return find<Deprel>(kDeprel, name.substr(0, name.find(':')));
}

}  // namespace crosscheck
