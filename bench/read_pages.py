#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How well the article of an HTML page is told from the page.

usage: read_pages.py build/bench/bench/read_articles readability FOLDER [--list]
       read_pages.py build/bench/bench/read_articles trafilatura FOLDER [--list]
       read_pages.py build/bench/bench/read_articles days FOLDER [--list]

readability   FOLDER holds PAGE/source.html, expected.html and expected-metadata.json. The text
              is compared by shingles of four words: precision and recall of each page, and the
              means over pages; metadata by equal strings, case and blanks apart.
trafilatura   FOLDER holds evaldata.json and pages/. Of each page strings are given that its
              text must and must not have.
days          FOLDER holds pages at any depth. Where JSON-LD or metas give a day of publication, they
              are taken away, and what the rest of the page gives is compared with it; a day apart
              counts as equal, as zones differ.

--list prints each page, worst first.
"""
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

BLOCKS = {"p", "div", "section", "article", "header", "footer", "main", "aside", "h1", "h2", "h3", "h4",
          "h5", "h6", "ul", "ol", "li", "table", "tr", "td", "th", "caption", "figure", "figcaption",
          "blockquote", "br", "hr", "pre", "dl", "dt", "dd"}
DROPPED = {"script", "style", "noscript", "template", "svg", "iframe", "object", "video", "audio"}


class Text(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.pieces = []
        self.dropping = 0

    def handle_starttag(self, tag, attrs):
        if tag in DROPPED:
            self.dropping += 1
        if tag in BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag):
        if tag in DROPPED:
            self.dropping = max(0, self.dropping - 1)
        if tag in BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data):
        if not self.dropping:
            self.pieces.append(data)


def text_of(html):
    parser = Text()
    parser.feed(html)
    return "".join(parser.pieces)


def words(text):
    text = text.replace("\u00ad", "").replace("\u200b", "")
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())


def shingles(text, size=4):
    tokens = words(text)
    if len(tokens) < size:
        return Counter([tuple(tokens)] if tokens else [])
    return Counter(tuple(tokens[i:i + size]) for i in range(len(tokens) - size + 1))


def folded(text):
    return " ".join(words(text or ""))


def same_title(want, got):
    """Equal, the name of the site at the end of the wanted title apart: readability keeps it where
    the title has no other form."""
    parts = re.split(r"\s+[|–—»·:_-]+\s*|_", want or "")
    heads = {folded(want)} | {folded(" ".join(parts[:n])) for n in range(1, len(parts))}
    return folded(got) in heads - {""}


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def read(program, files):
    """path -> object; a file that cannot be read is missing."""
    output = {}
    for file in files:
        done = subprocess.run([program, "--json", str(file)], capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"{file}: exit status {done.returncode}")
        for line in done.stdout.splitlines():
            output[file] = json.loads(line)
    return output


def readability(program, folder):
    files = sorted(folder.glob("*/source.html"))
    got = read(program, files)
    rows = []
    fields = Counter()
    given = Counter()
    wrong = []
    titles = 0
    for file in files:
        expected = shingles(text_of((file.parent / "expected.html").read_text(encoding="utf-8")))
        found = shingles(got.get(file, {}).get("content", ""))
        common = sum((expected & found).values())
        precision = common / sum(found.values()) if found else 0.0
        recall = common / sum(expected.values()) if expected else 1.0
        rows.append((f1(precision, recall), precision, recall, file.parent.name))
        metadata = json.loads((file.parent / "expected-metadata.json").read_text(encoding="utf-8"))
        article = got.get(file, {})
        for field, value in (("title", article.get("title")),
                             ("byline", " ".join(article.get("authors", []))),
                             ("siteName", article.get("publisher")),
                             ("publishedTime", article.get("published"))):
            want = metadata.get(field)
            if not want:
                continue
            given[field] += 1
            titles += field == "title" and same_title(want, value)
            same = want[:10] == value if field == "publishedTime" else \
                folded(want).removeprefix("by ").replace(" and ", " ") == folded(value)
            fields[field] += same
            if not same:
                wrong.append(f"{file.parent.name}: {field}: {value!r}, not {want!r}")
    if "--list" in sys.argv:
        for row in sorted(rows):
            print("{:.3f} {:.3f} {:.3f} {}".format(*row))
        print("\n".join(wrong))
    mean = [sum(row[i] for row in rows) / len(rows) for i in range(3)]
    print(f"pages {len(rows)}, mean F1 {mean[0]:.3f}, mean precision {mean[1]:.3f}, "
          f"mean recall {mean[2]:.3f}, F1 of the means {f1(mean[1], mean[2]):.3f}")
    for field in given:
        print(f"{field:14} {fields[field]} of {given[field]}")
    print(f"{'title':14} {titles} of {given['title']}, the site's name apart")
    # All pages in one process: start and loading are counted once, output not at all.
    done = subprocess.run([program, *map(str, files)], capture_output=True, text=True, check=True)
    print(done.stderr.splitlines()[-1])


def trafilatura(program, folder):
    pages = json.loads((folder / "evaldata.json").read_text(encoding="utf-8"))
    files = [folder / "pages" / page["file"] for page in pages.values()]
    got = read(program, files)
    true_positives = false_negatives = false_positives = true_negatives = 0
    fields = Counter()
    given = Counter()
    for page, file in zip(pages.values(), files):
        article = got.get(file, {})
        content = re.sub(r"\s+", " ", article.get("title", "") + "\n" + article.get("content", ""))
        for wanted in page["with"]:
            found = re.sub(r"\s+", " ", wanted) in content
            true_positives += found
            false_negatives += not found
            if not found and "--list" in sys.argv:
                print(f"{file.name}: lacks {wanted!r}")
        for unwanted in page["without"]:
            found = re.sub(r"\s+", " ", unwanted) in content
            false_positives += found
            true_negatives += not found
            if found and "--list" in sys.argv:
                print(f"{file.name}: has {unwanted!r}")
        for field, value in (("title", article.get("title")), ("date", article.get("published")),
                             ("author", " ".join(article.get("authors", [])))):
            if page.get(field):
                given[field] += 1
                same = folded(page[field]).replace(" and ", " ") == folded(value)
                fields[field] += same
                if not same and "--list" in sys.argv:
                    print(f"{file.name}: {field}: {value!r}, not {page[field]!r}")
    precision = true_positives / max(1, true_positives + false_positives)
    recall = true_positives / max(1, true_positives + false_negatives)
    right = true_positives + true_negatives
    total = right + false_positives + false_negatives
    print(f"pages {len(files)}, precision {precision:.3f}, recall {recall:.3f}, "
          f"accuracy {right / total:.3f}, F1 {f1(precision, recall):.3f}")
    for field in given:
        print(f"{field:14} {fields[field]} of {given[field]}")


def days(program, folder):
    outcomes = Counter()
    with tempfile.TemporaryDirectory() as bare:
        for file, article in read(program, sorted(folder.rglob("*.html"))).items():
            if not any(one["field"] == "published" and one["used"] and
                       one["by"] in ("json-ld", "opengraph", "meta", "dublin-core") for one in article["stated"]):
                continue
            page = file.read_text(encoding="utf-8", errors="replace")
            page = re.sub(r"<script[^>]*ld\+json.*?</script>|<meta [^>]*>|<link [^>]*>", "", page,
                          flags=re.DOTALL | re.IGNORECASE)
            stripped = Path(bare) / "page.html"
            stripped.write_text(page, encoding="utf-8")
            found = read(program, [stripped]).get(stripped, {}).get("published")
            want = date.fromisoformat(article["published"])
            right = bool(found) and abs((date.fromisoformat(found) - want).days) <= 1
            outcome = "right" if right else "wrong" if found else "none"
            outcomes[outcome] += 1
            if not right and "--list" in sys.argv:
                print(f"{file}: {found or 'none'}, not {want}")
    print(f"{sum(outcomes.values())} pages: right {outcomes['right']}, wrong {outcomes['wrong']}, "
          f"none {outcomes['none']}")


if __name__ == "__main__":
    modes = {"readability": readability, "trafilatura": trafilatura, "days": days}
    if len(sys.argv) < 4 or sys.argv[2] not in modes:
        sys.exit(__doc__)
    modes[sys.argv[2]](sys.argv[1], Path(sys.argv[3]))
