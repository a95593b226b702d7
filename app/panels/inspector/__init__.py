"""The inspector: the seven tuning points of the lecture, each with its present value and its controls."""

from __future__ import annotations

from app.panels.inspector.panel import Inspector

__all__ = ["Inspector"]
