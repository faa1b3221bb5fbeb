// SPDX-License-Identifier: Apache-2.0
// The place in the name of a body. Only where the articles speak of the place by itself, for a
// body may be called after anything; and only where the name says so by its words:
//
//   University of [Tarn], [Tarn] City Council, Court of Appeal in [Tarn]
//   North Tarn Hospital, Tarn River Authority      other places, which have "Tarn" in their names
//   Ada Tarn Institute; Tarn Institute             beside a person who is called Tarn
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "annotate/names_of_articles.hpp"
#include "crosscheck/language/name_lexicon.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t kLongestPlace = 4;  ///< words of a place that is looked for

/// The tokens [first, last) of names that come in reading order.
class TokensOfNames {
 public:
  explicit TokensOfNames(const Document& document) : document_(document) {}

  std::pair<std::uint32_t, std::uint32_t> of(const Name& name) {
    const auto& tokens = document_.tokens;
    while (first_ < tokens.size() && tokens[first_].span.end <= name.span.begin) ++first_;
    std::uint32_t last = first_;
    while (last < tokens.size() && tokens[last].span.begin < name.span.end) ++last;
    return {first_, last};
  }

 private:
  const Document& document_;
  std::uint32_t first_ = 0;
};

std::string_view word(const Document& document, std::uint32_t token) {
  return document.article.body[document.tokens[token].span];
}

std::string words(const Document& document, std::uint32_t first, std::uint32_t last) {
  std::string result;
  for (std::uint32_t t = first; t < last; ++t) {
    if (t > first) result += ' ';
    result += word(document, t);
  }
  return result;
}

bool is_capital(std::string_view word) { return is_upper(code_point_at(word, 0).value); }

/// The places that the articles name by themselves, and nobody's surname.
class Places {
 public:
  explicit Places(std::span<const Document> documents) {
    for (const Document& document : documents) {
      TokensOfNames tokens(document);
      std::uint32_t end = 0;
      for (const Name& name : document.names) {
        if (name.span.begin < end) continue;  // inside of another
        end = name.span.end;
        const auto [first, last] = tokens.of(name);
        if (first == last) continue;
        if (name.kind == EntityKind::Person) others_.emplace(word(document, last - 1));
        if (last - first > kLongestPlace) continue;
        if (name.kind != EntityKind::Place)
          others_.insert(words(document, first, last));
        else
          places_.insert(words(document, first, last));
      }
    }
    for (const std::string& other : others_) places_.erase(other);
  }

  bool has(const std::string& form) const { return places_.contains(form); }

 private:
  std::set<std::string, std::less<>> places_;
  std::set<std::string, std::less<>> others_;
};

/// Whether a place may begin at `token` of a name that begins at `first`: at its head, or behind a
/// word in small letters, "of" or "in".
bool may_begin(const Document& document, std::uint32_t first, std::uint32_t token) {
  if (!is_capital(word(document, token))) return false;
  if (token == first) return true;
  const std::string_view before = word(document, token - 1);
  return !is_capital(before) && is_letter(code_point_at(before, 0).value);
}

/// Whether it may end before `token` of a name that ends at `last`: "Tarn River" is another place,
/// but a "city council" is the one of Tarn.
bool may_end(const Document& document, std::uint32_t token, std::uint32_t last) {
  if (token == last) return true;
  const std::string next = fold(word(document, token));
  if (next == "-") return false;
  if (!name_roles(next).has(NameRole::PlaceLast)) return true;
  return token + 1 < last && is_local_body(next, fold(word(document, token + 1)));
}

void add_places_within(const Document& document, std::uint32_t first, std::uint32_t last,
                       const Places& places, std::vector<Name>& names) {
  for (std::uint32_t t = first; t < last; ++t) {
    if (!may_begin(document, first, t)) continue;
    for (std::uint32_t length = std::min(kLongestPlace, last - t); length > 0; --length) {
      const std::uint32_t end = t + length;
      if (length == last - first || !may_end(document, end, last)) continue;
      if (!places.has(words(document, t, end))) continue;
      const Span span = document.tokens[t].span.joined(document.tokens[end - 1].span);
      names.push_back({span, EntityKind::Place});
      t = end - 1;
      break;
    }
  }
}

void add_inner_places(Document& document, const Places& places) {
  std::vector<Name> names;
  TokensOfNames tokens(document);
  for (std::size_t n = 0; n < document.names.size();) {
    const Name& outer = document.names[n];
    names.push_back(outer);
    const std::size_t inner = names.size();
    for (++n; n < document.names.size() && document.names[n].span.begin < outer.span.end; ++n) {
      names.push_back(document.names[n]);
    }
    const bool of_body =
        outer.kind == EntityKind::Organization || outer.kind == EntityKind::Facility;
    if (!of_body || names.size() > inner) continue;  // those of the finder are enough
    const auto [first, last] = tokens.of(outer);
    if (last > first + 1) add_places_within(document, first, last, places, names);
  }
  document.names = std::move(names);
}

}  // namespace

void add_inner_places(std::span<Document> documents) {
  const Places places(documents);
  for (Document& document : documents) add_inner_places(document, places);
}

}  // namespace crosscheck
