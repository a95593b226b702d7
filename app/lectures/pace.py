"""The pace: runs side by side make their steps in turn, and none of them runs away from the others."""

from __future__ import annotations

from collections.abc import Sequence

from app.lectures.scene_run import SceneRun

LEAD, PACED = 3, "paced"  # steps that one may be ahead of the slowest; who holds it then


def keep_pace(runs: Sequence[SceneRun]) -> None:
    """Hold those that are ahead, until the others have come as far; who is at its end waits for nobody."""
    going = [run for run in runs if run.player.wanted and not run.player.ended]
    slowest = min((run.steps for run in going), default=0)
    for run in runs:
        ahead = len(going) > 1 and run in going and run.steps > slowest + LEAD
        if ahead != run.paced:
            run.paced = ahead
            run.player.hold(ahead, PACED)
