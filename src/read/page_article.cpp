// SPDX-License-Identifier: Apache-2.0
//
// Most pages say where their article stands, in one of a few ways; a page of teasers says so of
// each of them, and then it says nothing:
//
//     <article>8 sentences</article> <aside>9 sentences</aside>     the article
//     <article>1</article> <article>1</article> <article>1</article>    nothing is marked
//
// Within it the search goes down as long as one child holds nearly all. A last section of its
// own with the same class as the long ones before it is a part of the article, however short.
#include "read/page_article.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "read/page_words.hpp"

namespace crosscheck::read {
namespace {

constexpr double kLeastMarked = 250;    // bytes of prose: a marked element with less may be a teaser
constexpr double kLeastOfPage = 0.15;   // of the prose of the page: comments may be the most of it
constexpr double kMostOfMarked = 0.6;   // of the prose of all that are marked alike: it is the one
constexpr double kLeastOfMarked = 0.2;  // the same of several: the one below the headline may be it
constexpr double kNearlyAll = 0.85;
constexpr double kLeastPart = 120;      // bytes of prose of a part of the article
constexpr double kLeastDense = 600;     // of one of another kind
constexpr double kDense = 0.85;         // of its text: prose

enum class Mark : std::uint8_t { None, Main, Article, ContentName, ArticleBody };

constexpr auto kMarks = std::to_array<Mark>(
    {Mark::ArticleBody, Mark::ContentName, Mark::Article, Mark::Main});

bool has_mark(const Element& element, Mark mark) {
  switch (mark) {
    case Mark::None: return false;
    case Mark::Main: return element.tag == Tag::Main;
    case Mark::Article: return element.tag == Tag::Article;
    case Mark::ContentName: return element.tag != Tag::Body && (element.words & kContentWord) != 0;
    case Mark::ArticleBody: return element.property == "articleBody";
  }
  return false;
}

/// The outermost elements so marked that have enough prose to be an article.
std::vector<std::uint32_t> all_marked(const Page& page, Mark mark, std::span<const double> prose) {
  std::vector<std::uint32_t> marked;
  for (std::uint32_t i = 1; i < page.elements.size();) {
    const bool found = has_mark(page.elements[i], mark);
    if (found && prose[i] >= kLeastMarked) marked.push_back(i);
    i = found ? page.elements[i].end : i + 1;
  }
  return marked;
}

std::string_view first_name(const Element& element) {
  const std::string_view names = element.names;
  return names.substr(0, names.find(' '));
}

bool is_alike(const Element& a, const Element& b) {
  return a.tag == b.tag && first_name(a) == first_name(b);
}

/// Whether a child of `parent` apart from `taken` is a part of the article: it is of the same
/// kind, or long and nothing but prose.
bool has_other_part(const Page& page, std::uint32_t parent, std::uint32_t taken,
                    std::span<const double> prose, std::span<const double> text) {
  const Element& kept = page.elements[taken];
  for (std::uint32_t i = parent + 1; i < page.elements[parent].end; i = page.elements[i].end) {
    const Element& other = page.elements[i];
    const bool alike = is_alike(other, kept);
    const bool dense = prose[i] >= kLeastDense && prose[i] >= kDense * text[i];
    if (i != taken && ((alike && prose[i] >= kLeastPart) || dense)) return true;
  }
  return false;
}

/// Which of the elements so marked is the article; 0: none, or it cannot be told.
std::uint32_t best_marked(const Page& page, Mark mark, std::uint32_t title, std::span<const double> prose) {
  const std::vector<std::uint32_t> marked = all_marked(page, mark, prose);
  double all = 0.0;
  std::uint32_t best = 0;
  std::uint32_t next = 0;  // the first after the headline
  for (const std::uint32_t i : marked) {
    // Whatever else a page is marked with, this one has the headline.
    if (title > i && title < page.elements[i].end && mark != Mark::Main) return i;
    if (next == 0 && title != 0 && i > title) next = i;
    all += prose[i];
    if (best == 0 || prose[i] > prose[best]) best = i;
  }
  if (best == 0 || prose[best] < kLeastOfPage * prose[0]) return 0;
  const bool body = mark == Mark::ArticleBody || mark == Mark::ContentName;
  // A body cut into parts by adverts.
  const std::uint32_t parent = page.elements[best].parent;
  const bool parted = std::any_of(marked.begin(), marked.end(), [&](std::uint32_t i) {
    return i != best && page.elements[i].parent == parent && is_alike(page.elements[i], page.elements[best]);
  });
  if (body && parted) return parent;
  if (prose[best] >= kMostOfMarked * all) return best;
  return body && next != 0 && prose[next] >= kLeastOfMarked * all ? next : 0;
}

}  // namespace

std::uint32_t marked_article(const Page& page, std::uint32_t title, std::span<const double> prose) {
  for (const Mark mark : kMarks) {
    if (const std::uint32_t best = best_marked(page, mark, title, prose)) return best;
  }
  return 0;
}

std::uint32_t narrowed_article(const Page& page, std::uint32_t root, std::span<const double> prose,
                               std::span<const double> text) {
  std::uint32_t article = root;
  if (prose[root] == 0.0) return root;
  for (bool deeper = true; deeper;) {
    deeper = false;
    for (std::uint32_t i = article + 1; i < page.elements[article].end; i = page.elements[i].end) {
      if (prose[i] < kNearlyAll * prose[root]) continue;
      if (has_other_part(page, article, i, prose, text)) return article;
      article = i;
      deeper = true;
      break;
    }
  }
  // A page of one paragraph: the element around it.
  const bool lone = page.elements[article].tag == Tag::Paragraph && article != root;
  return lone ? page.elements[article].parent : article;
}

}  // namespace crosscheck::read
