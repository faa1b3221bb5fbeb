// SPDX-License-Identifier: Apache-2.0
#include "annotate/frames/asides.hpp"

#include "text/is_one_of.hpp"

namespace crosscheck::frames {
namespace {

constexpr std::uint32_t kReach = 12;  // tokens from a date to either end of its aside

bool begins_relative(const std::string& word) {
  return is_one_of(word, {"who", "which", "that", "whose", "where"});
}

bool ends_stretch(const std::string& word) {
  return is_one_of(word, {",", ";", ":", "(", ")", "—", "–", "\"", "“", "”"});
}

/// "opened", "leading": what may begin a participial clause.
bool is_participle(const Token& token) {
  return token.upos == Upos::Verb && token.xpos != Xpos::Vbz && token.xpos != Xpos::Vbp &&
         token.xpos != Xpos::Vb;
}

/// What may go on with the clause around the aside; taggers waver between "Vbd" and "Vbn".
bool goes_on(const SentenceTree& tree, std::uint32_t i) {
  if (i < tree.size() && tree[i].upos == Upos::Adv) ++i;
  return i < tree.size() && tree.is_verb(i) && tree[i].xpos != Xpos::Vbg;
}

/// "Orby[,] Maine, says"
bool is_within_address(const SentenceTree& tree, std::uint32_t comma) {
  if (tree.word(comma) != "," || comma == 0 || tree[comma - 1].upos != Upos::Propn) return false;
  std::uint32_t end = comma + 1;
  while (end < tree.size() && tree[end].upos == Upos::Propn) ++end;
  return end > comma + 1 && end < tree.size() && tree.word(end) == ",";
}

/// Walks back from the words of a date to the word that begins their aside.
class Opening {
 public:
  Opening(const SentenceTree& tree, std::uint32_t begin) : tree_(tree), begin_(begin) { walk(); }

  std::optional<std::uint32_t> behind_comma;  ///< ", [which] burned in 1985"
  std::optional<std::uint32_t> behind_noun;   ///< "mill [that] shut in 2003"

 private:
  void walk() {
    bool verb = false;
    for (std::uint32_t i = begin_; i > 1 && begin_ - i < kReach; --i) {
      const std::uint32_t at = i - 1;
      if (ends_stretch(tree_.word(at))) return;
      verb |= tree_.is_verb(at);
      const bool begins = verb && (begins_relative(tree_.word(at)) || is_participle(tree_[at]));
      if (begins && take(at)) return;
    }
  }

  bool take(std::uint32_t at) {
    if (tree_.word(at - 1) == ",") {
      if (at < 2 || !is_noun(tree_[at - 2])) return false;
      behind_comma = at;
      return true;
    }
    if (!is_noun(tree_[at - 1])) return false;
    behind_noun = at;
    return true;
  }

  const SentenceTree& tree_;
  std::uint32_t begin_;
};

/// "20 miles up the valley", "6 km north of Orby"
bool is_direction(const std::string& word) {
  return is_one_of(
      word, {"up",        "down",      "upstream",   "downstream", "upriver",    "downriver",
             "north",     "south",     "east",       "west",       "northeast",  "northwest",
             "southeast", "southwest", "north-east", "north-west", "south-east", "south-west",
             "inland",    "offshore",  "away",       "off",        "outside",    "from"});
}

/// Whether a distance stands beside a noun and not behind the verb of a motion: "a farm in Orby
/// 6 km north", "Orby, 6 km north", but not "drove the bus 6 km north".
bool is_beside_a_place(const SentenceTree& tree, std::uint32_t first) {
  if (first == 0) return false;
  if (tree.word(first - 1) == ",") return first > 1 && is_noun(tree[first - 2]);
  std::uint32_t i = first;
  while (i > 0 &&
         (is_noun(tree[i - 1]) || tree[i - 1].upos == Upos::Det || tree[i - 1].upos == Upos::Adj)) {
    --i;
  }
  return i > 0 && i < first && is_one_of(tree.word(i - 1), {"in", "on", "at", "near"});
}

}  // namespace

bool is_present(const SentenceTree& tree, std::uint32_t verb) {
  return tree[verb].xpos == Xpos::Vbz || tree[verb].xpos == Xpos::Vbp ||
         is_one_of(tree.word(verb), {"is", "are", "has", "have", "does", "do", "will", "can", "may"});
}

std::optional<std::pair<std::uint32_t, std::uint32_t>> aside_around(const SentenceTree& tree,
                                                                    std::uint32_t begin,
                                                                    std::uint32_t end) {
  const Opening opening(tree, begin);
  if (opening.behind_noun && goes_on(tree, end)) return std::pair(*opening.behind_noun, end);
  if (!opening.behind_comma) return std::nullopt;
  std::uint32_t comma = end;
  while (comma < tree.size() && comma < end + kReach &&
         (!ends_stretch(tree.word(comma)) || is_within_address(tree, comma))) {
    ++comma;
  }
  if (comma >= tree.size() || tree.word(comma) != "," || !goes_on(tree, comma + 1)) {
    return std::nullopt;
  }
  return std::pair(*opening.behind_comma, comma);
}

std::uint32_t past_brackets(const SentenceTree& tree, std::uint32_t at) {
  if (at >= tree.size()) return at;
  if (tree.word(at) == ")") return at + 1;
  if (tree.word(at) != "(") return at;
  constexpr std::uint32_t kLongest = 6;
  for (std::uint32_t i = at; i < tree.size() && i <= at + kLongest; ++i) {
    if (tree.word(i) == ")") return i + 1;
  }
  return at;
}

std::uint32_t past_aside(const SentenceTree& tree, std::uint32_t verb, const Figure& figure) {
  const auto aside = aside_around(tree, verb + 1, verb + 1);
  const std::uint32_t first = tree.range(figure.span).first;
  if (!aside || first < aside->second) return verb;
  std::uint32_t next = aside->second;
  while (next < first && !tree.is_verb(next)) ++next;
  return next < first ? next : verb;
}

std::optional<std::uint32_t> standing_fact(const SentenceTree& tree, const Figure& figure) {
  const std::uint32_t first = tree.range(figure.span).first;
  bool present = false;  // the verb nearest to the relative
  for (std::uint32_t i = first; i > 1 && first - i < kReach; --i) {
    const std::string& word = tree.word(i - 1);
    if (begins_relative(word)) {
      const Token& before = tree[i - 2];
      const bool behind = tree.word(i - 2) == "," || is_noun(before) || before.upos == Upos::Adp;
      return present && behind ? std::optional(i - 1) : std::nullopt;
    }
    if (ends_stretch(word)) return std::nullopt;
    if (tree.is_verb(i - 1)) present = is_present(tree, i - 1);
  }
  return std::nullopt;
}

bool only_describes(const SentenceTree& tree, const Figure& figure) {
  const auto [first, last] = tree.range(figure.span);
  if (first == last || last >= tree.size()) return false;
  if (figure.dimension == "length") {
    const std::uint32_t behind = past_brackets(tree, last);
    return behind < tree.size() && is_direction(tree.word(behind)) &&
           is_beside_a_place(tree, first);
  }
  if (figure.kind == FigureKind::Age) {
    return first > 1 && tree.word(first - 1) == "," && is_noun(tree[first - 2]) &&
           is_one_of(tree.word(last), {",", ".", ";", ")"});
  }
  const auto top = tree.top(figure.span);
  const auto noun = top ? tree.head(*top) : std::nullopt;
  const bool modifies =
      noun && *noun == last && tree[*noun].deprel == Deprel::Appos &&
      (tree[*top].deprel == Deprel::Compound || tree[*top].deprel == Deprel::Amod);
  return modifies;
}

}  // namespace crosscheck::frames
