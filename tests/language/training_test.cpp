// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "crosscheck/language/model_file.hpp"
#include "language/lemmatiser.hpp"
#include "language/training/clusters.hpp"
#include "language/training/name_tags.hpp"
#include "language/training/scores.hpp"
#include "language/training/train.hpp"
#include "language/training/train_lemmas.hpp"
#include "language/training/treebank.hpp"

namespace crosscheck::language {
namespace {

Result<Treebank> read(const std::string& rows) {
  const auto file = std::filesystem::temp_directory_path() /
                    ("crosscheck-treebank-" + std::to_string(::getpid()) + ".conllu");
  std::ofstream(file) << rows;
  Result<Treebank> treebank = read_treebank(file);
  std::filesystem::remove(file);
  return treebank;
}

const std::string kRows =
    "# newdoc id = one\n"
    "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_\n"
    "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n"
    "3\tleave\tleave\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
    "3.1\tx\tx\tX\tXX\t_\t_\t_\t_\t_\n"
    "4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n"
    "\n";

TEST(ReadTreebank, KnowsWhereNoBlankStands) {
  const Result<Treebank> treebank = read(kRows);
  ASSERT_TRUE(treebank) << treebank.error().message();
  ASSERT_EQ(treebank->size(), 1u);
  EXPECT_EQ(treebank->front().document, "one");
  const TreebankText text(*treebank);
  EXPECT_EQ(text.text.view(), "Don't leave. ");
  EXPECT_EQ(treebank->front().words[0].head, 2);
  EXPECT_EQ(treebank->front().words[2].head, -1);
  const SplitScores scores = score_splits(StopModel::standard(), *treebank);
  EXPECT_EQ(scores.words_f1(), 100);
  EXPECT_EQ(scores.sentences_f1(), 100);
}

TEST(ReadTreebank, NamesTheLineThatIsNoRow) {
  const Result<Treebank> treebank = read(kRows + "1\tno\trow\n");
  ASSERT_FALSE(treebank);
  EXPECT_EQ(treebank.error().reason, "line 9 is no row of CoNLL-U");
}

TEST(ClusterWords, PutsWordsWithAlikeNeighboursTogether) {
  // 1 to 8 stand between 17 and 18, 9 to 16 between 18 and 17.
  std::vector<std::uint32_t> text = {0};
  for (std::uint32_t i = 0; i < 400; ++i) {
    text.insert(text.end(), {17, 1 + i * 5 % 8, 18, 9 + i * 3 % 8});
  }
  const auto classes = cluster_words(text, 19, 4, 20);
  for (std::uint32_t word = 1; word <= 8; ++word) {
    EXPECT_EQ(classes[word], classes[1]) << word;
    EXPECT_EQ(classes[word + 8], classes[9]) << word;
  }
  EXPECT_NE(classes[1], classes[9]);
  EXPECT_EQ(cluster_words(text, 19, 4, 20), classes);
}

TEST(Lemmas, ComeFromTheWordOrItsEnding) {
  Treebank treebank(1);
  const auto add = [&](const char* form, const char* lemma, Xpos tag) {
    TreebankWord word;
    word.form = form;
    word.lemma = lemma;
    word.xpos = tag;
    treebank[0].words.push_back(word);
  };
  add("dogs", "dog", Xpos::Nns);
  add("boats", "boat", Xpos::Nns);
  add("parties", "party", Xpos::Nns);
  add("cities", "city", Xpos::Nns);
  add("men", "man", Xpos::Nns);
  add("Orin", "Orin", Xpos::Nnp);
  const std::string bytes = write_model_file({{"lemmas", lemma_section(treebank)}});
  const Lemmatiser lemmatiser = *Lemmatiser::from_file(*ModelFile::from_bytes(bytes));
  EXPECT_EQ(lemmatiser.lemma("Ships", Xpos::Nns), "ship");
  EXPECT_EQ(lemmatiser.lemma("stories", Xpos::Nns), "story");
  EXPECT_EQ(lemmatiser.lemma("men", Xpos::Nns), "man");
  EXPECT_EQ(lemmatiser.lemma("Hale", Xpos::Nnp), "Hale");
  EXPECT_EQ(lemmatiser.lemma("s", Xpos::Nns), "s");
}

/// "Two dogs chased the cats ." with other words each time, in ten documents.
Treebank invented() {
  const char* agents[] = {"dogs", "boys", "clerks", "nurses", "pilots"};
  const char* verbs[] = {"chased", "saw", "helped", "warned"};
  const char* patients[] = {"cats", "girls", "guards"};
  Treebank treebank;
  for (const char* agent : agents) {
    for (const char* verb : verbs) {
      for (const char* patient : patients) {
        TreebankSentence sentence;
        sentence.words = {{"Two", "two", Upos::Num, Xpos::Cd, Deprel::Nummod, 1},
                          {agent, agent, Upos::Noun, Xpos::Nns, Deprel::Nsubj, 2},
                          {verb, verb, Upos::Verb, Xpos::Vbd, Deprel::Root, -1},
                          {"the", "the", Upos::Det, Xpos::Dt, Deprel::Det, 4},
                          {patient, patient, Upos::Noun, Xpos::Nns, Deprel::Obj, 2},
                          {".", ".", Upos::Punct, Xpos::Period, Deprel::Punct, 2}};
        sentence.document = "d" + std::to_string(treebank.size() / 6);
        treebank.push_back(std::move(sentence));
      }
    }
  }
  return treebank;
}

TrainingOptions small_model() {
  TrainingOptions options;
  options.tagger_rounds = options.parser_rounds = options.jackknife_rounds = 3;
  options.action_entries = options.tagger_entries = 20'000;
  options.relation_entries = options.final_entries = 20'000;
  return options;
}

TEST(TrainLanguageModel, GivesTheSameBytesEachTime) {
  const auto train = [](std::uint64_t seed) {
    TrainingOptions options = small_model();
    options.seed = seed;
    return train_language_model(invented(), {}, options, [](const std::string&) {});
  };
  EXPECT_EQ(train(1), train(1));
  EXPECT_NE(train(1), train(2)) << "the seed is not used";
}

TEST(TrainLanguageModel, GivesAModelThatReadsWhatItHasSeen) {
  const Treebank treebank = invented();
  const std::string bytes =
      train_language_model(treebank, {}, small_model(), [](const std::string&) {});
  const Result<LanguageModel> model = LanguageModel::from_bytes(bytes);
  ASSERT_TRUE(model) << model.error().message();
  const TreeScores scores = score_trees(*model, treebank);
  EXPECT_EQ(scores.words, treebank.size() * 6);
  EXPECT_EQ(scores.xpos, scores.words);
  EXPECT_EQ(scores.lemmas, scores.words);
  EXPECT_EQ(scores.labelled, scores.words);
}

TEST(NameTags, ReadsNumberedAndPlainColumns) {
  const NameTagFile numbered =
      *read_name_tags("# newdoc id = a\n1\tAnna\tB-PER\t-\n2\tleft\tO\t-\n\n# newdoc id = b\n1\tHe\tO\n");
  EXPECT_TRUE(numbered.numbered);
  ASSERT_EQ(numbered.documents.size(), 2u);
  EXPECT_EQ(numbered.documents[0][0][0].form, "Anna");
  EXPECT_EQ(numbered.documents[0][0][0].tag, "B-PER");
  const NameTagFile plain = *read_name_tags("Anna B-PER\nleft O\n\nHe O\n");
  ASSERT_EQ(plain.documents[0].size(), 2u);
  EXPECT_EQ(plain.documents[0][0][0].tag, "B-PER");
  EXPECT_FALSE(read_name_tags("\xFF\tO\n"));
}

}  // namespace
}  // namespace crosscheck::language
