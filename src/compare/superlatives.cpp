// SPDX-License-Identifier: Apache-2.0
//
// Rule superlative. One record, put in two years:
//
//     the driest spring since 1961 / the driest spring since 1976
//     the worst flood in 40 years / the worst flood since 1930      in texts of 2031
//
// The adjective and its noun say which record it is; a noun that any record may have (level,
// rate) needs another noun in common.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "compare/rules.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr double kConfidence = 0.75;
constexpr double kOneStory = 0.1;  ///< of Stories::closeness
/// "In 40 years" is rounded more often than not.
constexpr int kYearsApart = 2;

struct Record {
  ArticleId article{};
  Span span;
  std::string what;             ///< "driest spring"
  bool vague = false;           ///< a noun that any record may have
  int since = 0;                ///< the year
  bool rounded = false;         ///< given as "in 40 years"
  std::set<std::string> nouns;  ///< of the sentence
};

bool says_little(std::string_view noun) {
  static constexpr std::array<std::string_view, 12> kNouns = {"day",    "figure", "level", "month",
                                                              "number", "one",    "price", "rate",
                                                              "result", "time",   "value", "year"};
  return std::binary_search(kNouns.begin(), kNouns.end(), noun);
}

std::string word_at(const Document& document, std::uint32_t t) {
  return fold(document.article.body[document.tokens[t].span]);
}

/// The year that a date after "since" gives, if it is one year or lies in one.
std::optional<int> year_of(const Document& document, const Sentence& sentence, Span since) {
  for (const DateMention& date : document.dates) {
    if (date.span.begin < since.end || date.span.begin > since.end + 12 || !date.days) continue;
    if (date.span.end > sentence.span.end) continue;
    const int from = static_cast<int>(std::chrono::year_month_day{date.days->from}.year());
    const int to = static_cast<int>(std::chrono::year_month_day{date.days->to}.year());
    if (from == to) return from;
  }
  return std::nullopt;
}

/// The number of years that "in 40 years" gives.
std::optional<double> years_in(const Document& document, std::uint32_t sentence, Span in) {
  for (const Figure& figure : document.figures) {
    if (figure.sentence != sentence || figure.span.begin < in.end) continue;
    if (figure.span.begin > in.end + 12) return std::nullopt;
    const bool years = figure.kind == FigureKind::Duration && figure.unit.starts_with("year");
    if (years && figure.hedge == Hedge::None && figure.value >= 2) return figure.value;
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Record> record_at(const Document& document, std::uint32_t s, std::uint32_t t) {
  const Sentence& sentence = document.sentences[s];
  constexpr std::uint32_t kReach = 8;
  std::uint32_t noun = t + 1;
  while (noun < sentence.last && noun < t + 4 && document.tokens[noun].upos != Upos::Noun) ++noun;
  // "spring floods": the last of the nouns.
  while (noun + 1 < sentence.last && document.tokens[noun + 1].upos == Upos::Noun) ++noun;
  if (noun >= sentence.last || document.tokens[noun].upos != Upos::Noun) return std::nullopt;
  Record record;
  const std::string lemma = fold(document.tokens[noun].lemma);
  record.vague = says_little(lemma);
  record.what = word_at(document, t) + " " + lemma;
  for (std::uint32_t k = noun + 1; k < std::min(sentence.last, noun + kReach); ++k) {
    const std::string word = word_at(document, k);
    const Span span = document.tokens[k].span;
    if (word == "since") {
      if (const auto year = year_of(document, sentence, span)) record.since = *year;
    } else if (word == "in" || word == "for") {
      const auto years = years_in(document, s, span);
      if (years && document.time.days) {
        const std::chrono::year_month_day day{document.time.days->from};
        record.since = static_cast<int>(day.year()) - static_cast<int>(*years);
        record.rounded = true;
      }
    }
    if (record.since == 0) continue;
    record.span = {document.tokens[t].span.begin,
                   document.tokens[std::min(k + 1, sentence.last - 1)].span.end};
    break;
  }
  if (record.since == 0) return std::nullopt;
  for (std::uint32_t k = sentence.first; k < sentence.last; ++k) {
    if (k == noun || document.tokens[k].upos != Upos::Noun) continue;
    record.nouns.insert(fold(document.tokens[k].lemma));
  }
  return record;
}

std::vector<Record> records_of(const Document& document, ArticleId article) {
  std::vector<Record> records;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    if (!is_content(document.article.segments[sentence.segment].kind)) continue;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      if (document.tokens[t].xpos != Xpos::Jjs) continue;
      if (auto record = record_at(document, s, t)) {
        record->article = article;
        records.push_back(*std::move(record));
      }
    }
  }
  return records;
}

bool are_one_record(const Record& a, const Record& b) {
  if (a.what != b.what) return false;
  if (!a.vague) return true;
  return std::any_of(a.nouns.begin(), a.nouns.end(),
                     [&](const std::string& noun) { return b.nouns.contains(noun); });
}

bool differ(const Record& a, const Record& b) {
  const int apart = std::abs(a.since - b.since);
  return apart > (a.rounded || b.rounded ? kYearsApart + apart / 10 : 0);
}

Draft draft_of(const Evidence& evidence, const Record& a, const Record& b) {
  Draft draft;
  Finding& finding = draft.finding;
  finding.verdict = Verdict::Differs;
  finding.confidence = kConfidence;
  finding.severity = Severity::Low;
  finding.subject = a.what;
  finding.message = "The " + a.what + " since " + std::to_string(a.since) + " (" +
                    evidence.source(a.article) + ") or since " + std::to_string(b.since) + " (" +
                    evidence.source(b.article) + ").";
  for (const Record* record : {&a, &b}) {
    finding.members.push_back({{record->article, record->span},
                               MemberKind::Passage,
                               0,
                               record->what + " since " + std::to_string(record->since)});
  }
  finding.explanation = {
      {"Thing counted and unit", Answer::Yes, "Both tell of the " + a.what + "."},
      {"Value", Answer::No, finding.message}};
  draft.key = a.what;
  return draft;
}

}  // namespace

std::vector<Draft> find_superlatives(const Evidence& evidence) {
  std::vector<std::vector<Record>> records;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    records.push_back(records_of(evidence.documents[d], static_cast<ArticleId>(d)));
  }
  std::vector<Draft> drafts;
  std::set<std::string> told;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    for (const Neighbour& neighbour : evidence.scenes.stories().neighbours(d)) {
      if (neighbour.article < d || neighbour.closeness < kOneStory) continue;
      for (const Record& a : records[d]) {
        for (const Record& b : records[neighbour.article]) {
          if (!are_one_record(a, b) || !differ(a, b)) continue;
          if (told.insert(a.what).second) drafts.push_back(draft_of(evidence, a, b));
        }
      }
    }
  }
  return drafts;
}

}  // namespace crosscheck
