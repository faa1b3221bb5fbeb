// SPDX-License-Identifier: Apache-2.0
//
// Candidates are sought within an article and between articles of one story, in blocks of
// one dimension; a percentage also meets percentage points, and any figure one of another
// unit with the very same number, for that is what a slip looks like.
//
// The cost is the number of pairs in those blocks: it grows with the articles, not with
// their square, for an article has at most 40 neighbours (stories.hpp).
#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "crosscheck/match/match.hpp"
#include "match/sameness.hpp"
#include "match/scenes.hpp"

namespace crosscheck {
namespace {

/// Below that, two figures are not worth a question. Measured on the development stories.
constexpr double kWorthAsking = 0.25;
/// Few figures of a story have one dimension, or count one kind of thing, so that is evidence too.
constexpr double kWorthAskingLess = 0.25;
/// One number with two units: the number itself is evidence.
constexpr double kWorthAskingSlip = 0.25;
/// A block of an article beyond which only the nearest are compared: tables of results.
constexpr std::size_t kMostInBlock = 64;

using Blocks = std::map<std::string, std::vector<std::uint32_t>>;

class Finder {
 public:
  Finder(std::span<const Document> documents, const Scenes& scenes)
      : documents_(documents), scenes_(scenes) {
    for (std::uint32_t d = 0; d < documents.size(); ++d) {
      Blocks& groups = groups_.emplace_back();
      Blocks& numbers = numbers_.emplace_back();
      for (std::uint32_t f = 0; f < documents[d].figures.size(); ++f) {
        const FigureScene& scene = scenes.figure({static_cast<ArticleId>(d), f});
        if (!scene.content || scene.group.empty()) continue;
        add(groups[scene.group], f);
        const double value = documents[d].figures[f].value;
        const bool percent = scene.group == "share" || scene.group == "points";
        if (percent || is_telling(value)) add(numbers[std::to_string(value)], f);
      }
    }
  }

  std::vector<Candidate> find() {
    for (std::uint32_t a = 0; a < documents_.size(); ++a) {
      join(groups_, a, a, kWorthAsking);
      for (const Neighbour& neighbour : scenes_.stories().neighbours(a)) {
        if (neighbour.article < a) continue;
        join(groups_, a, neighbour.article, kWorthAsking);
        join(numbers_, a, neighbour.article, kWorthAskingSlip);
      }
    }
    // Of a pair that two ways have found, the likelier stays.
    std::sort(found_.begin(), found_.end(), [](const Candidate& x, const Candidate& y) {
      return std::tie(x.a, x.b, y.alike) < std::tie(y.a, y.b, x.alike);
    });
    const auto same = [](const Candidate& x, const Candidate& y) {
      return x.a == y.a && x.b == y.b;
    };
    found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
    return std::move(found_);
  }

 private:
  static void add(std::vector<std::uint32_t>& block, std::uint32_t figure) {
    if (block.size() < kMostInBlock) block.push_back(figure);
  }

  /// Numbers that two sentences do not have in common by chance.
  static bool is_telling(double value) { return value > 12 || value != std::floor(value); }

  /// A number of nothing named that is not whole, and so counts no people.
  static bool counts_parts(const FigureScene& scene, const Figure& figure) {
    return scene.group == "count" && scene.head.empty() && figure.value != std::floor(figure.value);
  }

  /// One number that chance does not repeat, or what it may have been rounded to.
  static bool may_be_one(const Figure& a, const Figure& b) {
    constexpr double kApart = 0.1;
    return is_telling(a.value) && is_telling(b.value) && a.dimension == b.dimension &&
           (a.in_base == b.in_base ||
            (a.meant.overlaps(b.meant) && a.unit == b.unit &&
             std::abs(a.in_base - b.in_base) <= kApart * std::max(a.in_base, b.in_base)));
  }

  void join(const std::vector<Blocks>& blocks, std::uint32_t a, std::uint32_t b, double worth) {
    for (const auto& [key, left] : blocks[a]) {
      const auto right = blocks[b].find(key);
      if (right == blocks[b].end()) continue;
      for (const std::uint32_t x : left) {
        for (const std::uint32_t y : right->second) consider(a, x, b, y, worth);
      }
    }
  }

  void consider(std::uint32_t a, std::uint32_t x, std::uint32_t b, std::uint32_t y, double worth) {
    if (a == b && (x >= y || documents_[a].figures[x].sentence == documents_[a].figures[y].sentence)) {
      return;
    }
    const Ref left{static_cast<ArticleId>(a), x};
    const Ref right{static_cast<ArticleId>(b), y};
    const FigureScene& p = scenes_.figure(left);
    const FigureScene& q = scenes_.figure(right);
    if (counts_parts(p, documents_[a].figures[x]) != counts_parts(q, documents_[b].figures[y]) &&
        (p.human || q.human)) {
      return;
    }
    Common common;
    common.shared = scenes_.shared(p.scene, q.scene);
    const double words = common.shared / (common.shared + 1.5);
    double alike = p.group == q.group ? sameness(p, q, common) : words;
    if (worth == kWorthAskingSlip) alike = std::max(alike, words);
    // Percent here and points or a sum there, and the same decimal, or both a change by the same
    // number: nearly enough by itself.
    const Figure& one = documents_[a].figures[x];
    const bool changes = (one.change || p.group == "points") &&
                         (documents_[b].figures[y].change || q.group == "points");
    if (p.group != q.group && (one.value != std::floor(one.value) || changes)) {
      alike = std::max(alike, worth);
    }
    // "Some 51,000 people" and "Yes: 50,960": whatever the words are.
    if (a != b && p.group == q.group && may_be_one(one, documents_[b].figures[y])) {
      alike = std::max(alike, worth);
    }
    const bool measure = p.group == q.group && p.group != "count";
    const bool one_thing = p.group == q.group && !p.head.empty() && p.head == q.head && !p.human;
    if (alike < (measure || one_thing ? std::min(worth, kWorthAskingLess) : worth)) return;
    found_.push_back({left, right, alike});
  }

  std::span<const Document> documents_;
  const Scenes& scenes_;
  std::vector<Blocks> groups_;
  std::vector<Blocks> numbers_;
  std::vector<Candidate> found_;
};

}  // namespace

std::vector<Candidate> match_figures(std::span<const Document> documents, const Scenes& scenes) {
  return Finder(documents, scenes).find();
}

}  // namespace crosscheck
