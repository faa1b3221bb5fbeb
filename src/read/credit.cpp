// SPDX-License-Identifier: Apache-2.0
//
// A credit line is cut at its separators - | · • — commas and full stops - after its days
// have been taken out, and each part is read by its shape: a label ("Updated"), a clock
// time, a person after "by", a role, an agency, a name that ends like a paper's ("Post") or
// holds an office ("Ministry"). A line in which too much is left over is no credit:
//
//     Dina Rowe, Skerry Post, Friday 14 October 2022     author, publisher, day
//     Posted by Ivo Maas on Monday, June 5, 2023          author, day
//     The council met on 5 May 2024 to hear Ana Lund.    nothing: prose around a day
#include "read/credit.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "crosscheck/text/unicode.hpp"
#include "read/days.hpp"
#include "read/line_shape.hpp"
#include "read/people.hpp"
#include "read/wording.hpp"

namespace crosscheck::read {
namespace {

constexpr std::size_t kLongestCredit = 220;  // bytes
constexpr std::size_t kLongestTail = 3;      // words of a part that is not understood

/// Without the marks of Markdown and blanks at the ends.
std::string_view bare(std::string_view part) noexcept {
  constexpr std::string_view kMarks = "*_ \t:.,;()[]<>\"";
  while (!part.empty() && kMarks.find(part.front()) != std::string_view::npos) part.remove_prefix(1);
  while (!part.empty() && kMarks.find(part.back()) != std::string_view::npos) {
    // "J." and "Inc." keep their period.
    const bool short_form = part.back() == '.' && part.size() > 1 && words_of(part).size() > 1 &&
                            words_of(part).back().size() <= 4 && starts_upper(words_of(part).back());
    if (short_form) break;
    part.remove_suffix(1);
  }
  return trimmed(part);
}

bool drop_prefix(std::string_view& part, std::initializer_list<std::string_view> prefixes) {
  for (const std::string_view prefix : prefixes) {
    if (!starts_with_word(part, prefix) || part.size() == prefix.size()) continue;
    const std::string_view rest = bare(part.substr(prefix.size()));
    if (rest.empty()) return false;
    part = rest;
    return true;
  }
  return false;
}

/// "Updated 6:15 a.m.", "Print edition, page 1", "7 min read"
bool is_time_or_label(std::string_view part) {
  constexpr auto kLabels = std::to_array<std::string_view>(
      {"a.m", "ago", "am", "at", "created", "date", "edition", "first", "issued", "last", "local",
       "midnight", "min", "mins", "modified", "news", "no", "noon", "on", "online", "p.m", "page",
       "pm", "posted", "print", "published", "read", "the", "time", "updated", "vol"});
  const std::vector<std::string_view> words = words_of(part);
  return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
    return has_digit(word) || (word.size() <= 4 && is_all_caps(word) && has_digit(part)) ||
           std::binary_search(kLabels.begin(), kLabels.end(), to_lower(bare(word)));
  });
}

/// How many lower-case ASCII letters end at `at`.
std::size_t letters_before(std::string_view line, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && ((line[begin - 1] >= 'a' && line[begin - 1] <= 'z') ||
                       (static_cast<unsigned char>(line[begin - 1]) >= 0x80))) {
    --begin;
  }
  return at - begin;
}

/// Where one part ends and the next begins.
std::vector<std::string_view> parts_of(std::string_view line) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  const auto cut = [&](std::size_t at, std::size_t next) {
    if (const std::string_view part = bare(line.substr(begin, at - begin)); !part.empty()) {
      parts.push_back(part);
    }
    begin = next;
  };
  for (std::size_t i = 0; i < line.size();) {
    const CodePoint c = code_point_at(line, i);
    const std::size_t next = i + c.size;
    const bool space_after = next >= line.size() || line[next] == ' ';
    const bool space_before = i > 0 && line[i - 1] == ' ';
    switch (c.value) {
      case U'|': case U'·': case U'•': case U'—': case U'\n': case U'\t': case U';': case U'\x1f':
        cut(i, next);
        break;
      case U',':
        if (space_after) cut(i, next);
        break;
      case U'–': case U'-': case U'/':
        if (space_before && space_after) cut(i, next);
        break;
      case U'.':
        // A sentence may end; "J. Roe", "St. John" and "Inc." go on.
        if (space_after && letters_before(line, i) > 3) cut(i, next);
        break;
      default:
        break;
    }
    i = next;
  }
  cut(line.size(), line.size());
  return parts;
}

/// Every day of the line, replaced by a separator; whether each stood by itself.
struct Dated {
  std::string rest;
  std::vector<WrittenDay> days;
  bool stands_alone = true;
};

Dated without_days(std::string_view line) {
  Dated dated;
  dated.days = find_days(line);
  std::size_t at = 0;
  for (const WrittenDay& written : dated.days) {
    std::string_view before = line.substr(at, written.span.begin - at);
    while (before.ends_with(' ')) before.remove_suffix(1);
    const std::string_view after = trimmed(line.substr(written.span.end));
    const auto limits = [](char32_t c) {
      return c == U',' || c == U'|' || c == U'·' || c == U'•' || c == U'—' || c == U'–' || c == U'*' ||
             c == U'_' || c == U'.' || c == U':' || c == U'-' || c == U')' || c == U'(' || c == U'\n' ||
             c == U';' || c == U'/';
    };
    const bool open = before.empty() || limits(code_point_before(before, before.size()).value);
    const bool shut = after.empty() || limits(code_point_at(after, 0).value);
    dated.stands_alone = dated.stands_alone && (open || shut);
    dated.rest += before;
    dated.rest += '\x1f';
    at = written.span.end;
  }
  dated.rest += line.substr(at);
  return dated;
}

/// "Ana Lund 3 hours ago" without its age: it says nothing without the day of saving.
std::string_view without_age(std::string_view line) {
  constexpr auto kUnits = std::to_array<std::string_view>(
      {"day", "days", "hour", "hours", "hr", "hrs", "min", "mins", "minute", "minutes", "month", "months",
       "week", "weeks", "year", "years"});
  const std::vector<std::string_view> words = words_of(line);
  if (words.size() < 3 || to_lower(words.back()) != "ago") return line;
  const std::string_view count = words[words.size() - 3];
  if (!has_digit(count) || !std::binary_search(kUnits.begin(), kUnits.end(), to_lower(words[words.size() - 2]))) {
    return line;
  }
  return trimmed(line.substr(0, static_cast<std::size_t>(count.data() - line.data())));
}

class CreditReader {
 public:
  CreditReader(std::string_view line, CreditHint hint)
      : hint_(hint), dated_(without_days(without_age(line))), aged_(without_age(line) != line) {}

  std::optional<Credit> read() {
    choose_day();
    for (const std::string_view part : parts_of(dated_.rest)) read_part(part);
    settle_names();
    const bool dated = aged_ || (!dated_.days.empty() && dated_.stands_alone);
    const bool told = by_ || !credit_.authors.empty() || !credit_.publisher.empty() ||
                      !credit_.agency.empty() || role_;
    if (by_ && strange_ <= 1) return std::move(credit_);
    if (strange_ > (dated && hint_ == CreditHint::Marked ? 1 : 0)) return std::nullopt;
    if (dated || (told && hint_ == CreditHint::Marked)) return std::move(credit_);
    return std::nullopt;
  }

 private:
  /// The first day that is not one of a change.
  void choose_day() {
    const std::string lower = to_lower(dated_.rest);
    std::size_t at = 0;
    for (const WrittenDay& written : dated_.days) {
      const std::size_t end = lower.find('\x1f', at);
      const std::string_view before = std::string_view(lower).substr(at, end - at);
      const bool updated = before.find("updated") != std::string_view::npos ||
                           before.find("modified") != std::string_view::npos;
      if (written.day && (!credit_.day || (credit_.updated && !updated))) {
        credit_.day = written.day;
        credit_.updated = updated;
      }
      at = end + 1;
    }
  }

  void read_part(std::string_view part) {
    if (is_time_or_label(part)) return;
    drop_prefix(part, {"last updated", "first published", "published", "posted on", "updated"});
    if (drop_prefix(part, {"posted by", "written by", "words by", "story by", "report by", "text by",
                           "by", "text:", "words:", "author:", "authors:", "published by"})) {
      read_by(part);
      return;
    }
    if (starts_with_word(part, "issued by")) {  // who signs a release is not its author
      by_ = true;
      issued_ = true;
      return;
    }
    if (const std::size_t by = part.find(" by "); by != std::string_view::npos &&
                                                  looks_like_name(bare(part.substr(0, by))) &&
                                                  !read_people(part.substr(by + 4)).empty()) {
      credit_.publisher = std::string(bare(part.substr(0, by)));
      read_by(part.substr(by + 4));
      return;
    }
    read_name(part);
  }

  /// "By noon on Friday" names nobody.
  void read_by(std::string_view list) {
    std::vector<std::string> people = read_people(list);
    if (people.empty() && is_agency_like(list)) {
      credit_.agency = std::string(list);
    } else if (people.empty() && (words_of(list).size() > 5 || !looks_like_name(list))) {
      ++strange_;
      return;
    } else if (people.empty()) {
      read_name(list);
    }
    by_ = true;
    read_for(list);
    for (std::string& name : people) credit_.authors.push_back(std::move(name));
  }

  /// "Ana Lund for The Skerry Post"
  void read_for(std::string_view list) {
    const std::size_t at = list.find(" for ");
    if (at == std::string_view::npos) return;
    const std::string_view name = bare(list.substr(at + 5));
    if (looks_like_name(name)) credit_.publisher = std::string(name);
  }

  bool is_agency_like(std::string_view part) const {
    return is_agency(part) || (part.size() >= 2 && part.size() <= 3 && is_all_caps(part) &&
                               !has_digit(part));
  }

  void read_name(std::string_view part) {
    if (drop_prefix(part, {"with", "and"}) && is_agency_like(part)) {
      credit_.agency = std::string(part);
      return;
    }
    const std::vector<std::string_view> words = words_of(part);
    const auto any = [&](CreditWord kind) {
      return std::any_of(words.begin(), words.end(),
                         [&](std::string_view word) { return is_credit_word(word, kind); });
    };
    if (is_agency_like(part)) {
      credit_.agency = std::string(part);
      return;
    }
    if (any(CreditWord::Role) && words.size() <= 6) {
      role_ = true;  // "regional affairs editor", "Gazette staff"
      return;
    }
    if (looks_like_person(part.substr(0, part.find(" in ")))) {
      people_.push_back(part);
      return;
    }
    if (const auto people = read_people(part); !people.empty() && part.find(" and ") != part.npos) {
      people_.push_back(part);
      return;
    }
    const bool outlet = is_credit_word(words.back(), CreditWord::Outlet) || any(CreditWord::Body) ||
                        is_credit_word(words.front(), CreditWord::House) ||
                        (words.front() == "The" && words.size() >= 2);
    if (looks_like_name(part) && outlet && words.size() <= 7) {
      if (credit_.publisher.empty()) credit_.publisher = in_name_case(part);
      return;
    }
    if (words.size() <= 2 && looks_like_name(part)) {
      if (credit_.place.empty()) credit_.place = std::string(part);
      return;
    }
    if (words.size() > kLongestTail || !looks_like_name(part)) ++strange_;
  }

  /// Two capitalised words are a person where none is named yet, else the paper.
  void settle_names() {
    if (issued_) return;
    for (const std::string_view part : people_) {
      if (by_ && !dated_.days.empty() && credit_.publisher.empty() && people_.size() == 1 &&
          !credit_.authors.empty()) {
        credit_.publisher = in_name_case(part);
        continue;
      }
      for (std::string& name : read_people(part)) credit_.authors.push_back(std::move(name));
    }
  }

  CreditHint hint_;
  Dated dated_;
  bool aged_;
  Credit credit_;
  std::vector<std::string_view> people_;
  bool by_ = false;
  bool issued_ = false;
  bool role_ = false;
  int strange_ = 0;
};

}  // namespace

std::optional<Credit> read_credit(std::string_view line, CreditHint hint) {
  line = trimmed(line);
  if (line.empty() || line.size() > kLongestCredit) return std::nullopt;
  return CreditReader(line, hint).read();
}

bool is_signature(std::string_view line) {
  // "NWA jp/ol", "TPS rh/dk": an agency's letters and small initials.
  const std::vector<std::string_view> words = words_of(line);
  if (words.size() != 2 || words[0].size() < 2 || words[0].size() > 5 || !is_all_caps(words[0])) {
    return false;
  }
  if (words[1].size() > 12 || words[1].find('/') == std::string_view::npos) return false;
  return std::all_of(words[1].begin(), words[1].end(),
                     [](char c) { return c == '/' || (c >= 'a' && c <= 'z'); });
}

}  // namespace crosscheck::read
