// SPDX-License-Identifier: Apache-2.0
//
// The frame of a figure comes from its clause: who did what to how many, where and when.
//
//   [In the first week] the agency reported arresting [310 people] in Orby and deporting [42].
//   310 people: arrest, actor "the agency", place Orby, time the first week
//   42: people by ellipsis, deport, the same actor
//
// With a parse the clause is read from the tree (frames/parsed_clause.cpp), without one from
// the words between the nearest commas (frames/window_clause.cpp). The date is the nearest
// one in the sentence that may be its own (frames/figure_date.cpp).
#include "crosscheck/annotate/frames.hpp"

#include <algorithm>

#include "annotate/frames/asides.hpp"
#include "annotate/frames/clause.hpp"
#include "annotate/frames/counted_of.hpp"
#include "annotate/frames/counter.hpp"
#include "annotate/frames/estimate.hpp"
#include "annotate/frames/figure_date.hpp"
#include "annotate/frames/figure_place.hpp"
#include "annotate/frames/lost_links.hpp"
#include "annotate/frames/measured.hpp"
#include "annotate/frames/participants.hpp"
#include "annotate/frames/sentence_tree.hpp"
#include "annotate/frames/told.hpp"
#include "annotate/frames/told_parties.hpp"
#include "annotate/frames/vocabulary.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {
namespace {

using frames::Clause;
using frames::MentionIndex;
using frames::SentenceTree;

constexpr std::uint32_t kNearBytes = 600;  // what is farther off is not looked at

template <typename List, typename SpanOf>
auto inside(const List& list, Span span, SpanOf span_of) {
  const auto before = [&](const auto& item) { return span_of(item).begin < span.begin; };
  const auto within = [&](const auto& item) { return span_of(item).begin < span.end; };
  const auto first = std::partition_point(list.begin(), list.end(), before);
  const auto last = std::partition_point(first, list.end(), within);
  return list.subspan(static_cast<std::size_t>(first - list.begin()),
                      static_cast<std::size_t>(last - first));
}

/// "By dawn it had recorded 57"; but "by dawn 57 were in the square" is a level.
bool counts_by_an_hour(const SentenceTree& tree, std::uint32_t by) {
  constexpr std::uint32_t kReach = 10;
  if (tree.word(by) != "by" || by + 1 >= tree.size() ||
      !is_one_of(tree.word(by + 1), {"dawn", "daybreak", "dusk", "midday", "midnight", "nightfall",
                                     "noon", "now", "sunset"})) {
    return false;
  }
  for (std::uint32_t i = by + 2; i < tree.size() && i < by + kReach; ++i) {
    if (is_one_of(tree.word(i), {"had", "has", "have"})) return true;
  }
  return false;
}

bool counts_from_a_start(const SentenceTree& tree, const Figure& figure) {
  const auto [first, last] = tree.range(figure.span);
  constexpr std::uint32_t kReach = 10;
  const std::uint32_t from = first > kReach ? first - kReach : 0;
  const std::uint32_t to = std::min(tree.size(), last + kReach);
  for (std::uint32_t i = from; i < to; ++i) {
    const std::string& word = tree.word(i);
    if (is_one_of(word, {"since", "already", "altogether", "cumulative", "total", "totalled",
                         "totaled", "toll"})) {
      return true;
    }
    if (i + 1 >= tree.size()) break;
    if (counts_by_an_hour(tree, i)) return true;
    const std::string& next = tree.word(i + 1);
    if ((word == "so" && next == "far") || (word == "to" && next == "date") ||
        (word == "as" && next == "of") || (word == "in" && (next == "all" || next == "total")) ||
        (word == "up" && next == "to" && i + 2 < tree.size() &&
         is_one_of(tree.word(i + 2), {"midnight", "noon", "now", "today", "yesterday"}))) {
      return true;
    }
  }
  return false;
}

/// "by mid-May", "up to noon today", "To 10 March 120 people had …": the date is the day as of
/// which is counted, if it had come when the article was written.
bool counts_up_to(const SentenceTree& tree, const DateMention& date, const DocumentTime& written) {
  const std::uint32_t begin = tree.range(date.span).first;
  if (!written.days || date.days->from > written.days->to) return false;
  if (tree.word(begin) == "by") return true;
  if (begin == 0) return false;
  if (tree.word(begin - 1) == "by") return true;
  if (tree.word(begin - 1) != "to") return false;
  // "to 10 March" alone may be the end of a stretch, or the day that a hearing is moved to.
  return begin == 1 || tree.word(begin - 2) == "up";
}

/// "have burned since October": up to the day on which it was written. In "the worst since 1985, and
/// 40 died" they did not die since then.
bool counts_since(const SentenceTree& tree, const DateMention& date, Span told,
                  const DocumentTime& written) {
  const std::uint32_t begin = tree.range(date.span).first;
  const bool since = tree.word(begin) == "since" || (begin > 0 && tree.word(begin - 1) == "since");
  if (!since || !written.days || date.days->to > written.days->to) return false;
  auto [first, last] = tree.range(told);
  // Nothing is told of a whole: "sold nine of 40 since May". A verb of the sentence must do.
  if (first == last) {
    constexpr std::uint32_t kReach = 20;
    first = begin > kReach ? begin - kReach : 0;
    last = begin;
  }
  for (std::uint32_t i = first; i < last; ++i) {
    if (is_one_of(tree.word(i), {"have", "has", "had", "'ve", "'s"})) return true;
  }
  return false;
}

/// What a share is of: "30 percent of [the county's farms]".
Participant population_of(const SentenceTree& tree, const Figure& figure,
                          const MentionIndex& mentions) {
  if (figure.dimension != "share" && figure.rate.empty()) return {};
  const std::uint32_t last = tree.range(figure.span).second;
  if (last + 1 >= tree.size() || tree.word(last) != "of") return {};
  std::uint32_t end = last + 1;
  constexpr std::uint32_t kLongest = 8;
  while (end < tree.size() && end < last + kLongest &&
         !is_one_of(tree.word(end), {",", ".", ";", ":", "who", "that", "which", "and", "in",
                                     "were", "was", "are", "is", "had", "have", "has", "said",
                                     "on", "at", "by", "from", "to", "will", "would", "(", ")"}) &&
         !(tree[end].upos == Upos::Verb && tree[end].xpos != Xpos::Vbn)) {
    ++end;
  }
  if (end == last + 1) return {};
  const Span span = tree[last + 1].span.joined(tree[end - 1].span);
  Participant result{span, std::nullopt};
  if (const auto* mention = mentions.at(tree[end - 1].span)) result.entity = mention->entity;
  return result;
}

/// The innermost attribution whose content holds the figure.
const Attribution* attribution_of(std::span<const Attribution> attributions, Span figure) {
  const Attribution* best = nullptr;
  const auto end = std::partition_point(
      attributions.begin(), attributions.end(),
      [&](const Attribution& a) { return a.content.begin <= figure.begin; });
  // Contents rarely nest more than twice; a look back of this many finds them.
  constexpr std::ptrdiff_t kLookBack = 8;
  const auto begin = end - std::min(kLookBack, end - attributions.begin());
  for (auto it = begin; it != end; ++it) {
    if (!it->content.contains(figure) || !it->source.known()) continue;
    if (best == nullptr || it->content.size() <= best->content.size()) best = &*it;
  }
  return best;
}

/// "Marsh Guild: 900 votes" is a table, and in "they spoke for nine minutes" nobody says how long.
bool tells_itself(const SentenceTree& tree, const Frame& frame, Span cue, const Figure& figure) {
  if (cue.end == cue.begin) return false;
  const auto [at, past] = tree.range(cue);
  if (at >= past) return false;
  if (tree.word(at) == ":") {
    if (past >= tree.size()) return false;
    if (tree[past].upos != Upos::Num && tree[past].upos != Upos::Sym) return false;
    // "Mayor: 40 dead", "Mayor: 40 barns burned"
    constexpr std::uint32_t kLongest = 30;
    for (std::uint32_t i = past; i < tree.size() && i < past + kLongest; ++i) {
      const bool news = is_one_of(tree.word(i), {"dead", "hurt", "injured", "missing"});
      if (news || tree.is_verb(i)) return false;
    }
    return true;
  }
  return figure.dimension == "duration" && cue.begin < figure.span.begin &&
         is_one_of(tree.lemma(at), {"speak", "talk"}) && frame.told_span.contains(cue);
}

/// "Should the pier sink, it loses 5%", "Should the town lend 40 boats?": nothing is said to be.
std::optional<std::uint32_t> supposition(const SentenceTree& tree, std::uint32_t figure) {
  constexpr std::uint32_t kReach = 60;
  for (std::uint32_t i = figure > kReach ? figure - kReach : 0; i < figure; ++i) {
    if (tree.word(i) == "should" && (i == 0 || tree[i - 1].upos == Upos::Punct)) {
      if (i == 0 || tree.word(i - 1) != ",") return i;
    }
  }
  return std::nullopt;
}

/// "Growers expect a yield of 9 tonnes": who holds what the cue of the status says.
std::optional<std::uint32_t> believer_of(const SentenceTree& tree, const Clause& clause) {
  const bool held =
      clause.status == FigureStatus::Forecast || clause.status == FigureStatus::Estimate;
  if (!held || !clause.cue || tree[*clause.cue].upos != Upos::Verb) return std::nullopt;
  const auto subject = tree.child(*clause.cue, Deprel::Nsubj);
  if (!subject || tree.child(*clause.cue, Deprel::AuxPass)) return std::nullopt;
  return frames::status_over(tree.word(*clause.cue)) ? subject : std::nullopt;
}

/// What the figures of one sentence share.
struct Scene {
  const SentenceTree& tree;
  Span sentence;
  std::span<const DateMention> dates;
  const MentionIndex& mentions;
  std::span<const Attribution> attributions;
  const DocumentTime& written;
  std::span<const Figure> figures;  ///< of the sentence
};

/// "two litres of paint ran down": a measure does nothing.
bool is_a_measure(std::span<const Figure> figures, Span actor) {
  const Span near{actor.begin - std::min(actor.begin, kNearBytes), actor.end};
  const auto close = inside(figures, near, [](const Figure& figure) { return figure.span; });
  return std::any_of(close.begin(), close.end(), [&](const Figure& figure) {
    return figure.dimension != "count" && figure.span.overlaps(actor);
  });
}

Frame frame_of(const Scene& scene, const Figure& figure) {
  const SentenceTree& tree = scene.tree;
  Frame frame = figure.frame;
  const bool aside = frames::only_describes(tree, figure);
  const Clause clause = aside           ? Clause{}
                        : tree.parsed() ? frames::parsed_clause(tree, figure)
                                        : frames::window_clause(tree, figure);
  frame.counted_of = frames::counted_of(tree, figure);
  frame.predicate = clause.predicate;
  if (clause.event) frame.predicate_span = tree[*clause.event].span;
  if (!aside || frames::tells_direction(tree, figure)) {
    frames::Told told = frames::told_of(tree, figure, clause);
    const frames::Parties parties = frames::told_parties(tree, figure, clause, told, scene.figures);
    if (parties.actor) {
      frame.told_actor = frames::shown_participant(tree, *parties.actor, scene.mentions);
    }
    if (parties.patient) {
      frame.told_patient = frames::shown_participant(tree, *parties.patient, scene.mentions);
    }
    frame.told = std::move(told.words);
    frame.told_span = told.span;
  }
  if (clause.actor) frame.actor = frames::participant(tree, *clause.actor, scene.mentions);
  if (const auto gapped = frames::gapped_subject(tree, figure);
      gapped && clause.actor && *clause.actor < *gapped) {
    frame.actor = frames::participant(tree, *gapped, scene.mentions);
  }
  if (is_a_measure(scene.figures, frame.actor.span)) frame.actor = {};
  if (clause.patient) frame.patient = frames::participant(tree, *clause.patient, scene.mentions);
  frame.status = clause.status;
  if (clause.cue) frame.status_span = tree[*clause.cue].span;
  if (const auto noun = frames::measured_noun(tree, figure)) {
    frame.measured_span = frames::noun_phrase(tree, *noun, figure);
  }
  frame.trend = frames::trend_of(tree, figure, clause);
  const auto [first, last] = tree.range(figure.span);
  for (std::uint32_t i = first; i < last; ++i) {
    if (const auto status = frames::status_phrase(tree.word(i));
        status && frame.status == FigureStatus::Actual) {
      frame.status = *status;
      frame.status_span = tree[i].span;
    }
  }
  // "Twelve are trapped, not fourteen".
  if (first > 0 && tree.word(first - 1) == "not" && frame.status == FigureStatus::Actual) {
    frame.status = FigureStatus::Denied;
    frame.status_span = tree[first - 1].span;
  }
  if (const auto estimate = frames::estimate_beside(tree, figure.span);
      estimate && frame.status == FigureStatus::Actual) {
    frame.status = FigureStatus::Estimate;
    frame.status_span = tree[*estimate].span;
  }
  if (const auto should = supposition(tree, first);
      should && frames::graver(frame.status, FigureStatus::Hypothetical) != frame.status) {
    frame.status = FigureStatus::Hypothetical;
    frame.status_span = tree[*should].span;
  }
  // "Marsh, 63, of Orby": where somebody is from.
  if (!aside || figure.kind != FigureKind::Age) {
    frame.place = frames::place_of(tree, clause, frame, figure.span, scene.mentions);
  }
  frame.population = population_of(tree, figure, scene.mentions);
  if (const DateMention* date =
          aside ? nullptr : frames::date_of(tree, clause, figure, scene.dates)) {
    const DateMention* final_date = frames::last_of_list(tree, date, scene.dates);
    frame.time = DayRange{date->days->from, std::max(date->days->to, final_date->days->to)};
    frame.time_span = date->span.joined(final_date->span);
    frame.cumulative = counts_up_to(tree, *date, scene.written);
    frame.told_time = frame.time;
    if (counts_since(tree, *date, frame.told_span, scene.written)) frame.told_time->to = scene.written.days->to;
  }
  frame.cumulative = frame.status == FigureStatus::Actual && figure.rate.empty() &&
                     figure.dimension != "duration" &&
                     ((frame.cumulative && figure.dimension == "count") ||
                      counts_from_a_start(tree, figure));
  if (const auto counter = frames::counter_of(tree, figure)) {
    frame.attributed_to = frames::participant(tree, *counter, scene.mentions);
  } else if (const Attribution* said = attribution_of(scene.attributions, figure.span);
      said && !tells_itself(tree, frame, said->cue, figure)) {
    frame.attributed_to = said->cited.known() ? said->cited : said->source;
    frame.cue = said->cue;
  } else if (const auto believer = believer_of(tree, clause)) {
    frame.attributed_to = frames::participant(tree, *believer, scene.mentions);
    frame.cue = tree[*clause.cue].span;
  }
  return frame;
}

/// "19 metres (62 feet)", "5 billion kroner (€442 million)": the second says the first again.
bool says_again(const SentenceTree& tree, const Figure& first, const Figure& second) {
  const std::uint32_t end = tree.range(first.span).second;
  const auto [begin, last] = tree.range(second.span);
  return first.dimension == second.dimension && first.dimension != "count" && begin == end + 1 &&
         tree.word(end) == "(" && last < tree.size() && tree.word(last) == ")";
}

/// The frame of a figure that says another again: all but what it is told of itself.
Frame frame_again(const Figure& figure, Frame frame) {
  frame.counted_span = figure.frame.counted_span;
  frame.counted = figure.frame.counted;
  frame.counted_of.clear();
  frame.counted_head = figure.frame.counted_head;
  return frame;
}

}  // namespace

std::vector<Frame> find_frames(const Words& words, const DocumentTime& written,
                               std::span<const Figure> figures,
                               std::span<const DateMention> dates,
                               std::span<const Entity> entities,
                               std::span<const Attribution> attributions) {
  std::vector<Frame> result;
  result.reserve(figures.size());
  const MentionIndex mentions(entities);
  for (std::size_t i = 0; i < figures.size();) {
    const std::uint32_t index = figures[i].sentence;
    if (index >= words.sentences.size()) {
      result.push_back(figures[i++].frame);
      continue;
    }
    const Sentence& sentence = words.sentences[index];
    const SentenceTree tree(words, sentence);
    std::size_t last = i;
    while (last < figures.size() && figures[last].sentence == index) ++last;
    const Scene scene{tree, sentence.span,
                      inside(dates, sentence.span, [](const DateMention& d) { return d.span; }),
                      mentions, attributions, written, figures.subspan(i, last - i)};
    const std::size_t begin = i;
    for (; i < last; ++i) {
      const bool again = i > begin && says_again(tree, figures[i - 1], figures[i]);
      result.push_back(again ? frame_again(figures[i], result.back())
                             : frame_of(scene, figures[i]));
    }
  }
  return result;
}

}  // namespace crosscheck
