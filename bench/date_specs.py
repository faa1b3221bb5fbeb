#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Scores `dates --lines` against the English date and time specs of Recognizers-Text and duckling.

usage: date_specs.py DATES_PROGRAM FOLDER_OF_SPECS [-v] [NAME...]   (DateParser.json ...)
       date_specs.py DATES_PROGRAM time-en.tsv [-v]

A case is passed if each result has a mention of the same meaning and no further mention of the
kind that its file asks for is found (a file of one parser lists only what that parser reads: the
"an hour" of a sentence stands in another file). The specs write some meanings otherwise than
TIMEX3 does; these notations, and no others, are taken as equal:

 - "XXXX-06-03", "XXXX-WXX-1", "XXXX-09-WXX-1-1": what stands open is filled in by the reference
   date, as in the spec's own past or future resolution; either may be given.
 - "(2031-06-02,2031-06-04,P2D)": the interval of our value, or of the days it covers. The end may
   be the last day or the one behind it. The ends of a range of months or years are written as
   their first days: "2031/2034" is "(2031-01-01,2034-01-01,P3Y)".
 - "T11" is T11:00, at any day; "TMO" is any day's morning, "XXXX-XX-XXTMO".
 - Durations of equal length: "P4.5Y" is P4Y6M, "PT6.5H" is PT6H30M, "P3M" is P1Q.

An amount of time before or after the reference ("two weeks ago") is a day in the specs and the
week, month or year of that day in TIMEX3; such cases fail and are counted apart ("grain").
Of duckling the single days, weeks, months, quarters and years are asked; a phrase is a text of its own.
"""
import datetime, json, os, re, subprocess, sys

KINDS = {"DateParser": "day", "HolidayParser": "day", "DatePeriodParser": "period",
         "DurationParser": "duration", "SetParser": "set", "TimeParser": "clock",
         "DateTimeParser": "clock"}


def found(program, lines):
    text = "".join("%s\t%s\n" % (day, " ".join(words.split())) for day, words in lines)
    out = subprocess.run([program, "--lines"], input=text, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def kind(mention):
    if mention["type"] in ("SET", "DURATION"):
        return mention["type"].lower()
    if re.search(r"T\d", mention["value"]):
        return "clock"
    return "day" if re.fullmatch(r"[\dX]{4}-[\dX]{2}-[\dX]{2}|XXXX-WXX-\d", mention["value"]) else "period"


def next_day(iso):
    return (datetime.date.fromisoformat(iso) + datetime.timedelta(1)).isoformat() if iso and iso[0].isdigit() else ""


def length(value):
    """of an ISO 8601 duration, as (months, seconds); None if it is none"""
    m = re.fullmatch(r"P(?:([\d.]+)Y)?(?:([\d.]+)Q)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?", value or "")
    if not m or not any(m.groups()):
        return None
    y, q, mo, w, d, h, mi, s = (float(g or 0) for g in m.groups())
    return (12 * y + 3 * q + mo, ((7 * w + d) * 24 + h) * 3600 + 60 * mi + s)


def first_day(value):
    m = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", value)
    return "%s-%s-%s" % (m[1], m[2] or "01", m[3] or "01") if m else ""


def agrees(mention, value):
    """value: of one result in a spec"""
    ours, timex = mention["value"], value.get("Timex") or ""
    if ours == timex:
        return True
    if length(timex) and length(ours) == length(timex):
        return True
    if mention["type"] == "SET":
        timex = re.sub(r"T(\d\d)$", r"T\1:00", timex)
        return ours in (timex, "XXXX-XX-XX" + timex)
    ends = ours.split("/")
    if timex.startswith("XXXX-") and ours[4:] == timex[4:]:
        dates = [d for side in ("PastResolution", "FutureResolution") for d in (value.get(side) or {}).values()]
        return any(str(d).startswith(ours[:4]) for d in dates)
    for side in ("PastResolution", "FutureResolution"):
        r = value.get(side) or {}
        if r.get("date") and mention["from"] == mention["to"] == r["date"] and "T" not in ours:
            return True
        if r.get("startDate"):
            if mention["from"] == r["startDate"] and r.get("endDate") in (mention["to"], next_day(mention["to"])):
                return True
            if len(ends) == 2 and [first_day(e) for e in ends] == [r["startDate"], r.get("endDate")]:
                return True
        if r.get("dateTime") and ours[:16] == r["dateTime"].replace(" ", "T")[:16]:
            return True
        if r.get("time") and timex.startswith("T") and "T" in ours and ours.split("T")[1][:5] == r["time"][:5]:
            return True
    return False


def other_grain(mention, value):
    """the period of TIMEX3 in which the spec's day lies"""
    day = (value.get("PastResolution") or {}).get("date") or ""
    counted = re.search(r"\b(week|month|year)s?\b", mention["text"])
    return bool(counted) and mention["type"] == "DATE" and mention["from"] <= day <= mention["to"]


def judge(results, mentions, wanted):
    left = list(mentions)
    grain = False
    for value in (r["Value"] for r in results if r.get("Value")):
        right = next((m for m in left if agrees(m, value)), None)
        if right is None:
            grain = grain or any(other_grain(m, value) for m in left)
            return "grain" if grain and len(results) == 1 else "wrong"
        left.remove(right)
    return "wrong" if any(kind(m) == wanted for m in left) else "right"


def recognizers(program, folder, names, verbose):
    totals = {}
    for name in names or list(KINDS):
        cases = json.load(open(os.path.join(folder, name + ".json"), encoding="utf-8-sig"))
        lines = [(c.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10], c["Input"]) for c in cases]
        counts = {"right": 0, "wrong": 0, "grain": 0}
        for case, mentions in zip(cases, found(program, lines)):
            verdict = judge(case["Results"], mentions, KINDS.get(name))
            counts[verdict] += 1
            if verbose and verdict != "right":
                print("  ", case["Input"], "|", [r["Value"].get("Timex") for r in case["Results"] if r.get("Value")], "|",
                      [(m["text"], m["value"]) for m in mentions], "" if verdict == "wrong" else "| grain")
        totals[name] = (counts["right"], len(cases))
        print("%-20s %4d of %4d  %.1f %%%s" % (name, counts["right"], len(cases), 100.0 * counts["right"] / len(cases),
              "   and %d by another grain" % counts["grain"] if counts["grain"] else ""))
    for title, chosen in (("dates and periods", ["DateParser", "DatePeriodParser"]), ("all", list(totals))):
        if all(name in totals for name in chosen):
            right, count = (sum(totals[name][k] for name in chosen) for k in (0, 1))
            print("%-20s %4d of %4d  %.1f %%" % (title, right, count, 100.0 * right / count))


def duckling_value(text):
    """of a row, as TIMEX3; None for clock times, intervals and what is no date"""
    m = re.match(r"datetime(?:Holiday)? \((\d+), (\d+), (\d+), 0, 0, 0(?:\.0)?\) (Day|Week|Month|Quarter|Year)\b", text)
    if not m:
        return None
    day = datetime.date(*map(int, m.groups()[:3]))
    year, week, _ = day.isocalendar()
    return {"Day": day.isoformat(), "Week": "%04d-W%02d" % (year, week), "Month": day.isoformat()[:7],
            "Quarter": "%04d-Q%d" % (day.year, (day.month + 2) // 3), "Year": "%04d" % day.year}[m[4]]


def duckling(program, path, verbose):
    rows = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8") if not line.startswith("#")]
    rows = [r + [duckling_value(r[1])] for r in rows if len(r) == 3 and r[2] in ("all", "default")]
    rows = [r for r in rows if r[3]]
    mentions = found(program, [("2013-02-12", r[0]) for r in rows])
    for title, chosen in (("default list", lambda r: r[2] == "default"), ("no holidays", lambda r: "Holiday" not in r[1]),
                          ("all", lambda r: True)):
        judged = [(r, m, len(m) == 1 and m[0]["value"] == r[3]) for r, m in zip(rows, mentions) if chosen(r)]
        passed = sum(right for _, _, right in judged)
        print("duckling: days to years, %-13s %4d of %4d  %.1f %%" % (title, passed, len(judged), 100.0 * passed / len(judged)))
    for r, m, right in judged if verbose else []:
        if not right:
            print("  ", r[0], "|", r[3], "|", [(x["text"], x["value"]) for x in m])


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
