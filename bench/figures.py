#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores what find_figures reads against the field's own data sets.

usage: figures.py [-v] BENCH_FIGURES DATA
  BENCH_FIGURES  build/bench/bench/figures
  DATA           a folder with r-text/, recognizers/, quantulum3/ and stress_test.json
R-Text: micro F1 of value, and of value with unit, each gold quantity found once. Recognizers:
share of cases in which the values (with the unit, where the case has one) are exactly those
of the specification; Extractor files, ordinals and what is left out by name are not counted.
Stress test: entailment by the strict intervals. -v lists what is wrong. Standard library only.
"""
import json
import os
import re
import subprocess
import sys

# Names of the data sets for units that figures give by symbol.
UNIT_NAMES = {
    "USD": "dollar", "GBP": "pound sterling", "EUR": "euro", "JPY": "japanese yen",
    "CNY": "chinese yuan", "CAD": "canadian dollar", "AUD": "australian dollar",
    "CHF": "swiss franc", "MXN": "mexican peso", "TRY": "turkish lira", "HKD": "hong kong dollar",
    "NZD": "new zealand dollar", "FIM": "finnish markka", "ESP": "peseta", "DEM": "mark",
    "NLG": "netherlands guilder", "LKR": "sri lankan rupee", "GEL": "georgian lari",
    "BTC": "bitcoin", "INR": "rupee", "percent": "percentage", "percentage point": "percentage",
    "°C": "celsius", "°F": "fahrenheit", "km/h": "kilometre per hour", "mph": "mile per hour",
    "m": "metre", "km": "kilometre", "cm": "centimetre", "mm": "millimetre", "ft": "foot",
    "in": "inch", "lb": "pound-mass", "oz": "ounce", "kg": "kilogram", "g": "gram",
    "tonne": "metric ton", "m2": "square metre", "km2": "square kilometre", "ft3": "cubic foot",
    "m3": "cubic metre", "l": "litre", "ml": "millilitre", "dm": "decimetre", "µg": "microgram",
    "pm": "picometre", "Mb": "megabit", "MB": "megabyte",
}
MINOR = {"cent": 0.01, "penny": 0.01, "cents": 0.01, "pence": 0.01}


def read(binary, texts):
    lines = [re.sub(r"\s+", " ", t) for t in texts]
    done = subprocess.run([binary, "--lines"], input="\n".join(lines) + "\n", text=True,
                          capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def number(text):
    try:
        return float(str(text).replace(",", ""))
    except ValueError:
        return None


def close(a, b):
    return a is not None and b is not None and abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b))


def same_value(figure, gold, scale=1.0):
    span = re.fullmatch(r"(-?[\d.]+)\s*-\s*(-?[\d.]+)", str(gold))
    if span:
        return close(figure["low"], float(span[1]) * scale) and close(
            figure["high"], float(span[2]) * scale)
    value = number(gold)
    return value is not None and close(figure["value"], value * scale)


def unit_names(figure):
    """every way in which a data set may name the unit of a figure"""
    unit = figure["unit"]
    names = {unit, UNIT_NAMES.get(unit, unit), figure["counted"], figure["counted_head"]}
    if unit == "people":
        names |= {"people", "person"}
    if figure["kind"] == "age":
        names = {n + " of age" for n in names if n}
    if figure["rate"]:
        names |= {n + " per " + figure["rate"] for n in names if n}
    if not unit or unit in ("factor", "times"):
        names |= {"-", "count", "", "turn"}
    return names


def r_text(binary, folder, verbose):
    total = [0, 0, 0, 0]
    for name in ("age", "currency", "dimension", "temperature"):
        cases = json.load(open(os.path.join(folder, name + "-model.json"), encoding="utf-8"))
        gold_count = found_count = value_hits = unit_hits = 0
        for case, figures in zip(cases, read(binary, [c["text"] for c in cases])):
            gold_count += len(case["quantities"])
            found_count += len(figures)
            left = list(figures)
            for quantity in case["quantities"]:
                gold_unit = quantity["normalized_unit"]
                minor = MINOR.get(gold_unit.split(" per ")[0], 1.0)
                best = None
                for figure in left:
                    scale = minor if figure["dimension"] == "money" else 1.0
                    if not same_value(figure, quantity["value"], scale):
                        continue
                    names = unit_names(figure)
                    if minor != 1.0 and figure["dimension"] == "money":
                        names |= {gold_unit}
                    with_unit = gold_unit in names
                    if best is None or with_unit > best[1]:
                        best = (figure, with_unit)
                if best:
                    left.remove(best[0])
                    value_hits += 1
                    unit_hits += best[1]
                if verbose and (not best or not best[1]):
                    print("  -", name, quantity, [(f["exact"], f["value"], f["unit"]) for f in figures],
                          "|", case["text"][:150])
            if verbose and left:
                print("  +", name, [(f["exact"], f["value"], f["unit"]) for f in left], "|",
                      case["text"][:150])
        f1 = lambda hits: 200.0 * hits / max(1, gold_count + found_count)
        print(f"r-text {name:<12} value F1 {f1(value_hits):5.1f}  value+unit F1 {f1(unit_hits):5.1f}"
              f"  gold {gold_count} found {found_count}")
        for i, n in enumerate((gold_count, found_count, value_hits, unit_hits)):
            total[i] += n
    print(f"r-text all          value F1 {200 * total[2] / (total[0] + total[1]):5.1f}"
          f"  value+unit F1 {200 * total[3] / (total[0] + total[1]):5.1f}")


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
        for case, figures in zip(cases, read(binary, [c["Input"] for c in cases])):
            short = name.split("/")[1]
            gold = []
            for result in case["Results"]:
                value = (result.get("Resolution") or {}).get("value")
                if value in (None, "null"):
                    continue
                minor = (result["Resolution"].get("unit") or "") in ("Cent", "Pence", "Penny")
                plain = str(value).rstrip("%")
                gold.append(str(float(plain) / 100) if minor else plain)
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
    for case, figures in zip(cases, read(binary, [c["req"] for c in cases])):
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
    premises = read(binary, [c["statement1"] for c in cases])
    hypotheses = read(binary, [c["statement2"] for c in cases])
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
