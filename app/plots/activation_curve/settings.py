"""What can be chosen in the activation curve."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from app.plots.settings import Settings


class CurveSettings(Settings, frozen=True):
    """The layer whose activation is shown; None: the selected, or the first hidden one."""

    layer: Annotated[int, Meta(ge=0)] | None = None
