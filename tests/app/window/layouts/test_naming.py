"""A layout is saved, renamed and deleted by its name; what would be lost is asked for first."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.docks.plan import Arrangement
from app.program.program import Program
from app.widgets.question import ANSWER, Question
from app.window.layouts.naming import NameAsking
from app.window.layouts.own import MOST, OwnLayout
from tests.app.window.layouts.test_layouts import BUILD, shown


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The questions, each of which is answered with Yes, or with Cancel after one that says so."""
    asked = list[str]()

    def answer(question: Question) -> QMessageBox.StandardButton:
        asked.append(question.text())
        question.deleteLater()
        return ANSWER.Cancel if asked[0] == "no" else ANSWER.Yes

    monkeypatch.setattr(Question, "answer", answer)
    return asked


def typed(asking: NameAsking | None, name: str) -> NameAsking:
    """A name and Enter."""
    assert asking is not None
    asking.field.setText(name)
    QTest.keyClick(asking.field, Qt.Key.Key_Return)
    return asking


def save(program: Program, name: str) -> None:
    """As by the menu."""
    typed(program.layouts.naming.save_as(), name)


def test_what_is_saved_is_gone_to_by_its_name(program: Program) -> None:
    program.board.toggles["loss"].trigger()
    program.actions["show_inspector"].trigger()

    save(program, "Mine & yours")
    named = program.layouts.own_name, program.transport.layout_button.accessibleName()
    program.actions["layout_build"].trigger()
    build = shown(program)
    program.menus._own_layouts.actions[0].trigger()

    assert named == ("Mine & yours", "Layout: Mine & yours")
    assert build == shown(program) == BUILD - {"loss", "inspector"}  # so the one that was left is, too
    assert program.menus._own_layouts.actions[0].isChecked()
    assert not program.actions["layout_build"].isChecked()


def test_a_reset_brings_it_back_as_it_was_saved(program: Program) -> None:
    program.board.toggles["loss"].trigger()
    save(program, "Mine")
    program.board.toggles["heatmap"].trigger()
    program.actions["layout_watch"].trigger()
    program.menus._own_layouts.actions[0].trigger()
    left = shown(program)

    program.actions["reset_layout"].trigger()

    assert left == BUILD - {"loss", "heatmap"}
    assert shown(program) == BUILD - {"loss"}


def test_the_next_start_has_it(program: Program) -> None:
    save(program, "Mine")
    program.layouts.keep()
    program.layouts.current = ""

    program.layouts.begin()

    assert program.layouts.own_name == "Mine"


def test_one_that_another_window_has_removed_is_no_fault_of_the_settings(program: Program) -> None:
    program.layouts.current = ""
    program.preferences.keep("layout", "own/Gone")
    with program.preferences.caught_up():
        pass

    program.layouts.begin()

    assert (program.layouts.current, program.preferences.unread) == ("build", None)


def test_a_presentation_is_saved_as_one(program: Program) -> None:
    program.actions["layout_present"].trigger()
    save(program, "Lecture")
    program.board.toggles["loss"].trigger()
    presenting = program.layouts.presenting, shown(program)

    program.step_back()

    assert presenting == (True, {"gradient-profile", "loss"})
    assert (program.layouts.current, program.presentation.on) == ("build", False)


def test_of_the_same_name_it_is_asked_first(program: Program, asked: list[str], qtbot: QtBot) -> None:
    save(program, "Mine")
    program.actions["layout_build"].trigger()
    program.board.toggles["loss"].trigger()

    save(program, "Mine")
    qtbot.waitUntil(lambda: program.layouts.own_name == "Mine")

    assert asked == ["There is a layout “Mine” already. Replace it?"]
    assert shown(program) == BUILD - {"loss"}
    assert len(program.layouts.own.all()) == 1


def test_what_was_saved_stays_where_the_question_is_not_answered(
    program: Program, asked: list[str], qtbot: QtBot
) -> None:
    save(program, "Mine")
    asked.append("no")
    program.board.toggles["loss"].trigger()

    save(program, "Mine")
    qtbot.waitUntil(lambda: len(asked) == 2)
    program.actions["delete_layout"].trigger()
    program.actions["reset_layout"].trigger()

    assert len(asked) == 3
    assert shown(program) == BUILD


def test_it_is_renamed_and_deleted_where_it_is_the_present_one(program: Program, asked: list[str]) -> None:
    possible = [program.actions[name].isEnabled() for name in ("rename_layout", "delete_layout")]
    save(program, "Mine")

    typed(program.layouts.naming.rename(), "Ours")
    renamed = program.transport.layout_button.text(), [each.text() for each in program.menus._own_layouts.actions]
    program.actions["delete_layout"].trigger()

    assert possible == [False, False]
    assert renamed == ("Ours", ["Ours"])
    assert asked == ["Delete the layout “Ours”?"]
    assert (program.layouts.current, program.layouts.own.all()) == ("build", ())
    assert program.menus._own_layouts.actions == []


def fill(program: Program) -> None:
    """As many as there may be."""
    for number in range(MOST):
        program.layouts.own.save(OwnLayout(f"number {number}", Arrangement("loss")))


@pytest.mark.parametrize(("before", "name", "refusal"), [
    (None, " ", "Give the layout a name."),
    (fill, "one more", f"There are {MOST} layouts already: replace one of them, or delete one first."),
])  # fmt: skip
def test_what_cannot_be_is_said_under_the_name(
    program: Program, before: Callable[[Program], None] | None, name: str, refusal: str
) -> None:
    if before is not None:
        before(program)

    asking = typed(program.layouts.naming.save_as(), name)

    assert (asking.isVisible(), asking.refusal.text()) == (True, refusal)
    assert program.layouts.current == "build"
    asking.close()


def test_no_two_have_the_same_name(program: Program) -> None:
    save(program, "Mine")
    save(program, "Ours")

    asking = typed(program.layouts.naming.rename(), "Mine")

    assert asking.refusal.text() == "There is a layout of that name already."
    assert [each.name for each in program.layouts.own.all()] == ["Mine", "Ours"]
    asking.close()
