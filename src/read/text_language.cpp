// SPDX-License-Identifier: Apache-2.0
//
// CLD2 tells some eighty languages by their script and by runs of four letters, and says when it
// is not sure: of a table of results, of a line of names.
#include "read/text_language.hpp"

#include <cstdio>  // CLD2 uses FILE without it

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>

namespace crosscheck::read {
namespace {

constexpr std::size_t kLookedAt = 16 << 10;  // bytes

}  // namespace

std::optional<std::string> detected_language(std::string_view text) {
  std::size_t size = std::min(text.size(), kLookedAt);
  while (size < text.size() && size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  const CLD2::CLDHints no_hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language best[3] = {};
  int percent[3] = {};
  double score[3] = {};
  int bytes = 0;
  bool sure = false;
  const CLD2::Language language =
      CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(size), true, &no_hints, 0, best,
                                     percent, score, nullptr, &bytes, &sure);
  if (!sure || language == CLD2::UNKNOWN_LANGUAGE) return std::nullopt;
  const std::string code = CLD2::LanguageCode(language);
  return code == "iw" ? "he" : code;  // it has the old code of Hebrew
}

std::string text_language(std::string_view text) {
  return detected_language(text).value_or("en");
}

}  // namespace crosscheck::read
