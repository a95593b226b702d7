"""Locks: parameters that do not learn, whatever the optimizer makes of their gradient."""

from __future__ import annotations

import numpy as np

from core.network import Network
from core.numerics import Floats


def locked_parts(network: Network, flat: Floats) -> list[Floats]:
    """Views of what a flat vector, laid out as the parameters are, holds of those that are locked."""
    locked = np.flatnonzero(~network.trained).tolist()
    return [view for entry in locked for view in network.layout.views(flat, entry).values()]
