// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "read/yield.hpp"

namespace crosscheck::read {

// One pair a kind: whether the first bytes of a file are of it, and its reader. The table in
// kinds.cpp says which is asked when.

/// Objects with a text, lists of them, JSON lines and JSON Feed.
bool is_json(std::string_view head);
void read_json(Part part, Yield& yield);

/// RSS, RDF and Atom.
bool is_feed(std::string_view head);
void read_feed(Part part, Yield& yield);

/// Messages, boxes of messages (mbox) and pages saved as a message (MHTML).
bool is_mail(std::string_view head);
void read_mail(Part part, Yield& yield);

/// Archives and packed files of any kind; EPUB, DOCX, ODT and WACZ, which are zips.
bool is_archive(std::string_view head);
void read_archive(Part part, Yield& yield);

/// Web archives, packed or not.
bool is_warc(std::string_view head);
void read_warc(Part part, Yield& yield);
void read_wacz(const Part& part, Yield& yield);

/// PDF with a layer of text, by way of pdftotext.
bool is_pdf(std::string_view head);
void read_pdf(Part part, Yield& yield);

}  // namespace crosscheck::read
