#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Learns what the signs are worth by which two figures, or two dates, are told to be of one thing.

usage: train_signs.py CROSSCHECK SIGNS figures|dates STORY... > data/models/one_thing.tsv
       train_signs.py CROSSCHECK SIGNS dates STORY... > data/models/one_event.tsv
  SIGNS  build/bench/bench/signs
  STORY  a folder with articles and gold.json; with --folds, each is also judged by what the
         others teach, and what that comes to is printed on standard error

A pair is of one thing if both stand in passages of one comparison of the gold. The gold does not
list all that agrees, so a pair that it does not list teaches only if its values cannot both be
true, or if the gold says that the two are not to be compared. Logistic regression with a penalty
on the squares of the weights of standardised signs, by Newton's method (Hastie, Tibshirani and
Friedman 2009, 4.4). The same stories give the same bytes. Standard library only.
"""
import json
import math
import os
import re
import shutil
import subprocess
import sys
import tempfile

SAME = {"agree", "compatible", "differ", "evolving-count"}
PENALTY = 10.0   # on the square of each weight, against the sum over all pairs
STEPS = 12


class Pair:
    def __init__(self, cells):
        self.a = (cells[0], int(cells[1]), int(cells[2]))
        self.b = (cells[3], int(cells[4]), int(cells[5]))
        self.meet = cells[6] == "1"
        self.signs = [float(cell) for cell in cells[7:]]
        self.one = False


def copy_of(story, folder):
    for name in os.listdir(story):
        if name != "gold.json":
            shutil.copy(os.path.join(story, name), folder)


def place(bodies, member):
    words = map(re.escape, member["text"].split())
    found = re.search(r"\s+".join(words), bodies.get(member["file"], ""))
    return (member["file"], *found.span()) if found else None


def covers(passages, where):
    return any(p and p[0] == where[0] and p[1] < where[2] and where[1] < p[2] for p in passages)


def read_story(crosscheck, signs, what, story):
    gold = json.load(open(os.path.join(story, "gold.json"), encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        copy_of(story, folder)
        report = subprocess.run([crosscheck, "report", folder, "--format", "json"],
                                capture_output=True, text=True, check=False).stdout
        lines = subprocess.run([signs, what, folder], capture_output=True, text=True,
                               check=True).stdout.splitlines()
    bodies = {os.path.basename(a["path"]): a["body"] for a in json.loads(report)["articles"]}
    passages = [(c["kind"], [place(bodies, m) for m in c["members"]]) for c in gold["comparisons"]]
    traps = [[place(bodies, m) for m in t["members"]] for t in gold.get("non_findings", [])]
    pairs = []
    for line in lines[1:]:
        pair = Pair(line.split("\t"))
        kinds = {kind for kind, p in passages if covers(p, pair.a) and covers(p, pair.b)}
        trap = any(covers(p, pair.a) and covers(p, pair.b) for p in traps)
        pair.one = bool(kinds & SAME)
        if pair.one or trap or not (pair.meet or kinds):
            pairs.append(pair)
    return lines[0].split("\t"), pairs


def solve(matrix, vector):
    """Gaussian elimination with pivots."""
    size = len(vector)
    rows = [matrix[i] + [vector[i]] for i in range(size)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, size):
            factor = rows[r][i] / rows[i][i]
            if factor:
                rows[r] = [x - factor * y for x, y in zip(rows[r], rows[i])]
    result = [0.0] * size
    for i in reversed(range(size)):
        result[i] = (rows[i][size] - sum(rows[i][j] * result[j]
                                         for j in range(i + 1, size))) / rows[i][i]
    return result


def logistic(x):
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, x))))


def train(pairs):
    """The bias and the weights of the signs."""
    count, width = len(pairs), len(pairs[0].signs)
    mean = [sum(p.signs[j] for p in pairs) / count for j in range(width)]
    spread = [math.sqrt(sum((p.signs[j] - mean[j]) ** 2 for p in pairs) / count) + 1e-6
              for j in range(width)]
    # What stays at its mean adds nothing: most signs of most pairs are nought.
    rows = [[1.0] + [(p.signs[j] - mean[j]) / spread[j] for j in range(width)] for p in pairs]
    weights = [0.0] * (width + 1)
    for _ in range(STEPS):
        gradient = [0.0] + [-PENALTY * w for w in weights[1:]]
        hessian = [[0.0] * (width + 1) for _ in range(width + 1)]
        for row, pair in zip(rows, pairs):
            chance = logistic(sum(map(float.__mul__, weights, row)))
            error = pair.one - chance
            gradient = [g + error * x for g, x in zip(gradient, row)]
            by = chance * (1 - chance)
            for i, x in enumerate(row):
                factor = by * x
                line = hessian[i]
                for j in range(i + 1):
                    line[j] += factor * row[j]
        for i in range(width + 1):
            hessian[i][i] += PENALTY if i else 1e-9
            for j in range(i):
                hessian[j][i] = hessian[i][j]
        weights = [w + s for w, s in zip(weights, solve(hessian, gradient))]
    plain = [w / s for w, s in zip(weights[1:], spread)]
    return weights[0] - sum(w * m for w, m in zip(plain, mean)), plain


def report_folds(stories):
    levels = [0.3, 0.45, 0.6, 0.75, 0.9]
    counts = {level: [0, 0] for level in levels}
    for i, own in enumerate(stories):
        bias, weights = train([p for j, pairs in enumerate(stories) if j != i for p in pairs])
        for pair in own:
            chance = logistic(bias + sum(map(float.__mul__, weights, pair.signs)))
            for level in levels:
                if chance >= level:
                    counts[level][not pair.one] += 1
    total = sum(pair.one for pairs in stories for pair in pairs)
    for level, (right, wrong) in counts.items():
        print(f"likely {level:.2f}: {right} of {total} pairs found, {wrong} others", file=sys.stderr)


def main():
    folds = "--folds" in sys.argv
    args = [arg for arg in sys.argv[1:] if arg != "--folds"]
    if len(args) < 4 or args[2] not in ("figures", "dates"):
        sys.exit(__doc__)
    read = [read_story(*args[:3], story.rstrip("/")) for story in sorted(args[3:])]
    names, stories = read[0][0], [pairs for _, pairs in read]
    if folds:
        report_folds(stories)
    bias, weights = train([pair for pairs in stories for pair in pairs])
    print(f"# What each sign is worth; made by bench/train_signs.py from {len(stories)} stories.")
    print(f"bias\t{bias:.3f}")
    for name, weight in zip(names, weights):
        print(f"{name}\t{weight:.3f}")


main()
