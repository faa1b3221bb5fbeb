// SPDX-License-Identifier: Apache-2.0
//
// The parse alone gives one subject in six to a verb that is not its own. It is believed where the
// words between do not speak against it:
//
//   [Marsh] sold nine looms                        the arc
//   [The mill] that sold nine looms                "that" stands for the noun before
//   [Marsh] bought the mill and sold nine looms    the subject of the verb it is joined to
//   [The share] of trips on Orby lines fell        "lines" has "on", though the arc says lines
//   Marsh left a day after it had reached 40       "left" stands between Marsh and "reached":
//   nobody
#include "annotate/frames/subject_of_verb.hpp"

#include "annotate/frames/lost_links.hpp"
#include "annotate/frames/taken_words.hpp"
#include "annotate/frames/verb_group.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr int kHighest = 8;           // steps up a tree
constexpr std::uint32_t kReach = 40;  // tokens between a subject and its verb

bool is_finite(const SentenceTree& tree, std::uint32_t i) {
  const Xpos tag = tree[i].xpos;
  return tag == Xpos::Vbd || tag == Xpos::Vbz || tag == Xpos::Vbp || tag == Xpos::Md;
}

/// Prepositions after which a clause may begin.
bool begins_clause(const std::string& word) {
  return is_one_of(word, {"after", "as", "because", "before", "but", "if", "like", "since", "than",
                          "that", "until", "when", "while"});
}

/// The first word of the phrase of `noun` up to its article, which the parse may have lost.
std::uint32_t written_begin(const SentenceTree& tree, std::uint32_t noun) {
  const auto is_article = [&](std::uint32_t i) {
    return tree[i].upos == Upos::Det || tree[i].xpos == Xpos::PrpS;
  };
  const std::uint32_t known = phrase_begin(tree, noun);
  std::uint32_t begin = known;
  while (begin > 0 && !is_article(begin) &&
         (is_article(begin - 1) || tree[begin - 1].upos == Upos::Adj ||
          tree[begin - 1].upos == Upos::Num || tree[begin - 1].upos == Upos::Sym)) {
    --begin;
  }
  return is_article(begin) ? begin : known;
}

bool has_preposition(const SentenceTree& tree, std::uint32_t noun) {
  const std::uint32_t begin = written_begin(tree, noun);
  // "As of today Marsh sold"
  if (begin < noun && is_time(tree.word(begin))) return false;
  // "From now on Marsh sold", but "sent down the river", whatever "down" is there
  const bool particle = begin > 1 && is_particle(tree, begin - 1) && !tree.is_verb(begin - 2);
  return begin > 0 && tree[begin - 1].upos == Upos::Adp && !begins_clause(tree.word(begin - 1)) &&
         !particle;
}

/// "which has" is no plural, "which have" no singular.
bool agrees(const SentenceTree& tree, std::uint32_t noun, std::uint32_t verb) {
  const std::string& word = tree.word(verb_group(tree, verb).first);
  const bool plural = tree[noun].xpos == Xpos::Nns || tree[noun].xpos == Xpos::Nnps ||
                      (tree.child(noun, Deprel::Conj) && tree[noun].upos != Upos::Pron);
  if (is_one_of(word, {"are", "were", "have", "do"})) return plural;
  if (is_one_of(word, {"is", "was", "has", "does"}) || tree[verb].xpos == Xpos::Vbz) return !plural;
  return true;
}

bool is_below(const SentenceTree& tree, std::uint32_t at, std::uint32_t top) {
  for (int step = 0; step < 2 * kHighest; ++step) {
    if (at == top) return true;
    const auto head = tree.head(at);
    if (!head) return false;
    at = *head;
  }
  return false;
}

/// Whether a verb of another clause stands between the two.
bool is_cut_off(const SentenceTree& tree, std::uint32_t subject, std::uint32_t verb) {
  if (verb - subject > kReach) return true;
  const std::uint32_t first = verb_group(tree, verb).first;
  for (std::uint32_t i = subject + 1; i < first; ++i) {
    if (is_finite(tree, i) && tree.is_verb(i) && !is_below(tree, i, subject)) return true;
  }
  return false;
}

/// What "who", "which" or "that" at `relative` stands for.
std::optional<std::uint32_t> antecedent(const SentenceTree& tree, std::uint32_t relative,
                                        std::uint32_t verb) {
  const auto head = tree.head(verb);
  const bool comma =
      relative > 0 && tree.word(relative) == "that" && tree.word(relative - 1) == ",";
  // "came in the trade, which added nine": behind a comma the nearest noun, if their numbers agree
  if (relative > 1 && tree.word(relative) == "which" && tree.word(relative - 1) == "," &&
      is_noun(tree[relative - 2]) && agrees(tree, relative - 2, verb)) {
    // but "a mill in Orby, which has nine looms"
    const std::uint32_t begin = phrase_begin(tree, relative - 2);
    const bool place = tree[relative - 2].upos == Upos::Propn && begin > 0 &&
                       (is_one_of(tree.word(begin - 1), {"at", "in", "near", ","}));
    if (!place) return relative - 2;
  }
  if (tree[verb].deprel == Deprel::AclRelcl && head && *head < relative && is_party(tree, *head) &&
      !comma) {
    return head;
  }
  // "That makes nine"
  const bool begins =
      relative == 0 || is_one_of(tree.word(relative - 1), {"\"", "“", ".", ";", ":"});
  if (begins) return tree.word(relative) == "that" ? std::optional(relative) : std::nullopt;
  if (tree[verb].deprel == Deprel::Ccomp) return std::nullopt;
  // "At the two, who sing, that comes to nine": no "that" of its noun stands behind a comma
  if (tree.word(relative) == "that" && tree.word(relative - 1) == ",") return relative;
  std::uint32_t before = relative - 1;
  const bool apart = tree.word(before) == "," && before > 0;
  if (apart) --before;
  const bool nearest = (apart && tree.word(relative) != "who") || !has_preposition(tree, before);
  return is_noun(tree[before]) && nearest ? std::optional(before) : std::nullopt;
}

/// The noun or pronoun right before a finite verb that the parse gives no subject.
std::optional<std::uint32_t> noun_right_before(const SentenceTree& tree, std::uint32_t verb) {
  const std::uint32_t first = verb_group(tree, verb).first;
  std::uint32_t at = first;
  while (at > 0 && first - at < 3 && tree[at - 1].upos == Upos::Adv) --at;
  bool finite = false;
  for (std::uint32_t i = first; i <= verb; ++i) finite |= is_finite(tree, i);
  if (at == 0 || !finite) return std::nullopt;
  const std::uint32_t noun = at - 1;
  if (is_relative(tree.word(noun))) return antecedent(tree, noun, verb);
  if (is_one_of(tree.word(noun), {"he", "i", "it", "she", "they", "we", "you"})) {
    const bool behind =
        noun > 0 && tree[noun - 1].upos == Upos::Adp && !begins_clause(tree.word(noun - 1));
    return behind ? std::nullopt : std::optional(noun);
  }
  if (!is_noun(tree[noun]) || is_time(tree.word(noun))) return std::nullopt;
  std::uint32_t begin = phrase_begin(tree, noun);
  while (begin > 0 && (is_noun(tree[begin - 1]) || tree[begin - 1].upos == Upos::Det ||
                       tree[begin - 1].upos == Upos::Adj || tree[begin - 1].xpos == Xpos::Pos)) {
    --begin;
  }
  if (has_number(tree, begin, noun)) return std::nullopt;
  if (begin == 0) return noun;
  const std::string& before = tree.word(begin - 1);
  const bool opens = tree[begin - 1].upos == Upos::Punct || begins_clause(before);
  return opens ? std::optional(noun) : std::nullopt;
}

/// The same where the subject stands farther off: "The mill in Orby, old and dark, sold nine".
std::optional<std::uint32_t> nearest_subject(const SentenceTree& tree, std::uint32_t verb) {
  if (const auto noun = noun_right_before(tree, verb)) return noun;
  const VerbGroup group = verb_group(tree, verb);
  bool finite = false;
  for (std::uint32_t i = group.first; i <= verb; ++i) finite |= is_finite(tree, i);
  const auto noun = finite ? subject_before(tree, group.first) : std::nullopt;
  if (!noun || is_time(tree.word(*noun))) return std::nullopt;
  const std::uint32_t begin = written_begin(tree, *noun);
  for (std::uint32_t i = *noun; i < group.first; ++i) {
    if (tree[i].upos == Upos::Cconj || tree[i].upos == Upos::Sconj) return std::nullopt;
    if (tree.is_verb(i) && is_finite(tree, i)) return std::nullopt;  // it has a verb
    if (tree[i].upos == Upos::Punct && begin > 0 && begins_clause(tree.word(begin - 1)))
      return std::nullopt;
  }
  const bool opens = begin == 0 ||
                     is_one_of(tree.word(begin - 1), {";", ":", "\"", "“", ".", "—"}) ||
                     begins_clause(tree.word(begin - 1));
  return opens ? noun : std::nullopt;
}

/// What an arc of a subject means, where the order of the words lets it.
std::optional<std::uint32_t> checked(const SentenceTree& tree, std::uint32_t subject,
                                     std::uint32_t verb) {
  if (subject > verb || is_cut_off(tree, subject, verb)) return nearest_subject(tree, verb);
  if (is_relative(tree.word(subject))) return antecedent(tree, subject, verb);
  if (!is_party(tree, subject)) return std::nullopt;
  if (!is_noun(tree[subject]) || !has_preposition(tree, subject)) return subject;
  return subject_before(tree, phrase_begin(tree, subject));
}

/// "and later sold": whether the words, too, join the verb to one before.
bool is_joined(const SentenceTree& tree, std::uint32_t verb) {
  constexpr std::uint32_t kAdverbs = 5;
  const std::uint32_t first = verb_group(tree, verb).first;
  for (std::uint32_t i = first; i > 0 && first - i < kAdverbs; --i) {
    const bool ends = tree[i - 1].upos == Upos::Cconj || tree.word(i - 1) == ",";
    const bool between =
        tree[i - 1].upos == Upos::Adv || tree.word(i - 1) == "to" || is_time(tree.word(i - 1));
    if (ends || !between) return ends;
  }
  return false;
}

std::optional<std::uint32_t> subject_arc(const SentenceTree& tree, std::uint32_t verb) {
  std::optional<std::uint32_t> subject;
  for (const std::uint32_t c : tree.children(verb)) {
    const bool arc = tree[c].deprel == Deprel::Nsubj || tree[c].deprel == Deprel::NsubjPass;
    if (!arc || (subject && c > verb)) continue;
    // "[Profit] in the mill's yarn segment rose", of which parsers make two subjects
    const std::uint32_t begin = phrase_begin(tree, c);
    const bool tail = subject && *subject < begin && is_noun(tree[c]) && is_noun(tree[begin - 1]) &&
                      has_preposition(tree, begin - 1);
    if (!tail) subject = c;
  }
  return subject;
}

/// Whether the word before `begin` belongs to the phrase of `noun`, too.
bool joins(const SentenceTree& tree, std::uint32_t begin, std::uint32_t noun) {
  const std::uint32_t at = begin - 1;
  const Token& before = tree[at];
  if (before.upos == Upos::Adp) return false;
  // "third-quarter sales"
  const bool touches = before.span.end == tree[begin].span.begin;
  if (tree.word(at) == "-") return touches && at > 0 && tree[at - 1].span.end == before.span.begin;
  if (tree.word(begin) == "-") return touches;
  if (before.upos == Upos::Punct) return false;
  if (before.xpos == Xpos::Pos || tree[begin].xpos == Xpos::Pos) return true;
  if (is_below(tree, at, noun)) return !tree.is_verb(at) || before.deprel == Deprel::Amod;
  if (tree.is_verb(at)) return false;
  // "vehicle sales", of which parsers make two subjects
  const auto head = tree.head(at);
  const bool hyphened = at > 0 && tree.word(at - 1) == "-";
  const bool twin = head && is_noun(before) && is_noun(tree[begin]) && head == tree.head(noun) &&
                    (before.deprel == tree[noun].deprel || hyphened);
  return twin || (head && *head >= begin && *head < noun);
}

/// "The mill burned after [Marsh] lit nine lamps, killing": whether the participle at `verb` may as
/// well belong to the clause around the subject's.
bool is_within_clause(const SentenceTree& tree, std::uint32_t subject, std::uint32_t verb) {
  if (tree[verb].xpos != Xpos::Vbg || subject > verb) return false;
  const std::uint32_t begin = phrase_begin(tree, subject);
  if (begin < 2 || !is_one_of(tree.word(begin - 1), {"after", "as", "before", "when", "while"}) ||
      tree[begin - 2].upos == Upos::Punct) {
    return false;
  }
  for (std::uint32_t i = subject; i < verb; ++i) {
    if (tree.word(i) == "," && i + 1 < tree.size() && tree[i + 1].xpos == Xpos::Vbg) return true;
  }
  return false;
}

std::optional<std::uint32_t> likely_subject(const SentenceTree& tree, std::uint32_t verb) {
  std::uint32_t at = verb;
  bool listed = false;
  for (int step = 0; step < kHighest; ++step) {
    if (const auto subject = subject_arc(tree, at)) {
      // "sold the looms that [Marsh] had left and bought nine": who bought is anybody's guess
      const bool another = listed && tree[at].deprel == Deprel::AclRelcl &&
                           !is_one_of(tree.word(*subject), {"that", "which", "who"});
      return another ? std::nullopt : checked(tree, *subject, at);
    }
    const auto head = tree.head(at);
    const Deprel relation = tree[at].deprel;
    const auto mark = tree.child(at, Deprel::Mark);
    const bool open = tree[at].xpos == Xpos::Vbg || tree[at].xpos == Xpos::Vbn ||
                      (mark && tree.word(*mark) == "to");
    // "for which it is to pay"
    const std::uint32_t first = verb_group(tree, at).first;
    const bool own = open && first > 0 && first < at && is_finite(tree, first) &&
                     is_one_of(tree.word(first - 1), {"he", "i", "it", "she", "they", "we", "you"});
    if (!head) return nearest_subject(tree, at);
    switch (relation) {
      case Deprel::Xcomp: {
        // "the sums that Marsh promised come to"
        const bool bare =
            at == verb && tree[at].xpos == Xpos::Vb && !mark && tree[*head].upos == Upos::Verb &&
            !is_one_of(tree.word(*head), {"help", "helped", "helps", "let", "lets", "made", "make",
                                          "makes", "saw", "see", "watched"});
        if (bare) return nearest_subject(tree, at);
        // "ordered the police to arrest": the object is the one who arrests
        const auto object = tree.child(*head, Deprel::Obj);
        if (object && *object > *head && *object < at)
          return is_party(tree, *object) ? object : std::nullopt;
        break;
      }
      case Deprel::Conj:
        listed = true;
        if (tree.is_verb(at) && !is_joined(tree, at)) {
          // "The list that was read out had nine names"
          const auto noun =
              tree[*head].deprel == Deprel::AclRelcl ? tree.head(*head) : std::nullopt;
          const auto nearest = nearest_subject(tree, at);
          return nearest || !noun || !is_noun(tree[*noun]) ? nearest : noun;
        }
        break;
      case Deprel::Aux:
      case Deprel::Cop:
      case Deprel::AuxPass:
        break;
      case Deprel::Advcl:
        if (!open || own) return nearest_subject(tree, at);
        listed |= at > 0 && tree.word(at - 1) == ",";  // "that gives nine, ending"
        break;
      case Deprel::Acl:
        if (mark && tree.word(*mark) == "to") {
          const auto owner = tree.child(*head, Deprel::NmodPoss);
          if (owner && is_party(tree, *owner)) return owner;
          // "Marsh to sell nine looms", above an article
          return tree[*head].upos == Upos::Propn ? head : std::nullopt;
        }
        if (tree[at].xpos != Xpos::Vbg && tree[at].xpos != Xpos::Vbn)
          return nearest_subject(tree, at);
        // "a tram carrying nine", but "the court of weaving"
        return *head < at && is_noun(tree[*head]) && tree[at - 1].upos != Upos::Adp ? head
                                                                                    : std::nullopt;
      case Deprel::AclRelcl:
        return nearest_subject(tree, at);
      default:
        return nearest_subject(tree, at);
    }
    if (!tree.is_verb(*head) && !tree.child(*head, Deprel::Cop) && !subject_arc(tree, *head))
      return nearest_subject(tree, at);
    at = *head;
  }
  return std::nullopt;
}

}  // namespace

bool is_party(const SentenceTree& tree, std::uint32_t at) {
  const Upos upos = tree[at].upos;
  if (tree[at].xpos == Xpos::PrpS) return false;
  return upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Pron || upos == Upos::Num ||
         upos == Upos::Det;
}

std::uint32_t phrase_begin(const SentenceTree& tree, std::uint32_t noun) {
  std::uint32_t begin = noun;
  while (begin > 0 && noun - begin < kReach && joins(tree, begin, noun)) --begin;
  return begin;
}

std::optional<std::uint32_t> subject_of_verb(const SentenceTree& tree, std::uint32_t verb) {
  const auto subject = likely_subject(tree, verb);
  return subject && is_within_clause(tree, *subject, verb) ? std::nullopt : subject;
}

}  // namespace crosscheck::frames
