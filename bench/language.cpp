// SPDX-License-Identifier: Apache-2.0
//
// language score FILE...          scores the program's answers against those in the files
// language predict FILE [--raw]   writes the file with the program's answers in it
// language speed PATH... [--rounds N]   how long the model takes to load, and tokens a second
//                                 of the whole floor on one thread
// [--model FILE] uses another model than the one built in.
//
// A file is CoNLL-U (.conllu): tokens and sentences from its raw text, and tags, lemmas and
// trees on its own tokens. Or it has a token and a tag of names a line (.iob2, .tsv, .conll,
// .txt: "number token tag …" or "token … tag", B- I- or I- alone): names on its own tokens.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/language/analyse.hpp"
#include "crosscheck/language/names.hpp"
#include "crosscheck/language/sentences.hpp"
#include "crosscheck/language/tokens.hpp"
#include "crosscheck/model/names.hpp"
#include "crosscheck/read/read.hpp"
#include "crosscheck/text/rows.hpp"
#include "language/language_model.hpp"
#include "language/training/name_tags.hpp"
#include "language/training/scores.hpp"

namespace {

using namespace crosscheck;
using namespace crosscheck::language;

std::string bytes_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  if (!in) {
    std::fprintf(stderr, "%s: cannot be read\n", file.c_str());
    std::exit(2);
  }
  return std::move(out).str();
}

template <typename T>
T or_stop(Result<T> result) {
  if (result) return *std::move(result);
  std::fprintf(stderr, "%s\n", result.error().message().c_str());
  std::exit(2);
}

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

void score_treebank(const std::string& file, const LanguageModel& model) {
  const Treebank treebank = or_stop(read_treebank(file));
  const SplitScores split = score_splits(StopModel::standard(), treebank);
  const TreeScores trees = score_trees(model, treebank);
  std::printf("%s\n  raw text      words F1 %.2f  sentences F1 %.2f\n", file.c_str(),
              split.words_f1(), split.sentences_f1());
  std::printf("  gold tokens   UPOS %.2f  XPOS %.2f  lemma %.2f  UAS %.2f  LAS %.2f  (%zu words)\n",
              percent(trees.upos, trees.words), percent(trees.xpos, trees.words),
              percent(trees.lemmas, trees.words), percent(trees.heads, trees.words),
              percent(trees.labelled, trees.words), trees.words);
}

using NameScores = std::map<std::string, NameScore>;

void print_names(const char* title, const NameScores& scores) {
  std::printf("%s\n", title);
  for (const auto& [kind, score] : scores) {
    std::printf("  %-4s precision %.2f  recall %.2f  F1 %.2f  (%zu names)\n", kind.c_str(),
                percent(score.right, score.found), percent(score.right, score.gold),
                200.0 * static_cast<double>(score.right) /
                    static_cast<double>(std::max<std::size_t>(score.gold + score.found, 1)),
                score.gold);
  }
}

/// Scores all files together: a corpus may have a file a document.
void score_names(const std::vector<std::string>& files) {
  NameScores total;
  for (const std::string& file : files) {
    for (const auto& [kind, score] : compare_names(or_stop(read_name_tags(bytes_of(file))))) {
      total[kind].gold += score.gold;
      total[kind].found += score.found;
      total[kind].right += score.right;
    }
  }
  const std::string title =
      files.size() == 1 ? files[0] : std::to_string(files.size()) + " files of names";
  print_names(title.c_str(), total);
}

/// A row of CoNLL-U for each token, with the program's answers.
void write_conllu(const SourceText& text, const std::vector<Sentence>& sentences,
                  const std::vector<Token>& tokens) {
  for (const Sentence& sentence : sentences) {
    std::string plain(text[sentence.span]);
    std::replace(plain.begin(), plain.end(), '\n', ' ');
    std::printf("# text = %s\n", plain.c_str());
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Token& token = tokens[i];
      const bool touches = i + 1 < sentence.last && tokens[i + 1].span.begin == token.span.end;
      const std::string form(text[token.span]);
      std::printf("%u\t%s\t%s\t%s\t%s\t_\t%u\t%s\t_\t%s\n", i - sentence.first + 1, form.c_str(),
                  token.lemma.c_str(), std::string(name_of(token.upos)).c_str(),
                  std::string(name_of(token.xpos)).c_str(),
                  token.head == kNoHead ? 0 : token.head - sentence.first + 1,
                  std::string(name_of(token.deprel)).c_str(), touches ? "SpaceAfter=No" : "_");
    }
    std::printf("\n");
  }
}

void predict_treebank(const std::string& file, const LanguageModel& model, bool raw) {
  const Treebank treebank = or_stop(read_treebank(file));
  const TreebankText gold(treebank);
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  if (!raw) {
    tokens = gold.tokens;
    sentences = gold.sentences;
  } else {
    for (const Span paragraph : gold.paragraphs) {
      const std::vector<Span> spans = find_tokens(gold.text, paragraph);
      const auto first = static_cast<std::uint32_t>(tokens.size());
      for (const Span span : spans) tokens.emplace_back().span = span;
      std::uint32_t begin = 0;
      for (const std::uint32_t end : find_sentence_ends(gold.text, spans)) {
        sentences.push_back(
            {spans[begin].joined(spans[end - 1]), first + begin, first + end, 0});
        begin = end;
      }
    }
  }
  model.annotate(gold.text, sentences, tokens);
  write_conllu(gold.text, sentences, tokens);
}

void predict_names(const std::string& file) {
  std::cout << with_predicted_names(or_stop(read_name_tags(bytes_of(file))));
}

void measure_load() {
  double best = 1e30;
  for (int i = 0; i < 5; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    const bool good = LanguageModel::from_bytes(embedded_file("models/english.model")).has_value();
    const std::chrono::duration<double, std::milli> past = std::chrono::steady_clock::now() - begin;
    if (good) best = std::min(best, past.count());
    if (i == 0) std::printf("load: %.1f ms the first time, ", past.count());
  }
  std::printf("%.1f ms in memory\n", best);
}

void measure_speed(const std::vector<std::string>& paths, int rounds) {
  std::vector<Article> articles;
  for (const std::string& path : paths) {
    for (const FoundFile& file : or_stop(find_files(path)).files) {
      Result<Article> article = read_article(file);
      if (article) articles.push_back(*std::move(article));
    }
  }
  std::size_t tokens = 0;
  double best = 1e30;
  for (int i = 0; i < rounds; ++i) {
    tokens = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (const Article& article : articles) {
      tokens += analyse(article.body, article.segments).tokens.size();
    }
    const std::chrono::duration<double> past = std::chrono::steady_clock::now() - begin;
    best = std::min(best, past.count());
  }
  std::printf("%zu articles, %zu tokens, %.0f tokens a second\n", articles.size(), tokens,
              static_cast<double>(tokens) / best);
}

int usage() {
  std::fprintf(stderr,
               "usage: language score FILE... [--model FILE]\n"
               "       language predict FILE [--raw] [--model FILE]\n"
               "       language speed PATH... [--rounds N]\n");
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> files;
  std::string model_bytes;
  bool raw = false;
  int rounds = 20;
  for (int i = 2; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--raw") {
      raw = true;
    } else if (word == "--model" && i + 1 < argc) {
      model_bytes = bytes_of(argv[++i]);
    } else if (word == "--rounds" && i + 1 < argc) {
      rounds = std::max(1, std::atoi(argv[++i]));
    } else {
      files.push_back(word);
    }
  }
  if (argc < 3 || files.empty()) return usage();
  std::optional<LanguageModel> other;
  if (!model_bytes.empty()) other = or_stop(LanguageModel::from_bytes(model_bytes));
  const auto model = [&]() -> const LanguageModel& {
    return other ? *other : LanguageModel::standard();
  };
  const std::string task = argv[1];
  const auto is_treebank = [](const std::string& file) { return file.ends_with(".conllu"); };
  if (task == "score") {
    std::vector<std::string> names;
    for (const std::string& file : files) {
      if (is_treebank(file)) {
        score_treebank(file, model());
      } else {
        names.push_back(file);
      }
    }
    if (!names.empty()) score_names(names);
    return 0;
  }
  if (task == "predict") {
    is_treebank(files[0]) ? predict_treebank(files[0], model(), raw) : predict_names(files[0]);
    return 0;
  }
  if (task == "speed") {
    measure_load();
    measure_speed(files, rounds);
    return 0;
  }
  return usage();
}
