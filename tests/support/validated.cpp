// SPDX-License-Identifier: Apache-2.0
#include "support/validated.hpp"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <vector>

#include "support/source_dir.hpp"

namespace crosscheck::test {
namespace {

/// What a command says of `texts`, given to it as files behind its last word.
std::string output_of(std::string command, std::span<const std::string> texts) {
  namespace fs = std::filesystem;
  std::vector<fs::path> files;
  for (const std::string& text : texts) {
    files.push_back(fs::temp_directory_path() / ("crosscheck-" + std::to_string(getpid()) + "-" +
                                                 std::to_string(files.size())));
    std::ofstream(files.back(), std::ios::binary) << text;
    command += " '" + files.back().string() + "'";
  }
  command += " 2>&1";
  std::FILE* const pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return "cannot run python3";
  std::string output;
  std::array<char, 4096> buffer;
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    output.append(buffer.data(), size);
  }
  const int status = pclose(pipe);
  for (const fs::path& file : files) fs::remove(file);
  if (status != 0 && output.empty()) return "python3 failed without a word";
  return output;
}

const std::string kSource = source_dir().string();

}  // namespace

std::string schema_errors(std::span<const std::string> reports) {
  return output_of("python3 '" + kSource + "/tests/report/validate.py' '" + kSource +
                       "/reports/rules/report.schema.json'",
                   reports);
}

std::string xml_errors(std::span<const std::string> documents) {
  return output_of("python3 -c 'import sys, xml.sax; [xml.sax.parse(name, "
                   "xml.sax.ContentHandler()) for name in sys.argv[1:]]'",
                   documents);
}

}  // namespace crosscheck::test
