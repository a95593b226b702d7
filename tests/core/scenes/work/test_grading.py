"""Grading: points where all seeds hold, none where the task was not kept to."""

from __future__ import annotations

import time
from itertools import count
from pathlib import Path
from random import Random
from shutil import copyfile
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from core.components.datasets import Csv, Moons
from core.components.datasets.measured import FOLDER
from core.experiment import Experiment
from core.experiment.disk import FileError
from core.experiment.files import write_experiment
from core.layers import BatchNorm, Dense
from core.record.frame import Frame
from core.scenes import judging
from core.scenes.files import task_from
from core.scenes.judging import Late
from core.scenes.work import grading
from core.scenes.work.grading import LARGEST_STEP, Grade, graded, read_submission, refused, work
from core.scenes.work.grading import Test as Graded
from core.training.session import Session
from core.wording import Reason, english
from tests.core.scenes.lectures import CRITERION, PLAIN, QUICK, task, task_content
from tests.hostile.mangling import is_clean, mangled

EARLY = CRITERION | {"label": "early"}
STUCK = {"label": "stuck", "steps": 3, "state": "stuck", "points": 5}


def told(grade: Grade) -> list[str]:
    return [english(test.told) for test in grade.tests]


def test_points_are_given_where_a_criterion_holds() -> None:
    grade = graded(task(criteria=[EARLY, STUCK]), replace(QUICK, title="mine"))

    assert (grade.score, grade.of, grade.changes, grade.told) == (2, 7, (), None)
    assert told(grade) == [
        "holds with 2 seeds: the state is early after 3 steps",
        "with seed 7: the state is early after 3 steps, not stuck",
    ]


def test_it_is_run_with_the_seed_of_the_submission_and_the_ones_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    seeds = list[int]()

    class Seen(Session):
        def __init__(self, experiment: Experiment, *more: Any) -> None:
            seeds.append(experiment.seed)
            super().__init__(experiment, *more)

    monkeypatch.setattr(judging, "Session", Seen)
    criteria = [EARLY | {"seeds": 3}, STUCK | {"seeds": 5}]

    graded(task(criteria=criteria), replace(QUICK, seed=2**63 - 2))

    assert seeds == [2**63 - 2, 2**63 - 1, 0]  # what has failed once is not tried again


def test_it_is_told_how_many_of_the_steps_are_behind_it() -> None:
    shares = list[float]()

    graded(task(criteria=[EARLY | {"seeds": 3}, EARLY | {"steps": 6, "seeds": 1}]), QUICK, tell=shares.append)

    assert shares == [0.5, 0.75, 1.0]


def test_one_seed_that_fails_costs_the_points_and_is_named() -> None:
    losses = [Session(replace(QUICK, seed=seed)).step().loss for seed in (7, 8, 9)]
    between = [min(losses) - 1, sorted(losses)[1]]
    bad = 7 + losses.index(max(losses))

    grade = graded(task(criteria=[{"label": "a", "steps": 1, "measure": "loss", "between": between}]), QUICK)

    assert grade.score == 0
    assert told(grade)[0].startswith(f"with seed {bad}: loss is {max(losses):.4g} after 1 step, not between")


@pytest.mark.parametrize(
    "more, submission, reason",
    [
        ({"locked": ["data"]}, replace(QUICK, data=Moons()), "changes data, which the task has locked"),
        (
            {"locked": ["seed", "layers[*].units"]},
            QUICK.with_units([1], 9),
            "changes layers[*].units, which the task has locked",
        ),
        ({"most_changes": 1}, replace(QUICK, seed=1, batch=8), "has 2 changes, and at most 1 is allowed"),
        ({"most_changes": 0}, replace(QUICK, seed=1), "has 1 change, and at most 0 are allowed"),
    ],
)
def test_who_does_not_keep_to_the_task_has_no_points_and_nothing_is_run(
    more: dict[str, Any], submission: Experiment, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grading, "judgements", None)

    grade = graded(task(**more), submission)

    assert (grade.score, grade.of) == (0, 2)
    assert [english(grade.told or Reason("json.empty")), *told(grade)] == [reason, reason]
    assert len(grade.changes) > 0


def test_what_keeps_to_the_task_is_judged() -> None:
    grade = graded(task(most_changes=1, locked=["data"]), replace(QUICK, seed=1))

    assert (grade.score, grade.changes, grade.told) == (2, ("seed",), None)


def test_a_submission_without_end_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    wide = replace(QUICK, layers=(Dense(units=4096),) * 2, batch=65536)
    large = graded(task(), wide)
    monkeypatch.setattr(grading, "LONGEST_S", 0.0)
    slow = graded(task(criteria=[EARLY, EARLY | {"steps": 1000}]), QUICK)

    assert work(wide) > LARGEST_STEP > 1000 * work(QUICK)
    assert told(large) == ["is too large to be judged: use fewer or smaller layers, or smaller batches"]
    assert slow.score == 0
    assert told(slow)[1].startswith("with seed 7: the run took too long and was stopped at step 1 of")


@pytest.mark.parametrize(
    "error, reason",
    [
        (MemoryError(), "needs more memory than there is"),
        (Late(Reason("grade.late", steps=4, asked=9)), "the run took too long"),
    ],
)
def test_what_was_decided_before_a_run_could_not_go_on_keeps_its_points(
    error: Exception, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Ending(Session):
        def step(self) -> Frame:
            if self.steps == 4:
                raise error
            return super().step()

    monkeypatch.setattr(judging, "Session", Ending)

    grade = graded(task(criteria=[EARLY, EARLY | {"steps": 9}, STUCK]), QUICK)

    assert [test.points for test in grade.tests] == [2, 0, 0]
    assert told(grade)[0] == "holds with 2 seeds: the state is early after 3 steps"
    assert reason in told(grade)[1]
    assert told(grade)[2].endswith("not stuck")


def test_a_run_that_takes_too_long_leaves_the_time_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = count()
    monkeypatch.setattr(grading, "LONGEST_S", 300.0)  # a step a second: enough for a hundred with each seed
    monkeypatch.setattr(time, "process_time", lambda: float(next(clock)))

    grade = graded(task(criteria=[EARLY | {"seeds": 3}, EARLY | {"steps": 1000, "seeds": 3}]), QUICK)

    assert [test.points for test in grade.tests] == [2, 0]
    assert "step 101 of 1000" in told(grade)[1]


def test_a_run_that_cannot_be_holds_nothing() -> None:
    grade = graded(task(), replace(QUICK, layers=(BatchNorm(),), test_share=0.9, data=replace(QUICK.data, samples=12)))

    assert grade.score == 0
    assert told(grade)[0].startswith("with seed 7: layers[0]: the batch norm in slot 0 needs at least 2 samples")


def test_why_something_is_refused_stands_at_each_criterion() -> None:
    grade = refused(task(criteria=[EARLY, STUCK]), Reason("json.empty"))

    assert (grade.score, grade.of, told(grade)) == (0, 7, ["it is empty"] * 2)


def test_a_table_is_the_one_of_the_task_wherever_the_submission_lies(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    copyfile(FOLDER / "iris.csv", tmp_path / "t.csv")
    copyfile(FOLDER / "iris.csv", tmp_path / "in" / "other.csv")
    data = {"kind": "csv", "path": "t.csv"}
    about = task_from(task_content(experiment=PLAIN | {"data": data}), str(tmp_path))
    for name, path in (("a", "t.csv"), ("b", "in/other.csv"), ("c", "/dev/stdin"), ("d", str(tmp_path / "t.csv"))):
        (tmp_path / "in" / name).write_bytes(msgspec.json.encode(PLAIN | {"data": data | {"path": path}}))

    for name in "ad":
        found = read_submission(tmp_path / "in" / name, about, str(tmp_path))
        assert found.data == about.experiment.data == Csv(path=str(tmp_path / "t.csv"))
    for name, of in (("b", about), ("c", about), ("a", task())):
        with pytest.raises(FileError, match=r"data\.path: reads a table that is not the one of the task"):
            read_submission(tmp_path / "in" / name, of, str(tmp_path))


def test_a_submission_is_an_experiment(tmp_path: Path) -> None:
    write_experiment(tmp_path / "a.json", QUICK)

    assert read_submission(tmp_path / "a.json", task()) == QUICK


def test_no_mangled_submission_can_do_more_than_be_refused(tmp_path: Path) -> None:
    rng, file, about = Random(5), tmp_path / "a.json", task()
    whole = msgspec.json.encode(PLAIN)

    told = list[str]()
    for _ in range(120):
        file.write_bytes(mangled(rng, whole))
        try:
            read_submission(file, about, str(tmp_path))
        except FileError as error:
            told.append(str(error))

    assert len(told) > 20
    assert [sentence for sentence in told if not is_clean(sentence, 4000)] == []


def test_points_are_added_as_people_do() -> None:
    thirds = tuple(Graded(label="", points=0.0, of=points, told=Reason("memory.none")) for points in (0.1, 0.2))

    assert Grade((), thirds).of == 0.3
