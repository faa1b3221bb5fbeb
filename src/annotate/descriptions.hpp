// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/name_mentions.hpp"

namespace crosscheck {

/// Nouns for bodies: "the agency", "the airline".
bool is_body_noun(std::string_view folded);

/// Resolves descriptions by office and by body: "the former HSB director", "Norland's mayor",
/// "the agency". Only what is sure; see references.cpp.
class Descriptions {
 public:
  Descriptions(const Words& words, std::span<const NameMention> mentions,
               std::span<const std::uint32_t> groups, const std::vector<Entity>& entities);

  struct Found {
    std::uint32_t first = 0;  ///< its tokens [first, last)
    std::uint32_t last = 0;
    std::uint32_t entity = 0;
  };
  /// The description whose noun is token `noun`; nothing if it is none or could mean two.
  /// `mention`: the first one behind the token. Cost: bounded, whatever the text.
  std::optional<Found> at(std::uint32_t noun, std::uint32_t sentence, std::uint32_t mention) const;

 private:
  struct Holder {
    std::uint32_t entity = 0;
    std::vector<std::string> of;     ///< keys of the bodies and places, sorted; "" if not said
    std::vector<std::string> texts;  ///< "former director", sorted
  };
  /// What stands around a noun.
  struct Phrase {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::string determiner;  ///< "the", "its", "" if there is none
    std::string of;          ///< the body or place that it names, as a key
    bool former = false;
  };

  std::string word(std::uint32_t token) const;
  std::string key_of(std::uint32_t entity) const;
  const NameMention* name_over(std::uint32_t token, std::uint32_t mention) const;
  std::optional<Phrase> phrase_at(std::uint32_t noun, std::uint32_t sentence,
                                  std::uint32_t mention) const;
  std::optional<std::uint32_t> holder_of(const Phrase& phrase, const std::string& office,
                                         std::uint32_t sentence, std::uint32_t mention) const;
  std::optional<std::uint32_t> nearest(const std::vector<const Holder*>& holders,
                                       std::uint32_t sentence, std::uint32_t mention) const;
  std::optional<std::uint32_t> body(std::string_view noun, std::uint32_t sentence,
                                    std::uint32_t mention) const;
  bool is_near(std::uint32_t sentence, std::uint32_t here) const;
  bool in_role(std::uint32_t token) const;

  const Words& words_;
  std::span<const NameMention> mentions_;
  std::span<const std::uint32_t> groups_;
  const std::vector<Entity>& entities_;
  std::map<std::string, std::vector<Holder>, std::less<>> holders_;  ///< by office
  std::map<std::string, std::vector<std::uint32_t>, std::less<>>
      bodies_;               ///< by a word of their name
  std::vector<Span> roles_;  ///< in reading order
};

}  // namespace crosscheck
