"""The singular values of one layer's Jacobian: which directions of the signal it stretches, and which it loses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.numerics import Floats
from core.probes.probe import Probe

if TYPE_CHECKING:
    from core.training.trace import Trace

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

    What that is of each kind of layer, it says itself (Layer.jacobian). Of layers wider than LARGEST: None.
    Sources: Saxe et al. 2014, section 3; Pennington et al. 2017, section 2.
    """

    entry: int

    def answer(self, trace: Trace) -> Spectrum | None:
        if self.entry not in trace:
            return None
        inputs, outputs = trace.widths[self.entry : self.entry + 2]
        if max(inputs, outputs) > LARGEST:
            return None
        samples = np.unique(np.linspace(0, trace.batch - 1, SAMPLES).astype(int))
        found = trace.jacobian(self.entry, samples)
        if found is None or not np.isfinite(found).all():
            return None
        values = _singular_values(found) if found.ndim == 3 else np.asarray(-np.sort(-np.abs(found), axis=1))
        return Spectrum(values, inputs, outputs)


def _singular_values(matrices: Floats) -> Floats:
    """Of (samples, outputs, inputs), largest first; what is no more than rounding is zero, as for a matrix's rank."""
    values = np.linalg.svd(matrices, compute_uv=False)
    values[values < values[:, :1] * (np.finfo(float).eps * max(matrices.shape[1:]))] = 0.0
    return np.asarray(values)
