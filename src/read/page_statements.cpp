// SPDX-License-Identifier: Apache-2.0
//
// Sites name their metas in some hundred ways that are made of the same few words, so a name is
// read by its words: "article:published_time", "publish-date", "DC.date.issued" and
// "sailthru.date" hold a day of publication, "og:updated_time" and "lastmod" one of a change,
// "event-date" and "expires" neither.
#include "read/page_statements.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "crosscheck/text/unicode.hpp"
#include "read/line_shape.hpp"
#include "read/page_words.hpp"
#include "read/people.hpp"

namespace crosscheck::read {
namespace {

constexpr std::size_t kMostElements = 400;   // of those that are looked at
constexpr std::size_t kNear = 600;           // bytes of text: headline, standfirst, credits
constexpr std::size_t kMostOfField = 50;
constexpr std::size_t kLongestValue = 300;   // bytes
constexpr std::size_t kLongestAuthor = 80;
constexpr std::size_t kMostAuthors = 5;

struct MetaName {
  std::string_view name;
  StatedField field;
};
constexpr auto kMetaNames = std::to_array<MetaName>({
    {"application-name", StatedField::Publisher},
    {"apple-mobile-web-app-title", StatedField::Publisher},
    {"article:author", StatedField::Author},
    {"article:author_name", StatedField::Author},
    {"article:publisher_name", StatedField::Publisher},
    {"article:section", StatedField::Section},
    {"author", StatedField::Author},
    {"byl", StatedField::Author},
    {"citation_author", StatedField::Author},
    {"citation_journal_title", StatedField::Publisher},
    {"citation_title", StatedField::Title},
    {"creator", StatedField::Author},
    {"dc.creator", StatedField::Author},
    {"dc.publisher", StatedField::Publisher},
    {"dc.title", StatedField::Title},
    {"dcterms.creator", StatedField::Author},
    {"dcterms.publisher", StatedField::Publisher},
    {"dcterms.title", StatedField::Title},
    {"headline", StatedField::Title},
    {"og:article:author", StatedField::Author},
    {"og:locale", StatedField::Language},
    {"og:site_name", StatedField::Publisher},
    {"og:title", StatedField::Title},
    {"og:url", StatedField::Address},
    {"parsely-author", StatedField::Author},
    {"parsely-section", StatedField::Section},
    {"parsely-title", StatedField::Title},
    {"publisher", StatedField::Publisher},
    {"sailthru.author", StatedField::Author},
    {"sailthru.title", StatedField::Title},
    {"section", StatedField::Section},
    {"twitter:title", StatedField::Title},
});

/// "article:published_time" as "article", "published", "time".
std::vector<std::string_view> words_of_name(std::string_view name) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= name.size(); ++i) {
    const bool letter = i < name.size() && ((name[i] >= 'a' && name[i] <= 'z') || (name[i] >= '0' && name[i] <= '9'));
    if (letter) continue;
    if (i > begin) words.push_back(name.substr(begin, i - begin));
    begin = i + 1;
  }
  return words;
}

template <std::size_t kCount>
bool begins_with_one(std::string_view word, const std::array<std::string_view, kCount>& starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return word.starts_with(start); });
}

/// What day a name speaks of; nothing: none, or another than those of the article.
std::optional<StatedField> day_of_name(std::string_view name) {
  constexpr auto kPublished = std::to_array<std::string_view>(
      {"created", "creation", "displaydate", "firstpub", "issued", "origin", "posted", "postdate", "pub", "release"});
  constexpr auto kModified = std::to_array<std::string_view>(
      {"datemod", "dateupd", "edited", "lastmod", "lastupd", "modif", "revis", "updat"});
  constexpr auto kOther = std::to_array<std::string_view>(
      {"birth", "copyright", "death", "end", "event", "expir", "next", "start", "unavail", "valid"});
  bool date = false;
  bool published = false;
  bool modified = false;
  for (const std::string_view word : words_of_name(name)) {
    if (begins_with_one(word, kOther)) return std::nullopt;
    date = date || word.find("date") != word.npos || word.find("time") != word.npos;
    published = published || begins_with_one(word, kPublished) || word.find("published") != word.npos ||
                word.find("created") != word.npos;
    modified = modified || begins_with_one(word, kModified) || word.find("modified") != word.npos ||
               word.find("updated") != word.npos;
  }
  if (modified) return StatedField::Modified;
  if (published || date) return StatedField::Published;
  return std::nullopt;
}

StatedBy basis_of_name(std::string_view name) {
  if (name.starts_with("og:") || name.starts_with("article:")) return StatedBy::OpenGraph;
  if (name.starts_with("dc.") || name.starts_with("dcterms.") || name.starts_with("dc:")) {
    return StatedBy::DublinCore;
  }
  return StatedBy::Meta;
}

class StatementReader {
 public:
  explicit StatementReader(const Page& page) : page_(page) {}

  PageStatements read() && {
    add(StatedField::Language, StatedBy::Page, page_.language);
    add(StatedField::Address, StatedBy::Page, page_.canonical);
    for (const auto& [name, content] : page_.metas) read_meta(name, content);
    read_elements();
    return {std::move(stated_), std::move(far_day_)};
  }

 private:
  void add(StatedField field, StatedBy by, std::string_view value) {
    value = trimmed(value);
    if (value.empty() || value.size() > kLongestValue) return;
    std::size_t& count = counts_[static_cast<std::size_t>(field)];
    if (++count <= kMostOfField) stated_.push_back({field, by, std::string(value)});
  }

  void read_meta(std::string_view name, std::string_view content) {
    if (name.starts_with("itemprop:")) return read_property(name.substr(9), content);
    // "dc:title" and "dc.title", "og.title" and "og:title" are met.
    std::string key(name);
    if (key.starts_with("dc:")) key[2] = '.';
    if (key.starts_with("og.")) key[2] = ':';
    const auto known = std::lower_bound(kMetaNames.begin(), kMetaNames.end(), std::string_view(key),
                                        [](const MetaName& a, std::string_view b) { return a.name < b; });
    if (known != kMetaNames.end() && known->name == key) {
      add(known->field, basis_of_name(key), content);
    } else if (const auto field = day_of_name(key); field && has_digit(content)) {
      add(*field, basis_of_name(key), content);
    }
  }

  void read_property(std::string_view property, std::string_view content) {
    if (property == "headline") add(StatedField::Title, StatedBy::Microdata, content);
    if (property == "author") add(StatedField::Author, StatedBy::Microdata, content);
    if (property == "datepublished" || property == "datecreated") {
      add(StatedField::Published, StatedBy::Microdata, content);
    }
    if (property == "datemodified") add(StatedField::Modified, StatedBy::Microdata, content);
  }

  /// Elements that hold a statement, with the text in them.
  struct Found {
    std::uint32_t element = 0;
    std::string text;
  };

  bool is_dated_name(const Element& element) const {
    if (!(element.words & kCreditWord)) return false;
    const std::string lower = to_lower(element.names);
    return lower.find("date") != lower.npos || lower.find("time") != lower.npos ||
           lower.find("publi") != lower.npos || lower.find("posted") != lower.npos;
  }

  /// rel="author"
  static bool is_author_link(const Element& element) {
    return element.tag == Tag::Link && (" " + element.names + " ").find(" author ") != std::string::npos;
  }

  bool holds_statement(const Element& element) const {
    if (element.property == "author" || element.property == "name" || is_author_link(element)) return true;
    return element.tag == Tag::Time || element.property == "datePublished" || element.property == "dateCreated" ||
           element.property == "dateModified" || element.property == "headline" || is_dated_name(element);
  }

  /// In navigation, at the side, among comments. The footer of an article is its own.
  bool is_aside(std::uint32_t element) const {
    bool footer = false;
    for (; element != kNoElement; element = page_.elements[element].parent) {
      const Element& around = page_.elements[element];
      if (around.tag == Tag::Nav || around.tag == Tag::Aside) return true;
      footer = footer || around.tag == Tag::Footer;
      if (around.tag == Tag::Body || around.tag == Tag::Article) return footer && around.tag == Tag::Body;
      const bool named = (around.words & (kFurnitureWord | kCommentWord)) &&
                         !(around.words & (kContentWord | kCreditWord | kTitleWord));
      if (named && !holds_headline_[element]) return true;
    }
    return false;
  }

  /// The texts within elements, those of a few levels below included.
  std::vector<Found> with_texts(const std::vector<std::uint32_t>& elements) const {
    std::vector<Found> found;
    std::map<std::uint32_t, std::size_t> place;
    for (const std::uint32_t element : elements) {
      place[element] = found.size();
      found.push_back({element, ""});
    }
    for (const Event& event : page_.events) {
      if (event.text.empty()) continue;
      std::uint32_t around = event.element;
      for (int steps = 0; steps < 4 && around != kNoElement; ++steps, around = page_.elements[around].parent) {
        const auto at = place.find(around);
        if (at != place.end() && found[at->second].text.size() <= kLongestValue) {
          found[at->second].text += event.text + " ";
        }
      }
    }
    return found;
  }

  /// The first <h1> that the title of the page agrees with, or the first.
  void find_headline() {
    holds_headline_.assign(page_.elements.size(), false);
    std::vector<std::uint32_t> headings;
    for (std::uint32_t i = 0; i < page_.elements.size() && headings.size() < kMostElements; ++i) {
      const Element& element = page_.elements[i];
      if (element.tag != Tag::Heading || element.level != 1) continue;
      headings.push_back(i);
      for (std::uint32_t k = i; k != kNoElement && !holds_headline_[k]; k = page_.elements[k].parent) {
        holds_headline_[k] = true;
      }
    }
    headline_ = headings.empty() ? 0 : headings.front();
    for (const Found& heading : with_texts(headings)) {
      if (!titles_agree(heading.text, page_.title)) continue;
      headline_ = heading.element;
      break;
    }
  }

  /// How many bytes of text stand before each element.
  void measure() {
    before_.assign(page_.elements.size(), 0);
    std::size_t bytes = 0;
    for (const Event& event : page_.events) {
      if (event.opens) before_[event.element] = bytes;
      bytes += trimmed(event.text).size();
    }
  }

  bool is_near(std::uint32_t element) const {
    if (headline_ == 0) return true;
    const std::size_t from = std::min(before_[element], before_[headline_]);
    return std::max(before_[element], before_[headline_]) - from <= kNear;
  }

  /// After the headline first: what stands above it belongs to the site.
  std::vector<Found> find_elements() const {
    std::vector<std::uint32_t> elements;
    for (std::uint32_t i = 0; i < page_.elements.size() && elements.size() < kMostElements; ++i) {
      if (!holds_statement(page_.elements[i])) continue;
      // Microdata beside the headline may stand in a box of buttons.
      const bool sure = page_.elements[i].property == "datePublished" && is_near(i);
      if (sure || !is_aside(i)) elements.push_back(i);
    }
    std::stable_partition(elements.begin(), elements.end(), [&](std::uint32_t i) { return i > headline_; });
    return with_texts(elements);
  }

  /// The name within an author, or an author that is nothing but a name.
  void add_author(const Found& found) {
    const Element& element = page_.elements[found.element];
    const std::string_view text = trimmed(found.text);
    if (text.size() > kLongestAuthor || authors_ >= kMostAuthors || read_people(text).empty()) return;
    bool of_author = element.property != "name";
    std::uint32_t around = element.parent;
    for (int steps = 0; !of_author && steps < 4 && around != kNoElement; ++steps) {
      of_author = page_.elements[around].property == "author";
      around = page_.elements[around].parent;
    }
    if (!of_author) return;
    ++authors_;
    const bool link = element.property != "name" && element.property != "author";
    add(StatedField::Author, link ? StatedBy::Text : StatedBy::Microdata, text);
  }

  void read_elements() {
    measure();
    find_headline();
    for (const Found& one : find_elements()) {
      const Element& element = page_.elements[one.element];
      const std::string_view value = element.value.empty() ? std::string_view(one.text) : element.value;
      if (element.property == "name" || element.property == "author" || is_author_link(element)) {
        add_author(one);
      } else if (element.property == "headline") {
        add(StatedField::Title, StatedBy::Microdata, one.text);
      } else if (element.property == "dateModified") {
        add(StatedField::Modified, StatedBy::Microdata, value);
      } else {
        const bool microdata = element.property == "datePublished" || element.property == "dateCreated";
        const bool modified = !microdata && day_of_name(to_lower(element.names)) == StatedField::Modified;
        // Far from the headline stand the days of other articles.
        if (!modified && !is_near(one.element)) {
          if (far_day_.empty() && value.size() <= kLongestValue) far_day_ = std::string(value);
          continue;
        }
        if (microdata) {
          add(StatedField::Published, StatedBy::Microdata, value);
          continue;
        }
        add(modified ? StatedField::Modified : StatedField::Published,
            element.tag == Tag::Time ? StatedBy::TimeElement : StatedBy::Text, value);
      }
    }
  }

  const Page& page_;
  std::vector<Stated> stated_;
  std::array<std::size_t, 8> counts_{};  // of each field
  std::uint32_t headline_ = 0;
  std::size_t authors_ = 0;
  std::string far_day_;
  std::vector<std::size_t> before_;  // of each element
  std::vector<bool> holds_headline_;
};

}  // namespace

PageStatements page_statements(const Page& page) { return StatementReader(page).read(); }

bool titles_agree(std::string_view a, std::string_view b) {
  const std::string first = fold(a);
  const std::string second = fold(b);
  if (first.empty() || second.empty()) return false;
  if (first.find(second) != first.npos || second.find(first) != second.npos) return true;
  std::vector<std::string_view> few = words_of(first);
  std::vector<std::string_view> many = words_of(second);
  if (few.size() > many.size()) std::swap(few, many);
  std::sort(many.begin(), many.end());
  const auto shared = std::count_if(few.begin(), few.end(), [&](std::string_view word) {
    return std::binary_search(many.begin(), many.end(), word);
  });
  return static_cast<std::size_t>(shared) * 2 >= few.size();
}

}  // namespace crosscheck::read
