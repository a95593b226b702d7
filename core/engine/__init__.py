"""The engine: a process that trains, what goes down its pipe and what comes back; beside it, one that reads."""

from __future__ import annotations

from core.engine.engine import Engine
from core.engine.reader import Reader, ReaderGone

__all__ = ["Engine", "Reader", "ReaderGone"]
