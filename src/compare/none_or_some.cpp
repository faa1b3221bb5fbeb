// SPDX-License-Identifier: Apache-2.0
//
// Rule none-or-some. Nobody was hurt, or three were:
//
//     differs   Nobody was hurt when the crane fell. / The falling crane hurt three workers.
//     evolves   the same, the count a day later
//     nothing   Nobody else was hurt.    others were
//
// A short "nobody was hurt" says little of what it is about, so the sentence before it counts.
#include <algorithm>
#include <array>
#include <set>

#include "compare/print.hpp"
#include "compare/subjects.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr double kConfidence = 0.7;
constexpr double kOneStory = 0.15;  ///< of Stories::closeness
constexpr std::size_t kCommonWords = 2;

struct None {
  ArticleId article{};
  Span span;
  std::optional<std::uint32_t> figure;  ///< "nobody", where it has been read as a figure
  EventClass event = EventClass::None;
  std::set<std::string> words;  ///< of the sentence and the one before
};

bool is_harm(EventClass event) { return is_one_of(event, {"kill", "injure", "miss"}); }

void add_words(const Document& document, std::uint32_t s, std::set<std::string>& words) {
  const Sentence& sentence = document.sentences[s];
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Token& token = document.tokens[t];
    const bool telling =
        token.upos == Upos::Noun || token.upos == Upos::Propn || token.upos == Upos::Verb;
    std::string lemma = fold(token.lemma);
    if (telling && !is_stop_word(lemma) && !is_harm(event_class(lemma)) && !is_anyone(lemma)) {
      words.insert(std::move(lemma));
    }
  }
}

std::optional<None> none_in(const Document& document, std::uint32_t s) {
  const Sentence& sentence = document.sentences[s];
  static constexpr std::array<std::string_view, 11> kOthers = {
      "another", "could", "else",  "further", "if",   "may",
      "might",   "more",  "other", "should",  "would"};
  bool nobody = false;
  None none;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Token& token = document.tokens[t];
    const std::string word = fold(document.article.body[token.span]);
    if (std::binary_search(kOthers.begin(), kOthers.end(), word)) return std::nullopt;
    const bool no = word == "no" && t + 1 < sentence.last &&
                    (fold(document.tokens[t + 1].lemma) == "one" ||
                     is_human(fold(document.tokens[t + 1].lemma)) ||
                     is_harm(event_class(fold(document.tokens[t + 1].lemma))));
    if (word == "nobody" || no) {
      nobody = true;
      none.span = token.span;
    }
    if (!nobody) continue;
    // "Nobody has forgotten the storm that killed 40": another clause.
    const std::string word_of = fold(document.article.body[token.span]);
    if (word_of == "which" || word_of == "that" || word_of == "who" || word_of == "when") break;
    const EventClass event = event_class(fold(token.lemma));
    if (none.event == EventClass::None && is_harm(event)) {
      none.event = event;
      none.span.end = token.span.end;
    }
  }
  if (!nobody || none.event == EventClass::None) return std::nullopt;
  const auto figure =
      std::find_if(document.figures.begin(), document.figures.end(),
                   [&](const Figure& f) { return f.sentence == s && f.span.overlaps(none.span); });
  if (figure != document.figures.end()) {
    none.figure = static_cast<std::uint32_t>(figure - document.figures.begin());
  }
  add_words(document, s, none.words);
  if (s > 0 && document.sentences[s - 1].segment == sentence.segment) {
    add_words(document, s - 1, none.words);
  }
  return none;
}

std::vector<None> nones_of(const Document& document, ArticleId article) {
  std::vector<None> nones;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    if (!is_content(document.article.segments[document.sentences[s].segment].kind)) continue;
    if (auto none = none_in(document, s)) {
      none->article = article;
      nones.push_back(*std::move(none));
    }
  }
  return nones;
}

bool counts_some(const Evidence& evidence, Ref ref, const None& none) {
  const Figure& figure = evidence.figure(ref);
  const FigureScene& scene = evidence.scenes.figure(ref);
  if (!scene.content || scene.group != "count" || figure.value < 1 || scene.is_whole) return false;
  if (scene.scene.event != none.event || !scene.scene.event_sure) return false;
  if (figure.frame.status != FigureStatus::Actual || figure.change) return false;
  if (!scene.human && event_class(scene.head) != none.event) return false;
  std::set<std::string> words;
  add_words(evidence.document(ref), figure.sentence, words);
  std::size_t common = 0;
  for (const std::string& word : words) common += none.words.contains(word);
  return common >= kCommonWords;
}

Draft draft_of(const Evidence& evidence, const None& none, Ref some) {
  const auto& a = evidence.documents[index_of(none.article)].time.days;
  const auto& b = evidence.document(some).time.days;
  const bool later = a && b && a->to < b->from;
  Draft draft;
  Finding& finding = draft.finding;
  finding.verdict = later ? Verdict::Evolves : Verdict::Differs;
  finding.confidence = kConfidence;
  finding.severity = severity_of(finding.verdict, stake_of(evidence, some), kConfidence);
  finding.subject = subject_of(evidence, some);
  const Member nobody = none.figure
                            ? figure_member(evidence, {none.article, *none.figure})
                            : Member{{none.article, none.span}, MemberKind::Passage, 0, "none"};
  finding.members = {nobody, figure_member(evidence, some)};
  finding.message = evidence.source(none.article) + " has none, " + evidence.source(some.article) +
                    " has " + print_value(evidence.figure(some)) + ".";
  finding.explanation = {
      {"Predicate", Answer::Yes,
       "Both tell of one kind of event: " + std::string(name_of(none.event)) + "."},
      {"When", later ? Answer::Related : Answer::Yes,
       later ? "The count is of a later day." : "The count is not of a later day."},
      {"Value", Answer::No, finding.message}};
  draft.key = key_of(evidence, some) + "|none";
  return draft;
}

}  // namespace

std::vector<Draft> find_none_or_some(const Evidence& evidence) {
  std::vector<Draft> drafts;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    for (const None& none : nones_of(evidence.documents[d], static_cast<ArticleId>(d))) {
      for (const Neighbour& neighbour : evidence.scenes.stories().neighbours(d)) {
        if (neighbour.closeness < kOneStory) continue;
        const Document& other = evidence.documents[neighbour.article];
        for (std::uint32_t f = 0; f < other.figures.size(); ++f) {
          const Ref some{static_cast<ArticleId>(neighbour.article), f};
          if (!counts_some(evidence, some, none)) continue;
          drafts.push_back(draft_of(evidence, none, some));
          break;
        }
      }
    }
  }
  return drafts;
}

}  // namespace crosscheck
