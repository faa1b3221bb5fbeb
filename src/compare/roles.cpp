// SPDX-License-Identifier: Apache-2.0
//
// Rule person-role. One person with two offices that nobody holds at one time, or with two
// ages that no birthday explains:
//
//     differs   Ada Brix, chief executive of Tern Air / Tern Air chairman Ada Brix
//     differs   Otto Hale, 53 / Otto Hale, 51       in one month
//     evolves   Lieutenant Mora, in May 2031 / Captain Mora, in June 2033
//     nothing   the airline's boss / the chief executive        "boss" is no office
#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>

#include "compare/ages.hpp"
#include "compare/print.hpp"
#include "compare/subjects.hpp"
#include "crosscheck/base/embedded.hpp"
#include "crosscheck/model/names.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr int kPromotion = 60;  ///< days after which another rank is a promotion
constexpr double kOfficeConfidence = 0.75;
constexpr double kAgeConfidence = 0.85;

struct Office {
  std::string_view board;
  std::string name;
};

const std::map<std::string_view, Office>& offices() {
  static const auto table = [] {
    std::map<std::string_view, Office> result;
    for (const auto& row : rows(embedded_file("lexicons/offices.tsv"))) {
      if (row.size() < 3) continue;
      for (std::string_view form : split(row[2], ';')) {
        while (form.starts_with(' ')) form.remove_prefix(1);
        result.emplace(form, Office{row[0], std::string(row[1])});
      }
    }
    return result;
  }();
  return table;
}

bool is_former(std::string_view role) {
  for (const std::string_view word : {"former", "ex-", "then", "acting", "late", "interim"}) {
    if (role.starts_with(word)) return true;
  }
  return false;
}

/// The office that the words of a role name: their whole, or what stands before "of", "at".
/// Who is a deputy holds no office of that name, but one of that board.
std::optional<Office> office_of(std::string_view role) {
  for (const std::string_view end : {" of ", " at ", " for ", ","}) {
    role = role.substr(0, role.find(end));
  }
  const auto found = offices().find(role);
  if (found != offices().end()) return found->second;
  for (const std::string_view deputy : {"deputy ", "assistant ", "vice "}) {
    if (!role.starts_with(deputy)) continue;
    const auto head = offices().find(role.substr(deputy.size()));
    if (head == offices().end()) return std::nullopt;
    return Office{head->second.board, "deputy " + head->second.name};
  }
  return std::nullopt;
}

struct Held {
  Ref entity;
  const Role* role = nullptr;
  Office office;
  std::optional<std::uint32_t> of;
};

std::vector<Held> offices_held(const Evidence& evidence, const LinkedEntity& person) {
  std::vector<Held> result;
  for (const Ref& ref : person.members) {
    const Document& document = evidence.document(ref);
    for (const Role& role : document.entities[ref.index].roles) {
      const std::string text = fold(role.text);
      if (is_former(text)) continue;
      std::optional<Office> office = office_of(text);
      if (!office) continue;
      std::optional<std::uint32_t> of;
      if (role.of) of = evidence.linked(ref.article, {{}, role.of});
      result.push_back({ref, &role, *std::move(office), of});
    }
  }
  return result;
}

int days_between(const Document& a, const Document& b) {
  if (!a.time.days || !b.time.days) return 0;
  const DayRange& x = *a.time.days;
  const DayRange& y = *b.time.days;
  if (x.overlaps(y)) return 0;
  return static_cast<int>(x.to < y.from ? (y.from - x.to).count() : (x.from - y.to).count());
}

std::optional<Draft> compare_offices(const Evidence& evidence, const LinkedEntity& person) {
  const std::vector<Held> held = offices_held(evidence, person);
  for (std::size_t i = 0; i < held.size(); ++i) {
    for (std::size_t j = i + 1; j < held.size(); ++j) {
      const Held& a = held[i];
      const Held& b = held[j];
      if (a.office.board != b.office.board || a.office.name == b.office.name) continue;
      if (a.of && b.of && *a.of != *b.of) continue;
      if (a.entity.article == b.entity.article) continue;
      const int apart = days_between(evidence.document(a.entity), evidence.document(b.entity));
      Draft draft;
      Finding& finding = draft.finding;
      finding.verdict = apart > kPromotion ? Verdict::Evolves : Verdict::Differs;
      finding.confidence = kOfficeConfidence;
      finding.severity = finding.verdict == Verdict::Differs ? Severity::Medium : Severity::Low;
      finding.subject = "office of " + person.name;
      finding.explanation = {
          {"Who and where", Answer::Yes, "Both texts speak of " + person.name + "."},
          {"When", apart > kPromotion ? Answer::Related : Answer::Yes,
           "The articles are " + std::to_string(apart) + " days apart."},
          {"Value", Answer::No, "Nobody is both at one time."}};
      std::set<std::pair<ArticleId, std::string>> seen;
      for (const Held& h : held) {
        if (h.office.board != a.office.board) continue;
        if (!seen.emplace(h.entity.article, h.office.name).second) continue;
        finding.members.push_back({{h.entity.article, h.role->span}, MemberKind::Entity,
                                   h.entity.index, h.office.name});
      }
      finding.message =
          person.name + " has two offices: " + print_sides(evidence, finding.members) + ".";
      draft.key = "office|" + fold(person.name);
      return draft;
    }
  }
  return std::nullopt;
}

/// The person whose age a figure is: as its scene or else its frame says.
std::optional<std::uint32_t> person_of(const Evidence& evidence, Ref ref) {
  const auto& owner = evidence.scenes.figure(ref).owner;
  if (owner && evidence.matches.entities[*owner].kind == EntityKind::Person) return owner;
  const Figure& figure = evidence.figure(ref);
  for (const Participant* p : {&figure.frame.actor, &figure.frame.patient}) {
    const auto linked = evidence.linked(ref.article, *p);
    if (linked && evidence.matches.entities[*linked].kind == EntityKind::Person) return linked;
  }
  return std::nullopt;
}

}  // namespace

std::map<std::uint32_t, std::vector<Age>> ages_of(const Evidence& evidence) {
  std::map<std::uint32_t, std::vector<Age>> result;
  for (std::uint32_t d = 0; d < evidence.documents.size(); ++d) {
    const Document& document = evidence.documents[d];
    for (std::uint32_t f = 0; f < document.figures.size(); ++f) {
      const Ref ref{static_cast<ArticleId>(d), f};
      const Figure& figure = document.figures[f];
      if (figure.kind != FigureKind::Age || figure.hedge != Hedge::None) continue;
      if (figure.value < 1 || figure.value > 120 || !evidence.scenes.figure(ref).content) continue;
      const auto person = person_of(evidence, ref);
      if (!person) continue;
      std::optional<Day> day;
      if (document.time.days) day = document.time.days->to;
      result[*person].push_back({ref, figure.value, day});
    }
  }
  return result;
}

namespace {

/// No birthday between the two days explains the ages, or one that hardly anybody has: 58 and 59
/// within a week.
bool cannot_be_one(const Age& a, const Age& b) {
  if (a.years == b.years) return false;  // the dead do not age, and some texts are reprints
  constexpr double kHardly = 0.08;  ///< of a year
  if (!a.day || !b.day) return std::abs(b.years - a.years) > 1;
  const double apart = static_cast<double>((*b.day - *a.day).count()) / 365.25;
  return std::abs((b.years - a.years) - apart) > 1 - kHardly;
}

std::optional<Draft> compare_ages(const Evidence& evidence, std::uint32_t person,
                                  const std::vector<Age>& told) {
  std::set<Ref> disputed;
  for (std::size_t i = 0; i < told.size(); ++i) {
    for (std::size_t j = i + 1; j < told.size(); ++j) {
      if (cannot_be_one(told[i], told[j])) disputed.insert({told[i].figure, told[j].figure});
    }
  }
  if (disputed.empty()) return std::nullopt;
  const std::string& name = evidence.matches.entities[person].name;
  Draft draft;
  Finding& finding = draft.finding;
  finding.verdict = Verdict::Differs;
  finding.confidence = kAgeConfidence;
  finding.severity = Severity::Low;
  finding.subject = "age of " + name;
  std::set<double> ages;
  for (const Ref& ref : disputed) {
    finding.members.push_back(figure_member(evidence, ref));
    ages.insert(evidence.figure(ref).value);
  }
  std::string years;
  for (const double age : ages) years += (years.empty() ? "" : " and ") + print_number(age);
  finding.message = name + " has two ages: " + print_sides(evidence, finding.members) + ".";
  finding.explanation = {{"Who and where", Answer::Yes, "Both texts speak of " + name + "."},
                         {"When", Answer::Yes, "A birthday between the articles hardly explains it."},
                         {"Value", Answer::No, "The ages are " + years + "."}};
  draft.key = "age|" + fold(name);
  return draft;
}

}  // namespace

std::vector<Draft> find_roles(const Evidence& evidence) {
  std::vector<Draft> drafts;
  for (const LinkedEntity& entity : evidence.matches.entities) {
    if (entity.kind != EntityKind::Person) continue;
    if (auto draft = compare_offices(evidence, entity)) drafts.push_back(*std::move(draft));
  }
  auto ages = ages_of(evidence);
  for (auto& [person, told] : ages) {
    if (auto draft = compare_ages(evidence, person, told)) {
      drafts.push_back(*std::move(draft));
      told.clear();  // which of them fits the birth is the same question
    }
  }
  std::vector<Draft> births = find_birth_ages(evidence, ages);
  std::move(births.begin(), births.end(), std::back_inserter(drafts));
  return drafts;
}

}  // namespace crosscheck
