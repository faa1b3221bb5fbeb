#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Draws figures from JSON reports, to be read by hand, each field right or wrong.

usage: sample_figures.py CROSSCHECK SEED COUNT OUT PATH...
  OUT    a file that must not lie in a checkout of the project: it holds what papers wrote
  PATH   an article or a folder of them; each becomes a report
The same seed draws the same figures from the same articles. Standard library only.
"""
import json
import os
import random
import subprocess
import sys

FIELDS = ("value", "hedge", "unit", "rate", "share_of", "counted", "predicate", "actor_exact",
          "patient_exact", "place_exact", "status", "status_exact", "attributed_to_exact", "cue")


def figures_of(crosscheck, path):
    done = subprocess.run([crosscheck, "report", path, "--format", "json"], text=True,
                          capture_output=True, check=False)
    report = json.loads(done.stdout)
    names = {entity["id"]: entity["name"] for entity in report["entities"]}
    kinds = {article["id"]: article["segments"] for article in report["articles"]}
    for figure in report["figures"]:
        shown = any(s["start"] <= figure["start"] < s["end"] and s["kind"] not in ("furniture", "comment")
                    for s in kinds[figure["article"]])
        if shown:
            yield figure, names


def in_checkout(path):
    folder = os.path.dirname(os.path.abspath(path))
    while folder != os.path.dirname(folder):
        if os.path.exists(os.path.join(folder, ".git")):
            return True
        folder = os.path.dirname(folder)
    return False


def main():
    if len(sys.argv) < 6 or in_checkout(sys.argv[4]):
        sys.exit(__doc__)
    crosscheck, seed, count, out, *paths = sys.argv[1:]
    figures = [item for path in sorted(paths) for item in figures_of(crosscheck, path)]
    drawn = random.Random(int(seed)).sample(figures, min(int(count), len(figures)))
    with open(out, "w", encoding="utf-8") as page:
        for number, (figure, names) in enumerate(drawn, 1):
            page.write(f"{number}. [{figure['exact']}] {figure['sentence']}\n")
            for field in FIELDS:
                value = figure.get(field)
                entity = names.get(figure.get(field.removesuffix("_exact")) or "")
                if value not in (None, "", "none", "actual"):
                    page.write(f"   {field}: {value}{f' = {entity}' if entity and entity != value else ''}\n")
            time = figure["time"]
            if time["from"]:
                page.write(f"   time: {time['from']}..{time['to']} ({time['exact']})"
                           f"{' cumulative' if figure['cumulative'] else ''}\n")


main()
