#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the floors apart: a file includes its own floor and floors above it in the list.

Floors `base` to `report` must not log, print or read the environment either.
Prints each break as FILE:LINE and exits with 1 if there is any.
"""
import pathlib
import re
import sys

FLOORS = ["base", "text", "model", "read", "language", "annotate", "match", "graph", "compare",
          "report", "review", "run", "cli"]
# A library that one floor alone may know.
ONLY_IN = {"boost/graph": {"graph"}, "boost/program_options": {"cli"}, "spdlog": {"cli"},
           "gumbo": {"read"}, "toml++": {"read", "review", "run"}}
SILENT = set(FLOORS[:FLOORS.index("run")])
NOISE = re.compile(r"std::(cout|cerr|clog)\b|\bprintf\s*\(|\bgetenv\s*\(|\bsystem_clock::now\b")

root = pathlib.Path(__file__).resolve().parent.parent
breaks = []
for base in (root / "include" / "crosscheck", root / "src"):
    for file in sorted(base.rglob("*.[ch]pp")):
        floor = file.relative_to(base).parts[0]
        if floor not in FLOORS or "training" in file.parts:
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            where = f"{file.relative_to(root)}:{number}"
            include = re.match(r'\s*#include (?:<|")([^">]+)', line)
            if include:
                path = include.group(1)
                parts = path.removeprefix("crosscheck/").split("/")
                other = parts[0] if len(parts) > 1 else floor
                if other in FLOORS and FLOORS.index(other) > FLOORS.index(floor):
                    breaks.append(f"{where}: {floor} includes {other}, which comes after it")
                for library, floors in ONLY_IN.items():
                    if path.startswith(library) and floor not in floors:
                        breaks.append(f"{where}: {library} belongs to {', '.join(sorted(floors))}")
            elif floor in SILENT and NOISE.search(line) and not line.lstrip().startswith("//"):
                breaks.append(f"{where}: {floor} prints, reads the environment or the clock")

print("\n".join(breaks), file=sys.stderr, end="\n" if breaks else "")
sys.exit(1 if breaks else 0)
