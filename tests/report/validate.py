#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Validates JSON reports against the schema, and what a schema cannot say.

usage: validate.py SCHEMA REPORT...

Beyond the schema: `exact` is the body from `start` to `end` in code points, ids are unique,
and every reference leads somewhere. Prints what is wrong; exit status 1 if anything is.
"""
import json
import sys

from jsonschema import Draft202012Validator


def schema_errors(validator, report):
    for error in validator.iter_errors(report):
        yield "%s: %s" % (error.json_path, error.message[:300])


def place_errors(report):
    bodies = {article["id"]: article["body"] for article in report["articles"]}

    def check(node, where):
        if isinstance(node, list):
            for index, item in enumerate(node):
                yield from check(item, "%s[%d]" % (where, index))
        elif isinstance(node, dict):
            if "exact" in node and "start" in node:
                body = bodies.get(node["article"])
                if body is None:
                    yield "%s: no article %s" % (where, node["article"])
                elif body[node["start"]:node["end"]] != node["exact"]:
                    yield "%s: exact is not what stands there" % where
                elif "prefix" in node and not body[:node["start"]].endswith(node["prefix"]):
                    yield "%s: prefix is not what stands before" % where
                elif "suffix" in node and not body[node["end"]:].startswith(node["suffix"]):
                    yield "%s: suffix is not what stands after" % where
            for key, value in node.items():
                yield from check(value, "%s.%s" % (where, key))

    yield from check(report, "$")


def reference_errors(report):
    lists = ("articles", "entities", "figures", "dates", "quotes", "claims", "passages",
             "origins", "findings")
    ids = [item["id"] for name in lists for item in report[name]]
    if len(ids) != len(set(ids)):
        yield "ids are not unique: %s" % sorted(i for i in set(ids) if ids.count(i) > 1)[:5]
    known = set(ids)
    references = [("claim", c["ref"]) for c in report["claims"]]
    references += [("claim", c["origin"]) for c in report["claims"]]
    references += [("origin", member) for o in report["origins"] for member in o["members"]]
    references += [("finding", o) for f in report["findings"] for o in f["origins"]]
    references += [("copy", c["passage"]) for p in report["passages"] for c in p["copies"]]
    references += [("member", m["ref"]) for f in report["findings"] for m in f["members"]]
    for kind, reference in references:
        if reference is not None and reference not in known:
            yield "%s refers to %s, which is nowhere" % (kind, reference)


def main(schema_path, *report_paths):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    wrong = 0
    for path in report_paths:
        with open(path, encoding="utf-8") as file:
            report = json.load(file)
        for check in (schema_errors(validator, report), place_errors(report),
                      reference_errors(report)):
            for message in check:
                print("%s: %s" % (path, message))
                wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
