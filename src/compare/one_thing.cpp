// SPDX-License-Identifier: Apache-2.0
//
// Whether two figures are of one thing hangs on many small signs, none of which decides alone:
// the noun, the event, the words around, how near the values come, and above all whether another
// figure of the same article would fit better. What each is worth is learnt.
//
//     90 rescuers were at the site / 140 people at the mine by Wednesday
//     38 specialists from Spain    / about 40 Spaniards worked on the rescue
#include "compare/one_thing.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "compare/chance.hpp"
#include "compare/digit_slips.hpp"
#include "compare/figure_words.hpp"
#include "compare/logistic.hpp"
#include "compare/sources.hpp"
#include "compare/standings.hpp"
#include "compare/subjects.hpp"
#include "compare/surroundings.hpp"
#include "crosscheck/text/rows.hpp"
#include "match/taken_up.hpp"
#include "match/vocabulary.hpp"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, kSigns> kNames = {"head-same",
                                                         "head-kin",
                                                         "anyone",
                                                         "people",
                                                         "counted-unknown",
                                                         "counted-other",
                                                         "event-same",
                                                         "event-like",
                                                         "event-related",
                                                         "event-other",
                                                         "shared",
                                                         "plain",
                                                         "kin",
                                                         "likeness",
                                                         "similarity",
                                                         "core",
                                                         "modifiers",
                                                         "entities",
                                                         "actor-same",
                                                         "owner-same",
                                                         "owner-other",
                                                         "place-same",
                                                         "place-other",
                                                         "days-meet",
                                                         "days-part",
                                                         "source-same",
                                                         "predicate-same",
                                                         "predicate-kin",
                                                         "measured-same",
                                                         "measured-kin",
                                                         "telling-number",
                                                         "companion",
                                                         "conversion",
                                                         "only-match",
                                                         "round-number",
                                                         "values-equal",
                                                         "values-overlap",
                                                         "values-strict",
                                                         "slip",
                                                         "slip-telling",
                                                         "alone-head",
                                                         "alone-group",
                                                         "ratio",
                                                         "far-apart",
                                                         "like-elsewhere",
                                                         "whole-and-part",
                                                         "status-same",
                                                         "change-same",
                                                         "rate-same",
                                                         "told",
                                                         "two-sources",
                                                         "leading",
                                                         "apart",
                                                         "deep",
                                                         "company-low",
                                                         "company-high",
                                                         "titles",
                                                         "one-title",
                                                         "quoted",
                                                         "one-quoted",
                                                         "rivals-few",
                                                         "rivals-many",
                                                         "margin-low",
                                                         "margin-high",
                                                         "mutual",
                                                         "count",
                                                         "money",
                                                         "share",
                                                         "duration",
                                                         "physical",
                                                         "age",
                                                         "count-shared",
                                                         "money-shared",
                                                         "physical-shared",
                                                         "crowds",
                                                         "crowd-other"};

/// Share of the words of two phrases that both have.
double common_modifiers(const Figure& a, const Figure& b) {
  const auto x = split(a.frame.counted, ' ');
  const auto y = split(b.frame.counted, ' ');
  if (x.size() < 2 || y.size() < 2) return 0;
  std::size_t common = 0;
  for (const std::string_view word : x) {
    if (std::find(y.begin(), y.end(), word) != y.end()) ++common;
  }
  return static_cast<double>(common) / static_cast<double>(std::min(x.size(), y.size()));
}

double common_entities(const Scene& a, const Scene& b) {
  std::vector<std::uint32_t> common;
  std::set_intersection(a.entities.begin(), a.entities.end(), b.entities.begin(),
                        b.entities.end(), std::back_inserter(common));
  return std::min(3.0, static_cast<double>(common.size()));
}

bool has_value(const Document& document, const Figure& like, const Figure& mine) {
  return std::any_of(document.figures.begin(), document.figures.end(), [&](const Figure& figure) {
    return figure.value == like.value && figure.unit == like.unit && figure.span != mine.span;
  });
}

/// What an article counts or measures once: by noun, or by dimension.
class Singles {
 public:
  explicit Singles(const Evidence& evidence) {
    for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
      const std::vector<Figure>& figures = evidence.documents[d].figures;
      for (std::uint32_t f = 0; f < figures.size(); ++f) {
        const FigureScene& scene = evidence.scenes.figure({static_cast<ArticleId>(d), f});
        if (scene.content) values_[key(static_cast<ArticleId>(d), scene)].insert(figures[f].in_base);
      }
    }
  }

  bool contains(ArticleId article, const FigureScene& scene) const {
    const auto found = values_.find(key(article, scene));
    return found != values_.end() && found->second.size() == 1;
  }

 private:
  using Key = std::tuple<ArticleId, std::string, std::string>;
  static Key key(ArticleId article, const FigureScene& scene) {
    const bool count = scene.group == "count";
    return {article, scene.group, scene.crowd ? "crowd" : count ? scene.head : std::string()};
  }
  std::map<Key, std::set<double>> values_;
};

double& at(Signs& signs, Sign sign) { return signs[static_cast<std::size_t>(sign)]; }
double at(const Signs& signs, Sign sign) { return signs[static_cast<std::size_t>(sign)]; }

void read_counted(const FigurePair& pair, Signs& signs) {
  const FigureScene& a = pair.scene_a;
  const FigureScene& b = pair.scene_b;
  switch (compare_counted(a, b)) {
    case Counted::Same:
      if (a.group == "count") {
        at(signs, a.head == b.head ? Sign::HeadSame : Sign::HeadKin) = 1;
      }
      break;
    case Counted::Anyone: at(signs, Sign::Anyone) = 1; break;
    case Counted::People: at(signs, Sign::People) = 1; break;
    case Counted::Unknown: at(signs, Sign::CountedUnknown) = 1; break;
    case Counted::Different: at(signs, Sign::CountedOther) = 1; break;
  }
  at(signs, Sign::Modifiers) = common_modifiers(pair.a, pair.b);
  if (!a.measured.empty() && !b.measured.empty()) {
    const Kinship kin = kinship(a.measured, b.measured);
    at(signs, Sign::MeasuredSame) = kin == Kinship::Same;
    at(signs, Sign::MeasuredKin) = kin == Kinship::Kind;
  }
  const std::string& group = a.group;
  at(signs, Sign::Count) = group == "count";
  at(signs, Sign::Money) = group == "money";
  at(signs, Sign::Share) = group == "share";
  at(signs, Sign::Duration) = group == "duration";
  at(signs, Sign::Age) = group == "age";
  at(signs, Sign::Physical) = is_physical(a);
  at(signs, Sign::Crowds) = a.crowd && b.crowd;
  at(signs, Sign::CrowdOther) = a.crowd != b.crowd;
  at(signs, Sign::WholeAndPart) = a.is_whole != b.is_whole;
}

void read_event(const FigurePair& pair, Signs& signs) {
  switch (compare_events(pair.scene_a, pair.scene_b)) {
    case Events::Same: {
      const bool sure = pair.scene_a.scene.event_sure && pair.scene_b.scene.event_sure;
      at(signs, sure ? Sign::EventSame : Sign::EventLike) = 1;
      break;
    }
    case Events::Related: at(signs, Sign::EventRelated) = 1; break;
    case Events::Different: at(signs, Sign::EventOther) = 1; break;
    case Events::Unknown: break;
  }
  const std::string& a = pair.a.frame.predicate;
  const std::string& b = pair.b.frame.predicate;
  const bool same = !a.empty() && a == b && !is_stop_word(a);
  at(signs, Sign::PredicateSame) = same;
  at(signs, Sign::PredicateKin) =
      !same && !is_stop_word(a) && !is_stop_word(b) && may_mean_one(a, b);
}

void read_words(const FigurePair& pair, Signs& signs) {
  constexpr double kMost = 4;
  at(signs, Sign::Shared) = std::min(pair.common.shared, kMost);
  at(signs, Sign::Plain) = std::min(pair.common.plain, kMost);
  at(signs, Sign::Kin) = std::min(pair.common.kin, kMost / 2);
  at(signs, Sign::Likeness) = pair.common.likeness;
  at(signs, Sign::Core) =
      std::min(3.0, static_cast<double>(Scenes::common_core(pair.scene_a, pair.scene_b)));
  at(signs, Sign::Entities) = common_entities(pair.scene_a.scene, pair.scene_b.scene);
  at(signs, Sign::CountShared) = at(signs, Sign::Count) * at(signs, Sign::Shared);
  at(signs, Sign::MoneyShared) = at(signs, Sign::Money) * at(signs, Sign::Shared);
  at(signs, Sign::PhysicalShared) = at(signs, Sign::Physical) * at(signs, Sign::Shared);
  at(signs, Sign::Leading) = is_leading(pair.document_a, pair.a.sentence) &&
                             is_leading(pair.document_b, pair.b.sentence);
}

template <typename T>
void compare_optional(const std::optional<T>& a, const std::optional<T>& b, double& same,
                      double& other) {
  if (!a || !b) return;
  (*a == *b ? same : other) = 1;
}

void read_circumstances(const FigurePair& pair, Signs& signs) {
  const FigureScene& a = pair.scene_a;
  const FigureScene& b = pair.scene_b;
  compare_optional(a.owner, b.owner, at(signs, Sign::OwnerSame), at(signs, Sign::OwnerOther));
  compare_optional(a.place, b.place, at(signs, Sign::PlaceSame), at(signs, Sign::PlaceOther));
  if (a.time_said && b.time_said && a.time && b.time) {
    at(signs, a.time->overlaps(*b.time) ? Sign::DaysMeet : Sign::DaysPart) = 1;
  }
  const std::string source = source_of(pair.document_a, pair.a);
  const std::string other = source_of(pair.document_b, pair.b);
  const bool one_source = !source.empty() && is_one_source(source, other);
  at(signs, Sign::SourceSame) = one_source;
  at(signs, Sign::TwoSources) = !source.empty() && !other.empty() && !one_source &&
                                (a.human || a.head.empty()) && (b.human || b.head.empty()) &&
                                a.group == "count";
  at(signs, Sign::StatusSame) = pair.a.frame.status == pair.b.frame.status;
  at(signs, Sign::ChangeSame) =
      is_move(pair.document_a, a, pair.a) == is_move(pair.document_b, b, pair.b);
  at(signs, Sign::RateSame) = pair.a.rate == pair.b.rate;
  at(signs, Sign::Told) = is_told(pair.document_a, pair.a) && is_told(pair.document_b, pair.b) &&
                          compare_events(a, b) == Events::Same;
}

bool is_round(double value) {
  while (value >= 10 && std::fmod(value, 10) == 0) value /= 10;
  return value < 10 && value == std::floor(value);
}

void read_values(const FigurePair& pair, Signs& signs) {
  at(signs, Sign::TellingNumber) = is_one_telling_number(pair);
  at(signs, Sign::Companion) = has_companion(pair);
  at(signs, Sign::Conversion) = is_telling_conversion(pair);
  at(signs, Sign::OnlyMatch) = is_only_match(pair);
  const Values values = ask_value(pair, pair.rates).relation;
  const bool equal = values == Values::Equal || values == Values::Converted;
  at(signs, Sign::RoundNumber) = equal && is_round(pair.a.value);
  at(signs, Sign::ValuesEqual) = equal;
  at(signs, Sign::ValuesOverlap) = values == Values::Overlap || values == Values::Rough;
  at(signs, Sign::ValuesStrict) = values == Values::StrictOverlap;
  at(signs, Sign::Slip) = looks_like_slip(pair.a, pair.b);
  at(signs, Sign::SlipTelling) = looks_like_telling_slip(pair.a, pair.b);
  constexpr double kMost = 3;
  constexpr double kFar = 2;
  const double low = std::min(std::abs(pair.a.in_base), std::abs(pair.b.in_base));
  const double high = std::max(std::abs(pair.a.in_base), std::abs(pair.b.in_base));
  const double ratio = low > 0 ? std::min(kMost, std::log(high / low)) : high > 0 ? kMost : 0;
  at(signs, Sign::Ratio) = equal ? 0 : ratio;
  at(signs, Sign::FarApart) = !equal && ratio > kFar;
  at(signs, Sign::LikeElsewhere) = pair.a.value != pair.b.value &&
                                   (has_value(pair.document_b, pair.a, pair.b) ||
                                    has_value(pair.document_a, pair.b, pair.a));
}

Signs read_pair(const FigurePair& pair) {
  Signs signs{};
  read_counted(pair, signs);
  read_event(pair, signs);
  read_words(pair, signs);
  read_circumstances(pair, signs);
  read_values(pair, signs);
  return signs;
}

/// What the choice among the figures of an article goes by.
double fit(const Signs& signs) {
  const double counted = at(signs, Sign::HeadSame) + 0.8 * at(signs, Sign::HeadKin) +
                         0.5 * at(signs, Sign::Anyone) - 2 * at(signs, Sign::CountedOther);
  const double event = at(signs, Sign::EventSame) + 0.7 * at(signs, Sign::EventLike) -
                       0.5 * at(signs, Sign::EventOther);
  return at(signs, Sign::Shared) + at(signs, Sign::Kin) + 2 * at(signs, Sign::Similarity) +
         0.5 * at(signs, Sign::Core) + 0.5 * counted + 0.7 * event +
         0.5 * at(signs, Sign::Modifiers);
}

}  // namespace

std::string_view name_of(Sign sign) { return kNames[static_cast<std::size_t>(sign)]; }

std::vector<Signs> read_signs(const Evidence& evidence) {
  const std::vector<Candidate>& candidates = evidence.matches.figures;
  std::vector<Signs> result(candidates.size());
  const Singles singles(evidence);
  const Surroundings surroundings(evidence.documents);
  std::vector<std::vector<Standing>> standings;
  std::vector<std::vector<PassageVector>> vectors;
  for (const Document& document : evidence.documents) {
    standings.push_back(standings_of_figures(document));
    vectors.push_back(surroundings.around_figures(static_cast<ArticleId>(vectors.size())));
  }
  Rivals rivals;
  std::vector<std::size_t> read;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto& [a, b, alike] = candidates[i];
    if (a.article == b.article) continue;
    const FigurePair pair = bare_pair_of(evidence, a, b);
    if (pair.scene_a.group != pair.scene_b.group) continue;
    result[i] = read_pair(pair);
    set_standings<Sign>(standings[index_of(a.article)][a.index],
                        standings[index_of(b.article)][b.index], result[i]);
    at(result[i], Sign::Similarity) =
        similarity(vectors[index_of(a.article)][a.index], vectors[index_of(b.article)][b.index]);
    if (singles.contains(a.article, pair.scene_a) && singles.contains(b.article, pair.scene_b)) {
      const bool count = pair.scene_a.group == "count";
      const bool one_noun = !pair.scene_a.head.empty() && pair.scene_a.head == pair.scene_b.head;
      at(result[i], Sign::AloneHead) = count && one_noun;
      at(result[i], Sign::AloneGroup) = !count;
    }
    rivals.add(a, b, fit(result[i]));
    read.push_back(i);
  }
  for (const std::size_t i : read) {
    set_margins<Sign>(rivals.of(candidates[i].a, candidates[i].b, fit(result[i])), result[i]);
  }
  return result;
}

std::vector<FirstLook> first_looks(const Evidence& evidence, std::span<const Signs> signs) {
  static const Logistic model("models/one_thing.tsv", kNames);
  std::vector<FirstLook> looks;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const auto& [a, b, alike] = evidence.matches.figures[i];
    if (a.article == b.article ||
        evidence.scenes.figure(a).group != evidence.scenes.figure(b).group) {
      continue;
    }
    const bool meet = at(signs[i], Sign::ValuesEqual) + at(signs[i], Sign::ValuesOverlap) > 0;
    looks.push_back({a, b, model.likelihood(signs[i]), meet, i});
  }
  return looks;
}

std::vector<double> one_thing_likelihoods(const Evidence& evidence) {
  std::vector<double> result(evidence.matches.figures.size(), -1);
  const std::vector<FirstLook> looks = first_looks(evidence, read_signs(evidence));
  const std::vector<double> second = second_likelihoods(looks);
  for (std::size_t i = 0; i < looks.size(); ++i) result[looks[i].candidate] = second[i];
  return result;
}

}  // namespace crosscheck
