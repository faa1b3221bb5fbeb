// SPDX-License-Identifier: Apache-2.0
#include "language/training/train_stops.hpp"

#include <set>
#include <vector>

#include "crosscheck/language/model_file.hpp"
#include "crosscheck/language/tokens.hpp"
#include "language/stops.hpp"
#include "language/training/perceptron.hpp"
#include "language/training/scores.hpp"
#include "language/training/train.hpp"

namespace crosscheck::language {
namespace {

struct StopExample {
  std::vector<Feature> features;
  unsigned ends = 0;
};

/// Every place of the text where a sentence may end, as the program meets them when it has
/// been right so far.
std::vector<StopExample> stop_examples(const Treebank& treebank) {
  const TreebankText raw(treebank);
  std::set<std::uint32_t> ends;
  for (const Sentence& sentence : raw.sentences) ends.insert(sentence.span.end);
  std::vector<StopExample> examples;
  for (const Span paragraph : raw.paragraphs) {
    const std::vector<Span> tokens = find_tokens(raw.text, paragraph);
    walk_sentences(raw.text, tokens, [&](const StopPlace& place) {
      const bool is_end = ends.contains(tokens[place.next - 1].end);
      const StopFeatures features(raw.text, tokens, place);
      examples.push_back({{features.features().begin(), features.features().end()}, is_end});
      return is_end;
    });
  }
  return examples;
}

}  // namespace

std::string train_stop_model(const Treebank& treebank, const StopTraining& training) {
  std::vector<StopExample> examples = stop_examples(treebank);
  Perceptron stops(2);
  Dice dice(training.seed);
  for (unsigned round = 0; round < training.rounds; ++round) {
    dice.shuffle(examples);
    for (const StopExample& example : examples) {
      stops.learn(example.features, example.ends, training.margin);
    }
  }
  stops.average();
  return write_model_file({{"stops", stops.section(training.entries)}});
}

}  // namespace crosscheck::language
