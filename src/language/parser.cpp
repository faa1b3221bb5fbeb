// SPDX-License-Identifier: Apache-2.0
#include "language/parser.hpp"

namespace crosscheck::language {

namespace {

Result<LinearModel> relation_model(const ModelFile& file, std::string_view name) {
  const Result<std::string_view> bytes = file.section(name);
  if (!bytes) return bytes.error();
  Result<LinearModel> model = LinearModel::from_bytes(*bytes);
  if (model && model->class_count() != static_cast<unsigned>(Deprel::Xcomp) + 1) {
    return Error{"", "model file is damaged: other relations than the program knows"};
  }
  return model;
}

/// The best relation. An arc never makes a root.
Deprel relation(const LinearModel& model, std::span<const Feature> features) noexcept {
  const auto best = static_cast<Deprel>(model.best_class(features));
  return best == Deprel::Root ? Deprel::Dep : best;
}

}  // namespace

Result<Parser> Parser::from_file(const ModelFile& file) {
  const Result<std::string_view> bytes = file.section("actions");
  if (!bytes) return bytes.error();
  const Result<ActionModel> actions = ActionModel::from_bytes(*bytes);
  if (!actions) return actions.error();
  const Result<LinearModel> relations = relation_model(file, "relations");
  if (!relations) return relations.error();
  const Result<LinearModel> final = relation_model(file, "final");
  if (!final) return final.error();
  Parser parser;
  parser.actions_ = *actions;
  parser.relations_ = *relations;
  parser.final_ = *final;
  return parser;
}

void Parser::parse(std::span<const ParseWord> words, ArcHybrid& state) const {
  state.begin(words);
  while (!state.finished()) {
    Action best = state.allowed(Action::Shift) ? Action::Shift : Action::Right;
    if (best == Action::Shift && state.allowed(Action::Left)) {
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
    const ArcHybrid::Arc arc = state.arc_of(best);
    const bool mark = words[static_cast<std::size_t>(arc.dependent)].upos == Upos::Punct;
    state.attach(best, mark ? Deprel::Punct : relation(relations_, state.relation_features(arc)));
  }
  state.link_siblings();
  // While one word is scored, the memory fetches what the next one needs.
  std::int32_t dependent = ArcHybrid::kNone;
  std::span<const Feature> features;
  const auto relate = [&] {
    if (dependent != ArcHybrid::kNone) state.relate(dependent, relation(final_, features));
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (state.heads()[i] == ArcHybrid::kNone || words[i].upos == Upos::Punct) continue;
    const auto next = static_cast<std::int32_t>(i);
    const std::span<const Feature> next_features = state.final_features(next);
    final_.prefetch(next_features);
    relate();
    dependent = next;
    features = next_features;
  }
  relate();
}

}  // namespace crosscheck::language
