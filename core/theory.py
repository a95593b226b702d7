"""The public door to mean-field theory (core/diagnosis/theory.py)."""

from __future__ import annotations

from core.diagnosis.theory import predict

__all__ = ["predict"]
