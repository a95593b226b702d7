"""Tests of the chip that is dragged."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.widgets import drag_chip
from app.widgets.drag_chip import DragChip

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def chip(qtbot: QtBot) -> DragChip:
    """A chip on the screen."""
    chip = DragChip({"application/x-thing": "a thing"})
    chip.setText("Thing")
    qtbot.addWidget(chip)
    chip.show()
    return chip


@pytest.fixture
def chosen(chip: DragChip) -> list[bool]:
    """Grows each time the chip is chosen."""
    clicks: list[bool] = []
    chip.clicked.connect(lambda: clicks.append(True))
    return clicks


@pytest.fixture
def drags(monkeypatch: pytest.MonkeyPatch) -> list[Mapping[str, str]]:
    """What was dragged away; the platform of the tests cannot carry it further."""
    loads: list[Mapping[str, str]] = []
    monkeypatch.setattr(drag_chip, "drag", lambda source, texts, picture, grip: loads.append(texts))
    return loads


def test_a_double_click_chooses(chip: DragChip, chosen: list[bool]) -> None:
    QTest.mouseDClick(chip, LEFT)

    assert len(chosen) == 1


def test_a_single_click_or_the_other_button_does_not(chip: DragChip, chosen: list[bool]) -> None:
    QTest.mouseClick(chip, LEFT)
    QTest.mouseClick(chip, RIGHT)
    QTest.mouseDClick(chip, RIGHT)

    assert chosen == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_chooses(chip: DragChip, chosen: list[bool], key: Qt.Key) -> None:
    QTest.keyClick(chip, key)

    assert len(chosen) == 1


def test_pulling_it_away_carries_its_texts(chip: DragChip, chosen: list[bool], drags: list[Mapping[str, str]]) -> None:
    QTest.mousePress(chip, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    QTest.mouseMove(chip, QPoint(6, 6))
    QTest.mouseMove(chip, QPoint(5, 60))
    QTest.mouseRelease(chip, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(5, 60))

    assert drags == [{"application/x-thing": "a thing"}]
    assert chosen == []


def test_moving_over_it_without_a_button_carries_nothing(chip: DragChip, drags: list[Mapping[str, str]]) -> None:
    QTest.mouseMove(chip, QPoint(5, 5))
    QTest.mouseMove(chip, QPoint(30, 10))

    assert drags == []
