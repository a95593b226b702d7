"""Backprop checked against finite differences, slot by slot, in the very configuration of an experiment."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec
import numpy as np
from msgspec.structs import replace
from numpy.random import Generator, default_rng

from core.component import Floats
from core.experiment import Experiment
from core.session import Session

STEPS = (1e-3, 1e-4, 1e-5, 1e-6, 1e-7)  # relative; the best one counts, since a step may cross a kink
TOLERANCE = 1e-6


class Check(msgspec.Struct, frozen=True):
    """One comparison: what was differentiated, and the relative error of backprop against the central difference."""

    name: str  # "0.W", "output.b", "3.input", "loss"
    error: float

    @property
    def passed(self) -> bool:
        """Whether the two agree."""
        return self.error <= TOLERANCE


def check(experiment: Experiment) -> tuple[Check, ...]:
    """One check for the loss at the logits, and for each slot one per parameter and one for its input, in float64.

    Each slot is checked by itself, along a random direction and with a random gradient coming in: from end to end,
    finite differences could not see a gradient that has vanished (CS231n notes, gradient checks).
    """
    session = Session(replace(experiment, precision="float64"))
    x, target = session.samples.next_batch()
    rng = default_rng(0)
    session.passes.evaluate(session.experiment.loss, x, target)
    return (*_slot_checks(session, x, rng), _loss_check(session, target, rng))


def _loss_check(session: Session, target: Floats, rng: Generator) -> Check:
    loss, z = session.experiment.loss, session.passes.logits
    dz, spare = np.empty_like(z), np.empty_like(z)
    loss.evaluate(z, target, dz)
    return Check("loss", _disagreement(lambda: loss.evaluate(z, target, spare), z, dz.copy(), rng))


def _slot_checks(session: Session, x: Floats, rng: Generator) -> Iterator[Check]:
    network, passes = session.network, session.passes
    for i, (layer, buffers) in enumerate(zip(passes.layers, passes.stacks.buffers, strict=True)):
        name = "output" if i == len(passes.layers) - 1 else str(i)
        cotangent = rng.standard_normal(buffers.signal.shape)

        def scalar(layer=layer, x=x, cotangent=cotangent) -> float:  # type: ignore[no-untyped-def]
            return float(np.vdot(layer.forward(x), cotangent))

        dx = np.empty_like(x)
        layer.forward(x)
        buffers.incoming[...] = cotangent
        layer.pull()
        layer.backward(dx)
        gradients = network.layout.views(network.gradient, i)
        for key, parameter in network.tensors[i].items():
            yield Check(f"{name}.{key}", _disagreement(scalar, parameter, gradients[key], rng))
        yield Check(f"{name}.input", _disagreement(scalar, x, dx, rng))
        x = layer.forward(x).copy()


def _disagreement(scalar: Callable[[], float], at: Floats, gradient: Floats, rng: Generator) -> float:
    """Relative error of the derivative along a random direction against central differences around `at`."""
    direction, start = rng.standard_normal(at.shape), at.copy()
    scale = float(np.linalg.norm(start)) / np.sqrt(start.size) or 1.0
    expected = float(np.vdot(gradient, direction))
    size = float(np.linalg.norm(gradient) * np.linalg.norm(direction)) / np.sqrt(max(1, start.size))
    errors = []
    for step in STEPS:
        h = step * scale
        at[...] = start + h * direction
        above = scalar()
        at[...] = start - h * direction
        errors.append(abs((above - scalar()) / (2 * h) - expected))
    at[...] = start
    return min(errors) / (abs(expected) + size) if size else float(min(errors) > 0)
