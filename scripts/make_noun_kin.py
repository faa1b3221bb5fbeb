#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes data/lexicons/noun_kin.tsv from Debian's wordnet-base.

usage: make_noun_kin.py [/usr/share/wordnet] > data/lexicons/noun_kin.tsv

One noun a line, in the order of its bytes: the noun, "h" if it names people, the synsets
it stands for (its two most frequent senses), and the synsets above them, up to four steps
and up to the point where a synset stands for too much to say that two things are one.
"""
import re
import sys

SENSES = 2
STEPS = 4
TOO_GENERAL = 900          # nouns below a synset
PERSON = "00007846"
FILES_FOR_COMMON_WORDS_ONLY = {"05", "20", "27", "08", "00"}  # animals, plants, substances, body, tops
# In the news they are animals and things first.
NO_PEOPLE = set("""
    adder canary cub cuckoo dodo gadfly gopher gull hog jackass loon ostrich piranha predator prey
    primate shrew shrimp skunk thoroughbred tiger torpedo vermin vixen warbler weasel whale yearling
""".split())
GROUPS_OF_PEOPLE = {"person", "human", "people", "folk", "crew", "staff", "personnel", "troop", "troops", "police", "public"}


def read(folder):
    synsets, senses = {}, {}
    for line in open(folder + "/data.noun", encoding="ascii"):
        if line.startswith("  "):
            continue
        cells = line.split("|")[0].split()
        count = int(cells[3], 16)
        words = cells[4:4 + 2 * count:2]
        pointers = cells[5 + 2 * count:]
        above = [pointers[i + 1] for i in range(0, len(pointers) - 3, 4) if pointers[i] in ("@", "@i")]
        synsets[cells[0]] = (cells[1], words, above)
    for line in open(folder + "/index.noun", encoding="ascii"):
        if line.startswith("  "):
            continue
        cells = line.split()
        pointer_kinds = int(cells[3])
        senses[cells[0]] = (int(cells[5 + pointer_kinds]), cells[6 + pointer_kinds:])
    return synsets, senses


def count_below(synsets):
    below = {s: 0 for s in synsets}
    for synset in synsets:
        seen, todo = set(), [synset]
        while todo:
            for up in synsets[todo.pop()][2]:
                if up not in seen:
                    seen.add(up)
                    todo.append(up)
        for up in seen:
            below[up] += len(synsets[synset][1])
    return below


def main():
    synsets, senses = read(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
    below = count_below(synsets)
    number = {}

    def short(synset):
        return format(number.setdefault(synset, len(number)), "x")

    lines = []
    for lemma in sorted(senses):
        tagged, own = senses[lemma]
        if not re.fullmatch(r"[a-z]{3,}(-[a-z]+)*", lemma):
            continue
        if tagged == 0 and (synsets[own[0]][0] in FILES_FOR_COMMON_WORDS_ONLY):
            continue
        own = own[:SENSES] if tagged > 1 else own[:1]
        above = []
        for synset in own:
            level = [synset]
            for _ in range(STEPS):
                level = [u for s in level for u in synsets[s][2] if below[u] < TOO_GENERAL]
                above += [u for u in level if u not in above and u not in own]
        human = lemma in GROUPS_OF_PEOPLE or (synsets[own[0]][0] == "18" and lemma not in NO_PEOPLE)
        lines.append("\t".join([lemma, "h" if human else "", " ".join(map(short, own)),
                                " ".join(map(short, above))]).rstrip("\t"))
    print("# Nouns and what they are kinds of: noun, \"h\" for people, synsets, synsets above.")
    print("# Derived by scripts/make_noun_kin.py from WordNet 3.0, copyright 2006 by Princeton")
    print("# University; all rights reserved; its licence is in noun_kin.LICENSE beside this file.")
    print("\n".join(lines))


main()
