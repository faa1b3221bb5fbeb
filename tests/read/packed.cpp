// SPDX-License-Identifier: Apache-2.0
#include "read/packed.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <cstdlib>

namespace crosscheck::test {
namespace {

la_ssize_t append(archive*, void* to, const void* bytes, std::size_t size) {
  static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

std::string written(archive* writer, const Members& members) {
  std::string out;
  archive_write_set_bytes_in_last_block(writer, 1);
  if (archive_write_open(writer, &out, nullptr, append, nullptr) != ARCHIVE_OK) std::abort();
  for (const auto& [name, bytes] : members) {
    archive_entry* const entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry, name.ends_with('/') ? AE_IFDIR : AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    if (archive_write_header(writer, entry) < ARCHIVE_WARN) std::abort();
    archive_write_data(writer, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  return out;
}

}  // namespace

std::string zip(const Members& members) {
  archive* const writer = archive_write_new();
  archive_write_set_format_zip(writer);
  return written(writer, members);
}

std::string locked_zip(const Members& members) {
  archive* const writer = archive_write_new();
  archive_write_set_format_zip(writer);
  archive_write_set_options(writer, "zip:encryption=traditional");
  archive_write_set_passphrase(writer, "skerry");
  return written(writer, members);
}

std::string tar(const Members& members) {
  archive* const writer = archive_write_new();
  archive_write_set_format_pax_restricted(writer);
  return written(writer, members);
}

std::string packed(std::string_view filter, std::string_view bytes) {
  archive* const writer = archive_write_new();
  archive_write_set_format_raw(writer);
  archive_write_add_filter_by_name(writer, std::string(filter).c_str());
  return written(writer, {{"data", std::string(bytes)}});
}

}  // namespace crosscheck::test
