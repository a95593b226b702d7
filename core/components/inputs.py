"""Inputs: what a network is given of samples with two features, made of them before the preprocessing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Literal, get_args

import numpy as np
from msgspec import Meta

from core.numerics import Floats
from core.wording import Reason

Input = Literal["x1", "x2", "x1^2", "x2^2", "x1*x2", "sin_x1", "sin_x2"]
ALL_INPUTS: tuple[Input, ...] = get_args(Input)
Inputs = Annotated[
    Annotated[tuple[Input, ...], Meta(max_length=len(ALL_INPUTS))] | None,
    Meta(description="What the network is given of two features; left free, these as they are."),
]

FEATURES = 2  # of which they are made
FEATURE_NAMES = ("x₁", "x₂")  # where they have none
_COLUMNS: Mapping[str, Callable[[Floats, Floats], Floats]] = {
    "x1": lambda a, b: a,
    "x2": lambda a, b: b,
    "x1^2": lambda a, b: a * a,
    "x2^2": lambda a, b: b * b,
    "x1*x2": lambda a, b: a * b,
    "sin_x1": lambda a, b: np.sin(a),
    "sin_x2": lambda a, b: np.sin(b),
}
_TITLES: Mapping[str, str] = {
    "x1": "{0}",
    "x2": "{1}",
    "x1^2": "{0}²",
    "x2^2": "{1}²",
    "x1*x2": "{0}{1}",
    "sin_x1": "sin {0}",
    "sin_x2": "sin {1}",
}


def made_of(x: Floats, inputs: Sequence[str] | None) -> Floats:
    """What the network is given of samples (n, features), (n, inputs) in their order; x itself where none are named.

    Two features; what leaves the range of numbers is infinite.
    """
    if inputs is None:
        return x
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        return np.column_stack([_COLUMNS[name](x[:, 0], x[:, 1]) for name in inputs])


def input_names(inputs: Sequence[str] | None, features: Sequence[str]) -> tuple[str, ...]:
    """What the inputs are called: after the features, as far as these have names."""
    if inputs is None:
        return tuple(features)
    if not features:
        return tuple(_TITLES[name].format(*FEATURE_NAMES) for name in inputs)
    titles = {**_TITLES, "x1*x2": "{0} · {1}"}
    return tuple(titles[name].format(*features) for name in inputs)


def misfit(inputs: Sequence[str], features: int) -> Reason | None:
    """Why they cannot be made of so many features, or make no inputs; None if they can."""
    if features != FEATURES:
        return Reason("inputs.two_features", features=features)
    if not inputs:
        return Reason("inputs.none")
    twice = next((name for i, name in enumerate(inputs) if name in inputs[:i]), None)
    return Reason("inputs.twice", word=twice) if twice is not None else None
