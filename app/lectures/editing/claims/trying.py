"""Trying: whether the claims of one scene hold, as `backscope lecture --check` finds out, in whatever process."""

from __future__ import annotations

import os

from PySide6.QtCore import QCoreApplication

from core.commands.lectures.claims import findings
from core.commands.lectures.plots import require_plots
from core.commands.pictures import Pictures
from core.scenes.judgement import Judged
from core.scenes.lecture import Lecture
from core.scenes.scene import Scene


def tried(scene: Scene, folder: str) -> tuple[Judged, ...]:
    """Of each claim, in their order; the scene stands alone.

    ExperimentError names the place of what cannot be tried, in a lecture that has no other scene.
    """
    lecture, pictures = Lecture(scenes=(scene,)), None
    if any(claim.plot is not None for claim in scene.claims):
        pictures = _pictures()
        require_plots(lecture, pictures)
    return tuple(finding.judged for finding in findings(lecture, folder, pictures))


def _pictures() -> Pictures:
    """Whoever draws; in a process without windows nobody is to see that."""
    if QCoreApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.lectures import offscreen  # all that draws, which claims about runs can do without

    pictures: Pictures = offscreen
    return pictures
