// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/run/run.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>
#include <thread>
#include <tuple>
#include <utility>

#include "crosscheck/annotate/annotate.hpp"
#include "crosscheck/compare/compare.hpp"
#include "crosscheck/match/match.hpp"
#include "crosscheck/model/names.hpp"
#include "crosscheck/read/read.hpp"
#include "crosscheck/review/judgements.hpp"

namespace crosscheck {
namespace {

/// Calls `work(i)` for each i below `count` on up to `threads` threads; which thread takes
/// which i does not show in the result.
void for_each_index(std::size_t count, unsigned threads,
                    const std::function<void(std::size_t)>& work) {
  if (threads == 0) threads = std::max(1u, std::thread::hardware_concurrency());
  threads = static_cast<unsigned>(std::min<std::size_t>(threads, count));
  std::atomic<std::size_t> next = 0;
  const auto take = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::jthread> workers;
  for (unsigned i = 1; i < threads; ++i) workers.emplace_back(take);
  take();
}

/// Reports how much of a stage is done; safe to call from several threads.
class StageProgress {
 public:
  StageProgress(const Progress& progress, std::string_view stage, std::size_t total)
      : progress_(progress), stage_(stage), total_(total) {
    if (progress_) progress_(stage_, 0, total_);
  }
  void step() {
    if (!progress_) return;
    const std::scoped_lock lock(mutex_);
    progress_(stage_, ++done_, total_);
  }

 private:
  const Progress& progress_;
  std::string_view stage_;
  std::size_t total_;
  std::size_t done_ = 0;
  std::mutex mutex_;
};

Result<KnownEntities> read_known(const Config& config) {
  KnownEntities known;
  if (!config.aliases.empty()) {
    Result<std::vector<Alias>> aliases = read_aliases(config.aliases);
    if (!aliases) return aliases.error();
    known.aliases = *std::move(aliases);
  }
  if (!config.judgements.empty()) {
    Result<std::vector<Judgement>> judgements = read_judgements(config.judgements);
    if (!judgements) return judgements.error();
    known.judgements = *std::move(judgements);
  }
  return known;
}

struct Gathered {
  std::vector<FoundFile> files;
  std::vector<Input> inputs;
};

Result<Gathered> gather(std::span<const std::filesystem::path> paths, const Config& config) {
  Gathered gathered;
  std::error_code absent;
  const std::filesystem::path output =
      config.output.empty() ? config.output : std::filesystem::weakly_canonical(config.output, absent);
  std::set<std::filesystem::path> seen;  // one file by two paths is read once
  for (const std::filesystem::path& path : paths) {
    Result<FoundFiles> found = find_files(path);
    if (!found) return found.error();
    for (FoundFile& file : found->files) {
      std::error_code failed;
      const std::filesystem::path real = std::filesystem::weakly_canonical(file.file, failed);
      if (!failed && !seen.insert(real).second) continue;
      if (!output.empty() && real == output) {
        gathered.inputs.push_back({file.path, InputStatus::Skipped, "the report is written there"});
        continue;
      }
      gathered.files.push_back(std::move(file));
    }
    for (const Error& error : found->skipped) {
      gathered.inputs.push_back({error.subject, InputStatus::Skipped, error.reason});
    }
    for (const Error& error : found->failed) {
      gathered.inputs.push_back({error.subject, InputStatus::Failed, error.reason});
    }
  }
  return gathered;
}

/// What was given for a path, or for the file or folder above it: "feed.xml" for "feed.xml/3".
template <typename T>
const T* given_for(const std::map<std::string, T>& given, std::string path) {
  for (;;) {
    if (const auto found = given.find(path); found != given.end()) return &found->second;
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return nullptr;
    path.resize(slash);
  }
}

void apply_given(const Config& config, Article& article) {
  if (const auto* source = given_for(config.sources, article.path)) article.publisher = *source;
  if (const auto* date = given_for(config.dates, article.path)) {
    article.published = *date;
    article.published_basis = PublishedBasis::Given;
  }
}

std::vector<Article> read_all(const Gathered& gathered, const Config& config,
                              std::vector<Input>& inputs, const Progress& progress) {
  std::vector<Reading> readings(gathered.files.size());
  StageProgress stage(progress, "reading", readings.size());
  for_each_index(readings.size(), config.threads, [&](std::size_t i) {
    readings[i] = read_articles(gathered.files[i]);
    stage.step();
  });
  std::vector<Article> articles;
  for (Reading& reading : readings) {
    for (Article& article : reading.articles) {
      inputs.push_back({article.path, InputStatus::Read, ""});
      apply_given(config, article);
      articles.push_back(std::move(article));
    }
    for (const Error& error : reading.skipped) {
      inputs.push_back({error.subject, InputStatus::Skipped, error.reason});
    }
    for (const Error& error : reading.failed) {
      inputs.push_back({error.subject, InputStatus::Failed, error.reason});
    }
  }
  return articles;
}

/// A file of one article, annotated by itself.
Result<Document> one_document(const std::filesystem::path& path, const Config& config) {
  const Result<FoundFiles> found = find_files(path);
  if (!found) return found.error();
  if (found->files.size() != 1) return Error{path.string(), "must be one file with one article"};
  Result<Article> article = read_article(found->files.front());
  if (!article) return article.error();
  apply_given(config, *article);
  return annotate(*std::move(article), std::nullopt);
}

/// By date, undated last, then by id; a copy's id is made unique by its place.
void put_in_order(std::vector<Article>& articles) {
  std::sort(articles.begin(), articles.end(), [](const Article& a, const Article& b) {
    const auto key = [](const Article& x) {
      return std::tuple(!x.published.has_value(), x.published.value_or(Day{}),
                        std::string_view(x.id), std::string_view(x.path));
    };
    return key(a) < key(b);
  });
  std::map<std::string, int> copies;
  for (Article& article : articles) {
    const int copy = ++copies[article.id];
    if (copy > 1) article.id += "-" + std::to_string(copy);
  }
}

/// From the first to the last day of publication that is known.
std::optional<DayRange> story_days(const std::vector<Article>& articles) {
  std::optional<DayRange> days;
  for (const Article& article : articles) {
    if (!article.published) continue;
    const Day day = *article.published;
    days = days ? DayRange{std::min(days->from, day), std::max(days->to, day)} : DayRange{day, day};
  }
  return days;
}

bool is_wanted(const Finding& finding, const Config& config) {
  const auto named_in = [&](const std::set<std::string>& names) {
    return names.contains(finding.rule) || names.contains(std::string(name_of(finding.verdict)));
  };
  return finding.confidence >= config.min_confidence &&
         (config.only.empty() || named_in(config.only)) && !named_in(config.ignore);
}

/// A misspelt name would ignore nothing, or pass a gate that should fail.
std::optional<Error> unknown_name(const Config& config) {
  for (const std::set<std::string>* names : {&config.only, &config.ignore}) {
    for (const std::string& name : *names) {
      if (is_rule(name) || verdict_from_name(name)) continue;
      return Error{name, "is the name of no rule and no verdict"};
    }
  }
  return std::nullopt;
}

}  // namespace

Result<Report> run(std::span<const std::filesystem::path> paths, const Config& config,
                   const Progress& progress) {
  if (const auto unknown = unknown_name(config)) return *unknown;
  Result<KnownEntities> known = read_known(config);
  if (!known) return known.error();
  Result<Gathered> gathered = gather(paths, config);
  if (!gathered) return gathered.error();

  Report report;
  report.inputs = std::move(gathered->inputs);
  std::vector<Article> articles = read_all(*gathered, config, report.inputs, progress);
  std::sort(report.inputs.begin(), report.inputs.end(),
            [](const Input& a, const Input& b) { return a.path < b.path; });
  put_in_order(articles);

  const std::optional<DayRange> story = story_days(articles);
  report.documents.resize(articles.size());
  StageProgress parsing(progress, "parsing", articles.size());
  for_each_index(articles.size(), config.threads, [&](std::size_t i) {
    report.documents[i] = read_words(std::move(articles[i]));
    parsing.step();
  });
  share_names(report.documents);
  StageProgress annotating(progress, "annotating", articles.size());
  for_each_index(articles.size(), config.threads, [&](std::size_t i) {
    report.documents[i] = annotate(std::move(report.documents[i]), story);
    annotating.step();
  });

  StageProgress comparing(progress, "comparing", 1);
  report.matches = match(report.documents, *known);
  report.graph = build_graph(report.documents, report.matches);
  report.centrality = entity_centrality(report.graph, report.matches);
  report.findings = compare(report.documents, report.matches, report.graph);
  std::erase_if(report.findings, [&](const Finding& f) { return !is_wanted(f, config); });
  comparing.step();
  return report;
}

Result<Versions> run_versions(const std::filesystem::path& before,
                              const std::filesystem::path& after, const Config& config) {
  Result<Document> old = one_document(before, config);
  if (!old) return old.error();
  Result<Document> now = one_document(after, config);
  if (!now) return now.error();
  std::vector<Change> changes = compare_versions(*old, *now);
  return Versions{*std::move(old), *std::move(now), std::move(changes)};
}

}  // namespace crosscheck
