// SPDX-License-Identifier: Apache-2.0
// What an article says of itself, it names: its publisher, its authors, the agency that it
// credits. They stand in mastheads, bylines and asides that show by nothing else that a name
// is meant.
//
//   Marsh Light: notes on the canal        ... Marsh Light has no sponsors.
//   By Ada Quill, with ENA                 told the Courier, in the Hale Courier
#include "annotate/known_names.hpp"
#include "annotate/names_of_articles.hpp"
#include "crosscheck/language/name_lexicon.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

/// "The Hale Courier" is found as "Hale Courier" too.
std::string without_article(const std::string& name) {
  return name.starts_with("The ") || name.starts_with("the ") ? name.substr(4) : name;
}

EntityKind kind_of_publisher(const std::string& name) {
  const std::string folded = fold(name);
  const std::vector<std::string_view> words = split(folded, ' ');
  for (const std::string_view word : words) {
    const NameRoles roles = name_roles(word);
    if (roles.has(NameRole::OrganizationLast) && !roles.has(NameRole::MediaLast)) {
      return EntityKind::Organization;
    }
  }
  return EntityKind::Media;
}

}  // namespace

void add_own_names(Document& document) {
  const Article& article = document.article;
  KnownNames known(KnownNames::Kinds::Sure);
  const std::string publisher = without_article(article.publisher);
  known.add(publisher, kind_of_publisher(publisher));
  // "told the Courier": the last word, if it is one that papers are called by.
  const std::size_t blank = publisher.rfind(' ');
  if (blank != std::string::npos &&
      name_roles(fold(publisher.substr(blank + 1))).has(NameRole::MediaLast)) {
    known.add_behind_the(publisher.substr(blank + 1), EntityKind::Media);
  }
  known.add(article.agency, EntityKind::Media);
  for (const std::string& author : article.authors) known.add(author, EntityKind::Person);
  known.find_in(document);
}

}  // namespace crosscheck
