"""A number of a plot, as it declares it beside what it draws."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

DECADES, BITS, SHARE = "decades", "bits", "share"


class Value(NamedTuple):
    """A number that a plot has drawn or told; it takes it from there and calculates nothing else."""

    measured: Callable[[Any], float]  # of the plot, which has drawn; NaN where it has none
    what: str  # in English, as everything on the command line
    unit: str = ""


Values = Mapping[str, Value]


def listed(values: Values) -> list[str]:
    """A line each: the name by which a claim calls it, its unit, and what it is."""
    return [f"value {name}{_in(value.unit)}: {value.what}" for name, value in values.items()]


def _in(unit: str) -> str:
    return f" ({unit})" if unit else ""
