// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/annotate/quotes.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/annotate/annotate.hpp"
#include "crosscheck/read/read.hpp"
#include "crosscheck/text/unicode.hpp"
#include "polnear.hpp"
#include "tag_spans.hpp"

// Measures quotes, attributions and their speakers on a folder in the layout of PolNeAR.
//
//     quotes DIR [-v]
//
// A quoted content is one whose every piece stands in quotation marks, a mixed one has some words
// in marks; both the gold ones and ours are sorted so, and each kind is compared apart.
//
//     quoted contents   exact F1: all of the words in each pair of marks, stops and blanks at
//                       the ends left out; one of ours that is the part in marks of a mixed
//                       content is right as far as it goes, and is not counted
//     mixed contents    exact F1: all pieces
//       speakers        of those found, the ones whose speaker's words, or a mention of the
//                       speaker, overlap the gold Source
//     quoted pieces     exact F1 of what stands in one pair of marks inside of any content
//     all sources …     exact F1 and mean Jaccard of source, cue and content spans over all
//                       attributions; see tag_spans.hpp

namespace {

using namespace crosscheck;
using polnear::Gold;

/// How many bytes a double mark at `at` takes, '' as typed included; 0: there is none.
std::uint32_t double_mark_at(std::string_view text, std::uint32_t at) {
  if (text.substr(at, 2) == "''" || text.substr(at, 2) == "``") return 2;
  const CodePoint c = code_point_at(text, at);
  const bool is_mark = c.value == '"' || c.value == U'“' || c.value == U'”' || c.value == U'„';
  return is_mark ? c.size : 0;
}

/// Without blanks, stops and marks at both ends.
Span bare(std::string_view text, Span span) {
  const auto is_edge = [](char32_t c) {
    return is_space(c) || is_quotation_mark(c) || c == ',' || c == '.' || c == '?' || c == '!';
  };
  while (!span.empty() && is_edge(code_point_at(text, span.begin).value)) {
    span.begin += code_point_at(text, span.begin).size;
  }
  while (!span.empty() && is_edge(code_point_before(text, span.end).value)) {
    span.end -= code_point_before(text, span.end).size;
  }
  return span;
}

bool is_in_marks(std::string_view text, Span span) {
  while (!span.empty() && is_space(code_point_at(text, span.begin).value)) {
    span.begin += code_point_at(text, span.begin).size;
  }
  while (!span.empty() && is_space(code_point_before(text, span.end).value)) {
    span.end -= code_point_before(text, span.end).size;
  }
  if (span.size() < 3) return false;
  const std::uint32_t last = span.end - code_point_before(text, span.end).size;
  return double_mark_at(text, span.begin) > 0 &&
         (double_mark_at(text, last) > 0 || double_mark_at(text, span.end - 2) == 2);
}

/// The parts of a span that stand in one pair of marks each, paragraph by paragraph.
std::vector<Span> pieces_of(std::string_view text, Span span) {
  std::vector<Span> pieces;
  bool open = false;
  std::uint32_t begin = 0;
  const auto close = [&](std::uint32_t end) {
    const Span piece = bare(text, {begin, end});
    if (!piece.empty()) pieces.push_back(piece);
    open = false;
  };
  for (std::uint32_t at = span.begin; at < span.end;) {
    const CodePoint c = code_point_at(text, at);
    const std::uint32_t mark = double_mark_at(text, at);
    if (mark > 0) {
      if (open) {
        close(at);
      } else {
        open = true;
        begin = at + mark;
      }
    } else if (c.value == '\n' && open) {
      close(at);
    }
    at += std::max(mark, c.size);
  }
  return pieces;
}

using Content = std::vector<Span>;

struct Tally {
  std::size_t right = 0, found = 0, gold = 0;
  double f1() const {
    return found + gold == 0
               ? 0.0
               : 200.0 * static_cast<double>(right) / static_cast<double>(found + gold);
  }
  void print(std::string_view name) const {
    std::cout << name << ": F1 " << f1() << "  (right " << right << ", found " << found << ", gold "
              << gold << ")\n";
  }
};

struct ContentScores {
  Tally tally;
  std::size_t speakers_right = 0, speakers = 0;
  void print(std::string_view name) const {
    tally.print(name);
    std::cout << "  speakers: " << speakers_right << "/" << speakers << " = "
              << 100.0 * static_cast<double>(speakers_right) /
                     static_cast<double>(std::max<std::size_t>(1, speakers))
              << " %\n";
  }
};

struct Scores {
  ContentScores quoted, mixed;
  Tally pieces;
  polnear::TagTally sources, cues, attributed;
};

bool overlaps_any(const std::vector<Span>& spans, Span span) {
  return std::any_of(spans.begin(), spans.end(), [&](Span s) { return s.overlaps(span); });
}

bool is_speaker(const Document& document, const Participant& speaker,
                const std::vector<Span>& gold) {
  if (!speaker.span.empty() && overlaps_any(gold, speaker.span)) return true;
  if (!speaker.entity) return false;
  const Entity& entity = document.entities[*speaker.entity];
  for (const auto* list : {&entity.mentions, &entity.references}) {
    for (const Span mention : *list) {
      if (overlaps_any(gold, mention)) return true;
    }
  }
  return false;
}

void print(std::string_view name, const polnear::TagTally& tally) {
  std::cout << name << ": F1 " << tally.f1() << ", Jaccard " << tally.jaccard() << "  (right "
            << tally.right << ", found " << tally.found << ", gold " << tally.gold << ")\n";
}

void show(const Document& document, const char* what, const std::set<polnear::TagSpan>& of,
          const std::set<polnear::TagSpan>& other) {
  for (const polnear::TagSpan& span : of) {
    if (other.contains(span)) continue;
    const Span words =
        document.tokens[span.first].span.joined(document.tokens[span.second - 1].span);
    std::cout << what << " " << words.begin << " " << document.article.body[words] << "\n";
  }
}

void score_spans(const Document& document, const std::vector<Gold>& gold,
                 const std::vector<Attribution>& found, bool verbose, Scores& scores) {
  const polnear::TagSpans ours = polnear::tag_spans(document, found);
  const polnear::TagSpans wanted = polnear::tag_spans(document, gold);
  scores.sources.add(ours.source, wanted.source);
  scores.cues.add(ours.cue, wanted.cue);
  scores.attributed.add(ours.content, wanted.content);
  if (!verbose) return;
  show(document, "+SOURCE", ours.source, wanted.source);
  show(document, "-SOURCE", wanted.source, ours.source);
  show(document, "+CUE", ours.cue, wanted.cue);
  show(document, "-CUE", wanted.cue, ours.cue);
  show(document, "+CONTENT", ours.content, wanted.content);
  show(document, "-CONTENT", wanted.content, ours.content);
}

/// Annotators part a quote of several sentences into one piece for each ("“One.", "Two.”"), and
/// leave a mark out here and there; joined and with the marks that touch it, it is one stretch.
std::vector<Span> joined_pieces(std::string_view text, std::vector<Span> pieces) {
  std::sort(pieces.begin(), pieces.end());
  std::vector<Span> joined;
  for (Span piece : pieces) {
    if (piece.begin > 0) {
      const std::uint32_t before = piece.begin - code_point_before(text, piece.begin).size;
      if (double_mark_at(text, before) > 0) piece.begin = before;
    }
    if (piece.end < text.size()) piece.end += double_mark_at(text, piece.end);
    const bool touches =
        !joined.empty() && joined.back().end <= piece.begin &&
        text.substr(joined.back().end, piece.begin - joined.back().end).find_first_not_of(' ') ==
            std::string_view::npos;
    const bool overlaps = !joined.empty() && joined.back().end > piece.begin;
    if (touches || overlaps) {
      joined.back() = joined.back().joined(piece);
    } else {
      joined.push_back(piece);
    }
  }
  return joined;
}

/// What one attribution gives, as it is compared: if every piece is in marks, the words in each
/// pair of marks; else the pieces.
struct Compared {
  Content content;
  bool quoted = false;  ///< every piece is in marks
  bool mixed = false;   ///< some words are
};

Compared compared(std::string_view text, const std::vector<Span>& as_given) {
  const std::vector<Span> pieces = joined_pieces(text, as_given);
  Compared result;
  Content marked;
  for (const Span span : pieces) {
    const std::vector<Span> of_span = pieces_of(text, span);
    marked.insert(marked.end(), of_span.begin(), of_span.end());
    result.content.push_back(bare(text, span));
  }
  result.quoted = !marked.empty() && std::all_of(pieces.begin(), pieces.end(), [&](Span span) {
    return is_in_marks(text, span);
  });
  result.mixed = !marked.empty() && !result.quoted;
  if (result.quoted) result.content = std::move(marked);
  std::sort(result.content.begin(), result.content.end());
  return result;
}

std::string shown(std::string_view text, const Content& content) {
  std::string result = std::to_string(content.front().begin);
  for (const Span span : content) {
    result += " | " + std::string(text.substr(span.begin, std::min(60u, span.size())));
  }
  return result;
}

/// The exact F1 of contents of one kind, and how many of those found have the right speaker.
void score_contents(const Document& document, const std::vector<Gold>& gold,
                    const std::vector<Attribution>& found, bool Compared::*kind, bool verbose,
                    ContentScores& scores) {
  const std::string_view text = document.article.body.view();
  std::map<Content, const Gold*> wanted;
  std::set<Span> amid;  // words in marks amid other words of a content
  for (const Gold& g : gold) {
    const Compared content = compared(text, g.content);
    if (content.*kind) wanted[content.content] = &g;
    if (!content.mixed) continue;
    for (const Span span : g.content) {
      const std::vector<Span> pieces = pieces_of(text, span);
      amid.insert(pieces.begin(), pieces.end());
    }
  }
  scores.tally.gold += wanted.size();
  std::set<Content> seen;
  for (const Attribution& a : found) {
    const Compared content = compared(text, a.pieces);
    if (!(content.*kind) || !seen.insert(content.content).second) continue;
    const bool part = content.quoted && std::all_of(content.content.begin(), content.content.end(),
                                                    [&](Span span) { return amid.contains(span); });
    if (part) continue;
    ++scores.tally.found;
    const auto right = wanted.find(content.content);
    if (right == wanted.end()) {
      if (verbose) std::cout << "+QUOTED " << shown(text, content.content) << "\n";
      continue;
    }
    ++scores.tally.right;
    const Gold& g = *right->second;
    if (g.source.empty()) continue;
    ++scores.speakers;
    if (is_speaker(document, a.source, g.source)) {
      ++scores.speakers_right;
    } else if (verbose) {
      std::cout << "SPEAKER " << shown(text, content.content) << " | ours "
                << document.article.body[a.source.span] << " | gold "
                << document.article.body[{g.source.front().begin, g.source.back().end}] << "\n";
    }
  }
  if (!verbose) return;
  for (const auto& [content, g] : wanted) {
    if (seen.contains(content)) continue;
    std::cout << "-QUOTED " << shown(text, content) << "\n";
    for (const Attribution& a : found) {
      const bool near = std::any_of(a.pieces.begin(), a.pieces.end(), [&](Span piece) {
        return std::any_of(content.begin(), content.end(),
                           [&](Span span) { return piece.overlaps(span); });
      });
      if (near) std::cout << "   ours " << shown(text, a.pieces) << "\n";
    }
  }
}

void score_pieces(const Document& document, const std::vector<Gold>& gold, Tally& tally) {
  const std::string_view text = document.article.body.view();
  std::set<Span> wanted;
  for (const Gold& g : gold) {
    for (const Span span : g.content) {
      const std::vector<Span> pieces = pieces_of(text, span);
      wanted.insert(pieces.begin(), pieces.end());
    }
  }
  tally.gold += wanted.size();
  for (const Quote& quote : document.quotes) {
    if (!is_verbatim(quote.kind)) continue;
    if (!quote.speaker.known() && quote.cue.empty()) continue;  // attributed to nobody
    ++tally.found;
    tally.right += wanted.contains(bare(text, quote.words)) ? 1 : 0;
  }
}

void score(const Document& document, const std::vector<Gold>& gold, bool verbose, Scores& scores) {
  const Words words{document.article.body, document.article.segments, document.tokens,
                    document.sentences};
  const auto found = find_attributions(words, document.entities, document.quotes);
  score_contents(document, gold, found, &Compared::quoted, verbose, scores.quoted);
  score_contents(document, gold, found, &Compared::mixed, false, scores.mixed);
  score_pieces(document, gold, scores.pieces);
  score_spans(document, gold, found, verbose, scores);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string_view> args(argv + 1, argv + argc);
  if (args.empty()) {
    std::cerr << "usage: quotes DIR [-v]   DIR holds text/*.txt and attributions/*.ann (PolNeAR)\n";
    return 2;
  }
  const bool verbose = std::find(args.begin(), args.end(), "-v") != args.end();
  const std::filesystem::path folder(args[0]);
  const std::vector<polnear::GoldArticle> articles = polnear::read_folder(folder);
  Scores scores;
  std::size_t changed = 0;
  for (const polnear::GoldArticle& gold : articles) {
    Result<Article> article = read_text(gold.bytes, gold.name);
    if (!article || article->body.view() != gold.bytes) {
      ++changed;  // offsets would not hold
      continue;
    }
    if (verbose) std::cout << "== " << gold.name << "\n";
    score(annotate(*std::move(article), std::nullopt), gold.attributions, verbose, scores);
  }
  std::cout << articles.size() << " articles, " << changed << " left out\n";
  scores.quoted.print("quoted contents");
  scores.mixed.print("mixed contents ");
  scores.pieces.print("quoted pieces  ");
  print("all sources    ", scores.sources);
  print("all cues       ", scores.cues);
  print("all contents   ", scores.attributed);
  return 0;
}
