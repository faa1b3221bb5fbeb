// SPDX-License-Identifier: Apache-2.0
#include "report/json_writer.hpp"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

#include "report/escape.hpp"
#include "report/numbers.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kFlushAt = 64 * 1024;

}  // namespace

JsonWriter::JsonWriter(std::ostream& out) : out_(out) { buffer_.reserve(2 * kFlushAt); }

void JsonWriter::flush() {
  out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  buffer_.clear();
}

void JsonWriter::newline() {
  buffer_ += '\n';
  if (buffer_.size() >= kFlushAt) flush();
}

void JsonWriter::before_item() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  Level& level = levels_.back();
  if (!level.empty) buffer_ += ',';
  if (level.layout == Layout::Lines) {
    newline();
    buffer_.append(2 * levels_.size(), ' ');
  } else if (!level.empty) {
    buffer_ += ' ';
  }
  level.empty = false;
}

void JsonWriter::begin(char bracket, Layout layout) {
  before_item();
  buffer_ += bracket;
  levels_.push_back({layout});
}

void JsonWriter::end(char bracket) {
  assert(!levels_.empty() && !after_key_);
  const Level level = levels_.back();
  levels_.pop_back();
  if (level.layout == Layout::Lines && !level.empty) {
    newline();
    buffer_.append(2 * levels_.size(), ' ');
  }
  buffer_ += bracket;
}

void JsonWriter::key(std::string_view name) {
  assert(!after_key_);
  before_item();
  buffer_ += '"';
  buffer_ += name;
  buffer_ += "\": ";
  after_key_ = true;
}

void JsonWriter::null() {
  before_item();
  buffer_ += "null";
}

void JsonWriter::string(std::string_view text) {
  before_item();
  append_json_string(buffer_, text);
}

void JsonWriter::text_or_null(std::string_view text) {
  if (text.empty()) {
    null();
  } else {
    string(text);
  }
}

void JsonWriter::number(double value) {
  if (!std::isfinite(value)) return null();
  before_item();
  buffer_ += shortest(value);
}

void JsonWriter::integer(std::uint64_t value) {
  before_item();
  std::array<char, 24> digits;
  buffer_.append(digits.begin(), std::to_chars(digits.begin(), digits.end(), value).ptr);
}

void JsonWriter::boolean(bool value) {
  before_item();
  buffer_ += value ? "true" : "false";
}

}  // namespace crosscheck
