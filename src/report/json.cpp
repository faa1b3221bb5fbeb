// SPDX-License-Identifier: Apache-2.0
// The contract that the other formats are views of; its schema is
// reports/rules/report.schema.json. Written as a stream by a writer of our own: a tree of
// nlohmann::ordered_json takes ten times the text in memory and is freed node by node, and
// the lists here are long and flat. An item stands on one line, so that a change of one
// figure is one changed line of a sample.
#include "crosscheck/model/names.hpp"
#include "report/json_parts.hpp"
#include "report/wording.hpp"

namespace crosscheck {
namespace {

using Layout = JsonWriter::Layout;

// As many code points as TextQuoteSelectors usually have.
constexpr int kContext = 32;
constexpr unsigned kSchemaVersion = 1;

class ReportWriter {
 public:
  ReportWriter(std::ostream& out, const Report& report)
      : json_(out), report_(report), view_(report), positions_(report),
        parts_(json_, view_, positions_) {}

  void write() {
    json_.begin_object(Layout::Lines);
    json_.field("schema_version", kSchemaVersion);
    json_.key("generator");
    json_.begin_object();
    json_.field("name", "crosscheck");
    json_.field("version", CROSSCHECK_VERSION);
    json_.end_object();
    inputs();
    list("articles", [&](ArticleId id, const Document&) { parts_.article(id, Layout::Lines); });
    entities();
    list("figures", [&](ArticleId id, const Document& document) {
      for (std::size_t i = 0; i < document.figures.size(); ++i) parts_.figure(id, i);
    });
    list("dates", [&](ArticleId id, const Document& document) {
      for (std::size_t i = 0; i < document.dates.size(); ++i) parts_.date(id, i);
    });
    list("quotes", [&](ArticleId id, const Document& document) {
      for (std::size_t i = 0; i < document.quotes.size(); ++i) {
        if (is_said(document.quotes[i].kind)) parts_.quote(id, i);
      }
    });
    list("claims", [&](ArticleId id, const Document& document) {
      for (std::size_t i = 0; i < document.claims.size(); ++i) parts_.claim(id, i);
    });
    passages();
    origins();
    findings();
    json_.end_object();
    json_.newline();
  }

 private:
  /// One list of all articles; `each` writes what one of them gives.
  template <typename Each>
  void list(std::string_view name, Each each) {
    json_.key(name);
    json_.begin_array(Layout::Lines);
    for (std::size_t i = 0; i < report_.documents.size(); ++i) {
      each(static_cast<ArticleId>(i), report_.documents[i]);
    }
    json_.end_array();
  }

  void inputs() {
    json_.key("inputs");
    json_.begin_array(Layout::Lines);
    for (const Input& input : report_.inputs) {
      json_.begin_object();
      json_.field("path", input.path);
      json_.field("status", name_of(input.status));
      json_.field_or_null("reason", input.reason);
      json_.end_object();
    }
    json_.end_array();
  }

  void entities() {
    json_.key("entities");
    json_.begin_array(Layout::Lines);
    for (std::size_t i = 0; i < report_.matches.entities.size(); ++i) parts_.linked_entity(i);
    json_.end_array();
  }

  void passages() {
    json_.key("passages");
    json_.begin_array(Layout::Lines);
    for (std::size_t i = 0; i < view_.passages().size(); ++i) {
      const Citation place = view_.passages()[i];
      json_.begin_object();
      json_.field("id", view_.passage_id(i));
      parts_.place(place);
      json_.key("copies");
      json_.begin_array();
      for (const std::uint32_t reuse : view_.reuses(i)) copy(place, report_.matches.reused[reuse]);
      json_.end_array();
      json_.end_object();
    }
    json_.end_array();
  }

  /// The other side of a reused passage.
  void copy(Citation place, const ReusedPassage& reused) {
    const Citation other = reused.a == place ? reused.b : reused.a;
    json_.begin_object();
    json_.field("passage", view_.passage_id(*view_.passage(other)));
    json_.field("words", reused.words);
    json_.field("alike", reused.alike);
    json_.field_or_null("original", reused.original ? view_.article(*reused.original).id : "");
    json_.end_object();
  }

  void origins() {
    json_.key("origins");
    json_.begin_array(Layout::Lines);
    for (std::size_t i = 0; i < report_.matches.origins.size(); ++i) {
      const Origin& origin = report_.matches.origins[i];
      json_.begin_object();
      json_.field("id", View::origin_id(i));
      json_.field("kind", name_of(origin.kind));
      json_.field_or_null("name", origin.name);
      json_.key("members");
      json_.begin_array();
      for (const Ref& claim : origin.members) {
        json_.string(view_.item_id(kClaimPrefix, claim.article, claim.index));
      }
      json_.end_array();
      json_.end_object();
    }
    json_.end_array();
  }

  void findings() {
    json_.key("findings");
    json_.begin_array(Layout::Lines);
    for (const Finding& found : report_.findings) finding(found);
    json_.end_array();
  }

  void finding(const Finding& finding) {
    json_.begin_object(Layout::Lines);
    json_.field("id", finding.id);
    json_.field("fingerprint", finding.fingerprint);
    json_.field("rule", finding.rule);
    json_.field("verdict", name_of(finding.verdict));
    json_.field("subject", finding.subject);
    json_.field("message", finding.message);
    json_.field("severity", name_of(finding.severity));
    json_.field("confidence", finding.confidence);
    json_.field("independent", finding.origins.size());
    json_.key("origins");
    json_.begin_array();
    for (const std::uint32_t origin : finding.origins) json_.string(View::origin_id(origin));
    json_.end_array();
    json_.key("explanation");
    json_.begin_array(Layout::Lines);
    for (const Step& step : finding.explanation) {
      json_.begin_object();
      json_.field("question", step.question);
      json_.field("answer", name_of(step.answer));
      json_.field("because", step.because);
      json_.end_object();
    }
    json_.end_array();
    json_.key("members");
    json_.begin_array(Layout::Lines);
    for (const Member& shown : finding.members) member(shown);
    json_.end_array();
    json_.end_object();
  }

  void member(const Member& member) {
    const std::string_view body = view_.article(member.where.article).body.view();
    json_.begin_object();
    parts_.place(member.where);
    json_.field("prefix", text_before(body, member.where.span.begin, kContext));
    json_.field("suffix", text_after(body, member.where.span.end, kContext));
    const Span sentence = view_.sentence(member.where);
    json_.field("sentence", view_.words(member.where.article, sentence));
    json_.field("kind", name_of(member.kind));
    json_.field_or_null("ref", view_.ref(member));
    json_.field_or_null("understood", member.understood);
    json_.end_object();
  }

  JsonWriter json_;
  const Report& report_;
  View view_;
  Positions positions_;
  JsonParts parts_;
};

}  // namespace

void write_json(std::ostream& out, const Report& report) { ReportWriter(out, report).write(); }

}  // namespace crosscheck
