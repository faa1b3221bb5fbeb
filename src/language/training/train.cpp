// SPDX-License-Identifier: Apache-2.0
#include "language/training/train.hpp"

#include <algorithm>
#include <atomic>
#include <optional>
#include <set>
#include <thread>
#include <utility>

#include "crosscheck/language/model_file.hpp"
#include "language/training/train_lemmas.hpp"
#include "language/training/train_parser.hpp"
#include "language/training/train_tagger.hpp"
#include "language/word_table.hpp"

namespace crosscheck::language {
namespace {

std::vector<TaggerExample> tagger_examples(const Treebank& treebank, const WordTable& words,
                                           const TagInventory& inventory) {
  std::vector<TaggerExample> examples;
  for (const TreebankSentence& sentence : treebank) {
    TaggerExample& example = examples.emplace_back();
    for (const TreebankWord& word : sentence.words) {
      example.forms.push_back(word_form(word.form));
      words.look_up(example.forms.back());
      example.tags.push_back(inventory.number(word));
    }
  }
  return examples;
}

/// Which part of the jackknife each sentence is in: that of its document.
std::vector<std::size_t> parts_of(const Treebank& treebank, std::size_t count) {
  std::vector<std::size_t> parts;
  std::size_t document = 0;
  for (std::size_t i = 0; i < treebank.size(); ++i) {
    if (i > 0 && treebank[i].document != treebank[i - 1].document) ++document;
    parts.push_back(document % count);
  }
  return parts;
}

}  // namespace

std::uint64_t Dice::next() noexcept {
  // SplitMix64
  state_ += 0x9E3779B97F4A7C15ULL;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

void run_tasks(std::vector<std::function<void()>>& tasks, unsigned threads) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < tasks.size(); i = next++) tasks[i]();
  };
  std::vector<std::jthread> workers;
  for (unsigned i = 1; i < threads; ++i) workers.emplace_back(work);
  work();
}

std::string train_language_model(const Treebank& treebank, const Knowledge& knowledge,
                                 const TrainingOptions& options,
                                 const std::function<void(const std::string&)>& log) {
  const TagInventory inventory(treebank);
  const std::string words_section = word_table_section(knowledge, sure_tags(treebank, inventory));
  const WordTable words = *WordTable::from_bytes(words_section);
  const std::vector<TaggerExample> examples = tagger_examples(treebank, words, inventory);

  // The tagger, and the tags that it would give had it not seen the sentence.
  const std::vector<std::size_t> parts = parts_of(treebank, options.jackknife_parts);
  std::vector<std::vector<std::uint8_t>> tags(examples.size());
  std::vector<const TaggerExample*> all;
  for (const TaggerExample& example : examples) all.push_back(&example);
  const Perceptron tagger = train_tagger(all, inventory.size(), options.tagger_rounds,
                                         options.tagger_margin, options.seed);
  for (std::size_t part = 0; part < options.jackknife_parts; ++part) {
    std::vector<const TaggerExample*> others;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (parts[i] != part) others.push_back(&examples[i]);
    }
    const Perceptron other = train_tagger(others, inventory.size(), options.jackknife_rounds,
                                          options.tagger_margin, options.seed + part);
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (parts[i] == part) tags[i] = tag_with(other, examples[i].forms);
    }
  }
  std::size_t right = 0;
  std::size_t total = 0;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    for (std::size_t k = 0; k < tags[i].size(); ++k) right += tags[i][k] == examples[i].tags[k];
    total += tags[i].size();
  }
  log("tagger: " + std::to_string(tagger.row_count()) + " features; jackknifed tags right: " +
      std::to_string(100.0 * static_cast<double>(right) / static_cast<double>(total)));

  std::vector<ParserExample> parses;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    ParserExample& parse = parses.emplace_back();
    for (std::size_t k = 0; k < tags[i].size(); ++k) {
      const TreebankWord& word = treebank[i].words[k];
      parse.words.push_back(
          parse_word(examples[i].forms[k], tags[i][k], inventory.pair(tags[i][k]).upos));
      parse.heads.push_back(word.head);
      parse.relations.push_back(word.relation);
    }
  }
  const TrainedParser parser =
      train_parser(parses, options.parser_rounds, options.parser_margin, options.seed);
  log("parser: " + std::to_string(parser.actions.row_count()) + " features, relations: " +
      std::to_string(parser.relations.row_count()));

  return write_model_file(
      {{"words", words_section},
       {"tags", inventory.section()},
       {"tagger", tagger.section(options.tagger_entries)},
       {"actions", parser.actions.section(options.action_entries)},
       {"relations", parser.relations.section(options.relation_entries)},
       {"final", parser.final.section(options.final_entries)},
       {"lemmas", lemma_section(treebank)}});
}

}  // namespace crosscheck::language
