// SPDX-License-Identifier: Apache-2.0
//
// What the nouns around a figure tell of it, where no verb does: the noun that is measured, the
// event that is counted, those whom it is told of in passing.
#include <algorithm>

#include "annotate/frames/taken_words.hpp"
#include "annotate/frames/teller.hpp"
#include "annotate/frames/vocabulary.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kReach = 8;

/// Nouns for a body of people or things, which do what those do.
bool is_crowd(const std::string& word) {
  return is_one_of(
      word, {"alliance",     "army",      "association", "band",       "batch",      "body",
             "class",        "cluster",   "coalition",   "column",     "collection", "convoy",
             "crew",         "crowd",     "delegation",  "fleet",      "flock",      "gang",
             "generation",   "group",     "herd",        "line",       "list",       "organisation",
             "organization", "panel",     "party",       "population", "portion",    "queue",
             "section",      "selection", "series",      "squad",      "staff",      "string",
             "team",         "workforce"});
}

/// "the cancellation of 90 trips": a noun that is made from a verb.
bool is_deed(const std::string& noun) {
  if (const auto event = event_word(noun); event && event->noun) return true;
  if (trend_word(noun) != Trend::None) return true;
  if (is_one_of(noun, {"absence",  "ballot",     "bombing", "closing",  "firing",    "hiring",
                       "jailing",  "kidnapping", "killing", "loss",     "poisoning", "poll",
                       "presence", "sacking",    "search",  "shooting", "sinking",   "smuggling",
                       "stabbing", "study",      "survey"})) {
    return true;
  }
  if (is_crowd(noun) || is_one_of(noun, {"mansion", "nation", "pension", "station"}))
    return false;
  constexpr std::string_view kEndings[] = {"tion", "sion", "ment", "val", "ance", "sure", "ture"};
  return noun.size() > 6 && std::any_of(std::begin(kEndings), std::end(kEndings),
                                        [&](std::string_view e) { return noun.ends_with(e); });
}

/// Verbs of giving and of doing by means of something.
bool takes_with(const std::string& lemma) {
  return is_one_of(lemma, {"arm", "attack", "charge", "equip", "feed", "fill", "furnish", "hit",
                           "kill", "load", "pack", "present", "provide", "replace", "reward",
                           "serve", "strike", "supply"});
}

}  // namespace

std::string money_noun(const SentenceTree& tree, std::uint32_t noun) {
  const std::string& word = tree.word(noun);
  const bool plural =
      is_one_of(word, {"damages", "earnings", "proceeds", "sales", "savings", "takings"});
  return plural ? word : tree.lemma(noun);
}

bool is_amount(const std::string& word) {
  return is_one_of(word,
                   {"total",    "average",   "number",   "amount", "sum",    "record", "maximum",
                    "minimum",  "rate",      "level",    "mean",   "median", "dozens", "scores",
                    "hundreds", "thousands", "millions", "couple", "pair",   "lot"});
}

/// "a ten-point [lead]", "a 48-year-old [man] fell": the noun that the figure modifies.
void Teller::take_modified_noun() {
  if (last_ > 0 && tree_[last_ - 1].upos == Upos::Pron) return;  // "[four of them] officers"
  const std::uint32_t end = std::min(tree_.size(), last_ + kReach);
  // "a ten-point better offer"
  const bool compound = last_ > first_ + 1 && tree_.word(last_ - 2) == "-";
  if (compound && last_ + 1 < end && tree_[last_].upos == Upos::Adj && is_noun(tree_[last_ + 1]))
    ++last_;
  const bool age = figure_.kind == FigureKind::Age;
  if (last_ < end && !age && is_clause_of_two(last_)) return;
  const auto is_day = [&](std::uint32_t i) {
    return is_one_of(tree_.word(i), {"today", "tomorrow", "tonight", "yesterday"});
  };
  if (last_ < end && is_bare_quality(tree_, last_)) return;  // "31 missing"
  while (last_ < end && is_noun(tree_[last_]) && !is_day(last_) &&
         (age || !is_deed(tree_.word(last_)))) {
    if (!age) measured_ = last_;
    ++last_;
    const bool joined = age && last_ + 1 < end && tree_.word(last_) == "-";  // "baker-dyer"
    if (joined) ++last_;
  }
}

/// "Ninety came, [the four dyers] of the guild among them"; "a mother-of-[three]"
std::optional<Told> Teller::of_members() const {
  const bool parent = first_ > 2 && tree_.word(first_ - 1) == "-" &&
                      tree_.word(first_ - 2) == "of" && tree_.word(first_ - 3) == "-";
  if (parent) return of_token(first_ - 2, "have");
  // "a father of [three], sang"
  const bool bare = figure_.dimension == "count" && figure_.frame.counted_span.empty();
  if (bare && before() == "of" && start_ > 1 &&
      is_one_of(tree_.word(start_ - 2), {"dad", "father", "grandfather", "grandmother", "mom",
                                         "mother", "mum", "parent"})) {
    return of_token(start_ - 1, "have");
  }
  for (std::uint32_t i = last_; i + 1 < tree_.size() && i < last_ + kReach; ++i) {
    const bool among = tree_.word(i) == "among" && tree_[i + 1].upos == Upos::Pron;
    if (among) return of_token(i, "be among " + tree_.word(i + 1));
    if (!is_noun(tree_[i]) && tree_[i].upos != Upos::Adp && tree_[i].upos != Upos::Det) break;
  }
  return std::nullopt;
}

/// The nearest verb before a token.
std::optional<std::uint32_t> Teller::verb_of(std::uint32_t at) const {
  for (std::uint32_t i = at; i > 0 && at - i < kReach; --i) {
    if (tree_[i - 1].upos == Upos::Verb) return i - 1;
    if (tree_[i - 1].upos == Upos::Punct) break;
  }
  return std::nullopt;
}

/// "The ferry, with [90 people] on board, sank": it is not they who sank. "A ferry with [90
/// people] sank": it had them.
std::optional<Told> Teller::of_company() const {
  if (before() != "with") return std::nullopt;
  if (const auto told = of_company_behind()) return told;
  const bool set_off = start_ > 2 && tree_.word(start_ - 2) == "," && is_noun(tree_[start_ - 3]);
  // "They shut schools with 90 pupils", whatever the parse says; but "cut a tree with two blows"
  const bool noun = start_ > 1 && tree_[start_ - 2].upos == Upos::Noun;
  const bool bare =
      noun && (figure_.dimension == "share" || phrase_start(start_ - 2) == start_ - 2);
  const auto verb = verb_of(start_ - 1);
  const bool given = verb && takes_with(verb_lemma(tree_, *verb));
  if (given && !set_off && is_beside_noun(start_ - 1))
    return of_token(*verb, verb_lemma(tree_, *verb) + " with");
  if (!set_off && (given || !(bare || is_beside_noun(start_ - 1)))) return std::nullopt;
  return of_token(start_ - 1, "have");
}

/// "with [90 people] on board", "with [nine crates] to spare"
std::optional<Told> Teller::of_company_behind() const {
  if (last_ >= tree_.size()) return std::nullopt;
  if (tree_.word(last_) == "to" && last_ + 1 < tree_.size() && tree_[last_ + 1].xpos == Xpos::Vb) {
    return of_token(last_ + 1, "have to " + tree_.word(last_ + 1));
  }
  if (tree_[last_].xpos == Xpos::Vbg) return of_token(last_, verb_lemma(tree_, last_));
  // "with [ten percent] not planning to vote", "with [ten percent] of the dyers still undecided"
  if (tree_.word(last_) == "not" && last_ + 1 < tree_.size() && tree_[last_ + 1].xpos == Xpos::Vbg)
    return of_token(last_ + 1, "not " + verb_lemma(tree_, last_ + 1));
  const auto whole = tree_.word(last_) == "of" ? noun_at(tree_, last_ + 1) : std::nullopt;
  const std::uint32_t quality = whole ? past_adverbs(*whole + 1) : last_;
  if (whole && is_bare_quality(tree_, quality))
    return of_token(quality, "be " + tree_.word(quality));
  if (is_bare_quality(tree_, last_)) return of_token(last_, "be " + tree_.word(last_));
  // "with [nine] in serious condition": of nine bare the phrase tells
  const bool bare = figure_.dimension == "count" && figure_.frame.counted_span.size() == 0 &&
                    is_one_of(tree_.word(last_), {"in", "on", "under", "without"});
  const std::string place = bare ? complement_words(tree_, last_) : bare_place(tree_, last_);
  return place.empty() ? std::nullopt : std::optional(of_token(last_, "be " + place));
}

/// "Nine came, [three of them] in good health"; "The timber, [nine tons] of it, burned"
std::optional<Told> Teller::of_some() const {
  if (before() == "," && last_ + 4 < tree_.size() && tree_.word(last_) == "of" &&
      is_one_of(tree_.word(last_ + 1), {"it", "this", "that"}) && tree_.word(last_ + 2) == "," &&
      tree_.is_verb(last_ + 3)) {
    return of_group(verb_group(tree_, last_ + 3), Part::Subject);
  }
  // "[nine in ten] of them old"
  if (before() == "," && last_ + 2 < tree_.size() && tree_.word(last_) == "of" &&
      is_one_of(tree_.word(last_ + 1), {"them", "whom", "these", "those"}) &&
      (last_ + 3 >= tree_.size() || tree_[last_ + 3].upos == Upos::Punct) &&
      !tree_.is_verb(last_ + 2)) {
    return of_token(last_ + 2, "be " + shown(tree_, last_ + 2));
  }
  if (before() != "," || last_ - first_ < 3 || tree_.word(last_ - 2) != "of") return std::nullopt;
  if (!is_one_of(tree_.word(last_ - 1), {"them", "whom", "these", "those"})) return std::nullopt;
  // "nine of them hurt", where "hurt" ends it all
  const auto event = last_ < tree_.size() ? event_word(tree_.word(last_)) : std::nullopt;
  const bool ends = last_ + 1 >= tree_.size() || tree_[last_ + 1].upos == Upos::Punct;
  if (event && event->noun == false && !ends) return std::nullopt;
  if (last_ < tree_.size() && tree_.is_verb(last_) && !(ends && event)) return std::nullopt;
  const std::string what = complement_words(tree_, last_);
  return what.empty() ? std::nullopt : std::optional(of_token(last_, "be " + what));
}

/// "a cost to the town of [$40]": the noun that "of [$40]" hangs on, which need not be the last.
std::uint32_t Teller::measured_before() const {
  std::uint32_t last = start_ - 2;
  // "a loss for the season of [$40]"
  if (is_time(tree_.word(last))) {
    const std::uint32_t time = phrase_start(last);
    if (time > 1 && tree_[time - 1].upos == Upos::Adp && tree_[time - 2].upos == Upos::Noun)
      last = time - 2;
  }
  const auto top = figure_.dimension == "count" ? std::nullopt : tree_.top(figure_.span);
  const auto head = top && tree_[*top].deprel == Deprel::Nmod ? tree_.head(*top) : std::nullopt;
  bool far = head && *head < last && *head + kReach > last &&
             tree_[*head].upos == Upos::Noun && tree_[*head + 1].upos == Upos::Adp;
  for (std::uint32_t i = far ? *head : last; i < last; ++i) {
    far &= tree_[i].upos != Upos::Cconj && tree_[i].upos != Upos::Num;
  }
  if (far) return *head;
  if (figure_.kind != FigureKind::Money) return last;
  for (std::uint32_t i = last; i > 1 && last - i < kReach; --i) {
    if (!is_noun(tree_[i]) && !is_before_noun(i) && tree_.word(i) != "to") break;
    if (tree_.word(i) == "to" && is_one_of(tree_.word(i - 1), {"bill", "cost", "loss", "price"}))
      return i - 1;
  }
  return last;
}

/// "a fine of 250 euros", "the death of 12 people", "a 24-hour strike"
std::optional<Told> Teller::of_noun() {
  // "a profit, last year, of [$40]"
  const bool apart = before() == "of" && start_ > 4 && tree_.word(start_ - 2) == ",";
  for (std::uint32_t i = start_ - 2; apart && i > 1 && start_ - i < kReach; --i) {
    if (tree_.word(i - 1) != "," || !is_noun(tree_[i - 2])) continue;
    const bool two = i > 2 && tree_[i - 3].deprel == Deprel::Compound;
    return of_token(i - 2, (two ? tree_.word(i - 3) + ' ' : "") + tree_.lemma(i - 2));
  }
  // "behind the gates of a [$3 million] mansion"
  const bool in_phrase = start_ > 0 && tree_[start_ - 1].upos == Upos::Adp;
  const bool compound =  // "of a 14-year term"
      figure_.dimension != "count" && last_ > first_ + 3 && tree_.word(last_ - 3) == "-";
  if (measured_ && in_phrase && (figure_.kind == FigureKind::Money || compound))
    return of_token(*measured_, tree_.lemma(*measured_));
  // "a bill for [$40]"
  if (before() == "for" && figure_.kind == FigureKind::Money && start_ > 1 &&
      is_one_of(tree_.word(start_ - 2), {"bid", "bill", "check", "cheque", "claim", "contract",
                                         "grant", "invoice", "offer", "order"})) {
    return of_token(start_ - 2, tree_.lemma(start_ - 2));
  }
  if (before() == "of" && start_ > 1 && is_noun(tree_[start_ - 2]) && !tree_.capital(start_ - 2)) {
    const std::uint32_t noun = measured_before();
    const std::string& word = tree_.word(noun);
    const bool bound = figure_.dimension != "count" && status_over(word);
    // "built at a cost of $40": what is told of the cost is that it is one
    const std::uint32_t first = phrase_start(noun);
    const bool aside =
        figure_.dimension != "count" && figure_.dimension != "duration" &&
        tree_[noun].xpos == Xpos::Nn && first > 0 &&
        // "earned $3 million on revenue of $40 million"
        (first < noun || (tree_.word(first - 1) == "on" && figure_.kind == FigureKind::Money)) &&
        is_one_of(tree_.word(first - 1), {"at", "in", "on", "with"});
    if (!is_amount(word) && (bound || aside || is_deed(word)))
      return of_token(noun, money_noun(tree_, noun));
    // "a crowd of 500", "the price of 40 euros": what is told of it is told of the number
    const std::uint32_t start = phrase_start(noun);
    const bool owned = start == noun;  // "secrets of 90 weavers"
    const bool another = figure_.dimension == "count" && !is_amount(word) && !is_crowd(word) &&
                         (owned || tree_.word(start) == "the" ||
                          tree_[noun - 1].upos == Upos::Num);  // "87 dyers of [22 towns]"
    // "sold secrets of 90 weavers"
    const bool object = owned && noun > 0 && tree_[noun - 1].upos == Upos::Verb &&
                        tree_[noun - 1].xpos != Xpos::Vbn;
    if (another && object) {
      return of_token(noun - 1, verb_lemma(tree_, noun - 1) + ' ' + word + " of");
    }
    if (another && start > 0 && is_form_of_be(tree_.word(start - 1))) {
      // "is the home of 90 weavers"
      return of_token(start - 1, "be " + complement_words(tree_, start) + " of");
    }
    if (another) return of_own_clause();  // "the homes of 90 weavers"
    start_ = start;
    if (!is_amount(word)) measured_ = noun;
    return std::nullopt;
  }
  if (figure_.dimension != "count" && last_ < tree_.size() && tree_[last_].upos == Upos::Noun &&
      is_deed(tree_.word(last_))) {
    return of_token(last_, tree_.lemma(last_));
  }
  return std::nullopt;
}

/// "This one cost [$40]", "The rule concerns [90 people]": a verb that is taken for a noun.
std::optional<Told> Teller::of_disguised_verb(std::uint32_t noun) const {
  if (!is_noun(tree_[noun]) || noun == 0) return std::nullopt;
  const auto word = event_word(tree_.word(noun));
  const bool costs = word && word->verb && figure_.dimension == "money";
  const bool measures =
      figure_.dimension != "count" &&
      is_one_of(tree_.word(noun), {"covers", "measures", "spans", "totals", "weighs"});
  if (measures) return of_token(noun, tree_.lemma(noun));
  // "could one day yield [60 litres]"
  for (std::uint32_t i = noun; i > 0 && noun - i < 3 && tree_[noun].xpos == Xpos::Nn; --i) {
    if (tree_.is_verb(i - 1) && tree_[i - 1].xpos != Xpos::Md) break;
    if (tree_[i - 1].xpos == Xpos::Md) return of_token(noun, tree_.lemma(noun));
  }
  const bool lone =
      tree_[noun].xpos == Xpos::Nns && is_noun(tree_[noun - 1]) && is_full() && is_only_verb(noun);
  if (!costs && !lone) return std::nullopt;
  return of_token(noun, word ? std::string(word->lemma) : tree_.lemma(noun));
}

/// "The strike cost an average member [$40]", where "cost" is taken for a noun.
std::optional<std::uint32_t> Teller::disguised_cost() const {
  if (figure_.kind != FigureKind::Money) return std::nullopt;
  std::uint32_t i = start_;
  while (i > 1 && start_ - i < kReach &&
         (is_before_noun(i - 1) || is_noun(tree_[i - 1]) || tree_[i - 1].upos == Upos::Pron)) {
    --i;
    if (is_one_of(tree_.word(i), {"cost", "costs"})) {
      return i + 1 < start_ && is_noun(tree_[start_ - 1]) ? std::optional(i) : std::nullopt;
    }
  }
  return std::nullopt;
}

/// "The money was lent to [nine mills]", where "lent" is taken for a noun or adjective. `at` is the
/// word behind it, prepositions stand between it and the figure.
std::optional<Told> Teller::of_disguised_participle(std::uint32_t word, std::uint32_t at) const {
  if (word == 0 || !is_form_of_be(tree_.word(word - 1)) || tree_[word].upos != Upos::Noun) {
    return std::nullopt;
  }
  const bool participle = tree_.word(word).ends_with("ed") || is_irregular_past(tree_.word(word));
  if (!participle || figure_.dimension == "duration") return std::nullopt;
  std::string words = "be " + tree_.word(word);
  for (std::uint32_t i = at; i < start_; ++i) {
    if (tree_[i].upos == Upos::Adp) words += ' ' + tree_.word(i);
  }
  return of_token(word, std::move(words));
}

/// "That is a death rate of [one in four]."
Told Teller::of_owner() const {
  const bool timed = figure_.kind == FigureKind::Age || figure_.dimension == "duration";
  if (timed || figure_.dimension == "count" || !tree_.parsed()) return {};
  const auto top = tree_.top(figure_.span);
  const auto noun = top && tree_[*top].deprel == Deprel::Nmod ? tree_.head(*top) : std::nullopt;
  const auto link = top ? tree_.child(*top, Deprel::Case) : std::nullopt;
  const bool of = before() == "of" || (link && tree_.word(*link) == "of");
  if (!noun || !of || tree_[*noun].upos != Upos::Noun) return {};
  const bool two = *noun > 0 && tree_[*noun - 1].deprel == Deprel::Compound && *noun < first_;
  if (is_amount(tree_.word(*noun)) && !two) return {};
  return of_token(*noun, (two ? tree_.word(*noun - 1) + ' ' : "") + tree_.lemma(*noun));
}

/// "Of the wells 31 were dry: 19 in Orby, [eight] in Elm": items behind a colon.
Told Teller::of_list() const {
  if (figure_.dimension != "count" || last_ >= tree_.size() || tree_[last_].upos != Upos::Adp)
    return {};
  constexpr std::uint32_t kFar = 30;
  bool listed = false;
  for (std::uint32_t i = start_; i > 0 && start_ - i < kFar; --i) {
    listed |= tree_.word(i - 1) == ":";
    if (!tree_.is_verb(i - 1)) continue;
    return listed ? of_group(verb_group(tree_, i - 1), Part::Subject) : Told{};
  }
  return {};
}

}  // namespace crosscheck::frames
