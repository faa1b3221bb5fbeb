// SPDX-License-Identifier: Apache-2.0
#include "match/lemmas.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace crosscheck {
namespace {

constexpr double kKinWorth = 0.8;  // of a word that may mean the same

const Token& token_at(const Document& document, Span word) {
  return *std::lower_bound(document.tokens.begin(), document.tokens.end(), word.begin,
                           [](const Token& t, std::uint32_t at) { return t.span.begin < at; });
}

}  // namespace

Unit Lemmas::unit_of(const Document& document, std::vector<PlainWord> words) {
  Unit unit{std::move(words), {}, false};
  std::set<std::uint32_t> seen;
  for (PlainWord& word : unit.words) {
    const Token& token = token_at(document, word.span);
    const bool passed = word.common || word.sense != WordSense::Plain;
    word.id = number_of(token.lemma, passed);
    const bool negation = word.sense == WordSense::Negation;
    if (negation) unit.denies = !unit.denies;
    if (negation || word.common || !seen.insert(word.id).second) continue;
    unit.telling.push_back({word.id, event_class(token.lemma), word.sense});
  }
  return unit;
}

std::uint32_t Lemmas::number_of(const std::string& lemma, bool passed) {
  const auto [place, is_new] = numbers_.emplace(lemma, static_cast<std::uint32_t>(lemmas_.size()));
  if (is_new) {
    lemmas_.push_back(lemma);
    passed_.push_back(passed);
  }
  return place->second;
}

/// What a word is worth that stands for another one, in [0, 1].
double Lemmas::likeness(const Telling& a, const Telling& b) const {
  if (a.lemma == b.lemma) return 1;
  if (a.sense != WordSense::Plain || b.sense != WordSense::Plain) return 0;
  if (a.event != EventClass::None && a.event == b.event) return 1;
  const auto& kin = kin_[a.lemma];
  const auto place = std::lower_bound(
      kin.begin(), kin.end(), b.lemma,
      [](const WordKin& word, std::uint32_t lemma) { return word.word < lemma; });
  const bool is_kin = place != kin.end() && place->word == b.lemma;
  return is_kin ? kKinWorth * static_cast<double>(place->strength) : 0;
}

Overlap Lemmas::overlap(const Unit& a, const Unit& b) const {
  Overlap result;
  std::vector<bool> taken_a(a.telling.size());
  std::vector<bool> taken_b(b.telling.size());
  for (const double least : {1.0, 0.0}) {
    for (std::size_t i = 0; i < a.telling.size(); ++i) {
      for (std::size_t j = 0; j < b.telling.size() && !taken_a[i]; ++j) {
        const double worth = taken_b[j] ? 0 : likeness(a.telling[i], b.telling[j]);
        if (worth == 0 || worth < least) continue;
        taken_a[i] = taken_b[j] = true;
        ++result.common;
        result.worth += worth;
      }
    }
  }
  for (std::size_t i = 0; i < a.telling.size(); ++i) {
    if (!taken_a[i]) result.left_a.push_back(&a.telling[i]);
  }
  for (std::size_t j = 0; j < b.telling.size(); ++j) {
    if (!taken_b[j]) result.left_b.push_back(&b.telling[j]);
  }
  return result;
}

bool Lemmas::has_opposites(const Overlap& overlap) const {
  for (const Telling* x : overlap.left_a) {
    for (const Telling* y : overlap.left_b) {
      if (are_opposites(lemmas_[x->lemma], lemmas_[y->lemma])) return true;
    }
  }
  return false;
}

}  // namespace crosscheck
