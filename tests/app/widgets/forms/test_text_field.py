"""What is pasted is cut before it is laid out, and how much had no room is told."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.widgets.forms.text_field import TextField

LONGEST = 10


@pytest.fixture
def field(qtbot: QtBot) -> TextField:
    """Room for ten signs."""
    field = TextField(LONGEST)
    qtbot.addWidget(field)
    return field


@pytest.mark.parametrize(("pasted", "stays", "left_out"), [("12345", "a12345", []), ("1" * 30, "a" + "1" * 9, [21])])
def test_no_more_is_laid_out_than_there_is_room_for(
    field: TextField, pasted: str, stays: str, left_out: list[int]
) -> None:
    held, cut = list[int](), list[int]()
    field.setPlainText("a")
    field.selectAll()
    field.moveCursor(field.textCursor().MoveOperation.End)
    field.textChanged.connect(lambda: held.append(len(field.toPlainText())))
    field.left_out.connect(cut.append)

    QGuiApplication.clipboard().setText(pasted)
    field.paste()

    assert (field.toPlainText(), cut) == (stays, left_out)
    assert max(held) <= LONGEST


def test_what_is_selected_makes_room(field: TextField) -> None:
    field.setPlainText("x" * LONGEST)
    field.selectAll()

    QGuiApplication.clipboard().setText("y" * LONGEST)
    field.paste()

    assert field.toPlainText() == "y" * LONGEST
