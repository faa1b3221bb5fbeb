#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the readers make of the stories of a gold set: title, publisher, authors, day.

usage: read_gold.py build/bench/bench/read_articles STORY...

Each STORY is a folder with articles and a gold.json that lists under "articles" what each
file's title, date, publisher and author are. Prints what differs and how many are right.
"""
import json
import re
import subprocess
import sys
import unicodedata
from pathlib import Path


def folded(text):
    text = unicodedata.normalize("NFKD", text or "").casefold().replace("’", "'")
    return re.sub(r"\s+", " ", text).strip()


def main(program, stories):
    fields = ("title", "publisher", "author", "date")
    right = dict.fromkeys(fields, 0)
    count = 0
    for story in map(Path, stories):
        output = subprocess.run([program, str(story)], capture_output=True, text=True, check=True).stdout
        read = {}
        for line in output.splitlines():
            path, title, publisher, authors, day = line.split("\t")[:5]
            read[path] = {"title": title, "publisher": publisher, "author": authors,
                          "date": "" if day == "-" else day}
        for article in json.loads((story / "gold.json").read_text(encoding="utf-8"))["articles"]:
            count += 1
            got = read.get(article["file"], {})
            for field in fields:
                if folded(got.get(field)) == folded(article[field]):
                    right[field] += 1
                else:
                    print(f"{story.name}/{article['file']}: {field}: "
                          f"{got.get(field)!r}, not {article[field]!r}")
    for field in fields:
        print(f"{field:10} {right[field]} of {count}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
