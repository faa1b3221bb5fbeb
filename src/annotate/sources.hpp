// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "annotate/prose.hpp"
#include "crosscheck/model/entity.hpp"

namespace crosscheck {

/// Who stands in a stretch of a clause: noun phrases read as sources.
///
/// All functions look at words near `at` only, within one sentence and at most kReach items
/// away, so that a sentence of any length costs little.
class Sources {
 public:
  static constexpr std::uint32_t kReach = 60;

  Sources(const Words& words, std::span<const Entity> entities);

  /// The subject of the verb at `verb`: before it, with what stands in apposition ("its
  /// harbour master, Ada Quill, said"), through "who", "and" and "to".
  Participant subject_of(const Paragraph& paragraph, std::uint32_t verb) const;
  /// The noun phrase that begins at `at`: the subject of "said", the object of "told", whoever
  /// stands after "according to". Nothing if none begins there.
  Participant phrase_at(const Paragraph& paragraph, std::uint32_t at) const;
  /// The main subject of the sentence that holds `at`, looked for before `at`.
  Participant main_subject(const Paragraph& paragraph, std::uint32_t at) const;
  /// Do the words name what can speak: an entity, a pronoun, "the mayor", "a report", "a patient"?
  bool is_someone(const Paragraph& paragraph, const Participant& participant) const;
  /// Who owns the noun at `noun`: "its" promise, the statement "of the ministry".
  Participant owner_of(const Paragraph& paragraph, std::uint32_t noun) const;

  /// Namings that lie in `span`, in reading order.
  std::span<const Naming> namings_in(Span span) const;
  EntityKind kind_of(std::uint32_t entity) const { return entities_[entity].kind; }
  /// 'f', 'm', or 0 where nothing tells.
  char gender_of(std::uint32_t entity) const { return genders_[entity]; }

 private:
  const Item* head_of(const Paragraph& paragraph, const Participant& participant) const;
  bool is_agent(const Paragraph& paragraph, const Participant& participant) const;
  Participant read(const Paragraph& paragraph, ItemRange region) const;
  Participant read_parsed(const Paragraph& paragraph, std::uint32_t verb) const;
  Participant read_clause(const Paragraph& paragraph, std::uint32_t verb) const;
  Participant read_chunk(const Paragraph& paragraph, ItemRange chunk, ItemRange next) const;

  const Words& words_;
  std::span<const Entity> entities_;
  std::vector<char> genders_;
  std::vector<Naming> namings_;  ///< by begin, then longest first
};

}  // namespace crosscheck
