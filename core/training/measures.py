"""What a session measures of each step: the rows of a frame's table, taken from the stacked buffers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np
from numpy.typing import DTypeLike, NDArray

from core.components.activations import Activation
from core.diagnosis.limits import ALIKE, FLAT_SLOPE, FRAMES
from core.network import Network
from core.network.passes import Passes
from core.network.skip_sources import skip_takers
from core.numerics import Floats
from core.numerics.scaled import LOG10_2, joint_norms, log2_norm
from core.record.frame import MEASURES, blank
from core.training.trace import Trace

_ROW = {name: i for i, name in enumerate(MEASURES)}
_GRADIENTS = slice(_ROW["log10_delta"], _ROW["log10_bias_gradient"] + 1)
_SHARES = [_ROW[name] for name in ("dead_share", "lasting_dead_share", "saturated_share")]
_GAINS = slice(_ROW["log10_slope_gain"], _ROW["log10_weight_gain"] + 1)


class Measures:
    """Fills tables for one network and one batch size; remembers for how long each unit has been dead."""

    def __init__(self, network: Network, passes: Passes, trace: Trace, update: Floats) -> None:
        """`update`: where the computed update of all parameters stands, flat."""
        self.network, self.passes, self.trace = network, passes, trace
        self.structure = network.structure
        self.tolerance = ALIKE[network.dtype.name]
        self.log2_weights: Floats = np.full(len(network.entries), -math.inf)  # L2 norms before the update
        weights = network.layout.rows(network.flat, "W")
        self._norms = joint_norms(len(network.entries), passes.stacks.rows["signal"], weights)
        self._update_norms = network.layout.norms(update, "W")
        self._weighted, self._log2_start = _starts(network)
        self._locked = ~network.trained
        names = list(network.layout.groups)
        self._bias_row = names.index("b") if "b" in names else None
        self._hidden = list(self.structure.hidden)
        self._neighbours = _neighbours(network, self._hidden)
        own_slots = [i for i, each in enumerate(network.entries) if each.activation is not None and not each.neural]
        sources = {-1, *skip_takers(network.entries)}  # of the gradient in front of the first slot nothing is known
        self._slopes_only = [i for i in own_slots if i - 1 not in sources]
        self._joined_slopes = [i for i in own_slots if i - 1 in sources]  # where a skip's share joins theirs
        sloped = sorted((*self._hidden, *own_slots))
        self._groups = list(_groups(network, passes, frozenset(sloped)))
        self._blank = blank(self.structure)
        self._blank[_ROW["symmetric"], self._hidden] = 0.0
        self._blank[_ROW["dead_share"], sloped] = self._blank[_ROW["lasting_dead_share"], sloped] = 0.0

    def forward(self, sums: Floats) -> Floats:
        """A new table (measures, entries) with what the forward pass shows; `sums` as Stacks.sums returned them."""
        table = self._blank.copy()
        log2_signals, self.log2_weights = self._norms.taken().reshape(2, -1)
        rms, mean = np.exp2(self.passes.look(log2_signals)), self.passes.stacks.means(sums)
        table[_ROW["signal_rms"]], table[_ROW["signal_mean"]] = rms, mean
        table[_ROW["signal_std"]] = self._deviation(rms, mean)
        table[_ROW["signal_lost"]] = self.passes.lost
        return table

    def shares(self, table: Floats) -> None:
        """Adds which shares of units are dead and of entries saturated; the passes have prepared the slopes."""
        for group in self._groups:
            group.measure(table)
        lost = ~np.isfinite(table[_ROW["signal_rms"]])
        if lost.any():  # a share of what is no number tells nothing
            table[np.ix_(_SHARES, lost)] = np.nan

    def _deviation(self, rms: Floats, mean: Floats) -> Floats:
        share: Floats = mean / rms
        np.multiply(share, share, out=share)
        np.subtract(1, share, out=share)  # of the mean square; NaN where there is no signal
        if np.minimum.reduce(share) >= 1e-3:
            return rms * np.sqrt(share)
        deviation = np.where(rms == 0, 0.0, rms * np.sqrt(np.maximum(share, 0)))
        for i in np.flatnonzero(share < 1e-3).tolist():  # the difference has cancelled
            deviation[i] = self.trace.entry(i).signal.std(dtype=float)
        return deviation

    def backward(self, table: Floats, log2_weight_gradient: Floats) -> None:
        """Adds what the backward pass shows; `log2_weight_gradient` as Network.backward returned it."""
        passes = self.passes
        delta = passes.log2_delta - passes.stacks.log2_roots
        incoming = passes.backward_pass.log2_incoming + passes.incoming_exponents
        incoming -= passes.stacks.log2_roots
        table[_ROW["log10_delta"]], table[_ROW["log10_weight_gradient"]] = delta, log2_weight_gradient
        np.subtract(delta, incoming, table[_ROW["log10_slope_gain"]])
        np.subtract(incoming[:-1], delta[1:], table[_ROW["log10_weight_gain"], 1:])
        if self._bias_row is not None:
            bias = table[_ROW["log10_bias_gradient"]]
            np.add(self.network.log2_gradients[self._bias_row], passes.exponents, bias)
        table[_GRADIENTS] *= LOG10_2
        table[_GAINS] *= LOG10_2
        if self._slopes_only or self._joined_slopes:
            self._give_slopes_their_gains(table[_ROW["log10_slope_gain"]], table[_ROW["log10_weight_gain"]])
        self._symmetry(table[_ROW["symmetric"]])

    def _give_slopes_their_gains(self, slopes: Floats, weights: Floats) -> None:
        """An activation in a slot of its own has no weights: all it does is slope (core/diagnosis/budget.py)."""
        slopes[self._slopes_only], weights[self._slopes_only] = weights[self._slopes_only], 0.0
        for i in self._joined_slopes:
            entry = self.trace.entry(i)
            own = (log2_norm(entry.delta * entry.slope) - log2_norm(entry.delta)) * LOG10_2
            if not math.isfinite(own) and math.isfinite(weights[i]):
                own = 0.0  # it is dead, and all that arrives has come by the skip
            slopes[i] = own
            weights[i] -= own

    def _symmetry(self, row: Floats) -> None:
        for i in self._suspects():
            tensors, delta = self.network.tensors[i], self.trace.entry(i).delta
            row[i] = all(_columns_equal(array, self.tolerance) for array in (*tensors.values(), delta))

    def _suspects(self) -> list[int]:
        """Hidden entries the first two columns of whose W may agree, from a glance at all layers at once."""
        members, places = self._neighbours
        first, second = self.network.flat[places]  # one entry beside its neighbour tells nearly all apart
        bound = np.exp2(self.log2_weights[members])  # the norm, which is at least the largest entry
        bound *= self.tolerance
        alike = np.abs(first - second) <= bound
        return [int(i) for i in members[alike]]

    def update(self, table: Floats, log2_scale: float | None) -> float:
        """Adds the update ratios: of the update to the weights before it; `log2_scale` as the learner has it.

        Returns log10 of the leap: of the update over the weights, or over what Xavier would have started from where
        that is larger, the median over all layers that learn, the output included. One layer alone may leap.
        """
        sizes = self._update_norms.taken() if log2_scale is None else self.network.log2_gradients[0] + log2_scale
        ratio = sizes - self.log2_weights
        if not self._norms.safe:
            ratio[~np.isfinite(self.log2_weights)] = math.nan
        ratio[self._locked] = math.nan
        table[_ROW["log10_update_ratio"]] = ratio * LOG10_2
        leaps = (sizes - np.maximum(self.log2_weights, self._log2_start))[self._weighted]
        if not len(leaps):
            return math.nan
        leaps.sort()
        half = len(leaps) // 2
        return float(leaps[half] + leaps[~half]) / 2 * LOG10_2


def _neighbours(network: Network, hidden: Sequence[int]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Hidden entries with more than one unit, and where in the flat vector two neighbours of W stand, (2, entries)."""
    several = [i for i in hidden if network.widths[i + 1] > 1 and network.layout.weighted[i]]
    starts = np.array([network.layout.places[i]["W"][0] for i in several], np.int64)
    return np.array(several, np.int64), np.stack((starts, starts + 1))


def _starts(network: Network) -> tuple[NDArray[np.int64], Floats]:
    """The entries whose weights learn, and of every entry log2 of the norm of a W that is drawn by Xavier's rule."""
    weighted = np.flatnonzero(network.layout.weighted)
    squares = np.zeros(len(network.entries))
    for i in weighted:
        w = network.tensors[int(i)]["W"]
        squares[i] = 2 * w.size / (w.shape[-2] + w.shape[-1])
    with np.errstate(divide="ignore"):
        return weighted[network.trained[weighted]], np.log2(squares) / 2


def _columns_equal(array: Floats, tolerance: float) -> bool:
    largest = float(np.abs(array).max(initial=0.0))
    return bool(np.abs(array - array[..., :1]).max(initial=0.0) <= tolerance * largest)


class _Group:
    """Entries of equal width and activation that stand side by side in the stacks, measured in one go."""

    def __init__(self, members: list[int], slope: Floats, activation: Activation) -> None:
        self.members, self.slope = members, slope  # (layers, batch, units)
        layers, batch, units = slope.shape
        self.sleeps, self.saturates = _sleeps(activation, slope.dtype), activation.saturation is not None
        self.flat = FLAT_SLOPE * _slope_at_zero(activation, slope.dtype)
        each = batch * units
        padded: NDArray[np.bool_] = np.zeros((layers, -(-each // 8) * 8), bool)  # eight marks are counted at a time
        self.rows, self.marks, self.eights = slope.reshape(layers, each), padded[:, :each], padded.view(np.uint64)
        self.counts: NDArray[np.uint8] = np.empty(self.eights.shape, np.uint8)
        self.one_per_sample, self.one_per_unit = np.ones((1, batch), slope.dtype), np.ones(units)
        self.awake: Floats = np.empty((layers, 1, units), slope.dtype)
        self.frames = 0
        self.dead_for = np.zeros((layers, units), np.int64)

    def measure(self, table: Floats) -> None:
        """Writes dead, lastingly dead and saturated shares."""
        if self.sleeps:
            self._measure_dead(table)
        if self.saturates:
            np.less(self.rows, self.flat, self.marks)
            np.bitwise_count(self.eights, self.counts)
            marked = np.add.reduce(self.counts, axis=1, dtype=np.int64)
            table[_ROW["saturated_share"], self.members] = marked / self.marks.shape[1]

    def _measure_dead(self, table: Floats) -> None:
        np.matmul(self.one_per_sample, self.slope, out=self.awake)  # no slope is negative, so zero means all are
        dead = self.awake[:, 0] == 0
        self.frames += 1
        self.dead_for += 1
        self.dead_for *= dead
        lasting = self.dead_for >= min(self.frames, FRAMES)
        units = len(self.one_per_unit)
        table[_ROW["dead_share"], self.members] = dead.dot(self.one_per_unit) / units
        table[_ROW["lasting_dead_share"], self.members] = lasting.dot(self.one_per_unit) / units


def _groups(network: Network, passes: Passes, sloped: frozenset[int]) -> Iterator[_Group]:
    """Of those entries the ones with an activation: the units of maxout are never dead, and none of them saturates."""
    for members, stacked in passes.stacks.groups:
        activations = [network.entries[i].activation if i in sloped else None for i in members]
        for activation, group in groupby(range(len(members)), key=activations.__getitem__):
            rows = list(group)
            if activation is not None:
                span = slice(rows[0], rows[-1] + 1)
                yield _Group(members[span], stacked.slope[span], activation)


def _sleeps(activation: Activation, dtype: DTypeLike) -> bool:
    """Whether its slope is zero by definition somewhere: a leaky ReLU's is not, unless its leak is closed."""
    zero_slope = np.zeros(2, bool)
    activation.zero_slope(np.array([-2, 2], dtype), zero_slope)
    return bool(zero_slope.any())


def _slope_at_zero(activation: Activation, dtype: DTypeLike) -> float:
    """Where all that saturates is steepest."""
    z, y, slope = np.zeros((3, 1), dtype)
    activation.value(z, y)
    activation.slope(z, y, slope)
    return float(slope[0])
