"""Claims: whether all that a lecture says of its runs, and of the numbers of its plots, holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from core.commands.answers import Answers
from core.commands.pictures import Ask, Asked, Pictures
from core.probes.probe import Probes
from core.record.view import View
from core.scenes.judgement import Judged, interval, lies, number
from core.scenes.judging import judged_claims, stops
from core.scenes.lecture import Lecture
from core.scenes.rules import run_meant
from core.scenes.scene import Changes, Claim, Scene
from core.scenes.staging import Staged, stages
from core.training.kept import Kept
from core.wording import Phrase


class Finding(NamedTuple):
    """What was found of a claim; both are counted from 0."""

    scene: int
    claim: int
    judged: Judged


def findings(lecture: Lecture, folder: str | None, pictures: Pictures | None) -> Iterator[Finding]:
    """Of every claim, scene by scene; ExperimentError where a run cannot be made.

    `folder`: where the lecture was read. Pictures are needed where there is a claim about a plot.
    """
    kept = Kept()
    for index, runs in enumerate(stages(lecture.scenes, folder)):
        found = dict(judged_claims(lecture, index, runs, kept))
        if pictures is not None:
            found |= _of_plots(lecture.scenes[index], runs, kept, pictures)
        yield from (Finding(index, i, found[i]) for i in sorted(found))


def settings_of(claim: Claim, scene: Scene) -> str:
    """Its own, where it has any; else those of the plot as the scene shows it. As JSON."""
    shown = next((plot.settings for plot in scene.shown_plots if plot.name == claim.plot), None)
    return written(shown if claim.settings is None else claim.settings)


def written(settings: Changes | None) -> str:
    """Settings as JSON; those of a new plot where nobody has said any."""
    return msgspec.json.encode(settings or {}).decode()


def _of_plots(scene: Scene, runs: Sequence[Staged], kept: Kept, pictures: Pictures) -> Iterator[tuple[int, Judged]]:
    """Of the claims about numbers of plots, by their position."""
    about = {i: claim for i, claim in enumerate(scene.claims) if claim.plot is not None}
    if not runs:
        yield from ((i, _judged(claim, scene, None, nobody, pictures)) for i, claim in about.items())
    for k, run in enumerate(runs):
        mine = {i: claim for i, claim in about.items() if run_meant(claim, runs) == k}
        yield from _of_run(mine, scene, run, kept, pictures)


def _of_run(
    claims: dict[int, Claim], scene: Scene, run: Staged, kept: Kept, pictures: Pictures
) -> Iterator[tuple[int, Judged]]:
    """A plot may need a step even where the scene says nothing of any."""
    if not claims:
        return
    due = {i: claim.steps or scene.steps or 1 for i, claim in claims.items()}
    for steps, stop in stops(run.experiment, due.values(), kept):
        ask = Answers(stop.session, stop.recording, stop.steps - 1).ask
        for i in (i for i, each in due.items() if each == steps):
            yield i, _judged(claims[i], scene, stop.recording.view(), ask, pictures)


def _judged(claim: Claim, scene: Scene, view: View | None, ask: Ask, pictures: Pictures) -> Judged:
    plot, value, between = claim.plot or "", claim.value or "", claim.between or (0.0, 0.0)
    found = pictures.measure(view, ask, Asked(plot, settings_of(claim, scene), value))
    what, holds = Phrase("judged.of_plot", value=value, plot=plot), lies(found, between)
    if holds:
        return Judged(True, Phrase("judged.number", what=what, found=number(found)))
    return Judged(False, Phrase("judged.other_number", what=what, found=number(found), wanted=interval(between)))


def nobody(probes: Probes) -> None:
    """Answers nothing: there is no run."""
