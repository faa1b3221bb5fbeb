// SPDX-License-Identifier: Apache-2.0
//
// Messages and pages saved as messages (MHTML), parsed by GMime: quoted-printable, base64,
// encoded words, parts within parts. Of alternatives the page is read, for it has headings and
// lists; files that hang on a message are read as files beside it. Bytes become UTF-8 by ICU, as
// everywhere.
//
//     multipart/mixed                       a.eml: the message
//       multipart/alternative
//         text/plain, text/html
//       application/pdf; name=notice.pdf    a.eml/notice.pdf
#include <gmime/gmime.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "crosscheck/text/unicode.hpp"
#include "read/encoding.hpp"
#include "read/entry.hpp"
#include "read/line_shape.hpp"
#include "read/people.hpp"
#include "read/readers.hpp"

namespace crosscheck::read {
namespace {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

bool is_type(GMimeObject* part, const char* type, const char* subtype) {
  GMimeContentType* const found = g_mime_object_get_content_type(part);
  return found && g_mime_content_type_is_type(found, type, subtype);
}

std::string string_of(const char* text) { return text ? reported_name(text) : std::string(); }

std::string decoded(GMimePart* part) {
  GMimeDataWrapper* const content = g_mime_part_get_content(part);
  if (!content) return {};
  const Owned<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, stream.get());
  const GByteArray* const bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return bytes->data ? std::string(reinterpret_cast<const char*>(bytes->data), bytes->len)
                     : std::string();
}

std::string text_of(GMimePart* part) {
  GMimeObject* const object = GMIME_OBJECT(part);
  const char* const charset = g_mime_object_get_content_type_parameter(object, "charset");
  return page_in_utf8(decoded(part), charset ? charset : "");
}

/// What a message holds: the body that is read, and the files that hang on it.
struct Message {
  GMimePart* page = nullptr;
  GMimePart* plain = nullptr;
  std::vector<GMimeObject*> files;
};

bool is_attached(GMimeObject* part) {
  const char* const disposition = g_mime_object_get_disposition(part);
  return (disposition && g_ascii_strcasecmp(disposition, "attachment") == 0) ||
         GMIME_IS_MESSAGE_PART(part);
}

/// Through all parts in order, with a list of our own: a stranger says how deep they nest.
Message parts_of(GMimeObject* root) {
  Message message;
  std::vector<GMimeObject*> pending = {root};
  while (!pending.empty()) {
    GMimeObject* const part = pending.back();
    pending.pop_back();
    if (!part) continue;
    if (GMIME_IS_MULTIPART(part)) {
      GMimeMultipart* const parts = GMIME_MULTIPART(part);
      for (int i = g_mime_multipart_get_count(parts); i-- > 0;) {
        pending.push_back(g_mime_multipart_get_part(parts, i));
      }
    } else if (is_attached(part)) {
      message.files.push_back(part);
    } else if (GMIME_IS_PART(part)) {
      if (is_type(part, "text", "html") && !message.page) message.page = GMIME_PART(part);
      if (is_type(part, "text", "plain") && !message.plain) message.plain = GMIME_PART(part);
    }
  }
  return message;
}

/// "Ana Lund <ana@fen.example>" wrote it; "Fen Gazette <news@fen.example>" published it.
void read_sender(GMimeMessage* message, Entry& entry) {
  InternetAddressList* const from = g_mime_message_get_from(message);
  for (int i = 0; from && i < internet_address_list_length(from) && i < 50; ++i) {
    const std::string name =
        string_of(internet_address_get_name(internet_address_list_get_address(from, i)));
    if (name.empty()) continue;
    if (looks_like_person(name)) {
      entry.authors.push_back(name);
    } else if (entry.publisher.empty()) {
      entry.publisher = name;
    }
  }
}

std::optional<Day> day_of(GMimeMessage* message) {
  GDateTime* const date = g_mime_message_get_date(message);
  if (!date) return std::nullopt;
  const std::chrono::year_month_day day{
      std::chrono::year{g_date_time_get_year(date)},
      std::chrono::month{static_cast<unsigned>(g_date_time_get_month(date))},
      std::chrono::day{static_cast<unsigned>(g_date_time_get_day_of_month(date))}};
  return day.ok() ? std::optional<Day>(day) : std::nullopt;
}

/// A browser's "save as one file": the message is only its wrapping.
bool is_saved_page(GMimeMessage* message, GMimeObject* root) {
  return is_type(root, "multipart", "related") &&
         (g_mime_object_get_header(GMIME_OBJECT(message), "Snapshot-Content-Location") ||
          !g_mime_object_get_header(GMIME_OBJECT(message), "To"));
}

void read_file(GMimeObject* file, std::size_t number, const std::string& path, Yield& yield) {
  constexpr auto kUnread = std::to_array<const char*>({"image", "audio", "video", "font"});
  for (const char* type : kUnread) {
    if (is_type(file, type, "*")) return;
  }
  std::string name = "part-" + std::to_string(number);
  std::string bytes;
  if (GMIME_IS_MESSAGE_PART(file)) {
    name += ".eml";
    GMimeMessage* const inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(file));
    char* const text = inner ? g_mime_object_to_string(GMIME_OBJECT(inner), nullptr) : nullptr;
    if (text) bytes = text;
    g_free(text);
  } else if (GMIME_IS_PART(file)) {
    if (const char* given = g_mime_part_get_filename(GMIME_PART(file))) name = string_of(given);
    bytes = decoded(GMIME_PART(file));
  }
  yield.read({std::move(bytes), path + "/" + name});
}

void read_message(GMimeMessage* message, const std::string& path, Yield& yield) {
  GMimeObject* const root = g_mime_message_get_mime_part(message);
  const Message found = parts_of(root);
  Entry entry;
  entry.html = found.page != nullptr;
  if (found.page || found.plain) entry.text = text_of(found.page ? found.page : found.plain);
  if (is_saved_page(message, root)) {
    entry.address =
        string_of(g_mime_object_get_header(GMIME_OBJECT(message), "Snapshot-Content-Location"));
  } else {
    entry.title = string_of(g_mime_message_get_subject(message));
    entry.published = day_of(message);
    read_sender(message, entry);
  }
  const bool whole = root && !trimmed(entry.text).empty();
  if (whole) {
    yield.add(path, article_of(std::move(entry), path));
  } else if (found.files.empty()) {
    yield.fail(path, "is a message without a text");
  }
  for (std::size_t i = 0; i < found.files.size(); ++i) {
    if (!yield.spend_member()) return yield.fail(path, std::string(kTooMuch));
    read_file(found.files[i], i + 1, path, yield);
  }
}

Owned<GMimeParser> parser_of(const std::string& bytes) {
  static const bool ready = (g_mime_init(), true);
  static_cast<void>(ready);
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  return Owned<GMimeParser>(g_mime_parser_new_with_stream(stream.get()));
}

}  // namespace

bool is_mail(std::string_view head) {
  constexpr auto kSure = std::to_array<std::string_view>(
      {"mime-version", "message-id", "received", "return-path", "delivered-to"});
  constexpr auto kUsual = std::to_array<std::string_view>(
      {"from", "to", "date", "subject", "content-type", "snapshot-content-location"});
  bool sure = false;
  std::size_t usual = 0;
  bool first = true;
  while (!head.empty()) {
    const std::size_t end = std::min(head.find('\n'), head.size());
    const bool cut = end == head.size();
    std::string_view line = head.substr(0, end);
    head.remove_prefix(std::min(end + 1, head.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) break;
    const bool envelope = first && line.starts_with("From ");
    first = false;
    if (envelope || line[0] == ' ' || line[0] == '\t') continue;
    const std::size_t colon =
        line.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");
    if (cut && colon == std::string_view::npos) break;
    if (colon == 0 || colon == std::string_view::npos || line[colon] != ':') return false;
    const std::string name = to_lower(line.substr(0, colon));
    sure = sure || std::find(kSure.begin(), kSure.end(), name) != kSure.end();
    usual += std::find(kUsual.begin(), kUsual.end(), name) != kUsual.end() ? 1 : 0;
  }
  return sure && usual > 0;
}

void read_mail(Part part, Yield& yield) {
  const Owned<GMimeParser> parser = parser_of(part.bytes);
  const bool box = part.bytes.starts_with("From ");
  if (box) g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MBOX);
  std::size_t count = 0;
  do {
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message) break;
    const std::string path = box ? part.path + "/" + std::to_string(count + 1) : part.path;
    if (!yield.spend_member()) return yield.fail(path, std::string(kTooMuch));
    read_message(message.get(), path, yield);
    ++count;
  } while (box && !g_mime_parser_eos(parser.get()));
  if (count == 0) yield.fail(part.path, "is no message that can be read");
}

}  // namespace crosscheck::read
