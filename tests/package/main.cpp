// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <iostream>

#include "crosscheck/run/run.hpp"

/// Compares the articles of a folder and says how many findings there are.
int main(int, char** argv) {
  const std::filesystem::path path = argv[1];
  const auto report = crosscheck::run({&path, 1}, crosscheck::Config{});
  if (!report) {
    std::cerr << report.error().message() << '\n';
    return 1;
  }
  std::cout << report->documents.size() << " articles, " << report->findings.size()
            << " findings\n";
  return report->documents.empty() ? 1 : 0;
}
