// SPDX-License-Identifier: Apache-2.0
// Laws, by a word for a law at the end of a run of capitals, "the Harbour Safety Act of 1998", or
// before a number, "Title 9", "H.R. 1234", "Executive Order 77"; and cases at court, "Berg v.
// Lund".
#include "language/law_patterns.hpp"

namespace crosscheck {
namespace {

using Words = std::span<const NameWord>;

bool is_number_like(const NameWord& word) noexcept {
  if (word.shape == WordShape::Number) return true;
  // "IX": a Roman number.
  return word.shape == WordShape::Upper &&
         word.folded.find_first_not_of("ivxlc") == std::string::npos;
}

bool is_law_number_word(Words words, std::size_t i) {
  static constexpr std::string_view kBefore[] = {
      "title",   "section",   "article",   "proposition", "prop", "prop.", "resolution",
      "h.r.",    "hr",        "s.",        "sb",          "hb",   "ab",    "rule",
      "chapter", "amendment", "directive", "memorandum",  "bill", "order", "regulation"};
  return words[i].capital() && is_one_of(words[i].folded, kBefore);
}

}  // namespace

FoundName law_with_number(Words words, std::size_t i) {
  if (!is_law_number_word(words, i) || i + 1 >= words.size()) return {};
  std::size_t number = i + 1;
  if (words[number].folded == "-" || words[number].folded == "no.") ++number;
  if (number >= words.size() || !is_number_like(words[number])) return {};
  // "Bill 4", "S. 4" alone are too thin; "Senate Bill 4" is not.
  const std::size_t begin =
      words[i].folded == "order" || words[i].folded == "bill" || words[i].folded == "memorandum" ||
              words[i].folded == "resolution" || words[i].folded == "directive" ||
              words[i].folded == "regulation"
          ? run_begin(words, i)
          : i;
  const bool thin = begin == i && (words[i].folded == "bill" || words[i].folded == "order" ||
                                   words[i].folded == "rule" || words[i].folded == "chapter");
  if (thin) return {};
  return {begin, number + 1, EntityKind::Law};
}

FoundName law_by_last_word(Words words, std::size_t i) {
  const auto is_last = [&](std::size_t k) {
    return k < words.size() && words[k].capital() && words[k].roles.has(NameRole::LawLast);
  };
  // The "Open Rivers Bill Act" ends behind its last word.
  if (!is_last(i) || is_last(i + 1)) return {};
  const std::size_t begin = run_begin(words, i);
  if (begin >= i || joins(words[i - 1])) return {};
  // "a Democrat bill", in a headline.
  if (i - begin == 1 && words[begin].phrase.has(Known::Demonym)) return {};
  std::size_t end = i + 1;
  if (end + 1 < words.size() && words[end].folded == "of" &&
      words[end + 1].shape == WordShape::Number && words[end + 1].folded.size() == 4) {
    end += 2;
  }
  return {begin, end, EntityKind::Law};
}

FoundName court_case(Words words, std::size_t i) {
  const std::string& word = words[i].folded;
  if (word != "v." && word != "vs." && word != "v") return {};
  if (i == 0 || i + 1 >= words.size() || !words[i - 1].capital() || !words[i + 1].capital()) {
    return {};
  }
  const std::size_t begin = run_begin(words, i);
  std::size_t end = i + 1;
  for (std::size_t j = end; j < words.size() && j - i < 6; ++j) {
    if (words[j].capital())
      end = j + 1;
    else if (!joins(words[j]))
      break;
  }
  return {begin, end, EntityKind::Law};
}

}  // namespace crosscheck
