// SPDX-License-Identifier: Apache-2.0
// One finding for a terminal: what it says, the passages with what was understood of each,
// the questions with their answers, why its names are taken for one, and who stands behind it.
#include <algorithm>
#include <map>
#include <set>

#include "crosscheck/model/names.hpp"
#include "report/escape.hpp"
#include "report/excerpt.hpp"
#include "report/wording.hpp"

namespace crosscheck {
namespace {

void write_member(std::ostream& out, const View& view, Positions& positions, const Member& member) {
  const ArticleId article = member.where.article;
  const LineColumn place = positions[article].line_column(member.where.span.begin);
  out << plain(view.label(article)) << ", " << view.when(article) << " ("
      << plain(view.article(article).path) << ':' << std::to_string(place.line) << ':'
      << std::to_string(place.column) << ")\n";
  const Excerpt text = excerpt(view, member.where);
  // plain() takes blanks off the ends, so the whole sentence goes through it at once.
  out << "     " << plain(text.before + ">>" + text.marked + "<<" + text.after) << '\n';
  const Fact read = understood(view, member);
  if (member.kind != MemberKind::Quote && !read.value.empty()) {
    out << "     " << read.what << ": " << plain(read.value) << '\n';
  }
  for (const Fact& fact : facts(view, member)) {
    out << "     " << fact.what << ": " << plain(fact.value) << '\n';
  }
}

/// The linked entities that a member speaks of; nothing for those that are in no list.
std::vector<std::optional<std::uint32_t>> linked_entities(const View& view, const Member& member) {
  const ArticleId article = member.where.article;
  const Document& document = view[article];
  const auto linked = [&](const Participant& who) { return view.linked(article, who); };
  switch (member.kind) {
    case MemberKind::Figure: {
      const Frame& frame = document.figures[member.index].frame;
      return {linked(frame.told_actor), linked(frame.told_patient), linked(frame.place),
              linked(frame.population), linked(frame.attributed_to)};
    }
    case MemberKind::Quote: return {linked(document.quotes[member.index].speaker)};
    case MemberKind::Claim: {
      const Claim& claim = document.claims[member.index];
      return {linked(claim.subject), linked(claim.attributed_to)};
    }
    case MemberKind::Entity: return {view.linked(article, member.index)};
    case MemberKind::Date:
    case MemberKind::Passage: return {};
  }
  return {};
}

/// Why the names that members of several articles share are one.
void write_links(std::ostream& out, const View& view, const Finding& finding) {
  std::map<std::uint32_t, std::set<ArticleId>> articles;
  for (const Member& member : finding.members) {
    for (const auto entity : linked_entities(view, member)) {
      if (entity) articles[*entity].insert(member.where.article);
    }
  }
  bool headed = false;
  for (const auto& [index, naming] : articles) {
    const LinkedEntity& entity = view.report.matches.entities[index];
    const std::set<std::string> reasons(entity.why.begin(), entity.why.end());  // each once
    if (naming.size() < 2 || reasons.empty()) continue;
    if (!headed) out << "\nNames linked\n";
    headed = true;
    out << "  " << View::entity_id(index) << "  " << plain(entity.name) << '\n';
    for (const std::string& reason : reasons) out << "      " << plain(reason) << '\n';
  }
}

}  // namespace

void write_explanation(std::ostream& out, const Report& report, const Finding& finding) {
  const View view(report);
  Positions positions(report);
  out << plain(finding.id) << ": " << name_of(finding.verdict) << ", severity "
      << name_of(finding.severity) << ", confidence " << confidence_text(finding) << '\n'
      << plain(finding.subject) << "\n" << plain(finding.message) << "\n\n"
      << meaning_of(finding.verdict) << "\nRule " << plain(finding.rule) << ", fingerprint "
      << plain(finding.fingerprint) << ".\n\nPassages\n";
  for (std::size_t i = 0; i < finding.members.size(); ++i) {
    out << "  " << std::to_string(i + 1) << ". ";
    write_member(out, view, positions, finding.members[i]);
  }
  if (!finding.explanation.empty()) out << "\nReasoning\n";
  for (std::size_t i = 0; i < finding.explanation.size(); ++i) {
    const Step& step = finding.explanation[i];
    out << "  " << std::to_string(i + 1) << ". " << plain(step.question) << ": "
        << name_of(step.answer) << "\n     " << plain(step.because) << '\n';
  }
  write_links(out, view, finding);
  if (finding.origins.empty()) return;
  out << "\nOrigins: " << independence(finding) << '\n';
  for (const std::uint32_t origin : finding.origins) {
    out << "  " << View::origin_id(origin) << "  "
        << plain(in_words(report.matches.origins[origin])) << '\n';
  }
}

}  // namespace crosscheck
