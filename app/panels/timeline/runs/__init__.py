"""The runs of this session: a list to look back from, and the button on the time line that opens it."""

from __future__ import annotations

from app.panels.timeline.runs.button import RunsButton

__all__ = ["RunsButton"]
