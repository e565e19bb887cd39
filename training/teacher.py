"""Fine-tunes a pre-trained encoder on PolNeAR train, then labels articles softly.

train: python training/teacher.py train --encoder DIR --out FILE [--layers N] [--epochs N]
label: python training/teacher.py label --encoder DIR --weights FILE --out FILE.pkl [--from N --to N]
"""

import argparse
import json
import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoConfig, AutoModel

from data import add_silver, batches, chunks_of, labelled, read_ndjson
from heads import Heads, SpanScore, decode, fragments, link_scores, losses, pad, pad_fragments

parser = argparse.ArgumentParser()
parser.add_argument("what", choices=["train", "label"])
parser.add_argument("--encoder", required=True)
parser.add_argument("--data", default=".train")
parser.add_argument("--out", required=True)
parser.add_argument("--weights")
parser.add_argument("--articles", default="news")
parser.add_argument("--from", dest="start", type=int, default=0)
parser.add_argument("--to", type=int, default=10**9)
parser.add_argument("--layers", type=int, default=0)
parser.add_argument("--epochs", type=int, default=3)
parser.add_argument("--batch", type=int, default=12)
parser.add_argument("--rate", type=float, default=1e-4)
parser.add_argument("--threads", type=int, default=2)
parser.add_argument("--steps", type=int, default=0, help="leave the schedule after so many")
parser.add_argument("--seed", type=int, default=1)
options = parser.parse_args()

torch.set_num_threads(options.threads)
torch.manual_seed(options.seed)
random.seed(options.seed)
words = json.loads((Path(options.data) / "words.json").read_text())
tokenizer = Tokenizer.from_file(f"{options.encoder}/tokenizer.json")
tokenizer.no_truncation()
tokenizer.no_padding()
PIECES = [tokenizer.encode(word, add_special_tokens=False).ids or [tokenizer.token_to_id("[UNK]")] for word in words["types"]]
SHAPE_AT = len(words["vocabulary"]) + words["hashedRows"] - 24
SHAPES = np.array([rows[4] - SHAPE_AT for rows in words["rows"]])
bos = tokenizer.encode("").ids


class Teacher(nn.Module):
    def __init__(self, pos, ner):
        super().__init__()
        config = AutoConfig.from_pretrained(options.encoder)
        # Dropout inside attention costs a third of a step on a CPU.
        config.attention_probs_dropout_prob = 0.0
        if options.layers:
            config.num_hidden_layers = options.layers
        self.encoder = AutoModel.from_pretrained(options.encoder, config=config, add_pooling_layer=False)
        width = config.hidden_size
        self.states = nn.Embedding(words["stateRows"], width)
        self.shapes = nn.Embedding(24, width)
        nn.init.normal_(self.states.weight, std=0.01)
        nn.init.normal_(self.shapes.weight, std=0.01)
        self.drop = nn.Dropout(0.1)
        self.heads = Heads(width, pos, ner)

    def forward(self, batch):
        rows, firsts, states, shapes = [], [], [], []
        for chunk in batch:
            row, first, owner = [bos[0]], [], [-1]
            for index, kind in enumerate(chunk.types):
                first.append(len(row))
                pieces = PIECES[kind][:6]
                row += pieces
                owner += [index] * len(pieces)
            row.append(bos[-1])
            owner.append(-1)
            rows.append(row[:510])
            firsts.append([min(f, 509) for f in first])
            owner = np.array(owner[:510])
            states.append(np.where((owner >= 0)[:, None], chunk.states[owner], 0))
            shapes.append(np.where(owner >= 0, SHAPES[chunk.types[owner]], 23))
        ids = pad(rows, 1)
        mask = pad([[1] * len(row) for row in rows], 0)
        table = self.encoder.get_input_embeddings()
        extra = self.states(pad(states, 0)).sum(2) + self.shapes(pad(shapes, 23))
        hidden = self.encoder(inputs_embeds=table(ids) + extra, attention_mask=mask).last_hidden_state
        hidden = hidden.float()
        index = pad(firsts, 0)
        at_words = torch.gather(hidden, 1, index.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))
        token_mask = pad([[1] * len(first) for first in firsts], 0).bool()
        return self.drop(at_words), token_mask


def predict(model, chunks, size=16):
    """Sets chunk.soft and the decoded fragments with their links."""
    model.eval()
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for batch in batches(chunks, size, False):
            hidden, _ = model(batch)
            logits = torch.log_softmax(model.heads.tags(hidden).float(), -1).numpy()
            found = []
            for row, chunk in enumerate(batch):
                chunk.soft = np.exp(logits[row, : len(chunk.types)]).astype(np.float16)
                found.append(fragments(decode(logits[row, : len(chunk.types)])))
            cues, cue_mask = pad_fragments([f["cue"] for f in found])
            sources, source_mask = pad_fragments([f["source"] for f in found])
            contents, _ = pad_fragments([f["content"] for f in found])
            to_source, to_cue = link_scores(model.heads, hidden, cues, sources, contents)
            to_source[:, :, 1:] = to_source[:, :, 1:].masked_fill(~source_mask.unsqueeze(1), -1e4)
            to_cue = to_cue.masked_fill(~cue_mask.unsqueeze(1), -1e4)
            for row, chunk in enumerate(batch):
                f = found[row]
                chunk.cues, chunk.sources, chunk.contents = f["cue"], f["source"], f["content"]
                chunk.source_of_cue = [int(to_source[row, c].argmax()) - 1 for c in range(len(f["cue"]))]
                chunk.cue_of_content = [int(to_cue[row, t].argmax()) if f["cue"] else -1 for t in range(len(f["content"]))]
    model.train()


def evaluate(model, samples):
    score = SpanScore()
    chunks = [chunk for _, chunks in samples for chunk in chunks]
    gold = [(list(c.sources), list(c.cues), list(c.contents)) for c in chunks]
    predict(model, chunks)
    for chunk, (sources, cues, contents) in zip(chunks, gold):
        score.add({"source": chunk.sources, "cue": chunk.cues, "content": chunk.contents}, {"source": sources, "cue": cues, "content": contents})
        chunk.sources, chunk.cues, chunk.contents, chunk.soft = sources, cues, contents, None
    return score.f1()


if options.what == "train":
    samples = labelled(options.data, "train", every_annotator=True)
    names = add_silver(options.data, "train", samples)
    dev = labelled(options.data, "dev")
    chunks = [chunk for _, chunks in samples for chunk in chunks]
    model = Teacher(len(names["pos"]), len(names["ner"]))
    if options.weights:
        model.load_state_dict({k: v.float() for k, v in torch.load(options.weights)["model"].items()})
    encoder = [p for n, p in model.named_parameters() if n.startswith("encoder.")]
    others = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": options.rate}, {"params": others, "lr": 1e-3}], weight_decay=0.01, fused=True
    )
    total = options.epochs * ((len(chunks) + options.batch - 1) // options.batch)
    warm = max(1, total // 15)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.02, (total - step) / (total - warm)))
    )
    step, begun = 0, time.time()
    for epoch in range(options.epochs):
        model.train()
        running = []
        for batch in batches(chunks, options.batch, True):
            with torch.autocast("cpu", torch.bfloat16):
                hidden, mask = model(batch)
                loss = losses(model.heads, hidden, batch, mask)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            running.append(loss.item())
            if step % 50 == 0:
                print(f"step {step}/{total} loss {np.mean(running[-50:]):.4f} {time.time() - begun:.0f} s", flush=True)
            if step == options.steps:
                break
        torch.save({"model": {k: v.bfloat16() for k, v in model.state_dict().items()}, "names": names}, options.out)
        print(f"epoch {epoch + 1} dev {evaluate(model, dev)} {time.time() - begun:.0f} s", flush=True)
        if step == options.steps:
            break
else:
    saved = torch.load(options.weights)
    model = Teacher(len(saved["names"]["pos"]), len(saved["names"]["ner"]))
    model.load_state_dict({k: v.float() for k, v in saved["model"].items()})
    articles = read_ndjson(Path(options.data) / f"{options.articles}.ndjson")[options.start : options.to]
    begun = time.time()
    every = [chunk for article in articles for chunk in chunks_of(article, None)]
    result = []
    for at in range(0, len(every), 512):
        part = every[at : at + 512]
        predict(model, part)
        print(f"{at + len(part)}/{len(every)} chunks {time.time() - begun:.0f} s", flush=True)
    with open(options.out, "wb") as file:
        pickle.dump(
            [(c.article, c.first, c.soft, c.cues, c.sources, c.contents, c.source_of_cue, c.cue_of_content) for c in every],
            file,
        )
