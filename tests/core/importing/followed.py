"""Programs followed or read in one go, for tests."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from textwrap import dedent
from typing import Any

import pytest

from core.importing import imported
from core.importing.following import machine as module
from core.importing.following.machine import Machine
from core.importing.importing import read
from core.importing.source import source_of
from core.importing.telling.description import Description, Notes
from core.wording import english

KERAS = "from keras.models import Sequential\nfrom keras.layers import *\nfrom keras.optimizers import *\n"
TORCH = "import torch\nfrom torch import nn, optim\nimport torch.nn.functional as F\n"


def followed(text: str) -> Machine:
    """The reader after these statements."""
    machine = Machine()
    machine.follow(ast.parse(dedent(text)).body)
    return machine


@contextmanager
def little_fuel() -> Iterator[None]:
    """Of a program that never ends a tenth is followed, in all and of each statement: it ends in the same way."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(module, "FUEL", module.FUEL // 10)
        monkeypatch.setattr(module, "FOR_ONE", module.FOR_ONE // 10)
        yield


def value_of(text: str, name: str = "it") -> Any:
    """What a name stands for after these statements."""
    return followed(text).top.values[name]


def described(text: str) -> Description:
    """What a program says."""
    return read(dedent(text), "", Notes(source_of(dedent(text))))


def notes_of(text: str, skip_unknown: bool = True) -> list[str]:
    """What is said of it."""
    return [english(note) for note in imported(dedent(text), skip_unknown=skip_unknown).notes]


def compiled(*layers: str, loss: str = "'mse'", optimizer: str = "'sgd'", fit: str = "x, y") -> str:
    """A program in Keras."""
    added = "".join(f"m.add({layer})\n" for layer in layers)
    return f"{KERAS}m = Sequential()\n{added}m.compile(loss={loss}, optimizer={optimizer})\nm.fit({fit})\n"


def trained(*layers: str, loss: str = "nn.MSELoss()", optimizer: str = "optim.SGD(net.parameters(), lr=0.1)") -> str:
    """A program in PyTorch."""
    return (
        f"{TORCH}net = nn.Sequential({', '.join(layers)})\nopt = {optimizer}\ncost = {loss}\n"
        "for x, y in loader:\n    opt.zero_grad()\n    cost(net(x), y).backward()\n    opt.step()\n"
    )
