// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "crosscheck/report/report.hpp"

namespace crosscheck {
namespace {

struct FormatName {
  std::string_view name;
  std::string_view ending;
  Format format;
};

constexpr std::array kFormats{
    FormatName{"html", ".html", Format::Html},
    FormatName{"markdown", ".md", Format::Markdown},
    FormatName{"json", ".json", Format::Json},
    FormatName{"graphml", ".graphml", Format::GraphMl},
    FormatName{"dot", ".dot", Format::Dot},
    FormatName{"csv", ".csv", Format::Csv},
};

}  // namespace

std::optional<Format> format_from_name(std::string_view name) noexcept {
  for (const FormatName& row : kFormats) {
    if (row.name == name) return row.format;
  }
  return std::nullopt;
}

std::optional<Format> format_from_path(std::string_view path) noexcept {
  for (const FormatName& row : kFormats) {
    if (path.ends_with(row.ending)) return row.format;
  }
  return std::nullopt;
}

void write_report(std::ostream& out, const Report& report, Format format) {
  switch (format) {
    case Format::Html: return write_html(out, report);
    case Format::Markdown: return write_markdown(out, report);
    case Format::Json: return write_json(out, report);
    case Format::GraphMl: return write_graphml(out, report);
    case Format::Dot: return write_dot(out, report);
    case Format::Csv: return write_csv(out, report);
  }
}

}  // namespace crosscheck
