"""Weights of a narrower student -> a wider one that says the same until it is trained further."""

import torch


def place(old, new, rows, columns):
    """`old` at the given places of `new`; what is fresh says nothing yet to what is old (0), but hears it."""
    new[rows] = 0
    new[rows.unsqueeze(1), columns.unsqueeze(0)] = old


def widened(state, model, width, hidden):
    """State dict for `model` from that of a student with `width` and `hidden`."""
    wide = {name: value.clone() for name, value in model.state_dict().items()}
    into = wide["ahead.weight_hh_l0"].shape[1]
    narrow = torch.arange(width)
    gates = torch.cat([gate * into + torch.arange(hidden) for gate in range(4)])
    memory = torch.arange(hidden)
    both = torch.cat([memory, into + memory])
    for name, old in state.items():
        new = wide[name]
        if new.shape == old.shape:
            new.copy_(old)
        elif name in ("rows.weight", "states.weight"):
            new[:, :width] = old
        elif name == "from_glove.weight":
            new[:width] = old
        elif name.startswith("conv") and name.endswith("weight"):
            new[:width] = 0
            new[:width, :width] = old
        elif name.startswith("conv"):
            new[:width] = old
        elif name.endswith("weight_ih_l0"):
            place(old, new, gates, narrow)
        elif name.endswith("weight_hh_l0"):
            place(old, new, gates, memory)
        elif name.startswith(("ahead.bias", "back.bias")):
            new[gates] = old
        elif name.startswith("heads."):
            place(old, new, torch.arange(len(old)), both)
        else:
            raise ValueError(f"{name}: {tuple(old.shape)} does not fit {tuple(new.shape)}")
    return wide
