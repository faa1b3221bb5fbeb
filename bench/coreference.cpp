// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <functional>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "coreference_mentions.hpp"
#include "coreference_scores.hpp"
#include "crosscheck/annotate/annotate.hpp"
#include "crosscheck/match/match.hpp"
#include "crosscheck/read/read.hpp"

// Measures who is who across the articles of a topic: the CoNLL F1 of coreference.
//
//     coreference [-v] [--phrases] < TOPICS    bench/coreference.py writes TOPICS from the data
//     sets
//
// gold mentions   the places are given; we say which mean the same
// same head       the baseline: gold mentions with one head, whatever they mean, are one
// own mentions    the places are ours too, and count where they are exactly those of the gold:
//                 names and single words, or with --phrases whole noun phrases

namespace {

using namespace crosscheck;
using bench::Clusters;
using nlohmann::json;

struct GoldMention {
  bench::Place place;
  std::string chain, kind;
};

struct Topic {
  std::string name;
  std::vector<Document> documents;
  std::vector<std::vector<Span>> scored;  ///< of each document
  std::vector<GoldMention> mentions;
};

Span span_of(const json& pair) {
  return {pair[0].get<std::uint32_t>(), pair[1].get<std::uint32_t>()};
}

/// Documents whose text reading would change are left out, for offsets would not hold.
Topic read_topic(const json& given, std::size_t& changed) {
  Topic topic;
  topic.name = given["name"].get<std::string>();
  for (const json& d : given["documents"]) {
    const std::string text = d["text"].get<std::string>();
    Result<Article> article = read_text(text, d["name"].get<std::string>() + ".txt");
    if (!article || article->body.view() != text) {
      ++changed;
      continue;
    }
    const auto id = static_cast<ArticleId>(topic.documents.size());
    topic.documents.push_back(read_words(*std::move(article)));
    topic.scored.emplace_back();
    for (const json& pair : d["scored"]) topic.scored.back().push_back(span_of(pair));
    for (const json& m : d["mentions"]) {
      const Span span{m["begin"].get<std::uint32_t>(), m["end"].get<std::uint32_t>()};
      topic.mentions.push_back(
          {{id, span}, m["chain"].get<std::string>(), m["kind"].get<std::string>()});
    }
  }
  share_names(topic.documents);
  for (Document& document : topic.documents) document = annotate(std::move(document), std::nullopt);
  return topic;
}

/// The numbers of `mentions` that are `wanted`, grouped by what `key_of` says of each.
template <typename Key, typename Wanted>
Clusters grouped(std::size_t count, Key key_of, Wanted wanted) {
  std::map<decltype(key_of(0)), std::vector<std::uint32_t>> groups;
  for (std::size_t i = 0; i < count; ++i) {
    if (wanted(i)) groups[key_of(i)].push_back(static_cast<std::uint32_t>(i));
  }
  Clusters clusters;
  for (auto& [key, mentions] : groups) clusters.push_back(std::move(mentions));
  return clusters;
}

void print(const char* what, const bench::Conll& score) {
  std::printf("  %-14s CoNLL F1 %5.1f   MUC %5.1f  B3 %5.1f (%.1f/%.1f)  CEAFe %5.1f\n", what,
              100 * score.f1(), 100 * score.muc.f1(), 100 * score.b_cubed.f1(),
              100 * score.b_cubed.recall(), 100 * score.b_cubed.precision(),
              100 * score.ceaf_e.f1());
}

void print_place(const char* what, const Topic& topic, const bench::Place& place) {
  const std::string_view words = topic.documents[index_of(place.article)].article.body[place.span];
  std::printf("    %s\t%.*s\n", what, static_cast<int>(words.size()), words.data());
}

/// What the texts say, with our number and theirs; for reading.
void print_mentions(const Topic& topic, const std::vector<std::uint32_t>& ours,
                    const std::function<bool(std::size_t)>& wanted) {
  for (std::size_t i = 0; i < topic.mentions.size(); ++i) {
    if (!wanted(i)) continue;
    const GoldMention& m = topic.mentions[i];
    const std::string_view words =
        topic.documents[index_of(m.place.article)].article.body[m.place.span];
    std::printf("    %s\t%s\t%u\t%.*s\n", topic.name.c_str(), m.chain.c_str(), ours[i],
                static_cast<int>(words.size()), words.data());
  }
}

void score_given(const std::vector<Topic>& topics, const std::set<std::string>& kinds,
                 bool verbose) {
  bench::Conll matched, heads;
  std::size_t chains = 0;
  for (const Topic& topic : topics) {
    const auto wanted = [&](std::size_t i) { return kinds.contains(topic.mentions[i].kind); };
    std::vector<bench::Place> places;
    for (const GoldMention& m : topic.mentions) places.push_back(m.place);
    const std::vector<std::uint32_t> ours = bench::entities_at(topic.documents, places);
    const Clusters gold = grouped(
        places.size(), [&](std::size_t i) { return topic.mentions[i].chain; }, wanted);
    matched.add(gold, grouped(
                          places.size(), [&](std::size_t i) { return ours[i]; }, wanted));
    heads.add(gold, grouped(
                        places.size(),
                        [&](std::size_t i) {
                          return bench::head_lemma(topic.documents[index_of(places[i].article)],
                                                   places[i].span);
                        },
                        wanted));
    chains += gold.size();
    if (verbose) print_mentions(topic, ours, wanted);
  }
  std::string names;
  for (const std::string& kind : kinds) names += (names.empty() ? "" : " ") + kind;
  std::printf("%s: %zu chains\n", names.c_str(), chains);
  print("gold mentions", matched);
  print("same head", heads);
}

void score_own(const std::vector<Topic>& topics, bench::Extent extent, bool verbose) {
  bench::Conll all, linked;
  std::size_t found = 0, wanted_count = 0, right = 0;
  for (const Topic& topic : topics) {
    std::map<bench::Place, std::uint32_t> number;
    std::map<std::string, std::vector<std::uint32_t>> chains;
    std::map<std::uint32_t, std::vector<std::uint32_t>> entities;
    const auto number_of = [&](const bench::Place& place) {
      return number.emplace(place, static_cast<std::uint32_t>(number.size())).first->second;
    };
    std::set<bench::Place> seen;
    for (const GoldMention& m : topic.mentions) {
      if (seen.insert(m.place).second) chains[m.chain].push_back(number_of(m.place));
    }
    wanted_count += seen.size();
    std::set<bench::Place> missed = seen;
    for (const bench::OwnMention& m : bench::own_mentions(topic.documents, extent)) {
      const auto& scored = topic.scored[index_of(m.place.article)];
      const bool counts = std::any_of(scored.begin(), scored.end(),
                                      [&](Span s) { return s.contains(m.place.span); });
      if (!counts) continue;
      ++found;
      right += seen.contains(m.place) ? 1 : 0;
      if (verbose && !seen.contains(m.place)) print_place("extra", topic, m.place);
      missed.erase(m.place);
      entities[m.entity].push_back(number_of(m.place));
    }
    for (const bench::Place& place : missed) {
      if (verbose) print_place("missed", topic, place);
    }
    Clusters gold, ours, gold_linked, ours_linked;
    for (auto& [chain, mentions] : chains) {
      if (mentions.size() > 1) gold_linked.push_back(mentions);
      gold.push_back(std::move(mentions));
    }
    for (auto& [entity, mentions] : entities) {
      if (mentions.size() > 1) ours_linked.push_back(mentions);
      ours.push_back(std::move(mentions));
    }
    all.add(gold, ours);
    linked.add(gold_linked, ours_linked);
  }
  std::printf("own mentions: %zu, gold %zu, the same place %zu\n", found, wanted_count, right);
  print("all", all);
  print("without single", linked);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string_view> args(argv + 1, argv + argc);
  const bool verbose = std::find(args.begin(), args.end(), "-v") != args.end();
  const bool phrases = std::find(args.begin(), args.end(), "--phrases") != args.end();
  const json data = json::parse(std::cin, nullptr, false);
  if (data.is_discarded() || !data.contains("topics")) {
    std::cerr
        << "usage: coreference [-v] [--phrases] < TOPICS   bench/coreference.py writes them\n";
    return 2;
  }
  std::vector<Topic> topics;
  std::size_t changed = 0;
  for (const json& given : data["topics"]) topics.push_back(read_topic(given, changed));
  if (changed > 0) std::printf("%zu documents left out\n", changed);
  for (const json& kinds : data["kinds"]) {
    score_given(topics, kinds.get<std::set<std::string>>(), verbose);
  }
  score_own(topics, phrases ? bench::Extent::Phrase : bench::Extent::Word, verbose);
  return 0;
}
