"""Programs in the manner of courses and question sites, each with seven points that a reading has to get right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from core.components.component import key
from core.experiment import Experiment
from core.layers import Dense, Layer

FOLDER = Path(__file__).parent / "programs"
POINTS = ("layers", "head", "loss", "optimizer", "batch", "initializer")
_SHOWN = ("units", "rate", "epsilon", "span", "negative_slope", "alpha")


class Program(NamedTuple):
    """A text, with what it says of the points above."""

    name: str
    text: str
    points: dict[str, str]


def programs() -> Iterator[Program]:
    """All of them, file by file: `#:` begins one, `#>` are its points."""
    for path in sorted(FOLDER.glob("*.txt")):
        for block in re.split(r"^#: ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            name, *lines = block.split("\n")
            said = [line[2:].strip() for line in lines[: len(POINTS)]]
            points = dict(zip(POINTS, said, strict=True))
            yield Program(f"{path.stem}: {name}", "\n".join(lines[len(POINTS) :]), points)


def points_of(experiment: Experiment) -> dict[str, str]:
    """The same points of what was read."""
    of = getattr(experiment.loss, "of", "")
    output, optimizer = experiment.output, experiment.optimizer
    return {
        "layers": "; ".join(map(_layer, experiment.layers)),
        "head": f"{output.units} {_kind(output.activation)}",
        "loss": f"{key(experiment.loss)} {of}".strip(),
        "optimizer": f"{key(optimizer)} {optimizer.learning_rate:g}",
        "batch": str(experiment.batch),
        "initializer": _initializers(experiment),
    }


def _layer(layer: Layer) -> str:
    numbers = [f"{getattr(layer, name):g}" for name in _SHOWN if hasattr(layer, name)]
    bend = [_kind(layer.activation)] if layer.activation is not None else []
    return " ".join([key(layer), *numbers, *bend])


def _kind(component: object) -> str:
    numbers = [f"{getattr(component, name):g}" for name in ("negative_slope", "alpha") if hasattr(component, name)]
    return " ".join([key(component), *numbers])  # type: ignore[arg-type]


def _initializers(experiment: Experiment) -> str:
    """Of each dense layer; one where all have the same, `torch` where the limit is 1/√fan-in."""
    width, found = experiment.data.shape()[0], []
    for layer in (*experiment.layers, experiment.output.layer(1)):
        if isinstance(layer, Dense):
            start = layer.initializer
            number = getattr(start, "limit", getattr(start, "std", None))
            own = key(start) == "uniform" and abs(number - width**-0.5) < 1e-9 and number != 0.05
            found.append("torch" if own else key(start) + (f" {number:g}" if number is not None else ""))
            width = layer.units
    return found[0] if len(set(found)) == 1 else "; ".join(found)
