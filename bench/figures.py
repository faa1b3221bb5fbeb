#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores what find_figures reads against the field's own data sets.

usage: figures.py [-v] BENCH_FIGURES DATA
  BENCH_FIGURES  build/bench/bench/figures
  DATA           a folder with r-text/, recognizers/, quantulum3/ and stress_test.json
R-Text: the measures of CQE (cqe.py). Recognizers:
share of cases in which the values (with the unit, where the case has one) are exactly those
of the specification; Extractor files, ordinals and what is left out by name are not counted.
Stress test: entailment by the strict intervals. -v lists what is wrong. Standard library only.
"""
import json
import os
import sys

import cqe

def number(text):
    try:
        return float(str(text).replace(",", ""))
    except ValueError:
        return None


def close(a, b):
    return a is not None and b is not None and abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b))


def r_text(binary, folder, verbose):
    for name in ("age", "currency", "dimension", "temperature"):
        path = os.path.join(folder, name + "-model.json")
        cqe.print_score("r-text " + name, *cqe.score_file(binary, path, verbose))


def spec_value(figure, kind):
    value = figure["value"]
    if kind == "NumberModel" and figure["unit"] == "percent" and figure["kind"] == "share":
        value /= 100.0
    return value


def range_text(figure):
    low, high = figure["strict_low"], figure["strict_high"]
    return (low, high)


def recognizers(binary, folder, verbose):
    files = ["Number/NumberModel", "Number/NumberRangeModel", "Number/PercentModel",
             "NumberWithUnit/CurrencyModel", "NumberWithUnit/DimensionModel",
             "NumberWithUnit/TemperatureModel", "NumberWithUnit/AgeModel"]
    wanted = {"Number/PercentModel": {"percent", "share"}, "NumberWithUnit/CurrencyModel": {"money"},
              "NumberWithUnit/TemperatureModel": {"temperature"}, "NumberWithUnit/AgeModel": {"age"},
              "NumberWithUnit/DimensionModel": {"length", "area", "volume", "mass", "speed",
                                                "other", "temperature"}}
    all_right = all_cases = 0
    for name in files:
        cases = json.load(open(os.path.join(folder, name + ".json"), encoding="utf-8"))
        right = 0
        for case, figures in zip(cases, cqe.read_figures(binary, [c["Input"] for c in cases])):
            short = name.split("/")[1]
            gold = []
            for result in case["Results"]:
                value = (result.get("Resolution") or {}).get("value")
                if value in (None, "null"):
                    continue
                minor = cqe.MINOR.get((result["Resolution"].get("unit") or "").lower(), 1.0)
                plain = str(value).rstrip("%")
                gold.append(str(float(plain) * minor) if minor != 1.0 else plain)
            kinds = wanted.get(name)
            mine = [f for f in figures if kinds is None or f["kind"] in kinds]
            if short == "NumberRangeModel":
                mine = [f for f in mine if f["hedge"] not in ("none", "loose_share", "vague",
                                                              "loose-share", "about", "nearly")]
                ok = len(mine) == len(gold)
                for figure, text in zip(mine, gold):
                    ends = text.strip("[]()").split(",")
                    low, high = number(ends[0]), number(ends[1])
                    scale = 0.01 if figure["unit"] == "percent" else 1.0
                    got = [None if e is None else e * scale for e in range_text(figure)]
                    ok &= all((a is None and b is None) or close(a, b)
                              for a, b in zip(got, (low, high)))
            else:
                values = [spec_value(f, short) for f in mine]
                ok = len(values) == len(gold) and all(
                    any(close(v, number(g)) for v in values) for g in gold)
            right += ok
            if verbose and not ok:
                print("  !", short, repr(case["Input"][:110]), "want", gold, "got",
                      [(f["exact"], f["value"], f["unit"], f["hedge"]) for f in figures])
        print(f"recognizers {name:<32} {100.0 * right / len(cases):5.1f} %  of {len(cases)}")
        all_right += right
        all_cases += len(cases)
    print(f"recognizers {'all':<32} {100.0 * all_right / all_cases:5.1f} %  of {all_cases}")


def quantulum(binary, path, verbose):
    cases = json.load(open(path, encoding="utf-8"))
    right = gold_count = found = 0
    for case, figures in zip(cases, cqe.read_figures(binary, [c["req"] for c in cases])):
        gold_count += len(case["res"])
        found += len(figures)
        left = list(figures)
        for quantity in case["res"]:
            hit = next((f for f in left if close(f["value"], number(quantity["value"]))), None)
            if hit:
                left.remove(hit)
                right += 1
            elif verbose:
                print("  -", "quantulum", quantity["value"], quantity["unit"],
                      [(f["exact"], f["value"]) for f in figures], "|", case["req"][:120])
    print(f"quantulum3 value F1 {200.0 * right / (gold_count + found):5.1f}  gold {gold_count} found {found}")


def ends(figure):
    inf = float("inf")
    low = -inf if figure["strict_low"] is None else figure["strict_low"]
    high = inf if figure["strict_high"] is None else figure["strict_high"]
    # An about is taken at its word here: the task has no rounding.
    return low, high, figure["low_open"], figure["high_open"]


def relation(premise, hypothesis):
    """0 the hypothesis follows, 1 it is excluded, 2 neither"""
    pl, ph, plo, pho = ends(premise)
    hl, hh, hlo, hho = ends(hypothesis)
    inside = (pl > hl or (pl == hl and (plo or not hlo))) and (
        ph < hh or (ph == hh and (pho or not hho)))
    if inside:
        return 0
    apart = ph < hl or hh < pl or (ph == hl and (pho or hlo)) or (hh == pl and (hho or plo))
    return 1 if apart else 2


def stress_test(binary, path, verbose):
    cases = json.load(open(path, encoding="utf-8"))
    premises = cqe.read_figures(binary, [c["statement1"] for c in cases])
    hypotheses = cqe.read_figures(binary, [c["statement2"] for c in cases])
    right = 0
    for case, premise, hypothesis in zip(cases, premises, hypotheses):
        guess = 0
        if len(premise) != len(hypothesis):
            guess = 2
        else:
            verdicts = [relation(p, h) for p, h in zip(premise, hypothesis)]
            guess = 1 if 1 in verdicts else 2 if 2 in verdicts else 0
        right += guess == int(case["label"])
        if verbose and guess != int(case["label"]):
            show = lambda fs: [(f["exact"], f["strict_low"], f["strict_high"]) for f in fs]
            print("  !", case["label"], guess, show(premise), show(hypothesis), "|",
                  case["statement1"][:90], "|", case["statement2"][:90])
    print(f"stress test accuracy {100.0 * right / len(cases):5.1f} %  of {len(cases)}")


def main():
    args = [a for a in sys.argv[1:] if a != "-v"]
    if len(args) != 2:
        sys.exit(__doc__)
    verbose = "-v" in sys.argv[1:]
    binary, data = args
    r_text(binary, os.path.join(data, "r-text"), verbose)
    recognizers(binary, os.path.join(data, "recognizers"), verbose)
    quantulum(binary, os.path.join(data, "quantulum3", "quantities.json"), verbose)
    stress_test(binary, os.path.join(data, "stress_test.json"), verbose)


main()
