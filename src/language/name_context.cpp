// SPDX-License-Identifier: Apache-2.0
// What a name's neighbours tell of it, when they tell it for sure.
//
//   body     "[Solvind] chairman Ann Lee", "the chairman of [Solvind]": what has a chairman
//   vessel   "the ferry [Hale]"
//   place    "in [Veldt] valley"; "the [Port Veldt] flood"
//
// "Lee's boss" may be anybody's, and a listed town stays a town.
#include "language/name_context.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace crosscheck {
namespace {

constexpr std::size_t kLongestRun = 16;  ///< words; what is longer is no name

/// "in Veldt valley", "near the Veldt river": the small word behind makes it a place.
bool is_place_by_next(std::span<const NameWord> words, std::size_t i) {
  static constexpr std::string_view kBefore[] = {"in", "near", "from", "across", "through",
                                                 "around", "over", "to", "at"};
  if (i == 0 || i + 1 >= words.size() || words[i].usually_lower || is_day(words[i].folded)) {
    return false;
  }
  const NameWord& next = words[i + 1];
  if (next.shape != WordShape::Lower || !next.roles.has(NameRole::PlaceLast)) return false;
  const std::size_t before = words[i - 1].folded == "the" && i > 1 ? i - 2 : i - 1;
  return is_one_of(words[before].folded, kBefore);
}

/// "the Port Veldt flood": two words that are no words, and not at the head of a sentence.
/// A happening is mostly called by its place.
bool is_unheard_place(std::span<const NameWord> words, std::size_t begin, std::size_t end) {
  if (end - begin != 2 || begin == 0 || end >= words.size()) return false;
  for (std::size_t i = begin; i < end; ++i) {
    const NameWord& word = words[i];
    const bool listed = word.phrase.any() &&
                        word.phrase.bits() != static_cast<std::uint32_t>(Known::Surname);
    const bool unheard = word.shape == WordShape::Capital && !word.usually_lower && !word.first &&
                         word.roles.bits() == 0 && !listed;
    if (!unheard) return false;
  }
  return words[end].shape == WordShape::Lower && words[begin - 1].folded == "the";
}

constexpr std::string_view kBosses[] = {
    "boss", "chairman", "chairwoman", "chair", "ceo", "executive", "spokesman", "spokeswoman",
    "spokesperson", "founder", "co-founder", "shareholders", "shares", "employees", "staff"};
constexpr std::string_view kVessels[] = {
    "ship", "ferry", "boat", "vessel", "tanker", "freighter", "trawler", "submarine", "yacht",
    "frigate", "destroyer", "liner", "tug", "tugboat", "barge", "schooner", "lifeboat", "steamer",
    "airship", "rocket", "satellite", "spacecraft"};
constexpr std::string_view kLeaders[] = {
    "chairman", "chairwoman", "chair", "ceo", "executive", "officer", "founder", "co-founder",
    "owner", "shareholders", "employees"};

/// "Solvind" of "Solvind chairman Ann Lee", where the model has passed over it.
std::vector<FoundName> before_bosses(std::span<const NameWord> words,
                                     std::span<const FoundName> names) {
  std::vector<FoundName> bodies;
  for (const FoundName& name : names) {
    if (name.kind != EntityKind::Person || name.begin < 2) continue;
    const NameWord& body = words[name.begin - 2];
    const bool alone = name.begin == 2 || !words[name.begin - 3].capital();
    const bool named = body.shape == WordShape::Capital && !body.usually_lower &&
                       body.place == 'O' && body.roles.bits() == 0;
    if (!alone || !named || !is_one_of(words[name.begin - 1].folded, kBosses)) continue;
    bodies.push_back({name.begin - 2, name.begin - 1, EntityKind::Organization});
  }
  return bodies;
}

/// "'s first term", "'s presidency": whoever stands before is a person, though a town bears the
/// name as well.
bool holds_office(std::span<const NameWord> words, std::size_t at) {
  static constexpr std::string_view kOffices[] = {"term", "terms", "presidency", "premiership",
                                                  "administration"};
  static constexpr std::string_view kWhich[] = {"first", "second", "third", "last", "previous"};
  if (at >= words.size() || (words[at].folded != "'s" && words[at].folded != "'")) return false;
  if (++at < words.size() && is_one_of(words[at].folded, kWhich)) ++at;
  return at < words.size() && is_one_of(words[at].folded, kOffices);
}

}  // namespace

std::vector<FoundName> names_by_words(std::span<const NameWord> words) {
  std::vector<FoundName> names;
  for (std::size_t i = 0; i < words.size();) {
    if (words[i].shape != WordShape::Capital || words[i].roles.is_title() ||
        (words[i].first && words[i].usually_lower)) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < words.size() && words[end].capital() && end - i < kLongestRun) ++end;
    const NameWord& last = words[end - 1];
    if (end - i >= 2) {
      const EntityKind kind = kind_by_last_word(last.roles).value_or(EntityKind::Person);
      const bool headed = kind != EntityKind::Person && kind != EntityKind::Product;
      const bool named = !words[i].usually_lower && kind == EntityKind::Person && end - i <= 3 && !last.usually_lower &&
                         !last.roles.is_title() && words[i].known.has(Known::FirstName);
      if (headed || named) {
        names.push_back({i, end, kind});
      } else if (is_unheard_place(words, i, end)) {
        names.push_back({i, end, EntityKind::Place});
      }
    } else if (end - i == 1 && is_place_by_next(words, i)) {
      names.push_back({i, end, EntityKind::Place});
    }
    i = end;
  }
  return names;
}

std::vector<bool> settle_by_context(std::span<const NameWord> words,
                                    std::vector<FoundName>& names) {
  add_where_free(names, before_bosses(words, names));
  std::vector<bool> sure(names.size());
  for (std::size_t n = 0; n < names.size(); ++n) {
    FoundName& name = names[n];
    const NameWord& first = words[name.begin];
    const bool listed = first.phrase.is_place() || first.phrase.has(Known::Demonym);
    const bool settled = name.kind != EntityKind::Person && name.kind != EntityKind::Place &&
                         name.kind != EntityKind::Organization;
    // "the ferry Morrow".
    if (name.kind == EntityKind::Person && name.begin > 0 && name.end - name.begin <= 2 &&
        is_one_of(words[name.begin - 1].folded, kVessels)) {
      name.kind = EntityKind::Product;
      sure[n] = true;
      continue;
    }
    if (settled || name.end - name.begin > 1) continue;
    if (name.kind == EntityKind::Place && holds_office(words, name.end)) {
      name.kind = EntityKind::Person;
      sure[n] = true;
      continue;
    }
    if (listed) continue;
    // "the chairman of Solvind".
    if (name.begin >= 2 && words[name.begin - 1].folded == "of" &&
        is_one_of(words[name.begin - 2].folded, kLeaders)) {
      name.kind = EntityKind::Organization;
      sure[n] = true;
      continue;
    }
    std::size_t at = name.end;
    const bool possessive =
        at < words.size() && (words[at].folded == "'s" || words[at].folded == "'");
    if (possessive) ++at;
    if (at < words.size() && words[at].folded == "chief") ++at;
    if (at >= words.size() || words[at].shape != WordShape::Lower) continue;
    if (!is_one_of(words[at].folded, kBosses)) continue;
    // "Lee's boss" may be anybody's; "Lee's shares" too.
    const bool bears = n + 1 < names.size() && names[n + 1].begin == at + 1 &&
                       names[n + 1].kind == EntityKind::Person;
    if (bears || (possessive && words[at].folded == "executive")) {
      name.kind = EntityKind::Organization;
      sure[n] = true;
    }
  }
  return sure;
}

}  // namespace crosscheck
