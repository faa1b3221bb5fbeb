// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "annotate/frames/told.hpp"
#include "annotate/frames/verb_words.hpp"

namespace crosscheck::frames {

/// Words for an amount of others: "a total of 40", "hundreds of", "an average of".
bool is_amount(const std::string& word);

/// "passed by [nine votes]": they did not pass it.
inline bool is_margin(const Figure& figure) {
  return is_one_of(figure.frame.counted_head, {"goal", "point", "run", "seat", "vote"});
}

/// The lemma of a noun; of those for money that have no singular the plural: "sales".
std::string money_noun(const SentenceTree& tree, std::uint32_t noun);

/// Looks for what is told of one figure. Steps that find nothing give nothing; one that knows that
/// nothing is told gives an empty Told.
class Teller {
 public:
  Teller(const SentenceTree& tree, const Figure& figure, const Clause& clause);

  Told read();

 private:
  Told find();
  bool is_before_noun(std::uint32_t i) const;
  std::uint32_t phrase_start(std::uint32_t first) const;
  std::string before() const;
  bool is_full() const;
  bool is_whole();
  void join_first_of_list();
  void join_restated();
  void take_modified_noun();
  Told of_token(std::uint32_t at, std::string words) const;
  Told of_group(const VerbGroup& group, Part part) const;
  Told of_own_clause() const;
  bool is_score() const;
  std::optional<Told> of_modified() const;
  std::optional<Told> of_distance_in_time() const;
  std::optional<Told> of_measured_noun() const;
  std::optional<Told> of_trend() const;
  bool is_circumstance() const;
  std::optional<Told> of_bracketed() const;
  Told of_duration() const;
  Told of_purpose() const;
  Told of_conjunct() const;
  bool is_told_by_speaker(const Told& told) const;
  bool is_part_of(std::uint32_t verb) const;
  bool is_far_from(std::uint32_t verb) const;
  std::optional<std::uint32_t> verb_of(std::uint32_t at) const;
  std::optional<Told> of_members() const;
  std::optional<Told> of_company() const;
  std::optional<Told> of_company_behind() const;
  std::optional<Told> of_dimension() const;
  std::uint32_t measured_before() const;
  std::optional<Told> of_noun();
  std::optional<Told> of_some() const;
  std::optional<Told> of_comparison() const;
  std::uint32_t past_adverbs(std::uint32_t at) const;
  std::uint32_t past_phrases() const;
  bool is_speech(std::uint32_t verb) const;
  bool is_in_relative(std::uint32_t verb) const;
  bool is_hidden_verb(std::uint32_t at) const;
  bool is_clause_of_two(std::uint32_t at) const;
  bool is_only_verb(std::uint32_t at) const;
  std::optional<Told> of_verb_at(std::uint32_t at) const;
  std::optional<Told> of_verb_past_relative() const;
  bool is_suffered(std::uint32_t at) const;
  std::optional<Told> of_gap() const;
  std::optional<Told> of_existence() const;
  std::optional<Told> of_quality(std::uint32_t word, std::uint32_t at,
                                 std::uint32_t prepositions) const;
  std::optional<Told> of_disguised_participle(std::uint32_t word, std::uint32_t at) const;
  std::optional<Told> of_disguised_verb(std::uint32_t noun) const;
  std::optional<std::uint32_t> disguised_cost() const;
  Told of_object(const VerbGroup& group) const;
  std::optional<Told> of_verb_before() const;
  std::optional<std::uint32_t> noun_left_out(std::uint32_t owner) const;
  std::optional<Told> of_copula(std::uint32_t be) const;
  Told of_nearest() const;
  Told of_owner() const;
  Told of_list() const;
  std::optional<Told> of_complement() const;
  bool is_beside_noun(std::uint32_t event) const;
  bool modifies(std::uint32_t verb) const;
  Told of_parse() const;

  const SentenceTree& tree_;
  const Figure& figure_;
  const Clause& clause_;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
  std::optional<std::uint32_t> measured_;  ///< "width" of "a width of 90 metres"
  std::uint32_t start_ = 0;  ///< where the phrase of the figure begins: "[the] 40 boats"
};

}  // namespace crosscheck::frames
