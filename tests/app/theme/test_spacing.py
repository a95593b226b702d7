"""Margins and gaps grow and shrink with the type."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.theme import Theme
from app.theme.spacing import spaced


def room(row: QHBoxLayout) -> tuple[int, ...]:
    margins = row.contentsMargins()
    return margins.left(), margins.top(), margins.right(), margins.bottom(), row.spacing()


def test_the_room_of_a_layout_grows_with_the_type_and_comes_back(qtbot: QtBot) -> None:
    theme, widget = Theme(), QWidget()
    qtbot.addWidget(widget)
    row = QHBoxLayout(widget)
    spaced(row, theme, (14, 10, 0, 4), gap=8)

    before = room(row)
    theme.show_scale(2.0)
    large = room(row)
    theme.show_scale(1.0)

    assert (before, large, room(row)) == ((14, 10, 0, 4, 8), (28, 20, 0, 8, 16), before)
