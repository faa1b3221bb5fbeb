// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/base/result.hpp"

namespace crosscheck {

/// A file of named sections that hold the numbers of a trained model, laid out so that they
/// are used where they lie: nothing is copied, and pages that no text asks for are not read.
///
///     0   8  "xcheckLM"
///     8   4  version of the format, 1
///     12  4  number of sections
///     16  8  size of the file
///     24  8  checksum of everything behind byte 32
///     32  …  one entry a section: name (16 bytes, padded with 0), offset (8), size (8)
///     …   …  the sections, each at a multiple of 64
///
/// All numbers are little-endian. A ModelFile is a view of bytes that live as long as the
/// program: an embedded file or a mapping.
class ModelFile {
 public:
  /// Fails on bytes that are no model file, of another version, cut, changed (the checksum
  /// is verified) or not at a multiple of 8 in memory. The subject of the error is empty.
  /// Cost: one pass at the speed of memory, about 0.2 ms a megabyte.
  static Result<ModelFile> from_bytes(std::string_view bytes);

  /// The bytes of a section, at a multiple of 64 from the beginning of the file; fails if
  /// there is none of this name.
  Result<std::string_view> section(std::string_view name) const;

 private:
  struct Entry {
    std::string_view name;
    std::string_view bytes;
  };
  std::vector<Entry> entries_;
};

/// What write_model_file() puts into a file. Precondition: the name has 1 to 16 bytes.
struct ModelSection {
  std::string name;
  std::string bytes;
};

/// The bytes of a model file. The same sections give the same bytes.
std::string write_model_file(const std::vector<ModelSection>& sections);

}  // namespace crosscheck
