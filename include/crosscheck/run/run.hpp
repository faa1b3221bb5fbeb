// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string_view>

#include "crosscheck/base/result.hpp"
#include "crosscheck/report/report.hpp"
#include "crosscheck/report/versions.hpp"
#include "crosscheck/run/config.hpp"

namespace crosscheck {

/// Told as a run goes on: the stage ("reading", "annotating" …), how much of it is done, and
/// how much there is. Called from one thread at a time.
using Progress = std::function<void(std::string_view stage, std::size_t done, std::size_t total)>;

/// The whole line: files in, report out. A file that cannot be read is named in
/// `Report::inputs`, the others go on. Fails if a PATH does not exist, nothing at all can
/// be read, or the alias or judgement file is not right. The same articles give the same
/// report, in any order and on any number of threads.
Result<Report> run(std::span<const std::filesystem::path> paths, const Config& config,
                   const Progress& progress = {});

/// Reads two versions of one article and tells what changed. Fails if one of the paths is no
/// file of one article.
Result<Versions> run_versions(const std::filesystem::path& before,
                              const std::filesystem::path& after, const Config& config);

}  // namespace crosscheck
