#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes data/gazetteers/ from the published lists it names.

usage: make_gazetteers.py GAZETTEERS_DIR

GAZETTEERS_DIR holds world-cities.csv.gz (GeoNames), world-countries/countries.json.gz,
names/us-*.txt, nltk-names.zip and congress/ as their publishers give them out. Every list is folded as
crosscheck::fold() does it, sorted by bytes and unique; the build makes them one table.
"""
import csv
import gzip
import json
import pathlib
import re
import sys
import unicodedata
import zipfile

OUT = pathlib.Path(__file__).resolve().parent.parent / "data" / "gazetteers"
PLAIN = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "`": "'", "‐": "-", "–": "-", "—": "-",
                       "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i"})


def fold(text):
    text = unicodedata.normalize("NFKD", text.translate(PLAIN)).casefold()
    text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(text.split())


def write(name, rows):
    """`rows`: folded key -> set of cells."""
    lines = sorted(b"\t".join([key.encode(), *sorted(c.encode() for c in cells)])
                   for key, cells in rows.items() if key)
    # By key, not by line: a tab sorts below a blank, as the search expects.
    lines.sort(key=lambda line: line.split(b"\t")[0])
    (OUT / name).write_bytes(b"\n".join(lines) + b"\n")


def places(source):
    rows = {}
    with gzip.open(source / "world-cities.csv.gz", "rt") as f:
        for row in csv.DictReader(f):
            for text, kind in ((row["name"], "city"), (row["subcountry"], "region")):
                key = fold(text)
                if len(key) > 2 and not any(c.isdigit() for c in key):
                    rows.setdefault(key, set()).add(kind)
    write("places.tsv", rows)


def countries(source):
    rows = {}
    with gzip.open(source / "world-countries" / "countries.json.gz", "rt") as f:
        for country in json.load(f):
            common = fold(country["name"]["common"])
            forms = [country["name"]["common"], country["name"]["official"]]
            # Codes of two letters are words of other languages: "IN", "TO", "IT".
            forms += [a for a in country["altSpellings"] if len(a) > 3]
            for form in forms:
                rows.setdefault(fold(form), set()).add("country=" + common)
            for capital in country.get("capital", []):
                rows.setdefault(fold(capital), set()).add("capital=" + common)
            english = country.get("demonyms", {}).get("eng", {})
            for demonym in english.values():
                for form in re.split(r", | or ", demonym):
                    rows.setdefault(fold(form), set()).add("demonym=" + common)
            for region in (country["region"], country["subregion"]):
                rows.setdefault(fold(region), set()).add("continent")
    write("countries.tsv", rows)


def person_names(source):
    for name in ("first", "sur"):
        file = {"first": "us-first-names.txt", "sur": "us-surnames.txt"}[name]
        rows = {}
        for line in (source / "names" / file).read_text().split("\n"):
            key = fold(line)
            if len(key) > 1:
                rows.setdefault(key, set())
        write({"first": "first_names.tsv", "sur": "surnames.tsv"}[name], rows)


def genders(source):
    rows = {}
    with zipfile.ZipFile(source / "nltk-names.zip") as archive:
        for gender, file in (("f", "names/female.txt"), ("m", "names/male.txt")):
            for line in archive.read(file).decode().split("\n"):
                if len(line.strip()) > 1:
                    rows.setdefault(fold(line), set()).add(gender)
    write("given_names.tsv", rows)


def yaml_people(text):
    """first, nickname, last, official_full of each record: the few fields that are needed."""
    for record in re.split(r"^- id:", text, flags=re.M)[1:]:
        block = re.search(r"^  name:\n((?:    .*\n)+)", record, flags=re.M).group(1)
        yield dict(re.findall(r"^    (\w+): '?([^'\n]+)", block, flags=re.M))


def people(source):
    """Full names, and the surnames that stand for one person by themselves."""
    folder = source / "congress"
    records = list(yaml_people((folder / "executive.yaml").read_text()))
    for r in records[-30:]:
        r["famous"] = "yes"  # presidents and their deputies since the fifties, known by surname
    with gzip.open(folder / "legislators-current.yaml.gz", "rt") as f:
        records += yaml_people(f.read())
    with gzip.open(folder / "legislators-historical.csv.gz", "rt") as f:
        for row in csv.DictReader(f):
            if row["birthday"] >= "1930":
                records.append({"first": row["first_name"], "last": row["last_name"],
                                "nickname": row["nickname"]})
    rows = {}
    for r in records:
        for first in (r.get("first"), r.get("nickname")):
            if first and len(first) > 2:
                rows.setdefault(fold(first + " " + r["last"]), set())
        if r.get("famous"):
            rows.setdefault(fold(r["last"]), set()).add("surname")
        if r.get("official_full"):
            rows.setdefault(fold(r["official_full"]), set())
    write("people.tsv", rows)


def main():
    source = pathlib.Path(sys.argv[1])
    OUT.mkdir(parents=True, exist_ok=True)
    places(source)
    countries(source)
    person_names(source)
    genders(source)
    people(source)


main()
