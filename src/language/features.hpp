// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace crosscheck::language {

/// A feature of a linear model: a hash of what it says, "the word before is 'the'". Two
/// features that share a hash cannot be told apart; with 64 bits that does not happen.
using Feature = std::uint64_t;

/// Well mixed: all bits depend on all bits.
constexpr std::uint64_t mixed(std::uint64_t x) noexcept {
  x ^= x >> 32;
  x *= 0xD6E8FEB86659FD93ULL;
  x ^= x >> 32;
  return x;
}

/// The feature of a template (its number tells templates apart) and the values in it.
constexpr Feature feature(std::uint64_t number, std::uint64_t a) noexcept {
  return mixed((a + number) * 0x9E3779B97F4A7C15ULL + number);
}
constexpr Feature feature(std::uint64_t number, std::uint64_t a, std::uint64_t b) noexcept {
  return mixed((a + number) * 0x9E3779B97F4A7C15ULL ^ (b + 1) * 0xC2B2AE3D27D4EB4FULL);
}
constexpr Feature feature(std::uint64_t number, std::uint64_t a, std::uint64_t b,
                          std::uint64_t c) noexcept {
  return mixed(((a + number) * 0x9E3779B97F4A7C15ULL ^ (b + 1) * 0xC2B2AE3D27D4EB4FULL) +
               (c + 2) * 0x165667B19E3779F9ULL);
}
constexpr Feature feature(std::uint64_t number, std::uint64_t a, std::uint64_t b, std::uint64_t c,
                          std::uint64_t d) noexcept {
  return mixed((((a + number) * 0x9E3779B97F4A7C15ULL ^ (b + 1) * 0xC2B2AE3D27D4EB4FULL) +
                (c + 2) * 0x165667B19E3779F9ULL) ^
               (d + 3) * 0x27D4EB2F165667C5ULL);
}

/// The hash of a string, FNV-1a and mixed; the same on every machine.
constexpr std::uint64_t hash_of(std::string_view text) noexcept {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  }
  return mixed(hash);
}

}  // namespace crosscheck::language
