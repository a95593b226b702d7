"""The public door to a run (core/training/session.py)."""

from __future__ import annotations

from core.training.session import Session

__all__ = ["Session"]
