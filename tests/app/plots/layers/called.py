"""Names of layers as plots write them, for the tests."""

from __future__ import annotations

from app.canvas import lettering
from app.canvas.axes import LABEL_PX
from app.plots.layers.layer_names import LayerNames
from app.theme import Theme


def called(*names: str) -> LayerNames:
    """Those names, written with the pen of the axes."""
    return LayerNames(names, lettering.pen(Theme(), LABEL_PX))
