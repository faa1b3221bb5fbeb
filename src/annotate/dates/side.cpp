// SPDX-License-Identifier: Apache-2.0
// On which side of the day of writing a date lies, by the nearest verb or cue: "marched on
// [Monday]", "will vote on [Monday]", "a crest is forecast for [Tuesday]", "is expected to be held
// on [Tuesday]" (a participle behind "be" says nothing of the time). A comma between costs three
// words.
#include <cstdlib>
#include <initializer_list>

#include "annotate/dates/resolve.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kReach = 16;  // atoms
constexpr int kComma = 3;
constexpr int kNone = 1000;
constexpr int kNearBehind = 4;      // words
constexpr int kCloseVerb = 2;       // words: "will debate Monday's plan"
constexpr std::size_t kDenial = 8;  // words

bool lower_is(std::string_view form, std::string_view lower) {
  if (form.size() != lower.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i) {
    if ((form[i] | 0x20) != lower[i]) return false;
  }
  return true;
}

class Sides {
 public:
  Sides(const SourceText& text, std::span<const DateAtom> atoms) : text_(text), atoms_(atoms) {}

  DateSide at(std::size_t i) const {
    const DateAtom& atom = atoms_[i];
    if (atom.kind != AtomKind::Word) return DateSide::Unknown;
    const std::string_view form = text_[atom.span];
    if (lower_is(form, "set"))
      return next_is(i, "for") || next_is(i, "to") ? DateSide::Future : DateSide::Past;
    for (const std::string_view verb : {"going", "wants", "want"}) {
      if (lower_is(form, verb)) return next_is(i, "to") ? DateSide::Future : DateSide::Unknown;
    }
    if (atom.is(DateClass::Future)) {
      if (atom.capital && i > 0) return DateSide::Unknown;
      // "could not be reached on Monday", "had been due on Sunday"
      const bool failed = lower_is(form, "could") && is_denied(i);
      const bool had_been = i > 1 && previous_is(i, "been") && lower_is(before(i, 2), "had");
      return failed || had_been ? DateSide::Past : DateSide::Future;
    }
    const bool regular =
        form.size() >= 4 && !atom.capital && form.ends_with("ed") && atom.word == nullptr;
    if (!regular && !atom.is(DateClass::Past)) return DateSide::Unknown;
    // "was to open in May": so it was said, and may have come so or not.
    if ((lower_is(form, "was") || lower_is(form, "were")) && next_is(i, "to"))
      return DateSide::Unknown;
    // "would put": the time is that of the first verb.
    if (i > 0 &&
        (atoms_[i - 1].is(DateClass::Future) || previous_is(i, "to") || previous_is(i, "not")))
      return DateSide::Unknown;
    // "to be held": the time is that of what governs "be".
    if (i > 0 && (previous_is(i, "be") || previous_is(i, "being"))) return DateSide::Unknown;
    return DateSide::Past;
  }

  bool is_word(std::size_t i, std::string_view lower) const {
    return lower_is(text_[atoms_[i].span], lower);
  }

  /// "Fares to go up in March": weak, for where no verb says more.
  bool is_infinitive(std::size_t i) const {
    return i > 0 && atoms_[i].kind == AtomKind::Word && !atoms_[i].capital &&
           previous_is(i, "to") && !atoms_[i].is(DateClass::Article) &&
           !atoms_[i].is(DateClass::Relation);
  }

 private:
  bool next_is(std::size_t i, std::string_view lower) const {
    return i + 1 < atoms_.size() && lower_is(text_[atoms_[i + 1].span], lower);
  }
  std::string_view before(std::size_t i, std::size_t back) const {
    return i >= back ? text_[atoms_[i - back].span] : std::string_view();
  }
  /// "could not", "none of them could"
  bool is_denied(std::size_t i) const {
    if (next_is(i, "not")) return true;
    for (std::size_t back = 1; back <= kDenial && back <= i; ++back) {
      for (const std::string_view no : {"no", "none", "neither", "nor", "nobody", "never"}) {
        if (lower_is(before(i, back), no)) return true;
      }
    }
    return false;
  }
  bool previous_is(std::size_t i, std::string_view lower) const {
    return lower_is(text_[atoms_[i - 1].span], lower);
  }

  const SourceText& text_;
  std::span<const DateAtom> atoms_;
};

/// It stands first in its clause, but for a preposition.
bool opens_clause(std::span<const DateAtom> atoms, std::size_t first) {
  if (first > 0 && atoms[first - 1].kind == AtomKind::Word &&
      atoms[first - 1].is(DateClass::Preposition))
    --first;
  return first == 0 || (atoms[first - 1].kind == AtomKind::Mark && atoms[first - 1].mark != '(');
}

/// "as soon as Monday", "effective April 1", "ahead of Tuesday's vote"
bool is_announced(const Sides& sides, std::span<const DateAtom> atoms, std::size_t first) {
  const auto behind = [&](std::initializer_list<std::string_view> words) {
    std::size_t i = first;
    for (const std::string_view word : words) {
      if (i == 0 || atoms[i - 1].kind != AtomKind::Word || !sides.is_word(i - 1, word))
        return false;
      --i;
    }
    return true;
  };
  return behind({"effective"}) || behind({"of", "ahead"}) || behind({"as", "soon", "as"}) ||
         behind({"as", "early", "as"});
}

/// "starting Monday", "beginning on Monday"
bool is_start(const Sides& sides, std::size_t first) {
  if (first > 0 && sides.is_word(first - 1, "on")) --first;
  return first > 0 &&
         (sides.is_word(first - 1, "starting") || sides.is_word(first - 1, "beginning"));
}

/// "until Tuesday", "until at least Tuesday"
bool is_until(const Sides& sides, std::span<const DateAtom> atoms, std::size_t first) {
  while (first > 0 && atoms[first - 1].is(DateClass::Hedge)) --first;
  if (first > 0 && sides.is_word(first - 1, "at")) --first;
  return first > 0 && (sides.is_word(first - 1, "until") || sides.is_word(first - 1, "till"));
}

/// "Moved to Monday", "put back to the autumn": it is still to come when it is told.
bool is_moved_to(const Sides& sides, std::span<const DateAtom> atoms, std::size_t first) {
  if (first < 2 || !(sides.is_word(first - 1, "to") || sides.is_word(first - 1, "until"))) {
    return false;
  }
  for (const std::string_view verb : {"moved", "postponed", "delayed", "deferred", "rescheduled"}) {
    if (sides.is_word(first - 2, verb)) return true;
  }
  const bool put = first > 2 && atoms[first - 3].kind == AtomKind::Word &&
                   (sides.is_word(first - 3, "put") || sides.is_word(first - 3, "pushed"));
  return put && (sides.is_word(first - 2, "back") || sides.is_word(first - 2, "off"));
}

/// "It was due on Wednesday but came on Thursday": what was due has passed.
bool is_overtaken(const Sides& sides, std::span<const DateAtom> atoms, std::size_t first,
                  std::size_t last) {
  if (first > 0 && sides.is_word(first - 1, "on")) --first;
  if (first < 2 || last >= atoms.size() || !sides.is_word(last, "but")) return false;
  const bool was = sides.is_word(first - 2, "was") || sides.is_word(first - 2, "were");
  return was && (sides.is_word(first - 1, "due") || sides.is_word(first - 1, "expected"));
}

/// "A steel rail by December": what nobody says is past is still to come.
bool is_term(const Sides& sides, std::span<const DateAtom> atoms, std::size_t first) {
  return first > 0 && sides.is_word(first - 1, "by") &&
         (atoms[first].is(DateClass::Month) || atoms[first].is(DateClass::ShortMonth));
}

}  // namespace

DateSide side_of(const SourceText& text, std::span<const DateAtom> atoms, std::size_t first,
                 std::size_t last) {
  const Sides sides(text, atoms);
  const auto cost_of = [&](std::size_t i) {
    return atoms[i].kind == AtomKind::Mark && atoms[i].mark == ',' ? kComma : 1;
  };
  DateSide before = DateSide::Unknown;
  int before_cost = kNone;
  int cost = 0;
  for (std::size_t i = first; i > 0 && first - i < kReach; --i) {
    cost += cost_of(i - 1);
    before = sides.at(i - 1);
    if (before == DateSide::Unknown) continue;
    before_cost = cost;
    break;
  }
  DateSide behind = DateSide::Unknown;
  int behind_cost = kNone;
  cost = 0;
  for (std::size_t i = last; i < atoms.size() && i - last < kReach; ++i) {
    cost += sides.is_word(i, "and") || sides.is_word(i, "but") ? kComma : cost_of(i);
    behind = sides.at(i);
    if (behind == DateSide::Unknown) continue;
    behind_cost = cost;
    break;
  }
  // A date that opens its clause belongs to the verb behind it, another to the one before.
  const bool opens = opens_clause(atoms, first);
  if (opens)
    before_cost = 2 * before_cost + kComma;
  else
    behind_cost = 2 * behind_cost + kComma;
  if (is_announced(sides, atoms, first) || is_moved_to(sides, atoms, first)) {
    return DateSide::Future;
  }
  if (is_overtaken(sides, atoms, first, last)) return DateSide::Past;
  // "would ask a court to lift Tuesday's ban" has the ban behind it.
  const bool owns = last + 1 < atoms.size() && atoms[last].mark == '\'' && !atoms[last].spaced &&
                    sides.is_word(last + 1, "s");
  if (owns && behind != DateSide::Future && before_cost > kCloseVerb) return DateSide::Past;
  if (is_until(sides, atoms, first)) {
    // Still to come, if no past stands right behind.
    const bool over = behind == DateSide::Past && behind_cost <= kComma + 2 * kNearBehind;
    return over ? DateSide::Past : DateSide::Future;
  }
  if (before_cost >= kNone && behind_cost >= kNone) {
    if (is_start(sides, first) || is_term(sides, atoms, first)) return DateSide::Future;
    for (std::size_t i = first; i > 0 && first - i < kReach; --i) {
      if (sides.is_infinitive(i - 1)) return DateSide::Future;
    }
  }
  return behind_cost < before_cost ? behind : before;
}

}  // namespace crosscheck
