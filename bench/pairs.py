#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores bench/pairs against the stress test of EQUATE (Ravichander et al. 2019).

usage: pairs.py [-v] BENCH_PAIRS STRESS_TEST_JSON
Prints the accuracy and, for each label, what was answered. -v lists what is wrong.
"""
import json
import re
import subprocess
import sys

LABELS = ["entails", "contradicts", "neutral"]


def main():
    args = [a for a in sys.argv[1:] if a != "-v"]
    if len(args) != 2:
        sys.exit(__doc__)
    cases = json.load(open(args[1], encoding="utf-8"))
    plain = lambda text: re.sub(r"\s+", " ", text)
    lines = "".join(f"{plain(c['statement1'])}\t{plain(c['statement2'])}\n" for c in cases)
    answers = subprocess.run([args[0]], input=lines, text=True, capture_output=True,
                             check=True).stdout.split()
    right = 0
    table = {label: {answer: 0 for answer in LABELS} for label in LABELS}
    for case, answer in zip(cases, answers, strict=True):
        gold = LABELS[int(case["label"])]
        table[gold][answer] += 1
        right += gold == answer
        if "-v" in sys.argv and gold != answer:
            print("  !", gold, answer, "|", case["statement1"][:100], "|", case["statement2"][:100])
    for gold in LABELS:
        print(f"{gold:<12}" + "".join(f"{answer:>14} {table[gold][answer]:>4}" for answer in LABELS))
    print(f"accuracy {100 * right / len(cases):.1f} % of {len(cases)}")


main()
