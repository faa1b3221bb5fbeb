// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "crosscheck/base/result.hpp"
#include "crosscheck/language/model_file.hpp"
#include "language/action_model.hpp"
#include "language/arc_hybrid.hpp"
#include "language/linear_model.hpp"

namespace crosscheck::language {

/// Finds the head of each word, and what it is to its head: greedily, from left to right,
/// with a linear model of the actions of an ArcHybrid and one of the relations. When the
/// tree is whole, a third model reads the relations anew, with all that stands around them.
class Parser {
 public:
  /// Reads the sections "actions" (an ActionModel), "relations" and "final" (LinearModels
  /// with a class for each Deprel).
  static Result<Parser> from_file(const ModelFile& file);

  /// Parses one sentence into `state`, which then is finished(). Precondition: it has a
  /// word. Cost: linear; about 4 microseconds a word.
  void parse(std::span<const ParseWord> words, ArcHybrid& state) const;

 private:
  ActionModel actions_;
  LinearModel relations_;
  LinearModel final_;
};

}  // namespace crosscheck::language
