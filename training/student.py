"""Trains the shipped network: rows of a word form (summed once a form) -> 2 convolutions -> BiLSTM -> heads.

usage: python training/student.py --out FILE [--hidden 100] [--epochs 10] [--soft FILE.pkl ...] [--fold N]
"""

import argparse
import json
import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from data import add_silver, batches, chunks_of, labelled, read_ndjson
from heads import Heads, SpanScore, decode, fragments, link_scores, losses, pad, pad_fragments
from widen import widened

parser = argparse.ArgumentParser()
parser.add_argument("--data", default=".train")
parser.add_argument("--out", required=True)
parser.add_argument("--width", type=int, default=96)
parser.add_argument("--hidden", type=int, default=100)
parser.add_argument("--epochs", type=int, default=10)
parser.add_argument("--batch", type=int, default=24)
parser.add_argument("--rate", type=float, default=2e-3)
parser.add_argument("--dropout", type=float, default=0.35)
parser.add_argument("--soft", nargs="*", default=[])
parser.add_argument("--start", help="weights to go on from, of this size or narrower")
parser.add_argument("--average", type=float, default=0.0, help="keep a running mean of the weights, of so much memory")
parser.add_argument("--fold", type=int, default=-1, help="hold out the articles whose number %% 4 is this")
parser.add_argument("--threads", type=int, default=1)
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--steps", type=int, default=0, help="leave the schedule after so many")


class Student(nn.Module):
    def __init__(self, words, glove, width, hidden, dropout, pos, ner):
        super().__init__()
        self.vocabulary = len(words["vocabulary"])
        self.rows = nn.Embedding(self.vocabulary + words["hashedRows"], width)
        nn.init.normal_(self.rows.weight, std=0.05)
        self.states = nn.Embedding(words["stateRows"], width)
        nn.init.normal_(self.states.weight, std=0.1)
        self.register_buffer("glove", glove)
        self.from_glove = nn.Linear(glove.shape[1], width, bias=False)
        self.conv1 = nn.Conv1d(width, width, 3, padding=1)
        self.conv2 = nn.Conv1d(width, width, 3, padding=1)
        # Two networks over padded sequences, one of them reversed by hand: packing makes the backward pass quadratic.
        self.ahead = nn.LSTM(width, hidden)
        self.back = nn.LSTM(width, hidden)
        self.drop = nn.Dropout(dropout)
        self.drop_input = nn.Dropout(dropout * 0.6)
        self.heads = Heads(2 * hidden, pos, ner)

    def type_vectors(self, rows):
        """Vectors of word forms from their rows [n, 5]."""
        own = rows[:, 0]
        known = (own < self.vocabulary).float()
        vector = self.rows(own) + self.from_glove(self.glove[own.clamp(max=self.vocabulary - 1)]) * known.unsqueeze(1)
        if self.training:
            vector = vector * (torch.rand(len(rows), 1) > 0.1)
        return vector + self.rows(rows[:, 1:]).sum(1)

    def forward(self, batch, rows):
        lengths = torch.tensor([len(chunk.types) for chunk in batch])
        types = pad([chunk.types for chunk in batch], 0)
        states = pad([chunk.states for chunk in batch], 0)
        mask = torch.arange(types.shape[1])[None, :] < lengths[:, None]
        unique, inverse = torch.unique(types, return_inverse=True)
        x = self.type_vectors(rows[unique])[inverse] + self.states(states).sum(2)
        keep = mask.unsqueeze(1)
        x = self.drop_input(x).transpose(1, 2) * keep
        x = F.relu(self.conv1(x)) * keep
        x = F.relu(self.conv2(x)) * keep
        x = self.drop(x.transpose(1, 2))
        position = torch.arange(types.shape[1])[None, :].expand(len(batch), -1)
        mirror = torch.where(mask, lengths[:, None] - 1 - position, position).unsqueeze(-1)

        def reverse(values):
            return torch.gather(values, 1, mirror.expand(-1, -1, values.shape[-1]))

        ahead = self.ahead(x.transpose(0, 1))[0].transpose(0, 1)
        back = reverse(self.back(reverse(x).transpose(0, 1))[0].transpose(0, 1))
        hidden = torch.cat([ahead, back], -1)
        return self.drop(hidden), mask


def evaluate(model, samples, rows):
    """Exact fragment F1 of each role; accuracy of the links on gold fragments."""
    model.eval()
    score, right = SpanScore(), np.zeros(4)
    chunks = [chunk for _, chunks in samples for chunk in chunks]
    with torch.no_grad():
        for batch in batches(chunks, 32, False):
            hidden, _ = model(batch, rows)
            logits = torch.log_softmax(model.heads.tags(hidden), -1).numpy()
            for row, chunk in enumerate(batch):
                found = fragments(decode(logits[row, : len(chunk.types)]))
                score.add(found, {"source": chunk.sources, "cue": chunk.cues, "content": chunk.contents})
            cues, cue_mask = pad_fragments([c.cues for c in batch])
            sources, source_mask = pad_fragments([c.sources for c in batch])
            contents, _ = pad_fragments([c.contents for c in batch])
            to_source, to_cue = link_scores(model.heads, hidden, cues, sources, contents)
            to_source[:, :, 1:] = to_source[:, :, 1:].masked_fill(~source_mask.unsqueeze(1), -1e4)
            to_cue = to_cue.masked_fill(~cue_mask.unsqueeze(1), -1e4)
            for row, chunk in enumerate(batch):
                for index, wanted in enumerate(chunk.source_of_cue):
                    right += [int(to_source[row, index].argmax()) - 1 == wanted, 1, 0, 0]
                for index, wanted in enumerate(chunk.cue_of_content):
                    if wanted >= 0:
                        right += [0, 0, int(to_cue[row, index].argmax()) == wanted, 1]
    model.train()
    return score.f1(), f"links: source {100 * right[0] / right[1]:.1f} content {100 * right[2] / right[3]:.1f}"


def load_words(folder):
    words = json.loads((Path(folder) / "words.json").read_text())
    glove = torch.from_numpy(np.load(Path(folder) / "glove.npy"))
    return words, glove, torch.tensor(words["rows"])


def load(path, folder):
    saved = torch.load(path)
    words, glove, rows = load_words(folder)
    model = Student(words, glove, saved["width"], saved["hidden"], 0.0, len(saved["names"]["pos"]), len(saved["names"]["ner"]))
    model.load_state_dict(saved["model"], strict=False)
    return model.eval(), rows, saved


def softly_labelled(folder, path):
    """News chunks with the teacher's tag probabilities and links."""
    with open(path, "rb") as file:
        labels = {(item[0], item[1]): item[2:] for item in pickle.load(file)}
    result = []
    for article in read_ndjson(Path(folder) / "news.ndjson"):
        for chunk in chunks_of(article, None):
            found = labels.get((chunk.article, chunk.first))
            if found is not None:
                chunk.soft, chunk.cues, chunk.sources, chunk.contents, chunk.source_of_cue, chunk.cue_of_content = found
                result.append(chunk)
    return result


def main():
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    words, glove, rows = load_words(options.data)
    samples = labelled(options.data, "train", every_annotator=True)
    names = add_silver(options.data, "train", samples)
    if options.fold >= 0:
        order = {a: i for i, a in enumerate(dict.fromkeys(article["id"] for article, _ in samples))}
        samples = [s for s in samples if order[s[0]["id"]] % 4 != options.fold]
    dev = labelled(options.data, "dev")
    gold = [chunk for _, chunks in samples for chunk in chunks]
    soft = [chunk for path in options.soft for chunk in softly_labelled(options.data, path)]
    model = Student(words, glove, options.width, options.hidden, options.dropout, len(names["pos"]), len(names["ner"]))
    if options.start:
        start = torch.load(options.start)
        model.load_state_dict(widened(start["model"], model, start["width"], start["hidden"]))
    optimizer = torch.optim.AdamW(model.parameters(), lr=options.rate, weight_decay=0.01, betas=(0.9, 0.99), fused=True)
    chunks = gold + soft
    total = options.epochs * ((len(chunks) + options.batch - 1) // options.batch)
    warm = max(1, total // 20)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.01, 0.5 * (1 + np.cos(np.pi * step / total))))
    )
    mean = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(options.average)) if options.average else None
    step, begun = 0, time.time()
    print(f"{len(gold)} gold and {len(soft)} soft chunks, {total} steps", flush=True)
    for epoch in range(options.epochs):
        running = []
        for batch in batches(chunks, options.batch, True):
            hidden, mask = model(batch, rows)
            loss = losses(model.heads, hidden, batch, mask)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)
            if mean is not None:
                mean.update_parameters(model)
            running.append(loss.item())
            step += 1
            if step == options.steps:
                break
        kept = model if mean is None else mean.module
        print(f"epoch {epoch + 1} loss {np.mean(running):.4f} dev {evaluate(kept, dev, rows)} {time.time() - begun:.0f} s", flush=True)
        weights = {key: value for key, value in kept.state_dict().items() if key != "glove"}
        torch.save({"model": weights, "names": names, "width": options.width, "hidden": options.hidden}, options.out)
        if step == options.steps:
            break


if __name__ == "__main__":
    main()
