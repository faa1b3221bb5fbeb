// SPDX-License-Identifier: Apache-2.0
#include "read/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <cstdint>
#include <optional>

#include "crosscheck/text/unicode.hpp"

namespace crosscheck::read {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kDeclaredWithin = 4096;   // browsers look at 1024 bytes
constexpr std::size_t kDetectedFrom = 65536;

struct Encoding {
  std::string name;
  std::size_t mark_size = 0;
};

std::optional<Encoding> encoding_of_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return Encoding{"UTF-8", 3};
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return Encoding{"UTF-32LE", 4};
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return Encoding{"UTF-32BE", 4};
  if (bytes.starts_with("\xFF\xFE")) return Encoding{"UTF-16LE", 2};
  if (bytes.starts_with("\xFE\xFF")) return Encoding{"UTF-16BE", 2};
  return std::nullopt;
}

/// In Latin text of UTF-16 every second byte is zero.
std::optional<Encoding> encoding_of_zeros(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 512);
  if (head.size() < 8) return std::nullopt;
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == '\0' ? 1 : 0;
  const std::size_t most = head.size() * 2 / 5;
  if (zeros[1] >= most && zeros[0] == 0) return Encoding{"UTF-16LE", 0};
  if (zeros[0] >= most && zeros[1] == 0) return Encoding{"UTF-16BE", 0};
  return std::nullopt;
}

/// Converts through UTF-16; nothing if ICU does not know the encoding.
std::optional<std::string> converted(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* from = ucnv_open(encoding.c_str(), &status);
  if (U_FAILURE(status)) return std::nullopt;
  UConverter* to = ucnv_open("UTF-8", &status);
  std::string out;
  if (U_SUCCESS(status)) {
    out.resize(bytes.size() + bytes.size() / 2 + 64);
    UChar pivot[1024];
    UChar* pivot_source = pivot;
    UChar* pivot_target = pivot;
    const char* source = bytes.data();
    std::size_t done = 0;
    bool reset = true;
    for (;;) {
      char* target = out.data() + done;
      status = U_ZERO_ERROR;
      ucnv_convertEx(to, from, &target, out.data() + out.size(), &source,
                     bytes.data() + bytes.size(), pivot, &pivot_source, &pivot_target, pivot + 1024,
                     reset, true, &status);
      reset = false;
      done = static_cast<std::size_t>(target - out.data());
      if (status != U_BUFFER_OVERFLOW_ERROR) break;
      out.resize(out.size() * 2);
    }
    out.resize(done);
    ucnv_close(to);
  }
  ucnv_close(from);
  if (U_FAILURE(status)) return std::nullopt;
  return out;
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

/// The web reads these as windows-1252.
std::string as_browsers_read(std::string name) {
  const bool western = name == "iso-8859-1" || name == "us-ascii" || name == "ascii" || name == "latin1";
  return western ? "windows-1252" : name;
}

/// `charset=…` in a meta element or `encoding="…"` of an XML declaration.
std::string declared_encoding(std::string_view bytes) {
  const std::string head = lower_ascii(bytes.substr(0, kDeclaredWithin));
  for (const std::string_view key : {"charset"sv, "encoding"sv}) {
    const std::size_t at = head.find(key);
    if (at == std::string::npos) continue;
    std::size_t begin = head.find_first_not_of(" \t\r\n", at + key.size());
    if (begin == std::string::npos || head[begin] != '=') continue;
    begin = head.find_first_not_of(" \t\r\n\"'=", begin);
    if (begin == std::string::npos) continue;
    const std::size_t end = head.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_:.", begin);
    std::string name = head.substr(begin, std::min<std::size_t>(end, begin + 40) - begin);
    name = as_browsers_read(std::move(name));
    // A page of bytes is never UTF-16.
    return name.starts_with("utf-16") || name.starts_with("utf-32") ? std::string() : name;
  }
  return {};
}

std::string detected_encoding(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector* detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return "windows-1252";
  const std::string_view head = bytes.substr(0, kDetectedFrom);
  ucsdet_enableInputFilter(detector, true);  // leave tags out
  ucsdet_setText(detector, head.data(), static_cast<std::int32_t>(head.size()), &status);
  std::string name = "windows-1252";
  const UCharsetMatch* match = ucsdet_detect(detector, &status);
  if (U_SUCCESS(status) && match) {
    const char* found = ucsdet_getName(match, &status);
    if (U_SUCCESS(status) && found && !std::string_view(found).starts_with("UTF-")) name = found;
    if (name == "ISO-8859-1") name = "windows-1252";
  }
  ucsdet_close(detector);
  return name;
}

/// A page may call itself UTF-8 and be none: then its broken bytes outnumber its whole signs.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t whole = 0;
  std::size_t broken = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    std::size_t followers = 0;
    while (followers + 1 < size && i + followers + 1 < bytes.size() &&
           (static_cast<unsigned char>(bytes[i + followers + 1]) & 0xC0) == 0x80) {
      ++followers;
    }
    ++(size > 1 && followers + 1 == size ? whole : broken);
    i += followers + 1;
  }
  return whole >= broken;
}

void drop_zero_bytes(std::string& text) { std::erase(text, '\0'); }

}  // namespace

std::string text_in_utf8(std::string bytes) {
  auto encoding = encoding_of_mark(bytes);
  if (!encoding) encoding = encoding_of_zeros(bytes);
  if (!encoding) return bytes;
  const std::string_view text = std::string_view(bytes).substr(encoding->mark_size);
  if (encoding->name == "UTF-8") return std::string(text);
  auto result = converted(text, encoding->name);
  return result ? *std::move(result) : std::move(bytes);
}

std::string page_in_utf8(std::string bytes, std::string charset) {
  const bool marked = encoding_of_mark(bytes) || encoding_of_zeros(bytes);
  if (marked) bytes = text_in_utf8(std::move(bytes));
  charset = as_browsers_read(lower_ascii(charset));
  // What is UTF-8 by its bytes is that, whatever a header says; of seven-bit encodings it only
  // seems so.
  const bool seven_bit = charset.starts_with("iso-2022") || charset.starts_with("hz");
  if (!marked && (seven_bit || (!charset.empty() && charset != "utf-8" && find_invalid_utf8(bytes)))) {
    if (auto text = converted(bytes, charset)) bytes = *std::move(text);
  }
  drop_zero_bytes(bytes);
  if (!find_invalid_utf8(bytes)) return bytes;
  // A page with a few broken bytes is still UTF-8 if it says so; else what it says, else what
  // it looks like.
  const std::string declared = marked ? std::string("utf-8") : declared_encoding(bytes);
  const bool belied = declared == "utf-8" && !is_mostly_utf8(bytes);
  if (!declared.empty() && !belied) {
    if (auto text = converted(bytes, declared)) return *std::move(text);
  }
  if (auto text = converted(bytes, detected_encoding(bytes))) return *std::move(text);
  return converted(bytes, "windows-1252").value_or(std::string());
}

}  // namespace crosscheck::read
