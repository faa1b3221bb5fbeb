// SPDX-License-Identifier: Apache-2.0
//
// Two figures are of one thing if they count or measure the same, of the same event. The
// frame of a figure says so where the parse is good; the words around it say it nearly as
// well, and always:
//
//     About 90 barges broke loose at the lock.     barge, break loose, lock
//     Ninety barges were adrift below the lock.    barge, adrift, lock
//
// A word counts for more the nearer it stands to the figure and the fewer sentences of the
// run have it; words of one event class (killed, dead, toll) count as one word.
#include "match/scenes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "crosscheck/match/match.hpp"
#include "match/bare_numbers.hpp"
#include "match/claim_pairs.hpp"
#include "match/crowds.hpp"
#include "match/degrees.hpp"
#include "match/dollars.hpp"
#include "match/figure_scenes.hpp"
#include "match/list_lines.hpp"
#include "match/other_counts.hpp"
#include "match/scene_words.hpp"
#include "match/taken_up.hpp"
#include "match/wholes.hpp"

namespace crosscheck {
namespace {

constexpr double kEntityWeight = 0.6;

/// Rarity of what stands in `count` of `total` places: 1 for once, near 0 for everywhere.
double rarity(std::size_t count, std::size_t total) {
  const double most = std::log(1.0 + static_cast<double>(total));
  return std::log(1.0 + static_cast<double>(total) / static_cast<double>(count)) / most;
}

template <typename A, typename B, typename KeyOf, typename Visit>
void for_common(const A& a, const B& b, KeyOf key, Visit visit) {
  auto x = a.begin();
  auto y = b.begin();
  while (x != a.end() && y != b.end()) {
    if (key(*x) == key(*y)) {
      visit(*x++, *y++);
    } else if (key(*x) < key(*y)) {
      ++x;
    } else {
      ++y;
    }
  }
}

/// The verb of a claim says what it tells of, whatever event stands nearer: "walked out on
/// 3 May against the arrests" dates the walkout.
void prefer_predicate(const Document& document, const Claim& claim, const SentenceWords& words,
                      Scene& scene) {
  const Sentence& sentence = document.sentences[claim.sentence];
  // The verb of "break out", "set out".
  const std::string_view verb =
      std::string_view(claim.predicate).substr(0, claim.predicate.find(' '));
  for (const Content& c : in_sight(words, tokens_of(document, sentence, claim.span))) {
    if (c.event == EventClass::None || lemma_of(document, document.tokens[c.token]) != verb) {
      continue;
    }
    scene.event = c.event;
    // Prisoners break out of a prison, and a fire just breaks out.
    const bool begins = claim.predicate == "break out" && !claim.subject.span.empty() &&
                        !claim.subject.entity && !is_human(subject_noun(document, claim));
    if (begins) scene.event = event_class("begin");
    scene.event_sure = true;
    return;
  }
}

/// What only gives another number is of what the sentence before is of.
void take_up(const Document& document, ArticleId article,
             const std::vector<SentenceWords>& sentences, std::vector<FigureScene>& scenes,
             std::map<Ref, Figure>& meant) {
  const auto taken_up = find_taken_up(document, scenes);
  for (std::uint32_t i = 0; i < scenes.size(); ++i) {
    const Figure& figure = document.figures[i];
    FigureScene& scene = scenes[i];
    if (taken_up[i]) {
      const FigureScene& other = scenes[taken_up[i]->antecedent];
      scene.takes_up = taken_up[i]->antecedent;
      if (taken_up[i]->bare) {
        meant.emplace(Ref{article, i}, read_as(figure, document.figures[*scene.takes_up]));
        scene.group = other.group;
        scene.head = other.head;
        scene.human = other.human;
      }
      take_over(other.scene, scene.scene);
      if (!scene.place) scene.place = other.place;
    }
    const std::uint32_t s = figure.sentence;
    if (!is_told(document, figure) && !taken_up[i]) continue;
    const bool follows = s > 0 && document.sentences[s - 1].segment == document.sentences[s].segment;
    if (follows) add_sentence(sentences[s - 1], scene.scene);
    add_sentence(sentences[s], scene.scene);
    // "The mayor put it at 400": people, if it is a march.
    static constexpr std::array<std::string_view, 2> kGatherings = {"attend", "protest"};
    const bool bare = scene.group == "count" && scene.head.empty() && figure.unit.empty();
    if (bare && is_one_of(scene.scene.event, kGatherings)) {
      scene.head = "person";
      scene.human = true;
    }
  }
}

/// A number that chance does not repeat is a word of the sentence like any other: "a boat with
/// 61 passengers sank on Sunday" and "… 61 passengers … on 21 May" tell of one event.
void add_numbers(const Document& document, std::uint32_t sentence, Words& words, Scene& scene) {
  constexpr double kSmall = 12;
  constexpr float kWeight = 0.8F;
  constexpr std::size_t kMost = 8;
  auto at = std::partition_point(document.figures.begin(), document.figures.end(),
                                 [&](const Figure& f) { return f.sentence < sentence; });
  for (std::size_t i = 0; i < kMost; ++i, ++at) {
    if (at == document.figures.end() || at->sentence != sentence) break;
    if (at->value <= kSmall || at->kind == FigureKind::Ordinal) continue;
    scene.words.push_back(
        {words.add("#" + std::to_string(std::llround(at->value * 100)) + " " + at->dimension),
         kWeight});
  }
  keep_nearest(scene.words);
}

bool is_in_name(const Token& token, std::span<const Mention> mentions) {
  if (token.upos == Upos::Propn) return true;
  const auto next = std::partition_point(
      mentions.begin(), mentions.end(),
      [&](const Mention& mention) { return mention.span.begin <= token.span.begin; });
  return next != mentions.begin() && token.span.end <= std::prev(next)->span.end;
}

/// The label of a paragraph, as the words in front of it or the heading above: "The fund." of "The
/// fund. Founded in 1974, it …". By sentence the one that labels it; itself where none does.
std::vector<std::uint32_t> find_labels(const Document& document) {
  constexpr std::uint32_t kLongest = 7;
  const auto is_label = [&](const Sentence& sentence) {
    return sentence.last - sentence.first <= kLongest &&
           std::none_of(document.tokens.begin() + sentence.first,
                        document.tokens.begin() + sentence.last, [](const Token& token) {
                          return token.upos == Upos::Verb || token.upos == Upos::Aux;
                        });
  };
  std::vector<std::uint32_t> labels;
  std::optional<std::uint32_t> heading;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    const bool first = s == 0 || document.sentences[s - 1].segment != sentence.segment;
    const SegmentKind kind = document.article.segments[sentence.segment].kind;
    if (kind == SegmentKind::Heading) heading = s;
    if (!first) {
      const std::uint32_t before = labels[s - 1];
      labels.push_back(before == s - 1 && !is_label(document.sentences[s - 1]) ? s : before);
    } else {
      const bool below = heading && *heading + 1 == s;
      labels.push_back(below && kind == SegmentKind::Text ? *heading : s);
    }
  }
  return labels;
}

std::uint32_t word_of(const NearWord& near) { return near.word; }
std::uint32_t itself(std::uint32_t entity) { return entity; }

}  // namespace

Scenes::Scenes(std::span<const Document> documents,
               const std::vector<std::vector<std::uint32_t>>& entity_links)
    : stories_(documents) {
  Words words;
  std::vector<std::size_t> sentences_with;
  std::vector<std::size_t> articles_with;
  std::vector<int> names;
  std::size_t sentence_count = 0;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const Document& document = documents[d];
    const std::vector<Mention> mentions = mentions_of(document, entity_links[d]);
    std::vector<EntityKind> kinds;
    for (const Entity& entity : document.entities) kinds.push_back(entity.kind);
    std::vector<SentenceWords> sentences;
    std::size_t next_figure = 0;
    for (const Sentence& sentence : document.sentences) {
      sentences.push_back(read_sentence(document, sentence, words, next_figure));
      sentences_with.resize(words.names_.size(), 0);
      std::vector<std::uint32_t> here;
      for (const Content& c : sentences.back()) {
        here.push_back(c.word);
        if (names.size() <= c.word) names.resize(c.word + 1, 0);
        names[c.word] += is_in_name(document.tokens[c.token], mentions) ? 1 : -1;
      }
      sort_unique(here);
      for (const std::uint32_t word : here) ++sentences_with[word];
    }
    sentence_count += document.sentences.size();
    for (const std::uint32_t linked : entity_links[d]) {
      if (linked == kUnlinked) continue;
      if (articles_with.size() <= linked) articles_with.resize(linked + 1, 0);
      ++articles_with[linked];
    }
    std::vector<FigureScene>& figures = figures_.emplace_back();
    for (const Figure& figure : document.figures) {
      figures.push_back(figure_scene(
          document, figure, sentences[figure.sentence],
          mentions_in(mentions, name_sight(document.sentences[figure.sentence].span, figure.span)),
          entity_links[d], kinds, words));
    }
    const std::vector<std::uint32_t> labels = find_labels(document);
    const auto add_label = [&](std::uint32_t sentence, Scene& scene) {
      if (labels[sentence] != sentence) add_sentence(sentences[labels[sentence]], scene);
    };
    for (std::size_t f = 0; f < figures.size(); ++f) {
      add_label(document.figures[f].sentence, figures[f].scene);
    }
    find_list_lines(document, mentions, figures);
    find_wholes(document, figures);
    take_up(document, static_cast<ArticleId>(d), sentences, figures, meant_);
    read_other_counts(document, static_cast<ArticleId>(d), figures, meant_);
    find_crowds(document, figures);
    std::vector<Scene>& claims = claims_.emplace_back();
    for (const Claim& claim : document.claims) {
      const Sentence& sentence = document.sentences[claim.sentence];
      Scene& scene = claims.emplace_back(
          scene_around(document, sentence, claim.span, sentences[claim.sentence]));
      prefer_predicate(document, claim, sentences[claim.sentence], scene);
      add_entities(mentions_in(mentions, name_sight(sentence.span, claim.span)), scene);
      add_label(claim.sentence, scene);
      add_numbers(document, claim.sentence, words, scene);
    }
  }
  resolve_codes(documents, figures_);
  resolve_degrees(documents, figures_, meant_);
  resolve_dollars(documents, stories_, meant_);
  words_ = std::move(words.names_);
  names.resize(words_.size(), 0);
  for (const int more : names) is_name_.push_back(more > 0);
  kin_ = find_word_kin(words_, is_name_);
  sentences_with.resize(words_.size(), 0);
  for (const std::size_t count : sentences_with) {
    rarity_.push_back(rarity(std::max<std::size_t>(count, 1), sentence_count));
  }
  for (const std::size_t count : articles_with) {
    entity_rarity_.push_back(rarity(std::max<std::size_t>(count, 1), documents.size() + 1));
  }
  resolve_bare_numbers(documents, *this, figures_, meant_);
}

std::shared_ptr<const Scenes> read_scenes(
    std::span<const Document> documents,
    const std::vector<std::vector<std::uint32_t>>& entity_links) {
  return std::make_shared<const Scenes>(documents, entity_links);
}

double Scenes::shared(const Scene& a, const Scene& b) const {
  double sum = 0;
  for_common(a.words, b.words, word_of, [&](const NearWord& x, const NearWord& y) {
    sum +=
        rarity_[x.word] * std::sqrt(static_cast<double>(x.weight) * static_cast<double>(y.weight));
  });
  for_common(a.entities, b.entities, itself, [&](std::uint32_t entity, std::uint32_t) {
    sum += kEntityWeight * entity_rarity_[entity];
  });
  return sum;
}

double Scenes::shared_plain(const Scene& a, const Scene& b) const {
  double sum = 0;
  for_common(a.words, b.words, word_of, [&](const NearWord& x, const NearWord& y) {
    if (is_name_[x.word]) return;
    sum +=
        rarity_[x.word] * std::sqrt(static_cast<double>(x.weight) * static_cast<double>(y.weight));
  });
  return sum;
}

double Scenes::shared_kin(const Scene& a, const Scene& b) const {
  const auto find = [](const Scene& scene, std::uint32_t word) {
    const auto at = std::lower_bound(scene.words.begin(), scene.words.end(), word,
                                     [](const NearWord& x, std::uint32_t w) { return x.word < w; });
    return at != scene.words.end() && at->word == word ? &*at : nullptr;
  };
  double sum = 0;
  for (const NearWord& x : a.words) {
    if (find(b, x.word)) continue;
    double most = 0;
    for (const WordKin& kin : kin_[x.word]) {
      const NearWord* y = find(b, kin.word);
      if (!y || find(a, kin.word)) continue;
      const double near = std::sqrt(static_cast<double>(x.weight) * static_cast<double>(y->weight));
      most = std::max(most, near * static_cast<double>(kin.strength) *
                                std::min(rarity_[x.word], rarity_[kin.word]));
    }
    sum += most;
  }
  return sum;
}

std::size_t Scenes::common_core(const FigureScene& a, const FigureScene& b) {
  std::size_t common = 0;
  for_common(a.core, b.core, itself, [&](std::uint32_t, std::uint32_t) { ++common; });
  return common;
}

double Scenes::weight(const Scene& scene) const {
  double sum = 0;
  for (const NearWord& near : scene.words) {
    sum += rarity_[near.word] * static_cast<double>(near.weight);
  }
  for (const std::uint32_t entity : scene.entities) sum += kEntityWeight * entity_rarity_[entity];
  return sum;
}

double Scenes::likeness(const Scene& a, const Scene& b) const {
  const double least = std::min(weight(a), weight(b));
  return least > 0 ? std::min(1.0, shared(a, b) / least) : 0.0;
}

std::vector<std::string> Scenes::common_words(const Scene& a, const Scene& b,
                                              std::size_t most) const {
  std::vector<std::pair<double, std::uint32_t>> common;
  for_common(a.words, b.words, word_of, [&](const NearWord& x, const NearWord& y) {
    common.emplace_back(-rarity_[x.word] * static_cast<double>(x.weight + y.weight), x.word);
  });
  std::sort(common.begin(), common.end());
  if (common.size() > most) common.resize(most);
  std::vector<std::string> result;
  for (const auto& entry : common) {
    const std::string& word = words_[entry.second];
    if (word.front() == '#') continue;  // shown with the values
    result.push_back(word.front() == '@' ? word.substr(1) : word);
  }
  return result;
}

}  // namespace crosscheck
