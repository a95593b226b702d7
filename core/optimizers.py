"""The public door to the optimizers (core/components/optimizers)."""

from __future__ import annotations

from core.components.optimizers import trajectory

__all__ = ["trajectory"]
