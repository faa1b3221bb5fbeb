// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace crosscheck {

/// Writes JSON as it is told, without building a tree: a report of 10,000 articles takes no
/// memory but a buffer, and keys keep the order in which they are given.
///
/// Strings become valid UTF-8 and ASCII control characters, DEL and C1 are escaped, so that
/// a report is safe to print to a terminal. A double that is not finite becomes null.
class JsonWriter {
 public:
  /// Whether each item stands on a line of its own or all in one line.
  enum class Layout : std::uint8_t { Inline, Lines };

  explicit JsonWriter(std::ostream& out);
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;
  ~JsonWriter() { flush(); }

  void begin_object(Layout layout = Layout::Inline) { begin('{', layout); }
  void end_object() { end('}'); }
  void begin_array(Layout layout = Layout::Inline) { begin('[', layout); }
  void end_array() { end(']'); }

  /// Precondition: `name` is printable ASCII without quotes and backslashes.
  void key(std::string_view name);

  void null();
  void string(std::string_view text);
  void text_or_null(std::string_view text);  ///< empty: null
  void number(double value);
  void integer(std::uint64_t value);
  void boolean(bool value);

  template <typename T>
  void value(const T& item) {
    if constexpr (std::is_same_v<T, bool>) {
      boolean(item);
    } else if constexpr (std::is_integral_v<T>) {
      integer(item);
    } else if constexpr (std::is_floating_point_v<T>) {
      number(item);
    } else {
      string(item);
    }
  }
  template <typename T>
  void field(std::string_view name, const T& item) {
    key(name);
    value(item);
  }
  void field_or_null(std::string_view name, std::string_view text) {
    key(name);
    text_or_null(text);
  }
  template <typename List>
  void list(std::string_view name, const List& items) {
    key(name);
    begin_array();
    for (const auto& item : items) value(item);
    end_array();
  }

  /// Ends a line of JSON lines.
  void newline();
  void flush();

 private:
  struct Level {
    Layout layout;
    bool empty = true;
  };

  void begin(char bracket, Layout layout);
  void end(char bracket);
  void before_item();

  std::ostream& out_;
  std::string buffer_;
  std::vector<Level> levels_;
  bool after_key_ = false;
};

}  // namespace crosscheck
