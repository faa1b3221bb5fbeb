// SPDX-License-Identifier: Apache-2.0
#include "language/name_model.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <limits>
#include <utility>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/language/model_file.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kIndexSize = 65537;
constexpr std::int32_t kImpossible = std::numeric_limits<std::int32_t>::min() / 4;

template <typename Number>
Number number_at(std::string_view bytes, std::size_t index) noexcept {
  Number value;
  std::memcpy(&value, bytes.data() + index * sizeof(Number), sizeof(Number));
  return value;
}

template <typename Number>
void append(std::string& out, Number value) {
  char bytes[sizeof(Number)];
  std::memcpy(bytes, &value, sizeof(Number));
  out.append(bytes, sizeof(Number));
}

Error damaged(std::string reason) { return {"name model", std::move(reason)}; }

}  // namespace

Result<NameModel> NameModel::from_bytes(std::string_view file) {
  const Result<ModelFile> sections = ModelFile::from_bytes(file);
  if (!sections) return sections.error();
  const auto classes = sections->section("classes");
  const auto transitions = sections->section("transitions");
  const auto index = sections->section("index");
  const auto keys = sections->section("keys");
  const auto weights = sections->section("weights");
  if (!classes || !transitions || !index || !keys || !weights) return damaged("a section is missing");
  const std::size_t row_count = keys->size() / 4;
  if (transitions->size() != kNameLabels * kNameLabels * 2 || index->size() != kIndexSize * 4 ||
      weights->size() != row_count * kNameLabels) {
    return damaged("made for other labels, or cut");
  }
  if (!NameTable::is_table(*classes)) return damaged("damaged: the classes are no table");
  NameModel model{NameTable(*classes)};
  for (std::size_t a = 0; a < kNameLabels; ++a) {
    for (std::size_t b = 0; b < kNameLabels; ++b) {
      model.transitions_[a][b] = may_follow(a, b)
                                     ? number_at<std::int16_t>(*transitions, a * kNameLabels + b)
                                     : kImpossible;
    }
  }
  model.index_ = *index;
  model.keys_ = *keys;
  model.weights_ = *weights;
  for (std::size_t i = 0; i + 1 < kIndexSize; ++i) {
    const auto begin = number_at<std::uint32_t>(model.index_, i);
    const auto end = number_at<std::uint32_t>(model.index_, i + 1);
    if (begin > end || end > row_count) return damaged("damaged: the index does not fit");
  }
  return model;
}

NameModel::Scores NameModel::scores(std::span<const std::uint32_t> ids) const noexcept {
  // The table is larger than the caches: all of it is asked for before any is used.
  for (const std::uint32_t id : ids) __builtin_prefetch(index_.data() + (id >> 16) * 4);
  for (const std::uint32_t id : ids) {
    const auto row = number_at<std::uint32_t>(index_, id >> 16);
    __builtin_prefetch(keys_.data() + row * 4);
    __builtin_prefetch(weights_.data() + row * kNameLabels);
  }
  Scores result{};
  for (const std::uint32_t id : ids) {
    const auto begin = number_at<std::uint32_t>(index_, id >> 16);
    const auto end = number_at<std::uint32_t>(index_, (id >> 16) + 1);
    for (std::uint32_t row = begin; row < end; ++row) {
      if (number_at<std::uint32_t>(keys_, row) != id) continue;
      const char* weights = weights_.data() + row * kNameLabels;
      for (std::size_t label = 0; label < kNameLabels; ++label) {
        result[label] += static_cast<signed char>(weights[label]);
      }
      break;
    }
  }
  return result;
}

std::vector<std::uint8_t> NameModel::label(const NameFeatures& features) const {
  const std::size_t count = features.begins.size() - 1;
  std::vector<std::uint8_t> labels(count, 0);
  std::vector<std::array<std::uint8_t, kNameLabels>> from(count);
  // Runs of active words are solved one by one: between them all is outside.
  for (std::size_t begin = 0; begin < count;) {
    if (!features.active(begin)) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    Scores best;
    for (; end < count && features.active(end); ++end) {
      const Scores own = scores(features.of(end));
      Scores next;
      for (std::size_t b = 0; b < kNameLabels; ++b) {
        if (end == begin) {
          next[b] = own[b] + transitions_[0][b];
          continue;
        }
        std::int32_t top = kImpossible * 2;
        for (std::size_t a = 0; a < kNameLabels; ++a) {
          const std::int32_t score = best[a] + transitions_[a][b];
          if (score > top) {
            top = score;
            from[end][b] = static_cast<std::uint8_t>(a);
          }
        }
        next[b] = std::max(top, kImpossible) + own[b];
      }
      best = next;
    }
    for (std::size_t a = 0; a < kNameLabels; ++a) best[a] += transitions_[a][0];
    auto label = static_cast<std::uint8_t>(std::max_element(best.begin(), best.end()) -
                                           best.begin());
    for (std::size_t i = end; i-- > begin;) {
      labels[i] = label;
      label = from[i][label];
    }
    begin = end;
  }
  return labels;
}

std::string to_bytes(const NameModelRows& rows) {
  assert(std::is_sorted(rows.keys.begin(), rows.keys.end()));
  std::string transitions, index, keys, weights;
  for (const auto& row : rows.transitions) {
    for (const std::int16_t weight : row) append(transitions, weight);
  }
  std::size_t at = 0;
  for (std::uint32_t high = 0; high < kIndexSize; ++high) {
    while (at < rows.keys.size() && rows.keys[at] >> 16 < high) ++at;
    append(index, static_cast<std::uint32_t>(at));
  }
  for (const std::uint32_t key : rows.keys) append(keys, key);
  for (const auto& row : rows.weights) {
    for (const std::int8_t weight : row) append(weights, weight);
  }
  return write_model_file({{"classes", rows.classes},
                           {"transitions", std::move(transitions)},
                           {"index", std::move(index)},
                           {"keys", std::move(keys)},
                           {"weights", std::move(weights)}});
}

const NameModel& name_model() {
  static const NameModel model = [] {
    Result<NameModel> read = NameModel::from_bytes(embedded_file("models/names.model"));
    assert(read);
    return *std::move(read);
  }();
  return model;
}

}  // namespace crosscheck
