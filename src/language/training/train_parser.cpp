// SPDX-License-Identifier: Apache-2.0
#include "language/training/train_parser.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "language/training/train.hpp"

namespace crosscheck::language {
namespace {

/// How many right arcs each action would put out of reach.
class Oracle {
 public:
  explicit Oracle(const ParserExample& example)
      : heads_(example.heads), dependents_(heads_.size()), on_stack_(heads_.size(), false) {
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (heads_[i] >= 0) {
        dependents_[static_cast<std::size_t>(heads_[i])].push_back(static_cast<std::int32_t>(i));
      }
    }
    if (!heads_.empty()) on_stack_[0] = true;
  }

  void pushed(std::int32_t word) { on_stack_[static_cast<std::size_t>(word)] = true; }
  void popped(std::int32_t word) { on_stack_[static_cast<std::size_t>(word)] = false; }

  int cost(const ArcHybrid& state, Action action) const {
    const std::int32_t b0 = state.next();
    const auto stack = state.stack();
    int cost = 0;
    if (action == Action::Shift) {
      // b0 loses its dependents on the stack, and a head on the stack below s0.
      for (const std::int32_t dependent : dependents_[static_cast<std::size_t>(b0)]) {
        cost += on_stack_[static_cast<std::size_t>(dependent)];
      }
      const std::int32_t head = heads_[static_cast<std::size_t>(b0)];
      if (head >= 0 && !stack.empty() && head != stack.back()) {
        cost += on_stack_[static_cast<std::size_t>(head)];
      }
      return cost;
    }
    // s0 leaves: it loses its dependents in the buffer, and any other head that it could get.
    const std::int32_t s0 = stack.back();
    const std::int32_t head = heads_[static_cast<std::size_t>(s0)];
    for (const std::int32_t dependent : dependents_[static_cast<std::size_t>(s0)]) {
      cost += dependent >= b0;
    }
    if (head < 0) return cost + 1;
    const std::int32_t s1 = stack.size() >= 2 ? stack[stack.size() - 2] : ArcHybrid::kNone;
    const bool reachable = head >= b0 || head == s1;
    return cost + (reachable && head != state.arc_of(action).head);
  }

 private:
  const std::vector<std::int32_t>& heads_;
  std::vector<std::vector<std::int32_t>> dependents_;
  std::vector<bool> on_stack_;
};

constexpr std::array<Action, kActionCount> kActions = {Action::Shift, Action::Left, Action::Right};

class Lesson {
 public:
  Lesson(TrainedParser& parser, Dice& dice, float margin, bool explores)
      : parser_(parser), dice_(dice), margin_(margin), label_margin_(margin / 3), explores_(explores) {}

  void give(const ParserExample& example, ArcHybrid& state) {
    state.begin(example.words);
    Oracle oracle(example);
    while (!state.finished()) {
      const Action action = state.allowed(Action::Shift) ? choose(oracle, state) : Action::Right;
      if (action == Action::Shift) {
        oracle.pushed(state.next());
        state.shift();
        continue;
      }
      const ArcHybrid::Arc arc = state.arc_of(action);
      const Deprel relation = relate(example, state, arc);
      oracle.popped(arc.dependent);
      state.attach(action, relation);
    }
    state.link_siblings();
    for (std::size_t i = 0; i < example.heads.size(); ++i) {
      if (example.heads[i] < 0 || state.heads()[i] != example.heads[i]) continue;
      parser_.final.learn(state.final_features(static_cast<std::int32_t>(i)),
                          static_cast<unsigned>(example.relations[i]), label_margin_);
    }
  }

 private:
  Action choose(const Oracle& oracle, ArcHybrid& state) {
    const auto features = state.action_features();
    const auto scores = parser_.actions.scores(features);
    int least = 1 << 20;
    std::array<int, kActionCount> costs{};
    for (const Action action : kActions) {
      if (!state.allowed(action)) continue;
      costs[index(action)] = oracle.cost(state, action);
      least = std::min(least, costs[index(action)]);
    }
    std::optional<Action> right;  // the best of those that cost least, and of the others
    std::optional<Action> wrong;
    for (const Action action : kActions) {
      if (!state.allowed(action)) continue;
      std::optional<Action>& best = costs[index(action)] == least ? right : wrong;
      if (!best || scores[index(action)] > scores[index(*best)]) best = action;
    }
    parser_.actions.step();
    if (!wrong) return *right;
    if (scores[index(*right)] < scores[index(*wrong)] + margin_) {
      parser_.actions.update(features, *right, *wrong);
    }
    const bool errs = scores[index(*wrong)] > scores[index(*right)];
    return explores_ && errs && dice_.chance(90) ? *wrong : *right;
  }

  /// The relation that the parser sees; it learns where the arc is right.
  Deprel relate(const ParserExample& example, ArcHybrid& state, ArcHybrid::Arc arc) {
    const auto features = state.relation_features(arc);
    const auto dependent = static_cast<std::size_t>(arc.dependent);
    if (example.heads[dependent] != arc.head) {
      return static_cast<Deprel>(parser_.relations.best_class(features));
    }
    return static_cast<Deprel>(parser_.relations.learn(
        features, static_cast<unsigned>(example.relations[dependent]), label_margin_));
  }

  static std::size_t index(Action action) { return static_cast<std::size_t>(action); }

  TrainedParser& parser_;
  Dice& dice_;
  float margin_;
  float label_margin_;  ///< a third: there are a third as many features
  bool explores_;
};

}  // namespace

TrainedParser train_parser(const std::vector<ParserExample>& examples, unsigned rounds,
                           float margin, std::uint64_t seed) {
  TrainedParser parser;
  Dice dice(seed);
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  ArcHybrid state;
  for (unsigned round = 0; round < rounds; ++round) {
    dice.shuffle(order);
    Lesson lesson(parser, dice, margin, round > 0);
    for (const std::size_t i : order) lesson.give(examples[i], state);
  }
  parser.actions.average();
  parser.relations.average();
  parser.final.average();
  return parser;
}

}  // namespace crosscheck::language
