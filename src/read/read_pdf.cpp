// SPDX-License-Identifier: Apache-2.0
//
// PDF is a language for drawing, and its readers are where attackers look first: poppler's
// pdftotext runs as a program of its own, within limits, and gives words with their places.
#include "read/child_program.hpp"
#include "read/pdf_layout.hpp"
#include "read/readers.hpp"

namespace crosscheck::read {

bool is_pdf(std::string_view head) {
  // A few bytes may stand before it.
  return head.find("%PDF-") <= 16;
}

void read_pdf(Part part, Yield& yield) {
  const Result<ChildOutput> child =
      run_child("pdftotext", {"-q", "-bbox-layout", "/dev/stdin", "-"}, part.bytes);
  if (!child) return yield.fail(part.path, child.error().reason);
  if (child->status != 0) {
    const bool locked = part.bytes.find("/Encrypt") != std::string::npos;
    return yield.fail(part.path, locked ? "is locked with a password" : "is a damaged PDF");
  }
  BlockText blocks = read_layout(child->output);
  if (blocks.empty()) {
    return yield.fail(part.path,
                      "has pages but no text: a scan; let a program for OCR read it first");
  }
  Metadata metadata;
  metadata.marks_headings = true;
  yield.add(part.path, std::move(blocks).article(std::move(metadata), part.path));
}

}  // namespace crosscheck::read
