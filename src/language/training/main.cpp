// SPDX-License-Identifier: Apache-2.0
//
// crosscheck-train DATA OUT [--threads N] [--folds N] [--stops]
//
// Learns where sentences end, the tagger, the parser and the lemmas from the unpacked data that
// scripts/train lays out, writes OUT/stops.model and OUT/english.model and prints what they
// score: on EWT's dev set the models that were written, on GUM's news N of each (5; 0: none),
// which have not seen the documents that they are scored on. The threads (2) change the time,
// not the result. --stops learns and scores where sentences end, and nothing else.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "language/training/scores.hpp"
#include "language/training/train.hpp"
#include "language/training/train_stops.hpp"

namespace crosscheck::language {
namespace {

namespace fs = std::filesystem;

using Log = std::function<void(const std::string&)>;

template <typename T>
T or_stop(Result<T> result) {
  if (result) return *std::move(result);
  std::fprintf(stderr, "%s\n", result.error().message().c_str());
  std::exit(2);
}

/// The files below a folder, in the order of their names.
std::vector<fs::path> files_below(const fs::path& folder, std::string_view extension) {
  std::vector<fs::path> files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() == extension) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

Treebank treebank_of(const std::vector<fs::path>& files) {
  Treebank all;
  for (const fs::path& file : files) {
    for (TreebankSentence& sentence : or_stop(read_treebank(file))) {
      all.push_back(std::move(sentence));
    }
  }
  return all;
}

bool is_news(const TreebankSentence& sentence) {
  return sentence.document.find("GUM_news") != std::string::npos;
}

struct Data {
  Treebank ewt;
  Treebank gum;
  Treebank ewt_dev;
  Treebank news;  ///< of GUM, train and dev

  explicit Data(const fs::path& folder)
      : ewt(treebank_of({folder / "ewt" / "train.conllu"})),
        gum(treebank_of(files_below(folder / "gum" / "train", ".conllu"))),
        ewt_dev(treebank_of({folder / "ewt" / "dev.conllu"})),
        news(treebank_of(files_below(folder / "gum", ".conllu"))) {
    std::erase_if(news, [](const TreebankSentence& sentence) { return !is_news(sentence); });
  }

  Treebank all() const {
    Treebank both = ewt;
    both.insert(both.end(), gum.begin(), gum.end());
    return both;
  }
};

/// Classes of words from everything but the news that is measured on.
Knowledge knowledge_from(const fs::path& folder, const Data& data) {
  std::vector<TaggedText> texts;
  for (const fs::path& file : files_below(folder / "masc", ".txt")) {
    if (file.filename() != "categories.txt") texts.push_back(or_stop(read_masc(file)));
  }
  texts.push_back(or_stop(read_gmb(folder / "gmb.csv")));
  texts.push_back(untagged(data.ewt));
  Treebank other_than_news = data.gum;
  std::erase_if(other_than_news, is_news);
  texts.push_back(untagged(other_than_news));
  return learn_knowledge(texts, {});
}

void print(const std::string& name, const SplitScores& split, const TreeScores& trees) {
  const auto percent = [&](std::size_t n) {
    return 100.0 * static_cast<double>(n) /
           static_cast<double>(std::max<std::size_t>(trees.words, 1));
  };
  std::printf("| %s | %zu | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |\n", name.c_str(),
              trees.words, split.words_f1(), split.sentences_f1(), percent(trees.upos),
              percent(trees.xpos), percent(trees.lemmas), percent(trees.heads),
              percent(trees.labelled));
}

/// The news of one fold: every document whose number, modulo `folds`, is `fold`.
Treebank fold_of(const Treebank& news, std::size_t folds, std::size_t fold) {
  Treebank part;
  std::size_t document = 0;
  for (std::size_t i = 0; i < news.size(); ++i) {
    if (i > 0 && news[i].document != news[i - 1].document) ++document;
    if (document % folds == fold) part.push_back(news[i]);
  }
  return part;
}

/// All but the documents of `test`.
Treebank without(const Treebank& all, const Treebank& test) {
  std::set<std::string> documents;
  for (const TreebankSentence& sentence : test) documents.insert(sentence.document);
  Treebank others = all;
  std::erase_if(others, [&](const TreebankSentence& sentence) {
    return documents.contains(sentence.document);
  });
  return others;
}

void write(const fs::path& file, const std::string& bytes, const Log& log) {
  if (!(std::ofstream(file, std::ios::binary) << bytes).flush()) {
    std::fprintf(stderr, "%s: cannot be written\n", file.c_str());
    std::exit(2);
  }
  log(file.string() + ": " + std::to_string(bytes.size()) + " bytes");
}

}  // namespace
}  // namespace crosscheck::language

int main(int argc, char** argv) {
  using namespace crosscheck::language;
  std::vector<std::string> folders;
  bool only_stops = false;
  const TrainingOptions options;
  unsigned threads = 2;
  std::size_t folds = 5;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const bool has_value = i + 1 < argc;
    if (word == "--threads" && has_value) {
      threads = static_cast<unsigned>(std::max(1, std::atoi(argv[++i])));
    } else if (word == "--folds" && has_value) {
      folds = static_cast<std::size_t>(std::max(0, std::atoi(argv[++i])));
    } else if (word == "--stops") {
      only_stops = true;
    } else {
      folders.push_back(word);
    }
  }
  if (folders.size() != 2) {
    std::fprintf(stderr, "usage: crosscheck-train DATA OUT [--threads N] [--folds N] [--stops]\n");
    return 2;
  }
  const auto start = std::chrono::steady_clock::now();
  const auto log = [&](const std::string& line) {
    const std::chrono::duration<double> past = std::chrono::steady_clock::now() - start;
    std::fprintf(stderr, "%6.0f s  %s\n", past.count(), line.c_str());
  };
  const Data data(folders[0]);
  const Treebank all = data.all();
  const fs::path out = folders[1];
  fs::create_directories(out);

  const std::string stops = train_stop_model(all, {});
  write(out / "stops.model", stops, log);
  const SplitScores web_splits = score_splits(or_stop(StopModel::from_bytes(stops)), data.ewt_dev);
  SplitScores news_splits;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const Treebank test = fold_of(data.news, folds, fold);
    const std::string other = train_stop_model(without(all, test), {});
    news_splits += score_splits(or_stop(StopModel::from_bytes(other)), test);
  }
  log("sentences F1: EWT dev " + std::to_string(web_splits.sentences_f1()) + ", GUM news " +
      std::to_string(news_splits.sentences_f1()));
  if (only_stops) return 0;

  const Knowledge knowledge = knowledge_from(folders[0], data);
  log("classes of " + std::to_string(knowledge.size()) + " words");
  std::string bytes;
  std::vector<TreeScores> news(folds);
  std::vector<std::function<void()>> tasks;
  tasks.emplace_back([&] { bytes = train_language_model(all, knowledge, options, log); });
  for (std::size_t fold = 0; fold < folds; ++fold) {
    tasks.emplace_back([&, fold] {
      const Treebank test = fold_of(data.news, folds, fold);
      const std::string other =
          train_language_model(without(all, test), knowledge, options, log);
      news[fold] = score_trees(or_stop(LanguageModel::from_bytes(other)), test);
    });
  }
  run_tasks(tasks, threads);

  write(out / "english.model", bytes, log);
  TreeScores news_trees;
  for (const TreeScores& scores : news) news_trees += scores;
  std::printf("| set | words | words F1 | sentences F1 | UPOS | XPOS | lemma | UAS | LAS |\n"
              "|---|---|---|---|---|---|---|---|---|\n");
  print("EWT dev", web_splits,
        score_trees(or_stop(LanguageModel::from_bytes(bytes)), data.ewt_dev));
  print("GUM news, " + std::to_string(folds) + " folds", news_splits, news_trees);
}
