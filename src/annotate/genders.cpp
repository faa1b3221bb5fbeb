// SPDX-License-Identifier: Apache-2.0
#include "annotate/genders.hpp"

#include "crosscheck/annotate/name_forms.hpp"
#include "crosscheck/language/gazetteers.hpp"
#include "text/is_one_of.hpp"

namespace crosscheck {
namespace {

char gender_of_role(std::string_view role) noexcept {
  static constexpr std::string_view kFemale[] = {"woman", "queen", "princess", "duchess",
                                                 "sister", "empress", "baroness", "actress"};
  static constexpr std::string_view kMale[] = {"spokesman", "chairman", "king", "prince", "duke",
                                               "policeman", "councilman", "emperor", "sultan"};
  for (const std::string_view ending : kFemale) {
    if (role.ends_with(ending)) return 'f';
  }
  for (const std::string_view ending : kMale) {
    if (role.ends_with(ending)) return 'm';
  }
  return 0;
}

}  // namespace

char gender_of_pronoun(std::string_view word) noexcept {
  static constexpr std::string_view kFemale[] = {"she", "her", "hers", "herself"};
  static constexpr std::string_view kMale[] = {"he", "him", "his", "himself"};
  if (is_one_of(word, kFemale)) return 'f';
  if (is_one_of(word, kMale)) return 'm';
  return 0;
}

std::vector<char> genders_of(const Words& words, std::span<const Entity> entities) {
  std::vector<char> genders(entities.size(), 0);
  for (std::size_t e = 0; e < entities.size(); ++e) {
    const Entity& entity = entities[e];
    if (entity.kind != EntityKind::Person) continue;
    for (const Span mention : entity.mentions) {
      if (const char gender = gender_by_honorific(words.text, mention)) genders[e] = gender;
    }
    for (const Role& role : entity.roles) {
      if (genders[e] == 0) genders[e] = gender_of_role(role.text);
    }
    const PersonName name = person_name(entity.name);
    if (genders[e] == 0 && name.full()) genders[e] = gender_of_first_name(name.given.front());
  }
  return genders;
}

}  // namespace crosscheck
