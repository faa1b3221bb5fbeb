// SPDX-License-Identifier: Apache-2.0
#include "annotate/name_mentions.hpp"

#include <algorithm>

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

}  // namespace

std::vector<NameMention> name_mentions(const Words& words, std::span<const Name> names) {
  std::vector<NameMention> mentions;
  std::uint32_t token = 0;
  std::uint32_t sentence = 0;
  for (const Name& name : names) {
    if (!mentions.empty() && mentions.back().span.end > name.span.begin) continue;  // inner
    while (token < words.tokens.size() && words.tokens[token].span.end <= name.span.begin) ++token;
    const std::uint32_t first = token;
    while (token < words.tokens.size() && words.tokens[token].span.begin < name.span.end) ++token;
    if (first == token) continue;
    while (sentence < words.sentences.size() && words.sentences[sentence].last <= first) ++sentence;
    if (sentence == words.sentences.size()) break;
    NameMention mention{name.span, name.kind, on_one_line(words.text[name.span]), "", first,
                        token,     sentence};
    if (name.kind == EntityKind::Place && first > words.sentences[sentence].first &&
        is_named_with_the(words, name.span)) {
      // "the Orne" is not "Orne": the article is part of the name.
      --mention.first;
      mention.span.begin = words.tokens[mention.first].span.begin;
      mention.printed.insert(0, "the ");
    }
    mention.key = key_for(name.kind, mention.printed);
    if (!mention.key.empty()) mentions.push_back(std::move(mention));
  }
  return mentions;
}

}  // namespace crosscheck
