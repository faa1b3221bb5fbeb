// SPDX-License-Identifier: Apache-2.0
//
// A sentence may end behind ".", "?", "!" or "..." together with the quotation marks and
// brackets that close behind it. Whether it does is learnt, for a period is many things:
//
//     | "Will it rain?" she asked. | "It will," he said. |
//     | He lives in the U.S. | The river is in the U.S. Senate's hands, says Acme Inc. |
//
// Two things need no asking: a blank line ends a sentence, and so does the dateline of an
// agency: "HARBOUR CITY (AP) — | The mayor resigned."
#include "language/stops.hpp"

#include <algorithm>
#include <cstdlib>

#include "crosscheck/base/embedded.hpp"
#include "crosscheck/language/model_file.hpp"
#include "crosscheck/text/unicode.hpp"
#include "language/word_form.hpp"
#include "language/word_lists.hpp"

namespace crosscheck::language {
namespace {

enum class Stop : std::uint8_t { None, Full, Abbreviation, Ellipsis };

Stop stop_of(std::string_view token) noexcept {
  const char last = token.back();
  if (token == "…") return Stop::Ellipsis;
  if (last != '.' && last != '?' && last != '!') return Stop::None;
  if (token.size() > 1 && token.find_first_not_of('.') == std::string_view::npos) {
    return Stop::Ellipsis;
  }
  if (token.find_first_not_of(".?!") == std::string_view::npos) return Stop::Full;
  return last == '.' ? Stop::Abbreviation : Stop::None;
}

bool is_closing(std::string_view mark) noexcept {
  return mark == ")" || mark == "]" || mark == "”" || mark == "’" || mark == "»" || mark == "''";
}

bool is_opening(std::string_view mark) noexcept {
  return mark == "\"" || mark == "“" || mark == "‘" || mark == "'" || mark == "(" || mark == "[" ||
         mark == "«" || mark == "``" || mark == "—" || mark == "-" || mark == "–" ||
         mark == "--" || mark == "•" || mark == "*";
}

bool is_dash(std::string_view mark) noexcept {
  return mark == "—" || mark == "–" || mark == "--" || mark == "-";
}

/// Walks over one segment.
class Walk {
 public:
  Walk(const SourceText& text, std::span<const Span> tokens) : text_(text), tokens_(tokens) {}

  std::vector<std::uint32_t> run(const std::function<bool(const StopPlace&)>& ends) const {
    const auto count = static_cast<std::uint32_t>(tokens_.size());
    std::vector<std::uint32_t> result;
    if (const std::uint32_t dateline = end_of_dateline(); dateline > 0 && dateline < count) {
      result.push_back(dateline);
    }
    for (std::uint32_t i = result.empty() ? 0 : result.back(); i < count;) {
      const std::uint32_t next = behind_closing_marks(i);
      const std::uint32_t first = result.empty() ? 0 : result.back();
      if (parted_by_blank_line(i)) {
        result.push_back(i + 1);
      } else if (next == count || surely_ends(first, i, next) ||
                 (may_end(i, next) && ends({first, i, next}))) {
        result.push_back(next);
      } else {
        ++i;
        continue;
      }
      i = result.back();
    }
    return result;
  }

 private:
  std::string_view word(std::uint32_t i) const noexcept { return text_[tokens_[i]]; }
  char32_t first(std::uint32_t i) const noexcept { return code_point_at(word(i), 0).value; }
  bool touches_next(std::uint32_t i) const noexcept {
    return i + 1 < tokens_.size() && tokens_[i].end == tokens_[i + 1].begin;
  }

  bool parted_by_blank_line(std::uint32_t i) const noexcept {
    if (i + 1 >= tokens_.size()) return false;
    const std::string_view gap = text_[{tokens_[i].end, tokens_[i + 1].begin}];
    const std::size_t line = gap.find('\n');
    return line != std::string_view::npos && gap.find('\n', line + 1) != std::string_view::npos;
  }

  /// "It ran from 1 to 5. In Hale it rained": a capital behind a blank, and before the stop no
  /// capital and no number of an item.
  bool surely_ends(std::uint32_t from, std::uint32_t stop, std::uint32_t next) const noexcept {
    return stop_of(word(stop)) == Stop::Full && stop > from + 1 && !touches_next(next - 1) &&
           is_upper(first(next)) && (is_lower(first(stop - 1)) || is_digit(first(stop - 1)));
  }

  /// Who writes without capitals ends sentences all the same: "i left. they stayed". But a
  /// capital before the stop and none behind it is a name or an abbreviation that is not
  /// listed: "Yahoo! says", "the Natl. park". So does "5 p.m. Saturday" go on.
  bool may_end(std::uint32_t stop, std::uint32_t next) const noexcept {
    const Stop kind = stop_of(word(stop));
    if (kind == Stop::None) return false;
    if (kind == Stop::Abbreviation && WordLists::standard().is(ListForm(word(next)).view(), kDay)) {
      return false;
    }
    return stop == 0 || next != stop + 1 || !is_lower(first(next)) || !is_upper(first(stop - 1));
  }

  /// Behind the marks that close what stands before: `."`, `.)`. They touch the stop.
  std::uint32_t behind_closing_marks(std::uint32_t i) const noexcept {
    if (stop_of(word(i)) == Stop::None) return i + 1;
    while (touches_next(i) && closes(i + 1)) ++i;
    return i + 1;
  }

  bool closes(std::uint32_t i) const noexcept {
    if (is_closing(word(i))) return true;
    // A plain mark closes if a blank, the end, or another mark that closes follows.
    constexpr std::uint32_t kMost = 4;
    for (std::uint32_t k = i; k < i + kMost && (word(k) == "\"" || word(k) == "'"); ++k) {
      if (!touches_next(k) || is_closing(word(k + 1))) return true;
    }
    return false;
  }

  /// "HARBOUR CITY, Ontario (AP) —" or "Port Orin, Ontario —": a place in capitals or parted
  /// by a comma, then a dash with a blank on each side.
  std::uint32_t end_of_dateline() const noexcept {
    constexpr std::uint32_t kLongest = 16;
    if (tokens_.empty() || tokens_[0].size() < 3 || !is_upper(first(0))) return 0;
    bool place = std::none_of(word(0).begin(), word(0).end(),
                              [](char c) { return c >= 'a' && c <= 'z'; });
    for (std::uint32_t i = 1; i < tokens_.size() && i < kLongest; ++i) {
      const std::string_view mark = word(i);
      if (is_dash(mark)) {
        const bool parts = !touches_next(i) && !touches_next(i - 1);
        return place && parts && i + 1 < tokens_.size() && !is_lower(first(i + 1)) ? i + 1 : 0;
      }
      place |= mark == ",";
      if (mark == "." || is_lower(first(i)) || mark == "?" || mark == "!" || mark == ":") return 0;
    }
    return 0;
  }

  const SourceText& text_;
  std::span<const Span> tokens_;
};

}  // namespace

std::vector<std::uint32_t> walk_sentences(const SourceText& text, std::span<const Span> tokens,
                                          const std::function<bool(const StopPlace&)>& ends) {
  return Walk(text, tokens).run(ends);
}

StopFeatures::StopFeatures(const SourceText& text, std::span<const Span> tokens,
                           const StopPlace& place) {
  const auto count = static_cast<std::uint32_t>(tokens.size());
  static const WordForm outside;
  const auto form_at = [&](std::uint32_t i) {
    return i < count ? word_form(text[tokens[i]]) : outside;
  };
  const auto listed = [&](std::uint32_t i) -> std::uint64_t {
    if (i >= count) return 0;
    std::string_view word = text[tokens[i]];
    if (word.size() > 1 && word.ends_with('.')) word.remove_suffix(1);
    return WordLists::standard().kinds(ListForm(word).view());
  };
  // The first word behind marks that open: `"The`, `- The`.
  std::uint32_t begin = place.next;
  std::uint64_t opening = 0;
  while (begin + 1 < count && begin - place.next < 3 && is_opening(text[tokens[begin]])) {
    const std::string_view mark = text[tokens[begin++]];
    opening = is_dash(mark) ? 1 : mark == "(" || mark == "[" ? 2 : 3;
  }
  const std::string_view stop = text[tokens[place.stop]];
  const std::uint64_t closing = std::min<std::uint32_t>(place.next - place.stop - 1, 2);
  const bool touches = place.next < count && tokens[place.next - 1].end == tokens[place.next].begin;
  const WordForm word = word_form(stop);
  const WordForm before = place.stop > place.first ? form_at(place.stop - 1) : outside;
  const WordForm next = form_at(begin);
  const WordForm after = form_at(begin + 1);
  const std::uint64_t kind = static_cast<std::uint64_t>(stop_of(stop)) * 8 + closing * 2 + touches +
                             (stop.ends_with('.') ? 0 : 32);
  const std::uint64_t kinds = listed(place.stop) & (kTitle | kAbbreviation | kNumbered);
  const bool starts = (listed(begin) & kStarter) != 0;
  const std::uint64_t length = std::min<std::uint32_t>(place.stop - place.first, 6);
  const std::uint64_t stop_size = std::min<std::size_t>(stop.size(), 5);
  const std::uint64_t written = next.flags;

  Feature* f = features_.data();
  std::uint64_t n = 0;  // the number of the template
  const auto add = [&](auto... values) {
    *f++ = feature(++n, static_cast<std::uint64_t>(values)...);
  };
  add(kind);
  add(kind, written, opening);
  add(kind, kinds, written, starts);
  add(kind, kinds, opening);
  add(word.lower);
  add(word.lower, written, opening);
  add(word.lower, starts);
  add(word.lower, next.lower);
  add(word.shape, written, starts);
  add(word.shape, stop_size, kinds);
  add(word.flags, stop_size, written);
  add(kind, next.lower);
  add(kind, next.exact);
  add(next.lower, written, opening);
  add(kind, next.shape);
  add(kind, next.suffixes[2], written);
  add(kind, before.lower);
  add(kind, before.lower, written);
  add(kind, before.suffixes[2], written);
  add(kind, before.shape, next.shape);
  add(kind, before.flags, written, starts);
  add(kind, after.lower, written);
  add(kind, after.shape, next.shape);
  add(kind, length, written, opening);
  add(kind, length, before.shape);
  size_ = static_cast<std::size_t>(f - features_.data());
}

const StopModel& StopModel::standard() {
  static const StopModel model = [] {
    Result<StopModel> result = from_bytes(embedded_file("models/stops.model"));
    // What we built in ourselves can be read: a test sees to it.
    if (!result) std::abort();
    return *std::move(result);
  }();
  return model;
}

Result<StopModel> StopModel::from_bytes(std::string_view bytes) {
  const Result<ModelFile> file = ModelFile::from_bytes(bytes);
  if (!file) return file.error();
  const Result<std::string_view> section = file->section("stops");
  if (!section) return section.error();
  const Result<LinearModel> weights = LinearModel::from_bytes(*section);
  if (!weights) return weights.error();
  if (weights->class_count() != 2) return Error{"", "model file is damaged: a stop ends or not"};
  StopModel model;
  model.model_ = *weights;
  return model;
}

std::vector<std::uint32_t> StopModel::sentence_ends(const SourceText& text,
                                                    std::span<const Span> tokens) const {
  return walk_sentences(text, tokens, [&](const StopPlace& place) {
    return model_.best_class(StopFeatures(text, tokens, place).features()) == 1;
  });
}

}  // namespace crosscheck::language
