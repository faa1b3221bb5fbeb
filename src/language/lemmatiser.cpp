// SPDX-License-Identifier: Apache-2.0
#include "language/lemmatiser.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "crosscheck/text/unicode.hpp"

namespace crosscheck::language {

Result<Lemmatiser> Lemmatiser::from_file(const ModelFile& file) {
  constexpr std::size_t kHeaderSize = 16;
  const Result<std::string_view> section = file.section("lemmas");
  if (!section) return section.error();
  const Error damaged{"", "model file is damaged: the lemmas do not fit together"};
  if (section->size() < kHeaderSize) return damaged;
  std::array<std::uint32_t, 4> header;
  std::memcpy(header.data(), section->data(), kHeaderSize);
  const auto [bits, scripts, strings, zero] = header;
  if (bits > 24 || scripts > 0xFFFF || zero != 0) return damaged;
  const std::size_t slots = std::size_t{1} << bits;
  const std::size_t scripts_at = kHeaderSize + slots * sizeof(Slot);
  const std::size_t strings_at = scripts_at + scripts * sizeof(LemmaScript);
  if (section->size() != strings_at + strings) return damaged;
  Lemmatiser lemmatiser;
  lemmatiser.mask_ = slots - 1;
  lemmatiser.slots_ = reinterpret_cast<const Slot*>(section->data() + kHeaderSize);
  lemmatiser.scripts_ = reinterpret_cast<const LemmaScript*>(section->data() + scripts_at);
  lemmatiser.strings_ = section->substr(strings_at);
  bool inside = true;
  std::size_t free = 0;
  for (std::size_t i = 0; i < slots; ++i) {
    free += lemmatiser.slots_[i].used == 0;
    inside &= lemmatiser.slots_[i].used == 0 || lemmatiser.slots_[i].script < scripts;
  }
  for (std::size_t i = 0; i < scripts; ++i) {
    const LemmaScript& script = lemmatiser.scripts_[i];
    inside &= script.begin <= strings && script.size <= strings - script.begin;
  }
  if (!inside || free == 0) return damaged;
  return lemmatiser;
}

std::string Lemmatiser::plain_form(std::string_view word) {
  std::string plain;
  plain.reserve(word.size());
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    if (c.value == U'’' || c.value == U'‘' || c.value == U'`') {
      plain += '\'';
    } else {
      plain += word.substr(i, c.size);
    }
    i += c.size;
  }
  return plain;
}

std::string Lemmatiser::lower_form(std::string_view word) { return to_lower(plain_form(word)); }

const LemmaScript* Lemmatiser::find(Feature key) const noexcept {
  const auto check = static_cast<std::uint32_t>(key >> 32);
  for (std::uint64_t i = key & mask_; slots_[i].used != 0; i = (i + 1) & mask_) {
    if (slots_[i].check == check) return &scripts_[slots_[i].script];
  }
  return nullptr;
}

std::string Lemmatiser::lemma(std::string_view word, Xpos tag) const {
  std::string lower = lower_form(word);
  const std::string_view view = lower;
  const LemmaScript* script = find(word_key(view, tag));
  for (std::size_t size = std::min(view.size(), kLongestEnding); script == nullptr; --size) {
    script = find(ending_key(view.substr(view.size() - size), tag));
    if (size == 0) break;
  }
  if (script == nullptr) return lower;
  std::string result = script->keeps_case ? plain_form(word) : std::move(lower);
  const bool between = script->strip <= result.size() &&
                       (script->strip == 0 ||
                        (result[result.size() - script->strip] & 0xC0) != 0x80);
  if (!between || (script->strip == result.size() && script->size == 0)) return result;
  result.resize(result.size() - script->strip);
  result += strings_.substr(script->begin, script->size);
  return result;
}

}  // namespace crosscheck::language
