#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes data/lexicons/word_kin.tsv from Debian's wordnet-base.

usage: make_word_kin.py [/usr/share/wordnet] > data/lexicons/word_kin.tsv

One word a line, in the order of its bytes: the word, what it may mean, and what that is a kind
of. What it may mean are the synsets of its most frequent senses as verb, noun and adjective, and
the ones derived from those ("evacuate", "evacuation") or grouped with them; what it is a kind of
are the synsets above its verbs ("drown", "die"). Only what two words have in common is kept.
"""
import re
import sys

PARTS = {"v": "verb", "n": "noun", "a": "adj"}
SENSES = {"v": 3, "n": 2, "a": 2}


def read(folder):
    synsets, senses = {}, {}
    for part, name in PARTS.items():
        for line in open(f"{folder}/data.{name}", encoding="ascii"):
            if line.startswith("  "):
                continue
            cells = line.split("|")[0].split()
            count = int(cells[3], 16)
            words = [word.lower().split("(")[0] for word in cells[4:4 + 2 * count:2]]
            first = 4 + 2 * count
            pointers = [tuple(cells[first + 1 + 4 * i:first + 5 + 4 * i])
                        for i in range(int(cells[first]))]
            synsets[part, cells[0]] = (words, pointers)
        for line in open(f"{folder}/index.{name}", encoding="ascii"):
            if line.startswith("  "):
                continue
            cells = line.split()
            kinds = int(cells[3])
            senses[part, cells[0]] = (int(cells[5 + kinds]), cells[6 + kinds:])
    return synsets, senses


def meanings(word, synsets, senses):
    """The synsets that a word may mean, and those above its verbs."""
    own, above = [], []
    for part, most in SENSES.items():
        tagged, offsets = senses.get((part, word), (0, []))
        for offset in offsets[:most if tagged > 1 else 1]:
            words, pointers = synsets[part, offset]
            own.append((part, offset))
            for kind, other, other_part, lexical in pointers:
                target = (other_part.replace("s", "a"), other)
                source = int(lexical[:2], 16)
                if kind == "+" and (source == 0 or words[source - 1] == word):
                    own.append(target)
                elif kind in ("$", "&"):
                    own.append(target)
                elif kind == "@" and part == "v":
                    above.append(target)
    return list(dict.fromkeys(own)), [s for s in dict.fromkeys(above) if s not in own]


def main():
    synsets, senses = read(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
    words = sorted({word for part, word in senses if re.fullmatch(r"[a-z]{3,}", word)
                    and any(senses.get((p, word), (0,))[0] for p in PARTS)})
    found = {word: meanings(word, synsets, senses) for word in words}
    bearers = {}
    for word, (own, above) in found.items():
        for synset in own + above:
            bearers.setdefault(synset, set()).add(word)
    number = {}

    def short(synset):
        return format(number.setdefault(synset, len(number)), "x")

    print("# Words that may mean one thing: word, synsets it may stand for, synsets above its verbs.")
    print("# Derived by scripts/make_word_kin.py from WordNet 3.0, copyright 2006 by Princeton")
    print("# University; all rights reserved; its licence is in noun_kin.LICENSE beside this file.")
    for word, (own, above) in found.items():
        cells = [" ".join(short(s) for s in part if len(bearers[s]) > 1) for part in (own, above)]
        if any(cells):
            print("\t".join([word, *cells]).rstrip("\t"))


main()
