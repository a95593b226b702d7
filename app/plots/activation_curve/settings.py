"""What can be chosen in the activation curve."""

from __future__ import annotations

from typing import ClassVar

from app.canvas.scales.ranges import Range
from app.plots.settings import Number
from app.plots.zoomed import ZoomedSettings

SLOPES, DENSITIES = "slopes", "densities"


class CurveSettings(ZoomedSettings, frozen=True):
    """The layer whose activation is shown, and what is seen of h, φ, φ′ and the layer's own numbers."""

    PARTS: ClassVar[tuple[str, ...]] = (*ZoomedSettings.PARTS, SLOPES, DENSITIES)

    layer: Number | None = None  # None: the selected, or the first hidden one
    slopes: Range | None = None
    densities: Range | None = None
