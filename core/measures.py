"""What a session measures of each step: the rows of a frame's table, taken from the stacked buffers."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from core.activations import Activation
from core.component import Floats
from core.flow import MEASURES, blank
from core.network import Network
from core.passes import Passes
from core.scaled import LOG10_2

WINDOW = 10  # frames over which units must be dead to count as lastingly dead
_ROW = {name: i for i, name in enumerate(MEASURES)}


class Measures:
    """Fills tables for one network and one batch size; remembers for how long each unit has been dead."""

    def __init__(self, network: Network, passes: Passes) -> None:
        self.network, self.passes = network, passes
        self.structure = network.structure
        self.tolerance = 1e-10 if network.dtype == np.float64 else 1e-5
        self.runs = [_Run(*run) for run in _runs(network, passes)]

    def forward(self) -> Floats:
        """A new table (measures, entries) with what the forward pass shows."""
        table = blank(self.structure)
        log2_signal = self.passes.look()
        mean = self.passes.stacks.means()
        with np.errstate(over="ignore", invalid="ignore"):
            rms = np.exp2(log2_signal)
            variance = rms**2 - mean**2
        table[_ROW["signal_rms"]], table[_ROW["signal_mean"]] = rms, mean
        table[_ROW["signal_std"]] = self._deviation(rms, variance)
        table[_ROW["signal_lost"]] = self.passes.lost
        for run in self.runs:
            run.measure(table)
        return table

    def _deviation(self, rms: Floats, variance: Floats) -> Floats:
        deviation = np.sqrt(np.maximum(variance, 0))
        for i in np.flatnonzero(variance < 1e-3 * rms**2):  # the difference has cancelled
            deviation[i] = self.passes.stacks.buffers[i].signal.std(dtype=float)
        return deviation

    def backward(self, table: Floats, log2_weight_gradient: Floats) -> None:
        """Adds what the backward pass shows; `log2_weight_gradient` as Network.backward returned it."""
        passes = self.passes
        with np.errstate(invalid="ignore"):
            delta = passes.log2_delta - passes.stacks.log2_roots
            incoming = passes.stacks.log2_rms("incoming") + passes.incoming_exponents
            table[_ROW["log10_delta"]] = delta * LOG10_2
            table[_ROW["log10_slope_gain"]] = (delta - incoming) * LOG10_2
            table[_ROW["log10_weight_gain"], 1:] = (incoming[:-1] - delta[1:]) * LOG10_2
        table[_ROW["log10_weight_gradient"]] = log2_weight_gradient * LOG10_2
        bias = self.network.layout.log2_norms(self.network.gradient, "b") + passes.exponents
        table[_ROW["log10_bias_gradient"]] = bias * LOG10_2
        self._symmetry(table[_ROW["symmetric"]])

    def _symmetry(self, row: Floats) -> None:
        row[list(self.structure.hidden)] = 0.0
        for i in self._suspects():
            tensors, delta = self.network.tensors[i], self.passes.stacks.buffers[i].delta
            row[i] = all(_columns_equal(array, self.tolerance) for array in (*tensors.values(), delta))

    def _suspects(self) -> Iterator[int]:
        """Hidden entries whose first two columns of W agree, as far as a glance at all layers at once can tell."""
        layout, flat = self.network.layout, self.network.flat
        for members, start, size in layout.groups["W"]:
            width = self.structure.units[members[0]]
            if width < 2:
                continue
            w = flat[start : start + size * len(members)].reshape(len(members), -1, width)
            apart = np.abs(w[:, :, 1] - w[:, :, 0]).max(axis=1)
            bound = self.tolerance * np.exp2(layout.log2_norms(flat, "W")[members])
            yield from (i for i, far, near in zip(members, apart, bound, strict=True) if far <= near and i in self.structure.hidden)

    def update(self, table: Floats, update: Floats, log2_weights: Floats) -> None:
        """Adds the update ratios: of the computed `update` (flat) to the weights before it."""
        with np.errstate(invalid="ignore"):
            ratio = self.network.layout.log2_norms(update, "W") - log2_weights
        ratio[~np.isfinite(log2_weights)] = math.nan
        table[_ROW["log10_update_ratio"]] = ratio * LOG10_2


def _columns_equal(array: Floats, tolerance: float) -> bool:
    largest = float(np.abs(array).max(initial=0.0))
    return bool(np.abs(array - array[..., :1]).max(initial=0.0) <= tolerance * largest)


class _Run:
    """Entries of equal width and activation that stand side by side in the stacks, measured in one go."""

    def __init__(self, members: list[int], pre: Floats, activation: Activation | None) -> None:
        self.members, self.pre, self.activation = members, pre, activation
        self.mask: NDArray[np.bool_] = np.empty(pre.shape, bool)
        self.size: Floats = np.empty_like(pre)
        self.frames = 0
        self.dead_for = np.zeros((len(members), pre.shape[2]), np.int64)

    def measure(self, table: Floats) -> None:
        """Writes dead, lastingly dead and saturated shares."""
        members, activation = self.members, self.activation
        if activation is None:
            table[_ROW["dead_share"], members] = table[_ROW["lasting_dead_share"], members] = 0.0
            return
        activation.asleep(self.pre, self.mask)
        self._count(self.mask.all(axis=1))
        table[_ROW["dead_share"], members] = (self.dead_for > 0).mean(axis=1)
        lasting = self.dead_for >= min(self.frames, WINDOW)
        table[_ROW["lasting_dead_share"], members] = lasting.mean(axis=1)
        if activation.saturation is not None:
            np.abs(self.pre, out=self.size)
            np.greater(self.size, activation.saturation, out=self.mask)
            table[_ROW["saturated_share"], members] = self.mask.mean(axis=(1, 2))

    def _count(self, dead: NDArray[np.bool_]) -> None:
        self.frames += 1
        self.dead_for += 1
        self.dead_for *= dead


def _runs(network: Network, passes: Passes) -> Iterator[tuple[list[int], Floats, Activation | None]]:
    hidden = set(network.structure.hidden)
    for members, stacked in passes.stacks.groups:
        start = 0
        for end in range(1, len(members) + 1):
            first = _activation(network, members[start])
            if end == len(members) or _activation(network, members[end]) != first or (members[end] in hidden) != (members[start] in hidden):
                if members[start] in hidden:
                    yield members[start:end], stacked.pre[start:end], first
                start = end


def _activation(network: Network, entry: int) -> Activation | None:
    return getattr(network.entries[entry], "activation", None)
