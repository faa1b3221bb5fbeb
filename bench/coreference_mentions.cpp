// SPDX-License-Identifier: Apache-2.0
#include "coreference_mentions.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/language/name_lexicon.hpp"
#include "crosscheck/match/match.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck::bench {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

std::pair<std::uint32_t, std::uint32_t> tokens_in(const Document& document, Span span) {
  const auto begin = std::partition_point(
      document.tokens.begin(), document.tokens.end(),
      [&](const Token& token) { return token.span.end <= span.begin; });
  const auto end = std::partition_point(begin, document.tokens.end(), [&](const Token& token) {
    return token.span.begin < span.end;
  });
  return {static_cast<std::uint32_t>(begin - document.tokens.begin()),
          static_cast<std::uint32_t>(end - document.tokens.begin())};
}

/// The last noun before a preposition, a comma, a relative clause or a verb.
std::uint32_t head_of(const Document& document, Span span) {
  const auto [first, last] = tokens_in(document, span);
  std::uint32_t head = kNone;
  for (std::uint32_t t = first; t < last; ++t) {
    const Token& token = document.tokens[t];
    const bool noun = token.upos == Upos::Noun || token.upos == Upos::Propn ||
                      token.upos == Upos::Pron || token.upos == Upos::Num;
    if (head != kNone) {
      const bool ends = token.upos == Upos::Adp || token.upos == Upos::Verb ||
                        token.upos == Upos::Aux || token.upos == Upos::Sconj ||
                        token.upos == Upos::Cconj || token.xpos == Xpos::Wdt ||
                        token.xpos == Xpos::Wp || token.xpos == Xpos::Comma ||
                        token.xpos == Xpos::Lrb;
      if (ends && document.article.body[token.span] != "-") break;
    }
    if (noun) head = t;
  }
  return head != kNone || last == first ? head : last - 1;
}

std::string lemma_of(const Document& document, std::uint32_t token) {
  return token == kNone ? std::string() : to_lower(document.tokens[token].lemma);
}

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
    const auto it = std::partition_point(list.begin(), list.end(), [&](const auto& item) {
      return item.first.end <= word.begin;
    });
    if (it == list.end() || it->first.begin >= word.end) return std::nullopt;
    return it->second;
  }
  List names_, references_, roles_;
};

}  // namespace

std::string head_lemma(const Document& document, Span span) {
  return lemma_of(document, head_of(document, span));
}

namespace {

/// What kind of word a place hangs on.
enum class Sort : std::uint8_t { Name, Noun, He, She, It, They, We, I, Which, Who };

Sort sort_of_pronoun(std::string_view w) {
  static const std::map<std::string, Sort, std::less<>> kSorts = {
      {"he", Sort::He}, {"him", Sort::He}, {"his", Sort::He}, {"himself", Sort::He},
      {"she", Sort::She}, {"her", Sort::She}, {"hers", Sort::She}, {"herself", Sort::She},
      {"it", Sort::It}, {"its", Sort::It}, {"itself", Sort::It},
      {"they", Sort::They}, {"them", Sort::They}, {"their", Sort::They}, {"themselves", Sort::They},
      {"we", Sort::We}, {"us", Sort::We}, {"our", Sort::We}, {"ours", Sort::We},
      {"i", Sort::I}, {"me", Sort::I}, {"my", Sort::I}, {"myself", Sort::I},
      {"which", Sort::Which}, {"that", Sort::Which}, {"where", Sort::Which},
      {"who", Sort::Who}, {"whom", Sort::Who}, {"whose", Sort::Who}};
  const auto it = kSorts.find(w);
  return it == kSorts.end() ? Sort::Noun : it->second;
}

/// A place as it is resolved.
struct Read {
  std::size_t place = 0;  ///< index into the places given
  std::uint32_t head = kNone;
  std::uint32_t sentence = 0;
  Sort sort = Sort::Noun;
  bool person = false;    ///< a name of one
  std::uint32_t id = kNone;
};

/// Resolves the places of all documents, one document after the other in reading order.
class Resolver {
 public:
  Resolver(std::span<const Document> documents, std::span<const Place> places)
      : documents_(documents), places_(places), linked_(match_entities(documents)),
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
    const auto sentence = std::partition_point(
        d.sentences.begin(), d.sentences.end(),
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
      if (places_[other.place].span.contains(places_[read.place].span) && read.sort != Sort::Who) continue;
      if (!agrees(read, other, d)) continue;
      if (found != kNone && other.sentence < sentence_found_) break;
      found = other.id;
      sentence_found_ = other.sentence;
      read.person = other.person;
      // A relative pronoun or a possessive means the word right before it.
      if (read.sort == Sort::Which || read.sort == Sort::Who || other.sentence == read.sentence) break;
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
    const bool equated = (gap == "is" || gap == "was") && end + 1 == first && other.sort != Sort::Noun;
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
      const bool letters = std::any_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
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
  std::vector<Read> before_;  ///< of this document
  mutable std::uint32_t sentence_found_ = 0;
};

}  // namespace

std::vector<std::uint32_t> entities_at(std::span<const Document> documents,
                                       std::span<const Place> places) {
  return Resolver(documents, places).resolve();
}

namespace {

/// Nouns for people, and for what people are in or work for.
bool is_noun_of_interest(std::string_view lemma) {
  static const std::set<std::string, std::less<>> kHuman = [] {
    std::set<std::string, std::less<>> nouns;
    for (const auto& row : rows(embedded_file("lexicons/human_nouns.tsv"))) nouns.emplace(row[0]);
    return nouns;
  }();
  const NameRoles roles = name_roles(lemma);
  return kHuman.contains(lemma) || roles.has(NameRole::Office) || roles.has(NameRole::Rank) ||
         roles.has(NameRole::OrganizationLast) || roles.has(NameRole::FacilityLast) ||
         roles.has(NameRole::PlaceLast) || roles.has(NameRole::ProductLast);
}

/// With the words that stand before it in its noun phrase.
Span with_modifiers(const Document& document, Span span) {
  auto [first, last] = tokens_in(document, span);
  const auto sentence = std::partition_point(
      document.sentences.begin(), document.sentences.end(),
      [&](const Sentence& s) { return s.last <= first; });
  if (sentence == document.sentences.end()) return span;
  for (; first > sentence->first; --first) {
    const Token& token = document.tokens[first - 1];
    const bool inside = token.upos == Upos::Det || token.upos == Upos::Adj ||
                        token.upos == Upos::Num || token.upos == Upos::Noun ||
                        token.upos == Upos::Propn || token.xpos == Xpos::Pos ||
                        token.xpos == Xpos::PrpS || token.xpos == Xpos::Hyph;
    if (!inside) break;
  }
  return document.tokens[first].span.joined(span);
}

bool is_before_noun(const Document& document, Span span) {
  const std::uint32_t next = tokens_in(document, span).second;
  return next < document.tokens.size() && (document.tokens[next].upos == Upos::Noun ||
                                           document.tokens[next].upos == Upos::Propn);
}

/// Names, references, pronouns, and nouns of interest by their last word.
std::vector<Place> own_places(std::span<const Document> documents) {
  std::set<Place> places;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const Document& document = documents[d];
    const auto article = static_cast<ArticleId>(d);
    std::vector<Span> taken;
    for (const Entity& entity : document.entities) {
      for (const Span span : entity.mentions) {
        taken.push_back(span);
        // "Norlandic ships": a people that only tells whose they are.
        const bool modifies = entity.kind == EntityKind::Group && is_before_noun(document, span);
        if (!modifies) places.insert({article, span});
      }
    }
    std::sort(taken.begin(), taken.end());
    std::size_t next = 0;
    for (const Token& token : document.tokens) {
      while (next < taken.size() && taken[next].end <= token.span.begin) ++next;
      if (next < taken.size() && taken[next].begin < token.span.end) continue;
      const std::string word = fold(document.article.body[token.span]);
      const Sort sort = sort_of_pronoun(word);
      const bool pronoun = sort != Sort::Noun && sort != Sort::Which && sort != Sort::Who &&
                           token.upos != Upos::Sconj && token.xpos != Xpos::PrpS;
      const bool noun = token.upos == Upos::Noun && token.deprel != Deprel::Compound &&
                        is_noun_of_interest(to_lower(token.lemma));
      if (pronoun || noun) places.insert({article, token.span});
    }
  }
  return {places.begin(), places.end()};
}

}  // namespace

std::vector<OwnMention> own_mentions(std::span<const Document> documents, Extent extent) {
  std::vector<Place> places = own_places(documents);
  for (Place& place : places) {
    if (extent == Extent::Word) break;
    place.span = with_modifiers(documents[index_of(place.article)], place.span);
  }
  const std::vector<std::uint32_t> ids = entities_at(documents, places);
  std::vector<OwnMention> mentions;
  for (std::size_t i = 0; i < places.size(); ++i) mentions.push_back({places[i], ids[i]});
  return mentions;
}

}  // namespace crosscheck::bench
