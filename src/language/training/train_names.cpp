// SPDX-License-Identifier: Apache-2.0
//
// crosscheck-train-names words|model|held-out DATA OUT
//
// DATA is what scripts/train lays out: gmb.csv, gum/train/, uner_ewt/train.iob2, wikigold.txt,
// crossner.txt, wnut.txt, masc/. "words" writes OUT/common_words.txt, the words that are nearly
// always written small; "model", run by a program that was built with them, OUT/names.model.
// Every tenth sentence of GMB trains nothing: "held-out" writes it as OUT/gmb-tenth.tsv, with
// the titles and nationalities that GMB takes for names set right, for bench/language.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>

#include "crosscheck/text/unicode.hpp"
#include "language/training/name_classes.hpp"
#include "language/training/name_corpora.hpp"
#include "language/training/name_perceptron.hpp"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

using Sentences = std::vector<LabelledSentence>;

template <typename Value>
Value or_stop(Result<Value> result) {
  if (result) return *std::move(result);
  std::fprintf(stderr, "crosscheck-train-names: %s\n", result.error().message().c_str());
  std::exit(2);
}

void append(Sentences& all, const Sentences& more) {
  all.insert(all.end(), more.begin(), more.end());
}

/// GMB but for the tenth that is held out.
Sentences gmb_sentences(const fs::path& data) {
  Sentences kept;
  const Sentences gmb = or_stop(read_gmb(data / "gmb.csv"));
  for (std::size_t i = 0; i < gmb.size(); ++i) {
    if (i % 10 != 9) kept.push_back(gmb[i]);
  }
  return kept;
}

/// All sentences with names, those of EWT so often.
Sentences labelled_sentences(const fs::path& data, int ewt_copies) {
  Sentences all = gmb_sentences(data);
  const Sentences ewt = or_stop(read_columns(data / "uner_ewt" / "train.iob2", {1, 2, '\t'}));
  for (int copy = 0; copy < ewt_copies; ++copy) append(all, ewt);
  append(all, or_stop(read_columns(data / "wikigold.txt", {0, 1, ' '})));
  append(all, or_stop(read_columns(data / "crossner.txt", {0, 1, '\t'})));
  append(all, or_stop(read_columns(data / "wnut.txt", {0, 1, '\t'})));
  append(all, or_stop(read_gum(data / "gum" / "train")));
  harmonise(all);
  return all;
}

NameModelRows trained_rows(const fs::path& data) {
  Sentences text = labelled_sentences(data, 1);
  Sentences more = or_stop(read_tagged_texts(data / "masc"));
  harmonise(more);
  append(text, more);
  // GMB is large and of one agency; of what people have labelled by hand, EWT is the most and
  // counts three times. Measured on text of other kinds.
  return train_name_model(labelled_sentences(data, 3), name_classes(text), {});
}

/// What tells how words are usually written: edited text, each sentence once.
Sentences edited_sentences(const fs::path& data) {
  Sentences all = gmb_sentences(data);
  append(all, or_stop(read_columns(data / "uner_ewt" / "train.iob2", {1, 2, '\t'})));
  append(all, or_stop(read_columns(data / "wikigold.txt", {0, 1, ' '})));
  append(all, or_stop(read_columns(data / "crossner.txt", {0, 1, '\t'})));
  harmonise(all);
  return all;
}

/// Words that are written small nine times in ten where no place asks for a capital.
void write_common_words(const Sentences& sentences, const fs::path& path) {
  struct Count {
    std::size_t small = 0;
    std::size_t all = 0;
  };
  std::map<std::string, Count> counts;
  for (const LabelledSentence& sentence : sentences) {
    std::vector<std::string_view> words;
    for (const LabelledWord& word : sentence) words.push_back(word.text);
    const Casing casing = casing_of(words);
    if (casing == Casing::Title || casing == Casing::Upper) continue;
    bool first = true;
    for (const std::string_view word : words) {
      const WordShape shape = word_shape(word);
      if (shape == WordShape::Mark || shape == WordShape::Number) {
        first = true;
        continue;
      }
      if (!first || shape == WordShape::Lower) {
        Count& count = counts[fold(word)];
        ++count.all;
        if (shape == WordShape::Lower) ++count.small;
      }
      first = false;
    }
  }
  std::ofstream out(path, std::ios::binary);
  for (const auto& [word, count] : counts) {
    if (count.small >= 4 && count.small * 10 >= count.all * 9) out << word << '\n';
  }
}

void write_held_out(const fs::path& data, const fs::path& path) {
  static constexpr std::string_view kTags[] = {"PER", "ORG", "LOC", "GRP"};
  const Sentences gmb = or_stop(read_gmb(data / "gmb.csv"));
  Sentences tenth;
  for (std::size_t i = 9; i < gmb.size(); i += 10) tenth.push_back(gmb[i]);
  harmonise(tenth);
  std::ofstream out(path, std::ios::binary);
  for (const LabelledSentence& sentence : tenth) {
    out << "-DOCSTART-\tO\n\n";  // the sentences are shuffled: none follows another
    for (const LabelledWord& word : sentence) {
      out << word.text << '\t';
      if (word.name == NameClass::None) {
        out << "O\n";
      } else {
        out << (word.begins ? "B-" : "I-") << kTags[static_cast<std::size_t>(word.name)] << '\n';
      }
    }
    out << '\n';
  }
}

}  // namespace
}  // namespace crosscheck

int main(int argc, char** argv) {
  using namespace crosscheck;
  const std::string_view what = argc > 1 ? argv[1] : "";
  if (argc != 4 || (what != "words" && what != "model" && what != "held-out")) {
    std::fprintf(stderr, "usage: crosscheck-train-names words|model|held-out DATA OUT\n");
    return 2;
  }
  const fs::path out = argv[3];
  if (what == "words") {
    write_common_words(edited_sentences(argv[2]), out / "common_words.txt");
    return 0;
  }
  if (what == "held-out") {
    write_held_out(argv[2], out / "gmb-tenth.tsv");
    return 0;
  }
  const NameModelRows rows = trained_rows(argv[2]);
  std::ofstream(out / "names.model", std::ios::binary) << to_bytes(rows);
  std::printf("names.model: %zu features\n", rows.keys.size());
  return 0;
}
