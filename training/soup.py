"""The mean of the weights of students of one size that come from one beginning.

usage: python training/soup.py OUT.pt STUDENT.pt STUDENT.pt [...]
"""

import sys

import torch

out, paths = sys.argv[1], sys.argv[2:]
saved = [torch.load(path) for path in paths]
mean = {name: sum(one["model"][name] for one in saved) / len(saved) for name in saved[0]["model"]}
torch.save(saved[0] | {"model": mean}, out)
