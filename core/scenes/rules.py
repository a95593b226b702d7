"""Rules: what a lecture may not say of a scene, each refused in its place with one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.experiment import Experiment, ExperimentError
from core.record.frame import MEASURES
from core.scenes.expected import (
    Keys,
    Slot,
    alone,
    at_least_one,
    at_most_one,
    faults,
    of_interval,
    of_measure,
    one_of,
)
from core.scenes.lecture import Lecture
from core.scenes.scene import Action, Claim, Question, Run, Scene
from core.scenes.staging import Staged, after_press, stages
from core.scenes.text import Bilingual, Text
from core.wording import Field, Reason, shortened

ONE_EXPERIMENT = ("experiment", "preset", "set")
WAYS_TO_ASK = ("choices", "draw", "measure")


def require_sound(lecture: Lecture, folder: str | None = None) -> None:
    """ExperimentError where a rule is broken, or where what a scene shows cannot be staged."""
    for i, scene in enumerate(lecture.scenes):
        _refuse_first(_of_fields(scene, ("scenes", i)))
    for i, runs in enumerate(stages(lecture.scenes, folder)):
        _require_shown(lecture.scenes[i], runs, i, folder)


def require_sound_scene(scene: Scene, runs: Sequence[Staged], index: int, folder: str | None = None) -> None:
    """The same of one scene of which it is known what it shows."""
    _refuse_first(_of_fields(scene, ("scenes", index)))
    _require_shown(scene, runs, index, folder)


def _require_shown(scene: Scene, runs: Sequence[Staged], index: int, folder: str | None) -> None:
    _refuse_first(_of_runs(scene, runs, ("scenes", index)))
    for k, action in enumerate(scene.actions):
        after_press(action, tuple(runs), ("scenes", index, "actions", k), folder)


def run_meant(claim: Claim, runs: Sequence[Staged]) -> int | None:
    """Which of the runs a claim is about; None where that cannot be told."""
    if claim.run is None:
        return 0 if len(runs) == 1 else None
    if isinstance(claim.run, int):
        return claim.run if claim.run < len(runs) else None
    return next((i for i, run in enumerate(runs) if claim.run in _words(run.label)), None)


def _refuse_first(reasons: Iterator[Reason]) -> None:
    for reason in reasons:
        raise ExperimentError(reason)


def _of_fields(scene: Scene, keys: Keys) -> Iterator[Reason]:
    """What can be told of a scene alone."""
    yield from at_most_one(scene, (*ONE_EXPERIMENT, "runs"), keys)
    yield from _of_labels(scene.runs or (), (*keys, "runs"))
    yield from _of_plots(scene, keys)
    if scene.question is not None:
        yield from _of_question(scene.question, (*keys, "question"))
    for i, action in enumerate(scene.actions):
        yield from _of_action(action, (*keys, "actions", i))
    for i, claim in enumerate(scene.claims):
        yield from _of_claim(claim, (*keys, "claims", i))


def _of_labels(runs: Sequence[Run], keys: Keys) -> Iterator[Reason]:
    """Each run is one, and is told from those before it by its label."""
    said = set[str]()
    for i, run in enumerate(runs):
        yield from one_of(run, ONE_EXPERIMENT, (*keys, i))
        if said & {*_words(run.label)}:
            yield Reason("scene.same_label").at(Field(*keys, i, "label"))
        said |= {*_words(run.label)}


def _of_plots(scene: Scene, keys: Keys) -> Iterator[Reason]:
    if scene.layout is not None and scene.plots:
        yield Reason("field.one_of", one="layout", other="plots").at(Field(*keys))
    if scene.layout is not None and scene.runs:
        yield Reason("field.one_of", one="layout", other="runs").at(Field(*keys))
    if scene.runs and len(scene.plots) > 1:
        yield Reason("scene.one_plot").at(Field(*keys, "plots"))


def _of_question(question: Question, keys: Keys) -> Iterator[Reason]:
    yield from one_of(question, WAYS_TO_ASK, keys)
    yield from of_measure(question.measure, question.layer, keys)
    if question.measure in MEASURES and question.layer is None:
        yield Reason("scene.layer_needed", measure=question.measure or "").at(Field(*keys, "measure"))
    if question.choices is None:
        if question.answer is not None:
            yield alone("answer", "choices", keys)
    elif question.answer is None:
        yield Reason("field.missing").at(Field(*keys, "answer"))
    elif not 0 <= question.answer < len(question.choices):
        wrong = Reason("scene.answer", last=len(question.choices) - 1, answer=shortened(str(question.answer)))
        yield wrong.at(Field(*keys, "answer"))


def _of_action(action: Action, keys: Keys) -> Iterator[Reason]:
    yield from at_most_one(action, ("experiment", "set"), keys)
    yield from at_least_one(action, ("experiment", "set", "steps"), keys)


def _of_claim(claim: Claim, keys: Keys) -> Iterator[Reason]:
    if claim.plot is None:
        yield from faults(claim, keys)
        yield from (alone(name, "plot", keys) for name in ("settings", "value") if getattr(claim, name) is not None)
        return
    for name in claim.about:
        yield Reason("field.one_of", one="plot", other=name).at(Field(*keys))
    if claim.value is None:
        yield Reason("field.missing").at(Field(*keys, "value"))
    if claim.layer is not None:
        yield alone("layer", "measure", keys)
    yield from of_interval(claim.between, True, keys)


def _of_runs(scene: Scene, runs: Sequence[Staged], keys: Keys) -> Iterator[Reason]:
    """What can be told once it is known which experiments the scene shows."""
    for i, slot in enumerate(scene.highlight):
        if runs:
            yield from _of_slot(slot, max((run.experiment for run in runs), key=_depth), (*keys, "highlight", i))
    if scene.question is not None and scene.question.choices is None:
        yield from _of_question_and_runs(scene.question, runs, (*keys, "question"))
    if any(action.experiment is None for action in scene.actions) and not runs:
        yield Reason("scene.no_experiment").at(Field(*keys, "actions"))
    for i, claim in enumerate(scene.claims):
        yield from _of_claim_and_runs(claim, scene, runs, (*keys, "claims", i))


def _of_question_and_runs(question: Question, runs: Sequence[Staged], keys: Keys) -> Iterator[Reason]:
    """What is drawn, or a number that is guessed, is that of a run: of the one that there is."""
    if not runs:
        yield Reason("scene.no_experiment").at(Field(*keys))
    elif len(runs) > 1:
        yield Reason("scene.one_run", count=len(runs)).at(Field(*keys))
    elif question.layer is not None:
        yield from _of_slot(question.layer, runs[0].experiment, (*keys, "layer"))


def _of_claim_and_runs(claim: Claim, scene: Scene, runs: Sequence[Staged], keys: Keys) -> Iterator[Reason]:
    if not runs:
        if claim.plot is None:
            yield Reason("scene.no_experiment").at(Field(*keys))
        elif claim.run is not None:
            yield Reason("scene.no_experiment").at(Field(*keys, "run"))
        return
    meant = run_meant(claim, runs)
    if meant is None:
        yield _no_run(claim, runs, keys)
        return
    if claim.plot is None and claim.steps is None and not scene.steps:
        yield Reason("scene.no_steps").at(Field(*keys))
    if claim.layer is not None:
        yield from _of_slot(claim.layer, runs[meant].experiment, (*keys, "layer"))


def _no_run(claim: Claim, runs: Sequence[Staged], keys: Keys) -> Reason:
    if claim.run is None:
        return Reason("scene.which_run", count=len(runs)).at(Field(*keys))
    return Reason("path.no_entry", word=shortened(str(claim.run)), last=len(runs) - 1).at(Field(*keys, "run"))


def _of_slot(slot: Slot, experiment: Experiment, keys: Keys) -> Iterator[Reason]:
    if isinstance(slot, int) and slot >= _depth(experiment):
        last = _depth(experiment) - 1
        missing = Reason("path.no_entry", word=shortened(str(slot)), last=last) if last >= 0 else Reason("path.empty")
        yield missing.at(Field(*keys))


def _depth(experiment: Experiment) -> int:
    return len(experiment.layers)


def _words(text: Text) -> tuple[str, ...]:
    return (text.en, text.ko) if isinstance(text, Bilingual) else (text,)
