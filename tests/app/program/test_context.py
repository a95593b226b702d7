"""Each place offers under the right button what can be done there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.program.program import Program
from core.layers import Dropout
from tests.app.program.right_button import choose, entries, opened

WHERE: dict[str, tuple[Callable[[Program], QWidget], str]] = {
    "time line": (lambda program: program.timeline.slider, "Go to step…"),
    "play": (lambda program: program.transport.play, "Run to step…"),
    "speed": (lambda program: program.transport.speed, "At most 20 steps per second"),
    "dice": (lambda program: program.transport.dice, "Same weights, new data"),
    "palette": (lambda program: program.palette.chips[Dropout], "Add Dropout"),
    "tuning point": (lambda program: program.inspector.points[2].header, "ReLU"),
    "verdict": (lambda program: program.verdict, "Copy the verdict"),
}


@pytest.mark.parametrize("where", WHERE)
def test_each_place_offers_its_own(program: Program, qtbot: QtBot, where: str) -> None:
    over, text = WHERE[where]
    program.window.resize(1600, 900)

    menu = opened(qtbot, over(program))
    found = entries(menu)
    menu.close()

    assert text in found
    assert found[-1] == "What is this?"


def test_on_the_line_of_time_the_step_under_the_pointer_comes_first(program: Program, qtbot: QtBot) -> None:
    menu = opened(qtbot, program.timeline.slider)
    found = entries(menu)
    menu.close()

    assert found[:3] == ["Go to step 0", "Set a bookmark at step 0…", "Go to step…"]


def test_what_is_chosen_there_is_done(program: Program, qtbot: QtBot) -> None:
    before = program.document.experiment
    choose(opened(qtbot, program.transport.speed), "At most 5 steps per second")
    choose(opened(qtbot, program.palette.chips[Dropout]), "Add Dropout")
    added = program.document.experiment.layers[-1]
    program.document.undo_stack.undo()
    choose(opened(qtbot, program.inspector.points[2].header), "ReLU")

    assert (program.player.speed, program.transport.speed.level) == (5.0, 2)
    assert isinstance(added, Dropout)
    assert program.document.experiment != before
    choose(opened(qtbot, program.verdict), "Copy the verdict")
    assert "Vanishing" in QGuiApplication.clipboard().text()


def test_the_verdict_is_copied_by_its_menu_and_by_ctrl_c_or_what_is_selected_in_it(
    program: Program, qtbot: QtBot
) -> None:
    verdict, clipboard = program.verdict, QGuiApplication.clipboard()
    choose(opened(qtbot, verdict), "Copy the verdict")
    by_menu = clipboard.text()
    clipboard.clear()

    QTest.keyClick(verdict.explanation, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    by_key = clipboard.text()
    verdict.explanation.setSelection(4, 8)
    QTest.keyClick(verdict.explanation, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    selected = clipboard.text()
    clipboard.clear()
    choose(opened(qtbot, verdict.explanation), "Copy what is selected")

    lines = by_menu.splitlines()
    assert "Vanishing" in lines[0]
    assert "decades over 8 layers" in lines[1]
    assert lines[-1].startswith("WHAT TO TRY: ")
    assert by_key == by_menu
    assert (selected, clipboard.text()) == ("gradient", "gradient")
