// SPDX-License-Identifier: Apache-2.0
#include "language/training/scores.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "crosscheck/language/tokens.hpp"
#include "crosscheck/model/names.hpp"

namespace crosscheck::language {
namespace {

std::string_view without_subtype(Deprel relation) {
  const std::string_view name = name_of(relation);
  return name.substr(0, name.find(':'));
}

double f1(std::size_t right, std::size_t gold, std::size_t found) {
  return gold + found == 0 ? 0 : 200.0 * static_cast<double>(right) / static_cast<double>(gold + found);
}

}  // namespace

TreebankText::TreebankText(const Treebank& treebank) {
  std::string plain;
  const auto size = [&plain] { return static_cast<std::uint32_t>(plain.size()); };
  const auto end_paragraph = [&] {
    paragraphs.push_back({paragraphs.empty() ? 0 : paragraphs.back().end, size()});
  };
  for (const TreebankSentence& sentence : treebank) {
    if (sentence.begins_paragraph && !plain.empty()) end_paragraph();
    const auto first = static_cast<std::uint32_t>(tokens.size());
    for (const TreebankWord& word : sentence.words) {
      Token token;
      token.span.begin = size();
      plain += word.form;
      token.span.end = size();
      tokens.push_back(std::move(token));
      if (word.space_after) plain += ' ';
    }
    sentences.push_back({{tokens[first].span.begin, tokens.back().span.end},
                         first, static_cast<std::uint32_t>(tokens.size()), 0});
  }
  end_paragraph();
  text = *SourceText::from_utf8(std::move(plain));
}

TreeScores& TreeScores::operator+=(const TreeScores& other) {
  words += other.words;
  upos += other.upos;
  xpos += other.xpos;
  lemmas += other.lemmas;
  heads += other.heads;
  labelled += other.labelled;
  return *this;
}

SplitScores& SplitScores::operator+=(const SplitScores& other) {
  words += other.words;
  found_words += other.found_words;
  right_words += other.right_words;
  sentences += other.sentences;
  found_sentences += other.found_sentences;
  right_sentences += other.right_sentences;
  return *this;
}

double SplitScores::words_f1() const { return f1(right_words, words, found_words); }
double SplitScores::sentences_f1() const {
  return f1(right_sentences, sentences, found_sentences);
}

TreeScores score_trees(const LanguageModel& model, const Treebank& treebank) {
  TreebankText gold_text(treebank);
  const SourceText& text = gold_text.text;
  std::vector<Token>& tokens = gold_text.tokens;
  const std::vector<Sentence>& sentences = gold_text.sentences;
  model.annotate(text, sentences, tokens);
  TreeScores scores;
  for (std::size_t s = 0; s < treebank.size(); ++s) {
    for (std::size_t i = 0; i < treebank[s].words.size(); ++i) {
      const TreebankWord& gold = treebank[s].words[i];
      const Token& token = tokens[sentences[s].first + i];
      const std::uint32_t head =
          gold.head < 0 ? kNoHead : sentences[s].first + static_cast<std::uint32_t>(gold.head);
      ++scores.words;
      scores.upos += token.upos == gold.upos;
      scores.xpos += token.xpos == gold.xpos;
      scores.lemmas += token.lemma == gold.lemma || gold.lemma == "_";
      scores.heads += token.head == head;
      scores.labelled +=
          token.head == head && without_subtype(token.deprel) == without_subtype(gold.relation);
    }
  }
  return scores;
}

SplitScores score_splits(const StopModel& model, const Treebank& treebank) {
  SplitScores scores;
  const TreebankText raw(treebank);
  const SourceText& text = raw.text;
  std::set<Span> words;
  std::set<Span> sentences;
  for (const Token& token : raw.tokens) words.insert(token.span);
  for (const Sentence& sentence : raw.sentences) sentences.insert(sentence.span);
  scores.words = words.size();
  scores.sentences = sentences.size();
  for (const Span paragraph : raw.paragraphs) {
    const std::vector<Span> tokens = find_tokens(text, paragraph);
    scores.found_words += tokens.size();
    for (const Span token : tokens) scores.right_words += words.contains(token);
    std::uint32_t first = 0;
    for (const std::uint32_t end : model.sentence_ends(text, tokens)) {
      ++scores.found_sentences;
      scores.right_sentences += sentences.contains(tokens[first].joined(tokens[end - 1]));
      first = end;
    }
  }
  return scores;
}

}  // namespace crosscheck::language
