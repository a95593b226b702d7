"""A lecture is given beside the window, of which nothing is touched; what is no lecture is refused in a sentence."""

from __future__ import annotations

import gc
import json
from functools import partial
from pathlib import Path
from weakref import ref

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app import main
from app.lectures.phones.addresses import LOOPBACK
from app.lectures.phones.button import PhoneButton
from app.program.program import Program
from core.engine import Engine
from core.scenes.files import write_lecture
from core.scenes.lecture import Lecture
from tests.app.lectures.conftest import ASKED, CHANGED
from tests.app.passes import let_pass
from tests.systems import LINUX
from tests.waiting import comes_about

pytestmark = pytest.mark.own_window
WITHIN_S = 30.0


@pytest.fixture
def file(lecture: Lecture, tmp_path: Path) -> Path:
    """The lecture in a file."""
    write_lecture(tmp_path / "depth.json", lecture)
    return tmp_path / "depth.json"


def give(program: Program, file: Path, qtbot: QtBot) -> None:
    """Open the file, and wait for the lecture."""
    program.lectures.engine = partial(Engine, "thread")
    program.filing.open_file(file)
    qtbot.waitUntil(lambda: program.lectures.hall is not None)


def state(program: Program) -> tuple[object, ...]:
    """All that a lecture might have touched."""
    document, player, layouts = program.document, program.player, program.layouts
    present = player.runs.present
    settings = {name: plot.settings for name, plot in program.board.plots.items()}
    return (document.experiment, document.undo_stack.verbs, document.undo_stack.index, document.source,
            document.is_clean, program.selection.slots, present, player.wanted, player.speed, player.cursor,
            layouts.current, layouts.bench.arrangement(), program.theme.tokens, program.theme.scale,
            program.window.size(), program.window.windowState(), program.window.windowTitle(), settings)  # fmt: skip


def test_leaving_gives_back_exactly_what_was_there(program: Program, file: Path, qtbot: QtBot) -> None:
    program.document.remove_layers((0,))
    program.document.set_batch(32)
    program.document.undo_stack.undo()
    program.selection.select((2,))
    program.player.play()
    qtbot.waitUntil(lambda: program.player.live is not None and len(program.player.live) > 3)
    before = state(program)

    give(program, file, qtbot)
    hall, lesson = program.lectures.hall, program.lectures.lesson
    assert hall is not None
    assert lesson is not None
    assert hall.isFullScreen()
    rests = not program.player.playing
    for index in (ASKED, CHANGED):
        lesson.jump(index)
        lesson.next()
    lesson.jump(ASKED)
    lesson.next()
    lesson.press(0)
    QTest.keyClick(hall, Qt.Key.Key_Escape)
    QTest.keyClick(hall, Qt.Key.Key_Escape)

    left = program.lectures.hall
    assert (rests, left) == (True, None)
    assert state(program) == before
    assert program.player.playing
    seen = len(program.player.live or ())
    qtbot.waitUntil(lambda: len(program.player.live or ()) > seen)


def test_nobody_is_asked_about_unsaved_work(program: Program, file: Path, qtbot: QtBot) -> None:
    program.document.remove_layers((0,))
    assert not program.document.is_clean

    give(program, file, qtbot)  # a question would wait for ever

    program.lectures.end()
    assert not program.document.is_clean


@pytest.mark.parametrize(
    "scene, said",
    [
        ({"plots": ["tree"]}, "scenes[0].plots[0]"),
        ({"plots": [{"name": "cost", "settings": {"mode": "cubic"}}]}, "scenes[0].plots[0].settings"),
        ({"colour": "red"}, "scenes[0]"),
    ],
)
def test_what_is_no_lecture_is_refused_and_nothing_is_given(
    program: Program, tmp_path: Path, scene: dict[str, object], said: str, qtbot: QtBot
) -> None:
    lecture = {"format": "backscope-lecture", "version": 1, "title": "", "scenes": [scene]}
    (tmp_path / "bad.json").write_text(json.dumps(lecture), "utf-8")

    program.filing.open_file(tmp_path / "bad.json")

    assert program.notice.isVisible()
    assert said in program.notice.sentence.text()
    assert program.lectures.hall is None
    assert not program.player.playing or program.player.wanted


def test_the_end_of_the_window_is_the_end_of_its_lecture(program: Program, file: Path, qtbot: QtBot) -> None:
    give(program, file, qtbot)

    program.part()

    assert program.lectures.hall is None


def test_phones_are_off_and_end_with_the_lecture(program: Program, file: Path, qtbot: QtBot) -> None:
    give(program, file, qtbot)
    phones = program.lectures.phones
    assert phones is not None
    phones.address, phones.port = LOOPBACK, 0  # as if it had been chosen before
    off = phones.pid is None
    assert program.lectures.hall is not None
    QTest.keyClick(program.lectures.hall, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: phones.on)
    served = phones.pid
    assert served is not None

    program.lectures.end()

    assert off
    assert program.lectures.phones is None
    assert comes_about(lambda: not psutil.pid_exists(served), WITHIN_S)


def test_the_speaker_turns_phones_on_and_off_as_well(program: Program, file: Path, qtbot: QtBot) -> None:
    give(program, file, qtbot)

    program.lectures.toggle_speaker()

    assert program.lectures.speaker is not None
    buttons = program.lectures.speaker.findChildren(PhoneButton)
    assert [button.text() for button in buttons] == ["Phones: off"]
    assert buttons[0].isVisible()


def test_the_speaker_has_a_window_beside_the_hall_which_ends_with_it(
    program: Program, file: Path, qtbot: QtBot
) -> None:
    give(program, file, qtbot)
    assert program.lectures.hall is not None
    alone = program.lectures.speaker is None  # there is one screen

    QTest.keyClick(program.lectures.hall, Qt.Key.Key_N)
    assert program.lectures.speaker is not None
    assert program.lectures.speaker.isVisible()
    program.lectures.speaker.close()
    closed = program.lectures.speaker is None
    program.lectures.toggle_speaker()
    program.lectures.end()

    ended = program.lectures.speaker is None
    assert (alone, closed, ended) == (True, True, True)


def test_a_lecture_that_is_still_being_opened_does_not_outlive_the_window(
    program: Program, file: Path, qtbot: QtBot
) -> None:
    program.lectures.engine = partial(Engine, "thread")
    program.lectures.open(file)

    program.part()
    for _ in range(20):
        let_pass()

    assert program.lectures.hall is None


@LINUX
@pytest.mark.parametrize("command", [(), ("lecture",)])
def test_without_a_display_a_lecture_is_not_taken_for_an_experiment(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main([*command, "lecture:vanishing-in-five-minutes"]) == 2

    said = capsys.readouterr()
    assert (said.out, said.err.count("\n"), "no display" in said.err) == ("", 1, True)


def test_of_a_lecture_that_was_left_nothing_stays(program: Program, file: Path, qtbot: QtBot) -> None:
    give(program, file, qtbot)
    lesson = ref(program.lectures.lesson)

    program.lectures.end()
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    gc.collect()
    assert lesson() is None
