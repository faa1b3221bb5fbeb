// SPDX-License-Identifier: Apache-2.0
//
// The likelihood of the text, when each word foretells the class of the next and each class
// its words, is, up to constants,
//
//     sum over words v and classes c of  N(v, c) log N(v, c)  -  sum over c of  N(c) log N(c)
//
// where N(v, c) counts how often a word of class c stands behind v. A word moves to the
// class that gains most; what changes is only N(v, ·) of the words v before it. The same is
// added for the words behind it.
#include "language/training/clusters.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace crosscheck::language {
namespace {

/// x log x, from a table where x is small.
class EntropyTable {
 public:
  EntropyTable() : table_(1u << 16) {
    for (std::size_t x = 1; x < table_.size(); ++x) table_[x] = value(static_cast<double>(x));
  }
  double operator()(std::uint32_t x) const {
    return x < table_.size() ? table_[x] : value(static_cast<double>(x));
  }

 private:
  static double value(double x) { return x * std::log(x); }
  std::vector<double> table_;
};

/// The neighbours of each word on one side, with how often.
struct Neighbours {
  std::vector<std::uint32_t> begin;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> items;  ///< neighbour, count

  Neighbours(std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs, std::uint32_t words)
      : begin(words + 1) {
    std::sort(pairs.begin(), pairs.end());
    std::uint32_t word = 0;
    for (std::size_t i = 0; i < pairs.size();) {
      std::size_t j = i;
      while (j < pairs.size() && pairs[j] == pairs[i]) ++j;
      while (word <= pairs[i].first) begin[word++] = static_cast<std::uint32_t>(items.size());
      items.emplace_back(pairs[i].second, static_cast<std::uint32_t>(j - i));
      i = j;
    }
    while (word <= words) begin[word++] = static_cast<std::uint32_t>(items.size());
  }
  std::span<const std::pair<std::uint32_t, std::uint32_t>> of(std::uint32_t word) const {
    return std::span(items).subspan(begin[word], begin[word + 1] - begin[word]);
  }
};

class Exchange {
 public:
  Exchange(std::span<const std::uint32_t> text, std::uint32_t words, std::uint16_t classes)
      : words_(words), classes_(classes), counts_(words), class_of_(words), class_counts_(classes),
        sides_{Neighbours(pairs(text, 0), words), Neighbours(pairs(text, 1), words)} {
    for (const std::uint32_t word : text) ++counts_[word];
    order_.resize(words);
    std::iota(order_.begin(), order_.end(), 0u);
    std::stable_sort(order_.begin(), order_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return counts_[a] > counts_[b]; });
    for (std::uint32_t rank = 0; rank < words; ++rank) {
      class_of_[order_[rank]] = static_cast<std::uint16_t>(rank % classes);
    }
    for (auto& table : tables_) table.assign(std::size_t{words} * classes, 0);
    for (std::uint32_t word = 0; word < words; ++word) add(word, class_of_[word], 1);
  }

  /// Offers every word every class; how many moved.
  std::size_t round() {
    std::size_t moved = 0;
    std::vector<double> gains(classes_);
    for (const std::uint32_t word : order_) {
      const std::uint16_t old = class_of_[word];
      add(word, old, -1);
      for (std::uint16_t c = 0; c < classes_; ++c) {
        const std::uint32_t n = class_counts_[c];
        gains[c] = -2 * (entropy_(n + counts_[word]) - entropy_(n));
      }
      for (std::size_t side = 0; side < 2; ++side) {
        for (const auto& [neighbour, count] : sides_[side].of(word)) {
          const std::uint32_t* row = &tables_[side][std::size_t{neighbour} * classes_];
          for (std::uint16_t c = 0; c < classes_; ++c) {
            gains[c] += entropy_(row[c] + count) - entropy_(row[c]);
          }
        }
      }
      const auto best = static_cast<std::uint16_t>(
          std::max_element(gains.begin(), gains.end()) - gains.begin());
      const std::uint16_t chosen = gains[best] > gains[old] + 1e-9 ? best : old;
      moved += chosen != old;
      class_of_[word] = chosen;
      add(word, chosen, 1);
    }
    return moved;
  }

  std::vector<std::uint16_t> classes() && { return std::move(class_of_); }

 private:
  static std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs(
      std::span<const std::uint32_t> text, std::size_t side) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> result;
    result.reserve(text.size());
    for (std::size_t i = 1; i < text.size(); ++i) {
      result.emplace_back(text[i - side], text[i - 1 + side]);
    }
    return result;
  }

  void add(std::uint32_t word, std::uint16_t c, int sign) {
    const auto by = [sign](std::uint32_t n) { return sign > 0 ? n : 0u - n; };
    class_counts_[c] += by(counts_[word]);
    for (std::size_t side = 0; side < 2; ++side) {
      for (const auto& [neighbour, count] : sides_[side].of(word)) {
        tables_[side][std::size_t{neighbour} * classes_ + c] += by(count);
      }
    }
  }

  std::uint32_t words_;
  std::uint16_t classes_;
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint16_t> class_of_;
  std::vector<std::uint32_t> class_counts_;
  std::array<Neighbours, 2> sides_;
  std::array<std::vector<std::uint32_t>, 2> tables_;  ///< N(neighbour, class)
  std::vector<std::uint32_t> order_;
  EntropyTable entropy_;
};

}  // namespace

std::vector<std::uint16_t> cluster_words(std::span<const std::uint32_t> text,
                                         std::uint32_t word_count, std::uint16_t class_count,
                                         unsigned rounds) {
  Exchange exchange(text, word_count, class_count);
  for (unsigned i = 0; i < rounds; ++i) {
    if (exchange.round() == 0) break;
  }
  return std::move(exchange).classes();
}

}  // namespace crosscheck::language
