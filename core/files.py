"""The public door to experiment files (core/experiment/files.py)."""

from __future__ import annotations

from core.experiment.files import FileError, read_experiment, write_experiment

__all__ = ["FileError", "read_experiment", "write_experiment"]
