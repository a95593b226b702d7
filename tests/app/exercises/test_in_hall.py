"""What was handed in, dropped on a scene, is seen beside it until another scene comes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.exercises.in_hall import InHall
from app.lectures.lectures import Lectures
from app.program.program import Program
from core.engine import Engine, Reader
from core.experiment import Experiment
from core.experiment.files import write_experiment
from core.scenes.files import write_lecture
from core.scenes.lecture import Lecture
from core.scenes.scene import Scene
from core.wording import Reason

pytestmark = pytest.mark.own_window


@pytest.fixture
def lectures(program: Program, experiment: Experiment, tmp_path: Path, qtbot: QtBot) -> Iterator[Lectures]:
    """A lecture is given: a scene with a run, one without."""
    scenes = (Scene(title="Deep", experiment=experiment, plots=("gradient-profile",), steps=3), Scene(text="Thanks."))
    write_lecture(tmp_path / "lecture.json", Lecture(title="Depth", scenes=scenes))
    program.lectures.engine = partial(Engine, "thread")
    program.lectures.open(tmp_path / "lecture.json")
    qtbot.waitUntil(lambda: program.lectures.hall is not None)
    yield program.lectures
    program.lectures.end()


@pytest.fixture
def in_hall(lectures: Lectures) -> InHall:
    found = lectures.findChild(InHall)
    assert isinstance(found, InHall)
    found.collecting.reader = partial(Reader, "thread")
    return found


@pytest.fixture
def folder(tmp_path: Path, experiment: Experiment) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    for name in ("kim.json", "lee.json"):
        write_experiment(folder / name, experiment)
    return folder


def test_they_are_run_as_long_as_the_scene_and_seen_beside_it(
    lectures: Lectures, in_hall: InHall, folder: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(in_hall.collecting.errands.ended, timeout=30_000):
        lectures.work_dropped.emit((folder,))

    assert in_hall.shown is not None
    assert in_hall.shown.isVisible()
    assert lectures.hall is not None
    assert lectures.hall.column.isHidden()  # the whole side is theirs
    assert in_hall.shown.profiles.height() > lectures.hall.height() / 3
    assert in_hall.shown.heading.text() == "2 submissions"
    assert [len(each.losses) for each in in_hall.collecting.found] == [3, 3]


def test_they_go_with_their_scene(lectures: Lectures, in_hall: InHall, folder: Path, qtbot: QtBot) -> None:
    lectures.work_dropped.emit((folder,))
    under_way = in_hall.collecting.errands.busy
    assert lectures.lesson is not None

    lectures.lesson.next()

    assert in_hall.shown is None
    assert (under_way, in_hall.collecting.errands.busy) == (True, False)
    lectures.work_dropped.emit((folder,))
    assert in_hall.shown is None
    assert lectures.hall is not None
    assert not lectures.hall.column.isHidden()
    assert lectures.hall.trouble.text() == "this scene has no run beside which they could be seen"


def test_they_go_with_the_lecture(lectures: Lectures, in_hall: InHall, folder: Path, qtbot: QtBot) -> None:
    lectures.work_dropped.emit((folder,))

    lectures.end()

    assert in_hall.shown is None
    assert not in_hall.collecting.errands.busy


def test_tables_are_those_of_the_lecture(
    lectures: Lectures, in_hall: InHall, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = list[object]()
    monkeypatch.setattr(in_hall.collecting, "begin", lambda *arguments: given.append(arguments[2]))

    lectures.work_dropped.emit((folder,))

    assert given == [str(tmp_path)]


def test_a_folder_that_nobody_may_look_into_is_told(
    lectures: Lectures, in_hall: InHall, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def locked(_: Path) -> Iterator[Path]:
        raise PermissionError(13, "Permission denied", str(tmp_path))

    monkeypatch.setattr(Path, "iterdir", locked)
    told = list[Reason]()
    in_hall.collecting.refused.connect(told.append)

    lectures.work_dropped.emit((tmp_path,))

    assert [reason.code for reason in told] == ["file.unreadable"]
