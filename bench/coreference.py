#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Gives bench/coreference topics of articles with gold mentions, in one JSON form.

usage: coreference.py PROGRAM newswcl50 FILE.conll [OPTION...]
       coreference.py PROGRAM meantime FOLDER [OPTION...]       meantime.conll.gz, entities_mentions.json.gz
       coreference.py PROGRAM meantime-articles FOLDER [OPTION...]   the same, each article a topic ("subtopic")
       coreference.py PROGRAM ecb FOLDER SENTENCES.csv [OPTION...]   FOLDER/TOPIC/*.xml

OPTION... go to PROGRAM. What is written to it is {"topics": [{"name", "documents": [{"name", "text",
"scored": [[begin, end]], "mentions": [{"begin", "end", "chain", "kind"}]}]}]}; offsets are bytes of the UTF-8
text, `scored` the stretches in which mentions count. The text is made from the tokens: a line a paragraph,
blanks as they are printed. Standard library only.
"""
import collections, csv, gzip, json, os, re, subprocess, sys, xml.etree.ElementTree as tree

TO_LEFT = set(", . ; : ? ! ) ] } % ” ’ 's 'S n't N'T 're 've 'll 'd 'm ’s n’t ’re ’ve ’ll ’d ’m ''".split())
TO_RIGHT = set("( [ { $ £ € # “ ‘ ``".split())


class Text:
    """Puts tokens together; `places` are their bytes."""

    def __init__(self):
        self.text, self.size, self.places, self.glue, self.quoted = [], 0, [], True, False

    def put(self, piece):
        self.text.append(piece)
        self.size += len(piece.encode())

    def token(self, word):
        opens = word in TO_RIGHT or (word == '"' and not self.quoted)
        closes = word in TO_LEFT or (word == '"' and self.quoted)
        hyphen = word == "-"
        if not (self.glue or closes or hyphen): self.put(" ")
        begin = self.size
        self.put(word)
        self.places.append((begin, self.size))
        self.glue = opens or hyphen
        if word == '"': self.quoted = not self.quoted

    def end_paragraph(self):
        if self.text and self.text[-1] != "\n\n": self.put("\n\n")
        self.glue, self.quoted = True, False

    def document(self, name, mentions, scored=None):
        text = "".join(self.text)
        if scored is None: scored = [(0, self.size)]
        made = [{"begin": self.places[a][0], "end": self.places[b][1], "chain": chain, "kind": kind}
                for a, b, chain, kind in mentions]
        return {"name": name, "text": text, "scored": scored, "mentions": made}


def conll_documents(lines):
    """(name, rows) of each document; a row is [name, sentence, number, word, chains], or None between sentences."""
    name, rows = None, []
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("#begin"): name, rows = re.match(r"#begin document \(?(.*?)\)?;", line)[1], []
        elif line.startswith("#end"): yield name, rows
        else: rows.append(line.split("\t") if line.strip() else None)


def chains_of(rows):
    """Mentions as (first token, last token, chain), tokens counted as they are put into the text."""
    open_at, mentions, at = collections.defaultdict(list), [], 0
    for row in rows:
        if row is None or row[3] == "\\n": continue
        for cell in (c.strip() for c in row[4].split("|")):
            chain = cell.strip("()")
            if cell.startswith("("): open_at[chain].append(at)
            if cell.endswith(")") and open_at[chain]: mentions.append((open_at[chain].pop(), at, chain))
        at += 1
    return mentions


def newswcl50(path):
    topics = collections.OrderedDict()
    for name, rows in conll_documents(open(path, encoding="utf-8")):
        text = Text()
        for row in rows:
            if row is None: continue
            if row[3] == "\\n": text.end_paragraph()
            else: text.token(row[3])
        mentions = [(a, b, c, c.rsplit("_", 1)[-1]) for a, b, c in chains_of(rows)]
        topics.setdefault(name.split("/")[0], []).append(text.document(name.split("/")[-1], mentions))
    return topics


def meantime(folder, by_document=False):
    entities = collections.defaultdict(list)
    for m in json.load(gzip.open(os.path.join(folder, "entities_mentions.json.gz"))):
        chain = re.sub(r"^(cross_intra_|cross_|intra_)", "", m["coref_chain"])
        entities[m["conll_doc_key"]].append((m["sent_id"], m["tokens_number"], chain, m["mention_type"]))
    topics = collections.OrderedDict()
    for name, rows in conll_documents(gzip.open(os.path.join(folder, "meantime.conll.gz"), "rt", encoding="utf-8")):
        text, place, sentence = Text(), {}, 0
        for row in rows:
            if row is None: continue
            if int(row[1]) != sentence and sentence < 2: text.end_paragraph()  # title, day
            sentence = int(row[1])
            place[(sentence, int(row[2]))] = len(text.places)
            text.token(row[3])
        mentions = []
        for sentence, tokens, chain, kind in entities[name]:
            found = sorted(place[(sentence, t)] for t in tokens if (sentence, t) in place)
            if found: mentions.append((found[0], found[-1], chain, kind))
        key = name if by_document else name.split("/")[0]
        topics.setdefault(key, []).append(text.document(name, mentions))
    return topics


def ecb(folder, sentences):
    valid = collections.defaultdict(set)
    for row in csv.DictReader(open(sentences)):
        valid[(row["Topic"], row["File"])].add(row["Sentence Number"])
    topics = collections.OrderedDict()
    for topic in sorted(os.listdir(folder), key=int):
        for file in sorted(os.listdir(os.path.join(folder, topic))):
            name = file.removesuffix(".xml")
            root = tree.parse(os.path.join(folder, topic, file)).getroot()
            scored = valid[(topic, name.split("_", 1)[1])]
            text, index, sentence_of, stretch, last = Text(), {}, {}, {}, None
            for token in root.iter("token"):
                number = token.get("sentence")
                if number != last: text.end_paragraph()
                last = number
                index[token.get("t_id")], sentence_of[token.get("t_id")] = len(text.places), number
                text.token(token.text or "?")
                begin, _ = stretch.get(number, (text.places[-1][0], 0))
                stretch[number] = (begin, text.places[-1][1])
            chain_of = {}
            for relation in root.find("Relations"):
                chain = relation.get("note") if relation.tag == "CROSS_DOC_COREF" else name + relation.get("r_id")
                for source in relation.findall("source"): chain_of[source.get("m_id")] = chain
            mentions = []
            for mark in root.find("Markables"):
                anchors = [a.get("t_id") for a in mark.findall("token_anchor")]
                if not anchors or not mark.tag.startswith(("HUMAN", "NON_HUMAN", "LOC")): continue
                if sentence_of[anchors[0]] not in scored: continue
                places = sorted(index[a] for a in anchors)
                chain = chain_of.get(mark.get("m_id"), name + "_" + mark.get("m_id"))
                mentions.append((places[0], places[-1], chain, mark.tag))
            spans = [stretch[s] for s in sorted(scored, key=int) if s in stretch]
            if spans: topics.setdefault(topic, []).append(text.document(name, mentions, spans))
    return topics


# The kinds that are scored together; COUNTRY and ACTOR-I of NewsWCL50 lump different things.
KINDS = {
    "newswcl50": [["ACTOR"], ["ACTOR", "GROUP", "OBJECT"], ["ACTOR", "ACTOR-I", "COUNTRY", "GROUP", "OBJECT"]],
}


def main(program, kind, *args):
    reader, count = {
        "newswcl50": (newswcl50, 1), "meantime": (meantime, 1), "ecb": (ecb, 2),
        "meantime-articles": (lambda folder: meantime(folder, by_document=True), 1),
    }[kind]
    topics = reader(*args[:count])
    found = sorted({m["kind"] for docs in topics.values() for d in docs for m in d["mentions"]})
    data = json.dumps({"topics": [{"name": n, "documents": d} for n, d in topics.items()],
                       "kinds": KINDS.get(kind, [found])})
    extent = [] if kind == "ecb" else ["--phrases"]  # ECB+ marks single words
    return subprocess.run([program, *extent, *args[count:]], input=data.encode()).returncode


if __name__ == "__main__":
    if len(sys.argv) < 4: sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
