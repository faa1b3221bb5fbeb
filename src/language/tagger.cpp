// SPDX-License-Identifier: Apache-2.0
//
// What tells the tag of a word: the word, how it begins, ends and is written, which class
// its neighbours make it one of, the tags of the two words before it, and the words around
// it. "They [can] fish": "can" behind a pronoun. A word that always has the same tag gets
// it without a question.
#include "language/tagger.hpp"

#include <algorithm>
#include <optional>

namespace crosscheck::language {

Casing casing_of(std::span<const WordForm> words) noexcept {
  std::size_t lettered = 0;
  std::size_t all_upper = 0;
  std::size_t capital = 0;
  for (const WordForm& word : words) {
    if ((word.flags & kNoLetter) != 0) continue;
    ++lettered;
    all_upper += (word.flags & kAllUpper) != 0;
    capital += (word.flags & kFirstUpper) != 0;
  }
  if (lettered >= 3 && all_upper * 4 >= lettered * 3) return Casing::AllUpper;
  if (lettered >= 4 && capital * 5 >= lettered * 3) return Casing::Title;
  return Casing::Normal;
}

namespace {

const WordForm& outside() noexcept {
  static const WordForm form = [] {
    WordForm word;
    word.lower = hash_of("<>");
    word.suffixes.fill(word.lower);
    word.cluster = 0xFFFF;
    word.coarse = 0xFF;
    word.uses = 0xFF;
    return word;
  }();
  return form;
}

}  // namespace

TagFeatures::TagFeatures(std::span<const WordForm> words, std::size_t i, Casing casing) noexcept {
  const auto at = [&](std::size_t k) -> const WordForm& {
    return k < words.size() ? words[k] : outside();
  };
  word_ = &words[i];
  next_ = &at(i + 1);
  previous_ = &at(i - 1);
  const WordForm& word = *word_;
  const WordForm& next = *next_;
  const WordForm& previous = *previous_;
  const WordForm& after_next = at(i + 2);
  const WordForm& before = at(i - 2);
  const std::uint64_t kind = kind_ = static_cast<std::uint64_t>(casing) * 2 + (i == 0);
  const std::uint64_t flags = flags_ =
      casing == Casing::AllUpper ? word.flags & (kHasDigit | kHasHyphen | kHasPeriod | kNoLetter)
                                 : word.flags;

  Feature* f = features_.data();
  std::uint64_t n = 0;  // the number of the template
  const auto add = [&](auto... values) {
    *f++ = feature(++n, static_cast<std::uint64_t>(values)...);
  };
  add(word.lower);
  add(word.exact);
  add(word.lower, next.lower);
  add(word.lower, previous.lower);
  add(word.lower, next.uses);
  add(word.suffixes[0], flags);
  add(word.suffixes[1]);
  add(word.suffixes[2]);
  add(word.suffixes[3]);
  add(word.suffixes[4]);
  add(word.suffixes[2], flags, kind);
  add(word.prefixes[0]);
  add(word.prefixes[1]);
  add(word.prefixes[2]);
  add(word.shape, kind);
  add(flags, kind);
  add(word.uses);
  add(word.uses, flags, kind);
  add(word.uses, next.uses);
  add(word.uses, next.lower);
  add(word.uses, previous.lower);
  add(word.cluster);
  add(word.cluster, next.cluster);
  add(previous.lower);
  add(before.lower);
  add(next.lower);
  add(next.suffixes[2]);
  add(next.cluster);
  add(next.uses, after_next.uses);
  add(after_next.lower);
  add(previous.lower, next.lower);
  add(previous.cluster, next.cluster);
  add(word.uses, word.suffixes[2]);
  fixed_ = static_cast<std::size_t>(f - features_.data());
}

std::span<const Feature> TagFeatures::behind(std::uint8_t last,
                                             std::uint8_t last_but_one) noexcept {
  const WordForm& word = *word_;
  const WordForm& next = *next_;
  const WordForm& previous = *previous_;
  const std::uint64_t kind = kind_;
  const std::uint64_t flags = flags_;
  const std::uint64_t next_flags = next.flags & (kFirstUpper | kAllUpper | kHasDigit | kNoLetter);

  Feature* f = features_.data() + fixed_;
  std::uint64_t n = 100;
  const auto add = [&](auto... values) {
    *f++ = feature(++n, static_cast<std::uint64_t>(values)...);
  };
  add(word.lower, last);
  add(word.lower, last, last_but_one);
  add(word.suffixes[1], last);
  add(word.suffixes[2], last);
  add(word.shape, last);
  add(flags, kind, last);
  add(flags, next_flags, last);
  add(word.uses, last);
  add(word.uses, last, last_but_one);
  add(word.uses, last, next.uses);
  add(word.cluster, last);
  add(word.coarse, last, next.coarse);
  add(last);
  add(last, last_but_one);
  add(previous.lower, last_but_one);
  add(next.lower, last);
  add(next.uses, last);
  add(previous.suffixes[2], last);
  all_ = static_cast<std::size_t>(f - features_.data());
  return std::span(features_).subspan(fixed_, all_ - fixed_);
}

Result<Tagger> Tagger::from_file(const ModelFile& file) {
  const Result<std::string_view> tags = file.section("tags");
  if (!tags) return tags.error();
  const Result<std::string_view> weights = file.section("tagger");
  if (!weights) return weights.error();
  const Result<LinearModel> model = LinearModel::from_bytes(*weights);
  if (!model) return model.error();
  Tagger tagger;
  tagger.model_ = *model;
  if (tags->size() != 2 * tagger.model_.class_count()) {
    return Error{"", "model file is damaged: as many tags as classes are needed"};
  }
  for (std::size_t i = 0; i < tags->size(); i += 2) {
    const auto xpos = static_cast<std::uint8_t>((*tags)[i]);
    const auto upos = static_cast<std::uint8_t>((*tags)[i + 1]);
    if (xpos > static_cast<std::uint8_t>(Xpos::Dollar) || upos > static_cast<std::uint8_t>(Upos::X)) {
      return Error{"", "model file is damaged: unknown tag"};
    }
    tagger.pairs_.push_back({static_cast<Xpos>(xpos), static_cast<Upos>(upos)});
  }
  return tagger;
}

void Tagger::tag(std::span<const WordForm> words, std::span<std::uint8_t> tags) const noexcept {
  const Casing casing = casing_of(words);
  const auto is_sure = [&](std::size_t i) { return words[i].sure_tag < pairs_.size(); };
  // While one word is scored, the memory fetches what the next one needs.
  std::array<std::optional<TagFeatures>, 2> features;
  const auto look_at = [&](std::size_t i) {
    if (i < words.size() && !is_sure(i)) {
      model_.prefetch(features[i % 2].emplace(words, i, casing).fixed());
    }
  };
  std::uint8_t last = TagFeatures::kNone;
  std::uint8_t last_but_one = TagFeatures::kNone;
  Scores scores;
  look_at(0);
  for (std::size_t i = 0; i < words.size(); ++i) {
    tags[i] = words[i].sure_tag;
    if (is_sure(i)) {
      look_at(i + 1);
    } else {
      TagFeatures& own = *features[i % 2];
      const auto behind = own.behind(last, last_but_one);
      model_.prefetch(behind);
      look_at(i + 1);
      model_.clear(scores);
      model_.add_scores(own.fixed(), scores);
      model_.add_scores(behind, scores);
      tags[i] = static_cast<std::uint8_t>(model_.best(scores));
    }
    last_but_one = last;
    last = tags[i];
  }
}

}  // namespace crosscheck::language
