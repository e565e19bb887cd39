"""Exported tokens + gold spans -> chunks with tags and links, ready for batching."""

import gzip
import json
import random
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

TAGS = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
ROLES = {"source": 1, "cue": 3, "content": 5}
SHARED = Path("../shared/bench/polnear")


@dataclass
class Chunk:
    """Tokens read together. Fragments are [first, last] tokens, counted from the chunk's first token."""

    article: str
    first: int
    types: np.ndarray
    states: np.ndarray
    tags: np.ndarray | None = None
    soft: np.ndarray | None = None
    cues: list = field(default_factory=list)
    sources: list = field(default_factory=list)
    contents: list = field(default_factory=list)
    source_of_cue: list = field(default_factory=list)  # index in sources, -1 none
    cue_of_content: list = field(default_factory=list)  # index in cues, -1 unknown
    pos: np.ndarray | None = None
    ner: np.ndarray | None = None


def read_ndjson(path):
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def fragments_of(spans, starts, ends, paragraph_of):
    """Token ranges of character spans: a token belongs when at least half of it lies inside. Cut at paragraph breaks."""
    found = []
    for start, end in spans:
        first = int(np.searchsorted(ends, start, side="right"))
        last = int(np.searchsorted(starts, end, side="left")) - 1
        while first <= last and min(ends[first], end) - max(starts[first], start) < (ends[first] - starts[first]) / 2:
            first += 1
        while last >= first and min(ends[last], end) - max(starts[last], start) < (ends[last] - starts[last]) / 2:
            last -= 1
        while first <= last:
            stop = first
            while stop < last and paragraph_of[stop + 1] == paragraph_of[first]:
                stop += 1
            found.append((first, stop))
            first = stop + 1
    return found


def chunks_of(article, attributions):
    """Chunks of one article with the tags and links of `attributions` (None: no labels)."""
    types = np.array(article["types"], np.int64)
    states = np.array(article["states"], np.int64).reshape(-1, 2)
    starts, ends = np.array(article["starts"]), np.array(article["ends"])
    chunks = [
        Chunk(article["id"], first, types[first:last], states[first:last]) for first, last in article["chunks"]
    ]
    if attributions is None:
        return chunks
    paragraph_of = np.zeros(len(types), np.int64)
    paragraph_of[np.array(article["paragraphs"][1:-1], np.int64)] = 1
    paragraph_of = np.cumsum(paragraph_of)
    bounds = [chunk.first for chunk in chunks]
    tags = np.zeros(len(types), np.int64)

    def place(fragment):
        index = int(np.searchsorted(bounds, fragment[0], side="right")) - 1
        chunk = chunks[index]
        last = min(fragment[1] - chunk.first, len(chunk.types) - 1)
        return index, (fragment[0] - chunk.first, last)

    def keep(items, item):
        if item not in items:
            items.append(item)
        return items.index(item)

    marked = []
    for attribution in attributions:
        cue = fragments_of(attribution["cue"], starts, ends, paragraph_of)
        if not cue:
            continue
        sources = fragments_of(attribution["source"], starts, ends, paragraph_of)
        contents = fragments_of(attribution["content"], starts, ends, paragraph_of)
        marked += [("content", f) for f in contents] + [("source", f) for f in sources]
        marked += [("cue", f) for f in cue]
        at, cue_fragment = place(cue[0])
        chunk = chunks[at]
        if cue_fragment in chunk.cues:
            continue
        number = len(chunk.cues)
        chunk.cues.append(cue_fragment)
        chunk.source_of_cue.append(-1)
        for fragment in sources:
            where, inside = place(fragment)
            if where == at:
                chunk.source_of_cue[number] = keep(chunk.sources, inside)
                break
        for fragment in contents:
            where, inside = place(fragment)
            known = chunks[where].contents
            if inside not in known:
                known.append(inside)
                chunks[where].cue_of_content.append(number if where == at else -1)
    order = {"content": 0, "source": 1, "cue": 2}
    for role, (first, last) in sorted(marked, key=lambda item: order[item[0]]):
        tags[first : last + 1] = ROLES[role] + 1
        tags[first] = ROLES[role]
    for chunk in chunks:
        chunk.tags = tags[chunk.first : chunk.first + len(chunk.types)]
    return chunks


def gold_of(split, every_annotator):
    """{article id: [attributions of one annotator, ...]}"""
    gold = {line["id"]: [line["attributions"]] for line in read_ndjson(SHARED / f"{split}.gold.ndjson.gz")}
    if every_annotator:
        more = {}
        for line in read_ndjson(SHARED / f"{split}.all-annotators.ndjson.gz"):
            more.setdefault(line["id"], []).append(line["attributions"])
        gold.update(more)
    return gold


def labelled(folder, split, every_annotator=False):
    """[(article, chunks)], one for each article and annotator."""
    gold = gold_of(split, every_annotator)
    result = []
    for article in read_ndjson(Path(folder) / f"{split}.ndjson"):
        for attributions in gold.get(article["id"], [[]]):
            result.append((article, chunks_of(article, attributions)))
    return result


def add_silver(folder, split, samples):
    """POS and NER of CoreNLP on tokens with the same span; -1 elsewhere. Returns the names of both label sets."""
    names = json.loads((Path(folder) / "silver.json").read_text()) if (Path(folder) / "silver.json").exists() else None
    silver = {line["id"]: line["sentences"] for line in read_ndjson(f"../shared/corpora/polnear-silver.{split}.ndjson.gz")}
    if names is None:
        pos = sorted({word[2] for sentences in silver.values() for sentence in sentences for word in sentence})
        names = {"pos": pos, "ner": ["O", "PERSON", "LOCATION", "ORGANIZATION", "MISC"]}
        (Path(folder) / "silver.json").write_text(json.dumps(names))
    pos_id = {name: i for i, name in enumerate(names["pos"])}
    ner_id = {name: i for i, name in enumerate(names["ner"])}
    for article, chunks in samples:
        words = {}
        for sentence in silver.get(article["id"], []):
            for word in sentence:
                words[(word[0], word[1])] = (pos_id.get(word[2], -1), ner_id.get(word[3], -1))
        pairs = [words.get(span, (-1, -1)) for span in zip(article["starts"], article["ends"])]
        both = np.array(pairs, np.int64).reshape(-1, 2)
        for chunk in chunks:
            part = both[chunk.first : chunk.first + len(chunk.types)]
            chunk.pos, chunk.ner = part[:, 0], part[:, 1]
    return names


def batches(chunks, size, shuffle):
    """Lists of at most `size` chunks of similar length."""
    order = sorted(range(len(chunks)), key=lambda i: len(chunks[i].types) + (random.random() * 20 if shuffle else 0))
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    if shuffle:
        random.shuffle(groups)
    return [[chunks[i] for i in group] for group in groups]
