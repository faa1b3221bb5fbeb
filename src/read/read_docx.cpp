// SPDX-License-Identifier: Apache-2.0
//
// Office Open XML: paragraphs (w:p) of runs (w:r) of text (w:t), loose or in the cells of
// tables. What was deleted under "track changes" is not text, what was inserted is. A style
// says what is a title or heading; its name is English in every language of the program.
#include <optional>

#include "read/block_text.hpp"
#include "read/package.hpp"
#include "read/xml.hpp"

namespace crosscheck::read {
namespace {

using pugi::xml_node;

class Docx {
 public:
  void read(const xml_node& body) {
    for (xml_node at = body.first_child(); at;) {
      const std::string_view name = local_name(at);
      bool enter = true;
      if (name == "p") {
        read_paragraph(at);
        enter = false;
      } else if (name == "tr") {
        read_row(at);
        enter = false;
      } else if (name == "del" || name == "moveFrom" || name == "sectPr") {
        enter = false;
      }
      at = next_node(at, body, enter);
    }
  }
  BlockText& blocks() { return blocks_; }

 private:
  struct Runs {
    std::string text;
    bool strong = true;  // all of it
  };

  static Runs runs_of(const xml_node& paragraph) {
    Runs runs;
    bool strong = false;  // the run that `at` is in
    for (xml_node at = paragraph.first_child(); at;) {
      const std::string_view name = local_name(at);
      bool enter = true;
      if (name == "r") strong = is_strong(at);
      if (name == "t") {
        runs.text += at.child_value();
        runs.strong = runs.strong && strong;
        enter = false;
      } else if (name == "tab" || name == "br" || name == "cr") {
        runs.text += ' ';
      } else if (name == "noBreakHyphen") {
        runs.text += '-';
      } else if (name == "del" || name == "moveFrom" || name == "pPr" || name == "rPr" ||
                 name == "instrText" || name == "Fallback") {
        enter = false;
      }
      at = next_node(at, paragraph, enter);
    }
    return runs;
  }

  static bool is_strong(const xml_node& run) {
    const xml_node bold = child_of(child_of(run, "rPr"), "b");
    return bold && attribute_of(bold, "val") != "0" && attribute_of(bold, "val") != "false";
  }

  void read_paragraph(const xml_node& paragraph) {
    const Runs runs = runs_of(paragraph);
    const xml_node properties = child_of(paragraph, "pPr");
    const std::string_view style = attribute_of(child_of(properties, "pStyle"), "val");
    if (style == "Title") {
      blocks_.add(SegmentKind::Heading, runs.text, 1);
    } else if (style.starts_with("Heading") || style.starts_with("heading")) {
      const char digit = style.back();
      blocks_.add(SegmentKind::Heading, runs.text,
                  digit >= '1' && digit <= '6' ? static_cast<std::uint8_t>(digit - '0') : 2);
    } else if (child_of(properties, "numPr")) {
      blocks_.add(SegmentKind::List, runs.text);
    } else if (style == "Quote" || style == "IntenseQuote") {
      blocks_.add(SegmentKind::Quote, runs.text);
    } else if (style == "Caption") {
      blocks_.add(SegmentKind::Caption, runs.text);
    } else {
      blocks_.add(SegmentKind::Text, runs.text, 0, runs.strong);
    }
  }

  void read_row(const xml_node& row) {
    std::string cells;
    for (const xml_node& cell : row.children()) {
      if (local_name(cell) != "tc") continue;
      if (!cells.empty()) cells += '\t';
      cells += runs_of(cell).text;
    }
    // Letters are laid out with tables of one cell.
    blocks_.add(cells.find('\t') == cells.npos ? SegmentKind::Text : SegmentKind::Table, cells);
  }

  BlockText blocks_;
};

}  // namespace

std::string_view member(const Package& package, std::string_view name) {
  const auto found = package.find(name);
  return found == package.end() ? std::string_view() : std::string_view(found->second);
}

void read_docx(const Package& package, const std::string& path, Yield& yield) {
  const std::string_view xml = member(package, "word/document.xml");
  pugi::xml_document document;
  const auto parsed = document.load_buffer(xml.data(), xml.size(),
                                           pugi::parse_default | pugi::parse_ws_pcdata_single);
  if (!parsed)
    return yield.fail(path, "is a damaged document: " + std::string(parsed.description()));
  Docx docx;
  docx.read(child_of(document.document_element(), "body"));
  Metadata metadata;
  metadata.marks_headings = true;
  yield.add(path, std::move(docx.blocks()).article(std::move(metadata), path));
}

}  // namespace crosscheck::read
