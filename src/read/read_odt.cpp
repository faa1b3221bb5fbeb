// SPDX-License-Identifier: Apache-2.0
//
// OpenDocument text: text:h and text:p, loose, in lists or in the cells of tables. Blanks are
// elements (text:s, text:tab); notes, comments and tracked deletions are passed over.
#include "read/block_text.hpp"
#include "read/package.hpp"
#include "read/xml.hpp"

namespace crosscheck::read {
namespace {

using pugi::xml_node;

bool is_passed_over(std::string_view name) {
  return name == "tracked-changes" || name == "annotation" || name == "note" ||
         name == "table-of-content" || name == "sequence-decls";
}

std::string words_of_paragraph(const xml_node& paragraph) {
  std::string text;
  for (xml_node at = paragraph.first_child(); at;) {
    const std::string_view name = local_name(at);
    const bool enter = !is_passed_over(name);
    if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata) {
      text += at.value();
    } else if (name == "s" || name == "tab" || name == "line-break" || name == "p") {
      text += ' ';
    }
    at = next_node(at, paragraph, enter);
  }
  return text;
}

void read_row(const xml_node& row, BlockText& blocks) {
  std::string cells;
  for (const xml_node& cell : row.children()) {
    if (local_name(cell) != "table-cell") continue;
    if (!cells.empty()) cells += '\t';
    cells += words_of_paragraph(cell);
  }
  blocks.add(cells.find('\t') == cells.npos ? SegmentKind::Text : SegmentKind::Table, cells);
}

void read_body(const xml_node& body, BlockText& blocks) {
  for (xml_node at = body.first_child(); at;) {
    const std::string_view name = local_name(at);
    bool enter = !is_passed_over(name);
    if (name == "h") {
      const std::string_view level = attribute_of(at, "outline-level");
      const bool known = level.size() == 1 && level[0] >= '1' && level[0] <= '6';
      blocks.add(SegmentKind::Heading, words_of_paragraph(at),
                 known ? static_cast<std::uint8_t>(level[0] - '0') : 2);
      enter = false;
    } else if (name == "p") {
      const std::string_view style = attribute_of(at, "style-name");
      const bool item = local_name(at.parent()) == "list-item";
      if (style == "Title") {
        blocks.add(SegmentKind::Heading, words_of_paragraph(at), 1);
      } else {
        blocks.add(item ? SegmentKind::List : SegmentKind::Text, words_of_paragraph(at));
      }
      enter = false;
    } else if (name == "table-row") {
      read_row(at, blocks);
      enter = false;
    }
    at = next_node(at, body, enter);
  }
}

}  // namespace

void read_odt(const Package& package, const std::string& path, Yield& yield) {
  if (member(package, "META-INF/manifest.xml").find("encryption-data") != std::string_view::npos) {
    return yield.fail(path, "is locked with a password");
  }
  const std::string_view xml = member(package, "content.xml");
  pugi::xml_document document;
  const auto parsed = document.load_buffer(xml.data(), xml.size(),
                                           pugi::parse_default | pugi::parse_ws_pcdata_single);
  if (!parsed)
    return yield.fail(path, "is a damaged document: " + std::string(parsed.description()));
  const xml_node text = child_of(child_of(document.document_element(), "body"), "text");
  if (!text) return yield.skip(path, "is an office document, but no text");
  BlockText blocks;
  read_body(text, blocks);
  Metadata metadata;
  metadata.marks_headings = true;
  yield.add(path, std::move(blocks).article(std::move(metadata), path));
}

}  // namespace crosscheck::read
