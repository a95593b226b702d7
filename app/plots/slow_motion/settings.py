"""What can be chosen in the slow motion."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from app.plots.settings import Settings


class StageSettings(Settings, frozen=True):
    """How far the error has come back, and whether the step stays while the run goes on."""

    stage: Annotated[int, Meta(ge=0)] = 0  # 0 is the output
    held: bool = False
