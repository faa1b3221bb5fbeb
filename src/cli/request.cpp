// SPDX-License-Identifier: Apache-2.0
// Words become a Request: the command is the first word that is no option, each command has
// its own table of options (Boost.Program_options, abbreviations off), and the options win
// over the configuration file.
#include "cli/request.hpp"

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <string_view>

#include "crosscheck/model/names.hpp"
#include "crosscheck/text/rows.hpp"

namespace crosscheck {
namespace {

namespace po = boost::program_options;
using Words = std::vector<std::string>;

struct CommandText {
  std::string_view name;
  Command command;
  std::string_view arguments;
  std::string_view summary;
  std::string_view details;
};

constexpr std::array kCommands{
    CommandText{"report", Command::Report, "PATH...", "what agrees, differs and stands alone",
                "Compares the articles and writes a report. The format follows the ending of OUT\n"
                "(.html .md .json .graphml .dot .csv); without OUT it is HTML on standard output.\n\n"
                "  crosscheck report stories/flood -o flood.html\n"
                "  crosscheck report a.txt b.html --format markdown\n"},
    CommandText{"check", Command::Check, "PATH...", "the gate for CI: exit status 1 on findings",
                "Prints the findings at or above --fail-on (high unless told otherwise), one a\n"
                "line with its place, and exits with 1 if there are any.\n\n"
                "  crosscheck check stories/flood --fail-on medium --ignore only-in\n"},
    CommandText{"explain", Command::Explain, "ID PATH...", "one finding, step by step",
                "Replays the reasoning behind a finding: every question, its answer, the values\n"
                "and where they were read. ID is the one that a report shows.\n\n"
                "  crosscheck explain c-0f3a9b12cd stories/flood\n"},
    CommandText{"graph", Command::Graph, "PATH...", "the evidence graph",
                "Writes articles, entities, figures, dates, quotes, claims and origins, and what\n"
                "links them, as GraphML, DOT or JSON.\n\n"
                "  crosscheck graph stories/flood --format dot | dot -Tsvg > flood.svg\n"},
    CommandText{"extract", Command::Extract, "PATH...", "annotations as JSON lines",
                "Writes every name, figure, date, quote and claim that was read, one JSON object\n"
                "a line.\n\n"
                "  crosscheck extract article.html | grep '\"figure\"'\n"},
    CommandText{"diff", Command::Diff, "OLD NEW", "what changed between two versions",
                "Tells which figures, hedges, names, quotes and attributions changed between two\n"
                "versions of one article; other words may change as they like. Exit status 1 if\n"
                "there are changes, 0 if there are none.\n\n"
                "  crosscheck diff ferry-9am.html ferry-noon.html --format json\n"},
};

const CommandText& text_of(Command command) {
  return *std::find_if(kCommands.begin(), kCommands.end(),
                       [&](const CommandText& row) { return row.command == command; });
}

po::options_description common_options() {
  po::options_description options("Options of every command");
  options.add_options()
      ("help,h", "say how this is used")
      ("version", "say which version this is")
      ("verbose,v", "log what is being done")
      ("quiet,q", "log errors only")
      ("config", po::value<std::string>()->value_name("FILE"),
       "configuration instead of crosscheck.toml of the working directory")
      ("threads", po::value<unsigned>()->value_name("N"), "threads; 0, the default, is one a core")
      ("source", po::value<Words>()->value_name("PATH=NAME"),
       "who published an article, by its path in the report or the path of the file or folder that "
       "holds it; may be repeated")
      ("date", po::value<Words>()->value_name("PATH=DAY"),
       "when an article was published, as 2025-03-11, likewise; may be repeated")
      ("aliases", po::value<std::string>()->value_name("FILE"),
       "names that mean one thing; see the README")
      ("judgements", po::value<std::string>()->value_name("FILE"),
       "which names are the same, not the same or unsure");
  return options;
}

po::options_description own_options(Command command) {
  po::options_description options("Options");
  if (command != Command::Check && command != Command::Explain) {
    options.add_options()("output,o", po::value<std::string>()->value_name("OUT"),
                          "file to write, replaced whole or not at all");
  }
  if (command == Command::Report) {
    options.add_options()("format", po::value<std::string>()->value_name("NAME"),
                          "html, markdown, json, graphml, dot or csv");
  }
  if (command == Command::Graph) {
    options.add_options()("format", po::value<std::string>()->value_name("NAME"),
                          "graphml (the default), dot or json");
  }
  if (command == Command::Diff) {
    options.add_options()("format", po::value<std::string>()->value_name("NAME"),
                          "text (the default) or json");
  }
  if (command == Command::Report || command == Command::Check) {
    options.add_options()
        ("fail-on", po::value<std::string>()->value_name("SEVERITY"),
         command == Command::Check
             ? "exit with 1 on findings of info, low, medium or high (the default) and above"
             : "exit with 1 on findings of info, low, medium or high and above; default: never")
        ("only", po::value<Words>()->value_name("NAME"),
         "only findings of this rule or verdict; may be repeated")
        ("ignore", po::value<Words>()->value_name("NAME"),
         "no findings of this rule or verdict; may be repeated")
        ("min-confidence", po::value<double>()->value_name("X"),
         "no findings below this confidence, 0 to 1");
  }
  return options;
}

/// Whether the configuration file of the working directory lies in one of the PATHs: then it
/// came with the articles and is not ours to obey.
bool lies_among(const std::filesystem::path& file,
                const std::vector<std::filesystem::path>& paths) {
  std::error_code failed;
  const std::filesystem::path real = std::filesystem::weakly_canonical(file, failed);
  return std::any_of(paths.begin(), paths.end(), [&](const std::filesystem::path& path) {
    const std::filesystem::path folder = std::filesystem::weakly_canonical(path, failed);
    const auto [at, rest] = std::mismatch(folder.begin(), folder.end(), real.begin(), real.end());
    return at == folder.end();
  });
}

Result<Config> base_config(const po::variables_map& values,
                           const std::vector<std::filesystem::path>& paths) {
  if (values.count("config")) return read_config(values["config"].as<std::string>());
  const std::filesystem::path beside = "crosscheck.toml";
  std::error_code failed;
  if (!std::filesystem::is_regular_file(beside, failed) || lies_among(beside, paths)) return Config{};
  return read_config(beside);
}

std::optional<Day> day_from_iso(std::string_view text) {
  const auto digits = [&](std::size_t at, std::size_t count) {
    int value = 0;
    for (const char c : text.substr(at, count)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = digits(0, 4), month = digits(5, 2), day = digits(8, 2);
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

std::optional<Error> apply_given(const po::variables_map& values, Config& config) {
  const auto words = [&](const char* name) {
    return values.count(name) ? values[name].as<Words>() : Words{};
  };
  for (const std::string& word : words("source")) {
    const std::size_t equals = word.rfind('=');
    if (equals == std::string::npos || equals == 0) {
      return Error{"--source " + word, "must be PATH=NAME"};
    }
    config.sources.insert_or_assign(word.substr(0, equals), word.substr(equals + 1));
  }
  for (const std::string& word : words("date")) {
    const std::size_t equals = word.rfind('=');
    const auto day =
        equals == std::string::npos ? std::nullopt : day_from_iso(word.substr(equals + 1));
    if (!day) return Error{"--date " + word, "must be PATH=DAY, with a day like 2025-03-11"};
    config.dates.insert_or_assign(word.substr(0, equals), *day);
  }
  for (const std::string& word : words("only")) config.only.insert(word);
  for (const std::string& word : words("ignore")) config.ignore.insert(word);
  if (values.count("aliases")) config.aliases = values["aliases"].as<std::string>();
  if (values.count("judgements")) config.judgements = values["judgements"].as<std::string>();
  if (values.count("threads")) config.threads = values["threads"].as<unsigned>();
  if (values.count("min-confidence")) {
    config.min_confidence = values["min-confidence"].as<double>();
    if (!(config.min_confidence >= 0.0 && config.min_confidence <= 1.0)) {
      return Error{"--min-confidence", "must be a number from 0 to 1"};
    }
  }
  return std::nullopt;
}

std::optional<Error> apply_severity(const po::variables_map& values, Request& request) {
  if (values.count("fail-on")) {
    const std::string word = values["fail-on"].as<std::string>();
    request.fail_on = severity_from_name(word);
    if (!request.fail_on) {
      return Error{"--fail-on " + word, "must be info, low, medium or high"};
    }
  } else if (request.command == Command::Check) {
    request.fail_on = request.config.fail_on;
  }
  return std::nullopt;
}

Result<Request> parse_command(Command command, const Words& words) {
  po::options_description named;
  named.add(own_options(command)).add(common_options());
  po::options_description all(named);
  all.add_options()("path", po::value<Words>());
  po::positional_options_description positions;
  positions.add("path", -1);

  po::variables_map values;
  try {
    const int style = po::command_line_style::default_style & ~po::command_line_style::allow_guessing;
    po::store(po::command_line_parser(words).options(all).positional(positions).style(style).run(),
              values);
  } catch (const po::error& error) {
    return Error{"", std::string(error.what()) + "; see crosscheck " +
                         std::string(text_of(command).name) + " --help"};
  }

  Request request;
  request.command = command;
  request.help = values.count("help") > 0;
  request.version = values.count("version") > 0;
  if (request.help || request.version) return request;
  if (values.count("verbose")) request.verbosity = Verbosity::Verbose;
  if (values.count("quiet")) request.verbosity = Verbosity::Quiet;
  if (values.count("output")) request.output = values["output"].as<std::string>();
  if (values.count("format")) request.format = values["format"].as<std::string>();

  Words paths = values.count("path") ? values["path"].as<Words>() : Words{};
  if (command == Command::Explain && !paths.empty()) {
    request.finding = paths.front();
    paths.erase(paths.begin());
  }
  if (paths.empty()) {
    const CommandText& text = text_of(command);
    return Error{"", "nothing to read: crosscheck " + std::string(text.name) + " " +
                         std::string(text.arguments) + "; see crosscheck " +
                         std::string(text.name) + " --help"};
  }
  if (command == Command::Diff && paths.size() != 2) {
    return Error{"", "two versions are compared: crosscheck diff OLD NEW; see crosscheck diff --help"};
  }
  request.paths.assign(paths.begin(), paths.end());

  Result<Config> config = base_config(values, request.paths);
  if (!config) return config.error();
  request.config = *std::move(config);
  request.config.output = request.output;
  if (const auto error = apply_given(values, request.config)) return *error;
  if (const auto error = apply_severity(values, request)) return *error;
  return request;
}

}  // namespace

Result<Request> parse_request(std::span<const std::string> args) {
  if (args.empty() || args[0] == "--help" || args[0] == "-h" || args[0] == "help") {
    Request request;
    request.help = true;
    for (const CommandText& row : kCommands) {
      if (args.size() > 1 && args[1] == row.name) request.command = row.command;
    }
    return request;
  }
  if (args[0] == "--version") {
    Request request;
    request.version = true;
    return request;
  }
  for (const CommandText& row : kCommands) {
    if (args[0] == row.name) return parse_command(row.command, Words(args.begin() + 1, args.end()));
  }
  return Error{"", "no command \"" + args[0] +
                       "\"; there are report, check, explain, graph, extract and diff; see crosscheck --help"};
}

void write_help(std::ostream& out, const std::optional<Command>& command) {
  if (!command) {
    out << "crosscheck tells where the articles on a story agree, where they differ, what they\n"
           "measure differently, and what only one of them says.\n\n"
           "usage: crosscheck COMMAND [OPTION...] PATH...\n\n"
           "A PATH is a file, a folder of files, or - for standard input. Read are text, Markdown,\n"
           "HTML pages (also as .mhtml), JSON and JSON lines, RSS, Atom and JSON Feed, mail, PDF,\n"
           "DOCX, ODT and EPUB, WARC and WACZ, and zip, tar, gz, zst, xz and bz2 archives of these.\n"
           "One article of many in a file is named as week.zip/ferry.html or feed.xml/3.\n\n";
    for (const CommandText& row : kCommands) {
      out << "  " << row.name << std::string(9 - row.name.size(), ' ') << row.summary << '\n';
    }
    out << "\ncrosscheck COMMAND --help says more.\n\n"
           "Exit status: 0 done; 1 findings at or above --fail-on, or changes for diff; 2 bad usage, nothing readable,\n"
           "or OUT not writable; 3 done, but an input could not be read. 1 wins over 3.\n\n"
        << common_options();
    return;
  }
  const CommandText& text = text_of(*command);
  out << "usage: crosscheck " << text.name << " [OPTION...] " << text.arguments << "\n\n"
      << text.details << '\n';
  const po::options_description own = own_options(*command);
  if (!own.options().empty()) out << own << '\n';
  out << common_options();
}

}  // namespace crosscheck
