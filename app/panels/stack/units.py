"""The number of nodes of a block: how long its bar is, and which numbers a drag or a key reaches."""

from __future__ import annotations

from functools import cache
from math import floor, log2

import msgspec

from core.components.component import settings
from core.experiment import Output
from core.layers import AnyLayer

Entry = AnyLayer | Output  # what a block stands for
STEPS_PER_DOUBLING = 8
MAIN = ("units", "rate", "span")


@cache
def limits(kind: type[msgspec.Struct]) -> tuple[int, int] | None:
    """The smallest and the largest number of nodes of a kind of layer; None where it has no such setting."""
    setting = next((setting for setting in settings(kind) if setting.name == "units"), None)
    return None if setting is None else (int(setting.minimum or 1), int(setting.maximum or 4096))


def units_of(layer: Entry) -> int | None:
    """The number of nodes of a layer, or None."""
    return getattr(layer, "units", None)


def main_number(layer: Entry) -> float | None:
    """What says most about a layer beside its name: its nodes, how much it drops, or how far it skips."""
    return next((getattr(layer, name) for name in MAIN if hasattr(layer, name)), None)


def share(layer: Entry) -> float | None:
    """How long the bar is, 0 to 1: each doubling adds the same length."""
    bounds, units = limits(type(layer)), units_of(layer)
    if bounds is None or units is None:
        return None
    return log2(units / bounds[0]) / log2(bounds[1] / bounds[0])


def units_at(layer: Entry, share: float) -> int:
    """The number of nodes for which the bar is about that long, rounded to a step."""
    low, high = limits(type(layer)) or (1, 1)
    exact: float = low * (high / low) ** min(max(share, 0.0), 1.0)
    step = _step(exact)
    return min(max(round(exact / step) * step, low), high)


def stepped(layer: Entry, direction: int, double: bool = False) -> int | None:
    """The next sensible number of nodes up or down; twice or half as many where `double`."""
    bounds, units = limits(type(layer)), units_of(layer)
    if bounds is None or units is None:
        return None
    if double:
        wanted = units * 2 if direction > 0 else units // 2
    else:
        step = _step(units if direction > 0 else units - 1)
        wanted = (units // step + 1) * step if direction > 0 else ((units - 1) // step) * step
    return min(max(wanted, bounds[0]), bounds[1])


def _step(units: float) -> int:
    """An eighth of the power of two below, at least 1."""
    return max(1, (1 << floor(log2(max(units, 1)))) // STEPS_PER_DOUBLING)
