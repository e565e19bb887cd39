"""Trained student -> models/: the dense network in ONNX, the rows of word forms and states in eight bits, names.

usage: python training/export_onnx.py WEIGHTS OUT_DIR [--data .train] [--parameters FITTED.json] [--check]
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from heads import LINK
from student import load

parser = argparse.ArgumentParser()
parser.add_argument("weights")
parser.add_argument("out", type=Path)
parser.add_argument("--data", default=".train")
parser.add_argument("--parameters", help="take links, decoding and confidence from this description")
parser.add_argument("--check", action="store_true", help="compare the graph with the network")
options = parser.parse_args()
out, data = options.out, options.data
model, rows, saved = load(options.weights, data)
words = json.loads(Path(f"{data}/words.json").read_text())
width, hidden = saved["width"], saved["hidden"]
out.mkdir(exist_ok=True)

with torch.no_grad():
    table = model.rows.weight.clone()
    table[: model.vocabulary] += model.from_glove(model.glove)
    states = model.states.weight.clone()
table = torch.cat([table, states]).numpy()
scale = np.maximum(np.abs(table).max(1), 1e-8) / 127
quantised = np.clip(np.round(table / scale[:, None]), -127, 127).astype(np.int8)
(out / "attributor.rows").write_bytes(scale.astype("<f4").tobytes() + quantised.tobytes())

state = {key: value.numpy() for key, value in model.state_dict().items()}
initial, nodes = [], []


def constant(name, array):
    initial.append(numpy_helper.from_array(np.ascontiguousarray(array, dtype=np.float32), name))
    return name


def node(kind, inputs, outputs, **attributes):
    nodes.append(helper.make_node(kind, inputs, outputs, **attributes))


def lstm_gates(array):
    """PyTorch's i, f, g, o to ONNX's i, o, f, c."""
    i, f, g, o = np.split(array, 4)
    return np.concatenate([i, o, f, g])


node("Transpose", ["tokens"], ["t0"], perm=[0, 2, 1])
node("Transpose", ["mask"], ["m0"], perm=[0, 2, 1])
for layer in ("1", "2"):
    source = "t0" if layer == "1" else "r1"
    node("Conv", [source, constant(f"w{layer}", state[f"conv{layer}.weight"]), constant(f"b{layer}", state[f"conv{layer}.bias"])], [f"c{layer}"], kernel_shape=[3], pads=[1, 1])
    node("Relu", [f"c{layer}"], [f"a{layer}"])
    node("Mul", [f"a{layer}", "m0"], [f"r{layer}"])
node("Transpose", ["r2"], ["x"], perm=[2, 0, 1])
W = np.stack([lstm_gates(state[f"{d}.weight_ih_l0"]) for d in ("ahead", "back")])
R = np.stack([lstm_gates(state[f"{d}.weight_hh_l0"]) for d in ("ahead", "back")])
B = np.stack([np.concatenate([lstm_gates(state[f"{d}.bias_ih_l0"]), lstm_gates(state[f"{d}.bias_hh_l0"])]) for d in ("ahead", "back")])
node("LSTM", ["x", constant("W", W), constant("R", R), constant("B", B), "lengths"], ["y"], hidden_size=hidden, direction="bidirectional")
node("Transpose", ["y"], ["yt"], perm=[2, 0, 1, 3])
initial.append(numpy_helper.from_array(np.array([0, 0, 2 * hidden], np.int64), "shape"))
node("Reshape", ["yt", "shape"], ["h"])
for name, out_name in (("tags", "tags"), ("link", "links")):
    node("MatMul", ["h", constant(f"{name}W", state[f"heads.{name}.weight"].T)], [f"{name}M"])
    node("Add", [f"{name}M", constant(f"{name}B", state[f"heads.{name}.bias"])], [out_name])
graph = helper.make_graph(
    nodes,
    "attributor",
    [
        helper.make_tensor_value_info("tokens", TensorProto.FLOAT, ["batch", "length", width]),
        helper.make_tensor_value_info("mask", TensorProto.FLOAT, ["batch", "length", 1]),
        helper.make_tensor_value_info("lengths", TensorProto.INT32, ["batch"]),
    ],
    [
        helper.make_tensor_value_info("tags", TensorProto.FLOAT, ["batch", "length", 7]),
        helper.make_tensor_value_info("links", TensorProto.FLOAT, ["batch", "length", 4 * LINK]),
    ],
    initial,
)
proto = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
proto.ir_version = 8
onnx.checker.check_model(proto)
onnx.save(proto, str(out / "attributor.onnx"))
digest = hashlib.sha256((out / "attributor.onnx").read_bytes() + (out / "attributor.rows").read_bytes()).hexdigest()
description = {
    "name": f"attributor-{digest[:12]}",
    "width": width,
    "link": LINK,
    "hashedRows": words["hashedRows"],
    "stateRows": words["stateRows"],
    "noSource": {
        "weights": state["heads.no_source.weight"][0].tolist(),
        "bias": float(state["heads.no_source.bias"][0]),
    },
    # Where fit.mjs begins; --parameters takes over what it fitted with the weights of a held-out fold.
    "pairs": {
        role: {"network": 1.0, "features": [0.0, -1.0, 0.0, 0.0, -0.3, -0.3, -0.3, 0.0, 0.0, 0.0]}
        for role in ("content", "source")
    },
    "decode": {"outside": -0.5, "atomLeast": 0.35},
    "confidence": {"bias": 0.0, "weights": [0.2] * 9, "least": 0.4},
    "vocabulary": words["vocabulary"],
}
if options.parameters:
    fitted = json.loads(Path(options.parameters).read_text())
    description |= {key: fitted[key] for key in ("pairs", "decode", "confidence")}
(out / "attributor.json").write_text(json.dumps(description, ensure_ascii=False) + "\n")

# The graph must say what the network says.
if options.check:
    import onnxruntime

    from data import labelled

    chunks = [c for _, cs in labelled(data, "dev")[:2] for c in cs][:6]
    with torch.no_grad():
        wanted, _ = model(chunks, rows)
        wanted = model.heads.tags(wanted).numpy()
    length = wanted.shape[1]
    tokens = np.zeros((len(chunks), length, width), np.float32)
    mask = np.zeros((len(chunks), length, 1), np.float32)
    dequantised = quantised * scale[:, None]
    stateAt = len(words["vocabulary"]) + words["hashedRows"]
    for row, chunk in enumerate(chunks):
        count = len(chunk.types)
        tokens[row, :count] = dequantised[rows[chunk.types].numpy()].sum(1) + dequantised[stateAt + chunk.states].sum(1)
        mask[row, :count] = 1
    session = onnxruntime.InferenceSession(str(out / "attributor.onnx"))
    got = session.run(["tags"], {"tokens": tokens, "mask": mask, "lengths": np.array([len(c.types) for c in chunks], np.int32)})[0]
    print("largest difference", max(np.abs(got[r, : len(c.types)] - wanted[r, : len(c.types)]).max() for r, c in enumerate(chunks)))
