// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "crosscheck/model/document.hpp"
#include "match/stories.hpp"
#include "match/vocabulary.hpp"
#include "match/word_kin.hpp"

namespace crosscheck {

/// A word of a sentence, by its number in the run, and how near it stands: in (0, 1].
struct NearWord {
  std::uint32_t word = 0;
  float weight = 0;
};

/// What the sentence around a figure or a claim is about.
struct Scene {
  std::vector<NearWord> words;          ///< sorted by word; words of one event class are one
  std::vector<EventClass> events;       ///< of the clause, sorted
  EventClass event = EventClass::None;  ///< the one it is a figure or date of; None: unknown
  bool event_sure = false;              ///< said by the frame or the thing counted itself
  std::vector<std::uint32_t> entities;  ///< linked, named in the sentence; sorted
  std::vector<std::uint32_t> places;    ///< linked places and facilities of it; sorted
};

/// How the words of a figure say what part of what it is.
struct Whole {
  double value = 0;            ///< "two of its seven locks": 7
  bool all = false;            ///< "all seven locks"
  std::uint32_t figure = 0;    ///< index of the figure that gives the whole; unused for `all`
};

/// A figure with what is needed to tell whether another one is of the same thing.
struct FigureScene {
  Scene scene;
  std::string head;             ///< lemma of the thing counted; "" for measures and unknown
  bool human = false;
  std::string measured;         ///< lemma of the noun a measure is told of: "wall" of "a 5 m wall"
  bool attributive = false;     ///< the noun stands right behind the measure
  std::string group;            ///< figures of different groups never compare: "count", "length"
  std::vector<std::uint32_t> core;  ///< words that govern it in the parse, their subjects; sorted
  std::optional<std::uint32_t> place;  ///< linked; where, as said near the figure
  std::optional<std::uint32_t> owner;  ///< linked person or body whose figure it is: votes, sentence
  std::optional<DayRange> time; ///< when; the article's own day if the text does not say
  bool time_said = false;
  std::optional<Whole> whole;
  bool is_whole = false;        ///< "seven" of "two of its seven locks"
  /// How often it happens in a year, if it says that: "once in 50 years" is 0.02.
  std::optional<double> yearly;
  bool one_of_places = false;   ///< one of several, each of its own place: "41 in Orby, 24 in Elm"
  bool crowd = false;           ///< how many came to a march, a rally, a vigil
  bool content = false;         ///< stands in a content segment
  std::optional<std::uint32_t> takes_up;  ///< the figure of the article that it takes up
};

/// A length, a mass, a speed … of a thing; not money, a share, a time or an age.
bool is_physical(const FigureScene& scene);

/// The scenes of a run's figures and claims. Cost: linear in the text.
class Scenes {
 public:
  Scenes(std::span<const Document> documents,
         const std::vector<std::vector<std::uint32_t>>& entity_links);

  const FigureScene& figure(Ref ref) const { return figures_[index_of(ref.article)][ref.index]; }
  /// The figure as it is meant: "44" of "divers counted 44" has the unit of the one before.
  const Figure& meant(Ref ref, const Figure& figure) const {
    const auto found = meant_.find(ref);
    return found == meant_.end() ? figure : found->second;
  }
  const Scene& claim(Ref ref) const { return claims_[index_of(ref.article)][ref.index]; }
  const Stories& stories() const { return stories_; }

  /// How much two scenes share: the rarity of common words, each as near as it stands to
  /// both, and of common entities. About 1 for one telling word next to both figures.
  double shared(const Scene& a, const Scene& b) const;
  /// The same without names, which tell of whom a sentence speaks and not of what.
  double shared_plain(const Scene& a, const Scene& b) const;
  /// What other words of the two may mean the same (word_kin.hpp), weighed alike.
  double shared_kin(const Scene& a, const Scene& b) const;
  /// The same as a share of what the poorer scene has, in [0, 1].
  double likeness(const Scene& a, const Scene& b) const;
  /// How many of the words that govern two figures are one: "span of 90 feet" and "the
  /// span was 27 m" have one.
  static std::size_t common_core(const FigureScene& a, const FigureScene& b);
  /// The words that both have, the most telling first; at most `most`.
  std::vector<std::string> common_words(const Scene& a, const Scene& b, std::size_t most) const;

 private:
  double weight(const Scene& scene) const;

  std::vector<std::vector<FigureScene>> figures_;
  std::vector<std::vector<Scene>> claims_;
  std::map<Ref, Figure> meant_;
  std::vector<std::string> words_;
  std::vector<double> rarity_;         ///< of a word, in (0, 1]
  std::vector<bool> is_name_;          ///< of a word: stands as a name more often than not
  std::vector<std::vector<WordKin>> kin_;  ///< of a word
  std::vector<double> entity_rarity_;  ///< of a linked entity, in (0, 1]
  Stories stories_;
};

}  // namespace crosscheck
