// SPDX-License-Identifier: Apache-2.0
// "The mayor", "the former HSB director", "Norland's leader", "the agency": who has the office
// or is the body. An office with a body or place means the holder whose role names the same
// one; without, the one holder that the article has, or of several the one who alone was
// named in this paragraph or the one before, or who is named far more often than the others.
//
//   HSB director [Ann Lee] met Mayor [Tom Berg]. [The HSB director] left; [the mayor] stayed.
//   Norland's president [Ann Lee] met [Tom Berg], the president of Sudland. The Sudland
//   leader …   nobody: no role of Berg's says "leader"
#include "annotate/descriptions.hpp"

#include <algorithm>
#include <set>

#include "crosscheck/annotate/name_forms.hpp"
#include "crosscheck/language/gazetteers.hpp"
#include "crosscheck/language/name_lexicon.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t kLongest = 6;     ///< words before the noun
constexpr std::uint32_t kLookBack = 64;   ///< mentions
constexpr std::size_t kFarMoreOften = 4;  ///< times
constexpr std::size_t kFewHolders = 32;

bool is_body(EntityKind kind) noexcept {
  return kind == EntityKind::Organization || kind == EntityKind::Media;
}

bool is_determiner(std::string_view word) {
  static constexpr std::string_view kDeterminers[] = {
      "the",  "his",  "her", "its",  "their", "our",  "my",    "a",      "an",
      "this", "that", "any", "some", "no",    "each", "every", "another"};
  return std::find(std::begin(kDeterminers), std::end(kDeterminers), word) !=
         std::end(kDeterminers);
}

/// An office is the last word of a role: "director" of "acting director".
std::string office_of(const std::string& role) { return role.substr(role.rfind(' ') + 1); }

/// Whether a role begins with a word for what is past: "former director", "ex-mayor".
bool is_former(std::string_view text) {
  static constexpr std::string_view kFormer[] = {"former", "ex", "fired", "ousted", "late"};
  const std::string_view first = text.substr(0, text.find_first_of(" -"));
  return std::find(std::begin(kFormer), std::end(kFormer), first) != std::end(kFormer);
}

void insert_sorted(std::vector<std::string>& list, std::string word) {
  const auto it = std::lower_bound(list.begin(), list.end(), word);
  if (it == list.end() || *it != word) list.insert(it, std::move(word));
}

bool contains(const std::vector<std::string>& sorted, const std::string& word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

}  // namespace

bool is_body_noun(std::string_view folded) {
  static constexpr std::string_view kNouns[] = {
      "agency",         "company",     "ministry",   "department", "party",        "union",
      "airline",        "operator",    "bank",       "paper",      "newspaper",    "firm",
      "regulator",      "utility",     "commission", "board",      "council",      "organization",
      "organisation",   "association", "university", "carrier",    "manufacturer", "publisher",
      "broadcaster",    "charity",     "club",       "authority",  "committee",    "bureau",
      "automaker",      "carmaker",    "retailer",   "supplier",   "insurer",      "startup",
      "court",          "corporation", "institute",  "college",    "museum",       "hospital",
      "administration", "network"};
  return std::find(std::begin(kNouns), std::end(kNouns), folded) != std::end(kNouns);
}

namespace {

/// Bodies of these kinds say so in their names: "the council" is no "Solvind Ferries".
bool says_its_kind(std::string_view noun) {
  static constexpr std::string_view kNouns[] = {"college", "committee", "council",  "court",
                                                "hospital", "ministry",  "museum", "university"};
  return std::find(std::begin(kNouns), std::end(kNouns), noun) != std::end(kNouns);
}

/// Whether the noun may stand for a body whose name does not have it.
bool may_mean(std::string_view noun, const std::string& name) {
  return !says_its_kind(noun) || name.find(' ') == std::string::npos || looks_like_acronym(name);
}

}  // namespace

Descriptions::Descriptions(const Words& words, std::span<const NameMention> mentions,
                           std::span<const std::uint32_t> groups,
                           const std::vector<Entity>& entities)
    : words_(words), mentions_(mentions), groups_(groups), entities_(entities) {
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    for (const Role& role : entities[e].roles) {
      roles_.push_back(role.span);
      std::vector<Holder>& holders = holders_[office_of(role.text)];
      if (holders.empty() || holders.back().entity != e) holders.push_back({e, {}, {}});
      insert_sorted(holders.back().of, role.of ? key_of(*role.of) : std::string());
      insert_sorted(holders.back().texts, role.text);
    }
    if (!is_body(entities[e].kind)) continue;
    const std::string key = name_key(entities[e].name);
    std::set<std::string> nouns;
    for (const std::string_view part : split(key, ' ')) {
      if (is_body_noun(part)) nouns.emplace(part);
    }
    for (const std::string& noun : nouns) bodies_[noun].push_back(e);
  }
  std::sort(roles_.begin(), roles_.end());
}

std::string Descriptions::word(std::uint32_t token) const {
  return fold(words_.of(words_.tokens[token]));
}

/// A people is its country: "Norlandic" and "Norland" hold one office.
std::string Descriptions::key_of(std::uint32_t entity) const {
  const std::string folded = fold(entities_[entity].name);
  if (const auto country = country_of_demonym(folded); !country.empty())
    return std::string(country);
  if (const auto place = place_of(folded); !place.empty()) return std::string(place);
  return "#" + std::to_string(entity);
}

const NameMention* Descriptions::name_over(std::uint32_t token, std::uint32_t mention) const {
  for (std::uint32_t back = 0; back < 4; ++back) {
    if (back > mention) break;
    const std::uint32_t m = mention - back;
    if (m < mentions_.size() && mentions_[m].first <= token && token < mentions_[m].last) {
      return &mentions_[m];
    }
  }
  return nullptr;
}

bool Descriptions::in_role(std::uint32_t token) const {
  const Span span = words_.tokens[token].span;
  const auto it = std::partition_point(roles_.begin(), roles_.end(),
                                       [&](Span role) { return role.end <= span.begin; });
  return it != roles_.end() && it->begin < span.end;
}

std::optional<Descriptions::Phrase> Descriptions::phrase_at(std::uint32_t noun,
                                                            std::uint32_t sentence,
                                                            std::uint32_t mention) const {
  const Sentence& s = words_.sentences[sentence];
  Phrase phrase{noun, noun + 1, "", "", false};
  while (phrase.first > s.first && noun - phrase.first < kLongest) {
    const std::uint32_t t = phrase.first - 1;
    const std::string w = word(t);
    if (is_determiner(w)) {
      phrase.determiner = w;
      phrase.first = t;
      break;
    }
    if (const NameMention* name = name_over(t, mention)) {
      if (name->kind == EntityKind::Person) return std::nullopt;  // "Ann Lee's director"
      phrase.of = key_of(groups_[static_cast<std::size_t>(name - mentions_.data())]);
      phrase.first = name->first;
      continue;
    }
    const Upos upos = words_.tokens[t].upos;
    const bool inside = upos == Upos::Adj || upos == Upos::Noun || upos == Upos::Propn ||
                        w == "-" || w == "'s" || w == "'" || is_former(w);
    if (!inside) break;
    phrase.former = phrase.former || is_former(w);
    phrase.first = t;
  }
  if (phrase.last < s.last) {
    const std::string next = word(phrase.last);
    if (next == "of" || next == "for") {
      std::uint32_t t = phrase.last + 1;
      if (t < s.last && word(t) == "the") ++t;
      const NameMention* name = mention < mentions_.size() && t < s.last &&
                                        mentions_[mention].first <= t && t < mentions_[mention].last
                                    ? &mentions_[mention]
                                    : nullptr;
      if (name == nullptr || name->kind == EntityKind::Person || !phrase.of.empty()) {
        return std::nullopt;
      }
      phrase.of = key_of(groups_[mention]);
      phrase.last = name->last;
    } else {
      // "the company town", "the mayor Ann Lee" name or mean another.
      const std::string_view printed = words_.of(words_.tokens[phrase.last]);
      const bool goes_on = next == "-" || is_upper(code_point_at(printed, 0).value) ||
                           words_.tokens[phrase.last].upos == Upos::Noun;
      if (goes_on) return std::nullopt;
    }
  }
  return phrase;
}

std::optional<Descriptions::Found> Descriptions::at(std::uint32_t noun, std::uint32_t sentence,
                                                    std::uint32_t mention) const {
  const std::string w = word(noun);
  const bool office = holders_.contains(w);
  if ((!office && !is_body_noun(w)) || in_role(noun)) return std::nullopt;
  const std::optional<Phrase> phrase = phrase_at(noun, sentence, mention);
  if (!phrase) return std::nullopt;
  // "HSB director" is the one; "was elected mayor of Hale" may be anybody.
  const bool named_before = phrase->determiner.empty() && !phrase->of.empty() &&
                            phrase->last == noun + 1;
  if (phrase->determiner != "the" && !named_before) return std::nullopt;
  std::optional<std::uint32_t> entity;
  if (office) {
    entity = holder_of(*phrase, w, sentence, mention);
  } else if (phrase->of.empty()) {
    entity = body(w, sentence, mention);
  }
  if (!entity) return std::nullopt;
  return Found{phrase->first, phrase->last, *entity};
}

std::optional<std::uint32_t> Descriptions::holder_of(const Phrase& phrase,
                                                     const std::string& office,
                                                     std::uint32_t sentence,
                                                     std::uint32_t mention) const {
  const std::vector<Holder>& all = holders_.find(office)->second;
  if (all.size() > kFewHolders) return std::nullopt;
  std::vector<const Holder*> fit;
  for (const Holder& holder : all) {
    if (phrase.of.empty() || contains(holder.of, phrase.of)) fit.push_back(&holder);
  }
  if (fit.size() > 1 && phrase.former) {
    std::vector<const Holder*> former;
    for (const Holder* holder : fit) {
      if (std::any_of(holder->texts.begin(), holder->texts.end(), is_former))
        former.push_back(holder);
    }
    if (!former.empty()) fit = std::move(former);
  }
  if (fit.size() == 1) return fit.front()->entity;
  return nearest(fit, sentence, mention);
}

std::optional<std::uint32_t> Descriptions::nearest(const std::vector<const Holder*>& holders,
                                                   std::uint32_t sentence,
                                                   std::uint32_t mention) const {
  std::optional<std::uint32_t> who;
  bool two = false;
  for (std::uint32_t m = mention; m-- > 0 && mention - m <= kLookBack;) {
    if (!is_near(mentions_[m].sentence, sentence)) break;
    const bool holds = std::any_of(holders.begin(), holders.end(), [&](const Holder* holder) {
      return holder->entity == groups_[m];
    });
    if (!holds || who == groups_[m]) continue;
    two = two || who.has_value();
    who = groups_[m];
  }
  if (who && !two) return who;
  for (const Holder* holder : holders) {
    const bool most = std::all_of(holders.begin(), holders.end(), [&](const Holder* other) {
      return other == holder || entities_[holder->entity].mentions.size() >=
                                    kFarMoreOften * entities_[other->entity].mentions.size();
    });
    if (most) return holder->entity;
  }
  return std::nullopt;
}

/// In this paragraph or the one before.
bool Descriptions::is_near(std::uint32_t sentence, std::uint32_t here) const {
  return words_.sentences[sentence].segment + 1 >= words_.sentences[here].segment;
}

std::optional<std::uint32_t> Descriptions::body(std::string_view noun, std::uint32_t sentence,
                                                std::uint32_t mention) const {
  // A body whose name says so is the one: "Harbour Agency", "Ministry of Harbours".
  const auto named = bodies_.find(noun);
  if (named != bodies_.end() && named->second.size() == 1) return named->second.front();
  std::optional<std::uint32_t> who;
  for (std::uint32_t m = mention; m-- > 0 && mention - m <= kLookBack;) {
    if (mentions_[m].sentence + 2 < sentence || !is_near(mentions_[m].sentence, sentence)) break;
    const std::uint32_t e = groups_[m];
    if (!is_body(entities_[e].kind)) continue;
    if (named != bodies_.end()) {
      const auto& few = named->second;
      if (std::find(few.begin(), few.end(), e) != few.end()) return e;
    }
    // What an article is credited with is not what it tells of.
    const SegmentKind segment =
        words_.segments[words_.sentences[mentions_[m].sentence].segment].kind;
    if (!is_content(segment)) continue;
    if (who && *who != e) return std::nullopt;
    who = e;
  }
  return who && may_mean(noun, entities_[*who].name) ? who : std::nullopt;
}

}  // namespace crosscheck
