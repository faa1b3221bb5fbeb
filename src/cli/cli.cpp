// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/cli/cli.hpp"

#include <algorithm>
#include <functional>

#include "cli/log.hpp"
#include "cli/output.hpp"
#include "cli/request.hpp"
#include "crosscheck/model/names.hpp"
#include "crosscheck/run/run.hpp"
#include "crosscheck/text/line_map.hpp"

namespace crosscheck {
namespace {

using Writer = std::function<void(std::ostream&, const Report&)>;

/// What the command writes; an error if it cannot write in the format asked for.
Result<Writer> writer_for(const Request& request, const Terminals& terminals) {
  if (request.command == Command::Extract) return Writer(write_annotations);
  if (request.command == Command::Graph) {
    if (request.format.empty() || request.format == "graphml") return Writer(write_graphml);
    if (request.format == "dot") return Writer(write_dot);
    if (request.format == "json") return Writer(write_graph_json);
    return Error{"--format " + request.format, "must be graphml, dot or json"};
  }
  std::optional<Format> format = Format::Html;
  if (!request.format.empty()) {
    format = format_from_name(request.format);
    if (!format) {
      return Error{"--format " + request.format,
                   "must be html, markdown, json, graphml, dot or csv"};
    }
  } else if (!request.output.empty()) {
    format = format_from_path(request.output.string());
    if (!format) {
      return Error{request.output.string(),
                   "its ending names no format; end it in .html, .md, .json, .graphml, .dot or "
                   ".csv, or give --format"};
    }
  }
  if (*format == Format::Html && request.output.empty() && terminals.out) {
    return Error{"", "a terminal shows no HTML: add -o report.html, or --format markdown"};
  }
  return Writer([format = *format](std::ostream& out, const Report& report) {
    write_report(out, report, format);
  });
}

void warn_of_inputs(const Report& report, Log& log) {
  // An archive may hold twenty thousand.
  constexpr std::size_t kMostNamed = 100;
  std::size_t failed = 0;
  for (const Input& input : report.inputs) {
    if (input.status == InputStatus::Failed) {
      if (++failed <= kMostNamed) log.warn(Error{input.path, "not read: " + input.reason}.message());
    } else if (input.status == InputStatus::Skipped) {
      log.info(Error{input.path, "passed over: " + input.reason}.message());
    }
  }
  if (failed > kMostNamed) {
    log.warn("and " + std::to_string(failed - kMostNamed) +
             " more were not read; the report lists them all");
  }
  if (report.documents.size() == 1) {
    log.warn("one article only: comparing needs two; the report lists what this one says");
  }
}

bool is_at_least(const Finding& finding, Severity severity) {
  return finding.severity >= severity;
}

/// One line a finding, its place as compilers print it.
void write_check(std::ostream& out, const Report& report, Severity fail_on) {
  std::vector<LineMap> lines;
  for (const Document& document : report.documents) lines.emplace_back(document.article.body.view());
  std::size_t count = 0;
  for (const Finding& finding : report.findings) {
    if (!is_at_least(finding, fail_on)) continue;
    ++count;
    const Citation where = finding.members.front().where;
    const LineColumn place = lines[index_of(where.article)].line_column(where.span.begin);
    std::string line = report.documents[index_of(where.article)].article.path + ":" +
                       std::to_string(place.line) + ":" + std::to_string(place.column) + ": " +
                       std::string(name_of(finding.severity)) + ": " +
                       std::string(name_of(finding.verdict)) + ": " + finding.message + " [" +
                       finding.id + "]";
    // Text from articles: no control character may reach a terminal or a log reader.
    std::replace_if(line.begin(), line.end(),
                    [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    out << line << '\n';
  }
  out << count << (count == 1 ? " finding" : " findings") << " at or above "
      << name_of(fail_on) << " in " << report.documents.size() << " articles\n";
}

std::optional<Error> write_result(const Request& request, const Report& report,
                                  const Writer& write, std::ostream& out) {
  if (request.output.empty()) {
    write(out, report);
    return std::nullopt;
  }
  return write_file(request.output, [&](std::ostream& file) { write(file, report); });
}

std::optional<Error> perform(const Request& request, const Report& report, const Writer& write,
                             std::ostream& out) {
  switch (*request.command) {
    case Command::Check:
      write_check(out, report, *request.fail_on);
      return std::nullopt;
    case Command::Explain: {
      const auto finding =
          std::find_if(report.findings.begin(), report.findings.end(),
                       [&](const Finding& f) { return f.id == request.finding; });
      if (finding == report.findings.end()) {
        return Error{request.finding, "no finding has this id; a report of the same articles lists "
                                      "them"};
      }
      write_explanation(out, report, *finding);
      return std::nullopt;
    }
    case Command::Diff:  // perform_diff
    case Command::Report:
    case Command::Graph:
    case Command::Extract:
      return write_result(request, report, write, out);
  }
  return std::nullopt;
}

ExitStatus status_of(const Request& request, const Report& report) {
  if (request.fail_on &&
      std::any_of(report.findings.begin(), report.findings.end(),
                  [&](const Finding& f) { return is_at_least(f, *request.fail_on); })) {
    return ExitStatus::Findings;
  }
  const bool whole = std::none_of(report.inputs.begin(), report.inputs.end(), [](const Input& i) {
    return i.status == InputStatus::Failed;
  });
  return whole ? ExitStatus::Done : ExitStatus::Incomplete;
}

ExitStatus perform_diff(const Request& request, std::ostream& out, Log& log) {
  const auto fail = [&](const Error& error) {
    log.error(error.message());
    return ExitStatus::Unusable;
  };
  const bool json = request.format == "json";
  if (!json && !request.format.empty() && request.format != "text") {
    return fail({"--format " + request.format, "must be text or json"});
  }
  const Result<Versions> versions = run_versions(request.paths[0], request.paths[1], request.config);
  if (!versions) return fail(versions.error());
  const auto write = [&](std::ostream& to) {
    json ? write_versions_json(to, *versions) : write_versions(to, *versions);
  };
  if (request.output.empty()) {
    write(out);
  } else if (const auto error = write_file(request.output, write)) {
    return fail(*error);
  }
  return versions->changes.empty() ? ExitStatus::Done : ExitStatus::Findings;
}

ExitStatus perform_request(const Request& request, std::ostream& out, Log& log,
                           const Terminals& terminals) {
  const auto fail = [&](const Error& error) {
    log.error(error.message());
    return ExitStatus::Unusable;
  };
  const Result<Writer> write = writer_for(request, terminals);
  if (!write) return fail(write.error());

  const Result<Report> report =
      run(request.paths, request.config,
          [&](std::string_view stage, std::size_t done, std::size_t total) {
            log.progress(stage, done, total);
          });
  if (!report) return fail(report.error());
  warn_of_inputs(*report, log);
  if (report->documents.empty()) {
    return fail(Error{"", "nothing to compare: no article could be read; crosscheck --help says what "
                          "is read"});
  }
  if (const auto error = perform(request, *report, *write, out)) return fail(*error);
  if (!request.output.empty()) {
    log.info(request.output.string() + ": " + std::to_string(report->findings.size()) +
             " findings in " + std::to_string(report->documents.size()) + " articles");
  }
  return status_of(request, *report);
}

}  // namespace

ExitStatus run_cli(std::span<const std::string> args, std::ostream& out, std::ostream& err,
                   Terminals terminals) {
  const Result<Request> request = parse_request(args);
  if (!request) {
    Log(err, terminals.err, Verbosity::Normal).error(request.error().message());
    return ExitStatus::Unusable;
  }
  if (request->version) {
    out << "crosscheck " CROSSCHECK_VERSION "\n";
    return ExitStatus::Done;
  }
  if (request->help) {
    // Nothing asked for is not a success; the help goes where errors go.
    write_help(args.empty() ? err : out, request->command);
    return args.empty() ? ExitStatus::Unusable : ExitStatus::Done;
  }
  Log log(err, terminals.err, request->verbosity);
  if (request->command == Command::Diff) return perform_diff(*request, out, log);
  return perform_request(*request, out, log, terminals);
}

}  // namespace crosscheck
