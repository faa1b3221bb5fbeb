// SPDX-License-Identifier: Apache-2.0
#include "language/language_model.hpp"

#include <cstdlib>
#include <utility>

#include "crosscheck/base/embedded.hpp"

namespace crosscheck::language {

const LanguageModel& LanguageModel::standard() {
  static const LanguageModel model = [] {
    Result<LanguageModel> result = from_bytes(embedded_file("models/english.model"));
    // What we built in ourselves can be read: a test sees to it.
    if (!result) std::abort();
    return *std::move(result);
  }();
  return model;
}

Result<LanguageModel> LanguageModel::from_bytes(std::string_view bytes) {
  const Result<ModelFile> file = ModelFile::from_bytes(bytes);
  if (!file) return file.error();
  const Result<std::string_view> section = file->section("words");
  if (!section) return section.error();
  const Result<WordTable> words = WordTable::from_bytes(*section);
  if (!words) return words.error();
  Result<Tagger> tagger = Tagger::from_file(*file);
  if (!tagger) return tagger.error();
  const Result<Parser> parser = Parser::from_file(*file);
  if (!parser) return parser.error();
  const Result<Lemmatiser> lemmatiser = Lemmatiser::from_file(*file);
  if (!lemmatiser) return lemmatiser.error();
  LanguageModel model;
  model.words_ = *words;
  model.tagger_ = *std::move(tagger);
  model.parser_ = *parser;
  model.lemmatiser_ = *lemmatiser;
  return model;
}

void LanguageModel::annotate(const SourceText& text, std::span<const Sentence> sentences,
                             std::span<Token> tokens) const {
  std::vector<WordForm> forms;
  std::vector<std::uint8_t> tags;
  std::vector<ParseWord> words;
  ArcHybrid state;
  for (const Sentence& sentence : sentences) {
    const std::span<Token> own = tokens.subspan(sentence.first, sentence.last - sentence.first);
    if (own.empty()) continue;
    forms.clear();
    for (const Token& token : own) {
      forms.push_back(word_form(text[token.span]));
      words_.look_up(forms.back());
    }
    tags.resize(own.size());
    tagger_.tag(forms, tags);
    words.clear();
    for (std::size_t i = 0; i < own.size(); ++i) {
      words.push_back(parse_word(forms[i], tags[i], tagger_.pair(tags[i]).upos));
    }
    parser_.parse(words, state);
    for (std::size_t i = 0; i < own.size(); ++i) {
      const TagPair& pair = tagger_.pair(tags[i]);
      const std::int32_t head = state.heads()[i];
      own[i].upos = pair.upos;
      own[i].xpos = pair.xpos;
      own[i].lemma = lemmatiser_.lemma(text[own[i].span], pair.xpos);
      own[i].deprel = state.relations()[i];
      own[i].head = head == ArcHybrid::kNone ? kNoHead
                                             : sentence.first + static_cast<std::uint32_t>(head);
    }
  }
}

}  // namespace crosscheck::language
