// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

namespace crosscheck::test {

/// What tests/report/validate.py finds wrong with JSON reports; empty if nothing. The n-th is
/// named by a file that ends in "-n", from 0 on. Needs python3 with jsonschema.
std::string schema_errors(std::span<const std::string> reports);

/// What Python's parser finds wrong with XML documents; empty if all are well-formed.
std::string xml_errors(std::span<const std::string> documents);

}  // namespace crosscheck::test
