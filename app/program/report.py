"""The report of what went wrong: with what, on what, and where, for those who can mend it."""

from __future__ import annotations

import platform
from collections.abc import Iterable
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion

from core.experiment import Experiment
from core.experiment.provenance import Provenance, versions


def report(experiment: Experiment, mishaps: Iterable[str]) -> str:
    """All of it as text, without the name of the home folder."""
    made_with = versions(qt=qVersion(), pyside=PySide6.__version__, system=platform.platform())
    text = "\n\n".join(("Backscope", Provenance(experiment=experiment, versions=made_with).text(), *mishaps, ""))
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text
