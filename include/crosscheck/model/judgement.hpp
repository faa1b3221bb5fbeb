// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace crosscheck {

/// One thing and what else it is called, as a person has put down: names that no text ties
/// together mean one entity.
struct Alias {
  std::string name;               ///< what reports call it
  std::vector<std::string> also;  ///< "HSB", "the Board"
};

enum class Sameness : std::uint8_t { Same, NotTheSame, Unsure };

/// What a person thinks of two names. It is kept as an edge between their entities and never
/// makes one of two; not-the-same keeps two from becoming one.
struct Judgement {
  std::string a;
  std::string b;
  Sameness answer = Sameness::Unsure;
  std::string note;  ///< why; may be empty
};

/// What is known of names before a run.
struct KnownEntities {
  std::vector<Alias> aliases;
  std::vector<Judgement> judgements;
};

}  // namespace crosscheck
