#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Learns data/models/word_vectors.i8 and vector_words.txt: where words stand by what stands around
them.

usage: make_word_vectors.py DATA_DIR data/models
  DATA_DIR   a folder with ewt/, gum/, gmb/, wikigold/ and masc_tagged.zip: see data/models/README.md

vector_words.txt has the words of four occurrences and more that are written with letters and hyphens
alone, one a line, in the order of their bytes; word_vectors.i8 has a row of 64 signed bytes for each.
Words of one sentence count together, the less the farther apart; positive pointwise mutual
information with smoothed contexts (Levy, Goldberg and Dagan 2015), a singular value decomposition,
then all but the first three principal components, which tell how frequent a word is rather than what
it means (Mu and Viswanath 2018). Rows are of length one, scaled so that the greatest number is 127.
The same data gives the same bytes. Needs python3-numpy and python3-scipy; takes half a minute.
"""
import collections
import csv
import gzip
import io
import os
import re
import sys
import tarfile
import zipfile

import numpy
from scipy.sparse import coo_matrix
from scipy.sparse.linalg import svds

LEAST = 4          # occurrences
REACH = 12         # words
SMOOTHING = 0.75
WIDTH = 100        # of the decomposition
PASSED = 3
DIMENSIONS = 64
FREQUENT = 10000   # words that tell mean and principal components


def read_conllu(lines):
    sentence = []
    for line in lines:
        cells = line.rstrip("\n").split("\t")
        if len(cells) > 1 and cells[0].isdigit():
            sentence.append(cells[1])
        elif not line.strip():
            yield sentence
            sentence = []
    yield sentence


def read_gmb(lines):
    sentence = []
    for row in csv.reader(lines):
        if row[0].startswith("Sentence:"):
            yield sentence
            sentence = []
        sentence.append(row[1])
    yield sentence


def read_wikigold(lines):
    sentence = []
    for line in lines:
        if line.strip():
            sentence.append(line.split()[0])
        else:
            yield sentence
            sentence = []
    yield sentence


def read_masc(folder):
    for name in sorted(folder.namelist()):
        if name.endswith(".txt") and "categories" not in name and "README" not in name:
            for line in folder.read(name).decode("utf-8", "replace").split("\n"):
                yield [word.rsplit("_", 1)[0] for word in line.split() if "_" in word]


def read_all(folder):
    def path(*names):
        return os.path.join(folder, *names)
    with gzip.open(path("ewt", "en_ewt-ud-train.conllu.gz"), "rt", encoding="utf-8") as file:
        yield from read_conllu(file)
    with tarfile.open(path("gum", "train", "dep.tar.xz")) as archive:
        for member in sorted(archive.getmembers(), key=lambda m: m.name):
            if member.isfile() and member.name.endswith(".conllu"):
                yield from read_conllu(io.TextIOWrapper(archive.extractfile(member), "utf-8"))
    with gzip.open(path("gmb", "ner_dataset.csv.gz"), "rt", encoding="utf-8") as file:
        yield from read_gmb(file)
    with open(path("wikigold", "wikigold.conll.txt"), encoding="utf-8") as file:
        yield from read_wikigold(file)
    with zipfile.ZipFile(path("masc_tagged.zip")) as archive:
        yield from read_masc(archive)


def count_neighbours(sentences, number):
    rows, columns, weights = [], [], []
    for sentence in sentences:
        known = [(at, number[word]) for at, word in enumerate(sentence) if word in number]
        for i, (at, word) in enumerate(known):
            for other_at, other in known[i + 1:]:
                if other_at - at > REACH:
                    break
                rows += [word, other]
                columns += [other, word]
                weights += [(other_at - at) ** -0.5] * 2
    return coo_matrix((weights, (rows, columns)), shape=(len(number),) * 2).tocsr()


def vectors_of(counts):
    of_word = numpy.asarray(counts.sum(1)).ravel()
    smooth = of_word ** SMOOTHING
    cells = counts.tocoo()
    expected = of_word[cells.row] * smooth[cells.col] / smooth.sum()
    told = numpy.maximum(numpy.log(cells.data / expected), 0)
    matrix = coo_matrix((told, (cells.row, cells.col)), shape=counts.shape).tocsr()
    left, values, _ = svds(matrix, k=WIDTH, random_state=1)
    order = numpy.argsort(-values)
    return left[:, order] * numpy.sqrt(values[order])


def turn(vectors):
    """Principal components, without the first ones, as rows of one length."""
    vectors = vectors - vectors[:FREQUENT].mean(0)
    components = numpy.linalg.svd(vectors[:FREQUENT], full_matrices=False)[2]
    # A component may point either way: the way that its greatest part is positive.
    greatest = numpy.abs(components).argmax(1)
    components *= numpy.sign(components[range(len(components)), greatest])[:, None]
    rows = vectors @ components[PASSED:PASSED + DIMENSIONS].T
    length = numpy.linalg.norm(rows, axis=1, keepdims=True)
    return rows / numpy.where(length > 0, length, 1)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sentences = [[word.lower() for word in sentence] for sentence in read_all(sys.argv[1])]
    counts = collections.Counter(word for sentence in sentences for word in sentence
                                 if re.fullmatch("[a-z]+(-[a-z]+)*", word))
    words = [word for word, count in counts.most_common() if count >= LEAST]
    rows = turn(vectors_of(count_neighbours(sentences, {w: i for i, w in enumerate(words)})))
    rows = numpy.round(rows * (127 / numpy.abs(rows).max())).astype(numpy.int8)
    order = sorted(range(len(words)), key=lambda i: words[i].encode())
    with open(os.path.join(sys.argv[2], "vector_words.txt"), "w", encoding="ascii") as file:
        file.writelines(words[i] + "\n" for i in order)
    rows[order].tofile(os.path.join(sys.argv[2], "word_vectors.i8"))


main()
