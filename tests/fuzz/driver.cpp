// SPDX-License-Identifier: Apache-2.0
//
// crosscheck-fuzz KIND [--runs N | --seconds N] [FILE...]: gives the reader of a kind inputs made
// from its seeds by small changes, the same ones each time. Without coverage to guide it, it finds
// less than libFuzzer in ten minutes, and nearly as much in ten seconds; it needs no clang. With
// FILEs it reads those and nothing else. An input that ends the program is left in crash-KIND; for
// UBSan to leave it too, set UBSAN_OPTIONS=abort_on_error=1.
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>

#include "fuzz/targets.hpp"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/common_interface_defs.h>
#endif

namespace {

using crosscheck::fuzz::Target;

constexpr std::size_t kLargest = 64 << 10;

const Target* current_target = nullptr;
std::string current_input;

void leave_input() {
  std::ofstream("crash-" + std::string(current_target->name), std::ios::binary) << current_input;
}

void leave_input_and_end(int) {
  leave_input();
  std::_Exit(134);
}

/// xorshift64*: the same numbers everywhere.
class Numbers {
 public:
  std::size_t below(std::size_t limit) {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return static_cast<std::size_t>((state_ * 0x2545F4914F6CDD1Dull) >> 33) %
           (limit == 0 ? 1 : limit);
  }

 private:
  std::uint64_t state_ = 0x9E3779B97F4A7C15ull;
};

void change(std::string& input, const std::vector<std::string>& seeds, Numbers& numbers) {
  static const char* const kTokens[] = {"\xFF",
                                        "\n\n",
                                        "<",
                                        ">",
                                        "&#x110000;",
                                        "]]>",
                                        "<!--",
                                        "\"",
                                        "--b",
                                        "\r\n\r\n",
                                        "0",
                                        "-1",
                                        "4294967296",
                                        "99999999999999999999",
                                        "1e999",
                                        "\xE2\x80",
                                        "\xED\xA0\x80",
                                        "{",
                                        "["};
  const std::size_t at = numbers.below(input.size() + 1);
  const std::size_t size = numbers.below(
      std::min<std::size_t>(input.size() - at + 1, 1 + (std::size_t{1} << numbers.below(10))));
  switch (numbers.below(8)) {
    case 0:
      if (at < input.size()) input[at] = static_cast<char>(input[at] ^ (1 << numbers.below(8)));
      break;
    case 1:
      input.insert(at, 1, static_cast<char>(numbers.below(256)));
      break;
    case 2:
      input.erase(at, size);
      break;
    case 3: {  // the same again and again
      const std::string part = input.substr(at, size);
      for (std::size_t i = numbers.below(40); i > 0 && input.size() < kLargest; --i)
        input.insert(at, part);
      break;
    }
    case 4: {
      const std::string& other = seeds[numbers.below(seeds.size())];
      const std::size_t from = numbers.below(other.size() + 1);
      input.insert(at, other.substr(from, numbers.below(200)));
      break;
    }
    case 5:
      input.insert(at, kTokens[numbers.below(std::size(kTokens))]);
      break;
    case 6:
      input.resize(at);
      break;
    default: {  // one part takes the place of another
      const std::string part = input.substr(numbers.below(input.size() + 1), size);
      input.replace(at, std::min(part.size(), input.size() - at), part);
      break;
    }
  }
  if (input.size() > kLargest) input.resize(kLargest);
}

void read(const std::string& input) {
  current_input = input;
  current_target->read(input);
}

}  // namespace

int main(int argc, char** argv) {
  const Target* const target = argc > 1 ? crosscheck::fuzz::target(argv[1]) : nullptr;
  if (!target) {
    std::fprintf(stderr, "usage: crosscheck-fuzz KIND [--runs N | --seconds N] [FILE...]; kinds:");
    for (const Target& one : crosscheck::fuzz::targets())
      std::fprintf(stderr, " %s", one.name.data());
    std::fprintf(stderr, "\n");
    return 2;
  }
  current_target = target;
  std::signal(SIGABRT, leave_input_and_end);  // an assertion
#if defined(__SANITIZE_ADDRESS__)
  __sanitizer_set_death_callback(leave_input);
#endif
  std::size_t runs = 2000;
  double seconds = 1e9;
  bool files = false;
  for (int i = 2; i < argc; ++i) {
    if (!std::strcmp(argv[i], "--runs") && i + 1 < argc) {
      runs = std::strtoull(argv[++i], nullptr, 10);
    } else if (!std::strcmp(argv[i], "--seconds") && i + 1 < argc) {
      seconds = std::strtod(argv[++i], nullptr);
      runs = SIZE_MAX;
    } else {
      std::ifstream in(argv[i], std::ios::binary);
      read(std::string(std::istreambuf_iterator<char>(in), {}));
      files = true;
    }
  }
  if (files) return 0;
  const std::vector<std::string> seeds = target->seeds();
  for (const std::string& seed : seeds) read(seed);
  Numbers numbers;
  const auto begin = std::chrono::steady_clock::now();
  double slowest = 0;
  std::size_t done = 0;
  for (; done < runs; ++done) {
    const auto start = std::chrono::steady_clock::now();
    if (std::chrono::duration<double>(start - begin).count() > seconds) break;
    std::string input = seeds[numbers.below(seeds.size())];
    for (std::size_t i = 1 + numbers.below(12); i > 0; --i) change(input, seeds, numbers);
    read(input);
    slowest = std::max(
        slowest, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  std::printf("%s: %zu inputs, the slowest %.3f s\n", target->name.data(), done, slowest);
  return 0;
}
