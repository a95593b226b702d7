"""What the frameworks are given: the batches of our first epoch, and our weights."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.numerics import Floats
from core.training.session import Session

Batch = tuple[Floats, NDArray[np.int64]]  # (batch, inputs), (batch,)
Parameters = list[tuple[Floats, Floats]]  # W (inputs, units) and b (units,) of each layer, the output's last


def batches(session: Session) -> list[Batch]:
    """One epoch, ready made, so that a framework's step contains no shuffling."""
    count = len(session.samples.x) // session.samples.batch
    drawn = (session.samples.next_batch() for _ in range(count))
    return [(x.copy(), target.argmax(axis=1)) for x, target in drawn]


def parameters(session: Session) -> Parameters:
    """Copies of the weights and biases at the start of the run."""
    return [(own["W"].copy(), own["b"].copy()) for own in session.network.tensors]
