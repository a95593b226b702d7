"""The engine: a process that trains, what goes down its pipe and what comes back."""

from __future__ import annotations

from core.engine.engine import Engine

__all__ = ["Engine"]
