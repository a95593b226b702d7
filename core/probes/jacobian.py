"""The singular values of one layer's Jacobian: which directions of the signal it stretches, and which it loses."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.components.activations import Activation
from core.layers import BatchNorm, Dense, Dropout, LayerNorm, Maxout, RmsNorm, Skip
from core.layers.activation import ActivationLayer
from core.numerics import Floats
from core.probes.probe import Probe
from core.training.session import Session

SAMPLES = 4  # of the batch, evenly spread
LARGEST = 512  # width up to which singular values are computed


@dataclass(frozen=True, slots=True, eq=False)
class Spectrum:
    """Singular values, largest first, of a few samples of the batch."""

    values: Floats  # (samples, min(inputs, outputs)), float64
    inputs: int
    outputs: int

    @property
    def mean(self) -> Floats:
        """Of each rank over the samples, (min(inputs, outputs),)."""
        return np.asarray(self.values.mean(axis=0))


@dataclass(frozen=True)
class Jacobian(Probe):
    """Singular values of d signal_i / d signal_(i-1), one Jacobian per sample; all 1 is dynamical isometry.

    Dense: diag(phi'(h)) W'. Maxout: the rows of W' that belong to the piece that won. Activation: diag(phi'(x)).
    Layer and RMS norm: what the sample does to its own statistics included. Batch norm: gamma / sigma of each unit,
    the statistics of the batch held fixed, for through them a sample also acts on the others. Dropout: the mask of
    the step. Skip: its scale alone; the short way comes from further back. Of layers wider than LARGEST: None.
    Sources: Saxe et al. 2014, section 3; Pennington et al. 2017, section 2.
    """

    entry: int

    def view(self, session: Session) -> Spectrum | None:
        if not 0 <= self.entry < len(session.network.entries):
            return None
        x, y = session.passes.trail[self.entry], session.passes.stacks.buffers[self.entry].signal
        inputs, outputs = x.shape[1], y.shape[1]
        if max(inputs, outputs) > LARGEST:
            return None
        samples = np.unique(np.linspace(0, len(x) - 1, SAMPLES).astype(int))
        found = _of(session, self.entry, samples)
        if not np.isfinite(found).all():
            return None
        values = _singular_values(found) if found.ndim == 3 else np.asarray(-np.sort(-np.abs(found), axis=1))
        return Spectrum(values, inputs, outputs)


def _singular_values(matrices: Floats) -> Floats:
    """Of (samples, outputs, inputs), largest first; what is no more than rounding is zero, as for a matrix's rank."""
    values = np.linalg.svd(matrices, compute_uv=False)
    values[values < values[:, :1] * (np.finfo(float).eps * max(matrices.shape[1:]))] = 0.0
    return np.asarray(values)


def _of(session: Session, entry: int, samples: Floats) -> Floats:
    """The Jacobians (samples, outputs, inputs), or their diagonals (samples, units) where they have nothing else."""
    layer, own = session.network.entries[entry], session.network.own[entry]
    buffers = session.passes.stacks.buffers[entry]
    x = session.passes.trail[entry].astype(float)
    pre, signal = (array[samples] for array in (buffers.pre, buffers.signal))
    match layer:
        case Dense():
            return _slopes(layer.activation, pre, signal)[:, :, None] * own["W"].T
        case Maxout():
            return _won(own["W"].astype(float), own.get("b"), x[samples])
        case ActivationLayer():
            return _slopes(layer.activation, pre, signal)
        case BatchNorm():
            factor = own["gamma"] / np.sqrt(x.var(axis=0) + layer.epsilon)
            return np.tile(factor, (len(samples), 1))
        case LayerNorm():
            return _normed(x[samples] - x[samples].mean(axis=1, keepdims=True), own["gamma"], layer.epsilon, True)
        case RmsNorm():
            return _normed(x[samples], own["gamma"], layer.epsilon, False)
        case Dropout():
            return np.asarray(buffers.slope[samples], float)
        case Skip():
            return np.full(signal.shape, float(layer.scale))
    raise TypeError(f"no Jacobian is known of {type(layer).__name__}")


def _slopes(activation: Activation, pre: Floats, signal: Floats) -> Floats:
    slope = np.empty_like(pre)
    activation.slope(pre, signal, slope)
    return slope.astype(float)


def _won(w: Floats, b: Floats | None, x: Floats) -> Floats:
    """W' of the first of the largest pieces, unit by unit, (samples, units, inputs)."""
    h = np.matmul(x, w) + (0 if b is None else b[:, None, :])  # (pieces, samples, units)
    return np.asarray(w.transpose(0, 2, 1)[h.argmax(axis=0), np.arange(h.shape[2])])


def _normed(centred: Floats, gamma: Floats, epsilon: float, takes_mean: bool) -> Floats:
    """diag(gamma) (I - 11'/n - x̂x̂'/n) / sigma, the middle term only where a mean is taken off."""
    n = centred.shape[1]
    sigma = np.sqrt((centred**2).mean(axis=1, keepdims=True) + epsilon)
    normal = centred / sigma
    inner = np.eye(n) - (1 / n if takes_mean else 0) - normal[:, :, None] * normal[:, None, :] / n
    return np.asarray(gamma[:, None] * inner / sigma[:, :, None])
