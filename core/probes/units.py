"""Each unit of each layer by itself: where its slope is zero or small, and how large its signal and its δ are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from core.components.activations import Activation, Linear
from core.numerics import Floats
from core.numerics.scaled import LOG10_2
from core.probes.probe import Probe

if TYPE_CHECKING:
    from core.training.trace import Trace


@dataclass(frozen=True, slots=True, eq=False)
class EachUnit:
    """One array (units,) per entry; of the output, the signal is what it answers."""

    entries: tuple[int, ...]
    zero_slope: tuple[Floats, ...]  # share of the batch with a slope of zero by definition; NaN without activation
    saturated: tuple[Floats, ...]  # share with a slope below 5 % of its maximum; NaN where nothing saturates
    mean: tuple[Floats, ...]  # of the signal
    rms: tuple[Floats, ...]
    log10_delta: tuple[Floats, ...]  # RMS over the batch, its exponent included


@dataclass(frozen=True)
class Units(Probe):
    """Of every entry, or of some: which neurons are dead or saturated, or carry the layer alone."""

    entries: tuple[int, ...] | None = None

    def answer(self, trace: Trace) -> EachUnit | None:
        known = len(trace)
        chosen = range(known) if self.entries is None else self.entries
        if not all(0 <= i < known for i in chosen):
            return None
        found = {
            i: rows
            for members, part in _neighbours(trace, frozenset(chosen))
            for i, rows in zip(members, part, strict=True)
        }
        if known - 1 in found:
            found[known - 1] = _of_output(trace)
        return EachUnit(tuple(chosen), *(tuple(found[i][k] for i in chosen) for k in range(5)))


def _neighbours(trace: Trace, chosen: frozenset[int]) -> Iterator[tuple[list[int], list[Floats]]]:
    """Neighbours in the stacks with one activation, and for each of them its five arrays, (5, units)."""
    for members, stacked in trace.stacks:
        activations = {k: trace.layer(i).activation for k, i in enumerate(members)}
        places = [k for k, i in enumerate(members) if i in chosen]
        for (activation, _), group in groupby(
            enumerate(places), key=lambda one: (activations[one[1]], one[1] - one[0])
        ):
            rows = [k for _, k in group]
            part = stacked.part(slice(rows[0], rows[-1] + 1))
            mine = [members[k] for k in rows]
            found = _measured(part.pre, part.signal, part.delta, trace.exponents[mine], activation)
            yield mine, list(np.stack(found, axis=1))


def _of_output(trace: Trace) -> Floats:
    """Of the answers, (5, units); no unit of a softmax ever sleeps."""
    output, own = trace.entry(len(trace) - 1), trace.experiment.output.activation
    activation = own if isinstance(own, Activation) else Linear()
    signal, exponents = trace.answers(), trace.exponents[-1:]
    return np.concatenate(_measured(output.pre[None], signal[None], output.delta[None], exponents, activation))


def _measured(
    pre: Floats, signal: Floats, delta: Floats, exponents: Floats, activation: Activation | None
) -> list[Floats]:
    """(entries, units) of each of the five, from arrays (entries, batch, units)."""
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        rms = np.exp2(log2_rms(signal))
        log10_delta = (log2_rms(delta) + exponents[:, None]) * LOG10_2
        return [*_shares(pre, activation), signal.mean(axis=1, dtype=float), rms, log10_delta]


def _shares(pre: Floats, activation: Activation | None) -> tuple[Floats, Floats]:
    """Share of the batch for which the slope of each unit is zero, and small, each (entries, units)."""
    zero_slope = saturated = np.full((len(pre), pre.shape[2]), np.nan)
    if activation is not None:
        mask = np.empty(pre.shape, bool)
        activation.zero_slope(pre, mask)
        zero_slope = np.asarray(mask.mean(axis=1))
    if activation is not None and activation.saturation is not None:
        saturated = np.asarray((np.abs(pre) > activation.saturation).mean(axis=1))
    return zero_slope, saturated


def log2_rms(stack: Floats) -> Floats:
    """log2 of the RMS over the batch of each unit, (entries, units) for (entries, batch, units): no square is lost."""
    top = np.maximum(stack.max(axis=1), -stack.min(axis=1))
    exponents = np.frexp(np.where(np.isfinite(top), top, 0))[1]
    scaled = np.ldexp(stack, -exponents[:, None], dtype=float)
    return np.asarray(np.log2(np.einsum("ebu,ebu->eu", scaled, scaled) / stack.shape[1]) / 2 + exponents)
