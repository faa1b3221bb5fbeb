// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "annotate/frames/phrase_words.hpp"

namespace crosscheck::frames {

/// What the verb at `main` takes, where `at` is the first word behind it, with a blank before it:
/// " the use of their homes", " twice", " with murder". Where it was and when is no part of it.
/// Nothing is taken from the token `limit` on.
std::string taken_words(const SentenceTree& tree, std::uint32_t main, std::uint32_t at,
                        std::uint32_t limit = kNoHead);

/// " they want peace": the clause at `at` that the verb at `main` says, thinks or shows; empty if
/// none begins there or it is too long to be read at a glance.
std::string clause_words(const SentenceTree& tree, std::uint32_t main, std::uint32_t at);

/// " to death", " into flats": what the verb at `main` does to an object that ends before `at`.
std::string goal_words(const SentenceTree& tree, std::uint32_t main, std::uint32_t at);

/// "members of the crew", "ethnic Danes", "opposed to the levy": what something is said to be by
/// the words at `at`, behind a form of "be"; empty if they say it otherwise.
std::string predicative_words(const SentenceTree& tree, std::uint32_t at);

/// "week", "monday": a noun that says when.
bool is_time(const std::string& word);
/// The same for a word behind "in": "march" and "may" as well, which elsewhere are often verbs.
bool names_time(const std::string& word);

/// Whether a number stands in [begin, last].
bool has_number(const SentenceTree& tree, std::uint32_t begin, std::uint32_t last);

/// "the use of their homes", "a new flat": the noun phrase at `at` with what "of" adds; empty if
/// none begins there.
std::string noun_words(const SentenceTree& tree, std::uint32_t at);

/// "twice", "voluntarily": whether the adverb at `at` says how it was done, not when or where.
bool is_manner(const SentenceTree& tree, std::uint32_t at);

}  // namespace crosscheck::frames
