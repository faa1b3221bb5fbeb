// SPDX-License-Identifier: Apache-2.0
#include "annotate/name_mentions.hpp"

#include <optional>

#include "crosscheck/annotate/name_forms.hpp"
#include "crosscheck/language/gazetteers.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

/// "New\n  York" is "New York".
std::string on_one_line(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (!is_space(c.value)) {
      result.append(text.substr(i, c.size));
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
    i += c.size;
  }
  return result;
}

std::string key_for(EntityKind kind, std::string_view printed) {
  if (kind == EntityKind::Place) {
    // "U.S.", "USA" and "United States" are one key.
    const std::string_view country = place_of(fold(printed));
    if (!country.empty()) return std::string(country);
    if (printed.starts_with("the ")) return "the " + name_key(printed);
  }
  if (kind == EntityKind::Law) return law_key(printed);
  if (kind == EntityKind::Product) return product_key(printed);
  if (kind == EntityKind::Organization || kind == EntityKind::Media) return body_key(printed);
  return name_key(printed);
}

/// Finds the tokens and the sentence of names that come in reading order.
class Reader {
 public:
  explicit Reader(const Words& words) : words_(words) {}

  /// Nothing for a name that holds no token.
  std::optional<NameMention> read(const Name& name) {
    while (token_ < words_.tokens.size() && words_.tokens[token_].span.end <= name.span.begin) {
      ++token_;
    }
    const std::uint32_t first = token_;
    std::uint32_t last = first;
    while (last < words_.tokens.size() && words_.tokens[last].span.begin < name.span.end) ++last;
    if (first == last) return std::nullopt;
    while (sentence_ < words_.sentences.size() && words_.sentences[sentence_].last <= first) {
      ++sentence_;
    }
    if (sentence_ == words_.sentences.size()) return std::nullopt;
    NameMention mention{name.span, name.kind, on_one_line(words_.text[name.span]), "", first,
                        last,      sentence_};
    return mention;
  }

 private:
  const Words& words_;
  std::uint32_t token_ = 0;
  std::uint32_t sentence_ = 0;
};

}  // namespace

std::vector<NameMention> name_mentions(const Words& words, std::span<const Name> names) {
  std::vector<NameMention> mentions;
  Reader reader(words);
  for (const Name& name : names) {
    if (!mentions.empty() && mentions.back().span.end > name.span.begin) continue;  // inner
    std::optional<NameMention> mention = reader.read(name);
    if (!mention) continue;
    if (name.kind == EntityKind::Place &&
        mention->first > words.sentences[mention->sentence].first &&
        is_named_with_the(words, name.span)) {
      // "the Orne" is not "Orne": the article is part of the name.
      --mention->first;
      mention->span.begin = words.tokens[mention->first].span.begin;
      mention->printed.insert(0, "the ");
    }
    mention->key = key_for(name.kind, mention->printed);
    if (!mention->key.empty()) mentions.push_back(*std::move(mention));
  }
  return mentions;
}

std::vector<NameMention> inner_places(const Words& words, std::span<const Name> names) {
  std::vector<NameMention> mentions;
  Reader reader(words);
  const Name* outer = nullptr;
  for (const Name& name : names) {
    if (outer == nullptr || name.span.begin >= outer->span.end) {
      outer = &name;
      continue;
    }
    const bool of_body =
        outer->kind == EntityKind::Organization || outer->kind == EntityKind::Facility;
    if (!of_body || name.kind != EntityKind::Place || name.span == outer->span ||
        !outer->span.contains(name.span)) {
      continue;
    }
    std::optional<NameMention> mention = reader.read(name);
    if (!mention) continue;
    mention->key = key_for(name.kind, mention->printed);
    if (!mention->key.empty()) mentions.push_back(*std::move(mention));
  }
  return mentions;
}

}  // namespace crosscheck
