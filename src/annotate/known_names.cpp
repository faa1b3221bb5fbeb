// SPDX-License-Identifier: Apache-2.0
#include "annotate/known_names.hpp"

#include <algorithm>
#include <tuple>

#include "crosscheck/annotate/words.hpp"
#include "crosscheck/language/gazetteers.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"
#include "language/name_table.hpp"

namespace crosscheck {
namespace {

bool is_capital(std::string_view word) {
  return !word.empty() && is_upper(code_point_at(word, 0).value);
}

bool is_usually_small(std::string_view word) {
  return listed_as(name_hash(fold(word))).usually_lower;
}

/// "LANTERN" in a line of capitals is "Lantern"; a word in small letters never is.
bool is_same_word(std::string_view printed, std::string_view known) {
  return printed == known ||
         (is_capital(printed) && is_capital(known) && fold(printed) == fold(known));
}

/// The tokens of a document with the names that cover them.
class Search {
 public:
  Search(Document& document, KnownNames::Kinds kinds)
      : document_(document),
        kinds_(kinds),
        words_{document.article.body, document.article.segments, document.tokens,
               document.sentences} {}

  std::string_view word(std::uint32_t token) const { return words_.of(document_.tokens[token]); }

  /// How many tokens `form` takes from `token` on, in `sentence`; 0: it does not stand there.
  std::uint32_t length_at(const Sentence& sentence, std::uint32_t token,
                          std::span<const std::string> form, bool behind_the) const {
    if (token + form.size() > sentence.last) return 0;
    if (behind_the && (token == sentence.first || fold(word(token - 1)) != "the")) return 0;
    for (std::size_t i = 0; i < form.size(); ++i) {
      if (!is_same_word(word(token + static_cast<std::uint32_t>(i)), form[i])) return 0;
    }
    const auto length = static_cast<std::uint32_t>(form.size());
    return length > 1 || stands_alone(sentence, token) ? length : 0;
  }

  /// Makes a name of [first, last), in place of those inside of it; false if another one holds
  /// it or crosses its ends.
  bool take(std::uint32_t first, std::uint32_t last, EntityKind kind) {
    const Span span = document_.tokens[first].span.joined(document_.tokens[last - 1].span);
    const auto begin =
        std::partition_point(document_.names.begin(), document_.names.end(),
                             [&](const Name& name) { return name.span.end <= span.begin; });
    for (auto it = begin; it != document_.names.end() && it->span.begin < span.end; ++it) {
      if (it->span == span && kinds_ == KnownNames::Kinds::Sure) it->kind = kind;
      if (it->span.contains(span) || !span.contains(it->span)) return false;
      inner_.push_back(it->span);
    }
    added_.push_back({span, kind});
    return true;
  }

  void put_in() {
    if (added_.empty()) return;
    std::vector<Name>& names = document_.names;
    std::erase_if(names, [&](const Name& name) {
      return std::binary_search(inner_.begin(), inner_.end(), name.span);
    });
    names.insert(names.end(), added_.begin(), added_.end());
    std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) {
      return std::tuple(a.span.begin, b.span.end) < std::tuple(b.span.begin, a.span.end);
    });
  }

 private:
  bool stands_alone(const Sentence& sentence, std::uint32_t token) const {
    const bool first = token == sentence.first;
    if (is_usually_small(word(token)) && first) return false;
    if (!first && token > sentence.first + 1 && is_capital(word(token - 1))) return false;
    if (!first && word(token - 1) == "-") return false;
    return token + 1 >= sentence.last || (!is_capital(word(token + 1)) && word(token + 1) != "-");
  }

  Document& document_;
  KnownNames::Kinds kinds_;
  Words words_;
  std::vector<Name> added_;
  std::vector<Span> inner_;  ///< names that lie in an added one; in reading order
};

}  // namespace

void KnownNames::add_behind_the(const std::string& word, EntityKind kind) {
  add(Form{{word}, kind, true});
}

void KnownNames::add(const std::string& form, EntityKind kind) {
  Form known{{}, kind};
  for (const std::string_view word : split(form, ' ')) {
    if (!word.empty()) known.words.emplace_back(word);
  }
  add(std::move(known));
}

void KnownNames::add(Form known) {
  if (known.words.empty() || !is_capital(known.words.front())) return;
  std::vector<Form>& forms = by_first_[fold(known.words.front())];
  const auto place = std::partition_point(forms.begin(), forms.end(), [&](const Form& other) {
    return other.words.size() >= known.words.size();
  });
  forms.insert(place, std::move(known));
}

void KnownNames::find_in(Document& document) const {
  constexpr std::size_t kFewForms = 64;  // that begin with one word
  Search search(document, kinds_);
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t t = sentence.first; t < sentence.last;) {
      std::uint32_t length = 0;
      if (is_capital(search.word(t))) {
        const auto it = by_first_.find(fold(search.word(t)));
        const std::size_t count =
            it == by_first_.end() ? 0 : std::min(it->second.size(), kFewForms);
        for (std::size_t f = 0; f < count && length == 0; ++f) {
          const Form& form = it->second[f];
          length = search.length_at(sentence, t, form.words, form.behind_the);
          if (length > 0 && !search.take(t, t + length, form.kind)) length = 0;
        }
      }
      t += std::max(length, 1u);
    }
  }
  search.put_in();
}

}  // namespace crosscheck
