"""Losses of the frameworks, in our words, with the head that the end of a chain makes of them."""

from __future__ import annotations

import ast
from typing import Any

from core.importing.following.values import Function, Made, Name, Value
from core.importing.names import INEXACT, LOSSES, is_torch, plain
from core.importing.telling.activations import LINEAR
from core.importing.telling.description import Entry, Notes, Settings

WEIGHING = ("weight", "pos_weight", "ignore_index", "class_weight", "sample_weight")
_LOGARITHMS = {"log_softmax", "log"}


def loss_of(value: Value, notes: Notes, line: int) -> Settings | None:
    """Kind and settings; `of` may be "log", where logarithms of probabilities are read. None where it is not known."""
    made = _as_made(value, notes, line)
    if made is None:
        return None
    name = plain(made.name)
    kind, of = LOSSES[name]
    if name in INEXACT:
        notes.say("program.nearest", made.line, what=made.name, instead=kind)
    for each in WEIGHING:
        if made.given(0 if of and each == "weight" and is_torch(made.path) else None, each) is not None:
            notes.say("program.left_out", made.line, what=f"{made.name}({each})")
    settings: Settings = {"kind": kind}
    if of:
        logits = made.given(None, "from_logits") is True or _positional_logits(made)
        smoothing = made.given(None, "label_smoothing", default=0.0)
        settings |= {"of": "logits" if logits else of, "smoothing": _share(smoothing)}
    if kind == "huber":
        delta = made.given(None, "delta", "beta", default=1.0)
        settings["delta"] = float(delta) if isinstance(delta, int | float) and delta > 0 else 1.0
    return settings


def adds_up(value: Value) -> bool:
    """Whether a loss of PyTorch is set to the sum over a batch, in the words of today or of its first versions."""
    told = value.kwargs if isinstance(value, Made) else {}
    return told.get("reduction") == "sum" or told.get("size_average") is False


def loss_for(activation: str, torch: bool) -> Settings:
    """What goes with the last activation of a network, where the program does not tell its loss."""
    match activation:
        case "log_softmax" | "log":
            return {"kind": "cross_entropy", "of": "log", "smoothing": 0.0}
        case "softmax":
            return {"kind": "cross_entropy", "of": "logits" if torch else "probabilities", "smoothing": 0.0}
        case "sigmoid":
            return {"kind": "binary_cross_entropy", "of": "probabilities", "smoothing": 0.0}
    return {"kind": "mean_squared_error"}


def _positional_logits(made: Made) -> bool:
    return not is_torch(made.path) and plain(made.name).endswith("crossentropy") and made.args[:1] == [True]


def _share(value: Any) -> float:
    return min(max(float(value), 0.0), 0.9) if isinstance(value, int | float) else 0.0


def _as_made(value: Value, notes: Notes, line: int) -> Made | None:
    if isinstance(value, list | tuple) and value:
        value = value[0]
    if isinstance(value, dict) and value:
        value = next(iter(value.values()))
    if isinstance(value, str):
        value = Made(f"keras.{value}", [], {}, line)
    elif isinstance(value, Name):
        value = Made(value.path, [], {}, line)
    elif isinstance(value, Function):
        value = _guess(value, line)
        notes.say("program.nearest", line, what="loss", instead=LOSSES[plain(value.name)][0])
    return value if isinstance(value, Made) and plain(value.name) in LOSSES else None


def _guess(function: Function, line: int) -> Made:
    """The loss that a function of the program comes nearest to, by the words in it."""

    words = {each.attr for each in ast.walk(function.node) if isinstance(each, ast.Attribute)}
    words |= {each.id for each in ast.walk(function.node) if isinstance(each, ast.Name)}
    known = [word for word in sorted(words) if plain(word) in LOSSES and plain(word) not in ("hinge",)]
    if known:
        return Made(known[0], [], {}, line)
    return Made("mae" if "abs" in words and "square" not in words else "mse", [], {}, line)


def settled(loss: Settings, ends: list[Entry], head: Entry, notes: Notes) -> tuple[Settings, Settings]:
    """Loss and activation of the head, told together from what follows the last dense layer.

    A softmax behind another activation, or its logarithm, is what a loss on logits makes itself.
    """
    bends = [
        each for each in (head.settings["activation"], *(end.settings["activation"] for end in ends)) if each != LINEAR
    ]
    names = [each["kind"] for each in bends]
    fused = {"cross_entropy": "softmax", "binary_cross_entropy": "sigmoid"}.get(loss["kind"])
    if names[-2:] == ["softmax", "log"]:
        bends, names = [*bends[:-2], {"kind": "log_softmax"}], [*names[:-2], "log_softmax"]
    if loss.get("of") == "log":
        return _of_logarithms(loss, bends, notes, head.line)
    if names and names[-1] in _LOGARITHMS:
        if loss["kind"] != "cross_entropy" or loss["of"] != "logits":
            notes.say("program.nearest", head.line, what=names[-1], instead="softmax")
            return loss, {"kind": "softmax"}
        bends = bends[:-1]  # the logarithm of a softmax, softmaxed again, is itself
    elif len(bends) > 1 and names[-1] == fused and loss.get("of") == "probabilities":
        bends, loss = bends[:-1], loss | {"of": "logits"}
    for each in bends[:-1]:
        notes.say("program.left_out", head.line, what=each["kind"])
    return loss, bends[-1] if bends else LINEAR


def _of_logarithms(loss: Settings, bends: list[Settings], notes: Notes, line: int) -> tuple[Settings, Settings]:
    names = [each["kind"] for each in bends]
    if names and names[-1] in _LOGARITHMS:
        return loss | {"of": "logits"}, bends[-2] if len(bends) > 1 else LINEAR
    of = "probabilities" if names[-1:] in (["softmax"], ["sigmoid"]) else "logits"
    notes.say("program.no_logarithm", line)
    return loss | {"of": of}, bends[-1] if bends else LINEAR
