#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores reports on story sets with a gold.json, and how far their confidence can be trusted.

usage: score_stories.py CROSSCHECK FOLDER... [-v]
A FOLDER holds the articles of one story and gold.json (see bench/README.md). A finding is right
if its kind is that of a gold comparison, or one that the gold allows as well, and its members
touch members of that comparison in two files (for a text at odds with itself, twice in one).

Prints recall by kind, then a reliability table: of the findings with a confidence in each bin,
how many are right, wrong (on passages that the gold says are no such finding) or not in the gold.
Agreement is left out of it, because the gold does not list all of it. With -v each comparison
that was missed and each finding that is not right is listed as well.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

KINDS = {"agrees": "agree", "evolves": "evolving-count", "differs": "differ",
         "misattributed": "misattribution", "only-in": "only-one-source"}
AGREEMENT = {"agree", "compatible"}
BINS = [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01]


def report(binary, folder):
    with tempfile.TemporaryDirectory() as copy:
        for name in os.listdir(folder):
            if name != "gold.json":
                shutil.copy(os.path.join(folder, name), copy)
        done = subprocess.run([binary, "report", copy, "--format", "json"], capture_output=True,
                              text=True, check=False)
        if not done.stdout:
            sys.exit(f"{folder}: {done.stderr}")
        return json.loads(done.stdout)


class Story:
    def __init__(self, binary, folder):
        self.gold = json.load(open(os.path.join(folder, "gold.json"), encoding="utf-8"))
        result = report(binary, folder)
        self.file = {a["id"]: os.path.basename(a["path"]) for a in result["articles"]}
        self.body = {os.path.basename(a["path"]): a["body"] for a in result["articles"]}
        self.findings = result["findings"]

    def place(self, member):
        words = map(re.escape, member["text"].split())
        found = re.search(r"\s+".join(words), self.body.get(member["file"], ""))
        return found.span() if found else None

    def touched(self, finding, members):
        hit = set()
        for i, gold in enumerate(members):
            place = self.place(gold)
            for m in finding["members"]:
                same = self.file[m["article"]] == gold["file"]
                if place and same and m["start"] < place[1] and place[0] < m["end"]:
                    hit.add(i)
        return hit

    def meets(self, finding, members):
        hit = self.touched(finding, members)
        files = {members[i]["file"] for i in hit}
        one_file = len({m["file"] for m in members}) == 1
        return len(files) >= 2 or (one_file and len(hit) >= min(2, len(members)))


def kind_of(finding):
    return KINDS.get(finding["verdict"], finding["verdict"])


def allowed(comparison):
    kinds = {comparison["kind"], *comparison.get("also_ok", [])}
    return kinds | AGREEMENT if kinds & AGREEMENT else kinds


def judge(story, finding):
    kind = kind_of(finding)
    if any(kind in allowed(c) and story.meets(finding, c["members"])
           for c in story.gold["comparisons"]):
        return "right"
    wrong = any(kind in t.get("must_not", []) and len(story.touched(finding, t["members"])) > 1
                for t in story.gold.get("non_findings", []))
    return "wrong" if wrong else "not in gold"


def main():
    verbose = "-v" in sys.argv
    sys.argv = [arg for arg in sys.argv if arg != "-v"]
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    recall, table = {}, {low: {"right": 0, "wrong": 0, "not in gold": 0} for low in BINS[:-1]}
    for folder in sys.argv[2:]:
        story = Story(sys.argv[1], folder)
        for c in story.gold["comparisons"]:
            counts = recall.setdefault(c["kind"], [0, 0])
            found = any(kind_of(f) in allowed(c) and story.meets(f, c["members"])
                        for f in story.findings)
            counts[0] += found
            counts[1] += 1
            if verbose and not found:
                print(f"missed {c['id']} {c['kind']}: {c['subject']}")
        for finding in story.findings:
            if kind_of(finding) in AGREEMENT | {"only-one-source", "name-variant"}:
                continue
            low = max(b for b in BINS[:-1] if b <= finding["confidence"])
            verdict = judge(story, finding)
            table[low][verdict] += 1
            if verbose and verdict != "right":
                print(f"{verdict}: {finding['verdict']} {finding['message']}")
    for kind, (found, total) in sorted(recall.items()):
        print(f"{kind:<18} {found:>3} of {total:>3}")
    found, total = (sum(x) for x in zip(*recall.values()))
    print(f"{'all':<18} {found:>3} of {total:>3}  {found / total:.3f}\n")
    print(f"{'confidence':<12} {'right':>6} {'wrong':>6} {'not in gold':>12} {'share right':>12}")
    for low, high in zip(BINS, BINS[1:]):
        row = table[low]
        count = sum(row.values())
        if count:
            print(f"{low:.1f} to {min(high, 1):.1f}   {row['right']:>6} {row['wrong']:>6} "
                  f"{row['not in gold']:>12} {row['right'] / count:>12.2f}")


main()
