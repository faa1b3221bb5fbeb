// SPDX-License-Identifier: Apache-2.0
//
// Rule own-sums. A text whose own numbers do not add up:
//
//     17 people died: nine women, five men and two children.      the parts make 16
//     Goats 14 / Hens 9 / Total 25                                the rows make 23
//
// Ratios are in own_ratios.cpp.
// Only what is said to be all is added up: behind a colon, above a row called total; or parts that
// come near it.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "compare/own_lists.hpp"
#include "compare/own_parts.hpp"
#include "compare/own_ratios.hpp"
#include "compare/print.hpp"
#include "compare/subjects.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr double kConfidence = 0.75;
/// How far a sum that need not be all may be off, as a share of the total.
constexpr double kNear = 0.2;
bool is_plain(const Figure& figure) {
  return figure.hedge == Hedge::None && figure.rate.empty() && figure.dimension != "share";
}

/// How far the parts may miss their total by rounding alone: one step of the finest part, or what
/// a total in fewer digits leaves out; little of it either way.
double tolerance(const Evidence& evidence, const OwnList& list) {
  constexpr double kLittle = 0.02;
  const Figure& total = evidence.document(list.whole).figures[list.whole.index];
  if (total.rounding_step <= 0) return 1e-6 * total.value;
  double finest = total.rounding_step;
  for (const Ref& part : list.parts) {
    finest = std::min(finest, evidence.document(part).figures[part.index].rounding_step);
  }
  return std::min(std::max(finest, total.rounding_step / 2), kLittle * total.value) * (1 + 1e-6);
}

/// "17 people died: nine women, five men and two children"
std::optional<Misfit> enumeration(const Evidence& evidence, const OwnList& list) {
  const Figure& total = evidence.document(list.whole).figures[list.whole.index];
  const double missing = total.value - list.sum;
  if (std::abs(missing) <= tolerance(evidence, list)) return std::nullopt;
  if (list.near && std::abs(missing) > kNear * total.value) return std::nullopt;
  if (list.sum > 2 * total.value || total.value > 2 * list.sum) return std::nullopt;
  // "Of these" some may be left out; where little is missing, more likely a number is wrong.
  constexpr std::size_t kManyParts = 3;
  constexpr double kLittle = 0.1;
  if (!list.all && missing > 0 &&
      (list.parts.size() < kManyParts || missing > kLittle * total.value)) {
    return std::nullopt;
  }
  Misfit misfit{
      {list.whole},
      "The parts make " + print_number(list.sum) + ", not " + print_number(total.value) + "."};
  misfit.members.insert(misfit.members.end(), list.parts.begin(), list.parts.end());
  return misfit;
}

/// The figures of a row of a table, and whether it is the row that adds up.
struct Row {
  std::vector<std::uint32_t> figures;
  bool total = false;
};

/// A row of a table, also of one that plain text draws with bars.
bool is_row(const Document& document, std::uint32_t s) {
  const Sentence& sentence = document.sentences[s];
  return document.article.segments[sentence.segment].kind == SegmentKind::Table ||
         document.article.body[sentence.span].starts_with('|');
}

/// The rows from the first one on.
std::vector<Row> rows_of(const Document& document, std::uint32_t first) {
  static constexpr std::array<std::string_view, 5> kTotals = {"all", "altogether", "sum",
                                                              "together", "total"};
  std::vector<Row> rows;
  auto next = std::partition_point(document.figures.begin(), document.figures.end(),
                                   [&](const Figure& f) { return f.sentence < first; });
  for (std::uint32_t s = first; s < document.sentences.size() && is_row(document, s); ++s) {
    Row row;
    for (; next != document.figures.end() && next->sentence == s; ++next) {
      row.figures.push_back(static_cast<std::uint32_t>(next - document.figures.begin()));
    }
    const Sentence& sentence = document.sentences[s];
    for (std::uint32_t t = sentence.first; t < std::min(sentence.last, sentence.first + 3); ++t) {
      const std::string word = fold(document.article.body[document.tokens[t].span]);
      row.total = row.total || std::binary_search(kTotals.begin(), kTotals.end(), word);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Rows above a total that have as many numbers as it; the sums of their columns.
void add_up_table(const Evidence& evidence, ArticleId article, const std::vector<Row>& rows,
                  std::vector<Misfit>& misfits) {
  const Document& document = evidence.documents[index_of(article)];
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (!rows[r].total || rows[r].figures.empty()) continue;
    const std::size_t columns = rows[r].figures.size();
    std::size_t from = r;
    while (from > 0 && rows[from - 1].figures.size() == columns && !rows[from - 1].total) --from;
    if (r - from < 2) continue;
    std::size_t fits = 0;
    std::vector<Misfit> found;
    for (std::size_t c = 0; c < columns; ++c) {
      const Figure& total = document.figures[rows[r].figures[c]];
      Misfit misfit;
      double sum = 0;
      bool plain = is_plain(total);
      for (std::size_t i = from; i < r; ++i) {
        const Figure& part = document.figures[rows[i].figures[c]];
        plain = plain && is_plain(part) && part.dimension == total.dimension;
        sum += part.value;
        misfit.members.push_back({article, rows[i].figures[c]});
      }
      if (!plain) continue;
      misfit.members.push_back({article, rows[r].figures[c]});
      const double apart = std::abs(sum - total.value);
      fits += apart < 1e-6 * std::max(1.0, sum);
      misfit.because =
          "The rows make " + print_number(sum) + ", not " + print_number(total.value) + ".";
      // Far off, and it is no column that is added up.
      if (apart > 1e-6 * std::max(1.0, sum) && apart < 0.2 * total.value) {
        found.push_back(std::move(misfit));
      }
    }
    if (columns == 1 || fits > 0) misfits.insert(misfits.end(), found.begin(), found.end());
  }
}

Draft draft_of(const Evidence& evidence, const Misfit& misfit) {
  Draft draft;
  Finding& finding = draft.finding;
  finding.verdict = Verdict::Differs;
  finding.confidence = kConfidence;
  finding.subject = subject_of(evidence, misfit.members.front());
  finding.message =
      evidence.source(misfit.members.front().article) + " does not add up: " + misfit.because;
  finding.explanation = {{"Thing counted and unit", Answer::Yes, "The text sets them together."},
                         {"Value", Answer::No, misfit.because}};
  Stake stake = Stake::Little;
  for (const Ref& ref : misfit.members) {
    finding.members.push_back(figure_member(evidence, ref));
    stake = std::max(stake, stake_of(evidence, ref));
  }
  finding.severity = severity_of(Verdict::Differs, stake, finding.confidence);
  draft.key = key_of(evidence, misfit.members.front()) + "|" + misfit.because;
  return draft;
}

}  // namespace

std::vector<Draft> find_own_sums(const Evidence& evidence) {
  std::vector<Misfit> misfits;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    const Document& document = evidence.documents[d];
    const auto article = static_cast<ArticleId>(d);
    for (std::uint32_t f = 0; f < document.figures.size(); ++f) {
      if (!evidence.scenes.figure({article, f}).content) continue;
      if (const auto list = list_of(evidence, {article, f})) {
        if (auto misfit = enumeration(evidence, *list)) misfits.push_back(*std::move(misfit));
      }
      for (Misfit& misfit : find_own_ratios(evidence, {article, f})) {
        misfits.push_back(std::move(misfit));
      }
    }
    for (const OwnList& list : find_own_parts(evidence, article)) {
      if (auto misfit = enumeration(evidence, list)) misfits.push_back(*std::move(misfit));
    }
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
      if (!is_row(document, s) || (s > 0 && is_row(document, s - 1))) continue;
      add_up_table(evidence, article, rows_of(document, s), misfits);
    }
  }
  std::vector<Draft> drafts;
  for (const Misfit& misfit : misfits) drafts.push_back(draft_of(evidence, misfit));
  return drafts;
}

}  // namespace crosscheck
