"""The report of what went wrong: with what, on what, and where, for those who can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.help.about import made_with
from core.experiment import Experiment
from core.experiment.provenance import Provenance


def report(experiment: Experiment | None, mishaps: Iterable[str]) -> str:
    """All of it as text, without the name of the home folder; None keeps the experiment to oneself."""
    if experiment is not None:
        what = Provenance(experiment=experiment, versions=made_with()).text()
    else:
        what = "\n".join(f"{name} {version}" for name, version in made_with().items())
    text = "\n\n".join(("Backscope", what, *mishaps, ""))
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text
