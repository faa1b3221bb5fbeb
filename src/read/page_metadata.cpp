// SPDX-License-Identifier: Apache-2.0
#include "read/page_metadata.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "crosscheck/model/names.hpp"
#include "crosscheck/text/unicode.hpp"
#include "read/day_fields.hpp"
#include "read/line_shape.hpp"
#include "read/page_statements.hpp"
#include "read/people.hpp"

namespace crosscheck::read {
namespace {

constexpr std::size_t kMostStated = 100;

/// White space of any length as one blank.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const std::string_view word : words_of(text)) line += (line.empty() ? "" : " ") + std::string(word);
  return line;
}

/// An address, a handle or a sentence is no name.
bool is_name(std::string_view text) {
  return !text.empty() && text.find("://") == text.npos && text.find('@') == text.npos &&
         !text.starts_with("www.") && !text.starts_with('/') && words_of(text).size() <= 12;
}

/// "By Ana Lund and Jo Poe" names two.
void add_authors(std::string_view text, std::vector<std::string>& authors) {
  if (starts_with_word(text, "by")) text = trimmed(text.substr(2));
  std::vector<std::string> people = read_people(text);
  if (people.empty() && is_name(text)) people.emplace_back(text);
  for (std::string& name : people) {
    if (std::find(authors.begin(), authors.end(), name) == authors.end()) {
      authors.push_back(std::move(name));
    }
  }
}

struct Separator {
  std::size_t begin = std::string_view::npos;
  std::size_t end = 0;
};

/// The last mark that parts a headline from a site's name.
Separator last_separator(std::string_view title) {
  Separator last;
  for (const std::string_view mark : {" | ", " - ", " – ", " — ", " » ", " :: ", " · ", " • ", " « ", " : "}) {
    const std::size_t at = title.rfind(mark);
    if (at != title.npos && (last.begin == title.npos || at > last.begin)) last = {at, at + mark.size()};
  }
  return last;
}

std::string_view without_marks(std::string_view text) {
  constexpr std::string_view kMarks = " |-–—»:·•«";
  while (!text.empty()) {
    const CodePoint c = code_point_at(text, 0);
    if (kMarks.find(text.substr(0, c.size)) == kMarks.npos) break;
    text.remove_prefix(c.size);
  }
  while (!text.empty()) {
    const CodePoint c = code_point_before(text, text.size());
    if (kMarks.find(text.substr(text.size() - c.size)) == kMarks.npos) break;
    text.remove_suffix(c.size);
  }
  return text;
}

/// "Skerry Post - Latest news from the island" without what it says of itself.
std::string_view site_name(std::string_view name) {
  for (const std::string_view mark : {" | ", " - ", " – ", " — "}) name = trimmed(name.substr(0, name.find(mark)));
  return name;
}

/// Without the question and the slash at the end.
std::string_view bare_address(std::string_view address) {
  if (const std::size_t at = address.find("://"); at != address.npos) address.remove_prefix(at + 3);
  address = address.substr(0, address.find_first_of("?#"));
  while (address.ends_with('/')) address.remove_suffix(1);
  return address;
}

bool holds(std::string_view a, std::string_view b) {
  const std::string first = fold(a);
  const std::string second = fold(b);
  return first.find(second) != first.npos || second.find(first) != second.npos;
}

/// Chooses of each field what is used, and keeps what differs from it.
class Chooser {
 public:
  Chooser(const Page& page, const std::vector<std::string>& json_ld) : page_(page) {
    JsonLd json = read_json_ld(json_ld, page.title);
    metadata_.agency = std::move(json.agency);
    all_ = std::move(json.stated);
    PageStatements statements = page_statements(page);
    far_day_ = std::move(statements.far_day);
    all_.insert(all_.end(), statements.stated.begin(), statements.stated.end());
    for (Stated& stated : all_) stated.value = on_one_line(without_entities(stated.value));
    std::erase_if(all_, [](const Stated& stated) { return stated.value.empty(); });
    std::stable_sort(all_.begin(), all_.end(),
                     [](const Stated& a, const Stated& b) { return a.by < b.by; });
  }

  Metadata choose() && {
    choose_title();
    choose_publisher();
    choose_authors();
    choose_language();
    choose_address();
    choose_days();
    if (const Stated* section = first(StatedField::Section)) metadata_.section = section->value;
    keep(StatedField::Section, metadata_.section, StatedBy::Meta, [](std::string_view a, std::string_view b) { return holds(a, b); });
    return std::move(metadata_);
  }

 private:
  template <typename Test>
  const Stated* first(StatedField field, Test test) const {
    for (const Stated& stated : all_) {
      if (stated.field == field && test(stated)) return &stated;
    }
    return nullptr;
  }
  const Stated* first(StatedField field) const {
    return first(field, [](const Stated&) { return true; });
  }

  /// Writes down what is used of a field and the statements that are not `alike`.
  template <typename Alike>
  void keep(StatedField field, const std::string& used, StatedBy by, Alike alike) {
    if (used.empty()) return;
    const Stated* source = first(field, [&](const Stated& stated) { return stated.value == used; });
    if (!source) source = first(field, [&](const Stated& stated) { return alike(stated.value, used); });
    if (source) by = source->by;
    metadata_.stated.push_back({field, by, used, true});
    for (const Stated& stated : all_) {
      if (stated.field != field || alike(stated.value, used)) continue;
      const bool told = std::any_of(metadata_.stated.begin(), metadata_.stated.end(), [&](const Stated& other) {
        return other.field == field && other.value == stated.value;
      });
      if (!told && metadata_.stated.size() < kMostStated) metadata_.stated.push_back(stated);
    }
  }

  void choose_title() {
    const Stated* title = first(StatedField::Title, [&](const Stated& stated) {
      return page_.title.empty() || titles_agree(stated.value, page_.title);
    });
    if (title) metadata_.title = title->value;
    keep(StatedField::Title, metadata_.title, StatedBy::Page,
         [](std::string_view a, std::string_view b) { return holds(a, b); });
  }

  void choose_publisher() {
    const auto named = [](const Stated& stated) { return is_name(stated.value); };
    const Stated* site = first(StatedField::Publisher, [&](const Stated& stated) {
      return stated.by == StatedBy::OpenGraph && named(stated);
    });
    if (!site) site = first(StatedField::Publisher, named);
    if (site) metadata_.publisher = std::string(site_name(site->value));
    keep(StatedField::Publisher, metadata_.publisher, StatedBy::Meta,
         [](std::string_view a, std::string_view b) { return holds(a, b); });
  }

  void choose_authors() {
    std::optional<StatedBy> by;
    for (const Stated& stated : all_) {
      const bool other = stated.field != StatedField::Author || (by && stated.by != *by);
      if (other || !is_name(stated.value)) continue;
      std::vector<std::string> authors = metadata_.authors;
      add_authors(stated.value, authors);
      // A page that is its own author has none.
      std::erase_if(authors, [&](const std::string& name) {
        const std::string folded = fold(name);
        return folded == fold(metadata_.publisher) || folded == fold(metadata_.agency);
      });
      metadata_.authors = std::move(authors);
      if (!metadata_.authors.empty()) by = stated.by;
    }
    for (const std::string& name : metadata_.authors) {
      metadata_.stated.push_back({StatedField::Author, *by, name, true});
    }
    for (const Stated& stated : all_) {
      if (stated.field != StatedField::Author || !is_name(stated.value) || metadata_.authors.empty()) continue;
      const bool known = std::any_of(metadata_.authors.begin(), metadata_.authors.end(),
                                     [&](const std::string& name) { return holds(stated.value, name); });
      if (!known && metadata_.stated.size() < kMostStated) metadata_.stated.push_back(stated);
    }
  }

  void choose_language() {
    const Stated* language = first(StatedField::Language, [](const Stated& s) { return s.by == StatedBy::Page; });
    if (!language) language = first(StatedField::Language);
    if (language) metadata_.language = language->value;
    std::replace(metadata_.language.begin(), metadata_.language.end(), '_', '-');
    keep(StatedField::Language, metadata_.language, StatedBy::Page, [](std::string_view a, std::string_view b) {
      return to_lower(a.substr(0, 2)) == to_lower(b.substr(0, 2));
    });
  }

  void choose_address() {
    const auto whole = [](const Stated& stated) {
      return stated.value.starts_with("https://") || stated.value.starts_with("http://");
    };
    const Stated* address = first(StatedField::Address, [&](const Stated& stated) {
      return stated.by == StatedBy::Page && whole(stated);
    });
    if (!address) address = first(StatedField::Address, whole);
    if (address) metadata_.address = address->value;
    keep(StatedField::Address, metadata_.address, StatedBy::Page, [](std::string_view a, std::string_view b) {
      return bare_address(a) == bare_address(b);
    });
  }

  void choose_days() {
    const DayOrder order = day_order(metadata_.language);
    for (Stated& stated : all_) {
      if (stated.field != StatedField::Published && stated.field != StatedField::Modified) continue;
      const auto day = day_in_field(stated.value, order);
      stated.value = day ? iso_date(*day) : "";
    }
    for (const std::string& address : addresses()) {
      const auto day = day_in_address(address);
      if (day) insert_day({StatedField::Published, StatedBy::Address, iso_date(*day)});
    }
    std::erase_if(all_, [](const Stated& stated) { return stated.value.empty(); });
    metadata_.published = chosen_day(StatedField::Published);
    metadata_.far_day = day_in_field(far_day_, order);
    if (const Stated* stated = first(StatedField::Published); stated && stated->by == StatedBy::Text) {
      metadata_.published_basis = PublishedBasis::Text;
    }
    metadata_.modified = chosen_day(StatedField::Modified);
    keep_days(StatedField::Published, metadata_.published);
    keep_days(StatedField::Modified, metadata_.modified);
  }

  std::vector<std::string> addresses() const {
    std::vector<std::string> found;
    for (const Stated& stated : all_) {
      if (stated.field == StatedField::Address) found.push_back(stated.value);
    }
    return found;
  }

  void insert_day(Stated day) {
    const auto after = std::find_if(all_.begin(), all_.end(), [&](const Stated& other) { return other.by > day.by; });
    all_.insert(after, std::move(day));
  }

  std::optional<Day> chosen_day(StatedField field) const {
    const Stated* stated = first(field);
    return stated ? day_in_field(stated->value, DayOrder::Unknown) : std::nullopt;
  }

  /// The same moment is two days in two zones, so neighbours are no conflict.
  void keep_days(StatedField field, const std::optional<Day>& used) {
    if (!used) return;
    keep(field, iso_date(*used), StatedBy::Meta, [&](std::string_view a, std::string_view) {
      const auto day = day_in_field(a, DayOrder::Unknown);
      return day && *day - *used <= std::chrono::days(1) && *used - *day <= std::chrono::days(1);
    });
  }

  const Page& page_;
  std::vector<Stated> all_;  ///< in the order of trust
  std::string far_day_;
  Metadata metadata_;
};

}  // namespace

std::string site_in_title(std::string_view title, std::string_view headline) {
  const std::size_t at = headline.empty() ? title.npos : title.find(headline);
  if (at == title.npos || title.size() == headline.size()) return {};
  const std::string_view before = without_marks(title.substr(0, at));
  std::string_view after = without_marks(title.substr(at + headline.size()));
  // "Headline | Business | Fen Gazette"
  if (const Separator last = last_separator(after); last.begin != after.npos) after = after.substr(last.end);
  const std::string_view site = after.empty() ? before : after;
  return words_of(site).size() <= 6 ? std::string(site) : std::string();
}

std::string headline_in_title(std::string_view title) {
  const Separator last = last_separator(title);
  if (last.begin == title.npos) return std::string(title);
  const std::string_view before = title.substr(0, last.begin);
  // A name is short, a headline is not.
  return words_of(before).size() >= 3 ? std::string(before) : std::string(title);
}

Metadata page_metadata(const Page& page, const std::vector<std::string>& json_ld) {
  return Chooser(page, json_ld).choose();
}

std::string without_entities(std::string_view text) {
  struct Named {
    std::string_view name;
    char32_t sign;
  };
  constexpr auto kNamed = std::to_array<Named>(
      {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}, {"nbsp", U' '},
       {"lsquo", U'‘'}, {"rsquo", U'’'}, {"ldquo", U'“'}, {"rdquo", U'”'}, {"ndash", U'–'},
       {"mdash", U'—'}, {"hellip", U'…'}});
  std::string plain;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = text[i] == '&' ? text.substr(0, i + 10).find(';', i) : text.npos;
    const std::string_view name = end == text.npos ? "" : text.substr(i + 1, end - i - 1);
    char32_t sign = 0;
    if (name.starts_with('#') && name.size() > 1) {
      const bool hex = name[1] == 'x' || name[1] == 'X';
      std::uint32_t code = 0;
      const char* first = name.data() + (hex ? 2 : 1);
      const auto [stop, error] = std::from_chars(first, name.data() + name.size(), code, hex ? 16 : 10);
      const bool valid = error == std::errc() && stop == name.data() + name.size() && code >= 0x20 &&
                         code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
      if (valid) sign = code;
    }
    for (const Named& named : kNamed) {
      if (named.name == name) sign = named.sign;
    }
    if (sign == 0) {
      plain += text[i++];
    } else {
      append_code_point(plain, sign);
      i = end + 1;
    }
  }
  return plain;
}

}  // namespace crosscheck::read
