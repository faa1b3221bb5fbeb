// SPDX-License-Identifier: Apache-2.0
//
// The same targets under libFuzzer: crosscheck-fuzz --kind=html CORPUS_DIR. It leaves words that
// begin with "--" to us. An empty CORPUS_DIR is filled with the seeds of the kind: without them it
// would have to guess a whole archive, checksums and all.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "fuzz/targets.hpp"

namespace {

const crosscheck::fuzz::Target* chosen = nullptr;

void fill(const std::filesystem::path& corpus) {
  if (!std::filesystem::is_directory(corpus) || !std::filesystem::is_empty(corpus)) return;
  int number = 0;
  for (const std::string& seed : chosen->seeds())
    std::ofstream(corpus / ("seed-" + std::to_string(++number)), std::ios::binary) << seed;
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  for (int i = 1; i < *argc; ++i) {
    const std::string_view word = (*argv)[i];
    if (word.starts_with("--kind=")) chosen = crosscheck::fuzz::target(word.substr(7));
  }
  if (!chosen) {
    std::fprintf(
        stderr,
        "give --kind=html, text, json, feed, mail, warc, archive, docx, odt, epub or layout\n");
    std::exit(2);
  }
  for (int i = 1; i < *argc; ++i)
    if ((*argv)[i][0] != '-') fill((*argv)[i]);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chosen->read(std::string(reinterpret_cast<const char*>(data), size));
  return 0;
}
