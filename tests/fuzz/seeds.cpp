// SPDX-License-Identifier: Apache-2.0
#include "fuzz/seeds.hpp"

#include "read/packed.hpp"

namespace crosscheck::fuzz {
namespace {

const std::string kPage =
    "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Ferry sinks | Fen "
    "Gazette</title>"
    "<meta property=\"og:site_name\" content=\"Fen Gazette\"><meta name=\"author\" content=\"Ana "
    "Lund\">"
    "<script "
    "type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Ferry "
    "sinks\","
    "\"datePublished\":\"2025-03-11T10:00:00Z\",\"author\":[{\"@id\":\"#a\"}]},{\"@id\":\"#a\","
    "\"name\":\"Ana Lund\"}]}</script>"
    "</head><body><nav><ul><li><a href=\"/\">Home</a></li></ul></nav><main><article><h1>Ferry "
    "sinks</h1>"
    "<p class=\"byline\">By Ana Lund, <time datetime=\"2025-03-11\">March 11, 2025</time></p>"
    "<p>SKERRY (NWA) - The ferry sank at noon, the harbour master said. &ldquo;We saw no "
    "light,&rdquo; he said.</p>"
    "<blockquote>Sixty people were on board.</blockquote><ul><li>Nobody was hurt.</li></ul>"
    "<table><tr><th>Boat</th><td>60</td></tr></table><figure><img alt=\"x\"><figcaption>The "
    "quay.</figcaption></figure>"
    "<template><p>t</p></template><svg><text>s</text></svg></article></main><footer>Copyright</"
    "footer></body></html>";
const std::string kText =
    "Ferry sinks off Skerry\n\nBy Ana Lund\n\nMarch 11, 2025\n\nSKERRY, Norland (NWA) - The ferry "
    "sank at noon on "
    "Sunday.\n\n- one\n- two\n\n\"We saw no light,\" he said.\n\nYes ......... "
    "20,412\n\nCaf\xC3\xA9\n";

std::string record(const std::string& block) {
  return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
         "https://fen.example/ferry\r\nContent-Length: " +
         std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

}  // namespace

std::vector<std::string> html_seeds() {
  return {kPage, "<p>She <b>sank<i> at</b> noon</i><table><p>x<tr><td>y</table>", "\xFE\xFF",
          "<html><body><pre>a\n b</pre>"};
}

std::vector<std::string> text_seeds() { return {kText, "a", "\xFF\xFEs\0h\0e\0"}; }

std::vector<std::string> json_seeds() {
  return {
      R"({"title": "Ferry sinks", "text": "She sank at noon.", "date": "2025-03-11", "source": {"name": "Fen"}, "authors": ["Ana"]})",
      R"({"status": "ok", "articles": [{"title": "One", "content_html": "<p>She sank.", "timestamp": 1741687200}, {"url": "x"}]})",
      "{\"title\": \"One\", \"body\": [\"She\", \"sank.\"]}\n{\"fields\": {\"bodyText\": \"\\u00e9 "
      "\\ud83d\\ude00\"}}\n"};
}

std::vector<std::string> feed_seeds() {
  return {
      "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>Fen &amp; "
      "Gazette</title><language>en</language>"
      "<item><title>One</title><pubDate>Tue, 11 Mar 2025 10:00:00 +0000</pubDate><author>a@b (Ana "
      "Lund)</author>"
      "<content:encoded><![CDATA[<p>She sank.</p>]]></content:encoded></item></channel></rss>",
      "<feed xml:lang='en'><title>Fen</title><author><name>Ana</name></author><entry><title "
      "type='html'>One</title>"
      "<published>2025-03-11T10:00:00Z</published><content type='xhtml'><div><p>She "
      "sank.</p></div></content></entry></feed>"};
}

std::vector<std::string> mail_seeds() {
  const std::string head =
      "From: Ana Lund <a@fen.example>\r\nSubject: =?utf-8?q?Ferry=20sinks?=\r\n"
      "Date: Tue, 11 Mar 2025 10:00:00 +0000\r\nMIME-Version: 1.0\r\n";
  return {head +
              "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: "
              "text/plain; charset=iso-8859-1\r\n"
              "Content-Transfer-Encoding: quoted-printable\r\n\r\nShe sank=E9=\r\n at "
              "noon.\r\n--b\r\nContent-Type: text/html\r\n"
              "Content-Disposition: attachment; "
              "filename*=utf-8''a.html\r\n\r\n<p>x\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
              "Subject: Two\r\nMessage-ID: <1>\r\n\r\nx\r\n--b--\r\n",
          head +
              "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; "
              "charset=utf-16\r\n"
              "Content-Transfer-Encoding: base64\r\n\r\nPHA+U2hlIHNhbmsu\r\n--b--\r\n",
          "From a Tue Mar 11 2025\nFrom: A <a>\nMessage-ID: <1>\n\nShe sank.\n\nFrom b\nSubject: "
          "x\n\nShe rose.\n"};
}

std::vector<std::string> warc_seeds() {
  const std::string page = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
  return {record(page + "\r\n" + kPage),
          record(page +
                 "Transfer-Encoding: chunked\r\n\r\n5\r\n<p>Sh\r\n8;x=y\r\ne sank.\n\r\n0\r\n\r\n"),
          record(page + "Content-Encoding: gzip\r\n\r\n" + test::packed("gzip", "<p>She sank.")),
          test::packed("gzip", record(page + "\r\n<p>She sank."))};
}

std::vector<std::string> archive_seeds() {
  return {test::zip({{"a.html", "<html><p>She sank."}, {"a.html.meta.toml", "title = 'x'"}}),
          test::tar({{"a.txt", kText}, {"b.json", "{\"text\": \"She sank.\", \"title\": \"x\"}"}}),
          test::packed("gzip", test::tar({{"a.txt", "She sank."}})),
          test::packed("zstd", "She sank."),
          test::packed("xz", "She sank."),
          test::locked_zip({{"a.txt", "She sank."}}),
          test::zip({{"datapackage.json", "{}"},
                     {"archive/a.warc", warc_seeds()[1]},
                     {"pages/pages.jsonl", "{\"url\": \"x\"}"}}),
          test::zip({{"word/document.xml", docx_seeds()[0]}})};
}

std::vector<std::string> docx_seeds() {
  return {
      "<w:document><w:body><w:p><w:pPr><w:pStyle "
      "w:val='Heading1'/><w:numPr/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Ferry</w:t>"
      "<w:tab/><w:br/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></"
      "w:tc><w:tc/></w:tr></w:tbl>"
      "<w:p><w:del><w:r><w:t>x</w:t></w:r></w:del><w:r><w:t>She sank at "
      "noon.</w:t></w:r></w:p></w:body></w:document>"};
}

std::vector<std::string> odt_seeds() {
  return {
      "<o:document-content><o:body><o:text><text:h "
      "text:outline-level='2'>Ferry</text:h><text:p>She<text:s/>sank"
      "<text:note>x</text:note>.</text:p><text:list><text:list-item><text:p>a</text:p></"
      "text:list-item></text:list>"
      "<table:table-row><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></"
      "o:text></o:body></o:document-content>"};
}

std::vector<std::string> epub_seeds() {
  return {
      "<package><metadata><dc:title>Fen</dc:title><dc:date>2025-03-11</dc:date><dc:creator>Ana</"
      "dc:creator></metadata>"
      "<manifest><item id='a' href='a%2Ehtml'/><item id='n' href='../n.html' "
      "properties='nav'/></manifest>"
      "<spine><itemref idref='a'/><itemref idref='n' linear='no'/></spine></package>"};
}

std::vector<std::string> layout_seeds() {
  return {
      "<doc><page width='600' height='800'><flow><block xMin='60' xMax='300'><line xMin='60' "
      "yMin='20' xMax='300' yMax='30'>"
      "<word xMin='60' yMin='20' xMax='90' yMax='30'>FEN</word></line><line xMin='60' yMin='300' "
      "xMax='300' yMax='324'>"
      "<word yMin='300' yMax='324'>Ferry</word></line><line xMin='60' yMin='340' xMax='300' "
      "yMax='350'><word yMin='340' yMax='350'>"
      "har-</word></line><line xMin='60' yMin='352' xMax='200' yMax='362'><word yMin='352' "
      "yMax='362'>bour &#8226; sank.</word></line>"
      "</block></flow></page></doc>"};
}

}  // namespace crosscheck::fuzz
