#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores `dates --lines` against the English date and time specs of Recognizers-Text and duckling.

usage: date_specs.py DATES_PROGRAM FOLDER_OF_SPECS [-v] [NAME...]   (DateParser.json ...)
       date_specs.py DATES_PROGRAM time-en.tsv [-v]

A case is passed if one mention is found for each result, and its days (for durations and sets its
value) are those of the past or the future reading. Of duckling only whole days and intervals count.
"""
import datetime, json, os, re, subprocess, sys


def found(program, lines):
    text = "".join("%s\t%s\n" % (day, " ".join(words.split())) for day, words in lines)
    out = subprocess.run([program, "--lines"], input=text, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def next_day(iso):
    return (datetime.date.fromisoformat(iso) + datetime.timedelta(1)).isoformat() if iso and iso[0].isdigit() else ""


def agrees(mention, value):
    """value: of one result in a spec"""
    if mention["value"] == value.get("Timex"):
        return True
    for side in ("PastResolution", "FutureResolution"):
        r = value.get(side) or {}
        if r.get("date") and mention["from"] == mention["to"] == r["date"]:
            return True
        if r.get("startDate") and mention["from"] == r["startDate"] and r.get("endDate") in (mention["to"], next_day(mention["to"])):
            return True
        if r.get("dateTime") and mention["value"][:16] == r["dateTime"].replace(" ", "T")[:16]:
            return True
        if r.get("time") and "T" in mention["value"] and mention["value"].split("T")[1][:5] == r["time"][:5]:
            return True
    return False


def recognizers(program, folder, names, verbose):
    names = names or ["DateParser", "DatePeriodParser", "DurationParser", "SetParser", "TimeParser", "DateTimeParser", "HolidayParser"]
    for name in names:
        cases = json.load(open(os.path.join(folder, name + ".json"), encoding="utf-8-sig"))
        lines = [(c.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10], c["Input"]) for c in cases]
        passed = 0
        for case, mentions in zip(cases, found(program, lines)):
            results = case["Results"]
            right = len(mentions) == len(results) and all(agrees(m, r["Value"]) for m, r in zip(mentions, results) if r.get("Value"))
            passed += right
            if verbose and not right:
                print("  ", case["Input"], "|", [r["Value"].get("Timex") for r in results if r.get("Value")], "|",
                      [(m["text"], m["value"]) for m in mentions])
        print("%-20s %4d of %4d  %.1f %%" % (name, passed, len(cases), 100.0 * passed / len(cases)))


def duckling(program, path, verbose):
    rows = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8") if not line.startswith("#")]
    total = passed = 0
    lines, wanted = [], []
    for phrase, value, which in (r for r in rows if len(r) == 3):
        m = re.match(r"datetime(?:Holiday)? \((\d+), (\d+), (\d+), 0, 0, 0(?:\.0)?\) (Day|Month|Year)", value)
        if not m or which != "default":
            continue
        year, month, day, grain = int(m[1]), int(m[2]), int(m[3]), m[4]
        iso = "%04d-%02d-%02d" % (year, month, day)
        lines.append(("2013-02-12", phrase))
        wanted.append(iso if grain == "Day" else iso[:7] if grain == "Month" else iso[:4])
    for (_, phrase), want, mentions in zip(lines, wanted, found(program, lines)):
        total += 1
        right = len(mentions) == 1 and mentions[0]["value"] == want
        passed += right
        if verbose and not right:
            print("  ", phrase, "|", want, "|", [(m["text"], m["value"]) for m in mentions])
    print("duckling: days, months and years %d of %d  %.1f %%" % (passed, total, 100.0 * passed / total))


def main():
    args = [a for a in sys.argv[1:] if a != "-v"]
    if len(args) < 2:
        sys.exit(__doc__)
    verbose = "-v" in sys.argv
    if args[1].endswith(".tsv"):
        duckling(args[0], args[1], verbose)
    else:
        recognizers(args[0], args[1], args[2:], verbose)


main()
