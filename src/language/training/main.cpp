// SPDX-License-Identifier: Apache-2.0
//
// crosscheck-train DATA OUT: learns every model of this floor from the unpacked data that
// scripts/train lays out, and writes OUT/english.model.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>

#include "language/training/scores.hpp"
#include "language/training/train.hpp"

namespace crosscheck::language {
namespace {

namespace fs = std::filesystem;

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

template <typename T>
T or_stop(Result<T> result) {
  if (result) return *std::move(result);
  std::cerr << result.error().message() << '\n';
  std::exit(2);
}

Treebank treebanks(const std::vector<fs::path>& files) {
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

void print(std::string_view name, const TreeScores& scores) {
  const auto percent = [&](std::size_t n) {
    return 100.0 * static_cast<double>(n) / static_cast<double>(std::max<std::size_t>(scores.words, 1));
  };
  std::printf("%-12.*s words %6zu  upos %.2f  xpos %.2f  lemma %.2f  uas %.2f  las %.2f\n",
              static_cast<int>(name.size()), name.data(), scores.words, percent(scores.upos),
              percent(scores.xpos), percent(scores.lemmas), percent(scores.heads),
              percent(scores.labelled));
  std::fflush(stdout);
}

}  // namespace
}  // namespace crosscheck::language

int main(int argc, char** argv) {
  using namespace crosscheck;
  using namespace crosscheck::language;
  if (argc < 3) {
    std::cerr << "usage: crosscheck-train DATA OUT [NAME=VALUE]...\n";
    return 2;
  }
  const fs::path data = argv[1];
  const fs::path out = argv[2];
  std::map<std::string, std::size_t> values;
  for (int i = 3; i < argc; ++i) {
    const std::string setting = argv[i];
    const std::size_t equals = setting.find('=');
    values[setting.substr(0, equals)] = std::stoul(setting.substr(equals + 1));
  }
  const auto value = [&](const std::string& name, std::size_t otherwise) {
    const auto found = values.find(name);
    return found == values.end() ? otherwise : found->second;
  };
  const auto start = std::chrono::steady_clock::now();
  const auto log = [&](const std::string& line) {
    const std::chrono::duration<double> past = std::chrono::steady_clock::now() - start;
    std::printf("%7.1f s  %s\n", past.count(), line.c_str());
    std::fflush(stdout);
  };

  const Treebank ewt = treebanks({data / "ewt" / "train.conllu"});
  const Treebank gum = treebanks(files_below(data / "gum" / "train", ".conllu"));
  std::vector<TaggedText> texts;
  for (const fs::path& file : files_below(data / "masc", ".txt")) {
    if (file.filename() != "categories.txt") texts.push_back(or_stop(read_masc(file)));
  }
  texts.push_back(or_stop(read_gmb(data / "gmb.csv")));
  texts.push_back(untagged(ewt));
  {
    Treebank other_than_news = gum;
    std::erase_if(other_than_news, is_news);
    texts.push_back(untagged(other_than_news));
  }
  log("data read");
  KnowledgeOptions knowledge_options;
  knowledge_options.clusters = static_cast<std::uint16_t>(value("clusters", 256));
  knowledge_options.rounds = static_cast<unsigned>(value("cluster-rounds", 12));
  const Knowledge knowledge = learn_knowledge(texts, knowledge_options);
  log("classes of " + std::to_string(knowledge.size()) + " words");

  TrainingOptions options;
  options.threads = static_cast<unsigned>(value("threads", 1));
  options.parser_seeds = static_cast<unsigned>(value("seeds", 1));
  options.parser_rounds = static_cast<unsigned>(value("parser-rounds", 12));
  options.tagger_rounds = static_cast<unsigned>(value("tagger-rounds", 10));
  options.tagger_margin = static_cast<float>(value("tagger-margin", 0));
  options.parser_margin = static_cast<float>(value("parser-margin", 0));
  options.action_entries = value("actions", 2'000'000);
  options.tagger_rows = value("tagger-rows", 400'000);
  options.relation_rows = value("relation-rows", 400'000);

  Treebank all = ewt;
  all.insert(all.end(), gum.begin(), gum.end());
  const std::string bytes = train_language_model(all, knowledge, options, log);
  fs::create_directories(out);
  std::ofstream(out / "english.model", std::ios::binary) << bytes;
  log("english.model has " + std::to_string(bytes.size()) + " bytes");
  const LanguageModel model = or_stop(LanguageModel::from_bytes(bytes));
  print("EWT dev", score_trees(model, treebanks({data / "ewt" / "dev.conllu"})));
  print("GUM dev", score_trees(model, treebanks(files_below(data / "gum" / "dev", ".conllu"))));
  const SplitScores splits = score_splits(treebanks({data / "ewt" / "dev.conllu"}));
  std::printf("EWT dev      words F1 %.2f  sentences F1 %.2f\n", splits.words_f1(), splits.sentences_f1());

  if (value("folds", 0) > 0) {
    TreeScores news;
    const std::size_t folds = value("folds", 5);
    std::vector<std::string> documents;
    for (const TreebankSentence& sentence : gum) {
      if (is_news(sentence) && (documents.empty() || documents.back() != sentence.document)) {
        documents.push_back(sentence.document);
      }
    }
    for (std::size_t fold = 0; fold < folds; ++fold) {
      const auto held_out = [&](const TreebankSentence& sentence) {
        const auto found = std::find(documents.begin(), documents.end(), sentence.document);
        return found != documents.end() &&
               static_cast<std::size_t>(found - documents.begin()) % folds == fold;
      };
      Treebank train;
      Treebank test;
      for (const TreebankSentence& sentence : all) (held_out(sentence) ? test : train).push_back(sentence);
      const std::string fold_bytes = train_language_model(train, knowledge, options, log);
      news += score_trees(or_stop(LanguageModel::from_bytes(fold_bytes)), test);
    }
    print("GUM news", news);
  }
  SplitScores news_splits;
  Treebank news;
  for (const TreebankSentence& sentence : gum) if (is_news(sentence)) news.push_back(sentence);
  news_splits += score_splits(news);
  std::printf("GUM news     words F1 %.2f  sentences F1 %.2f\n", news_splits.words_f1(), news_splits.sentences_f1());
  log("done");
}
