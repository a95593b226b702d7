"""What can be asked of a run beside its frames: answers that cost too much for every step."""

from __future__ import annotations

from core.probes.probe import Probe, ProbeFailed, Seen

__all__ = ["Probe", "ProbeFailed", "Seen"]
