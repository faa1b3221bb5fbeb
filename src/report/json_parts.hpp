// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "report/json_writer.hpp"
#include "report/view.hpp"

namespace crosscheck {

/// The objects of the JSON contract, one function a kind. The report gathers them in lists,
/// the annotations are lines of them.
class JsonParts {
 public:
  JsonParts(JsonWriter& json, const View& view, Positions& positions)
      : json_(json), view_(view), positions_(positions) {}

  /// The members of an object about a place: article, exact, start, end, segment.
  void place(Citation place);
  /// `name`: the entity's id or null; `name`_exact: the words or null.
  void participant(std::string_view name, ArticleId article, const Participant& who);

  void article(ArticleId article, JsonWriter::Layout layout);
  void figure(ArticleId article, std::size_t index);
  void date(ArticleId article, std::size_t index);
  void quote(ArticleId article, std::size_t index);
  void claim(ArticleId article, std::size_t index);
  void linked_entity(std::size_t entity);
  void judgements(std::size_t entity);
  /// As one article has it, with the words that refer to it.
  void entity(ArticleId article, std::size_t index);

 private:
  void interval(const Figure& figure);
  void frame(ArticleId article, const Frame& frame);
  void days(const std::optional<DayRange>& days, std::string_view from, std::string_view to);
  void places(std::string_view name, ArticleId article, std::span<const Span> spans);
  void roles(ArticleId article, const Entity& entity);

  JsonWriter& json_;
  const View& view_;
  Positions& positions_;
};

}  // namespace crosscheck
