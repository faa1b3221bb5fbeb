// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "crosscheck/annotate/figures.hpp"
#include "crosscheck/annotate/frames.hpp"
#include "support/marked.hpp"

namespace crosscheck::test {

/// A sentence with its parse.
struct Parsed {
  SourceText text;
  std::vector<Segment> segments;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
};

/// Reads "word/UPOS/head/relation" a token, of verbs "/lemma" too, heads counted from 1.
Parsed parsed(const std::string& notation);

std::string words_of(const Parsed& p, Span span);

struct ReadFrames {
  std::vector<Figure> figures;
  std::vector<Frame> frames;
};

ReadFrames read_frames(const Parsed& p, const std::vector<DateMention>& dates = {},
                       const std::vector<Entity>& entities = {},
                       const std::vector<Attribution>& attributions = {});

/// The same of an article that the language floor has read itself.
ReadFrames read_frames(const Analysed& article, const std::vector<Entity>& entities = {});

}  // namespace crosscheck::test
