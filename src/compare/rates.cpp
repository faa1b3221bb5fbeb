// SPDX-License-Identifier: Apache-2.0
//
// What the texts say that one currency is in another:
//
//     £2.0m (€2.4m)                                  two sums that are one
//     €57m, at 11.5 kroner to the euro               a rate
//     with a euro at 1.96 leva                       the same
//     £506,000 were taken, at a rate of €1.16        the rate of the currency before it
//
// Where they say nothing the usual rates of their years tell whether two sums can be one.
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compare/values.hpp"
#include "crosscheck/base/embedded.hpp"
#include "crosscheck/text/rows.hpp"
#include "crosscheck/text/unicode.hpp"

namespace crosscheck {
namespace {

bool is_money(const Figure& figure) { return figure.kind == FigureKind::Money; }

/// The words between two sums that say that they are one: "(", "or about".
bool says_one_sum(std::string_view between) {
  constexpr std::array<std::string_view, 14> kWords = {
      "(",    "or", "about", "some", "roughly", "around", "comes",
      "come", "to", "is",    "are",  "equal",   "i.e.",   "approximately"};
  if (between.size() > 40) return false;
  bool any = false;
  std::size_t at = 0;
  while (at < between.size()) {
    if (between[at] == ' ' || between[at] == ',' || between[at] == '\n') {
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    if (between[at] != '(') {
      while (end < between.size() && between[end] != ' ' && between[end] != ',' &&
             between[end] != '(') {
        ++end;
      }
    }
    const std::string_view word = between.substr(at, end - at);
    if (std::find(kWords.begin(), kWords.end(), word) == kWords.end()) return false;
    any = any || word == "(" || word == "or" || word == "comes" || word == "come" || word == "is" ||
          word == "are" || word == "equal";
    at = end;
  }
  return any;
}

/// What currencies are called, in the singular and in full: "us dollar" is USD.
const std::map<std::string, std::string>& names_of_currencies() {
  static const auto table = [] {
    std::map<std::string, std::string> result;
    for (const auto& row : rows(embedded_file("lexicons/currencies.tsv"))) {
      if (row.size() < 3 || row[0].starts_with('*') || row[1] != "1") continue;
      for (const std::string_view name : split(row[2], '|')) {
        result.emplace(std::string(name), std::string(row[0]));
      }
    }
    return result;
  }();
  return table;
}

/// Whether a currency is called so: "the dollar" of USD, CAD or AUD.
bool is_called(const std::string& code, const std::string& word) {
  const auto& names = names_of_currencies();
  return std::any_of(names.begin(), names.end(), [&](const auto& name) {
    return name.second == code && (name.first == word || name.first.ends_with(" " + word));
  });
}

/// Of the sums of the text in another currency the nearest one, if it is called so; "": any.
std::string currency_near(const Document& document, const Figure& rate, const std::string& word) {
  std::string nearest;
  std::uint32_t least = 0xFFFFFFFF;
  for (const Figure& figure : document.figures) {
    if (!is_money(figure) || figure.unit == rate.unit) continue;
    if (word.empty() && figure.span.begin > rate.span.begin) continue;
    const std::uint32_t apart =
        std::max(figure.span.begin, rate.span.begin) - std::min(figure.span.begin, rate.span.begin);
    if (apart >= least || (!word.empty() && !is_called(figure.unit, word))) continue;
    least = apart;
    nearest = figure.unit;
  }
  return nearest;
}

/// The currency of "with a euro at 1.96 leva", "the dollar stood at 1.83 leva".
std::string currency_before_at(const Document& document, const Figure& rate,
                               std::string_view before) {
  std::vector<std::string_view> words = split(before, ' ');
  std::erase(words, "");
  const auto drop = [&](std::initializer_list<std::string_view> dropped) {
    const bool last =
        !words.empty() && std::find(dropped.begin(), dropped.end(), words.back()) != dropped.end();
    if (last) words.pop_back();
    return last;
  };
  drop({"about", "around", "roughly"});
  if (!drop({"at"})) return "";
  drop({"is", "stands", "stood", "was"});
  // A sum is sold at a price: "2 million euros at 1.96 leva" says no more than "a euro at".
  if (words.size() < 2 || (words[words.size() - 2] != "a" && words[words.size() - 2] != "the" &&
                           words[words.size() - 2] != "one")) {
    return "";
  }
  const std::string word(words.back());
  const auto full = names_of_currencies().find(word);
  return full != names_of_currencies().end() ? full->second : currency_near(document, rate, word);
}

/// The currency of which a sum is what one is worth: "a euro at 1.96 leva", "11.5 kroner to the
/// euro", "a rate of €1.16".
std::string priced_by(const Document& document, const Figure& rate) {
  const std::string_view text = document.article.body.view();
  constexpr std::size_t kReach = 40;  // bytes
  constexpr std::string_view kToThe = "to the ";
  const std::string behind = fold(text.substr(rate.span.end, kReach));
  if (behind.starts_with(kToThe)) {
    std::vector<std::string> words(1);
    for (const char c : behind.substr(kToThe.size())) {
      if (c >= 'a' && c <= 'z') {
        words.back() += c;
      } else if (c == ' ' && words.size() < 2) {
        words.emplace_back();
      } else {
        break;
      }
    }
    if (words.size() == 2) {
      const auto full = names_of_currencies().find(words[0] + " " + words[1]);
      if (full != names_of_currencies().end()) return full->second;
    }
    const auto full = names_of_currencies().find(words[0]);
    if (full != names_of_currencies().end()) return full->second;
    return words[0].empty() ? "" : currency_near(document, rate, words[0]);
  }
  const std::string before =
      fold(text.substr(0, rate.span.begin)
               .substr(rate.span.begin > kReach ? rate.span.begin - kReach : 0));
  if (std::string near = currency_before_at(document, rate, before); !near.empty()) return near;
  constexpr double kMost = 1000;
  const bool told = before.ends_with("rate of") || before.ends_with("rate of about");
  return told && rate.value < kMost ? currency_near(document, rate, "") : "";
}

/// Units to a US dollar, by code and by year from the first one on.
const std::map<std::string, std::vector<double>, std::less<>>& yearly_rates() {
  static const auto table = [] {
    std::map<std::string, std::vector<double>, std::less<>> result;
    for (const auto& row : rows(embedded_file("lexicons/exchange_rates.tsv"))) {
      std::vector<double>& rates = result[std::string(row.at(0))];
      for (std::size_t i = 1; i < row.size(); ++i) {
        double rate = 0;
        std::from_chars(row[i].data(), row[i].data() + row[i].size(), rate);
        rates.push_back(rate);
      }
    }
    return result;
  }();
  return table;
}

/// Units to a US dollar in a year, of the nearest that the table has.
std::optional<double> to_the_dollar(const std::string& code, int year) {
  constexpr int kFirstYear = 2015;
  if (code == "USD") return 1.0;
  const auto found = yearly_rates().find(code);
  if (found == yearly_rates().end()) return std::nullopt;
  const int last = static_cast<int>(found->second.size()) - 1;
  return found->second[static_cast<std::size_t>(std::clamp(year - kFirstYear, 0, last))];
}

}  // namespace

Rates::Rates(std::span<const Document> documents) {
  const auto add = [&](const std::string& from, const std::string& to, double rate) {
    rates_.try_emplace({from, to}, rate);
    rates_.try_emplace({to, from}, 1 / rate);
  };
  for (const Document& document : documents) {
    if (document.time.days) {
      const int year = static_cast<int>(std::chrono::year_month_day{document.time.days->to}.year());
      first_year_ = first_year_ == 0 ? year : std::min(first_year_, year);
      last_year_ = std::max(last_year_, year);
    }
    for (std::size_t i = 0; i < document.figures.size(); ++i) {
      const Figure& a = document.figures[i];
      if (!is_money(a) || a.value <= 0) continue;
      const std::string priced = priced_by(document, a);
      if (!priced.empty() && priced != a.unit) {
        add(priced, a.unit, a.value);
        continue;
      }
      if (i + 1 == document.figures.size()) continue;
      const Figure& b = document.figures[i + 1];
      if (!is_money(b) || a.unit == b.unit || a.sentence != b.sentence) continue;
      if (b.value <= 0 || a.span.end > b.span.begin) continue;
      if (!says_one_sum(document.article.body[{a.span.end, b.span.begin}])) continue;
      add(a.unit, b.unit, b.value / a.value);
    }
  }
}

std::optional<double> Rates::convert(double amount, const std::string& from,
                                     const std::string& to) const {
  if (from == to) return amount;
  const auto found = rates_.find({from, to});
  if (found != rates_.end()) return amount * found->second;
  // By way of a third one: kroner in euros, euros in dollars.
  for (const auto& [pair, rate] : rates_) {
    if (pair.first != from) continue;
    const auto last = rates_.find({pair.second, to});
    if (last != rates_.end()) return amount * rate * last->second;
  }
  return std::nullopt;
}

std::optional<Interval> Rates::usual(const std::string& from, const std::string& to) const {
  // A day is that far off the average of its year, or of the one before.
  constexpr double kOff = 0.08;
  // A bare dollar sign may be that of the other dollar.
  if (first_year_ == 0 || (is_called(from, "dollar") && is_called(to, "dollar"))) {
    return std::nullopt;
  }
  std::optional<Interval> result;
  for (int year = first_year_; year <= last_year_; ++year) {
    const auto a = to_the_dollar(from, year);
    const auto b = to_the_dollar(to, year);
    if (!a || !b) return std::nullopt;
    const double rate = *b / *a;
    if (!result) result = Interval::exactly(rate);
    result->low = std::min(result->low, rate);
    result->high = std::max(result->high, rate);
  }
  result->low *= 1 - kOff;
  result->high *= 1 + kOff;
  return result;
}

}  // namespace crosscheck
