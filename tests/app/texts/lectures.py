"""What is refused of lectures and tasks, and what is said of work that is graded, as a person would come upon it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from core.diagnosis.health import VERDICTS
from core.experiment import ExperimentError
from core.experiment.disk import FileError
from core.scenes.asking.typed import LARGEST_FILE, guesses_in, read_guesses
from core.scenes.expected import STATES
from core.scenes.files import read_lecture, read_task
from core.scenes.guess import MOST_GUESSES
from core.scenes.judgement import of_number, of_numbers, of_word
from core.scenes.scene import Question
from core.scenes.work import grading
from core.scenes.work.grading import graded, read_submission
from core.wording import Field, Phrase, Reason
from tests.core.scenes.lectures import ONE, PLAIN, QUICK, SIDE_BY_SIDE, content, task

EARLY = {"steps": 1, "state": "early"}
LOSS = {"steps": 1, "measure": "loss"}
ASKED = {"prompt": "?", "choices": ["a", "b"]}
LECTURES: dict[str, list[dict[str, Any]]] = {
    "value.at_least_entries": [],
    "field.one_of": [ONE | {"preset": "relu-healthy"}],
    "field.none_of": [ONE | {"question": {"prompt": "?"}}],
    "field.alone": [ONE | {"claims": [EARLY | {"layer": 0}]}],
    "name.unknown": [ONE | {"claims": [EARLY | {"state": "?"}]}],
    "name.near": [ONE | {"claims": [LOSS | {"measure": "los", "between": [1, 2]}]}],
    "between.order": [ONE | {"claims": [LOSS | {"between": [2, 1]}]}],
    "measure.of_network": [ONE | {"claims": [LOSS | {"between": [1, 2], "layer": 0}]}],
    "scene.set_first": [{"set": {}}],
    "scene.set_after_runs": [ONE, {"runs": SIDE_BY_SIDE}, {"set": {}}],
    "scene.no_experiment": [{"claims": [EARLY]}],
    "scene.one_plot": [ONE, {"runs": SIDE_BY_SIDE, "plots": ["loss", "data"]}],
    "scene.same_label": [ONE, {"runs": [{"label": "a", "set": {}}] * 2}],
    "scene.other_batches": [ONE, {"runs": [SIDE_BY_SIDE[0], {"label": "b", "set": {"seed": 1}}]}],
    "scene.answer": [{"question": ASKED | {"answer": 2}}],
    "scene.layer_needed": [ONE | {"question": {"prompt": "?", "measure": "log10_delta"}}],
    "scene.one_run": [ONE, {"runs": SIDE_BY_SIDE, "question": {"prompt": "?", "measure": "loss"}}],
    "scene.which_run": [ONE, {"runs": SIDE_BY_SIDE, "claims": [EARLY]}],
    "scene.no_steps": [ONE | {"claims": [{"state": "early"}]}],
}


EXERCISES = (
    Reason("exercise.locked", place=Field("data")),
    Reason("exercise.not_judged", why=Reason("grade.too_large")),
    Reason("exercise.locks", names=Field("data")),
    Reason("exercise.no_submissions"),
    Reason("exercise.no_run"),
    Reason("exercise.many_submissions", count=80, most=60),
)
BESIDE_THE_HALL = (  # while one is edited, or taken home
    Reason("lecture.suffix").at("monday.txt"),
    Reason("lecture.scenes", limit=200),
    Reason("lecture.whole", scenes=2, numbers="2, 3"),
    Reason("lecture.spoiled", why=Reason("grade.too_large")).at("monday.json"),
    Reason("lecture.taken").at("monday-en.pdf"),
    Reason("lecture.many_taken", more=2, count=3).at("monday-en.pdf"),
    Reason("lecture.export_begun"),
    Reason("lecture.exporting", number=1, count=3),
    Reason("lecture.exported", count=3, folder="monday"),
    Reason("lecture.exported_as_saved", count=3, folder="monday"),
    Reason("lecture.not_exported", why="Killed"),
)


def said_of_lectures(folder: Path) -> Iterator[Reason]:
    """Why some are refused, and what comes of submissions."""
    file = folder / "lecture.json"
    for scenes in LECTURES.values():
        file.write_bytes(content(scenes))
        yield from _refused(lambda: read_lecture(file))
    yield from _said_of_guesses(folder)
    file.write_bytes(msgspec.json.encode(PLAIN))
    yield from _refused(lambda: read_lecture(file))
    yield from _refused(lambda: read_task(file))
    file.write_bytes(msgspec.json.encode(PLAIN | {"data": {"kind": "csv", "path": "t.csv"}}))
    yield from _refused(lambda: read_submission(file, task()))
    yield from map(_placed, _said_of_work())
    yield from (*EXERCISES, *BESIDE_THE_HALL)


def _said_of_guesses(folder: Path) -> Iterator[Reason]:
    for question, wrong in (
        (Question(prompt="?", choices=("a", "b"), answer=0), b"7"), (Question(prompt="?", measure="loss"), b"1\nmuch"),
        (Question(prompt="?", draw="profile"), b"1 2 3"), (Question(prompt="?", measure="loss"), b""),
        (Question(prompt="?", measure="loss"), b"1\n" * (MOST_GUESSES + 1)),
    ):  # fmt: skip
        yield from _refused(lambda content, asked: list(guesses_in(content, asked, 2)), wrong, question)
    (folder / "guesses.txt").write_bytes(b"1\n" * LARGEST_FILE)
    yield from _refused(lambda: read_guesses(folder / "guesses.txt"))
    yield Reason("guess.not_asked")


def _refused(action: Any, *given: Any) -> Iterator[Reason]:
    try:
        action(*given)
    except (FileError, ExperimentError) as error:
        yield error.reason


def _said_of_work() -> Iterator[Phrase]:
    verdict = {"label": "a", "steps": 1, "verdict": "healthy"}
    for more, submission in (
        ({}, QUICK), ({"criteria": [verdict, EARLY | {"label": "b", "state": "stuck"}]}, QUICK),
        ({"locked": ["seed"]}, replace(QUICK, seed=1)), ({"most_changes": 0}, replace(QUICK, seed=1)),
        ({}, replace(QUICK, batch=65536).with_units(range(3), 4096)),
    ):  # fmt: skip
        yield from (test.told for test in graded(task(**more), submission).tests)
    for value in (math.nan, math.inf, -math.inf):
        yield of_number("loss", value, (1, 2), 3).told
    for what, words in (("verdict", VERDICTS), ("state", STATES)):
        yield from (of_word(what, each, words[0], 3).told for each in words)
    yield from (of_numbers("signal_rms", {0: 3.0}, layer, (1, 2), 1, 2).told for layer in (0, 9))
    yield Reason("grade.late", steps=1, asked=grading.LARGEST_STEP)


def _placed(said: Phrase) -> Reason:
    """In the file of the task, of which it is about a layer."""
    return Reason("grade.fails", seed=7, told=said).at(Field("layers", 0))
