"""The colours of a network diagram: few of them, so that thousands of lines are drawn in a few calls."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from app.canvas import diverging
from app.theme.tokens import Tokens, mix
from core.numerics import Floats
from core.probes.diagram import DiagramAnswer
from core.record.view import View

GRADIENT, WEIGHT = "gradient", "weight"
LEVELS = 11  # of the scale, an odd number: its middle is grey
ZERO, ABSENT = LEVELS, LEVELS + 1  # codes of an exact zero and of what is not known
Codes = NDArray[np.uint8]
PALE, FAINT = 0.22, 0.14  # how far from the panel the smallest edges are, and those of zero
NO_CODES: Codes = np.empty(0, np.uint8)


def palette(tokens: Tokens) -> list[str]:
    """The colour of each code: cold over grey to hot, then zero and what is not known."""
    return [*_scale(mix(tokens.panel, tokens.neutral, 0.45), tokens.cold, tokens.hot), tokens.ghost, tokens.grid]


def faded(tokens: Tokens) -> list[str]:
    """For gradients of edges: the same, but what vanishes sinks into the panel, and an exact zero is fainter still."""
    pale, faint = mix(tokens.panel, tokens.cold, PALE), mix(tokens.panel, tokens.neutral, FAINT)
    scale = _scale(mix(tokens.panel, tokens.neutral, 0.55), pale, tokens.hot, bend=0.5)
    return [*scale, faint, tokens.grid]


def shades(tokens: Tokens) -> list[str]:
    """For weights: strongly negative over nothing to strongly positive, in colours that judge nothing."""
    half = LEVELS // 2
    ends = [tokens.violet if i < half else tokens.green for i in range(LEVELS)]
    scale = [mix(tokens.panel, end, max(abs(i - half) / half, 0.08)) for i, end in enumerate(ends)]
    return [*scale, tokens.ghost, tokens.grid]


def _scale(middle: str, low: str, high: str, bend: float = 1.0) -> list[str]:
    """From low over the middle to high; with a `bend` below 1 it is sooner low."""
    shares = [i / (LEVELS // 2) for i in range(LEVELS // 2 + 1)]
    return [*(mix(middle, low, share**bend) for share in shares[:0:-1]), *(mix(middle, high, each) for each in shares)]


def codes(values: Floats, limit: float) -> Codes:
    """The code of each value on a scale from -limit to limit."""
    share = np.clip(np.nan_to_num(values, posinf=limit, neginf=-limit) / limit, -1, 1)
    result: Codes = np.rint((share + 1) / 2 * (LEVELS - 1)).astype(np.uint8)
    result[np.isneginf(values)] = ZERO
    result[np.isnan(values)] = ABSENT
    return result


def coded(columns: Sequence[Floats | None], limit: float) -> tuple[Codes | None, ...]:
    """The codes of many columns at once: of a thousand one by one, each would cost more than its numbers."""
    known = [values for values in columns if values is not None]
    together = codes(np.concatenate([values.ravel() for values in known]), limit) if known else NO_CODES
    ends = accumulate(0 if values is None else values.size for values in columns)
    return tuple(
        None if values is None else together[end - values.size : end].reshape(values.shape)
        for values, end in zip(columns, ends, strict=True)
    )


def edge_values(answer: DiagramAnswer, mode: str, reference: float) -> list[Floats | None]:
    """What colours the edges into each column: decades of |dL/dw| from the reference, or the weight itself."""
    if mode == WEIGHT:
        return [None if edges is None else edges.weights for edges in answer.edges]
    return [None if edges is None else edges.log10_gradients - reference for edges in answer.edges]


def node_values(answer: DiagramAnswer, view: View) -> list[Floats]:
    """Decades of each node's delta from that of the last hidden layer; NaN where there is none to compare with."""
    hidden = view.structure.hidden
    last = float(_typical(answer.log10_deltas[hidden[-1] + 1])) if hidden else math.nan
    return [deltas - (last if math.isfinite(last) else math.nan) for deltas in answer.log10_deltas]


def gradient_reference(answer: DiagramAnswer, view: View) -> float:
    """log10 of the typical |dL/dw| of the last hidden layer with weights; of the output where there is none."""
    hidden = view.structure.hidden
    edges = answer.edges[hidden[-1] + 1 if hidden else -1]
    value = _typical(edges.log10_gradients) if edges is not None else math.nan
    return value if math.isfinite(value) else 0.0


def limit_of(values: list[Floats | None], mode: str) -> float:
    """The end of a scale: round, so that it seldom changes.

    It holds every weight; of the gradients what is typical in each column, for a single one may be next to nothing.
    """
    known = [found for value in values if value is not None and len(found := value[np.isfinite(value)])]
    if mode == GRADIENT:
        return float(diverging.limit_for(typical_of_each(known)))
    return _rounded(max((float(np.abs(part).max()) for part in known), default=0.0))


def _rounded(most: float) -> float:
    """The next 1, 2 or 5 times a power of ten."""
    if most <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(most))
    return float(next(factor * power for factor in (1, 2, 5, 10) if factor * power >= most))


def typical_of_each(columns: Sequence[Floats]) -> Floats:
    """log10 of the root mean square in each of many columns, given by the logarithms of their numbers, all finite."""
    if not columns:
        return np.zeros(0)
    sizes = np.array([len(values) for values in columns])
    together, starts = np.concatenate(columns), np.append(0, np.cumsum(sizes)[:-1])
    top = np.maximum.reduceat(together, starts)
    squares = np.add.reduceat(10 ** (2 * (together - np.repeat(top, sizes))), starts)
    return np.asarray(top + np.log10(squares / sizes) / 2)


def _typical(log10_values: Floats) -> float:
    """log10 of the root mean square of numbers given by their logarithms."""
    if not log10_values.size:
        return math.nan
    top = float(np.max(log10_values))
    if not math.isfinite(top):
        return top
    return top + math.log10(float(np.mean(10 ** (2 * (log10_values - top))))) / 2
