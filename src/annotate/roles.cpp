// SPDX-License-Identifier: Apache-2.0
// What people are called beside their names. A role is a run of words up to an office or a
// rank, and stands
//
//   before   "HSB acting director Ann Lee", "Judge Ann Lee"
//   before, parted by a comma   "Port Hale's mayor, Ann Lee,"
//   behind   "Ann Lee, 51, the acting director of the HSB,"; "Ann Lee, who was mayor of Hale"
//
// The body or place is the name that the role hangs on: before it, with or without "'s", or
// behind "of", "at", "for". Honorifics ("Ms") are no roles, and neither is "the director"
// with a verb behind it: that one has no name.
#include <algorithm>
#include <array>
#include <string_view>

#include "annotate/name_mentions.hpp"
#include "crosscheck/language/name_lexicon.hpp"
#include "crosscheck/text/unicode.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {
namespace {

constexpr std::uint32_t kReach = 12;  ///< tokens that are looked at behind a name
constexpr std::uint32_t kLongestRole = 6;

class RoleFinder {
 public:
  RoleFinder(const Words& words, std::span<const NameMention> mentions)
      : words_(words), mentions_(mentions) {}

  std::vector<FoundRole> find() {
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].kind != EntityKind::Person) continue;
      holder_ = i;
      const Sentence& sentence = words_.sentences[mentions_[i].sentence];
      first_ = sentence.first;
      last_ = sentence.last;
      before(mentions_[i].first);
      behind(mentions_[i].last);
    }
    return std::move(found_);
  }

 private:
  std::string word(std::uint32_t token) const { return fold(words_.of(words_.tokens[token])); }
  NameRoles roles(std::uint32_t token) const { return name_roles(word(token)); }
  bool is_head(std::uint32_t token) const {
    const NameRoles r = roles(token);
    return r.has(NameRole::Office) || r.has(NameRole::Rank);
  }

  /// The mention that ends at this token, or before a "'s" or bracket that does.
  std::optional<std::uint32_t> mention_ending(std::uint32_t end) const {
    std::uint32_t i = holder_;
    while (i-- > 0 && mentions_[i].first >= first_) {
      if (mentions_[i].last > end) continue;
      if (mentions_[i].kind == EntityKind::Person) return std::nullopt;
      for (std::uint32_t t = mentions_[i].last; t < end; ++t) {
        const std::string w = word(t);
        if (w != "'s" && w != "'" && w != ")" && w != ",") return std::nullopt;
      }
      return i;
    }
    return std::nullopt;
  }

  std::optional<std::uint32_t> mention_beginning(std::uint32_t begin) const {
    for (std::uint32_t i = holder_ + 1; i < mentions_.size() && mentions_[i].first <= begin; ++i) {
      if (mentions_[i].first == begin && mentions_[i].kind != EntityKind::Person) return i;
    }
    return std::nullopt;
  }

  /// "away as chief clerk", "owned by trustees": no preposition, verb or mark lies in a role.
  bool may_be_in_role(std::uint32_t token) const {
    const Upos upos = words_.tokens[token].upos;
    return is_head(token) || word(token) == "-" || upos == Upos::Adj || upos == Upos::Noun ||
           upos == Upos::Propn;
  }

  void add(std::uint32_t begin, std::uint32_t end, std::optional<std::uint32_t> of) {
    FoundRole role;
    role.span = words_.tokens[begin].span.joined(words_.tokens[end - 1].span);
    for (std::uint32_t t = begin; t < end; ++t) {
      const std::string w = word(t);
      const bool glued = w == "-" || (t > begin && word(t - 1) == "-");
      if (!role.text.empty() && !glued) role.text += ' ';
      role.text += w;
    }
    role.of = of;
    role.holder = holder_;
    found_.push_back(std::move(role));
  }

  void before(std::uint32_t name) {
    if (name == first_) return;
    std::uint32_t end = name;
    const bool comma = word(end - 1) == ",";
    if (comma) --end;
    std::uint32_t begin = end;
    bool head = false;
    // The words of another name are no role: "the Lee Council, Ann Lee".
    const std::uint32_t floor = end_of_name_before(name);
    while (begin > std::max(first_, floor) && end - begin < kLongestRole) {
      const NameRoles r = roles(begin - 1);
      if (r.has(NameRole::Office) || r.has(NameRole::Rank)) {
        head = true;
      } else if (word(begin - 1) != "-" && !(r.has(NameRole::Modifier) && begin < end)) {
        break;
      }
      --begin;
    }
    while (begin < end && word(begin) == "-") ++begin;
    if (!head || begin == end) return;
    if (comma) {
      // "the owner and its director, Ann Lee": an article or a possessive must stand before.
      if (begin == first_) return;
      static constexpr std::string_view kBefore[] = {"the", "'s", "'", "its", "their", "his",
                                                     "her", "our", "a",  "an"};
      if (!is_one_of(word(begin - 1), kBefore) && !mention_ending(begin)) return;
    }
    add(begin, end, mention_ending(begin));
  }

  std::uint32_t end_of_name_before(std::uint32_t name) const {
    return holder_ > 0 && mentions_[holder_ - 1].last <= name ? mentions_[holder_ - 1].last
                                                              : first_;
  }

  void behind(std::uint32_t at) {
    if (at >= last_) return;
    const std::string next = word(at);
    if (next == ",") {
      ++at;
      if (at + 1 < last_ && word(at + 1) == "," &&
          word(at).find_first_not_of("0123456789") == std::string::npos) {
        at += 2;  // the age
      }
      if (at + 1 < last_ && word(at) == "who") {
        if (const std::uint32_t verb = length_of_being(at + 1)) at += 1 + verb;
      }
    } else if (const std::uint32_t verb = length_of_being(at)) {
      at += verb;
    } else {
      return;
    }
    noun_phrase(at);
  }

  /// How many words say that somebody is something: "is", "has been", "served as"; 0: none do.
  std::uint32_t length_of_being(std::uint32_t at) const {
    static constexpr std::string_view kIs[] = {"is", "was", "became", "as", "remains"};
    if (is_one_of(word(at), kIs)) return 1;
    if (at + 1 >= last_) return 0;
    const std::string first = word(at);
    const std::string second = word(at + 1);
    const bool has_been = (first == "has" || first == "had") && second == "been";
    const bool serves = (first == "serves" || first == "served") && second == "as";
    return has_been || serves ? 2 : 0;
  }

  /// "the agency's acting director of operations".
  void noun_phrase(std::uint32_t at) {
    static constexpr std::string_view kStop[] = {",", ".", ";", ":", "(", "who", "which", "that",
                                                 "and", "or", "but", "said", "says", "to", "of"};
    static constexpr std::string_view kDeterminers[] = {"the", "a", "an", "its", "their", "his",
                                                        "her", "our", "one", "then", "now"};
    static constexpr std::string_view kOf[] = {"of", "at", "for", "with", "from", "in"};
    const std::uint32_t limit = std::min(last_, at + kReach);
    std::optional<std::uint32_t> of;
    if (at < limit && is_one_of(word(at), kDeterminers)) ++at;
    if (at < limit) {
      if (const auto body = mention_beginning(at)) {
        of = body;
        at = mentions_[*body].last;
        if (at < limit && (word(at) == "'s" || word(at) == "'")) ++at;
      }
    }
    // "the agency's acting director": the body is not named here.
    for (std::uint32_t t = at; t < limit && t < at + 4; ++t) {
      if (word(t) == "'s") {
        at = t + 1;
        break;
      }
      if (is_one_of(word(t), kStop)) break;
    }
    std::uint32_t end = at;
    std::uint32_t t = at;
    for (; t < limit && t - at < kLongestRole; ++t) {
      if (is_one_of(word(t), kStop) || !may_be_in_role(t)) break;
      if (is_head(t)) end = t + 1;
      else if (end != at) break;
    }
    // "run by private tutors", "a general strike": the word is of another thing.
    const bool goes_on = end < last_ && words_.tokens[end].upos == Upos::Noun;
    if (end == at || goes_on) return;
    if (!of && end + 1 < last_ && is_one_of(word(end), kOf)) {
      std::uint32_t body = end + 1;
      if (word(body) == "the" && body + 1 < last_) ++body;
      of = mention_beginning(body);
    }
    add(at, end, of);
  }

  const Words& words_;
  std::span<const NameMention> mentions_;
  std::vector<FoundRole> found_;
  std::uint32_t holder_ = 0;
  std::uint32_t first_ = 0;  ///< of the holder's sentence
  std::uint32_t last_ = 0;
};

}  // namespace

std::vector<FoundRole> find_roles(const Words& words, std::span<const NameMention> mentions) {
  return RoleFinder(words, mentions).find();
}

}  // namespace crosscheck
