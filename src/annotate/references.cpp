// SPDX-License-Identifier: Apache-2.0
// Pronouns and descriptions that stand for someone named before. Only what is sure:
//
//   "she", "he"     the one person of that gender, or of none known, who is named in the
//                   sentence before the pronoun or else in the sentence before; if a
//                   sentence names two, the one that is its subject
//   "the mayor"     the one person of the article with that office
//   "the agency"    the one body named in this sentence or the two before, in the paragraph
//                   or the one before
//   "it"            the body that is the subject of the clause around it: "HSB said it had …"
//
//   [Ann Lee] met [Tom Berg]. [She] said [the mayor] was late.
//   Two women before "she", neither a subject: left open.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "annotate/genders.hpp"
#include "annotate/name_mentions.hpp"
#include "crosscheck/annotate/name_forms.hpp"
#include "crosscheck/language/gazetteers.hpp"
#include "crosscheck/language/name_lexicon.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t kNobody = 0xFFFFFFFF;

class References {
 public:
  References(const Words& words, std::span<const NameMention> mentions,
             std::span<const std::uint32_t> groups, std::vector<Entity>& entities)
      : words_(words), mentions_(mentions), groups_(groups), entities_(entities),
        genders_(genders_of(words, entities)) {
    learn_offices();
  }

  void find() {
    for (std::uint32_t s = 0; s < words_.sentences.size(); ++s) {
      sentence_ = s;
      while (next_ < mentions_.size() && mentions_[next_].sentence < s) ++next_;
      begin_ = next_;
      std::uint32_t mention = begin_;
      const Sentence& sentence = words_.sentences[s];
      for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
        while (mention < mentions_.size() && mentions_[mention].first <= t) ++mention;
        read(t, mention);
      }
    }
    for (Entity& entity : entities_) std::sort(entity.references.begin(), entity.references.end());
  }

 private:
  std::string word(std::uint32_t token) const { return fold(words_.of(words_.tokens[token])); }
  EntityKind kind_of(std::uint32_t mention) const { return entities_[groups_[mention]].kind; }

  /// The last word of a role -> its holder, or nobody if it has two.
  void learn_offices() {
    for (std::uint32_t e = 0; e < entities_.size(); ++e) {
      for (const Role& role : entities_[e].roles) {
        const std::string office = role.text.substr(role.text.rfind(' ') + 1);
        const auto [it, first] = holders_.emplace(office, e);
        if (!first && it->second != e) it->second = kNobody;
      }
    }
  }

  /// `mention`: the first one behind token `t`, or that holds it and is past.
  void read(std::uint32_t t, std::uint32_t mention) {
    if (mention > 0 && mentions_[mention - 1].last > t && mentions_[mention - 1].first <= t) return;
    const std::string w = word(t);
    if (const char gender = gender_of_pronoun(w)) {
      refer(t, t + 1, person(gender, mention));
    } else if (w == "it" || w == "its") {
      refer(t, t + 1, subject_body(mention));
    } else if (w == "the" && t + 1 < words_.sentences[sentence_].last) {
      description(t, mention);
    }
  }

  void refer(std::uint32_t first, std::uint32_t last, std::uint32_t entity) {
    if (entity == kNobody) return;
    entities_[entity].references.push_back(
        words_.tokens[first].span.joined(words_.tokens[last - 1].span));
    last_person_ = entities_[entity].kind == EntityKind::Person ? entity : last_person_;
    if (entities_[entity].kind == EntityKind::Person) last_person_sentence_ = sentence_;
  }

  /// The one person that `gender` allows among the mentions [from, to); the subject if two.
  std::uint32_t only_person(char gender, std::uint32_t from, std::uint32_t to) const {
    std::uint32_t who = kNobody;
    std::uint32_t subject = kNobody;
    bool two = false;
    for (std::uint32_t m = from; m < to; ++m) {
      const std::uint32_t e = groups_[m];
      if (entities_[e].kind != EntityKind::Person) continue;
      if (genders_[e] != 0 && genders_[e] != gender) continue;
      if (who != kNobody && who != e) two = true;
      who = e;
      if (subject == kNobody && is_subject(mentions_[m])) subject = e;
    }
    return two ? subject : who;
  }

  bool is_subject(const NameMention& mention) const {
    for (std::uint32_t t = mention.first; t < mention.last; ++t) {
      const Deprel relation = words_.tokens[t].deprel;
      if (relation == Deprel::Nsubj || relation == Deprel::NsubjPass) return true;
    }
    return false;
  }

  bool has_person(char gender, std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t m = from; m < to; ++m) {
      const std::uint32_t e = groups_[m];
      if (entities_[e].kind == EntityKind::Person &&
          (genders_[e] == 0 || genders_[e] == gender)) {
        return true;
      }
    }
    return false;
  }

  std::uint32_t person(char gender, std::uint32_t mention) const {
    if (has_person(gender, begin_, mention)) return only_person(gender, begin_, mention);
    // The one whom the last pronoun meant goes on.
    if (last_person_ != kNobody && last_person_sentence_ + 1 >= sentence_ &&
        (genders_[last_person_] == 0 || genders_[last_person_] == gender) &&
        !named_since(gender)) {
      return last_person_;
    }
    std::uint32_t from = begin_;
    for (std::uint32_t back = 1; back <= 2 && back <= sentence_; ++back) {
      if (!near(sentence_ - back)) break;
      const std::uint32_t to = from;
      while (from > 0 && mentions_[from - 1].sentence + back >= sentence_) --from;
      if (has_person(gender, from, to)) return only_person(gender, from, to);
    }
    return kNobody;
  }

  /// Whether a fitting person was named in the sentence before, after the last pronoun.
  bool named_since(char gender) const {
    std::uint32_t from = begin_;
    while (from > 0 && mentions_[from - 1].sentence + 1 >= sentence_) --from;
    return last_person_sentence_ != sentence_ && has_person(gender, from, begin_);
  }

  /// In this paragraph or the one before.
  bool near(std::uint32_t sentence) const {
    return words_.sentences[sentence].segment + 1 >= words_.sentences[sentence_].segment;
  }

  static bool is_body(EntityKind kind) noexcept {
    return kind == EntityKind::Organization || kind == EntityKind::Media;
  }

  /// "HSB said it had": the only body before, and it opens the sentence or is its subject.
  std::uint32_t subject_body(std::uint32_t mention) const {
    std::uint32_t who = kNobody;
    bool subject = false;
    for (std::uint32_t m = begin_; m < mention; ++m) {
      if (!is_body(kind_of(m))) continue;
      if (who != kNobody && who != groups_[m]) return kNobody;
      who = groups_[m];
      const bool opens = m == begin_ &&
                         mentions_[m].first <= words_.sentences[sentence_].first + 1;
      subject = subject || opens || is_subject(mentions_[m]);
    }
    return subject ? who : kNobody;
  }

  void description(std::uint32_t the, std::uint32_t mention) {
    static constexpr std::string_view kBodies[] = {
        "agency", "company", "ministry", "department", "party", "union", "airline", "operator",
        "bank", "paper", "newspaper", "firm", "regulator", "utility", "commission", "board",
        "council", "organization", "organisation", "association", "university", "carrier",
        "manufacturer", "publisher", "broadcaster", "charity", "club", "authority"};
    const std::uint32_t noun = the + 1;
    const std::uint32_t last = words_.sentences[sentence_].last;
    const std::string w = word(noun);
    if (word_is_capital(noun)) return;
    // "the mayor Ann Lee", "the mayor of Hale", "the company town" name or mean another.
    if (noun + 1 < last) {
      const std::string next = word(noun + 1);
      const bool goes_on = next == "of" || next == "for" || next == "-" || word_is_capital(noun + 1) ||
                           words_.tokens[noun + 1].upos == Upos::Noun;
      if (goes_on) return;
    }
    const NameRoles roles = name_roles(w);
    if (roles.has(NameRole::Office) || roles.has(NameRole::Rank)) {
      const auto it = holders_.find(w);
      if (it != holders_.end()) refer(the, noun + 1, it->second);
      return;
    }
    if (std::find(std::begin(kBodies), std::end(kBodies), w) != std::end(kBodies)) refer(the, noun + 1, body(w, mention));
  }

  bool word_is_capital(std::uint32_t token) const {
    const std::string_view text = words_.of(words_.tokens[token]);
    return !text.empty() && is_upper(code_point_at(text, 0).value);
  }

  std::uint32_t body(std::string_view noun, std::uint32_t mention) const {
    std::uint32_t who = kNobody;
    std::set<std::uint32_t> bodies;
    for (std::uint32_t m = mention; m-- > 0 && mention - m <= 32;) {
      if (mentions_[m].sentence + 2 < sentence_ || !near(mentions_[m].sentence)) break;
      if (!is_body(kind_of(m))) continue;
      // A body whose name says so is the one: "Harbour Agency", "the agency".
      const std::string key = name_key(entities_[groups_[m]].name);
      if (key.ends_with(noun)) return groups_[m];
      bodies.insert(groups_[m]);
      who = groups_[m];
    }
    return bodies.size() == 1 ? who : kNobody;
  }

  const Words& words_;
  std::span<const NameMention> mentions_;
  std::span<const std::uint32_t> groups_;
  std::vector<Entity>& entities_;
  std::vector<char> genders_;
  std::map<std::string, std::uint32_t, std::less<>> holders_;
  std::uint32_t sentence_ = 0;
  std::uint32_t next_ = 0;   ///< the first mention not before the sentence
  std::uint32_t begin_ = 0;  ///< the first mention of the sentence
  std::uint32_t last_person_ = kNobody;  ///< whom the last pronoun or office meant
  std::uint32_t last_person_sentence_ = 0;
};

}  // namespace

void find_references(const Words& words, std::span<const NameMention> mentions,
                     std::span<const std::uint32_t> groups, std::vector<Entity>& entities) {
  References(words, mentions, groups, entities).find();
}

}  // namespace crosscheck
