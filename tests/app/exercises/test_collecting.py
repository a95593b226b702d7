"""What was handed in is run one after another, and what cannot be is counted."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.exercises import collecting as module
from app.exercises.collecting import Collecting
from core.engine import Reader
from core.experiment.files import write_experiment
from core.scenes.task import Task


@pytest.fixture
def collecting(qtbot: QtBot) -> Collecting:
    collecting = Collecting()
    collecting.reader = partial(Reader, "thread")
    return collecting


def test_all_in_a_folder_are_run_but_what_is_no_submission(
    collecting: Collecting, task: Task, tmp_path: Path, qtbot: QtBot
) -> None:
    write_experiment(tmp_path / "a.json", task.experiment)
    (tmp_path / "b.JSON").write_text("[", "utf-8")
    (tmp_path / "c.txt").write_text("{}", "utf-8")

    with qtbot.waitSignal(collecting.errands.ended, timeout=30_000):
        assert collecting.begin(task, [tmp_path])

    assert (len(collecting.found), collecting.unseen) == (1, 1)
    assert len(collecting.found[0].losses) == task.criteria[0].steps


def test_another_round_takes_the_place_of_the_one_before(
    collecting: Collecting, task: Task, tmp_path: Path, qtbot: QtBot
) -> None:
    write_experiment(tmp_path / "a.json", task.experiment)
    collecting.begin(task, [tmp_path, tmp_path])

    with qtbot.waitSignal(collecting.errands.ended, timeout=30_000):
        collecting.begin(task, [tmp_path / "a.json"])

    assert len(collecting.found) == 1


def test_what_is_given_up_is_told(collecting: Collecting, task: Task, tmp_path: Path, qtbot: QtBot) -> None:
    write_experiment(tmp_path / "a.json", task.experiment)
    collecting.begin(task, [tmp_path])

    with qtbot.waitSignal(collecting.told, check_params_cb=lambda share: share is None):
        collecting.cancel()

    assert not collecting.errands.busy


def test_nothing_and_too_much_are_said(
    collecting: Collecting, task: Task, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST", 1)

    with qtbot.waitSignal(collecting.refused) as nothing:
        assert not collecting.begin(task, [tmp_path])
    for name in ("a.json", "b.json"):
        write_experiment(tmp_path / name, task.experiment)
    with qtbot.waitSignal(collecting.refused) as many, qtbot.waitSignal(collecting.errands.ended, timeout=30_000):
        assert collecting.begin(task, [tmp_path])

    assert (nothing.args[0].code, many.args[0].code) == ("exercise.no_submissions", "exercise.many_submissions")
    assert len(collecting.found) == 1
