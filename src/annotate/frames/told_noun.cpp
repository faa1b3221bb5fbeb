// SPDX-License-Identifier: Apache-2.0
//
// What the nouns around a figure tell of it, where no verb does: the noun that is measured, the
// event that is counted, those whom it is told of in passing.
#include <algorithm>

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
  if (is_crowd(noun)) return false;
  constexpr std::string_view kEndings[] = {"tion", "sion", "ment", "val", "ance", "sure", "ture"};
  return noun.size() > 6 && std::any_of(std::begin(kEndings), std::end(kEndings),
                                        [&](std::string_view e) { return noun.ends_with(e); });
}

}  // namespace

bool is_amount(const std::string& word) {
  return is_one_of(word,
                   {"total",    "average",   "number",   "amount", "sum",    "record", "maximum",
                    "minimum",  "rate",      "level",    "mean",   "median", "dozens", "scores",
                    "hundreds", "thousands", "millions", "couple", "pair",   "lot"});
}

/// "a ten-point [lead]", "a 48-year-old [man] fell": the noun that the figure modifies.
void Teller::take_modified_noun() {
  const std::uint32_t end = std::min(tree_.size(), last_ + kReach);
  const bool age = figure_.kind == FigureKind::Age;
  while (last_ < end && is_noun(tree_[last_]) && (age || !is_deed(tree_.word(last_)))) {
    if (!age) measured_ = last_;
    ++last_;
  }
}

/// "The ferry, with [90 people] on board, sank": it is not they who sank
std::optional<Told> Teller::of_company() const {
  if (before() != "with" || last_ >= tree_.size()) return std::nullopt;
  if (tree_[last_].xpos == Xpos::Vbg) return of_token(last_, verb_lemma(tree_, last_));
  if (is_bare_quality(tree_, last_)) return of_token(last_, "be " + tree_.word(last_));
  const std::string place = bare_place(tree_, last_);
  return place.empty() ? std::nullopt : std::optional(of_token(last_, "be " + place));
}

/// "Nine came, [three of them] in good health"
std::optional<Told> Teller::of_some() const {
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

/// "a fine of 250 euros", "the death of 12 people", "a 24-hour strike"
std::optional<Told> Teller::of_noun() {
  if (before() == "of" && start_ > 1 && is_noun(tree_[start_ - 2]) && !tree_.capital(start_ - 2)) {
    const std::uint32_t noun = start_ - 2;
    const std::string& word = tree_.word(noun);
    const bool bound = figure_.dimension != "count" && status_over(word);
    if (!is_amount(word) && (bound || is_deed(word))) return of_token(noun, tree_.lemma(noun));
    // "a crowd of 500", "the price of 40 euros": what is told of it is told of the number
    const std::uint32_t start = phrase_start(noun);
    const bool another = figure_.dimension == "count" && !is_amount(word) && !is_crowd(word) &&
                         tree_[start].upos == Upos::Det && tree_.word(start) == "the";
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

}  // namespace crosscheck::frames
