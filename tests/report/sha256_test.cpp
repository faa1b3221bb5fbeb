// SPDX-License-Identifier: Apache-2.0
#include "report/sha256.hpp"

#include <gtest/gtest.h>

namespace crosscheck {
namespace {

TEST(Sha256, GivesThePublishedDigests) {
  struct Case {
    std::string bytes;
    std::string_view digest;
  };
  // FIPS 180-4 examples and the lengths around a block's end.
  const Case cases[] = {
      {"", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="},
      {"abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="},
      {std::string(55, 'a'), "n0OQ+NMMLdkuyfCVtl4rmumwqSWlJY4kHJ8ekQ9zQxg="},
      {std::string(56, 'a'), "s1Q5pKxvCUi21vnjxq8PX1kM4g8b3nCQ73lwaG7Gc4o="},
      {std::string(63, 'a'), "fT50oF19sVvOStnsBljqmOPwbu7PFrTG//LaRX3cLzQ="},
      {std::string(64, 'a'), "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="},
      {std::string(119, 'a'), "MeulHDE6XAgiat8Y1KNZz9/Y0ugWsT9K+VL36mWE3Ps="},
      {std::string(1000000, 'a'), "zcduXJkU+5KBocfihNc+Z/GAmkiklyAOBG05zMcRLNA="},
  };
  for (const Case& c : cases) EXPECT_EQ(sha256_base64(c.bytes), c.digest) << c.bytes.size();
}

}  // namespace
}  // namespace crosscheck
