// SPDX-License-Identifier: Apache-2.0
// Who is named where: the entities that tie the articles together most come first; a cell
// has how often an article names one, and the role that it gives.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "crosscheck/model/names.hpp"
#include "report/escape.hpp"
#include "report/html_page.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kMostRows = 40;
constexpr std::size_t kMostColumns = 30;
constexpr std::size_t kLongestName = 80;

struct Cell {
  std::size_t mentions = 0;
  std::set<std::string> roles;
};

struct Row {
  std::size_t entity = 0;
  double centrality = 0;
  std::size_t mentions = 0;
  std::map<ArticleId, Cell> cells;
};

Row row_of(const Report& report, std::size_t entity) {
  Row row;
  row.entity = entity;
  if (entity < report.centrality.size()) row.centrality = report.centrality[entity];
  for (const Ref& member : report.matches.entities[entity].members) {
    const Entity& local = report.documents[index_of(member.article)].entities[member.index];
    Cell& cell = row.cells[member.article];
    cell.mentions += local.mentions.size();
    row.mentions += local.mentions.size();
    for (const Role& role : local.roles) cell.roles.insert(role.text);
  }
  return row;
}

/// The rows to show, the weightiest first. What one article alone names is left out, unless
/// there is but one article.
std::vector<Row> rows_of(const Report& report) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < report.matches.entities.size(); ++i) {
    Row row = row_of(report, i);
    if (row.cells.size() > 1 || report.documents.size() == 1) rows.push_back(std::move(row));
  }
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    const auto key = [](const Row& row) {
      return std::tuple(-row.centrality, -static_cast<double>(row.cells.size()),
                        -static_cast<double>(row.mentions), row.entity);
    };
    return key(a) < key(b);
  });
  return rows;
}

/// From 1 to 4: how dark the cell is.
int level(std::size_t mentions) noexcept {
  return mentions >= 8 ? 4 : mentions >= 4 ? 3 : mentions >= 2 ? 2 : 1;
}

void write_columns(const Page& page, std::size_t columns) {
  page.out << "<thead><tr><th scope=\"col\">Name</th>";
  for (std::size_t i = 0; i < columns; ++i) {
    const auto id = static_cast<ArticleId>(i);
    page.out << "<th scope=\"col\">"
             << link_to(page, article_anchor(page.view, id),
                        html(shortened(page.view.label(id), 32)))
             << "</th>";
  }
  page.out << "</tr></thead>\n";
}

void write_cell(const Page& page, const Row& row, ArticleId article) {
  const auto found = row.cells.find(article);
  if (found == row.cells.end()) {
    page.out << "<td class=\"none\"><span aria-label=\"not named\">·</span></td>";
    return;
  }
  const Cell& cell = found->second;
  page.out << "<td class=\"l" << std::to_string(level(cell.mentions)) << "\">"
           << link_to(page, mention_anchor(page.view, article, row.entity),
                      std::to_string(cell.mentions));
  std::string roles;
  for (const std::string& role : cell.roles) roles += (roles.empty() ? "" : ", ") + role;
  if (!roles.empty()) {
    page.out << "<small dir=\"auto\">" << html(shortened(roles, kLongestName)) << "</small>";
  }
  page.out << "</td>";
}

}  // namespace

std::vector<std::size_t> recurring_entities(const Report& report) {
  std::vector<std::size_t> entities;
  for (const Row& row : rows_of(report)) entities.push_back(row.entity);
  return entities;
}

void write_matrix(const Page& page) {
  const Report& report = page.view.report;
  if (report.matches.entities.empty()) return;
  const std::vector<Row> rows = rows_of(report);
  begin_section(page.out, "matrix", "Who is named where",
                "Names by how much they tie the articles together; a cell says how often an "
                "article names them, and as what.");
  if (rows.empty()) page.out << "<p class=\"note\">No name stands in two articles.</p>\n";
  if (!rows.empty()) {
    const std::size_t columns = std::min(report.documents.size(), kMostColumns);
    begin_table(page.out, "matrix");
    write_columns(page, columns);
    page.out << "<tbody>\n";
    for (std::size_t i = 0; i < std::min(rows.size(), kMostRows); ++i) {
      const LinkedEntity& entity = report.matches.entities[rows[i].entity];
      page.out << "<tr><th scope=\"row\" dir=\"auto\">"
               << html(shortened(entity.name, kLongestName)) << " <small>"
               << name_of(entity.kind) << "</small></th>";
      for (std::size_t c = 0; c < columns; ++c) {
        write_cell(page, rows[i], static_cast<ArticleId>(c));
      }
      page.out << "</tr>\n";
    }
    page.out << "</tbody>\n";
    end_table(page.out);
    write_cut(page.out, std::min(rows.size(), kMostRows), rows.size());
  }
  page.out << "</section>\n";
}

}  // namespace crosscheck
