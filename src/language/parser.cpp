// SPDX-License-Identifier: Apache-2.0
#include "language/parser.hpp"

namespace crosscheck::language {

Result<Parser> Parser::from_file(const ModelFile& file) {
  const Result<std::string_view> action_bytes = file.section("actions");
  if (!action_bytes) return action_bytes.error();
  const Result<ActionModel> actions = ActionModel::from_bytes(*action_bytes);
  if (!actions) return actions.error();
  const Result<std::string_view> relation_bytes = file.section("relations");
  if (!relation_bytes) return relation_bytes.error();
  const Result<LinearModel> relations = LinearModel::from_bytes(*relation_bytes);
  if (!relations) return relations.error();
  if (relations->class_count() != static_cast<unsigned>(Deprel::Xcomp) + 1) {
    return Error{"", "model file is damaged: other relations than the program knows"};
  }
  Parser parser;
  parser.actions_ = *actions;
  parser.relations_ = *relations;
  return parser;
}

void Parser::parse(std::span<const ParseWord> words, ArcHybrid& state) const {
  state.begin(words);
  while (!state.finished()) {
    Action best = state.allowed(Action::Shift) ? Action::Shift : Action::Right;
    if (state.allowed(Action::Shift)) {
      const auto scores = actions_.scores(state.action_features());
      for (const Action action : {Action::Left, Action::Right}) {
        if (state.allowed(action) &&
            scores[static_cast<std::size_t>(action)] > scores[static_cast<std::size_t>(best)]) {
          best = action;
        }
      }
    }
    if (best == Action::Shift) {
      state.shift();
      continue;
    }
    const auto relation = relations_.best_class(state.relation_features(state.arc_of(best)));
    state.attach(best, static_cast<Deprel>(relation));
  }
}

}  // namespace crosscheck::language
