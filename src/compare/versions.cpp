// SPDX-License-Identifier: Apache-2.0
//
// Two versions of one article. Sentences that both have are left out; each of the others is laid
// beside the one of the other version that shares most of its words, and the facts of the two
// are held against each other:
//
//     At least four people died, the ministry said.    figure: four people -> six people
//     Six people died, the hospital said.              attribution: the ministry -> the hospital
//
// A name is looked for in the whole of the other text: one that a pronoun replaces is not gone.
#include "crosscheck/compare/versions.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

constexpr std::size_t kMostCandidates = 40;  // sentences that one is held against
constexpr double kAlike = 0.4;               // of the words of both: versions of one sentence

using Words = std::vector<std::string>;  // sorted

Words words_of(const Document& document, std::uint32_t sentence) {
  Words words;
  const Sentence& s = document.sentences[sentence];
  for (std::uint32_t t = s.first; t < s.last; ++t) {
    if (document.tokens[t].upos != Upos::Punct)
      words.push_back(fold(document.article.body[document.tokens[t].span]));
  }
  std::sort(words.begin(), words.end());
  return words;
}

double alike(const Words& a, const Words& b) {
  if (a.empty() || b.empty()) return 0;
  Words common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  return 2.0 * static_cast<double>(common.size()) / static_cast<double>(a.size() + b.size());
}

std::vector<std::uint32_t> content_sentences(const Document& document) {
  std::vector<std::uint32_t> sentences;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    if (is_content(document.article.segments[document.sentences[s].segment].kind))
      sentences.push_back(s);
  }
  return sentences;
}

/// Of `mine` those that the other text has not, however often each has it.
std::vector<std::uint32_t> only_here(const Document& mine, const Document& other) {
  std::map<std::string, int> there;
  for (const std::uint32_t s : content_sentences(other))
    ++there[fold(other.article.body[other.sentences[s].span])];
  std::vector<std::uint32_t> only;
  for (const std::uint32_t s : content_sentences(mine)) {
    const auto found = there.find(fold(mine.article.body[mine.sentences[s].span]));
    if (found == there.end() || found->second-- <= 0) only.push_back(s);
  }
  return only;
}

struct SentencePair {
  std::optional<std::uint32_t> before;
  std::optional<std::uint32_t> after;
};

/// The sentences that differ, side by side, in the order of the later text.
std::vector<SentencePair> pair_sentences(const Document& before, const Document& after) {
  const std::vector<std::uint32_t> olds = only_here(before, after);
  const std::vector<std::uint32_t> news = only_here(after, before);
  std::vector<Words> old_words, new_words;
  for (const std::uint32_t s : olds) old_words.push_back(words_of(before, s));
  for (const std::uint32_t s : news) new_words.push_back(words_of(after, s));
  std::vector<std::tuple<double, std::size_t, std::size_t>> candidates;
  for (std::size_t i = 0; i < olds.size(); ++i) {
    // Around the same part of the text.
    const std::size_t middle = i * news.size() / olds.size();
    const std::size_t first = middle - std::min(middle, kMostCandidates / 2);
    for (std::size_t k = first; k < std::min(first + kMostCandidates, news.size()); ++k) {
      const double share = alike(old_words[i], new_words[k]);
      if (share >= kAlike) candidates.emplace_back(-share, i, k);
    }
  }
  std::sort(candidates.begin(), candidates.end());
  std::vector<std::optional<std::size_t>> partner(news.size());
  std::vector<bool> taken(olds.size());
  for (const auto& [share, i, k] : candidates) {
    if (taken[i] || partner[k]) continue;
    taken[i] = true;
    partner[k] = i;
  }
  std::vector<SentencePair> pairs;
  std::size_t passed = 0;  // old ones without a partner stand before those that follow them
  const auto pass = [&](std::size_t until) {
    for (; passed < until; ++passed) {
      if (!taken[passed]) pairs.push_back({olds[passed], std::nullopt});
    }
  };
  for (std::size_t k = 0; k < news.size(); ++k) {
    if (partner[k]) pass(*partner[k]);
    pairs.push_back({partner[k] ? std::optional(olds[*partner[k]]) : std::nullopt, news[k]});
  }
  pass(olds.size());
  return pairs;
}

/// One version, with what stands in each of its sentences.
class Version {
 public:
  explicit Version(const Document& document) : document_(document) {
    const std::size_t count = document.sentences.size();
    figures_.resize(count);
    quotes_.resize(count);
    statements_.resize(count);
    names_.resize(count);
    for (const Figure& figure : document.figures) figures_[figure.sentence].push_back(&figure);
    for (const Quote& quote : document.quotes) {
      const bool said = quote.kind == QuoteKind::Direct || quote.kind == QuoteKind::Mixed ||
                        quote.kind == QuoteKind::Indirect;
      if (said) quotes_[quote.sentence].push_back(&quote);
    }
    for (const Claim& claim : document.claims) {
      if (claim.kind == ClaimKind::Statement) statements_[claim.sentence].push_back(&claim);
    }
    for (const Naming& naming : namings_of(document.entities)) {
      if (naming.reference) continue;
      forms_.insert(fold(text(naming.span)));
      if (naming.inner) continue;  // the name around it tells of a change
      const auto after =
          std::upper_bound(document.sentences.begin(), document.sentences.end(), naming.span.begin,
                           [](std::uint32_t at, const Sentence& s) { return at < s.span.begin; });
      if (after != document.sentences.begin())
        names_[static_cast<std::size_t>(after - document.sentences.begin()) - 1].emplace_back(
            naming.span, document.entities[naming.entity].kind);
    }
  }

  std::string_view text(Span span) const { return document_.article.body[span]; }
  Change::Place place(Span span, std::uint32_t sentence) const {
    return {span, document_.sentences[sentence].span};
  }
  bool has_name(Span span, const Version& of) const { return forms_.contains(fold(of.text(span))); }
  std::string who(const Participant& participant) const {
    if (participant.entity) return fold(document_.entities[*participant.entity].name);
    return fold(text(participant.span));
  }
  const auto& figures(std::uint32_t s) const { return figures_[s]; }
  const auto& quotes(std::uint32_t s) const { return quotes_[s]; }
  const auto& statements(std::uint32_t s) const { return statements_[s]; }
  const auto& names(std::uint32_t s) const { return names_[s]; }

 private:
  const Document& document_;
  std::set<std::string> forms_;
  std::vector<std::vector<const Figure*>> figures_;
  std::vector<std::vector<const Quote*>> quotes_;
  std::vector<std::vector<const Claim*>> statements_;
  std::vector<std::vector<std::pair<Span, EntityKind>>> names_;
};

/// Pairs the items of two lists that `fits` holds for, the first with the first, gives `both` each
/// pair and returns the rest. Lists are those of one sentence; of very long ones only the first
/// kMost are paired.
template <typename Item, typename Fits, typename Both>
std::pair<std::vector<Item>, std::vector<Item>> pair_up(const std::vector<Item>& olds,
                                                        const std::vector<Item>& news, Fits fits,
                                                        Both both) {
  constexpr std::size_t kMost = 64;
  std::vector<bool> taken(news.size());
  std::vector<Item> left;
  for (std::size_t i = 0; i < olds.size(); ++i) {
    std::size_t k = i < kMost ? 0 : news.size();
    while (k < std::min(news.size(), kMost) && (taken[k] || !fits(olds[i], news[k]))) ++k;
    if (k < std::min(news.size(), kMost)) {
      taken[k] = true;
      both(olds[i], news[k]);
    } else {
      left.push_back(olds[i]);
    }
  }
  std::vector<Item> come;
  for (std::size_t k = 0; k < news.size(); ++k) {
    if (!taken[k]) come.push_back(news[k]);
  }
  return {std::move(left), std::move(come)};
}

class Comparison {
 public:
  Comparison(const Document& before, const Document& after) : old_(before), new_(after) {
    for (const SentencePair& pair : pair_sentences(before, after)) compare(pair);
  }
  std::vector<Change> take() && { return std::move(changes_); }

 private:
  using FigureList = std::vector<const Figure*>;

  void compare(const SentencePair& pair) {
    pair_ = pair;
    compare_figures();
    compare_statements();
    compare_names();
    compare_quotes();
  }

  void add(ChangeKind kind, std::optional<Span> before, std::optional<Span> after) {
    Change change;
    change.kind = kind;
    if (before) change.before = old_.place(*before, *pair_.before);
    if (after) change.after = new_.place(*after, *pair_.after);
    changes_.push_back(change);
  }

  void compare_figures() {
    const FigureList olds = pair_.before ? old_.figures(*pair_.before) : FigureList{};
    const FigureList news = pair_.after ? new_.figures(*pair_.after) : FigureList{};
    const auto both = [&](const Figure* a, const Figure* b) { compare_figure(*a, *b); };
    const auto is_same = [](const Figure* a, const Figure* b) {
      return a->in_base == b->in_base && a->dimension == b->dimension && a->unit == b->unit;
    };
    const auto same_thing = [](const Figure* a, const Figure* b) {
      return a->dimension == b->dimension && a->frame.counted_head == b->frame.counted_head;
    };
    const auto same_kind = [](const Figure* a, const Figure* b) {
      return a->dimension == b->dimension;
    };
    auto [a, b] = pair_up(olds, news, is_same, both);
    std::tie(a, b) = pair_up(a, b, same_thing, both);
    std::tie(a, b) = pair_up(a, b, same_kind, both);
    for (const Figure* figure : a) add(ChangeKind::Figure, figure->span, std::nullopt);
    for (const Figure* figure : b) add(ChangeKind::Figure, std::nullopt, figure->span);
  }

  void compare_figure(const Figure& a, const Figure& b) {
    if (a.in_base != b.in_base || a.unit != b.unit) {
      add(ChangeKind::Figure, a.span, b.span);
    } else if (a.hedge != b.hedge || a.frame.status != b.frame.status) {
      add(ChangeKind::Hedge, a.span, b.span);
    }
    if (old_.who(a.frame.attributed_to) != new_.who(b.frame.attributed_to)) {
      add_attribution(a.frame.attributed_to, b.frame.attributed_to, a.span, b.span);
    }
  }

  /// Once for a pair of sources in a sentence, however many values hang on them.
  void add_attribution(const Participant& a, const Participant& b, Span from, Span to) {
    const Span before = a.span.empty() ? from : a.span;
    const Span after = b.span.empty() ? to : b.span;
    if (!changes_.empty() && changes_.back().kind == ChangeKind::Attribution &&
        changes_.back().before && changes_.back().before->span == before && changes_.back().after &&
        changes_.back().after->span == after) {
      return;
    }
    add(ChangeKind::Attribution, before, after);
  }

  void compare_statements() {
    if (!pair_.before || !pair_.after) return;
    const auto fits = [](const Claim* a, const Claim* b) { return a->predicate == b->predicate; };
    pair_up(old_.statements(*pair_.before), new_.statements(*pair_.after), fits,
            [&](const Claim* a, const Claim* b) {
              if (a->polarity != b->polarity) return add(ChangeKind::Denial, a->span, b->span);
              if (a->hedged != b->hedged) add(ChangeKind::Hedge, a->span, b->span);
            });
  }

  void compare_names() {
    using Mention = std::pair<Span, EntityKind>;
    std::vector<Mention> gone, come;
    if (pair_.before) gone = old_.names(*pair_.before);
    if (pair_.after) come = new_.names(*pair_.after);
    std::erase_if(gone, [&](const Mention& name) { return new_.has_name(name.first, old_); });
    std::erase_if(come, [&](const Mention& name) { return old_.has_name(name.first, new_); });
    const auto fits = [](const Mention& a, const Mention& b) { return a.second == b.second; };
    const auto [a, b] = pair_up(
        gone, come, fits, [&](const Mention& x, const Mention& y) { add_name(x.first, y.first); });
    for (const Mention& name : a) add_name(name.first, std::nullopt);
    for (const Mention& name : b) add_name(std::nullopt, name.first);
  }

  /// A name that is said five times came once.
  void add_name(std::optional<Span> before, std::optional<Span> after) {
    const std::string key =
        (before ? fold(old_.text(*before)) : "") + "\n" + (after ? fold(new_.text(*after)) : "");
    if (named_.insert(key).second) add(ChangeKind::Name, before, after);
  }

  void compare_quotes() {
    std::vector<const Quote*> olds, news;
    if (pair_.before) olds = old_.quotes(*pair_.before);
    if (pair_.after) news = new_.quotes(*pair_.after);
    const auto same_words = [&](const Quote* a, const Quote* b) {
      return fold(old_.text(a->words)) == fold(new_.text(b->words));
    };
    const auto same_kind = [](const Quote* a, const Quote* b) { return a->kind == b->kind; };
    auto [a, b] = pair_up(olds, news, same_words,
                          [&](const Quote* x, const Quote* y) { compare_speakers(*x, *y); });
    std::tie(a, b) =
        pair_up(a, b, same_kind, [&](const Quote* x, const Quote* y) {
          add(ChangeKind::Quote, x->words, y->words);
          compare_speakers(*x, *y);
        });
    for (const Quote* quote : a) add(ChangeKind::Quote, quote->words, std::nullopt);
    for (const Quote* quote : b) add(ChangeKind::Quote, std::nullopt, quote->words);
  }

  void compare_speakers(const Quote& a, const Quote& b) {
    if (old_.who(a.speaker) != new_.who(b.speaker))
      add_attribution(a.speaker, b.speaker, a.words, b.words);
  }

  Version old_;
  Version new_;
  SentencePair pair_;
  std::set<std::string> named_;
  std::vector<Change> changes_;
};

}  // namespace

std::string_view name_of(ChangeKind kind) noexcept {
  switch (kind) {
    case ChangeKind::Figure:
      return "figure";
    case ChangeKind::Hedge:
      return "hedge";
    case ChangeKind::Denial:
      return "denial";
    case ChangeKind::Name:
      return "name";
    case ChangeKind::Quote:
      return "quote";
    case ChangeKind::Attribution:
      return "attribution";
  }
  return {};
}

std::vector<Change> compare_versions(const Document& before, const Document& after) {
  return Comparison(before, after).take();
}

}  // namespace crosscheck
