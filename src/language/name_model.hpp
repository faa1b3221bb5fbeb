// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/base/result.hpp"
#include "language/name_features.hpp"

namespace crosscheck {

/// A linear model of first order over BILOU labels: a row of small weights for each
/// feature, a matrix for label after label. Read where it lies, without copying.
///
/// A model file (model_file.hpp) of five sections: "classes", the NameTable of words in
/// classes for name_features; "transitions", i16[labels][labels];
/// "index", u32[65537]; "keys", u32[rows], sorted; "weights", i8[rows][labels]. index[h] is
/// the first row whose key has at least h as its upper half.
class NameModel {
 public:
  /// Fails on bytes that are no model file, damaged, or made for other labels.
  static Result<NameModel> from_bytes(std::string_view file);

  const NameTable& classes() const noexcept { return classes_; }

  /// The best labels for one sentence (Viterbi); inactive words are outside.
  std::vector<std::uint8_t> label(const NameFeatures& features) const;

 private:
  explicit NameModel(const NameTable& classes) noexcept : classes_(classes) {}

  using Scores = std::array<std::int32_t, kNameLabels>;
  Scores scores(std::span<const std::uint32_t> ids) const noexcept;

  std::array<std::array<std::int32_t, kNameLabels>, kNameLabels> transitions_{};
  NameTable classes_;
  std::string_view index_;
  std::string_view keys_;
  std::string_view weights_;
};

/// A model as it is trained, to be written.
struct NameModelRows {
  std::string classes;  ///< NameTable::bytes_of
  std::array<std::array<std::int16_t, kNameLabels>, kNameLabels> transitions{};
  std::vector<std::uint32_t> keys;  ///< sorted, unique
  std::vector<std::array<std::int8_t, kNameLabels>> weights;
};
std::string to_bytes(const NameModelRows& rows);

/// The model that is built into the program.
const NameModel& name_model();

}  // namespace crosscheck
