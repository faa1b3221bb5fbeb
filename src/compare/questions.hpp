// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "compare/figure_words.hpp"
#include "compare/values.hpp"
#include "crosscheck/model/finding.hpp"
#include "crosscheck/model/match.hpp"
#include "match/sameness.hpp"
#include "match/scenes.hpp"

namespace crosscheck {

/// Two figures that may be of one thing, with all that the questions ask about.
struct FigurePair {
  ArticleId article_a;
  ArticleId article_b;
  const Document& document_a;
  const Document& document_b;
  const Figure& a;
  const Figure& b;
  const FigureScene& scene_a;
  const FigureScene& scene_b;
  const FigureWords& words_a;
  const FigureWords& words_b;
  Common common;
  std::vector<std::string> words;  ///< that both sentences have, the most telling first
  const std::vector<LinkedEntity>& entities;
  const Rates& rates;
  double likely = -1;  ///< how likely they are to be of one thing (one_thing.hpp); -1: unknown
  double followed = -1;  ///< how likely the one value took the place of the other (growth.hpp)
  bool one_article() const { return &document_a == &document_b; }
};

/// How the times of two figures go together.
enum class Timing : std::uint8_t {
  Same,    ///< the same day or period, or neither depends on the time
  Later,   ///< the one counts as of a later time than the other
  Nested,  ///< the period of the one lies in that of the other
  Apart,   ///< two periods that have nothing to do with each other
};

struct TimeAnswer {
  Step step;
  Timing timing = Timing::Same;
  bool told = false;  ///< a text itself says that the value is another one now
};

/// People gather on one day: two days are two gatherings, and so are a day and an article of
/// another month.
bool are_two_gatherings(const FigurePair& pair);

// The seven questions, in their order. Each is answered from the pair alone.
Step ask_counted(const FigurePair& pair);
Step ask_predicate(const FigurePair& pair);
Step ask_status(const FigurePair& pair);
Step ask_where(const FigurePair& pair);
TimeAnswer ask_when(const FigurePair& pair);
Step ask_rate(const FigurePair& pair);
struct ValueStep {
  Step step;
  Values relation = Values::Incomparable;
};
ValueStep ask_value(const FigurePair& pair, const Rates& rates);

/// What the seven questions gave.
struct Answers {
  std::vector<Step> steps;  ///< in the order of the questions
  double settled = 1;          ///< how likely it is of one thing, where that settled a question
  bool told_later = false;     ///< TimeAnswer::told
  Timing timing = Timing::Same;
  Values values = Values::Incomparable;
  Answer where = Answer::Yes;  ///< the fourth question, which growth hangs on
  bool repeatable = false;     ///< of an event that a story may have many of: arrests, marches
  bool planned = false;        ///< both are targets or limits
  bool far_apart = false;      ///< by more than a factor that a mistake explains
  bool unlike = false;         ///< by more than what is unsure may grow in a few days
  bool telling = false;        ///< a number that chance does not repeat
  bool hardly_chance = false;  ///< one number, or one measure in two units, in two articles
  bool two_events = false;     ///< of two kinds of events that go together
  bool goal_and_deed = false;  ///< what was aimed at and what was done, of one noun
  bool ranged = false;         ///< the texts say that they count over two ranges (scopes.hpp)
  bool part = false;           ///< a text says that the one is a part of what the other is
  bool growing = false;        ///< a count that can only grow while an event goes on
};
Answers ask_all(const FigurePair& pair, const Rates& rates);

/// A count that grows while an event goes on: people killed, homes damaged.
bool is_growing(const FigureScene& scene, const Figure& figure);
/// A measure that has another value every hour: a river's level, a share's price.
bool is_state(const FigureScene& scene, const Figure& figure);

/// The headline of an article and a line of its text that does not have the number of the
/// headline elsewhere.
bool is_headline(const FigurePair& pair);

/// What the shares of one company traded at on two days, in two articles.
bool are_share_prices(const FigurePair& pair);

}  // namespace crosscheck
