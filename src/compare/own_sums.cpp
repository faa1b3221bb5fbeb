// SPDX-License-Identifier: Apache-2.0
//
// Rule own-sums. A text whose own numbers do not add up:
//
//     17 people died: nine women, five men and two children.      the parts make 16
//     Goats 14 / Hens 9 / Total 25                                the rows make 23
//     The price doubled, from $20 to $30.                         1.5 times
//     Sales rose by 40 percent, from 50 to 60 tonnes.             20 percent
//
// Only what is said to be all is added up: behind a colon, above a row called total; or many
// parts "of these" that come near it.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string>

#include "compare/own_lists.hpp"
#include "compare/own_parts.hpp"
#include "compare/print.hpp"
#include "compare/subjects.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr double kConfidence = 0.75;
/// How far a sum that need not be all may be off, as a share of the total.
constexpr double kNear = 0.2;
/// A ratio in words is loose: "doubled" is anything from 1.85 to 2.2 times.
constexpr double kLooseLow = 0.925;
constexpr double kLooseHigh = 1.1;

struct Misfit {
  std::vector<Ref> members;
  std::string because;
};

bool is_plain(const Figure& figure) {
  return figure.hedge == Hedge::None && figure.rate.empty() && figure.dimension != "share";
}

/// The words between two figures, without blanks around them.
std::string between(const Document& document, const Figure& a, const Figure& b) {
  if (a.span.end >= b.span.begin) return "";
  return fold(document.article.body[{a.span.end, b.span.begin}]);
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

/// What the words before "from 20 to 30" say that the change is, as a factor: [low, high].
std::optional<Interval> factor_of(const Document& document, const Figure& from,
                                  const Sentence& sentence) {
  static const std::map<std::string_view, double> kVerbs = {
      {"double", 2}, {"triple", 3}, {"treble", 3}, {"quadruple", 4}, {"halve", 0.5}};
  constexpr std::uint32_t kReach = 8;
  std::optional<Interval> factor;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Token& token = document.tokens[t];
    if (token.span.begin >= from.span.begin) break;
    const auto verb = token.upos == Upos::Verb ? kVerbs.find(token.lemma) : kVerbs.end();
    if (verb == kVerbs.end()) continue;
    std::uint32_t apart = 0;
    while (t + apart < sentence.last && document.tokens[t + apart].span.end <= from.number.begin) {
      ++apart;
    }
    if (apart > kReach) continue;
    factor = Interval{verb->second * kLooseLow, verb->second * kLooseHigh, false, false};
    const std::string before =
        t > sentence.first ? fold(document.article.body[document.tokens[t - 1].span]) : "";
    if (before == "than") factor->high = verb->second * 2;
    if (before == "nearly" || before == "almost") factor->low = verb->second * 0.85;
  }
  return factor;
}

/// "by 40 percent, from 50 to 60 tonnes": the change beside it, as a factor.
std::optional<Interval> factor_of_percent(const Figure& change, bool falls) {
  if (change.kind != FigureKind::Percent || !change.change) return std::nullopt;
  if (change.hedge != Hedge::None && change.hedge != Hedge::About) return std::nullopt;
  const double share = change.value / 100;
  const double by = std::max(0.01, 0.06 * share);
  const double factor = falls ? 1 - share : 1 + share;
  return Interval{factor - by, factor + by, false, false};
}

std::optional<Misfit> ratio(const Evidence& evidence, Ref first) {
  const Document& document = evidence.document(first);
  if (first.index + 1 >= document.figures.size()) return std::nullopt;
  const Figure& from = evidence.figure(first);
  const Figure& to = evidence.figure({first.article, first.index + 1});
  if (from.sentence != to.sentence || from.unit != to.unit || from.value <= 0) return std::nullopt;
  const std::string_view text = document.article.body.view();
  const bool said =
      text.substr(0, from.span.begin).ends_with("from ") && between(document, from, to) == "to";
  if (!said || from.kind == FigureKind::Percent) return std::nullopt;
  const Sentence& sentence = document.sentences[from.sentence];
  std::optional<Interval> factor = factor_of(document, from, sentence);
  Misfit misfit{{first, {first.article, first.index + 1}}, ""};
  if (!factor && first.index > 0) {
    const Figure& change = document.figures[first.index - 1];
    if (change.sentence != from.sentence) return std::nullopt;
    constexpr std::size_t kNear = 20;
    if (between(document, change, from).size() > kNear) return std::nullopt;
    factor = factor_of_percent(change, to.value < from.value);
    misfit.members.insert(misfit.members.begin(), {first.article, first.index - 1});
  }
  if (!factor) return std::nullopt;
  const Interval times{(to.value - half_step(to)) / (from.value + half_step(from)),
                       (to.value + half_step(to)) / (from.value - half_step(from)), false, false};
  if (times.overlaps(*factor)) return std::nullopt;
  misfit.because = print_value(from) + " to " + print_value(to) + " is " +
                   print_number(to.value / from.value) + " times, which is not what the words say.";
  return misfit;
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
      if (auto misfit = ratio(evidence, {article, f})) misfits.push_back(*std::move(misfit));
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
