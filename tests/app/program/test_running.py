"""Everybody is made, introduced and at work when the window appears."""

from __future__ import annotations

import os
import signal
from functools import partial
from pathlib import Path
from typing import cast

import psutil
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from threadpoolctl import ThreadpoolController

from app.program.program import Program
from app.program.running import Farewell, begin, run
from app.state.aside import abandoned, folder_of_all
from app.widgets.overlays.waiting import Waiting
from core.experiment import default_experiment
from core.experiment.files import write_experiment
from core.training.threads import use_threads
from tests.app.state.slow import SlowTable, when_shown
from tests.waiting import comes_about

ENDING_S = 10.0  # which the system may take to end a process
PATIENT_S = 60.0  # else a window that is late at a signal ends with its process, which is that of the tests

pytestmark = pytest.mark.own_window


@pytest.fixture
def program(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Program:
    """The program as it is first met."""
    monkeypatch.setattr("app.program.ending.PATIENCE_S", PATIENT_S)
    program = begin(default_experiment())
    qtbot.addWidget(program.window)
    return program


def test_the_first_start_shows_a_deep_network_training_and_vanishing(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "exec", lambda *_: 0)

    code = run(program)

    assert code == 0
    assert program.player.playing
    verdict = program.verdict
    qtbot.waitUntil(lambda: verdict.lamps.chip.verdict == "vanishing", timeout=10_000)
    assert "decades over 20 layers" in verdict.headline.text()
    assert "ReLU" in verdict.advice.text()


def test_the_window_multiplies_on_one_thread_and_leaves_the_cores_to_the_engine(qtbot: QtBot) -> None:
    use_threads(2)

    qtbot.addWidget(begin(default_experiment()).window)

    numpys = [library for library in ThreadpoolController().info() if "numpy" in library["filepath"]]
    assert {library["num_threads"] for library in numpys} == {1}


def test_closing_the_window_ends_the_engine(program: Program, qtbot: QtBot) -> None:
    program.window.show()
    qtbot.waitUntil(lambda: program.player.live is not None, timeout=10_000)
    pid = program.player.engine_pid

    program.window.close()

    assert comes_about(lambda: not psutil.pid_exists(pid), ENDING_S)


def test_a_file_is_shown_under_its_name(qtbot: QtBot, tmp_path: Path) -> None:
    write_experiment(tmp_path / "mine.json", default_experiment())

    program = begin(default_experiment(), tmp_path / "mine.json")
    qtbot.addWidget(program.window)

    assert program.window.windowTitle() == "mine.json[*] – Backscope"
    assert program.document.is_clean


def test_the_program_ends_when_the_window_is_closed(program: Program, qtbot: QtBot) -> None:
    QTimer.singleShot(0, program.window.close)

    assert run(program) == 0


def test_control_c_in_the_terminal_ends_the_program_without_a_question(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[object]()
    monkeypatch.setattr(QMessageBox, "exec", asked.append)
    program.document.set_seed(3)
    pid = program.player.engine_pid
    QTimer.singleShot(100, partial(os.kill, os.getpid(), signal.SIGINT))

    assert run(program) == 130
    assert asked == []
    assert comes_about(lambda: not psutil.pid_exists(pid), ENDING_S)
    (aside,) = abandoned(folder_of_all())
    assert aside.read().experiment == program.document.experiment
    aside.drop()


def test_who_logs_out_is_not_asked_and_finds_the_work_again(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[object]()
    monkeypatch.setattr(QMessageBox, "exec", asked.append)
    program.document.set_seed(3)
    farewell = Farewell(program)

    farewell.end_session(cast(QSessionManager, None))
    closed = program.window.close()

    (aside,) = abandoned(folder_of_all())
    assert (closed, asked, aside.read().experiment.seed) == (True, [], 3)
    aside.drop()


def test_who_logs_out_and_stays_is_asked_again(program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list[object]()

    def cancel(box: object) -> QMessageBox.StandardButton:
        asked.append(box)
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "exec", cancel)
    program.document.set_seed(3)
    farewell = Farewell(program)

    farewell.end_session(cast(QSessionManager, None))
    program.document.set_seed(4)
    edited = program.window.close(), len(asked)
    farewell.end_session(cast(QSessionManager, None))
    program.actions["quit"].trigger()
    by_hand = program.window.close(), len(asked)

    assert (edited, by_hand) == ((False, 1), (False, 3))
    program.part()
    (aside,) = abandoned(folder_of_all())
    assert aside.read().experiment.seed == 4
    aside.drop()


def test_what_a_slot_raises_is_said_while_the_window_goes_on(program: Program, qtbot: QtBot) -> None:
    clock = QTimer(interval=10)
    clock.timeout.connect(partial(_close_when_said, program))
    with qtbot.captureExceptions() as thrown:
        QTimer.singleShot(0, partial(divmod, 1, 0))
        clock.start()

        code = run(program)

    assert code == 0
    assert [kind for kind, *_ in thrown] == [ZeroDivisionError]
    assert "ZeroDivisionError" in program.notice.sentence.text()


def _close_when_said(program: Program) -> None:
    if program.notice.isVisible():
        program.window.close()


def test_closing_the_window_while_a_table_is_read_closes_it(program: Program, slow: SlowTable, qtbot: QtBot) -> None:
    def close(_: Waiting) -> None:
        program.window.close()

    when_shown(program.window, close)
    QTimer.singleShot(0, partial(program.document.set_data, slow.data))

    code = run(program)

    assert code == 0
    assert program.document.is_clean


def test_sigterm_while_a_table_is_read_ends_the_program(program: Program, slow: SlowTable, qtbot: QtBot) -> None:
    program.document.set_seed(3)
    when_shown(program.window, lambda _: os.kill(os.getpid(), signal.SIGTERM))
    QTimer.singleShot(0, partial(program.document.set_data, slow.data))

    code = run(program)

    (aside,) = abandoned(folder_of_all())
    assert code == 143
    assert (aside.read().experiment.seed, aside.read().experiment.data) == (3, default_experiment().data)
    aside.drop()


def test_who_logs_out_while_a_table_is_read_is_not_kept(program: Program, slow: SlowTable, qtbot: QtBot) -> None:
    def log_out(_: Waiting) -> None:
        program.end_session()
        program.window.close()

    program.document.set_seed(3)
    when_shown(program.window, log_out)
    QTimer.singleShot(0, partial(program.document.set_data, slow.data))

    code = run(program)

    (aside,) = abandoned(folder_of_all())
    assert (code, aside.read().experiment.seed) == (0, 3)
    aside.drop()


def test_frames_come_and_are_drawn_while_a_table_is_read(program: Program, slow: SlowTable, qtbot: QtBot) -> None:
    program.window.show()
    program.player.play()
    qtbot.waitUntil(lambda: program.player.live is not None, timeout=20_000)
    steps = list[int]()

    def count(_: Waiting) -> None:
        program.player.refreshed.connect(note)

    def note() -> None:
        steps.append(len(program.player.live or ()))
        if len(steps) == 3:
            slow.let_go()

    when_shown(program.window, count)
    program.document.set_data(slow.data)

    assert len(steps) >= 3
    assert steps[0] < steps[2]
    assert program.document.experiment.data == slow.data
    program.document.undo_stack.undo()


def test_what_only_shows_a_table_does_not_read_it_again(program: Program, slow: SlowTable, qtbot: QtBot) -> None:
    slow.let_go()
    program.document.set_data(slow.data)
    slow.hold()
    slow.write(600)

    program.language.show_language("ko")
    program.language.show_language("en")
    program.show_scale()

    assert not slow.begun.is_set()
    program.document.undo_stack.undo()
