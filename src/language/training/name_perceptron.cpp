// SPDX-License-Identifier: Apache-2.0
#include "language/training/name_perceptron.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <unordered_map>
#include <utility>

namespace crosscheck {
namespace {

using Row = std::array<float, kNameLabels>;

/// A sentence with its features numbered from 0 on; words that cannot be names have none.
struct Example {
  bool by_machine = false;
  std::vector<std::uint32_t> features;
  std::vector<std::uint32_t> begins;
  std::vector<std::uint8_t> labels;
};

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 1) {}
  std::size_t below(std::size_t n) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>((state_ >> 33) % n);
  }

 private:
  std::uint64_t state_;
};

NameFeatures features_of(const LabelledSentence& sentence, const NameTable& classes) {
  std::vector<std::string_view> words;
  for (const LabelledWord& word : sentence) words.push_back(word.text);
  return name_features(name_words(words, casing_of(words), {}), classes);
}

/// The keys of the features that are seen often enough, sorted.
std::vector<std::uint32_t> frequent_keys(std::span<const LabelledSentence> sentences,
                                         const NameTable& classes, std::uint32_t rare) {
  std::unordered_map<std::uint32_t, std::uint32_t> counts;
  for (const LabelledSentence& sentence : sentences) {
    for (const std::uint32_t id : features_of(sentence, classes).ids) ++counts[id];
  }
  std::vector<std::uint32_t> keys;
  for (const auto& [id, count] : counts) {
    if (count >= rare) keys.push_back(id);
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

std::vector<Example> examples_of(std::span<const LabelledSentence> sentences,
                                 const NameTable& classes,
                                 std::span<const std::uint32_t> keys) {
  std::vector<Example> examples;
  for (const LabelledSentence& sentence : sentences) {
    const NameFeatures features = features_of(sentence, classes);
    Example example;
    example.by_machine = sentence.by_machine;
    example.labels = labels_of(sentence);
    bool out_of_reach = false;  // a name in small letters
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      example.begins.push_back(static_cast<std::uint32_t>(example.features.size()));
      if (!features.active(i) && example.labels[i] != 0) out_of_reach = true;
      for (const std::uint32_t id : features.of(i)) {
        const auto it = std::lower_bound(keys.begin(), keys.end(), id);
        if (it != keys.end() && *it == id) {
          example.features.push_back(static_cast<std::uint32_t>(it - keys.begin()));
        }
      }
    }
    example.begins.push_back(static_cast<std::uint32_t>(example.features.size()));
    if (!out_of_reach && !example.features.empty()) examples.push_back(std::move(example));
  }
  return examples;
}

/// The example with a random part of its features, those of a machine's twice: as they are and,
/// `features` further on, as peculiar.
Example thinned(const Example& whole, std::size_t features, std::size_t dropped, Random& random) {
  Example example;
  example.labels = whole.labels;
  for (std::size_t i = 0; i < whole.labels.size(); ++i) {
    example.begins.push_back(static_cast<std::uint32_t>(example.features.size()));
    for (std::uint32_t f = whole.begins[i]; f < whole.begins[i + 1]; ++f) {
      if (random.below(100) < dropped) continue;
      example.features.push_back(whole.features[f]);
      if (whole.by_machine) {
        example.features.push_back(whole.features[f] + static_cast<std::uint32_t>(features));
      }
    }
  }
  example.begins.push_back(static_cast<std::uint32_t>(example.features.size()));
  return example;
}

class Perceptron {
 public:
  explicit Perceptron(std::size_t features)
      : weights_(features), totals_(features), updated_(features) {}

  void learn(const Example& example) {
    const std::vector<std::uint8_t> best = solve(example);
    if (best != example.labels) {
      add_path(example, example.labels, 1);
      add_path(example, best, -1);
    }
    ++now_;
  }

  /// The averages of all weights over all steps, added to `rows` and `transitions`.
  void add_averages(std::vector<std::array<double, kNameLabels>>& rows,
                    std::array<std::array<double, kNameLabels>, kNameLabels>& transitions) {
    const auto steps = static_cast<double>(now_);
    for (std::size_t f = 0; f < weights_.size(); ++f) {
      bring_up_to_date(f);
      for (std::size_t l = 0; l < kNameLabels; ++l) rows[f][l] += totals_[f][l] / steps;
    }
    for (std::size_t a = 0; a < kNameLabels; ++a) {
      for (std::size_t b = 0; b < kNameLabels; ++b) {
        transitions[a][b] += transitions_[a][b] + transition_totals_[a][b] / steps;
      }
    }
  }

 private:
  void bring_up_to_date(std::size_t feature) {
    const auto passed = static_cast<double>(now_ - updated_[feature]);
    if (passed == 0) return;
    for (std::size_t l = 0; l < kNameLabels; ++l) {
      totals_[feature][l] += passed * static_cast<double>(weights_[feature][l]);
    }
    updated_[feature] = now_;
  }

  void add_path(const Example& example, std::span<const std::uint8_t> labels, float by) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
      for (std::uint32_t f = example.begins[i]; f < example.begins[i + 1]; ++f) {
        bring_up_to_date(example.features[f]);
        weights_[example.features[f]][labels[i]] += by;
      }
      const std::size_t before = i == 0 ? 0 : labels[i - 1];
      transitions_[before][labels[i]] += static_cast<double>(by);
      transition_totals_[before][labels[i]] -= static_cast<double>(by) * static_cast<double>(now_);
    }
  }

  std::vector<std::uint8_t> solve(const Example& example) const {
    constexpr double kImpossible = -1e18;
    using Scores = std::array<double, kNameLabels>;
    const std::size_t count = example.labels.size();
    std::vector<std::array<std::uint8_t, kNameLabels>> from(count);
    Scores score{};
    for (std::size_t i = 0; i < count; ++i) {
      Scores own{};
      for (std::uint32_t f = example.begins[i]; f < example.begins[i + 1]; ++f) {
        const Row& row = weights_[example.features[f]];
        for (std::size_t l = 0; l < kNameLabels; ++l) own[l] += static_cast<double>(row[l]);
      }
      const bool active = example.begins[i] != example.begins[i + 1];
      Scores next;
      for (std::size_t b = 0; b < kNameLabels; ++b) {
        double top = kImpossible;
        for (std::size_t a = 0; (active || b == 0) && a < kNameLabels; ++a) {
          if (!may_follow(a, b) || (i == 0 && a != 0)) continue;
          const double s = score[a] + transitions_[a][b];
          if (s > top) {
            top = s;
            from[i][b] = static_cast<std::uint8_t>(a);
          }
        }
        next[b] = top + own[b];
      }
      score = next;
    }
    for (std::size_t a = 0; a < kNameLabels; ++a) {
      if (!may_follow(a, 0)) score[a] = kImpossible;
    }
    std::vector<std::uint8_t> labels(count);
    auto label = static_cast<std::uint8_t>(std::max_element(score.begin(), score.end()) -
                                           score.begin());
    for (std::size_t i = count; i-- > 0;) {
      labels[i] = label;
      label = from[i][label];
    }
    return labels;
  }

  std::vector<Row> weights_;
  std::vector<std::array<double, kNameLabels>> totals_;
  std::vector<std::uint64_t> updated_;  ///< the step at which `totals_` of a row was right
  std::array<std::array<double, kNameLabels>, kNameLabels> transitions_{};
  std::array<std::array<double, kNameLabels>, kNameLabels> transition_totals_{};
  std::uint64_t now_ = 0;
};

Perceptron trained(std::vector<Example> examples, std::size_t features,
                   const NameTraining& training, std::uint64_t seed) {
  Perceptron perceptron(2 * features);
  Random random(seed);
  for (int epoch = 0; epoch < training.epochs; ++epoch) {
    for (std::size_t i = examples.size(); i > 1; --i) {
      std::swap(examples[i - 1], examples[random.below(i)]);
    }
    for (const Example& whole : examples) {
      perceptron.learn(thinned(whole, features, training.dropped, random));
    }
  }
  return perceptron;
}

double largest(const std::array<double, kNameLabels>& row) {
  double result = 0;
  for (const double weight : row) result = std::max(result, std::abs(weight));
  return result;
}

/// The size that the largest weight of a row must have for the row to be among the `count`
/// first.
double least_telling(std::span<const std::array<double, kNameLabels>> rows, std::size_t count) {
  std::vector<double> sizes;
  sizes.reserve(rows.size());
  for (const auto& row : rows) sizes.push_back(largest(row));
  if (sizes.size() <= count) return 0;
  const auto last = sizes.begin() + static_cast<std::ptrdiff_t>(count);
  std::nth_element(sizes.begin(), last, sizes.end(), std::greater<>());
  return *last;
}

}  // namespace

NameModelRows train_name_model(std::span<const LabelledSentence> sentences, std::string classes,
                               const NameTraining& training) {
  const NameTable table(classes);
  const std::vector<std::uint32_t> keys = frequent_keys(sentences, table, training.rare);
  const std::vector<Example> examples = examples_of(sentences, table, keys);
  std::vector<std::array<double, kNameLabels>> sums(2 * keys.size());
  std::array<std::array<double, kNameLabels>, kNameLabels> transitions{};
  for (const std::uint64_t seed : training.seeds) {
    trained(examples, keys.size(), training, seed).add_averages(sums, transitions);
  }
  for (std::size_t f = 0; f < keys.size(); ++f) {
    for (std::size_t l = 0; l < kNameLabels; ++l) {
      sums[f][l] += training.peculiar * sums[f + keys.size()][l];
    }
  }
  sums.resize(keys.size());

  // int8 for all but one weight in ten thousand, which are cut.
  std::vector<double> sizes;
  for (const auto& row : sums) {
    for (const double weight : row) {
      if (weight != 0) sizes.push_back(std::abs(weight));
    }
  }
  if (sizes.empty()) return {};
  std::sort(sizes.begin(), sizes.end());
  const double top = sizes[static_cast<std::size_t>(static_cast<double>(sizes.size() - 1) * 0.9999)];
  const double scale = 127.0 / top;
  NameModelRows rows;
  rows.classes = std::move(classes);
  const double telling = least_telling(sums, training.rows);
  for (std::size_t f = 0; f < keys.size(); ++f) {
    if (largest(sums[f]) < telling) continue;
    std::array<std::int8_t, kNameLabels> row{};
    for (std::size_t l = 0; l < kNameLabels; ++l) {
      row[l] = static_cast<std::int8_t>(std::lround(std::clamp(sums[f][l] * scale, -127.0, 127.0)));
    }
    rows.keys.push_back(keys[f]);
    rows.weights.push_back(row);
  }
  // The transitions were learnt beside a part of the features, and meet all of them.
  const double shown = static_cast<double>(100 - training.dropped) / 100.0;
  for (std::size_t a = 0; a < kNameLabels; ++a) {
    for (std::size_t b = 0; b < kNameLabels; ++b) {
      rows.transitions[a][b] = static_cast<std::int16_t>(
          std::lround(std::clamp(transitions[a][b] * scale / shown, -30000.0, 30000.0)));
    }
  }
  return rows;
}

}  // namespace crosscheck
