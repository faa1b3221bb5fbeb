// SPDX-License-Identifier: Apache-2.0
//
// The verb that tells of a figure, by the order of the words: right behind it, right before it, or
// left out.
#include <algorithm>
#include <array>

#include "annotate/complements.hpp"
#include "annotate/cues.hpp"
#include "annotate/frames/asides.hpp"
#include "annotate/frames/lost_links.hpp"
#include "annotate/frames/taken_words.hpp"
#include "annotate/frames/teller.hpp"
#include "annotate/frames/vocabulary.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kReach = 8;

}  // namespace

std::uint32_t Teller::past_adverbs(std::uint32_t at) const {
  const std::uint32_t end = std::min(tree_.size(), at + 3);
  while (at < end && tree_[at].upos == Upos::Adv) ++at;
  return at;
}

/// "[Nine boats] of the 40 in the harbour, counting the pilot's, sank": the token behind what
/// may stand between a noun and its verb; the end if none of it does.
std::uint32_t Teller::past_phrases() const {
  std::uint32_t at = past_brackets(tree_, last_);
  constexpr std::uint32_t kLongest = 16;
  const auto goes_on = [&] { return tree_[at].upos == Upos::Adp || tree_.word(at) == "and"; };
  while (at < tree_.size() && at < last_ + kLongest && goes_on()) {
    ++at;
    // "for every day the line was shut": a second noun begins another clause
    bool noun = false;
    while (at < tree_.size() && at < last_ + kLongest &&
           (is_before_noun(at) || is_noun(tree_[at]) || tree_[at].upos == Upos::Adp ||
            tree_[at].upos == Upos::Pron || tree_.word(at) == "and")) {
      if (noun && (tree_[at].upos == Upos::Det || tree_[at].upos == Upos::Pron))
        return tree_.size();
      noun = is_noun(tree_[at]);
      ++at;
    }
  }
  if (at < tree_.size() && is_one_of(tree_.word(at), {",", "—", "–"})) {
    std::uint32_t close = at + 1;
    const std::string& mark = tree_.word(at);
    while (close < tree_.size() && close < at + kLongest && tree_.word(close) != mark) ++close;
    if (close >= tree_.size() || tree_.word(close) != mark) return tree_.size();
    at = close + 1;
    // "One man, the baker Ott, 41, swam"
    if (at + 1 < tree_.size() && tree_[at].upos == Upos::Num && tree_.word(at + 1) == ",") at += 2;
  }
  return at == last_ ? tree_.size() : past_adverbs(at);
}

bool Teller::is_speech(std::uint32_t verb) const {
  return cue_classes(tree_.word(verb)).any(CueClasses::kSpeech);
}

/// Whether a verb before the figure has it for its object: "the storm that hit 12 villages
/// killed": "hit" stands behind "that".
bool Teller::is_in_relative(std::uint32_t verb) const {
  const VerbGroup group = verb_group(tree_, verb);
  return group.first > 0 && (is_relative(tree_.word(group.first - 1)) ||
                             tree_.word(group.first - 1) == "to" || tree_[verb].xpos == Xpos::Vbg);
}

/// "[Nine people] left the hall", where "left" is taken for an adjective
bool Teller::is_hidden_verb(std::uint32_t at) const {
  if (at != last_ || figure_.dimension != "count") return false;
  if (is_clause_of_two(at)) return true;
  const auto event = event_word(tree_.word(at));
  return event && event->verb && !event->noun && is_full() && is_only_verb(at);
}

/// "The boat sank as [14] drown": behind a number of many there is no noun in the singular.
bool Teller::is_clause_of_two(std::uint32_t at) const {
  const bool bare = figure_.frame.counted_span.size() == 0 && figure_.value != 1.0;
  if (!bare || tree_[at].upos != Upos::Noun || tree_[at].xpos != Xpos::Nn) return false;
  const bool begins = start_ == 0 || tree_[start_ - 1].upos == Upos::Punct ||
                      is_one_of(before(), {"as", "when", "while", "after", "before"});
  if (!begins || is_bare_quality(tree_, at)) return false;
  const auto opens = [](Upos upos) {
    return upos == Upos::Punct || upos == Upos::Adp || upos == Upos::Det || upos == Upos::Pron;
  };
  return at + 1 >= tree_.size() || opens(tree_[at + 1].upos);
}

bool Teller::is_only_verb(std::uint32_t at) const {
  constexpr std::uint32_t kFar = 40;
  for (std::uint32_t i = at > kFar ? at - kFar : 0; i < tree_.size() && i < at + kFar; ++i) {
    const Xpos tag = tree_[i].xpos;
    const bool finite =
        tag == Xpos::Vbd || tag == Xpos::Vbz || tag == Xpos::Vbp || tree_[i].upos == Upos::Aux;
    if (i != at && finite) return false;
  }
  return true;
}

/// "[Nine boats] sank", "[Nine boats] were [later] called off"
std::optional<Told> Teller::of_verb_at(std::uint32_t at) const {
  if (at >= tree_.size() || !(tree_.is_verb(at) || is_hidden_verb(at))) return std::nullopt;
  const Xpos tag = tree_[at].xpos;
  const bool infinitive = tag == Xpos::Vb && at != last_ && tree_.word(at - 1) != ",";
  if (tag == Xpos::Vbg || infinitive) return std::nullopt;
  // "Nine people killed in crash", but "Nine people left the hall."
  // nor "when the nine people talked", whatever the tag
  const auto top = tree_.top(figure_.span);
  const bool subject = top && tree_.head(*top) == at && tree_[*top].deprel == Deprel::Nsubj;
  // "[58 mills] closed and nine opened"
  const bool joined = at == last_ && at + 1 < tree_.size() && tree_[at + 1].upos == Upos::Cconj;
  if (tag == Xpos::Vbn && !(is_full() && (subject || joined || is_only_verb(at))))
    return std::nullopt;
  if (start_ > 0) {
    const Token& previous = tree_[start_ - 1];
    const bool clause = is_one_of(
        before(), {"after", "before", "until", "since", "as", "than", "because", "that", "like"});
    if (previous.upos == Upos::Adp && !clause) return std::nullopt;
    if (previous.upos == Upos::Verb && !is_speech(start_ - 1) && is_in_relative(start_ - 1)) {
      return std::nullopt;
    }
    // "Marsh, 12 years a miller, sang"
    const bool paid = figure_.kind == FigureKind::Money && at == last_;
    const bool beside = figure_.dimension != "count" && figure_.dimension != "share" && !paid;
    if (tree_.word(start_ - 1) == "," && beside) return std::nullopt;
  }
  if (is_suffered(at)) return of_token(at, "be " + tree_.word(at));
  return of_group(verb_group(tree_, at), Part::Subject);
}

/// "Nine were killed and [46] injured when it sank": nobody is said whom they injured.
bool Teller::is_suffered(std::uint32_t at) const {
  if (at != last_ || figure_.dimension != "count") return false;
  if (!is_one_of(tree_.word(at), {"arrested", "charged", "detained", "displaced", "evacuated",
                                  "injured", "jailed", "killed", "opposed", "rescued", "wounded"})) {
    return false;
  }
  if (at + 1 >= tree_.size()) return true;
  const Upos next = tree_[at + 1].upos;
  return next == Upos::Punct || next == Upos::Adp || next == Upos::Sconj || next == Upos::Cconj ||
         tree_[at + 1].xpos == Xpos::Wrb;
}

/// "the Blues have six and the Reds [four]": the verb is left out
std::optional<Told> Teller::of_gap() const {
  if (!gapped_subject(tree_, figure_)) return std::nullopt;
  for (std::uint32_t i = start_; i > 0 && start_ - i < 4 * kReach; --i) {
    const Xpos tag = tree_[i - 1].xpos;
    const bool finite = tag == Xpos::Vbd || tag == Xpos::Vbz || tag == Xpos::Vbp;
    if (!finite || tree_[i - 1].upos != Upos::Verb) continue;
    return of_token(i - 1, verb_lemma(tree_, i - 1));
  }
  return std::nullopt;
}

/// "There were [nine boats] in port", "there are [nine people] missing"
std::optional<Told> Teller::of_existence() const {
  if (start_ < 2 || !is_form_of_be(before())) return std::nullopt;
  bool there = false;
  for (std::uint32_t i = start_ - 1; i > 0 && start_ - i < 5; --i) {
    there |= tree_.word(i - 1) == "there";
  }
  if (!there) return std::nullopt;
  const std::uint32_t be = start_ - 1;
  const std::string denied = verb_group(tree_, be).denied ? "not " : "";
  if (last_ < tree_.size()) {
    if (tree_[last_].xpos == Xpos::Vbg) return of_token(last_, denied + verb_lemma(tree_, last_));
    const bool where = is_bare_quality(tree_, last_) ||
                       is_one_of(tree_.word(last_), {"in", "at", "on", "under", "without", "out",
                                                     "near", "inside", "behind", "off"});
    const std::string what = where ? complement_words(tree_, last_) : std::string();
    // "There were [nine people] in two weeks": when is another question
    const bool when = is_time(what.substr(what.rfind(' ') + 1));
    if (!what.empty() && !when) return of_token(be, denied + "be " + what);
    // "There are [nine people] who object": that they do is what is told
    if (is_relative(tree_.word(last_)) && denied.empty()) {
      if (Told told = of_own_clause(); !told.words.empty()) return told;
    }
    // "There were [nine people] on it."
    if (where && tree_[last_].upos == Upos::Adp && last_ + 1 < tree_.size() &&
        tree_[last_ + 1].upos == Upos::Pron) {
      return of_token(be, denied + "be " + tree_.word(last_) + " " + tree_.word(last_ + 1));
    }
  }
  if (const auto event = event_word(figure_.frame.counted_head); event && event->noun) {
    return of_token(be, denied + std::string(event->lemma));
  }
  return of_token(be, denied + "exist");
}

/// "equal to [3%]", "enough for [40 people]", "worth [$5 million]": no verb, but what says as much.
/// `at` is the word behind `word`, `prepositions` stand between it and the figure.
std::optional<Told> Teller::of_quality(std::uint32_t word, std::uint32_t at,
                                       std::uint32_t prepositions) const {
  const bool near = at == start_ && is_one_of(tree_.word(word), {"near", "nearer"});
  if (near || tree_.word(word) == "worth") return of_token(word, "be " + tree_.word(word));
  const bool behind_verb = word > 0 && tree_[word - 1].upos == Upos::Verb;
  if (prepositions == 1 && before() == "than" && tree_[word].xpos == Xpos::Jjr && word > 0 &&
      !behind_verb) {
    const std::string no = tree_.word(word - 1) == "no" ? "no " : "";
    return of_token(word, "be " + no + tree_.word(word) + " than");
  }
  if (prepositions != 1 || is_one_of(before(), {"as", "than", "of"})) return std::nullopt;
  if (tree_.word(at) == "enough") return of_token(at, "be enough " + before());
  // "voted Red in nine races": there the verb tells it
  const bool quality =
      tree_[word].upos == Upos::Adj && tree_[word].deprel != Deprel::Amod && !behind_verb;
  if (!quality) return std::nullopt;
  return of_token(word, "be " + tree_.word(word) + ' ' + before());
}

/// What a verb tells of a figure behind it.
Told Teller::of_object(const VerbGroup& group) const {
  Told told = of_group(group, Part::Object);
  constexpr std::array<std::string_view, 6> kLight = {"do", "get", "give", "have", "make", "take"};
  const bool light = std::find(kLight.begin(), kLight.end(), told.words) != kLight.end();
  // "has a width of 90 metres", "made a profit of"
  if (light && measured_) told.words += ' ' + tree_.lemma(*measured_);
  // "reported a loss of $40": what is told is the loss
  if (measured_ && is_speech(group.main) && figure_.dimension != "count") {
    return of_token(*measured_, money_noun(tree_, *measured_));
  }
  // "made 300 arrests"
  const auto event = event_word(figure_.frame.counted_head);
  if (light && event && event->noun) told.words = event->lemma;
  // "supplied by 90 lorries": they supply, but "cut by 60 percent"
  if (before() == "by" && figure_.dimension == "count" && !is_margin(figure_) &&
      (group.passive || told.words.starts_with("be "))) {
    told.words = (group.denied ? "not " : "") + verb_lemma(tree_, group.main);
  }
  return told;
}

/// "They called off [nine boats]", "amounted to [nine]", "was [nine]"
std::optional<Told> Teller::of_verb_before() const {
  std::uint32_t at = start_;
  std::uint32_t prepositions = 0;
  while (at > 0 && start_ - at < 4) {
    const std::uint32_t i = at - 1;
    const bool particle = is_particle(tree_, i) && tree_[i].upos != Upos::Noun;
    if (tree_[i].upos == Upos::Adp && !particle) ++prepositions;
    if (!particle && tree_[i].upos != Upos::Adp && tree_[i].upos != Upos::Adv) break;
    at = i;
  }
  if (at == 0 || prepositions > 1) return std::nullopt;
  const std::uint32_t verb = at - 1;
  if (const auto told = of_disguised_participle(verb, at)) return told;
  if (const auto told = of_quality(verb, at, prepositions)) return told;
  if (const auto cost = prepositions == 0 ? disguised_cost() : std::nullopt) {
    return of_token(*cost, tree_.lemma(*cost));
  }
  if (at == start_) {
    if (const auto told = of_disguised_verb(verb)) return told;
  }
  if (prepositions == 1 && before() == "at" && tree_[verb].upos == Upos::Noun &&
      is_one_of(tree_.word(verb), {"stand", "stands", "stay", "stays"})) {
    return of_token(verb, tree_.lemma(verb) + " at");
  }
  // "has room for [nine boats]", "who grows maize on [nine acres]", whatever stands before that
  const bool bare = prepositions == 1 && verb > 0 && tree_[verb].upos == Upos::Noun &&
                    (tree_[verb - 1].upos == Upos::Verb || tree_.word(verb - 1) == "has") &&
                    tree_[verb - 1].deprel != Deprel::Amod &&
                    is_one_of(before(), {"for", "from", "on", "to"}) && !is_speech(verb - 1);
  if (bare && figure_.dimension != "duration" && !is_amount(tree_.word(verb))) {
    const VerbGroup group = verb_group(tree_, verb - 1);
    const std::string words = of_group(group, Part::Object).words;
    const std::string behind = tree_.word(verb) + ' ' + before();
    if (words.ends_with(behind)) return of_token(verb - 1, words);
    if (!group.passive && !group.copula && group.main == verb - 1) {
      const std::string no = group.denied ? "not " : "";
      return of_token(verb - 1, no + verb_lemma(tree_, verb - 1) + ' ' + behind);
    }
  }
  if (!tree_.is_verb(verb) || tree_[verb].deprel == Deprel::Amod) return std::nullopt;
  const VerbGroup group = verb_group(tree_, verb);
  if (group.copula) return of_copula(verb);
  // "has 5 percent support", where "has" is taken for an auxiliary
  const bool has = is_one_of(tree_.word(verb), {"have", "has", "had", "do", "does", "did"});
  if (group.main != verb || (tree_[verb].upos == Upos::Aux && !has)) return std::nullopt;
  // "spoke of [nine] dead"
  if (is_speech(verb) && figure_.dimension == "count" && is_bare_quality(tree_, last_)) {
    return of_token(last_, "be " + tree_.word(last_));
  }
  // "saw [nine men] running": that they ran
  const bool doing = last_ < tree_.size() && tree_[last_].xpos == Xpos::Vbg &&
                     tree_[last_].upos == Upos::Verb && prepositions == 0;
  if (doing && complements_of(verb_lemma(tree_, verb)).takes(Complements::Clause))
    return of_group(verb_group(tree_, last_), Part::Subject);
  // "said [nine boats] from Orby sank"
  // but "added [$20 million] to its fund"
  const auto top = tree_.top(figure_.span);
  const bool adds = top && tree_.head(*top) == verb && tree_[*top].deprel == Deprel::Obj &&
                    figure_.dimension != "count" && verb_lemma(tree_, verb) != "say";
  const bool speaks = is_speech(verb) && prepositions == 0 && last_ < tree_.size() &&
                      tree_[last_].upos != Upos::Punct && !adds;
  return speaks ? std::nullopt : std::optional(of_object(group));
}

/// "The sheriff's count is 90, the guild's is [300]": the noun behind the owner before.
std::optional<std::uint32_t> Teller::noun_left_out(std::uint32_t owner) const {
  for (std::uint32_t i = owner; i > 0 && owner - i < 3 * kReach; --i) {
    if (tree_[i - 1].xpos == Xpos::Pos && is_noun(tree_[i])) return i;
  }
  return std::nullopt;
}

/// "The toll was [nine]", "The mast is [nine metres]"
std::optional<Told> Teller::of_copula(std::uint32_t be) const {
  // "was down to 90", "is close to 40"
  if (be + 2 <= start_ && (is_particle(tree_, be + 1) || tree_[be + 1].upos == Upos::Adj ||
                           tree_[be + 1].upos == Upos::Adp || tree_[be + 1].upos == Upos::Adv)) {
    // "was inside [for] four days": how long is no part of it
    const bool timed = figure_.dimension == "duration" && tree_[start_ - 1].upos == Upos::Adp;
    std::string words = "be";
    for (std::uint32_t i = be + 1; i < start_ - (timed ? 1 : 0); ++i) words += ' ' + tree_.word(i);
    return of_token(be, std::move(words));
  }
  // "was two months past its date"
  if (figure_.dimension != "count" && last_ < tree_.size() &&
      is_one_of(tree_.word(last_), {"above", "after", "before", "behind", "below", "beyond",
                                    "inside", "outside", "over", "past", "under"})) {
    return of_token(last_, "be " + tree_.word(last_));
  }
  const std::uint32_t first = verb_group(tree_, be).first;
  auto subject = subject_before(tree_, first);
  if (const auto top = tree_.top(figure_.span)) {
    // "for her it would be $9, for the price is [$40]": the nearest of two
    for (const std::uint32_t c : tree_.children(*top)) {
      if (tree_[c].deprel == Deprel::Nsubj && c < be) subject = c;
    }
  }
  if (is_particle(tree_, last_)) return of_token(last_, "be " + tree_.word(last_));
  // "The ward is a ghost town of [28 beds]."
  if (measured_ && figure_.dimension == "count" && before() != "of") {
    const std::string what = complement_words(tree_, be + 1);
    if (!what.empty()) return of_token(be, "be " + what + " of");
  }
  if (subject && *subject + 1 < be && tree_[*subject + 1].xpos == Xpos::Pos &&
      *subject + 2 >= first) {
    subject = noun_left_out(*subject);
  }
  // "Among the cargo were [nine boats]"
  if (!subject && tree_[0].upos == Upos::Adp && be < kReach) {
    const std::string what = complement_words(tree_, 0);
    if (!what.empty()) return of_token(be, "be " + what);
  }
  // "That is nine hours in a queue"
  const bool here = last_ < tree_.size() && is_one_of(tree_.word(last_), {"at", "in", "on"});
  const std::string what = here ? complement_words(tree_, last_) : std::string();
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool where = std::none_of(what.begin(), what.end(), is_capital);
  if ((!subject || tree_[*subject].upos != Upos::Noun) && !what.empty() && where)
    return of_token(be, "be " + what);
  if (!subject || tree_[*subject].upos != Upos::Noun) return Told{};
  std::string words;
  if (*subject > 0 && tree_[*subject - 1].deprel == Deprel::Compound &&
      tree_[*subject - 1].upos != Upos::Num) {
    words = shown(tree_, *subject - 1) + ' ';
  }
  return of_token(*subject, words + money_noun(tree_, *subject));
}

}  // namespace crosscheck::frames
