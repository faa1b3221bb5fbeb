// SPDX-License-Identifier: Apache-2.0
// Which places mean the same: see entities_at().
#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "coreference_heads.hpp"
#include "coreference_mentions.hpp"
#include "crosscheck/match/match.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck::bench {
namespace {

/// Finds what stands at a place of one document.
class PlacesOfEntities {
 public:
  explicit PlacesOfEntities(const Document& document) {
    for (std::uint32_t e = 0; e < document.entities.size(); ++e) {
      const Entity& entity = document.entities[e];
      for (const Span span : entity.mentions) names_.push_back({span, e});
      for (const Span span : entity.references) references_.push_back({span, e});
      for (const Role& role : entity.roles) roles_.push_back({role.span, e});
    }
    for (auto* list : {&names_, &references_, &roles_}) std::sort(list->begin(), list->end());
  }

  std::optional<std::uint32_t> at(Span word) const {
    for (const auto* list : {&names_, &references_, &roles_}) {
      if (const auto found = find(*list, word)) return found;
    }
    return std::nullopt;
  }

 private:
  using List = std::vector<std::pair<Span, std::uint32_t>>;
  static std::optional<std::uint32_t> find(const List& list, Span word) {
    const auto it = std::partition_point(
        list.begin(), list.end(), [&](const auto& item) { return item.first.end <= word.begin; });
    if (it == list.end() || it->first.begin >= word.end) return std::nullopt;
    return it->second;
  }
  List names_, references_, roles_;
};

/// A place as it is resolved.
struct Read {
  std::size_t place = 0;  ///< index into the places given
  std::uint32_t head = kNone;
  std::uint32_t sentence = 0;
  Sort sort = Sort::Noun;
  bool person = false;  ///< a name of one
  std::uint32_t id = kNone;
};

/// Resolves the places of all documents, one document after the other in reading order.
class Resolver {
 public:
  Resolver(std::span<const Document> documents, std::span<const Place> places)
      : documents_(documents),
        places_(places),
        linked_(match_entities(documents)),
        next_(static_cast<std::uint32_t>(linked_.size())) {
    for (const Document& document : documents) {
      links_.emplace_back(document.entities.size(), kNone);
      named_.emplace_back(document);
    }
    for (std::uint32_t l = 0; l < linked_.size(); ++l) {
      for (const Ref& ref : linked_[l].members) links_[index_of(ref.article)][ref.index] = l;
      const std::string name = to_lower(linked_[l].name);
      if (name.find(' ') == std::string::npos) by_lemma_.emplace(name, l);
      if (linked_[l].kind == EntityKind::Person) learn_offices(l);
    }
  }

  std::vector<std::uint32_t> resolve() {
    std::vector<std::size_t> order(places_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const Place& x = places_[a];
      const Place& y = places_[b];
      return std::tuple(x.article, x.span.begin, y.span.end) <
             std::tuple(y.article, y.span.begin, x.span.end);
    });
    std::vector<std::uint32_t> result(places_.size(), kNone);
    std::optional<ArticleId> article;
    for (const std::size_t i : order) {
      if (article != places_[i].article) before_.clear();
      article = places_[i].article;
      Read read = read_at(i);
      read.id = id_of(read);
      result[i] = read.id;
      before_.push_back(read);
    }
    return result;
  }

 private:
  const Document& document(const Read& read) const {
    return documents_[index_of(places_[read.place].article)];
  }
  std::string word(const Document& d, std::uint32_t token) const {
    return fold(d.article.body[d.tokens[token].span]);
  }

  void learn_offices(std::uint32_t linked) {
    for (const Ref& ref : linked_[linked].members) {
      for (const Role& role : documents_[index_of(ref.article)].entities[ref.index].roles) {
        const std::string office = role.text.substr(role.text.rfind(' ') + 1);
        const auto [it, fresh] = offices_.emplace(office, linked);
        if (!fresh && it->second != linked) it->second = kNone;
      }
    }
  }

  Read read_at(std::size_t i) const {
    Read read;
    read.place = i;
    const Document& d = documents_[index_of(places_[i].article)];
    read.head = head_of(d, places_[i].span);
    if (read.head == kNone) return read;
    const auto sentence =
        std::partition_point(d.sentences.begin(), d.sentences.end(),
                             [&](const Sentence& s) { return s.last <= read.head; });
    read.sentence = static_cast<std::uint32_t>(sentence - d.sentences.begin());
    read.sort = sort_of_pronoun(word(d, read.head));
    return read;
  }

  std::uint32_t id_of(Read& read) {
    if (read.head == kNone) return next_++;
    const Document& d = document(read);
    const std::size_t at = index_of(places_[read.place].article);
    if (const auto entity = named_[at].at(d.tokens[read.head].span)) {
      if (read.sort == Sort::Noun) read.sort = Sort::Name;
      read.person = d.entities[*entity].kind == EntityKind::Person;
      return links_[at][*entity];
    }
    if (read.sort != Sort::Noun) {
      const std::uint32_t id = antecedent(read);
      if (id != kNone) return id;
    } else if (const std::uint32_t id = of_noun(read); id != kNone) {
      return id;
    }
    return by_key(read);
  }

  /// The nearest place before that a pronoun may mean.
  std::uint32_t antecedent(Read& read) const {
    if (read.sort == Sort::I || read.sort == Sort::We) return speaker(read);
    const Document& d = document(read);
    std::uint32_t found = kNone;
    for (std::size_t b = before_.size(); b-- > 0 && before_.size() - b < 24;) {
      const Read& other = before_[b];
      if (other.sentence + 2 < read.sentence || other.id == kNone) break;
      if (places_[other.place].span.contains(places_[read.place].span) && read.sort != Sort::Who)
        continue;
      if (!agrees(read, other, d)) continue;
      if (found != kNone && other.sentence < sentence_found_) break;
      found = other.id;
      sentence_found_ = other.sentence;
      read.person = other.person;
      // A relative pronoun or a possessive means the word right before it.
      if (read.sort == Sort::Which || read.sort == Sort::Who || other.sentence == read.sentence)
        break;
    }
    return found;
  }

  static bool is_person_sort(Sort sort) {
    return sort == Sort::He || sort == Sort::She || sort == Sort::I || sort == Sort::Who;
  }

  bool agrees(const Read& read, const Read& other, const Document& d) const {
    const bool person = other.person || is_person_sort(other.sort);
    switch (read.sort) {
      case Sort::He:
        return other.sort != Sort::She && (person || other.sort == Sort::Noun);
      case Sort::She:
        return other.sort != Sort::He && (person || other.sort == Sort::Noun);
      case Sort::It:
        return !person && other.sort != Sort::They && !is_plural(d, other);
      case Sort::They:
        return !person || is_plural(d, other);
      case Sort::Which:
        return !person;
      case Sort::Who:
        return true;
      case Sort::We:
      case Sort::I:
      case Sort::Name:
      case Sort::Noun:
        break;
    }
    return false;
  }

  static bool is_plural(const Document& d, const Read& read) {
    const Xpos tag = d.tokens[read.head].xpos;
    return tag == Xpos::Nns || tag == Xpos::Nnps;
  }

  /// "I" is who speaks.
  std::uint32_t speaker(Read& read) const {
    const Document& d = document(read);
    const Span span = places_[read.place].span;
    for (const Quote& quote : d.quotes) {
      if (!quote.words.contains(span) || !quote.speaker.entity) continue;
      read.person = read.sort == Sort::I;
      return links_[index_of(places_[read.place].article)][*quote.speaker.entity];
    }
    return kNone;
  }

  /// "Solvind, the builder of ferries,", "Solvind is a builder of ferries"; "the builder, Solvind".
  std::uint32_t of_noun(Read& read) const {
    const Document& d = document(read);
    const Place& place = places_[read.place];
    const std::size_t at = index_of(place.article);
    const auto [first, last] = tokens_in(d, place.span);
    if (last > read.head + 2 && word(d, read.head + 1) == ",") {
      const auto entity = named_[at].at(d.tokens[last - 1].span);
      const auto begin = named_[at].at(d.tokens[read.head + 2].span);
      if (entity && entity == begin) return links_[at][*entity];
    }
    if (first == 0 || before_.empty()) return office(d, read);
    const Read& other = before_.back();
    const auto [begin, end] = tokens_in(d, places_[other.place].span);
    const std::string gap = word(d, first - 1);
    const bool apposed = gap == "," && end + 1 == first && other.sort == Sort::Name &&
                         first + 1 < last && !is_plural(d, read);
    const bool equated =
        (gap == "is" || gap == "was") && end + 1 == first && other.sort != Sort::Noun;
    if ((apposed || equated) && begin < first) {
      read.person = other.person;
      return other.id;
    }
    return office(d, read);
  }

  std::uint32_t office(const Document& d, const Read& read) const {
    const auto it = offices_.find(word(d, read.head));
    return it == offices_.end() ? kNone : it->second;
  }

  /// By the code that a product is known by, else by the lemma.
  std::uint32_t by_key(const Read& read) {
    const Document& d = document(read);
    const auto [first, last] = tokens_in(d, places_[read.place].span);
    std::string key = lemma_of(d, read.head);
    for (std::uint32_t t = first; t < read.head; ++t) {
      std::string code = word(d, t);
      const bool digits = code.find_first_of("0123456789") != std::string::npos;
      const bool letters =
          std::any_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
      if (digits && letters) key = std::move(code);
    }
    if (read.sort != Sort::Noun) key += "/" + std::to_string(index_of(places_[read.place].article));
    const auto [it, fresh] = by_lemma_.emplace(key, next_);
    if (fresh) ++next_;
    return it->second;
  }

  std::span<const Document> documents_;
  std::span<const Place> places_;
  const std::vector<LinkedEntity> linked_;
  std::uint32_t next_;
  std::vector<std::vector<std::uint32_t>> links_;
  std::vector<PlacesOfEntities> named_;
  std::map<std::string, std::uint32_t> by_lemma_;
  std::map<std::string, std::uint32_t, std::less<>> offices_;  ///< with one holder in all articles
  std::vector<Read> before_;                                   ///< of this document
  mutable std::uint32_t sentence_found_ = 0;
};

}  // namespace

std::string head_lemma(const Document& document, Span span) {
  return lemma_of(document, head_of(document, span));
}

std::vector<std::uint32_t> entities_at(std::span<const Document> documents,
                                       std::span<const Place> places) {
  return Resolver(documents, places).resolve();
}

}  // namespace crosscheck::bench
