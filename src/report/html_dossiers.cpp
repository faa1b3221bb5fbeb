// SPDX-License-Identifier: Apache-2.0
// What each article says of the entities that several name: its first sentences with the
// name in them, folded away until they are asked for.
#include <algorithm>
#include <map>

#include "crosscheck/model/names.hpp"
#include "report/escape.hpp"
#include "report/excerpt.hpp"
#include "report/html_page.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kMostEntities = 40;
constexpr std::size_t kMostArticles = 12;
constexpr std::size_t kMostSentences = 3;
constexpr std::size_t kLongestName = 80;

/// The mentions of an entity in content, in reading order, one a sentence.
using Mentions = std::map<ArticleId, std::vector<Span>>;

Mentions mentions_of(const View& view, const LinkedEntity& linked) {
  std::map<ArticleId, std::map<std::uint32_t, Span>> by_sentence;
  for (const Ref& member : linked.members) {
    const Document& document = view[member.article];
    for (const Span mention : document.entities[member.index].mentions) {
      const auto segment = view.segment({member.article, mention});
      if (!segment || !is_content(*segment)) continue;
      const auto behind = std::partition_point(
          document.sentences.begin(), document.sentences.end(),
          [&](const Sentence& sentence) { return sentence.span.end <= mention.begin; });
      const auto index = static_cast<std::uint32_t>(behind - document.sentences.begin());
      by_sentence[member.article].try_emplace(index, mention);
    }
  }
  Mentions mentions;
  for (const auto& [article, sentences] : by_sentence) {
    for (const auto& [index, mention] : sentences) mentions[article].push_back(mention);
  }
  return mentions;
}

void write_source(const Page& page, ArticleId article, const std::vector<Span>& mentions) {
  page.out << "<h4>" << link_to(page, article_anchor(page.view, article),
                                html(page.view.label(article)))
           << "</h4>\n<ul>\n";
  for (std::size_t i = 0; i < std::min(mentions.size(), kMostSentences); ++i) {
    const Excerpt words = excerpt(page.view, {article, mentions[i]});
    page.out << "<li dir=\"auto\">" << html(words.before) << "<mark>" << html(words.marked)
             << "</mark>" << html(words.after) << "</li>\n";
  }
  page.out << "</ul>\n";
  if (mentions.size() > kMostSentences) {
    page.out << "<p class=\"note\">and " << mentions.size() - kMostSentences << " more</p>\n";
  }
}

}  // namespace

void write_dossiers(const Page& page) {
  const Report& report = page.view.report;
  if (report.documents.size() < 2) return;
  std::vector<std::size_t> entities = recurring_entities(report);
  const std::size_t all = entities.size();
  entities.resize(std::min(all, kMostEntities));
  if (entities.empty()) return;
  begin_section(page.out, "dossiers", "What each says of whom",
                "The first sentences of each article on the names that several have.");
  for (const std::size_t entity : entities) {
    const LinkedEntity& linked = report.matches.entities[entity];
    page.out << "<details class=\"dossier\"><summary dir=\"auto\">"
             << html(shortened(linked.name, kLongestName)) << " <small>"
             << name_of(linked.kind) << "</small></summary>\n";
    std::size_t shown = 0;
    for (const auto& [article, mentions] : mentions_of(page.view, linked)) {
      if (++shown > kMostArticles) break;
      write_source(page, article, mentions);
    }
    page.out << "</details>\n";
  }
  write_cut(page.out, entities.size(), all);
  page.out << "</section>\n";
}

}  // namespace crosscheck
