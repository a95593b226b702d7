"""What was measured where a question asks for a number: at the end of the scene's first run."""

from __future__ import annotations

import math

from app.lectures.scene_run import SceneRun
from core.scenes.expected import OF_NETWORK
from core.scenes.scene import Question


def measured(question: Question, run: SceneRun) -> float:
    """In the unit that Frame has it in; NaN where there is none."""
    view, name = run.player.live, question.measure or ""
    if view is None or view.last is None:
        return math.nan
    if name == "decades":
        diagnosis = run.player.diagnosis
        return math.nan if diagnosis is None or diagnosis.decades is None else diagnosis.decades
    if name in OF_NETWORK:
        return float(getattr(view.last, name))
    layer = view.structure.entries - 1 if question.layer == "output" else question.layer or 0
    return float(view.last.row(name)[layer])
