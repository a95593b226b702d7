"""Tests of the flow layout."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.flow_layout import FlowLayout


def _page(qtbot: QtBot, words: int) -> tuple[QWidget, list[QLabel]]:
    page = QWidget()
    qtbot.addWidget(page)
    layout = FlowLayout(page, spacing=8)
    labels = [QLabel("x") for _ in range(words)]
    for label in labels:
        label.setFixedSize(60, 20)
        layout.addWidget(label)
    return page, labels


def test_items_stand_side_by_side_while_there_is_room(qtbot: QtBot) -> None:
    page, labels = _page(qtbot, 3)

    page.resize(196, 100)
    page.show()

    assert [label.pos().toTuple() for label in labels] == [(0, 0), (68, 0), (136, 0)]


def test_an_item_that_does_not_fit_begins_a_new_row(qtbot: QtBot) -> None:
    page, labels = _page(qtbot, 3)

    page.resize(195, 100)
    page.show()

    assert labels[2].pos().toTuple() == (0, 28)


def test_the_height_follows_from_the_width(qtbot: QtBot) -> None:
    page, _ = _page(qtbot, 5)

    layout = page.layout()

    assert layout is not None
    assert [layout.heightForWidth(width) for width in (400, 200, 60)] == [20, 48, 132]


def test_a_deleted_item_leaves_no_gap(qtbot: QtBot) -> None:
    page, labels = _page(qtbot, 3)
    page.resize(196, 100)
    page.show()

    labels[0].hide()
    page.layout().removeWidget(labels[0])  # type: ignore[union-attr]  # the page has one
    page.layout().activate()  # type: ignore[union-attr]

    assert labels[1].pos().toTuple() == (0, 0)
