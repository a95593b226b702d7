"""Submissions of a folder are run elsewhere, and shown without a name."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.exercises import collecting as module
from app.exercises.exercises import Exercises
from app.exercises.submissions import Submissions
from app.panels.notice import Notice
from app.texts import Texts
from app.theme import Theme
from core.components.activations import Relu
from core.engine import Reader
from core.experiment.files import write_experiment
from core.scenes.task import Task


@pytest.fixture
def notice(qtbot: QtBot, theme: Theme, texts: Texts) -> Notice:
    notice = Notice(theme, texts)
    qtbot.addWidget(notice)
    return notice


@pytest.fixture
def submissions(qtbot: QtBot, exercises: Exercises, notice: Notice, theme: Theme, texts: Texts) -> Submissions:
    window = QWidget()
    qtbot.addWidget(window)
    submissions = Submissions(exercises, notice, theme, texts, window)
    submissions.collecting.reader = partial(Reader, "thread")
    return submissions


@pytest.fixture
def folder(tmp_path: Path, task: Task) -> Path:
    """Two that can be run, one that cannot, and something else."""
    write_experiment(tmp_path / "kim.json", task.experiment)
    write_experiment(tmp_path / "lee.json", task.experiment.with_activation(range(8), Relu()))
    (tmp_path / "park.json").write_text("{}", "utf-8")
    (tmp_path / "notes.txt").write_text("kim is late", "utf-8")
    return tmp_path


def test_a_folder_is_run_and_nobody_is_named(
    submissions: Submissions, exercises: Exercises, task: Task, folder: Path, qtbot: QtBot
) -> None:
    exercises.begin(task)

    with qtbot.waitSignal(submissions.collecting.errands.ended, timeout=30_000):
        exercises.panel.submissions_dropped.emit((folder,))

    shown = submissions.shown
    assert shown is not None
    assert shown.heading.text() == "2 submissions, a line for each"
    assert shown.remark.text() == "1 file could not be run."
    assert shown.losses.count == shown.profiles.count == 2
    assert shown.bar.isHidden()
    words = [each.text() for each in (shown.heading, shown.counts, shown.remark)]
    assert not any(name in "".join(words) for name in ("kim", "lee", "park"))
    shown.close()


def test_of_very_many_the_first_are_run_and_that_is_said(
    submissions: Submissions, exercises: Exercises, task: Task, folder: Path, notice: Notice, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(module, "MOST", 1)
    exercises.begin(task)

    with qtbot.waitSignal(submissions.collecting.errands.ended, timeout=30_000):
        submissions.overlay([folder])

    assert submissions.shown is not None
    assert submissions.shown.heading.text() == "1 submission, a line for each"
    assert notice.sentence.text() == "of 3 submissions the first 1 are shown"
    submissions.shown.close()


def test_where_there_is_none_it_is_said(
    submissions: Submissions, exercises: Exercises, task: Task, notice: Notice, tmp_path: Path
) -> None:
    exercises.begin(task)

    submissions.overlay([tmp_path])

    assert notice.sentence.text() == "there is no submission in it: a submission ends in .json"
    assert submissions.shown is None


def test_without_an_exercise_they_are_those_of_what_is_in_the_window(
    submissions: Submissions, folder: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(submissions.collecting.errands.ended, timeout=60_000):
        submissions.overlay([folder])

    assert submissions.shown is not None
    assert submissions.shown.losses.count == 2
    submissions.shown.close()
