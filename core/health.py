"""The public door to the verdicts (core/diagnosis/health.py)."""

from __future__ import annotations

from core.diagnosis.finding import Finding
from core.diagnosis.health import VERDICTS, Diagnosis, diagnose

__all__ = ["VERDICTS", "Diagnosis", "Finding", "diagnose"]
