"""The network as a stack of blocks that can be dragged, widened, changed and read."""

from __future__ import annotations

from app.panels.stack.panel import Stack

__all__ = ["Stack"]
