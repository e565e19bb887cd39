"""Averages a teacher's tag chances with those of students: an ensemble's labels for the next student.

usage: python training/blend.py SOFT.pkl OUT.pkl STUDENT.pt [...] [--teacher 2] [--data .train]
"""

import argparse
import pickle

import numpy as np
import torch

from data import batches
from student import load, softly_labelled

parser = argparse.ArgumentParser()
parser.add_argument("soft")
parser.add_argument("out")
parser.add_argument("students", nargs="+")
parser.add_argument("--teacher", type=float, default=2.0, help="the teacher's share; each student's is 1")
parser.add_argument("--data", default=".train")
options = parser.parse_args()
torch.set_num_threads(1)
chunks = softly_labelled(options.data, options.soft)
sums = {id(chunk): options.teacher * chunk.soft.astype(np.float32) for chunk in chunks}
for path in options.students:
    model, rows, _ = load(path, options.data)
    with torch.no_grad():
        for batch in batches(chunks, 48, False):
            chances = torch.softmax(model.heads.tags(model(batch, rows)[0]), -1).numpy()
            for row, chunk in enumerate(batch):
                sums[id(chunk)] += chances[row, : len(chunk.types)]
total = options.teacher + len(options.students)
with open(options.out, "wb") as file:
    pickle.dump(
        [
            (c.article, c.first, (sums[id(c)] / total).astype(np.float16))
            + (c.cues, c.sources, c.contents, c.source_of_cue, c.cue_of_content)
            for c in chunks
        ],
        file,
    )
print(f"{len(chunks)} chunks", flush=True)
