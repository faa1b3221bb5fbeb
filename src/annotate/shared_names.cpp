// SPDX-License-Identifier: Apache-2.0
// A name that other articles of the run show to be one is a name here too. A headline or a
// list may give nothing to tell it by:
//
//   a.txt: The shipping company Norvik said …   Norvik's chief executive …
//   b.txt: At Solvind and Norvik, that is 12 ships.
//
// A single word is shared if the articles have it twice or more; it is of the kind that they
// mostly take it for. A place that they name by itself is named within the names of bodies
// (inner_places.cpp).
#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <string>

#include "annotate/known_names.hpp"
#include "annotate/names_of_articles.hpp"
#include "crosscheck/annotate/annotate.hpp"
#include "crosscheck/language/gazetteers.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kFewestPlaces = 2;  ///< of a single word, in all articles
constexpr std::size_t kShortest = 3;      ///< letters of a name that is shared

using Votes = std::array<std::size_t, 11>;

EntityKind most_voted(const Votes& votes) {
  return static_cast<EntityKind>(std::max_element(votes.begin(), votes.end()) - votes.begin());
}

/// The outermost names of all articles.
class NamesOfRun {
 public:
  explicit NamesOfRun(std::span<const Document> documents) {
    for (const Document& document : documents) {
      std::uint32_t end = 0;
      for (const Name& name : document.names) {
        if (name.span.begin < end) continue;  // inside of another
        end = name.span.end;
        add(document.article.body[name.span], name.kind);
      }
    }
  }

  KnownNames shared() const {
    KnownNames known(KnownNames::Kinds::Likely);
    for (const auto& [form, votes] : votes_) {
      const bool several = form.find(' ') != std::string::npos;
      if (several || places_of(votes) >= kFewestPlaces) known.add(form, most_voted(votes));
    }
    return known;
  }

  /// The kind of a single word: a person if people named in full bear it, and more often than
  /// bodies begin with it; else the one that most places give it.
  std::optional<EntityKind> settled_kind(std::string_view form) const {
    const auto it = votes_.find(form);
    if (it == votes_.end() || form.find(' ') != std::string_view::npos) return std::nullopt;
    if (const auto bearers = surnames_.find(form); bearers != surnames_.end()) {
      const auto bodies = first_words_.find(form);
      const bool person = bodies == first_words_.end() || bodies->second < bearers->second;
      if (!person || known_as(fold(form)).is_place()) return std::nullopt;
      return EntityKind::Person;
    }
    const EntityKind kind = most_voted(it->second);
    const bool most = 2 * it->second[static_cast<std::size_t>(kind)] > places_of(it->second);
    return most ? std::optional(kind) : std::nullopt;
  }

 private:
  static std::size_t places_of(const Votes& votes) {
    return std::accumulate(votes.begin(), votes.end(), std::size_t{0});
  }

  void add(std::string_view printed, EntityKind kind) {
    if (printed.size() < kShortest || printed.find('\n') != std::string_view::npos) return;
    ++votes_.try_emplace(std::string(printed), Votes{})
          .first->second[static_cast<std::size_t>(kind)];
    const std::size_t blank = printed.rfind(' ');
    if (kind == EntityKind::Person && blank != std::string_view::npos) {
      ++surnames_[std::string(printed.substr(blank + 1))];
    } else if (blank != std::string_view::npos && kind != EntityKind::Place) {
      ++first_words_[std::string(printed.substr(0, printed.find(' ')))];
    }
  }

  std::map<std::string, Votes, std::less<>> votes_;
  std::map<std::string, std::size_t, std::less<>> surnames_;     ///< of persons named in full
  std::map<std::string, std::size_t, std::less<>> first_words_;  ///< of bodies of several words
};

void share_outer_names(std::span<Document> documents) {
  const NamesOfRun names(documents);
  const KnownNames shared = names.shared();
  for (Document& document : documents) {
    for (Name& name : document.names) {
      name.kind = names.settled_kind(document.article.body[name.span]).value_or(name.kind);
    }
    shared.find_in(document);
  }
}

}  // namespace

void share_names(std::span<Document> documents) {
  if (documents.size() > 1) share_outer_names(documents);
  add_inner_places(documents);
}

}  // namespace crosscheck
