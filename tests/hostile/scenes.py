"""Reads hostile lectures, tasks and submissions, and grades what is good all the same, in processes that may fall."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from core.experiment import Experiment, ExperimentError
from core.experiment.files import FileError
from core.layers import Dense
from core.scenes.changes import Changes
from core.scenes.files import as_text, read_lecture, read_task
from core.scenes.grading import graded, read_submission
from core.scenes.shipped import lecture_names, lecture_path
from core.scenes.staging import after_action
from core.scenes.task import Criterion, Task
from core.wording import english
from tests.hostile.experiments import is_large, made, spoil, spoken
from tests.hostile.mangling import is_clean, mangled
from tests.hostile.workers import Set, main

MOST_CPU_S = 20.0
LONGEST_TOLD = 4_000  # letters of what is said of a submission
TASK = Task(
    title="Learn",
    experiment=Experiment(layers=(Dense(units=8),) * 3),
    locked=("data", "layers[1].units"),
    most_changes=4,
    criteria=(
        Criterion(label="begins", steps=2, seeds=2, state="early"),
        Criterion(label="well", steps=1, seeds=1, verdict="healthy"),
    ),
)


def case(_number: int, rng: Random, folder: Path) -> tuple[str, str]:
    """One file: read or refused in one line; what is read is staged, compared or graded."""
    path, began = folder / "file.json", time.process_time()
    tried = rng.choice((_lecture, _task, _submission))
    try:
        end, fault = tried(rng, path)
    except (FileError, ExperimentError) as error:
        end, fault = "refused", spoken(error)
    path.unlink()
    taken = time.process_time() - began
    return f"{tried.__name__[1:]} {end}", fault or (f"took {taken:.1f} s" if taken > MOST_CPU_S else "")


def _lecture(rng: Random, path: Path) -> tuple[str, str]:
    """One of the program's, with something wrong in it; the buttons of what is read are pressed."""
    path.write_bytes(_spoiled(rng, json.loads(lecture_path(rng.choice(lecture_names())).read_bytes())))
    lecture = read_lecture(path)
    for index, scene in enumerate(lecture.scenes):
        for action in range(len(scene.actions)):
            after_action(lecture, index, action)
    return "read", ""


def _task(rng: Random, path: Path) -> tuple[str, str]:
    """What is locked in it can be looked for in any work."""
    path.write_bytes(_spoiled(rng, json.loads(as_text(TASK))))
    task = read_task(path)
    changes = Changes(TASK.experiment, task.experiment, task.locked)
    return f"read, {sum(map(changes.below, task.locked)) > 0} locks", ""


def _submission(rng: Random, path: Path) -> tuple[str, str]:
    """An experiment like any other, or one that is near the task."""
    near = json.loads(msgspec.json.encode(TASK.experiment))
    path.write_bytes(made(rng) if rng.random() < 0.5 else _spoiled(rng, near))
    submission = read_submission(path, TASK, str(path.parent))
    if is_large(submission):
        return "read", ""
    grade = graded(TASK, submission)
    told = [english(test.told) for test in grade.tests]
    wrong = [said for said in told if not is_clean(said, LONGEST_TOLD)]
    if not 0 <= grade.score <= grade.of or wrong:
        return "graded", f"{grade.score} of {grade.of}: {wrong[:1]!r}"
    return "graded" if grade.told is None else "not judged", ""


def _spoiled(rng: Random, written: Any) -> bytes:
    for _ in range(rng.choice((0, 1, 1, 2, 4))):
        spoil(rng, written)
    content = json.dumps(written, ensure_ascii=rng.random() < 0.5).encode("utf-8", "replace")
    return mangled(rng, content) if rng.random() < 0.3 else content


SET = Set("tests.hostile.scenes", "hostile lectures, tasks and submissions", 20_000, 120.0, case)

if __name__ == "__main__":
    sys.exit(main(SET))
