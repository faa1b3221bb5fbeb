#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The measures of CQE, "A Comprehensive Quantity Extractor" (Almasian et al., EMNLP 2023).

usage: cqe.py [-v] BENCH_FIGURES FILE...
       cqe.py --self-test
  BENCH_FIGURES  build/bench/bench/figures
  FILE           a JSON list of {"text", "quantities": [{"value", "normalized_unit" or "unit",
                 "change", "referred_concepts" or "concept"}]}; the last two where there are any

A quantity is right in its value if a quantity of the sentence has the same value, a range
("5-7") both ends; each is used once, and one with the right unit is taken first. Value with
unit, with change (= ~ < > up down), and with concept: partly, if the two sets of words share
one, and completely, if they are the same. Precision, recall and F1 over all sentences.
Standard library only.
"""
import json
import math
import os
import re
import subprocess
import sys

MEASURES = ("value", "unit", "change", "concept partial", "concept complete")


def read_names(path=os.path.join(os.path.dirname(os.path.abspath(__file__)), "unit_names.tsv")):
    """how data sets write the units that figures give by symbol: {symbol: [name, ...]}"""
    names = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                symbol, written = line.rstrip("\n").split("\t")
                names[symbol] = written.split("|")
    return names


NAMES = read_names()
# A data set that counts cents has 50 where a figure has 0.50 of its currency.
MINOR = {"cent": 0.01, "penny": 0.01, "pence": 0.01, "cents": 0.01, "satoshi": 1e-8}


def read_figures(binary, texts):
    lines = [re.sub(r"\s+", " ", text) for text in texts]
    done = subprocess.run([binary, "--lines"], input="\n".join(lines) + "\n", text=True,
                          capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def close(a, b):
    return math.isclose(a, b, rel_tol=1e-5, abs_tol=1e-8)


# ---- what a file says


def gold_value(text):
    """a number, or the two ends of a range: "-5", "1E-5", "4-5.6", "-3--1" """
    number = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
    text = str(text).replace(",", "").strip()
    if re.fullmatch(number, text):
        return (float(text),)
    ends = re.fullmatch(rf"({number})\s*-\s*({number})", text)
    return (float(ends[1]), float(ends[2])) if ends else ()


def words_of(concept):
    if isinstance(concept, str):
        concept = re.split(r"[,\s]+", concept)
    flat = []
    for item in concept:
        flat += item if isinstance(item, list) else [item]
    return {word.lower() for word in flat if word and word != "-"}


def gold_quantity(raw):
    concept = raw.get("referred_concepts", raw.get("concept"))
    return {"value": gold_value(raw["value"]),
            "unit": str(raw.get("normalized_unit", raw.get("unit"))).lower(),
            "change": raw.get("change"),
            "concept": None if concept is None else words_of(concept)}


# ---- what a figure says, in the terms of the data sets


def figure_values(figure):
    if figure["hedge"] == "range":
        values = (figure["low"], figure["high"])
    elif figure["hedge"] == "vague":
        # "dozens" is 12 there and [24, 99] here: they give the size of one.
        values = (figure["low"] / 2,)
    else:
        values = (figure["value"],)
    if figure["kind"] == "share":
        values = tuple(value / 100 for value in values)  # "a third" is 0.33 there
    return values


def figure_units(figure):
    """every way in which a data set may name the unit of a figure"""
    unit = figure["unit"]
    names = {unit, *NAMES.get(unit, [])}
    if figure["dimension"] == "count" and unit:
        names |= {figure["counted"], figure["unit_words"], figure["counted_head"]}
        if figure["counted_head"] == "person":
            names |= {"people"}
    elif figure["kind"] == "share":
        names |= {"-", "count", figure["share_of"]}
    names = {name.lower() for name in names if name}
    if figure["kind"] == "age":
        names = {name + " of age" for name in names}
    rate = figure["rate"]
    if rate:
        names |= {f"{name} per {per}" for name in names for per in [rate, *NAMES.get(rate, [])]}
    if not unit or unit in ("factor", "times"):
        names |= {"-", "count", "time", "turn"}
    return names


def figure_change(figure):
    bounds = {"about": "~", "nearly": "~", "vague": "~", "under": "<", "less-than": "<",
              "up-to": "<", "over": ">", "at-least": ">"}
    return bounds.get(figure["hedge"]) or figure["trend"] or "="


def as_quantity(figure):
    return {"value": figure_values(figure), "units": figure_units(figure),
            "change": figure_change(figure), "concept": words_of(figure["concept"]),
            "exact": figure["exact"]}


# ---- the scorer


def same_value(gold, found):
    """whether the values are equal, those of `found` in minor units too"""
    scale = MINOR.get(gold["unit"].split(" per ")[0], 1.0)
    wanted, have = gold["value"], found["value"]
    return len(wanted) == len(have) > 0 and any(
        all(close(a * factor, b) for a, b in zip(wanted, have)) for factor in {1.0, scale})


def same_unit(gold, found):
    return gold["unit"] in found["units"] or (
        gold["unit"].split(" per ")[0] in MINOR and gold["value"] != found["value"])


def agreement(gold, found):
    """how far the two agree, as a tuple of flags in the order of MEASURES"""
    wanted, have = gold["concept"], found["concept"]
    both_none = wanted is not None and not wanted and not have
    return (True, same_unit(gold, found), gold["change"] == found["change"],
            both_none or bool(wanted and wanted & have),
            wanted is not None and wanted == have)


class Score:
    def __init__(self):
        self.right = [0] * len(MEASURES)
        self.gold = self.found = 0

    def add(self, gold, found):
        """Adds a sentence; gives the pairs (gold or None, found or None, flags)."""
        self.gold += len(gold)
        self.found += len(found)
        left, pairs = list(found), []
        # What agrees in the unit is paired first, so that a value said twice goes to its own.
        for with_unit in (True, False):
            for item in gold:
                if any(pair[0] is item for pair in pairs):
                    continue
                fits = [f for f in left
                        if same_value(item, f) and (same_unit(item, f) or not with_unit)]
                if fits:
                    best = max(fits, key=lambda f: agreement(item, f))
                    left.remove(best)
                    pairs.append((item, best, agreement(item, best)))
        for _, _, flags in pairs:
            self.right = [n + flag for n, flag in zip(self.right, flags)]
        paired = [pair[0] for pair in pairs]
        pairs += [(item, None, None) for item in gold if not any(item is p for p in paired)]
        return pairs + [(None, item, None) for item in left]

    def figures(self, measure):
        right = self.right[MEASURES.index(measure)]
        precision = right / self.found if self.found else 0.0
        recall = right / self.gold if self.gold else 0.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0


def score_file(binary, path, verbose=False):
    with open(path, encoding="utf-8") as source:
        cases = json.load(source)
    score = Score()
    figures = read_figures(binary, [case["text"] for case in cases])
    for case, found in zip(cases, figures):
        gold = [gold_quantity(raw) for raw in case["quantities"]]
        for item, figure, flags in score.add(gold, [as_quantity(f) for f in found]):
            wanted = [True, True] + ([item["change"] is not None] if item else [])
            if item and item["concept"] is not None:
                wanted += [True, True]
            if verbose and (not flags or any(w and not f for w, f in zip(wanted, flags))):
                print(" ", item, "|", figure, "|", case["text"][:160])
    return score, cases


def print_score(name, score, cases):
    quantities = [raw for case in cases for raw in case["quantities"]]
    for measure in MEASURES:
        if measure == "change" and not any("change" in raw for raw in quantities):
            continue
        if measure.startswith("concept") and not any(
                "referred_concepts" in raw or "concept" in raw for raw in quantities):
            continue
        p, r, f1 = (100 * x for x in score.figures(measure))
        label = measure if measure == "value" else "value+" + measure
        print(f"{name:<20} {label:<24} P {p:5.1f}  R {r:5.1f}  F1 {f1:5.1f}"
              f"  gold {score.gold} found {score.found}")


# ---- does the scorer count right?


def self_test():
    def gold(value, unit, change="=", concept="-"):
        return gold_quantity({"value": value, "normalized_unit": unit, "change": change,
                              "referred_concepts": concept})

    def found(values, unit, change="=", concept=()):
        return {"value": values, "units": {unit}, "change": change, "concept": set(concept)}

    def flags(wanted, have):
        score = Score()
        score.add(wanted, have)
        return score.right, score.gold, score.found

    # All right; then each wrong alone.
    item = [gold("5", "percentage", "up", "farm, output")]
    assert flags(item, [found((5.0,), "percentage", "up", {"farm", "output"})]) == ([1, 1, 1, 1, 1], 1, 1)
    assert flags(item, [found((6.0,), "percentage", "up", {"farm", "output"})]) == ([0, 0, 0, 0, 0], 1, 1)
    assert flags(item, [found((5.0,), "dollar", "up", {"farm", "output"})]) == ([1, 0, 1, 1, 1], 1, 1)
    assert flags(item, [found((5.0,), "percentage", "=", {"farm", "output"})]) == ([1, 1, 0, 1, 1], 1, 1)
    assert flags(item, [found((5.0,), "percentage", "up", {"output"})]) == ([1, 1, 1, 1, 0], 1, 1)
    assert flags(item, [found((5.0,), "percentage", "up", {"rain"})]) == ([1, 1, 1, 0, 0], 1, 1)
    # Nothing where nothing is named is the same.
    assert flags([gold("5", "hour")], [found((5.0,), "hour")])[0] == [1, 1, 1, 1, 1]
    # A value is used once; the one with the right unit first.
    assert flags([gold("5", "hour"), gold("5", "mile")], [found((5.0,), "mile")]) == ([1, 1, 1, 1, 1], 2, 1)
    twice = [found((5.0,), "hour"), found((5.0,), "mile")]
    assert flags([gold("5", "mile"), gold("5", "hour")], twice)[0][:2] == [2, 2]
    assert flags([gold("5", "mile")], twice) == ([1, 1, 1, 1, 1], 1, 2)
    # Ranges, signs, exponents, minor units.
    assert gold_value("4-5.6") == (4.0, 5.6) and gold_value("-3--1") == (-3.0, -1.0)
    assert gold_value("-5") == (-5.0,) and gold_value("1E-5") == (1e-5,) and gold_value("x") == ()
    assert flags([gold("4-5", "metre")], [found((4.0, 5.0), "metre")])[0][0] == 1
    assert flags([gold("4-5", "metre")], [found((4.5,), "metre")])[0][0] == 0
    assert flags([gold("50", "cent")], [found((0.5,), "dollar")])[0][:2] == [1, 1]
    # Two found of four wanted, one of them wrong: P 1/2, R 1/4, F1 1/3.
    score = Score()
    score.add([gold(n, "-") for n in "1234"], [found((1.0,), "-"), found((9.0,), "-")])
    p, r, f1 = score.figures("value")
    assert close(p, 0.5) and close(r, 0.25) and close(f1, 1 / 3)
    # Hedges come before trends.
    assert figure_change({"hedge": "over", "trend": "up"}) == ">"
    assert figure_change({"hedge": "none", "trend": "down"}) == "down"
    assert figure_change({"hedge": "range", "trend": ""}) == "="
    print("ok")


def main():
    args = [a for a in sys.argv[1:] if a not in ("-v", "--self-test")]
    if "--self-test" in sys.argv[1:]:
        self_test()
    elif len(args) >= 2:
        for path in args[1:]:
            score, cases = score_file(args[0], path, "-v" in sys.argv[1:])
            print_score(os.path.basename(path).removesuffix(".json"), score, cases)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
