// SPDX-License-Identifier: Apache-2.0
//
// The thing counted is the last noun of the run behind the number: "14 text messages", "40,000
// brook trout", "90 Q80s", "300 long-haul flights a week". "two of its doors" counts doors;
// "three of them" counts what was named before, which is not guessed at here.
//
// With parts of speech the run holds adjectives, nouns, names and participles. Without, it
// ends at the first word of a closed class, and its last plural is the noun.
#include "annotate/figures/heads.hpp"

#include "annotate/figures/units.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck::figures {
namespace {

constexpr std::size_t kLongestRun = 7;

std::string lower_of(const Line& line, std::size_t i) { return to_lower(line.of(i)); }

bool looks_plural(const std::string& word) { return singular(word) != word || word == "staff" ||
                                                    word == "aircraft" || word == "crew" ||
                                                    word == "police" || word == "sheep" ||
                                                    word == "fish" || word == "trout" ||
                                                    word == "personnel"; }

bool is_noun(const Token& token) {
  return token.upos == Upos::Noun || token.upos == Upos::Propn;
}

/// "three [old] looms", "43 [dead] swans", "its two [earlier] owners"; but "three years old",
/// "three years earlier".
bool is_between(const Line& line, std::size_t i) {
  if (!line.is_one_of(i, {"dead", "earlier", "later", "old", "older", "long", "high", "deep",
                          "wide", "tall"})) {
    return false;
  }
  const Token* next = line.word(i + 1) ? line.token(i + 1) : nullptr;
  return next != nullptr && !line.glued(i) && !line.glued(i + 1) && next->upos == Upos::Noun;
}

/// How the word at `i` can stand in the run behind a number.
enum class Role { Ends, Modifier, Noun };

Role role_by_tag(const Line& line, std::size_t i, const Token& token, bool behind_number) {
  switch (token.upos) {
    case Upos::Noun:
    case Upos::Propn:
      return Role::Noun;
    case Upos::Adj:
      return line.is_one_of(i, {"such", "same", "long", "high", "deep", "wide", "tall", "old",
                                "late", "apart"}) ? Role::Ends : Role::Modifier;
    case Upos::Adv: {
      const Token* next = line.token(i + 1);
      return next != nullptr && line.word(i + 1) && !line.is(i, kStop) &&
                     (next->upos == Upos::Adj || next->xpos == Xpos::Vbn)
                 ? Role::Modifier
                 : Role::Ends;
    }
    case Upos::Verb:
      if (token.xpos == Xpos::Vbz && behind_number) return Role::Noun;  // "12 stops"
      if (token.xpos == Xpos::Vbn || token.xpos == Xpos::Vbg) {
        // A participle only before a noun: "two leased aircraft", not "46 injured".
        const Token* next = line.token(i + 1);
        const bool noun = next != nullptr && line.word(i + 1) &&
                          (next->upos == Upos::Noun || next->upos == Upos::Adj);
        return noun ? Role::Modifier : Role::Ends;
      }
      return Role::Ends;
    case Upos::X:
      return line.is(i, kStop) ? Role::Ends : Role::Noun;
    case Upos::Adp: case Upos::Aux: case Upos::Cconj: case Upos::Det:
    case Upos::Intj: case Upos::Num: case Upos::Part: case Upos::Pron: case Upos::Punct:
    case Upos::Sconj: case Upos::Sym:
      return Role::Ends;
  }
  return Role::Ends;
}

Role role_of(const Line& line, std::size_t i, bool behind_number) {
  if (!line.word(i) || line.number_class(i) != NumberClass::None) {
    return line.number_class(i) == NumberClass::Suffix ? Role::Noun : Role::Ends;
  }
  if (is_between(line, i)) return Role::Modifier;
  if (line.is(i, kStop)) return Role::Ends;
  const Token* token = line.tagged ? line.token(i) : nullptr;
  if (token != nullptr) return role_by_tag(line, i, *token, behind_number);
  return looks_plural(lower_of(line, i)) ? Role::Noun : Role::Modifier;
}

/// The lemma of a noun: from its token if it has one.
std::string lemma_of(const Line& line, std::size_t i) {
  const Token* token = line.tagged ? line.token(i) : nullptr;
  const std::string word = lower_of(line, i);
  if (token != nullptr && !token->lemma.empty() && line.pieces[i].span == token->span) {
    const std::string lemma = to_lower(token->lemma);
    if (lemma != word || singular(word) == word) return lemma;
  }
  return singular(word);
}

/// The next word of a run: behind a blank or a hyphen; 0 if there is none.
std::size_t next_word(const Line& line, std::size_t i) {
  if (line.word(i)) return i;
  if (line.dash(i) && line.glued(i) && line.word(i + 1) && line.glued(i + 1)) return i + 1;
  return 0;
}

bool is_quote(const Line& line, std::size_t i) {
  return line.has(i) && line.pieces[i].kind == PieceKind::Mark &&
         is_quotation_mark(line.pieces[i].mark);
}

/// "long-haul", "day-long": the piece behind words joined by hyphens; `i + 1` for one word.
std::size_t end_of_hyphenated(const Line& line, std::size_t i) {
  std::size_t end = i + 1;
  while (line.mark(end, U'-') && line.glued(end) && line.word(end + 1) && line.glued(end + 1)) {
    end += 2;
  }
  return end;
}

/// "Q80s", "F-16s", "G20": a name with digits in it is one word of the run.
std::size_t end_of_name(const Line& line, std::size_t i) {
  std::size_t end = i + 1;
  while ((line.digits(end) && line.glued(end)) ||
         (line.word(end) && line.glued(end) && line.digits(end - 1)) ||
         (line.dash(end) && line.glued(end) && line.digits(end + 1) && line.glued(end + 1))) {
    ++end;
  }
  return end;
}

std::optional<Head> finish(const Line& line, std::size_t first, std::size_t noun,
                           std::size_t last) {
  Head head;
  head.first = static_cast<std::uint32_t>(first);
  head.noun = static_cast<std::uint32_t>(noun);
  head.last = static_cast<std::uint32_t>(last);
  if (last > noun + 1) {  // "Q80s"
    const Span span = line.span(noun, last);
    head.lemma = singular(to_lower(line.text.substr(span.begin, span.size())));
  } else {
    head.lemma = lemma_of(line, noun);
  }
  head.humans = is_human(lower_of(line, noun)) || is_human(head.lemma);
  for (std::size_t i = first; i < noun; ++i) {
    if (line.dash(i)) {
      head.counted += '-';
      continue;
    }
    const bool name = line.digits(i) && line.glued(i) && i > first;  // "B12"
    if ((!line.word(i) && !name) || line.is_one_of(i, {"most", "more", "other"})) continue;
    if (!head.counted.empty() && head.counted.back() != '-' && !line.glued(i)) {
      head.counted += ' ';
    }
    head.counted += lower_of(line, i);
  }
  if (!head.counted.empty() && head.counted.back() != '-') head.counted += ' ';
  head.counted += head.lemma;
  return head;
}

/// The run of nouns and their modifiers that begins at `at`.
std::optional<Head> read_run(const Line& line, std::size_t at, bool single) {
  std::size_t noun = 0;
  std::size_t noun_end = 0;
  std::size_t i = at;
  bool found = false;
  for (std::size_t words = 0; words < kLongestRun; ++words) {
    if (is_quote(line, i) && (i == at || noun_end == 0 || !found) && line.word(i + 1)) ++i;
    if (const std::size_t end = end_of_hyphenated(line, i);
        line.word(i) && end > i + 1 && !line.is(end, kStop) &&
        (line.word(end) || (is_quote(line, end) && line.word(end + 1)))) {
      i = end;  // "long-haul" before a noun
      continue;
    }
    if (is_quote(line, i) && i > at && !found && line.word(i + 1)) {
      ++i;
      continue;
    }
    const std::size_t word = next_word(line, i);
    if (word == 0 && i != at) break;
    if (!line.word(i) && i == at) break;
    const std::size_t here = word == 0 ? i : word;
    const std::size_t name_end = end_of_name(line, here);
    const bool name_of_many = name_end > here + 1 && line.is(name_end - 1, "s");
    const Role role = name_of_many ? Role::Noun
                      : name_end > here + 1 ? Role::Modifier
                                            : role_of(line, here, !found && !single);
    if (role == Role::Ends) break;
    // Behind a noun of people or things an adjective or participle says something of them.
    if (found && role == Role::Modifier && line.tagged) break;
    if (role == Role::Noun) {
      noun = here;
      noun_end = name_end;
      found = true;
      // Without tags the first plural is taken: what follows may be a verb.
      if (!line.tagged && looks_plural(lower_of(line, here)) && name_end == here + 1) break;
    } else if (!found && single && !line.tagged) {
      // "one engine": no plural to wait for; the first word that no adjective hides.
      noun = here;
      noun_end = name_end;
    }
    i = name_end;
    if (line.mark(i, U',') || line.mark(i, U'.')) break;
    if ((line.mark(i, U'\'') || line.mark(i, U'’')) && line.is(i + 1, "s") && line.glued(i + 1)) {
      break;
    }
  }
  if (!found && noun == 0) return std::nullopt;
  return finish(line, at, noun, noun_end);
}

std::size_t skip_determiners(const Line& line, std::size_t at) {
  while (line.is_one_of(at, {"the", "its", "their", "his", "her", "our", "your", "my", "all",
                             "these", "those", "this", "that", "a", "an", "other"})) {
    ++at;
  }
  return at;
}

/// The noun whose number this is, by the parse.
std::optional<Head> counted_by_parse(const Line& line, std::size_t at) {
  const Token* token = line.token(at - 1);
  if (token == nullptr || token->deprel != Deprel::Nummod) return std::nullopt;
  const Token* head = line.head(*token);
  // "60 young and old weavers", "33 Orby B12 looms": the number may hang on a modifier.
  for (int step = 0; step < 2 && head != nullptr; ++step) {
    if (head->deprel != Deprel::Amod && head->deprel != Deprel::Compound) break;
    const Token* noun = line.head(*head);
    constexpr std::ptrdiff_t kFar = 4;
    if (noun == nullptr || noun <= head || noun - head > kFar || !is_noun(*noun)) break;
    head = noun;
  }
  if (head == nullptr || head->span.begin < token->span.end) return std::nullopt;
  if (!is_noun(*head)) return std::nullopt;
  const std::size_t noun = line.piece_at(head->span.begin);
  const std::size_t last = line.piece_at(head->span.end);
  constexpr std::size_t kFarthest = 10;
  if (noun < at || noun > at + kFarthest || !line.word(noun)) return std::nullopt;
  for (std::size_t i = at; i < noun; ++i) {
    if (line.mark(i, U';') || line.mark(i, U'(') || line.mark(i, U':')) return std::nullopt;
    // "nine of 50, smokers and their kin", but "another two, brothers, were found"
    if (i == at && line.mark(i, U',') && !line.mark(noun + 1, U',')) return std::nullopt;
    const bool number_between = (line.digits(i) && !line.glued(i)) ||
                                (line.number_class(i) != NumberClass::None &&
                                 line.number_class(i) != NumberClass::Suffix);
    const bool closed = line.is(i, kStop) && !line.is(i, "and") && !line.is(i, "or") &&
                        !line.is(i, "most") && !line.is(i, "more") && !line.is(i, "other") &&
                        !is_between(line, i);
    if (number_between || (closed && !line.dash(i - 1) && !line.dash(i + 1))) return std::nullopt;
    // A point but in "5,000 U.S. troops" ends it.
    if (line.mark(i, U'.') && !(i > at && line.of(i - 1).size() == 1 && line.capital(i - 1))) {
      return std::nullopt;
    }
  }
  // "33 Orby B12 looms": the name is no more than the kind.
  const Token* next = line.word(last) ? line.token(last) : nullptr;
  if (next != nullptr && next->deprel == Deprel::Flat && line.head(*next) == head &&
      looks_plural(lower_of(line, last))) {
    return finish(line, at, last, last + 1);
  }
  return finish(line, at, noun, std::max(last, noun + 1));
}

/// Whether a noun can stand behind this number: "14 seats", "one seat", "152 crew"; but a
/// singular behind 14 is a verb or a name that the tagger took for a noun.
bool agrees(const Line& line, const Number& number, const Head& head) {
  if (number.value == 1.0 || head.humans || !line.tagged) return true;
  if (number.form != NumberForm::Digits && number.form != NumberForm::Words) return true;
  if (head.last > head.noun + 1) return true;
  const std::string word = lower_of(line, head.noun);
  const Token* token = line.token(head.noun);
  return looks_plural(word) || plural(word) == word ||
         (token != nullptr && token->xpos == Xpos::Nns);
}

/// "five three-tonne trucks", "two 24-hour strikes": the piece behind the measure.
std::size_t past_compound_measure(const Line& line, std::size_t at) {
  const auto inner = read_number(line, at, Context::Plain);
  if (!inner || inner->form == NumberForm::Unreadable) return at;
  const std::size_t unit = inner->last + 1;
  const bool compound = line.dash(inner->last) && line.glued(inner->last) && line.word(unit) &&
                        line.glued(unit) && line.word(unit + 1) && !line.glued(unit + 1);
  return compound ? unit + 1 : at;
}

}  // namespace

std::optional<Head> read_head(const Line& line, const Number& number) {
  std::size_t at = number.last;
  // "300-250 boats": half of a range that runs backwards, or of a score.
  if (line.dash(at) && line.glued(at) && line.digits(at + 1) && line.glued(at + 1)) {
    return std::nullopt;
  }
  // "five-car", "eight-storey", "three-term"
  if (line.dash(at) && line.glued(at) && line.word(at + 1) && line.glued(at + 1) &&
      line.number_class(at + 1) == NumberClass::None) {
    if (line.is(at + 1, kStop) || (line.dash(at + 2) && line.glued(at + 2))) return std::nullopt;
    if (line.tagged) {
      const Token* token = line.token(at + 1);
      if (token != nullptr && (token->upos == Upos::Adv || token->upos == Upos::Adp)) {
        return std::nullopt;
      }
    }
    // "two-faced", "three-pronged"
    if (!line.tagged && line.of(at + 1).size() > 4 &&
        line.of(at + 1).substr(line.of(at + 1).size() - 2) == "ed") {
      return std::nullopt;
    }
    return finish(line, at + 1, at + 1, at + 2);
  }
  if (line.is(at, "of")) {
    std::size_t of = at + 1;
    if (line.is(of, "every") || line.is(of, "each")) return std::nullopt;
    const bool pronoun = line.is(of, kHumanPronoun) &&
                         !(line.is(of, "those") && line.word(of + 1) && !line.is(of + 1, kStop));
    if (pronoun || line.is(of, "which")) {
      Head head;
      head.first = static_cast<std::uint32_t>(at);
      head.last = static_cast<std::uint32_t>(of + 1);
      head.noun = static_cast<std::uint32_t>(of);
      head.part = true;
      head.humans = line.is(of, "whom") || line.is(of, "us");
      head.lemma = head.humans ? "person" : "";
      head.counted = head.lemma;
      return head;
    }
    const std::size_t noun = skip_determiners(line, of);
    // "nine of the 16 skippers", "nine of 16 skippers": the inner number has the head.
    std::size_t inner = noun;
    if (const auto other = read_number(line, noun, Context::Plain);
        other && other->form != NumberForm::Unreadable) {
      inner = other->last;
    }
    if (inner == of && number.form != NumberForm::Vague) return std::nullopt;
    if (line.is_one_of(inner, {"injured", "wounded", "dead", "detained", "arrested", "missing",
                               "accused", "displaced", "killed", "hurt"})) {
      Head head;
      head.first = static_cast<std::uint32_t>(at);
      head.last = static_cast<std::uint32_t>(inner + 1);
      head.noun = static_cast<std::uint32_t>(inner);
      head.part = true;
      head.humans = true;
      head.lemma = "person";
      head.counted = "person";
      return head;
    }
    auto head = read_run(line, inner, false);
    if (!head || (number.value != 1.0 && inner == noun && head->lemma != "" && line.tagged &&
                  !head->humans && head->last == head->noun + 1 &&
                  !looks_plural(lower_of(line, head->noun)) && number.form != NumberForm::Vague)) {
      return std::nullopt;  // "five of her majority"
    }
    head->first = static_cast<std::uint32_t>(at);
    head->part = true;
    if (inner != noun) head->last = head->first;  // its words belong to the inner figure
    return head;
  }
  if (line.is_one_of(at, {"more", "other", "additional", "further", "new", "different"}) &&
      line.word(at + 1)) {
    ++at;
  }
  at = past_compound_measure(line, at);
  if (auto head = counted_by_parse(line, number.last); head && agrees(line, number, *head)) {
    return head;
  }
  auto head = read_run(line, at, number.value == 1.0);
  if (head && !agrees(line, number, *head)) return std::nullopt;
  return head;
}

std::optional<Head> read_noun_phrase(const Line& line, std::size_t at) {
  std::size_t noun = skip_determiners(line, at);
  if (const auto number = read_number(line, noun, Context::Plain);
      number && number->form != NumberForm::Unreadable) {
    noun = number->last;
  }
  auto head = read_run(line, noun, true);
  // "the county's last harvest": the noun behind the owner.
  for (int owners = 0; head && owners < 2; ++owners) {
    const std::size_t mark = head->last;
    if (!(line.mark(mark, U'\'') || line.mark(mark, U'’'))) break;
    std::size_t next = mark + 1;
    if (line.is(next, "s") && line.glued(next)) ++next;
    auto owned = read_run(line, next, true);
    if (!owned) break;
    head = owned;
  }
  return head;
}

}  // namespace crosscheck::figures
