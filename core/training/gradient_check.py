"""Backprop checked against finite differences, slot by slot, in the very configuration of an experiment."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import msgspec
import numpy as np
from msgspec.structs import replace
from numpy.random import Generator, default_rng

from core.experiment import Experiment
from core.layers import Bound, Buffers, Masked, SkipTaker
from core.network.skip_sources import structural_zeros
from core.numerics import Floats
from core.numerics.scaled import applied_power, quiet
from core.training.session import Session

STEPS = (1e-3, 1e-4, 1e-5, 1e-6, 1e-7)  # relative; the best one counts, since a step may cross a kink
FINER_STEPS = (1e-8, 1e-9, 1e-10)  # where something bends within the smallest of those
TOLERANCE = 1e-6
_ROUNDING = 4 * float(np.finfo(float).eps) / TOLERANCE  # of a sum, relative to the size of its terms, is forgiven
_ONE_SIDED = 1e-6  # from here on, what a derivative changes over a step is within the tolerance
_NUDGE = 1e-3  # relative: zeros put a rectifier, or a tie of maxout, right on its kink
_TINY = float(np.finfo(float).tiny)
_DECIDED = 1e9  # a size of sums at which a step would lead from one class to another, past all that lies between
_SMALLER = (1.0, 1e-2, 1e-4, 1e-8, 1e-16)
_FAINT, _LOUD = 1e-100, 1e100  # sizes of a signal that float64 can follow through a layer


class Check(msgspec.Struct, frozen=True):
    """One comparison: what was differentiated, and the relative error of backprop against the central difference."""

    name: str  # "0.W", "output.b", "3.input", "3.shortcut", "loss"
    error: float

    @property
    def passed(self) -> bool:
        """Whether the two agree."""
        return self.error <= TOLERANCE


def check(experiment: Experiment) -> tuple[Check, ...]:
    """One check for the loss at the logits, and for each slot one per parameter and one for its input, in float64.

    Each slot is checked by itself, along a random direction and with a random gradient coming in: from end to end,
    finite differences could not see a gradient that has vanished (CS231n notes, gradient checks). A gradient that is
    zero by structure, such as that of a bias in front of a batch norm, is the only one that takes the whole pass.
    """
    session = Session(replace(experiment, precision="float64"))
    x, target = session.samples.next_batch()
    rng = default_rng(0)
    with quiet():
        session.passes.evaluate(session.head, x, target)
        session.passes.look()  # which signals are faint, without which all deltas would be raised for them
        session.network.backward(session.passes)
        zeros = tuple(_zero_checks(session))
        return (*zeros, *_slot_checks(session, x, rng), _loss_check(session, target, rng))


def _zero_checks(session: Session) -> Iterator[Check]:
    """Whether what shifts all samples alike has no gradient: delta sums up to zero over the batch."""
    zeros = structural_zeros(session.network.entries)
    for i, (names, entry) in enumerate(zip(zeros, session.trace, strict=True)):
        rounding = max(_size(entry.delta), _size(entry.incoming)) * len(entry.delta)
        if math.isfinite(rounding):  # of a network that overflows, nothing is known so far back
            yield from (Check(f"{i}.{name}", _size(entry.delta.sum(axis=0)) / max(rounding, _TINY)) for name in names)


def _loss_check(session: Session, target: Floats, rng: Generator) -> Check:
    head, z = session.head, session.passes.logits
    if not _size(z) < _DECIDED:
        z = rng.standard_normal(z.shape)
    dz, spare = np.empty_like(z), np.empty_like(z)
    applied_power(dz, head.evaluate(z, target, dz).exponent)

    def scalar() -> tuple[float, float]:
        value = head.evaluate(z, target, spare).loss
        return value, abs(value)

    return Check("loss", _disagreement(scalar, z, dz, rng))


def _slot_checks(session: Session, x: Floats, rng: Generator) -> Iterator[Check]:
    network, passes = session.network, session.passes
    for i, (layer, zeros) in enumerate(zip(passes.layers, structural_zeros(network.entries), strict=True)):
        if not _FAINT < _size(x) < _LOUD:
            x = rng.standard_normal(x.shape)  # a signal that has died or overflowed on its way proves nothing
        for array in (x, *network.tensors[i].values()):
            array += _NUDGE * (_size(array) or 1.0) * rng.standard_normal(array.shape)
        x = _bearable(layer, x, rng)
        slot = _slot(session, i, x, rng)
        shares = slot.pulled_back()
        gradients = network.layout.views(network.gradient, i)
        pairs = [(key, array, gradients[key]) for key, array in network.tensors[i].items() if key not in zeros]
        name = "output" if i == len(passes.layers) - 1 else str(i)
        for key, at, gradient in (*pairs, *zip(("input", "shortcut"), slot.inputs, shares, strict=False)):
            yield Check(f"{name}.{key}", _disagreement(slot.scalar, at, gradient, rng))
        x = layer.forward(x).copy()


def _bearable(layer: Bound, x: Floats, rng: Generator) -> Floats:
    """The input, or a smaller one of which the layer makes numbers: an exponential may leave the range in one go."""
    for size in _SMALLER:
        if _size(layer.forward(x)) < _LOUD:
            break
        x = size * rng.standard_normal(x.shape)
    return x


def _slot(session: Session, i: int, x: Floats, rng: Generator) -> _Slot:
    """The slot with a fixed mask where it draws one, and both inputs where it has two."""
    layer, buffers, entry = session.passes.layers[i], session.passes.buffers[i], session.network.entries[i]
    if isinstance(layer, Masked):
        layer.fix(rng.random(buffers.signal.shape) < 0.5)
    inputs = [x]
    if isinstance(layer, SkipTaker):
        source = session.passes.trail[i - entry.looks_back()]
        if not _FAINT < _size(source) < _LOUD:
            source[...] = rng.standard_normal(source.shape)
        inputs.append(source)
    return _Slot(layer, buffers, inputs, rng.standard_normal(buffers.signal.shape))


class _Slot(msgspec.Struct):
    """One layer as a function of its parameters and inputs, with a random gradient coming in."""

    layer: Bound
    buffers: Buffers
    inputs: list[Floats]
    cotangent: Floats

    def pulled_back(self) -> list[Floats]:
        """dL/dinput for the cotangent, of each input; the parameters' gradients are where the layer writes them."""
        shares = [np.empty_like(x) for x in self.inputs]
        self.layer.forward(self.inputs[0])
        self.buffers.incoming[...] = self.cotangent
        self.layer.prepare()
        self.layer.pull()
        self.layer.push(shares[0])
        if isinstance(self.layer, SkipTaker):
            self.layer.push_back(shares[1])
        self.layer.differentiate()
        return shares

    def scalar(self) -> tuple[float, float]:
        """<y, cotangent>, and the size of the terms of that sum, which bounds its rounding error."""
        y = self.layer.forward(self.inputs[0])
        return float(np.vdot(y, self.cotangent)), _size(y) * math.sqrt(y.size) * _size(self.cotangent)


def _size(x: Floats) -> float:
    """RMS; infinite or NaN where the squares are."""
    with np.errstate(over="ignore", invalid="ignore"):
        return float(np.linalg.norm(x)) / math.sqrt(max(1, x.size))


def _disagreement(scalar: Callable[[], tuple[float, float]], at: Floats, gradient: Floats, rng: Generator) -> float:
    """Relative error of the derivative along a random direction against differences around `at`.

    Central ones, and for the smallest steps those to either side: with a kink so near that even these cross it, the
    derivative is that of the side without it. A wrong gradient is that of neither. Where none of them agrees, as at
    the bend of a norm whose epsilon is tiny, finer ones are asked, as long as rounding is less than the derivative.
    """
    direction, start = rng.standard_normal(at.shape), at.copy()
    scale = _size(start) or 1.0
    expected = float(np.vdot(gradient, direction))
    size = abs(expected) + _size(gradient) * float(np.linalg.norm(direction))
    errors, (here, terms) = list[float](), scalar()
    for step in (*STEPS, *FINER_STEPS):
        h = step * scale
        if step in FINER_STEPS and (min(errors) <= TOLERANCE or not _ROUNDING * terms / h <= size):
            break
        at[...] = start + h * direction
        above, terms = scalar()
        at[...] = start - h * direction
        below, _ = scalar()
        found = [(above - below) / (2 * h)]
        if step <= _ONE_SIDED:
            found += [(above - here) / h, (here - below) / h]
        errors += [abs(each - expected) / max(size + _ROUNDING * terms / h, _TINY) for each in found]
    at[...] = start
    return min(errors)
