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
// one in the sentence that does not say when someone spoke.
#include "crosscheck/annotate/frames.hpp"

#include <algorithm>
#include <limits>

#include "annotate/frames/clause.hpp"
#include "annotate/frames/lost_links.hpp"
#include "annotate/frames/measured.hpp"
#include "annotate/frames/participants.hpp"
#include "annotate/frames/sentence_tree.hpp"
#include "annotate/frames/vocabulary.hpp"

namespace crosscheck {
namespace {

using frames::Clause;
using frames::MentionIndex;
using frames::SentenceTree;

constexpr std::uint32_t kFarthestDate = 45;   // tokens from the figure
constexpr std::uint32_t kNearBytes = 600;     // a date farther off is not looked at
constexpr std::uint32_t kClausePenalty = 6;   // tokens that a comma or conjunction is worth

template <typename List, typename SpanOf>
auto inside(const List& list, Span span, SpanOf span_of) {
  const auto before = [&](const auto& item) { return span_of(item).begin < span.begin; };
  const auto within = [&](const auto& item) { return span_of(item).begin < span.end; };
  const auto first = std::partition_point(list.begin(), list.end(), before);
  const auto last = std::partition_point(first, list.end(), within);
  return list.subspan(static_cast<std::size_t>(first - list.begin()),
                      static_cast<std::size_t>(last - first));
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_speech(std::string_view word) {
  return is_one_of(word, {"said", "says", "say", "told", "announced", "reported", "stated",
                          "added", "wrote", "tweeted", "declared"});
}

/// "said on Tuesday", "told reporters Monday": the day of the words, not of the deed. A
/// period ("in the first 100 days") is never when someone spoke.
bool dates_speech(const SentenceTree& tree, const DateMention& date, std::uint32_t first) {
  if (date.days->days() > 1) return false;
  std::uint32_t at = first;
  if (tree.parsed()) {
    // The verb that the date hangs on.
    for (int step = 0; step < 4; ++step) {
      const auto head = tree.head(at);
      if (!head) break;
      at = *head;
      if (tree.is_verb(at)) return is_speech(tree.word(at));
    }
    return false;
  }
  for (std::uint32_t back = 1; back <= 3 && back <= first; ++back) {
    const std::string& word = tree.word(first - back);
    if (is_speech(word)) return true;
    if (word != "on" && word != "in" && word != "reporters") return false;
  }
  return false;
}

/// "against 41 per cent in 2019", "up from May", "a rise on 2019": the date of what the figure is
/// compared with.
bool is_compared_with(const SentenceTree& tree, std::uint32_t last, std::uint32_t begin) {
  for (std::uint32_t i = last; i < begin; ++i) {
    if (is_one_of(tree.word(i), {"against", "than", "versus", "compared", "up", "down", "from",
                                 "increase", "decrease", "rise", "gain", "drop", "decline"})) {
      return true;
    }
  }
  return false;
}

/// Whether the date hangs on a verb that neither governs the figure nor stands above what
/// does: "(born 1977)", "Completed in 1957, the dam is 410 metres long".
bool dates_another_event(const SentenceTree& tree, const Clause& clause, std::uint32_t first) {
  if (!tree.parsed() || !clause.event) return false;
  std::uint32_t at = first;
  std::optional<std::uint32_t> verb;
  constexpr int kSteps = 6;
  for (int step = 0; step < kSteps && !verb; ++step) {
    const auto head = tree.head(at);
    if (!head) return false;
    at = *head;
    if (at == clause.event || at == clause.verb) return false;
    if (tree.is_verb(at)) verb = at;
  }
  if (!verb) return false;
  const Deprel relation = tree[*verb].deprel;
  // "At a fair held on Monday, 40 stalls ...": the fair is where it happened.
  if (const auto noun = tree.head(*verb); noun && tree[*noun].deprel == Deprel::Obl) {
    const auto preposition = tree.child(*noun, Deprel::Case);
    if (preposition && is_one_of(tree.word(*preposition), {"in", "at", "during"})) return false;
  }
  const bool participle = relation == Deprel::Acl || relation == Deprel::AclRelcl ||
                          relation == Deprel::Amod || relation == Deprel::Advcl;
  if (!participle) return false;
  // The figure may stand below that verb.
  std::uint32_t below = clause.verb.value_or(*clause.event);
  for (int step = 0; step < kSteps; ++step) {
    const auto head = tree.head(below);
    if (!head) break;
    below = *head;
    if (below == *verb) return false;
  }
  return true;
}

/// "the treaty of 1912": the date of a noun that is neither the figure's nor its event.
bool dates_a_noun(const SentenceTree& tree, const Clause& clause, const Figure& figure,
                  std::uint32_t first) {
  if (!tree.parsed() || first == 0 || tree.word(first - 1) != "of") return false;
  if (tree[first].deprel != Deprel::Nmod) return false;
  const auto noun = tree.head(first);
  return noun && !tree[*noun].span.overlaps(figure.span) && noun != clause.event &&
         tree.range(figure.span).second <= *noun;
}

std::uint32_t distance(const SentenceTree& tree, std::uint32_t from, std::uint32_t to) {
  std::uint32_t result = to - from;
  for (std::uint32_t i = from; i < to; ++i) {
    if (is_one_of(tree.word(i), {",", ";", "and", "but", "while", "which", "who", "when", ":"})) {
      result += kClausePenalty;
    }
  }
  return result;
}

/// The dates of a sentence that may say when: all but those of spoken words.
const DateMention* date_of(const SentenceTree& tree, const Clause& clause, const Figure& figure,
                           std::span<const DateMention> sentence_dates) {
  const Span near{figure.span.begin - std::min(figure.span.begin, kNearBytes),
                  figure.span.end + kNearBytes};
  const auto dates = inside(sentence_dates, near, [](const DateMention& d) { return d.span; });
  const auto [first, last] = tree.range(figure.span);
  const DateMention* best = nullptr;
  std::uint32_t nearest = std::numeric_limits<std::uint32_t>::max();
  for (const DateMention& date : dates) {
    if (!date.days || date.span.overlaps(figure.number)) continue;
    const auto [begin, end] = tree.range(date.span);
    if (begin == end || dates_speech(tree, date, begin)) continue;
    if (begin >= last && is_compared_with(tree, last, begin)) continue;
    if (dates_another_event(tree, clause, begin)) continue;
    if (dates_a_noun(tree, clause, figure, begin)) continue;
    const std::uint32_t away =
        begin >= last ? distance(tree, last, begin) : distance(tree, std::min(end, first), first);
    if (away > kFarthestDate + 2 * kClausePenalty || away >= nearest) continue;
    nearest = away;
    best = &date;
  }
  return best;
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
    const std::string& next = tree.word(i + 1);
    if ((word == "so" && next == "far") || (word == "to" && next == "date") ||
        (word == "as" && next == "of") || (word == "in" && (next == "all" || next == "total")) ||
        (word == "up" && next == "to" && i + 2 < tree.size() && tree.word(i + 2) == "now")) {
      return true;
    }
  }
  return false;
}

/// "by mid-May", "by the end of the week": the date is the day as of which is counted, if it
/// had come when the article was written.
bool counts_up_to(const SentenceTree& tree, const DateMention& date, const DocumentTime& written) {
  const std::uint32_t begin = tree.range(date.span).first;
  return begin > 0 && written.days && date.days->from <= written.days->to &&
         (tree.word(begin - 1) == "by" || tree.word(begin) == "by");
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
  const Clause clause = tree.parsed() ? frames::parsed_clause(tree, figure)
                                      : frames::window_clause(tree, figure);
  frame.predicate = clause.predicate;
  if (clause.event) frame.predicate_span = tree[*clause.event].span;
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
  if (const auto should = supposition(tree, first);
      should && frames::graver(frame.status, FigureStatus::Hypothetical) != frame.status) {
    frame.status = FigureStatus::Hypothetical;
    frame.status_span = tree[*should].span;
  }
  frame.place = frames::place_of(tree, scene.sentence, figure.span, scene.mentions);
  frame.population = population_of(tree, figure, scene.mentions);
  if (const DateMention* date = date_of(tree, clause, figure, scene.dates)) {
    frame.time = date->days;
    frame.time_span = date->span;
    frame.cumulative = counts_up_to(tree, *date, scene.written);
  }
  frame.cumulative = frame.status == FigureStatus::Actual && figure.rate.empty() &&
                     figure.dimension != "duration" &&
                     ((frame.cumulative && figure.dimension == "count") ||
                      counts_from_a_start(tree, figure));
  if (const Attribution* said = attribution_of(scene.attributions, figure.span)) {
    frame.attributed_to = said->source;
    frame.cue = said->cue;
  } else if (const auto believer = believer_of(tree, clause)) {
    frame.attributed_to = frames::participant(tree, *believer, scene.mentions);
    frame.cue = tree[*clause.cue].span;
  }
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
    for (; i < last; ++i) {
      result.push_back(frame_of(scene, figures[i]));
    }
  }
  return result;
}

}  // namespace crosscheck
