// SPDX-License-Identifier: Apache-2.0
#include "annotate/figures/zeros.hpp"

#include <algorithm>

#include "annotate/figures/heads.hpp"
#include "annotate/figures/units.hpp"

namespace crosscheck::figures {
namespace {

/// Zero of what stands behind the pieces [at, last); 0 if nothing that can be counted does.
std::size_t read_zero_of(const Line& line, std::size_t at, std::size_t end, NumberForm form,
                         std::uint32_t sentence, std::vector<Figure>& out) {
  Number none;
  none.first = static_cast<std::uint32_t>(at);
  none.last = static_cast<std::uint32_t>(end);
  none.form = form;
  none.value = form == NumberForm::Vague ? 0.0 : 1.0;
  const auto head = read_head(line, none);
  if (!head || head->lemma.empty()) return 0;
  Figure figure;
  figure.number = line.span(at, end);
  const std::size_t last = std::max<std::size_t>(head->last, none.last);
  figure.span = line.span(at, last);
  figure.dimension = "count";
  figure.meant = figure.strict = Interval::exactly(0.0);
  figure.sentence = sentence;
  figure.unit = head->humans ? "people" : plural(head->lemma);
  figure.frame.counted = head->counted;
  figure.frame.counted_head = head->lemma;
  if (head->last > head->first) {
    const std::uint32_t from = head->part ? head->noun : head->first;
    figure.frame.counted_span = line.span(std::min(from, head->last - 1), head->last);
  }
  out.push_back(std::move(figure));
  return last;
}

/// "Not one guard was there", "there was not a single guard": zero of them. But "not one guard but
/// two", "it is not one case", "not a single day" of a phrase.
std::size_t read_not_one(const Line& line, std::size_t at, std::uint32_t sentence,
                         std::vector<Figure>& out) {
  std::size_t last = at + 1;
  if (line.is(last, "one"))
    ++last;
  else if (line.is(last, "a") && line.is(last + 1, "single"))
    last += 2;
  if (last == at + 1) return 0;
  if (line.is(last, "single")) ++last;
  const bool begins =
      line.starts(at) || !line.word(at - 1) || line.is_one_of(at - 1, {"and", "but", "with"});
  const bool there =
      at > 1 && line.is_one_of(at - 1, {"was", "were", "is", "are"}) && line.is(at - 2, "there");
  if (!begins && !there) return 0;
  constexpr std::size_t kFar = 6;
  for (std::size_t i = last; i < last + kFar && line.has(i); ++i) {
    if (line.is_one_of(i, {"but", "or"}) || line.digits(i) ||
        line.number_class(i) != NumberClass::None) {
      return 0;
    }
  }
  if (lexicon().unit_phrases.longest(line.pieces, last).length > 0) return 0;
  return read_zero_of(line, at, last, NumberForm::Words, sentence, out);
}

}  // namespace

/// "no deaths", "no one was hurt", "none were killed".
std::size_t read_zero(const Line& line, std::size_t at, std::uint32_t sentence,
                      std::vector<Figure>& out) {
  std::size_t last = at + 1;
  std::size_t noun = 0;
  if (line.is(at, "not")) return read_not_one(line, at, sentence, out);
  if (line.is(at, "none") && line.is(at + 1, "of")) {
    // "None of the 14 boats sank.": and its own figure, if it has one, comes after.
    return read_zero_of(line, at, at + 1, NumberForm::Vague, sentence, out);
  }
  const bool none = line.is(at, "none") || line.is(at, "nobody");
  const bool no_one = line.is(at, "no") && line.is(at + 1, "one");
  if (no_one) last = at + 2;
  if (none || no_one) {
    if (!line.is_one_of(last, {"was", "were", "has", "is", "are", "had"})) return 0;
    std::size_t done = last + 1;
    if (line.is(done, "been")) ++done;
    if (!line.is(done, kDone)) return 0;
  } else if (line.is(at, "no")) {
    noun = at + 1;
    for (int words = 0; words < 2 && line.word(noun) && !line.is(noun, kHarm); ++words) ++noun;
    if (!line.is(noun, kHarm)) return 0;
    last = noun + 1;
  } else {
    return 0;
  }
  Figure figure;
  figure.number = line.span(at, none || noun > 0 ? at + 1 : at + 2);
  figure.span = line.span(at, last);
  figure.dimension = "count";
  figure.meant = figure.strict = Interval::exactly(0.0);
  figure.sentence = sentence;
  if (noun > 0) {
    const Span span = line.pieces[noun].span;
    const std::string lemma = singular(line.text.substr(span.begin, span.size()));
    figure.unit = is_human(lemma) ? "people" : plural(lemma);
    figure.frame.counted_span = span;
    figure.frame.counted = figure.frame.counted_head = lemma;
  } else {
    figure.unit = "people";
    figure.frame.counted = figure.frame.counted_head = "person";
  }
  out.push_back(std::move(figure));
  return last;
}

}  // namespace crosscheck::figures
