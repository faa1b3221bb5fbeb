// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/annotate/annotate.hpp"

#include <cassert>
#include <utility>

#include "annotate/indirect_quotes.hpp"
#include "annotate/names_of_articles.hpp"
#include "crosscheck/annotate/claims.hpp"
#include "crosscheck/annotate/dates.hpp"
#include "crosscheck/annotate/entities.hpp"
#include "crosscheck/annotate/figures.hpp"
#include "crosscheck/annotate/frames.hpp"
#include "crosscheck/annotate/quotes.hpp"
#include "crosscheck/language/analyse.hpp"

namespace crosscheck {

Document read_words(Article article) {
  Document document;
  document.article = std::move(article);
  Analysis analysis = analyse(document.article.body, document.article.segments);
  document.tokens = std::move(analysis.tokens);
  document.sentences = std::move(analysis.sentences);
  document.names = std::move(analysis.names);
  add_own_names(document);
  return document;
}

Document annotate(Article article, const std::optional<DayRange>& story) {
  Document document = read_words(std::move(article));
  share_names({&document, 1});
  return annotate(std::move(document), story);
}

Document annotate(Document document, const std::optional<DayRange>& story) {
  const Words words{document.article.body, document.article.segments, document.tokens,
                    document.sentences};
  document.time = find_document_time(document.article, words, story);
  document.dates = find_dates(words, document.time);
  document.figures = find_figures(words, document.dates, find_money_home(document.article),
                                  document.article.language);
  document.entities = find_entities(words, document.names);
  // What is said, and who says it, takes knowing the language; names and numbers less so.
  const bool known = has_model(document.article.language);
  std::vector<Attribution> attributions;
  if (known) {
    document.quotes = find_quotes(words, document.entities);
    attributions = find_attributions(words, document.entities, document.quotes);
    std::erase_if(attributions, [](const Attribution& a) { return !a.stated; });
    document.quotes = with_indirect_quotes(words, std::move(document.quotes), attributions);
  }
  std::vector<Frame> frames = find_frames(words, document.time, document.figures, document.dates,
                                          document.entities, attributions);
  assert(frames.size() == document.figures.size());
  for (std::size_t i = 0; i < frames.size(); ++i) document.figures[i].frame = std::move(frames[i]);
  document.claims = find_claims(document, attributions);
  if (!known) std::erase_if(document.claims, [](const Claim& c) { return c.kind != ClaimKind::Figure; });
  assert(!find_defect(document));
  return document;
}

}  // namespace crosscheck
