"""What can be chosen in the network diagram."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from app.plots.settings import Number, Settings


class DiagramSettings(Settings, frozen=True):
    """What the edges show, the neuron that was picked last, and how many units of a layer are drawn at the most."""

    mode: Literal["gradient", "weight"] = "gradient"
    neuron: tuple[Number, Number] | None = None  # entry and unit
    most: Annotated[int, Meta(ge=1, le=16)] | None = None  # None: as many as there is room for
