// SPDX-License-Identifier: Apache-2.0
// dates [-v] FOLDER...      scores TimeML files (.tml): strict, relaxed and value F1
// dates --lines             reads "YYYY-MM-DD<tab>text" lines, writes what is found as JSON lines
//
// As TempEval-3 scores (UzZaman et al. 2013): strict is the same span, relaxed an overlap, value an
// overlap with the same TIMEX3 value; each mention counts once. The day of writing is given. TIMEX3
// has no ranges: a mention with the value "a/b" counts as its two ends. -v lists what is wrong.
#include "crosscheck/annotate/dates.hpp"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "crosscheck/language/analyse.hpp"
#include "crosscheck/model/names.hpp"

namespace {

using namespace crosscheck;

struct Timex {
  Span span;
  std::string type;
  std::string value;
};

struct Score {
  int gold = 0;
  int found = 0;
  int strict = 0;
  int relaxed = 0;
  int value = 0;

  Score& operator+=(const Score& other) {
    gold += other.gold;
    found += other.found;
    strict += other.strict;
    relaxed += other.relaxed;
    value += other.value;
    return *this;
  }
};

struct Sample {
  std::string text;
  std::vector<Timex> gold;
  std::string written;
};

std::string attribute(std::string_view tag, std::string_view name) {
  const std::string key = " " + std::string(name) + "=\"";
  const std::size_t at = tag.find(key);
  if (at == std::string_view::npos) return {};
  const std::size_t begin = at + key.size();
  return std::string(tag.substr(begin, tag.find('"', begin) - begin));
}

void append_decoded(std::string& out, std::string_view raw, std::size_t& i) {
  static const std::pair<std::string_view, char> kEntities[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
  for (const auto& [entity, character] : kEntities) {
    if (!raw.substr(i).starts_with(entity)) continue;
    out += character;
    i += entity.size();
    return;
  }
  out += raw[i++];
}

/// The value without its zone, as TimeML writes it.
std::string plain(std::string value) {
  // Some annotators wrote "2000-W6".
  const std::size_t week = value.find("-W");
  if (week != std::string::npos && week + 3 == value.size() && value.back() <= '9')
    value.insert(week + 2, "0");
  const std::size_t time = value.find('T');
  if (time == std::string::npos || value[0] == 'P') return value;
  const std::size_t zone = value.find_first_of("+-Z", time);
  if (zone != std::string::npos) value.resize(zone);
  return value;
}

Sample read_timeml(const std::string& raw) {
  Sample sample;
  const std::size_t dct = raw.find("<DCT>");
  if (dct != std::string::npos) {
    sample.written = attribute(raw.substr(dct, raw.find('>', dct + 5) - dct), "value");
  }
  const std::size_t begin = raw.find("<TEXT>") + 6;
  const std::string_view body = std::string_view(raw).substr(begin, raw.find("</TEXT>") - begin);
  std::optional<Timex> open;
  for (std::size_t i = 0; i < body.size();) {
    if (body[i] != '<') {
      append_decoded(sample.text, body, i);
      continue;
    }
    const std::size_t end = body.find('>', i);
    const std::string_view tag = body.substr(i, end - i);
    const auto at = static_cast<std::uint32_t>(sample.text.size());
    if (tag.starts_with("<TIMEX3"))
      open = Timex{{at, at}, attribute(tag, "type"), plain(attribute(tag, "value"))};
    if (tag.starts_with("</TIMEX3") && open) {
      open->span.end = at;
      sample.gold.push_back(*open);
      open.reset();
    }
    i = end + 1;
  }
  return sample;
}

/// Paragraphs are parted by empty lines.
std::vector<Segment> paragraphs(std::string_view text) {
  std::vector<Segment> segments;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find("\n\n", begin);
    if (end == std::string_view::npos) end = text.size();
    if (end > begin)
      segments.push_back({SegmentKind::Text,
                          {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
    begin = end + 2;
  }
  return segments;
}

std::optional<Day> day_from(std::string_view iso) {
  int y = 0;
  int m = 0;
  int d = 0;
  if (std::sscanf(std::string(iso).c_str(), "%d-%d-%d", &y, &m, &d) != 3) return std::nullopt;
  return Day(std::chrono::year(y) / m / d);
}

std::string type_name(DateType type) {
  switch (type) {
    case DateType::Date:
      return "DATE";
    case DateType::Time:
      return "TIME";
    case DateType::Duration:
      return "DURATION";
    case DateType::Set:
      return "SET";
  }
  return "";
}

std::vector<DateMention> mentions_of(const SourceText& text, std::optional<Day> written) {
  const std::vector<Segment> segments = paragraphs(text.view());
  const Analysis analysis = analyse(text, segments);
  const Words words{text, segments, analysis.tokens, analysis.sentences};
  DocumentTime time;
  if (written) time = {DayRange{*written, *written}, "published"};
  return find_dates(words, time);
}

/// "1775-1780" is two TIMEX3: the words are parted at the link between the ends.
void add_timex(std::vector<Timex>& found, const SourceText& text, const DateMention& mention) {
  const std::size_t slash = mention.value.find('/');
  const std::string_view form = text[mention.span];
  if (slash == std::string::npos) {
    found.push_back({mention.span, type_name(mention.type), plain(mention.value)});
    return;
  }
  for (const std::string_view link :
       {" and ", " to ", " through ", " until ", " till ", "-", "\u2013", "\u2014", "/"}) {
    const std::size_t at =
        form.find(link, form.starts_with("between") || form.starts_with("from") ? 8 : 1);
    if (at == std::string_view::npos) continue;
    const bool bound = form.starts_with("between ") || form.starts_with("from ");
    const auto skip = static_cast<std::uint32_t>(bound ? form.find(' ') + 1 : 0);
    const auto middle = mention.span.begin + static_cast<std::uint32_t>(at);
    found.push_back({{mention.span.begin + skip, middle}, "DATE", mention.value.substr(0, slash)});
    found.push_back({{middle + static_cast<std::uint32_t>(link.size()), mention.span.end},
                     "DATE",
                     mention.value.substr(slash + 1)});
    return;
  }
  found.push_back({mention.span, type_name(mention.type), mention.value});
}

Score score(const Sample& sample, const std::string& name, bool verbose,
            std::map<std::string, Score>& by_type) {
  const Result<SourceText> text = SourceText::from_utf8(sample.text);
  if (!text) return {};
  std::vector<Timex> found;
  for (const DateMention& mention : mentions_of(*text, day_from(sample.written)))
    add_timex(found, *text, mention);
  Score result{static_cast<int>(sample.gold.size()), static_cast<int>(found.size()), 0, 0, 0};
  std::vector<bool> used(found.size());
  const auto report = [&](const char* kind, const Timex* gold, const Timex* ours) {
    if (!verbose) return;
    const Span span = gold ? gold->span : ours->span;
    const std::uint32_t from = span.begin > 60 ? span.begin - 60 : 0;
    const std::uint32_t to = std::min<std::uint32_t>(text->size(), span.end + 40);
    std::string context = sample.text.substr(from, span.begin - from) + "[[" +
                          sample.text.substr(span.begin, span.size()) + "]]" +
                          sample.text.substr(span.end, to - span.end);
    std::replace(context.begin(), context.end(), '\n', ' ');
    std::printf("%s\t%s\t%s\t%s\t%s\t%s\n", kind, gold ? gold->value.c_str() : "-",
                ours ? ours->value.c_str() : "-",
                ours ? std::string((*text)[ours->span]).c_str() : "-", context.c_str(),
                name.c_str());
  };
  for (const Timex& gold : sample.gold) {
    Score& type = by_type[gold.type];
    ++type.gold;
    std::size_t best = found.size();
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (used[i] || !found[i].span.overlaps(gold.span)) continue;
      if (best == found.size() || found[i].span == gold.span ||
          (found[best].value != gold.value && found[i].value == gold.value &&
           !(found[best].span == gold.span)))
        best = i;
    }
    if (best == found.size()) {
      report("MISS", &gold, nullptr);
      continue;
    }
    used[best] = true;
    const bool strict = found[best].span == gold.span;
    const bool value = found[best].value == gold.value;
    result.strict += strict;
    result.value += value;
    ++result.relaxed;
    ++type.relaxed;
    type.strict += strict;
    type.value += value;
    if (!value)
      report("VALUE", &gold, &found[best]);
    else if (!strict)
      report("SPAN", &gold, &found[best]);
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!used[i]) report("EXTRA", nullptr, &found[i]);
  }
  return result;
}

double f1(int right, const Score& s) {
  const double precision = s.found > 0 ? static_cast<double>(right) / s.found : 0.0;
  const double recall = s.gold > 0 ? static_cast<double>(right) / s.gold : 0.0;
  return precision + recall > 0 ? 200.0 * precision * recall / (precision + recall) : 0.0;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

int read_lines() {
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = line.find('\t');
    Result<SourceText> text = SourceText::from_utf8(line.substr(tab + 1));
    std::printf("[");
    if (text && tab != std::string::npos) {
      const char* between = "";
      for (const DateMention& m : mentions_of(*text, day_from(line.substr(0, tab)))) {
        const std::string from = m.days ? iso_date(m.days->from) : "";
        const std::string to = m.days ? iso_date(m.days->to) : "";
        std::printf(
            "%s{\"text\": \"%s\", \"type\": \"%s\", \"value\": \"%s\", \"from\": \"%s\", \"to\": "
            "\"%s\"}",
            between, escaped((*text)[m.span]).c_str(), type_name(m.type).c_str(), m.value.c_str(),
            from.c_str(), to.c_str());
        between = ", ";
      }
    }
    std::printf("]\n");
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  bool verbose = false;
  std::vector<std::filesystem::path> files;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--lines") == 0) return read_lines();
    if (std::strcmp(argv[i], "-v") == 0) {
      verbose = true;
      continue;
    }
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
      if (entry.path().extension() == ".tml") files.push_back(entry.path());
    }
  }
  if (files.empty()) {
    std::fprintf(stderr,
                 "usage: dates [-v] FOLDER...   (TimeML files)\n       dates --lines < LINES\n");
    return 2;
  }
  std::sort(files.begin(), files.end());
  Score all;
  std::map<std::string, Score> by_type;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    const std::string raw{std::istreambuf_iterator<char>(in), {}};
    all += score(read_timeml(raw), file.stem().string(), verbose, by_type);
  }
  for (const auto& [type, s] : by_type) {
    std::printf("%-9s gold %4d  recall: strict %.3f relaxed %.3f value %.3f\n", type.c_str(),
                s.gold, s.strict / static_cast<double>(s.gold),
                s.relaxed / static_cast<double>(s.gold), s.value / static_cast<double>(s.gold));
  }
  std::printf("gold %d found %d  strict F1 %.1f  relaxed F1 %.1f  value F1 %.1f\n", all.gold,
              all.found, f1(all.strict, all), f1(all.relaxed, all), f1(all.value, all));
  return 0;
}
