"""What teacher and student share: tag, link, part-of-speech and name heads over one vector a token, and their losses."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from data import TAGS

LINK = 24


class Heads(nn.Module):
    def __init__(self, width, pos, ner):
        super().__init__()
        self.tags = nn.Linear(width, len(TAGS))
        # cue->source and cue->content: a query at the cue's first token, a key at both ends of the fragment.
        self.link = nn.Linear(width, 4 * LINK)
        self.no_source = nn.Linear(LINK, 1)
        self.pos = nn.Linear(width, pos)
        self.ner = nn.Linear(width, ner)

    def link_vectors(self, hidden):
        return self.link(hidden).split(LINK, -1)


def pad(arrays, value, dtype=torch.long):
    longest = max((len(array) for array in arrays), default=0)
    out = torch.full((len(arrays), max(longest, 1), *np.asarray(arrays[0]).shape[1:]), value, dtype=dtype)
    for row, array in enumerate(arrays):
        if len(array):
            out[row, : len(array)] = torch.as_tensor(np.asarray(array))
    return out


def pad_fragments(lists):
    """[rows, most, 2] first and last token of each fragment, and the mask of real ones."""
    most = max(1, max(len(items) for items in lists))
    out = torch.zeros(len(lists), most, 2, dtype=torch.long)
    mask = torch.zeros(len(lists), most, dtype=torch.bool)
    for row, items in enumerate(lists):
        if items:
            out[row, : len(items)] = torch.tensor(items)
            mask[row, : len(items)] = True
    return out, mask


def at_tokens(vectors, index):
    return torch.gather(vectors, 1, index.unsqueeze(-1).expand(-1, -1, vectors.shape[-1]))


def link_scores(heads, hidden, cues, sources, contents):
    """Scores [rows, cue, 1 + source] (the first is "none") and [rows, content, cue]."""
    query_source, key_source, query_content, key_content = heads.link_vectors(hidden)
    asks_source = at_tokens(query_source, cues[..., 0])
    source = at_tokens(key_source, sources[..., 0]) + at_tokens(key_source, sources[..., 1])
    to_source = torch.cat([heads.no_source(asks_source), asks_source @ source.transpose(1, 2)], -1)
    content = at_tokens(key_content, contents[..., 0]) + at_tokens(key_content, contents[..., 1])
    to_cue = content @ at_tokens(query_content, cues[..., 0]).transpose(1, 2)
    return to_source, to_cue


def link_loss(heads, hidden, batch):
    cues, cue_mask = pad_fragments([chunk.cues for chunk in batch])
    sources, source_mask = pad_fragments([chunk.sources for chunk in batch])
    contents, _ = pad_fragments([chunk.contents for chunk in batch])
    to_source, to_cue = link_scores(heads, hidden, cues, sources, contents)
    none = torch.ones(len(batch), 1, dtype=torch.bool)
    to_source = to_source.float().masked_fill(~torch.cat([none, source_mask], 1).unsqueeze(1), -1e4)
    to_cue = to_cue.float().masked_fill(~cue_mask.unsqueeze(1), -1e4)
    wanted_source = pad([[index + 1 for index in chunk.source_of_cue] for chunk in batch], -100)
    wanted_cue = pad([[i if i >= 0 else -100 for i in chunk.cue_of_content] for chunk in batch], -100)
    loss = 0.0
    for scores, wanted in ((to_source, wanted_source), (to_cue, wanted_cue)):
        if (wanted >= 0).any():
            loss = loss + F.cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=-100)
    return loss


def losses(heads, hidden, batch, mask, silver_weight=0.2, link_weight=0.3, hard_weight=1.0):
    """Sum of the heads' losses for padded `hidden`; soft tags (probabilities) are used where a chunk has them."""
    scores = heads.tags(hidden).float()
    total = 0.0
    hard = [chunk for chunk in batch if chunk.soft is None]
    if hard:
        tags = pad([chunk.tags if chunk.soft is None else np.full(len(chunk.types), -100) for chunk in batch], -100)
        total = total + hard_weight * F.cross_entropy(scores.flatten(0, 1), tags.flatten(), ignore_index=-100, reduction="sum")
    if len(hard) < len(batch):
        soft = torch.zeros(scores.shape)
        for row, chunk in enumerate(batch):
            if chunk.soft is not None:
                soft[row, : len(chunk.types)] = torch.from_numpy(chunk.soft.astype(np.float32))
        total = total - (soft * F.log_softmax(scores, -1)).sum()
    total = total / mask.sum()
    if link_weight:
        total = total + link_weight * 0.1 * link_loss(heads, hidden, batch)
    if silver_weight:
        for head, name in ((heads.pos, "pos"), (heads.ner, "ner")):
            wanted = pad(
                [getattr(c, name) if getattr(c, name) is not None else np.full(len(c.types), -1) for c in batch], -1
            )
            if (wanted >= 0).any():
                total = total + silver_weight * F.cross_entropy(
                    head(hidden).float().flatten(0, 1), wanted.flatten(), ignore_index=-1
                )
    return total


LEGAL = np.array(
    [[not (TAGS[j][0] == "I" and TAGS[i][2:] != TAGS[j][2:]) for j in range(len(TAGS))] for i in range(len(TAGS))]
)


def decode(log_probabilities):
    """Best tags without an inside after anything but its own kind."""
    count = len(log_probabilities)
    score = np.where([tag[0] == "I" for tag in TAGS], -1e9, log_probabilities[0])
    back = np.zeros((count, len(TAGS)), np.int64)
    blocked = np.where(LEGAL, 0.0, -1e9)
    for token in range(1, count):
        options = score[:, None] + blocked
        back[token] = options.argmax(0)
        score = options.max(0) + log_probabilities[token]
    tags = np.zeros(count, np.int64)
    tags[-1] = score.argmax()
    for token in range(count - 1, 0, -1):
        tags[token - 1] = back[token, tags[token]]
    return tags


def fragments(tags):
    """{role: [(first, last)]} of a tag sequence."""
    found = {"source": [], "cue": [], "content": []}
    for token, tag in enumerate(tags):
        name = TAGS[tag]
        if name[0] == "B":
            found[name[2:]].append((token, token))
        elif name[0] == "I":
            found[name[2:]][-1] = (found[name[2:]][-1][0], token)
    return found


class SpanScore:
    """Exact fragment F1 of each role, and the links' accuracy on gold fragments."""

    def __init__(self):
        self.counts = {role: [0, 0, 0] for role in ("source", "cue", "content")}

    def add(self, predicted, gold):
        for role, counts in self.counts.items():
            a, b = set(predicted[role]), set(gold[role])
            counts[0] += len(a & b)
            counts[1] += len(a)
            counts[2] += len(b)

    def f1(self):
        return {role: round(200 * hit / max(1, a + b), 2) for role, (hit, a, b) in self.counts.items()}
