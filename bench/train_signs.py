#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Learns what the signs are worth by which two figures, or two dates, are told to be of one thing.

usage: train_signs.py CROSSCHECK SIGNS figures|second|growth|dates STORY... > data/models/one_thing.tsv
       (second_look.tsv for "second", growth.tsv for "growth", one_event.tsv for "dates")
  SIGNS   build/bench/bench/signs
  STORY   a folder with articles and gold.json
  second  what the other pairs say of a pair, by what "figures" makes of each when its own story
          is left out
  growth  of two values of one thing whether the gold calls them a count that evolved, or says that
          the sources differ
  --folds each story is also judged by what the others teach, and what that comes to is printed
          on standard error

A pair is of one thing if both stand in passages of one comparison of the gold. Of several pairs in
the same two passages it is not known which one is meant: they teach only where the gold says that
they agree, and their values do. A gold that does not
call itself complete does not list all that agrees, so a pair that it does not list teaches only if
its values cannot both be true, or if the gold says that the two are not to be compared. Of figures
no gold is taken to be complete: too many agree. Logistic regression with a penalty
on the squares of the weights of standardised signs, by Newton's method (Hastie, Tibshirani and
Friedman 2009, 4.4). The same stories give the same bytes. Needs python3-numpy.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import numpy

# Signs that can only speak for one thing, or only against it: what a few stories seem to say
# to the contrary is chance, and such a sign is worth nothing (bounded least squares; Lawson and
# Hanson 1974, chapter 23).
FOR = """head-same head-kin event-same event-like shared plain kin likeness similarity core modifiers entities
    actor-same owner-same place-same days-meet days-part source-same predicate-same predicate-kin
    measured-same measured-kin telling-number companion conversion only-match values-equal
    values-overlap slip slip-telling alone-head alone-group status-same change-same rate-same told
    two-sources margin-low margin-high mutual verb-same verb-kin subject-same one-digit once meet
    swapped day-once years-of-event years-shared alone-grain crowds titles said-alike first support said-apart raised before rule-later
    put-off plan-told came-of-plan hour-slip since one-figure through""".split()
AGAINST = """people counted-other event-related event-other owner-other place-other round-number ratio
    far-apart like-elsewhere whole-and-part subject-other mixed gap year-gap clock-gap one-day said-same slip-shaped
    between rule-same crowd-other apart one-said one-since""".split()
AGREES = {"agree", "compatible"}
SAME = {"agree", "compatible", "differ", "evolving-count"}
PENALTY = 10.0   # on the square of each weight, against the sum over all pairs
STEPS = 12


class Story:
    """The pairs of a story: `signs` of all, `one` thing or not, and those that teach (`use`)."""

    def __init__(self, crosscheck, signs, path):
        self.program = signs
        self.folder = tempfile.TemporaryDirectory()
        for name in os.listdir(path):
            if name != "gold.json":
                shutil.copy(os.path.join(path, name), self.folder.name)
        with open(os.path.join(path, "gold.json"), encoding="utf-8") as file:
            self.gold = json.load(file)
        report = subprocess.run([crosscheck, "report", self.folder.name, "--format", "json"],
                                capture_output=True, text=True, check=False).stdout
        self.bodies = {os.path.basename(a["path"]): a["body"]
                       for a in json.loads(report)["articles"]}

    def read(self, what, likelihoods=()):
        lines = subprocess.run([self.program, what, self.folder.name], capture_output=True,
                               text=True, check=True,
                               input="\n".join(map(str, likelihoods))).stdout.splitlines()
        self.names = lines[0].split("\t")
        cells = [line.split("\t") for line in lines[1:]]
        self.signs = numpy.array([[float(cell) for cell in row[7:]] for row in cells])
        self.signs = self.signs.reshape(len(cells), len(self.names))
        complete = what == "dates" and self.gold.get("complete", False)
        self.one, self.use = (self.label_growth(cells) if what == "growth"
                              else self.label(cells, complete))
        return self

    def place(self, member):
        words = map(re.escape, member["text"].split())
        found = re.search(r"\s+".join(words), self.bodies.get(member["file"], ""))
        return (member["file"], *found.span()) if found else None

    def label(self, cells, complete):
        gold = [(c["kind"], [self.place(m) for m in c["members"]])
                for c in self.gold["comparisons"]]
        traps = [[self.place(m) for m in t["members"]] for t in self.gold.get("non_findings", [])]
        one, use = [], []
        between = {}   # two passages of one comparison: the pairs that stand in them
        for number, row in enumerate(cells):
            a, b = places_of(row)
            kinds = set()
            for index, (kind, passages) in enumerate(gold):
                for p in passages:
                    for q in passages:
                        if p != q and covers([p], a) and covers([q], b):
                            kinds.add(kind)
                            between.setdefault((index, p, q), []).append(number)
            trap = any(covers(p, a) and covers(p, b) for p in traps)
            one.append(bool(kinds & SAME))
            use.append(one[-1] or trap or not kinds and (complete or row[6] != "1"))
        sure = {number for key, pairs in between.items() for number in pairs
                if len(pairs) == 1 or gold[key[0]][0] in AGREES and cells[number][6] == "1"}
        unsure = {number for pairs in between.values() for number in pairs} - sure
        for number in unsure:
            use[number] = use[number] and not one[number]
        return numpy.array(one, float), numpy.array(use, bool)

    def label_growth(self, cells):
        passages = [(c["kind"], [self.place(m) for m in c["members"]])
                    for c in self.gold["comparisons"]]
        kinds = [{kind for kind, p in passages if all(covers(p, place) for place in places_of(row))}
                 for row in cells]
        grew = [("evolving-count" in k, "differ" in k) for k in kinds]
        return (numpy.array([g for g, _ in grew], float),
                numpy.array([g != d for g, d in grew], bool))


def places_of(row):
    """Where both figures, or dates, of a pair stand: file, first and last code point."""
    return [(row[i], int(row[i + 1]), int(row[i + 2])) for i in (0, 3)]


def covers(passages, where):
    return any(p and p[0] == where[0] and p[1] < where[2] and where[1] < p[2] for p in passages)


def likelihoods_of(weights, signs):
    bias, plain = weights
    return 1 / (1 + numpy.exp(-numpy.clip(bias + signs @ plain, -40, 40)))


def fit(rows, one, penalty):
    weights = numpy.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = likelihoods_of((0, weights), rows)
        gradient = rows.T @ (one - chance) - penalty * weights
        hessian = (rows * (chance * (1 - chance))[:, None]).T @ rows + numpy.diag(penalty)
        weights = weights + numpy.linalg.solve(hessian, gradient)
    return weights


def train(stories):
    """The bias and the weights of the signs."""
    signs = numpy.vstack([story.signs[story.use] for story in stories])
    one = numpy.hstack([story.one[story.use] for story in stories])
    mean, spread = signs.mean(0), signs.std(0) + 1e-6
    rows = numpy.hstack([numpy.ones((len(signs), 1)), (signs - mean) / spread])
    penalty = numpy.full(rows.shape[1], PENALTY)
    penalty[0] = 1e-9
    way = numpy.array([0] + [(name in FOR) - (name in AGAINST) for name in stories[0].names])
    used = numpy.ones(rows.shape[1], bool)
    while True:
        weights = numpy.zeros(rows.shape[1])
        weights[used] = fit(rows[:, used], one, penalty[used])
        wrong = weights * way < 0
        if not wrong.any():
            break
        used &= ~wrong
    plain = weights[1:] / spread
    return weights[0] - plain @ mean, plain


def judge_folds(stories):
    """What the others teach of each story."""
    return [likelihoods_of(train([s for s in stories if s is not own]), own.signs)
            for own in stories]


def report_folds(stories):
    chance = numpy.hstack([p[s.use] for p, s in zip(judge_folds(stories), stories)])
    one = numpy.hstack([s.one[s.use] for s in stories]) > 0
    chance = numpy.clip(chance, 1e-6, 1 - 1e-6)
    loss = -numpy.mean(numpy.where(one, numpy.log(chance), numpy.log(1 - chance)))
    print(f"mean logarithmic loss {loss:.5f}", file=sys.stderr)
    for level in (0.3, 0.45, 0.6, 0.75, 0.9):
        found = chance >= level
        print(f"likely {level:.2f}: {(found & one).sum()} of {one.sum()} pairs found, "
              f"{(found & ~one).sum()} others", file=sys.stderr)


def main():
    folds = "--folds" in sys.argv
    args = [arg for arg in sys.argv[1:] if arg != "--folds"]
    if len(args) < 4 or args[2] not in ("figures", "second", "growth", "dates"):
        sys.exit(__doc__)
    what = args[2]
    stories = [Story(*args[:2], path.rstrip("/")) for path in sorted(args[3:])]
    for story in stories:
        story.read("figures" if what == "second" else what)
    if what == "second":
        for story, chance in zip(stories, judge_folds(stories)):
            story.read("second", chance)
    if folds:
        report_folds(stories)
    bias, weights = train(stories)
    print(f"# What each sign is worth; made by bench/train_signs.py from {len(stories)} stories.")
    print(f"bias\t{bias:.3f}")
    for name, weight in zip(stories[0].names, weights):
        print(f"{name}\t{weight:.3f}")


main()
