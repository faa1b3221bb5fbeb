// SPDX-License-Identifier: Apache-2.0
#include "report/escape.hpp"

#include <gtest/gtest.h>

#include "report/numbers.hpp"

namespace crosscheck {
namespace {

struct Case {
  std::string_view text;
  std::string_view escaped;
};

TEST(Escape, MakesJsonStrings) {
  const Case cases[] = {
      {"plain", R"("plain")"},
      {"a \"b\" \\ c", R"("a \"b\" \\ c")"},
      {"tab\tline\n", R"("tab\tline\n")"},
      {"\x1b[1m\x7f", R"("\u001b[1m\u007f")"},
      {"\xC2\x9B", R"("\u009b")"},
      {"“ü” 😀", R"("“ü” 😀")"},
      {"bad \xff byte", "\"bad \xEF\xBF\xBD byte\""},
  };
  for (const Case& c : cases) {
    std::string out;
    append_json_string(out, c.text);
    EXPECT_EQ(out, c.escaped);
  }
}

TEST(Escape, MakesHtmlHarmless) {
  const Case cases[] = {
      {"<script>", "&lt;script&gt;"},
      {"a & \"b\" 'c'", "a &amp; &quot;b&quot; &#39;c&#39;"},
      {"nul\x01 esc\x1b", "nul␁ esc␛"},
      {"two\nlines", "two\nlines"},
  };
  for (const Case& c : cases) EXPECT_EQ(html(c.text), c.escaped);
}

TEST(Escape, LeavesOutWhatXmlForbids) {
  const Case cases[] = {
      {"a<b>&\"c\"", "a&lt;b&gt;&amp;&quot;c&quot;"},
      {"x\x01\x1by", "xy"},
      {"\xEF\xBF\xBF", ""},  // U+FFFF
      {"two\nlines", "two&#10;lines"},
      {"😀", "😀"},
  };
  for (const Case& c : cases) EXPECT_EQ(xml(c.text), c.escaped);
}

TEST(Escape, MakesMarkdownHarmless) {
  const Case cases[] = {
      {"He said: 400 at 4:20, 3.5 percent.", "He said: 400 at 4:20, 3.5 percent."},
      {"*bold* _it_ `x` ~~s~~", R"(\*bold\* \_it\_ \`x\` \~\~s\~\~)"},
      {"[a](b)", R"(\[a\](b))"},
      {"<b>&amp;", "&lt;b&gt;&amp;amp;"},
      {"@team #12", R"(\@&#8203;team \#&#8203;12)"},
      {"see https://x.test and www.x.test", R"(see https\://x.test and www\.x.test)"},
      {"it is now.", "it is now."},
      {"::error::x", R"(\:\:error\:\:x)"},
      {"a | b", R"(a \| b)"},
      {"two\n\nlines", "two lines"},
      {"$5 and $6", "<span>$</span>5 and <span>$</span>6"},
      {"\x1b[1m", R"(␛\[1m)"},
  };
  for (const Case& c : cases) EXPECT_EQ(markdown(c.text), c.escaped);
}

TEST(Escape, KeepsTextFromBeginningAList) {
  const Case cases[] = {
      {"1. a", R"(1\. a)"}, {"12) a", R"(12\) a)"}, {"- a", R"(\- a)"}, {"+ a", R"(\+ a)"},
      {"===", R"(\===)"},   {"# a", R"(\#&#8203; a)"}, {"3 a", "3 a"},   {"a - b", "a - b"},
  };
  for (const Case& c : cases) EXPECT_EQ(markdown_line(c.text), c.escaped);
}

TEST(Escape, NeutralisesFormulasInCells) {
  const Case cases[] = {
      {"plain", "plain"},
      {"=1+1", "'=1+1"},
      {" @x", " '@x"},
      {"-5 degrees", "'-5 degrees"},
      {"＝cmd", "'＝cmd"},
      {"a, \"b\"", "\"a, \"\"b\"\"\""},
      {"two\nlines", "\"two\nlines\""},
      {"a=b", "a=b"},
  };
  for (const Case& c : cases) EXPECT_EQ(csv_cell(c.text), c.escaped);
}

TEST(Escape, KeepsDotAndTerminalsOnOneLine) {
  EXPECT_EQ(dot_string("a \"b\" \\\nc\x1b"), R"("a \"b\" \\ c")");
  EXPECT_EQ(plain("a\nb\x1b[31m \xE2\x80\xAE" "c"), "a b␛[31m \xEF\xBF\xBD" "c");
}

TEST(Escape, ShortensBetweenCodePoints) {
  EXPECT_EQ(shortened("short", 5), "short");
  EXPECT_EQ(shortened("äöüäöü", 3), "äö…");
  EXPECT_EQ(shortened("äöü", 3), "äöü");
}

TEST(Numbers, ReadTheSameEverywhere) {
  EXPECT_EQ(shortest(8000), "8000");
  EXPECT_EQ(shortest(0.1), "0.1");
  EXPECT_EQ(shortest(-0.0), "0");
  EXPECT_EQ(shortest(1e300), "1e+300");
  EXPECT_EQ(grouped(66463), "66,463");
  EXPECT_EQ(grouped(-1234567.5), "-1,234,567.5");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(0.35), "0.35");
  EXPECT_EQ(grouped(0.00001), "1e-05");
  EXPECT_EQ(grouped(1e300), "1e+300");
}

}  // namespace
}  // namespace crosscheck
