// SPDX-License-Identifier: Apache-2.0
#include "support/sample_report.hpp"

#include <cassert>
#include <string>
#include <utility>

namespace crosscheck::test {
namespace {

using namespace std::chrono_literals;

/// The texts that differ between the plain and the hostile report.
struct Texts {
  std::string publisher;
  std::string person;   ///< named in both articles
  std::string remark;   ///< what the person said
  std::string subject;
  std::string input;    ///< the path of a file that could not be read
};

class Builder {
 public:
  explicit Builder(Texts texts) : texts_(std::move(texts)) {}

  Report build() {
    add_first();
    add_second();
    add_third();
    add_inputs();
    add_entities();
    add_figures();
    add_dates();
    add_quotes();
    add_claims();
    add_matches();
    add_findings();
    add_graph();
    return std::move(report_);
  }

 private:
  Document& document(std::size_t i) { return report_.documents[i]; }

  /// The n-th place of `words` in an article.
  Span at(std::size_t article, std::string_view words) {
    const std::size_t begin = document(article).article.body.view().find(words);
    assert(begin != std::string_view::npos);
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
  }
  static ArticleId id(std::size_t article) { return static_cast<ArticleId>(article); }

  /// Each line is a segment of the kind given, and a sentence.
  void add_article(std::string id, std::string path, std::string body,
                   std::vector<SegmentKind> kinds) {
    Document document;
    document.article.id = std::move(id);
    document.article.path = std::move(path);
    Result<SourceText> text = SourceText::from_utf8(std::move(body));
    assert(text);
    document.article.body = *std::move(text);
    const std::string_view view = document.article.body.view();
    std::uint32_t begin = 0;
    for (const SegmentKind kind : kinds) {
      const auto end = static_cast<std::uint32_t>(std::min(view.find('\n', begin), view.size()));
      const auto index = static_cast<std::uint32_t>(document.article.segments.size());
      document.article.segments.push_back({kind, {begin, end}});
      document.sentences.push_back({{begin, end}, 0, 0, index});
      begin = end + 1;
    }
    report_.documents.push_back(std::move(document));
  }

  void add_first() {
    add_article("a1b2c3d4", "river/courier.txt",
                "Flood at Marnow\n"
                "By Ada Quill\n"
                "The river rose to 6.4 metres at Marnow, and nearly 400 people left “their homes”.\n"
                "Mayor " + texts_.person + " said: “" + texts_.remark + "”\n"
                "The Dyke Act passed on 3 May.\n"
                "Read more",
                {SegmentKind::Title, SegmentKind::Byline, SegmentKind::Text, SegmentKind::Text,
                 SegmentKind::Text, SegmentKind::Furniture});
    Article& article = document(0).article;
    article.title = "Flood at Marnow";
    article.publisher = texts_.publisher;
    article.authors = {"Ada Quill"};
    article.published = std::chrono::sys_days{2031y / 5 / 4};
    article.published_basis = PublishedBasis::Text;
    document(0).time = {DayRange{*article.published, *article.published}, "published"};
  }

  void add_second() {
    add_article("b2c3d4e5", "river/post.html",
                "Hundreds leave Marnow as the river rises\n"
                "The river rose to 6.9 metres at Marnow, and over 370 people left, police said.\n"
                + texts_.person + " had “said it all”, she added on Sunday.\n"
                "The Dyke Act passed on 4 May.",
                {SegmentKind::Title, SegmentKind::Text, SegmentKind::Text, SegmentKind::Caption});
    Article& article = document(1).article;
    article.title = "Hundreds leave Marnow as the river rises";
    article.publisher = "Saltmarsh Post";
    article.published = std::chrono::sys_days{2031y / 5 / 5};
    article.published_basis = PublishedBasis::Metadata;
    article.agency = "BGN";
    document(1).time = {DayRange{*article.published, *article.published}, "published"};
  }

  void add_third() {
    add_article("c3d4e5f6", "river/undated.md",
                "The Dyke Act passed on 4 May.\nOne gate alone holds 12 cubic metres.",
                {SegmentKind::Text, SegmentKind::Text});
    document(2).time = {DayRange{2031y / 5 / 4, 2031y / 5 / 9}, "the other articles"};
  }

  void add_inputs() {
    for (const Document& document : report_.documents) {
      report_.inputs.push_back({document.article.path, InputStatus::Read, ""});
    }
    report_.inputs.push_back({texts_.input, InputStatus::Failed, "not valid UTF-8 at byte 17"});
    report_.inputs.push_back({"river/x.zip", InputStatus::Skipped, "not a kind that is read"});
  }

  void add_entities() {
    for (std::size_t i = 0; i < 2; ++i) {
      Entity person{EntityKind::Person, texts_.person, {}, {at(i, texts_.person)}, {}, {}};
      Entity place{EntityKind::Place, "Marnow", {}, {at(i, "Marnow")}, {}, {}};
      if (i == 0) person.roles.push_back({at(0, "Mayor"), "mayor", 1});
      if (i == 1) person.references.push_back(at(1, "she"));
      document(i).entities = {std::move(person), std::move(place)};
    }
    document(2).entities.push_back(
        {EntityKind::Law, "Dyke Act", {}, {at(2, "Dyke Act")}, {}, {}});
  }

  Figure figure(std::size_t article, std::string_view words, std::string_view number,
                FigureKind kind, double value, std::string unit) {
    Figure figure;
    figure.span = at(article, words);
    figure.number = at(article, number);
    figure.kind = kind;
    figure.value = value;
    figure.meant = figure.strict = Interval::exactly(value);
    figure.unit = std::move(unit);
    figure.in_base = value;
    figure.sentence = 2;
    return figure;
  }

  void add_figures() {
    Figure height = figure(0, "6.4 metres", "6.4", FigureKind::Length, 6.4, "m");
    height.rounding_step = 0.1;
    height.dimension = "length";
    Figure people = figure(0, "nearly 400 people", "400", FigureKind::Count, 400, "people");
    people.meant = {360, 400, false, true};
    people.strict.low = -std::numeric_limits<double>::infinity();
    people.strict.high_open = true;
    people.hedge = Hedge::Nearly;
    people.dimension = "count";
    people.frame.counted = people.frame.counted_head = "person";
    people.frame.counted_span = at(0, "people");
    people.frame.predicate = "leave";
    people.frame.predicate_span = at(0, "left");
    people.frame.told = "leave";
    people.frame.told_span = at(0, "left");
    people.frame.place = {at(0, "Marnow"), 1};
    document(0).figures = {height, people};

    height = figure(1, "6.9 metres", "6.9", FigureKind::Length, 6.9, "m");
    height.dimension = "length";
    people = figure(1, "over 370 people", "370", FigureKind::Count, 370, "people");
    people.meant = {370, 444, true, false};
    people.strict = {370, std::numeric_limits<double>::infinity(), true, false};
    people.hedge = Hedge::Over;
    people.dimension = "count";
    people.frame.attributed_to = {at(1, "police"), std::nullopt};
    people.frame.cue = at(1, "said");
    people.frame.time = DayRange{2031y / 5 / 1, 2031y / 5 / 4};
    people.frame.told_time = people.frame.time;
    people.frame.cumulative = true;
    document(1).figures = {height, people};
    document(2).figures = {
        figure(2, "12 cubic metres", "12", FigureKind::Volume, 12, "m3")};
  }

  void add_dates() {
    for (std::size_t i = 0; i < 3; ++i) {
      const std::string words = i == 0 ? "3 May" : "4 May";
      const Day day = std::chrono::sys_days{2031y / 5 / (i == 0 ? 3 : 4)};
      document(i).dates.push_back({at(i, words), DateType::Date, i == 0 ? "2031-05-03" : "2031-05-04",
                                   DayRange{day, day}, {}, "published 2031", 0});
    }
    DateMention clock{at(1, "Sunday"), DateType::Time, "2031-05-04T04:20",
                      DayRange{2031y / 5 / 4, 2031y / 5 / 4}, {"2031-05-11"}, "published", 0};
    document(1).dates.insert(document(1).dates.begin(), clock);
  }

  void add_quotes() {
    document(0).quotes.push_back(
        {at(0, "their homes"), QuoteKind::Scare, {}, {}, {}, 2});
    document(0).quotes.push_back({at(0, texts_.remark), QuoteKind::Direct,
                                  {at(0, texts_.person), 0}, {}, at(0, "said"), 3});
    document(1).quotes.push_back({at(1, "said it all"), QuoteKind::Mixed,
                                  {at(1, "she"), 0}, {}, at(1, "added"), 2});
  }

  void add_claims() {
    for (std::size_t i = 0; i < 3; ++i) {
      if (i < 2) {
        document(i).claims.push_back({ClaimKind::Figure, document(i).figures[1].span, 2, 1, {},
                                      "leave", "", Polarity::Affirmed, {}, {}, {}, false});
        document(i).claims.push_back({ClaimKind::Quote, document(i).quotes.back().words, 3,
                                      static_cast<std::uint32_t>(i == 0), {}, "say", "",
                                      Polarity::Affirmed, {}, {}, {}, false});
      }
      document(i).claims.push_back({ClaimKind::Statement, at(i, "The Dyke Act passed"), 3, 0,
                                    {at(i, "Dyke Act"), std::nullopt}, "pass", "",
                                    Polarity::Affirmed, {}, {}, {}, true});
    }
  }

  void add_matches() {
    Matches& matches = report_.matches;
    matches.entities = {
        {EntityKind::Person, texts_.person, {}, {{id(0), 0}, {id(1), 0}}, {"The same name."}},
        {EntityKind::Place, "Marnow", {}, {{id(0), 1}, {id(1), 1}}, {"The same name."}},
        {EntityKind::Law, "Dyke Act", {}, {{id(2), 0}}, {}}};
    matches.entity_links = {{0, 1}, {0, 1}, {2}};
    matches.figures = {{{id(0), 0}, {id(1), 0}, 1.0}, {{id(0), 1}, {id(1), 1}, 0.8}};
    matches.reused = {{{id(1), at(1, "The Dyke Act passed on 4 May.")},
                       {id(2), at(2, "The Dyke Act passed on 4 May.")}, 7, 1.0, id(1)}};
    matches.origins = {{OriginKind::Own, texts_.publisher, {{id(0), 0}, {id(0), 2}}},
                       {OriginKind::Source, texts_.person, {{id(0), 1}, {id(1), 1}}},
                       {OriginKind::Agency, "BGN", {{id(1), 0}, {id(1), 2}, {id(2), 0}}}};
    matches.origin_links = {{0, 1, 0}, {2, 1, 2}, {2}};
    report_.centrality = {0.75, 0.5, 0.0};
  }

  void add_finding(std::string id, Verdict verdict, Severity severity, std::string rule,
                   std::string message, std::vector<Member> members) {
    Finding finding;
    finding.id = std::move(id);
    finding.fingerprint = "0123456789abcdef";
    finding.rule = std::move(rule);
    finding.verdict = verdict;
    finding.subject = texts_.subject;
    finding.message = std::move(message);
    finding.severity = severity;
    finding.confidence = 0.8;
    finding.members = std::move(members);
    finding.explanation = {
        {"Thing counted and unit", Answer::Yes, "Both give " + texts_.subject + "."},
        {"When", Answer::Unsure, "Neither says as of when."},
        {"Value", Answer::No, "6.4 and 6.9 cannot both be true."}};
    finding.origins = {0, 2};
    report_.findings.push_back(std::move(finding));
  }

  Member figure_member(std::size_t article, std::uint32_t index, std::string understood) {
    return {{id(article), document(article).figures[index].span}, MemberKind::Figure, index,
            std::move(understood)};
  }

  void add_findings() {
    add_finding("c-0000000001", Verdict::Differs, Severity::High, "figure-value",
                "One says 6.4 m, the other 6.9 m.",
                {figure_member(0, 0, "6.4 m"), figure_member(1, 0, "6.9 m")});
    add_finding("c-0000000002", Verdict::Compatible, Severity::Info, "figure-value",
                "Nearly 400 and over 370 can both be true.",
                {figure_member(0, 1, "360 to 400"), figure_member(1, 1, "more than 370")});
    add_finding("c-0000000003", Verdict::QuoteVariant, Severity::Low, "quote-words",
                "One remark in two wordings.",
                {{{id(0), document(0).quotes[1].words}, MemberKind::Quote, 1, ""},
                 {{id(1), document(1).quotes[0].words}, MemberKind::Quote, 0, ""}});
    add_finding("c-0000000004", Verdict::ScopeDiffers, Severity::Medium, "event-date",
                "The act is dated 3 May and 4 May.",
                {{{id(0), document(0).dates[0].span}, MemberKind::Date, 0, "2031-05-03"},
                 {{id(1), document(1).dates[1].span}, MemberKind::Date, 1, "2031-05-04"}});
    add_finding("c-0000000005", Verdict::TextReuse, Severity::Info, "text-reuse",
                "A sentence stands in both.",
                {{report_.matches.reused[0].a, MemberKind::Passage, 0, ""},
                 {report_.matches.reused[0].b, MemberKind::Passage, 0, ""}});
    add_finding("c-0000000006", Verdict::OnlyIn, Severity::Low, "only-in",
                "Only one article says so.", {figure_member(2, 0, "12 m3")});
    report_.findings.back().explanation.clear();
    report_.findings.back().origins = {2};
  }

  void add_graph() {
    EvidenceGraph& graph = report_.graph;
    for (std::size_t i = 0; i < 3; ++i) graph.add({VertexKind::Article, {id(i), 0}});
    const std::size_t person = graph.add({VertexKind::Entity, {id(0), 0}});
    const std::size_t a = graph.add({VertexKind::Figure, {id(0), 0}});
    const std::size_t b = graph.add({VertexKind::Figure, {id(1), 0}});
    const std::size_t date = graph.add({VertexKind::Date, {id(0), 0}});
    const std::size_t quote = graph.add({VertexKind::Quote, {id(0), 1}});
    const std::size_t claim = graph.add({VertexKind::Claim, {id(0), 0}});
    const std::size_t origin = graph.add({VertexKind::Origin, {id(0), 0}});
    graph.link(0, person, {EdgeKind::Mentions, 1});
    graph.link(1, person, {EdgeKind::Mentions, 1});
    graph.link(0, a, {EdgeKind::Says, 1});
    graph.link(1, b, {EdgeKind::Says, 1});
    graph.link(0, date, {EdgeKind::Says, 1});
    graph.link(quote, person, {EdgeKind::SpokenBy, 1});
    graph.link(a, b, {EdgeKind::ComparesWith, 0.9});
    graph.link(claim, origin, {EdgeKind::ComesFrom, 1});
  }

  Texts texts_;
  Report report_;
};

}  // namespace

Report sample_report() {
  return Builder({"Marnow Courier", "Ines Vahl", "We have never seen such water.",
                  "height of the river at Marnow", "river/broken.txt"})
      .build();
}

Report hostile_report() {
  const std::string controls = "\x1b[31mred\x07\x01 \x7f\xC2\x9B";
  return Builder({"=cmd|' /C calc'!A0 \"<script>alert(1)</script>\", @user",
                  "</script><img src=x onerror=alert(1)> " + std::string(10'000, 'N'),
                  "::error file=x::" + controls + " \xE2\x80\xAE" "evil\xE2\x80\xAC שלום <!-- --> "
                      "[click](javascript:alert(1)) `@everyone` #1 ]]> & | $x$ http://x.test",
                  "<b>\"=1+1\" @team | **#12** \\ `x` " + controls + "ܐ",
                  "river/\"--><svg onload=alert(1)>.txt"})
      .build();
}

Report empty_report() { return {}; }

}  // namespace crosscheck::test
