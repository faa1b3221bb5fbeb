// SPDX-License-Identifier: Apache-2.0
//
// Two speakers are surely two if
//
//     their names are            Ada Quill, Meera Rao; Ada Quill, Bo Quill
//     the one holds an office and the other is nobody in particular
//                                “…,” said Ada Quill, the mayor.   “…,” one passenger said.
//
// An office is what an article says that someone is, anywhere in the run. "A source", "an
// official", "one local" may be anybody, and so may whoever is given no office.
#include "match/speakers.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "crosscheck/language/gazetteers.hpp"
#include "crosscheck/language/name_lexicon.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : fold(text) + " ") {
    if (c != ' ' && c != '.') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  return words;
}

/// Two first names of which neither may be short for the other: Anna, Astrid; not A., Annie, Bill.
bool are_two_first_names(const std::string& a, const std::string& b) {
  if (a.front() != b.front()) return !is_nickname_of(a, b) && !is_nickname_of(b, a);
  constexpr std::size_t kShortest = 3;
  if (a.size() < kShortest || b.size() < kShortest || a[1] == b[1]) return false;
  return !is_nickname_of(a, b) && !is_nickname_of(b, a);
}

/// Two surnames, or two first names to one surname.
bool are_two_names(const std::string& a, const std::string& b) {
  const std::vector<std::string> of_a = words_of(a);
  const std::vector<std::string> of_b = words_of(b);
  if (of_a.empty() || of_b.empty()) return false;
  if (of_a.back() == of_b.back()) {
    return of_a.size() > 1 && of_b.size() > 1 && are_two_first_names(of_a.front(), of_b.front());
  }
  // A surname alone may be hidden in a longer name: "Quill" and "Quill Marsh".
  return std::find(of_a.begin(), of_a.end(), of_b.back()) == of_a.end() &&
         std::find(of_b.begin(), of_b.end(), of_a.back()) == of_b.end();
}

/// Someone whom an event befell or who looked on, and who speaks for nobody else.
bool is_private(std::string_view noun) {
  static constexpr std::array<std::string_view, 40> kNouns = {
      "bystander", "child",     "commuter",   "customer", "daughter",  "diner",    "evacuee",
      "fan",       "father",    "fisherman",  "girl",     "grandmother", "guest",  "holidaymaker",
      "housewife", "inmate",    "miner",      "mother",   "motorist",  "mourner",  "neighbor",
      "neighbour", "onlooker",  "passenger",  "patient",  "pedestrian", "pensioner", "prisoner",
      "pupil",     "relative",  "resident",   "schoolboy", "schoolgirl", "shopper", "spectator",
      "survivor",  "tourist",   "villager",   "waitress", "widow"};
  return std::binary_search(kNouns.begin(), kNouns.end(), noun);
}

/// The noun that "one bedraggled patient in the queue" turns on: the last one before "in".
const Token* head_of(const Document& document, Span span) {
  const auto first = std::lower_bound(
      document.tokens.begin(), document.tokens.end(), span.begin,
      [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
  const Token* head = nullptr;
  for (auto token = first; token != document.tokens.end() && token->span.end <= span.end; ++token) {
    if (token->upos == Upos::Adp || token->upos == Upos::Punct || token->upos == Upos::Pron) break;
    if (token->upos == Upos::Noun) head = &*token;
  }
  return head;
}

}  // namespace

Speakers::Speakers(std::span<const Document> documents,
                   const std::vector<std::vector<std::uint32_t>>& entity_links)
    : documents_(documents), entity_links_(entity_links) {
  const auto is_office = [](const std::string& word) {
    const NameRoles roles = name_roles(word);
    return roles.has(NameRole::Office) || roles.has(NameRole::Rank);
  };
  for (std::size_t d = 0; d < documents.size(); ++d) {
    for (std::size_t e = 0; e < documents[d].entities.size(); ++e) {
      const std::uint32_t link = entity_links[d][e];
      for (const Role& role : documents[d].entities[e].roles) {
        const std::vector<std::string> words = words_of(role.text);
        if (std::any_of(words.begin(), words.end(), is_office)) public_.insert(link);
      }
    }
  }
}

Speakers::Standing Speakers::standing_of(Ref ref) const {
  const Document& document = documents_[index_of(ref.article)];
  const Participant& speaker = document.quotes[ref.index].speaker;
  if (speaker.entity) {
    const bool person = document.entities[*speaker.entity].kind == EntityKind::Person;
    const std::uint32_t link = entity_links_[index_of(ref.article)][*speaker.entity];
    return person && public_.contains(link) ? Standing::Public : Standing::Unknown;
  }
  const Token* head = head_of(document, speaker.span);
  if (head == nullptr) return Standing::Unknown;
  return is_private(head->lemma) ? Standing::Private : Standing::Unknown;
}

const Entity* Speakers::entity_of(Ref quote) const {
  const Document& document = documents_[index_of(quote.article)];
  const auto speaker = document.quotes[quote.index].speaker.entity;
  return speaker ? &document.entities[*speaker] : nullptr;
}

std::uint32_t Speakers::link_of(Ref quote) const {
  const Document& document = documents_[index_of(quote.article)];
  return entity_links_[index_of(quote.article)][*document.quotes[quote.index].speaker.entity];
}

/// Is the speaker of `other` named in `quote` or in its sentence?
bool Speakers::tells_of(Ref quote, Ref other) const {
  const Document& document = documents_[index_of(quote.article)];
  const Quote& read = document.quotes[quote.index];
  const Span around = document.sentences[read.sentence].span.joined(read.words);
  const auto& links = entity_links_[index_of(quote.article)];
  for (std::size_t e = 0; e < document.entities.size(); ++e) {
    if (links[e] != link_of(other)) continue;
    const std::vector<Span>& mentions = document.entities[e].mentions;
    const auto inside = [&](Span mention) {
      return around.contains(mention) && !read.speaker.span.contains(mention);
    };
    if (std::any_of(mentions.begin(), mentions.end(), inside)) return true;
  }
  return false;
}

/// Nobody speaks of himself by name: then the speaker was read wrong.
bool Speakers::names_itself(Ref quote) const {
  const Entity* speaker = entity_of(quote);
  if (speaker == nullptr) return false;
  const Span words = documents_[index_of(quote.article)].quotes[quote.index].words;
  return std::any_of(speaker->mentions.begin(), speaker->mentions.end(),
                     [&](Span mention) { return words.contains(mention); });
}

Answer Speakers::are_one(Ref a, Ref b) const {
  const Entity* x = entity_of(a);
  const Entity* y = entity_of(b);
  if (x == nullptr || y == nullptr) {
    const Standing one = standing_of(a);
    const Standing other = standing_of(b);
    const bool two = one != Standing::Unknown && other != Standing::Unknown && one != other;
    return two ? Answer::No : Answer::Unsure;
  }
  if (link_of(a) == link_of(b)) return Answer::Yes;
  const bool people = x->kind == EntityKind::Person && y->kind == EntityKind::Person;
  if (!people || !are_two_names(x->name, y->name)) return Answer::Unsure;
  const bool unclear = names_itself(a) || names_itself(b) || tells_of(a, b) || tells_of(b, a);
  return unclear ? Answer::Related : Answer::No;
}

}  // namespace crosscheck
