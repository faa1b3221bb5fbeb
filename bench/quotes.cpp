// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/annotate/annotate.hpp"
#include "crosscheck/annotate/quotes.hpp"
#include "crosscheck/read/read.hpp"
#include "crosscheck/text/line_map.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"

// Measures quotes and their speakers on a folder in the layout of PolNeAR: text/NAME.txt and
// attributions/NAME.ann, brat stand-off with Source, Cue and Content and offsets in code points.
//
//     quotes DIR [-v]
//
// A quoted content is a gold Content whose every piece stands in quotation marks. Ours is all
// quotes of kind Direct, Mixed or Slogan that share a cue, or one that has none. A content of
// ours that lies inside a gold Content is left out of the count if that one is not wholly in
// marks (its quoted part is right, and is scored as such: "pieces").
//
//     contents   exact F1 of quoted contents
//     pieces     exact F1 of what stands in one pair of marks inside of any Content
//     speakers   of the quoted contents found, those whose speaker's words, or a mention of the
//                speaker, overlap the gold Source
//     sources    exact F1 of source, cue and content spans over all attributions

namespace {

using namespace crosscheck;

struct Gold {
  std::vector<Span> source, cue, content;
};

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// Code point offsets to bytes.
std::vector<std::uint32_t> byte_offsets(std::string_view text) {
  std::vector<std::uint32_t> offsets;
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size) {
    offsets.push_back(static_cast<std::uint32_t>(at));
  }
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
}

std::vector<Gold> read_gold(const std::string& ann, const std::vector<std::uint32_t>& offsets) {
  std::map<std::string, std::vector<Span>> spans;
  std::vector<Gold> gold;
  for (const std::string_view line : split(ann, '\n')) {
    const auto cells = split(line, '\t');
    if (cells.size() < 2) continue;
    if (cells[0].front() == 'T') {
      const std::size_t blank = cells[1].find(' ');
      for (const std::string_view piece : split(cells[1].substr(blank + 1), ';')) {
        const auto ends = split(piece, ' ');
        const auto at = [&](std::string_view number) {
          return offsets[std::min<std::size_t>(std::stoul(std::string(number)), offsets.size() - 1)];
        };
        spans[std::string(cells[0])].push_back({at(ends[0]), at(ends[1])});
      }
    } else if (cells[0].front() == 'E' && cells[1].starts_with("Attribution")) {
      Gold attribution;
      for (const std::string_view argument : split(cells[1], ' ')) {
        const std::size_t colon = argument.find(':');
        if (colon == std::string_view::npos) continue;
        const auto& of = spans[std::string(argument.substr(colon + 1))];
        std::vector<Span>* list = argument.starts_with("Source")    ? &attribution.source
                                  : argument.starts_with("Cue")     ? &attribution.cue
                                  : argument.starts_with("Content") ? &attribution.content
                                                                    : nullptr;
        if (list != nullptr) list->insert(list->end(), of.begin(), of.end());
      }
      if (!attribution.content.empty()) gold.push_back(attribution);
    }
  }
  return gold;
}

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
    return found + gold == 0 ? 0.0 : 200.0 * static_cast<double>(right) / static_cast<double>(found + gold);
  }
  void print(std::string_view name) const {
    std::cout << name << ": F1 " << f1() << "  (right " << right << ", found " << found << ", gold "
              << gold << ")\n";
  }
};

struct Scores {
  Tally contents, pieces, sources, cues, attributed;
  std::size_t speakers_right = 0, speakers = 0;
};

bool overlaps_any(const std::vector<Span>& spans, Span span) {
  return std::any_of(spans.begin(), spans.end(), [&](Span s) { return s.overlaps(span); });
}

bool is_speaker(const Document& document, const Participant& speaker, const std::vector<Span>& gold) {
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

void score_all(const Document& document, const std::vector<Gold>& gold, Scores& scores) {
  const Words words{document.article.body, document.article.segments, document.tokens,
                    document.sentences};
  const std::string_view text = document.article.body.view();
  std::set<Span> sources, cues, contents;
  for (const Attribution& a : find_attributions(words, document.entities, document.quotes)) {
    sources.insert(bare(text, a.source.span));
    cues.insert(bare(text, a.cue));
    contents.insert(bare(text, a.content));
  }
  const auto count = [&](Tally& tally, const std::set<Span>& found, auto list_of) {
    std::set<Span> wanted;
    for (const Gold& g : gold) {
      const std::vector<Span>& list = list_of(g);
      if (!list.empty()) wanted.insert(bare(text, {list.front().begin, list.back().end}));
    }
    tally.gold += wanted.size();
    tally.found += found.size();
    for (const Span span : found) tally.right += wanted.contains(span) ? 1 : 0;
  };
  count(scores.sources, sources, [](const Gold& g) -> const std::vector<Span>& { return g.source; });
  count(scores.cues, cues, [](const Gold& g) -> const std::vector<Span>& { return g.cue; });
  count(scores.attributed, contents,
        [](const Gold& g) -> const std::vector<Span>& { return g.content; });
}

void score(const Document& document, const std::vector<Gold>& gold, bool verbose, Scores& scores) {
  const std::string_view text = document.article.body.view();
  std::set<Span> gold_pieces;
  std::map<Content, const Gold*> gold_contents;
  for (const Gold& g : gold) {
    Content content;
    for (const Span span : g.content) {
      const std::vector<Span> pieces = pieces_of(text, span);
      gold_pieces.insert(pieces.begin(), pieces.end());
      content.insert(content.end(), pieces.begin(), pieces.end());
    }
    std::sort(content.begin(), content.end());
    const bool quoted = std::all_of(g.content.begin(), g.content.end(),
                                    [&](Span span) { return is_in_marks(text, span); });
    if (quoted && !content.empty()) gold_contents[content] = &g;
  }
  std::map<std::pair<Span, std::uint32_t>, Content> ours;
  std::map<Span, const Quote*> quote_at;
  for (const Quote& quote : document.quotes) {
    if (quote.kind == QuoteKind::Scare || quote.kind == QuoteKind::Title) continue;
    if (!quote.speaker.known() && quote.cue.empty()) continue;  // attributed to nobody
    const Span words = bare(text, quote.words);
    quote_at[words] = &quote;
    const auto key = quote.cue.empty() ? std::pair(Span{}, words.begin) : std::pair(quote.cue, 0u);
    ours[key].push_back(words);
    ++scores.pieces.found;
    if (gold_pieces.contains(words)) ++scores.pieces.right;
    else if (verbose) std::cout << "EXTRA " << text.substr(words.begin, std::min(80u, words.size())) << "\n";
  }
  scores.pieces.gold += gold_pieces.size();
  if (verbose) {
    for (const Span piece : gold_pieces) {
      if (!quote_at.contains(piece)) {
        std::cout << "LOST " << text.substr(piece.begin, std::min(80u, piece.size())) << "\n";
      }
    }
  }
  scores.contents.gold += gold_contents.size();
  for (auto& [key, content] : ours) {
    std::sort(content.begin(), content.end());
    const auto found = gold_contents.find(content);
    if (found == gold_contents.end()) {
      const bool amid = std::all_of(content.begin(), content.end(),
                                    [&](Span span) { return gold_pieces.contains(span); });
      const bool of_quoted = std::any_of(gold_contents.begin(), gold_contents.end(), [&](const auto& g) {
        return std::any_of(content.begin(), content.end(), [&](Span span) {
          return std::find(g.first.begin(), g.first.end(), span) != g.first.end();
        });
      });
      if (!amid || of_quoted) ++scores.contents.found;
      if (verbose && of_quoted) {
        std::cout << "CUT " << text.substr(content[0].begin, std::min(80u, content[0].size())) << " x"
                  << content.size() << "\n";
      }
      continue;
    }
    ++scores.contents.found;
    ++scores.contents.right;
    const Gold& g = *found->second;
    if (g.source.empty()) continue;
    ++scores.speakers;
    const Participant& speaker = quote_at[content.front()]->speaker;
    if (is_speaker(document, speaker, g.source)) {
      ++scores.speakers_right;
    } else if (verbose) {
      const Span source{g.source.front().begin, g.source.back().end};
      std::cout << "SPEAKER " << text.substr(content[0].begin, std::min(50u, content[0].size())) << " | ours "
                << document.article.body[speaker.span] << " | gold "
                << document.article.body[source] << "\n";
    }
  }
  score_all(document, gold, scores);
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
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "text")) {
    files.insert(entry.path());
  }
  Scores scores;
  std::size_t changed = 0;
  for (const auto& file : files) {
    std::string bytes = read_file(file);
    const std::vector<std::uint32_t> offsets = byte_offsets(bytes);
    const std::string ann = read_file(folder / "attributions" / file.stem().concat(".ann"));
    const std::vector<Gold> gold = read_gold(ann, offsets);
    Result<Article> article = read_text(bytes, file.filename().string());
    if (!article || article->body.view() != bytes) {
      ++changed;  // offsets would not hold
      continue;
    }
    if (verbose) std::cout << "== " << file.filename().string() << "\n";
    score(annotate(*std::move(article), std::nullopt), gold, verbose, scores);
  }
  std::cout << files.size() << " articles, " << changed << " left out\n";
  scores.contents.print("quoted contents");
  scores.pieces.print("quoted pieces  ");
  std::cout << "speakers of quoted contents: " << scores.speakers_right << "/" << scores.speakers
            << " = "
            << 100.0 * static_cast<double>(scores.speakers_right) /
                   static_cast<double>(std::max<std::size_t>(1, scores.speakers))
            << " %\n";
  scores.sources.print("all sources    ");
  scores.cues.print("all cues       ");
  scores.attributed.print("all contents   ");
  return 0;
}
