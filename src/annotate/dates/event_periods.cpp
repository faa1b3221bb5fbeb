// SPDX-License-Identifier: Apache-2.0
// "During the strike": what began and what ended is the subject of a verb that a date hangs on, or
// the noun that a range of days stands behind ("the strike, from 3 to 17 March,").
#include "annotate/dates/event_periods.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "annotate/dates/date_words.hpp"
#include "crosscheck/model/names.hpp"
#include "crosscheck/text/unicode.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kMostHappenings = 64;  // that one text dates
constexpr std::uint32_t kMostModifiers = 5;  // tokens between "the" and its noun

/// A happening as the text names it, and what it says of its days.
struct Happening {
  std::string noun;                    ///< in small letters: "talks" are not one talk
  std::vector<std::string> modifiers;  ///< lemmas, sorted
  std::optional<Day> from;
  std::optional<Day> to;
  std::size_t sentence = 0;
  bool rough = false;  ///< the begin is told by a year or longer
};

class EventPeriods {
 public:
  EventPeriods(const Words& words, const DocumentTime& time) : words_(words), time_(time) {}

  void note(const DateMention& date) {
    if (date.type != DateType::Date || !date.days || !date.alternatives.empty()) return;
    const Sentence& sentence = words_.sentences[date.sentence];
    const auto tokens = words_.of(sentence);
    const auto begin = std::lower_bound(
        tokens.begin(), tokens.end(), date.span.begin,
        [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
    const auto first = sentence.first + static_cast<std::uint32_t>(begin - tokens.begin());
    std::uint32_t last = first;
    while (last < sentence.last && words_.tokens[last].span.begin < date.span.end) ++last;
    if (first == last) return;
    const bool range = date.value.find('/') != std::string::npos;
    if (range && note_apposed(sentence, first, *date.days)) return;
    for (std::uint32_t t = first; t < last; ++t) {
      const std::uint32_t head = words_.tokens[t].head;
      if (head == kNoHead || (head >= first && head < last)) continue;
      note_verb(sentence, head, *date.days, range);
      return;
    }
  }

  void add_to(std::vector<DateMention>& mentions) {
    if (happenings_.empty()) return;
    std::vector<DateMention> added;
    for (std::uint32_t s = 0; s < words_.sentences.size(); ++s) {
      const Sentence& sentence = words_.sentences[s];
      for (std::uint32_t t = sentence.first; t + 2 < sentence.last; ++t) {
        if (lasts(t)) {
          auto modifiers = modifiers_of(sentence, t);
          if (!modifiers.empty()) named_last_[to_lower(words_.of(words_.tokens[t]))] = modifiers;
        }
        if (!is_one_of(words_.tokens[t].lemma, {"during", "throughout"})) continue;
        auto period = period_at(sentence, t + 1);
        // "during the two-week strike": its length is told, and may be another's.
        if (period && !holds_another(mentions, period->span)) {
          period->sentence = s;
          added.push_back(std::move(*period));
        }
      }
    }
    const auto middle = static_cast<std::ptrdiff_t>(mentions.size());
    std::move(added.begin(), added.end(), std::back_inserter(mentions));
    std::inplace_merge(mentions.begin(), mentions.begin() + middle, mentions.end(),
                       [](const DateMention& a, const DateMention& b) { return a.span < b.span; });
  }

 private:
  static bool holds_another(const std::vector<DateMention>& mentions, Span span) {
    const auto next = std::lower_bound(
        mentions.begin(), mentions.end(), span.begin,
        [](const DateMention& mention, std::uint32_t at) { return mention.span.end <= at; });
    return next != mentions.end() && next->span.begin < span.end;
  }

  bool lasts(std::uint32_t t) const {
    const Token& token = words_.tokens[t];
    if (token.upos != Upos::Noun && token.upos != Upos::Propn) return false;
    const DateWord* word = date_word(to_lower(words_.of(token)));
    return word != nullptr && (word->classes & DateWord::bit(DateClass::Lasting)) != 0;
  }

  /// "the strike, [from 3 to 17 March]", "the strike ([3-17 March])"
  bool note_apposed(const Sentence& sentence, std::uint32_t date, DayRange days) {
    std::uint32_t t = date;
    while (t > sentence.first && t + 2 > date && words_.tokens[t - 1].upos == Upos::Punct) --t;
    if (t > sentence.first && words_.tokens[t - 1].upos == Upos::Adp) --t;
    if (t == sentence.first || !lasts(t - 1)) return false;
    note_happening(sentence, t - 1, days.from, days.to);
    return true;
  }

  void note_verb(const Sentence& sentence, std::uint32_t verb, DayRange days, bool range) {
    const std::string& lemma = words_.tokens[verb].lemma;
    const bool begins = is_one_of(lemma, {"begin", "start", "open", "commence", "erupt"}) ||
                        (lemma == "break" && has_child(sentence, verb, {"out"}));
    const bool ends = is_one_of(lemma, {"end", "close", "finish", "conclude"});
    const bool spans = range && is_one_of(lemma, {"run", "last", "take", "hold", "continue"});
    if (!(spans || ((begins || ends) && !range)) || is_unsure(sentence, verb)) return;
    // "The strike closed the port on 5 March": it did not end.
    if (child_of(sentence, verb, [](const Token& child) {
          return child.deprel == Deprel::Obj && child.lemma != "place";
        }))
      return;
    const auto subject = subject_of(sentence, verb);
    if (!subject) return;
    if (ends && words_.tokens[*subject].lemma == "it") {
      note_end_of_last(sentence, days.to);
      return;
    }
    if (!lasts(*subject)) return;
    constexpr int kMonth = 31;
    note_happening(sentence, *subject, ends ? std::nullopt : std::optional(days.from),
                   begins ? std::nullopt : std::optional(days.to), begins && days.days() > kMonth);
  }

  std::size_t index_of(const Sentence& sentence) const {
    return static_cast<std::size_t>(&sentence - words_.sentences.data());
  }

  /// "It ended on 17 March", in the sentence that began it or the next.
  void note_end_of_last(const Sentence& sentence, Day to) {
    if (happenings_.empty() || happenings_.size() >= kMostHappenings) return;
    Happening told = happenings_.back();
    if (told.sentence + 1 < index_of(sentence) || told.to) return;
    told.from.reset();
    told.to = to;
    happenings_.push_back(std::move(told));
  }

  /// "did not end", "could end", "if it ends"
  bool is_unsure(const Sentence& sentence, std::uint32_t verb) const {
    return has_child(
        sentence, verb,
        {"not", "n't", "never", "could", "might", "may", "would", "should", "if", "unless"});
  }
  bool has_child(const Sentence& sentence, std::uint32_t head,
                 std::initializer_list<std::string_view> lemmas) const {
    return child_of(sentence, head, [&](const Token& token) { return is_one_of(token.lemma, lemmas); })
        .has_value();
  }
  /// The first that is so among the words that hang on `head`, not far from it.
  template <typename Wanted>
  std::optional<std::uint32_t> child_of(const Sentence& sentence, std::uint32_t head,
                                        Wanted wanted) const {
    constexpr std::uint32_t kReach = 60;  // tokens
    const std::uint32_t from = head - std::min(head - sentence.first, kReach);
    const std::uint32_t to = std::min(sentence.last, head + kReach);
    for (std::uint32_t t = from; t < to; ++t) {
      if (words_.tokens[t].head == head && wanted(words_.tokens[t])) return t;
    }
    return std::nullopt;
  }

  /// Of the verb, of the one that it is joined to with "and", or the noun that its clause is of.
  std::optional<std::uint32_t> subject_of(const Sentence& sentence, std::uint32_t verb) const {
    constexpr int kMostSteps = 3;
    for (int step = 0; step < kMostSteps; ++step) {
      const Token& token = words_.tokens[verb];
      const bool clause = token.deprel == Deprel::AclRelcl || token.deprel == Deprel::Acl;
      if (clause && token.head != kNoHead) return token.head;
      const auto subject = child_of(sentence, verb, [](const Token& child) {
        return child.deprel == Deprel::Nsubj || child.deprel == Deprel::NsubjPass;
      });
      if (subject) {
        const bool relative = is_one_of(words_.tokens[*subject].lemma, {"which", "that"});
        return relative ? noun_before(sentence, *subject) : subject;
      }
      if (token.deprel != Deprel::Conj || token.head == kNoHead) return std::nullopt;
      verb = token.head;
    }
    return std::nullopt;
  }

  /// "the strike, [which] began"
  std::optional<std::uint32_t> noun_before(const Sentence& sentence, std::uint32_t t) const {
    while (t > sentence.first && words_.tokens[t - 1].upos == Upos::Punct) --t;
    return t > sentence.first ? std::optional(t - 1) : std::nullopt;
  }

  /// Part of a noun phrase between "the" and the noun.
  static bool is_before_noun(const Token& token) {
    return is_modifier(token) || token.upos == Upos::Part || token.lemma == "-";
  }
  static bool is_modifier(const Token& token) {
    return token.upos == Upos::Adj || token.upos == Upos::Noun || token.upos == Upos::Propn ||
           token.upos == Upos::Num;
  }

  /// The words before the noun that are its own, sorted.
  std::vector<std::string> modifiers_of(const Sentence& sentence, std::uint32_t noun) const {
    std::vector<std::string> modifiers;
    for (std::uint32_t t = noun; t > sentence.first && noun - t < kMostModifiers; --t) {
      const Token& token = words_.tokens[t - 1];
      if (!is_before_noun(token)) break;
      if (is_modifier(token)) modifiers.push_back(token.lemma);
    }
    std::sort(modifiers.begin(), modifiers.end());
    return modifiers;
  }

  void note_happening(const Sentence& sentence, std::uint32_t noun, std::optional<Day> from,
                      std::optional<Day> to, bool rough = false) {
    if (happenings_.size() >= kMostHappenings) return;
    happenings_.push_back({to_lower(words_.of(words_.tokens[noun])), modifiers_of(sentence, noun),
                           from, to, index_of(sentence), rough});
  }

  /// The noun of "the … strike" that begins at token `t`; nothing for "the strike committee", "the
  /// strike of 1984" and what is not definite.
  std::optional<std::uint32_t> definite_noun(const Sentence& sentence, std::uint32_t t) const {
    if (!is_one_of(words_.tokens[t].lemma, {"the", "this", "that"})) return std::nullopt;
    const auto nominal = [&](std::uint32_t i) {
      const Upos upos = words_.tokens[i].upos;
      return upos == Upos::Noun || upos == Upos::Propn;
    };
    std::uint32_t noun = t + 1;
    for (;; ++noun) {
      if (noun >= sentence.last || noun - t > kMostModifiers) return std::nullopt;
      if (lasts(noun) && (noun + 1 == sentence.last || !nominal(noun + 1))) break;
      if (!is_before_noun(words_.tokens[noun])) return std::nullopt;
    }
    if (noun + 1 < sentence.last &&
        (is_one_of(words_.tokens[noun + 1].lemma, {"of", "in", "at", "on", "against", "by", "'s"}) ||
         words_.tokens[noun + 1].upos == Upos::Num))
      return std::nullopt;
    return noun;
  }

  static bool includes(const std::vector<std::string>& all, const std::vector<std::string>& some) {
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
  }

  /// All that the text says of it; nothing if it is not dated or told in two ways.
  std::optional<Happening> known(const Happening& named) const {
    Happening all = named;
    bool met = false;
    const auto join = [](std::optional<Day>& day, const std::optional<Day>& other) {
      if (other && day && *day != *other) return false;
      if (other) day = other;
      return true;
    };
    for (const Happening& told : happenings_) {
      if (told.noun != named.noun) continue;
      const bool same = includes(told.modifiers, named.modifiers);
      if (!same && !includes(named.modifiers, told.modifiers)) continue;
      // Meanwhile the text speaks of another: "the dock strike … the rail strike … the strike".
      const auto last = named_last_.find(named.noun);
      if (last != named_last_.end() && !includes(told.modifiers, last->second) &&
          !includes(last->second, told.modifiers))
        return std::nullopt;
      met = met || same;
      all.rough = all.rough || told.rough;
      if (!join(all.from, told.from) || !join(all.to, told.to)) return std::nullopt;
    }
    return met && all.from ? std::optional(all) : std::nullopt;
  }

  std::optional<DateMention> period_at(const Sentence& sentence, std::uint32_t t) const {
    const auto noun = definite_noun(sentence, t);
    if (!noun) return std::nullopt;
    const auto event = known({to_lower(words_.of(words_.tokens[*noun])),
                              modifiers_of(sentence, *noun),
                              {},
                              {},
                              0,
                              false});
    // "The crisis began in 2008": nobody knows that it goes on.
    if (!event || (!event->to && (event->rough || !time_.days))) return std::nullopt;
    const Day to = event->to ? *event->to : time_.days->to;
    if (to < *event->from) return std::nullopt;
    DateMention mention;
    mention.span = {words_.tokens[t].span.begin, words_.tokens[*noun].span.end};
    mention.value = iso_date(*event->from) + "/" + iso_date(to);
    mention.days = DayRange{*event->from, to};
    mention.anchor = "the " + event->noun + " from " + iso_date(*event->from) +
                     (event->to ? " to " + iso_date(to) : ", end not told");
    return mention;
  }

  const Words& words_;
  const DocumentTime& time_;
  std::vector<Happening> happenings_;
  /// The words before each noun where it had some, as the text goes on.
  std::map<std::string, std::vector<std::string>> named_last_;
};

}  // namespace

void add_event_periods(const Words& words, const DocumentTime& time,
                       std::vector<DateMention>& mentions) {
  EventPeriods periods(words, time);
  for (const DateMention& mention : mentions) periods.note(mention);
  periods.add_to(mentions);
}

}  // namespace crosscheck
