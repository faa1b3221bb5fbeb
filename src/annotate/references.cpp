// SPDX-License-Identifier: Apache-2.0
// Pronouns and descriptions that stand for someone named before. Only what is sure:
//
//   "she", "he"     the one person of that gender, or of none known, who is named in the
//                   sentence before the pronoun or else in the sentence before; if a
//                   sentence names two, the one that is its subject
//   "the mayor"     the one person of the article with that office; see descriptions.cpp
//   "the agency"    the one body whose name says so, or the one body named in this sentence
//                   or the two before, in the paragraph or the one before
//   "it"            the body that is the subject of the clause around it: "HSB said it had …"
//
//   [Ann Lee] met [Tom Berg]. [She] said [the mayor] was late.
//   Two women before "she", neither a subject: left open.
#include <algorithm>
#include <string_view>

#include "annotate/descriptions.hpp"
#include "annotate/genders.hpp"
#include "annotate/name_mentions.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t kNobody = 0xFFFFFFFF;

class References {
 public:
  References(const Words& words, std::span<const NameMention> mentions,
             std::span<const std::uint32_t> groups, std::vector<Entity>& entities)
      : words_(words),
        mentions_(mentions),
        groups_(groups),
        entities_(entities),
        genders_(genders_of(words, entities)),
        descriptions_(words, mentions, groups, entities) {}

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

  /// `mention`: the first one behind token `t`, or that holds it and is past.
  void read(std::uint32_t t, std::uint32_t mention) {
    if (mention > 0 && mentions_[mention - 1].last > t && mentions_[mention - 1].first <= t) return;
    const std::string w = word(t);
    if (const char gender = gender_of_pronoun(w)) {
      refer(t, t + 1, person(gender, mention));
    } else if (w == "it" || w == "its") {
      refer(t, t + 1, subject_body(mention));
    } else if (const auto found = descriptions_.at(t, sentence_, mention)) {
      refer(found->first, found->last, found->entity);
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

  const Words& words_;
  std::span<const NameMention> mentions_;
  std::span<const std::uint32_t> groups_;
  std::vector<Entity>& entities_;
  std::vector<char> genders_;
  const Descriptions descriptions_;
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
