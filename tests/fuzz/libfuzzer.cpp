// SPDX-License-Identifier: Apache-2.0
//
// The same targets under libFuzzer: crosscheck-fuzz --kind=html CORPUS. It leaves words that
// begin with "--" to us.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "fuzz/targets.hpp"

namespace {
const crosscheck::fuzz::Target* chosen = nullptr;
}

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
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chosen->read(std::string(reinterpret_cast<const char*>(data), size));
  return 0;
}
