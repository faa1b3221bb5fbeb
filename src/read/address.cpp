// SPDX-License-Identifier: Apache-2.0
#include "read/address.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"
#include "read/line_shape.hpp"

namespace crosscheck::read {
namespace {

constexpr std::size_t kLongest = 4096;

/// Parameters that say where a reader came from, or in which dress the page is shown.
bool is_dropped(std::string_view parameter) {
  const std::string name = to_lower(parameter.substr(0, parameter.find('=')));
  if (name.starts_with("utm_") || name.starts_with("at_") || name.starts_with("mc_")) return true;
  constexpr auto kNames = std::to_array<std::string_view>(
      {"amp", "cmp", "cmpid", "dclid", "fbclid", "gclid", "gclsrc", "icid", "igshid", "mkt_tok",
       "msclkid", "outputtype", "print", "printable", "ref", "ref_src", "s_cid", "smid", "yclid"});
  return std::binary_search(kNames.begin(), kNames.end(), name);
}

std::string_view without_suffix(std::string_view path) {
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view suffix : {"/", "/amp", "/print", "/index.html", "/index.php"}) {
      if (!path.ends_with(suffix)) continue;
      path.remove_suffix(suffix.size());
      cut = true;
    }
  }
  return path;
}

std::string host_of(std::string_view authority) {
  authority = authority.substr(authority.rfind('@') + 1);
  std::string host = to_lower(authority.substr(0, authority.find(':')));
  for (const std::string_view label : {"www.", "m.", "mobile.", "amp."}) {
    // "m.example" is a host of its own.
    const bool more = std::count(host.begin(), host.end(), '.') >= 2;
    if (more && host.starts_with(label)) host.erase(0, label.size());
  }
  return host;
}

}  // namespace

std::string canonical_address(std::string_view address) {
  address = trimmed(address);
  const std::size_t scheme = address.find("://");
  if (address.size() > kLongest || scheme > 5) return {};
  const std::string name = to_lower(address.substr(0, scheme));
  if (name != "http" && name != "https") return {};
  address = address.substr(scheme + 3);
  address = address.substr(0, address.find('#'));
  const std::size_t query = std::min(address.find('?'), address.size());
  const std::size_t path = std::min(address.find('/'), query);
  std::string canonical = host_of(address.substr(0, path));
  if (canonical.empty()) return {};
  canonical += without_suffix(address.substr(path, query - path));
  std::vector<std::string_view> kept =
      split(address.substr(std::min(query + 1, address.size())), '&');
  std::erase_if(
      kept, [](std::string_view parameter) { return parameter.empty() || is_dropped(parameter); });
  std::sort(kept.begin(), kept.end());
  for (std::size_t i = 0; i < kept.size(); ++i)
    canonical += (i == 0 ? "?" : "&") + std::string(kept[i]);
  return canonical;
}

}  // namespace crosscheck::read
