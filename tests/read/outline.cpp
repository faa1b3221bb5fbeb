// SPDX-License-Identifier: Apache-2.0
#include "read/outline.hpp"

#include "crosscheck/model/document.hpp"
#include "crosscheck/model/names.hpp"

namespace crosscheck::test {

std::string outline(const Result<Article>& article) {
  if (!article) return "error: " + article.error().message() + "\n";
  Document document;
  document.article = *article;
  if (const auto defect = find_defect(document)) return "defect: " + *defect + "\n";
  std::string all;
  for (const Segment& segment : article->segments) {
    all += std::string(name_of(segment.kind)) + ": ";
    for (const char c : article->body[segment.span]) all += c == '\n' ? std::string(" / ") : std::string{c};
    all += '\n';
  }
  return all;
}

std::string summary(const Result<Article>& article) {
  if (!article) return "error: " + article.error().message();
  std::string authors;
  for (const std::string& author : article->authors) authors += (authors.empty() ? "" : "; ") + author;
  const std::string day = article->published ? iso_date(*article->published) + " " : "";
  return article->title + " | " + article->publisher + " | " + authors + " | " + day +
         std::string(name_of(article->published_basis)) + " | " + article->dateline + " | " +
         article->agency;
}

std::string listing(const Reading& reading) {
  std::string all;
  for (const Article& article : reading.articles) {
    Document document;
    document.article = article;
    const auto defect = find_defect(document);
    all += (defect ? "defect " : "read ") + article.path + ": " + (defect ? *defect : article.title);
    if (!article.publisher.empty()) all += " (" + article.publisher + ")";
    all += '\n';
  }
  for (const Error& error : reading.skipped) all += "skipped " + error.message() + '\n';
  for (const Error& error : reading.failed) all += "failed " + error.message() + '\n';
  return all;
}

}  // namespace crosscheck::test
