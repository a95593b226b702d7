"""What can be chosen in the activation curve."""

from __future__ import annotations

from app.plots.settings import Number, Settings


class CurveSettings(Settings, frozen=True):
    """The layer whose activation is shown; None: the selected, or the first hidden one."""

    layer: Number | None = None
