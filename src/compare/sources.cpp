// SPDX-License-Identifier: Apache-2.0
#include "compare/sources.hpp"

#include "crosscheck/text/unicode.hpp"
#include "match/taken_up.hpp"

namespace crosscheck {
namespace {

std::string words_of(const Document& document, const Participant& participant) {
  if (participant.entity) return document.entities[*participant.entity].name;
  return std::string(document.article.body[participant.span]);
}

}  // namespace

std::string source_of(const Document& document, const Figure& figure) {
  if (figure.frame.attributed_to.known()) return words_of(document, figure.frame.attributed_to);
  if (const auto owner = owner_of_count(document, figure)) {
    return std::string(document.article.body[document.tokens[*owner].span]);
  }
  if (const auto record = record_with_count(document, figure)) {
    return std::string(document.article.body[document.tokens[*record].span]);
  }
  if (!is_told(document, figure) && !is_seen(document, figure)) return "";
  if (figure.frame.actor.known()) return words_of(document, figure.frame.actor);
  const auto subject = subject_of_telling(document, figure);
  return subject ? std::string(document.article.body[document.tokens[*subject].span]) : "";
}

bool is_one_source(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  const std::string x = fold(a);
  const std::string y = fold(b);
  return x.find(y) != std::string::npos || y.find(x) != std::string::npos;
}

}  // namespace crosscheck
