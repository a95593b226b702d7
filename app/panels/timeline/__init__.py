"""The time line: where in the run the window is, and every way to another step."""

from __future__ import annotations

from app.panels.timeline.panel import Timeline

__all__ = ["Timeline"]
