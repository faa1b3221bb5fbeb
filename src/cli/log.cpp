// SPDX-License-Identifier: Apache-2.0
#include "cli/log.hpp"

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <string>

namespace crosscheck {
namespace {

constexpr std::string_view kEraseLine = "\r\x1b[K";

spdlog::level::level_enum level_of(Verbosity verbosity) {
  switch (verbosity) {
    case Verbosity::Quiet: return spdlog::level::err;
    case Verbosity::Normal: return spdlog::level::warn;
    case Verbosity::Verbose: return spdlog::level::info;
  }
  return spdlog::level::warn;
}

/// Control characters, which a terminal would obey, become a question mark.
std::string printable(std::string_view message) {
  std::string result(message);
  for (char& c : result) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\n') || byte == 0x7F) c = '?';
  }
  return result;
}

}  // namespace

struct Log::State {
  std::ostream& err;
  bool terminal;
  bool line_is_open = false;
  spdlog::logger logger;

  void close_line() {
    if (!line_is_open) return;
    err << kEraseLine << std::flush;
    line_is_open = false;
  }
};

Log::Log(std::ostream& err, bool terminal, Verbosity verbosity)
    : state_(new State{
          err, terminal && verbosity != Verbosity::Quiet, false,
          spdlog::logger("crosscheck", std::make_shared<spdlog::sinks::ostream_sink_st>(err, true))}) {
  state_->logger.set_level(level_of(verbosity));
  state_->logger.set_pattern("crosscheck: %l: %v");
}

Log::~Log() { state_->close_line(); }

void Log::error(std::string_view message) {
  state_->close_line();
  state_->logger.error("{}", printable(message));
}

void Log::warn(std::string_view message) {
  state_->close_line();
  state_->logger.warn("{}", printable(message));
}

void Log::info(std::string_view message) {
  state_->close_line();
  state_->logger.info("{}", printable(message));
}

void Log::progress(std::string_view stage, std::size_t done, std::size_t total) {
  if (!state_->terminal) return;
  // A hundred steps are enough for an eye.
  if (done != total && total > 100 && done % (total / 100) != 0) return;
  state_->err << kEraseLine << stage << ' ' << done << '/' << total << std::flush;
  state_->line_is_open = true;
}

}  // namespace crosscheck
