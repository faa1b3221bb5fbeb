// SPDX-License-Identifier: Apache-2.0
//
// A deed is read from a verb and what hangs on it. Where the verb says little, the noun beside it
// is what is told of:
//
//     Police had arrested a man.             arrest | agent police, patient man
//     No person has been arrested.           arrest, denied | patient: no person
//     There were no arrests.                 arrest, denied
//     No charges have been filed against X.  charge, denied | X
//     Nine were released without charge.     release | patient nine, and charge, denied
#include "compare/deeds.hpp"

#include <algorithm>
#include <array>

#include "compare/deed_claims.hpp"
#include "compare/deed_forms.hpp"
#include "compare/deed_parts.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

using frames::SentenceTree;

/// What such a verb tells is said by the noun beside it.
constexpr std::array<std::string_view, 22> kLight = {
    "be",    "bring",   "come",   "do",     "exist", "file", "get",  "give",
    "have",  "hold",    "issue",  "lay",    "lodge", "make", "note", "occur",
    "place", "receive", "record", "report", "see",   "take"};
class Reader {
 public:
  Reader(const Document& document, std::uint32_t sentence, const std::vector<Naming>& namings)
      : index_(sentence),
        phrases_(document, document.sentences[sentence], namings),
        tree_(phrases_.tree()) {}

  std::vector<Deed> read() {
    std::vector<Deed> deeds;
    if (!tree_.parsed()) return deeds;
    const bool question = asks();
    bool negative = false;
    for (std::uint32_t t = 0; t < tree_.size(); ++t) {
      const std::string& word = tree_.word(t);
      negative |= is_not(word) || is_nobody(word) || word == "no";
    }
    for (std::uint32_t t = 0; t < tree_.size(); ++t) {
      if (!heads_clause(t)) continue;
      Deed deed = read_clause(t);
      deed.open |= question;
      deed.negative_sentence = negative;
      add_without(t, deed, deeds);
      add_existence(deed, deeds);
      add_outside(deed, deeds);
      if (!deed.event.empty()) deeds.push_back(std::move(deed));
    }
    add_bare_nones(question, deeds);
    if (!negative && !question) add_mentions(deeds);
    return deeds;
  }

 private:
  bool asks() const {
    for (std::uint32_t t = tree_.size(); t > 0 && t + 4 > tree_.size(); --t) {
      if (tree_.word(t - 1) == "?") return true;
    }
    return false;
  }

  bool is_subject(std::uint32_t t) const {
    const Deprel relation = tree_[t].deprel;
    return relation == Deprel::Nsubj || relation == Deprel::NsubjPass ||
           relation == Deprel::NsubjOuter || relation == Deprel::Expl;
  }

  bool heads_clause(std::uint32_t t) const {
    if (tree_[t].upos == Upos::Verb) {
      return tree_[t].deprel != Deprel::Amod && tree_[t].deprel != Deprel::Compound;
    }
    const auto children = tree_.children(t);
    return std::any_of(children.begin(), children.end(),
                       [&](std::uint32_t c) { return is_subject(c); });
  }

  bool has_child(std::uint32_t t, Deprel relation) const {
    return tree_.child(t, relation).has_value();
  }

  void add_part(std::uint32_t top, Part kind, Deed& deed) const {
    DeedPart part = phrases_.part_of(top, kind);
    static constexpr std::array<std::string_view, 6> kWays = {"time", "point",  "way",
                                                              "case", "moment", "circumstance"};
    if (part.none && is_one_of(part.noun, kWays)) {
      deed.denied = true;
      return;
    }
    if (is_period(part.noun) || tree_[top].upos == Upos::Num) {
      static constexpr std::array<std::string_view, 6> kFor = {"for",   "in",     "since",
                                                               "after", "before", "within"};
      if (kind == Part::Other) {
        deed.bounded |= is_one_of(part.preposition, kFor);
        return;
      }
    }
    deed.bounded |= part.preposition == "since" || part.preposition == "until";
    // "Not by letter": by other means, perhaps.
    if (part.ruled_out && kind == Part::Other) return;
    if (part.preposition == "without" || part.preposition == "despite") return;
    if (part.none) deed.denied = true;
    // "No equivalent system": there may be another.
    deed.bounded |= part.none && has_child(top, Deprel::Amod);
    // "The stability of the dam": what it is of has part as well.
    for (const std::uint32_t c : tree_.children(top)) {
      if (tree_[c].deprel == Deprel::Nmod && kind != Part::Other) {
        DeedPart inner = phrases_.part_of(c, Part::Other);
        if (inner.preposition != "of") deed.parts.push_back(std::move(inner));
      }
    }
    deed.parts.push_back(std::move(part));
  }

  /// "It was the deputy who took it"; "it was not the deputy" tells nothing of who did.
  void stress(std::uint32_t focus, Deed& deed) const {
    deed.cleft = true;
    for (const std::uint32_t c : tree_.children(focus)) {
      deed.open |= is_not(tree_.word(c));
      if (tree_.word(c) == "it") deed.span = deed.span.joined(tree_[c].span);
    }
  }

  void read_parts(std::uint32_t head, Deed& deed) const {
    const bool passive = deed.passive;
    bool subject = false;
    for (const std::uint32_t c : tree_.children(head)) {
      const Deprel relation = tree_[c].deprel;
      switch (relation) {
        case Deprel::Nsubj:
        case Deprel::NsubjOuter:
        case Deprel::NsubjPass:
          if (phrases_.is_cleft(c, head)) stress(*tree_.head(head), deed);
          subject = tree_[c].upos != Upos::Num;
          add_part(phrases_.antecedent(c, head), passive ? Part::Patient : Part::Agent, deed);
          break;
        case Deprel::Obj:
        case Deprel::Iobj:
          add_part(c, Part::Patient, deed);
          break;
        case Deprel::OblAgent:
          add_part(c, Part::Agent, deed);
          break;
        case Deprel::Obl:
        case Deprel::OblUnmarked: {
          const auto by = tree_.child(c, Deprel::Case);
          const bool agent = passive && by && tree_.word(*by) == "by";
          add_part(c, agent ? Part::Agent : Part::Other, deed);
          break;
        }
        case Deprel::Nmod:
          if (deed.is) add_part(c, Part::Other, deed);
          break;
        default:
          break;
      }
    }
    const auto above = tree_.head(head);
    if (!subject && above && tree_[head].deprel == Deprel::Acl && passive) {
      add_part(*above, Part::Patient, deed);
    } else if (!subject && tree_[head].upos == Upos::Verb && tree_[head].deprel != Deprel::Acl) {
      if (const auto noun = phrases_.noun_before(head)) {
        add_part(*noun, passive ? Part::Patient : Part::Agent, deed);
      }
    }
  }

  bool is_passive(std::uint32_t head) const {
    if (has_child(head, Deprel::AuxPass) || has_child(head, Deprel::NsubjPass)) return true;
    return tree_[head].xpos == Xpos::Vbn && !has_child(head, Deprel::Aux);
  }

  Deed read_clause(std::uint32_t head) const {
    Deed deed;
    deed.sentence = index_;
    deed.event = tree_.lemma(head);
    deed.span = tree_[head].span;
    deed.is = tree_[head].upos != Upos::Verb;
    weigh_form(tree_, head, deed);
    // "One of those who was not employed": others were.
    deed.bounded |= tree_[head].deprel == Deprel::AclRelcl;
    for (const std::uint32_t c : tree_.children(head)) weigh_word(tree_, head, c, deed);
    deed.passive = is_passive(head);
    read_parts(head, deed);
    weigh_above(tree_, head, deed);
    deed.subjectless = std::none_of(deed.parts.begin(), deed.parts.end(), [&](const DeedPart& p) {
      return p.part == Part::Agent || (deed.passive && p.part == Part::Patient);
    });
    for (const DeedPart& part : deed.parts) {
      deed.span = deed.span.joined(part.span);
      for (const std::string& word : part.words) deed.bounded |= is_bound(word);
    }
    deed.emphatic &= !deed.denied;
    if (takes_part(deed)) {
      deed.event = "participate";
      std::erase_if(deed.parts, [](const DeedPart& part) { return part.part == Part::Patient; });
    } else if (is_one_of(deed.event, kLight)) {
      take_noun(has_child(head, Deprel::Expl), deed);
    } else if (deed.is) {
      take_absent(deed);
    }
    return deed;
  }

  /// "There were no arrests", "no charges have been filed", "took no part": the noun is told of.
  static void take_noun(bool there, Deed& deed) {
    const auto is_noun_part = [&](const DeedPart& part) {
      return !part.pronoun && !part.words.empty() && !part.entity;
    };
    auto told = std::find_if(deed.parts.begin(), deed.parts.end(), [&](const DeedPart& part) {
      return part.part == Part::Patient && is_noun_part(part);
    });
    if (told == deed.parts.end() &&
        (there || deed.event == "come" || deed.event == "occur" || deed.event == "exist")) {
      told = std::find_if(deed.parts.begin(), deed.parts.end(), [&](const DeedPart& part) {
        return part.part == Part::Agent && is_noun_part(part);
      });
    }
    if (told == deed.parts.end()) {
      deed.event.clear();
      return;
    }
    deed.existence = there;
    deed.event = told->noun;
    deed.by_noun = true;
  }

  /// "A cooling tower", in a clause that claims something.
  void add_mentions(std::vector<Deed>& deeds) const {
    for (std::uint32_t t = 0; t < tree_.size(); ++t) {
      const auto article = tree_.child(t, Deprel::Det);
      if (tree_[t].upos != Upos::Noun || !article || !has_child(t, Deprel::Compound)) continue;
      if (tree_.word(*article) != "a" && tree_.word(*article) != "an") continue;
      std::uint32_t head = t;
      for (int steps = 0; steps < 6 && tree_.head(head) && !heads_clause(head); ++steps) {
        head = *tree_.head(head);
      }
      if (head == t || !heads_clause(head)) continue;
      const Deed clause = read_clause(head);
      const DeedPart part = phrases_.part_of(t, Part::Other);
      if (clause.open || clause.subjectless || short_phrase(part).empty()) continue;
      Deed deed;
      deed.sentence = index_;
      deed.event = "a " + short_phrase(part);
      deed.by_noun = deed.existence = deed.mention = true;
      deed.span = part.span;
      deeds.push_back(std::move(deed));
    }
  }

  /// "Released without charge": the charge is denied of whom is released.
  void add_without(std::uint32_t head, const Deed& deed, std::vector<Deed>& deeds) const {
    for (const std::uint32_t c : tree_.children(head)) {
      const auto without = tree_.child(c, Deprel::Case);
      if (tree_[c].deprel != Deprel::Obl || !without || tree_.word(*without) != "without") continue;
      Deed other = deed;
      other.event = tree_.lemma(c);
      std::erase_if(other.parts, [](const DeedPart& part) { return is_anyone(part.noun); });
      other.by_noun = true;
      other.denied = true;
      other.is = false;
      other.existence = false;
      other.subjectless = false;
      other.bounded = false;
      other.up_to_now = true;
      other.span = other.span.joined(tree_[c].span);
      deeds.push_back(std::move(other));
    }
  }

  /// "No arson, no barbecue, and no arrest at any point": nouns without a verb.
  void add_bare_nones(bool question, std::vector<Deed>& deeds) const {
    for (std::uint32_t t = 0; t < tree_.size(); ++t) {
      if (!frames::is_noun(tree_[t])) continue;
      const Deprel relation = tree_[t].deprel;
      if (relation != Deprel::Root && relation != Deprel::Conj) continue;
      const auto no = tree_.child(t, Deprel::Det);
      if (!no || tree_.word(*no) != "no" || heads_clause(t)) continue;
      std::uint32_t top = t;
      for (int steps = 0; steps < 8 && tree_[top].deprel == Deprel::Conj && tree_.head(top);
           ++steps) {
        top = *tree_.head(top);
      }
      if (tree_[top].deprel != Deprel::Root || tree_[top].upos == Upos::Verb) continue;
      Deed deed;
      deed.sentence = index_;
      deed.event = tree_.lemma(t);
      deed.by_noun = true;
      deed.denied = true;
      deed.existence = true;
      deed.open = question;
      deed.span = tree_[*no].span.joined(tree_[t].span);
      deed.parts.push_back(phrases_.part_of(t, Part::Patient));
      deeds.push_back(std::move(deed));
    }
  }

  std::uint32_t index_;
  DeedPhrases phrases_;
  const SentenceTree& tree_;
};

}  // namespace

std::vector<Deed> deeds_of(const Document& document) {
  const std::vector<Naming> namings = namings_of(document.entities);
  std::vector<Deed> deeds;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    if (!is_content(document.article.segments[sentence.segment].kind)) continue;
    std::vector<Deed> found = Reader(document, s, namings).read();
    std::move(found.begin(), found.end(), std::back_inserter(deeds));
  }
  return deeds;
}

}  // namespace crosscheck
