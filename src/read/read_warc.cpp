// SPDX-License-Identifier: Apache-2.0
//
// Web archives (ISO 28500). A crawl is a run of records; those of kind "response" hold the
// answer of a server, headers first. Pages that came with status 200 are read; what a page was
// made of besides (scripts, pictures, redirects) is counted and passed over in one line.
//
//     WARC/1.0
//     WARC-Type: response
//     WARC-Target-URI: https://fen.example/ferry     path: crawl.warc/https://fen.example/ferry
//     Content-Length: 4242
//
//     HTTP/1.1 200 OK
#include <charconv>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "crosscheck/read/read.hpp"
#include "read/archive.hpp"
#include "read/encoding.hpp"
#include "read/http.hpp"
#include "read/line_shape.hpp"
#include "read/readers.hpp"

namespace crosscheck::read {
namespace {

constexpr std::size_t kLongestLine = 64 << 10;
constexpr std::size_t kMostHeaders = 256;

/// Fills a buffer and says how much there was; 0 at the end.
using Source = std::function<Result<std::size_t>(char*, std::size_t)>;

class Stream {
 public:
  explicit Stream(Source source) : source_(std::move(source)) {}

  /// A line without its end; nothing at the end of the stream.
  std::optional<std::string> line() {
    for (std::size_t looked = 0;;) {
      const std::size_t end = buffer_.find('\n', at_ + looked);
      if (end != std::string::npos) {
        std::string line = buffer_.substr(at_, end - at_);
        at_ = end + 1;
        if (line.ends_with('\r')) line.pop_back();
        return line;
      }
      looked = buffer_.size() - at_;
      if (looked > kLongestLine || !fill()) return std::nullopt;
    }
  }

  /// The next `size` bytes, or as many as there are.
  std::string take(std::uint64_t size) {
    while (buffer_.size() - at_ < size && fill()) {
    }
    std::string bytes = buffer_.substr(at_, size);
    at_ += bytes.size();
    return bytes;
  }

  bool skip(std::uint64_t size) {
    for (;;) {
      const std::uint64_t here = std::min<std::uint64_t>(size, buffer_.size() - at_);
      at_ += here;
      size -= here;
      if (size == 0) return true;
      if (!fill()) return false;
    }
  }

  const std::string& error() const noexcept { return error_; }

 private:
  bool fill() {
    if (!error_.empty()) return false;
    buffer_.erase(0, at_);
    at_ = 0;
    const std::size_t old = buffer_.size();
    buffer_.resize(old + (256 << 10));
    const Result<std::size_t> got = source_(buffer_.data() + old, 256 << 10);
    buffer_.resize(old + (got ? *got : 0));
    if (!got) error_ = got.error().reason;
    return got && *got > 0;
  }

  Source source_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::string error_;
};

struct Record {
  std::string type;
  std::string uri;
  std::uint64_t size = 0;
};

class Crawl {
 public:
  /// Only the addresses in `wanted` are read; null: all.
  Crawl(std::string path, const std::set<std::string>* wanted, Yield& yield)
      : path_(std::move(path)), wanted_(wanted), yield_(yield) {}

  void read(Stream& stream) {
    std::string broken;
    while (const auto record = next(stream, broken)) {
      if (!yield_.spend_member()) return yield_.fail(path_, std::string(kTooMuch));
      if (!is_read(*record)) {
        if (record->type == "response") ++passed_over_;
        if (stream.skip(record->size)) continue;
        broken = "breaks off within a record";
        break;
      }
      const std::string bytes = stream.take(record->size);
      if (bytes.size() < record->size) {
        broken = "breaks off within a record";
        break;
      }
      read_record(*record, bytes);
    }
    if (!stream.error().empty()) broken = stream.error();
    if (passed_over_ > 0) {
      yield_.skip(path_, std::to_string(passed_over_) +
                             " records are no pages (pictures, scripts, redirects)");
    }
    if (!broken.empty()) return yield_.fail(path_, broken);
    if (pages_ + passed_over_ == 0) yield_.skip(path_, "is a web archive without pages");
  }

 private:
  /// The headers of the next record; nothing at the end, or where it is broken.
  static std::optional<Record> next(Stream& stream, std::string& broken) {
    std::optional<std::string> line;
    while ((line = stream.line()) && line->empty()) {
    }
    if (!line) return std::nullopt;
    if (!line->starts_with("WARC/")) {
      broken = "is damaged: a record does not begin where it should";
      return std::nullopt;
    }
    Record record;
    bool sized = false;
    for (std::size_t i = 0; i < kMostHeaders; ++i) {
      line = stream.line();
      if (!line) break;
      if (line->empty()) {
        if (sized) return record;
        break;
      }
      const std::size_t colon = std::min(line->find(':'), line->size() - 1);
      const std::string_view name = std::string_view(*line).substr(0, colon);
      const std::string_view value = trimmed_bytes(std::string_view(*line).substr(colon + 1));
      if (is_header(name, "warc-type")) record.type = value;
      if (is_header(name, "warc-target-uri")) record.uri = without_brackets(value);
      if (is_header(name, "content-length")) {
        sized = std::from_chars(value.data(), value.data() + value.size(), record.size).ec ==
                std::errc();
      }
    }
    broken = "is damaged: the headers of a record break off or give no length";
    return std::nullopt;
  }

  static bool is_header(std::string_view name, std::string_view lower) {
    return name.size() == lower.size() && starts_with_word(name, lower);
  }
  static std::string without_brackets(std::string_view uri) {
    if (uri.starts_with('<') && uri.ends_with('>')) uri = uri.substr(1, uri.size() - 2);
    return reported_name(uri);
  }

  bool is_read(const Record& record) const {
    return record.type == "response" && record.size <= kMaxFileSize &&
           record.uri.starts_with("http") && (!wanted_ || wanted_->contains(record.uri));
  }

  void read_record(const Record& record, std::string_view bytes) {
    const std::string place = path_ + "/" + record.uri;
    Result<HttpAnswer> answer = read_http(bytes, yield_);
    if (!answer) {
      ++pages_;
      return yield_.fail(place, answer.error().reason);
    }
    const bool page =
        answer->media_type == "text/html" || answer->media_type == "application/xhtml+xml";
    const bool document =
        answer->media_type == "application/pdf" || answer->media_type == "text/plain";
    if (answer->status != 200 || answer->body.empty() || !(page || document)) {
      ++passed_over_;
      return;
    }
    ++pages_;
    if (!page) return yield_.read({std::move(answer->body), place});
    const std::string html = page_in_utf8(std::move(answer->body), answer->charset);
    Result<Article> article = read_html(html, place);
    // Frames and pages that scripts fill are in every crawl.
    if (!article) return yield_.skip(place, article.error().reason);
    article->address = record.uri;
    yield_.add(place, std::move(article));
  }

  std::string path_;
  const std::set<std::string>* wanted_;
  Yield& yield_;
  std::size_t pages_ = 0;
  std::size_t passed_over_ = 0;
};

void read_crawl(std::string_view bytes, const std::string& path,
                const std::set<std::string>* wanted, Yield& yield) {
  if (!is_packed(bytes)) {
    Stream stream([&](char* to, std::size_t size) -> Result<std::size_t> {
      const std::size_t count = bytes.copy(to, size);
      bytes.remove_prefix(count);
      return count;
    });
    return Crawl(path, wanted, yield).read(stream);
  }
  Archive archive(bytes, yield);
  if (!archive.next()) return yield.fail(path, archive.error());
  Stream stream([&](char* to, std::size_t size) { return archive.read(to, size); });
  Crawl(path, wanted, yield).read(stream);
}

/// The addresses in a list of pages, one JSON object a line.
void add_pages(std::string_view lines, std::set<std::string>& pages) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const auto page = nlohmann::json::parse(lines.substr(0, end), nullptr, false);
    if (page.is_object() && page.contains("url") && page["url"].is_string())
      pages.insert(page["url"]);
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
}

}  // namespace

bool is_warc(std::string_view head) {
  return head.starts_with("WARC/1.") || head.starts_with("WARC/0.");
}

void read_warc(Part part, Yield& yield) { read_crawl(part.bytes, part.path, nullptr, yield); }

void read_wacz(const Part& part, Yield& yield) {
  // It says which of the pages were meant; the rest are frames and advertisements.
  std::set<std::string> pages;
  {
    Archive archive(part.bytes, yield);
    while (auto name = archive.next()) {
      if (!name->starts_with("pages/") || !name->ends_with(".jsonl")) continue;
      if (const Result<std::string> lines = archive.bytes()) add_pages(*lines, pages);
    }
  }
  Archive archive(part.bytes, yield);
  while (auto name = archive.next()) {
    if (!name->starts_with("archive/") || name->find(".warc") == std::string::npos) continue;
    const std::string place = part.path + "/" + *name;
    const Result<std::string> bytes = archive.bytes();
    if (!bytes) {
      yield.fail(place, bytes.error().reason);
    } else {
      read_crawl(*bytes, place, pages.empty() ? nullptr : &pages, yield);
    }
  }
  if (!archive.error().empty()) yield.fail(part.path, archive.error());
}

}  // namespace crosscheck::read
