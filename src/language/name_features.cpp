// SPDX-License-Identifier: Apache-2.0
// The features of the name model: the words around, their shapes, affixes, what the lists
// know of them, and the run of capitals that a word lies in. After Ratinov and Roth (2009),
// "Design challenges and misconceptions in named entity recognition", without the second
// pass over the document.
//
// In "the Harbour Commission of Veldt said", the run is "Harbour Commission of Veldt"; that
// its word "Commission" makes organizations is a feature of "Harbour" too.
#include "language/name_features.hpp"

#include <algorithm>
#include <string_view>

#include "language/name_table.hpp"

namespace crosscheck {
namespace {

constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15ULL;

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) noexcept {
  std::uint64_t h = (a ^ (b + kPrime + (a << 6) + (a >> 2))) * 0xBF58476D1CE4E5B9ULL;
  h ^= h >> 29;
  return h;
}

/// A run of capitals, with the small words that join them.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint64_t roles = 0;  ///< of all its words
  std::uint64_t lists = 0;
};

bool joins(const NameWord& word) noexcept {
  return word.folded == "of" || word.folded == "the" || word.folded == "for" ||
         word.folded == "de" || word.folded == "la" || word.folded == "al" ||
         word.folded == "bin" || word.folded == "von" || word.folded == "van" ||
         word.folded == "der" || word.folded == "del" || word.folded == "da" ||
         word.folded == "el" || word.folded == "and" || word.folded == "&" ||
         word.folded == "-" || word.folded == "'";
}

/// The run of each word; an empty one for words in none.
std::vector<Run> runs_of(std::span<const NameWord> words) {
  std::vector<Run> runs(words.size());
  for (std::size_t i = 0; i < words.size();) {
    if (!words[i].capital()) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    for (std::size_t j = end; j < words.size(); ++j) {
      if (words[j].capital() || words[j].shape == WordShape::Number) {
        end = j + 1;
      } else if (!joins(words[j]) || j - end >= 2) {
        break;
      }
    }
    Run run{i, end, 0, 0};
    for (std::size_t j = i; j < end; ++j) {
      run.roles |= words[j].roles.bits();
      run.lists |= words[j].phrase.bits();
    }
    std::fill(runs.begin() + static_cast<std::ptrdiff_t>(i),
              runs.begin() + static_cast<std::ptrdiff_t>(end), run);
    i = end;
  }
  return runs;
}

/// Everything about a word that features combine, hashed once.
struct Hashed {
  std::uint64_t word = 0;
  std::uint64_t shape = 0;
  std::uint64_t list = 0;   ///< phrase and place in it
  std::uint64_t roles = 0;
  std::uint64_t kind = 0;   ///< its class among the words
};

class Builder {
 public:
  Builder(std::span<const NameWord> words, const NameTable& classes)
      : words_(words), runs_(runs_of(words)) {
    hashed_.reserve(words.size());
    for (const NameWord& word : words) hashed_.push_back(hashed(word, classes));
  }

  NameFeatures build() {
    features_.begins.reserve(words_.size() + 1);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      features_.begins.push_back(static_cast<std::uint32_t>(features_.ids.size()));
      if (active(i)) add_all(i);
    }
    features_.begins.push_back(static_cast<std::uint32_t>(features_.ids.size()));
    return std::move(features_);
  }

 private:
  static Hashed hashed(const NameWord& word, const NameTable& classes) {
    Hashed h;
    h.word = word.hash;
    h.shape = static_cast<std::uint64_t>(word.shape) * 4 + (word.first ? 2 : 0) +
              (word.usually_lower ? 1 : 0);
    h.list = mixed(word.phrase.bits(), static_cast<unsigned char>(word.place));
    h.roles = word.roles.bits();
    h.kind = classes.find(word.hash);
    return h;
  }

  bool active(std::size_t i) const {
    if (words_[i].capital()) return true;
    const bool before = i > 0 && words_[i - 1].capital();
    const bool behind = i + 1 < words_.size() && words_[i + 1].capital();
    return before || behind || runs_[i].end != 0;
  }

  Hashed at(std::size_t i, int offset) const {
    const auto j = static_cast<std::int64_t>(i) + offset;
    if (j < 0) return {1, 101, 101, 0, 1001};
    if (j >= static_cast<std::int64_t>(words_.size())) return {2, 102, 102, 0, 1002};
    return hashed_[static_cast<std::size_t>(j)];
  }

  void add(std::uint64_t a) {
    const std::uint64_t h = mixed(++number_ * kPrime, a);
    features_.ids.push_back(static_cast<std::uint32_t>(h ^ (h >> 32)));
  }
  void add(std::uint64_t a, std::uint64_t b) { add(mixed(a, b)); }
  void add(std::uint64_t a, std::uint64_t b, std::uint64_t c) { add(mixed(mixed(a, b), c)); }

  void add_all(std::size_t i) {
    number_ = 0;
    add_words(i);
    add_affixes(words_[i].folded, hashed_[i].shape);
    add_lists(i);
    add_classes(i);
    add_run(i);
  }

  void add_words(std::size_t i) {
    const Hashed w = at(i, 0), p = at(i, -1), n = at(i, 1), pp = at(i, -2), nn = at(i, 2);
    add(0);
    add(w.word);
    add(w.word, w.shape);
    add(p.word);
    add(n.word);
    add(pp.word);
    add(nn.word);
    add(p.word, w.word);
    add(w.word, n.word);
    add(p.word, w.shape, n.word);
    add(pp.word, p.word, w.shape);
    add(n.word, nn.word, w.shape);
    add(p.word, w.shape);
    add(n.word, w.shape);
    add(w.shape);
    add(p.shape, w.shape);
    add(w.shape, n.shape);
    add(p.shape, w.shape, n.shape);
    add(mixed(pp.shape, p.shape), w.shape, mixed(n.shape, nn.shape));
  }

  void add_affixes(std::string_view word, std::uint64_t shape) {
    for (const std::size_t size : {1, 2, 3, 4}) {
      const bool long_enough = word.size() > size;
      add(long_enough ? name_hash(word.substr(0, size)) : 0, shape);
      add(long_enough ? name_hash(word.substr(word.size() - size)) : 0, shape);
    }
    add(word.size() > 12 ? 12 : word.size(), shape);
  }

  void add_lists(std::size_t i) {
    const Hashed w = at(i, 0), p = at(i, -1), n = at(i, 1);
    add(w.list);
    add(w.list, w.shape);
    add(p.list, w.list);
    add(w.list, n.list);
    add(w.list, p.word);
    add(w.list, n.word);
    add(p.list, w.shape);
    add(n.list, w.shape);
    add(w.roles);
    add(p.roles, w.shape);
    add(n.roles, w.shape);
    add(p.roles, w.list, n.roles);
    add(at(i, -2).roles, p.roles, w.shape);
    // Each list by itself, so that a rare mix of lists is not unheard of.
    const std::uint64_t bits = words_[i].phrase.bits() | words_[i].known.bits();
    for (std::uint32_t bit = 0; bit < 11; ++bit) {
      const std::uint64_t id = mixed(77 + bit, static_cast<unsigned char>(words_[i].place));
      if ((bits >> bit & 1) != 0) add(id);
      else ++number_;
    }
  }

  void add_classes(std::size_t i) {
    const Hashed w = at(i, 0), p = at(i, -1), n = at(i, 1);
    const Hashed pp = at(i, -2), nn = at(i, 2);
    add(w.kind, w.shape);
    add(p.kind, w.shape);
    add(n.kind, w.shape);
    add(p.kind, w.kind);
    add(w.kind, n.kind);
    add(p.kind, n.kind, w.shape);
    add(pp.kind, p.kind, w.shape);
    add(n.kind, nn.kind, w.shape);
    add(p.kind, w.list);
    add(n.kind, w.list);
  }

  void add_run(std::size_t i) {
    const Run run = runs_[i];
    if (run.end == 0) {
      add(7);
      return;
    }
    const std::size_t length = run.end - run.begin;
    const std::uint64_t where = length == 1            ? 0U
                                : i == run.begin       ? 1U
                                : i + 1 == run.end     ? 2U
                                                       : 3U;
    const Hashed before = at(run.begin, -1);
    const Hashed behind = at(run.end - 1, 1);
    const Hashed first = hashed_[run.begin];
    const Hashed last = hashed_[run.end - 1];
    add(where, std::min<std::size_t>(length, 6));
    add(before.word, where);
    add(behind.word, where);
    add(before.word, behind.word);
    add(last.word, where);
    add(first.word, where);
    add(last.roles, where);
    add(first.roles, where);
    add(last.roles, first.roles, where);
    add(before.roles, where);
    add(at(run.end - 1, 2).word, behind.word, where);
    add(before.kind, where);
    add(behind.kind, where);
    add(last.kind, where);
    add(first.kind, where);
    add(before.kind, last.kind, behind.kind);
    // Which kinds of name the words of the run make, wherever they stand.
    add(run.roles, where);
    add(run.lists, where);
  }

  std::span<const NameWord> words_;
  std::vector<Run> runs_;
  std::vector<Hashed> hashed_;
  NameFeatures features_;
  std::uint64_t number_ = 0;  ///< of the template, so that templates do not mix
};

}  // namespace

NameFeatures name_features(std::span<const NameWord> words, const NameTable& classes) {
  return Builder(words, classes).build();
}

}  // namespace crosscheck
